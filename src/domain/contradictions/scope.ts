import { boundsOf, endOf, startOf } from "../edtf";
import type { contradictionScopes } from "../model";
import type { HeldOffice, Named, Side } from "./side";

export type ContradictionScope = (typeof contradictionScopes)[number];

/** Who is at odds with whom; `tie` says what makes two speakers one body's, as a sentence. */
export interface Scope {
  readonly scope: ContradictionScope;
  readonly tie: string | null;
}

/**
 * SELF where somebody made both; SAME_PRINCIPAL where both were made for one body or one was made for the other's office or
 * person; BETWEEN_REPORTS where only outlets speak, each for itself; else BETWEEN_ACTORS.
 */
export function scopeOf(one: Side, other: Side): Scope {
  if (one.makers.some(({ id }) => other.makers.some((maker) => maker.id === id))) return { scope: "SELF", tie: null };
  const tie = tieOf(one, other) ?? tieOf(other, one);
  if (tie !== null) return { scope: "SAME_PRINCIPAL", tie };
  const areReports = [...one.makers, ...other.makers].every(({ id }) => id.startsWith("outlet:"));
  return { scope: areReports ? "BETWEEN_REPORTS" : "BETWEEN_ACTORS", tie: null };
}

function tieOf(one: Side, other: Side): string | null {
  const shared = one.principals.find(({ id }) => other.principals.some((principal) => principal.id === id));
  if (shared !== undefined) return `Both speak for ${shared.name}.`;
  const speaksForOther = other.makers.find(({ id }) => one.principals.some((principal) => principal.id === id));
  if (speaksForOther !== undefined) return `${namesOf(one.makers)} speaks for ${speaksForOther.name}.`;
  for (const maker of other.makers) {
    const office = maker.offices.find((held) => isHeldAt(held, other) && one.principals.some(({ id }) => id === held.organization.id));
    if (office !== undefined) return `${maker.name} is reported as ${office.title} of ${office.organization.name}, for which ${namesOf(one.makers)} speaks.`;
  }
  return null;
}

/** Unless the dates shut it out. */
function isHeldAt({ from, to }: HeldOffice, { saidEarliest, saidLatest }: Side): boolean {
  const start = from === null ? null : boundsOf(from).earliest;
  const end = to === null ? null : boundsOf(to).latest;
  if (start !== null && saidLatest !== null && startOf(start) > endOf(saidLatest)) return false;
  return end === null || saidEarliest === null || endOf(end) >= startOf(saidEarliest);
}

const millisecondsOfDay = 86_400_000;

/**
 * The fewest days that can lie between two statements, 0 where their dates overlap; null where a bound is not known.
 * Whole days, unless both bounds that face each other are instants.
 */
export function gapDaysOf(one: Side, other: Side): number | null {
  const bounds = [one.saidEarliest, one.saidLatest, other.saidEarliest, other.saidLatest];
  if (bounds.includes(null)) return null;
  return Math.max(0, daysFrom(one.saidLatest ?? "", other.saidEarliest ?? ""), daysFrom(other.saidLatest ?? "", one.saidEarliest ?? ""));
}

function daysFrom(earlier: string, later: string): number {
  const areInstants = earlier.length > 10 && later.length > 10;
  const time = (bound: string): number => Date.parse(areInstants ? bound : bound.slice(0, 10));
  return Math.round(((time(later) - time(earlier)) / millisecondsOfDay) * 1000) / 1000;
}

/** `Angus King`, `Angus King and Mike Rounds`, `A, B and C`. */
export function namesOf(named: readonly Named[]): string {
  const names = [...new Set(named.map(({ name }) => name))];
  return names.length < 2 ? (names[0] ?? "nobody named") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
