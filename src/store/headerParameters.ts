import { StoreError, type JsonValue, type Parameters } from "./graphStore";

/**
 * The values that the comments of a Cypher file set for Neo4j Browser, as in `//   :param first => 20`, so that the file
 * runs elsewhere as it is.
 * @throws StoreError SEMANTIC for a value that is no text, number, boolean, null or list of them
 */
export function headerParameters(source: string): Parameters {
  const lines = source.matchAll(/^\/\/\s*:param\s+(\w+)\s*=>\s*(.+?)\s*$/gm);
  return Object.fromEntries([...lines].map(([, name = "", literal = ""]) => [name, valueOf(name, literal)]));
}

function valueOf(name: string, literal: string): JsonValue {
  const asJson = literal.replace(/'((?:[^'\\]|\\.)*)'/g, (_text, inner: string) => JSON.stringify(inner.replaceAll("\\'", "'")));
  try {
    return JSON.parse(asJson) as JsonValue;
  } catch {
    throw new StoreError("SEMANTIC", `:param ${name} => ${literal} is no plain value; a text, a number, true, false, null or a list of them is allowed`);
  }
}
