import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { withoutComments, wordsOf } from "./cypherText";
import { StoreError, type CypherText } from "./graphStore";

/** The folders of cypher/ and what a file in each is. */
const queryFolders = ["schema", "read", "write", "field", "where", "order", "part", "research"] as const;
export type QueryFolder = (typeof queryFolders)[number];

/** One `.cypher` file: its text, and what its header declares. */
export interface NamedQuery extends CypherText {
  /** `folder/file` without the ending, as in `read/statements`. */
  readonly name: string;
  readonly summary: string;
  /** Names after `$`, without it, as the header declares them. */
  readonly parameters: readonly string[];
  /** Lines of every other header section, by section name (`Rows`, `Needs`, `Binds`, `Gives`, `Children`, `Choices`, `Page`, `Keyed`). */
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

const sectionNames = ["Parameters", "Rows", "Needs", "Binds", "Gives", "Children", "Choices", "Page", "Keyed"];

/**
 * Every Cypher text there is, by `folder/file`. Loading fails when a header and its text disagree: a parameter used but
 * not declared, declared but not used, a missing summary, a name that is not the file's.
 */
export class QueryLibrary {
  readonly #queries: ReadonlyMap<string, NamedQuery>;

  private constructor(queries: ReadonlyMap<string, NamedQuery>) {
    this.#queries = queries;
  }

  /** Reads `cypher/**`; found beside `src` and `dist` alike. @throws StoreError naming every file at fault */
  static load(folder = join(__dirname, "..", "..", "cypher")): QueryLibrary {
    const queries = new Map<string, NamedQuery>();
    const complaints: string[] = [];
    for (const kind of queryFolders) {
      for (const file of filesIn(join(folder, kind))) {
        const name = `${kind}/${file.replace(/\.cypher$/, "")}`;
        try {
          queries.set(name, parseQuery(name, readFileSync(join(folder, kind, file), "utf8")));
        } catch (cause) {
          complaints.push(cause instanceof Error ? cause.message : String(cause));
        }
      }
    }
    if (complaints.length > 0) throw new StoreError("SEMANTIC", `cypher/ is inconsistent:\n${complaints.join("\n")}`);
    return new QueryLibrary(new Map([...queries].map(([name, query]) => [name, withParts(query, queries)])));
  }

  /** @throws StoreError when there is no such file */
  get(name: string): NamedQuery {
    const query = this.#queries.get(name);
    if (query === undefined) throw new StoreError("UNKNOWN_NAME", `there is no cypher/${name}.cypher`);
    return query;
  }

  /** Null when there is no such file. */
  find(name: string): NamedQuery | null {
    return this.#queries.get(name) ?? null;
  }

  /** All queries of one folder, in name order. */
  in(folder: QueryFolder): readonly NamedQuery[] {
    return [...this.#queries.values()].filter((query) => query.name.startsWith(`${folder}/`));
  }

  /**
   * A query whose header declares `Choices` with each placeholder replaced by the chosen word. A choice is a label, an
   * edge type, several of them, or a direction, taken from a list in the code, never from a request.
   * @throws StoreError when a choice is missing, undeclared, or not of the form `Word`, `Word:Word` or `Word|Word`
   */
  choose(name: string, choices: Readonly<Record<string, string>>): CypherText {
    const query = this.get(name);
    const declared = (query.sections["Choices"] ?? []).map((line) => line.split(/\s+/)[0] ?? "");
    let text = query.text;
    for (const placeholder of new Set([...declared, ...Object.keys(choices)])) {
      const choice = choices[placeholder];
      if (choice === undefined || !declared.includes(placeholder) || !/^[A-Za-z_]+(?::[A-Za-z_]+|(?:\|[A-Za-z_]+)+)?$/.test(choice)) {
        throw new StoreError("SEMANTIC", `cypher/${name}.cypher does not allow ${placeholder} = ${choice ?? "nothing"}`);
      }
      text = text.replace(new RegExp(`\\b${placeholder}\\b`, "g"), choice);
    }
    return { name: `${name}(${Object.values(choices).join(",")})`, text };
  }
}

/** The words of a header section, commas taken off. */
export function headerWords(query: NamedQuery, section: string): readonly string[] {
  return (query.sections[section] ?? []).flatMap((line) => line.split(/[\s,]+/)).filter((word) => word !== "");
}

/** The variable that a fragment or predicate works on (`Needs  s: Statement`). */
export function neededVariable(query: NamedQuery): string {
  return (query.sections["Needs"]?.[0] ?? "").split(":")[0] ?? "";
}

/**
 * A text with the parts that it names (`//> part/sides`) in their places, and what they bind and lead to.
 * @throws StoreError when there is no such part, or it works on a variable that the text does not have
 */
function withParts(query: NamedQuery, queries: ReadonlyMap<string, NamedQuery>): NamedQuery {
  const sections: Record<string, readonly string[]> = { ...query.sections };
  const text = query.text.replace(/^[ ]*\/\/> (part\/\w+)$/gm, (_mark, name: string) => {
    const part = queries.get(name);
    if (part === undefined) throw new StoreError("SEMANTIC", `cypher/${query.name}.cypher: there is no cypher/${name}.cypher`);
    const needed = neededVariable(part);
    if (!wordsOf(query.text).some((word) => word.kind === "name" && word.text === needed)) throw new StoreError("SEMANTIC", `cypher/${query.name}.cypher: ${name} needs ${needed}`);
    for (const section of ["Binds", "Children"]) sections[section] = [...(sections[section] ?? []), ...(part.sections[section] ?? [])];
    return part.text;
  });
  return text === query.text ? query : { ...query, text, sections };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith(".cypher")).sort();
  } catch {
    return [];
  }
}

/** @throws StoreError one sentence per text that names what disagrees */
export function parseQuery(name: string, source: string): NamedQuery {
  const lines = source.split("\n");
  const headerEnd = lines.findIndex((line) => !line.startsWith("//") || line.startsWith("//>"));
  const header = lines.slice(0, headerEnd).map((line) => line.replace(/^\/\/ ?/, ""));
  const file = name.split("/")[1] ?? name;
  const fail = (reason: string): never => {
    throw new StoreError("SEMANTIC", `cypher/${name}.cypher: ${reason}`);
  };
  if (!header[0]?.startsWith(`${file}: `)) fail(`the first line must be "// ${file}: …"`);

  const sections: Record<string, string[]> = {};
  const summary: string[] = [header[0]?.slice(file.length + 2) ?? ""];
  let current: string[] = summary;
  for (const line of header.slice(1)) {
    const word = /^([A-Z][a-z]+)(?:\s{2,}(.*))?$/.exec(line);
    if (line.trim() === "") current = [];
    if (word !== null && sectionNames.includes(word[1] ?? "")) {
      current = sections[word[1] ?? ""] = word[2] === undefined ? [] : [word[2]];
    } else if (line.trim() !== "") current.push(line.trim());
  }

  const text = withoutComments(lines.slice(headerEnd).join("\n")).trim().replace(/;$/, "");
  const declared = (sections["Parameters"] ?? []).flatMap((line) => /^\$(\w+)/.exec(line)?.[1] ?? []);
  const used = new Set(wordsOf(text).flatMap((word) => (word.kind === "parameter" ? [word.text.slice(1)] : [])));
  for (const parameter of used) if (!declared.includes(parameter)) fail(`$${parameter} is used but not declared`);
  for (const parameter of declared) if (!used.has(parameter)) fail(`$${parameter} is declared but not used`);
  const { Parameters: _parameters, ...rest } = sections;
  return { name, text, summary: summary.join(" "), parameters: declared, sections: rest };
}
