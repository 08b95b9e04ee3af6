import { join } from "node:path";
import type { z } from "zod";
import { bundleEntry, sections, sectionSchemas, type BundleHead, type Entry, type Section } from "./bundleSchema";
import { Complaints, didYouMean } from "./complaints";
import { dataFilesIn, linesOfFile, textOfFile, type DataFile } from "./dataFiles";
import { complainOfLineKeys } from "./jsonLine";
import type { Path, Place } from "./places";
import { explainIssue, shorten } from "./schemaIssues";
import { isDataFile, readYaml, tooDenseAt } from "./yamlFile";

/** An entry with the place it stands at. */
export interface Placed<T> extends Place {
  readonly value: T;
}

/** An entry of any section, whose form is right. */
export type PlacedEntry = { readonly [S in Section]: Placed<Entry<S>> & { readonly section: S } }[Section];

const mostEntries = 10_000_000;

/** The id of a bundle, in whichever of its files it stands; null where there is none, which loading complains about. */
export function bundleIdIn(folder: string): string | null {
  const reader = new BundleReader(folder, new Complaints(folder));
  const chunks = reader.read();
  let isRead = false;
  while (!isRead && reader.head === null) isRead = chunks.next().done === true;
  return reader.head?.id ?? null;
}

/**
 * Reads the data files of a bundle one after another and checks the form of each entry. What is wrong is added to
 * `complaints` with its place; the entries that are right are given out all the same, and nothing of a file is kept.
 */
export class BundleReader {
  readonly #folder: string;
  readonly #complaints: Complaints;
  readonly #files: readonly DataFile[];
  readonly #malformed = new Set<string>();
  #head: Placed<BundleHead> | null = null;
  #hasHead = false;
  /** Whether a file could not be read, in which the bundle's name may stand. */
  #isUnread = false;
  #count = 0;

  /** @throws DomainError BAD_USER_INPUT when there is no such folder or it holds no data file */
  constructor(folder: string, complaints: Complaints) {
    this.#folder = folder;
    this.#complaints = complaints;
    this.#files = dataFilesIn(folder, complaints);
  }

  /** Bytes of all files. */
  get bytes(): number {
    return this.#files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** The bundle's name; null until its file is read, or when there is none. */
  get head(): BundleHead | null {
    return this.#head?.value ?? null;
  }

  /** Ids of entries whose form is wrong: known, so that a reference to one is no second complaint. */
  get malformedIds(): ReadonlySet<string> {
    return this.#malformed;
  }

  /** Entries in file order, a YAML file or about a mebibyte of lines at a time, with the bytes that were read for them. */
  *read(): Generator<{ readonly entries: readonly PlacedEntry[]; readonly bytes: number }> {
    for (const file of this.#files) {
      if (this.#complaints.areFull) return;
      if (file.section !== null) yield* this.#readLines(file.name, file.section);
      else yield { entries: this.#readYaml(file.name), bytes: file.bytes };
    }
    if (!this.#hasHead && !this.#isUnread) this.#complaints.addAt("bundle.yaml", 1, 1, "", "the bundle has no name; one file must hold bundle: {id, title}");
  }

  #readYaml(name: string): readonly PlacedEntry[] {
    const unreadable = (line: number, reason: string): readonly PlacedEntry[] => {
      this.#isUnread = true;
      this.#complaints.addAt(name, line, 1, "", reason);
      return [];
    };
    const text = textOfFile(join(this.#folder, name));
    if (text === null) return unreadable(1, "the file is not UTF-8 text");
    const dense = tooDenseAt(text);
    if (dense !== null) return unreadable(text.slice(0, dense).split("\n").length, "the file holds too many values to be read in one piece; cut it into several");
    const file = readYaml(name, text);
    if (file === null) return unreadable(1, "the file cannot be read as YAML: it is nested too deeply");
    const complain = (offset: number, reason: string): void => {
      const { line, col } = file.lines.linePos(offset);
      this.#complaints.addAt(name, Math.max(1, line), Math.max(1, col), "", reason);
    };
    if (!isDataFile(file, complain)) {
      this.#isUnread = true;
      return [];
    }
    // A copy, as strings that are parts of the file's text would keep the whole of it.
    const plain = structuredClone(file.document.toJS() as object);
    return Object.entries(plain).flatMap(([key, value]: [string, unknown]) => {
      if (key === "bundle") return this.#readHead(name, value);
      if ((sections as readonly string[]).includes(key)) return this.#readSection(name, key as Section, value);
      this.#complaints.add({ file: name, path: [], key }, `unknown key "${shorten(key)}"${didYouMean(key, ["bundle", ...sections])}`);
      return [];
    });
  }

  *#readLines(name: string, section: Section): Generator<{ readonly entries: readonly PlacedEntry[]; readonly bytes: number }> {
    for (const { lines, bytes } of linesOfFile(join(this.#folder, name))) {
      if (this.#complaints.areFull) return;
      const entries = lines.flatMap(({ number, text }) => {
        const complain = (offset: number, reason: string): void => this.#complaints.addAt(name, number + 1, offset + 1, "", reason);
        if (text === null) {
          complain(0, "the line is not UTF-8 text, or longer than a mebibyte");
          return [];
        }
        let entry: unknown;
        try {
          entry = JSON.parse(text);
        } catch (failure) {
          complain(Number(/position (\d+)/.exec(String(failure))?.[1] ?? 0), "the line is not readable as JSON; a file of JSON Lines has one entry a line");
          return [];
        }
        return complainOfLineKeys(text, entry, complain) ? [] : this.#readEntry(name, section, number, entry);
      });
      yield { entries, bytes };
    }
  }

  #readHead(file: string, value: unknown): readonly PlacedEntry[] {
    if (this.#hasHead) this.#complaints.add({ file, path: ["bundle"] }, "the bundle is named twice; one bundle: entry is allowed");
    this.#hasHead = true;
    const head = this.#check(bundleEntry, file, ["bundle"], value);
    if (head !== null) this.#head ??= { value: head, file, path: ["bundle"] };
    return [];
  }

  #readSection(file: string, section: Section, value: unknown): readonly PlacedEntry[] {
    if (value === null) return [];
    if (Array.isArray(value)) return value.flatMap((entry: unknown, position) => (this.#complaints.areFull ? [] : this.#readEntry(file, section, position, entry)));
    this.#complaints.add({ file, path: [section] }, `${section} must be a list`);
    return [];
  }

  #readEntry(file: string, section: Section, position: number, entry: unknown): readonly PlacedEntry[] {
    const path = [section, position];
    this.#count += 1;
    if (this.#count > mostEntries) {
      if (this.#count === mostEntries + 1) this.#complaints.add({ file, path }, `the bundle has more than ${mostEntries} entries`);
      return [];
    }
    const value = this.#check<unknown>(sectionSchemas[section], file, path, entry);
    if (value !== null) return [{ section, value, file, path } as unknown as PlacedEntry];
    if (typeof entry === "object" && entry !== null && "id" in entry) this.#malformed.add(String(entry.id));
    return [];
  }

  /** The entry with absent keys filled in; null, after complaining, when its form is wrong. */
  #check<T>(schema: z.ZodType<T>, file: string, path: Path, entry: unknown): T | null {
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      for (const { path: inner, key, reason } of explainIssue(schema, entry, issue, this.#complaints.areFew)) this.#complaints.add({ file, path: [...path, ...inner], key }, reason);
    }
    return null;
  }
}
