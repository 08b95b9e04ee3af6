import fc from "fast-check";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { stanceOf, type Polarity, type Saying } from "../src/domain/overviews/stanceRule";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { folderOf } from "./support/exampleBundle";
import { randomBundle } from "./support/randomBundle";
import { startTestApp, type TestApp } from "./support/testApp";

describe("where somebody stands", () => {
  const said = (day: string | null, polarity: Polarity, part = "plan:p", until = day): Saying =>
    ({ id: `statement:${day ?? "undated"}-${polarity}-${part}`, saidEarliest: day, saidLatest: until, sides: [{ part, polarity }] });
  const stance = (...sayings: readonly Saying[]): readonly unknown[] => {
    const { polarity, latest, hasChanged } = stanceOf("plan:p", sayings as [Saying, ...Saying[]]);
    return [polarity, latest.saidEarliest, hasChanged];
  };

  it("is the side taken last, whatever the order of the list", () => {
    expect(stance(said("2025-11-20", "SUPPORTS"), said("2025-11-22", "OPPOSES"))).toEqual(["OPPOSES", "2025-11-22", true]);
    expect(stance(said("2025-11-22", "OPPOSES"), said("2025-11-20", "SUPPORTS"))).toEqual(["OPPOSES", "2025-11-22", true]);
    expect(stance(said("2025-11-20", "OPPOSES"), said("2025-11-22", "OPPOSES"))).toEqual(["OPPOSES", "2025-11-22", false]);
  });

  it("is mixed where statements of one day differ, and then nobody has moved", () => {
    expect(stance(said("2025-11-20", "SUPPORTS"), said("2025-11-20", "OPPOSES"))).toEqual(["MIXED", "2025-11-20", false]);
    expect(stance(said("2025-11-20", "NEUTRAL"), said("2025-11-20", "OPPOSES"))).toEqual(["OPPOSES", "2025-11-20", false]);
    expect(stance(said("2025-11-20T08:00:00Z", "SUPPORTS"), said("2025-11-20T18:00:00Z", "OPPOSES"))).toEqual(["OPPOSES", "2025-11-20T18:00:00Z", true]);
    expect(stance(said("2025-11-20", "SUPPORTS"), said("2025-11-20T18:00:00Z", "OPPOSES"))[0]).toBe("MIXED");
  });

  it("sees no change where the days of two statements overlap", () => {
    expect(stance(said("2025-11-18", "SUPPORTS", "plan:p", "2025-11-24"), said("2025-11-22", "OPPOSES"))).toEqual(["OPPOSES", "2025-11-22", false]);
  });

  it("is that of undated statements only where there are no others", () => {
    expect(stance(said(null, "OPPOSES"), said("2025-11-20", "SUPPORTS"))).toEqual(["SUPPORTS", "2025-11-20", false]);
    expect(stance(said(null, "OPPOSES"))).toEqual(["OPPOSES", null, false]);
    expect(stance(said(null, "OPPOSES"), said(null, "SUPPORTS"))).toEqual(["MIXED", null, false]);
  });

  it("is mixed for who is for the whole and later against a part, who thereby has not moved", () => {
    expect(stance(said("2025-11-20", "SUPPORTS"), said("2025-11-22", "OPPOSES", "provision:a"))).toEqual(["MIXED", "2025-11-22", false]);
    expect(stance(said("2025-11-18", "OPPOSES", "provision:a"), said("2025-11-20", "SUPPORTS"))).toEqual(["SUPPORTS", "2025-11-20", false]);
    expect(stance(said("2025-11-20", "OPPOSES", "provision:a"), said("2025-11-22", "OPPOSES", "provision:b"))).toEqual(["OPPOSES", "2025-11-22", false]);
    expect(stance(said("2025-11-20", "OPPOSES", "provision:a"), said("2025-11-22", "SUPPORTS", "provision:b"))).toEqual(["MIXED", "2025-11-22", false]);
    expect(stance(said("2025-11-20", "OPPOSES", "provision:a"), said("2025-11-22", "SUPPORTS", "provision:a"))).toEqual(["SUPPORTS", "2025-11-22", true]);
  });

  it("is what a statement says of the whole, before what the same one says of parts", () => {
    const both: Saying = { ...said("2025-11-20", "MIXED"), sides: [{ part: "provision:a", polarity: "OPPOSES" }, { part: "plan:p", polarity: "SUPPORTS" }] };
    expect(stance(both)[0]).toBe("SUPPORTS");
  });
});

const dated = (day: string, said = day): string => `said: '${said}', saidEarliest: '${said.slice(0, 10)}', saidLatest: '${said.slice(-10)}', disclosedAt: '${day}', disclosedEarliest: '${day.slice(0, 10)}', disclosedLatest: '${day.slice(-10)}'`;
/** A plan with a point; Ann who moves, Bob who is only told of, Cyr whose words only a reworded copy has. */
const world = `
CREATE (plan:Plan {id: 'plan:p', label: 'The plan'})-[:HAS_VERSION]->(v:PlanVersion {id: 'version:p.draft', label: 'The draft', textStatus: 'DESCRIBED', issuedAt: '2025-11-21'})-[:HAS_PROVISION]->(cap:Provision {id: 'provision:p.draft.cap', heading: 'Cap', textStatus: 'DESCRIBED'})
CREATE (:Plan {id: 'plan:other', label: 'Another'})-[:HAS_VERSION]->(:PlanVersion {id: 'version:other.draft', label: 'Another draft', textStatus: 'DESCRIBED', issuedAt: '2025-11'})
CREATE (ann:Actor:Person {id: 'person:ann', name: 'Ann'}), (bob:Actor:Person {id: 'person:bob', name: 'Bob'}), (cyr:Actor:Person {id: 'person:cyr', name: 'Cyr'}), (gov:Actor:Organization {id: 'org:gov', name: 'the government'})
CREATE (paper:Actor:Outlet {id: 'outlet:paper', name: 'The Paper'})<-[:PUBLISHED_BY]-(r:Report {id: 'report:r', title: 'On the plan', publishedAt: '2025-11-22/2025-11-23'}), (copy:Report {id: 'report:copy'})-[:DERIVED_FROM {kind: 'SPUN_COPY', confidence: 1.0, evidence: 'e', judgedBy: 'editor'}]->(r)
CREATE (:Report {id: 'report:month', title: 'Some time', publishedAt: '2025-11'}), (:Report {id: 'report:later', title: 'Later', publishedAt: '2025-12-24'}), (:Report {id: 'report:zone', title: 'Night', publishedAt: '2025-11-24T23:30:00-05:00'})
CREATE (yes:Statement {id: 'statement:yes', gist: 'The plan is good.', act: 'OPINION', attestation: 'DIRECT', ${dated("2025-11-20")}})-[:ABOUT {polarity: 'SUPPORTS'}]->(plan), (ann)-[:MADE]->(yes)
CREATE (no:Statement {id: 'statement:no', gist: 'The plan is bad.', act: 'DENIAL', attestation: 'DIRECT', ${dated("2025-11-22")}})-[:ABOUT {polarity: 'OPPOSES'}]->(plan), (ann)-[:MADE]->(no), (no)-[:ON_BEHALF_OF]->(gov)
CREATE (told:Statement {id: 'statement:told', gist: 'The cap is too low.', act: 'OPINION', attestation: 'REPORTED', ${dated("2025-11-22/2025-11-24", "2025-11-20/2025-11-24")}})-[:ABOUT {polarity: 'OPPOSES'}]->(cap), (bob)-[:MADE]->(told)
CREATE (teller:Statement {id: 'statement:teller', gist: 'Bob finds the cap too low.', act: 'ASSERTION', attestation: 'DIRECT', ${dated("2025-11-24")}})-[:REPORTS]->(told), (ann)-[:MADE]->(teller), (teller)-[:ABOUT]->(bob)
CREATE (spun:Statement {id: 'statement:spun', gist: 'Mangled.', act: 'OPINION', attestation: 'DIRECT', ${dated("2025-11-22")}})-[:ABOUT {polarity: 'OPPOSES'}]->(plan), (cyr)-[:MADE]->(spun), (:Quotation {id: 'quotation:spun', exact: 'x', start: 0, end: 1})-[:QUOTES]->(spun)
CREATE (gone:Statement {id: 'statement:gone', gist: 'Withdrawn.', act: 'OPINION', attestation: 'DIRECT', retiredAt: '2025-12-01T00:00:00Z', ${dated("2025-11-22")}})-[:ABOUT {polarity: 'SUPPORTS'}]->(plan), (cyr)-[:MADE]->(gone)
CREATE (flat:Statement {id: 'statement:flat', gist: 'There is a plan.', act: 'ASSERTION', attestation: 'DIRECT'})-[:ABOUT]->(plan), (cyr)-[:MADE]->(flat)
CREATE (own:Statement {id: 'statement:own', gist: 'The plan leaks.', act: 'ASSERTION', attestation: 'EDITORIAL', ${dated("2025-11-23")}})-[:ABOUT]->(plan), (paper)-[:MADE]->(own)
CREATE (:Contradiction {id: 'contradiction:1', kind: 'OPPOSITE_STANCE', scope: 'SELF', explanation: 'Ann said yes, then no.', disclosedLatest: '2025-11-22'})-[:SIDE_A]->(no)
WITH *
MATCH (c:Contradiction {id: 'contradiction:1'}), (q:Quotation {id: 'quotation:spun'})
CREATE (c)-[:SIDE_B]->(yes), (q)-[:PART_OF]->(copy)
CREATE (:Quotation {id: 'quotation:no', exact: 'bad', start: 0, end: 3})-[:QUOTES]->(no), (:Quotation {id: 'quotation:own', exact: 'leaks', start: 4, end: 9})-[:QUOTES]->(own), (:Quotation {id: 'quotation:teller', exact: 'too low', start: 10, end: 17})-[:QUOTES]->(teller)
WITH r
MATCH (q:Quotation) WHERE q.id IN ['quotation:no', 'quotation:own', 'quotation:teller']
CREATE (q)-[:PART_OF]->(r)`;

describe.each(engines)("Stances and changes on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, world);
  });
  afterAll(() => app.stop());

  interface Cell { readonly actor: { readonly id: string }; readonly target: { readonly id: string }; readonly polarity: string; readonly changed: boolean; readonly latest: { readonly id: string; readonly attestation: string }; readonly statements: readonly { readonly id: string }[] }
  const stances = async (args: string): Promise<readonly unknown[]> => {
    const data = await app.ask(`{ stances(${args}) { actor { id } target { id } polarity changed latest { id attestation } statements { id } } }`);
    return (data["stances"] as readonly Cell[]).map(({ actor, target, polarity, changed, latest, statements }) => [actor.id, target.id, polarity, changed, latest.id, latest.attestation, statements.map(({ id }) => id)]);
  };
  const ann = ["person:ann", "plan:p", "OPPOSES", true, "statement:no", "DIRECT", ["statement:yes", "statement:no"]];
  const bob = ["person:bob", "plan:p", "OPPOSES", false, "statement:told", "REPORTED", ["statement:told"]];

  it("are a cell for each actor who took a side on the subject or its parts, with what is retired, takes no side or is only a copy's left out", async () => {
    expect(await stances(`on: ["plan:p"]`)).toEqual([ann, bob]);
    expect(await stances(`on: ["provision:p.draft.cap", "plan:p"], actors: ["person:bob", "person:ann", "person:cyr"]`)).toEqual([[...bob.with(1, "provision:p.draft.cap")], bob, ann]);
    expect(await stances(`on: ["version:p.draft"]`)).toEqual([bob.with(1, "version:p.draft")]);
  });

  it("are as they were certainly known", async () => {
    expect(await stances(`on: ["plan:p"], knownAsOf: "2025-11-21T00:00:00Z"`)).toEqual([["person:ann", "plan:p", "SUPPORTS", false, "statement:yes", "DIRECT", ["statement:yes"]]]);
    expect(await stances(`on: ["plan:p"], knownAsOf: "2025-11-23T23:59:59Z"`)).toEqual([ann]);
    expect(await stances(`on: ["plan:p"], knownAsOf: "2025-11-24T23:59:59Z"`)).toEqual([ann, bob]);
  });

  it("have no cell for an unknown id, and are refused past their bounds", async () => {
    expect(await stances(`on: ["plan:nowhere", "nothing"]`)).toEqual([]);
    expect(await stances(`on: ["plan:p"], actors: ["person:nobody"]`)).toEqual([]);
    expect(await stances(`on: ["plan:p"], actors: []`)).toEqual([]);
    expect(await app.refusal(`{ stances(on: [${Array.from({ length: 21 }, () => '"plan:p"').join()}]) { changed } }`)).toEqual({ code: "BAD_USER_INPUT", message: "on has 21 entries; 20 are allowed" });
  });

  it("keep names of the answer apart", async () => {
    const data = await app.ask(`{ stances(on: ["plan:p"], actors: ["person:ann"]) { who: actor { name } on: target { label ... on Plan { versions { id } } } last: latest { gist } again: latest { saidAt } all: statements { gist } ids: statements { id } } }`);
    expect(data["stances"]).toEqual([{ who: { name: "Ann" }, on: { label: "The plan", versions: [{ id: "version:p.draft" }] }, last: { gist: "The plan is bad." }, again: { saidAt: "2025-11-22" }, all: [{ gist: "The plan is good." }, { gist: "The plan is bad." }], ids: [{ id: "statement:yes" }, { id: "statement:no" }] }]);
  });

  const changes = async (args: string, fields = "at kind subject { id }"): Promise<readonly { readonly at: string; readonly kind: string; readonly subject: { readonly id: string }; readonly summary: string }[]> =>
    (await app.ask(`{ changes(${args}) { ${fields} } }`))["changes"] as never;
  const told = async (args: string): Promise<readonly string[]> => (await changes(args)).map(({ at, subject }) => `${at} ${subject.id}`);

  it("list what can have become known in a time, by its date, uncertain dates as the intervals they are", async () => {
    expect(await told(`from: "2025-11-22", to: "2025-11-22"`)).toEqual([
      "2025-11 report:month", "2025-11 version:other.draft", "2025-11-22 contradiction:1", "2025-11-22 statement:no", "2025-11-22 statement:spun",
      "2025-11-22/2025-11-23 report:r", "2025-11-22/2025-11-24 statement:told",
    ]);
    expect(await told(`from: "2025-11-25T04:00:00Z", to: "2025-11-25"`)).toEqual(["2025-11 report:month", "2025-11 version:other.draft", "2025-11-24T23:30:00-05:00 report:zone"]);
    expect(await told(`from: "2025-11-21", to: "2025-11-21"`)).toContain("2025-11-21 version:p.draft");
  });

  it("are only those about a subject or its parts where one is named", async () => {
    expect(await told(`from: "2025-11-20", to: "2025-11", on: "plan:p"`)).toEqual([
      "2025-11-20 statement:yes", "2025-11-21 version:p.draft", "2025-11-22 contradiction:1", "2025-11-22 statement:no", "2025-11-22 statement:spun",
      "2025-11-22/2025-11-23 report:r", "2025-11-22/2025-11-24 statement:told", "2025-11-23 statement:own",
    ]);
    expect(await told(`from: "2025-11", to: "2025-11", on: "provision:p.draft.cap"`)).toEqual(["2025-11-22/2025-11-24 statement:told"]);
    expect(await told(`from: "2025-11", to: "2025-11", on: "plan:nowhere"`)).toEqual([]);
  });

  it("say who reports what of whom, and claim nothing themselves", async () => {
    const summaries = Object.fromEntries((await changes(`from: "2025-11-20", to: "2025-11-24"`, "summary subject { id }")).map(({ subject, summary }) => [subject.id, summary]));
    expect(summaries).toMatchObject({
      "statement:no": "The Paper reports that Ann, for the government, said in denial: The plan is bad.",
      "statement:told": "The Paper reports that according to Ann, Bob offered the opinion: The cap is too low.",
      "statement:own": "The Paper, in its own words, said: The plan leaks.",
      "statement:spun": "A report whose outlet is not printed says that Cyr offered the opinion: Mangled.",
      "contradiction:1": "By rule, two statements that cannot both hold: Ann said yes, then no.",
      "report:r": "The Paper published “On the plan”.",
      "version:p.draft": "Reports date a text of The plan to then: The draft.",
    });
  });

  it("list what is dated with a mark before it, and nothing whose stored date is none", async () => {
    await app.store.write((transaction) => transaction.run({ name: "test/dates", text: "UNWIND ['~2025-10-19', '2025-~10-19', '2025?-10-19', 'last week', '20251019'] AS date CREATE (:Report {id: 'report:x' + date, publishedAt: date}) CREATE (:PlanVersion {id: 'version:x' + date, label: 'x', textStatus: 'DESCRIBED', issuedAt: date})" }));
    const marked = ["~2025-10-19", "2025-~10-19", "2025?-10-19"];
    const found = (await told(`from: "2025-10-19", to: "2025-10-19"`)).toSorted();
    expect(found).toEqual(marked.flatMap((date) => [`${date} report:x${date}`, `${date} version:x${date}`]).toSorted());
    await app.store.write((transaction) => transaction.run({ name: "test/undo", text: "MATCH (n) WHERE n.id STARTS WITH 'report:x' OR n.id STARTS WITH 'version:x' DETACH DELETE n" }));
  });

  it("are refused between a time and an earlier one, and for what is no date", async () => {
    expect(await app.refusal(`{ changes(from: "2025-11-24", to: "2025-11-22") { at } }`)).toEqual({ code: "BAD_USER_INPUT", message: "from is 2025-11-24, which is after to, 2025-11-22; the same time or an earlier one is allowed" });
    expect(await app.refusal(`{ changes(from: "2025-11-24/..", to: "2025-12") { at } }`)).toMatchObject({ code: "BAD_USER_INPUT" });
    expect((await app.refusal(`{ changes(from: "soon", to: "2025-12") { at } }`)).message).toContain("soon");
  });
});

describe.each(engines)("What was known on %s", (engine, open) => {
  it("only grows with time, on any graph: statements, tallies, terms, stances and changes", async () => {
    const app = await startTestApp(open, "CREATE (:Plan {id: 'plan:p', label: 'p'})");
    const day = fc.integer({ min: 10, max: 19 }).map((number) => `2025-11-${number}`);
    const bounds = fc.oneof(fc.constant(null), fc.tuple(day, fc.integer({ min: 0, max: 9 })).map(([first, length]) => [first, `2025-11-${Math.min(19, Number(first.slice(8)) + length)}`] as const));
    const statement = fc.record({ disclosed: bounds, said: bounds, maker: fc.nat(2), polarity: fc.constantFrom("SUPPORTS", "OPPOSES", "MIXED"), stance: fc.constantFrom("ASSERTS", "DENIES"), answer: fc.nat(1), onPoint: fc.boolean() });
    const asked = (instant: string, until: string): string => `{
      statements(first: 100, knownAsOf: "${instant}") { nodes { id } totalCount hiddenUndated }
      question(id: "question:q") { tally(knownAsOf: "${instant}") { proposition { id } statements { id } } }
      provision(id: "provision:p.v.c") { terms(knownAsOf: "${instant}") { proposition { id } statements { id } } attestedBy(knownAsOf: "${instant}") { id } }
      comparePlans(versions: ["version:p.v"], knownAsOf: "${instant}") { cells { provisions { id } terms { proposition { id } statements { id } } } }
      stances(on: ["plan:p"], knownAsOf: "${instant}") { actor { id } statements { id } }
      changes(from: "2025-11-09", to: "${until}") { subject { id } } }`;
    /** Every id under its path, positions left out. */
    const idsOf = (value: unknown, path = ""): readonly string[] => {
      if (Array.isArray(value)) return value.flatMap((one) => idsOf(one, path + keyOf(one)));
      if (typeof value !== "object" || value === null) return [];
      return Object.entries(value).flatMap(([name, part]) => (name === "id" ? [`${path} ${String(part)}`] : idsOf(part, `${path}/${name}`)));
    };
    const keyOf = (one: unknown): string => {
      const { actor, proposition } = one as { readonly actor?: { readonly id: string }; readonly proposition?: { readonly id: string } };
      return `[${actor?.id ?? proposition?.id ?? ""}]`;
    };
    await fc.assert(fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 8 }), async (statements) => {
      const created = statements.map(({ disclosed, said, maker, polarity, stance, answer, onPoint }, place) => {
        const properties = [["disclosed", disclosed], ["said", said]].flatMap(([name, pair]) => (pair === null ? [] : [`, ${name as string}Earliest: '${(pair as readonly string[])[0] ?? ""}', ${name as string}Latest: '${(pair as readonly string[])[1] ?? ""}'`]));
        return `CREATE (s${place}:Statement {id: 'statement:${place}', gist: 'g', act: 'ASSERTION', attestation: 'DIRECT'${properties.join("")}}), (a${maker})-[:MADE]->(s${place}), (s${place})-[:${stance}]->(x${answer}), (s${place})-[:ABOUT {polarity: '${polarity}'}]->(${onPoint ? "c" : "plan"})`;
      });
      await app.store.write(async (transaction) => {
        await transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" });
        await transaction.run({ name: "test/seed", text: `CREATE (plan:Plan {id: 'plan:p', label: 'p'})-[:HAS_VERSION]->(v:PlanVersion {id: 'version:p.v', label: 'v', textStatus: 'DESCRIBED'})-[:HAS_PROVISION]->(c:Provision {id: 'provision:p.v.c', heading: 'c', textStatus: 'DESCRIBED'})-[:ON_TOPIC]->(:Topic {id: 'topic:t', code: 't', scheme: 's'})
          CREATE (q:Question {id: 'question:q', text: 'q'})-[:ON]->(c), (x0:Proposition {id: 'proposition:x0', text: 'x0', kind: 'TERM'})-[:ANSWERS]->(q), (x1:Proposition {id: 'proposition:x1', text: 'x1', kind: 'TERM'})-[:ANSWERS]->(q)
          CREATE (a0:Actor:Person {id: 'person:a0', name: 'a0'}), (a1:Actor:Person {id: 'person:a1', name: 'a1'}), (a2:Actor:Person {id: 'person:a2', name: 'a2'})
          ${created.join("\n")}` });
      });
      const answers = [];
      for (const end of ["2025-11-11", "2025-11-14", "2025-11-17", "2025-11-20"]) answers.push(await app.ask(asked(`${end}T23:59:59Z`, end)));
      for (const [place, later] of answers.entries()) {
        const earlier = answers[place - 1];
        const { totalCount, hiddenUndated } = later["statements"] as { readonly totalCount: number; readonly hiddenUndated: number };
        expect(hiddenUndated).toBe(statements.filter(({ disclosed }) => disclosed === null).length);
        if (place === 3) expect(totalCount + hiddenUndated).toBe(statements.length);
        if (earlier !== undefined) expect(idsOf(later)).toEqual(expect.arrayContaining([...idsOf(earlier)]));
      }
    }), { numRuns: 8 });
    await app.stop();
  }, 120_000);

  it("only grows with time, on any bundle: contradictions, authorship, origins and what is drawn around a node", async () => {
    const app = await startTestApp(open);
    interface Known {
      readonly contradictions: { readonly nodes: readonly { readonly id: string }[] };
      readonly actor: { readonly contradictions: { readonly nodes: readonly { readonly id: string }[] } };
      readonly plan: { readonly authorship: { readonly rows: readonly { readonly role: string; readonly allegedAuthor: { readonly id: string }; readonly assertedBy: readonly { readonly id: string }[]; readonly deniedBy: readonly { readonly id: string }[] }[] } };
      readonly statements: { readonly nodes: readonly { readonly id: string; readonly corroboration: { readonly origins: number; readonly reports: number; readonly documents: number; readonly firsthandWitnesses: number } }[] };
      readonly neighbourhood: { readonly nodes: readonly { readonly id: string }[]; readonly edges: readonly { readonly id: string }[] };
    }
    const known = async (at: string | null): Promise<Known> => {
      const [lone, other] = at === null ? ["", ""] : [`(knownAsOf: "${at}")`, `, knownAsOf: "${at}"`];
      return await app.ask(`{
        contradictions(first: 100${other}) { nodes { id } }
        actor(id: "person:a") { contradictions(first: 100${other}) { nodes { id } } }
        plan(id: "plan:p") { authorship${lone} { rows { role allegedAuthor { id } assertedBy { id } deniedBy { id } } } }
        statements(first: 100) { nodes { id corroboration${lone} { origins reports documents firsthandWitnesses } } }
        neighbourhood(ids: ["person:a"], hops: 3, limit: 300${other}) { nodes { id } edges { id } } }`) as never;
    };
    const listed = ({ contradictions, actor, plan, statements, neighbourhood }: Known): readonly string[] => [
      ...contradictions.nodes.map(({ id }) => id), ...actor.contradictions.nodes.map(({ id }) => `of a: ${id}`),
      ...plan.authorship.rows.flatMap(({ role, allegedAuthor: author, assertedBy, deniedBy }) => [...assertedBy.map(({ id }) => `${role} ${author.id} by ${id}`), ...deniedBy.map(({ id }) => `not ${role} ${author.id} by ${id}`)]),
      ...statements.nodes.flatMap(({ id, corroboration }) => Object.entries(corroboration).flatMap(([name, count]) => Array.from({ length: count }, (_one, position) => `${id} ${name} ${position}`))),
      ...neighbourhood.nodes.map(({ id }) => `drawn: ${id}`), ...neighbourhood.edges.map(({ id }) => `drawn: ${id}`),
    ];
    let things = 0;
    await fc.assert(fc.asyncProperty(randomBundle, async (bundle) => {
      await loadBundle(app.store, QueryLibrary.load(), folderOf({ "bundle.yaml": JSON.stringify(bundle) }));
      let before: readonly string[] = [];
      for (const at of ["2024-12-31T00:00:00Z", "2025-01-02T12:00:00Z", "2025-01-04T23:59:59Z", "2025-02-02T00:00:00Z", "2025-02-04T23:59:59Z", null]) {
        const then = listed(await known(at));
        expect(then).toEqual(expect.arrayContaining([...before]));
        before = then;
      }
      things += before.filter((one) => one.startsWith("contradiction:") || one.startsWith("DRAFTER") || one.startsWith("drawn")).length;
    }), { numRuns: engine === "embedded" ? 8 : 4 });
    expect(things).toBeGreaterThan(20);
    await app.stop();
  }, 180_000);
});
