import type { ForeignAnswer, ForeignLimits } from "../foreignReader";
import type { JsonValue } from "../graphStore";

/** Collects the rows of an answer up to its limits. */
export class ForeignRows {
  readonly #values: (readonly JsonValue[])[] = [];
  #bytes = 0;
  #cutAt: ForeignAnswer["cutAt"] = null;

  constructor(private readonly limits: Pick<ForeignLimits, "rows" | "bytes">) {}

  /** Whether the row was kept; one for which there is no room is the sign to stop reading. */
  add(row: readonly JsonValue[]): boolean {
    if (this.#values.length >= this.limits.rows) this.#cutAt = "rows";
    else if ((this.#bytes += Buffer.byteLength(JSON.stringify(row))) > this.limits.bytes) this.#cutAt = "bytes";
    else this.#values.push(row);
    return this.#cutAt === null;
  }

  answer(fields: readonly string[], snapshotAt: string | null): ForeignAnswer {
    return { fields, values: this.#values, cutAt: this.#cutAt, snapshotAt };
  }
}

/** A relationship of an answer, whose ends bear the engine's ids until our own are known. */
export type ForeignRelationship = { startNodeElementId: string | null; endNodeElementId: string | null } & Record<string, JsonValue>;

/** The id that our own things bear; never the engine's. */
export function ownId(properties: Readonly<Record<string, unknown>>): string | null {
  const id = properties["id"];
  return typeof id === "string" ? id : null;
}

/** A path as the Query API writes it: node, relationship, node and so on. */
export function alternating(nodes: readonly JsonValue[], relationships: readonly JsonValue[]): readonly JsonValue[] {
  return nodes.flatMap((node, index) => (index < relationships.length ? [node, relationships[index] ?? null] : [node]));
}
