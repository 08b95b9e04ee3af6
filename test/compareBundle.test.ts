import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { defaultThresholds } from "../src/domain/compare/thresholds";
import { compareBundle } from "../src/domain/ingest/compareBundle";
import { folderOf } from "./support/exampleBundle";

const first = "The ministers of seven countries met in the old harbour on Monday. They spoke for nine hours about the price of grain. A draft with 28 points was handed to every delegation. The southern states refused to sign the third point. Nobody would say when the talks go on. Fishermen in the harbour waited for a decision about their quotas.";
const spun = "The ministers of seven nations met in the old port on Monday. They talked for nine hours about the cost of grain. A draft with 28 points was given to every delegation. The southern states declined to sign the third point. Nobody would tell when the talks go on. Fishermen in the port waited for a ruling about their quotas.";
const passage = "the long queue of grain ships outside of the eastern breakwater had by then grown to more than sixty while three pilots and one tug boat were on duty for the whole of the southern coast";
const digest = `Harbour news. Last night ${passage}.\nCoast news. The captain knew that ${passage}.`;
const [one, other] = [digest.indexOf("Coast"), digest.length];

interface Carried { readonly document: string; readonly start: number; readonly end: number }
const report = (id: string, publishedAt: string | null, ...carriedBy: readonly Carried[]): object => ({ id: `report:${id}`, publishedAt, carriedBy });
const whole = (document: string, text: string): Carried => ({ document: `document:${document}`, start: 0, end: text.length });

/** A bundle that knows the texts given, and a corpus of them. */
function example(texts: Readonly<Record<string, string>>, bundle: Readonly<Record<string, unknown>>): readonly [bundle: string, corpus: string] {
  const documents = Object.entries(texts).map(([name, text]) => ({ id: `document:${name}`, sha256: createHash("sha256").update(text).digest("hex"), textLength: text.length }));
  return [folderOf({ "bundle.yaml": JSON.stringify({ bundle: { id: "compared", title: "Compared" }, documents, ...bundle }) }), folderOf(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}.txt`, text])))];
}

describe("A bundle compared with itself", () => {
  it("has its copies proposed by their reports, later from earlier, with the thresholds in the evidence", () => {
    const folders = example({ first, spun }, { reports: [report("first", "2025-11-20", whole("first", first)), report("spun", "2025-11-22", whole("spun", spun))] });
    const { copies, texts } = compareBundle(...folders, defaultThresholds);
    expect(texts).toBe(2);
    expect(copies).toMatchObject([{
      rule: "sentence-chain@1", isPassage: false, directed: true, judged: [],
      from: { report: "report:spun", document: "document:spun", file: "spun.txt", start: 0, end: spun.length }, to: { report: "report:first" },
    }]);
    expect(copies[0]?.evidence).toContain("at least 0.5 and 6 sentences");
    expect(compareBundle(...folders, { ...defaultThresholds, chainSentences: 7 }).copies).toEqual([]);
  });

  it("says which proposals are judged already, directly or by a source that nobody holds", () => {
    const reports = [report("first", null, whole("first", first)), report("spun", null, whole("spun", spun)), report("lost", null)];
    const derivation = (from: string, to: string, kind: string): object => ({ from: `report:${from}`, to: `report:${to}`, kind, confidence: 0.9, evidence: "same sentences", judgedBy: "editor" });
    const judged = (...derivations: readonly object[]): unknown => compareBundle(...example({ first, spun }, { reports, derivations }), defaultThresholds).copies.map((copy) => copy.judged.map(({ from, to }) => `${from} ${to}`));
    expect(judged(derivation("spun", "first", "SPUN_COPY"))).toEqual([["report:spun report:first"]]);
    expect(judged(derivation("spun", "lost", "SPUN_COPY"), derivation("first", "lost", "REPOST"))).toEqual([["report:spun report:lost", "report:first report:lost"]]);
    expect(judged(derivation("spun", "lost", "SPUN_COPY"))).toEqual([[]]);
  });

  it("has a passage that two reports of one document print, with its place in the document", () => {
    const parts = [report("harbour", null, { document: "document:digest", start: 0, end: one - 1 }), report("coast", null, { document: "document:digest", start: one, end: other })];
    const { copies } = compareBundle(...example({ digest }, { reports: parts }), defaultThresholds);
    expect(copies).toMatchObject([{ rule: "equal-words@1", kind: "EXCERPT", directed: false, isPassage: true, from: { report: "report:coast" }, to: { report: "report:harbour" } }]);
    expect(copies.map(({ from }) => digest.slice(from.start, from.end).replace(/\.$/, ""))).toEqual([passage]);
  });

  it("proposes nothing inside of one report, between a digest and its own parts, or of one report in two documents", () => {
    const outer = { document: "document:digest", start: 0, end: other };
    const parts = [report("harbour", null, { ...outer, end: one - 1 }), report("coast", null, { ...outer, start: one })];
    expect(compareBundle(...example({ digest }, { reports: [report("all", null, outer)] }), defaultThresholds).copies).toEqual([]);
    expect(compareBundle(...example({ digest }, { reports: [report("all", null, outer), ...parts] }), defaultThresholds).copies).toHaveLength(1);
    expect(compareBundle(...example({ first, spun }, { reports: [report("both", null, whole("first", first), whole("spun", spun))] }), defaultThresholds).copies).toEqual([]);
  });

  it("takes a text that no bundle knows whole, by its file", () => {
    const [bundle, corpus] = example({ first }, { reports: [report("first", null, whole("first", first))] });
    const texts = folderOf({ "new/spun.txt": spun, "first.txt": first, "notes.md": first });
    expect(compareBundle(bundle, texts, defaultThresholds)).toMatchObject({ texts: 2, withoutText: [], copies: [{ from: { file: "new/spun.txt", report: null }, to: { report: "report:first" }, judged: [] }] });
    expect(compareBundle(bundle, folderOf({ "spun.txt": spun }), defaultThresholds)).toMatchObject({ texts: 1, withoutText: ["document:first"], copies: [] });
    expect(compareBundle(bundle, corpus, defaultThresholds).texts).toBe(1);
  });

  it("has statements proposed that may be one utterance: one speaker under two ids, three days, the words between marks", () => {
    const said = (id: string, by: string, day: string, exact: string, mode = "MIXED"): object => ({
      id: `statement:${id}`, by: [by], act: "ASSERTION", attestation: "DIRECT", gist: "On the plan.", said: day, public: true,
      quotations: [{ report: `report:${id}`, exact, start: 0, end: exact.length, mode, fidelity: mode === "INDIRECT" ? "PARAPHRASE" : "VERBATIM" }],
    });
    const statements = [
      said("a", "person:king", "2025-11-22", "Senator King told the whole room that it “was not the administration’s position” at all"), said("b", "person:angus-king", "2025-11-23", "King: it “was not the administration’s plan”"),
      said("c", "person:king", "2025-11-29", "King: it “was not the administration’s plan”"), said("d", "person:king", "2025-11-23", "it was not the administration’s position", "INDIRECT"),
    ];
    const texts = Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, "x".repeat(200) + name]));
    const identities = [{ actor: "person:king", other: "person:angus-king", verdict: "SAME", by: "editor", at: "2025-12-01" }];
    const [bundle, corpus] = example(texts, { reports: Object.entries(texts).map(([name, text]) => report(name, null, whole(name, text))), actors: [{ id: "person:king", name: "King" }, { id: "person:angus-king", name: "Angus King" }], identities, statements });
    const { wordings } = compareBundle(bundle, corpus, defaultThresholds);
    expect(wordings).toMatchObject([{ rule: "token-ratio@1", confidence: 0.8, one: { statement: "statement:a" }, other: { statement: "statement:b", report: "report:b" } }]);
    expect(wordings[0]?.evidence).toMatch(/is 0\.80 \(at least 0\.75, and 3 words\); at least one day lies between them \(at most 3\)/);
  });
});

const seeds = process.env["SEEDS"] ?? join(__dirname, "..", "..", "shared", "seeds");
const onTexts = existsSync(seeds) || process.env["REQUIRE_CORPUS"] === "1" ? it : it.skip;

onTexts("the five texts have one pair of copies and one copied passage, both judged, and no statement twice", () => {
  const { copies, wordings, withoutText, texts } = compareBundle(join(__dirname, "..", "data", "peace-plan-2025"), seeds, defaultThresholds);
  expect({ texts, withoutText, wordings }).toEqual({ texts: 19, withoutText: [], wordings: [] });
  expect(copies.map(({ rule, from, to, judged }) => [rule, from.report, to.report, judged.length])).toEqual([
    ["sentence-chain@1", "report:heflin-spun-copy", "report:heflin-interview", 2], ["equal-words@1", "report:digest.economist", "report:digest.obrien", 1],
  ]);
});
