import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sections, type Entry, type Section } from "./bundleSchema";
import type { Place } from "./places";
import type { PlacedEntry } from "./readBundle";

/** Entries that follow one another in one section of one file. */
interface Run {
  readonly first: number;
  readonly section: Section;
  readonly file: string;
  readonly firstPosition: number;
  /** One more than the last. */
  end: number;
}

/** Bytes that are written or read at a time. */
const blockBytes = 1024 * 1024;
const usuallyInMemory = 20_000;

/**
 * The checked entries of a bundle, numbered in file order from 0: what is checked is what is loaded, even when a file
 * changes meanwhile, and YAML is read once only. Few entries stay in memory; many are kept in a temporary file, so that
 * memory does not grow with the bundle but for eight bytes an entry.
 */
export class KeptEntries {
  readonly #mostInMemory: number;
  readonly #runs: Run[] = [];
  #inMemory: PlacedEntry["value"][] = [];
  #count = 0;
  #file: SpillFile | null = null;

  /** @param mostInMemory  most entries that are held in memory */
  constructor(mostInMemory = usuallyInMemory) {
    this.#mostInMemory = mostInMemory;
  }

  get count(): number {
    return this.#count;
  }

  /** How many entries are held in memory at present. */
  get heldInMemory(): number {
    return this.#inMemory.length;
  }

  /** @returns the entry's number */
  add({ section, value, file, path }: PlacedEntry): number {
    const position = Number(path[1]);
    const last = this.#runs.at(-1);
    if (last !== undefined && last.section === section && last.file === file && last.firstPosition + last.end - last.first === position) last.end += 1;
    else this.#runs.push({ first: this.#count, section, file, firstPosition: position, end: this.#count + 1 });
    if (this.#file === null && this.#inMemory.length === this.#mostInMemory) {
      this.#file = new SpillFile();
      for (const earlier of this.#inMemory) this.#file.add(JSON.stringify(earlier));
      this.#inMemory = [];
    }
    if (this.#file === null) this.#inMemory.push(value);
    else this.#file.add(JSON.stringify(value));
    this.#count += 1;
    return this.#count - 1;
  }

  /** Where an entry stands. */
  placeOf(number: number): Place {
    const { file, section, firstPosition, first } = this.#runOf(number);
    return { file, path: [section, firstPosition + number - first] };
  }

  at(number: number): PlacedEntry {
    return this.#placed(number, this.#file === null ? this.#inMemory[number] : JSON.parse(this.#file.at(number)));
  }

  /** The entries of some sections with their numbers, section by section and in file order. */
  *of<S extends Section>(...wanted: readonly S[]): Generator<{ readonly number: number; readonly entry: PlacedEntry & { readonly section: S } }> {
    for (const section of wanted) {
      for (const { first, end } of this.#runs.filter((run) => run.section === section)) {
        if (this.#file === null) for (let number = first; number < end; number += 1) yield { number, entry: this.at(number) as PlacedEntry & { readonly section: S } };
        else {
          let number = first;
          for (const text of this.#file.between(first, end)) {
            yield { number, entry: this.#placed(number, JSON.parse(text)) as PlacedEntry & { readonly section: S } };
            number += 1;
          }
        }
      }
    }
  }

  /** The entries of a section at one go, for work that needs all of them. */
  list<S extends Section>(section: S): readonly Entry<S>[] {
    return Array.from(this.of(section), ({ entry }) => entry.value as Entry<S>);
  }

  /** All entries, section by section. */
  all(): Generator<{ readonly number: number; readonly entry: PlacedEntry }> {
    return this.of(...sections);
  }

  /** Removes the temporary file. Safe to call twice. */
  close(): void {
    this.#file?.close();
    this.#inMemory = [];
  }

  #placed(number: number, value: unknown): PlacedEntry {
    return { section: this.#runOf(number).section, value, ...this.placeOf(number) } as PlacedEntry;
  }

  #runOf(number: number): Run {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.first ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    if (run === undefined || number >= run.end) throw new RangeError(`there is no entry ${number}`);
    return run;
  }
}

/** Texts in a temporary file of their own, which is gone with the process whatever ends it. */
class SpillFile {
  readonly #folder = mkdtempSync(join(tmpdir(), "onrecord-load-"));
  readonly #file = openSync(join(this.#folder, "entries"), "wx+", 0o600);
  /** Where each text ends. */
  #ends = new Float64Array(1024);
  #count = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #writtenBytes = 0;
  #isClosed = false;

  constructor() {
    // An open file stays readable without its name, and nothing is left behind by a process that is killed.
    rmSync(this.#folder, { recursive: true, force: true });
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#count === this.#ends.length) {
      const longer = new Float64Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#ends[this.#count] = this.#writtenBytes + this.#waitingBytes;
    this.#count += 1;
    if (this.#waitingBytes >= blockBytes) this.#flush();
  }

  at(number: number): string {
    const [text = ""] = this.between(number, number + 1);
    return text;
  }

  *between(first: number, end: number): Generator<string> {
    this.#flush();
    for (let next = first; next < end;) {
      const start = this.#endOf(next - 1);
      let last = next;
      while (last + 1 < end && this.#endOf(last + 1) - start <= blockBytes) last += 1;
      const block = Buffer.allocUnsafe(this.#endOf(last) - start);
      readWhole(this.#file, block, start);
      for (; next <= last; next += 1) yield block.toString("utf8", this.#endOf(next - 1) - start, this.#endOf(next) - start);
    }
  }

  close(): void {
    if (!this.#isClosed) closeSync(this.#file);
    this.#isClosed = true;
  }

  #endOf(number: number): number {
    return number < 0 ? 0 : (this.#ends[number] ?? 0);
  }

  #flush(): void {
    if (this.#waitingBytes === 0) return;
    const block = Buffer.concat(this.#waiting);
    for (let written = 0; written < block.length;) written += writeSync(this.#file, block, written, block.length - written, this.#writtenBytes + written);
    this.#writtenBytes += block.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}

function readWhole(file: number, block: Buffer, start: number): void {
  for (let read = 0; read < block.length;) {
    const bytes = readSync(file, block, read, block.length - read, start + read);
    if (bytes === 0) throw new RangeError("the temporary file is shorter than it was written");
    read += bytes;
  }
}
