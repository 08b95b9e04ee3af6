import { z } from "zod";
import { boundsOf, edtfComplaint, startOf } from "../edtf";
import {
  alignments, attestations, authorshipRoles, derivationKinds, fidelities, idPrefixes, identityVerdicts, polarities,
  propositionKinds, quotationModes, reviewStatuses, speechActs, strictnesses, textStatuses, type IdPrefix,
} from "../model";
import { isWholeText } from "../wholeText";

/** The data files, section by section. Keys left out and null mean the same: absent. Unknown keys are errors. */

const slug = "[a-z0-9]+(?:[-.][a-z0-9]+)*";
const actorPrefixes = ["person", "org", "group", "outlet", "anon", "commenter"] as const satisfies readonly IdPrefix[];

/** An id with one of these prefixes; so a reference to the wrong kind is refused where it stands. */
function id(...prefixes: readonly IdPrefix[]): z.ZodString {
  const allowed = prefixes.map((prefix) => `${prefix}:`).join(", ");
  return z
    .string()
    .max(200, `an id is longer than 200 characters`)
    .regex(new RegExp(`^(?:${prefixes.join("|")}):${slug}$`), {
      error: ({ input }) => {
        const given = String(input).slice(0, 200);
        const prefix = given.slice(0, Math.max(0, given.indexOf(":")));
        if (!Object.hasOwn(idPrefixes, prefix)) return `"${given}" is no id; it must begin with ${allowed}`;
        if (!prefixes.includes(prefix as IdPrefix)) return `"${given}" is of the wrong kind; it must begin with ${allowed}`;
        return `"${given}" is no id; after the colon come lower-case words and digits joined by - or .`;
      },
    });
}

const tooLong = (longest: number): string => `is longer than ${longest} characters`;

/** Any text that an engine can store. */
const wholeText = z.string().refine(isWholeText, "holds half of a surrogate pair, which is no character");
const text = (longest: number): z.ZodString =>
  wholeText.min(1, "must not be empty").max(longest, tooLong(longest)).refine((value) => value.trim() !== "", "must not be blank");
const longestDate = 100;
const edtfDate = z
  .string()
  .max(longestDate, tooLong(longestDate))
  .superRefine((value, context) => {
    const complaint = value.length > longestDate ? null : edtfComplaint(value);
    if (complaint !== null) context.addIssue({ code: "custom", message: complaint });
  })
  .meta({ format: "edtf", description: "EDTF, such as 2025-11-19, 2025-11, 2025-11-22/2025-11-23, 2025-11-19~" });
/** When a person judged: a day stands for its beginning, so that of two judgements it is plain which came later. */
const judgedAt = edtfDate
  .superRefine((value, context) => {
    if (edtfComplaint(value) !== null) return;
    const { earliest, latest } = boundsOf(value);
    if (earliest === null || earliest.slice(0, 10) !== latest?.slice(0, 10)) {
      context.addIssue({ code: "custom", message: `"${value}" is more than a day; a day such as 2025-12-01 or a moment such as 2025-12-01T10:00:00Z is allowed` });
    }
  })
  .transform((value) => startOf(boundsOf(value).earliest ?? value))
  .meta({ format: "edtf", description: "A day, such as 2025-12-01, or a moment with its zone, such as 2025-12-01T10:00:00Z." });
const offset = z.int().min(0);

/** Absent or null → null. */
function maybe<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value): z.output<T> | null => value ?? null);
}
/** Absent or null → empty. */
function list<T extends z.ZodType>(schema: T) {
  return z.array(schema).max(2000).nullish().transform((values): readonly z.output<T>[] => values ?? []);
}
/** Absent or null → false. */
const flag = z.boolean().nullish().transform((value) => value ?? false);

const actorId = id(...actorPrefixes);
const subjectId = id(...actorPrefixes, "plan", "version", "provision", "topic", "statement");
const questionSubjectId = id(...actorPrefixes, "plan", "version", "provision", "topic");

export const bundleEntry = z.strictObject({
  id: z.string().max(100, tooLong(100)).regex(new RegExp(`^${slug}$`), "must be lower-case words and digits joined by - or ."),
  title: text(500),
  description: maybe(text(5000)),
});

const documentEntry = z.strictObject({
  id: id("document"),
  title: maybe(text(1000)),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits in lower case"),
  textLength: offset.meta({ description: "Length of the text in Unicode code points." }),
});

const reportEntry = z.strictObject({
  id: id("report"),
  title: maybe(text(1000)),
  outlet: maybe(id("outlet")),
  bylines: list(id("person")),
  publishedAt: maybe(edtfDate),
  url: maybe(wholeText.max(2000, tooLong(2000)).regex(/^https?:\/\/\S+$/, "must be an http or https address")),
  carriedBy: list(z.strictObject({ document: id("document"), start: offset, end: offset })),
});

const derivationEntry = z.strictObject({
  from: id("report"),
  to: id("report"),
  kind: z.enum(derivationKinds),
  confidence: z.number().min(0).max(1),
  evidence: text(5000),
  judgedBy: text(200),
  start: maybe(offset),
  end: maybe(offset),
  directed: maybe(z.boolean()),
});

const actorEntry = z.strictObject({
  id: actorId,
  name: text(500),
  aliases: list(text(500)),
  description: maybe(text(5000)),
  wikidataId: maybe(z.string().regex(/^Q[1-9]\d*$/, "must be Q and digits, as in Q42")),
  report: maybe(id("report")),
  offices: list(z.strictObject({ title: text(500), organization: actorId, from: maybe(edtfDate), to: maybe(edtfDate) })),
  memberOf: list(z.strictObject({ actor: actorId, from: maybe(edtfDate), to: maybe(edtfDate) })),
});

const identityEntry = z.strictObject({
  actor: actorId,
  other: actorId,
  verdict: z.enum(identityVerdicts),
  score: maybe(z.number().min(0).max(1)),
  by: text(200),
  at: judgedAt,
  reason: maybe(text(5000)),
});

const planEntry = z.strictObject({ id: id("plan"), label: text(500), description: maybe(text(5000)) });

const versionEntry = z.strictObject({
  id: id("version"),
  plan: id("plan"),
  label: text(500),
  issuedAt: maybe(edtfDate),
  textStatus: z.enum(textStatuses),
  revisionOf: list(id("version")),
  counters: list(id("version")),
  echoes: list(id("version")),
});

const topicEntry = z.strictObject({
  id: id("topic"),
  label: text(500),
  code: z.string().max(200, tooLong(200)).regex(new RegExp(`^${slug}$`), "must be lower-case words joined by dots and hyphens"),
  scheme: text(200),
});

const provisionEntry = z.strictObject({
  id: id("provision"),
  version: id("version"),
  number: maybe(text(50)),
  heading: text(500),
  text: maybe(text(5000)),
  textStatus: z.enum(textStatuses),
  topic: maybe(id("topic")),
  alignedWith: list(z.strictObject({ provision: id("provision"), relation: z.enum(alignments), by: text(200) })),
});

const questionEntry = z.strictObject({
  id: id("question"),
  text: text(1000),
  exclusive: flag,
  measure: maybe(text(200)),
  unit: maybe(text(100)),
  stricter: maybe(z.enum(strictnesses)).meta({ description: "Which of two values binds more on the party that the point binds; nothing where that is not plain." }),
  on: list(questionSubjectId),
});

const propositionEntry = z.strictObject({
  id: id("proposition"),
  text: text(2000),
  kind: z.enum(propositionKinds),
  answers: maybe(id("question")),
  value: maybe(z.number()),
  unit: maybe(text(100)),
  condition: maybe(text(500)),
  role: maybe(z.enum(authorshipRoles)),
  names: maybe(actorId),
  concerns: maybe(id("plan")),
});

const quotationEntry = z.strictObject({
  report: id("report"),
  document: maybe(id("document")).meta({ description: "May be left out when exactly one document carries the report." }),
  exact: text(2000).meta({ description: "Verbatim, one unbroken run of at most 40 words." }),
  prefix: maybe(wholeText.max(500, tooLong(500))),
  suffix: maybe(wholeText.max(500, tooLong(500))),
  start: maybe(offset),
  end: maybe(offset),
  cue: maybe(text(500)),
  speakerText: maybe(text(500)),
  mode: z.enum(quotationModes),
  fidelity: z.enum(fidelities),
  words: list(id("proposition")).meta({ description: "Of the propositions that its statement takes, those that these words put in words. Where neither this nor tells is given, they word all." }),
  tells: list(id("proposition")).meta({ description: "Of the propositions taken by the statements that its statement reports, those that these words tell of." }),
});

const statementEntry = z.strictObject({
  id: id("statement"),
  by: list(actorId),
  act: z.enum(speechActs),
  attestation: z.enum(attestations),
  gist: text(2000),
  said: maybe(edtfDate),
  dateText: maybe(text(500)),
  public: flag,
  disclosed: maybe(edtfDate),
  about: list(z.strictObject({ target: subjectId, polarity: maybe(z.enum(polarities)) })),
  asserts: list(id("proposition")),
  denies: list(id("proposition")),
  questions: list(id("proposition")),
  reports: list(z.strictObject({ statement: id("statement"), firsthand: flag })),
  respondsTo: list(z.strictObject({ statement: id("statement"), act: z.enum(speechActs) })),
  onBehalfOf: list(actorId),
  addressedTo: list(actorId),
  firstCarriedBy: maybe(id("report")),
  quotations: list(quotationEntry),
});

const reviewEntry = z.strictObject({
  id: id("review"),
  statements: z.tuple([id("statement"), id("statement")]).meta({ description: "The two statements that it is about, in any order." }),
  verdict: z.enum(reviewStatuses).meta({ description: "The latest one on a pair counts; DETECTED takes the earlier ones back." }),
  by: text(200).meta({ description: "Who judged: a role, or a name as it is given." }),
  at: edtfDate,
  note: maybe(text(5000)),
});

/** Every section of the data files with the form of its entries, in the order in which they are written. */
export const sectionSchemas = {
  documents: documentEntry, reports: reportEntry, derivations: derivationEntry, actors: actorEntry, identities: identityEntry,
  plans: planEntry, versions: versionEntry, topics: topicEntry, provisions: provisionEntry,
  questions: questionEntry, propositions: propositionEntry, statements: statementEntry, reviews: reviewEntry,
} as const;
export type Section = keyof typeof sectionSchemas;
export const sections = Object.keys(sectionSchemas) as readonly Section[];
export type Entry<S extends Section> = z.output<(typeof sectionSchemas)[S]>;
export type BundleHead = z.output<typeof bundleEntry>;
export type StatementEntry = Entry<"statements">;
export type QuotationEntry = z.output<typeof quotationEntry>;

/** One file of a bundle, whole: what editors validate a YAML file with. */
const bundleFile = z.strictObject({
  bundle: bundleEntry.optional(),
  documents: z.array(documentEntry).nullish(), reports: z.array(reportEntry).nullish(), derivations: z.array(derivationEntry).nullish(),
  actors: z.array(actorEntry).nullish(), identities: z.array(identityEntry).nullish(), plans: z.array(planEntry).nullish(),
  versions: z.array(versionEntry).nullish(), topics: z.array(topicEntry).nullish(), provisions: z.array(provisionEntry).nullish(),
  questions: z.array(questionEntry).nullish(), propositions: z.array(propositionEntry).nullish(), statements: z.array(statementEntry).nullish(),
  reviews: z.array(reviewEntry).nullish(),
});

/** The JSON Schema of one data file, as schema/bundle.schema.json holds it. */
export function bundleJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(bundleFile, { io: "input" }), null, 2)}\n`;
}
