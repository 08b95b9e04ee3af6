// `npm run web`: installs the tools of `web/`, checks its types, builds `web/dist`, and writes down what it was built from.
// The build is committed, so that `npm start` needs none of these tools. `npm run check:web` only checks the types.
"use strict";
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync, writeFileSync } = require("node:fs");
const { join, relative, sep } = require("node:path");
const { spawnSync } = require("node:child_process");
const { isInstalled } = require("./installed.js");

const root = join(__dirname, "..");
const web = join(root, "web");
const record = join(web, "dist", "built-from.json");

function filesUnder(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Files of the server that the pages share with it. */
const shared = [...filesUnder(join(root, "src", "http", "words")), ...["Contradiction", "evidence"].map((name) => join(root, "src", "http", "pages", "questions", `${name}.graphql`)), join(root, "src", "domain", "export", "spreadsheet.ts")];

/** A hash over everything the build reads: sources, settings, the lock file, and what the server shares with it. */
function sourcesHash() {
  const hash = createHash("sha256");
  const ownFiles = readdirSync(web, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => join(web, name));
  const files = [...ownFiles, ...["src", "public"].flatMap((folder) => filesUnder(join(web, folder))), ...shared];
  for (const file of files.sort()) hash.update(relative(root, file).split(sep).join("/")).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** What `web/dist` was built from; null when nothing says so. */
function recordedHash() {
  return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")).sources : null;
}

function run(command, ...words) {
  const { status } = spawnSync(command, words, { cwd: web, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(1);
}

function check() {
  if (!isInstalled(web)) run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
  run(process.execPath, join(web, "node_modules", "typescript", "bin", "tsc"), "-p", ".");
}

function build() {
  check();
  run(process.execPath, join(web, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn");
  writeFileSync(record, `${JSON.stringify({ sources: sourcesHash() }, null, 2)}\n`);
}

module.exports = { sourcesHash, recordedHash };
if (require.main === module) {
  if (process.argv.includes("--check")) check();
  else build();
}
