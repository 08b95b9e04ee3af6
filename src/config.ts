import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

/** What this process runs with; every value has a default except a Neo4j's password. */
export interface Config {
  /** The Neo4j to use; null means the embedded engine in `dataDir`. */
  readonly neo4j: { readonly uri: string; readonly username: string; readonly password: string; readonly database: string } | null;
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder that holds the embedded database and what is known of the last load. */
  readonly dataDir: string;
  /** Absolute path of the bundle that `npm start` loads and commands use when none is named. */
  readonly bundleDir: string;
  readonly logLevel: LogLevel;
  /** Requests that one address may make in a minute; 0 for any number. */
  readonly requestsPerMinute: number;
  /** Requests for GraphQL that are answered at once, and how many more wait for their turn before others are refused. */
  readonly concurrency: { readonly running: number; readonly waiting: number };
  /** How queries are executed: compiled once for each document, or interpreted at each request. */
  readonly executor: "jit" | "default";
  /** Host names by which `/mcp` and the Cypher endpoint may be asked, without ports; null for any. */
  readonly allowedHosts: readonly string[] | null;
  /** Cypher over HTTP, and the key it asks for, if any; null when it is switched off. */
  readonly cypherEndpoint: { readonly key: string | null } | null;
  /** Whether `npm start` is the parent of this process. */
  readonly isRunByNpm: boolean;
}

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof logLevels)[number];

/** The folder of package.json, above `src` and `dist` alike. */
export const projectDir = join(__dirname, "..");
export const shippedBundleDir = join(projectDir, "data", "peace-plan-2025");

/** A variable that cannot be used. `message` holds one sentence for each wrong variable, one a line. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ConfigError";
  }
}

/** How a machine calls itself, as URLs write it. */
const ownNames: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

const neo4jSchemes = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

/** A whole number from `least` to `most`. */
function wholeNumber(least: number, most: number) {
  const allowed = `a whole number from ${least} to ${most} is allowed`;
  return z.string().regex(/^\d{1,9}$/, allowed).transform(Number).refine((value) => value >= least && value <= most, allowed);
}

const environment = z.object({
  /** Address of a Neo4j, as in `neo4j://localhost:7687`. Unset: the embedded engine. */
  NEO4J_URI: z.string().refine(isNeo4jAddress, "an address such as neo4j://localhost:7687 is allowed").optional(),
  NEO4J_USERNAME: z.string().default("neo4j"),
  /** No default. Set but empty: a server whose authentication is switched off. */
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, "the name of a database, 3 to 63 letters, digits, dots and hyphens, is allowed").default("neo4j"),
  /** 0 takes any free port. */
  PORT: wholeNumber(0, 65_535).default(4000),
  /** The address to listen on. 127.0.0.1 is reachable from this machine only, 0.0.0.0 from everywhere. */
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/, "an address or a host name is allowed").default("127.0.0.1"),
  /** Names besides those of this machine, separated by commas. Any name will do where HOST is open to others and this is not set. */
  ALLOWED_HOSTS: z.string().transform((names) => names.toLowerCase().split(",").map((name) => name.trim()))
    .refine((names) => names.every((name) => /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]+\])$/.test(name)), "host names without ports, separated by commas, are allowed, as in graph.example.org, [fd00::1]").optional(),
  DATA_DIR: z.string().default(".onrecord/"),
  BUNDLE_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `${logLevels.join(", ")} are allowed` }).default("warn"),
  REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).default(3000),
  /** Past four for each processor only the waiting grows. */
  CONCURRENT_REQUESTS: wholeNumber(1, 10_000).default(Math.max(8, 4 * availableParallelism())),
  /** Further ones are refused with 503, and so is whoever waited for 5 seconds. */
  WAITING_REQUESTS: wholeNumber(0, 100_000).default(200),
  /** The answers are the same, those of `jit` cost less. */
  EXECUTOR: z.enum(["jit", "default"], { error: "jit and default are allowed" }).default("jit"),
  /** 1 answers read-only Cypher at POST /db/neo4j/query/v2. */
  CYPHER_ENDPOINT: z.enum(["0", "1"], { error: "0 and 1 are allowed" }).default("0"),
  /** No default. Who asks in Cypher must bear it; needed where HOST can be reached from other machines. */
  CYPHER_KEY: z.string().regex(/^[\x21-\x7e]{16,200}$/, "16 to 200 letters, digits and signs without spaces are allowed").optional(),
});
/** The variables read, in the order of the README. */
export const variableNames = Object.keys(environment.shape) as readonly (keyof z.infer<typeof environment>)[];
const secretNames: readonly string[] = ["NEO4J_PASSWORD", "CYPHER_KEY"];
/** Those that mean something when they are set and empty. */
const namesThatMayBeEmpty: readonly string[] = ["NEO4J_PASSWORD"];

/**
 * Reads the configuration. An empty variable counts as one that is not set, except NEO4J_PASSWORD; relative folders are
 * relative to the working directory.
 * @throws ConfigError naming every wrong variable, its value and what is allowed
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(variableNames.map((name) => {
    const value = secretNames.includes(name) ? variables[name] : variables[name]?.trim();
    return [name, value === "" && !namesThatMayBeEmpty.includes(name) ? undefined : value];
  }));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path: [name], message }) => sentenceOf(String(name), given[String(name)], message));
    throw new ConfigError([...new Set(sentences)].join("\n"));
  }
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password, ...rest } = parsed.data;
  if (uri !== undefined && password === undefined) {
    throw new ConfigError("NEO4J_PASSWORD is not set, and NEO4J_URI needs it: set it to the password of NEO4J_USERNAME, or set it empty if the server asks for none.");
  }
  const isOpenToOthers = !["127.0.0.1", "::1", "localhost"].includes(rest.HOST);
  if (rest.CYPHER_ENDPOINT === "1" && isOpenToOthers && rest.CYPHER_KEY === undefined) {
    throw new ConfigError("CYPHER_KEY is not set, and HOST opens the Cypher endpoint to other machines: set it to a key that askers must bear, or set CYPHER_ENDPOINT to 0.");
  }
  return {
    neo4j: uri === undefined ? null : { uri, username: rest.NEO4J_USERNAME, password: password ?? "", database: rest.NEO4J_DATABASE },
    host: rest.HOST,
    port: rest.PORT,
    dataDir: resolve(rest.DATA_DIR),
    bundleDir: rest.BUNDLE_DIR === undefined ? shippedBundleDir : resolve(rest.BUNDLE_DIR),
    logLevel: rest.LOG_LEVEL,
    requestsPerMinute: rest.REQUESTS_PER_MINUTE,
    concurrency: { running: rest.CONCURRENT_REQUESTS, waiting: rest.WAITING_REQUESTS },
    executor: rest.EXECUTOR,
    cypherEndpoint: rest.CYPHER_ENDPOINT === "1" ? { key: rest.CYPHER_KEY ?? null } : null,
    allowedHosts: isOpenToOthers && rest.ALLOWED_HOSTS === undefined ? null : [...new Set([...ownNames, ...(rest.ALLOWED_HOSTS ?? [])])],
    isRunByNpm: variables["npm_lifecycle_event"] === "start",
  };
}

function sentenceOf(name: string, value: string | undefined, reason: string): string {
  return `${name} is ${secretNames.includes(name) ? "wrong" : JSON.stringify(value)}; ${reason}.`;
}

function isNeo4jAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, pathname } = new URL(text);
  return neo4jSchemes.includes(protocol.replace(/:$/, "")) && hostname !== "" && username === "" && ["", "/"].includes(pathname);
}
