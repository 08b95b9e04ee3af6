import { complainOfKeys, mostKeys, readYaml, type Complain } from "./yamlFile";

/**
 * Whether a mapping of a line has a key twice, of which JSON keeps the last without a word, or too many keys; complains
 * where it does.
 * @param value  the line as JSON
 */
export function complainOfLineKeys(line: string, value: unknown, complain: Complain): boolean {
  const kept = keysIn(value);
  if (kept !== null && kept === keysWritten(line)) return false;
  // A line of JSON is YAML too, and as such tells its places.
  const file = readYaml("", line);
  if (file === null || !complainOfKeys(file, complain)) complain(0, "a key is given twice in one mapping, or a mapping has too many");
  return true;
}

/** The keys of all mappings of a value; null when one of them has too many. */
function keysIn(value: unknown): number | null {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== "object" || one === null) continue;
    const inner: readonly unknown[] = Array.isArray(one) ? one : Object.values(one);
    if (!Array.isArray(one) && inner.length > mostKeys) return null;
    if (!Array.isArray(one)) count += inner.length;
    for (const each of inner) if (typeof each === "object" && each !== null) waiting.push(each);
  }
  return count;
}

/** The keys that stand in a text of JSON: strings before a colon. */
function keysWritten(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    const end = endOfString(text, start);
    let next = end + 1;
    while (/\s/.test(text.charAt(next))) next += 1;
    if (text[next] === ":") count += 1;
    start = text.indexOf('"', next);
  }
  return count;
}

/** The closing quote of a string of JSON that opens at a place. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0 || end < 0) return end < 0 ? text.length : end;
  }
}
