import { Field, ID, InputType, Int } from "type-graphql";
import {
  ActorKind, Attestation, ContradictionKind, ContradictionScope, Polarity, PropositionStance, ReviewStatus, SpeechAct, SubjectKind,
} from "./enums";
import { EDTF } from "./scalars";

@InputType({ description: "Picks by id. Example: {eq: \"person:marco-rubio\"}" })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: "Exactly this id. Example: {eq: \"plan:us-28-point\"}" })
  readonly eq?: string | null;

  @Field(() => [ID], { nullable: true, description: "One of these ids, at most 1000. Example: {in: [\"person:steve-witkoff\", \"person:kirill-dmitriev\"]}" })
  readonly in?: readonly string[] | null;
}

@InputType({ description: "Picks by words. On names it knows every spelling, Cyrillic too. Example: {contains: \"Rubio\"}" })
export class StringFilter {
  @Field(() => String, { nullable: true, description: "Exactly this text. Example: {eq: \"Marco Rubio\"}" })
  readonly eq?: string | null;

  @Field(() => [String], { nullable: true, description: "One of these texts, exactly; at most 1000. Example: {in: [\"CNN\", \"NBC News\"]}" })
  readonly in?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "These characters in this order, capitals or not. Example: {contains: \"security guarantee\"}" })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: "All these words, up to 500 characters, in any order and with any ending; on names also among the words of the description. Example: {matches: \"deny drafts\"} finds “denied the draft”" })
  readonly matches?: string | null;
}

@InputType({ description: "Picks by date; both ends count. What no text dates is not picked: hiddenUndated counts it. Example: {from: \"2025-11-19\", to: \"2025-11-21\"}" })
export class DateFilter {
  @Field(() => EDTF, { nullable: true, description: "Not before this, which is no later than `to`. Example: {from: \"2025-11-20\"}" })
  readonly from?: string | null;

  @Field(() => EDTF, { nullable: true, description: "Not after this, which is no earlier than `from`. Example: {to: \"2025-11-23\"}" })
  readonly to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: "Also take dates that only may lie within, such as a whole month or one with an open end; false takes what certainly lies within. Example: {from: \"2025-11-20\", includeUncertain: false}",
  })
  readonly includeUncertain?: boolean | null;
}

@InputType({ description: "Picks actors; all that is given must hold. Example: {name: {contains: \"Rubio\"}, kind: [PERSON]}" })
export class ActorWhere {
  @Field(() => IdFilter, { nullable: true, description: "By id. Example: {id: {eq: \"person:marco-rubio\"}}" })
  readonly id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: "By name or any other spelling of it. Example: {name: {eq: \"Зеленський\"}}" })
  readonly name?: StringFilter | null;

  @Field(() => [ActorKind], { nullable: true, description: "By sort of actor. Example: {kind: [ANONYMOUS_SOURCE]}" })
  readonly kind?: readonly ActorKind[] | null;

  @Field(() => ActorWhere, { nullable: true, description: "By what they belong to. Example: {memberOf: {name: {eq: \"United States\"}}}" })
  readonly memberOf?: ActorWhere | null;

  @Field(() => [ActorWhere], { nullable: true, description: "All of these hold. Example: {AND: [{kind: [PERSON]}, {name: {contains: \"Rubio\"}}]}" })
  readonly AND?: readonly ActorWhere[] | null;

  @Field(() => [ActorWhere], { nullable: true, description: "At least one of these holds. Example: {OR: [{name: {eq: \"Witkoff\"}}, {name: {eq: \"Dmitriev\"}}]}" })
  readonly OR?: readonly ActorWhere[] | null;

  @Field(() => ActorWhere, { nullable: true, description: "This does not hold. Example: {NOT: {kind: [OUTLET]}}" })
  readonly NOT?: ActorWhere | null;
}

@InputType({ description: "Picks what statements are about; all that is given must hold. Example: {id: {eq: \"plan:us-28-point\"}}" })
export class SubjectWhere {
  @Field(() => IdFilter, { nullable: true, description: "By id; a plan or version takes in its parts. Example: {id: {eq: \"plan:us-28-point\"}}" })
  readonly id?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: "By name, label or heading, in any spelling. Example: {name: {matches: \"army cap\"}}" })
  readonly name?: StringFilter | null;

  @Field(() => [SubjectKind], { nullable: true, description: "By sort of thing. Example: {kind: [PROVISION]}" })
  readonly kind?: readonly SubjectKind[] | null;

  @Field(() => StringFilter, { nullable: true, description: "By the code of the topic, or of the provision's topic. Example: {topicCode: {eq: \"security.army-cap\"}}" })
  readonly topicCode?: StringFilter | null;
}

@InputType({ description: "Picks statements; all that is given must hold. Example: {speaker: {name: {eq: \"Rubio\"}}, act: [DENIAL]}" })
export class StatementWhere {
  @Field(() => ActorWhere, { nullable: true, description: "By who is reported to have said it. Example: {speaker: {name: {eq: \"Rubio\"}}}" })
  readonly speaker?: ActorWhere | null;

  @Field(() => ActorWhere, { nullable: true, description: "By whom the speaker spoke for. Example: {onBehalfOf: {name: {eq: \"White House\"}}}" })
  readonly onBehalfOf?: ActorWhere | null;

  @Field(() => ActorWhere, { nullable: true, description: "By whom it was said to. Example: {addressedTo: {name: {eq: \"NBC News\"}}}" })
  readonly addressedTo?: ActorWhere | null;

  @Field(() => SubjectWhere, { nullable: true, description: "By what it is about. Example: {about: {id: {eq: \"plan:us-28-point\"}}}" })
  readonly about?: SubjectWhere | null;

  @Field(() => [SpeechAct], { nullable: true, description: "By what the speaker did. Example: {act: [ASSERTION, DENIAL]}" })
  readonly act?: readonly SpeechAct[] | null;

  @Field(() => [Attestation], { nullable: true, description: "By how we know of it. Example: {attestation: [ANONYMOUS]} rests on unnamed sources only" })
  readonly attestation?: readonly Attestation[] | null;

  @Field(() => [Polarity], { nullable: true, description: "By the side it takes towards what it is about. Example: {polarity: [OPPOSES, MIXED]}" })
  readonly polarity?: readonly Polarity[] | null;

  @Field(() => DateFilter, { nullable: true, description: "By when it was said. Example: {saidAt: {from: \"2025-11-19\"}}" })
  readonly saidAt?: DateFilter | null;

  @Field(() => DateFilter, { nullable: true, description: "By when the public could first know of it. Example: {disclosedAt: {to: \"2025-11-22\"}}" })
  readonly disclosedAt?: DateFilter | null;

  @Field(() => StringFilter, { nullable: true, description: "By words of our summary and of every wording. Example: {text: {contains: \"security guarantee\"}}" })
  readonly text?: StringFilter | null;

  @Field(() => ActorWhere, { nullable: true, description: "By who published a report that carries it. Example: {outlet: {name: {eq: \"CNN\"}}}" })
  readonly outlet?: ActorWhere | null;

  @Field(() => IdFilter, { nullable: true, description: "By the proposition it takes a side on. Example: {proposition: {eq: \"proposition:us-28-point.text-of-united-states\"}}" })
  readonly proposition?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: "By the question it answers. Example: {question: {eq: \"question:us-28-point.whose-text\"}}" })
  readonly question?: IdFilter | null;

  @Field(() => [PropositionStance], { nullable: true, description: "By the side it takes on the proposition or question given, else on any. Example: {stance: [DENIES]}" })
  readonly stance?: readonly PropositionStance[] | null;

  @Field(() => Int, { nullable: true, description: "By how independently it is reported, as known at the list's knownAsOf: at least so many origins, 0 to 100. Example: {minOrigins: 2}" })
  readonly minOrigins?: number | null;

  @Field(() => [StatementWhere], { nullable: true, description: "All of these hold. Example: {AND: [{act: [DENIAL]}, {text: {contains: \"false\"}}]}" })
  readonly AND?: readonly StatementWhere[] | null;

  @Field(() => [StatementWhere], { nullable: true, description: "At least one of these holds. Example: {OR: [{act: [DENIAL]}, {polarity: [OPPOSES]}]}" })
  readonly OR?: readonly StatementWhere[] | null;

  @Field(() => StatementWhere, { nullable: true, description: "This does not hold, as far as the texts give the dates that it compares. Example: {NOT: {attestation: [EDITORIAL]}}" })
  readonly NOT?: StatementWhere | null;
}

@InputType({ description: "Picks contradictions; all that is given must hold. Example: {scope: [SELF], conditional: false}" })
export class ContradictionWhere {
  @Field(() => [ContradictionKind], { nullable: true, description: "By the way in which the statements clash. Example: {kind: [DIRECT_DENIAL]}" })
  readonly kind?: readonly ContradictionKind[] | null;

  @Field(() => [ContradictionScope], { nullable: true, description: "By who is at odds with whom. Example: {scope: [SELF, SAME_PRINCIPAL]}" })
  readonly scope?: readonly ContradictionScope[] | null;

  @Field(() => [ReviewStatus], { nullable: true, description: "By what people made of it. Example: {status: [DETECTED, CONFIRMED]}" })
  readonly status?: readonly ReviewStatus[] | null;

  @Field(() => IdFilter, { nullable: true, description: "By the question that both sides answer. Example: {question: {eq: \"question:us-28-point.whose-text\"}}" })
  readonly question?: IdFilter | null;

  @Field(() => [ID], { nullable: true, description: "One side by one of these actors, the other by another of them; a single actor with himself. Example: {between: [\"person:marco-rubio\", \"person:angus-king\"]}" })
  readonly between?: readonly string[] | null;

  @Field(() => SubjectWhere, { nullable: true, description: "By what the question is on, or what both sides are about; a plan or version takes in its parts. Example: {about: {id: {eq: \"plan:us-28-point\"}}}" })
  readonly about?: SubjectWhere | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that stand or fall with what somebody reports, or only the others. Example: {conditional: false}" })
  readonly conditional?: boolean | null;
}
