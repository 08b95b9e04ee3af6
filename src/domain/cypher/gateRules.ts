import type { CypherWord } from "../../store/cypherText";

/** A text as the rules see it: without comments and white space. */
export interface GatedText {
  readonly text: string;
  readonly words: readonly CypherWord[];
}

/** One thing that no text may do. */
export interface GateRule {
  readonly name: string;
  /** What is wrong and what is allowed, in one sentence; null when the rule has nothing against the text. */
  complaint(gated: GatedText): string | null;
}

/** What a text may have at the most. */
export const gateLimits = {
  characters: 10_000, nesting: 40, booleanOperators: 200, signs: 500, cases: 40, unions: 50, rangeSize: 99_999, rangeProduct: 10_000_000, comprehensionNesting: 2, hops: 8,
} as const;

/** Words with which a query that reads may begin; commands for the schema, the server and its users begin with others. */
const startingWords = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"]);
/** Words that change the graph, read beside it, or run in transactions of their own, wherever they stand. */
const refusedWords = new Set("CREATE MERGE SET DELETE DETACH REMOVE FOREACH INSERT LOAD SHOW TERMINATE USE EXPLAIN PROFILE TRANSACTION TRANSACTIONS".split(" "));
const booleanOperators = new Set(["AND", "OR", "XOR", "NOT"]);
/** The namespaces whose functions only compute. */
const harmlessNamespaces = new Set(["DATE", "TIME", "DATETIME", "LOCALTIME", "LOCALDATETIME", "DURATION", "POINT"]);

/** Each is needed: the tests take them away one by one, and an attack gets through. */
export const gateRules: readonly GateRule[] = [
  {
    name: "length",
    complaint: ({ text }) => (text.length > gateLimits.characters ? `the query has ${text.length} characters; up to ${gateLimits.characters} are allowed` : null),
  },
  {
    // Neo4j decodes them before it splits a text into words, so that one can end a string or a comment.
    name: "unicode escapes",
    complaint: ({ text }) => (/\\u/i.test(text) ? "\\u escapes are refused; write the character itself, or pass it as a parameter" : null),
  },
  {
    name: "open ends",
    complaint: ({ words }) => {
      const at = words.findIndex((word, index) => word.kind === "mark" && (/['"`]/.test(word.text) || (word.text === "/" && words[index + 1]?.text === "*")));
      return at < 0 ? null : "a quote, a back-tick or a comment is opened and never closed";
    },
  },
  {
    name: "one statement",
    complaint: ({ words }) => (words.some((word, index) => word.text === ";" && index < words.length - 1) ? "there is more than one statement; send them one by one" : null),
  },
  {
    name: "words",
    complaint: ({ words }) => {
      const found = spokenNames(words).find((name) => refusedWords.has(name));
      return found === undefined ? null : `${found} is refused: only reads of the graph are allowed; a name that happens to be this word goes in back-ticks, data in a string or a parameter`;
    },
  },
  {
    name: "beginning",
    complaint: ({ words: [first] }) => (
      first === undefined || startingWords.has(folded(first.text)) ? null : `a query begins with ${[...startingWords].join(", ")}`
    ),
  },
  {
    name: "procedures",
    complaint: ({ words }) => {
      const isCall = words.some((word, index) => isName(word, "CALL") && !isProperty(words, index) && !/^[({]$/.test(words[index + 1]?.text ?? ""));
      return isCall ? "procedures are refused; after CALL only a subquery in braces is allowed" : null;
    },
  },
  {
    name: "functions of extensions",
    complaint: ({ words }) => {
      const at = words.findIndex((word, index) => (
        isNamed(word) && words[index + 1]?.text === "(" && words[index - 1]?.text === "." && !harmlessNamespaces.has(folded(words[index - 2]?.text ?? ""))
      ));
      return at < 0 ? null : `a function of a namespace is refused; ${[...harmlessNamespaces].map((name) => name.toLowerCase()).join(", ")} are allowed`;
    },
  },
  {
    name: "reduce",
    complaint: ({ words }) => (words.some((word, index) => isName(word, "REDUCE") && words[index + 1]?.text === "(") ? "reduce() is refused, as no time limit stops it; use UNWIND and an aggregate" : null),
  },
  { name: "ranges", complaint: ({ words }) => complaintOfRanges(words) },
  {
    name: "comprehensions",
    complaint: ({ words }) => (comprehensionDepth(words) > gateLimits.comprehensionNesting ? `list comprehensions may be nested ${gateLimits.comprehensionNesting} deep` : null),
  },
  {
    name: "nesting",
    complaint: ({ words }) => (nestingOf(words) > gateLimits.nesting ? `brackets may be nested ${gateLimits.nesting} deep` : null),
  },
  {
    name: "boolean operators",
    complaint: ({ words }) => (countOf(words, booleanOperators) > gateLimits.booleanOperators ? `up to ${gateLimits.booleanOperators} of AND, OR, XOR and NOT are allowed; use IN and a list parameter` : null),
  },
  {
    name: "cases and unions",
    complaint: ({ words }) => (
      countOf(words, new Set(["CASE"])) > gateLimits.cases || countOf(words, new Set(["UNION"])) > gateLimits.unions
        ? `up to ${gateLimits.cases} CASE and ${gateLimits.unions} UNION are allowed` : null
    ),
  },
  {
    name: "signs",
    complaint: ({ words }) => (words.filter(({ kind, text }) => kind === "mark" && /[-+*/%^<>=]/.test(text)).length > gateLimits.signs ? `up to ${gateLimits.signs} of + - * / % ^ < > = are allowed` : null),
  },
  { name: "path lengths", complaint: ({ words }) => complaintOfPaths(words) },
];

/** A word as the engines compare it: they fold the long s, the Kelvin sign and ligatures into the letters of keywords. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().toUpperCase().normalize("NFKC");
}

function isNamed({ kind }: CypherWord): boolean {
  return kind === "name" || kind === "quotedName";
}

function isName(word: CypherWord, name: string): boolean {
  return word.kind === "name" && folded(word.text) === name;
}

/** Whether the word is the name of a property, `n.set` or `{.set}`: a dot behind a number is part of that number. */
function isProperty(words: readonly CypherWord[], index: number): boolean {
  return words[index - 1]?.text === "." && words[index - 2]?.kind !== "number";
}

/**
 * Every name that an engine could take for a keyword. A string with a backslash may end elsewhere for one engine than for
 * another, so the names inside of it count as well.
 */
function spokenNames(words: readonly CypherWord[]): readonly string[] {
  return words.flatMap((word, index): readonly string[] => {
    // Before a colon it is the key of a map.
    if (word.kind === "name") return isProperty(words, index) || words[index + 1]?.text === ":" ? [] : [folded(word.text)];
    if (word.kind === "string" && word.text.includes("\\")) return (word.text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).map(folded);
    return [];
  });
}

function countOf(words: readonly CypherWord[], names: ReadonlySet<string>): number {
  return words.filter((word) => word.kind === "name" && names.has(folded(word.text))).length;
}

function nestingOf(words: readonly CypherWord[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind, text } of words) {
    if (kind !== "mark") continue;
    if (/[([{]/.test(text)) deepest = Math.max(deepest, depth += 1);
    else if (/[)\]}]/.test(text)) depth -= 1;
  }
  return deepest;
}

/** How many list comprehensions, `[x IN …]`, stand inside of each other. */
function comprehensionDepth(words: readonly CypherWord[]): number {
  const open: boolean[] = [];
  let deepest = 0;
  words.forEach(({ kind, text }, index) => {
    if (kind !== "mark") return;
    const inner = words[index + 2];
    if (/[([{]/.test(text)) open.push(text === "[" && inner !== undefined && isName(inner, "IN"));
    else if (/[)\]}]/.test(text)) open.pop();
    deepest = Math.max(deepest, open.filter(Boolean).length);
  });
  return deepest;
}

/** Ranges must be written out in whole numbers: one computed from data can be of any size. */
function complaintOfRanges(words: readonly CypherWord[]): string | null {
  let product = 1;
  for (const [index, word] of words.entries()) {
    if (!isName(word, "RANGE") || words[index + 1]?.text !== "(") continue;
    const end = words.findIndex((one, at) => at > index && one.text === ")");
    const numbers = words.slice(index + 2, end).map(({ text }) => text).join("").split(",");
    const [from, to, step] = numbers.map(Number);
    const isWritten = end >= 0 && numbers.length >= 2 && numbers.length <= 3 && numbers.every((number) => /^-?\d+$/.test(number));
    const size = isWritten ? Math.abs((to ?? 0) - (from ?? 0)) / Math.max(1, Math.abs(step ?? 1)) + 1 : Infinity;
    product *= Math.max(1, size);
    if (size > gateLimits.rangeSize) return `range() takes whole numbers as they are written, for up to ${gateLimits.rangeSize} values`;
  }
  return product > gateLimits.rangeProduct ? `the ranges of a query may have ${gateLimits.rangeProduct} values when multiplied` : null;
}

/** A pattern of variable length, `-[*1..3]-` or `(…){1,3}`, needs an upper bound. */
function complaintOfPaths(words: readonly CypherWord[]): string | null {
  const complaint = `a pattern of variable length needs an upper bound of at most ${gateLimits.hops} hops, as in -[*1..3]-`;
  const text = (at: number): string => words[at]?.text ?? "";
  const isTooLong = (bound: string): boolean => !/^\d+$/.test(bound) || Number(bound) > gateLimits.hops;
  for (let index = 0; index < words.length; index += 1) {
    if (text(index) === "[" && text(index - 1) === "-") {
      const end = words.findIndex((one, at) => at > index && (one.text === "]" || one.text === "{"));
      const inside = words.slice(index + 1, end < 0 ? words.length : end).map((word) => word.text);
      const star = inside.indexOf("*");
      if (star >= 0 && isTooLong(/^\*(?:\d*\.\.)?(\d+)(?!\.)/.exec(inside.slice(star).join(""))?.[1] ?? "")) return complaint;
    }
    // A quantifier stands behind an arrow or behind a pattern in brackets.
    const isArrow = text(index) === "-" && text(index - 1) === "-" || (text(index) === ">" && text(index - 1) === "-");
    if (isArrow && /^[+*]$/.test(text(index + 1))) return complaint;
    if ((isArrow || text(index) === ")") && text(index + 1) === "{" && /^[\d,]$/.test(text(index + 2))) {
      const bounds = words.slice(index + 2, words.findIndex((one, at) => at > index && one.text === "}")).map((word) => word.text).join("").split(",");
      if (isTooLong(bounds.at(-1) ?? "")) return complaint;
    }
    if (text(index) === ")" && text(index - 1) === ")" && /^[+*]$/.test(text(index + 1))) return complaint;
  }
  return null;
}
