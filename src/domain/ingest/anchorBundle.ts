import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, parseDocument, type YAMLMap } from "yaml";
import { DomainError } from "../errors";
import { codePointLength, type CodePointText } from "../textSpan";
import type { BundleIndex } from "./bundleIndex";
import type { QuotationEntry, StatementEntry } from "./bundleSchema";
import { inspectBundle } from "./checkBundle";
import { documentOf, spansOf, type DocumentSpan } from "./checkQuotations";
import { readCorpus, textPlace, type CorpusText } from "./corpus";
import { textOfFile } from "./dataFiles";
import type { Path } from "./places";
import type { Placed } from "./readBundle";
import { editMapping, type Edit } from "./yamlEdit";
import { readYaml, type YamlFile } from "./yamlFile";

/** What anchoring did. */
export interface AnchorReport {
  /** Quotations whose offsets or context were filled in or corrected. */
  readonly anchored: number;
  /** Quotations that needed nothing. */
  readonly unchanged: number;
  /** Files that were written, by their names inside the bundle. */
  readonly files: readonly string[];
  /** Ids of documents that have no text in the corpus; their quotations were left as they are. */
  readonly withoutText: readonly string[];
}

interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Fills `start`, `end`, `prefix` and `suffix` of every quotation into the data files, by its words in the texts of the
 * corpus, which are found by their hash. Comments and formatting stay. Words are looked for inside their report only;
 * where they occur several times, a `prefix` or `suffix` in the data decides. All or nothing: with any complaint, or
 * in a dry run, no file is written. A second run changes nothing.
 * @throws BundleError when words are absent or ambiguous, with the places, or when the data files have other faults
 * @throws DomainError INVALID_DATA when the corpus holds none of the texts
 */
export function anchorBundle(folder: string, corpusFolder: string, options: { readonly dryRun?: boolean } = {}): AnchorReport {
  const { index, entries, complaints } = inspectBundle(folder, { mustBeAnchored: false, ignoresOffsets: true });
  const documents = entries.list("documents");
  const corpus = readCorpus(corpusFolder, new Set(documents.map(({ sha256 }) => sha256)));
  const edits = new Map<string, { readonly path: Path; readonly anchor: Anchor }[]>();
  let anchored = 0;
  let unchanged = 0;
  for (const { entry: statement } of entries.of("statements")) {
    statement.value.quotations.forEach((quotation, position) => {
      const anchor = anchorOf(index, statement, quotation, position, corpus);
      if (anchor === null) return;
      if (isAnchored(quotation, anchor)) {
        unchanged += 1;
        return;
      }
      anchored += 1;
      edits.set(statement.file, [...(edits.get(statement.file) ?? []), { path: [...statement.path, "quotations", position], anchor }]);
    });
  }
  entries.close();
  complaints.throwIfAny("the quotations cannot be anchored");
  const withoutText = documents.filter(({ sha256 }) => !corpus.has(sha256)).map(({ id }) => id);
  if (withoutText.length > 0 && corpus.size === 0) {
    throw new DomainError("INVALID_DATA", `${corpusFolder} holds none of the texts, so no quotation was looked up: name the folder that has them`);
  }
  const written = [...edits].map(([name, changes]) => ({ name, text: editedFile(folder, name, changes) }));
  if (options.dryRun !== true) writeAll(folder, written);
  return { anchored, unchanged, files: written.map(({ name }) => name), withoutText };
}

/** Null, after complaining, when the words have no one place; null without complaint when the data say no document. */
function anchorOf(index: BundleIndex, statement: Placed<StatementEntry>, quotation: QuotationEntry, position: number, corpus: ReadonlyMap<string, CorpusText>): Anchor | null {
  const document = documentOf(index, quotation);
  const entry = document === null ? null : index.find("documents", document);
  if (document === null || entry === null) return null;
  const source = corpus.get(entry.sha256);
  const path = ["quotations", position];
  if (source === undefined) {
    if (quotation.start === null || quotation.end === null) index.complain(statement, path, `the corpus holds no text of ${document} (sha256 ${entry.sha256})`);
    return null;
  }
  const spans = spansOf(index, quotation.report, document);
  const start = startOf(source.text, quotation, spans);
  if (typeof start !== "number") {
    index.complain(statement, [...path, "exact"], reasonFor(source, quotation, document, start.candidates));
    return null;
  }
  const end = start + codePointLength(quotation.exact);
  return { start, end, prefix: source.text.prefixAt(start), suffix: source.text.suffixAt(end) };
}

/** The start of the words, or all candidates when they are not exactly one. */
function startOf(text: CodePointText, quotation: QuotationEntry, spans: readonly DocumentSpan[]): number | { readonly candidates: readonly number[] } {
  const { exact, start, prefix, suffix } = quotation;
  const length = codePointLength(exact);
  const found = new Set(spans.flatMap((span) => text.occurrences(exact, span.start, span.end)));
  if (start !== null && found.has(start)) return start;
  const candidates = [...found].sort((one, other) => one - other);
  const fitting = candidates.length < 2 ? candidates : candidates.filter((place) =>
    (prefix === null || text.slice(place - codePointLength(prefix), place) === prefix) &&
    (suffix === null || text.slice(place + length, place + length + codePointLength(suffix)) === suffix));
  return fitting.length === 1 && fitting[0] !== undefined ? fitting[0] : { candidates };
}

function reasonFor(source: CorpusText, quotation: QuotationEntry, document: string, candidates: readonly number[]): string {
  const { exact, report, prefix } = quotation;
  if (candidates.length > 0) {
    const places = candidates.slice(0, 10).map((place) => textPlace(source, place)).join(", ");
    const advice = prefix === null ? "add prefix, the text right before the one meant" : "the prefix given does not decide between them";
    return `the words occur ${candidates.length} times in ${report}: ${places}; ${advice}`;
  }
  const [elsewhere] = source.text.occurrences(exact);
  if (elsewhere !== undefined) return `the words are not in ${report}, but elsewhere in ${document}: ${textPlace(source, elsewhere)}`;
  const text = source.text.slice(0, source.text.length);
  const like = folded(text).indexOf(folded(exact));
  if (like >= 0) {
    const start = codePointLength(text.slice(0, like));
    return `the words are not in ${document}; the text has ${JSON.stringify(source.text.slice(start, start + codePointLength(exact)))} at ${textPlace(source, start)}`;
  }
  return `the words are not in ${document} (${source.file})`;
}

/** Quotation marks, dashes, spaces and case made alike, unit for unit. */
function folded(text: string): string {
  return text
    .replace(/[‘’‚‛ʼ]/g, "'").replace(/[“”„‟«»]/g, '"').replace(/[‐‑‒–—―]/g, "-").replace(/[\s\u00a0]/g, " ")
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}

function isAnchored(quotation: QuotationEntry, anchor: Anchor): boolean {
  return quotation.start === anchor.start && quotation.end === anchor.end && quotation.prefix === anchor.prefix && quotation.suffix === anchor.suffix;
}

/** The file's text with the anchors filled in. */
function editedFile(folder: string, name: string, anchors: readonly { readonly path: Path; readonly anchor: Anchor }[]): string {
  if (name.endsWith(".jsonl")) throw new DomainError("INVALID_DATA", `${name} cannot be anchored: offsets are filled into YAML only, and JSON Lines are written with theirs`);
  const file = readYaml(name, textOfFile(join(folder, name)) ?? "");
  if (file === null) throw new Error(`${name} changed while it was read`);
  return applied(file, anchors.flatMap(({ path, anchor }) => {
    const mapping = file.document.getIn([...path], true);
    return isMap(mapping) ? editMapping(file, mapping as YAMLMap, { ...anchor }) : [];
  }));
}

/** The file's text with the edits made; the result is read again, so that a slip in editing never reaches a file. */
function applied(file: YamlFile, edits: readonly Edit[]): string {
  let text = file.text;
  for (const { start, end, text: inserted } of [...edits].sort((one, other) => other.start - one.start || other.end - one.end)) {
    text = text.slice(0, start) + inserted + text.slice(end);
  }
  if (parseDocument(text).errors.length > 0) throw new Error(`editing ${file.name} would break it`);
  return text;
}

function writeAll(folder: string, written: readonly { readonly name: string; readonly text: string }[]): void {
  const temporary = (name: string): string => join(folder, `${name}.anchoring`);
  for (const { name, text } of written) writeFileSync(temporary(name), text);
  for (const { name } of written) renameSync(temporary(name), join(folder, name));
}
