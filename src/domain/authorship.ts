import type { RawRecord } from "./recordFields";

/** What a row of `cypher/field/Plan.authorship.cypher` tells beside its children. */
export interface AuthorshipFacts {
  /** Ids of the statements that assert it. */
  readonly asserting: readonly string[];
  /** Ids of the statements that deny it. */
  readonly denying: readonly string[];
  /** Ids of the exclusive questions it answers. */
  readonly exclusive: readonly string[];
}

/** Rows on which somebody takes a side. */
export function contestedRows(raw: unknown): readonly (RawRecord & AuthorshipFacts)[] {
  return (Array.isArray(raw) ? (raw as readonly (RawRecord & AuthorshipFacts)[]) : []).filter(({ asserting, denying }) => asserting.length + denying.length > 0);
}

/** Whether nobody denies what somebody asserts, and no exclusive question is given two answers. It says nothing of who is right. */
export function isUndisputed(rows: readonly AuthorshipFacts[]): boolean {
  const asserted = rows.filter(({ asserting }) => asserting.length > 0);
  const answered = asserted.flatMap(({ exclusive }) => exclusive);
  return asserted.every(({ denying }) => denying.length === 0) && new Set(answered).size === answered.length;
}
