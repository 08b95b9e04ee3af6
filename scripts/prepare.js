// Makes `npm start` and `npm test` work on a fresh clone: installs what package-lock.json names and builds `dist`, each only
// when it is not up to date. Plain Node without libraries, as it runs before there are any.
"use strict";
const { createHash } = require("crypto");
const fs = require("fs");
const { spawnSync } = require("child_process");
const { join, relative } = require("path");
const { isInstalled } = require("./installed.js");

const root = join(__dirname, "..");
const buildRecord = join(root, "dist", ".built-from");
const command = join(root, "dist", "cli", "main.js");

function stop(sentence, code) {
  process.stderr.write(sentence + "\n");
  process.exit(code);
}

function say(sentence) {
  process.stdout.write(sentence + "\n");
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`onrecord needs Node 20.19 or later, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`, 2);
}

/** npm is asked for by the file it runs from when npm called us, so that the same npm is used and no shell is needed. */
function npm(...words) {
  const file = process.env.npm_execpath;
  return file && /npm-cli\.(c?js)$/.test(file)
    ? spawnSync(process.execPath, [file, ...words], { cwd: root, stdio: "inherit" })
    : spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", words, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
}

function install() {
  if (isInstalled(root)) return;
  say("Installing the libraries that package-lock.json names (about a minute the first time) …");
  const { status } = npm("ci", "--no-audit", "--no-fund", "--ignore-scripts");
  if (status !== 0) stop("npm ci failed; its reason stands above. Check the connection to the package registry and try again.", 2);
}

function filesUnder(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** A hash over everything the build reads. */
function sourcesHash() {
  const hash = createHash("sha256");
  const files = [join(root, "tsconfig.json"), join(root, "package-lock.json"), ...filesUnder(join(root, "src")).filter((file) => file.endsWith(".ts"))];
  for (const file of files.sort()) hash.update(relative(root, file)).update("\0").update(fs.readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function isBuilt(hash) {
  try {
    return fs.readFileSync(buildRecord, "utf8") === hash && fs.existsSync(command);
  } catch {
    return false;
  }
}

function build() {
  const hash = sourcesHash();
  if (isBuilt(hash)) return;
  say("Building …");
  fs.rmSync(join(root, "dist"), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", root], { cwd: root, stdio: "inherit" });
  if (status !== 0) stop("The build failed; the places stand above.", 1);
  fs.chmodSync(command, 0o755);
  fs.writeFileSync(buildRecord, hash);
}

/** npm links the commands of libraries only; this lets `npx onrecord` find our own. */
function linkCommand() {
  const folder = join(root, "node_modules", ".bin");
  fs.mkdirSync(folder, { recursive: true });
  if (process.platform === "win32") {
    fs.writeFileSync(join(folder, "onrecord.cmd"), `@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n`);
    return;
  }
  const link = join(folder, "onrecord");
  const target = join("..", "..", "dist", "cli", "main.js");
  try {
    if (fs.readlinkSync(link) === target) return;
  } catch {
    // There is no link yet.
  }
  fs.rmSync(link, { force: true });
  fs.symlinkSync(target, link);
}

checkNode();
install();
build();
linkCommand();
