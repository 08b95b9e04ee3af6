import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
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
 * The texts of a folder, by the sha256 of their bytes; only those whose hash is asked for are decoded.
 * @throws DomainError BAD_USER_INPUT when there is no such folder
 */
export function readCorpus(folder: string, hashes: ReadonlySet<string>): ReadonlyMap<string, CorpusText> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new DomainError("BAD_USER_INPUT", `there is no folder ${folder}; give the folder that holds the documents' texts`);
  }
  const texts = new Map<string, CorpusText>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (statSync(path).size > longestFile) continue;
    const bytes = readFileSync(path);
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (!hashes.has(hash) || texts.has(hash)) continue;
    try {
      const decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      texts.set(hash, { file: path.slice(join(folder, "/").length), text: new CodePointText(decoded) });
    } catch {
      throw new DomainError("INVALID_DATA", `${entry.name} is not UTF-8 text, so nothing can be quoted from it by code points`);
    }
  }
  return texts;
}

/** `file:line:col (offset n)`: a place in a text, for a person and for a data file. */
export function textPlace(corpus: CorpusText, offset: number): string {
  const { line, column } = corpus.text.lineAndColumn(offset);
  return `${corpus.file}:${line}:${column} (offset ${offset})`;
}
