import { saysWords, wordsFor } from "../../../src/http/words/terms";
import { kindOf, type LineKind } from "./kinds";
import type { Contradiction, Ego, PictureEdge, PictureNode, Statement } from "./records";

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  /** Person, Plan, Statement …: chooses the shape. */
  readonly type: string;
  readonly isCentre: boolean;
}

export interface DrawnLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: LineKind;
  /** Second hand, unnamed or rumoured: dotted. */
  readonly isSecondHand: boolean;
  /** A claim that somebody had no hand in it. */
  readonly isDenial: boolean;
  readonly label: string;
  /** What it says in full, with whose claim it is. */
  readonly caption: string;
  /** The statement or contradiction that a click opens; null for a tie that no statement stands behind. */
  readonly opens: string | null;
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

/**
 * The edges of the picture that belong to the rows: statements in a contradiction become nodes with their makers, every other
 * one is a line from who said it to what it is about. What others say about third things would bury the centre and is no row.
 */
export function networkOf(ego: Ego, shown: Shown, hidden: readonly string[]): Network {
  const { centre, picture } = ego;
  const rows = new Map(shown.statements.map((statement) => [statement.id, statement]));
  const drawable = picture.edges.filter((edge) => isOfRow(edge, rows));
  const made = new Set(drawable.flatMap(({ type, target }) => (type === "MADE" ? [target] : [])));
  // A statement without its maker would stand there as if nobody claimed it.
  const clashing = shown.contradictions.filter(({ a, b }) => [a.id, b.id].every((side) => made.has(side) || side === centre.id));
  const onCentre = drawable.filter(({ type, source, target }) => type === "ABOUT" && target === centre.id && rows.has(centre.id) && made.has(source)).map(({ source }) => source);
  const asNodes = new Set([...clashing.flatMap(({ a, b }) => [a.id, b.id]), ...(rows.has(centre.id) ? [centre.id, ...onCentre] : [])]);
  const isStart = (id: string): boolean => ego.starts.includes(id);
  const aboutStarts = new Set(drawable.filter(({ type, target }) => type === "ABOUT" && isStart(target)).map(({ source }) => source));
  const touches = ({ source, target }: PictureEdge): boolean => isStart(source) || isStart(target);
  const alleged = new Set(drawable.filter((edge) => edge.type === "ALLEGED_AUTHOR_OF" && touches(edge)).map(({ statementId }) => statementId));
  const shownClashes = new Set(clashing.map(({ id }) => id));

  const isDrawn = (edge: PictureEdge): boolean => {
    const { type, source, target, statementId, properties } = edge;
    if (type === "SAID_ABOUT") return !asNodes.has(statementId ?? "") && touches(edge) && !hidden.includes(kindOf(polarityIn(properties)));
    if (type === "MADE") return asNodes.has(target);
    if (type === "ABOUT") return asNodes.has(source) && (isStart(target) || !aboutStarts.has(source)) && !hidden.includes(kindOf(polarityIn(properties)));
    if (type === "CONTRADICTS") return shownClashes.has(String(properties["contradictionId"]));
    // One line for a claim: from whom it is about, or from whose it is where that one is in the middle.
    return touches(edge) && (type !== "ATTRIBUTES_AUTHORSHIP" || !alleged.has(statementId));
  };
  const claims = drawable.filter((edge) => edge.statementId !== null && isDrawn(edge)).map((edge) => lineOf(edge, rows.get(edge.statementId ?? "")));
  const ends = new Set([centre.id, ...claims.flatMap(({ source, target }) => [source, target])]);
  const ties = drawable.filter(({ statementId, source, target }) => statementId === null && (source === centre.id || target === centre.id || [source, target].every((end) => ends.has(end) || isStart(end))))
    .map((edge) => lineOf(edge, undefined));
  for (const { source, target } of ties) ends.add(source).add(target);
  const nodes = picture.nodes.filter(({ id }) => ends.has(id));
  const versions = nodes.filter(({ type }) => type === "PlanVersion");
  return {
    nodes: nodes.map(({ id, type, label }) => ({ id, type, label: type === "Statement" ? shortened(label) : type === "Provision" ? ofOnly(versions, label) : label, isCentre: id === centre.id })),
    lines: [...claims, ...ties],
  };
}

/** Whether the statement behind an edge is a row; a tie has none behind it, a contradiction needs both. */
function isOfRow({ type, source, target, statementId }: PictureEdge, rows: ReadonlyMap<string, Statement>): boolean {
  if (type === "CONTRADICTS") return rows.has(source) && rows.has(target);
  return statementId === null ? type !== "DISAGREES_WITH" : rows.has(statementId);
}

function polarityIn(properties: PictureEdge["properties"]): string | null {
  const polarity = properties["polarity"];
  return typeof polarity === "string" ? polarity : null;
}

function lineOf({ id, source, target, type, caption, statementId, properties }: PictureEdge, statement: Statement | undefined): DrawnLine {
  const polarity = polarityIn(properties);
  const isDenial = properties["stance"] === "DENIES";
  const isSecondHand = statement !== undefined && type !== "CONTRADICTS" && ["REPORTED", "ANONYMOUS", "RUMOURED"].includes(statement.attestation);
  const line = { id, source, target, isSecondHand, isDenial, caption };
  if (type === "CONTRADICTS") return { ...line, kind: "clash", label: properties["kind"] === "DIRECT_DENIAL" ? "denied" : "contradicts", opens: String(properties["contradictionId"]) };
  if (type === "MADE") return { ...line, kind: "made", label: statement === undefined ? "said" : saysWords(statement), opens: statementId };
  if (statementId === null) return { ...line, kind: "tie", label: caption, opens: null };
  if (type === "ALLEGED_AUTHOR_OF" || type === "ATTRIBUTES_AUTHORSHIP") return { ...line, kind: "author", label: isDenial ? "denied a hand in it" : "said to have a hand in it", opens: statementId };
  return { ...line, kind: kindOf(polarity), label: polarity === null ? (type === "ABOUT" || statement === undefined ? "about" : saysWords(statement)) : wordsFor("polarity", polarity), opens: statementId };
}

/** The name of a provision; that of its version goes without saying where only one is drawn. */
function ofOnly(versions: readonly PictureNode[], label: string): string {
  const [version, other] = versions;
  const ending = ` – ${version?.label ?? ""}`;
  return version !== undefined && other === undefined && label.endsWith(ending) ? label.slice(0, -ending.length) : label;
}

const longestLabel = 70;

function shortened(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel).replace(/\s+\S*$/, "")} …`;
}
