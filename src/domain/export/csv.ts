import { stringify } from "csv-stringify/sync";
import type { GraphEdge, GraphNode } from "../graphView/picture";
import type { ExportedStatement, ExportFormat, ExportSource } from "./exportFormat";
import { spreadsheetText } from "./spreadsheet";

type Cell = string | number | boolean | null;
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
const statementColumns: Columns<ExportedStatement> = {
  id: ({ id }) => id, said: ({ said }) => said, disclosedAt: ({ disclosedAt }) => disclosedAt, act: ({ act }) => act, attestation: ({ attestation }) => attestation,
  speakers: ({ speakers }) => speakers.map(({ name }) => name), gist: ({ gist }) => gist, about: ({ about }) => about.map(({ name }) => name),
  polarities: ({ about }) => about.map(({ polarity }) => polarity ?? ""), quotations: ({ quotations }) => quotations.map(({ exact }) => exact),
  outlets: ({ quotations }) => distinct(quotations.flatMap(({ reports }) => reports.map(({ outlet }) => outlet ?? ""))),
  documents: ({ quotations }) => distinct(quotations.map(({ document }) => document ?? "")), speakerIds: ({ speakers }) => speakers.map(({ id }) => id),
  aboutIds: ({ about }) => about.map(({ id }) => id), reportIds: ({ quotations }) => distinct(quotations.flatMap(({ reports }) => reports.map(({ id }) => id))), dateText: ({ dateText }) => dateText,
};
const edgeColumns: Columns<GraphEdge> = {
  id: ({ id }) => id, source: ({ source }) => source, target: ({ target }) => target, type: ({ type }) => type, caption: ({ caption }) => caption, at: ({ at }) => at,
  statementId: ({ statementId }) => statementId, attestation: property("attestation"), polarity: property("polarity"), stance: property("stance"), role: property("role"),
  kind: property("kind"), scope: property("scope"),
};

/** Gephi tells columns by these headings, and reads others as they are. */
const gephiNodes = (columns: Columns<GraphNode>): Columns<GraphNode> => {
  const { id: _id, label: _label, type: _type, ...others } = columns;
  return { Id: ({ id }) => id, Label: ({ label }) => label, Kind: ({ type }) => type, ...others };
};
const gephiEdges: Columns<GraphEdge> = {
  Source: ({ source }) => source, Target: ({ target }) => target, Type: () => "Directed", Id: ({ id }) => id, Label: ({ caption }) => caption, Kind: ({ type }) => type,
  At: ({ at }) => at, StatementId: ({ statementId }) => statementId, Attestation: property("attestation"), Stance: property("stance"), Role: property("role"),
};

export const csvFormats: readonly ExportFormat[] = [
  csvFormat("actors.csv", "who speaks or is spoken of", (source) => source.nodes(["Actor"]), actorColumns, gephiNodes(actorColumns)),
  csvFormat("statements.csv", "who said what about whom, with the printed words", (source) => source.statements(), statementColumns, { Id: ({ id }) => id, Label: ({ gist }) => gist, ...statementColumns }),
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
      const line = (cells: Cell[][]): string => stringify(cells, { record_delimiter: isForExcel ? "windows" : "unix", bom: false, cast: { boolean: String } });
      yield `${isForExcel ? "\ufeff" : ""}${line([Object.keys(columns)])}`;
      for await (const page of read(source)) yield line(page.map((record) => Object.values(columns).map((valueOf) => cellOf(valueOf(record), isForExcel))));
    },
  };
}

function cellOf(value: unknown, isForExcel: boolean): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = Array.isArray(value) ? value.map(String).join(" | ") : typeof value === "string" ? value : JSON.stringify(value);
  return isForExcel ? spreadsheetText(text) : text;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== "");
}
