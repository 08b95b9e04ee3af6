// What a loaded graph depends on.
"use strict";
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { root } = require("../product");

/** Files that decide what is stored; a graph that was loaded stays good when others change. */
const decides = /\.cypher$|^(?:contradictions|derived|nodes|rows|raw|derivedEdges|names|searchWords|shortLabel|edtf|saidKeys|candidatePairs|clash|condition|disagreements|explanation|findContradictions|records|scope|side)\.js$/;

/** A hash over all that decides what is stored of a bundle: this folder, the product's schema and its rules. */
function storageHash() {
  const hash = createHash("sha256");
  const folders = [__dirname, join(root, "cypher", "schema"), ...["domain", "domain/contradictions"].map((name) => join(root, "dist", name)).filter(existsSync)];
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => /\.(?:js|cypher)$/.test(file) && decides.test(file)).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 8);
}

module.exports = { storageHash };
