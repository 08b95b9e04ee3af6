import { LineCounter, isAlias, isMap, isNode, parseDocument, visit, type Document } from "yaml";

/** A YAML file of a bundle with what is needed to find places in it and to edit it. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** What is wrong with a text as YAML, at a position in UTF-16 units. */
type Complain = (offset: number, reason: string) => void;

/** A YAML text as read; null when it is nested too deeply to be read at all. */
export function readYaml(name: string, text: string): YamlFile | null {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false, keepSourceTokens: true });
    return { name, text, document, lines };
  } catch {
    return null;
  }
}

/** Whether a text is one YAML mapping without what data files may not use: aliases, tags, several documents. */
export function isDataFile({ document }: YamlFile, complain: Complain): boolean {
  for (const fault of [...document.errors, ...document.warnings]) complain(fault.pos[0], `not readable as YAML: ${firstSentence(fault.message)}`);
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  let hasAlias = false;
  visit(document, {
    Alias: (_key, alias) => {
      hasAlias = true;
      complain(alias.range?.[0] ?? 0, `the alias *${alias.source} is not allowed; write the value out`);
    },
  });
  if (hasAlias) return false;
  if (document.contents === null) complain(0, "the file holds nothing; a data file is one mapping of sections, so fill it in or remove it");
  else if (isMap(document.contents)) return true;
  else if (isNode(document.contents) && !isAlias(document.contents)) complain(document.contents.range?.[0] ?? 0, "a data file is one mapping of sections");
  return false;
}

function firstSentence(message: string): string {
  if (message.includes("call stack")) return "it is nested too deeply";
  return (message.split("\n")[0] ?? message).replace(/ at line \d+.*$/, "");
}
