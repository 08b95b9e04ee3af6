import fc from "fast-check";
import { getNamedType, isCompositeType, isObjectType } from "graphql";
import { buildOnrecordSchema } from "../src/graphql/schema";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { startTestApp, type TestApp } from "./support/testApp";

/** A small world: a plan with a version and a point; a senator who tells what a secretary said; a denial; an unnamed source. */
const world = `
CREATE (rubio:Actor:Person {id: 'person:marco-rubio', name: 'Marco Rubio', aliases: ['Rubio', 'Марко Рубио'], nameKeys: ['marco rubio', 'rubio', 'marko rubio'], familyKey: 'rubio', searchText: ' marco rubio '})
CREATE (king:Actor:Person {id: 'person:angus-king', name: 'Angus King', nameKeys: ['angus king'], familyKey: 'king'})
CREATE (anna:Actor:Person {id: 'person:anna-king', name: 'Anna King', nameKeys: ['anna king'], familyKey: 'king'})
CREATE (state:Actor:Organization {id: 'org:state', name: 'State Department'})
CREATE (ap:Actor:Outlet {id: 'outlet:ap', name: 'AP'})
CREATE (source:Actor:AnonymousSource {id: 'anon:official', name: 'a US official', reportId: 'report:ap'})
CREATE (plan:Plan {id: 'plan:p', label: 'The plan', searchText: ' plan '})
CREATE (draft:PlanVersion {id: 'version:p.draft', label: 'The draft', textStatus: 'DESCRIBED'})
CREATE (cap:Provision {id: 'provision:p.draft.6', heading: 'Army cap', number: '6', textStatus: 'DESCRIBED'})
CREATE (land:Provision {id: 'provision:p.draft.land', heading: 'Territory', textStatus: 'RUMOURED'})
CREATE (plan)-[:HAS_VERSION]->(draft), (draft)-[:HAS_PROVISION]->(land), (draft)-[:HAS_PROVISION]->(cap)-[:ON_TOPIC]->(:Topic {id: 'topic:security.army-cap', code: 'security.army-cap', scheme: 's'})
CREATE (report:Report {id: 'report:ap', title: 'Senators', publishedAt: '2025-11-23'})-[:PUBLISHED_BY]->(ap), (report)-[:DERIVED_FROM {kind: 'REWRITE', confidence: 0.5, evidence: 'the same quotations', judgedBy: 'editor'}]->(:Report {id: 'report:original'})
CREATE (doc:Document {id: 'document:d', sha256: 'ab', textLength: 900})-[:CARRIES {start: 0, end: 900}]->(report)
CREATE (rubio)-[:HOLDS_OFFICE {title: 'Secretary of State', from: '2025-01-21'}]->(state), (rubio)-[:MEMBER_OF]->(state)
CREATE (wish:Statement {id: 'statement:wish-list', gist: 'The plan is a Russian wish list', act: 'ASSERTION', attestation: 'REPORTED', said: '2025-11-22', saidEarliest: '2025-11-22', saidLatest: '2025-11-22', disclosedAt: '2025-11-22', disclosedEarliest: '2025-11-22', disclosedLatest: '2025-11-22', searchText: ' plan russian wish list '})
CREATE (told:Statement {id: 'statement:king', gist: 'Rubio told the senators so', act: 'ASSERTION', attestation: 'DIRECT', said: '2025-11-22/2025-11-23', saidEarliest: '2025-11-22', saidLatest: '2025-11-23', disclosedEarliest: '2025-11-22T20:00:00Z', disclosedLatest: '2025-11-22T20:00:00Z'})
CREATE (denial:Statement {id: 'statement:denial', gist: 'That is false', act: 'DENIAL', attestation: 'DIRECT', said: '2025-11-24', saidEarliest: '2025-11-24', saidLatest: '2025-11-24', disclosedEarliest: '2025-11-24', disclosedLatest: '2025-11-24'})
CREATE (undated:Statement {id: 'statement:undated', gist: 'The cap is 600,000', act: 'ASSERTION', attestation: 'ANONYMOUS'})
CREATE (retired:Statement {id: 'statement:retired', gist: 'Withdrawn', act: 'ASSERTION', attestation: 'DIRECT', recordedAt: '2025-12-01T00:00:00Z', retiredAt: '2025-12-05T00:00:00Z'})
CREATE (rubio)-[:MADE]->(wish), (king)-[:MADE]->(told), (rubio)-[:MADE]->(denial), (source)-[:MADE]->(undated), (rubio)-[:MADE]->(retired)
CREATE (told)-[:REPORTS {firsthand: true}]->(wish), (denial)-[:RESPONDS_TO {act: 'DENIAL'}]->(told), (denial)-[:ON_BEHALF_OF]->(state), (told)-[:ADDRESSED_TO]->(ap)
CREATE (wish)-[:ABOUT {polarity: 'OPPOSES'}]->(plan), (wish)-[:ABOUT {polarity: 'NEUTRAL'}]->(state), (told)-[:ABOUT]->(rubio), (denial)-[:ABOUT {polarity: 'SUPPORTS'}]->(plan), (undated)-[:ABOUT]->(cap), (retired)-[:ABOUT]->(plan)
CREATE (whose:Question {id: 'question:whose', text: 'Whose text is it?', exclusive: true})-[:ON]->(plan)
CREATE (us:Proposition {id: 'proposition:us', text: 'The United States', kind: 'AUTHORSHIP', role: 'ORIGINATOR'})-[:ANSWERS]->(whose), (us)-[:NAMES]->(state), (us)-[:CONCERNS]->(plan)
CREATE (russia:Proposition {id: 'proposition:russia', text: 'Russia', kind: 'AUTHORSHIP', role: 'ORIGINATOR'})-[:ANSWERS]->(whose)
CREATE (wish)-[:ASSERTS]->(russia), (denial)-[:DENIES]->(russia), (denial)-[:ASSERTS]->(us)
CREATE (size:Proposition {id: 'proposition:cap-600000', text: '600,000', kind: 'TERM', value: 600000.0, unit: 'persons'})-[:ANSWERS]->(:Question {id: 'question:cap', text: 'What cap?'})-[:ON]->(cap), (undated)-[:ASSERTS]->(size)
CREATE (q:Quotation {id: 'quotation:1', exact: 'a “Wish List” of the Russians', start: 10, end: 39, mode: 'DIRECT', fidelity: 'VERBATIM'})-[:QUOTES]->(wish), (q)-[:PART_OF]->(report), (q)-[:FOUND_IN]->(doc)
CREATE (r:Quotation {id: 'quotation:2', exact: 'Rubio told them', start: 0, end: 15, mode: 'INDIRECT', fidelity: 'PARAPHRASE'})-[:QUOTES]->(told), (r)-[:PART_OF]->(report), (r)-[:FOUND_IN]->(doc)`;

const ids = (connection: unknown): readonly string[] => (connection as { nodes: readonly { id: string }[] }).nodes.map((node) => node.id);

describe("the schema", () => {
  it("has a fragment for every field that leads to other records", () => {
    const queries = QueryLibrary.load();
    const built = /Connection$|Edge$|^PageInfo$|^Answer$|^Office$|^IdentityJudgement$|^Derivation$|^SearchHit$|^ProjectionStatus$|^Query$|^AuthorshipTally$|^AuthorshipRow$|^Corroboration$|^Discount$|^Worded$|^Comparison(Row|Cell)$|^StanceCell$|^Change$|^Graph$/;
    const missing = Object.values(buildOnrecordSchema().getTypeMap())
      .filter(isObjectType)
      .filter((type) => !type.name.startsWith("__") && !built.test(type.name))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => isCompositeType(getNamedType(field.type)) && field.name !== "corroboration")
      .filter(({ type, field }) => queries.find(`field/${type.name}.${field.name}`) === null && queries.find(`field/Subject.${field.name}`) === null)
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(missing).toEqual([]);
  });
});

describe.each(engines)("The API on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, world);
  });
  afterAll(() => app.stop());

  describe("statements", () => {
    it("come newest first and undated last, and the other way round on request, ties too, undated still last", async () => {
      const data = await app.ask(`{ newest: statements { nodes { id } } oldest: statements(orderBy: SAID_AT_ASC) { nodes { id } } }`);
      expect(ids(data["newest"])).toEqual(["statement:denial", "statement:wish-list", "statement:king", "statement:undated"]);
      expect(ids(data["oldest"])).toEqual(["statement:king", "statement:wish-list", "statement:denial", "statement:undated"]);
    });

    const filters: readonly (readonly [filter: string, expected: readonly string[]])[] = [
      [`speaker: {name: {eq: "Марко Рубио"}}`, ["denial", "wish-list"]],
      [`speaker: {name: {in: ["rubio", "Angus King"]}}`, ["denial", "wish-list", "king"]],
      [`speaker: {name: {contains: "RUB"}}`, ["denial", "wish-list"]],
      [`speaker: {kind: [ANONYMOUS_SOURCE]}`, ["undated"]],
      [`speaker: {memberOf: {id: {eq: "org:state"}}}`, ["denial", "wish-list"]],
      [`onBehalfOf: {id: {eq: "org:state"}}`, ["denial"]],
      [`addressedTo: {kind: [OUTLET]}`, ["king"]],
      [`about: {id: {eq: "plan:p"}}`, ["denial", "wish-list", "undated"]],
      [`about: {id: {eq: "version:p.draft"}}`, ["undated"]],
      [`about: {kind: [ACTOR]}`, ["wish-list", "king"]],
      [`about: {topicCode: {eq: "security.army-cap"}}`, ["undated"]],
      [`about: {name: {contains: "army"}}`, ["undated"]],
      [`polarity: [SUPPORTS]`, ["denial"]],
      [`about: {id: {eq: "org:state"}}, polarity: [OPPOSES]`, []],
      [`about: {id: {eq: "plan:p"}}, polarity: [OPPOSES]`, ["wish-list"]],
      [`act: [DENIAL]`, ["denial"]],
      [`attestation: [ANONYMOUS, RUMOURED]`, ["undated"]],
      [`saidAt: {from: "2025-11-23", to: "2025-11-23"}`, ["king"]],
      [`saidAt: {from: "2025-11-23", to: "2025-11-23", includeUncertain: false}`, []],
      [`saidAt: {from: "2025-11-22", to: "2025-11-23", includeUncertain: false}`, ["wish-list", "king"]],
      [`disclosedAt: {to: "2025-11-22"}`, ["wish-list", "king"]],
      [`text: {contains: "wish list"}`, ["wish-list"]],
      [`text: {contains: "“WISH LIST” of"}`, ["wish-list"]],
      [`text: {matches: "lists of wishes"}`, ["wish-list"]],
      [`text: {eq: "That is false"}`, ["denial"]],
      [`text: {matches: "the"}`, []],
      [`outlet: {name: {contains: "ap"}}`, ["wish-list", "king"]],
      [`proposition: {eq: "proposition:russia"}`, ["denial", "wish-list"]],
      [`proposition: {eq: "proposition:russia"}, stance: [DENIES]`, ["denial"]],
      [`question: {eq: "question:whose"}, stance: [DENIES], proposition: {eq: "proposition:us"}`, []],
      [`question: {in: ["question:cap"]}`, ["undated"]],
      [`OR: [{act: [DENIAL]}, {attestation: [ANONYMOUS]}]`, ["denial", "undated"]],
      [`AND: [{act: [ASSERTION]}, {NOT: {speaker: {id: {eq: "person:marco-rubio"}}}}]`, ["king", "undated"]],
      [`NOT: {saidAt: {from: "2025-11-22"}}`, ["undated"]],
      [`OR: []`, []],
    ];
    it.each(filters)("where {%s}", async (filter, expected) => {
      const data = await app.ask(`{ statements(where: {${filter}}) { nodes { id } totalCount } }`);
      expect(data["statements"]).toEqual({ nodes: expected.map((slug) => ({ id: `statement:${slug}` })), totalCount: expected.length });
    });

    it("admit under knownAsOf only what was certainly public, and count the undated they hide", async () => {
      const at = async (instant: string): Promise<unknown> => (await app.ask(`{ statements(knownAsOf: "${instant}") { nodes { id } hiddenUndated totalCount } }`))["statements"];
      expect(await at("2025-11-22T19:00:00Z")).toEqual({ nodes: [], hiddenUndated: 1, totalCount: 0 });
      expect(await at("2025-11-22T20:00:00Z")).toMatchObject({ nodes: [{ id: "statement:king" }] });
      expect(await at("2025-11-22T23:59:59Z")).toEqual({ nodes: [{ id: "statement:wish-list" }, { id: "statement:king" }], hiddenUndated: 1, totalCount: 2 });
      expect(await at("2025-11-24T23:59:59+03:00")).toMatchObject({ totalCount: 2 });
    });

    const undatedCounts: readonly (readonly [args: string, hidden: number])[] = [
      [`where: {saidAt: {from: "2025-11-24"}}`, 1],
      [`where: {disclosedAt: {to: "2025-11-22"}}`, 1],
      [`where: {saidAt: {}}`, 0],
      [`where: {saidAt: {from: "2025-11-24"}, act: [DENIAL]}`, 0],
      [`where: {OR: [{saidAt: {from: "2025-11-24"}}, {act: [ASSERTION]}]}`, 0],
      [`where: {OR: [{saidAt: {from: "2025-11-24"}}, {act: [DENIAL]}]}`, 1],
      [`where: {NOT: {saidAt: {from: "2025-11-22"}}}`, 0],
      [`where: {NOT: {NOT: {saidAt: {from: "2025-11-22"}}}}`, 1],
      [`where: {saidAt: {from: "2025-11-22"}, NOT: {disclosedAt: {from: "2025-11-22"}}}`, 1],
      [`where: {saidAt: {from: "2025-11-22"}, about: {topicCode: {eq: "security.army-cap"}}, speaker: {kind: [ANONYMOUS_SOURCE]}}, knownAsOf: "2025-11-22T23:59:59Z"`, 1],
      [`where: {saidAt: {from: "2025-11-22"}, act: [DENIAL]}, knownAsOf: "2025-11-22T23:59:59Z"`, 0],
    ];
    it.each(undatedCounts)("of which those left out only for want of a date are counted: %s", async (args, hidden) => {
      const text = `{ statements(${args}) { hiddenUndated } }`;
      expect(await app.ask(text)).toEqual({ statements: { hiddenUndated: hidden } });
      expect(await app.trips(text)).toBe(1);
      const nested = await app.ask(`{ actor(id: "anon:official") { said(${args}) { hiddenUndated } } }`);
      expect(nested).toEqual({ actor: { said: { hiddenUndated: hidden } } });
    });

    it("are not searched for undated ones unless their number is asked for, which counts no condition twice", async () => {
      await app.ask(`{ statements(where: {saidAt: {from: "2025-11-24"}}) { totalCount } }`);
      expect(app.texts().join("\n")).not.toContain("saidEarliest IS NULL AND");
      const conditions = Array.from({ length: 39 }, () => "{act: [DENIAL]}").join(" ");
      expect(await app.ask(`{ statements(where: {saidAt: {from: "2025-11-24"}, OR: [${conditions}]}) { totalCount hiddenUndated } }`)).toEqual({ statements: { totalCount: 1, hiddenUndated: 0 } });
    });

    it("can be had as this database held them at an instant", async () => {
      const data = await app.ask(`{ during: statements(recordedAsOf: "2025-12-02T00:00:00Z") { nodes { id retiredAt } } after: statements(recordedAsOf: "2025-12-06T00:00:00Z") { nodes { id } } }`);
      expect(data["during"]).toEqual({ nodes: [{ id: "statement:retired", retiredAt: "2025-12-05T00:00:00Z" }] });
      expect(data["after"]).toEqual({ nodes: [] });
    });

    it("page by keyset without a gap or a repeat, in every order", async () => {
      for (const order of ["SAID_AT_ASC", "SAID_AT_DESC", "DISCLOSED_AT_ASC", "DISCLOSED_AT_DESC"]) {
        const whole = ids((await app.ask(`{ statements(orderBy: ${order}) { nodes { id } } }`))["statements"]);
        const seen: string[] = [];
        let after: string | null = null;
        for (let hasNext = true; hasNext;) {
          const data: Record<string, unknown> = await app.ask(
            `query ($after: String) { statements(first: 1, orderBy: ${order}, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`, { after });
          const page = data["statements"] as { pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string } };
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          seen.push(...ids(page));
          after = page.pageInfo.endCursor;
          hasNext = page.pageInfo.hasNextPage;
        }
        expect(seen).toEqual(whole);
      }
    });

    it("refuse a damaged cursor, and one of another order or filter", async () => {
      const data = await app.ask(`{ statements(first: 1) { edges { cursor } } }`);
      const { cursor } = (data["statements"] as { edges: [{ cursor: string }] }).edges[0];
      for (const args of [`after: "${cursor}", orderBy: SAID_AT_ASC`, `after: "${cursor}", where: {act: [DENIAL]}`, `after: "e30"`, `after: "%%%"`]) {
        expect(await app.refusal(`{ statements(${args}) { nodes { id } } }`)).toMatchObject({ code: "BAD_CURSOR" });
        // Also where no page is asked for, and where there is none.
        expect(await app.refusal(`{ statements(${args}) { totalCount } }`)).toMatchObject({ code: "BAD_CURSOR" });
        expect(await app.refusal(`{ actor(id: "person:nobody") { said(${args}) { totalCount } } }`)).toMatchObject({ code: "BAD_CURSOR" });
      }
    });

    it.each([0, -1, 101, 500])("refuse first: %d by naming the limit", async (first) => {
      expect(await app.refusal(`{ statements(first: ${first}) { nodes { id } } }`)).toEqual({ code: "BAD_USER_INPUT", message: `first is ${first}; 1 to 100 is allowed` });
      expect(await app.refusal(`{ actor(id: "person:marco-rubio") { said(first: ${first}) { nodes { id } } } }`)).toMatchObject({ code: "BAD_USER_INPUT" });
    });

    it("refuse a filter nested deeper than five, and dates that are none", async () => {
      const nested = `${"NOT: {".repeat(6)}act: [DENIAL]${"}".repeat(6)}`;
      expect(await app.refusal(`{ statements(where: {${nested}}) { nodes { id } } }`)).toMatchObject({ code: "BAD_USER_INPUT" });
      expect((await app.refusal(`{ statements(where: {saidAt: {from: "yesterday"}}) { nodes { id } } }`)).message).toContain("yesterday");
    });

    it("refuse dates that end before they begin, wherever they stand, before anything is read; those that overlap are none", async () => {
      const backwards = `{from: "2025-11-24", to: "2025-11-23"}`;
      const allowed = "the same time or an earlier one is allowed";
      for (const field of ["saidAt", "disclosedAt"]) {
        const message = `${field}.from is 2025-11-24, which is after ${field}.to, 2025-11-23; ${allowed}`;
        for (const where of [`${field}: ${backwards}`, `NOT: {${field}: ${backwards}}`, `OR: [{act: [DENIAL]}, {${field}: ${backwards}}]`]) {
          expect(await app.refusal(`{ statements(where: {${where}}) { nodes { id } } }`)).toEqual({ code: "BAD_USER_INPUT", message });
          expect(await app.refusal(`{ actor(id: "person:marco-rubio") { said(where: {${where}}) { totalCount } } }`)).toEqual({ code: "BAD_USER_INPUT", message });
          expect(app.texts()).toEqual([]);
        }
      }
      for (const [from, to] of [["2025-11-23", "2025-11"], ["2025-11-23T10:00:00Z", "2025-11-23"], ["2025", "2025-11-23"]]) {
        await app.ask(`{ statements(where: {saidAt: {from: "${from}", to: "${to}"}}) { nodes { id } } }`);
      }
      const late = { code: "BAD_USER_INPUT", message: `saidAt.from is 2025-11-23T10:00:00Z, which is after saidAt.to, 2025-11-23T09:00:00Z; ${allowed}` };
      expect(await app.refusal(`{ statements(where: {saidAt: {from: "2025-11-23T10:00:00Z", to: "2025-11-23T09:00:00Z"}}) { nodes { id } } }`)).toEqual(late);
    });

    it("refuse a filter of more branches, values or words than one may have, before anything is read", async () => {
      const where = (text: string): string => `{ statements(where: {${text}}) { totalCount hiddenUndated } }`;
      const list = (count: number, one: string): string => Array.from({ length: count }, () => one).join(" ");
      for (const [text, allowed, message] of [
        [`AND: [${list(101, "{}")}]`, `AND: [${list(100, "{}")}]`, "where has more than 100 branches of AND, OR and NOT"],
        [`speaker: {name: {in: [${list(1001, '"x"')}]}}`, `speaker: {name: {in: [${list(1000, '"x"')}]}}`, "name.in has 1001 entries; 1000 are allowed"],
        [`about: {id: {in: [${list(1001, '"x"')}]}}`, `about: {id: {in: [${list(1000, '"x"')}]}}`, "id.in has 1001 entries; 1000 are allowed"],
        [`text: {matches: "${"a ".repeat(250)}b"}`, `text: {matches: "${"a ".repeat(250)}"}`, "text.matches has 501 characters; 500 are allowed"],
      ] as const) {
        expect(await app.refusal(where(text))).toEqual({ code: "BAD_USER_INPUT", message });
        expect(app.texts()).toEqual([]);
        await app.ask(where(allowed));
      }
    });

    it.each(["' OR 1=1 //", "}) DETACH DELETE n //", "`\\\\u0027", "name:* OR \\\"", "$p1_", "%"])("take %s as plain text", async (text) => {
      const data = await app.ask(`{ a: statements(where: {text: {contains: "${text}"}}) { totalCount } b: statements(where: {text: {matches: "${text}"}}) { totalCount } search(text: "${text}") { score } }`);
      expect(data).toMatchObject({ a: { totalCount: 0 } });
    });
  });

  describe("one statement", () => {
    it("leads to its speakers, targets, sides, wordings and sources", async () => {
      const data = await app.ask(`{ node(id: "statement:wish-list") { id ... on Statement {
        kind gist saidAt speakers { name } about { polarity target { id kind label } } takes { stance proposition { text answers { text } } }
        reportedBy { id speakers { name } } chain { name } quotations { exact start end report { title outlet { name } } document { id } } } } }`);
      expect(data["node"]).toEqual({
        id: "statement:wish-list", kind: "STATEMENT", gist: "The plan is a Russian wish list", saidAt: "2025-11-22",
        speakers: [{ name: "Marco Rubio" }],
        about: [{ polarity: "NEUTRAL", target: { id: "org:state", kind: "ACTOR", label: "State Department" } }, { polarity: "OPPOSES", target: { id: "plan:p", kind: "PLAN", label: "The plan" } }],
        takes: [{ stance: "ASSERTS", proposition: { text: "Russia", answers: { text: "Whose text is it?" } } }],
        reportedBy: [{ id: "statement:king", speakers: [{ name: "Angus King" }] }],
        chain: [{ name: "AP" }, { name: "Angus King" }, { name: "Marco Rubio" }],
        quotations: [{ exact: "a “Wish List” of the Russians", start: 10, end: 39, report: { title: "Senators", outlet: { name: "AP" } }, document: { id: "document:d" } }],
      });
    });

    it("tells replies from both ends", async () => {
      const reply = `act from { id } to { id }`;
      const data = await app.ask(`{ a: node(id: "statement:denial") { ... on Statement { respondsTo { ${reply} } } } b: node(id: "statement:king") { ... on Statement { responses { ${reply} } } } }`);
      const edge = { act: "DENIAL", from: { id: "statement:denial" }, to: { id: "statement:king" } };
      expect(data).toEqual({ a: { respondsTo: [edge] }, b: { responses: [edge] } });
    });
  });

  describe("subjects", () => {
    it("gather what is said about them and, for plans and versions, about their parts", async () => {
      const data = await app.ask(`{ plan(id: "plan:p") { all: saidAbout { totalCount } against: saidAbout(where: {polarity: [OPPOSES]}) { nodes { id } } }
        planVersion(id: "version:p.draft") { saidAbout { nodes { id } } } actor(id: "org:state") { saidAbout(where: {polarity: [OPPOSES]}) { totalCount } } }`);
      expect(data).toEqual({
        plan: { all: { totalCount: 3 }, against: { nodes: [{ id: "statement:wish-list" }] } },
        planVersion: { saidAbout: { nodes: [{ id: "statement:undated" }] } },
        actor: { saidAbout: { totalCount: 0 } },
      });
    });

    it("are asked through the interface without fragments", async () => {
      const data = await app.ask(`{ statements(where: {act: [DENIAL]}) { nodes { about { target { __typename label saidAbout(first: 1) { totalCount } } } } } }`);
      expect(data["statements"]).toEqual({ nodes: [{ about: [{ target: { __typename: "Plan", label: "The plan", saidAbout: { totalCount: 3 } } }] }] });
    });

    it("keep aliases of one edge field apart", async () => {
      const data = await app.ask(`{ statements(where: {act: [DENIAL]}) { nodes { about {
        one: target { ... on Plan { said: saidAbout(first: 1) { nodes { id } } } } all: target { ... on Plan { said: saidAbout { totalCount } } } } } } }`);
      expect(data["statements"]).toEqual({ nodes: [{ about: [{ one: { said: { nodes: [{ id: "statement:denial" }] } }, all: { said: { totalCount: 3 } } }] }] });
    });

    it("obey @include, @skip, variables and named fragments", async () => {
      const data = await app.ask(
        `query ($yes: Boolean!, $id: ID!) { actor(id: $id) { ...Core said(first: 1) @include(if: $yes) { totalCount } aliases @skip(if: $yes) } } fragment Core on Actor { name ... on Subject { kind } }`,
        { yes: true, id: "person:marco-rubio" });
      expect(data).toEqual({ actor: { name: "Marco Rubio", kind: "ACTOR", said: { totalCount: 2 } } });
    });

    it("show plans with versions, points by number, terms and topics", async () => {
      const data = await app.ask(`{ plans { id versions { label provisions { number heading topic { code } terms { proposition { value unit } assertedBy { actorKind } } attestedBy { id } } few: provisions(topics: ["security.army-cap"]) { id } } } topics { code provisions { id } } }`);
      expect(data).toEqual({
        plans: [{ id: "plan:p", versions: [{
          label: "The draft",
          provisions: [
            { number: "6", heading: "Army cap", topic: { code: "security.army-cap" }, terms: [{ proposition: { value: 600000, unit: "persons" }, assertedBy: [{ actorKind: "ANONYMOUS_SOURCE" }] }], attestedBy: [{ id: "statement:undated" }] },
            { number: null, heading: "Territory", topic: null, terms: [], attestedBy: [] },
          ],
          few: [{ id: "provision:p.draft.6" }],
        }] }],
        topics: [{ code: "security.army-cap", provisions: [{ id: "provision:p.draft.6" }] }],
      });
    });

    it("tally a question by who asserts and who denies each answer, also as known then", async () => {
      const tally = `proposition { id } assertedBy { name } deniedBy { name } statements { id }`;
      const data = await app.ask(`{ questions(on: "plan:p") { id } question(id: "question:whose") { exclusive on { id } tally { ${tally} } then: tally(knownAsOf: "2025-11-22T23:59:59Z") { ${tally} } } }`);
      const rubio = [{ name: "Marco Rubio" }];
      expect(data).toEqual({
        questions: [{ id: "question:cap" }, { id: "question:whose" }],
        question: {
          exclusive: true, on: [{ id: "plan:p" }],
          tally: [
            { proposition: { id: "proposition:russia" }, assertedBy: rubio, deniedBy: rubio, statements: [{ id: "statement:wish-list" }, { id: "statement:denial" }] },
            { proposition: { id: "proposition:us" }, assertedBy: rubio, deniedBy: [], statements: [{ id: "statement:denial" }] },
          ],
          then: [
            { proposition: { id: "proposition:russia" }, assertedBy: rubio, deniedBy: [], statements: [{ id: "statement:wish-list" }] },
            { proposition: { id: "proposition:us" }, assertedBy: [], deniedBy: [], statements: [] },
          ],
        },
      });
    });
  });

  describe("actors", () => {
    it.each(["Rubio", "marco rubio", "MÁRCO RUBIO", "Марко Рубио"])("are found as %s", async (name) => {
      expect(await app.ask(`{ actor(name: "${name}") { id } }`)).toEqual({ actor: { id: "person:marco-rubio" } });
    });

    it("are refused when a family name is borne by two, or nobody bears the name, with those near it", async () => {
      expect(await app.refusal(`{ actor(name: "King") { id } }`)).toMatchObject({ code: "AMBIGUOUS_NAME", message: expect.stringContaining("person:anna-king") });
      expect(await app.refusal(`{ actor(name: "Rubbio") { id } }`)).toMatchObject({ code: "UNKNOWN_NAME", message: expect.stringContaining("Marco Rubio") });
      expect(await app.refusal(`{ actor { id } }`)).toMatchObject({ code: "BAD_USER_INPUT" });
    });

    it("have offices on a day, and unnamed sources have their report", async () => {
      const data = await app.ask(`{ actor(name: "Rubio") { now: offices(at: "2025-11-22") { title organization { name } from } before: offices(at: "2024-01-01") { title } memberOf { name } } source: actor(id: "anon:official") { report { title } } }`);
      expect(data).toEqual({
        actor: { now: [{ title: "Secretary of State", organization: { name: "State Department" }, from: "2025-01-21" }], before: [], memberOf: [{ name: "State Department" }] },
        source: { report: { title: "Senators" } },
      });
    });

    it("have the offices that they can have held in a day or a month, whatever the dates leave open", async () => {
      await app.store.write(async (transaction) => {
        await transaction.run({ name: "test/seed", text: `
          CREATE (a:Actor:Person {id: 'person:dated', name: 'Dated'}), (o:Actor:Organization {id: 'org:dated', name: 'Dated offices'})
          CREATE (a)-[:HOLDS_OFFICE {title: 'first', from: '2031-01', to: '2031-06'}]->(o), (a)-[:HOLDS_OFFICE {title: 'second', from: '2031-07~'}]->(o)
          CREATE (a)-[:HOLDS_OFFICE {title: 'third', from: '2031-07-10/2031-07-20', to: '2031-08-01T12:00:00Z'}]->(o), (a)-[:HOLDS_OFFICE {title: 'undated'}]->(o)` });
      });
      const held = async (at: string): Promise<readonly unknown[]> => {
        const { actor } = await app.ask(`query($at: EDTF) { actor(id: "person:dated") { offices(at: $at) { title } } }`, { at }) as { actor: { offices: { title: string }[] } };
        return actor.offices.map(({ title }) => title);
      };
      expect(await held("2030")).toEqual(["undated"]);
      expect(await held("2031")).toEqual(["first", "second", "third", "undated"]);
      expect(await held("2031-06-15")).toEqual(["first", "undated"]);
      expect(await held("2031-07-05")).toEqual(["second", "undated"]);
      expect(await held("2031-07-12~")).toEqual(["second", "third", "undated"]);
      expect(await held("2031-08-01T13:00:00Z")).toEqual(["second", "undated"]);
      expect(await held("../2031-06")).toEqual(["first", "undated"]);
      await app.store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) WHERE n.id IN ['person:dated', 'org:dated'] DETACH DELETE n" }));
    });

    it("have judgements on who they are, a day standing for its beginning", async () => {
      await app.store.write((transaction) => transaction.run({ name: "test/seed", text: `
        CREATE (:Actor:Person {id: 'person:one', name: 'One'})-[:SAME_AS {verdict: 'UNSURE', by: 'editor', at: '2031-05-01', score: 0.5}]->(:Actor:Person {id: 'person:two', name: 'Two'})` }));
      const judgement = { verdict: "UNSURE", score: 0.5, by: "editor", at: "2031-05-01T00:00:00Z", reason: null };
      expect(await app.ask(`{ one: actor(id: "person:one") { identities { other { id } verdict score by at reason } } two: actor(id: "person:two") { identities { other { id } verdict score by at reason } } }`)).toEqual({
        one: { identities: [{ other: { id: "person:two" }, ...judgement }] }, two: { identities: [{ other: { id: "person:one" }, ...judgement }] },
      });
      await app.store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) WHERE n.id IN ['person:one', 'person:two'] DETACH DELETE n" }));
    });

    it("page by name and filter by kind", async () => {
      const data = await app.ask(`{ actors(where: {kind: [PERSON, OUTLET]}, first: 2) { totalCount nodes { name } pageInfo { hasNextPage } } }`);
      expect(data["actors"]).toEqual({ totalCount: 4, nodes: [{ name: "AP" }, { name: "Angus King" }], pageInfo: { hasNextPage: true } });
    });
  });

  describe("sources", () => {
    it("show what was made from what, from both ends", async () => {
      const derivation = `kind from { id } to { id } evidence confidence judgedBy`;
      const data = await app.ask(`{ documents { totalCount nodes { id carries { id statements(first: 1) { totalCount } } } } a: report(id: "report:ap") { outlet { name } documents { id } derivedFrom { ${derivation} } } b: report(id: "report:original") { derivatives { ${derivation} } } }`);
      const edge = { kind: "REWRITE", from: { id: "report:ap" }, to: { id: "report:original" }, evidence: "the same quotations", confidence: 0.5, judgedBy: "editor" };
      expect(data).toEqual({
        documents: { totalCount: 1, nodes: [{ id: "document:d", carries: [{ id: "report:ap", statements: { totalCount: 2 } }] }] },
        a: { outlet: { name: "AP" }, documents: [{ id: "document:d" }], derivedFrom: [edge] },
        b: { derivatives: [edge] },
      });
    });
  });

  describe("nodes and search", () => {
    it("give null for what is unknown, retired, or of another kind than asked", async () => {
      const data = await app.ask(`{ node(id: "person:nobody") { id } retired: node(id: "statement:retired") { id } odd: node(id: "__proto__:x") { id } plan(id: "person:marco-rubio") { id } nodes(ids: ["plan:p", "nope:1", "person:angus-king", "plan:p"]) { __typename id } }`);
      expect(data).toEqual({
        node: null, retired: null, odd: null, plan: null,
        nodes: [{ __typename: "Plan", id: "plan:p" }, null, { __typename: "Actor", id: "person:angus-king" }, { __typename: "Plan", id: "plan:p" }],
      });
    });

    it("show the words around the first of those that are asked for", async () => {
      const long = `${"Nothing of note happened. ".repeat(8)}Then the harbour froze. ${"Nothing of note happened. ".repeat(8)}The ships left at the end.`;
      await app.store.write((transaction) => transaction.run({ name: "test/long", text: "CREATE (:Statement {id: 'statement:long', gist: $long, act: 'ASSERTION', attestation: 'DIRECT', searchText: ' harbour froze ship end '})" }, { long }));
      const snippets = await app.ask(`{ first: search(text: "ships, harbour") { snippet } last: search(text: "ships") { snippet } none: search(text: "freezing, froze") { snippet } }`);
      expect(snippets).toEqual({
        first: [{ snippet: expect.stringMatching(/^….*Then the harbour froze\. .*…$/) as unknown }],
        last: [{ snippet: expect.stringMatching(/^….*The ships left at the end\.$/) as unknown }],
        none: [{ snippet: expect.stringContaining("froze") as unknown }],
      });
      await app.store.write((transaction) => transaction.run({ name: "test/gone", text: "MATCH (s:Statement {id: 'statement:long'}) DETACH DELETE s" }));
    });

    it("find by words in any form, best first, and only in the kinds asked for", async () => {
      const data = await app.ask(`{ all: search(text: "wishes of Russians, the plan") { subject { id kind } snippet } actors: search(text: "Рубио", kinds: [ACTOR]) { subject { label } } none: search(text: "the of") { score } }`);
      expect(data).toMatchObject({
        all: [{ subject: { id: "statement:wish-list", kind: "STATEMENT" }, snippet: "The plan is a Russian wish list" }, { subject: { id: "plan:p" } }],
        actors: [{ subject: { label: "Marco Rubio" } }],
        none: [],
      });
    });
  });

  it("makes one round trip per root field, whatever is nested", async () => {
    const nested = `nodes { gist speakers { name said(first: 2) { nodes { about { target { label ... on Plan { versions { provisions { terms { assertedBy { name } } } } } } } } } } quotations { report { derivedFrom { to { title } } } } chain { name } }`;
    expect(await app.trips(`{ statements { totalCount hiddenUndated ${nested} } }`)).toBe(1);
    expect(await app.trips(`{ plan(id: "plan:p") { saidAbout { ${nested} } } actor(name: "Rubio") { said { ${nested} } } questions { tally { statements { gist } } } }`)).toBe(3);
    expect(await app.trips(`{ nodes(ids: ["plan:p", "person:angus-king"]) { ... on Plan { saidAbout { ${nested} } } ... on Actor { said { ${nested} } } } }`)).toBe(1);
  });

  it("asks the engine the same text for another value, another for another shape", async () => {
    const texts = async (source: string): Promise<readonly string[]> => { await app.ask(source); return app.texts(); };
    const [one] = await texts(`{ statements(first: 5, where: {text: {contains: "a"}}) { nodes { id } } }`);
    const [other] = await texts(`{ statements(first: 7, where: {text: {contains: "secret"}}) { nodes { id } } }`);
    const [shaped] = await texts(`{ statements(first: 7, where: {text: {contains: "secret"}}) { nodes { id gist } } }`);
    expect(other).toBe(one);
    expect(shaped).not.toBe(one);
    expect(shaped).not.toContain("secret");
  });
});

describe.each(engines)("Proposition.kind on %s", (_engine, open) => {
  it("is the proposition's own kind, not that of a subject", async () => {
    const app = await startTestApp(open, "CREATE (:Proposition {id: 'proposition:cap', kind: 'TERM', text: 'The cap is 600,000.'})");
    expect(await app.ask('{ node(id: "proposition:cap") { ... on Proposition { kind } } }')).toEqual({ node: { kind: "TERM" } });
    await app.stop();
  });
});

describe.each(engines)("Dates that are intervals on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, datedStatements([
      { said: [12, 14] }, { said: [14, 14] }, { said: [null, 13] }, { said: [15, null] }, {}, { said: [10, 10] }, { said: [19, 19] },
    ]));
  });
  afterAll(() => app.stop());

  it.each<readonly [filter: string, possible: readonly number[], certain: readonly number[]]>([
    [`from: "2025-11-13", to: "2025-11-15"`, [0, 1, 2, 3], [1]],
    [`from: "2025-11-13"`, [0, 1, 2, 3, 6], [1, 3, 6]],
    [`to: "2025-11-13"`, [0, 2, 5], [2, 5]],
    [`from: "2025-11-12", to: "2025-11-14"`, [0, 1, 2], [0, 1]],
    [`from: "2025-11-14T00:00:00Z", to: "2025-11-14T23:59:59Z"`, [0, 1], [1]],
    [`from: "2025-11-14T10:00:00Z"`, [0, 1, 3, 6], [3, 6]],
  ])("count as within {%s} when they overlap it, without the uncertain when they lie inside", async (filter, possible, certain) => {
    const picked = async (more: string): Promise<unknown> => (await app.ask(`{ statements(orderBy: DISCLOSED_AT_ASC, where: {saidAt: {${filter}${more}}}) { nodes { id } hiddenUndated } }`))["statements"];
    const of = (places: readonly number[]): unknown => ({ nodes: places.map((place) => ({ id: `statement:${place}` })), hiddenUndated: 1 });
    expect(await picked("")).toEqual(of(possible));
    expect(await picked(", includeUncertain: true")).toEqual(of(possible));
    expect(await picked(", includeUncertain: false")).toEqual(of(certain));
  });

  it("pick, hide and leave out as every possible date decides, under any filter", async () => {
    const day = fc.integer({ min: 10, max: 19 });
    const interval = fc.oneof(fc.constant(undefined), fc.tuple(day, fc.nat(4)).map(([first, length]): Interval => [first, Math.min(19, first + length)]), day.map((last): Interval => [null, last]), day.map((first): Interval => [first, null]));
    const leaf: fc.Arbitrary<Tree> = fc.oneof(
      { weight: 3, arbitrary: fc.record({ field: fc.constantFrom("said" as const, "disclosed" as const), from: fc.option(day), to: fc.option(day), isCertain: fc.boolean() }).map(forwards) },
      { weight: 1, arbitrary: fc.boolean().map((isDenial) => ({ isDenial })) });
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({ tree: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ operator: fc.constantFrom("AND" as const, "OR" as const), parts: fc.array(tie("tree"), { minLength: 1, maxLength: 2 }) }), fc.record({ operator: fc.constant("NOT" as const), parts: fc.tuple(tie("tree")) })) }));
    const asked = fc.record({ tree, knownOn: fc.option(day) });
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ said: interval, disclosed: interval, isDenial: fc.boolean() }), { minLength: 1, maxLength: 6 }), fc.array(asked, { minLength: 1, maxLength: 3 }), async (statements, questions) => {
      await app.store.write(async (transaction) => {
        await transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" });
        await transaction.run({ name: "test/seed", text: datedStatements(statements) });
      });
      const data = await app.ask(`{ ${questions.map(({ tree, knownOn }, place) => `q${place}: statements(orderBy: SAID_AT_ASC, where: ${printed(tree)}${knownOn === null ? "" : `, knownAsOf: "2025-11-${knownOn}T23:59:59Z"`}) { nodes { id } totalCount hiddenUndated }`).join("\n")} }`);
      for (const [place, { tree, knownOn }] of questions.entries()) {
        const outcomes = statements.map((statement) => outcomeOf(statement, tree, knownOn));
        const answer = data[`q${place}`] as { readonly totalCount: number; readonly hiddenUndated: number };
        expect([...ids(answer)].sort()).toEqual(outcomes.flatMap((outcome, number) => (outcome === "shown" ? [`statement:${number}`] : [])));
        expect([answer.totalCount, answer.hiddenUndated]).toEqual([outcomes.filter((outcome) => outcome === "shown").length, outcomes.filter((outcome) => outcome === "hidden").length]);
      }
    }), { numRuns: 12 });
  }, 240_000);
});

type Interval = readonly [first: number | null, last: number | null];
interface Dated { readonly said?: Interval | undefined; readonly disclosed?: Interval | undefined; readonly isDenial?: boolean }
/** What ends before it begins is refused. */
function forwards<Range extends { readonly from: number | null; readonly to: number | null }>(range: Range): Range {
  return range.from === null || range.to === null || range.from <= range.to ? range : { ...range, from: range.to, to: range.from };
}

type Tree = { readonly field: "said" | "disclosed"; readonly from: number | null; readonly to: number | null; readonly isCertain: boolean }
  | { readonly isDenial: boolean } | { readonly operator: "AND" | "OR" | "NOT"; readonly parts: readonly Tree[] };

/** Cypher for statements `statement:0` and so on, of days in November 2025. */
function datedStatements(statements: readonly Dated[]): string {
  const end = (name: string, day: number | null | undefined): string => (day === null || day === undefined ? "" : `, ${name}: '2025-11-${day}'`);
  return statements.map(({ said, disclosed, isDenial = false }, place) =>
    `CREATE (:Statement {id: 'statement:${place}', gist: 'g', act: '${isDenial ? "DENIAL" : "ASSERTION"}', attestation: 'DIRECT'${end("saidEarliest", said?.[0])}${end("saidLatest", said?.[1])}${end("disclosedEarliest", disclosed?.[0])}${end("disclosedLatest", disclosed?.[1])}})`).join("\n");
}

function printed(tree: Tree): string {
  if ("isDenial" in tree) return `{act: [${tree.isDenial ? "DENIAL" : "ASSERTION"}]}`;
  if ("operator" in tree) return `{${tree.operator}: ${tree.operator === "NOT" ? tree.parts.map(printed).join("") : `[${tree.parts.map(printed).join(", ")}]`}}`;
  const end = (name: string, day: number | null): string => (day === null ? "" : `${name}: "2025-11-${day}", `);
  return `{${tree.field}At: {${end("from", tree.from)}${end("to", tree.to)}includeUncertain: ${!tree.isCertain}}}`;
}

/** Whether a statement fits; "hidden" when it does not, but would if its missing dates answered each comparison as they please. */
function outcomeOf(statement: Dated, tree: Tree, knownOn: number | null): "shown" | "hidden" | "other" {
  /** The comparisons' answers where a date is missing, one after the other. */
  const answers = (one: Tree): readonly boolean[] => {
    if ("operator" in one) {
      const parts = one.parts.map(answers);
      if (one.operator === "NOT") return (parts[0] ?? []).map((answer) => !answer);
      return parts.reduce((so, next) => so.flatMap((left) => next.map((right) => (one.operator === "AND" ? left && right : left || right))));
    }
    if ("isDenial" in one) return [one.isDenial === (statement.isDenial ?? false)];
    if (one.from === null && one.to === null) return [true];
    const date = statement[one.field];
    if (date === undefined) return [false, true];
    const [first, last] = [date[0] ?? -Infinity, date[1] ?? Infinity];
    const [from, to] = [one.from ?? -Infinity, one.to ?? Infinity];
    return [one.isCertain ? first >= from && last <= to : last >= from && first <= to];
  };
  const latest = statement.disclosed?.[1] ?? null;
  const known = knownOn === null ? [true] : latest === null ? [false, true] : [latest <= knownOn];
  const whole = answers(tree);
  if (whole[0] === true && known[0] === true) return "shown";
  return whole.includes(true) && known.includes(true) ? "hidden" : "other";
}
