import { endOf } from "../edtf";
import { compareText } from "../textOrder";
import { hashOf } from "./findContradictions";

/** What of a contradiction decides where it stands among those of the same two actors. */
export interface Standing {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  /** `saidEarliest` of the later side. */
  readonly at: string | null;
  /** The question, else the proposition, else null. */
  readonly questionId: string | null;
  readonly propositionId: string | null;
  /** When both sides were certainly public. */
  readonly disclosedLatest: string | null;
  readonly caption: string;
  /** Statement of the later side. */
  readonly a: string;
  /** Ids of those who made the later and the earlier side. */
  readonly makersOfA: readonly string[];
  readonly makersOfB: readonly string[];
  /** In SELF, who of the later and of the earlier side are one actor: both ids, equal but where a judgement joins two. */
  readonly selves: readonly (readonly [string, string])[];
}

/** All contradictions of two actors, or of one with himself, in one scope over one question. */
export interface Disagreement {
  readonly id: string;
  /** By whom the later side of the contradiction shown was made. */
  readonly from: string;
  readonly to: string;
  readonly shown: Standing;
  readonly pairCount: number;
  /** When the first of them was certainly public; null while none is. */
  readonly disclosedLatest: string | null;
}

/** Which two actors disagree in what: the key of a group, and both in id order. */
export interface DisagreementKey {
  readonly id: string;
  readonly one: string;
  readonly other: string;
}

/** The groups a contradiction belongs to: one for each two of its speakers who face each other. */
export function groupsOf({ scope, questionId, propositionId, makersOfA, makersOfB, selves }: Standing): readonly DisagreementKey[] {
  const pairs = scope === "SELF"
    ? selves
    : makersOfA.flatMap((one) => makersOfB.map((other) => [one, other] as const));
  const keys = pairs.map((pair) => {
    const [one = "", other = ""] = [...pair].sort(compareText);
    return { id: `disagrees-with:${hashOf([one, other, scope, questionId ?? propositionId ?? ""])}`, one, other };
  });
  return [...new Map(keys.map((key) => [key.id, key])).values()];
}

/** The groups of some contradictions, each shown by the one that became possible first: smallest (`at`, id), undated last. */
export function disagreementsOf(standings: readonly Standing[]): ReadonlyMap<string, Disagreement> {
  const groups = new Map<string, Disagreement>();
  const ordered = [...standings].sort((one, other) => compareText(one.at ?? "~", other.at ?? "~") || compareText(one.id, other.id));
  for (const standing of ordered) {
    for (const { id, one, other } of groupsOf(standing)) {
      const known = groups.get(id);
      const [from, to] = standing.makersOfA.includes(one) && standing.makersOfB.includes(other) ? [one, other] : [other, one];
      const { disclosedLatest } = standing;
      groups.set(id, known === undefined
        ? { id, from, to, shown: standing, pairCount: 1, disclosedLatest }
        : { ...known, pairCount: known.pairCount + 1, disclosedLatest: earliestOf(known.disclosedLatest, disclosedLatest) });
    }
  }
  return groups;
}

function earliestOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return endOf(one) <= endOf(other) ? one : other;
}
