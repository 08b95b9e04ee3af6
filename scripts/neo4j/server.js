// A real Neo4j Community without Docker: fetched once from Maven Central, run by Java 17 or later. Used by `npm run neo4j` and
// by the tests. Plain Node, so that it needs no build.
"use strict";
const { createHash } = require("node:crypto");
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const net = require("node:net");
const { join } = require("node:path");
const { setTimeout: pause } = require("node:timers/promises");

const version = "5.26.24";
const source = join(__dirname, "Neo4jServer.java");
const cache = join(process.env.ONRECORD_CACHE ?? join(__dirname, "..", "..", ".cache"), `neo4j-${version}`);
const libraries = join(cache, "lib");
const openPackages = ["java.nio", "java.io", "sun.nio.ch", "java.lang"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
/** The quick compiler only: it halves the work of a start, which is most of what the servers of tests do. */
const quickFlags = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** Why Neo4j cannot be run here, in one sentence; null when it can. */
function whyNot() {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (java.error) return "Java is not installed (17 or later is needed)";
  const major = Number(/version "(\d+)/.exec(java.stderr)?.[1]);
  if (!(major >= 17)) return `Java ${Number.isNaN(major) ? "of an unknown version" : major} is installed, and 17 or later is needed`;
  if (!fs.existsSync(classes()) && spawnSync("javac", ["-version"]).error) return "Java is installed without its compiler (a JDK is needed)";
  if (!fs.existsSync(libraries) && spawnSync("mvn", ["-version"]).error) return "Maven is not installed and Neo4j is not in the cache yet";
  return null;
}

/** Fetches the libraries and compiles the server, each once. @throws Error one sentence */
function prepare(say = () => undefined) {
  fs.mkdirSync(cache, { recursive: true });
  if (!fs.existsSync(libraries)) {
    say(`Fetching Neo4j ${version} from Maven Central (118 MB, once) …`);
    const unfinished = `${libraries}-${process.pid}`;
    const outcome = spawnSync("mvn", [
      "-B", "-q", "-f", join(__dirname, "pom.xml"), "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${unfinished}`,
    ], { encoding: "utf8", cwd: cache });
    if (outcome.status !== 0) {
      fs.rmSync(unfinished, { recursive: true, force: true });
      throw new Error(`Maven could not fetch Neo4j: ${lastLine(outcome.stdout + outcome.stderr)}`);
    }
    publish(unfinished, libraries);
  }
  if (!fs.existsSync(classes())) {
    const unfinished = `${classes()}-${process.pid}`;
    const outcome = spawnSync("javac", ["-cp", join(libraries, "*"), "-d", unfinished, source], { encoding: "utf8" });
    if (outcome.status !== 0) throw new Error(`the Neo4j server does not compile: ${lastLine(outcome.stderr)}`);
    publish(unfinished, classes());
  }
}

/**
 * Starts a server that outlives nobody: it ends with the process `owner`.
 * @param flags  of Java, beside those Neo4j needs; a small and quickly started server without
 * @param pageCacheMb  how much of the store Neo4j may keep in memory, in mebibytes
 * @returns its address and process id; whether it answers is told by `untilReady`
 */
function launch({ home, port, password, owner, log, flags = quickFlags, pageCacheMb = 64 }) {
  fs.mkdirSync(home, { recursive: true });
  const output = fs.openSync(log, "w");
  const words = [...openPackages, ...flags, "-cp", `${classes()}:${join(libraries, "*")}`, "Neo4jServer", home, String(port), String(owner)];
  const child = spawn("java", words, {
    stdio: ["ignore", output, output], detached: true, cwd: home, env: { ...process.env, NEO4J_PASSWORD: password, NEO4J_PAGECACHE_MB: String(pageCacheMb) },
  });
  fs.closeSync(output);
  child.on("error", () => undefined);
  child.unref();
  return { uri: `bolt://127.0.0.1:${port}`, pid: child.pid };
}

/** Waits until the server answers. @throws Error with its last words when it ended or took longer than 90 s */
async function untilReady({ pid, log }) {
  const end = Date.now() + 90_000;
  while (Date.now() < end) {
    const words = fs.existsSync(log) ? fs.readFileSync(log, "utf8") : "";
    if (/^ready$/m.test(words)) return;
    if (!isAlive(pid)) throw new Error(`Neo4j ended at its start: ${lastLine(words)}`);
    await pause(50);
  }
  throw new Error("Neo4j was not ready within 90 s");
}

/** Ends a server and waits for it, at most 15 s; at once when its data will not be needed again. */
async function stop(pid, signal = "SIGTERM") {
  const end = Date.now() + 15_000;
  try {
    process.kill(pid, signal);
  } catch {
    return;
  }
  while (isAlive(pid) && Date.now() < end) await pause(50);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

/** A port of the loopback address that nothing uses at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** An ended child that its parent has not yet asked after still has a process id. */
function isZombie(pid) {
  try {
    return / Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/\(.*\)/, ""));
  } catch {
    return false;
  }
}

function classes() {
  return join(cache, `classes-${createHash("sha256").update(fs.readFileSync(source)).digest("hex").slice(0, 12)}`);
}

/** Gives a finished folder its name; another process may have been faster. */
function publish(unfinished, finished) {
  try {
    fs.renameSync(unfinished, finished);
  } catch {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

function lastLine(text) {
  return text.trim().split("\n").filter((line) => !line.startsWith("\tat ")).at(-1) ?? "it said nothing";
}

module.exports = { version, whyNot, prepare, launch, untilReady, stop, freePort };
