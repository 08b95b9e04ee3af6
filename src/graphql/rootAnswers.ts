import type { GraphQLFieldResolver } from "graphql";

/** What the root fields of a request resolve to, by the names of its answer. */
export type RootAnswers = ReadonlyMap<string, Promise<unknown>>;

const answersOf = new WeakMap<object, RootAnswers>();

/** Keeps what was read for a request, known by its context, for whoever executes it once more. */
export function keepRootAnswers(context: object, answers: RootAnswers): void {
  answersOf.set(context, answers);
}

/** A resolver of a root field that reads only what no earlier execution of the same request has read. */
export function readingOnce(resolve: GraphQLFieldResolver<unknown, object>): GraphQLFieldResolver<unknown, object> {
  return (root, args, context, info) => answersOf.get(context)?.get(String(info.path.key)) ?? resolve(root, args, context, info);
}
