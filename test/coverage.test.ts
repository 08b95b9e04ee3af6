import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { checkBundle } from "../src/domain/ingest/checkBundle";
import { documentOf } from "../src/domain/ingest/checkQuotations";

/** One sentence of a text: its code points, and the statements it gave or the reason why it gave none. */
interface Sentence {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly coded?: readonly string[];
  readonly left?: string;
}
interface Coverage {
  readonly document: string;
  readonly sentences: readonly Sentence[];
}
interface Wording {
  readonly statement: string;
  readonly start: number;
  readonly end: number;
}

const data = join(__dirname, "..", "data");
const seeds = process.env["SEEDS"] ?? join(__dirname, "..", "..", "shared", "seeds");
const { index, entries } = checkBundle(join(data, "peace-plan-2025"));
const documents = [...entries.of("documents")].map(({ entry }) => entry.value);
const coverages = readdirSync(join(data, "coverage")).sort().map((file) => parse(readFileSync(join(data, "coverage", file), "utf8")) as Coverage);

const wordings = new Map<string, Wording[]>(documents.map(({ id }) => [id, []]));
for (const { entry: { value: statement } } of entries.of("statements")) {
  for (const quotation of statement.quotations) {
    wordings.get(documentOf(index, quotation) ?? "")?.push({ statement: statement.id, start: quotation.start ?? 0, end: quotation.end ?? 0 });
  }
}

/** What is wrong with a coverage, one line each. */
function faultsOf({ sentences }: Coverage, textLength: number, quoted: readonly Wording[]): readonly string[] {
  const faults: string[] = [];
  let reached = 0;
  sentences.forEach(({ n, start, end, coded = [], left = "" }, position) => {
    if (n !== position + 1) faults.push(`sentence ${n} stands at place ${position + 1}`);
    if (start < reached || end <= start || end > textLength) faults.push(`sentence ${n} is from ${start} to ${end}, after ${reached} of ${textLength}`);
    reached = end;
    if ((coded.length > 0) === (left !== "")) faults.push(`sentence ${n} must be coded or left out, one of the two`);
    const overlapping = quoted.filter((wording) => wording.start < end && wording.end > start).map(({ statement }) => statement);
    for (const statement of coded) if (!overlapping.includes(statement)) faults.push(`sentence ${n} lists ${statement}, which has no wording in it`);
    for (const statement of new Set(overlapping)) if (!coded.includes(statement)) faults.push(`sentence ${n} has a wording of ${statement} and does not list it`);
  });
  return faults;
}

/** The first places of a text that no sentence covers, white space aside. */
function gapsOf({ sentences }: Coverage, text: string): readonly number[] {
  const isCovered = new Uint8Array([...text].length);
  for (const { start, end } of sentences) isCovered.fill(1, start, end);
  return [...text].flatMap((point, place) => (isCovered[place] === 1 || /\s/u.test(point) ? [] : [place])).slice(0, 5);
}

describe("The coverage of the shipped texts", () => {
  it("is there for every document", () => {
    expect(coverages.map(({ document }) => document).sort()).toEqual(documents.map(({ id }) => id).sort());
  });

  it.each(coverages.map((coverage) => [coverage.document, coverage] as const))("lists the sentences of %s with the statements they give, and no others", (document, coverage) => {
    const textLength = documents.find(({ id }) => id === document)?.textLength ?? 0;
    expect(faultsOf(coverage, textLength, wordings.get(document) ?? [])).toEqual([]);
  });

  it("leaves no word of a text out", () => {
    if (!existsSync(seeds)) {
      expect(process.env["REQUIRE_CORPUS"]).not.toBe("1");
      return;
    }
    const texts = new Map(readdirSync(seeds).map((file) => readFileSync(join(seeds, file))).map((bytes) => [createHash("sha256").update(bytes).digest("hex"), bytes.toString("utf8")]));
    const gaps = coverages.flatMap((coverage) => {
      const text = texts.get(documents.find(({ id }) => id === coverage.document)?.sha256 ?? "");
      return text === undefined ? [`${coverage.document} has no text`] : gapsOf(coverage, text).map((place) => `${coverage.document} at ${place}`);
    });
    expect(gaps).toEqual([]);
  });

  it("is found wanting where something is missing, too much, or out of place", () => {
    const coverage = (sentences: readonly Sentence[]): Coverage => ({ document: "document:x", sentences });
    const quoted = [{ statement: "statement:a", start: 2, end: 4 }];
    expect(faultsOf(coverage([{ n: 1, start: 0, end: 5, coded: ["statement:a"] }, { n: 2, start: 5, end: 9, left: "byline" }]), 9, quoted)).toEqual([]);
    expect(faultsOf(coverage([{ n: 1, start: 0, end: 5, left: "byline" }]), 9, quoted)).toEqual(["sentence 1 has a wording of statement:a and does not list it"]);
    expect(faultsOf(coverage([{ n: 1, start: 4, end: 5, coded: ["statement:a"] }]), 9, quoted)).toEqual(["sentence 1 lists statement:a, which has no wording in it"]);
    expect(faultsOf(coverage([{ n: 2, start: 6, end: 10 }]), 9, quoted)).toHaveLength(3);
    expect(gapsOf(coverage([{ n: 1, start: 0, end: 2, left: "x" }]), "ab 😀 d")).toEqual([3, 5]);
  });
});
