import type { JsonValue } from "../store/graphStore";
import { idPrefixes, labelOfId, type IdPrefix } from "./model";

/** A field that is read from a node: the expression an engine works out, and what its value means. */
interface ScalarField {
  /** @param beside  what the fragment tells of the node beside its properties: expressions by name */
  expression(variable: string, beside: ReadonlyMap<string, string>): string;
  value(raw: JsonValue): JsonValue;
}

const subjectKinds: Readonly<Record<string, string>> = {
  Actor: "ACTOR", Plan: "PLAN", PlanVersion: "PLAN_VERSION", Provision: "PROVISION", Topic: "TOPIC", Statement: "STATEMENT",
};

const asRead = (raw: JsonValue): JsonValue => raw;
const stored = (property: string, otherwise: JsonValue = null): ScalarField => ({ expression: (variable) => `${variable}.${property}`, value: (raw) => raw ?? otherwise });
/** The first of these properties that is there, at last the id. */
const firstOf = (...properties: string[]): ScalarField => ({
  expression: (variable) => `coalesce(${[...properties, "id"].map((property) => `${variable}.${property}`).join(", ")})`, value: asRead,
});
/** What an id tells. */
const ofId = (value: (id: string) => JsonValue): ScalarField => ({ expression: (variable) => `${variable}.id`, value: (raw) => value(String(raw)) });

function actorKindOf(id: string): JsonValue {
  const [prefix = ""] = id.split(":");
  if (!Object.hasOwn(idPrefixes, prefix)) return null;
  const entry = idPrefixes[prefix as IdPrefix];
  return "actorKind" in entry ? entry.actorKind : null;
}

/** Fields whose value is not simply the property of the same name. Nodes written by plain Cypher may lack any of them. */
const computedFields: Readonly<Record<string, ScalarField>> = {
  label: firstOf("label", "name", "gist", "heading", "text", "code", "title"),
  kind: ofId((id) => subjectKinds[labelOfId(id) ?? ""] ?? null),
  "Actor.actorKind": ofId(actorKindOf),
  "Actor.name": firstOf("name", "label"),
  "Actor.aliases": stored("aliases", []),
  "Statement.saidAt": stored("said"),
  "Statement.gist": firstOf("gist", "label"),
  "Quotation.exact": firstOf("exact"),
  "Quotation.start": stored("start", 0),
  "Quotation.end": stored("end", 0),
  "Quotation.order": stored("order", 0),
  "Quotation.similarity": { expression: (_variable, beside) => beside.get("similarity_") ?? "null", value: asRead },
  "Proposition.kind": stored("kind"),
  "Proposition.text": firstOf("text", "label"),
  "Question.text": firstOf("text", "label"),
  "Question.exclusive": stored("exclusive", false),
  "Provision.heading": firstOf("heading", "label"),
  "Contradiction.kind": stored("kind"),
  "Contradiction.explanation": firstOf("explanation", "label"),
  "Contradiction.status": stored("status", "DETECTED"),
  "Document.held": stored("held", false),
  "Document.text": { expression: () => "null", value: asRead },
};

/** How a scalar field is read from its node. */
export function scalarField(typeName: string, field: string): ScalarField {
  return computedFields[`${typeName}.${field}`] ?? computedFields[field] ?? stored(field);
}
