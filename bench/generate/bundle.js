// Writes a world as a bundle: bundle.yaml and one JSON Lines file for each section.
"use strict";
const { createHash } = require("node:crypto");
const { once } = require("node:events");
const { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { World } = require("./world");

/** Goes up whenever the same seed and scale give another graph. */
const generatorVersion = 2;
const bundleId = "bench";
/** Entries joined to one write. */
const linesAtOnce = 500;

/** The folder of a seed and scale below `cache`, as in 0.1-3f2a91c0. */
function folderOf(cache, { seed, scale }) {
  const hash = createHash("sha256").update(JSON.stringify([generatorVersion, seed, scale])).digest("hex").slice(0, 8);
  return join(cache, `${scale}-${hash}`);
}

/**
 * Writes the bundle into `folder`/bundle unless it is there already.
 * @returns its folder, with the number of entries a section has
 */
async function writeBundle(folder, { seed, scale }, say = () => undefined) {
  const target = join(folder, "bundle");
  const counts = join(folder, "bundle.json");
  if (existsSync(counts)) return { target, counts: JSON.parse(readFileSync(counts, "utf8")) };
  const unfinished = `${target}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  say(`Writing the bundle of scale ${scale} …`);
  writeFileSync(join(unfinished, "bundle.yaml"), `bundle: {id: ${bundleId}, title: "Generated, seed ${seed}, scale ${scale}"}\n`);
  const written = {};
  for (const [section, entries] of Object.entries(new World({ seed, scale }).sections())) {
    await writeLines(join(unfinished, `${section}.jsonl`), entries);
    written[section] = entries.count;
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
  writeFileSync(counts, `${JSON.stringify(written)}\n`);
  return { target, counts: written };
}

async function writeLines(file, entries) {
  const stream = createWriteStream(file);
  let lines = [];
  const flush = async () => {
    const goesOn = stream.write(`${lines.join("\n")}\n`);
    lines = [];
    if (!goesOn) await once(stream, "drain");
  };
  for (const entry of entries) {
    lines.push(JSON.stringify(entry));
    if (lines.length === linesAtOnce) await flush();
  }
  if (lines.length > 0) await flush();
  stream.end();
  await once(stream, "finish");
}

module.exports = { bundleId, folderOf, generatorVersion, writeBundle };
