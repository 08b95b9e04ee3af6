import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | boolean | null;

/**
 * Rows as CSV. A cell with a line break of any kind is quoted, also where rows end by another: a reader would take it for the end
 * of a row, and what comes after it for a cell of its own, a formula perhaps.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], lineEnds: "windows" | "unix"): string {
  return stringify(rows.map((row) => [...row]), { record_delimiter: lineEnds, bom: false, cast: { boolean: String }, quoted_match: /[\r\n]/ });
}
