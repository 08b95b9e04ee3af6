import { registerEnumType } from "type-graphql";
import type {
  alignments, attestations, authorshipRoles, contradictionKinds, contradictionScopes, derivationKinds, fidelities, idPrefixes, identityVerdicts, polarities, propositionKinds,
  quotationModes, reviewStatuses, speechActs, stances, strictnesses, textStatuses,
} from "../domain/model";

type ValueOf<List extends readonly string[]> = List[number];
type ActorKindOfPrefixes = Extract<(typeof idPrefixes)[keyof typeof idPrefixes], { actorKind: string }>["actorKind"];

/** Registers an enum whose values are the keys of `values`; a value without a description does not compile. */
function describedEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Each in Value]: Each } {
  const names = Object.keys(values) as Value[];
  const enumObject = Object.fromEntries(names.map((value) => [value, value])) as { [Each in Value]: Each };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType<Record<string, string>>(enumObject, { name, description, valuesConfig });
  return enumObject;
}

export const SubjectKind = describedEnum("SubjectKind",
  "What sort of thing a statement can be about. Example: { statements(where: {about: {kind: [PROVISION]}}) { nodes { gist } } }", {
    ACTOR: "A person, organization, group, outlet or source. Example: person:marco-rubio",
    PLAN: "A proposal as a work, whatever the draft. Example: plan:us-28-point",
    PLAN_VERSION: "One text or draft of a plan. Example: version:us-28-point.november-draft",
    PROVISION: "One point of one version. Example: the army cap of the November draft",
    TOPIC: "What points of several plans have in common. Example: topic:security.army-cap",
    STATEMENT: "Something somebody said. Example: the senators' account that others commented on",
  });
export type SubjectKind = keyof typeof SubjectKind;

export const ActorKind = describedEnum<ActorKindOfPrefixes>("ActorKind",
  "What sort of speaker or person spoken of. Example: { actors(where: {kind: [ANONYMOUS_SOURCE]}) { nodes { name } } }", {
    PERSON: "A named person. Example: Marco Rubio",
    ORGANIZATION: "A state, ministry, company or other body. Example: the US State Department",
    GROUP: "Several people named only together. Example: European leaders",
    OUTLET: "Whoever publishes reports. Example: CNN",
    ANONYMOUS_SOURCE: "An unnamed source of one report; never joined with that of another report. Example: a US official who spoke to CNN",
    COMMENTER: "A private person, named only by place. Example: reader 3 on a news page",
  });
export type ActorKind = keyof typeof ActorKind;

export const SpeechAct = describedEnum<ValueOf<typeof speechActs>>("SpeechAct",
  "What the speaker did with the words. Example: { statements(where: {act: [DENIAL]}) { nodes { gist } } }", {
    ASSERTION: "Says that something is so. Example: “the proposal was authored by the U.S.”",
    DENIAL: "Says that something is not so. Example: a spokesperson calls an account “blatantly false”",
    CONFIRMATION: "Says that what others said is so. Example: a ministry confirms that talks took place",
    OPINION: "Judges, hopes or fears; a hope asserts nothing. Example: a senator finds the plan too generous",
    QUESTION: "Asks, and thereby asserts nothing. Example: “who wrote this?”",
    PROPOSAL: "Puts something forward. Example: a draft that would cap the army at a number",
    PREDICTION: "Says what will happen. Example: an official expects a signature within days",
    DEMAND: "Asks of others that they do something. Example: “withdraw from the region”",
    RETRACTION: "Takes back words of one's own. Example: an outlet corrects its report",
    RUMOUR: "Passes on what is said to be going round. Example: “there is talk of a second draft”",
  });
export type SpeechAct = keyof typeof SpeechAct;

export const Attestation = describedEnum<ValueOf<typeof attestations>>("Attestation",
  "How we come to know of the statement; it says nothing about whether the content holds. Example: where: {attestation: [ANONYMOUS]}", {
    DIRECT: "A named speaker, in public or to an outlet. Example: a post on X by the speaker",
    REPORTED: "Known only because somebody else says that it was said. Example: what Rubio is reported to have told senators",
    ANONYMOUS: "Every speaker is an unnamed source. Example: “a European diplomat said”",
    RUMOURED: "No speaker can be named, not even by description. Example: “it was being said in Kyiv”",
    EDITORIAL: "The outlet's own sentence in a news report. Example: CNN writes that the plan leaves points open",
  });
export type Attestation = keyof typeof Attestation;

export const Polarity = describedEnum<ValueOf<typeof polarities>>("Polarity",
  "Where the words stand towards what they are about; empty when they show no side. Example: where: {polarity: [OPPOSES]}", {
    SUPPORTS: "For it. Example: “a good basis for talks”",
    OPPOSES: "Against it. Example: “we cannot accept this plan”",
    NEUTRAL: "Takes no side. Example: “we have received the draft”",
    MIXED: "For it in part or on conditions. Example: “yes, if the guarantees hold”",
  });
export type Polarity = keyof typeof Polarity;

export const PropositionStance = describedEnum<ValueOf<typeof stances>>("PropositionStance",
  "The side a statement takes on a proposition. Example: where: {stance: [DENIES]}", {
    ASSERTS: "Says that it is so. Example: says that Russia wrote the plan",
    DENIES: "Says that it is not so. Example: says that Russia did not write the plan",
    QUESTIONS: "Asks whether it is so. Example: asks whether Russia wrote the plan",
  });
export type PropositionStance = keyof typeof PropositionStance;

export const PropositionKind = describedEnum<ValueOf<typeof propositionKinds>>("PropositionKind",
  "What sort of claim a proposition is. Example: { question(id: \"question:us-28-point.army-cap\") { tally { proposition { kind } } } }", {
    FACT: "Something that happened or is so. Example: a call with senators took place",
    TERM: "What a plan sets. Example: an army of at most 600,000",
    AUTHORSHIP: "Who had which part in a plan. Example: Witkoff drafted it",
    EVALUATION: "How something is to be judged. Example: the plan rewards the aggressor",
  });
export type PropositionKind = keyof typeof PropositionKind;

export const QuotationMode = describedEnum<ValueOf<typeof quotationModes>>("QuotationMode",
  "How a report gives the words. Example: quotations { mode exact }", {
    DIRECT: "Between quotation marks. Example: “This is blatantly false,” he wrote",
    MIXED: "Some of the words between quotation marks. Example: he called it a “list of potential ideas”",
    INDIRECT: "In the reporter's words. Example: he said the plan was only a start",
    POST: "A post shown as such. Example: the text of a post on X",
  });
export type QuotationMode = keyof typeof QuotationMode;

export const Fidelity = describedEnum<ValueOf<typeof fidelities>>("Fidelity",
  "How a wording differs from the longest direct wording we know of the same utterance. Example: quotations { fidelity exact }", {
    VERBATIM: "The same but for quotation marks. Example: the whole post",
    TRIMMED: "Only cuts and bracketed changes. Example: “[e]nding the war”",
    ALTERED: "Other words between quotation marks, or a reworded copy. Example: “plan” where others print “position”",
    BACK_TRANSLATED: "Came back from another language. Example: English made from a Ukrainian translation",
    PARAPHRASE: "Retold, not quoted. Example: he said that peace needs compromises",
  });
export type Fidelity = keyof typeof Fidelity;

export const AuthorshipRole = describedEnum<ValueOf<typeof authorshipRoles>>("AuthorshipRole",
  "The part somebody is said to have had in a plan. Example: propositions with role DRAFTER", {
    ORIGINATOR: "Is said to be where the text comes from. Example: “a Russian wish list”",
    DRAFTER: "Is said to have written it. Example: “drafted by Witkoff and Dmitriev”",
    NEGOTIATOR: "Is said to have negotiated it. Example: “worked out in Miami with Dmitriev”",
    APPROVER: "Is said to have approved it. Example: “the president has signed off”",
    PRESENTER: "Is said to have put it to others. Example: “Driscoll brought it to Kyiv”",
    RECIPIENT: "Is said to have been given it. Example: “handed to Kyiv”",
    CONSULTED: "Is said to have been asked for views. Example: “with input from the Ukrainians”",
    LEAKER: "Is said to have made it known. Example: “passed to a reporter by one side”",
    EXCLUDED: "Is said to have been kept out. Example: “Europeans were not consulted”",
  });
export type AuthorshipRole = keyof typeof AuthorshipRole;

export const DerivationKind = describedEnum<ValueOf<typeof derivationKinds>>("DerivationKind",
  "How one report was made from another; a derived report is not an independent source. Example: derivedFrom { kind evidence }", {
    REPOST: "The same text again. Example: an article shown on a second site",
    EXCERPT: "A passage of it. Example: three sentences taken over",
    SYNDICATION: "Published under an arrangement. Example: a news agency's text in a newspaper",
    TRANSLATION: "Put into another language. Example: a Ukrainian version of an English report",
    SPUN_COPY: "Reworded sentence by sentence, as by a thesaurus program. Example: “swift accord” where the source has “quick deal”",
    REWRITE: "Retold by an editor, usually with a credit. Example: “CNN reports that …”",
    COMPILATION: "Put together from several reports. Example: a digest of the day's news",
  });
export type DerivationKind = keyof typeof DerivationKind;

export const TextStatus = describedEnum<ValueOf<typeof textStatuses>>("TextStatus",
  "How well the words of a plan are known. Example: { planVersion(id: \"version:us-28-point.november-draft\") { textStatus } }", {
    VERBATIM_TEXT: "Its words are published. Example: a draft printed in full",
    DESCRIBED: "Only described by reports. Example: “would cap the army at 600,000”",
    RUMOURED: "Only said to exist. Example: “a second version is said to circulate”",
  });
export type TextStatus = keyof typeof TextStatus;

export const IdentityVerdict = describedEnum<ValueOf<typeof identityVerdicts>>("IdentityVerdict",
  "What a person judged about two entries for actors; it can be taken back. Example: identities { verdict other { name } }", {
    SAME: "One and the same. Example: two spellings of one name",
    DIFFERENT: "Not the same. Example: two officials with one family name",
    UNSURE: "Looked at and left open. Example: initials that would fit both",
  });
export type IdentityVerdict = keyof typeof IdentityVerdict;

export const StatementOrder = describedEnum("StatementOrder",
  "The order of a list of statements; those without the date come last either way. Example: orderBy: SAID_AT_ASC", {
    SAID_AT_ASC: "By when it was said, oldest first. Example: to read a story as it went",
    SAID_AT_DESC: "By when it was said, newest first. Example: to see where somebody stands last",
    DISCLOSED_AT_ASC: "By when the public could first know, oldest first. Example: to see how the news came out",
    DISCLOSED_AT_DESC: "By when the public could first know, newest first. Example: to see what is new",
  });
export type StatementOrder = keyof typeof StatementOrder;

export const ContradictionKind = describedEnum<ValueOf<typeof contradictionKinds>>("ContradictionKind",
  "In which way two statements cannot both hold; the first of these that fits. Example: { contradictions(where: {kind: [DIRECT_DENIAL]}) { nodes { explanation } } }", {
    DIRECT_DENIAL: "One was made to deny the other. Example: a spokesman calls the senators' account false",
    OPPOSITE_STANCE: "One says so and the other says not so. Example: “Ukraine took part” and “Ukraine did not take part”",
    VALUE_MISMATCH: "They give different numbers in one unit. Example: 600,000 and 800,000 persons, both for one draft",
    EXCLUSIVE_ANSWERS: "They give different answers where only one can hold. Example: it is Russia's text, and it is the United States' text",
  });
export type ContradictionKind = keyof typeof ContradictionKind;

export const ContradictionScope = describedEnum<ValueOf<typeof contradictionScopes>>("ContradictionScope",
  "Who is at odds with whom. Example: { contradictions(where: {scope: [SELF]}) { nodes { gapDays explanation } } }", {
    SELF: "One actor with an earlier statement of the same actor. Example: Rubio on a call, and Rubio in a post a day later",
    SAME_PRINCIPAL: "Two who speak for one body. Example: a minister and the spokesman of the ministry",
    BETWEEN_ACTORS: "Two actors. Example: a senator and a spokesman",
    BETWEEN_REPORTS: "Two outlets, each in its own words. Example: one paper says half, the other 600,000",
  });
export type ContradictionScope = keyof typeof ContradictionScope;

export const ReviewStatus = describedEnum<ValueOf<typeof reviewStatuses>>("ReviewStatus",
  "What people made of a contradiction that a rule found. Example: { contradictions(where: {status: [CONFIRMED]}) { totalCount } }", {
    DETECTED: "Nobody has looked at it yet. Example: every new one",
    CONFIRMED: "Somebody looked and agrees. Example: both wordings are plain",
    REJECTED: "Somebody looked and sees no contradiction. Example: irony taken at its word",
    EXPLAINED_BY_SCOPE: "The two speak of different things. Example: of two drafts, or of two days",
    SUPERSESSION: "The later statement openly takes the place of the earlier. Example: “we have changed our mind”",
  });
export type ReviewStatus = keyof typeof ReviewStatus;

export const Alignment = describedEnum<ValueOf<typeof alignments>>("Alignment",
  "How a version stands to the first one asked for, on one topic, as far as reported. Example: { comparePlans(versions: [\"version:us-28-point.november-draft\", \"version:european-counter-proposal.published\"]) { topic { label } cells { alignment } } }", {
    SAME: "It sets the same; always so of the first version itself, which may be silent. Example: one army cap in both",
    STRENGTHENS: "It binds more, as the measured values or a person's judgement have it. Example: a cap of 500,000 against one of 600,000",
    WEAKENS: "It binds less, as the measured values or a person's judgement have it. Example: a cap of 800,000 against one of 600,000",
    REVERSES: "It sets the opposite; a person's judgement. Example: withdrawal of the other side",
    DIFFERS: "Both are reported to set something, and how the one stands to the other is not worked out. Example: talks after a ceasefire against ceding of land",
    ADDS: "A statement says that it sets what the first does not. Example: a clause that reports call new",
    OMITS: "A statement says that it leaves out what the first sets. Example: “does not call for Kyiv to withdraw”",
    NOT_REPORTED: "Of this version or of the first nothing is reported on it, which does not mean that nothing is there. Example: a point that no report speaks of",
  });
export type Alignment = keyof typeof Alignment;

export const Stricter = describedEnum<ValueOf<typeof strictnesses>>("Stricter",
  "Which of two measured values binds more on the party that a point binds. Example: { question(id: \"question:us-28-point.army-cap\") { measure unit stricter } }", {
    LOWER: "The lower one. Example: a cap on an army",
    HIGHER: "The higher one. Example: a least share to be paid",
  });
export type Stricter = keyof typeof Stricter;

export const ChangeKind = describedEnum("ChangeKind",
  "What sort of thing became known. Example: { changes(from: \"2025-11-22\", to: \"2025-11-24\") { at kind summary } }", {
    STATEMENT: "A statement, by when the public could first know it. Example: a denial",
    CONTRADICTION: "Two statements that cannot both hold, by when both could be known. Example: a claim and its denial",
    REPORT: "A report, by when it was published. Example: an article",
    PLAN_VERSION: "A text or draft of a plan, by when it was issued. Example: a counter-proposal",
  });
export type ChangeKind = keyof typeof ChangeKind;
