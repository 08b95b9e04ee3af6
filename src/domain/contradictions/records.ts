import type { JsonValue } from "../../store/graphStore";
import { labelOfId, type ContradictionEdgeType, type NodeLabel } from "../model";
import { saidKeyOf, saidKeyWithin } from "../saidKeys";
import { shorten } from "../shortLabel";
import { compareText } from "../textOrder";
import type { Disagreement, Standing } from "./disagreements";
import { titleOf, type Contradiction } from "./findContradictions";
import { selvesOf } from "./scope";

/** The rule that contradictions are made by. A changed rule takes a new number, which makes every older one stale. */
const contradictionRule = "contradicts@4";

type Properties = Readonly<Record<string, JsonValue>>;

/** An edge as it is stored. */
export interface ContradictionEdge {
  readonly type: ContradictionEdgeType;
  readonly from: string;
  readonly to: string;
  readonly fromLabel: NodeLabel;
  readonly toLabel: NodeLabel;
  readonly properties: Properties & { readonly id: string };
}

/** A node as it is stored. */
export interface ContradictionNode {
  readonly id: string;
  readonly properties: Properties;
}

const labelLength = 80;
const captionLength = 140;

/** The node of a contradiction; properties that are absent are left out. */
export function nodeOf(contradiction: Contradiction): ContradictionNode {
  const { id, kind, scope, a, b, question, opposed, gapDays, explanation, status, restsOn, disclosedLatest } = contradiction;
  const makers = (side: Contradiction["a"]): readonly string[] => side.makers.map((maker) => maker.id);
  const recordedAt = [a.recordedAt, b.recordedAt].flatMap((instant) => instant ?? []).sort(compareText).at(-1) ?? null;
  return {
    id,
    properties: present({
      id, label: shorten(titleOf(contradiction), labelLength), kind, scope, status, at: a.saidEarliest, gapDays, explanation,
      conditional: restsOn.length > 0, questionId: question?.id ?? null, propositionId: opposed[0]?.id ?? null,
      speakersOfA: makers(a), speakersOfB: makers(b), selves: scope === "SELF" ? selvesOf(a, b).map(([one, other]) => `${one.id} ${other.id}`) : null, disclosedLatest, recordedAt, derived: true, rule: contradictionRule,
    }),
  };
}

/** The edges of a contradiction, those between its sides included, those between its actors not. */
export function edgesOf(contradiction: Contradiction): readonly ContradictionEdge[] {
  const { id, kind, scope, a, b, question, opposed, gapDays, explanation, status, restsOn, disclosedLatest } = contradiction;
  const hash = id.slice(id.indexOf(":") + 1);
  const edge = (type: ContradictionEdgeType, from: string, to: string, own: Properties = {}): ContradictionEdge => edgeOf(type, from, to, `${hash}/${from}/${to}`, own);
  const place = saidKeyOf({ id, at: a.saidEarliest, isRetired: false });
  const parties = [...new Set([...a.makers, ...b.makers].map((maker) => maker.id))];
  return [
    edge("SIDE_A", id, a.id),
    edge("SIDE_B", id, b.id),
    ...(question === null ? [] : [edge("OVER", id, question.id)]),
    ...opposed.map((proposition) => edge("OVER", id, proposition.id)),
    ...restsOn.map((statement) => edge("RESTS_ON", id, statement)),
    ...parties.map((actor) => edge("PARTY_TO", actor, id, { at: a.saidEarliest, saidKey: saidKeyWithin([actor], place) })),
    edge("CONTRADICTS", a.id, b.id, { contradictionId: id, kind, scope, at: a.saidEarliest, disclosedLatest, questionId: question?.id ?? null, gapDays, explanation, status }),
  ];
}

/** The edge between two actors who disagree. */
export function disagreementEdge({ id, from, to, shown, pairCount, disclosedLatest }: Disagreement): ContradictionEdge {
  const { kind, scope, at, questionId, propositionId, caption } = shown;
  return edgeOf("DISAGREES_WITH", from, to, id.slice(id.indexOf(":") + 1), {
    contradictionId: shown.id, kind, scope, at, disclosedLatest, questionId, propositionId: questionId === null ? propositionId : null,
    caption: shorten(caption, captionLength), pairCount,
  });
}

/** What of a contradiction its group of the same two actors needs. */
export function standingOf(contradiction: Contradiction): Standing {
  const { id, kind, scope, a, b, question, opposed, disclosedLatest } = contradiction;
  return {
    id, kind, scope, at: a.saidEarliest, questionId: question?.id ?? null, propositionId: opposed[0]?.id ?? null, disclosedLatest, a: a.id,
    caption: shorten(titleOf(contradiction), labelLength), makersOfA: a.makers.map((maker) => maker.id), makersOfB: b.makers.map((maker) => maker.id),
    selves: selvesOf(a, b).map(([one, other]) => [one.id, other.id]),
  };
}

function edgeOf(type: ContradictionEdgeType, from: string, to: string, key: string, own: Properties): ContradictionEdge {
  const id = `${type.toLowerCase().replaceAll("_", "-")}:${key}`;
  const properties = { ...present(own), id, derived: true, rule: contradictionRule };
  return { type, from, to, fromLabel: labelOf(from), toLabel: labelOf(to), properties };
}

function labelOf(id: string): NodeLabel {
  const label = labelOfId(id);
  if (label === null) throw new RangeError(`${id} has no known prefix`);
  return label;
}

function present(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
