import { readFileSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { ConfigError, readConfig, shippedBundleDir, variableNames } from "../src/config";

const fileOf = (name: string): string => readFileSync(join(__dirname, "..", name), "utf8");

describe("the configuration", () => {
  it("has a default for everything", () => {
    expect(readConfig({})).toEqual({
      neo4j: null, host: "127.0.0.1", port: 4000, dataDir: join(process.cwd(), ".onrecord"), bundleDir: shippedBundleDir, logLevel: "warn", requestsPerMinute: 3000,
      concurrency: { running: Math.max(8, 4 * availableParallelism()), waiting: 200 }, executor: "jit", allowedHosts: ["localhost", "127.0.0.1", "[::1]"], cypherEndpoint: null, isRunByNpm: false,
    });
  });

  it("takes an empty variable as one that is not set, but an empty password as none", () => {
    expect(readConfig({ PORT: "", NEO4J_URI: " " })).toMatchObject({ port: 4000, neo4j: null });
    expect(readConfig({ NEO4J_URI: "bolt://localhost:7687", NEO4J_PASSWORD: "" }).neo4j).toMatchObject({ password: "" });
  });

  it.each<[variables: NodeJS.ProcessEnv, hosts: readonly string[] | null]>([
    [{ HOST: "0.0.0.0" }, null],
    [{ ALLOWED_HOSTS: "Graph.example.org, [fd00::1]" }, ["localhost", "127.0.0.1", "[::1]", "graph.example.org", "[fd00::1]"]],
    [{ HOST: "::", ALLOWED_HOSTS: "localhost" }, ["localhost", "127.0.0.1", "[::1]"]],
  ])("takes %p for the names that may be asked: %p", (variables, hosts) => {
    expect(readConfig(variables).allowedHosts).toEqual(hosts);
  });

  it.each([
    [{ PORT: "70000" }, 'PORT is "70000"; a whole number from 0 to 65535 is allowed.'],
    [{ PORT: "4e3" }, 'PORT is "4e3"; a whole number from 0 to 65535 is allowed.'],
    [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud"; silent, fatal, error, warn, info, debug, trace are allowed.'],
    [{ EXECUTOR: "fast" }, 'EXECUTOR is "fast"; jit and default are allowed.'],
    [{ CONCURRENT_REQUESTS: "0" }, 'CONCURRENT_REQUESTS is "0"; a whole number from 1 to 10000 is allowed.'],
    [{ HOST: "a b" }, 'HOST is "a b"; an address or a host name is allowed.'],
    [{ NEO4J_URI: "http://localhost:7474", NEO4J_PASSWORD: "x" }, 'NEO4J_URI is "http://localhost:7474"; an address such as neo4j://localhost:7687 is allowed.'],
    [{ NEO4J_URI: "neo4j://localhost" }, /^NEO4J_PASSWORD is not set, and NEO4J_URI needs it/],
    [{ CYPHER_ENDPOINT: "yes" }, 'CYPHER_ENDPOINT is "yes"; 0 and 1 are allowed.'],
    [{ CYPHER_KEY: "short" }, "CYPHER_KEY is wrong; 16 to 200 letters, digits and signs without spaces are allowed."],
    [{ ALLOWED_HOSTS: "graph.example.org:80" }, /^ALLOWED_HOSTS is "graph.example.org:80"; host names without ports/],
    [{ CYPHER_ENDPOINT: "1", HOST: "0.0.0.0" }, /^CYPHER_KEY is not set, and HOST opens the Cypher endpoint to other machines/],
    [{ PORT: "x", LOG_LEVEL: "y" }, /^PORT is "x";.*\.\nLOG_LEVEL is "y";.*\.$/],
  ])("refuses %p in a sentence", (variables, sentence) => {
    expect(() => readConfig(variables)).toThrow(ConfigError);
    expect(() => readConfig(variables)).toThrow(sentence);
  });

  it.each([".env.example", "README.md"])("is described in %s, every variable of it", (file) => {
    expect(variableNames.filter((name) => !fileOf(file).includes(name))).toEqual([]);
  });
});

interface Compose {
  readonly services: Readonly<Record<string, {
    readonly image?: string; readonly ports: readonly string[]; readonly volumes: readonly string[];
    readonly environment: Readonly<Record<string, string>>; readonly healthcheck?: { readonly test: readonly string[] };
    readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe("the container files (read, not run)", () => {
  const compose = parse(fileOf("docker-compose.yml")) as Compose;

  it("start the server once Neo4j is healthy", () => {
    expect(Object.keys(compose.services)).toEqual(["onrecord", "neo4j"]);
    expect(compose.services["onrecord"]?.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(compose.services["neo4j"]).toMatchObject({ image: "neo4j:5.26-community", healthcheck: { test: expect.arrayContaining(["CMD-SHELL"]) as string[] } });
  });

  it("open ports to this machine only, keep data in named volumes and have no default password", () => {
    for (const { ports, volumes, environment } of Object.values(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(":")[0]);
      expect(JSON.stringify(environment)).toMatch(/\$\{NEO4J_PASSWORD:\?/);
    }
  });

  it("give the server only variables it reads", () => {
    expect(Object.keys(compose.services["onrecord"]?.environment ?? {}).filter((name) => !(variableNames as readonly string[]).includes(name))).toEqual([]);
  });

  it("build on Debian, as the embedded engine has no build for musl", () => {
    const images = [...fileOf("Dockerfile").matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images)).toEqual(new Set(["node:20-bookworm-slim"]));
  });
});

describe("the lock file", () => {
  const { packages } = JSON.parse(fileOf("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>>; readonly hasInstallScript?: boolean }>>;
  };

  it("names the binaries of every platform; `npm run lock` adds what is missing", () => {
    const missing = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {})).filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it("has one graphql, no download address, and no install script that package.json does not speak of", () => {
    expect(Object.keys(packages).filter((path) => path.endsWith("node_modules/graphql"))).toEqual(["node_modules/graphql"]);
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    const { allowScripts } = JSON.parse(fileOf("package.json")) as { readonly allowScripts: Readonly<Record<string, boolean>> };
    const withScripts = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(withScripts.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});

describe("what one text says of another", () => {
  const filesIn = (place: string): readonly string[] => (
    statSync(join(__dirname, "..", place)).isFile() ? [place] : readdirSync(join(__dirname, "..", place), { recursive: true, encoding: "utf8" }).map((file) => join(place, file)).filter((file) => /\.(ts|cypher|md)$/.test(file))
  );
  /** Without the breaks of lines, in comments too. */
  const texts = ["src", "cypher", "data", "schema", "README.md"].flatMap(filesIn).map((file) => ({ file, text: fileOf(file).replace(/\n\s*(?:\*|\/\/|-)? */g, " ") }));
  const decisions = readdirSync(join(__dirname, "..", "schema", "decisions"));
  const sections = [...fileOf("schema/model.md").matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  /** What is named by `reference` and is not there, as `file: what it names`. */
  const missing = (reference: RegExp, exists: (name: string) => boolean, among = texts): readonly string[] => (
    among.flatMap(({ file, text }) => [...text.matchAll(reference)].map(([, name = ""]) => name).filter((name) => !exists(name)).map((name) => `${file}: ${name}`))
  );
  const modelSection = /model\.md, ([A-Z][a-z]+(?: [a-z]+)*)/g;
  const decisionFile = /schema\/decisions\/(\d{4}[\w-]*)/g;
  const isDecision = (name: string): boolean => decisions.some((file) => file === `${name}.md` || (/^\d+$/.test(name) && file.startsWith(`${name.padStart(4, "0")}-`)));

  it("leads to sections and decisions that there are", () => {
    expect(missing(modelSection, (name) => sections.includes(name))).toEqual([]);
    expect(missing(decisionFile, isDecision)).toEqual([]);
    expect(missing(/\brecords? (\d+)/g, isDecision, texts.filter(({ file }) => file.startsWith("schema")))).toEqual([]);
    expect(missing(/\((00\d\d)\b/g, isDecision, texts.filter(({ file }) => file.startsWith("schema")))).toEqual([]);
  });

  it("would be noticed if it led nowhere", () => {
    const planted = [{ file: "x.ts", text: "See schema/model.md, Nowhere at all. And schema/decisions/0099, schema/decisions/0001-other.md" }];
    expect(missing(modelSection, (name) => sections.includes(name), planted)).toEqual(["x.ts: Nowhere at all"]);
    expect(missing(decisionFile, isDecision, planted)).toEqual(["x.ts: 0099", "x.ts: 0001-other"]);
  });
});
