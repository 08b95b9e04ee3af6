import { readFileSync } from "node:fs";
import { text as textOfStream } from "node:stream/consumers";
import { Option, type Command } from "commander";
import type { Config } from "../config";
import { askInCypher } from "../domain/cypher/askInCypher";
import { DomainError } from "../domain/errors";
import { projectAll } from "../domain/projection";
import { UsageError } from "../failure";
import { forgetLoad } from "../startup";
import { openForeignReader } from "../store/engines/open";
import type { ForeignLimits } from "../store/foreignReader";
import type { CypherText, JsonValue, Parameters, Row } from "../store/graphStore";
import { headerParameters } from "../store/headerParameters";
import { QueryLibrary } from "../store/queryLibrary";
import { storeTarget } from "../storeTarget";
import { formatRows, rowFormats, type RowFormat } from "./rowFormats";
import { run, withStore } from "./run";
import { print, tell } from "./terminal";

interface CypherOptions {
  readonly file?: string;
  readonly param: readonly string[];
  readonly format: RowFormat;
  readonly write?: true;
}

const examples = `Examples:
  onrecord cypher "MATCH (a:Actor)-[e:SAID_ABOUT]->(p) RETURN a.name, e.caption, p.label LIMIT 5"
  onrecord cypher --format csv --file cypher/read/actorNames.cypher > answer.csv
  onrecord cypher --file cypher/research/whoSaidWhatAboutWhom.cypher --param targetId=person:marco-rubio
  onrecord cypher "MATCH (a:Actor {id: $id}) RETURN a.aliases" --param id=person:marco-rubio --format json
  echo "MATCH (n) RETURN count(n) AS nodes" | onrecord cypher -
`;

/** `onrecord cypher`: one query on the configured engine, read-only unless --write is given. */
export function cypherCommand(program: Command): void {
  program.command("cypher")
    .description("Run one Cypher query on the configured engine and print its rows.")
    .argument("[query]", "the query; - reads it from standard input")
    .option("--file <path>", "read the query from a file; its comments may set values, as in // :param first => 20")
    .option("--param <name=value>", "a value for $name, repeatable; JSON where it reads as JSON, else text", collect, [])
    .addOption(new Option("--format <format>", "how rows are printed").choices(rowFormats).default("table"))
    .option("--write", "let the query write; derived edges are computed anew in the same transaction")
    .addHelpText("before", examples)
    .action((query: string | undefined, options: CypherOptions) => run(async (config) => {
      const text: CypherText = { name: "the query", text: await textOf(query, options.file) };
      const parameters = { ...(options.file === undefined ? {} : headerParameters(text.text)), ...parametersOf(options.param) };
      const show = (rows: readonly Row[]): void => print(formatRows(rows, options.format));
      if (!options.write) {
        show(await readRows(config, text.text, parameters));
        return;
      }
      await withStore(config, "Stopped: the transaction was rolled back, nothing was written.", async (store) => {
        const queries = QueryLibrary.load();
        await store.applySchema();
        const rows = await store.write(async (transaction) => {
          const answer = await transaction.run(text, parameters);
          await projectAll(transaction, queries);
          return answer;
        });
        forgetLoad(config.dataDir);
        show(rows);
        tell("Written, and the derived edges computed anew.");
      });
    }));
}

/** What a person at this machine may ask for: of time, in milliseconds, and of rows and bytes. */
const readLimits: ForeignLimits = { planMs: 10_000, timeMs: 120_000, rows: 100_000, bytes: 50_000_000 };

/** The rows of a query that only reads; what hinders or shortens the answer is told. */
async function readRows(config: Config, text: string, parameters: Parameters): Promise<readonly Row[]> {
  const reader = openForeignReader(storeTarget(config));
  try {
    const { fields, values, cutAt, snapshotAt } = await askInCypher(reader, { text, parameters, caller: "onrecord cypher" }, readLimits);
    if (snapshotAt !== null) tell(`A running server has the database; this answers from its copy of ${snapshotAt}.`);
    if (cutAt !== null) tell(`These are the first ${values.length} rows, and there are more: page with ORDER BY, SKIP and LIMIT.`);
    return values.map((row) => Object.fromEntries(fields.map((field, index) => [field, row[index] ?? null])));
  } catch (failure) {
    if (failure instanceof DomainError && failure.code === "CYPHER_REFUSED") throw new UsageError(`${failure.message}. With --write a query runs as it is.`);
    throw failure;
  } finally {
    await reader.close();
  }
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function textOf(query: string | undefined, file: string | undefined): Promise<string> {
  if ((query === undefined) === (file === undefined)) throw new UsageError("cypher takes a query or --file, one of the two; see onrecord cypher --help");
  const text = file !== undefined ? contentOf(file) : query === "-" ? await textOfStream(process.stdin) : query ?? "";
  if (text.trim() === "") throw new UsageError("The query is empty.");
  return text.trim().replace(/;$/, "");
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read: name a file that holds one Cypher query.`);
  }
}

function parametersOf(given: readonly string[]): Parameters {
  return Object.fromEntries(given.map((one) => {
    const [, name, value] = /^\$?(\w+)=([\s\S]*)$/.exec(one) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(`--param is ${JSON.stringify(one)}; name=value is allowed, as in --param first=5`);
    return [name, valueOf(value)];
  }));
}

function valueOf(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
