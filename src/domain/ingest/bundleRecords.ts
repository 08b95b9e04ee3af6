import { setImmediate as breath } from "node:timers/promises";
import type { BundleIndex } from "./bundleIndex";
import { sections, type Section } from "./bundleSchema";
import { DesiredGraph, type Records } from "./desiredGraph";
import type { KeptEntries } from "./keptEntries";
import { statementUnits } from "./statementUnits";

/** Some entries' records with the number of base rows they are. */
export interface Block {
  readonly records: Records[];
  rows: number;
}

const freeSections = sections.filter((section) => section !== "statements" && section !== "derivations" && section !== "identities" && section !== "reviews");

/** The records of a bundle's entries, in the order in which they are written; what is given out together belongs together. */
export class BundleRecords {
  readonly #index: BundleIndex;
  readonly #entries: KeptEntries;
  readonly #desired: DesiredGraph;

  constructor(index: BundleIndex, entries: KeptEntries) {
    this.#index = index;
    this.#entries = entries;
    this.#desired = new DesiredGraph(index);
  }

  /** Those of the entries beside statements and reviews, derivations and identities left out. */
  besideStatements(): Generator<readonly Records[]> {
    return this.#of(freeSections);
  }

  reviews(): Generator<readonly Records[]> {
    return this.#of(["reviews"]);
  }

  /** Those beside statements again, each with the derivations and identities that start at it. */
  *withFurtherEdges(): Generator<readonly Records[]> {
    const further = new Map<string, number[]>();
    for (const { number, entry } of this.#entries.of("derivations", "identities")) {
      const owner = entry.section === "derivations" ? entry.value.from : entry.value.actor;
      further.set(owner, [...(further.get(owner) ?? []), number]);
    }
    for (const { entry } of this.#entries.of(...freeSections)) {
      const { nodes, edges } = this.#desired.recordsOf(entry);
      const others = (further.get(nodes[0]?.id ?? "") ?? []).flatMap((number) => this.#desired.recordsOf(this.#entries.at(number)).edges);
      yield [{ nodes, edges: [...edges, ...others] }];
    }
  }

  *statements(): Generator<readonly Records[]> {
    for (const unit of statementUnits(this.#index, this.#entries)) yield unit.map((entry) => this.#desired.recordsOf(entry));
  }

  *#of(wanted: readonly Section[]): Generator<readonly Records[]> {
    for (const { entry } of this.#entries.of(...wanted)) yield [this.#desired.recordsOf(entry)];
  }
}

/** Rows after which others get their turn: what is written meanwhile, and whoever wants to stop it. */
const rowsAtOnce = 500;

/**
 * Joins what belongs together to blocks of at most `limit` rows, where no unit alone has more.
 * @param note  told of the rows of the block so far
 */
export async function* blocksOf(units: Iterable<readonly Records[]>, limit: number, note: (rows: number) => void): AsyncGenerator<Block> {
  let block: Block = { records: [], rows: 0 };
  let rowsSinceBreath = 0;
  for (const unit of units) {
    const rows = unit.reduce((sum, { nodes, edges }) => sum + nodes.length + edges.length, 0);
    if (block.records.length > 0 && block.rows + rows > limit) {
      yield block;
      block = { records: [], rows: 0 };
    }
    block.records.push(...unit);
    block.rows += rows;
    note(block.rows);
    rowsSinceBreath += rows;
    if (rowsSinceBreath < rowsAtOnce) continue;
    rowsSinceBreath = 0;
    await breath();
  }
  if (block.records.length > 0) yield block;
}
