// The onrecord that is measured: this repository, or another checkout of it named by ONRECORD_BENCH_PRODUCT. It must be built.
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const root = process.env.ONRECORD_BENCH_PRODUCT ?? join(__dirname, "..");

/** A compiled module of the product, named by its path below src. */
function product(name) {
  const file = join(root, "dist", `${name}.js`);
  if (!existsSync(file)) throw new Error("onrecord is not built: run npm run build first");
  return require(file);
}

module.exports = { root, product };
