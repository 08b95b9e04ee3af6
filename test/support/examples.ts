import {
  isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType, NoUnusedFragmentsRule,
  NoUnusedVariablesRule, parse, specifiedRules, validate, type GraphQLSchema,
} from "graphql";

/** A part of the schema that a reader meets: its place, its description, and the documents in one of which its example must be valid. */
export interface DescribedPart {
  readonly place: string;
  readonly description: string;
  /** None where the example is a value or a phrase. */
  readonly documents: readonly string[];
}

/** Every type, field, argument, enum value and input field that is ours. */
export function describedParts(schema: GraphQLSchema): readonly DescribedPart[] {
  const parts: DescribedPart[] = [];
  const add = (place: string, description: string | null | undefined, inContext: (example: string) => readonly string[] = () => []): void => {
    const example = (description ?? "").split(" Example: ")[1] ?? "";
    parts.push({ place, description: description ?? "", documents: isQuery(example) ? [example] : inContext(example) });
  };
  const somewhere = (example: string): readonly string[] => {
    const field = /^(\w+)(?:\(| \{)/.exec(example)?.[1];
    const bearers = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && field !== undefined && field in type.getFields());
    return bearers.map((type) => fragmentOn(type.name, example));
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    add(type.name, type.description, somewhere);
    if (isEnumType(type)) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        add(`${type.name}.${field.name}`, field.description, (example) => [valueOf(type.name, leadingObject(example))]);
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      add(`${type.name}.${field.name}`, field.description, (example) => (asksFor(field.name, example) ? [fragmentOn(type.name, example)] : []));
      for (const argument of field.args) {
        add(`${type.name}.${field.name}(${argument.name}:)`, argument.description, (example) =>
          [asksFor(field.name, example) ? fragmentOn(type.name, example) : argumentDocument(argument.name, String(argument.type), example)]);
      }
    }
  }
  return parts;
}

/** What is wrong with an example, by its place; nothing for examples that are values or phrases. */
export function brokenExamples(schema: GraphQLSchema): readonly string[] {
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule);
  const complaintOf = (document: string): string | null => {
    try {
      return validate(schema, parse(document), rules)[0]?.message ?? null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return describedParts(schema).flatMap(({ place, documents }) => {
    const complaints = documents.map(complaintOf);
    return complaints.length === 0 || complaints.includes(null) ? [] : [`${place}: ${complaints[0]}`];
  });
}

const isQuery = (example: string): boolean => example.startsWith("{ ") && example.includes("}");
const asksFor = (field: string, example: string): boolean => example.startsWith(`${field} {`) || example.startsWith(`${field}(`);

const fragmentOn = (type: string, example: string): string => `fragment Example on ${type} { ${example} }`;
const valueOf = (type: string, value: string): string => `query ($value: ${type} = ${value}) { __typename }`;

function argumentDocument(name: string, type: string, example: string): string {
  return example.startsWith(`${name}: `) ? valueOf(type.replace(/!$/, ""), example.slice(name.length + 2)) : `the example does not begin with ${name}:`;
}

/** `{eq: "x"}` of `{eq: "x"} finds …`. */
function leadingObject(example: string): string {
  return example.slice(0, example.lastIndexOf("}") + 1);
}
