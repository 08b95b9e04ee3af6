import { DomainError } from "../errors";
import { csvFormats } from "./csv";
import type { ExportFormat } from "./exportFormat";
import { gexfFormat } from "./gexf";
import { graphmlFormat } from "./graphml";
import { jsonFormat } from "./json";
import { jsonldFormat } from "./jsonld";

/** The one list of formats; a new one is a file and a line here. */
export const exportFormats: readonly ExportFormat[] = [jsonFormat, gexfFormat, graphmlFormat, jsonldFormat, ...csvFormats];

/** @throws DomainError UNKNOWN_NAME with the formats there are */
export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((one) => one.name === name);
  if (format === undefined) throw new DomainError("UNKNOWN_NAME", `there is no export ${JSON.stringify(name.slice(0, 60))}; there are ${exportFormats.map((one) => one.name).join(", ")}`);
  return format;
}

/**
 * The variant of a format that a request asks for, the usual one when it asks for none.
 * @throws DomainError BAD_USER_INPUT with the variants there are
 */
export function variantOf({ name, variants }: ExportFormat, asked: string | null): string {
  if (variants === null) return "";
  if (asked === null) return variants.values[0] ?? "";
  if (!variants.values.includes(asked)) throw new DomainError("BAD_USER_INPUT", `${variants.parameter} is ${JSON.stringify(asked.slice(0, 60))}; ${name} has ${variants.values.join(", ")}`);
  return asked;
}
