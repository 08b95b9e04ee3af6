import { createHash } from "node:crypto";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { folderOf } from "./support/exampleBundle";
import { startTestApp, type TestApp } from "./support/testApp";

interface Wording {
  readonly exact: string;
  readonly mode?: string;
  readonly fidelity?: string;
}

/** A bundle in which each statement has one wording in each of as many reports as it has wordings, each report in a document of its own. */
function bundleOf(statements: Readonly<Record<string, readonly Wording[]>>): string {
  const [documents, reports, said]: [object[], object[], object[]] = [[], [], []];
  for (const [name, wordings] of Object.entries(statements)) {
    const quotations = wordings.map(({ exact, mode = "DIRECT", fidelity = "VERBATIM" }, position) => {
      const [document, report, end] = [`document:${name}.${position}`, `report:${name}.${position}`, [...exact].length];
      documents.push({ id: document, sha256: createHash("sha256").update(document).digest("hex"), textLength: end });
      reports.push({ id: report, carriedBy: [{ document, start: 0, end }] });
      return { report, exact, start: 0, end, mode, fidelity };
    });
    said.push({ id: `statement:${name}`, by: ["person:anna"], act: "ASSERTION", attestation: "DIRECT", gist: `Anna on ${name}.`, quotations });
  }
  const bundle = { bundle: { id: "wordings", title: "Wordings" }, documents, reports, actors: [{ id: "person:anna", name: "Anna" }], statements: said };
  return folderOf({ "bundle.yaml": JSON.stringify(bundle) });
}

const post = "Ending a complex war requires an extensive exchange of serious ideas";
const longer = `${post} and a durable peace will require both sides to agree to difficult concessions`;

describe.each(engines)("Wordings on %s", (_engine, open) => {
  let app: TestApp;
  const loaded = (statements: Readonly<Record<string, readonly Wording[]>>): Promise<unknown> => loadBundle(app.store, QueryLibrary.load(), bundleOf(statements));
  const alike = async (args: string): Promise<unknown> => (await app.ask(`{ quoteVariants(${args}) { id similarity } }`))["quoteVariants"];
  beforeEach(async () => {
    app = await startTestApp(open);
  });
  afterEach(() => app.stop());

  it("of one statement are variants of one another, seen from both, with how like they are", async () => {
    await loaded({
      post: [{ exact: longer }, { exact: "[e]nding a complex war requires an extensive exchange of serious ideas", fidelity: "TRIMMED" }, { exact: "Ending a complex war requires a broad exchange of serious ideas", fidelity: "BACK_TRANSLATED" }],
      other: [{ exact: "Nothing of the kind was said" }],
    });
    const data = await app.ask(`{ trimmed: node(id: "quotation:post.2") { ... on Quotation { similarity variants { id similarity fidelity also: similarity } } } longest: node(id: "quotation:post.1") { ... on Quotation { variants { id similarity } } } alone: node(id: "quotation:other.1") { ... on Quotation { variants { id } } } }`);
    expect(data).toEqual({
      trimmed: { similarity: null, variants: [{ id: "quotation:post.3", similarity: 0.82, fidelity: "BACK_TRANSLATED", also: 0.82 }, { id: "quotation:post.1", similarity: 0.63, fidelity: "VERBATIM", also: 0.63 }] },
      longest: { variants: [{ id: "quotation:post.2", similarity: 0.63 }, { id: "quotation:post.3", similarity: 0.51 }] },
      alone: { variants: [] },
    });
  });

  it("are found by their words, the most alike first, by the token-sequence ratio", async () => {
    await loaded({ post: [{ exact: post }, { exact: "Ending a complex war requires a broad exchange of serious ideas" }], moved: [{ exact: "Serious ideas of extensive exchange: an ending a complex war requires" }], other: [{ exact: "The army has a cap" }] });
    expect(await alike(`text: "ending a COMPLEX war requires an extensive exchange of serious ideas!"`)).toEqual([{ id: "quotation:post.1", similarity: 1 }, { id: "quotation:post.2", similarity: 0.82 }]);
    expect(await alike(`text: "${post}", minSimilarity: 0.9`)).toEqual([{ id: "quotation:post.1", similarity: 1 }]);
    expect(await alike(`text: "${post}", minSimilarity: 0`)).toEqual([
      { id: "quotation:post.1", similarity: 1 }, { id: "quotation:post.2", similarity: 0.82 }, { id: "quotation:moved.1", similarity: 0.45 },
    ]);
    expect(await alike(`text: "Nobody ever said such a thing"`)).toEqual([]);
    expect(await app.trips(`{ quoteVariants(text: "${post}") { similarity statement { speakers { name } } } }`)).toBe(2);
  });

  it("are found by a part of them, and are a part of what is asked, behind those that are like it as a whole", async () => {
    await loaded({ post: [{ exact: longer }], short: [{ exact: "exchange of serious ideas" }], scattered: [{ exact: "An extensive tour ended; the exchange, such as it was, bred serious doubts and few ideas" }], two: [{ exact: "serious ideas" }] });
    expect(await alike(`text: "exchange of serious ideas"`)).toEqual([{ id: "quotation:short.1", similarity: 1 }, { id: "quotation:post.1", similarity: 1 }]);
    expect(await alike(`text: "a long exchange of serious ideas"`)).toEqual([{ id: "quotation:short.1", similarity: 1 }]);
    expect(await alike(`text: "serious ideas"`)).toEqual([{ id: "quotation:two.1", similarity: 1 }, { id: "quotation:short.1", similarity: 1 }, { id: "quotation:post.1", similarity: 1 }]);
    expect(await alike(`text: "serious"`)).toEqual([]);
    expect(await alike(`text: "ending a war, he wrote, requires an extensive exchange of serious ideas between all sides", minSimilarity: 0.9`)).toEqual([{ id: "quotation:short.1", similarity: 1 }]);
  });

  it("are at most a hundred, and equally like ones are in the order of their ids", async () => {
    await loaded(Object.fromEntries(Array.from({ length: 130 }, (_none, number) => [`s${String(number).padStart(3, "0")}`, [{ exact: `The harbour stays open all night ${number % 2 === 0 ? "long" : "today"}` }]])));
    const found = await alike(`text: "The harbour stays open all night long"`) as readonly { id: string; similarity: number }[];
    const even = Array.from({ length: 65 }, (_none, half) => `quotation:s${String(half * 2).padStart(3, "0")}.1`);
    expect(found.map(({ id }) => id)).toEqual([...even, ...Array.from({ length: 35 }, (_none, half) => `quotation:s${String(half * 2 + 1).padStart(3, "0")}.1`)]);
    expect([found[0]?.similarity, found[99]?.similarity]).toEqual([1, 0.86]);
  });

  it("are not found once they are retired", async () => {
    await loaded({ post: [{ exact: post }], kept: [{ exact: post }] });
    await loaded({ kept: [{ exact: post }] });
    expect(await alike(`text: "${post}"`)).toEqual([{ id: "quotation:kept.1", similarity: 1 }]);
  });

  it("stay with a statement that was withdrawn together with them, not with one that goes on without", async () => {
    const loadedOn = (day: string, statements: Readonly<Record<string, readonly Wording[]>>): Promise<unknown> => loadBundle(app.store, QueryLibrary.load(), bundleOf(statements), { now: new Date(`${day}T00:00:00Z`) });
    await loadedOn("2025-12-01", { post: [{ exact: post }, { exact: longer }], kept: [{ exact: post }, { exact: longer }] });
    await loadedOn("2025-12-05", { kept: [{ exact: longer }] });
    const then = await app.ask(`{ statements(recordedAsOf: "2025-12-03T00:00:00Z") { nodes { id quotations { exact } } } now: statements { nodes { id quotations { exact } } } }`);
    expect(then["statements"]).toEqual({ nodes: expect.arrayContaining([{ id: "statement:post", quotations: [{ exact: post }, { exact: longer }] }]) as unknown });
    expect(then["now"]).toEqual({ nodes: [{ id: "statement:kept", quotations: [{ exact: longer }] }] });
  });

  it.each([
    [`text: "x", minSimilarity: 1.5`, "minSimilarity is 1.5; 0 to 1 is allowed"],
    [`text: "x", minSimilarity: -0.1`, "minSimilarity is -0.1; 0 to 1 is allowed"],
    [`text: " …! "`, "text has no words; the words of a quotation are allowed"],
    [`text: "${"word ".repeat(401)}"`, "text has 2005 characters; 2000 are allowed"],
  ])("are not sought by quoteVariants(%s)", async (args, message) => {
    expect(await app.refusal(`{ quoteVariants(${args}) { id } }`)).toEqual({ code: "BAD_USER_INPUT", message });
  });

  it("are sought by words, never by what signs in them could mean to an index", async () => {
    await loaded({ post: [{ exact: post }] });
    const { quoteVariants } = await app.ask("query ($text: String!) { quoteVariants(text: $text) { id } }", { text: 'exact:* OR "unbalanced ~2 AND (war^9 \\u0027 -ideas' });
    expect(quoteVariants).toEqual([]);
  });
});
