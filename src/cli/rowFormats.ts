import Table from "cli-table3";
import { csvText } from "../domain/export/csvText";
import { spreadsheetText } from "../domain/export/spreadsheet";
import type { JsonValue, Row } from "../store/graphStore";

export const rowFormats = ["table", "csv", "json"] as const;
export type RowFormat = (typeof rowFormats)[number];

/** Rows as text in one of the formats; columns in the order of the query, keys of maps in code unit order. */
export function formatRows(rows: readonly Row[], format: RowFormat): string {
  if (format === "json") return `${JSON.stringify(rows.map(withOrderedMaps), null, 2)}\n`;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (format === "csv") {
    const cells = rows.map((row) => columns.map((column) => unarmed(textOf(row[column]))));
    return rows.length === 0 ? "" : csvText([columns.map(unarmed), ...cells], "windows");
  }
  return rows.length === 0 ? "(no rows)\n" : `${tableOf(columns, rows)}\n`;
}

/** Nested values as JSON, absent ones as an empty cell. */
function textOf(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(ordered(value)) : String(value);
}

function withOrderedMaps(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, ordered(value)]));
}

/** Every engine gives the keys of a map in an order of its own; in one order equal values are equal texts. */
function ordered(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(ordered);
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, entry]) => [key, ordered(entry)]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A cell that no spreadsheet runs. Plain numbers stay numbers. */
function unarmed(text: string): string {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? text : spreadsheetText(text);
}

function tableOf(columns: readonly string[], rows: readonly Row[]): string {
  const table = new Table({ head: [...columns], style: { head: [], border: [] }, ...widthsFor(columns, rows) });
  for (const row of rows) table.push(columns.map((column) => printable(textOf(row[column]))));
  return table.toString();
}

/** Keeps a table inside of a terminal by giving long columns equal shares; a pipe gets every line unbroken. */
function widthsFor(columns: readonly string[], rows: readonly Row[]): { colWidths?: number[]; wordWrap?: boolean } {
  const width = process.stdout.isTTY ? process.stdout.columns : 0;
  const natural = columns.map((column) => Math.max(...[column, ...rows.map((row) => textOf(row[column]))].map((text) => text.length)) + 2);
  const room = width - columns.length - 1;
  if (width === 0 || natural.reduce((sum, one) => sum + one, 0) <= room) return {};
  const share = Math.max(8, Math.floor(room / columns.length));
  const short = natural.filter((one) => one <= share);
  const long = Math.max(8, Math.floor((room - short.reduce((sum, one) => sum + one, 0)) / Math.max(1, columns.length - short.length)));
  return { colWidths: natural.map((one) => (one <= share ? one : long)), wordWrap: true };
}

/** Control characters of the data must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}
