import { place } from "../dom";
import { Explorer } from "./explorer";
import { searchBox } from "./search";
import { addressOf, stateOf } from "./state";

const explorer = new Explorer({
  title: place("title", HTMLHeadingElement), lead: place("lead", HTMLParagraphElement), tabs: place("tabs", HTMLElement), status: place("status", HTMLParagraphElement),
  view: place("view", HTMLDivElement), panel: place("panel", HTMLElement),
});

const input = place("q", HTMLInputElement);
searchBox(input, place("hits", HTMLUListElement), ({ id }) => addressOf({ ...stateOf(""), on: id }), ({ id, name }) => {
  input.value = name;
  explorer.go({ on: id, view: "network", asOf: null, from: null, to: null, selected: null });
});

window.addEventListener("popstate", () => void explorer.show(stateOf(location.search)));
void explorer.show(stateOf(location.search));
const asked = new URLSearchParams(location.search).get("q");
if (asked !== null) {
  input.value = asked;
  input.form?.requestSubmit();
}
