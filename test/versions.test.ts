import { compareWithFirst, type Alignment, type Point, type Term } from "../src/domain/overviews/alignment";
import { engines } from "./support/engines";
import { startTestApp, type TestApp } from "./support/testApp";

const measured = (value: number, term: Partial<Term> = {}, stricter: "LOWER" | "HIGHER" | null = "LOWER", unit = "persons"): Term =>
  ({ id: `proposition:${value}`, text: `at most ${value}`, value, unit: null, condition: null, asserted: 1, denied: 0, ...term, measures: [{ measure: "army", unit, stricter }] });
const worded = (text: string, term: Partial<Term> = {}): Term =>
  ({ id: `proposition:${text}`, text, value: null, unit: null, condition: null, asserted: 1, denied: 0, measures: [{ measure: null, unit: null, stricter: null }], ...term });
const denied = { asserted: 0, denied: 1 };
const points = (...terms: readonly Term[]): readonly Point[] => [{ id: "provision:p", topics: ["topic:t"], judged: [], told: 0, terms }];

describe("a version beside the first", () => {
  const cases: readonly (readonly [fact: string, first: readonly Term[], other: readonly Term[], alignment: Alignment, delta: number | null])[] = [
    ["is the same with the same value", [measured(600)], [measured(600)], "SAME", 0],
    ["weakens a cap that it raises", [measured(600)], [measured(800)], "WEAKENS", 200],
    ["strengthens a cap that it lowers", [measured(600)], [measured(500)], "STRENGTHENS", -100],
    ["strengthens a minimum that it raises", [measured(2, {}, "HIGHER")], [measured(3, {}, "HIGHER")], "STRENGTHENS", 1],
    ["only differs where nobody wrote down which way binds more", [measured(600, {}, null)], [measured(800, {}, null)], "DIFFERS", 200],
    ["only differs where the two sides disagree on which way binds more", [measured(600, {}, "LOWER")], [measured(800, {}, "HIGHER")], "DIFFERS", 200],
    ["weakens a cap that it raises and keeps to peacetime", [measured(600)], [measured(800, { condition: "in peacetime" })], "WEAKENS", 200],
    ["only differs where the lower cap is the one on a condition", [measured(600)], [measured(500, { condition: "in peacetime" })], "DIFFERS", -100],
    ["only differs with the same value on another condition", [measured(600)], [measured(600, { condition: "in peacetime" })], "DIFFERS", 0],
    ["only differs in another unit", [measured(600)], [measured(800, {}, "LOWER", "brigades")], "DIFFERS", null],
    ["is compared by the accounts in one unit, whatever another account says in another", [measured(600), measured(0.5, { unit: "share" })], [measured(800)], "WEAKENS", 200],
    ["weakens what all accounts put lower, by no certain amount", [measured(500), measured(600)], [measured(800)], "WEAKENS", null],
    ["only differs where accounts of the first lie on both sides", [measured(500), measured(900)], [measured(800)], "DIFFERS", null],
    ["only differs where its value is denied", [measured(600)], [measured(800, { denied: 1 })], "DIFFERS", null],
    ["is not measured by a value that nobody asserts", [measured(600)], [measured(800, { asserted: 0 })], "DIFFERS", null],
    ["is the same with the same words", [worded("a"), worded("b")], [worded("b"), worded("a")], "SAME", null],
    ["differs with other words", [worded("a")], [worded("b")], "DIFFERS", null],
    ["omits what it is said not to set, in the words of the first", [worded("a"), worded("b")], [worded("a", denied)], "OMITS", null],
    ["adds what the first is said not to set, in its words", [worded("a", denied)], [worded("a")], "ADDS", null],
    ["only differs where it is said not to set something else", [worded("a")], [worded("b", denied)], "DIFFERS", null],
    ["only differs where it is said not to set the first's value", [measured(600)], [measured(600, denied)], "DIFFERS", null],
  ];
  it.each(cases)("%s", (_fact, first, other, alignment, delta) => {
    expect(compareWithFirst(points(...first), points(...other))).toEqual({ alignment, delta });
  });

  it("is not reported beside silence, on either side", () => {
    expect(compareWithFirst([], points(worded("a")))).toEqual({ alignment: "NOT_REPORTED", delta: null });
    expect(compareWithFirst(points(worded("a")), [])).toEqual({ alignment: "NOT_REPORTED", delta: null });
  });

  const judged = (relation: Alignment, told = 1): readonly Point[] => [{ id: "provision:q", topics: [], judged: [{ other: "provision:p", relation }], told, terms: [] }];
  const first = points(worded("a", { asserted: 0 }));
  it("is as a person judged, read from either side", () => {
    expect(compareWithFirst(first, judged("REVERSES")).alignment).toBe("REVERSES");
    expect(compareWithFirst(first, judged("STRENGTHENS")).alignment).toBe("STRENGTHENS");
    expect(compareWithFirst(judged("STRENGTHENS"), first).alignment).toBe("WEAKENS");
    expect(compareWithFirst(judged("OMITS"), first).alignment).toBe("ADDS");
    expect(compareWithFirst(first, [...judged("STRENGTHENS"), ...judged("WEAKENS")]).alignment).toBe("DIFFERS");
  });

  it("omits or adds by a person's judgement only if a statement tells of the point", () => {
    expect(compareWithFirst(first, judged("OMITS", 0)).alignment).toBe("NOT_REPORTED");
    expect(compareWithFirst(first, judged("OMITS", 1)).alignment).toBe("OMITS");
  });
});

/** Three versions: a draft with a cap and a clause on bases, an answer with another cap, a draft that is silent. */
const world = `
CREATE (us:PlanVersion {id: 'version:us.draft', label: 'The US draft', textStatus: 'DESCRIBED'}), (eu:PlanVersion {id: 'version:eu.answer', label: 'The answer', textStatus: 'DESCRIBED'}), (:PlanVersion {id: 'version:silent.draft', label: 'A silent draft', textStatus: 'RUMOURED'})
CREATE (:PlanVersion {id: 'version:retired.draft', label: 'Withdrawn', retiredAt: '2025-12-01T00:00:00Z'})
CREATE (army:Topic {id: 'topic:army', code: 'security.army-cap', label: 'Army', scheme: 's'}), (bases:Topic {id: 'topic:bases', code: 'security.bases', label: 'Bases', scheme: 's'}), (other:Topic {id: 'topic:other', code: 'other.points', label: 'Other', scheme: 's'}), (:Topic {id: 'topic:unused', code: 'unused.topic', label: 'Unused', scheme: 's'})
CREATE (us)-[:HAS_PROVISION]->(uc:Provision {id: 'provision:us.draft.army', heading: 'Army', number: '6', textStatus: 'DESCRIBED'})-[:ON_TOPIC]->(army)
CREATE (us)-[:HAS_PROVISION]->(ub:Provision {id: 'provision:us.draft.bases', heading: 'Bases', textStatus: 'DESCRIBED'})-[:ON_TOPIC]->(bases)
CREATE (eu)-[:HAS_PROVISION]->(ec:Provision {id: 'provision:eu.answer.army', heading: 'Army', textStatus: 'DESCRIBED'})-[:ON_TOPIC]->(army)
CREATE (eu)-[:HAS_PROVISION]->(ec2:Provision {id: 'provision:eu.answer.reserve', heading: 'Reserve', textStatus: 'DESCRIBED'})-[:ON_TOPIC]->(army)
CREATE (eu)-[:HAS_PROVISION]->(eo:Provision {id: 'provision:eu.answer.foreign', heading: 'Foreign troops', textStatus: 'DESCRIBED'})-[:ON_TOPIC]->(other), (eo)-[:ALIGNED_WITH {relation: 'REVERSES', by: 'editor'}]->(ub)
CREATE (uq:Question {id: 'question:us.army', text: 'What cap?', exclusive: true, measure: 'army', unit: 'persons', stricter: 'LOWER'})-[:ON]->(uc), (eq:Question {id: 'question:eu.army', text: 'What cap?', exclusive: true, measure: 'army', unit: 'persons', stricter: 'LOWER'})-[:ON]->(ec)
CREATE (p6:Proposition {id: 'proposition:us.600', text: 'at most 600', value: 600.0, unit: 'persons', kind: 'TERM'})-[:ANSWERS]->(uq), (p5:Proposition {id: 'proposition:us.500', text: 'at most 500', value: 500.0, unit: 'persons', kind: 'TERM'})-[:ANSWERS]->(uq)
CREATE (p8:Proposition {id: 'proposition:eu.800', text: 'at most 800', value: 800.0, unit: 'persons', kind: 'TERM', condition: 'in peacetime'})-[:ANSWERS]->(eq)
CREATE (ann:Actor:Person {id: 'person:ann', name: 'Ann'}), (bob:Actor:Person {id: 'person:bob', name: 'Bob'})
CREATE (ann)-[:MADE]->(s6:Statement {id: 'statement:600', gist: '600, says Ann', act: 'ASSERTION', attestation: 'DIRECT', disclosedEarliest: '2025-11-20', disclosedLatest: '2025-11-20'})-[:ASSERTS]->(p6), (s6)-[:ABOUT]->(uc)
CREATE (bob)-[:MADE]->(s8:Statement {id: 'statement:800', gist: '800, says Bob', act: 'ASSERTION', attestation: 'DIRECT', disclosedEarliest: '2025-11-22', disclosedLatest: '2025-11-22'})-[:ASSERTS]->(p8)
CREATE (bob)-[:MADE]->(s5:Statement {id: 'statement:500', gist: '500, says Bob', act: 'ASSERTION', attestation: 'DIRECT', disclosedEarliest: '2025-11-24', disclosedLatest: '2025-11-24'})-[:ASSERTS]->(p5)
CREATE (bob)-[:MADE]->(:Statement {id: 'statement:gone', gist: 'withdrawn', act: 'DENIAL', attestation: 'DIRECT', retiredAt: '2025-12-01T00:00:00Z', disclosedLatest: '2025-11-20'})-[:DENIES]->(p8)`;

describe.each(engines)("comparePlans on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, world);
  });
  afterAll(() => app.stop());

  type Row = { readonly topic: { readonly code: string }; readonly cells: readonly { readonly version: { readonly id: string }; readonly alignment: string; readonly delta: number | null; readonly provisions: readonly { readonly id: string }[]; readonly terms: readonly { readonly proposition: { readonly id: string } }[] }[] };
  const compare = async (versions: readonly string[], rest = ""): Promise<readonly Row[]> => (await app.ask(`{ comparePlans(versions: ${JSON.stringify(versions.map((name) => `version:${name}`))}${rest}) {
    topic { code } cells { version { id } alignment delta provisions { id } terms { proposition { id } } } } }`))["comparePlans"] as readonly Row[];
  const alignments = (rows: readonly Row[]): unknown => Object.fromEntries(rows.map(({ topic, cells }) => [topic.code, cells.map(({ alignment }) => alignment)]));

  it("aligns by topic, in the order of codes, relative to the first version", async () => {
    expect(alignments(await compare(["us.draft", "eu.answer", "silent.draft"]))).toEqual({
      "other.points": ["SAME", "REVERSES", "NOT_REPORTED"], "security.army-cap": ["SAME", "WEAKENS", "NOT_REPORTED"], "security.bases": ["SAME", "REVERSES", "NOT_REPORTED"],
    });
    expect(alignments(await compare(["eu.answer", "us.draft"], ", topics: [\"security.army-cap\"]"))).toEqual({ "security.army-cap": ["SAME", "STRENGTHENS"] });
    expect(alignments(await compare(["us.draft"]))).toEqual({ "security.army-cap": ["SAME"], "security.bases": ["SAME"] });
  });

  it("shows every point on the topic, also one that a person set beside it, and every account of its terms", async () => {
    const [army, bases] = await compare(["us.draft", "eu.answer"], ", topics: [\"security.army-cap\", \"topic:bases\"]");
    expect(army?.cells[0]).toMatchObject({ delta: null, provisions: [{ id: "provision:us.draft.army" }], terms: [{ proposition: { id: "proposition:us.500" } }, { proposition: { id: "proposition:us.600" } }] });
    expect(army?.cells[1]).toMatchObject({ delta: null, provisions: [{ id: "provision:eu.answer.army" }, { id: "provision:eu.answer.reserve" }] });
    expect(bases?.cells[1]).toMatchObject({ alignment: "REVERSES", provisions: [{ id: "provision:eu.answer.foreign" }] });
  });

  it("tells under knownAsOf only of what was certainly public, and gives the difference while no account disputes it", async () => {
    const at = async (day: string): Promise<unknown> => (await compare(["us.draft", "eu.answer"], `, topics: ["security.army-cap"], knownAsOf: "2025-11-${day}T23:59:59Z"`))
      .map(({ cells }) => cells.map(({ alignment, delta, provisions, terms }) => [alignment, delta, provisions.length, terms.map(({ proposition }) => proposition.id)]));
    expect(await at("19")).toEqual([[["SAME", null, 0, []], ["NOT_REPORTED", null, 0, []]]]);
    expect(await at("20")).toEqual([[["SAME", null, 1, ["proposition:us.600"]], ["NOT_REPORTED", null, 0, []]]]);
    expect(await at("22")).toEqual([[["SAME", null, 1, ["proposition:us.600"]], ["WEAKENS", 200, 1, ["proposition:eu.800"]]]]);
    expect(await at("24")).toEqual([[["SAME", null, 1, ["proposition:us.500", "proposition:us.600"]], ["WEAKENS", null, 1, ["proposition:eu.800"]]]]);
  });

  it("keeps names of the answer apart, with the reports behind each value", async () => {
    const data = await app.ask(`{ comparePlans(versions: ["version:us.draft", "version:eu.answer"], topics: ["security.army-cap"], knownAsOf: "2025-11-22T23:59:59Z") {
      t: topic { label } again: topic { id }
      one: cells { v: version { label } terms { statements { gist } corroboration { origins } } points: provisions { heading ... on Provision { number } } ids: provisions { id } }
      two: cells { __typename how: alignment terms { assertedBy { name } } said: terms { statements { id } } } } }`);
    expect(data["comparePlans"]).toMatchObject([{
      t: { label: "Army" }, again: { id: "topic:army" },
      one: [
        { v: { label: "The US draft" }, terms: [{ statements: [{ gist: "600, says Ann" }], corroboration: { origins: 0 } }], points: [{ heading: "Army", number: "6" }], ids: [{ id: "provision:us.draft.army" }] },
        { v: { label: "The answer" }, terms: [{ statements: [{ gist: "800, says Bob" }] }], points: [{ heading: "Army", number: null }], ids: [{ id: "provision:eu.answer.army" }] },
      ],
      two: [{ how: "SAME", terms: [{ assertedBy: [{ name: "Ann" }] }], said: [{ statements: [{ id: "statement:600" }] }] }, { how: "WEAKENS", terms: [{ assertedBy: [{ name: "Bob" }] }] }],
    }]);
  });

  it("leaves out a version that is unknown, withdrawn or named again, and gives nothing without the first", async () => {
    const ids = async (...versions: readonly string[]): Promise<unknown> => (await compare(versions, ", topics: [\"security.bases\"]")).map(({ cells }) => cells.map(({ version }) => version.id));
    expect(await ids("us.draft", "nowhere.draft", "retired.draft", "eu.answer", "us.draft")).toEqual([["version:us.draft", "version:eu.answer"]]);
    expect(await ids("nowhere.draft", "us.draft")).toEqual([]);
    expect(await ids()).toEqual([]);
  });

  it("gives a row for a topic that was asked for, though all are silent on it, and names the nearest to an unknown one", async () => {
    expect(await compare(["us.draft", "eu.answer"], ", topics: [\"unused.topic\"]")).toMatchObject([{ cells: [{ alignment: "SAME", provisions: [] }, { alignment: "NOT_REPORTED", provisions: [] }] }]);
    expect(await compare(["us.draft"], ", topics: []")).toEqual([]);
    expect(await app.refusal(`{ comparePlans(versions: ["version:us.draft"], topics: ["security.army"]) { topic { id } } }`)).toEqual({ code: "UNKNOWN_NAME", message: "no topic here has the code security.army; near: security.army-cap, security.bases" });
  });

  it("refuses more than it can set side by side", async () => {
    const many = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, place) => `version:v${place}`));
    expect(await app.refusal(`{ comparePlans(versions: ${many(11)}) { topic { id } } }`)).toEqual({ code: "BAD_USER_INPUT", message: "versions has 11 entries; 10 are allowed" });
    expect(await app.refusal(`{ comparePlans(versions: ["version:us.draft"], topics: ${many(101)}) { topic { id } } }`)).toEqual({ code: "BAD_USER_INPUT", message: "topics has 101 entries; 100 are allowed" });
  });
});
