import { Option, type Command } from "commander";
import { stringify } from "yaml";
import { defaultThresholds, thresholdRanges, type Thresholds } from "../domain/compare/thresholds";
import { compareBundle, type BundleComparison, type CopySide, type PlacedCopy } from "../domain/ingest/compareBundle";
import { didYouMean } from "../domain/ingest/complaints";
import { exitCodes, UsageError } from "../failure";
import { run } from "./run";
import { complain, endProgress, print, progress, tell } from "./terminal";

const formats = ["text", "json", "yaml"] as const;

interface CompareOptions {
  readonly corpus: string;
  readonly format: (typeof formats)[number];
  readonly threshold: readonly string[];
}

const examples = `Examples:
  onrecord compare --corpus ../texts                            what is a copy of what, and why
  onrecord compare my-bundle --corpus ../texts --format yaml    derivations for a bundle, to be judged first
  onrecord compare --corpus ../texts --threshold chainShare=0.6 --format json
`;
const thresholdHelp = `\nThresholds:\n${Object.entries(defaultThresholds).map(([name, value]) => `  ${name}=${value}`).join("\n")}\n`;

/** `onrecord compare`: proposes copies and wordings of one utterance; writes nothing. */
export function compareCommand(program: Command): void {
  program.command("compare")
    .description("Propose which texts are copies and which statements are one utterance, each with its evidence. Nothing is changed: a person judges.")
    .argument("[dir]", "the bundle that knows the texts (default: data/peace-plan-2025)")
    .requiredOption("--corpus <dir>", "folder of the texts: those of the bundle, and every other .txt file")
    .addOption(new Option("--format <format>", "yaml gives the derivations that nobody judged yet").choices(formats).default("text"))
    .option("--threshold <name=value>", "another threshold, repeatable", (value: string, before: readonly string[]) => [...before, value], [])
    .addHelpText("before", examples)
    .addHelpText("after", thresholdHelp)
    .action((dir: string | undefined, { corpus, format, threshold }: CompareOptions) => run((config) => {
      const found = compareBundle(dir ?? config.bundleDir, corpus, thresholdsOf(threshold), (step) => progress(`Comparing: ${step} …`));
      endProgress();
      if (found.texts < 2) {
        complain(`${corpus} holds ${found.texts} texts: name the folder that has them, as .txt files.`);
        process.exitCode = exitCodes.data;
        return Promise.resolve();
      }
      if (found.withoutText.length > 0) tell(`No text for ${found.withoutText.join(", ")}.`);
      print(format === "json" ? JSON.stringify(found, null, 2) : format === "yaml" ? toBundle(found) : toText(found));
      const passages = found.copies.filter(({ isPassage }) => isPassage);
      const pairs = found.copies.filter(({ isPassage }) => !isPassage);
      tell(`${found.texts} texts compared: ${counted(pairs, "pair of texts", "pairs of texts")}, ${counted(passages, "passage", "passages")}, ${many(found.wordings, "pair", "pairs")} of statements that may be one utterance. These are proposals.`);
      return Promise.resolve();
    }));
}

function counted(copies: readonly PlacedCopy[], one: string, several: string): string {
  return `${many(copies, one, several)} (${copies.filter(({ judged }) => judged.length > 0).length} judged already)`;
}

function many({ length }: readonly unknown[], one: string, several: string): string {
  return `${length} ${length === 1 ? one : several}`;
}

/** The defaults with what was given put in their place. @throws UsageError */
function thresholdsOf(given: readonly string[]): Thresholds {
  const thresholds: Record<keyof Thresholds, number> = { ...defaultThresholds };
  for (const one of given) {
    const [, name = "", value = ""] = /^(\w+)=(.+)$/.exec(one) ?? [];
    if (!Object.hasOwn(thresholdRanges, name)) {
      throw new UsageError(`--threshold is ${JSON.stringify(one)}; name=value is allowed, with one of ${Object.keys(thresholdRanges).join(", ")}${didYouMean(name, Object.keys(thresholdRanges))}`);
    }
    const { least, most, isWhole } = thresholdRanges[name as keyof Thresholds];
    const number = Number(value);
    if (!(number >= least && number <= most) || (isWhole && !Number.isInteger(number))) {
      throw new UsageError(`--threshold ${name} is ${JSON.stringify(value)}; ${isWhole ? "a whole number" : "a number"} from ${least} to ${most} is allowed`);
    }
    thresholds[name as keyof Thresholds] = number;
  }
  return thresholds;
}

function toText({ copies, wordings, fidelities }: BundleComparison): string {
  const blocks = [
    ...copies.map(({ rule, kind, from, to, confidence, directed, evidence, judged }) => [
      `${kind} ${place(from)} ${directed ? "from" : "and"} ${place(to)}, confidence ${confidence} (${rule})`,
      evidence,
      ...judged.map((edge) => `Judged already by ${edge.judgedBy}: ${edge.from} is ${edge.kind} of ${edge.to}.`),
    ]),
    ...wordings.map(({ rule, one, other, confidence, evidence }) => [
      `ONE UTTERANCE? ${one.statement} and ${other.statement}, confidence ${confidence} (${rule})`,
      ...[one, other].map(({ report, exact }) => `${report}: ${exact.map((words) => `“${words}”`).join(" ")}`),
      evidence,
    ]),
    ...fidelities.map(({ quotation, curated, computed, because }) => [`FIDELITY? ${quotation} is coded ${curated}; by the rules ${computed}: ${because}.`]),
  ];
  return blocks.length === 0 ? "Nothing found." : blocks.map((lines) => lines.join("\n  ")).join("\n");
}

function place({ report, file, start, end }: CopySide): string {
  return `${report ?? file} (${start}–${end})`;
}

/** What nobody judged yet, in the form of a bundle that is refused until `judgedBy` says who did. */
function toBundle({ copies }: BundleComparison): string {
  const open = copies.filter(({ judged }) => judged.length === 0);
  const unknown = open.filter(({ from, to }) => from.report === null || to.report === null);
  const derivations = open.flatMap(({ kind, from, to, confidence, directed, evidence, isPassage }) => (from.report === null || to.report === null ? [] : [{
    from: from.report, to: to.report, kind, confidence, evidence, judgedBy: "", ...(isPassage ? { start: from.start, end: from.end } : {}), ...(directed ? {} : { directed: false }),
  }]));
  const comments = [
    "# Proposals of onrecord compare. Judge each one: take it out, or say in judgedBy who holds it to be right.",
    ...unknown.map(({ kind, from, to }) => `# Not coded as reports yet: ${kind} ${place(from)}, ${place(to)}`),
  ];
  return `${comments.join("\n")}\n${stringify({ derivations }, { lineWidth: 0 })}`;
}
