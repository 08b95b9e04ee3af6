import { saysWords, wordsFor } from "../../../src/http/words/terms";
import { kinds, type LineKind } from "./kinds";
import type { Contradiction, Ego, Statement, Target } from "./records";

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  /** Person, plan, statement …: chooses the shape. */
  readonly shape: string;
  readonly isCentre: boolean;
}

export interface DrawnLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: LineKind;
  /** Second hand, unnamed or rumoured: dotted. */
  readonly isSecondHand: boolean;
  readonly label: string;
  /** What a click opens. */
  readonly opens: string;
}

export interface Network {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
}

/** The rows that the drawing and its table share. */
export interface Shown {
  readonly statements: readonly Statement[];
  readonly contradictions: readonly Contradiction[];
}

/** Statements in a contradiction become nodes with their makers; every other one is a line from who said it to what it is about. */
export function networkOf(ego: Ego, shown: Shown, hidden: readonly string[]): Network {
  const nodes = new Map<string, DrawnNode>();
  const lines: DrawnLine[] = [];
  const centre = ego.centre;
  const put = ({ id, kind, label, actorKind }: Target): void => {
    if (!nodes.has(id)) nodes.set(id, { id, label: kind === "STATEMENT" ? shortened(label) : label, shape: actorKind ?? kind, isCentre: id === centre.id });
  };
  put(centre);
  const clashing = new Set(shown.contradictions.flatMap(({ a, b }) => [a.id, b.id]));
  for (const statement of shown.statements) {
    const { id, speakers, about } = statement;
    const isOwn = speakers.some((speaker) => speaker.id === centre.id);
    const isNode = clashing.has(id) || centre.id === id;
    if (isNode) put({ id, kind: "STATEMENT", label: statement.gist });
    const isSecondHand = ["REPORTED", "ANONYMOUS", "RUMOURED"].includes(statement.attestation);
    for (const speaker of speakers) {
      put({ id: speaker.id, kind: "ACTOR", label: speaker.name, actorKind: speaker.actorKind });
      if (isNode) lines.push({ id: `${speaker.id} made ${id}`, source: speaker.id, target: id, kind: "made", isSecondHand, label: saysWords(statement), opens: id });
    }
    // What others say about third things would bury the centre; what is said of its parts has no other place.
    const onCentre = about.filter(({ target }) => target.id === centre.id);
    const drawn = (isOwn && !isNode) || (onCentre.length === 0 && !isNode) ? about : onCentre;
    for (const { polarity, target } of drawn) {
      if (hidden.includes(kindOf(polarity))) continue;
      put(target);
      for (const source of isNode ? [id] : speakers.map((speaker) => speaker.id)) {
        lines.push({
          id: `${source} said ${id} about ${target.id}`, source, target: target.id, kind: kindOf(polarity), isSecondHand,
          label: polarity === null ? (isNode ? "about" : saysWords(statement)) : wordsFor("polarity", polarity), opens: id,
        });
      }
    }
  }
  for (const { id, a, b, kind } of shown.contradictions) {
    if (nodes.has(a.id) && nodes.has(b.id)) lines.push({ id, source: a.id, target: b.id, kind: "clash", isSecondHand: false, label: kind === "DIRECT_DENIAL" ? "denied" : "contradicts", opens: id });
  }
  return { nodes: [...nodes.values()], lines };
}

export function kindOf(polarity: string | null): LineKind {
  return kinds.find(({ polarity: own }) => own === polarity)?.kind ?? "plain";
}

const longestLabel = 70;

function shortened(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel).replace(/\s+\S*$/, "")} …`;
}
