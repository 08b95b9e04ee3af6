/** Coded values of the model in words for readers, by enum. Nothing here says that something is true. */
const words = {
  // In the past, which fits one speaker and several.
  act: {
    ASSERTION: "said", DENIAL: "denied", CONFIRMATION: "confirmed", OPINION: "gave an opinion", QUESTION: "asked", PROPOSAL: "proposed",
    PREDICTION: "predicted", DEMAND: "demanded", RETRACTION: "took back", RUMOUR: "said",
  },
  attestation: {
    DIRECT: "First hand: said in public or to an outlet", REPORTED: "Second hand: known only because somebody else says it was said",
    ANONYMOUS: "From an unnamed source", RUMOURED: "A rumour: no speaker can be named", EDITORIAL: "The outlet's own words in a report",
  },
  attestationShort: { DIRECT: "first hand", REPORTED: "second hand", ANONYMOUS: "unnamed source", RUMOURED: "rumour", EDITORIAL: "outlet's own words" },
  polarity: { SUPPORTS: "in favour", OPPOSES: "against", MIXED: "both for and against", NEUTRAL: "neutral" },
  stance: { ASSERTS: "asserts", DENIES: "denies", QUESTIONS: "questions" },
  fidelity: {
    VERBATIM: "word for word", TRIMMED: "shortened, otherwise word for word", ALTERED: "words changed against the fullest wording",
    BACK_TRANSLATED: "translated back into English", PARAPHRASE: "in the reporter's words",
  },
  mode: { DIRECT: "quoted", MIXED: "partly quoted", INDIRECT: "told indirectly", POST: "from a post" },
  derivation: {
    REPOST: "a repost", EXCERPT: "an excerpt", SYNDICATION: "a syndicated copy", TRANSLATION: "a translation", SPUN_COPY: "a reworded copy",
    REWRITE: "a rewrite", COMPILATION: "a compilation",
  },
  contradiction: {
    DIRECT_DENIAL: "Denied", OPPOSITE_STANCE: "One asserts what the other denies", EXCLUSIVE_ANSWERS: "Two answers of which only one can hold",
    VALUE_MISMATCH: "Two figures for one thing",
  },
  scope: {
    SELF: "the same speaker, in two statements", SAME_PRINCIPAL: "two who speak for the same side", BETWEEN_ACTORS: "two speakers",
    BETWEEN_REPORTS: "two reports",
  },
  status: {
    DETECTED: "found by rule, not yet reviewed", CONFIRMED: "confirmed by a reviewer", REJECTED: "rejected by a reviewer",
    EXPLAINED_BY_SCOPE: "explained by a reviewer: they speak of different things", SUPERSESSION: "explained by a reviewer: the later replaces the earlier",
  },
  actorKind: {
    PERSON: "person", ORGANIZATION: "organization", GROUP: "group", OUTLET: "news outlet", ANONYMOUS_SOURCE: "unnamed source", COMMENTER: "reader who commented",
  },
  subjectKind: { ACTOR: "who", PLAN: "plan", PLAN_VERSION: "version of a plan", PROVISION: "provision", TOPIC: "topic", STATEMENT: "statement" },
  textStatus: { VERBATIM_TEXT: "its text is known", DESCRIBED: "known by description only", RUMOURED: "known by rumour only" },
  role: {
    ORIGINATOR: "whose text it is", DRAFTER: "who drafted it", NEGOTIATOR: "who negotiated it", APPROVER: "who approved it", PRESENTER: "who presented it",
    RECIPIENT: "who received it", CONSULTED: "who was consulted", LEAKER: "who leaked it", EXCLUDED: "who was left out",
  },
  alignment: {
    SAME: "same", STRENGTHENS: "more binding", WEAKENS: "less binding", REVERSES: "the reverse", DIFFERS: "differs", ADDS: "added", OMITS: "left out",
    NOT_REPORTED: "not reported",
  },
} as const;

export type Vocabulary = keyof typeof words;

/** The words for a coded value; a value that is not known here is shown in plain letters. */
export function wordsFor(vocabulary: Vocabulary, value: string): string {
  const terms: Readonly<Record<string, string>> = words[vocabulary];
  return Object.hasOwn(terms, value) ? terms[value] ?? value : value.toLowerCase().replaceAll("_", " ");
}

/** `said`, `denied`; for what only others tell, `reportedly denied`: then that it was said at all is a claim. */
export function saysWords({ act, attestation }: { readonly act: string; readonly attestation: string }): string {
  const said = wordsFor("act", act);
  if (attestation === "REPORTED") return `reportedly ${said}`;
  return attestation === "RUMOURED" ? `by rumour ${said}` : said;
}

/**
 * `, 1 person who heard Marco Rubio say so`; nothing for no witness. A witness heard it said, and does not vouch for what is said.
 * @param speakers  names of who said it; only one is named
 */
export function heardWords(witnesses: number, speakers: readonly string[]): string {
  const [speaker, ...others] = new Set(speakers);
  const heard = speaker === undefined || others.length > 0 ? "it said" : `${speaker} say so`;
  return witnesses === 0 ? "" : `, ${counted(witnesses, "person", "people")} who heard ${heard}`;
}

/** `1 document`, `2 documents`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The figure of a proposition with its unit and condition, as ` (600,000 persons, in peacetime)`; nothing where there is none. */
export function valueWords({ value, unit, condition }: { readonly value?: number | null; readonly unit?: string | null; readonly condition?: string | null }): string {
  const figure = value === null || value === undefined ? "" : `${value.toLocaleString("en")}${unit ? ` ${unit}` : ""}`;
  const words = [figure, condition ?? ""].filter((part) => part !== "").join(", ");
  return words === "" ? "" : ` (${words})`;
}
