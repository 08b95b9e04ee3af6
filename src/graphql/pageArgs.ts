import { ArgsType, Field, Int } from "type-graphql";
import { StatementOrder } from "./enums";
import { ActorWhere, ContradictionWhere, StatementWhere } from "./filters";
import { DateTime } from "./scalars";

export const defaultPageSize = 20;

/** Arguments of every list that is read page by page. The domain refuses a `first` out of its range. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: defaultPageSize, description: "How many to give, 1 to 100. Example: first: 50" })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Go on after this cursor, the pageInfo.endCursor of the page before, with the same order and filter. Example: after: \"…\"",
  })
  readonly after?: string | null;
}

@ArgsType()
export class KnownAsOfArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: "Only what was certainly public by then. Example: knownAsOf: \"2025-11-22T23:59:59Z\"",
  })
  readonly knownAsOf?: string | null;
}

@ArgsType()
export class StatementPageArgs extends PageArgs {
  @Field(() => StatementWhere, { nullable: true, description: "Which statements. Example: where: {act: [DENIAL]}" })
  readonly where?: StatementWhere | null;

  @Field(() => StatementOrder, {
    nullable: true,
    defaultValue: StatementOrder.SAID_AT_DESC,
    description: "In which order; newest first unless told otherwise. Example: orderBy: SAID_AT_ASC",
  })
  readonly orderBy?: StatementOrder | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only what was certainly public by then; hiddenUndated counts what was left out for want of a date. Example: knownAsOf: \"2025-11-22T23:59:59Z\"",
  })
  readonly knownAsOf?: string | null;
}

@ArgsType()
export class StatementsArgs extends StatementPageArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: "What this database held then and still holds as it was: with what was retired since, without what was recorded or reworded since. Example: recordedAsOf: \"2025-12-01T00:00:00Z\"",
  })
  readonly recordedAsOf?: string | null;
}

@ArgsType()
export class ActorPageArgs extends PageArgs {
  @Field(() => ActorWhere, { nullable: true, description: "Which actors. Example: where: {kind: [PERSON]}" })
  readonly where?: ActorWhere | null;
}

@ArgsType()
export class ContradictionPageArgs extends PageArgs {
  @Field(() => ContradictionWhere, { nullable: true, description: "Which contradictions. Example: where: {scope: [SELF]}" })
  readonly where?: ContradictionWhere | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Only those of which both sides were certainly public by then; hiddenUndated counts what was left out for want of a date. Example: knownAsOf: \"2025-11-22T23:59:59Z\"",
  })
  readonly knownAsOf?: string | null;
}
