import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, isAlias, isMap, isNode, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { DomainError } from "../errors";
import { bundleEntry, sections, sectionSchemas, type BundleHead, type Entry, type Section } from "./bundleSchema";
import { type Complaints, didYouMean, type BundleFile, type Path } from "./complaints";

/** An entry of a section with the place it stands at. */
export interface Placed<T> {
  readonly value: T;
  readonly file: BundleFile;
  readonly path: Path;
}

/** A bundle as read: the entries of every section whose form is right, in file order. */
export interface Bundle {
  readonly head: Placed<BundleHead> | null;
  readonly files: readonly BundleFile[];
  readonly entries: { readonly [S in Section]: readonly Placed<Entry<S>>[] };
  /** Ids of entries whose form is wrong: known, so that a reference to one is no second complaint. */
  readonly malformedIds: ReadonlySet<string>;
}

const mebibyte = 1024 * 1024;
const limits = { fileBytes: 5 * mebibyte, bundleBytes: 100 * mebibyte, files: 1000, entries: 500_000 } as const;

/**
 * Reads every `*.yaml` below a folder, in name order, and checks the form of each entry. What is wrong is added to
 * `complaints` with its place; the entries that are right are returned all the same.
 * @throws DomainError BAD_USER_INPUT when there is no such folder or it holds no YAML file
 */
export function readBundle(folder: string, complaints: Complaints): Bundle {
  const files = yamlFilesIn(folder, complaints).flatMap(({ name, text }) => parseFile(name, text, complaints) ?? []);
  const reader = new EntryReader(complaints);
  for (const file of files) reader.read(file);
  return reader.bundle(files);
}

function yamlFilesIn(folder: string, complaints: Complaints): readonly { name: string; text: string }[] {
  if (!existsSync(folder) || !lstatSync(realFolder(folder)).isDirectory()) {
    throw new DomainError("BAD_USER_INPUT", `there is no folder ${folder}; give the folder that holds the bundle's YAML files`);
  }
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .filter((name) => !name.split("/").some((part) => part.startsWith(".")))
    .sort();
  if (names.length === 0) throw new DomainError("BAD_USER_INPUT", `${folder} holds no *.yaml file; a bundle is a folder of them`);
  if (names.length > limits.files) throw new DomainError("BAD_USER_INPUT", `${folder} holds ${names.length} YAML files; ${limits.files} are allowed`);
  let total = 0;
  return names.flatMap((name) => {
    const bytes = lstatSync(join(folder, name)).size;
    total += bytes;
    if (bytes > limits.fileBytes || total > limits.bundleBytes) {
      complaints.addAt(name, 1, 1, "", `the file has ${bytes} bytes; ${limits.fileBytes} are allowed a file and ${limits.bundleBytes} a bundle`);
      return [];
    }
    try {
      return [{ name, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileSync(join(folder, name))) }];
    } catch {
      complaints.addAt(name, 1, 1, "", "the file is not UTF-8 text");
      return [];
    }
  });
}

function realFolder(folder: string): string {
  return join(folder, ".");
}

/** Null when the text is no YAML mapping or uses what data files may not: aliases, tags, several documents. */
function parseFile(name: string, text: string, complaints: Complaints): BundleFile | null {
  const lines = new LineCounter();
  let document;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false, keepSourceTokens: true });
  } catch {
    complaints.addAt(name, 1, 1, "", "the file cannot be read as YAML: it is nested too deeply");
    return null;
  }
  const file: BundleFile = { name, text, document, lines };
  const complain = (offset: number, reason: string): void => {
    const { line, col } = lines.linePos(offset);
    complaints.addAt(name, Math.max(1, line), Math.max(1, col), "", reason);
  };
  for (const fault of [...document.errors, ...document.warnings]) complain(fault.pos[0], `not readable as YAML: ${firstSentence(fault.message)}`);
  if (document.errors.length > 0 || document.warnings.length > 0) return null;
  let hasAlias = false;
  visit(document, {
    Alias: (_key, alias) => {
      hasAlias = true;
      complain(alias.range?.[0] ?? 0, `the alias *${alias.source} is not allowed; write the value out`);
    },
  });
  if (hasAlias) return null;
  if (document.contents === null) {
    complain(0, "the file holds nothing; a data file is one mapping of sections, so fill it in or remove it");
    return null;
  }
  if (isMap(document.contents)) return file;
  if (isNode(document.contents) && !isAlias(document.contents)) complain(document.contents.range?.[0] ?? 0, "a data file is one mapping of sections");
  return null;
}

function firstSentence(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+.*$/, "");
}

/** Sorts the entries of the files into sections. */
class EntryReader {
  readonly #complaints: Complaints;
  readonly #malformed = new Set<string>();
  readonly #entries: Record<Section, Placed<unknown>[]> = {
    documents: [], reports: [], derivations: [], actors: [], identities: [], plans: [],
    versions: [], topics: [], provisions: [], questions: [], propositions: [], statements: [], reviews: [],
  };
  #head: Placed<BundleHead> | null = null;
  #hasHead = false;
  #count = 0;

  constructor(complaints: Complaints) {
    this.#complaints = complaints;
  }

  read(file: BundleFile): void {
    const plain: unknown = file.document.toJS();
    if (typeof plain !== "object" || plain === null) return;
    for (const [key, value] of Object.entries(plain)) {
      if (key === "bundle") this.#readHead(file, value);
      else if ((sections as readonly string[]).includes(key)) this.#readSection(file, key as Section, value);
      else this.#complaints.add(file, [], `unknown key "${shorten(key)}"${didYouMean(key, ["bundle", ...sections])}`, key);
    }
  }

  bundle(files: readonly BundleFile[]): Bundle {
    if (!this.#hasHead) {
      this.#complaints.addAt("bundle.yaml", 1, 1, "", "the bundle has no name; one file must hold bundle: {id, title}");
    }
    return { head: this.#head, files, entries: this.#entries as Bundle["entries"], malformedIds: this.#malformed };
  }

  #readHead(file: BundleFile, value: unknown): void {
    if (this.#hasHead) this.#complaints.add(file, ["bundle"], "the bundle is named twice; one bundle: entry is allowed");
    this.#hasHead = true;
    const head = this.#check(bundleEntry, file, ["bundle"], value);
    if (head !== null) this.#head ??= { value: head, file, path: ["bundle"] };
  }

  #readSection(file: BundleFile, section: Section, value: unknown): void {
    if (value === null) return;
    if (!Array.isArray(value)) {
      this.#complaints.add(file, [section], `${section} must be a list`);
      return;
    }
    this.#count += value.length;
    if (this.#count > limits.entries) {
      this.#complaints.add(file, [section], `the bundle has more than ${limits.entries} entries`);
      return;
    }
    value.forEach((entry: unknown, index) => {
      const path = [section, index];
      const checked = this.#check<unknown>(sectionSchemas[section], file, path, entry);
      if (checked !== null) this.#entries[section].push({ value: checked, file, path });
      else if (typeof entry === "object" && entry !== null && "id" in entry) this.#malformed.add(String(entry.id));
    });
  }

  /** The entry with absent keys filled in; null, after complaining, when its form is wrong. */
  #check<T>(schema: z.ZodType<T>, file: BundleFile, path: Path, entry: unknown): T | null {
    const result = schema.safeParse(entry);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.#complain(schema, file, path, entry, issue);
    return null;
  }

  #complain(schema: z.ZodType, file: BundleFile, path: Path, entry: unknown, issue: z.core.$ZodIssue): void {
    const inner = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    const whole = [...path, ...inner];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) this.#complaints.add(file, whole, `unknown key "${shorten(key)}"${didYouMean(key, keysAt(schema, inner))}`, key);
      return;
    }
    const value = valueAt(entry, inner);
    if (value === undefined) this.#complaints.add(file, whole.slice(0, -1), `missing key "${String(whole.at(-1))}"`);
    else this.#complaints.add(file, whole, reasonOf(issue, value));
  }
}

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    return `${show(value)} is not one of ${allowed.join(", ")}${typeof value === "string" ? didYouMean(value, allowed) : ""}`;
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

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
