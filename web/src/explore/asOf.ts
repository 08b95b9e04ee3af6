import { daySpanOf, dayWords } from "../../../src/http/words/dates";
import { counted } from "../../../src/http/words/terms";
import { el } from "../dom";
import type { Ego } from "./records";

/** The slider through the days on which something became public; its end stands for everything on record. */
export function asOfSlider(ego: Ego, asOf: string | null, hiddenUndated: number, choose: (day: string | null) => void): HTMLElement | null {
  const days = daysOf(ego);
  if (days.length === 0) return null;
  const position = asOf === null ? days.length : Math.max(0, days.findLastIndex((day) => day <= asOf));
  const words = (index: number): string => {
    const day = days[index];
    return day === undefined ? "everything on record" : `as known on ${dayWords(day)}`;
  };
  const shown = el("output", { for: "asof" }, asOf === null ? words(days.length) : `as known on ${dayWords(asOf)}`);
  const slider = el("input", { "id": "asof", "data-control": "asof", "type": "range", "min": "0", "max": String(days.length), "step": "1", "value": String(position), "aria-valuetext": shown.textContent });
  slider.addEventListener("input", () => {
    shown.textContent = words(Number(slider.value));
    slider.setAttribute("aria-valuetext", shown.textContent);
  });
  slider.addEventListener("change", () => choose(days[Number(slider.value)] ?? null));
  return el("div", { class: "asof" }, el("label", { for: "asof" }, "What was public by"), slider, shown,
    hiddenUndated === 0 || asOf === null ? null : el("p", { class: "note" }, `${counted(hiddenUndated, "statement is", "statements are")} left out, as no text says when ${hiddenUndated === 1 ? "it" : "they"} became public.`));
}

function daysOf(ego: Ego): readonly string[] {
  const last = [...ego.statements.values()].flatMap(({ disclosedAt }) => (disclosedAt === null ? [] : [daySpanOf(disclosedAt)?.to ?? null])).filter((day): day is string => day !== null);
  return [...new Set(last)].sort();
}
