import { daySpanOf, type DaySpan } from "../../../src/http/words/dates";
import { kindOf } from "./kinds";
import type { Shown } from "./network";
import type { Contradiction, Ego, Statement } from "./records";
import type { ExploreState } from "./state";

/** When a statement was made, as far as a text gives a day. */
export function spanOf({ saidAt }: { readonly saidAt: string | null }): DaySpan | null {
  return saidAt === null ? null : daySpanOf(saidAt);
}

/** Whether something of these days may be of the chosen ones; what has no day never is. */
function mayFall(span: DaySpan | null, { from, to }: Pick<ExploreState, "from" | "to">): boolean {
  if (from === null && to === null) return true;
  if (span === null) return false;
  return (to === null || span.from === null || span.from <= to) && (from === null || span.to === null || span.to >= from);
}

/** The rows of the drawing and of the table: what the chosen days and kinds leave, newest first, undated last. */
export function shownOf(ego: Ego, state: Pick<ExploreState, "from" | "to" | "hidden">): Shown {
  const statements = [...ego.statements.values()].filter((statement) => mayFall(spanOf(statement), state) && !state.hidden.includes(statement.attestation) && hasShownKind(statement, state.hidden));
  const ids = new Set(statements.map(({ id }) => id));
  return {
    statements: statements.sort((one, other) => order(other) < order(one) ? -1 : order(other) > order(one) ? 1 : one.id < other.id ? -1 : 1),
    contradictions: state.hidden.includes("clash") ? [] : ego.contradictions.filter(({ a, b }) => ids.has(a.id) && ids.has(b.id)).sort((one, other) => weight(other) - weight(one)),
  };
}

/** Denials come first, then what somebody said against an earlier word of their own. */
function weight({ kind, scope }: Contradiction): number {
  return kind === "DIRECT_DENIAL" ? 2 : scope === "SELF" ? 1 : 0;
}

function hasShownKind({ about }: Statement, hidden: readonly string[]): boolean {
  return about.length === 0 || about.some(({ polarity }) => !hidden.includes(kindOf(polarity)));
}

function order(statement: Statement): string {
  const span = spanOf(statement);
  return span?.from ?? span?.to ?? "";
}
