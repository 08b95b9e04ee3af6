import { idPrefixes, labelOfId, type IdPrefix } from "./model";
import type { JsonValue } from "../store/graphStore";

/** A node as a query returns it: its properties, by name. */
export type RawRecord = Readonly<Record<string, JsonValue>>;

/** A field that is worked out from stored properties: which ones it needs, and its value. */
interface ComputedField {
  readonly needs: readonly string[];
  /** A column that the engine works out from the node in a variable. */
  readonly column?: { readonly key: string; readonly expression: (variable: string) => string };
  value(record: RawRecord): JsonValue;
}

/** The GraphQL object type of a node, told by its id; null when the prefix is unknown. */
export function typeNameOfId(id: string): string | null {
  return labelOfId(id);
}

const subjectKinds: Readonly<Record<string, string>> = {
  Actor: "ACTOR", Plan: "PLAN", PlanVersion: "PLAN_VERSION", Provision: "PROVISION", Topic: "TOPIC", Statement: "STATEMENT",
};

const wordings = ["label", "name", "gist", "heading", "text", "code", "title"];

/** A short name for a viewer: the stored label, else the first wording there is, else the id. */
const labelField: ComputedField = {
  needs: [],
  column: { key: "label_", expression: (variable) => `coalesce(${wordings.map((wording) => `${variable}.${wording}`).join(", ")}, ${variable}.id)` },
  value: (record) => record["label_"] ?? null,
};

const kindField: ComputedField = { needs: [], value: (record) => subjectKinds[typeNameOfId(String(record["id"])) ?? ""] ?? null };

const storedAs = (property: string): ComputedField => ({ needs: [property], value: (record) => record[property] ?? null });
const listOf = (property: string): ComputedField => ({ needs: [property], value: (record) => record[property] ?? [] });
const orFalse = (property: string): ComputedField => ({ needs: [property], value: (record) => record[property] ?? false });
const orZero = (property: string): ComputedField => ({ needs: [property], value: (record) => record[property] ?? 0 });
const firstOf = (...properties: string[]): ComputedField => ({
  needs: properties,
  value: (record) => [...properties, "id"].map((property) => record[property]).find((value) => typeof value === "string") ?? null,
});

/** Fields whose value is not simply the property of the same name. Nodes written by plain Cypher may lack any of them. */
const computedFields: Readonly<Record<string, ComputedField>> = {
  label: labelField,
  kind: kindField,
  "Actor.actorKind": {
    needs: [],
    value: (record) => {
      const entry = idPrefixes[String(record["id"]).split(":")[0] as IdPrefix];
      return "actorKind" in entry ? entry.actorKind : null;
    },
  },
  "Actor.name": firstOf("name", "label"),
  "Actor.aliases": listOf("aliases"),
  "Statement.saidAt": storedAs("said"),
  "Statement.gist": firstOf("gist", "label"),
  "Quotation.exact": firstOf("exact"),
  "Quotation.start": orZero("start"),
  "Quotation.end": orZero("end"),
  "Quotation.order": orZero("order"),
  "Quotation.similarity": { needs: [], value: (record) => record["similarity_"] ?? null },
  "Proposition.kind": storedAs("kind"),
  "Proposition.text": firstOf("text", "label"),
  "Question.text": firstOf("text", "label"),
  "Question.exclusive": orFalse("exclusive"),
  "Provision.heading": firstOf("heading", "label"),
  "Contradiction.kind": storedAs("kind"),
  "Contradiction.explanation": firstOf("explanation", "label"),
  "Contradiction.status": { needs: ["status"], value: (record) => record["status"] ?? "DETECTED" },
  "Document.held": orFalse("held"),
  "Document.text": { needs: [], value: () => null },
};

/** How a scalar field is read from its record: the properties to fetch, and the value they give. */
export function scalarField(typeName: string, field: string): ComputedField {
  return computedFields[`${typeName}.${field}`] ?? computedFields[field] ?? storedAs(field);
}
