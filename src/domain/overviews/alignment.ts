import { groupBy } from "../grouping";
import type { alignments } from "../model";

export type Alignment = (typeof alignments)[number];
/** Which way a measured value binds more: the lower of two caps, the higher of two minimums. */
export type Stricter = "LOWER" | "HIGHER";

/** What the question is that a term answers; a term that is measured has a measure and a unit. */
export interface Measure {
  readonly measure: string | null;
  readonly unit: string | null;
  /** Null where nobody wrote down which way binds more; it is never guessed. */
  readonly stricter: Stricter | null;
}

/** One answer to a question on a point, and how many statements assert and deny it. */
export interface Term {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly condition: string | null;
  readonly measures: readonly Measure[];
  readonly asserted: number;
  readonly denied: number;
}

/** One point of a version, as far as it decides how versions compare. */
export interface Point {
  readonly id: string;
  /** Ids. */
  readonly topics: readonly string[];
  /** What a person judged of it against points of other versions: it STRENGTHENS that one. */
  readonly judged: readonly { readonly other: string; readonly relation: Alignment }[];
  /** How many statements are about it. */
  readonly told: number;
  readonly terms: readonly Term[];
}

/** How a version stands to the first on one topic, and how far its value lies from the first's. */
export interface Comparison {
  readonly alignment: Alignment;
  readonly delta: number | null;
}

/** The same judgement seen from the other side. */
const seenFromOther: Readonly<Partial<Record<Alignment, Alignment>>> = { STRENGTHENS: "WEAKENS", WEAKENS: "STRENGTHENS", ADDS: "OMITS", OMITS: "ADDS" };

/** Whether any statement tells of the point. */
export function isTold({ told, terms }: Point): boolean {
  return told > 0 || terms.some(({ asserted, denied }) => asserted + denied > 0);
}

/**
 * How the points of a version on one topic stand to those of the first version. Silence on either side is NOT_REPORTED.
 * Measured values decide where they can be compared; else what a person judged; else whether the very words of what one
 * sets are what the other is said not to set; else the two DIFFER. See schema/model.md, Versions side by side.
 */
export function compareWithFirst(first: readonly Point[], other: readonly Point[]): Comparison {
  if (first.length === 0 || other.length === 0) return { alignment: "NOT_REPORTED", delta: null };
  const { alignment, delta } = byValues(first, other);
  return { alignment: alignment ?? byJudgement(first, other) ?? byWords(first, other) ?? "DIFFERS", delta };
}

/** A value that somebody asserts. */
interface Reported {
  readonly value: number;
  readonly condition: string | null;
  readonly isDenied: boolean;
  readonly stricter: Stricter | null;
}

/** Answers in another unit than their question's cannot be compared and are left to be read beside the others. */
function byValues(first: readonly Point[], other: readonly Point[]): { readonly alignment: Alignment | null; readonly delta: number | null } {
  const [firsts, others] = [valuesOf(first), valuesOf(other)];
  const common = [...firsts.keys()].filter((measure) => others.has(measure));
  const pairs = common.map((measure) => [firsts.get(measure) ?? [], others.get(measure) ?? []] as const);
  const verdicts = pairs.map(([theirs, ours]) => theirs.some(({ isDenied }) => isDenied) || ours.some(({ isDenied }) => isDenied)
    ? null : onlyOne(theirs.flatMap((one) => ours.map((another) => bindingOf(one, another)))));
  const changed = verdicts.filter((verdict) => verdict !== "SAME");
  const [pair, ...more] = pairs;
  return {
    alignment: verdicts.length > 0 && changed.length === 0 ? "SAME" : onlyOne(changed),
    delta: pair !== undefined && more.length === 0 ? deltaOf(...pair) : null,
  };
}

/** The asserted values by what they measure. */
function valuesOf(points: readonly Point[]): ReadonlyMap<string, readonly Reported[]> {
  const values = points.flatMap(({ terms }) => terms).flatMap(({ value, unit, condition, measures, asserted, denied }) => {
    if (value === null || asserted === 0) return [];
    return measures.filter((one) => one.measure !== null && one.unit !== null && (unit ?? one.unit) === one.unit)
      .map((one) => ({ measure: JSON.stringify([one.measure, one.unit]), value, condition, isDenied: denied > 0, stricter: one.stricter }));
  });
  return groupBy(values, ({ measure }) => measure);
}

/** Null where it cannot be told: which way binds more is unknown, or value and condition point different ways. */
function bindingOf(first: Reported, other: Reported): Alignment | null {
  if (first.value === other.value) return first.condition === other.condition ? "SAME" : null;
  const stricter = onlyOne([first.stricter, other.stricter].filter((one) => one !== null));
  if (stricter === null) return null;
  const isTighter = (other.value < first.value) === (stricter === "LOWER");
  const [tighter, looser] = isTighter ? [other, first] : [first, other];
  const pointsTheSameWay = first.condition === other.condition || (tighter.condition === null && looser.condition !== null);
  if (!pointsTheSameWay) return null;
  return isTighter ? "STRENGTHENS" : "WEAKENS";
}

/** Given only where each side has one value that nobody denies. */
function deltaOf(first: readonly Reported[], other: readonly Reported[]): number | null {
  const value = onlyOne(first.map((one) => (one.isDenied ? null : one.value)));
  const ours = onlyOne(other.map((one) => (one.isDenied ? null : one.value)));
  return value === null || ours === null ? null : Number((ours - value).toPrecision(12));
}

/** A judgement that something is added or left out needs a statement that tells of the point. */
function byJudgement(first: readonly Point[], other: readonly Point[]): Alignment | null {
  const relationTo = (points: readonly Point[], others: readonly Point[]): readonly Alignment[] => points.flatMap((point) => point.judged.flatMap(({ other: id, relation }) => {
    const beside = others.find((one) => one.id === id);
    if (beside === undefined) return [];
    return (relation === "ADDS" || relation === "OMITS") && !isTold(point) && !isTold(beside) ? ["NOT_REPORTED" as const] : [relation];
  }));
  const relations = [...relationTo(other, first), ...relationTo(first, other).map((relation) => seenFromOther[relation] ?? relation)];
  return relations.length === 0 ? null : (onlyOne(relations) ?? "DIFFERS");
}

/** Terms that are worded alike say the same of both versions. */
function byWords(first: readonly Point[], other: readonly Point[]): Alignment | null {
  const [theirs, ours] = [wordsOf(first), wordsOf(other)];
  const isAll = (words: ReadonlySet<string>, of: ReadonlySet<string>): boolean => words.size > 0 && [...words].every((one) => of.has(one));
  if (theirs.denied.size === 0 && ours.denied.size === 0) return theirs.set.size === ours.set.size && isAll(ours.set, theirs.set) ? "SAME" : null;
  if (ours.set.size === 0 && !ours.deniesValue && isAll(ours.denied, theirs.set)) return "OMITS";
  return theirs.set.size === 0 && !theirs.deniesValue && isAll(theirs.denied, ours.set) ? "ADDS" : null;
}

/** What the points are said to set, and what they are said not to set. A point that does not set one value may set another. */
function wordsOf(points: readonly Point[]): { readonly set: ReadonlySet<string>; readonly denied: ReadonlySet<string>; readonly deniesValue: boolean } {
  const terms = points.flatMap((point) => point.terms);
  const denied = terms.filter((term) => term.denied > 0);
  const words = (wanted: readonly Term[]): ReadonlySet<string> => new Set(wanted.map(({ text, value, unit, condition }) => JSON.stringify([text, value, unit, condition])));
  return { set: words(terms.filter(({ asserted }) => asserted > 0)), denied: words(denied), deniesValue: denied.some(({ value }) => value !== null) };
}

/** The one value that all of a list are; null when there is none or several. */
function onlyOne<T>(values: readonly T[]): T | null {
  const [value, ...others] = new Set(values);
  return value === undefined || others.length > 0 ? null : value;
}
