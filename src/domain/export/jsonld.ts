import type { GraphEdge, GraphNode } from "../graphView/picture";
import { notice, type ExportFormat } from "./exportFormat";

type LinkedNode = Readonly<Record<string, unknown>>;

const base = "urn:onrecord:";

/** Every term used, so that nothing has to be fetched to expand the document. */
const context = {
  schema: "https://schema.org/", prov: "http://www.w3.org/ns/prov#", ftm: "https://schema.followthemoney.tech/#", rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  onrecord: `${base}term:`, label: "rdfs:label", name: "schema:name", alternateName: "schema:alternateName", description: "schema:description",
  text: "schema:text", headline: "schema:headline", url: { "@id": "schema:url", "@type": "@id" }, datePublished: "schema:datePublished", said: "onrecord:said",
  act: "onrecord:act", attestation: "onrecord:attestation", stance: "onrecord:stance", polarity: "onrecord:polarity", role: "onrecord:role", evidence: "onrecord:evidence",
  statement: { "@id": "onrecord:statement", "@type": "@id" }, source: { "@id": "onrecord:source", "@type": "@id" }, target: { "@id": "onrecord:target", "@type": "@id" },
};

const types: Readonly<Record<string, readonly string[]>> = {
  Person: ["ftm:Person", "schema:Person", "prov:Person"], Commenter: ["ftm:Person", "prov:Person"], AnonymousSource: ["ftm:LegalEntity", "prov:Agent"],
  Organization: ["ftm:Organization", "schema:Organization", "prov:Organization"], Group: ["ftm:LegalEntity", "prov:Agent"],
  Outlet: ["ftm:Organization", "schema:NewsMediaOrganization", "prov:Organization"], Statement: ["prov:Activity"], Quotation: ["schema:Quotation", "prov:Entity"],
  Report: ["schema:NewsArticle", "prov:Entity"], Document: ["schema:DigitalDocument", "prov:Entity"], Proposition: ["schema:Claim"], Question: ["schema:Question"],
  Plan: ["schema:CreativeWork", "prov:Entity"], PlanVersion: ["schema:CreativeWork", "prov:Entity"], Provision: ["schema:CreativeWork", "prov:Entity"], Topic: ["schema:DefinedTerm"],
};

/** Edges that a common vocabulary has a term for; true where it reads from the target to the source. */
const terms: Readonly<Record<string, readonly [term: string, isTurned: boolean]>> = {
  MADE: ["prov:wasAssociatedWith", true], ON_BEHALF_OF: ["prov:actedOnBehalfOf", false], DERIVED_FROM: ["prov:wasDerivedFrom", false], QUOTES: ["prov:wasGeneratedBy", false],
  PART_OF: ["schema:isPartOf", false], FOUND_IN: ["prov:hadPrimarySource", false], PUBLISHED_BY: ["schema:publisher", false], WRITTEN_BY: ["schema:author", false],
  HAS_VERSION: ["schema:hasPart", false], HAS_PROVISION: ["schema:hasPart", false], REVISION_OF: ["prov:wasRevisionOf", false], ABOUT: ["schema:about", false],
  MEMBER_OF: ["schema:memberOf", false], CARRIES: ["schema:hasPart", false], ANSWERS: ["schema:about", false],
};

/** JSON-LD in terms of schema.org, PROV and FollowTheMoney: every edge is also a resource that says whose claim it is. */
export const jsonldFormat: ExportFormat = {
  name: "graph.jsonld",
  contentType: "application/ld+json; charset=utf-8",
  purpose: "linked data in terms of schema.org and PROV",
  variants: null,
  async *write(source) {
    yield `{"@context":${JSON.stringify(context)},"@id":"${base}graph","description":${JSON.stringify(`${source.title}. ${notice}`)},"@graph":[`;
    let before = "\n";
    for await (const page of source.nodes()) {
      yield before + page.map((node) => JSON.stringify(linkedNode(node))).join(",\n");
      before = ",\n";
    }
    for await (const page of source.edges()) {
      yield before + page.flatMap(linkedEdge).map((one) => JSON.stringify(one)).join(",\n");
      before = ",\n";
    }
    yield "\n]}\n";
  },
};

/** A node as it stands in the document, for a page of its own too. */
export function linkedNode({ id, label, type, properties }: GraphNode): LinkedNode {
  const own = (name: string): unknown => properties[name] ?? undefined;
  return {
    "@id": iri(id), "@type": [`onrecord:${type}`, ...(types[type] ?? [])], label, name: own("name"), alternateName: own("aliases"),
    description: own("description") ?? own("gist"), text: own("exact") ?? own("text"), headline: own("title"), url: own("url"), datePublished: own("publishedAt"),
    said: own("said"), act: own("act"), attestation: own("attestation"), role: own("role"),
  };
}

function linkedEdge({ id, source, target, type, caption, at, statementId, properties }: GraphEdge): readonly LinkedNode[] {
  const own = (name: string): unknown => properties[name] ?? undefined;
  const [term, isTurned] = terms[type] ?? [null, false];
  const claim: LinkedNode = {
    "@id": iri(`edge:${id}`), "@type": `onrecord:${type}`, description: caption, source: iri(source), target: iri(target), statement: statementId === null ? undefined : iri(statementId),
    said: at ?? undefined, stance: own("stance"), polarity: own("polarity"), role: own("role"), attestation: own("attestation"), evidence: own("evidence"),
  };
  return term === null ? [claim] : [claim, isTurned ? { "@id": iri(target), [term]: { "@id": iri(source) } } : { "@id": iri(source), [term]: { "@id": iri(target) } }];
}

function iri(id: string): string {
  return base + encodeURI(id);
}
