import { isNode, isScalar, type YAMLMap } from "yaml";
import type { YamlFile } from "./yamlFile";

/** Characters of a file to be replaced, by their positions in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edits that give keys of a mapping new values: a value that is there is replaced where it stands, a missing key is
 * added after the last one, in the mapping's own style. Everything else in the file stays as it is.
 */
export function editMapping(file: YamlFile, mapping: YAMLMap, values: Readonly<Record<string, string | number>>): readonly Edit[] {
  const edits: Edit[] = [];
  const missing: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    const pair = mapping.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
    const [start, end] = (isNode(pair?.value) ? pair.value.range : null) ?? [];
    // JSON text is YAML, and needs no judgement about quotes.
    if (pair === undefined) missing.push(`${key}: ${JSON.stringify(value)}`);
    else if (start !== undefined && end !== undefined) {
      const gap = start === end && file.text[start - 1] !== " " ? " " : "";
      const lineEnd = file.text[end - 1] === "\n" && end > start ? lineBreak(file) : "";
      edits.push({ start, end, text: `${gap}${JSON.stringify(value)}${lineEnd}` });
    }
  }
  const last = mapping.items.at(-1)?.value;
  const lastEnd = isNode(last) ? last.range?.[1] : undefined;
  if (missing.length === 0 || lastEnd === undefined) return edits;
  if (mapping.flow === true) return [...edits, { start: lastEnd, end: lastEnd, text: `, ${missing.join(", ")}` }];
  return [...edits, addedLines(file, mapping, lastEnd, missing)];
}

function addedLines(file: YamlFile, mapping: YAMLMap, lastEnd: number, lines: readonly string[]): Edit {
  const key = mapping.items[0]?.key;
  const keyStart = (isNode(key) ? key.range?.[0] : undefined) ?? 0;
  const indent = " ".repeat(Math.max(0, file.lines.linePos(keyStart).col - 1));
  const eol = lineBreak(file);
  if (file.text[lastEnd - 1] === "\n") return { start: lastEnd, end: lastEnd, text: lines.map((line) => `${indent}${line}${eol}`).join("") };
  const newline = file.text.indexOf("\n", lastEnd);
  const lineEnd = newline < 0 ? file.text.length : file.text[newline - 1] === "\r" ? newline - 1 : newline;
  return { start: lineEnd, end: lineEnd, text: lines.map((line) => `${eol}${indent}${line}`).join("") };
}

function lineBreak(file: YamlFile): string {
  return file.text.includes("\r\n") ? "\r\n" : "\n";
}
