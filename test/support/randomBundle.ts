import fc from "fast-check";

/** A small bundle in the form of its data files, sound whatever is drawn: statements tell only of those with a smaller number. */
export type RandomBundle = Readonly<Record<string, unknown>>;

const people = ["person:a", "person:b", "person:c"];
const small = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const some = <T>(values: readonly T[], most = 2): fc.Arbitrary<T[]> => fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

const statement = fc.record({
  by: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 2 }), gist: small(1), day: fc.option(small(3)), public: fc.boolean(),
  about: some(["person:a", "plan:p", "version:v", "provision:x", "topic:t"]), aboutStatement: fc.option(small(5)),
  asserts: some(["proposition:one", "proposition:two", "proposition:cap", "proposition:author", "proposition:drafted", "proposition:received"]), denies: some(["proposition:one", "proposition:two", "proposition:author", "proposition:received"], 1),
  tells: some([0, 1, 2, 3, 4]), responds: fc.option(small(5)), reply: fc.constantFrom("DENIAL", "ASSERTION"), firsthand: fc.boolean(),
  reports: some(["report:0", "report:1", "report:2"]), onBehalfOf: some(["org:o"], 1), wordsAll: fc.boolean(), secondHand: fc.boolean(),
});

/** Statements by number, what they rest on, and the order in which they stand in their files. */
const drawn = fc.record({
  statements: fc.array(fc.option(statement, { freq: 5 }), { minLength: 2, maxLength: 6 }),
  order: fc.array(small(100), { minLength: 6, maxLength: 6 }),
  names: fc.array(small(1), { minLength: 3, maxLength: 3 }),
  office: fc.option(small(1)), isExclusive: fc.boolean(), isOnPlan: fc.boolean(), author: fc.constantFrom("org:o", "org:r"),
  derivations: some([[1, 0, "SPUN_COPY"], [1, 0, "REWRITE"], [2, 1, "EXCERPT"], [2, 0, "COMPILATION"]] as const, 3),
  carried: some([0, 1, 2], 3), outlet: fc.boolean(), verdict: fc.option(fc.constantFrom("CONFIRMED", "REJECTED")),
});

export const randomBundle: fc.Arbitrary<RandomBundle> = drawn.map(bundleOf);

function bundleOf({ statements, order, names, office, isExclusive, isOnPlan, author, derivations, carried, outlet, verdict }: typeof drawn extends fc.Arbitrary<infer T> ? T : never): RandomBundle {
  const exists = (number: number | null): number is number => number !== null && (statements[number] ?? null) !== null;
  const entries = statements.flatMap((one, number) => {
    if (one === null) return [];
    const { by, gist, day, public: isPublic, about, aboutStatement, asserts, denies, tells, responds, reply, firsthand, reports, onBehalfOf, wordsAll, secondHand } = one;
    const quoted = reports.filter((report) => carried.includes(Number(report.at(-1))));
    const isTold = statements.some((teller, other) => teller !== null && other > number && teller.tells.includes(number));
    const texts = quoted.length > 0 || isTold ? quoted : ["report:always"];
    const told = tells.filter((other) => other < number && exists(other));
    const taken = [...new Set([...asserts, ...denies])];
    /** The first of several texts words and tells all but the first of what is taken, so that a side may rest on some of its wordings only. */
    const wordsOf = (position: number): object => {
      if (wordsAll || texts.length < 2) return {};
      const tellable = [...new Set(told.flatMap((other) => [...(statements[other]?.asserts ?? []), ...(statements[other]?.denies ?? [])]))];
      return position === 0 ? { words: taken.slice(1), tells: tellable.slice(1) } : { words: taken, tells: tellable };
    };
    return [{
      id: `statement:s${number}`, by, act: "ASSERTION", attestation: secondHand && isTold ? "REPORTED" : "DIRECT", gist: `gist ${gist}`, ...(day === null ? {} : { said: `2025-01-0${day + 1}`, public: isPublic }),
      about: [...about.map((target) => ({ target, polarity: "SUPPORTS" })), ...(exists(aboutStatement) && aboutStatement !== number ? [{ target: `statement:s${aboutStatement}` }] : [])],
      asserts, denies: denies.filter((proposition) => !asserts.includes(proposition)),
      reports: told.map((other) => ({ statement: `statement:s${other}`, firsthand })),
      respondsTo: exists(responds) && responds !== number ? [{ statement: `statement:s${responds}`, act: reply }] : [], onBehalfOf,
      quotations: texts.map((report, position) => ({ report, exact: "w", start: number, end: number + 1, mode: "DIRECT", fidelity: "VERBATIM", ...wordsOf(position) })),
    }];
  });
  const whole = { start: 0, end: 100 };
  return {
    bundle: { id: "random", title: "Random" },
    documents: ["0", "1", "2", "always"].map((name, number) => ({ id: `document:${name}`, sha256: String(number).repeat(64), textLength: 100 })),
    reports: ["0", "1", "2", "always"].map((name, number) => ({
      id: `report:${name}`, title: `Report ${names[number] ?? 0}`, publishedAt: `2025-02-0${number + 1}`, ...(outlet ? { outlet: "outlet:x" } : {}),
      carriedBy: name === "always" || carried.includes(number) ? [{ document: `document:${name}`, ...whole }] : [],
    })),
    derivations: derivations.map(([from, to, kind]) => ({ from: `report:${from}`, to: `report:${to}`, kind, confidence: 1, evidence: "same words", judgedBy: "editor" })),
    actors: [
      ...people.map((id, number) => ({ id, name: `Name ${number} ${names[number] ?? 0}`, offices: number === 0 && office !== null ? [{ title: `office ${office}`, organization: "org:o" }] : [] })),
      { id: "org:o", name: "O" }, { id: "org:r", name: "R" }, { id: "outlet:x", name: "X" },
    ],
    plans: [{ id: "plan:p", label: "The plan" }],
    versions: [{ id: "version:v", plan: "plan:p", label: "First", textStatus: "DESCRIBED" }],
    topics: [{ id: "topic:t", label: "T", code: "t", scheme: "s" }],
    provisions: [{ id: "provision:x", version: "version:v", heading: "Cap", textStatus: "DESCRIBED", topic: "topic:t" }],
    questions: [{ id: "question:q", text: "Which?", exclusive: isExclusive, on: [isOnPlan ? "plan:p" : "provision:x"], unit: "persons" }, { id: "question:a", text: "Whose text?", exclusive: true, on: ["plan:p"] }],
    propositions: [
      { id: "proposition:one", text: "One", kind: "TERM", answers: "question:q" }, { id: "proposition:two", text: "Two", kind: "TERM" },
      { id: "proposition:cap", text: "Cap", kind: "TERM", answers: "question:q", value: 600 },
      { id: "proposition:drafted", text: "Drafted", kind: "AUTHORSHIP", role: "DRAFTER", names: author, concerns: "plan:p" },
      { id: "proposition:received", text: "Received", kind: "AUTHORSHIP", role: "RECIPIENT", names: "org:r", concerns: "plan:p" },
      { id: "proposition:author", text: "Wrote", kind: "AUTHORSHIP", answers: "question:a", role: "DRAFTER", names: author, concerns: "plan:p" },
    ],
    reviews: verdict === null || entries.length < 2 ? [] : [{ id: "review:r", statements: [entries[0]?.id, entries[1]?.id], verdict, by: "editor", at: "2025-06-01" }],
    statements: entries.map((entry, position) => ({ entry, place: order[position] ?? 0 })).sort((one, other) => one.place - other.place).map(({ entry }) => entry),
  };
}
