import { dateWords, dayWords, type DaySpan } from "../../../src/http/words/dates";
import { counted } from "../../../src/http/words/terms";
import { el } from "../dom";
import type { Ego } from "./records";
import { spanOf } from "./shown";

interface Bar {
  readonly first: string;
  readonly last: string;
  /** Of that day or month for certain, and perhaps of it. */
  readonly certain: number;
  readonly possible: number;
}

const mostDays = 92;
const mostBars = 240;

/** Days of the calendar from one to another, both counted; months instead when there are too many. */
function periodsBetween(first: string, last: string): readonly { readonly first: string; readonly last: string }[] {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  if (days <= mostDays) {
    return Array.from({ length: days }, (_, index) => new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10)).map((day) => ({ first: day, last: day }));
  }
  const periods: { first: string; last: string }[] = [];
  for (let [year = 0, month = 0] = first.split("-").map(Number); periods.length < mostBars; month += 1) {
    const start = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
    if (start > last) break;
    periods.push({ first: start, last: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) });
  }
  return periods;
}

function barsOf(spans: readonly DaySpan[]): readonly Bar[] {
  const ends = spans.flatMap(({ from, to }) => [from, to]).filter((day): day is string => day !== null).sort();
  const [first] = ends;
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return [];
  return periodsBetween(first, last).map((period) => {
    const within = spans.filter(({ from, to }) => (from === null || from <= period.last) && (to === null || to >= period.first));
    const certain = within.filter(({ from, to, isApproximate }) => !isApproximate && from !== null && to !== null && from >= period.first && to <= period.last).length;
    return { ...period, certain, possible: within.length - certain };
  });
}

const tallestRem = 4.5;

/** Statements by the day they were made: solid for certain, hatched where a text leaves several days open. A drag, or Shift with Enter, takes several days. */
export function dayBars(ego: Ego, chosen: { readonly from: string | null; readonly to: string | null }, choose: (from: string | null, to: string | null) => void): HTMLElement | null {
  const spans = [...ego.statements.values()].map(spanOf);
  const bars = barsOf(spans.filter((span): span is DaySpan => span !== null));
  if (bars.length === 0) return null;
  const undated = spans.filter((span) => span === null).length;
  const most = Math.max(...bars.map(({ certain, possible }) => certain + possible));
  let start: number | null = null;
  const take = (one: number, other: number): void => choose(bars[Math.min(one, other)]?.first ?? null, bars[Math.max(one, other)]?.last ?? null);
  const buttons = bars.map((bar, index) => {
    const isChosen = (chosen.from === null || bar.last >= chosen.from) && (chosen.to === null || bar.first <= chosen.to);
    const name = bar.first === bar.last ? dayWords(bar.first) : `${dayWords(bar.first)} to ${dayWords(bar.last)}`;
    const words = `${name}: ${counted(bar.certain, "statement")}${bar.possible === 0 ? "" : `, and ${bar.possible} that may be of ${bar.first === bar.last ? "that day" : "that time"}`}`;
    const possible = el("span", { class: "possible" });
    const certain = el("span", { class: "certain" });
    possible.style.height = `${(bar.possible / most) * tallestRem}rem`;
    certain.style.height = `${(bar.certain / most) * tallestRem}rem`;
    const button = el("button", { "type": "button", "data-control": `bar-${bar.first}`, "class": isChosen ? "bar" : "bar out", "title": words, "aria-label": words, "aria-pressed": String(isChosen && (chosen.from !== null || chosen.to !== null)) }, possible, certain,
      el("span", { "class": "day", "aria-hidden": "true" }, bar.first === bar.last ? String(Number(bar.first.slice(8))) : bar.first.slice(0, 7)));
    button.addEventListener("pointerdown", (event) => {
      start = index;
      button.releasePointerCapture(event.pointerId);
    });
    button.addEventListener("pointerup", (event) => {
      if (start !== null && event.pointerType !== "") take(start, index);
      start = null;
    });
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      const anchor = event.shiftKey ? bars.findIndex(({ first, last }) => chosen.from !== null && first <= chosen.from && chosen.from <= last) : -1;
      take(anchor < 0 ? index : anchor, index);
    });
    return button;
  });
  const all = el("button", { type: "button", class: "small" }, "All days");
  all.addEventListener("click", () => choose(null, null));
  const bounds = [["from", chosen.from], ["to", chosen.to]].map(([name, value]) => {
    const input = el("input", { "data-control": `day-${name ?? ""}`, "type": "date", "value": value ?? null, "min": bars[0]?.first ?? null, "max": bars.at(-1)?.last ?? null });
    input.addEventListener("change", () => choose(name === "from" ? input.value || null : chosen.from, name === "to" ? input.value || null : chosen.to));
    return el("label", {}, `${name ?? ""} `, input);
  });
  const isChosen = chosen.from !== null || chosen.to !== null;
  return el("section", { "class": "days", "aria-label": "By the day it was said" },
    el("div", { class: "days-head" }, el("h2", {}, "By day"), el("span", { class: "note" }, dateWords(`${bars[0]?.first ?? ""}/${bars.at(-1)?.last ?? ""}`)), ...bounds, isChosen ? all : null),
    el("div", { class: "bars" }, ...buttons),
    el("p", { class: "note" }, `Solid: of that day. Hatched: may be of that day, as the texts leave it open.${undated === 0 ? "" : ` ${counted(undated, "statement has", "statements have")} no day in any text${isChosen ? " and cannot be shown while days are chosen" : ""}.`}`));
}
