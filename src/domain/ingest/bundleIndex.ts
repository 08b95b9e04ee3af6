import { labelOfId } from "../model";
import { sections, type Entry, type Section } from "./bundleSchema";
import { didYouMean, type Complaints, type Path } from "./complaints";
import type { Bundle, Placed } from "./readBundle";

/** The entries of a bundle by id. */
export class BundleIndex {
  readonly bundle: Bundle;
  readonly #byId = new Map<string, Placed<unknown>>();
  readonly #complaints: Complaints;

  /** Complains about every id that is given twice; the first entry keeps it. */
  constructor(bundle: Bundle, complaints: Complaints) {
    this.bundle = bundle;
    this.#complaints = complaints;
    for (const section of sections) {
      for (const placed of bundle.entries[section]) {
        if (!("id" in placed.value)) continue;
        const { id } = placed.value;
        const first = this.#byId.get(id);
        if (first === undefined) this.#byId.set(id, placed);
        else this.complain(placed, ["id"], `the id ${id} is given twice; it is first given at ${placeOf(first)}`);
      }
    }
  }

  find<S extends Section>(_section: S, id: string): Entry<S> | null {
    return (this.#byId.get(id)?.value as Entry<S> | undefined) ?? null;
  }

  complain(placed: Placed<unknown>, path: Path, reason: string): void {
    this.#complaints.add(placed.file, [...placed.path, ...path], reason);
  }

  /** @throws BundleError when there was any complaint; `what` begins the message */
  throwIfAny(what: string): void {
    this.#complaints.throwIfAny(what);
  }

  /** Complains unless `id` is one of this bundle's; `what` begins the sentence. */
  require(placed: Placed<unknown>, path: Path, id: string | null, what: string): void {
    if (id === null || this.#byId.has(id) || this.bundle.malformedIds.has(id)) return;
    const label = labelOfId(id);
    const candidates = [...this.#byId.keys()].filter((known) => labelOfId(known) === label);
    this.complain(placed, path, `${what} ${id}, which is not in this bundle${didYouMean(id, candidates)}`);
  }

  /** Whether an id's entry is there and well-formed, so that rules about it can be checked. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }
}

/** Where an entry stands, for a sentence about it: `file.yaml:12:5`. */
export function placeOf(placed: Placed<unknown>): string {
  const node = placed.file.document.getIn([...placed.path], true) as { range?: readonly [number, number, number] } | undefined;
  const { line, col } = placed.file.lines.linePos(node?.range?.[0] ?? 0);
  return `${placed.file.name}:${line}:${col}`;
}

/** One directed cycle for every edge that closes one, as the ids along it, first and last equal. */
export function cyclesAmong(edges: readonly { readonly from: string; readonly to: string }[]): readonly { readonly edge: number; readonly ids: readonly string[] }[] {
  const next = new Map<string, { to: string; edge: number }[]>();
  edges.forEach(({ from, to }, edge) => next.set(from, [...(next.get(from) ?? []), { to, edge }]));
  const cycles: { edge: number; ids: readonly string[] }[] = [];
  const done = new Set<string>();
  for (const root of next.keys()) {
    if (done.has(root)) continue;
    const trail: { id: string; rest: { to: string; edge: number }[] }[] = [{ id: root, rest: [...(next.get(root) ?? [])] }];
    const onTrail = new Set([root]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const step = top.rest.shift();
      if (step === undefined) {
        done.add(top.id);
        onTrail.delete(top.id);
        trail.pop();
      } else if (onTrail.has(step.to)) {
        const ids = trail.map(({ id }) => id);
        cycles.push({ edge: step.edge, ids: [...ids.slice(ids.indexOf(step.to)), step.to] });
      } else if (!done.has(step.to)) {
        onTrail.add(step.to);
        trail.push({ id: step.to, rest: [...(next.get(step.to) ?? [])] });
      }
    }
  }
  return cycles;
}
