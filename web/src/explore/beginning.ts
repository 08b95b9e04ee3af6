import { el } from "../dom";
import { askApi } from "./api";
import { addressOf, stateOf } from "./state";

const plansQuery = "query Plans { plans { id label } }";

/** What can be done before anything is chosen, with the plans to begin with. */
export async function beginning(signal: AbortSignal): Promise<HTMLElement> {
  const { plans } = await askApi<{ readonly plans: readonly { readonly id: string; readonly label: string }[] }>(plansQuery, {}, signal);
  return el("div", { class: "empty" },
    el("p", {}, "Type a name above, in any spelling: what they are reported to have said, what others say about them, and where accounts clash. Or compare the versions of a plan, or see who stands where."),
    plans.length === 0 ? null : el("p", {}, "A plan to begin with:"),
    el("ul", {}, ...plans.map(({ id, label }) => el("li", {}, el("a", { href: addressOf({ ...stateOf(""), on: id }) }, label)))));
}
