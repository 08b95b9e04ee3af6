import type { GraphQLFieldResolver } from "graphql";
import { byRoleThenOrigins, roleOfRow } from "../domain/authorship";
import type { RequestContext } from "./context";
import type { CarriedRecord } from "./loaders";

/** The rows of an authorship tally, in the order in which they are shown. */
export const orderedRows: GraphQLFieldResolver<CarriedRecord, RequestContext> = async (tally, _args, { loaders }, info) => {
  const rows = tally[info.path.key] as readonly CarriedRecord[];
  if (rows.length < 2) return rows;
  const counted = await Promise.all(rows.map(async (row) => ({ row, role: String(row[roleOfRow]), origins: await loaders.origins(row) })));
  return counted.toSorted(byRoleThenOrigins).map(({ row }) => row);
};
