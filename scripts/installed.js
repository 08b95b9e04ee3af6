// Whether a folder's node_modules holds what its lock file names. Plain Node without libraries, as it runs before there are any.
"use strict";
const { readFileSync } = require("fs");
const { join } = require("path");

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** npm keeps its own record of what it installed. */
function isInstalled(folder) {
  const wanted = readJson(join(folder, "package-lock.json"));
  const present = readJson(join(folder, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const found = present.packages[path];
    return path === "" || (found === undefined ? optional === true : found.version === version);
  });
}

module.exports = { isInstalled };
