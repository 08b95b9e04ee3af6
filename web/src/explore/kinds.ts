export type LineKind = "for" | "against" | "mixed" | "plain" | "clash" | "author" | "tie" | "made";

export interface Kind {
  readonly kind: LineKind;
  readonly name: string;
  /** The polarity it stands for; undefined where it stands for none. */
  readonly polarity?: string | null;
  /** The edges of the graph that it needs and that nothing else does. */
  readonly edgeTypes: readonly string[];
  /** Name of its colour among the tokens of the style sheet. */
  readonly colour: string;
  readonly arrow: "triangle" | "tee" | "diamond" | "vee" | "circle" | "none";
  readonly line: "solid" | "dashed";
}

/** The kinds of lines: each has its colour, its arrow and its stroke, so that none is told by colour alone. */
export const kinds: readonly Kind[] = [
  { kind: "clash", name: "contradiction", edgeTypes: ["CONTRADICTS"], colour: "--dispute", arrow: "none", line: "dashed" },
  { kind: "for", name: "in favour", polarity: "SUPPORTS", edgeTypes: [], colour: "--for", arrow: "triangle", line: "solid" },
  { kind: "against", name: "against", polarity: "OPPOSES", edgeTypes: [], colour: "--against", arrow: "tee", line: "solid" },
  { kind: "mixed", name: "both for and against", polarity: "MIXED", edgeTypes: [], colour: "--mixed", arrow: "diamond", line: "solid" },
  { kind: "plain", name: "no leaning stated", polarity: null, edgeTypes: [], colour: "--quiet", arrow: "vee", line: "solid" },
  { kind: "author", name: "said or denied to have had a hand in a plan", edgeTypes: ["ATTRIBUTES_AUTHORSHIP", "ALLEGED_AUTHOR_OF"], colour: "--author", arrow: "circle", line: "solid" },
  { kind: "tie", name: "offices, members, parts of plans", edgeTypes: ["HOLDS_OFFICE", "MEMBER_OF", "HAS_VERSION", "HAS_PROVISION", "ON_TOPIC", "REVISION_OF", "COUNTERS", "ECHOES", "ALIGNED_WITH"], colour: "--quiet", arrow: "none", line: "solid" },
];

/** What the rows are read from: always asked for. */
const ofStatements = ["SAID_ABOUT", "MADE", "ABOUT"];

/** The edges to ask for so that all kinds but the hidden ones can be drawn. */
export function edgeTypesFor(hidden: readonly string[]): readonly string[] {
  return [...ofStatements, ...kinds.flatMap(({ kind, edgeTypes }) => (hidden.includes(kind) ? [] : edgeTypes))];
}

export function kindOf(polarity: string | null): LineKind {
  return kinds.find(({ polarity: own }) => own === polarity)?.kind ?? "plain";
}

/** How a statement is known, as it can be left out. */
export const attestations = ["DIRECT", "REPORTED", "ANONYMOUS", "RUMOURED", "EDITORIAL"] as const;
