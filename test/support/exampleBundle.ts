import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder with these files, for a bundle or a corpus. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The files of a folder with their texts, by name. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map((entry) => [join(entry.parentPath, entry.name).slice(folder.length + 1), readFileSync(join(entry.parentPath, entry.name), "utf8")]));
}

/** The text that `exampleBundle` quotes: an emoji first, so that code points and UTF-16 units differ. */
export const exampleText = "😀 Anna said: “the plan is ours”. Berta denied it. A diplomat said the plan is theirs.\nFooter: the plan is theirs.";
const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The code point at which words first stand in the example's text. */
export const placeIn = (words: string): number => [...exampleText.slice(0, exampleText.indexOf(words))].length;

const reportEnd = placeIn("\nFooter");
const offsets = (words: string): string => `start: ${placeIn(words)}, end: ${placeIn(words) + [...words].length}`;

/** A small sound bundle: two persons and an unnamed source on who wrote a plan. Tests change a line and see what happens. */
export const exampleBundle = `bundle: {id: example, title: An example}
documents:
  - {id: document:paper, sha256: ${sha256Of(exampleText)}, textLength: ${[...exampleText].length}}
reports:
  - {id: report:paper, outlet: outlet:paper, publishedAt: "2025-11-20", carriedBy: [{document: document:paper, start: 0, end: ${reportEnd}}]}
  - {id: report:first, publishedAt: "2025-11-19"}
derivations:
  - {from: report:paper, to: report:first, kind: REWRITE, confidence: 0.7, evidence: same words, judgedBy: editor}
actors:
  - {id: person:anna, name: Anna Ångström, aliases: [Анна], offices: [{title: minister, organization: org:east}]}
  - {id: person:berta, name: Berta, memberOf: [{actor: org:west}]}
  - {id: org:east, name: East}
  - {id: org:west, name: West}
  - {id: outlet:paper, name: The Paper}
  - {id: anon:diplomat, name: a diplomat, report: report:paper}
plans:
  - {id: plan:peace, label: The peace plan}
versions:
  - {id: version:peace.draft, plan: plan:peace, label: The draft, textStatus: DESCRIBED}
topics:
  - {id: topic:army, label: Army, code: security.army, scheme: terms}
provisions:
  - {id: provision:peace.draft.army, version: version:peace.draft, heading: Army, textStatus: DESCRIBED, topic: topic:army}
questions:
  - {id: question:whose, text: Whose text is it?, exclusive: true, on: [plan:peace]}
propositions:
  - {id: proposition:east, text: It is the East's text., kind: AUTHORSHIP, role: ORIGINATOR, names: org:east, concerns: plan:peace, answers: question:whose}
  - {id: proposition:cap, text: The army is capped., kind: TERM, value: 600000, unit: persons}
statements:
  - id: statement:anna
    by: [person:anna]
    act: ASSERTION
    attestation: DIRECT
    gist: The plan is the East's.
    said: "2025-11-19"
    public: true
    about: [{target: plan:peace, polarity: SUPPORTS}, {target: provision:peace.draft.army}]
    asserts: [proposition:east]
    quotations:
      - {report: report:paper, exact: the plan is ours, mode: DIRECT, fidelity: VERBATIM, ${offsets("the plan is ours")}}
  - id: statement:berta
    by: [person:berta]
    act: DENIAL
    attestation: DIRECT
    gist: The plan is not the East's.
    denies: [proposition:east]
    about: [{target: person:anna, polarity: OPPOSES}]
    respondsTo: [{statement: statement:anna, act: DENIAL}]
    quotations:
      - {report: report:paper, exact: Berta denied it, mode: INDIRECT, fidelity: PARAPHRASE, ${offsets("Berta denied it")}}
  - id: statement:diplomat
    by: [anon:diplomat]
    act: ASSERTION
    attestation: ANONYMOUS
    gist: A diplomat says it is theirs.
    reports: [{statement: statement:told, firsthand: true}]
    firstCarriedBy: report:first
    quotations:
      - {report: report:paper, exact: the plan is theirs, mode: INDIRECT, fidelity: PARAPHRASE, ${offsets("the plan is theirs")}}
  - id: statement:told
    by: [person:anna, person:berta]
    act: DEMAND
    attestation: REPORTED
    gist: The army must be capped.
    asserts: [proposition:cap]
    about: [{target: provision:peace.draft.army}]
`;

/** The example with pieces replaced; fails when a piece is not there, so that no test passes by accident. */
export function changed(...replacements: readonly (readonly [piece: string, by: string])[]): string {
  return replacements.reduce((text, [piece, by]) => {
    if (!text.includes(piece)) throw new Error(`the example has no ${piece}`);
    return text.replace(piece, () => by);
  }, exampleBundle);
}
