import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Field, Info, ObjectType, Query, Resolver } from "type-graphql";
import { Actor } from "./actor";
import type { GraphRecord, RequestContext } from "./context";
import { Corroboration } from "./corroboration";
import { Attestation, Polarity, PropositionStance, SpeechAct } from "./enums";
import { Node, Subject } from "./node";
import { ContradictionPageArgs, KnownAsOfArgs, StatementsArgs } from "./pageArgs";
import { ContradictionConnection, StatementConnection } from "./paging";
import { Proposition } from "./proposition";
import { Quotation } from "./quotation";
import { DateTime, EDTF } from "./scalars";
import { WithArgs } from "./withArgs";

@ObjectType({
  implements: [Node, Subject],
  description: "Something somebody is reported to have said, once, however many texts carry it. It shows that it was said, not that it holds. Example: { statements(first: 3) { nodes { gist speakers { name } quotations { exact } } } }",
})
export class Statement extends Subject {
  @Field(() => String, { description: "What was said, in our words. Example: \"Rubio says the US wrote the plan\"" })
  readonly gist!: string;

  @Field(() => SpeechAct, { description: "What the speaker did with the words. Example: DENIAL" })
  readonly act!: SpeechAct;

  @Field(() => Attestation, { description: "How we know of it. Example: REPORTED when only others tell that it was said" })
  readonly attestation!: Attestation;

  @Field(() => [Actor], { description: "Who is reported to have said it; several for a joint statement. Example: speakers { name }" })
  readonly speakers!: readonly Actor[];

  @Field(() => [Actor], { description: "Whom the speaker spoke for. Example: a spokesperson on behalf of the State Department" })
  readonly onBehalfOf!: readonly Actor[];

  @Field(() => [Actor], { description: "Whom it was said to. Example: the senators Rubio called" })
  readonly addressedTo!: readonly Actor[];

  @Field(() => EDTF, { nullable: true, description: "When it was said, as exactly as the texts tell; null when none does. Example: \"2025-11-22\"" })
  readonly saidAt!: string | null;

  @Field(() => String, { nullable: true, description: "The words for the date in the texts. Example: \"late Wednesday\"" })
  readonly dateText!: string | null;

  @Field(() => EDTF, { nullable: true, description: "When the public could first know of it. Example: \"2025-11-23\" for a call of the day before" })
  readonly disclosedAt!: string | null;

  @Field(() => DateTime, { description: "Since when it stands in this database. Example: \"2025-12-01T10:00:00Z\"" })
  readonly recordedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "Since when it no longer stands here; null while it does. Example: \"2025-12-05T10:00:00Z\"" })
  readonly retiredAt!: string | null;

  @Field(() => [Statement], { description: "Statements of others that this one tells of. Example: King's account reports what Rubio told him" })
  readonly reports!: readonly Statement[];

  @Field(() => [Statement], { description: "Statements that tell of this one. Example: reportedBy { speakers { name } attestation }" })
  readonly reportedBy!: readonly Statement[];

  @Field(() => [Actor], { description: "By whom it came to us, the outermost teller first and the speaker last. Example: AP, King, Rubio" })
  readonly chain!: readonly Actor[];

  @Field(() => [AboutEdge], { description: "What it is about. Example: about { polarity target { label } }" })
  readonly about!: readonly AboutEdge[];

  @Field(() => [PropositionEdge], { description: "The sides it takes. Example: takes { stance proposition { text } }" })
  readonly takes!: readonly PropositionEdge[];

  @Field(() => [ResponseEdge], { description: "What it replies to. Example: respondsTo { act to { gist } }" })
  readonly respondsTo!: readonly ResponseEdge[];

  @Field(() => [ResponseEdge], { description: "What others replied to it. Example: responses { act from { gist speakers { name } } }" })
  readonly responses!: readonly ResponseEdge[];

  @Field(() => [Quotation], { description: "Every wording we hold, with its place in the text; several may be copies of one. Example: quotations { exact fidelity report { outlet { name } } }" })
  readonly quotations!: readonly Quotation[];

  @WithArgs(() => KnownAsOfArgs)
  @Field(() => Corroboration, { description: "How independently it is reported. Example: corroboration(knownAsOf: \"2025-11-24T00:00:00Z\") { reports origins discounted { reason evidence } }" })
  readonly corroboration!: Corroboration;

  @WithArgs(() => ContradictionPageArgs)
  @Field(() => ContradictionConnection, { description: "Statements that this one contradicts or is contradicted by. Example: contradictions { nodes { kind explanation } }" })
  readonly contradictions!: ContradictionConnection;
}

@ObjectType({ description: "One thing a statement is about. Example: about { polarity target { label kind } }" })
export class AboutEdge {
  @Field(() => Subject, { description: "What it is about. Example: target { label }" })
  readonly target!: Subject;

  @Field(() => Polarity, { nullable: true, description: "The side the words take towards it; null when they show none. Example: OPPOSES" })
  readonly polarity!: Polarity | null;
}

@ObjectType({ description: "The side a statement takes on a proposition. Example: takes { stance proposition { text } }" })
export class PropositionEdge {
  @Field(() => PropositionStance, { description: "Whether it asserts, denies or asks. Example: DENIES" })
  readonly stance!: PropositionStance;

  @Field(() => Proposition, { description: "What it takes a side on. Example: proposition { text answers { text } }" })
  readonly proposition!: Proposition;
}

@ObjectType({ description: "A reply of one statement to another. Example: responses { act from { gist } to { gist } }" })
export class ResponseEdge {
  @Field(() => SpeechAct, { description: "What the reply does with what it replies to. Example: DENIAL" })
  readonly act!: SpeechAct;

  @Field(() => Statement, { description: "The reply. Example: the spokesperson's denial" })
  readonly from!: Statement;

  @Field(() => Statement, { description: "What it replies to. Example: the senators' account" })
  readonly to!: Statement;
}

@Resolver()
export class StatementQueries {
  @Query(() => StatementConnection, {
    description: "Who said what about whom. Example: { statements(where: {speaker: {name: {eq: \"Rubio\"}}, about: {id: {eq: \"plan:us-28-point\"}}}) { nodes { saidAt gist quotations { exact } } } }",
  })
  statements(@Args(() => StatementsArgs) _args: StatementsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<GraphRecord> {
    return context.reads.page("statements", {}, info);
  }
}
