"use strict";

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  setupFiles: ["reflect-metadata"],
  transform: { "^.+\\.ts$": ["ts-jest", { tsconfig: "test/tsconfig.json" }] },
  reporters: ["default", "<rootDir>/test/support/partsReporter.js"],
  globalSetup: "<rootDir>/test/support/globalSetup.ts",
  globalTeardown: "<rootDir>/test/support/globalTeardown.ts",
  // Each worker has a Neo4j of its own; a database that was named is one, so its tests must not overlap.
  maxWorkers: process.env.NEO4J_URI ? 1 : 2,
  // The first test of a worker may have to wait for Neo4j to start.
  testTimeout: 60_000,
};
