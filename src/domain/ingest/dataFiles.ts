import { closeSync, existsSync, lstatSync, openSync, readFileSync, readSync, readdirSync, statSync, type Dirent } from "node:fs";
import { basename, join } from "node:path";
import { DomainError } from "../errors";
import { compareText } from "../textOrder";
import { sections, type Section } from "./bundleSchema";
import type { Complaints } from "./complaints";

/** A file of a bundle; `name` is its path inside the bundle, with forward slashes. */
export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  /** The section whose entries a JSON Lines file holds, one a line; null for YAML. */
  readonly section: Section | null;
}

const mebibyte = 1024 * 1024;
const limits = { yamlBytes: 5 * mebibyte, lineBytes: mebibyte, files: 10_000 } as const;
const blockBytes = mebibyte;

/**
 * The data files below a folder, in name order: YAML, and JSON Lines named after their section, as in
 * `statements.jsonl` or `statements-2.jsonl`. What cannot be read as such is complained about and left out.
 * @throws DomainError BAD_USER_INPUT when there is no such folder or it holds no data file
 */
export function dataFilesIn(folder: string, complaints: Complaints): readonly DataFile[] {
  if (!existsSync(folder) || !lstatSync(join(folder, ".")).isDirectory()) {
    throw new DomainError("BAD_USER_INPUT", `there is no folder ${folder}; give the folder that holds the bundle's YAML files`);
  }
  const entries = entriesIn(folder);
  const names = namesOfData(entries);
  if (names.length === 0) throw new DomainError("BAD_USER_INPUT", `${folder} holds no *.yaml or *.jsonl file; a bundle is a folder of them`);
  if (names.length > limits.files) throw new DomainError("BAD_USER_INPUT", `${folder} holds ${names.length} data files; ${limits.files} are allowed`);
  for (const { name, reason } of passedOverIn(folder, entries)) complaints.addAt(name, 1, 1, "", reason);
  return names.flatMap((name): readonly DataFile[] => {
    const bytes = lstatSync(join(folder, name)).size;
    if (!name.endsWith(".jsonl")) {
      if (bytes <= limits.yamlBytes) return [{ name, bytes, section: null }];
      complaints.addAt(name, 1, 1, "", `the file has ${bytes} bytes; ${limits.yamlBytes} are allowed a file, so cut it into several`);
      return [];
    }
    const section = sections.find((candidate) => candidate === (/^[a-z]+/.exec(basename(name))?.[0] ?? ""));
    if (section !== undefined && bytes > 0) return [{ name, bytes, section }];
    complaints.addAt(name, 1, 1, "", section === undefined
      ? `a file of JSON Lines is named after the section it holds; allowed are ${sections.map((known) => `${known}.jsonl`).join(", ")}`
      : "the file holds nothing; a file of JSON Lines has one entry a line, so fill it in or remove it");
    return [];
  });
}

/** The names of the data files below a folder, in order. @throws an error of the file system when it cannot be listed */
export function dataFileNames(folder: string): readonly string[] {
  return namesOfData(entriesIn(folder));
}

/** Something below a folder, by its name inside of it. */
interface NamedEntry {
  readonly name: string;
  readonly entry: Dirent;
}

const dataName = /\.(?:ya?ml|jsonl)$/;

function namesOfData(entries: readonly NamedEntry[]): readonly string[] {
  return entries.filter(({ entry, name }) => entry.isFile() && dataName.test(name)).map(({ name }) => name);
}

/** What is below a folder, in the order of names; nothing whose name or folder begins with a dot. */
function entriesIn(folder: string): readonly NamedEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, name: join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/") }))
    .filter(({ name }) => !name.split("/").some((part) => part.startsWith(".")))
    .sort((one, other) => compareText(one.name, other.name));
}

/** What looks like data and is not read. To pass it over without a word would retire whatever the graph holds of it. */
function passedOverIn(folder: string, entries: readonly NamedEntry[]): readonly { readonly name: string; readonly reason: string }[] {
  return entries.flatMap(({ name, entry }) => {
    const isLink = entry.isSymbolicLink() && (dataName.test(name) || statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() === true);
    if (isLink) return [{ name, reason: "a symbolic link is not followed, as it may lead out of the bundle; put what it leads to in its place" }];
    return entry.isFile() && !dataName.test(name) && /\.(?:ya?ml|jsonl|ndjson)$/i.test(name) ? [{ name, reason: "a data file is named *.yaml, *.yml or *.jsonl, in lower case" }] : [];
  });
}

/** The text of a file; null when it is not UTF-8. */
export function textOfFile(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileSync(path));
  } catch (failure) {
    if (failure instanceof TypeError) return null;
    throw failure;
  }
}

/** A line of a file, and its number, counted from 0. */
export interface FileLine {
  readonly number: number;
  /** Null when it is not UTF-8, or longer than a line may be. */
  readonly text: string | null;
}

/** The lines of a file that are not blank, block by block, so that no more than about a mebibyte of it is held. */
export function* linesOfFile(path: string): Generator<{ readonly lines: readonly FileLine[]; readonly bytes: number }> {
  const file = openSync(path, "r");
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
    const textOf = (bytes: Buffer): string | null => {
      try {
        return bytes.length > limits.lineBytes ? null : decoder.decode(bytes);
      } catch {
        return null;
      }
    };
    let rest: Buffer = Buffer.alloc(0);
    let number = 0;
    for (let bytes = readSync(file, block); ; bytes = readSync(file, block)) {
      const joined = Buffer.concat([rest, block.subarray(0, bytes)]);
      const lines: FileLine[] = [];
      let start = 0;
      for (let end = joined.indexOf(10); end >= 0; end = joined.indexOf(10, start)) {
        lines.push({ number, text: textOf(joined.subarray(start, end)) });
        number += 1;
        start = end + 1;
      }
      rest = joined.subarray(start);
      if (bytes === 0 && rest.length > 0) lines.push({ number, text: textOf(rest) });
      // Of a line that is too long already, only that is kept.
      if (rest.length > limits.lineBytes) rest = rest.subarray(0, limits.lineBytes + 1);
      yield { lines: lines.filter(({ text }) => text === null || text.trim() !== ""), bytes };
      if (bytes === 0) return;
    }
  } finally {
    closeSync(file);
  }
}
