import { boundsOf, minimum, toEdtf, type DateBounds } from "../edtf";
import type { Entry, StatementEntry } from "./bundleSchema";
import type { Placed } from "./readBundle";

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
  readonly #published = new Map<string, string | null>();
  readonly #statements = new Map<string, StatementEntry>();
  readonly #reportedBy = new Map<string, string[]>();

  constructor(reports: readonly Placed<Entry<"reports">>[], statements: readonly Placed<StatementEntry>[]) {
    for (const { value } of reports) this.#published.set(value.id, value.publishedAt);
    for (const { value } of statements) {
      this.#statements.set(value.id, value);
      for (const { statement } of value.reports) this.#reportedBy.set(statement, [...(this.#reportedBy.get(statement) ?? []), value.id]);
    }
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
    const dates = [...this.#carriersOf(statement.id)].flatMap((report) => this.#published.get(report) ?? []);
    const bounds = minimum(dates.map((date) => boundsOf(date)));
    const printed = dates.find((date) => {
      const own = boundsOf(date);
      return own.earliest === bounds.earliest && own.latest === bounds.latest;
    });
    return { text: printed ?? toEdtf(bounds), bounds };
  }

  #carriersOf(id: string): ReadonlySet<string> {
    const carriers = new Set<string>();
    const visited = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const statement = this.#statements.get(next);
      if (visited.has(next) || statement === undefined) continue;
      visited.add(next);
      for (const { report } of statement.quotations) carriers.add(report);
      if (statement.firstCarriedBy !== null) carriers.add(statement.firstCarriedBy);
      open.push(...(this.#reportedBy.get(next) ?? []));
    }
    return carriers;
  }
}
