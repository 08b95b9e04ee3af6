import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { CorroborationAsked, Corroborated } from "../domain/corroborationReads";
import type { Domain } from "../domain/domain";
import { carriedBy, type CarriedBy, type PlannedRecord } from "../domain/readPlan";
import type { Selection } from "../domain/selection";
import { wishOf } from "./selection";

/** A record that tells which statements carry it. */
export type CarriedRecord = Readonly<Record<string | symbol, unknown>>;

/** Values that the domain computes and no fragment can give, gathered over a whole list. One per request. */
export interface Loaders {
  /**
   * How independently the record is reported. Two round trips for all records and instants that are asked for together,
   * and one more for each place where reports are selected.
   */
  corroboration(record: CarriedRecord, knownAsOf: string | null, info: GraphQLResolveInfo): Promise<PlannedRecord>;
}

export function createLoaders(domain: Domain): Loaders {
  const counts = new DataLoader<CorroborationAsked, Corroborated, string>(
    (asked) => domain.corroboration(asked),
    { cacheKeyFn: ({ statementIds, propositionIds, knownAsOf }) => [knownAsOf ?? "", ...propositionIds, ...statementIds].join(" "), maxBatchSize: 1000 },
  );
  const countOf = (record: CarriedRecord, knownAsOf: string | null): Promise<Corroborated> => {
    const carriers = record[carriedBy] as CarriedBy;
    return counts.load({ statementIds: carriers.statementIds, propositionIds: carriers.propositionIds, knownAsOf: knownAsOf ?? carriers.knownAsOf });
  };
  const bySelection = new Map<Selection, DataLoader<Corroborated, PlannedRecord>>();
  return {
    corroboration: async (record, knownAsOf, info) => {
      const wish = wishOf(info);
      const records = bySelection.get(wish.selection) ?? new DataLoader<Corroborated, PlannedRecord>((found) => domain.corroborationRecords(found, wish), { maxBatchSize: 1000 });
      bySelection.set(wish.selection, records);
      return records.load(await countOf(record, knownAsOf));
    },
  };
}
