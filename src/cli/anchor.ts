import type { Command } from "commander";
import { anchorBundle } from "../domain/ingest/anchorBundle";
import { run } from "./run";
import { print, tell } from "./terminal";

interface AnchorOptions {
  readonly corpus: string;
  readonly dryRun?: boolean;
}

const examples = `Examples:
  onrecord anchor --corpus ../texts                       the shipped bundle
  onrecord anchor my-bundle --corpus ../texts --dry-run   only say what would be filled in
`;

/** `onrecord anchor`: fills the places of quotations into the data files. */
export function anchorCommand(program: Command): void {
  program.command("anchor")
    .description("Fill start, end, prefix and suffix of every quotation into the data files, by its words in the texts.")
    .argument("[dir]", "the bundle (default: data/peace-plan-2025)")
    .requiredOption("--corpus <dir>", "folder of the texts, found by their sha256")
    .option("--dry-run", "look everything up, write nothing")
    .addHelpText("before", examples)
    .action((dir: string | undefined, { corpus, dryRun = false }: AnchorOptions) => run((config) => {
      const { anchored, unchanged, files, withoutText } = anchorBundle(dir ?? config.bundleDir, corpus, { dryRun });
      print(`${anchored} quotations anchored, ${unchanged} unchanged${files.length === 0 ? "" : `: ${files.join(", ")}`}`);
      if (withoutText.length > 0) tell(`No text for ${withoutText.join(", ")}: their quotations were left as they are.`);
      if (dryRun) tell("Dry run: nothing was written.");
      return Promise.resolve();
    }));
}
