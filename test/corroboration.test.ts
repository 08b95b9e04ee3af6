import fc from "fast-check";
import { isUndisputed } from "../src/domain/authorship";
import { countOrigins, type Carrier } from "../src/domain/corroboration";
import type { DerivationEdge } from "../src/domain/derivations";
import { independentAmong } from "../src/domain/independence";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { QueryLibrary } from "../src/store/queryLibrary";
import { authorshipClaims } from "./support/authorshipClaims";
import { engines } from "./support/engines";
import { folderOf } from "./support/exampleBundle";
import { randomBundle } from "./support/randomBundle";
import { startTestApp, type TestApp } from "./support/testApp";

const wording = (reportId: string, start = 0, end = 10, documentId: string | null = `document:${reportId}`): Carrier => ({ reportId, documentId, start, end });
const edge = (from: string, to: string, kind: DerivationEdge["kind"] = "REWRITE", span: readonly [number, number] | null = null): DerivationEdge =>
  ({ from, to, kind, evidence: `${from} is made from ${to}`, start: span?.[0] ?? null, end: span?.[1] ?? null });

describe("Origins", () => {
  it("count two reports apart, and a copy with its source", () => {
    expect(countOrigins([wording("a"), wording("b")], [])).toMatchObject({ documents: 2, reports: 2, origins: 2, counted: ["a", "b"], discounted: [] });
    expect(countOrigins([wording("a"), wording("copy")], [edge("copy", "a", "SPUN_COPY")])).toEqual({
      documents: 2, reports: 2, origins: 1, counted: ["a"],
      discounted: [{ reportId: "copy", reason: "SPUN_COPY", derivedFromId: "a", evidence: "copy is made from a" }],
    });
  });

  it("join copies of an original that nobody holds, and let the more faithful one speak", () => {
    expect(countOrigins([wording("a-spun"), wording("repost")], [edge("a-spun", "original", "SPUN_COPY"), edge("repost", "original", "REPOST")]))
      .toMatchObject({ origins: 1, counted: ["repost"], discounted: [{ reportId: "a-spun", reason: "SPUN_COPY", derivedFromId: "original" }] });
  });

  it("follow a derivation of a part only for wordings inside the part", () => {
    const passage = [edge("later", "earlier", "EXCERPT", [100, 200])];
    expect(countOrigins([wording("earlier", 20, 60), wording("later", 120, 160)], passage).origins).toBe(1);
    expect(countOrigins([wording("earlier", 20, 60), wording("later", 190, 210)], passage).origins).toBe(2);
    expect(countOrigins([wording("earlier", 20, 60), wording("later", 120, 160), wording("later", 300, 310)], passage).origins).toBe(2);
  });

  it("never join the sources of a report that has several", () => {
    const both = [edge("summary", "ft"), edge("summary", "axios")];
    expect(countOrigins([wording("ft"), wording("axios"), wording("summary")], both)).toMatchObject({ origins: 2, counted: ["axios", "ft"] });
    expect(countOrigins([wording("summary")], both)).toMatchObject({ origins: 1, discounted: [] });
    expect(countOrigins([wording("ft"), wording("axios"), wording("summary", 5, 8)], [edge("summary", "ft", "REWRITE", [0, 10]), edge("summary", "axios", "REWRITE", [20, 30])]))
      .toMatchObject({ discounted: [{ reportId: "summary", derivedFromId: "ft" }] });
  });

  it("tell of the source that is counted already, not of another", () => {
    expect(countOrigins([wording("ft"), wording("summary")], [edge("summary", "wire", "REPOST"), edge("summary", "ft", "REWRITE")]).discounted)
      .toEqual([{ reportId: "summary", reason: "REWRITE", derivedFromId: "ft", evidence: "summary is made from ft" }]);
  });

  it("take a report by the source of any one of its wordings, and reports joined only through a third one apart", () => {
    const parts = [edge("summary", "ft", "REWRITE", [0, 10]), edge("summary", "wire", "REWRITE", [20, 30])];
    expect(countOrigins([wording("ft"), wording("summary", 0, 5), wording("summary", 20, 25)], parts)).toMatchObject({ reports: 2, origins: 2 });
    const chain = [edge("one", "a"), edge("one", "b"), edge("two", "b"), edge("two", "c"), edge("three", "c"), edge("three", "d")];
    expect(countOrigins([wording("one"), wording("two"), wording("three")], chain)).toMatchObject({ origins: 2, counted: ["one", "three"] });
  });

  it("follow a copy of a report only where that report's own wordings lead", () => {
    const edges = [edge("copy", "economist", "REPOST"), edge("economist", "obrien", "EXCERPT", [100, 200])];
    expect(countOrigins([wording("obrien"), wording("economist", 300, 310), wording("copy")], edges)).toMatchObject({ origins: 2, counted: ["economist", "obrien"] });
    expect(countOrigins([wording("obrien"), wording("economist", 110, 120), wording("copy")], edges)).toMatchObject({ origins: 1, counted: ["obrien"] });
  });

  it("do not join what a compilation gathers, and take a circle for one", () => {
    expect(countOrigins([wording("a"), wording("b")], [edge("a", "digest", "COMPILATION"), edge("b", "digest", "COMPILATION")]).origins).toBe(2);
    expect(countOrigins([wording("a"), wording("b")], [edge("a", "b"), edge("b", "a")])).toMatchObject({ reports: 2, origins: 1 });
    expect(countOrigins([wording("a"), wording("b"), wording("c")], [edge("a", "b"), edge("b", "a"), edge("c", "b")])).toMatchObject({ reports: 3, origins: 1 });
  });

  it("leave out what was not certainly out, but for an origin whose first report was", () => {
    const out = (...ids: readonly string[]) => (id: string): boolean => ids.includes(id);
    const carriers = [wording("agency"), { ...wording("summary"), firstReportId: "wire" }, { ...wording("other"), firstReportId: "wire" }];
    const edges = [edge("summary", "wire"), edge("other", "wire")];
    expect(countOrigins(carriers, edges, out("agency"))).toMatchObject({ documents: 1, reports: 1, origins: 1, counted: ["agency"] });
    expect(countOrigins(carriers, edges, out("agency", "wire"))).toMatchObject({ documents: 1, reports: 2, origins: 2, counted: ["agency", "wire"], discounted: [] });
    expect(countOrigins(carriers, edges, out("agency", "wire", "other"))).toMatchObject({ documents: 2, reports: 2, counted: ["agency", "other"], discounted: [] });
    expect(countOrigins(carriers, [edge("summary", "elsewhere"), edge("other", "elsewhere")], out("agency", "wire"))).toMatchObject({ origins: 1, counted: ["agency"] });
  });

  const reports = fc.integer({ min: 0, max: 9 });
  /** Derivations that lead from greater to smaller numbers, so that there is no cycle. */
  const derivations = fc.array(fc.tuple(reports, reports, fc.constantFrom("REPOST", "REWRITE", "EXCERPT", "SPUN_COPY", "COMPILATION"), fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 41, max: 99 })))), { maxLength: 12 })
    .map((edges) => edges.filter(([from, to]) => from > to).map(([from, to, kind, span]) => edge(`r${from}`, `r${to}`, kind as DerivationEdge["kind"], span)));
  const carriers = fc.array(fc.tuple(reports, fc.integer({ min: 0, max: 90 }), fc.option(reports)).map(([report, start, first]) => ({ ...wording(`r${report}`, start, start + 5), firstReportId: first === null ? null : `r${first}` })), { minLength: 1, maxLength: 10 });

  it("are never more than reports, never none, and the same in every order (property)", () => {
    fc.assert(fc.property(carriers, derivations, fc.infiniteStream(fc.nat()), (wordings, edges, noise) => {
      const count = countOrigins(wordings, edges);
      expect(count.origins).toBeGreaterThan(0);
      expect(count.origins).toBeLessThanOrEqual(count.reports);
      expect([...count.counted, ...count.discounted.map(({ reportId }) => reportId)].sort()).toEqual([...new Set(wordings.map(({ reportId }) => reportId))].sort());
      const shuffled = <T>(values: readonly T[]): T[] => values.map((value) => [noise.next().value, value] as const).sort((a, b) => Number(a[0]) - Number(b[0])).map(([, value]) => value);
      expect(countOrigins(shuffled(wordings), shuffled(edges))).toEqual(count);
    }));
  });

  it("never rise when a copy of a carrier is added, whatever it is called (property)", () => {
    fc.assert(fc.property(carriers, derivations, fc.nat(), fc.constantFrom("a-copy", "zz-copy"), fc.constantFrom<DerivationEdge["kind"]>("REPOST", "SPUN_COPY"), (wordings, edges, pick, id, kind) => {
      const source = wordings[pick % wordings.length];
      if (source === undefined) return;
      const more = countOrigins([...wordings, { ...source, reportId: id }], [...edges, edge(id, source.reportId, kind)]);
      expect(more.origins).toBeLessThanOrEqual(countOrigins(wordings, edges).origins);
    }), { numRuns: 500 });
  });

  it("never fall as more is out, nor do reports and documents (property)", () => {
    fc.assert(fc.property(carriers, derivations, fc.uniqueArray(reports), fc.uniqueArray(reports), (wordings, edges, early, late) => {
      const at = (out: readonly number[]): ReturnType<typeof countOrigins> => countOrigins(wordings, edges, (id) => out.some((report) => id === `r${report}`));
      const [before, after, all] = [at(early), at([...early, ...late]), countOrigins(wordings, edges)];
      for (const [less, more] of [[before, after], [after, all]] as const) {
        expect(more.origins).toBeGreaterThanOrEqual(less.origins);
        expect(more.documents).toBeGreaterThanOrEqual(less.documents);
        expect(more.reports).toBeGreaterThanOrEqual(less.reports);
      }
    }), { numRuns: 500 });
  });

  it("are as many as an exhaustive search finds (property)", () => {
    const sets = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 }).map((roots) => new Set(roots.map(String)));
    fc.assert(fc.property(fc.array(fc.array(sets, { minLength: 1, maxLength: 2 }).map((alternatives) => ({ alternatives })), { maxLength: 7 }), (candidates) => {
      const largest = (rest: typeof candidates, taken: ReadonlySet<string>): number => {
        const [next, ...others] = rest;
        if (next === undefined) return 0;
        const free = next.alternatives.filter((roots) => [...roots].every((root) => !taken.has(root)));
        return Math.max(largest(others, taken), ...free.map((roots) => 1 + largest(others, new Set([...taken, ...roots]))));
      };
      expect(independentAmong(candidates).size).toBe(largest(candidates, new Set()));
    }));
  });
});

describe("Authorship", () => {
  const row = (asserting: number, denying: number, exclusive: readonly string[] = []) => ({ asserting: Array<string>(asserting).fill("s"), denying: Array<string>(denying).fill("d"), exclusive });
  it("is disputed by a denial of what is asserted, and by two answers to an exclusive question", () => {
    expect(isUndisputed([row(1, 0), row(2, 0)])).toBe(true);
    expect(isUndisputed([row(0, 1), row(1, 0)])).toBe(true);
    expect(isUndisputed([row(1, 1)])).toBe(false);
    expect(isUndisputed([row(1, 0, ["whose"]), row(1, 0, ["whose"])])).toBe(false);
    expect(isUndisputed([row(1, 0, ["whose"]), row(0, 1, ["whose"])])).toBe(true);
  });
});

/** Two senators tell of a call; one digest report carries one of them and a copy of it; the call is known only through them. */
const world = `
CREATE (plan:Plan {id: 'plan:p', label: 'P'}), (us:Actor:Organization {id: 'org:us', name: 'US'}), (ru:Actor:Organization {id: 'org:ru', name: 'Russia'})
CREATE (rubio:Actor:Person {id: 'person:rubio', name: 'Rubio'}), (king:Actor:Person {id: 'person:king', name: 'King'}), (rounds:Actor:Person {id: 'person:rounds', name: 'Rounds'})
CREATE (call:Statement {id: 'statement:call', gist: 'It is a Russian text', act: 'ASSERTION', attestation: 'REPORTED', disclosedLatest: '2025-11-22'})
CREATE (k:Statement {id: 'statement:king', gist: 'Rubio said so', act: 'ASSERTION', attestation: 'DIRECT', disclosedLatest: '2025-11-22'})
CREATE (r:Statement {id: 'statement:rounds', gist: 'Rubio said so', act: 'ASSERTION', attestation: 'DIRECT', disclosedLatest: '2025-11-23'})
CREATE (post:Statement {id: 'statement:post', gist: 'The US wrote it', act: 'ASSERTION', attestation: 'DIRECT', disclosedLatest: '2025-11-23'})
CREATE (rubio)-[:MADE]->(call), (king)-[:MADE]->(k), (rounds)-[:MADE]->(r), (rubio)-[:MADE]->(post), (k)-[:REPORTS {firsthand: true}]->(call), (r)-[:REPORTS {firsthand: true}]->(call)
CREATE (whose:Question {id: 'question:whose', text: 'Whose?', exclusive: true})-[:ON]->(plan)
CREATE (xr:Proposition {id: 'proposition:ru', text: 'Russian', kind: 'AUTHORSHIP', role: 'ORIGINATOR'})-[:ANSWERS]->(whose), (xr)-[:NAMES]->(ru), (xr)-[:CONCERNS]->(plan), (call)-[:ASSERTS]->(xr)
CREATE (xu:Proposition {id: 'proposition:us', text: 'American', kind: 'AUTHORSHIP', role: 'ORIGINATOR'})-[:ANSWERS]->(whose), (xu)-[:NAMES]->(us), (xu)-[:CONCERNS]->(plan), (call)-[:DENIES]->(xu), (post)-[:ASSERTS]->(xu)
CREATE (undated:Report {id: 'report:undated', title: 'Summary'})-[:DERIVED_FROM {kind: 'REWRITE', confidence: 0.9, evidence: 'it says so', judgedBy: 'editor'}]->(:Report {id: 'report:lost'})-[:DERIVED_FROM {kind: 'REPOST', confidence: 0.9, evidence: 'it says so', judgedBy: 'editor'}]->(first:Report {id: 'report:first', publishedAt: '2025-11-20'})
CREATE (told:Statement {id: 'statement:told', gist: 'Told to the paper', act: 'ASSERTION', attestation: 'DIRECT', disclosedLatest: '2025-11-20'}), (rubio)-[:MADE]->(told)-[:FIRST_CARRIED_BY]->(first)
CREATE (hear:Statement {id: 'statement:hearsay', gist: 'A reader on Rounds', act: 'ASSERTION', attestation: 'DIRECT'})-[:REPORTS]->(gone:Statement {id: 'statement:gone', gist: 'Withdrawn', retiredAt: '2026-01-01T00:00:00Z'})-[:REPORTS]->(post)
CREATE (hear)<-[:QUOTES]-(:Quotation {id: 'quotation:8', exact: 'h', start: 1, end: 2})-[:PART_OF]->(:Report {id: 'report:thread'})
CREATE (far:Statement {id: 'statement:far', gist: 'Copied over and over', act: 'ASSERTION', attestation: 'DIRECT'})
CREATE (far)<-[:QUOTES]-(:Quotation {id: 'quotation:9', exact: 'i', start: 1, end: 2})-[:PART_OF]->(bottom:Report {id: 'report:chain.0'})
CREATE (far)<-[:QUOTES]-(:Quotation {id: 'quotation:10', exact: 'i', start: 1, end: 2})-[:PART_OF]->(:Report {id: 'report:sibling'})-[:DERIVED_FROM {kind: 'REPOST', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(source:Report {id: 'report:source'})
CREATE (bottom)${Array.from({ length: 20 }, (_none, step) => `-[:DERIVED_FROM {kind: 'REPOST', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(${step === 19 ? "source" : `:Report {id: 'report:chain.${step + 1}'}`})`).join("")}
CREATE (q5:Quotation {id: 'quotation:5', exact: 'f', start: 1, end: 2})-[:QUOTES]->(told), (q5)-[:PART_OF]->(undated)
CREATE (q6:Quotation {id: 'quotation:6', exact: 'g', start: 1, end: 2})-[:QUOTES]->(told), (q6)-[:PART_OF]->(:Report {id: 'report:no-date'})
CREATE (other:Plan {id: 'plan:q', label: 'Q'})
CREATE (post)-[:ASSERTS]->(q_ru:Proposition {id: 'proposition:q.ru', text: 'x', kind: 'AUTHORSHIP', role: 'ORIGINATOR'})-[:CONCERNS]->(other), (q_ru)-[:NAMES]->(ru)
CREATE (call)-[:ASSERTS]->(q_us:Proposition {id: 'proposition:q.us', text: 'x', kind: 'AUTHORSHIP', role: 'ORIGINATOR'})-[:CONCERNS]->(other), (q_us)-[:NAMES]->(us)
CREATE (told)-[:ASSERTS]->(q_us)
CREATE (told)-[:ASSERTS]->(q_rubio:Proposition {id: 'proposition:q.rubio', text: 'x', kind: 'AUTHORSHIP', role: 'DRAFTER'})-[:CONCERNS]->(other), (q_rubio)-[:NAMES]->(rubio)
CREATE (k)-[:ASSERTS]->(q_king:Proposition {id: 'proposition:q.king', text: 'x', kind: 'AUTHORSHIP', role: 'CONSULTED'})-[:CONCERNS]->(other), (q_king)-[:NAMES]->(king)
CREATE (lost:Report {id: 'report:copies.lost'}), (:Document {id: 'document:bare', sha256: 'b', textLength: 1})
CREATE (wire:Report {id: 'report:copies.wire'})<-[:CARRIES]-(:Document {id: 'document:wire', sha256: 'w', textLength: 1})
CREATE (repost:Report {id: 'report:copies.repost'})<-[:CARRIES]-(:Document {id: 'document:repost', sha256: 'repost', textLength: 1}), (repost)-[:DERIVED_FROM {kind: 'REPOST', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(lost)
CREATE (spun:Report {id: 'report:copies.spun'})<-[:CARRIES]-(:Document {id: 'document:spun', sha256: 'spun', textLength: 1}), (spun)-[:DERIVED_FROM {kind: 'SPUN_COPY', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(lost)
CREATE (both:Report {id: 'report:copies.both'})<-[:CARRIES]-(:Document {id: 'document:both', sha256: 'both', textLength: 1}), (both)-[:DERIVED_FROM {kind: 'REWRITE', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(repost), (both)-[:DERIVED_FROM {kind: 'REWRITE', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(wire)
CREATE (passage:Report {id: 'report:copies.passage'})<-[:CARRIES]-(:Document {id: 'document:passage', sha256: 'passage', textLength: 1}), (passage)-[:DERIVED_FROM {kind: 'EXCERPT', confidence: 1.0, evidence: 'x', judgedBy: 'editor', start: 0, end: 1}]->(wire)
CREATE (digest:Report {id: 'report:copies.digest'})<-[:CARRIES]-(:Document {id: 'document:digest', sha256: 'digest', textLength: 1}), (digest)-[:DERIVED_FROM {kind: 'COMPILATION', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(wire), (digest)-[:DERIVED_FROM {kind: 'COMPILATION', confidence: 1.0, evidence: 'x', judgedBy: 'editor'}]->(repost)
CREATE (ap:Report {id: 'report:ap', title: 'AP', publishedAt: '2025-11-22'}), (letter:Report {id: 'report:letter', title: 'Letter', publishedAt: '2025-11-23'}), (copy:Report {id: 'report:copy', title: 'Copy', publishedAt: '2025-11-24'})-[:DERIVED_FROM {kind: 'SPUN_COPY', confidence: 0.9, evidence: 'sentence by sentence', judgedBy: 'editor'}]->(ap)
CREATE (d:Document {id: 'document:d', sha256: 'a', textLength: 100})
CREATE (q1:Quotation {id: 'quotation:1', exact: 'a', start: 0, end: 1})-[:QUOTES]->(k), (q1)-[:PART_OF]->(ap), (q1)-[:FOUND_IN]->(d)
CREATE (q2:Quotation {id: 'quotation:2', exact: 'b', start: 5, end: 6})-[:QUOTES]->(r), (q2)-[:PART_OF]->(letter), (q2)-[:FOUND_IN]->(d)
CREATE (q3:Quotation {id: 'quotation:3', exact: 'c', start: 5, end: 6})-[:QUOTES]->(k), (q3)-[:PART_OF]->(copy), (q3)-[:FOUND_IN]->(d)
CREATE (q4:Quotation {id: 'quotation:4', exact: 'e', start: 7, end: 8})-[:QUOTES]->(post), (q4)-[:PART_OF]->(letter), (q4)-[:FOUND_IN]->(d)`;

describe.each(engines)("Corroboration on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, world);
  });
  afterAll(() => app.stop());

  it("opens every number into reports counted and discounted with their reasons", async () => {
    const data = await app.ask(`{ node(id: "statement:call") { ... on Statement { corroboration { documents reports origins firsthandWitnesses counted { title } gone: discounted { reason evidence report { title } derivedFrom { id } } } } } }`);
    expect(data["node"]).toEqual({ corroboration: {
      documents: 1, reports: 3, origins: 2, firsthandWitnesses: 2, counted: [{ title: "AP" }, { title: "Letter" }],
      gone: [{ reason: "SPUN_COPY", evidence: "sentence by sentence", report: { title: "Copy" }, derivedFrom: { id: "report:ap" } }],
    } });
  });

  it("grows with what is known (knownAsOf)", async () => {
    const at = async (day: string): Promise<unknown> => (await app.ask(`{ node(id: "statement:call") { ... on Statement { corroboration(knownAsOf: "${day}T23:59:59Z") { reports origins firsthandWitnesses } } } }`))["node"];
    expect(await at("2025-11-21")).toEqual({ corroboration: { reports: 0, origins: 0, firsthandWitnesses: 0 } });
    expect(await at("2025-11-22")).toEqual({ corroboration: { reports: 1, origins: 1, firsthandWitnesses: 1 } });
    expect(await at("2025-11-23")).toEqual({ corroboration: { reports: 2, origins: 2, firsthandWitnesses: 2 } });
    expect(await at("2025-11-24")).toEqual({ corroboration: { reports: 3, origins: 2, firsthandWitnesses: 2 } });
  });

  it("counts no undated report under knownAsOf, but the one that first carried the statement in its place", async () => {
    const at = async (day: string): Promise<unknown> => (await app.ask(`{ node(id: "statement:told") { ... on Statement { corroboration(knownAsOf: "${day}T23:59:59Z") { documents reports origins counted { id } } } } }`))["node"];
    expect(await at("2025-11-19")).toEqual({ corroboration: { documents: 0, reports: 0, origins: 0, counted: [] } });
    expect(await at("2025-11-30")).toEqual({ corroboration: { documents: 0, reports: 1, origins: 1, counted: [{ id: "report:first" }] } });
    expect(await app.ask(`{ node(id: "statement:told") { ... on Statement { corroboration { counted { id } } } } }`))
      .toEqual({ node: { corroboration: { counted: [{ id: "report:no-date" }, { id: "report:undated" }] } } });
  });

  it("gives two instants asked in one request each its own count, in the round trips of one", async () => {
    const both = `{ node(id: "statement:call") { ... on Statement { early: corroboration(knownAsOf: "2025-11-22T23:59:59Z") { reports } late: corroboration(knownAsOf: "2025-11-24T23:59:59Z") { reports } corroboration { origins } } } }`;
    expect(await app.ask(both)).toEqual({ node: { early: { reports: 1 }, late: { reports: 3 }, corroboration: { origins: 2 } } });
    expect(await app.trips(both)).toBe(3);
  });

  it("follows no statement that was retired, and every step of a long line of copies", async () => {
    expect(await app.ask(`{ node(id: "statement:post") { ... on Statement { corroboration { counted { id } } } } }`)).toEqual({ node: { corroboration: { counted: [{ id: "report:letter" }] } } });
    expect(await app.ask(`{ node(id: "statement:far") { ... on Statement { corroboration { reports origins discounted { derivedFrom { id } } } } } }`))
      .toEqual({ node: { corroboration: { reports: 2, origins: 1, discounted: [{ derivedFrom: { id: "report:source" } }] } } });
  });

  it("is read for each place of a query by itself, also where two share a field of a fragment", async () => {
    const merged = "fragment F on Statement { corroboration { origins } } query Merged { b: statements(first: 1) { nodes { ...F } } a: statements(first: 1) { nodes { ...F corroboration { reports } } } }";
    const { a, b } = await app.ask(merged) as { readonly a: unknown; readonly b: unknown };
    expect(b).toEqual({ nodes: [{ corroboration: { origins: expect.any(Number) as unknown } }] });
    expect(a).toEqual({ nodes: [{ corroboration: { origins: expect.any(Number) as unknown, reports: expect.any(Number) as unknown } }] });
  });

  it("tallies authorship by role and actor, both sides beside each other, as known then", async () => {
    const tally = `undisputed rows { role allegedAuthor { name } assertedBy { id } deniedBy { id } corroboration { origins firsthandWitnesses } }`;
    const data = await app.ask(`{ plan(id: "plan:p") { authorship { ${tally} } then: authorship(knownAsOf: "2025-11-22T23:59:59Z") { ${tally} } none: authorship(knownAsOf: "2025-11-01T00:00:00Z") { ${tally} } } }`);
    const call = [{ id: "statement:call" }];
    expect(data["plan"]).toEqual({
      authorship: { undisputed: false, rows: [
        { role: "ORIGINATOR", allegedAuthor: { name: "Russia" }, assertedBy: call, deniedBy: [], corroboration: { origins: 2, firsthandWitnesses: 2 } },
        { role: "ORIGINATOR", allegedAuthor: { name: "US" }, assertedBy: [{ id: "statement:post" }], deniedBy: call, corroboration: { origins: 1, firsthandWitnesses: 0 } },
      ] },
      then: { undisputed: true, rows: [
        { role: "ORIGINATOR", allegedAuthor: { name: "Russia" }, assertedBy: call, deniedBy: [], corroboration: { origins: 1, firsthandWitnesses: 1 } },
        { role: "ORIGINATOR", allegedAuthor: { name: "US" }, assertedBy: [], deniedBy: call, corroboration: { origins: 0, firsthandWitnesses: 0 } },
      ] },
      none: { undisputed: true, rows: [] },
    });
  });

  it("lists the rows of authorship by role as roles are listed, then what most statements assert first", async () => {
    const order = `rows { role allegedAuthor { id } corroboration { origins } }`;
    const data = await app.ask(`{ plan(id: "plan:q") { authorship { ${order} } then: authorship(knownAsOf: "2025-11-22T23:59:59Z") { ${order} } } }`);
    const shown = (tally: unknown): unknown => (tally as { rows: { role: string; allegedAuthor: { id: string }; corroboration: { origins: number } }[] }).rows.map(({ role, allegedAuthor, corroboration }) => `${role} ${allegedAuthor.id} ${corroboration.origins}`);
    const { authorship, then } = data["plan"] as Record<string, unknown>;
    expect(shown(authorship)).toEqual(["ORIGINATOR org:us 4", "ORIGINATOR org:ru 1", "DRAFTER person:rubio 2", "CONSULTED person:king 1"]);
    expect(shown(then)).toEqual(["ORIGINATOR org:us 2", "DRAFTER person:rubio 1", "CONSULTED person:king 1"]);
  });

  it("groups documents that go back to one text, held or not, and joins none by a passage, a compilation or a report that has both as sources", async () => {
    const data = await app.ask(`{ documents(first: 50) { nodes { id copyGroup { id } } } }`);
    const groups = (data["documents"] as { nodes: { id: string; copyGroup: { id: string }[] }[] }).nodes.map(({ id, copyGroup }) => [id, copyGroup.map((one) => one.id)]);
    expect(groups).toEqual([
      ["document:bare", ["document:bare"]],
      ["document:both", ["document:both", "document:repost", "document:spun", "document:wire"]],
      ["document:d", ["document:d"]],
      ["document:digest", ["document:digest"]],
      ["document:passage", ["document:passage"]],
      ["document:repost", ["document:both", "document:repost", "document:spun"]],
      ["document:spun", ["document:both", "document:repost", "document:spun"]],
      ["document:wire", ["document:both", "document:wire"]],
    ]);
    expect(await app.trips(`{ documents { nodes { copyGroup { carries { title } } } } }`)).toBe(1);
  });

  it("filters by origins wherever statements are listed, and refuses a number out of range", async () => {
    expect(await app.ask(`{ actor(id: "person:rubio") { said(where: {minOrigins: 2}, orderBy: SAID_AT_ASC) { totalCount nodes { id } } } }`)).toEqual({ actor: { said: { totalCount: 2, nodes: [{ id: "statement:call" }, { id: "statement:told" }] } } });
    expect(await app.ask(`{ statements(where: {minOrigins: 2, speaker: {id: {eq: "person:rubio"}}}, knownAsOf: "2025-11-22T23:59:59Z") { nodes { id } } }`)).toEqual({ statements: { nodes: [] } });
    expect(await app.trips(`{ statements(where: {minOrigins: 0}) { totalCount } }`)).toBe(1);
    expect(await app.trips(`{ statements(where: {minOrigins: 3}) { totalCount nodes { id } } }`)).toBe(4);
    for (const [given, allowed] of [[-1, "0 to 100"], [101, "0 to 100"], [2147483647, "0 to 100"]] as const) {
      expect(await app.refusal(`{ statements(where: {NOT: {OR: [{minOrigins: ${given}}]}}) { nodes { id } } }`)).toEqual({ code: "BAD_USER_INPUT", message: `minOrigins is ${given}; ${allowed} is allowed` });
    }
  });

  it("costs a constant number of round trips, however long the list", async () => {
    expect(await app.trips(`{ statements(where: {speaker: {id: {eq: "person:rubio"}}}) { nodes { gist corroboration { origins reports } } } }`)).toBe(3);
    expect(await app.trips(`{ questions { tally { corroboration { origins counted { title } } } } }`)).toBe(4);
    expect(await app.trips(`{ plan(id: "plan:p") { authorship { rows { role corroboration { origins } } } } }`)).toBe(3);
  });
});

/** Two senators tell of one call: King of a wish list, Rounds of a text received, on which he adds his own word; a paper words both at once. */
const tellings = `
CREATE (rubio:Actor:Person {id: 'person:rubio', name: 'Rubio'}), (king:Actor:Person {id: 'person:king', name: 'King'}), (rounds:Actor:Person {id: 'person:rounds', name: 'Rounds'}), (us:Actor:Organization {id: 'org:us', name: 'US'})
CREATE (plan:Plan {id: 'plan:p', label: 'P'}), (what:Question {id: 'question:what', text: 'What?'})-[:ON]->(plan), (list:Proposition {id: 'proposition:list', text: 'A wish list'})-[:ANSWERS]->(what), (ours:Proposition {id: 'proposition:ours', text: 'Not ours'})-[:ANSWERS]->(what)
CREATE (received:Proposition {id: 'proposition:received', text: 'Received', kind: 'AUTHORSHIP', role: 'RECIPIENT'})-[:ANSWERS]->(what), (received)-[:NAMES]->(us), (received)-[:CONCERNS]->(plan)
CREATE (rubio)-[:MADE]->(call:Statement {id: 'statement:call', gist: 'x', act: 'ASSERTION', attestation: 'REPORTED', disclosedLatest: '2025-11-22'}), (call)-[:ASSERTS]->(list), (call)-[:ASSERTS]->(received), (call)-[:ASSERTS]->(ours)
CREATE (king)-[:MADE]->(k:Statement {id: 'statement:king', gist: 'x', act: 'ASSERTION', attestation: 'DIRECT'})-[:REPORTS {firsthand: true}]->(call)
CREATE (rounds)-[:MADE]->(r:Statement {id: 'statement:rounds', gist: 'x', act: 'ASSERTION', attestation: 'DIRECT'})-[:REPORTS {firsthand: true}]->(call), (r)-[:ASSERTS]->(ours)
CREATE (ap:Report {id: 'report:ap'}), (letter:Report {id: 'report:letter'}), (paper:Report {id: 'report:paper'})
CREATE (k)<-[:QUOTES]-(k1:Quotation {id: 'quotation:k1', exact: 'x'})-[:PART_OF]->(ap), (k1)-[:WORDS {told: true}]->(list)
CREATE (r)<-[:QUOTES]-(r1:Quotation {id: 'quotation:r1', exact: 'x'})-[:PART_OF]->(letter), (r1)-[:WORDS {told: true}]->(received)
CREATE (r)<-[:QUOTES]-(r2:Quotation {id: 'quotation:r2', exact: 'x'})-[:PART_OF]->(ap), (r2)-[:WORDS {told: false}]->(ours)
CREATE (call)<-[:QUOTES]-(c1:Quotation {id: 'quotation:c1', exact: 'x'})-[:PART_OF]->(ap), (c1)-[:WORDS]->(list)
CREATE (call)<-[:QUOTES]-(:Quotation {id: 'quotation:c2', exact: 'x'})-[:PART_OF]->(paper)
CREATE (:Actor:Person {id: 'person:pigott', name: 'Pigott'})-[:MADE]->(denial:Statement {id: 'statement:denial', gist: 'x', act: 'DENIAL', attestation: 'DIRECT', disclosedLatest: '2025-11-23'})-[:RESPONDS_TO {act: 'DENIAL'}]->(k)
CREATE (:Actor:Person {id: 'person:other', name: 'Other'})-[:MADE]->(:Statement {id: 'statement:doubt', gist: 'x', act: 'OPINION', attestation: 'DIRECT'})-[:RESPONDS_TO {act: 'OPINION'}]->(r)`;

describe.each(engines)("Corroboration of one answer on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, tellings);
  });
  afterAll(() => app.stop());

  it("counts the wordings and witnesses that word it, and those that tell nothing apart; the utterance as a whole counts all", async () => {
    const counts = `corroboration { reports origins firsthandWitnesses counted { id } }`;
    const of = (firsthandWitnesses: number, ...reports: readonly string[]): object => ({ corroboration: { reports: reports.length, origins: reports.length, firsthandWitnesses, counted: reports.map((id) => ({ id: `report:${id}` })) } });
    expect(await app.ask(`{ question(id: "question:what") { tally { proposition { id } ${counts} } } }`)).toEqual({ question: { tally: [
      { proposition: { id: "proposition:list" }, ...of(1, "ap", "paper") },
      { proposition: { id: "proposition:ours" }, ...of(0, "ap", "paper") },
      { proposition: { id: "proposition:received" }, ...of(1, "letter", "paper") },
    ] } });
    expect(await app.ask(`{ plan(id: "plan:p") { authorship { rows { ${counts} } } } }`)).toEqual({ plan: { authorship: { rows: [of(1, "letter", "paper")] } } });
    expect(await app.ask(`{ node(id: "statement:call") { ... on Statement { ${counts} } } }`)).toEqual({ node: of(2, "ap", "letter", "paper") });
  });

  it("stands beside the denials of the accounts that word it, as known then", async () => {
    const tally = async (args: string): Promise<unknown> => (await app.ask(`{ question(id: "question:what") { tally${args} { deniedBy { id } accountDenials { id } } } }`))["question"];
    const [denied, none] = [{ deniedBy: [], accountDenials: [{ id: "statement:denial" }] }, { deniedBy: [], accountDenials: [] }];
    expect(await tally("")).toEqual({ tally: [denied, none, none] });
    expect(await tally(`(knownAsOf: "2025-11-22T23:59:59Z")`)).toEqual({ tally: [none, none, none] });
    expect(await tally(`(knownAsOf: "2025-11-23T23:59:59Z")`)).toEqual({ tally: [denied, none, none] });
    expect(await app.ask(`{ plan(id: "plan:p") { authorship { rows { accountDenials { id } } } } }`)).toEqual({ plan: { authorship: { rows: [{ accountDenials: [] }] } } });
  });

  it("opens into the propositions that each wording words, its speaker's own first", async () => {
    const data = await app.ask(`{ node(id: "statement:rounds") { ... on Statement { quotations { id words { told proposition { text } } } } } call: node(id: "quotation:c2") { ... on Quotation { words { told } } } }`);
    expect(data).toEqual({
      node: { quotations: [{ id: "quotation:r2", words: [{ told: false, proposition: { text: "Not ours" } }] }, { id: "quotation:r1", words: [{ told: true, proposition: { text: "Received" } }] }] },
      call: { words: [] },
    });
  });
});

interface RandomGraph {
  readonly dates: readonly (string | null)[];
  readonly edges: readonly DerivationEdge[];
  readonly wordings: readonly { readonly statement: number; readonly report: number; readonly start: number; readonly words: readonly (readonly [proposition: number, told: boolean])[] }[];
  readonly tellings: readonly (readonly [teller: number, told: number])[];
  readonly firsts: readonly (number | null)[];
}

const instants = ["2025-11-19T12:00:00Z", "2025-11-20T23:59:59Z", "2025-11-22T00:00:00Z", "2025-11-30T00:00:00Z"];
const [reportCount, statementCount] = [8, 7];
const reportNumber = fc.integer({ min: 0, max: reportCount - 1 });
const statementNumber = fc.integer({ min: 0, max: statementCount - 1 });
const randomGraph: fc.Arbitrary<RandomGraph> = fc.record({
  dates: fc.array(fc.constantFrom("2025-11-19", "2025-11-20", "2025-11-18/2025-11-21", "2025-11-22~", null), { minLength: reportCount, maxLength: reportCount }),
  edges: fc.array(fc.tuple(reportNumber, reportNumber, fc.constantFrom<DerivationEdge["kind"]>("REPOST", "REWRITE", "EXCERPT", "SPUN_COPY", "COMPILATION"), fc.option(fc.constantFrom<[number, number]>([0, 30], [20, 60], [0, 99]))), { minLength: 3, maxLength: 10 })
    .map((all) => all.filter(([from, to]) => from > to).map(([from, to, kind, span]) => edge(`report:r${from}`, `report:r${to}`, kind, span))),
  wordings: fc.array(fc.record({ statement: statementNumber, report: reportNumber, start: fc.integer({ min: 0, max: 80 }), words: fc.uniqueArray(fc.tuple(fc.nat({ max: 1 }), fc.boolean()), { maxLength: 2, selector: String }) }), { minLength: 8, maxLength: 20 }),
  tellings: fc.array(fc.tuple(statementNumber, statementNumber), { maxLength: 4 }).map((all) => all.filter(([teller, told]) => teller > told)),
  firsts: fc.array(fc.option(reportNumber), { minLength: statementCount, maxLength: statementCount }),
});

/** The carriers of a statement, or of one thing that it asserts, as the graph was made, without any query. */
function carriersIn(graph: RandomGraph, statement: number, proposition: number | null = null): readonly Carrier[] {
  const telling = new Set([statement]);
  for (let size = 0; size < telling.size;) {
    size = telling.size;
    for (const [teller, told] of graph.tellings) if (telling.has(told)) telling.add(teller);
  }
  const carries = ({ statement: worded, words }: RandomGraph["wordings"][number]): boolean =>
    proposition === null || words.length === 0 || words.some(([one, told]) => one === proposition && told === (worded !== statement));
  return graph.wordings.filter((one) => telling.has(one.statement) && carries(one)).map(({ statement: worded, report, start }) => {
    const first = graph.firsts[worded] ?? null;
    return { ...wording(`report:r${report}`, start, start + 5), firstReportId: first === null ? null : `report:r${first}` };
  });
}

async function write(app: TestApp, graph: RandomGraph): Promise<void> {
  const run = (text: string, rows: readonly Record<string, unknown>[]): Promise<unknown> => app.store.write((transaction) => transaction.run({ name: "test/random", text }, { rows } as never));
  await run("MATCH (n) DETACH DELETE n", []);
  await run("UNWIND $rows AS r CREATE (n:Report {id: r.id}) SET n.publishedAt = r.at", graph.dates.map((at, number) => ({ id: `report:r${number}`, at })));
  await run("UNWIND $rows AS r CREATE (n:Statement {id: r.id, gist: 'x', act: 'ASSERTION', attestation: 'DIRECT', saidEarliest: r.at, disclosedLatest: '2025-11-19'})", graph.firsts.map((_first, number) => ({ id: `statement:s${number}`, at: `2025-11-${11 + (number % 3)}` })));
  await run("UNWIND $rows AS r MATCH (a:Report {id: r.from}) MATCH (b:Report {id: r.to}) CREATE (a)-[e:DERIVED_FROM]->(b) SET e = r.properties", graph.edges.map(({ from, to, ...properties }) => ({ from, to, properties: { ...properties, confidence: 1, judgedBy: "editor" } })));
  await run("UNWIND $rows AS r MATCH (s:Statement {id: r.statement}) MATCH (p:Report {id: r.report}) CREATE (s)<-[:QUOTES]-(q:Quotation {id: r.id, exact: 'x', start: r.start, end: r.end})-[:PART_OF]->(p)",
    graph.wordings.map(({ statement, report, start }, number) => ({ id: `quotation:q${number}`, statement: `statement:s${statement}`, report: `report:r${report}`, start, end: start + 5 })));
  await run("UNWIND $rows AS r CREATE (p:Proposition {id: r.id, text: 'x'})-[:ANSWERS]->(:Question {id: r.question, text: 'x'})", [0, 1].map((number) => ({ id: `proposition:p${number}`, question: `question:q${number}` })));
  await run("UNWIND $rows AS r MATCH (s:Statement {id: r.statement}) MATCH (p:Proposition {id: r.proposition}) CREATE (s)-[:ASSERTS]->(p)", graph.firsts.flatMap((_first, number) => (number < 2 ? [0, 1].map((one) => ({ statement: `statement:s${number}`, proposition: `proposition:p${one}` })) : [])));
  await run("UNWIND $rows AS r MATCH (q:Quotation {id: r.quotation}) MATCH (p:Proposition {id: r.proposition}) CREATE (q)-[:WORDS {told: r.told}]->(p)",
    graph.wordings.flatMap(({ words }, number) => words.map(([one, told]) => ({ quotation: `quotation:q${number}`, proposition: `proposition:p${one}`, told }))));
  await run("UNWIND $rows AS r MATCH (a:Statement {id: r.teller}) MATCH (b:Statement {id: r.told}) CREATE (a)-[:REPORTS {firsthand: false}]->(b)", graph.tellings.map(([teller, told]) => ({ teller: `statement:s${teller}`, told: `statement:s${told}` })));
  await run("UNWIND $rows AS r MATCH (s:Statement {id: r.id}) MATCH (p:Report {id: r.report}) CREATE (s)-[:FIRST_CARRIED_BY]->(p)", graph.firsts.flatMap((first, number) => (first === null ? [] : [{ id: `statement:s${number}`, report: `report:r${first}` }])));
}

interface Shown {
  readonly id: string;
  readonly all: { readonly origins: number; readonly reports: number; readonly counted: readonly { readonly id: string }[]; readonly discounted: readonly { readonly report: { readonly id: string } }[] };
  readonly [instant: `t${number}`]: { readonly origins: number; readonly reports: number };
}

describe.each(engines)("Corroboration of random reports on %s (property)", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open);
  });
  afterAll(() => app.stop());

  const fields = `all: corroboration { origins reports counted { id } discounted { report { id } } } ${instants.map((at, number) => `t${number}: corroboration(knownAsOf: "${at}") { origins reports }`).join(" ")}`;
  const shown = async (): Promise<readonly Shown[]> => ((await app.ask(`{ statements(first: 50) { nodes { id ${fields} } } }`))["statements"] as { nodes: readonly Shown[] }).nodes;
  const listed = async (where: string, args = ""): Promise<{ totalCount: number; ids: readonly string[] }> => {
    const ids: string[] = [];
    for (let after = ""; ;) {
      const page = (await app.ask(`{ statements(where: ${where}, first: 3 ${args} ${after}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`))["statements"] as { totalCount: number; nodes: readonly { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      ids.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) return { totalCount: page.totalCount, ids: ids.toSorted() };
      after = `after: "${page.pageInfo.endCursor}"`;
    }
  };

  it("is what the model gives, only grows as more is out, and picks the same statements as a filter", async () => {
    await fc.assert(fc.asyncProperty(randomGraph, fc.integer({ min: 0, max: 3 }), reportNumber, async (graph, least, copied) => {
      await write(app, graph);
      const before = await shown();
      for (const { id, all, ...then } of before) {
        const carriers = carriersIn(graph, Number(id.slice("statement:s".length)));
        const expected = countOrigins(carriers, graph.edges);
        expect([all.origins, all.reports, all.counted.map((one) => one.id), all.discounted.map(({ report }) => report.id)]).toEqual([expected.origins, expected.reports, expected.counted, expected.discounted.map(({ reportId }) => reportId)]);
        const counts = [...instants.map((_at, number) => then[`t${number}`] ?? { origins: -1, reports: -1 }), all];
        for (const [number, { origins, reports }] of counts.entries()) {
          expect(origins).toBeLessThanOrEqual(reports);
          expect(origins).toBeGreaterThanOrEqual(counts[number - 1]?.origins ?? 0);
          expect(reports).toBeGreaterThanOrEqual(counts[number - 1]?.reports ?? 0);
        }
      }
      const { questions } = await app.ask(`{ questions { tally { corroboration { origins reports } } } }`) as { questions: readonly { tally: readonly { corroboration: { origins: number; reports: number } }[] }[] };
      questions.forEach(({ tally }, proposition) => {
        const { origins, reports } = countOrigins([0, 1].flatMap((statement) => carriersIn(graph, statement, proposition)), graph.edges);
        expect(tally).toEqual([{ corroboration: { origins, reports } }]);
      });
      const having = (test: (one: Shown) => boolean): unknown => ({ totalCount: before.filter(test).length, ids: before.filter(test).map(({ id }) => id).toSorted() });
      expect(await listed(`{minOrigins: ${least}}`)).toEqual(having(({ all }) => all.origins >= least));
      for (const number of [1, 2]) expect(await listed(`{minOrigins: ${least}}`, `knownAsOf: "${instants[number]}"`)).toEqual(having((one) => (one[`t${number}`]?.origins ?? 0) >= least));
      expect(await listed(`{OR: [{NOT: {minOrigins: ${least}}}, {AND: [{minOrigins: 1}, {saidAt: {from: "2025-11-13", includeUncertain: false}}]}]}`))
        .toEqual(having(({ id, all }) => all.origins < least || (all.origins >= 1 && Number(id.slice(-1)) % 3 === 2)));

      const copy = graph.wordings.filter(({ report }) => report === copied);
      await write(app, { ...graph, dates: [...graph.dates, "2025-11-21"], edges: [...graph.edges, edge(`report:r${reportCount}`, `report:r${copied}`, "SPUN_COPY")], wordings: [...graph.wordings, ...copy.map((one) => ({ ...one, report: reportCount }))] });
      const after = new Map((await shown()).map((one) => [one.id, one]));
      for (const { id, all } of before) expect(after.get(id)?.all.origins).toBeLessThanOrEqual(all.origins);
    }), { numRuns: 12 });
  }, 300_000);
});

describe.each(engines)("Claims of authorship on %s (property)", (_engine, open) => {
  it("are tallied as they are drawn from claimants and from alleged authors, after any loads", async () => {
    const app = await startTestApp(open);
    let claims = 0;
    await fc.assert(fc.asyncProperty(randomBundle, async (bundle) => {
      await loadBundle(app.store, QueryLibrary.load(), folderOf({ "bundle.yaml": JSON.stringify(bundle) }));
      const { tallied, attributed, alleged } = await authorshipClaims(app);
      expect([attributed, alleged]).toEqual([tallied, tallied]);
      claims += tallied.length;
    }), { numRuns: 12 });
    expect(claims).toBeGreaterThan(5);
    await app.stop();
  }, 180_000);
});
