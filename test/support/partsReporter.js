// Ends a run with one plain line when a part of the tests was not run, so that a green result is not taken for more than it is.
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

module.exports = class PartsReporter {
  onRunComplete() {
    let parts;
    try {
      parts = JSON.parse(readFileSync(join(__dirname, "..", "..", ".cache", "test-parts.json"), "utf8"));
    } catch {
      return;
    }
    if (!parts.browser) process.stderr.write("The pages were not opened in a browser: there is no Chromium on the PATH.\n");
    process.stderr.write(parts.neo4j ? "Ran on the embedded engine and on Neo4j.\n" : `Ran on the embedded engine only. The Neo4j half was not run: ${parts.reason}.\n`);
  }
};
