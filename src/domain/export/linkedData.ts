import { edgeTypes } from "../graphView/edgeTypes";
import type { Graph, GraphEdge, GraphNode } from "../graphView/picture";
import { idPattern } from "../model";

/** A node object of JSON-LD. */
type LinkedNode = Readonly<Record<string, unknown>>;

/** What ids are appended to where no server gives them an address. */
export const idsWithoutServer = "urn:onrecord:";
/** The edges that a node is told with: all of them. */
export const linkedEdgeTypes: readonly string[] = edgeTypes;

/** Dates as texts give them, such as `2025-11-22/..`. */
const edtf = { "@type": "edtf:EDTF" };
const link = { "@type": "@id" };

/** Every prefix used and the types of values, so that nothing has to be fetched to expand a document and no key is dropped. */
export const context = {
  schema: "https://schema.org/", prov: "http://www.w3.org/ns/prov#", ftm: "https://schema.followthemoney.tech/#", rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#", edtf: "http://id.loc.gov/datatypes/edtf/", onrecord: "urn:onrecord:term:",
  "onrecord:said": edtf, "onrecord:disclosedAt": edtf, "onrecord:publishedAt": edtf, "onrecord:issuedAt": edtf, "onrecord:at": edtf, "onrecord:from": edtf, "onrecord:to": edtf,
  "onrecord:recordedAt": { "@type": "xsd:dateTime" }, "onrecord:source": link, "onrecord:target": link, "onrecord:statement": link,
};

/** Types that others know, by type; each node has our own too. An unnamed source may be several, so it is no person. */
const types: Readonly<Record<string, readonly string[]>> = {
  Person: ["ftm:Person", "schema:Person", "prov:Person"], Commenter: ["ftm:Person", "schema:Person", "prov:Person"], AnonymousSource: ["ftm:LegalEntity", "prov:Agent"],
  Organization: ["ftm:Organization", "schema:Organization", "prov:Organization"], Group: ["ftm:LegalEntity", "prov:Agent"],
  Outlet: ["ftm:Organization", "schema:NewsMediaOrganization", "prov:Organization"], Statement: ["prov:Activity"], Quotation: ["schema:Quotation", "prov:Entity"],
  Report: ["schema:NewsArticle", "prov:Entity"], Document: ["schema:DigitalDocument", "prov:Entity"], Proposition: ["schema:Claim"], Question: ["schema:Question"],
  Plan: ["schema:CreativeWork", "prov:Entity"], PlanVersion: ["schema:CreativeWork", "prov:Entity"], Provision: ["schema:CreativeWork", "prov:Entity"], Topic: ["schema:DefinedTerm"],
};

/** Properties that others have a term for; those of all types under `""`. Others keep their names as our own terms. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "": { name: "schema:name", aliases: "schema:alternateName", description: "schema:description", wikidataId: "schema:identifier", url: "schema:url", title: "schema:headline" },
  Statement: { gist: "schema:description" }, Quotation: { exact: "schema:text" }, Proposition: { text: "schema:text" }, Question: { text: "schema:text" },
  // What is kept of a point is a summary, not its words.
  Provision: { text: "schema:description", number: "schema:position" }, Topic: { code: "schema:termCode" },
};

/** Edges that others have a term for; true where it reads from the target to the source. */
const terms: Readonly<Record<string, readonly [term: string, isTurned: boolean]>> = {
  MADE: ["prov:wasAssociatedWith", true], ON_BEHALF_OF: ["prov:actedOnBehalfOf", false], DERIVED_FROM: ["prov:wasDerivedFrom", false], PART_OF: ["schema:isPartOf", false],
  FOUND_IN: ["prov:wasQuotedFrom", false], PUBLISHED_BY: ["schema:publisher", false], WRITTEN_BY: ["schema:author", false], HAS_VERSION: ["schema:workExample", false],
  HAS_PROVISION: ["schema:hasPart", false], REVISION_OF: ["prov:wasRevisionOf", false], ABOUT: ["schema:about", false], MEMBER_OF: ["schema:memberOf", false], CARRIES: ["schema:hasPart", false],
};

/** Edges that say nothing without whose claim or verdict they are, or when they held; they are told as claims alone. */
const claimsOnly: ReadonlySet<string> = new Set([
  "SAID_ABOUT", "ATTRIBUTES_AUTHORSHIP", "ALLEGED_AUTHOR_OF", "CONTRADICTS", "DISAGREES_WITH", "SAME_AS", "ALIGNED_WITH", "HOLDS_OFFICE",
]);

/** Writes nodes and edges as linked data. */
export class LinkedData {
  /** @param base  what ids are appended to, such as `https://host/n/` */
  constructor(private readonly base: string) {}

  /** A node by itself, with all that is stored of it. */
  node({ id, label, type, properties }: GraphNode): LinkedNode {
    const known = { ...names[""], ...names[type] };
    return { "@id": this.#iri(id), "@type": [`onrecord:${type}`, ...(types[type] ?? [])], "rdfs:label": label, "schema:name": label, ...this.#properties(properties, known), ...published(properties["publishedAt"]) };
  }

  /** An edge as a resource that says in words whose claim it is. */
  claim({ id, source, target, type, caption, at, statementId, properties }: GraphEdge): LinkedNode {
    const { at: _earliest, id: _own, ...others } = properties;
    return {
      "@id": `${this.#iri(source)}#${encoded(id)}`, "@type": `onrecord:${type}`, "schema:description": caption, "onrecord:source": this.#iri(source), "onrecord:target": this.#iri(target),
      ...(statementId === null ? {} : { "onrecord:statement": this.#iri(statementId) }), ...(at === null ? {} : { "onrecord:at": at }), ...this.#properties(others, {}),
    };
  }

  /** An edge as a link from its subject, where it can be told without its claim. */
  link(edge: GraphEdge): LinkedNode | null {
    const told = linkOf(edge);
    return told === null ? null : { "@id": this.#iri(told.subject), [told.term]: { "@id": this.#iri(told.object) } };
  }

  /** A node with its edges and what they lead to, as one document; null when it is not in the graph. */
  record({ nodes, edges, truncated }: Pick<Graph, "nodes" | "edges" | "truncated">, id: string): LinkedNode | null {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) return null;
    const labels = new Map(nodes.map((one) => [one.id, one.label]));
    const [forth, back]: [Record<string, unknown[]>, Record<string, unknown[]>] = [{}, {}];
    for (const edge of edges.filter(({ source, target }) => source === id || target === id)) {
      const told = linkOf(edge);
      if (told !== null) {
        const far = told.subject === id ? told.object : told.subject;
        ((told.subject === id ? forth : back)[told.term] ??= []).push({ "@id": this.#iri(far), "rdfs:label": labels.get(far) });
      }
      (back[edge.source === id ? "onrecord:source" : "onrecord:target"] ??= []).push(this.claim(edge));
    }
    return { "@context": context, ...this.node(node), ...forth, ...(truncated ? { "onrecord:isToldInPart": true } : {}), ...(Object.keys(back).length === 0 ? {} : { "@reverse": back }) };
  }

  #properties(properties: Readonly<Record<string, unknown>>, known: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => (value === null ? [] : [[known[name] ?? `onrecord:${encodeURIComponent(name)}`, this.#value(name, value)]])));
  }

  #value(name: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#value(name, one));
    if (typeof value !== "string") return typeof value === "object" ? JSON.stringify(value) : value;
    if (name === "url") return /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value) ? { "@id": value } : value;
    if (leadingNames.has(name) && idPattern.test(value)) return { "@id": this.#iri(value) };
    return /(?:Earliest|Latest)$/.test(name) ? instant(value) : value;
  }

  #iri(id: string): string {
    return this.base + encoded(id);
  }
}

/** Properties that hold ids; `to` and `by` of a claim of authorship do, of others they hold a date and a name. */
const leadingNames: ReadonlySet<string> = new Set(["questionId", "propositionId", "contradictionId", "reportId", "speakersOfA", "speakersOfB", "to", "by"]);

/** What an edge says as a plain link; null where that would say too much. */
function linkOf({ source, target, type, properties }: GraphEdge): { readonly subject: string; readonly term: string; readonly object: string } | null {
  const isPast = type === "MEMBER_OF" && typeof properties["to"] === "string";
  // Who copied whom is open; what is told puts the words of others.
  if (claimsOnly.has(type) || isPast || properties["directed"] === false || properties["told"] === true) return null;
  const [term, isTurned] = terms[type] ?? [`onrecord:${type.toLowerCase().replaceAll(/_(\w)/g, (_mark, letter: string) => letter.toUpperCase())}`, false];
  return isTurned ? { subject: target, term, object: source } : { subject: source, term, object: target };
}

/** The day or instant of publication where a text gives one so exactly. */
function published(date: unknown): Readonly<Record<string, unknown>> {
  return typeof date === "string" && /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(date) ? { "schema:datePublished": instant(date) } : {};
}

/** A whole day or an instant with its type. */
function instant(date: string): LinkedNode {
  return { "@value": date, "@type": date.includes("T") ? "xsd:dateTime" : "xsd:date" };
}

/** An id as a part of an address. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll(/%(?:3A|2F)/g, decodeURIComponent);
}
