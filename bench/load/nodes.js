// The nodes and base edges that each entry of a bundle stands for, as onrecord's own loader writes them. Written anew here, so
// that raw loading owes nothing to that loader; load/check.js compares the two graphs.
"use strict";
const { bundleId } = require("../generate/bundle");
const { product } = require("../product");

const { nameKey, familyKey } = product("domain/names");
const { searchWords, toSearchText } = product("domain/searchWords");
const { shorten } = product("domain/shortLabel");
const { boundsOf, toEdtf, minimum } = product("domain/edtf");
const { saidKeyOf, saidKeyWithin, saidListsOf } = product("domain/saidKeys");

const labelLength = 80;
const recordedAt = "2026-01-01T00:00:00Z";
const boundsByDate = new Map();
const formsByWord = new Map();

/** What one entry adds: `node(id, properties)` and `edge(type, from, to, properties)` are called for each. */
class EntryWriter {
  #publishedAt = new Map();

  constructor({ node, edge }) {
    this.addNode = (id, label, properties) => node(id, present({ id, label: shorten(label, labelLength), bundle: bundleId, recordedAt, ...properties }));
    this.addEdge = (type, from, to, properties = {}) => edge(type, from, to, present({ ...properties, bundle: bundleId, recordedAt }));
  }

  write(section, entry) {
    this[section](entry);
  }

  documents({ id, title, sha256, textLength }) {
    this.addNode(id, title ?? slugOf(id), { sha256, title, textLength, held: false });
  }

  actors({ id, name, aliases, description }) {
    const names = [name, ...aliases];
    this.addNode(id, name, {
      name, aliases, description, nameKeys: [...new Set(names.map(nameKey))], familyKey: id.startsWith("person:") ? familyKey(name) : null,
      searchText: textOf(...names, description),
    });
  }

  reports({ id, title, outlet, bylines, publishedAt, url, carriedBy }) {
    this.#publishedAt.set(id, publishedAt);
    this.addNode(id, title, { title, publishedAt, url });
    this.addEdge("PUBLISHED_BY", id, outlet);
    for (const person of bylines) this.addEdge("WRITTEN_BY", id, person);
    for (const { document, start, end } of carriedBy) this.addEdge("CARRIES", document, id, { start, end });
  }

  plans({ id, label, description }) {
    this.addNode(id, label, { nameKeys: [nameKey(label)], description, searchText: textOf(label, description) });
  }

  versions({ id, plan, label, issuedAt, textStatus, revisionOf = [] }) {
    this.addNode(id, label, { nameKeys: [nameKey(label)], issuedAt, textStatus, searchText: textOf(label) });
    this.addEdge("HAS_VERSION", plan, id);
    for (const other of revisionOf) this.addEdge("REVISION_OF", id, other);
  }

  topics({ id, label, code, scheme }) {
    this.addNode(id, label, { nameKeys: [nameKey(label)], code, scheme, searchText: textOf(label, code) });
  }

  provisions({ id, version, number, heading, text, textStatus, topic }) {
    this.addNode(id, heading, { nameKeys: [nameKey(heading)], number, heading, text, textStatus, searchText: textOf(heading, text) });
    this.addEdge("HAS_PROVISION", version, id);
    this.addEdge("ON_TOPIC", id, topic);
  }

  questions({ id, text, exclusive, on }) {
    this.addNode(id, text, { text, exclusive });
    for (const subject of on) this.addEdge("ON", id, subject);
  }

  propositions({ id, text, kind, answers, role, names, concerns }) {
    this.addNode(id, text, { text, kind, role });
    this.addEdge("ANSWERS", id, answers);
    if (names !== undefined) this.addEdge("NAMES", id, names);
    if (concerns !== undefined) this.addEdge("CONCERNS", id, concerns);
  }

  statements(entry) {
    const { id, by, act, attestation, gist, said, about, asserts = [], denies = [], respondsTo = [], addressedTo = [], quotations } = entry;
    const times = timesOf(entry, (report) => this.#publishedAt.get(report));
    const place = { id, at: times.saidEarliest, isRetired: false };
    const saidKey = saidKeyOf(place);
    const saidLists = saidListsOf({ ...place, made: by.map((other) => ({ other })), about: about.map(({ target }) => ({ other: target })) });
    this.addNode(id, gist, { gist, act, attestation, said, ...times, saidKey, saidLists, searchText: textOf(gist, ...quotations.map(({ exact }) => exact)) });
    for (const actor of by) this.addEdge("MADE", actor, id, { saidKey: saidKeyWithin([actor], saidKey) });
    for (const { target, polarity } of about) this.addEdge("ABOUT", id, target, { polarity, saidKey: saidKeyWithin([target], saidKey) });
    for (const proposition of asserts) this.addEdge("ASSERTS", id, proposition);
    for (const proposition of denies) this.addEdge("DENIES", id, proposition);
    for (const { statement, act: reply } of respondsTo) this.addEdge("RESPONDS_TO", id, statement, { act: reply });
    for (const actor of addressedTo) this.addEdge("ADDRESSED_TO", id, actor);
    const runs = new Map();
    quotations.forEach(({ report, document, exact, start, end, mode, fidelity }, position) => {
      const order = runs.get(`${report} ${document}`) ?? 0;
      runs.set(`${report} ${document}`, order + 1);
      const quotation = `quotation:${slugOf(id)}.${position + 1}`;
      this.addNode(quotation, exact, { exact, start, end, mode, fidelity, order });
      this.addEdge("QUOTES", quotation, id);
      this.addEdge("PART_OF", quotation, report);
      this.addEdge("FOUND_IN", quotation, document);
    });
  }
}

/** When a statement was said, and disclosed: with the saying when that was public, else by the first report to be published. */
function timesOf({ said, public: isPublic, quotations }, publishedAtOf) {
  const { earliest: saidEarliest, latest: saidLatest } = said === undefined ? { earliest: null, latest: null } : bounds(said);
  if (isPublic) return { saidEarliest, saidLatest, disclosedAt: said, disclosedEarliest: saidEarliest, disclosedLatest: saidLatest };
  const { earliest, latest } = minimum(quotations.map(({ report }) => bounds(publishedAtOf(report))));
  return { saidEarliest, saidLatest, disclosedAt: toEdtf({ earliest, latest }), disclosedEarliest: earliest, disclosedLatest: latest };
}

function bounds(date) {
  const known = boundsByDate.get(date) ?? boundsOf(date);
  boundsByDate.set(date, known);
  return known;
}

function present(properties) {
  for (const [key, value] of Object.entries(properties)) if (value === null || value === undefined) delete properties[key];
  return properties;
}

/** The product's words of each word, remembered: in generated texts every word stands alone between spaces. */
function textOf(...texts) {
  const words = new Set();
  for (const word of texts.join(" ").split(" ")) {
    let forms = formsByWord.get(word);
    if (forms === undefined) formsByWord.set(word, (forms = searchWords(word)));
    for (const form of forms) words.add(form);
  }
  return toSearchText([...words]);
}

function slugOf(id) {
  return id.slice(id.indexOf(":") + 1);
}

module.exports = { EntryWriter, recordedAt, timesOf };
