// The eight queries: what is asked of each server, how its answer is read, and what ratios are aimed at.
"use strict";

const queries = {
  actor: require("./actor"),
  said: require("./said"),
  pair: require("./pair"),
  contradictions: require("./contradictions"),
  tally: require("./tally"),
  plan: require("./plan"),
  graph: require("./graph"),
  search: require("./search"),
};

module.exports = { queries };
