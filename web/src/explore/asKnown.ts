import type { Evidence, Line } from "../../../src/http/pages/records";
import { daySpanOf, dayWords } from "../../../src/http/words/dates";
import { counted } from "../../../src/http/words/terms";

/** What is shown as known on a day, and how many more are on record. */
export interface AsKnown<Item> {
  readonly shown: readonly Item[];
  /** Not certainly public by that day; 0 without a day. */
  readonly leftOut: number;
}

/** Whether what has this date was certainly public when a day ended. What has no date, or one that is not read here, never is. */
export function isPublicBy(date: string | null, day: string | null): boolean {
  if (day === null) return true;
  const last = date === null ? null : daySpanOf(date)?.to ?? null;
  return last !== null && last <= day;
}

export function asKnown<Item>(items: readonly Item[], dateOf: (item: Item) => string | null, day: string | null): AsKnown<Item> {
  const shown = items.filter((item) => isPublicBy(dateOf(item), day));
  return { shown, leftOut: items.length - shown.length };
}

export function linesKnown(lines: readonly Line[], day: string | null): AsKnown<Line> {
  return asKnown(lines, ({ disclosedAt }) => disclosedAt, day);
}

export function wordingsKnown({ quotations }: Evidence, day: string | null): AsKnown<Evidence["quotations"][number]> {
  return asKnown(quotations, ({ report }) => report.publishedAt ?? null, day);
}

/** `2 wordings that were not certainly public by 22 November 2025 are not shown.` Null when nothing is left out. */
export function leftOutWords(leftOut: number, [one, many]: readonly [one: string, many: string], day: string | null): string | null {
  if (leftOut === 0 || day === null) return null;
  return `${counted(leftOut, one, many)} that ${leftOut === 1 ? "was" : "were"} not certainly public by ${dayWords(day)} ${leftOut === 1 ? "is" : "are"} not shown.`;
}
