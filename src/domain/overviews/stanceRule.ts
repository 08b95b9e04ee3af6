import { endOf, startOf } from "../edtf";
import type { polarities } from "../model";
import { compareText } from "../textOrder";

export type Polarity = (typeof polarities)[number];

/** A statement as far as it decides where its speaker stands. */
export interface Saying {
  readonly id: string;
  /** What of the target it is about, the target itself included, and on which side it stands there. */
  readonly sides: readonly { readonly part: string; readonly polarity: Polarity }[];
  /** Bounds of when it was said: whole UTC days or instants; null when no text tells. */
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
}

/** Where somebody stands; `sayings` are in the order of time, the undated last. */
export interface Stance<S extends Saying> {
  readonly polarity: Polarity;
  readonly latest: S;
  readonly hasChanged: boolean;
  readonly sayings: readonly S[];
}

/**
 * Where the speaker of these statements stands on a target: on the side of the latest about the whole, together with what
 * was not certainly earlier said of its parts; with no word on the whole, with the latest on each part. Which of two of one
 * day came later is not known unless both have their hour, so where they differ the stance is MIXED, as it is for who is for
 * the one and against the other. Undated statements decide only where there are no others. A change takes two statements
 * about the same thing, of which one was certainly later.
 * @param target   id; what a statement says of it goes before what the same statement says of its parts
 * @param sayings  at least one, each with at least one side
 */
export function stanceOf<S extends Saying>(target: string, sayings: readonly [S, ...S[]]): Stance<S> {
  const ordered = sayings.toSorted(compareSayings);
  const dated = ordered.filter(({ saidEarliest }) => saidEarliest !== null);
  const isOnWhole = ({ sides }: Saying): boolean => sides.some(({ part }) => part === target);
  const onWhole = latestOf(ordered.filter(isOnWhole));
  const onParts = ordered.filter((saying) => !isOnWhole(saying) && !onWhole.some((one) => isCertainlyLater(one, saying)));
  const parts = new Set(onParts.flatMap(({ sides }) => sides.map(({ part }) => part)));
  return {
    polarity: together([
      ...onWhole.map((saying) => sideOn(target, saying)),
      ...[...parts].flatMap((part) => latestOf(onParts.filter(({ sides }) => sides.some((side) => side.part === part))).map((saying) => sideOn(part, saying))),
    ]),
    latest: dated.at(-1) ?? ordered.at(-1) ?? sayings[0],
    hasChanged: dated.some((earlier) => dated.some((later) => isCertainlyLater(later, earlier) && takesAnotherSide(earlier, later))),
    sayings: ordered,
  };
}

/** The last of some statements in the order of time, and those of which it is not known that they came before. */
function latestOf<S extends Saying>(ordered: readonly S[]): readonly S[] {
  const dated = ordered.filter(({ saidEarliest }) => saidEarliest !== null);
  const last = dated.at(-1);
  return last === undefined ? ordered : dated.filter((saying) => isOfSameTime(saying, last));
}

function sideOn(part: string, { sides }: Saying): Polarity {
  return together(sides.filter((side) => side.part === part).map(({ polarity }) => polarity));
}

/** For and against together are MIXED; who is neutral in one place and takes a side in another takes that side. */
function together(all: readonly Polarity[]): Polarity {
  const [side = "NEUTRAL", ...others] = new Set(all.filter((polarity) => polarity !== "NEUTRAL"));
  return others.length > 0 ? "MIXED" : side;
}

function takesAnotherSide(one: Saying, other: Saying): boolean {
  return one.sides.some(({ part, polarity }) => {
    const ofTheSame = other.sides.filter((side) => side.part === part);
    return ofTheSame.length > 0 && ofTheSame.every((side) => side.polarity !== polarity);
  });
}

function isCertainlyLater(later: Saying, earlier: Saying): boolean {
  return later.saidEarliest !== null && earlier.saidLatest !== null && startOf(later.saidEarliest) > endOf(earlier.saidLatest);
}

/** Begun on one day, unless the hour of both is known. */
function isOfSameTime(one: Saying, other: Saying): boolean {
  const [a, b] = [one.saidEarliest ?? "", other.saidEarliest ?? ""];
  return a.length > day && b.length > day ? a === b : a.slice(0, day) === b.slice(0, day);
}
const day = "2025-11-19".length;

/** By the first day or instant at which it can have been said, then the last, then id; the undated last. */
function compareSayings(one: Saying, other: Saying): number {
  return compareText(keyOf(one), keyOf(other)) || compareText(one.id, other.id);
}

function keyOf({ saidEarliest, saidLatest }: Saying): string {
  return saidEarliest === null ? "~" : `${startOf(saidEarliest)} ${saidLatest === null ? "~" : endOf(saidLatest)}`;
}
