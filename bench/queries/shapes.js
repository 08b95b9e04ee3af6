// What answers of different servers have to be turned into before they can be compared.
"use strict";

const kinds = { person: "PERSON", org: "ORGANIZATION", group: "GROUP", outlet: "OUTLET", anon: "ANONYMOUS_SOURCE", commenter: "COMMENTER" };
const labels = ["label", "name", "gist", "heading", "text", "code", "title"];
/** Lists whose order the question leaves open. */
const unordered = new Set(["about", "quotations", "speakers", "assertedBy", "deniedBy", "tally", "questions", "versions", "aliases", "edges"]);

/** The `actorKind` of an actor, told by its id. */
function actorKindOf(id) {
  return kinds[id.slice(0, id.indexOf(":"))];
}

/** The `label` of a node: the stored one, else the first wording there is. */
function labelOf(node) {
  return labels.map((name) => node[name]).find((value) => typeof value === "string") ?? node.id;
}

/** One text for all answers that mean the same: keys in order, absent as null, lists without an order sorted. */
function canonical(value, key = "") {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => canonical(entry));
    return `[${(unordered.has(key) ? entries.sort() : entries).join(",")}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.keys(value).filter((name) => value[name] !== null && value[name] !== undefined).sort();
  return `{${entries.map((name) => `${JSON.stringify(name)}:${canonical(value[name], name)}`).join(",")}}`;
}

module.exports = { actorKindOf, canonical, labelOf };
