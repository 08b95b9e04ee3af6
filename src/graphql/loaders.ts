import DataLoader from "dataloader";
import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { Domain } from "../domain/domain";
import { carriedBy, type CarriedBy, type PlannedRecord } from "../domain/readPlan";
import { wishOf } from "./selection";

/** A record that tells which statements carry it. */
export type CarriedRecord = Readonly<Record<string | symbol, unknown>>;

/** Values that the domain computes and no fragment can give, gathered over a whole list. One per request. */
export interface Loaders {
  /** How independently the record is reported; two round trips for all records a field of the request is asked of. */
  corroboration(record: CarriedRecord, knownAsOf: string | null, info: GraphQLResolveInfo): Promise<PlannedRecord>;
}

export function createLoaders(domain: Domain): Loaders {
  const byField = new Map<FieldNode | undefined, Map<string | null, DataLoader<readonly string[], PlannedRecord, string>>>();
  return {
    corroboration: (record, knownAsOf, info) => {
      const carriers = record[carriedBy] as CarriedBy;
      const instant = knownAsOf ?? carriers.knownAsOf;
      const loaders = byField.get(info.fieldNodes[0]) ?? new Map<string | null, DataLoader<readonly string[], PlannedRecord, string>>();
      byField.set(info.fieldNodes[0], loaders);
      const loader = loaders.get(instant) ?? new DataLoader<readonly string[], PlannedRecord, string>(
        (groups) => domain.corroboration(groups, instant, wishOf(info)),
        { cacheKeyFn: (ids) => ids.join(" "), maxBatchSize: 200 },
      );
      loaders.set(instant, loader);
      return loader.load(carriers.statementIds);
    },
  };
}
