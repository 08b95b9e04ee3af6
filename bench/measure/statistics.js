"use strict";

/** The value below which a share of the sorted values lies. */
function quantile(sorted, share) {
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Measured blocks of one server joined: latencies in ms, processor time in ms a request. */
function summarize(blocks) {
  const latencies = Float64Array.from(blocks.flatMap((block) => block.latencies)).sort();
  const sum = (pick) => blocks.reduce((total, block) => total + pick(block), 0);
  const requests = latencies.length;
  return {
    requests, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), perSecond: requests / sum(({ seconds }) => seconds),
    nodeCpu: (sum(({ nodeCpu }) => nodeCpu) / requests) * 1000, neo4jCpu: (sum(({ neo4jCpu }) => neo4jCpu) / requests) * 1000,
  };
}

module.exports = { quantile, summarize };
