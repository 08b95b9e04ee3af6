import type { JsonValue } from "../store/graphStore";
import type { Slots } from "./selection";

/** Turns a raw value of a row into what the resolvers read: plain records keyed by the names of the answer. */
export type Shape = (raw: JsonValue | undefined, slots: Slots) => unknown;

/** The columns and nested subqueries that the selected fields of one variable need. */
export class Projection {
  readonly calls: string[] = [];
  readonly #properties = new Set(["id"]);
  readonly #entries: string[] = [];
  readonly #columns = new Map<string, string>();
  readonly #shared = new Map<string, Shape>();

  constructor(readonly variable: string) {}

  fetch(properties: readonly string[]): void {
    for (const property of properties) this.#properties.add(property);
  }

  /** Adds a value that the engine works out. */
  compute(key: string, expression: string): void {
    this.#columns.set(key, expression);
  }

  /** Adds a subquery whose answer comes back under `key`. */
  nest(key: string, subqueries: readonly string[], value: string): void {
    this.calls.push(...subqueries);
    this.#entries.push(`${key}: ${value}`);
  }

  /** The shape made earlier for the same wish of this variable, so that equal fragments run once. */
  share(signature: string, make: () => Shape): Shape {
    const shape = this.#shared.get(signature) ?? make();
    this.#shared.set(signature, shape);
    return shape;
  }

  toString(): string {
    return `${this.variable} {${[...[...this.#properties].map((property) => `.${property}`), ...[...this.#columns].map(([key, expression]) => `${key}: ${expression}`), ...this.#entries].join(", ")}}`;
  }
}
