import { ratio } from "fuzzball";
import { isMap, isNode, isPair, isScalar, isSeq, type LineCounter, type Document } from "yaml";
import { DomainError } from "../errors";

export type Path = readonly (string | number)[];

/** One YAML file of a bundle as it was read; `name` is its path inside the bundle, with forward slashes. */
export interface BundleFile {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Something in a data file that has to change before it can be loaded. */
export interface Complaint {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Keys and 0-based positions joined by dots, as in `statements.3.quotations.0`; empty for a whole file. */
  readonly path: string;
  readonly reason: string;
}

/** `file.yaml:12:5 statements.3: reason` */
export function printComplaint(complaint: Complaint): string {
  const place = `${complaint.file}:${complaint.line}:${complaint.column}`;
  return complaint.path === "" ? `${place}: ${complaint.reason}` : `${place} ${complaint.path}: ${complaint.reason}`;
}

/** All complaints of one run, to be told at once. */
export class Complaints {
  readonly #all: Complaint[] = [];

  /**
   * Complains about the node at `path`, or about the nearest one above it that is there. With `key`, about that key of
   * the mapping at `path`: the place is the key's own, the path stays the mapping's.
   */
  add(file: BundleFile, path: Path, reason: string, key?: string): void {
    const offset = (key === undefined ? null : keyOffset(file, path, key)) ?? nodeOffset(file, path);
    const { line, col } = file.lines.linePos(offset);
    this.addAt(file.name, Math.max(1, line), Math.max(1, col), path.join("."), reason);
  }

  addAt(file: string, line: number, column: number, path: string, reason: string): void {
    this.#all.push({ file, line, column, path, reason });
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** In file order: by file name, line and column; each once. */
  list(): readonly Complaint[] {
    const seen = new Set<string>();
    return this.#all
      .map((complaint, order) => ({ complaint, order }))
      .sort((one, other) =>
        one.complaint.file < other.complaint.file ? -1 : one.complaint.file > other.complaint.file ? 1
          : one.complaint.line - other.complaint.line || one.complaint.column - other.complaint.column || one.order - other.order)
      .map(({ complaint }) => complaint)
      .filter((complaint) => !seen.has(printComplaint(complaint)) && seen.add(printComplaint(complaint)));
  }

  /** @throws BundleError when there is any complaint */
  throwIfAny(what: string): void {
    if (!this.isEmpty) throw new BundleError(what, this.list());
  }
}

/** A bundle that is refused; `complaints` holds every reason with its place, and so does the message. */
export class BundleError extends DomainError {
  readonly complaints: readonly Complaint[];

  constructor(what: string, complaints: readonly Complaint[]) {
    const count = complaints.length === 1 ? "1 complaint" : `${complaints.length} complaints`;
    super("INVALID_DATA", `${what}: ${count}, nothing was written\n${complaints.map(printComplaint).join("\n")}`);
    this.name = "BundleError";
    this.complaints = complaints;
  }
}

/** ` (did you mean "x"?)` with the candidate most like the word; empty when none is like it. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  let best: { candidate: string; likeness: number } | null = null;
  for (const candidate of candidates) {
    const likeness = ratio(word, candidate, { full_process: false });
    if (likeness >= 55 && (best === null || likeness > best.likeness)) best = { candidate, likeness };
  }
  return best === null ? "" : ` (did you mean "${best.candidate}"?)`;
}

function nodeOffset(file: BundleFile, path: Path): number {
  let node: unknown = file.document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyText(pair.key) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return offset;
    const start = rangeStart(node);
    if (start === null) return offset;
    offset = start;
  }
  return offset;
}

function keyOffset(file: BundleFile, path: Path, key: string): number | null {
  let node: unknown = file.document.contents;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyText(pair.key) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((candidate) => isPair(candidate) && keyText(candidate.key) === key);
  return pair === undefined ? null : rangeStart(pair.key);
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeStart(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
