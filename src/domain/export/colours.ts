/** Colours by the type of a node and of an edge, distinct also where red and green look alike (after Okabe and Ito). */
export const nodeColours: Readonly<Record<string, string>> = {
  Person: "#0072B2", Organization: "#009E73", Group: "#56B4E9", Outlet: "#CC79A7", AnonymousSource: "#999999", Commenter: "#BBBBBB",
  Plan: "#D55E00", PlanVersion: "#E69F00", Provision: "#F0E442", Topic: "#8C6D31", Statement: "#4B4B8F", Quotation: "#7F7FBF", Report: "#A05195",
  Document: "#665191", Question: "#2F7F7F", Proposition: "#5FAFAF", Contradiction: "#C00000",
};
export const edgeColours: Readonly<Record<string, string>> = {
  SAID_ABOUT: "#8A8A8A", ATTRIBUTES_AUTHORSHIP: "#D55E00", ALLEGED_AUTHOR_OF: "#E69F00", CONTRADICTS: "#C00000", DISAGREES_WITH: "#C00000",
};
export const otherColour = "#BFBFBF";

/** A colour as its three parts, 0 to 255. */
export function partsOf(colour: string): { readonly r: number; readonly g: number; readonly b: number } {
  const value = Number.parseInt(colour.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}
