/** A statement of a small world; what is left out is an assertion in public by the person of its name, printed by the paper. */
export interface Saying {
  /** Actors by full id. */
  readonly by?: readonly string[];
  readonly act?: string;
  readonly attestation?: string;
  readonly gist?: string;
  readonly said?: string | null;
  /** Propositions, statements and actors by slug or full id, as the section wants them. */
  readonly asserts?: readonly string[];
  readonly denies?: readonly string[];
  readonly questions?: readonly string[];
  /** Statements it tells of at first hand; with a `~` before, at second hand. */
  readonly reports?: readonly string[];
  /** Statements it was made to deny. */
  readonly denial?: readonly string[];
  readonly onBehalfOf?: readonly string[];
  readonly about?: readonly string[];
  /** Reports that print it; none for what is known from who tells of it alone. */
  readonly in?: readonly string[];
}

/** What a world holds beside its sayings. */
export interface Beside {
  readonly derivations?: readonly { readonly from: string; readonly to: string; readonly kind: string; readonly start?: number; readonly end?: number; readonly directed?: boolean }[];
  readonly reviews?: readonly { readonly id: string; readonly of: readonly [string, string]; readonly verdict: string; readonly at: string }[];
  readonly identities?: readonly { readonly actor: string; readonly other: string; readonly verdict: string; readonly at?: string }[];
  readonly offices?: Readonly<Record<string, { readonly organization: string; readonly from?: string; readonly to?: string }>>;
}

/** Reports that a document carries; `unheld` is one that none does. */
const heldReports = ["paper", "post", "copy", "digest"] as const;
const persons = ["anna", "berta", "carl", "dora"] as const;
const reportLength = 1000;

/**
 * A bundle of one file, in JSON, which is YAML: anna, berta, carl and dora, a ministry, two outlets, a harbour plan in two
 * versions with a cap each; whose text it is (only one answer can hold), what cap each version sets (in persons), what it is
 * worth (many answers can hold).
 */
export function worldOf(sayings: Readonly<Record<string, Saying>>, beside: Beside = {}): string {
  const statement = (slug: string): string => `statement:${slug}`;
  const slugs = Object.keys(sayings).sort();
  const quotation = (slug: string, report: string, position: number): object => {
    const start = slugs.indexOf(slug) * 100 + position * 10;
    return { report: `report:${report}`, exact: slug, start, end: start + [...slug].length, mode: "DIRECT", fidelity: "VERBATIM" };
  };
  const cap = (version: string, soldiers: number, given: object = {}): object =>
    ({ id: `proposition:${version}-${soldiers}`, text: `At most ${soldiers} soldiers.`, kind: "TERM", value: soldiers, unit: "persons", answers: `question:cap-${version}`, ...given });
  return JSON.stringify({
    bundle: { id: "world", title: "World" },
    documents: heldReports.map((name, position) => ({ id: `document:${name}`, sha256: String(position).repeat(64), textLength: reportLength })),
    reports: [
      ...heldReports.map((name) => ({ id: `report:${name}`, title: `The ${name}`, publishedAt: "2025-11-24", carriedBy: [{ document: `document:${name}`, start: 0, end: reportLength }] })),
      { id: "report:unheld", title: "Not held" },
    ],
    derivations: (beside.derivations ?? []).map(({ from, to, ...rest }) => ({ from: `report:${from}`, to: `report:${to}`, confidence: 1, evidence: "the same words", judgedBy: "editor", ...rest })),
    actors: [
      ...persons.map((name) => ({ id: `person:${name}`, name, offices: beside.offices?.[name] === undefined ? [] : [{ title: "minister", ...beside.offices[name] }] })),
      { id: "org:ministry", name: "the Ministry" }, { id: "org:guild", name: "the Guild" }, { id: "group:rumours", name: "unnamed rumours" },
      { id: "outlet:gazette", name: "The Gazette" }, { id: "outlet:herald", name: "The Herald" },
      { id: "anon:paper.official", name: "an official", report: "report:paper" }, { id: "anon:post.official", name: "an official", report: "report:post" },
    ],
    identities: (beside.identities ?? []).map((identity) => ({ by: "editor", at: "2025-12-01", ...identity })),
    plans: [{ id: "plan:harbour", label: "The harbour plan" }, { id: "plan:other", label: "Another plan" }],
    versions: ["may", "june"].map((name) => ({ id: `version:${name}`, plan: "plan:harbour", label: name, textStatus: "DESCRIBED" })),
    provisions: ["may", "june"].map((name) => ({ id: `provision:${name}.cap`, version: `version:${name}`, heading: "Cap", textStatus: "DESCRIBED" })),
    questions: [
      { id: "question:whose", text: "Whose text is it?", exclusive: true, on: ["plan:harbour"] },
      { id: "question:whose-other", text: "Whose text is the other plan?", exclusive: true, on: ["plan:other"] },
      ...["may", "june"].map((name) => ({ id: `question:cap-${name}`, text: `What cap does the draft of ${name} set?`, exclusive: true, unit: "persons", on: [`provision:${name}.cap`] })),
      { id: "question:cost", text: "What does it cost?", exclusive: true, unit: "euros", on: ["plan:harbour"] },
      { id: "question:worth", text: "What is it worth?", exclusive: false, on: ["plan:harbour"] },
    ],
    propositions: [
      { id: "proposition:east", text: "It is the text of the East.", kind: "FACT", answers: "question:whose" },
      { id: "proposition:west", text: "It is the text of the West.", kind: "FACT", answers: "question:whose" },
      { id: "proposition:other-west", text: "The other plan is the text of the West.", kind: "FACT", answers: "question:whose-other" },
      cap("may", 600), cap("may", 800), cap("june", 800),
      { ...cap("may", 600), id: "proposition:may-half", text: "Half as many soldiers.", value: 0.5, unit: "share, base not given" },
      { ...cap("may", 800), id: "proposition:may-peace", text: "At most 800 soldiers in peacetime.", condition: "in peacetime" },
      { ...cap("may", 900), id: "proposition:may-war", text: "At most 900 soldiers in war.", condition: "in war" },
      { ...cap("may", 600), id: "proposition:may-words", text: "Six hundred soldiers." },
      { id: "proposition:cost-1", text: "One million.", kind: "FACT", value: 1, unit: "million euros", answers: "question:cost" },
      { id: "proposition:cost-2", text: "Two million.", kind: "FACT", value: 2, unit: "million euros", answers: "question:cost" },
      { id: "proposition:good", text: "It is good.", kind: "EVALUATION", answers: "question:worth" },
      { id: "proposition:costly", text: "It is costly.", kind: "EVALUATION", answers: "question:worth" },
      { id: "proposition:told", text: "He told them so.", kind: "FACT" },
    ],
    statements: Object.entries(sayings).map(([slug, saying]) => ({
      id: statement(slug),
      by: saying.by ?? [`person:${slug.split("-")[0] ?? ""}`],
      act: saying.act ?? "ASSERTION",
      attestation: saying.attestation ?? "DIRECT",
      gist: saying.gist ?? `${slug} says so.`,
      said: saying.said === undefined ? "2025-11-20" : saying.said,
      about: (saying.about ?? []).map((target) => ({ target })),
      asserts: (saying.asserts ?? []).map((id) => `proposition:${id}`),
      denies: (saying.denies ?? []).map((id) => `proposition:${id}`),
      questions: (saying.questions ?? []).map((id) => `proposition:${id}`),
      reports: (saying.reports ?? []).map((id) => ({ statement: statement(id.replace("~", "")), firsthand: !id.startsWith("~") })),
      respondsTo: (saying.denial ?? []).map((id) => ({ statement: statement(id), act: "DENIAL" })),
      onBehalfOf: saying.onBehalfOf ?? [],
      quotations: (saying.in ?? ["paper"]).map((report, position) => quotation(slug, report, position)),
    })),
    reviews: (beside.reviews ?? []).map(({ id, of, ...review }) => ({ id: `review:${id}`, statements: of.map(statement), by: "editor", ...review })),
  });
}
