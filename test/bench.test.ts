import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { GraphStore, Parameters } from "../src/store/graphStore";
import { engines } from "./support/engines";
import { settings } from "./support/neo4jForTests";
import { startTestApp } from "./support/testApp";

// The benchmark measures what is built; here it is given what is tested.
jest.mock("../bench/product", () => ({ product: (name: string): unknown => jest.requireActual(`../src/${name}`), root: "." }));

type Variables = Readonly<Record<string, string>>;
type Answer = Readonly<Record<string, unknown>>;
interface World { readonly seed: number; readonly scale: number }
interface Query {
  readonly ours: string;
  readonly isAnswerTo?: (answer: Answer, wanted: Answer) => boolean;
  readonly raw: {
    readonly text?: string;
    readonly run?: (variables: Variables) => { readonly text: string; readonly parameters: Parameters };
    readonly shape: (rows: readonly unknown[], variables: Variables) => Answer;
  };
}

const { writeBundle } = jest.requireActual<{ writeBundle: (folder: string, world: World) => Promise<{ target: string }> }>("../bench/generate/bundle");
const { compareLoads } = jest.requireActual<{
  compareLoads: (folder: string, world: World, open: () => Promise<GraphStore>, further: (store: GraphStore) => Promise<void>) => Promise<{ lines: number; status: Answer }>;
}>("../bench/load/check");
const { parametersOf } = jest.requireActual<{ parametersOf: (folder: string, world: World) => Readonly<Record<string, Readonly<Record<"typical" | "loud", readonly Variables[]>>>> }>("../bench/queries/parameters");
const { queries } = jest.requireActual<{ queries: Readonly<Record<string, Query>> }>("../bench/queries/queries");
const { measureComparison } = jest.requireActual<{ measureComparison: (options: { documents: number; quotations: number; seed: number }) => Answer }>("../bench/compare");
const { canonical } = jest.requireActual<{ canonical: (answer: Answer) => string }>("../bench/queries/shapes");

const tiny: World = { seed: 1, scale: 0.001 };
const asked = 2;
/** A machine that does much else needs minutes for the loads, in milliseconds. */
const patience = 300_000;

describe("the benchmark", () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(settings.folder, "bench-"));
    folders.push(folder);
    return folder;
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it("generates the same graph from the same seed, and another from another", async () => {
    const textOf = async (world: World): Promise<string> => {
      const { target } = await writeBundle(newFolder(), world);
      return readdirSync(target).filter((name) => name.endsWith(".jsonl")).sort().map((name) => readFileSync(join(target, name), "utf8")).join("");
    };
    const text = await textOf(tiny);
    expect(text.split("\n").length).toBeGreaterThan(1000);
    expect(await textOf(tiny)).toBe(text);
    expect(await textOf({ ...tiny, seed: 2 })).not.toBe(text);
  });

  it("finds every copy, passage and variant that it planted, and no others", () => {
    const all = { missed: 0, false: 0, found: expect.any(Number) as number };
    const { texts, wordings } = measureComparison({ documents: 400, quotations: 1500, seed: 2 });
    expect(texts).toMatchObject({ copies: all, passages: all });
    expect(wordings).toMatchObject({ variants: all });
    expect(wordings).not.toMatchObject({ variants: { planted: 0 } });
  });

  const answersOn = new Map<string, readonly { readonly name: string; readonly answer: Answer }[]>();

  it.each(engines)("loads on %s what onrecord loads, and asks for what raw answers", async (engine, open) => {
    const folder = newFolder();
    const { lines, status } = await compareLoads(folder, tiny, open, async (store) => {
      const app = await startTestApp(() => Promise.resolve(store));
      const parameters = parametersOf(folder, tiny);
      const answers: { name: string; answer: Answer }[] = [];
      for (const [name, { ours, raw, isAnswerTo }] of Object.entries(queries)) {
        for (const variables of (["typical", "loud"] as const).flatMap((kind) => parameters[name]?.[kind].slice(0, asked) ?? [])) {
          const answer = await app.ask(ours, variables);
          answers.push({ name, answer });
          if (engine !== "neo4j") continue;
          const { text, parameters: given } = raw.run === undefined ? { text: raw.text ?? "", parameters: variables } : raw.run(variables);
          const rows = await store.read({ name: "bench", text }, given);
          const wanted = raw.shape(rows.map((row) => Object.values(row)[0]), variables);
          if (isAnswerTo === undefined) expect(`${name} ${canonical(answer)}`).toBe(`${name} ${canonical(wanted)}`);
          else expect(isAnswerTo(answer, wanted)).toBe(true);
        }
      }
      answersOn.set(engine, answers);
    });
    expect(lines).toBeGreaterThan(5000);
    expect(status).toEqual({ edges: expect.any(Number), missing: 0, orphaned: 0, stale: 0 });
    const [first = [], ...others] = [...answersOn.values()];
    expect(first.length).toBeGreaterThan(15);
    for (const other of others) {
      for (const [place, { name, answer }] of other.entries()) {
        const wanted = first[place]?.answer ?? {};
        const isAnswerTo = queries[name]?.isAnswerTo;
        if (isAnswerTo === undefined) expect(`${name} ${canonical(answer)}`).toBe(`${name} ${canonical(wanted)}`);
        else expect([name, isAnswerTo(answer, wanted)]).toEqual([name, true]);
      }
    }
  }, patience);
});
