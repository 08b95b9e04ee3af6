// What the kernel says of a process.
"use strict";
const { readFileSync } = require("node:fs");
const { execFileSync } = require("node:child_process");

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** Processor seconds a process has used, all its threads together; 0 for none. */
function processorSeconds(pid) {
  if (pid === null) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Resident memory in mebibytes: now and at most so far. */
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)[1]) / 1024);
  return { now: of("VmRSS"), most: of("VmHWM") };
}

module.exports = { memoryOf, processorSeconds };
