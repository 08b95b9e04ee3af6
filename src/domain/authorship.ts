import type { JsonValue } from "../store/graphStore";
import { authorshipRoles } from "./model";

/** On a row of a tally: the role it is about. */
export const roleOfRow = Symbol("roleOfRow");

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

/** Rows on which somebody takes a side. */
export function contestedRows(raw: unknown): readonly AuthorshipRow[] {
  return (Array.isArray(raw) ? (raw as readonly AuthorshipRow[]) : []).filter(({ asserting, denying }) => asserting.length + denying.length > 0);
}

/** Whether nobody denies what somebody asserts, and no exclusive question is given two answers. It says nothing of who is right. */
export function isUndisputed(rows: readonly AuthorshipFacts[]): boolean {
  const asserted = rows.filter(({ asserting }) => asserting.length > 0);
  const answered = asserted.flatMap(({ exclusive }) => exclusive);
  return asserted.every(({ denying }) => denying.length === 0) && new Set(answered).size === answered.length;
}

/** The order of the rows: by role as the roles are listed, then the most origins first; else as given. */
export function byRoleThenOrigins(one: RankedRow, other: RankedRow): number {
  return placeOf(one.role) - placeOf(other.role) || other.origins - one.origins;
}

interface RankedRow {
  readonly role: string;
  /** Of what is asserted. */
  readonly origins: number;
}

function placeOf(role: string): number {
  return authorshipRoles.findIndex((known) => known === role);
}
