import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";
import { printedSchema } from "../src/graphql/printedSchema";
import { buildOnrecordSchema } from "../src/graphql/schema";
import { brokenExamples, describedParts } from "./support/examples";

const read = (...path: readonly string[]): string => readFileSync(join(__dirname, ...path), "utf8");

describe("the GraphQL schema", () => {
  const ours = buildOnrecordSchema();
  const contract = buildSchema(read("contract", "api.graphql"));

  it("is the one in schema/schema.graphql; else run `npm run schema`", () => {
    expect(read("..", "schema", "schema.graphql")).toBe(printedSchema());
  });

  it("describes every type, field, argument, enum value and input field with an example", () => {
    const wanting = describedParts(ours).filter(({ description }) => !/^\S.+ Example: \S/.test(description));
    expect(wanting.map(({ place }) => place)).toEqual([]);
  });

  it("gives examples that can be asked as they stand", () => {
    expect(brokenExamples(ours)).toEqual([]);
  });

  it("names only ids in its examples that the shipped data holds", () => {
    const folder = join(__dirname, "..", "data", "peace-plan-2025");
    const shipped = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    const id = /\b(?:person|org|group|outlet|anon|plan|version|provision|topic|question|proposition|statement|report|document):[a-z0-9]+(?:[-.][a-z0-9]+)*/g;
    const named = new Set(describedParts(ours).flatMap(({ description }) => description.match(id) ?? []));
    const held = new Set(shipped.match(id) ?? []);
    expect([...named].filter((one) => !held.has(one))).toEqual([]);
  });

  it("speaks of what is reported, never of what is true", () => {
    const claims = describedParts(ours).filter(({ description }) => /\b(truth|untrue|in fact|proves?|proven)\b|\b(is|was|are) true\b/i.test(description));
    expect(claims.map(({ place }) => place)).toEqual([]);
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
