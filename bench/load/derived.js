// The derived edges of statements, by the product's own rule, and the contradictions between them.
"use strict";
const { product } = require("../product");

const { derivedEdgesOf, printEnds } = product("domain/derivedEdges");
const { labelOfId } = product("domain/model");

/** Works out what is derived from each statement; it has to be told of the propositions first. */
class Deriver {
  #authorship = new Map();

  proposition({ id, kind, role, names, concerns }) {
    if (kind === "AUTHORSHIP") this.#authorship.set(id, { proposition: id, role, author: names, plan: concerns });
  }

  /** The derived edges of a statement entry, and the notes the statement keeps of them; `node` has the properties stored of it. */
  of(entry, node) {
    const claims = (ids, stance) => (ids ?? []).flatMap((id) => (this.#authorship.has(id) ? [{ stance, ...this.#authorship.get(id) }] : []));
    const subjects = entry.about.map(({ target, polarity }) => ({ id: target, label: labelOfId(target), polarity: polarity ?? null })).filter(({ label }) => label !== "Statement");
    const edges = derivedEdgesOf({
      id: entry.id, isRetired: false, attestation: entry.attestation, at: node.saidEarliest ?? null,
      disclosedLatest: node.disclosedLatest ?? null, gist: entry.gist,
      makers: [...entry.by].sort(), subjects: subjects.sort((one, other) => (one.id < other.id ? -1 : 1)),
      authorship: [...claims(entry.asserts, "ASSERTS"), ...claims(entry.denies, "DENIES")], projectedEdges: [], saidKey: node.saidKey, saidLists: [], made: [], about: [],
    });
    return { edges, notes: [...new Set(edges.map(printEnds))].sort() };
  }
}

module.exports = { Deriver };
