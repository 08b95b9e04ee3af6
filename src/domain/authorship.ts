import type { JsonValue } from "../store/graphStore";
import { authorshipRoles } from "./model";

/** What a row of `cypher/field/Plan.authorship.cypher` tells beside its children. */
export interface AuthorshipFacts {
  /** Ids of the statements that assert it. */
  readonly asserting: readonly string[];
  /** Ids of the statements that deny it. */
  readonly denying: readonly string[];
  /** Ids of the exclusive questions it answers. */
  readonly exclusive: readonly string[];
}

/** Such a row: its facts, and its children by name. */
export type AuthorshipRow = AuthorshipFacts & { readonly [child: string]: JsonValue };

/** Rows on which somebody takes a side: by role as the roles are listed, then what most statements assert, then by id. */
export function contestedRows(raw: unknown): readonly AuthorshipRow[] {
  return (Array.isArray(raw) ? (raw as readonly AuthorshipRow[]) : []).filter(({ asserting, denying }) => asserting.length + denying.length > 0).toSorted(byRoleThenAsserting);
}

/** Whether nobody denies what somebody asserts, and no exclusive question is given two answers. It says nothing of who is right. */
export function isUndisputed(rows: readonly AuthorshipFacts[]): boolean {
  const asserted = rows.filter(({ asserting }) => asserting.length > 0);
  const answered = asserted.flatMap(({ exclusive }) => exclusive);
  return asserted.every(({ denying }) => denying.length === 0) && new Set(answered).size === answered.length;
}

/** By role as the roles are listed, then what most statements assert; else as given. */
function byRoleThenAsserting(one: AuthorshipRow, other: AuthorshipRow): number {
  return placeOf(one["role"]) - placeOf(other["role"]) || other.asserting.length - one.asserting.length;
}

function placeOf(role: JsonValue | undefined): number {
  return authorshipRoles.findIndex((known) => known === role);
}
