import type { GraphEdge, GraphNode } from "../graphView/picture";
import { edgeColumns as declared } from "./columns";
import { csvText, type CsvCell } from "./csvText";
import { daysOf } from "./days";
import type { ExportedStatement, ExportFormat, ExportSource } from "./exportFormat";
import { spreadsheetText } from "./spreadsheet";

/** A table: its columns by name, and the value of each for a record. */
type Columns<T> = Readonly<Record<string, (record: T) => unknown>>;

/** Programs that read a table in their own way. */
const dialects = ["excel", "pandas", "gephi"] as const;

const property = (name: string) => ({ properties }: { readonly properties: Readonly<Record<string, unknown>> }): unknown => properties[name] ?? null;

const actorColumns: Columns<GraphNode> = {
  id: ({ id }) => id, type: ({ type }) => type, label: ({ label }) => label, name: property("name"), aliases: property("aliases"),
  description: property("description"), wikidataId: property("wikidataId"), reportId: property("reportId"),
};
const sourceColumns: Columns<GraphNode> = {
  id: ({ id }) => id, type: ({ type }) => type, label: ({ label }) => label, title: property("title"), publishedAt: property("publishedAt"),
  url: property("url"), held: property("held"), sha256: property("sha256"), textLength: property("textLength"),
};
const taken = (stance: string) => ({ takes }: ExportedStatement): unknown => takes.filter((one) => one.stance === stance).map(({ text }) => text);
const statementColumns: Columns<ExportedStatement> = {
  id: ({ id }) => id, said: ({ said }) => said, saidEarliest: ({ said }) => daysOf(said).earliest, saidLatest: ({ said }) => daysOf(said).latest, disclosedAt: ({ disclosedAt }) => disclosedAt,
  disclosedEarliest: ({ disclosedAt }) => daysOf(disclosedAt).earliest, disclosedLatest: ({ disclosedAt }) => daysOf(disclosedAt).latest, act: ({ act }) => act, attestation: ({ attestation }) => attestation,
  speakers: ({ speakers }) => speakers.map(({ name }) => name), gist: ({ gist }) => gist, about: ({ about }) => about.map(({ name }) => name),
  polarities: ({ about }) => about.map(({ polarity }) => polarity ?? ""), asserts: taken("ASSERTS"), denies: taken("DENIES"), questions: taken("QUESTIONS"),
  onBehalfOf: ({ onBehalfOf }) => onBehalfOf.map(({ name }) => name), quotations: ({ quotations }) => quotations.map(({ exact }) => exact),
  outlets: ({ quotations }) => distinct(quotations.flatMap(({ reports }) => reports.map(({ outlet }) => outlet ?? ""))),
  documents: ({ quotations }) => distinct(quotations.map(({ document }) => document ?? "")), speakerIds: ({ speakers }) => speakers.map(({ id }) => id),
  aboutIds: ({ about }) => about.map(({ id }) => id), reportIds: ({ quotations }) => distinct(quotations.flatMap(({ reports }) => reports.map(({ id }) => id))), dateText: ({ dateText }) => dateText,
};
/** What else an edge can have, as it has in files for graphs. */
const others: Columns<GraphEdge> = Object.fromEntries(declared.filter(({ name }) => !["kind", "caption", "at", "statementId", "clash"].includes(name)).map(({ name, valueOf }) => [name, valueOf]));
const edgeColumns: Columns<GraphEdge> = {
  id: ({ id }) => id, source: ({ source }) => source, target: ({ target }) => target, type: ({ type }) => type, caption: ({ caption }) => caption, at: ({ at }) => at,
  earliest: ({ at }) => daysOf(at).earliest, latest: ({ at }) => daysOf(at).latest, statementId: ({ statementId }) => statementId, kind: property("kind"), ...others,
};

/** Gephi tells columns by these headings, and reads others as they are. */
const gephiNodes = (columns: Columns<GraphNode>): Columns<GraphNode> => {
  return { Id: ({ id }) => id, Label: ({ label }) => label, Kind: ({ type }) => type, ...without(columns, "id", "label", "type") };
};
const gephiEdges: Columns<GraphEdge> = {
  Source: ({ source }) => source, Target: ({ target }) => target, Type: () => "Directed", Id: ({ id }) => id, Label: ({ caption }) => caption, Kind: ({ type }) => type,
  At: ({ at }) => at, Earliest: ({ at }) => daysOf(at).earliest, Latest: ({ at }) => daysOf(at).latest, StatementId: ({ statementId }) => statementId, Clash: property("kind"),
  ...Object.fromEntries(Object.entries(others).map(([name, valueOf]) => [name.charAt(0).toUpperCase() + name.slice(1), valueOf])),
};

/** One id each: Gephi takes headings that differ in their case alone for the same. */
const gephiStatements: Columns<ExportedStatement> = { Id: ({ id }) => id, Label: ({ gist }) => gist, ...without(statementColumns, "id", "gist") };

export const csvFormats: readonly ExportFormat[] = [
  csvFormat("actors.csv", "who speaks or is spoken of", (source) => source.nodes(["Actor"]), actorColumns, gephiNodes(actorColumns)),
  csvFormat("statements.csv", "who said what about whom, with the printed words", (source) => source.statements(), statementColumns, gephiStatements),
  csvFormat("edges.csv", "every edge with its caption", (source) => source.edges(), edgeColumns, gephiEdges),
  csvFormat("sources.csv", "reports and documents", (source) => source.sources(), sourceColumns, gephiNodes(sourceColumns)),
];

/** @param read  the pages of the table */
function csvFormat<T extends { readonly id: string }>(
  name: string, purpose: string, read: (source: ExportSource) => AsyncIterable<readonly T[]>, usual: Columns<T>, forGephi: Columns<T>,
): ExportFormat {
  return {
    name,
    contentType: "text/csv; charset=utf-8",
    purpose: `${purpose}; a table for spreadsheets (excel), pandas or Gephi`,
    variants: { parameter: "for", values: dialects },
    async *write(source, dialect) {
      const columns = dialect === "gephi" ? forGephi : usual;
      const isForExcel = dialect === "excel";
      const line = (cells: readonly (readonly CsvCell[])[]): string => csvText(cells, isForExcel ? "windows" : "unix");
      yield `${isForExcel ? "\ufeff" : ""}${line([Object.keys(columns)])}`;
      for await (const page of read(source)) yield line(page.map((record) => Object.values(columns).map((valueOf) => cellOf(valueOf(record), isForExcel))));
    },
  };
}

function cellOf(value: unknown, isForExcel: boolean): CsvCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = Array.isArray(value) ? value.map(String).join(" | ") : typeof value === "string" ? value : JSON.stringify(value);
  return isForExcel ? spreadsheetText(text) : text;
}

function without<T>(columns: Columns<T>, ...names: readonly string[]): Columns<T> {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "");
}
