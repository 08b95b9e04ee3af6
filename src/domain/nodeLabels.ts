import { idPrefixes, type IdPrefix } from "./model";

/** What of a node its name for viewers is made of; what is absent may be missing or null. */
export interface NamedNode {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The most specific label of a node for viewers, told by its id: `Person` of an actor, else its only label; `Node` for an unknown prefix. */
export function typeOfId(id: string): string {
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  if (!Object.hasOwn(idPrefixes, prefix)) return "Node";
  const entry = idPrefixes[prefix as IdPrefix];
  return "actorLabel" in entry ? entry.actorLabel : entry.label;
}

/**
 * A name that stands for a node by itself: a provision with its number and version, a report without a title by its outlet
 * and date, a copy and a rumour named as such.
 * @param place   the version of a provision, the outlet of a report; null when unknown
 * @param isCopy  whether a report was made from another
 */
export function readableLabel(node: NamedNode, place: string | null = null, isCopy = false): string {
  const text = (property: string): string | null => (typeof node[property] === "string" && node[property] !== "" ? node[property] : null);
  const usual = text("label") ?? text("name") ?? text("gist") ?? text("heading") ?? text("text") ?? text("code") ?? text("title") ?? node.id;
  const rumour = (label: string): string => (node["textStatus"] === "RUMOURED" ? `${label} (rumoured)` : label);
  switch (typeOfId(node.id)) {
    case "Provision": {
      const number = text("number");
      return rumour(`${number === null ? "" : `${number}. `}${text("heading") ?? usual}${place === null ? "" : ` – ${place}`}`);
    }
    case "PlanVersion":
      return rumour(usual);
    case "Report": {
      const published = text("publishedAt");
      const untitled = `Report${place === null ? "" : ` by ${place}`}${published === null ? ", undated" : `, ${published}`}`;
      const title = text("title");
      const label = title === null ? `${untitled} (${node.id.slice(node.id.indexOf(":") + 1)})` : place === null ? usual : `${usual} – ${place}`;
      return isCopy ? `${label} (copy)` : label;
    }
    case "Statement":
      return node["attestation"] === "RUMOURED" ? `Rumour: ${usual}` : usual;
    default:
      return usual;
  }
}
