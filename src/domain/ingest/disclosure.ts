import { boundsOf, minimum, toEdtf, type DateBounds } from "../edtf";
import { carriersIn, type BundleIndex } from "./bundleIndex";
import type { StatementEntry } from "./bundleSchema";

/** When a statement was said and when the public could first know it, as stored on its node. */
export interface StatementTimes {
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
  /** EDTF. */
  readonly disclosedAt: string | null;
  readonly disclosedEarliest: string | null;
  readonly disclosedLatest: string | null;
}

const unknownDate: DateBounds = { earliest: null, latest: null };

/**
 * Works out disclosure (schema/model.md, Four times): what the editor says, else `said` of a public utterance, else the
 * earliest of the dated reports that carry the statement. Carriers are the reports of its quotations, the report that
 * first carried it, and the carriers of every statement that reports it.
 */
export class Disclosures {
  readonly #index: BundleIndex;

  constructor(index: BundleIndex) {
    this.#index = index;
  }

  timesOf(statement: StatementEntry): StatementTimes {
    const said = statement.said === null ? unknownDate : boundsOf(statement.said);
    const disclosed = this.#disclosureOf(statement);
    return {
      saidEarliest: said.earliest,
      saidLatest: said.latest,
      disclosedAt: disclosed.text,
      disclosedEarliest: disclosed.bounds.earliest,
      disclosedLatest: disclosed.bounds.latest,
    };
  }

  #disclosureOf(statement: StatementEntry): { text: string | null; bounds: DateBounds } {
    const stated = statement.disclosed ?? (statement.public ? statement.said : null);
    if (stated !== null) return { text: stated, bounds: boundsOf(stated) };
    const dates = [...this.#carriersOf(statement)].flatMap((report) => this.#index.find("reports", report)?.publishedAt ?? []);
    const bounds = minimum(dates.map((date) => boundsOf(date)));
    const printed = dates.find((date) => {
      const own = boundsOf(date);
      return own.earliest === bounds.earliest && own.latest === bounds.latest;
    });
    return { text: printed ?? toEdtf(bounds), bounds };
  }

  #carriersOf(statement: StatementEntry): ReadonlySet<string> {
    const carriers = new Set(carriersIn(statement));
    const visited = new Set([statement.id]);
    const open = [...this.#index.tellersOf(statement.id)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (visited.has(next)) continue;
      visited.add(next);
      for (const report of this.#index.carriersOfTeller(next)) carriers.add(report);
      open.push(...this.#index.tellersOf(next));
    }
    return carriers;
  }
}
