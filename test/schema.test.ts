import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema, findBreakingChanges, findDangerousChanges, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType,
  isObjectType, isSpecifiedScalarType, type GraphQLSchema,
} from "graphql";
import { printedSchema } from "../src/graphql/printedSchema";
import { buildOnrecordSchema } from "../src/graphql/schema";

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), "utf8");

/** Every type, field, argument, enum value and input field, by its place, with its description. */
function describedParts(schema: GraphQLSchema): readonly (readonly [place: string, description: string])[] {
  const parts: [string, string][] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    parts.push([type.name, type.description ?? ""]);
    if (isEnumType(type)) for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description ?? ""]);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field.description ?? ""]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description ?? ""]);
      for (const argument of field.args) parts.push([`${type.name}.${field.name}(${argument.name}:)`, argument.description ?? ""]);
    }
  }
  return parts;
}

describe("the GraphQL schema", () => {
  const ours = buildOnrecordSchema();
  const contract = buildSchema(read("contract", "api.graphql"));

  it("is the one in schema/schema.graphql; else run `npm run schema`", () => {
    expect(read("..", "schema", "schema.graphql")).toBe(printedSchema());
  });

  it("describes every type, field, argument, enum value and input field with an example", () => {
    const wanting = describedParts(ours).filter(([, description]) => !/^\S.+ Example: \S/.test(description));
    expect(wanting.map(([place]) => place)).toEqual([]);
  });

  it("speaks of what is reported, never of what is true", () => {
    const claims = describedParts(ours).filter(([, description]) => /\b(truth|untrue|in fact|proves?|proven)\b|\b(is|was|are) true\b/i.test(description));
    expect(claims.map(([place]) => place)).toEqual([]);
  });

  it("misses nothing of the contract but what test/contract/missing.json lists; strike out there what is now served", () => {
    const missing = findBreakingChanges(contract, ours).map((change) => change.description);
    expect([...missing].sort()).toEqual(JSON.parse(read("contract", "missing.json")));
  });

  it("keeps the defaults of the contract", () => {
    const changed = findDangerousChanges(contract, ours).filter((change) => change.type === "ARG_DEFAULT_VALUE_CHANGE");
    expect(changed).toEqual([]);
    expect(printedSchema()).toContain("includeUncertain: Boolean = true");
  });
});
