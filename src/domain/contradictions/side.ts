import { compareText } from "../textOrder";
import { carriesAnyOf, type Words } from "../words";

/** What is known of a statement when it is held against another. Lists are in id order and hold only what stands. */
export interface Side {
  readonly id: string;
  readonly gist: string;
  readonly act: string;
  readonly attestation: string;
  /** EDTF; null when no text tells. */
  readonly said: string | null;
  /** Bounds of `said`: whole UTC days or instants. */
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
  /** The last day or instant at which the public can have come to know it. */
  readonly disclosedLatest: string | null;
  readonly recordedAt: string | null;
  readonly makers: readonly Maker[];
  /** Whom it was made for. */
  readonly principals: readonly Named[];
  /** Ids of propositions. */
  readonly asserts: readonly string[];
  readonly denies: readonly string[];
  /** Ids of the statements that it was made to deny. */
  readonly answersWithDenial: readonly string[];
  /** Ids of the plan versions that it is about, or of which it is about a provision. */
  readonly versions: readonly string[];
  readonly tellers: readonly Teller[];
  /** Its own wordings; where it has none, those of its tellers. */
  readonly carriers: readonly Carrier[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Maker extends Named {
  readonly offices: readonly HeldOffice[];
  /** Ids of the other actors that a person's judgement holds to be the same. */
  readonly judgedSame: readonly string[];
}

export interface HeldOffice {
  readonly title: string;
  readonly organization: Named;
  /** EDTF; null when no text tells. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A statement that tells of another. */
export interface Teller {
  readonly id: string;
  readonly makers: readonly Named[];
  /** What it tells of, of what the other takes. */
  readonly words: Words;
  /** Who denies what he says. */
  readonly deniers: readonly Named[];
  /** Whether its speaker says that he heard it himself. */
  readonly isFirsthand: boolean;
  /** Where it is only told of itself: who tells of it. */
  readonly tellers: readonly Teller[];
}

/** A wording of a statement: the report it stands in, with the document in which we found it. */
export interface Carrier {
  readonly reportId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly documentId: string | null;
  /** Whether it was taken from another text. */
  readonly isCopy: boolean;
  readonly words: Words;
}

/** One possible answer, or a free-standing assertion. */
export interface PropositionFacts {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly condition: string | null;
  readonly question: QuestionFacts | null;
}

export interface QuestionFacts {
  readonly id: string;
  readonly text: string;
  readonly isExclusive: boolean;
  readonly unit: string | null;
  /** Whether it can be answered of one version of a plan and of another: it is on no single version, and not on actors alone. */
  readonly spansVersions: boolean;
}

/** Acts by which something is asserted or denied. A question and a demand do neither; a proposal tells the terms of its own plan. */
const assertingActs: ReadonlySet<string> = new Set(["ASSERTION", "CONFIRMATION", "DENIAL", "OPINION", "PREDICTION", "RETRACTION", "RUMOUR", "PROPOSAL"]);

/**
 * Whether two statements can be the sides of a contradiction at all: both assert or deny, somebody made them, neither is a
 * copy's. Of two rumours at most one is right anyway, and two proposals are two wishes, or two accounts of one text that say
 * nothing of who is at odds with whom.
 */
export function canContradict(one: Side, other: Side): boolean {
  if (one.id === other.id || (isRumour(one) && isRumour(other)) || (isProposal(one) && isProposal(other))) return false;
  return [one, other].every((side) => assertingActs.has(side.act) && side.makers.length > 0);
}

/**
 * A statement as a side over some propositions: who tells of it and what prints it without wording any of them is left
 * out, and so it rests on those alone who say that it was said. Where no wording tells them apart, all stays.
 */
export function sideOver(side: Side, propositions: readonly PropositionFacts[]): Side {
  const ids = propositions.map(({ id }) => id);
  const carriers = side.carriers.filter(({ words }) => carriesAnyOf(words, ids));
  return { ...side, tellers: side.tellers.filter(({ words }) => carriesAnyOf(words, ids)), carriers: carriers.length > 0 ? carriers : side.carriers };
}

/** Whether it is known only from texts that were made from others. */
export function isCopy({ carriers }: Side): boolean {
  return carriers.length > 0 && carriers.every((carrier) => carrier.isCopy);
}

/** Whether it says how something is even where nothing of it is coded. A proposal does not, nor does a hope: an opinion without proposition. */
export function saysHowThingsAre(side: Side): boolean {
  return !isProposal(side) && (side.act !== "OPINION" || side.asserts.length + side.denies.length > 0);
}

function isProposal(side: Side): boolean {
  return side.act === "PROPOSAL";
}

/** Whether two makers are one actor, by id or by a person's judgement. */
export function areSame(one: Maker, other: Maker): boolean {
  return one.id === other.id || one.judgedSame.includes(other.id);
}

/** Whether nobody vouches for it. */
export function isRumour(side: Side): boolean {
  return side.act === "RUMOUR" || side.attestation === "RUMOURED";
}

/** Earlier first by (saidEarliest, id); a statement without a day comes after all others. */
export function compareSides(one: Pick<Side, "id" | "saidEarliest">, other: Pick<Side, "id" | "saidEarliest">): number {
  return compareText(one.saidEarliest ?? "~", other.saidEarliest ?? "~") || compareText(one.id, other.id);
}

