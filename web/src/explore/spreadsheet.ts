import { reportName, type ReportToName } from "../../../src/http/words/names";
import { dateWords } from "../../../src/http/words/dates";
import { spreadsheetText } from "../../../src/domain/export/spreadsheet";
import { askApi } from "./api";
import { isPublicBy } from "./asKnown";
import type { Statement } from "./records";
import { cellsOf } from "./table";

const wordingsQuery = `query Wordings($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Statement { id quotations { exact report { title outlet { name } publishedAt url derivedFrom { kind to { title outlet { name } } } } } }
  }
}`;

interface Wording {
  readonly exact: string;
  readonly report: ReportToName & { readonly publishedAt: string | null; readonly url: string | null };
}
interface Worded {
  readonly id: string;
  readonly quotations: readonly Wording[];
}

const mostIds = 100;

/**
 * The rows of the table as a file for a spreadsheet, with the printed words behind each: those that were out by the day that is
 * chosen. Cells that a spreadsheet would run begin with an apostrophe; the mark at the start keeps Cyrillic whole.
 * @throws ApiRefusal
 */
export async function spreadsheetOf(rows: readonly Statement[], day: string | null, signal: AbortSignal): Promise<Blob> {
  const worded = new Map<string, readonly Wording[]>();
  for (let from = 0; from < rows.length; from += mostIds) {
    const ids = rows.slice(from, from + mostIds).map(({ id }) => id);
    const { nodes } = await askApi<{ readonly nodes: readonly (Worded | null)[] }>(wordingsQuery, { ids }, signal);
    for (const node of nodes) if (node !== null) worded.set(node.id, node.quotations.filter(({ report }) => isPublicBy(report.publishedAt, day)));
  }
  const records = rows.map((statement) => {
    const wordings = worded.get(statement.id) ?? [];
    const printedIn = wordings.map(({ report }) => `${reportName(report)}${report.publishedAt === null ? "" : `, ${dateWords(report.publishedAt)}`}${report.url === null ? "" : `, ${report.url}`}`);
    return {
      ...cellsOf(statement, day),
      "Public since": statement.disclosedAt === null ? "" : dateWords(statement.disclosedAt),
      "Printed words": wordings.map(({ exact }) => `“${exact}”`).join(" | "),
      "Printed in": [...new Set(printedIn)].join(" | "),
      "Page": `${location.origin}/n/${statement.id}`,
    };
  });
  const [first] = records;
  const lines = first === undefined ? [] : [Object.keys(first), ...records.map((record) => Object.values(record))];
  return new Blob(["\ufeff", ...lines.map((cells) => `${cells.map(cellOf).join(",")}\r\n`)], { type: "text/csv;charset=utf-8" });
}

function cellOf(text: string): string {
  return `"${spreadsheetText(text).replaceAll('"', '""')}"`;
}
