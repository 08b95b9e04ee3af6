import { join } from "node:path";
import { isMap, isNode, isPair, isScalar, isSeq } from "yaml";
import { linesOfFile, textOfFile } from "./dataFiles";
import { readYaml, type YamlFile } from "./yamlFile";

/** Keys and positions from the top of a file, as in statements, 3, quotations, 0. In JSON Lines an entry's position is its line's. */
export type Path = readonly (string | number)[];

/** Something in a data file: a file by its name inside the bundle, and a path in it. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  /** A key of the mapping at the path, when the key itself is meant. */
  readonly key?: string | undefined;
}

/** 1-based. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

const fileStart: LineAndColumn = { line: 1, column: 1 };

/**
 * Finds lines and columns by reading the files again, so that nothing of a file needs to be kept for the case that
 * something in it is wrong. What is not there stands at the nearest thing above it that is.
 */
export function findPlaces(folder: string, places: readonly Place[]): ReadonlyMap<Place, LineAndColumn> {
  const found = new Map<Place, LineAndColumn>();
  const byFile = new Map<string, Place[]>();
  for (const place of places) {
    const others = byFile.get(place.file);
    if (others === undefined) byFile.set(place.file, [place]);
    else others.push(place);
  }
  for (const [name, wanted] of byFile) {
    if (name.endsWith(".jsonl")) findInLines(join(folder, name), wanted, found);
    else findInYaml(join(folder, name), wanted, found);
  }
  return found;
}

function findInYaml(path: string, wanted: readonly Place[], found: Map<Place, LineAndColumn>): void {
  const file = readYaml("", textOfFile(path) ?? "");
  for (const place of wanted) found.set(place, file === null ? fileStart : positionIn(file, place.path, place.key));
}

/** A line of JSON is YAML too, and as such tells its places. */
function findInLines(path: string, wanted: readonly Place[], found: Map<Place, LineAndColumn>): void {
  const byLine = new Map<unknown, Place[]>();
  for (const place of wanted) byLine.set(place.path[1], [...(byLine.get(place.path[1]) ?? []), place]);
  for (const { lines } of linesOfFile(path)) {
    for (const { number, text } of lines) {
      const here = byLine.get(number);
      if (here === undefined) continue;
      const file = readYaml("", text ?? "");
      for (const place of here) {
        const column = file === null ? 1 : positionIn(file, place.path.slice(2), place.key).column;
        found.set(place, { line: number + 1, column });
      }
    }
  }
  for (const place of wanted) if (!found.has(place)) found.set(place, fileStart);
}

function positionIn(file: YamlFile, path: Path, key: string | undefined): LineAndColumn {
  const offset = (key === undefined ? null : keyOffset(file, path, key)) ?? nodeOffset(file, path);
  const { line, col } = file.lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function nodeOffset(file: YamlFile, path: Path): number {
  let node: unknown = file.document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyText(pair.key) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return offset;
    const start = rangeStart(node);
    if (start === null) return offset;
    offset = start;
  }
  return offset;
}

function keyOffset(file: YamlFile, path: Path, key: string): number | null {
  let node: unknown = file.document.contents;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyText(pair.key) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((candidate) => isPair(candidate) && keyText(candidate.key) === key);
  return pair === undefined ? null : rangeStart(pair.key);
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeStart(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
