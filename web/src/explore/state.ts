/** What the page shows; all of it stands in its address. */
export interface ExploreState {
  /** Id of what is in the middle; null before anything is chosen. */
  readonly on: string | null;
  readonly view: View;
  /** A day, `2025-11-22`; null for everything on record. */
  readonly asOf: string | null;
  /** Kinds of lines that are not shown. */
  readonly hidden: readonly string[];
  /** First and last day of what was said; null without a bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Id of the statement or contradiction whose evidence is shown. */
  readonly selected: string | null;
  /** How many nodes are asked for at the most. */
  readonly most: number;
  /** Ids of the versions that are compared; empty for all. */
  readonly versions: readonly string[];
}

export const views = ["network", "table", "versions", "stances"] as const;
export type View = (typeof views)[number];

/** Choices of how much is asked for; the last is all that a neighbourhood may have. */
export const mostChoices = [50, 100, 300] as const;
const usualMost = 300;

const day = /^\d{4}-\d{2}-\d{2}$/;

export function stateOf(search: string): ExploreState {
  const parameters = new URLSearchParams(search);
  const dayIn = (name: string): string | null => (day.test(parameters.get(name) ?? "") ? parameters.get(name) : null);
  const listIn = (name: string): readonly string[] => (parameters.get(name) ?? "").split(",").filter((word) => word !== "");
  return {
    on: parameters.get("on"),
    view: views.find((view) => view === parameters.get("view")) ?? "network",
    asOf: dayIn("asof"), from: dayIn("from"), to: dayIn("to"),
    hidden: listIn("hide"), versions: listIn("versions"),
    selected: parameters.get("sel"),
    most: mostChoices.find((most) => String(most) === parameters.get("most")) ?? usualMost,
  };
}

/** The address of a state, without what goes without saying. */
export function addressOf({ on, view, asOf, hidden, from, to, selected, versions, most }: ExploreState): string {
  const entries: readonly (readonly [string, string | null])[] = [
    ["on", on], ["view", view === "network" ? null : view], ["asof", asOf], ["hide", hidden.join(",")], ["from", from], ["to", to], ["most", most === usualMost ? null : String(most)], ["versions", versions.join(",")], ["sel", selected],
  ];
  const parameters = entries.filter((entry): entry is readonly [string, string] => entry[1] !== null && entry[1] !== "").map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2C", ",")}`);
  return parameters.length === 0 ? "/explore" : `/explore?${parameters.join("&")}`;
}

/** The last instant of a day, as the API takes it. */
export function endOfDay(date: string): string {
  return `${date}T23:59:59.999Z`;
}
