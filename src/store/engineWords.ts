import type { StoreError } from "./graphStore";

/** What the parser of the embedded engine calls the marks it misses. */
const marks: Readonly<Record<string, string>> = {
  LParen: '"("', RParen: '")"', LBracket: '"["', RBracket: '"]"', LBrace: '"{"', RBrace: '"}"', Colon: '":"', Comma: '","', Dot: '"."', Eq: '"="', Pipe: '"|"',
};

/**
 * What the engine has against a text, for whoever wrote the text: its own words, with their place and its advice where it
 * gives them, and without the codes and names of its making. Empty when it said nothing.
 */
export function engineWordsOf({ cause }: StoreError): string {
  if (!(cause instanceof Error)) return "";
  const [first = "", ...others] = cause.message.split("\n");
  const spoken = /^(?:Query error: )?GRAFEO-\w+: (.*)$/.exec(first);
  if (spoken === null) return first.slice(0, longest);
  const words = (spoken[1] ?? "").replace("[Cypher] ", "").replace(/^semantic error: /, "").replace(/\bExpected (\w+)/, (whole, mark: string) => (marks[mark] === undefined ? whole : `Expected ${marks[mark]}`));
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(others.join("\n")) ?? [];
  const [, advice] = /help: (.+)/.exec(others.join("\n")) ?? [];
  return [words.slice(0, longest), line === undefined ? "" : ` (line ${line}, column ${column})`, advice === undefined ? "" : `. ${advice}`].join("");
}

/** In UTF-16 units; messages can quote whole texts. */
const longest = 500;
