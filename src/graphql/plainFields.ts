import type { GraphQLFieldResolver } from "graphql";

/** Reads a field from its record. Records are keyed by the names of the answer, so that two aliases of one field keep apart. */
export const readField: GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown> = (record, _args, _context, info) => record[info.path.key];

/** A record tells its type by `__typename`. */
export function typeNameOf(record: unknown): string | undefined {
  const named = record as { readonly __typename?: string };
  return named.__typename;
}
