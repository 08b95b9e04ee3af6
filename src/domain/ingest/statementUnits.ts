import type { BundleIndex } from "./bundleIndex";
import type { KeptEntries } from "./keptEntries";
import type { PlacedEntry } from "./readBundle";

type StatementPlace = PlacedEntry & { readonly section: "statements" };

/**
 * The statements of a bundle in the order they are written in: file order, but a statement without a quotation of its own
 * comes together with the first that tells of it, as it rests on that one. What is given out together is written in one
 * transaction.
 */
export function* statementUnits(index: BundleIndex, entries: KeptEntries): Generator<readonly StatementPlace[]> {
  const units = unitsOf(index);
  const isOut = new Set<number>();
  for (const { number, entry } of entries.of("statements")) {
    if (isOut.delete(number)) continue;
    const members = units.get(number);
    if (members === undefined) {
      yield [entry];
      continue;
    }
    for (const member of members) if (member !== number) isOut.add(member);
    yield members.map((member) => (member === number ? entry : (entries.at(member) as StatementPlace)));
  }
}

/** The numbers of statements that belong together, in order, by the first of them; those by themselves are left out. */
function unitsOf(index: BundleIndex): ReadonlyMap<number, readonly number[]> {
  const parents = new Map<number, number>();
  const rootOf = (number: number): number => {
    let root = number;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(number, root);
    return root;
  };
  for (const statement of index.unquoted) {
    const own = index.numberOf(statement);
    const teller = index.tellersOf(statement).map((id) => index.numberOf(id)).find((number) => number !== null && number !== own) ?? null;
    if (own === null || teller === null) continue;
    const [one, other] = [rootOf(own), rootOf(teller)];
    parents.set(Math.max(one, other), Math.min(one, other));
  }
  const units = new Map<number, number[]>();
  for (const member of [...parents.keys()].sort((one, other) => one - other)) {
    const unit = units.get(rootOf(member));
    if (unit === undefined) units.set(rootOf(member), [member]);
    else unit.push(member);
  }
  return units;
}
