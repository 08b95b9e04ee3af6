import type { CypherText } from "./graphStore";

/** A lexical piece of a Cypher text. Joined in order, the pieces give the text back. */
export interface CypherWord {
  readonly kind: "name" | "parameter" | "string" | "quotedName" | "number" | "comment" | "space" | "mark";
  readonly text: string;
}

const lexer = new RegExp(
  [
    /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)/,
    /(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")/,
    /(?<quotedName>`(?:[^`]|``)*`)/,
    /(?<parameter>\$[\p{L}_][\p{L}\p{N}_]*)/u,
    /(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/,
    /(?<name>[\p{L}_][\p{L}\p{N}_]*)/u,
    /(?<space>\s+)/,
    /(?<mark>[\s\S])/,
  ].map((part) => part.source).join("|"),
  "gu",
);

/** Splits a Cypher text into its lexical pieces, comments and white space included. */
export function wordsOf(text: string): readonly CypherWord[] {
  return [...text.matchAll(lexer)].map((match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? "mark";
    return { kind: kind as CypherWord["kind"], text: match[0] };
  });
}

/** The text without its comments, except the `//>` lines that mark where nested fields go. */
export function withoutComments(text: string): string {
  return wordsOf(text)
    .map((word) => (word.kind === "comment" && !word.text.startsWith("//>") ? "" : word.text))
    .join("")
    .replace(/\n\s*\n/g, "\n");
}

/**
 * Gives variables other names. A word is a variable where it is not a property (`.x`), a label or type (`:X`), a map key
 * (`x:`), a function (`x(`) or a parameter.
 */
export function renameVariables(text: string, names: ReadonlyMap<string, string>): string {
  const words = wordsOf(text);
  const solid = words.map((word, index) => ({ word, index })).filter(({ word }) => word.kind !== "space" && word.kind !== "comment");
  const pieces = solid.map(({ word }) => word);
  const renamed = words.map((word) => word.text);
  solid.forEach(({ word, index }, position) => {
    const name = word.kind === "name" ? names.get(word.text) : undefined;
    if (name === undefined) return;
    const before = solid[position - 1]?.word.text ?? "";
    const after = solid[position + 1]?.word.text ?? "";
    const isMapKey = after === ":" && (before === "{" || before === ",");
    const isLabel = before === ":" && !isMapValue(pieces, position);
    if (before === "." || before === "$" || isMapKey || isLabel || after === "(") return;
    renamed[index] = name;
  });
  return renamed.join("");
}

/** Whether the word at `position`, which follows a colon, is the value of a map entry rather than a label. */
function isMapValue(words: readonly CypherWord[], position: number): boolean {
  const key = words[position - 2];
  const opener = words[position - 3]?.text;
  return key !== undefined && key.kind === "name" && (opener === "{" || opener === ",");
}

/** A text that goes on where another ends, with its rows as variables; `first` ends in RETURN. */
export function continued(first: CypherText, then: CypherText): CypherText {
  return { name: then.name, text: `CALL () {\n${first.text}\n}\n${then.text}` };
}
