import type { contradictionScopes } from "../model";
import { canHoldWithin } from "../period";
import { areSame, type HeldOffice, type Maker, type Named, type Side } from "./side";

export type ContradictionScope = (typeof contradictionScopes)[number];

/** Who is at odds with whom; `tie` says what makes two speakers one, or one body's, as a sentence. */
export interface Scope {
  readonly scope: ContradictionScope;
  readonly tie: string | null;
}

/** Those of both sides who are one actor: the maker of the one and of the other, equal but where a judgement joins two. */
export function selvesOf(one: Side, other: Side): readonly (readonly [Maker, Maker])[] {
  return one.makers.flatMap((maker) => other.makers.filter((candidate) => areSame(maker, candidate)).map((candidate) => [maker, candidate] as const));
}

/**
 * SELF where somebody made both; SAME_PRINCIPAL where both were made for one body or one was made for the other's office or
 * person; BETWEEN_REPORTS where both are outlets' own sentences; else BETWEEN_ACTORS.
 */
export function scopeOf(one: Side, other: Side): Scope {
  const selves = selvesOf(one, other);
  const joined = selves.find(([maker, candidate]) => maker.id !== candidate.id);
  if (selves.length > 0) return { scope: "SELF", tie: joined === undefined ? null : `${joined[0].name} and ${joined[1].name} are judged to be one.` };
  const tie = tieOf(one, other) ?? tieOf(other, one);
  if (tie !== null) return { scope: "SAME_PRINCIPAL", tie };
  return { scope: one.attestation === "EDITORIAL" && other.attestation === "EDITORIAL" ? "BETWEEN_REPORTS" : "BETWEEN_ACTORS", tie: null };
}

function tieOf(one: Side, other: Side): string | null {
  const shared = one.principals.find(({ id }) => other.principals.some((principal) => principal.id === id));
  if (shared !== undefined) return `Both speak for ${shared.name}.`;
  const speaksForOther = other.makers.find(({ id, judgedSame }) => one.principals.some((principal) => principal.id === id || judgedSame.includes(principal.id)));
  if (speaksForOther !== undefined) return `${namesOf(one.makers)} speaks for ${speaksForOther.name}.`;
  for (const maker of other.makers) {
    const office = maker.offices.find((held) => isHeldAt(held, other) && one.principals.some(({ id }) => id === held.organization.id));
    if (office !== undefined) return `${maker.name} is reported as ${office.title} of ${office.organization.name}, for which ${namesOf(one.makers)} speaks.`;
  }
  return null;
}

function isHeldAt(office: HeldOffice, { saidEarliest, saidLatest }: Side): boolean {
  return canHoldWithin(office, { earliest: saidEarliest, latest: saidLatest });
}

const millisecondsOfDay = 86_400_000;

/**
 * The fewest days that can lie between two statements, 0 where their dates can overlap; null where one is undated. An end
 * that is open reaches as far as it can. Whole days, unless both bounds that face each other are instants.
 */
export function gapDaysOf(one: Side, other: Side): number | null {
  if ([one, other].some(({ saidEarliest, saidLatest }) => saidEarliest === null && saidLatest === null)) return null;
  return Math.max(0, daysFrom(one.saidLatest, other.saidEarliest), daysFrom(other.saidLatest, one.saidEarliest));
}

function daysFrom(earlier: string | null, later: string | null): number {
  if (earlier === null || later === null) return 0;
  const areInstants = earlier.length > 10 && later.length > 10;
  const time = (bound: string): number => Date.parse(areInstants ? bound : bound.slice(0, 10));
  return Math.round(((time(later) - time(earlier)) / millisecondsOfDay) * 1000) / 1000;
}

/** `Angus King`, `Angus King and Mike Rounds`, `A, B and C`. */
export function namesOf(named: readonly Named[]): string {
  const names = [...new Set(named.map(({ name }) => name))];
  return names.length < 2 ? (names[0] ?? "nobody named") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
