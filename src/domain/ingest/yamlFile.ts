import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document, type YAMLMap } from "yaml";

/** A YAML file of a bundle with what is needed to find places in it and to edit it. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** What is wrong with a text as YAML, at a position in UTF-16 units. */
export type Complain = (offset: number, reason: string) => void;

/** Keys of one mapping; more are no entry of ours, and each would be complained about. */
export const mostKeys = 1_000;
/** Each of these signs can be a value of its own that costs a kilobyte of memory while it is read. */
const mostSigns = 1_000_000;
const signs = new Set([...",:-?[]{}\n"].map((sign) => sign.charCodeAt(0)));

/** A YAML text as read; null when it is nested too deeply to be read at all. */
export function readYaml(name: string, text: string): YamlFile | null {
  const lines = new LineCounter();
  try {
    // The library compares each key of a mapping with every other one; see complainOfKeys.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, stringKeys: true, prettyErrors: false, keepSourceTokens: true });
    return { name, text, document, lines };
  } catch {
    return null;
  }
}

/** The place from which on a text has more signs of YAML than are read, as an offset; null when it has not. */
export function tooDenseAt(text: string): number | null {
  if (text.length <= mostSigns) return null;
  let count = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (signs.has(text.charCodeAt(offset)) && (count += 1) > mostSigns) return offset;
  }
  return null;
}

/** Whether a text is one YAML mapping without what data files may not use: aliases, tags, several documents. */
export function isDataFile(file: YamlFile, complain: Complain): boolean {
  const { document } = file;
  for (const fault of [...document.errors, ...document.warnings]) complain(fault.pos[0], `not readable as YAML: ${firstSentence(fault.message)}`);
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  let hasAlias = false;
  visit(document, {
    Alias: (_key, alias) => {
      hasAlias = true;
      complain(alias.range?.[0] ?? 0, `the alias *${alias.source} is not allowed; write the value out`);
    },
  });
  if (hasAlias || complainOfKeys(file, complain)) return false;
  if (document.contents === null) complain(0, "the file holds nothing; a data file is one mapping of sections, so fill it in or remove it");
  else if (isMap(document.contents)) return true;
  else if (isNode(document.contents) && !isAlias(document.contents)) complain(document.contents.range?.[0] ?? 0, "a data file is one mapping of sections");
  return false;
}

/** Whether a mapping has a key twice, or too many keys; complains where it does. */
export function complainOfKeys({ document }: YamlFile, complain: Complain): boolean {
  let isWrong = false;
  const complainOnce = (node: unknown, reason: string): void => {
    isWrong = true;
    complain(isNode(node) ? (node.range?.[0] ?? 0) : 0, reason);
  };
  visit(document, {
    Map: (_key, mapping: YAMLMap) => {
      if (mapping.items.length > mostKeys) {
        complainOnce(mapping, `a mapping with ${mapping.items.length} keys; ${mostKeys} are allowed`);
        return visit.SKIP;
      }
      const seen = new Set<string>();
      for (const { key } of mapping.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        if (seen.has(name)) complainOnce(key, `the key "${name.slice(0, 80)}" is given twice in one mapping`);
        seen.add(name);
      }
      return undefined;
    },
  });
  return isWrong;
}

function firstSentence(message: string): string {
  if (message.includes("call stack")) return "it is nested too deeply";
  return (message.split("\n")[0] ?? message).replace(/ at line \d+.*$/, "");
}
