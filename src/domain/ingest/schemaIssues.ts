import type { z } from "zod";
import { didYouMean } from "./complaints";
import type { Path } from "./places";

/** What is wrong with an entry's form, at a path inside the entry; with `key`, about that key of the mapping there. */
export interface FormComplaint {
  readonly path: Path;
  readonly key?: string;
  readonly reason: string;
}

/**
 * One refusal of a schema in sentences for who wrote the data file.
 * @param isSuggesting  whether the nearest of what is allowed is looked for
 */
export function explainIssue(schema: z.ZodType, entry: unknown, issue: z.core.$ZodIssue, isSuggesting: boolean): readonly FormComplaint[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    const allowed = isSuggesting ? keysAt(schema, path) : [];
    return issue.keys.map((key) => ({ path, key, reason: `unknown key "${shorten(key)}"${didYouMean(key, allowed)}` }));
  }
  const value = valueAt(entry, path);
  return value === undefined
    ? [{ path: path.slice(0, -1), reason: `missing key "${String(path.at(-1))}"` }]
    : [{ path, reason: reasonOf(issue, value, isSuggesting) }];
}

function reasonOf(issue: z.core.$ZodIssue, value: unknown, isSuggesting: boolean): string {
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    return `${show(value)} is not one of ${allowed.join(", ")}${typeof value === "string" && isSuggesting ? didYouMean(value, allowed) : ""}`;
  }
  if (issue.code === "invalid_type") {
    const names: Readonly<Record<string, string>> = { string: "text", array: "a list", object: "a mapping", int: "a whole number", number: "a number", boolean: "true or false" };
    const hint = issue.expected === "string" && typeof value === "number" ? "; put it in quotes" : "";
    return `must be ${names[issue.expected] ?? issue.expected}, not ${show(value)}${hint}`;
  }
  if (issue.code === "too_small" && issue.origin === "array") return `has fewer than ${String(issue.minimum)} entries`;
  if (issue.code === "too_small" && issue.origin !== "string") return `${show(value)} is too small; at least ${String(issue.minimum)} is allowed`;
  if (issue.code === "too_big" && issue.origin === "array") return `has more than ${String(issue.maximum)} entries`;
  if (issue.code === "too_big" && issue.origin !== "string") return `${show(value)} is too great; at most ${String(issue.maximum)} is allowed`;
  return issue.message;
}

/** The keys a mapping of this schema may have at a path inside it. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  let current = schema;
  for (const step of path) {
    const here = unwrap(current);
    current = typeof step === "number" ? here.element : here.shape?.[step];
  }
  return Object.keys(unwrap(current).shape ?? {});
}

interface SchemaShape { readonly shape?: Readonly<Record<string, unknown>>; readonly element?: unknown }

function unwrap(schema: unknown): SchemaShape {
  const current = schema as (SchemaShape & { readonly def?: { readonly in?: unknown; readonly innerType?: unknown } }) | undefined;
  const inner = current?.def?.in ?? current?.def?.innerType;
  return inner === undefined ? (current ?? {}) : unwrap(inner);
}

function valueAt(entry: unknown, path: Path): unknown {
  let value = entry;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

function show(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return typeof value === "string" ? `"${shorten(value)}"` : String(value);
}

/** At most 80 characters of a text that is quoted in a sentence. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
