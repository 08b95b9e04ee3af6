import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig, type Config } from "../src/config";
import { startGraph } from "../src/startup";
import type { GraphStore } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { folderOf } from "./support/exampleBundle";

const queries = QueryLibrary.load();
const line = (name: string): string => `${JSON.stringify({ id: "person:ann", name })}\n`;

describe.each(engines)("Starting on %s", (_engine, open) => {
  let store: GraphStore;
  let settings: Pick<Config, "dataDir" | "bundleDir">;
  const start = (neo4j: Config["neo4j"] = null): Promise<string> => startGraph({ ...readConfig({}), ...settings, neo4j }, store, queries).then(({ sentence }) => sentence);
  const names = async (): Promise<readonly unknown[]> => (await store.read({ name: "test/names", text: "MATCH (n) RETURN n.name AS name ORDER BY name" })).map((row) => row["name"]);
  beforeEach(async () => {
    store = await open();
    settings = { dataDir: mkdtempSync(join(tmpdir(), "onrecord-start-")), bundleDir: folderOf({ "actors.jsonl": line("Ann"), "the-rest.yml": "bundle: {id: small, title: Small}\n" }) };
  });
  afterEach(() => store.close());

  it("loads a bundle anew whenever a file of it has changed, of whatever form", async () => {
    expect(await start()).toMatch(/^Loaded 0 documents/);
    expect(await start()).toContain("unchanged since the last start");
    writeFileSync(join(settings.bundleDir, "actors.jsonl"), line("Anna"));
    expect(await start()).not.toContain("unchanged");
    expect(await names()).toEqual(["Anna"]);
    writeFileSync(join(settings.bundleDir, "the-rest.yml"), "bundle: {id: small, title: Small}\ntopics: [{id: \"topic:a\", label: A, code: a, scheme: s}]\n");
    expect(await start()).not.toContain("unchanged");
    expect(await names()).toHaveLength(2);
  });

  describe("with a database of somebody", () => {
    const theirs = { uri: "neo4j://theirs", username: "neo4j", password: "", database: "neo4j" };
    const make = (text: string): Promise<unknown> => store.write((transaction) => transaction.run({ name: "test/make", text }));

    it("refuses one that holds nodes of another kind, wherever the bundle's name stands", async () => {
      await make("CREATE (:Customer {name: 'Zoe'})");
      await expect(start(theirs)).rejects.toMatchObject({ code: "FOREIGN_GRAPH" });
      writeFileSync(join(settings.bundleDir, "the-rest.yml"), "topics: []\n");
      await expect(start(theirs)).rejects.toMatchObject({ code: "FOREIGN_GRAPH" });
      expect(await names()).toEqual(["Zoe"]);
    });

    it("loads into an empty one, and into one that holds the bundle", async () => {
      expect(await start(theirs)).toContain("into Neo4j at neo4j://theirs");
      writeFileSync(join(settings.bundleDir, "actors.jsonl"), line("Anna"));
      await start(theirs);
      expect(await names()).toEqual(["Anna"]);
    });

    it("serves one with other bundles as it is", async () => {
      await make("CREATE (:Actor:Person {id: 'person:bo', name: 'Bo', bundle: 'other'})");
      expect(await start(theirs)).toContain("other bundles than the shipped one");
      expect(await names()).toEqual(["Bo"]);
    });
  });
});
