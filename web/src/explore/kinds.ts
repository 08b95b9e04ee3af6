export type LineKind = "for" | "against" | "mixed" | "plain" | "clash" | "made";

export interface Kind {
  readonly kind: LineKind;
  readonly name: string;
  /** The polarity it stands for; undefined where it stands for none. */
  readonly polarity?: string | null;
  /** Name of its colour among the tokens of the style sheet. */
  readonly colour: string;
  readonly arrow: "triangle" | "tee" | "diamond" | "vee" | "none";
  readonly line: "solid" | "dashed";
}

/** The kinds of lines: each has its colour, its arrow and its stroke, so that none is told by colour alone. */
export const kinds: readonly Kind[] = [
  { kind: "clash", name: "contradiction", colour: "--dispute", arrow: "none", line: "dashed" },
  { kind: "for", name: "in favour", polarity: "SUPPORTS", colour: "--for", arrow: "triangle", line: "solid" },
  { kind: "against", name: "against", polarity: "OPPOSES", colour: "--against", arrow: "tee", line: "solid" },
  { kind: "mixed", name: "both for and against", polarity: "MIXED", colour: "--mixed", arrow: "diamond", line: "solid" },
  { kind: "plain", name: "no leaning stated", polarity: null, colour: "--quiet", arrow: "vee", line: "solid" },
];

/** How a statement is known, as it can be left out. */
export const attestations = ["DIRECT", "REPORTED", "ANONYMOUS", "RUMOURED", "EDITORIAL"] as const;
