/**
 * How a comparison with a date that no text gives reads: as not met, which is what a filter does; or as met or not met,
 * whichever admits the most, or the least.
 */
type Reading = "asFiltered" | "widest" | "narrowest";

/** A filter as a boolean expression of Cypher. */
export interface Condition {
  readonly text: (reading: Reading) => string;
  /** That the date is missing, for each date it compares. */
  readonly undated: readonly string[];
}

const underNot: Readonly<Record<Reading, Reading>> = { asFiltered: "asFiltered", widest: "narrowest", narrowest: "widest" };

/** A condition that compares no date. */
export function plainly(text: string): Condition {
  return { text: () => text, undated: [] };
}

/** @param undated  that the compared date is missing; the comparison itself is then null */
export function comparingDate(text: string, undated: string): Condition {
  return { text: (reading) => (reading === "widest" ? `(${text} OR ${undated})` : text), undated: [undated] };
}

/** Of none: `true`. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? plainly("true") : joinedBy(" AND ", conditions);
}

/** Of none: `false`. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? plainly("false") : joinedBy(" OR ", conditions);
}

/** Not met counts as false, also where a comparison with nothing is null. */
export function not(condition: Condition): Condition {
  return { text: (reading) => `NOT coalesce(${condition.text(underNot[reading])}, false)`, undated: condition.undated };
}

function joinedBy(operator: string, conditions: readonly Condition[]): Condition {
  return {
    text: (reading) => `(${conditions.map((condition) => condition.text(reading)).join(operator)})`,
    undated: [...new Set(conditions.flatMap(({ undated }) => undated))],
  };
}
