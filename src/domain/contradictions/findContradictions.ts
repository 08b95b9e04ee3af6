import { createHash } from "node:crypto";
import type { reviewStatuses } from "../model";
import { endOf } from "../edtf";
import { compareText } from "../textOrder";
import { clashesOf, type Clash, type ContradictionKind, type Propositions } from "./clash";
import { vouchersOf } from "./condition";
import { explain } from "./explanation";
import { pairKey, statementsOfPair } from "./pairKey";
import { gapDaysOf, namesOf, scopeOf, type ContradictionScope } from "./scope";
import { canContradict, compareSides, isCopy, sideOver, type PropositionFacts, type QuestionFacts, type Side } from "./side";

export type ReviewStatus = (typeof reviewStatuses)[number];

/** Two statements that cannot both hold, over one question. */
export interface Contradiction {
  /** `contradiction:` and a hash of both statements and the question: the same in whichever order they were written. */
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly scope: ContradictionScope;
  /** The later side. */
  readonly a: Side;
  /** The earlier side. */
  readonly b: Side;
  readonly question: QuestionFacts | null;
  /** What one asserts and the other denies, in id order. */
  readonly opposed: readonly PropositionFacts[];
  /** In days; for SELF only. */
  readonly gapDays: number | null;
  readonly explanation: string;
  readonly status: ReviewStatus;
  /** Ids of the statements that it stands or falls with. */
  readonly restsOn: readonly string[];
  /** Null while a side is not known to be public. */
  readonly disclosedLatest: string | null;
}

/** What a person made of a pair of statements. */
export interface Verdict {
  readonly id: string;
  readonly verdict: ReviewStatus;
  /** EDTF or an instant; of several verdicts the latest counts. */
  readonly at: string | null;
}

/** Verdicts by `pairKey`. */
export type Verdicts = ReadonlyMap<string, readonly Verdict[]>;

/** The contradictions of two statements, one for each question, in the order of the questions; none for a statement with itself. */
export function contradictionsBetween(one: Side, other: Side, propositions: Propositions, verdicts: Verdicts): readonly Contradiction[] {
  if (!canContradict(one, other)) return [];
  const [b, a] = compareSides(one, other) < 0 ? [one, other] : [other, one];
  const scope = scopeOf(a, b);
  return clashesOf(b, a, propositions).flatMap((clash) => {
    const earlier = sideOver(b, [...clash.opposed, ...clash.answers[0]]);
    const later = sideOver(a, [...clash.opposed, ...clash.answers[1]]);
    if (isCopy(earlier) || isCopy(later)) return [];
    return [{
      id: `contradiction:${hashOf([...statementsOfPair(pairKey(a.id, b.id)), topicOf(clash)])}`,
      kind: clash.kind,
      scope: scope.scope,
      a,
      b,
      question: clash.question,
      opposed: clash.opposed,
      gapDays: scope.scope === "SELF" ? gapDaysOf(a, b) : null,
      explanation: explain(earlier, later, clash, scope),
      status: statusOf(verdicts.get(pairKey(a.id, b.id)) ?? []),
      restsOn: [...new Set([later, earlier].flatMap((side) => vouchersOf(side).map(({ id }) => id)))].sort(compareText),
      disclosedLatest: latestOf(a.disclosedLatest, b.disclosedLatest),
    }];
  });
}

/** Over what a contradiction is: its question, else the proposition that answers none, else nothing. */
function topicOf({ question, opposed }: Pick<Clash, "question" | "opposed">): string {
  return question?.id ?? opposed[0]?.id ?? "";
}

/** A short name for a viewer. */
export function titleOf({ a, b, question, opposed }: Contradiction): string {
  return `${namesOf(a.makers)} / ${namesOf(b.makers)}: ${question?.text ?? opposed[0]?.text ?? b.gist}`;
}

/** Ten bytes of a hash in hexadecimal. */
export function hashOf(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 20);
}

function statusOf(verdicts: readonly Verdict[]): ReviewStatus {
  const latest = [...verdicts].sort((one, other) => compareText(one.at ?? "", other.at ?? "") || compareText(one.id, other.id)).at(-1);
  return latest?.verdict ?? "DETECTED";
}

function latestOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return endOf(one) >= endOf(other) ? one : other;
}
