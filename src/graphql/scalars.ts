import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { edtfComplaint } from "../domain/edtf";

/** A day that was written past our write path stands for its beginning. */
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^(\d{4})-(\d{2})-(\d{2})[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/;

/** A moment with its zone, kept as an ISO 8601 string in UTC with whole seconds, the form in which moments are compared. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "A moment with its time zone. Answers are in UTC. Example: \"2025-11-22T23:59:59Z\"",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
  serialize: (value) => toUtcSeconds(value instanceof Date ? value.toISOString() : typeof value === "string" && dayPattern.test(value) ? `${value}T00:00:00Z` : value),
  parseValue: toUtcSeconds,
  parseLiteral: (literal) => toUtcSeconds(literal.kind === Kind.STRING ? literal.value : null),
});

/** A date of stated precision, kept as it was written. */
export const EDTF = new GraphQLScalarType<string, string>({
  name: "EDTF",
  description: "A date as exactly as it is known (ISO 8601-2). Example: \"2025-11-19\" a day, \"2025-11\" a month, \"2025-11~\" about then, \"2025-11-22/2025-11-23\" between two days",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  serialize: (value) => String(value),
  parseValue: toEdtf,
  parseLiteral: (literal) => toEdtf(literal.kind === Kind.STRING ? literal.value : null),
});

/** Values that only answers hold, as the graph stores them. */
export const JSON_VALUE = new GraphQLScalarType<unknown, unknown>({
  name: "JSON",
  description: "Names and values as the graph stores them: texts, numbers, booleans and lists of these. Only answers hold it. Example: {\"polarity\": \"OPPOSES\", \"derived\": true}",
  serialize: (value) => value,
});

function toUtcSeconds(value: unknown): string {
  const parts = typeof value === "string" ? timePattern.exec(value) : null;
  const moment = new Date(parts?.[0] ?? Number.NaN);
  if (parts === null || Number.isNaN(moment.getTime()) || !isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) {
    throw new GraphQLError(`${printed(value)} is not a moment with its time zone, such as "2025-11-22T23:59:59Z"`);
  }
  return moment.toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** `Date` moves 30 February on to March; here it is refused. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toEdtf(value: unknown): string {
  if (typeof value !== "string") throw new GraphQLError(`${printed(value)} is not a date in quotation marks, such as "2025-11-19"`);
  const complaint = edtfComplaint(value);
  if (complaint !== null) throw new GraphQLError(complaint);
  return value;
}

function printed(value: unknown): string {
  return value === null || value === undefined ? "This value" : JSON.stringify(value);
}
