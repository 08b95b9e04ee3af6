import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Option, type Command } from "commander";
import { createDomain } from "../domain/domain";
import { DomainError } from "../domain/errors";
import { exportRequestOf } from "../domain/export/exportRequest";
import { exportSourceOf } from "../domain/export/exportSource";
import { exportFormat, exportFormats, variantOf } from "../domain/export/formats";
import { idsWithoutServer } from "../domain/export/linkedData";
import { UsageError } from "../failure";
import { QueryLibrary } from "../store/queryLibrary";
import { run, withReadingStore } from "./run";
import { tell } from "./terminal";

const examples = `Examples:
  onrecord export graph.gexf --out graph.gexf                        the whole graph, for Gephi
  onrecord export statements.csv > statements.csv                    a table for a spreadsheet
  onrecord export edges.csv --for pandas --out edges.csv
  onrecord export graph.json --shape graphology --ids person:steve-witkoff,person:kirill-dmitriev --hops 2 --known-as-of 2025-11-20
`;

interface ExportOptions {
  readonly out?: string;
  readonly shape?: string;
  readonly for?: string;
  readonly ids?: string;
  readonly hops?: string;
  readonly edgeTypes?: string;
  readonly knownAsOf?: string;
  readonly limit?: string;
  readonly site?: string;
}

/** `onrecord export`: the graph, or a neighbourhood, as a file. */
export function exportCommand(program: Command): void {
  program.command("export")
    .description("Write the graph as a file, or with --ids what lies around some nodes.")
    .argument("<format>", exportFormats.map(({ name }) => name).join(", "))
    .option("--out <file>", "the file to write (default: standard output)")
    .option("--shape <shape>", "of graph.json: cytoscape, graphology or nodelink")
    .addOption(new Option("--for <program>", "of tables: excel, pandas or gephi"))
    .option("--ids <ids>", "where to start, between commas; the whole graph when left out")
    .option("--hops <n>", "how far to go from them, 1 to 3")
    .option("--edge-types <types>", "which edges, between commas")
    .option("--known-as-of <day>", "only what was certainly public by then")
    .option("--limit <n>", "how many nodes around them, 1 to 300")
    .option("--site <address>", "the server at which graph.jsonld finds its nodes, such as https://graph.example.org")
    .addHelpText("before", examples)
    .addHelpText("after", `\nFormats:\n${exportFormats.map(({ name, purpose }) => `  ${name.padEnd(16)}${purpose}`).join("\n")}\n`)
    .action((name: string, options: ExportOptions) => run(async (config) => {
      const format = called(() => exportFormat(name));
      const other = format.variants?.parameter === "shape" ? "for" : "shape";
      if (options[other] !== undefined || (format.variants === null && options.shape !== undefined)) throw new UsageError(`${name} has no --${options[other] === undefined ? "shape" : other}; see onrecord export --help`);
      const variant = called(() => variantOf(format, (format.variants?.parameter === "shape" ? options.shape : options.for) ?? null));
      const asked = called(() => exportRequestOf({ ids: options.ids, hops: options.hops, edgeTypes: options.edgeTypes, knownAsOf: options.knownAsOf, limit: options.limit }));
      const base = options.site === undefined ? idsWithoutServer : nodesAt(options.site);
      await withReadingStore(config, async (store) => {
        const source = await exportSourceOf(createDomain(store, QueryLibrary.load()), asked, base);
        const pieces = Readable.from(format.write(source, variant), { highWaterMark: 1 });
        if (options.out === undefined) await pipeline(pieces, process.stdout, { end: false });
        else await pipeline(pieces, createWriteStream(options.out));
        if (source.truncated) tell("Not all nodes or edges are in it: ask for a larger --limit, fewer --hops or fewer --edge-types.");
        if (options.out !== undefined) tell(`Written to ${options.out}.`);
      });
    }));
}

/** What the words of the call mean. @throws UsageError where they are wrong */
function called<T>(read: () => T): T {
  try {
    return read();
  } catch (failure) {
    throw failure instanceof DomainError ? new UsageError(failure.message) : failure;
  }
}

/** @throws UsageError unless it is the address of a server */
function nodesAt(site: string): string {
  if (!/^https?:\/\/[\w.:[\]-]+\/?$/.test(site)) throw new UsageError(`--site is ${JSON.stringify(site.slice(0, 60))}; an address such as https://graph.example.org is allowed`);
  return `${site.replace(/\/$/, "")}/n/`;
}
