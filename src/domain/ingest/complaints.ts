import { ratio } from "fuzzball";
import { DomainError } from "../errors";
import { findPlaces, type LineAndColumn, type Place } from "./places";

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

/** Why, in a sentence; one that names another place is made when that place is known. */
export type Reason = string | { readonly at: Place; readonly say: (place: string) => string };

/** Most complaints that are told; nothing is read for the sake of more. */
const mostComplaints = 10_000;
/** More complaints than these are of one kind, and finding what was meant by each would take minutes. */
const fewComplaints = 1_000;
/** Longer words are not compared with what they could mean. */
const longestMeant = 200;

/** `file.yaml:12:5 statements.3: reason`, on one line, in which no character of the data steers a terminal. */
export function printComplaint(complaint: Complaint): string {
  const place = `${complaint.file}:${complaint.line}:${complaint.column}`;
  const line = complaint.path === "" ? `${place}: ${complaint.reason}` : `${place} ${complaint.path}: ${complaint.reason}`;
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** All complaints of one run, to be told at once. Lines and columns are looked up when they are told. */
export class Complaints {
  readonly #folder: string;
  readonly #all: { readonly place: Place; readonly known: LineAndColumn | null; readonly reason: Reason }[] = [];
  #count = 0;

  /** @param folder  the bundle */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Complains about the thing at a place, or about the nearest one above it that is there. */
  add(place: Place, reason: Reason): void {
    this.#add(place, null, reason);
  }

  addAt(file: string, line: number, column: number, path: string, reason: string): void {
    this.#add({ file, path: path === "" ? [] : [path] }, { line, column }, reason);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Whether no more are told. */
  get areFull(): boolean {
    return this.#count >= mostComplaints;
  }

  /** Whether there are so few that each is worth a suggestion. */
  get areFew(): boolean {
    return this.#count < fewComplaints;
  }

  /** In file order: by file name, line and column; each once. */
  list(): readonly Complaint[] {
    const sought = this.#all.flatMap(({ place, known, reason }) => [...(known === null ? [place] : []), ...(typeof reason === "string" ? [] : [reason.at])]);
    const found = findPlaces(this.#folder, sought);
    const at = (place: Place): LineAndColumn => found.get(place) ?? { line: 1, column: 1 };
    const seen = new Set<string>();
    return this.#all
      .map(({ place, known, reason }, order) => {
        const said = typeof reason === "string" ? reason : reason.say(`${reason.at.file}:${at(reason.at).line}:${at(reason.at).column}`);
        return { complaint: { file: place.file, ...(known ?? at(place)), path: place.path.join("."), reason: said }, order };
      })
      .sort((one, other) =>
        one.complaint.file < other.complaint.file ? -1 : one.complaint.file > other.complaint.file ? 1
          : one.complaint.line - other.complaint.line || one.complaint.column - other.complaint.column || one.order - other.order)
      .map(({ complaint }) => complaint)
      .filter((complaint) => !seen.has(printComplaint(complaint)) && seen.add(printComplaint(complaint)));
  }

  /** @throws BundleError when there is any complaint */
  throwIfAny(what: string): void {
    if (!this.isEmpty) throw new BundleError(what, this.list(), this.areFull);
  }

  #add(place: Place, known: LineAndColumn | null, reason: Reason): void {
    this.#count += 1;
    if (this.#count <= mostComplaints) this.#all.push({ place, known, reason });
  }
}

/** A bundle that is refused; `complaints` holds every reason with its place, and so does the message. */
export class BundleError extends DomainError {
  readonly complaints: readonly Complaint[];

  /** @param areMore  whether there may be more, which were not looked for */
  constructor(what: string, complaints: readonly Complaint[], areMore = false) {
    const total = `${complaints.length} ${complaints.length === 1 ? "complaint" : "complaints"}${areMore ? " or more" : ""}`;
    const rest = areMore ? "\nMore were not looked for; mend these first." : "";
    super("INVALID_DATA", `${what}: ${total}, nothing was written\n${complaints.map(printComplaint).join("\n")}${rest}`);
    this.name = "BundleError";
    this.complaints = complaints;
  }
}

/** ` (did you mean "x"?)` with the candidate most like the word; empty when none is like it. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  if (word.length > longestMeant) return "";
  let best: { candidate: string; likeness: number } | null = null;
  for (const candidate of candidates) {
    const likeness = ratio(word, candidate, { full_process: false });
    if (likeness >= 55 && (best === null || likeness > best.likeness)) best = { candidate, likeness };
  }
  return best === null ? "" : ` (did you mean "${best.candidate}"?)`;
}
