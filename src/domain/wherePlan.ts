import { renameVariables } from "../store/cypherText";
import type { JsonValue } from "../store/graphStore";
import { headerWords, neededVariable, type NamedQuery, type QueryLibrary } from "../store/queryLibrary";
import { allOf, anyOf, comparingDate, not, plainly, type Condition } from "./condition";
import { DomainError, refuseMore } from "./errors";
import { dayBefore, earliestIn, lastInstantIn, lastInstantOf, refuseBackwards } from "./timeBounds";
import { nameKey } from "./names";
import { searchForms } from "./searchWords";
import type { RequestValue, Slots } from "./selection";
import type { ReadPlan } from "./readPlan";

const maximumNesting = 5;
const maximumPredicates = 40;
/** Of AND, OR and NOT, also such as ask nothing. */
const maximumBranches = 100;
/** Entries of `in`; the engines compare every record with each. */
const longestList = 1_000;
/** Characters of `matches`; every word is looked for in every record. */
const longestWords = 500;

/** Fields that must hold of one and the same edge when asked together, and the predicate that joins them. */
const joined: Readonly<Record<string, readonly { readonly fields: readonly string[]; readonly from: number; readonly predicate: string }[]>> = {
  StatementWhere: [
    { fields: ["about", "polarity"], from: 2, predicate: "aboutPolarity" },
    { fields: ["proposition", "question", "stance"], from: 1, predicate: "takes" },
  ],
};

/** How a value of a request becomes the value of a parameter. */
type Operand = (value: unknown) => JsonValue;
const asGiven: Operand = (value) => (value ?? null) as JsonValue;

/**
 * Stitches predicates (`cypher/where/<Input>.<field>[.<operator>]`) into one boolean expression. Which fields an input has
 * decides the text; values are parameters.
 */
export class WherePlan {
  #predicates = 0;
  #branches = 0;
  #filtersByOrigins = false;

  constructor(private readonly queries: QueryLibrary, private readonly plan: Pick<ReadPlan, "bind" | "fresh" | "check">) {}

  /**
   * The condition for `input` over `variable`, `true` when it asks nothing.
   * @param subject  the variable whose `saidAbout` is filtered: a bare `polarity` then means polarity toward it
   * @param without  top-level fields that the text holds of already
   * @throws DomainError BAD_USER_INPUT past the allowed nesting or number of conditions or branches
   */
  condition(inputName: string, variable: string, input: RequestValue, subject: string | null = null, depth = 1, without: readonly string[] = []): Condition {
    if (depth > maximumNesting) throw new DomainError("BAD_USER_INPUT", `where is nested ${depth} deep; ${maximumNesting} is allowed`);
    const again = (inner: RequestValue): Condition => {
      this.#branches += 1;
      if (this.#branches > maximumBranches) throw new DomainError("BAD_USER_INPUT", `where has more than ${maximumBranches} branches of AND, OR and NOT`);
      return this.condition(inputName, variable, inner, subject, depth + 1);
    };
    const terms: Condition[] = [];
    const groups = (joined[inputName] ?? []).filter(({ fields, from }) => fields.filter((field) => input.at(field).isGiven).length >= from);
    const grouped = new Set(groups.flatMap(({ fields }) => fields));
    for (const { predicate } of groups) terms.push(plainly(this.#predicate(`where/${inputName}.${predicate}`, variable, input, asGiven, subject, depth)));
    for (const field of input.keys) {
      const value = input.at(field);
      if (!value.isGiven || grouped.has(field) || without.includes(field)) continue;
      const listed = (): readonly Condition[] => value.keys.map((position) => again(value.at(position)));
      if (field === "AND") terms.push(...listed());
      else if (field === "OR") terms.push(anyOf(listed()));
      else if (field === "NOT") terms.push(not(again(value)));
      else if (field === "polarity" && subject !== null) terms.push(plainly(this.#predicate(`where/saidAbout.polarity`, variable, value, asGiven, subject, depth)));
      else terms.push(this.#field(inputName, field, variable, value, subject, depth));
    }
    return allOf(terms);
  }

  /** Whether any filter so far asks for origins, which are to be counted before a read. */
  get filtersByOrigins(): boolean {
    return this.#filtersByOrigins;
  }

  /** Admits what was certainly public at the instant `knownAsOf`; null when none is given. */
  known(variable: string, knownAsOf: RequestValue): string | null {
    if (!knownAsOf.isGiven) return null;
    const predicate = this.queries.get("where/known");
    const instant = (slots: Slots): string => lastInstantOf(String(knownAsOf.of(slots)));
    return this.#fill(predicate, new Map([[neededVariable(predicate), variable]]), { knownAt: instant, knownDay: (slots) => dayBefore(instant(slots)) });
  }

  /** A field with `<field>.undated` beside its operators compares a date. */
  #field(inputName: string, field: string, variable: string, value: RequestValue, subject: string | null, depth: number): Condition {
    const name = `where/${inputName}.${field}`;
    if (field === "kind" && inputName !== "ContradictionWhere") return plainly(this.#predicate(name, variable, value, (kinds) => (kinds as string[]).map(labelOfKind), subject, depth));
    if (this.queries.find(name) !== null) return plainly(this.#predicate(name, variable, value, asGiven, subject, depth));
    if (value.at("from").isGiven && value.at("to").isGiven) this.plan.check((slots) => refuseBackwards(String(value.at("from").of(slots)), String(value.at("to").of(slots)), `${field}.`));
    const isCertain = value.at("includeUncertain").example === false;
    const terms = value.keys.filter((operator) => operator !== "includeUncertain" && value.at(operator).isGiven).map((operator) => {
      const predicate = isCertain ? `${name}.${operator}.certain` : `${name}.${operator}`;
      return plainly(this.#predicate(predicate, variable, value.at(operator), (operand) => operandOf(field, operator, operand), subject, depth));
    });
    const undated = this.queries.find(`${name}.undated`);
    const compared = allOf(terms);
    return undated === null || terms.length === 0 ? compared
      : comparingDate(compared.text("asFiltered"), this.#fill(undated, new Map([[neededVariable(undated), variable]]), {}));
  }

  /** One predicate file: its variables made its own, its `//> Input variable` marks filled, its parameters bound. */
  #predicate(name: string, variable: string, value: RequestValue, operand: Operand, subject: string | null, depth: number): string {
    this.#predicates += 1;
    if (this.#predicates > maximumPredicates) throw new DomainError("BAD_USER_INPUT", `where has more than ${maximumPredicates} conditions`);
    if (name === "where/StatementWhere.minOrigins") this.#filtersByOrigins = true;
    const predicate = this.queries.get(name);
    const names = new Map([[neededVariable(predicate), variable]]);
    if (subject !== null) names.set("subject", subject);
    for (const local of headerWords(predicate, "Binds")) names.set(local, this.plan.fresh(local));
    const part = (field: string) => (slots: Slots): JsonValue => asGiven(value.at(field).of(slots));
    const text = this.#fill(predicate, names, { value: (slots) => operand(value.of(slots)), polarity: part("polarity"), stance: part("stance"), statements: part("statements"), others: part("others") });
    return text.replace(/^[ ]*\/\/> ([\w.]+) (\w+)(?: (\w+))?$/gm, (_mark, inner: string, target: string, field?: string) => {
      const innerInput = field === undefined ? value : value.at(field);
      const renamed = names.get(target) ?? target;
      if (!innerInput.isGiven) return "";
      if (inner === "IdFilter") return `AND ${this.#field("IdFilter", "id", renamed, innerInput, null, depth).text("asFiltered")}`;
      return inner.includes(".")
        ? `AND ${this.#predicate(`where/${inner}`, renamed, innerInput, asGiven, null, depth)}`
        : `AND ${this.condition(inner, renamed, innerInput, null, depth + 1).text("asFiltered")}`;
    });
  }

  #fill(predicate: NamedQuery, names: ReadonlyMap<string, string>, values: Readonly<Record<string, (slots: Slots) => JsonValue>>): string {
    let text = renameVariables(predicate.text, names);
    for (const parameter of predicate.parameters) {
      const bound = this.plan.bind(values[parameter] ?? (() => null));
      text = text.replace(new RegExp(`\\$${parameter}\\b`, "g"), () => bound);
    }
    return text;
  }
}

/** `ANONYMOUS_SOURCE` → `AnonymousSource`. */
function labelOfKind(kind: string): string {
  return kind.toLowerCase().replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** What an operator compares with: names folded, words stemmed, dates as bounds. @throws DomainError BAD_USER_INPUT for too many values or words */
function operandOf(field: string, operator: string, operand: unknown): JsonValue {
  if (Array.isArray(operand)) refuseMore(`${field}.${operator}`, operand, longestList);
  if (operator === "matches" && String(operand).length > longestWords) {
    throw new DomainError("BAD_USER_INPUT", `${field}.matches has ${String(operand).length} characters; ${longestWords} are allowed`);
  }
  if (operator === "matches") return searchForms(String(operand)).map((forms) => forms.map((form) => ` ${form} `));
  if (operator === "from") return earliestIn(String(operand));
  if (operator === "to") return lastInstantIn(String(operand));
  if (field === "name" && operator === "eq") return nameKey(String(operand));
  if (field === "name" && operator === "in") return (operand as unknown[]).map((name) => nameKey(String(name)));
  return operand as JsonValue;
}
