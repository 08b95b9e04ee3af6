import { engines } from "./support/engines";
import { startTestApp, type TestApp } from "./support/testApp";

/** Contradictions as the one writer stores them: a minister with himself (conditional), with a senator, and two outlets. */
const world = `
CREATE (minister:Actor:Person {id: 'person:minister', name: 'The minister'})
CREATE (senator:Actor:Person {id: 'person:senator', name: 'The senator'})
CREATE (paper:Actor:Outlet {id: 'outlet:paper', name: 'The Paper'})
CREATE (post:Actor:Outlet {id: 'outlet:post', name: 'The Post'})
CREATE (plan:Plan {id: 'plan:p', label: 'The plan'})-[:HAS_VERSION]->(draft:PlanVersion {id: 'version:p.draft'})-[:HAS_PROVISION]->(cap:Provision {id: 'provision:p.draft.cap', heading: 'Army cap'})
CREATE (harbour:Topic {id: 'topic:harbour', code: 'harbour'})
CREATE (whose:Question {id: 'question:whose', text: 'Whose text is it?', exclusive: true})-[:ON]->(plan)
CREATE (size:Question {id: 'question:cap', text: 'What cap?', exclusive: true})-[:ON]->(cap)
CREATE (east:Proposition {id: 'proposition:east', text: 'The text is of the East'})-[:ANSWERS]->(whose)
CREATE (call:Statement {id: 'statement:call', gist: 'It is of the East', saidEarliest: '2025-11-22', disclosedLatest: '2025-11-22'})
CREATE (told:Statement {id: 'statement:told', gist: 'He said so', saidEarliest: '2025-11-22', disclosedLatest: '2025-11-22'})
CREATE (own:Statement {id: 'statement:own', gist: 'It is ours', saidEarliest: '2025-11-23', disclosedLatest: '2025-11-23'})
CREATE (no:Statement {id: 'statement:no', gist: 'That is false', saidEarliest: '2025-11-24', disclosedLatest: '2025-11-24'})
CREATE (half:Statement {id: 'statement:half', gist: 'By half'})
CREATE (number:Statement {id: 'statement:number', gist: '600,000', saidEarliest: '2025-11-20', disclosedLatest: '2025-11-20'})
CREATE (minister)-[:MADE]->(call), (minister)-[:MADE]->(own), (senator)-[:MADE]->(told), (senator)-[:MADE]->(no), (paper)-[:MADE]->(half), (post)-[:MADE]->(number)
CREATE (no)-[:ABOUT]->(harbour), (own)-[:ABOUT]->(harbour), (call)-[:ABOUT]->(plan)
CREATE (self:Contradiction {id: 'contradiction:self', kind: 'EXCLUSIVE_ANSWERS', scope: 'SELF', at: '2025-11-23', gapDays: 1, explanation: 'The minister with himself', conditional: true, questionId: 'question:whose', disclosedLatest: '2025-11-23'})
CREATE (denied:Contradiction {id: 'contradiction:denied', kind: 'DIRECT_DENIAL', scope: 'BETWEEN_ACTORS', at: '2025-11-24', explanation: 'The senator denies it', conditional: false, status: 'CONFIRMED', questionId: 'question:whose', propositionId: 'proposition:east', disclosedLatest: '2025-11-24'})
CREATE (caps:Contradiction {id: 'contradiction:caps', kind: 'EXCLUSIVE_ANSWERS', scope: 'BETWEEN_REPORTS', explanation: 'Two papers', conditional: false, questionId: 'question:cap'})
CREATE (self)-[:SIDE_A]->(own), (self)-[:SIDE_B]->(call), (self)-[:RESTS_ON]->(told), (self)-[:OVER]->(whose), (minister)-[:PARTY_TO]->(self), (minister)-[:DISAGREES_WITH {scope: 'SELF', questionId: 'question:whose', pairCount: 3}]->(minister)
CREATE (denied)-[:SIDE_A]->(no), (denied)-[:SIDE_B]->(own), (denied)-[:OVER]->(whose), (denied)-[:OVER]->(east), (minister)-[:PARTY_TO]->(denied), (senator)-[:PARTY_TO]->(denied)
CREATE (minister)-[:DISAGREES_WITH {scope: 'BETWEEN_ACTORS', questionId: 'question:whose', pairCount: 2}]->(senator), (minister)-[:DISAGREES_WITH {scope: 'BETWEEN_ACTORS', questionId: 'question:other', pairCount: 9}]->(senator)
CREATE (caps)-[:SIDE_A]->(half), (caps)-[:SIDE_B]->(number), (caps)-[:OVER]->(size), (paper)-[:PARTY_TO]->(caps), (post)-[:PARTY_TO]->(caps)`;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}
const slugs = (page: unknown): readonly string[] => (page as Page).nodes.map(({ id }) => id.replace("contradiction:", ""));

describe.each(engines)("Contradictions on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, world);
  });
  afterAll(() => app.stop());

  it("come with both sides, the question, the proposition, and what they stand or fall with, in one round trip", async () => {
    const text = `{ contradictions { nodes { id kind scope gapDays explanation status pairCount a { gist speakers { name } } b { gist } question { text } proposition { text } conditionalOn { id } } totalCount hiddenUndated } }`;
    expect((await app.ask(text))["contradictions"]).toEqual({
      totalCount: 3, hiddenUndated: 0, nodes: [
        { id: "contradiction:denied", kind: "DIRECT_DENIAL", scope: "BETWEEN_ACTORS", gapDays: null, explanation: "The senator denies it", status: "CONFIRMED", pairCount: 2, a: { gist: "That is false", speakers: [{ name: "The senator" }] }, b: { gist: "It is ours" }, question: { text: "Whose text is it?" }, proposition: { text: "The text is of the East" }, conditionalOn: [] },
        { id: "contradiction:self", kind: "EXCLUSIVE_ANSWERS", scope: "SELF", gapDays: 1, explanation: "The minister with himself", status: "DETECTED", pairCount: 3, a: { gist: "It is ours", speakers: [{ name: "The minister" }] }, b: { gist: "It is of the East" }, question: { text: "Whose text is it?" }, proposition: null, conditionalOn: [{ id: "statement:told" }] },
        { id: "contradiction:caps", kind: "EXCLUSIVE_ANSWERS", scope: "BETWEEN_REPORTS", gapDays: null, explanation: "Two papers", status: "DETECTED", pairCount: 1, a: { gist: "By half", speakers: [{ name: "The Paper" }] }, b: { gist: "600,000" }, question: { text: "What cap?" }, proposition: null, conditionalOn: [] },
      ],
    });
    expect(await app.trips(text)).toBe(1);
  });

  it("are found from an actor and from a statement, whichever side it is", async () => {
    const data = await app.ask(`{ actor(id: "person:minister") { contradictions { nodes { id } } } nobody: actor(id: "outlet:paper") { contradictions(where: {scope: [SELF]}) { totalCount } } node(id: "statement:own") { ... on Statement { contradictions { nodes { id } } } } }`);
    expect(slugs((data["actor"] as { contradictions: unknown }).contradictions)).toEqual(["denied", "self"]);
    expect(slugs((data["node"] as { contradictions: unknown }).contradictions)).toEqual(["denied", "self"]);
    expect(data["nobody"]).toEqual({ contradictions: { totalCount: 0 } });
  });

  it("are nodes, alone and among others", async () => {
    expect(await app.ask(`{ node(id: "contradiction:self") { __typename id ... on Contradiction { scope b { id } } } nodes(ids: ["contradiction:caps", "plan:p", "contradiction:none"]) { __typename } }`)).toEqual({
      node: { __typename: "Contradiction", id: "contradiction:self", scope: "SELF", b: { id: "statement:call" } }, nodes: [{ __typename: "Contradiction" }, { __typename: "Plan" }, null],
    });
  });

  it.each<readonly [string, readonly string[]]>([
    ["kind: [DIRECT_DENIAL]", ["denied"]],
    ["kind: [EXCLUSIVE_ANSWERS], scope: [SELF]", ["self"]],
    ["scope: [BETWEEN_ACTORS, BETWEEN_REPORTS]", ["denied", "caps"]],
    ["status: [DETECTED]", ["self", "caps"]],
    ["status: [CONFIRMED, REJECTED]", ["denied"]],
    [`question: {eq: "question:whose"}`, ["denied", "self"]],
    [`question: {in: ["question:cap", "question:none"]}`, ["caps"]],
    [`between: ["person:senator", "person:minister"]`, ["denied"]],
    [`between: ["person:senator", "person:minister", "outlet:paper"]`, ["denied"]],
    [`between: ["person:minister"]`, ["self"]],
    [`between: ["person:senator"]`, []],
    [`about: {id: {eq: "plan:p"}}`, ["denied", "self", "caps"]],
    [`about: {id: {eq: "version:p.draft"}}`, ["caps"]],
    [`about: {name: {contains: "army"}}`, ["caps"]],
    [`about: {id: {eq: "topic:harbour"}}`, ["denied"]],
    ["conditional: true", ["self"]],
    ["conditional: false", ["denied", "caps"]],
    ["", ["denied", "self", "caps"]],
  ])("where {%s}", async (filter, expected) => {
    const data = await app.ask(`{ contradictions(where: {${filter}}) { nodes { id } totalCount } }`);
    expect(slugs(data["contradictions"])).toEqual(expected);
    expect((data["contradictions"] as Page).totalCount).toBe(expected.length);
  });

  it("are known once both sides were certainly public; the undated are counted as hidden", async () => {
    const at = async (instant: string): Promise<unknown> => (await app.ask(`{ contradictions(knownAsOf: "${instant}") { nodes { id } totalCount hiddenUndated } }`))["contradictions"];
    expect(await at("2025-11-22T23:59:59Z")).toEqual({ nodes: [], totalCount: 0, hiddenUndated: 1 });
    expect(await at("2025-11-23T23:59:59Z")).toEqual({ nodes: [{ id: "contradiction:self" }], totalCount: 1, hiddenUndated: 1 });
    expect(await at("2025-11-24T23:59:59Z")).toMatchObject({ totalCount: 2 });
    const known = `knownAsOf: "2025-11-22T23:59:59Z"`;
    expect(await app.ask(`{ contradictions(${known}, where: {scope: [SELF]}) { hiddenUndated } actor(id: "outlet:paper") { contradictions(${known}, where: {conditional: false}) { hiddenUndated } } }`)).toEqual({
      contradictions: { hiddenUndated: 0 }, actor: { contradictions: { hiddenUndated: 1 } },
    });
  });

  it("are read page by page, and a cursor of another filter is refused", async () => {
    const page = async (after: string): Promise<Page> => (await app.ask(`{ contradictions(first: 1${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`))["contradictions"] as Page;
    const seen: string[] = [];
    let after = "";
    for (let more = true; more;) {
      const { nodes, pageInfo } = await page(after);
      seen.push(...nodes.map(({ id }) => id));
      more = pageInfo.hasNextPage;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(["contradiction:denied", "contradiction:self", "contradiction:caps"]);
    expect(await app.refusal(`{ contradictions(first: 1, where: {scope: [SELF]}${after}) { nodes { id } } }`)).toMatchObject({ code: "BAD_CURSOR" });
    expect(await app.refusal(`{ contradictions(first: 101) { nodes { id } } }`)).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
