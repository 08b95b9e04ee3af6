import { join } from "node:path";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { QueryLibrary } from "../src/store/queryLibrary";
import { authorshipClaims } from "./support/authorshipClaims";
import { engines } from "./support/engines";
import { startTestApp, type TestApp } from "./support/testApp";

interface Row {
  readonly role: string;
  readonly allegedAuthor: { readonly id: string };
  readonly assertedBy: readonly { readonly id: string }[];
  readonly deniedBy: readonly { readonly id: string }[];
  readonly corroboration: { readonly origins: number; readonly firsthandWitnesses: number; readonly counted: readonly { readonly id: string }[] };
}
interface Wording {
  readonly exact: string;
  readonly fidelity: string;
  readonly report: { readonly id: string };
}

const call = "statement:richardson.rubio-call-to-senators";

/** Facts that a reader of the five documents can check, asked of the graph that is shipped. */
describe.each(engines)("The shipped graph on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open);
    await loadBundle(app.store, QueryLibrary.load(), join(__dirname, "..", "data", "peace-plan-2025"));
  }, 120_000);
  afterAll(() => app.stop());

  async function authorship(args = ""): Promise<readonly Row[]> {
    const data = await app.ask(`{ plan(id: "plan:us-28-point") { authorship${args} { rows { role allegedAuthor { id } assertedBy { id } deniedBy { id } corroboration { origins firsthandWitnesses counted { id } } } } } }`);
    return (data["plan"] as { authorship: { rows: readonly Row[] } }).authorship.rows;
  }
  const rowOf = (rows: readonly Row[], role: string, actor: string): Row | undefined => rows.find((row) => row.role === role && row.allegedAuthor.id === actor);
  const ids = (nodes: readonly { readonly id: string }[] = []): readonly string[] => nodes.map(({ id }) => id);

  it("has its derived edges as a fresh computation gives them", async () => {
    expect(await app.ask(`{ projectionStatus { missing orphaned stale } }`)).toEqual({ projectionStatus: { missing: 0, orphaned: 0, stale: 0 } });
  });

  it("draws the same claims of authorship as it tallies, from whoever makes them and from whomever they name", async () => {
    const { tallied, attributed, alleged } = await authorshipClaims(app);
    expect(tallied.length).toBeGreaterThan(30);
    expect(tallied).toContain("person:marco-rubio DENIES org:united-states ORIGINATOR plan:us-28-point by statement:richardson.rubio-call-to-senators");
    expect(attributed).toEqual(tallied);
    expect(alleged).toEqual(tallied);
  });

  it("says who is said to have written the plan as known on 22 November: Rubio's call by the one witness who heard him speak of Russia, no Heflin, no Guardian", async () => {
    const rows = await authorship(`(knownAsOf: "2025-11-22T23:59:59Z")`);
    const russia = rowOf(rows, "ORIGINATOR", "org:russia");
    expect(ids(russia?.assertedBy)).toEqual([call]);
    expect(russia?.corroboration).toMatchObject({ firsthandWitnesses: 1, counted: [{ id: "report:digest.ap-senators" }] });
    const received = rowOf(await authorship(), "RECIPIENT", "org:united-states");
    expect(ids(received?.assertedBy)).toEqual([call]);
    expect(received?.corroboration).toEqual({ origins: 1, firsthandWitnesses: 1, counted: [{ id: "report:digest.richardson" }] });
    const states = rowOf(rows, "ORIGINATOR", "org:united-states");
    expect(ids(states?.deniedBy)).toContain(call);
    expect(ids(states?.assertedBy)).not.toContain("statement:richardson.rubio-us-wrote-plan");
    expect(ids(rows.flatMap((row) => row.corroboration.counted)).filter((id) => /heflin|guardian/.test(id))).toEqual([]);
  });

  it("says who is said to have written the plan now: both governments, each against the other, and who drafted and leaked it", async () => {
    const rows = await authorship();
    expect(ids(rowOf(rows, "ORIGINATOR", "org:united-states")?.assertedBy)).toContain("statement:richardson.rubio-us-wrote-plan");
    expect(ids(rowOf(rows, "ORIGINATOR", "org:russia")?.assertedBy)).toContain("statement:heflin.draft-from-russians");
    expect(rowOf(rows, "NEGOTIATOR", "person:steve-witkoff")).toBeDefined();
    expect(rowOf(rows, "LEAKER", "person:kirill-dmitriev")).toBeDefined();
    const ukraine = rowOf(rows, "CONSULTED", "org:ukraine");
    expect(ukraine?.assertedBy.length).toBeGreaterThan(0);
    expect(ids(ukraine?.deniedBy)).toContain("statement:nbc.ukraine-did-not-participate");
  });

  it("keeps what King says apart from what he says Rubio said: one statement in two wordings", async () => {
    const data = await app.ask(`{ statements(where: {speaker: {name: {eq: "King"}}}) { nodes { id attestation reports { id speakers { name } } quotations { exact fidelity report { id } variants { fidelity similarity report { id } } } } } }`);
    const nodes = (data["statements"] as { nodes: readonly { reports: readonly object[]; quotations: readonly (Wording & { variants: readonly object[] })[] }[] }).nodes.filter(({ reports }) => reports.length > 0);
    expect(nodes).toHaveLength(1);
    expect(nodes[0]).toMatchObject({ attestation: "DIRECT", reports: [{ id: call, speakers: [{ name: "Marco Rubio" }] }] });
    expect(nodes[0]?.quotations.map(({ fidelity, exact }) => [fidelity, /position|plan”/.exec(exact)?.[0]]).sort()).toEqual([["ALTERED", "plan”"], ["VERBATIM", "position"]]);
    expect(nodes[0]?.quotations.find(({ fidelity }) => fidelity === "VERBATIM")?.variants).toEqual([{ fidelity: "ALTERED", similarity: 0.86, report: { id: "report:digest.ap-senators" } }]);
  });

  it("gives each army cap to its own plan, with its condition and those who say the number", async () => {
    const tally = `exclusive unit tally { proposition { value condition } assertedBy { name } }`;
    const data = await app.ask(`{ us: question(id: "question:us-28-point.army-cap") { ${tally} } eu: question(id: "question:european-counter-proposal.army-cap") { ${tally} } }`);
    expect(data["eu"]).toEqual({ exclusive: true, unit: "persons", tally: [{ proposition: { value: 800000, condition: "in peacetime" }, assertedBy: [{ name: "Europeans" }] }] });
    const us = data["us"] as { tally: readonly { proposition: { value: number }; assertedBy: readonly { name: string }[] }[] };
    expect(us.tally.map(({ proposition, assertedBy }) => [proposition.value, assertedBy.map(({ name }) => name).sort()])).toEqual([
      [600000, ["Donald Heflin", "The Guardian"]], [0.5, ["Axios", "Financial Times"]],
    ]);
  });

  it("sets the army cap of the European counter-proposal beside that of the US draft: 200,000 more, and who says which number", async () => {
    const data = await app.ask(`{ comparePlans(versions: ["version:us-28-point.november-draft", "version:european-counter-proposal.published"], topics: ["security.army-cap"]) {
      topic { code } cells { version { id } alignment delta provisions { id } terms { proposition { value unit condition } assertedBy { name } deniedBy { name } } } } }`);
    const [row, ...others] = data["comparePlans"] as readonly { topic: object; cells: readonly { terms: readonly { proposition: { value: number | null }; assertedBy: readonly { name: string }[] }[] }[] }[];
    expect(others).toEqual([]);
    expect(row).toMatchObject({ topic: { code: "security.army-cap" }, cells: [
      { version: { id: "version:us-28-point.november-draft" }, alignment: "SAME", delta: null, provisions: [{ id: "provision:us-28-point.november-draft.security.army-cap" }] },
      { version: { id: "version:european-counter-proposal.published" }, alignment: "WEAKENS", delta: 200_000, terms: [{ proposition: { value: 800_000, unit: "persons", condition: "in peacetime" }, assertedBy: [{ name: "Europeans" }], deniedBy: [] }] },
    ] });
    expect(row?.cells[0]?.terms.filter(({ proposition }) => proposition.value !== null).map(({ proposition, assertedBy }) => [proposition.value, assertedBy.map(({ name }) => name).sort()])).toEqual([
      [600_000, ["Donald Heflin", "The Guardian"]], [0.5, ["Axios", "Financial Times"]],
    ]);
  });

  it("takes silence of a plan for no difference, and says that a point is left out only where a report does", async () => {
    const data = await app.ask(`{ comparePlans(versions: ["version:us-28-point.november-draft", "version:european-counter-proposal.published"]) { topic { code } cells { alignment terms { statements { id } } } } }`);
    const rows = data["comparePlans"] as readonly { topic: { code: string }; cells: readonly { alignment: string; terms: readonly { statements: readonly object[] }[] }[] }[];
    expect(Object.fromEntries(rows.map(({ topic, cells }) => [topic.code, cells[1]?.alignment]))).toMatchObject({
      "territory.donbas": "OMITS", "security.nato": "OMITS", "assets.frozen-russian": "DIFFERS", "territory.concessions": "DIFFERS",
      "language.russian": "NOT_REPORTED", "reconstruction.costs": "NOT_REPORTED", "energy.zaporizhzhia-plant": "NOT_REPORTED",
    });
    expect(rows.every(({ cells }) => cells[0]?.alignment === "SAME")).toBe(true);
    expect(rows.flatMap(({ cells }) => cells).flatMap(({ terms }) => terms).filter(({ statements }) => statements.length === 0)).toEqual([]);
  });

  it("says who stands where on the plan: work to be done is no yes and hides no objection, a hope denies nothing, and what only others tell of is seen to be so", async () => {
    const data = await app.ask(`{ stances(on: ["plan:us-28-point"]) { actor { id } polarity changed latest { attestation } statements { id takes { stance } } } }`);
    const cells = new Map((data["stances"] as readonly { actor: { id: string }; polarity: string; changed: boolean; latest: { attestation: string }; statements: readonly { id: string; takes: readonly object[] }[] }[]).map((cell) => [cell.actor.id, cell]));
    expect(cells.get("group:european-leaders")).toMatchObject({ polarity: "OPPOSES" });
    expect(cells.get("person:jd-vance")).toMatchObject({ polarity: "SUPPORTS", latest: { attestation: "REPORTED" } });
    expect(cells.get("org:ukraine")).toMatchObject({ polarity: "OPPOSES", latest: { attestation: "REPORTED" } });
    expect(cells.get("person:lindsey-graham")).toMatchObject({ polarity: "OPPOSES", statements: [{ id: "statement:nbc.graham-hopes-no-plan", takes: [] }] });
    expect([...cells.values()].filter(({ changed }) => changed)).toEqual([]);
    expect(cells.has("person:marco-rubio")).toBe(false);
  });

  it("tells what became known between 22 and 24 November, whatever can have, and who reports it", async () => {
    const data = await app.ask(`{ changes(from: "2025-11-22", to: "2025-11-24") { at kind summary subject { id } } }`);
    const changes = data["changes"] as readonly { at: string; kind: string; summary: string; subject: { id: string } }[];
    const of = (id: string): unknown => changes.find(({ subject }) => subject.id === id);
    expect(of("statement:richardson.rubio-us-wrote-plan")).toMatchObject({ at: "2025-11-22/2025-11-23", kind: "STATEMENT", summary: expect.stringContaining("according to") });
    expect(of("statement:richardson.pigott-blatantly-false")).toMatchObject({ summary: expect.stringMatching(/reports? that .*Tommy Pigott, for US State Department, said in denial: /) });
    expect(of("version:european-counter-proposal.published")).toMatchObject({ at: "2025-11-23", kind: "PLAN_VERSION" });
    expect(of("report:digest.applebaum")).toMatchObject({ at: "2025-11-22", kind: "REPORT" });
    expect(changes.filter(({ kind }) => kind === "CONTRADICTION").length).toBeGreaterThan(3);
    expect(of("report:cnn-2025-11-20")).toBeUndefined();
    expect(changes.filter(({ subject }) => /^statement:(?:cnn|nbc)\./.test(subject.id))).toEqual([]);
  });

  it("has every wording of Rubio's post, each with its fidelity", async () => {
    const data = await app.ask(`{ statements(where: {text: {contains: "list of potential ideas for ending this war"}}) { nodes { speakers { name } saidAt quotations { exact fidelity report { id } } } } }`);
    const [post, ...others] = (data["statements"] as { nodes: readonly { quotations: readonly Wording[] }[] }).nodes;
    expect(others).toEqual([]);
    expect(post).toMatchObject({ speakers: [{ name: "Marco Rubio" }], saidAt: "2025-11-19" });
    const [cnn, digest, summary] = ["report:cnn-2025-11-20", "report:digest.richardson", "report:nbc-summary"];
    expect(post?.quotations.map(({ exact, fidelity, report }) => [report.id, fidelity, exact.slice(0, 16)]).sort()).toEqual([
      [cnn, "VERBATIM", "And achieving a "], [cnn, "VERBATIM", "Ending a complex"], [cnn, "VERBATIM", "That is why we a"], [cnn, "VERBATIM", "list of potentia"],
      [digest, "TRIMMED", "[e]nding a compl"], [digest, "VERBATIM", "And achieving a "], [digest, "VERBATIM", "That is why we a"],
      [summary, "BACK_TRANSLATED", "Ending a complex"],
    ]);
    expect(post?.quotations.find(({ fidelity }) => fidelity === "BACK_TRANSLATED")?.exact).toMatch(/broad exchange .* hard but necessary/);
  });

  it("finds the wordings of Rubio's post by words of it, and ties the cut and the translation to the whole", async () => {
    const words = "Ending a complex and deadly war such as the one in Ukraine requires an extensive exchange of serious and realistic ideas";
    const data = await app.ask(`{ quoteVariants(text: "${words}", minSimilarity: 0.6) { fidelity similarity report { id } statement { id } variants { fidelity similarity report { id } } } }`);
    const rubio = { statement: { id: "statement:cnn.rubio-list-of-potential-ideas" } };
    const [trimmed, translated] = [{ fidelity: "TRIMMED", report: { id: "report:digest.richardson" } }, { fidelity: "BACK_TRANSLATED", report: { id: "report:nbc-summary" } }];
    expect(data["quoteVariants"]).toEqual([
      { ...rubio, fidelity: "VERBATIM", similarity: 1, report: { id: "report:cnn-2025-11-20" }, variants: [{ ...trimmed, similarity: 1 }, { ...translated, similarity: 0.61 }] },
      { ...rubio, ...trimmed, similarity: 1, variants: expect.arrayContaining([{ fidelity: "VERBATIM", similarity: 1, report: { id: "report:cnn-2025-11-20" } }]) as unknown },
      { ...rubio, ...translated, similarity: 0.81, variants: expect.arrayContaining([{ fidelity: "VERBATIM", similarity: 0.61, report: { id: "report:cnn-2025-11-20" } }]) as unknown },
    ]);
  });

  it.each([["RUBIO", "person:marco-rubio"], ["Рубио", "person:marco-rubio"], ["Дмитриев", "person:kirill-dmitriev"]])("finds %s by the name before what only has the words", async (text, id) => {
    const { search } = await app.ask("query ($text: String!) { search(text: $text, first: 2) { score subject { id } } }", { text });
    expect(search).toEqual([{ score: 1.5, subject: { id } }, { score: expect.any(Number) as unknown, subject: { id: expect.not.stringMatching(id) as unknown } }]);
  });

  it("ties every reworded sentence of the spun copy to the one it was made from", async () => {
    const data = await app.ask(`{ quoteVariants(text: "They move backward and forward.") { fidelity report { id } variants { exact fidelity similarity report { id } } } }`);
    expect(data["quoteVariants"]).toEqual([{ fidelity: "ALTERED", report: { id: "report:heflin-spun-copy" }, variants: [{ exact: "They go back and forth.", fidelity: "VERBATIM", similarity: 0.4, report: { id: "report:heflin-interview" } }] }]);
  });

  it("does not count the spun copy as an independent source, says why, and leaves open what it was made from", async () => {
    const data = await app.ask(`{ node(id: "statement:heflin.draft-from-russians") { ... on Statement { corroboration { documents reports origins discounted { reason evidence report { id } derivedFrom { id documents { id } } } } } } }`);
    expect(data["node"]).toMatchObject({ corroboration: {
      documents: 2, reports: 2, origins: 1,
      discounted: [{ reason: "SPUN_COPY", report: { id: "report:heflin-spun-copy" }, derivedFrom: { id: "report:heflin-interview-original", documents: [] }, evidence: expect.stringContaining("undecided") }],
    } });
  });

  it("says who denied what as blatantly false, for whom, in how many documents and from how many origins", async () => {
    const data = await app.ask(`{ statements(where: {act: [DENIAL], text: {contains: "blatantly false"}}) { nodes { speakers { name } onBehalfOf { id } respondsTo { act to { speakers { name } } } takes { stance } corroboration { documents origins } } } }`);
    const [denial, ...others] = (data["statements"] as { nodes: readonly { takes: readonly { stance: string }[]; respondsTo: readonly { act: string; to: { speakers: readonly { name: string }[] } }[] }[] }).nodes;
    expect(others).toEqual([]);
    expect(denial).toMatchObject({ speakers: [{ name: "Tommy Pigott" }], onBehalfOf: [{ id: "org:us-state-department" }], corroboration: { documents: 3, origins: 2 } });
    expect(new Set(denial?.takes.map(({ stance }) => stance))).toEqual(new Set(["DENIES"]));
    const answered = denial?.respondsTo.flatMap(({ to }) => to.speakers.map(({ name }) => name));
    expect(answered).toEqual(expect.arrayContaining(["Angus King", "Mike Rounds"]));
  });

  it("lists what rests on unnamed sources only, none of whom has a name of a person", async () => {
    const data = await app.ask(`{ statements(where: {attestation: [ANONYMOUS]}, first: 100) { totalCount nodes { speakers { actorKind report { id } } } } }`);
    const { totalCount, nodes } = data["statements"] as { totalCount: number; nodes: readonly { speakers: readonly { actorKind: string; report: object | null }[] }[] };
    expect(totalCount).toBe(nodes.length);
    expect(totalCount).toBeGreaterThan(25);
    expect(nodes.flatMap(({ speakers }) => speakers).every(({ actorKind, report }) => actorKind === "ANONYMOUS_SOURCE" && report !== null)).toBe(true);
  });

  it.each([["Zelensky", "person:volodymyr-zelensky"], ["Zelenskyy", "person:volodymyr-zelensky"], ["Zelenskiy", "person:volodymyr-zelensky"], ["Зеленський", "person:volodymyr-zelensky"], ["Рубио", "person:marco-rubio"], ["Witkoff", "person:steve-witkoff"], ["Дмитриев", "person:kirill-dmitriev"]])(
    "finds %s", async (name, id) => {
      expect(await app.ask(`{ actor(name: "${name}") { id } }`)).toEqual({ actor: { id } });
    });

  it("ties every statement to a wording, its own or of one that tells of it, and names no reader", async () => {
    const bare: string[] = [];
    const speakers = new Set<string>();
    for (let after: string | null = null; ;) {
      const data: Record<string, unknown> = await app.ask(`query ($after: String) { statements(first: 100, after: $after) { nodes { id quotations { id } reportedBy { id } speakers { name actorKind } } pageInfo { hasNextPage endCursor } } }`, { after });
      const page = data["statements"] as { nodes: readonly { id: string; quotations: readonly object[]; reportedBy: readonly object[]; speakers: readonly { name: string; actorKind: string }[] }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      for (const node of page.nodes) {
        if (node.quotations.length + node.reportedBy.length === 0) bare.push(node.id);
        for (const { name, actorKind } of node.speakers) if (actorKind === "COMMENTER") speakers.add(name);
      }
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(bare).toEqual([]);
    expect([...speakers].filter((name) => !/^(?:reader \d+|a commenter) on /.test(name))).toEqual([]);
  });
});
