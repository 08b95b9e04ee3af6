import type { JsonValue } from "../store/graphStore";
import type { Slots } from "./selection";

/** Turns a raw value of a row into what the resolvers read: plain records keyed by the names of the answer. */
export type Shape = (raw: JsonValue | undefined, slots: Slots) => unknown;

/** A record as a row holds it: the values that were asked of its variable, in their order. Names would cost as much as the values. */
export type RawRecord = readonly JsonValue[];

/** The values and nested subqueries that the selected fields of one variable need. */
export class Projection {
  readonly calls: string[] = [];
  readonly #values: string[] = [];
  readonly #shared = new Map<string, Shape>();

  /** @param beside  what the text tells of it beside its properties: expressions by name */
  constructor(readonly variable: string, readonly beside: ReadonlyMap<string, string> = new Map()) {}

  /** Asks for a value that the engine works out. @returns its position in the record */
  add(expression: string): number {
    const known = this.#values.indexOf(expression);
    return known >= 0 ? known : this.#values.push(expression) - 1;
  }

  /** The shape made earlier for the same wish of this variable, so that equal fragments run once. */
  share(signature: string, make: () => Shape): Shape {
    const shape = this.#shared.get(signature) ?? make();
    this.#shared.set(signature, shape);
    return shape;
  }

  toString(): string {
    return `[${this.#values.join(", ")}]`;
  }
}

/** Whether a raw value is a list: of records, or of the values of one. */
export function isList(raw: JsonValue | undefined): raw is readonly JsonValue[] {
  return Array.isArray(raw);
}
