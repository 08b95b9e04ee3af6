import { renameVariables } from "../store/cypherText";
import type { JsonValue } from "../store/graphStore";
import { headerWords, neededVariable, type NamedQuery, type QueryLibrary } from "../store/queryLibrary";
import { DomainError } from "./errors";
import { dayBefore, lastInstantOf, rangeOf } from "./timeBounds";
import { nameKey } from "./names";
import { searchForms } from "./searchWords";
import type { ReadPlan } from "./readPlan";

/** A `where` input as GraphQL hands it over: operator objects, nested inputs, AND, OR, NOT. */
export type WhereInput = Readonly<Record<string, unknown>>;

const maximumNesting = 5;
const maximumPredicates = 40;

/** Fields that must hold of one and the same edge when asked together, and the predicate that joins them. */
const joined: Readonly<Record<string, readonly { readonly fields: readonly string[]; readonly from: number; readonly predicate: string }[]>> = {
  StatementWhere: [
    { fields: ["about", "polarity"], from: 2, predicate: "aboutPolarity" },
    { fields: ["proposition", "question", "stance"], from: 1, predicate: "takes" },
  ],
};

/** Stitches predicates (`cypher/where/<Input>.<field>[.<operator>]`) into one boolean expression; values are parameters. */
export class WherePlan {
  #predicates = 0;

  constructor(private readonly queries: QueryLibrary, private readonly plan: Pick<ReadPlan, "bind" | "fresh">) {}

  /**
   * The expression for `input` over `variable`, `true` when it asks nothing.
   * @param subject  the variable whose `saidAbout` is filtered: a bare `polarity` then means polarity toward it
   * @throws DomainError BAD_USER_INPUT past the allowed nesting or number of conditions
   */
  expression(inputName: string, variable: string, input: WhereInput, subject: string | null = null, depth = 1): string {
    if (depth > maximumNesting) throw new DomainError("BAD_USER_INPUT", `where is nested ${depth} deep; ${maximumNesting} is allowed`);
    const again = (inner: WhereInput): string => this.expression(inputName, variable, inner, subject, depth + 1);
    const terms: string[] = [];
    const groups = (joined[inputName] ?? []).filter(({ fields, from }) => fields.filter((field) => isGiven(input[field])).length >= from);
    const grouped = new Set(groups.flatMap(({ fields }) => fields));
    for (const { fields, predicate } of groups) {
      terms.push(this.#predicate(`where/${inputName}.${predicate}`, variable, Object.fromEntries(fields.map((field) => [field, input[field]])), subject, depth));
    }
    for (const [field, value] of Object.entries(input)) {
      if (!isGiven(value) || grouped.has(field)) continue;
      if (field === "AND") terms.push(...(value as WhereInput[]).map(again));
      else if (field === "OR") terms.push((value as WhereInput[]).length === 0 ? "false" : `(${(value as WhereInput[]).map(again).join(" OR ")})`);
      else if (field === "NOT") terms.push(`NOT coalesce(${again(value as WhereInput)}, false)`);
      else if (field === "polarity" && subject !== null) terms.push(this.#predicate(`where/saidAbout.polarity`, variable, value, subject, depth));
      else terms.push(this.#field(inputName, field, variable, value, subject, depth));
    }
    return terms.length === 0 ? "true" : `(${terms.join(" AND ")})`;
  }

  /** Admits what was certainly public at the instant `knownAsOf`; null when none is given. */
  known(variable: string, knownAsOf: unknown): string | null {
    if (!isGiven(knownAsOf)) return null;
    const instant = lastInstantOf(String(knownAsOf));
    const predicate = this.queries.get("where/known");
    return this.#fill(predicate, new Map([[neededVariable(predicate), variable]]), { knownAt: instant, knownDay: dayBefore(instant) });
  }

  #field(inputName: string, field: string, variable: string, value: unknown, subject: string | null, depth: number): string {
    const name = `where/${inputName}.${field}`;
    if (field === "kind") return this.#predicate(name, variable, (value as string[]).map(labelOfKind), subject, depth);
    if (this.queries.find(name) !== null) return this.#predicate(name, variable, value, subject, depth);
    const { includeUncertain, ...operators } = value as WhereInput;
    const terms = Object.entries(operators).filter(([, operand]) => isGiven(operand)).map(([operator, operand]) => {
      const predicate = includeUncertain === false ? `${name}.${operator}.certain` : `${name}.${operator}`;
      return this.#predicate(predicate, variable, operandOf(field, operator, operand), subject, depth);
    });
    return terms.length === 0 ? "true" : `(${terms.join(" AND ")})`;
  }

  /** One predicate file: its variables made its own, its `//> Input variable` marks filled, its parameters bound. */
  #predicate(name: string, variable: string, value: unknown, subject: string | null, depth: number): string {
    this.#predicates += 1;
    if (this.#predicates > maximumPredicates) throw new DomainError("BAD_USER_INPUT", `where has more than ${maximumPredicates} conditions`);
    const predicate = this.queries.get(name);
    const names = new Map([[neededVariable(predicate), variable]]);
    if (subject !== null) names.set("subject", subject);
    for (const local of headerWords(predicate, "Binds")) names.set(local, this.plan.fresh(local));
    const parts = value as Readonly<Record<string, unknown>>;
    const text = this.#fill(predicate, names, { value: value as JsonValue, polarity: parts["polarity"] as JsonValue, stance: parts["stance"] as JsonValue });
    return text.replace(/^[ ]*\/\/> ([\w.]+) (\w+)(?: (\w+))?$/gm, (_mark, inner: string, target: string, part?: string) => {
      const innerInput = part === undefined ? value : parts[part];
      const renamed = names.get(target) ?? target;
      if (!isGiven(innerInput)) return "";
      if (inner === "IdFilter") return `AND ${this.#field("IdFilter", "id", renamed, innerInput, null, depth)}`;
      return inner.includes(".")
        ? `AND ${this.#predicate(`where/${inner}`, renamed, innerInput, null, depth)}`
        : `AND ${this.expression(inner, renamed, innerInput as WhereInput, null, depth + 1)}`;
    });
  }

  #fill(predicate: NamedQuery, names: ReadonlyMap<string, string>, values: Readonly<Record<string, JsonValue | undefined>>): string {
    let text = renameVariables(predicate.text, names);
    for (const parameter of predicate.parameters) {
      const bound = this.plan.bind(values[parameter] ?? null);
      text = text.replace(new RegExp(`\\$${parameter}\\b`, "g"), () => bound);
    }
    return text;
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** `ANONYMOUS_SOURCE` → `AnonymousSource`. */
function labelOfKind(kind: string): string {
  return kind.toLowerCase().replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** What an operator compares with: names folded, words stemmed, dates as bounds. */
function operandOf(field: string, operator: string, operand: unknown): JsonValue {
  if (operator === "matches") return searchForms(String(operand)).map((forms) => forms.map((form) => ` ${form} `));
  if (operator === "from") return rangeOf(String(operand)).earliest;
  if (operator === "to") return lastInstantOf(rangeOf(String(operand)).latest);
  if (field === "name" && operator === "eq") return nameKey(String(operand));
  if (field === "name" && operator === "in") return (operand as unknown[]).map((name) => nameKey(String(name)));
  return operand as JsonValue;
}
