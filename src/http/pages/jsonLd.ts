import { pathOf } from "./pieces";

/** The terms that a node is told in: schema.org and PROV, FollowTheMoney for who speaks, our own for the rest. */
const context = {
  schema: "https://schema.org/", prov: "http://www.w3.org/ns/prov#", ftm: "https://w3id.org/ftm#", onrecord: "urn:onrecord:",
};

interface Mapping {
  readonly types: readonly string[];
  /** Field of the page's question → term. */
  readonly terms: Readonly<Record<string, string>>;
}

const mappings: Readonly<Record<string, Mapping>> = {
  Actor: {
    types: ["prov:Agent"],
    terms: { name: "schema:name", aliases: "schema:alternateName", description: "schema:description", memberOf: "schema:memberOf", wikidataId: "schema:identifier", report: "schema:subjectOf" },
  },
  Statement: {
    types: ["prov:Activity"],
    terms: {
      gist: "schema:description", speakers: "prov:wasAssociatedWith", onBehalfOf: "onrecord:onBehalfOf", addressedTo: "schema:recipient", about: "schema:about",
      reports: "onrecord:reports", reportedBy: "onrecord:reportedBy", takes: "onrecord:takesASideOn", respondsTo: "onrecord:respondsTo", quotations: "onrecord:quotedIn",
      saidAt: "onrecord:saidAt", disclosedAt: "onrecord:disclosedAt", act: "onrecord:act", attestation: "onrecord:attestation",
    },
  },
  Quotation: {
    types: ["schema:Quotation"],
    terms: { exact: "schema:text", report: "schema:isPartOf", document: "prov:wasDerivedFrom", statement: "onrecord:quotes", mode: "onrecord:mode", fidelity: "onrecord:fidelity", start: "onrecord:start", end: "onrecord:end" },
  },
  Proposition: {
    types: ["schema:Claim"],
    terms: { text: "schema:text", names: "onrecord:names", concerns: "schema:about", answers: "onrecord:answers", assertedBy: "onrecord:assertedBy", deniedBy: "onrecord:deniedBy", value: "schema:value", unit: "schema:unitText" },
  },
  Question: { types: ["schema:Question"], terms: { text: "schema:text", on: "schema:about" } },
  Contradiction: {
    types: ["onrecord:Contradiction"],
    terms: { a: "onrecord:side", b: "onrecord:side", question: "schema:about", proposition: "onrecord:proposition", conditionalOn: "onrecord:conditionalOn", kind: "onrecord:kind", scope: "onrecord:scope", status: "onrecord:status" },
  },
  Plan: { types: ["schema:CreativeWork", "prov:Entity"], terms: { label: "schema:name", description: "schema:description", versions: "schema:hasPart" } },
  PlanVersion: {
    types: ["schema:CreativeWork", "prov:Entity"],
    terms: { label: "schema:name", issuedAt: "onrecord:issuedAt", plan: "schema:isPartOf", revisionOf: "prov:wasRevisionOf", counters: "onrecord:counters", echoes: "onrecord:echoes", provisions: "schema:hasPart" },
  },
  Provision: { types: ["schema:CreativeWork", "prov:Entity"], terms: { heading: "schema:name", text: "schema:description", number: "schema:position", topic: "schema:about", version: "schema:isPartOf", attestedBy: "onrecord:attestedBy" } },
  Topic: { types: ["schema:DefinedTerm"], terms: { label: "schema:name", code: "schema:termCode", scheme: "schema:inDefinedTermSet" } },
  Report: {
    types: ["schema:NewsArticle", "prov:Entity"],
    terms: { title: "schema:headline", outlet: "schema:publisher", bylines: "schema:author", publishedAt: "onrecord:publishedAt", url: "schema:url", derivedFrom: "prov:wasDerivedFrom", documents: "onrecord:carriedIn" },
  },
  Document: { types: ["prov:Entity"], terms: { title: "schema:name", sha256: "schema:sha256", textLength: "onrecord:textLength", carries: "schema:hasPart" } },
};

const organizations = ["ORGANIZATION", "GROUP", "OUTLET"];

/** A node as JSON-LD that expands without asking anybody; other nodes stand in it as links with their names. */
export function jsonLdOf(typename: string, record: Readonly<Record<string, unknown>>): object {
  const mapping = mappings[typename] ?? { types: ["prov:Entity"], terms: {} };
  const kind = String(record["actorKind"] ?? "");
  const agent = typename !== "Actor" ? [] : organizations.includes(kind) ? ["schema:Organization", "prov:Organization", "ftm:Organization"] : ["schema:Person", "prov:Person", "ftm:Person"];
  const properties: Record<string, unknown> = {};
  for (const [field, term] of Object.entries(mapping.terms)) {
    for (const [own, value] of [[term, valueOf(record[field])] as const, ...takenSides(record[field])]) {
      if (value === null || (Array.isArray(value) && value.length === 0)) continue;
      properties[own] = properties[own] === undefined ? value : [properties[own], value].flat();
    }
  }
  return { "@context": context, "@id": pathOf(String(record["id"])), "@type": [...mapping.types, ...agent], ...properties };
}

/** Which side edges take, each under a term of its own: to take a denial for an assertion would turn a statement round. */
function takenSides(value: unknown): readonly (readonly [term: string, value: unknown])[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((edge): readonly (readonly [string, unknown])[] => {
    const { stance, act, polarity } = (typeof edge === "object" && edge !== null ? edge : {}) as Readonly<Record<string, unknown>>;
    const side = stance ?? polarity ?? act;
    const isEdge = typeof edge === "object" && edge !== null && !("id" in edge);
    return isEdge && typeof side === "string" ? [[sideTerms[side] ?? `onrecord:respondsWith${side.charAt(0)}${side.slice(1).toLowerCase()}`, valueOf(edge)]] : [];
  });
}

const sideTerms: Readonly<Record<string, string>> = {
  ASSERTS: "onrecord:asserts", DENIES: "onrecord:denies", QUESTIONS: "onrecord:questions",
  SUPPORTS: "onrecord:supports", OPPOSES: "onrecord:opposes", MIXED: "onrecord:isMixedOn", NEUTRAL: "onrecord:isNeutralOn",
};

/** A literal as it is; a node as a link; an edge as a link to the node it leads to. */
function valueOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(valueOf).filter((one) => one !== null);
  if (typeof value !== "object") return value;
  const node = value as Readonly<Record<string, unknown>>;
  const far = node["target"] ?? node["proposition"] ?? node["to"];
  if (node["id"] === undefined) return far === undefined ? null : valueOf(far);
  const name = node["name"] ?? node["label"] ?? node["title"] ?? node["gist"] ?? node["text"];
  return { "@id": pathOf(String(node["id"])), ...(typeof name === "string" ? { "schema:name": name } : {}) };
}
