import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { DomainError } from "../errors";
import { CodePointText } from "../textSpan";

/** A text of the corpus: its bytes decoded as UTF-8, nothing trimmed or normalised. */
export interface CorpusText {
  /** File name inside the corpus folder. */
  readonly file: string;
  readonly text: CodePointText;
}

const longestFile = 50 * 1024 * 1024;

/**
 * The texts of a folder in name order, by the sha256 of their bytes; only those whose hash is asked for are decoded, and
 * with `others` every file that is called .txt.
 * @throws DomainError BAD_USER_INPUT when there is no such folder
 */
export function readCorpus(folder: string, hashes: ReadonlySet<string>, { others = false } = {}): ReadonlyMap<string, CorpusText> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new DomainError("BAD_USER_INPUT", `there is no folder ${folder}; give the folder that holds the documents' texts`);
  }
  const texts = new Map<string, CorpusText>();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    if (statSync(path).size > longestFile) continue;
    const bytes = readFileSync(path);
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (texts.has(hash) || !(hashes.has(hash) || (others && path.endsWith(".txt")))) continue;
    try {
      const decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      texts.set(hash, { file: path.slice(join(folder, "/").length), text: new CodePointText(decoded) });
    } catch {
      throw new DomainError("INVALID_DATA", `${basename(path)} is not UTF-8 text, so nothing can be quoted from it by code points`);
    }
  }
  return texts;
}

/** `file:line:col (offset n)`: a place in a text, for a person and for a data file. */
export function textPlace(corpus: CorpusText, offset: number): string {
  const { line, column } = corpus.text.lineAndColumn(offset);
  return `${corpus.file}:${line}:${column} (offset ${offset})`;
}
