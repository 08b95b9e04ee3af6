import { accessSync, constants, existsSync, readFileSync, statSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { ConfigError, projectDir, readConfig, type Config } from "./config";
import { examineGraph } from "./doctorGraph";
import { note, well, wrong, wrongAsTold, type Finding } from "./examination";
import { failureOf } from "./failure";
import { BuiltWeb } from "./http/builtWeb";

/** Pages that the server needs of the build. */
const builtPages = ["page", "explore", "graphiql"];
/** Below this a load may fill the disk, in bytes. */
const leastRoom = 200_000_000;
const answerLimitMs = 2_000;

/**
 * Looks at everything that the server and the commands need, in the order in which it is needed: what can be looked at
 * although something before it is wrong is looked at. Nothing is changed.
 * @param variables  settings; those of the environment when none are given
 */
export async function examine(variables?: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const config = settingsOf(variables);
  if (config instanceof ConfigError) return [nodeVersion(), ...config.message.split("\n").map((sentence) => wrongAsTold("settings", sentence.replace("; ", ": "))), webBuild()];
  return [nodeVersion(), settings(config), folder(config), bundle(config), ...await examineGraph(config), await port(config), webBuild()];
}

function settingsOf(variables: NodeJS.ProcessEnv | undefined): Config | ConfigError {
  try {
    return readConfig(variables);
  } catch (failure) {
    if (failure instanceof ConfigError) return failure;
    throw failure;
  }
}

function nodeVersion(): Finding {
  const { engines } = JSON.parse(readFileSync(join(projectDir, "package.json"), "utf8")) as { readonly engines: { readonly node: string } };
  const [least = 0, leastMinor = 0] = (/[\d.]+/.exec(engines.node)?.[0] ?? "").split(".").map(Number);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const found = `Node ${process.versions.node}`;
  return major > least || (major === least && minor >= leastMinor) ? well("node", found) : wrong("node", found, `Install Node ${least}.${leastMinor} or later.`);
}

function settings({ neo4j, host, allowedHosts, cypherEndpoint }: Config): Finding {
  const engine = neo4j === null ? "embedded engine" : `Neo4j at ${neo4j.uri}`;
  const cypher = cypherEndpoint === null ? "off" : cypherEndpoint.key === null ? "on" : "on, with a key";
  const found = `${engine}; Cypher over HTTP ${cypher}`;
  return allowedHosts !== null ? well("settings", found)
    : note("settings", `${found}; HOST ${host} is open to the network, and any host name will do`, "Set ALLOWED_HOSTS to the names of this server.");
}

/** The folder itself, or the nearest one above it, in which it would be made. */
function folder({ neo4j, dataDir }: Config): Finding {
  const check = "data folder";
  let place = dataDir;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const remedy = "Set DATA_DIR to a directory that this user can write.";
  try {
    if (!statSync(place).isDirectory()) return wrong(check, `${place} is a file`, remedy);
    accessSync(place, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(place);
    if (bavail * bsize < leastRoom) return wrong(check, `${dataDir} has ${Math.round(bavail * bsize / 1e6)} MB left`, "Make room on that disk, or set DATA_DIR to another.");
  } catch {
    return neo4j === null ? wrong(check, `${dataDir} cannot be written`, remedy) : note(check, `${dataDir} cannot be written, so each start loads the bundle again`, remedy);
  }
  return well(check, place === dataDir ? `${dataDir} can be written` : `${dataDir} is not there yet and can be made`);
}

function bundle({ bundleDir }: Config): Finding {
  return existsSync(bundleDir) ? well("bundle", bundleDir) : wrong("bundle", `${bundleDir} is not there`, "Set BUNDLE_DIR to the folder of a bundle, or unset it.");
}

/** Whether the server could listen where it is set to, or does so already. */
async function port(config: Config): Promise<Finding> {
  const { host, port: number } = config;
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(number, host, () => server.close(() => resolve(null)));
  });
  if (failure === null) return well("port", number === 0 ? `any free port on ${host}` : `${number} on ${host} is free`);
  if (failure.code === "EADDRINUSE") {
    const status = await serverAt(host, number);
    if (status === 200) return well("port", `an onrecord server answers on ${number}`);
    if (status === 503) return wrong("port", `an onrecord server runs on ${number}, and its graph does not answer`, "See its log and the lines above.");
  }
  return wrongAsTold("port", failureOf(failure, config).message);
}

/** The status of `/ready`; null where something else listens. */
async function serverAt(host: string, number: number): Promise<number | null> {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${name}:${number}/ready`, { signal: AbortSignal.timeout(answerLimitMs) });
    const { status } = await response.json() as { readonly status?: unknown };
    return typeof status === "string" && response.headers.has("x-request-id") ? response.status : null;
  } catch {
    return null;
  }
}

function webBuild(): Finding {
  try {
    const web = BuiltWeb.load();
    for (const page of builtPages) web.page(page);
    return well("pages", `${builtPages.length} built pages`);
  } catch {
    return wrong("pages", "web/dist is not whole, so the server cannot start", "Run npm run web, or restore web/dist from the repository.");
  }
}
