// npm forgets the binaries of other platforms in package-lock.json when a registry does not carry them, and `npm ci`
// then refuses the lock file everywhere. This writes the missing entries: version, system and processor, which is all
// npm needs to pass over them here and to fetch them there. Run it after every `npm install` (`npm run lock`).
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

// A folder may be named: node scripts/completeLock.js web
const file = join(__dirname, "..", process.argv[2] ?? "", "package-lock.json");
const systems = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || lock.packages[`${path}/${key}`] !== undefined) continue;
    const words = name.split(/[/-]/);
    const system = words.includes("windows") ? "win32" : systems.find((word) => words.includes(word));
    const processor = processors.find((word) => words.includes(word));
    if (system === undefined) {
      process.stderr.write(`package-lock.json lacks ${name}, whose platform its name does not tell.\n`);
      process.exitCode = 1;
      continue;
    }
    const libc = words.includes("musl") || words.includes("musleabihf") ? "musl" : "glibc";
    lock.packages[key] = {
      // Of a range, the least version it allows.
      version: version.replace(/^[\^~]/, ""),
      ...(processor === undefined ? {} : { cpu: [processor] }),
      ...(entry.dev ? { dev: true } : {}),
      ...(system === "linux" ? { libc: [libc] } : {}),
      optional: true,
      os: [system],
    };
    added.push(name);
  }
}
if (added.length > 0) {
  const [[rootName, root], ...rest] = Object.entries(lock.packages);
  rest.sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries([[rootName, root], ...rest]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`package-lock.json: ${added.length} binaries of other platforms added\n`);
}
