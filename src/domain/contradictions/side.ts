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
  readonly carriers: readonly Carrier[];
  /** Whether it is known only from texts that were made from others. */
  readonly isCopy: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Maker extends Named {
  readonly offices: readonly HeldOffice[];
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
  /** Whether its speaker says that he heard it himself. */
  readonly isFirsthand: boolean;
  /** Where it is only told of itself: who tells of it. */
  readonly tellers: readonly Teller[];
}

/** A report that words a statement, with the documents in which we found the wording. */
export interface Carrier {
  readonly reportId: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly documentIds: readonly string[];
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

/** Acts by which something is asserted or denied. A question, a hope, a demand and a proposal do neither. */
const assertingActs: ReadonlySet<string> = new Set(["ASSERTION", "CONFIRMATION", "DENIAL", "OPINION", "PREDICTION", "RETRACTION", "RUMOUR"]);

/** Whether a statement can be a side at all: it asserts or denies, somebody made it, and it is not a copy's. */
export function canContradict(side: Side): boolean {
  return assertingActs.has(side.act) && side.makers.length > 0 && !side.isCopy;
}

/** Whether nobody vouches for it. */
export function isRumour(side: Side): boolean {
  return side.act === "RUMOUR" || side.attestation === "RUMOURED";
}

/** Earlier first by (saidEarliest, id); a statement without a day comes after all others. */
export function compareSides(one: Pick<Side, "id" | "saidEarliest">, other: Pick<Side, "id" | "saidEarliest">): number {
  return compareText(one.saidEarliest ?? "~", other.saidEarliest ?? "~") || compareText(one.id, other.id);
}

/** In the order of code units, on every machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
