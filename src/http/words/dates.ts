/** The days a date can mean: `2025-11-19` style, both ends the same for a certain day; null for an open end. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the text says "about" or "perhaps". */
  readonly isApproximate: boolean;
}

/** Reads a date as the API prints it (EDTF: days, months, years, instants, intervals with open ends); null for any other. */
export function daySpanOf(date: string): DaySpan | null {
  const ends = date.split("/");
  const [first = "", last = first] = ends;
  const from = endOf(first, "first");
  const to = endOf(last, "last");
  if (ends.length > 2 || from === undefined || to === undefined || (from === null && to === null)) return null;
  return { from, to, isApproximate: /[~?%]/.test(date) };
}

/** Undefined when it cannot be read, null when it is open. */
function endOf(text: string, side: "first" | "last"): string | null | undefined {
  if (text === "" || text === "..") return null;
  const plain = text.replace(/[~?%]/g, "");
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(plain) ? Date.parse(plain.replace(/([+-]\d{2})$/, "$1:00")) : Number.NaN;
  const day = Number.isNaN(instant) ? plain : new Date(instant).toISOString().slice(0, 10);
  return dayOf(day, side);
}

/** The first or last day of a day, month or year. */
function dayOf(text: string, side: "first" | "last"): string | undefined {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === "") return undefined;
  if (side === "first") return `${year}-${month ?? "01"}-${day ?? "01"}`;
  return `${year}-${month ?? "12"}-${day ?? String(daysIn(Number(year), Number(month ?? "12"))).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `22 November 2025`, `November 2025`, `between 18 and 22 November 2025`, `about …`, `not after …`; other forms as they are. */
export function dateWords(date: string): string {
  const span = daySpanOf(date);
  if (span === null) return date;
  const about = span.isApproximate ? "about " : "";
  if (span.from === null) return `not after ${about}${dayWords(span.to ?? "")}`;
  if (span.to === null) return `not before ${about}${dayWords(span.from)}`;
  if (span.from === span.to) return `${about}${dayWords(span.from)}`;
  if (!date.includes("/")) return `${about}${periodWords(date)}`;
  return `${span.isApproximate ? "about " : ""}between ${shortened(span.from, span.to)} and ${dayWords(span.to)}`;
}

/** `on 22 November 2025`, `between …`, or that no text gives a day. */
export function whenWords(date: string | null): string {
  if (date === null) return "on a day that no text gives";
  const words = dateWords(date);
  return /^\d{1,2} /.test(words) ? `on ${words}` : /^[A-Z\d]/.test(words) ? `in ${words}` : words;
}

export function dayWords(day: string): string {
  const [year = "", month = "", number = ""] = day.split("-");
  return `${Number(number)} ${months[Number(month) - 1] ?? month} ${year}`;
}

function periodWords(date: string): string {
  const [year = "", month] = date.replace(/[~?%]/g, "").split("-");
  return month === undefined ? year : `${months[Number(month) - 1] ?? month} ${year}`;
}

/** The first day of an interval without what the last one repeats. */
function shortened(from: string, to: string): string {
  const [, month = "", day = ""] = from.split("-");
  if (from.slice(0, 7) === to.slice(0, 7)) return String(Number(day));
  return from.slice(0, 4) === to.slice(0, 4) ? `${Number(day)} ${months[Number(month) - 1] ?? month}` : dayWords(from);
}
