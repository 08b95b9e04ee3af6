import { labelOfId } from "../model";
import type { BundleIndex } from "./bundleIndex";
import { reviewedStatements, statementOf } from "./desiredGraph";
import type { HeldGraph } from "./heldGraph";

/** Ids that are retired together, and statements that are to be looked at again for it. */
export interface Retirement {
  readonly retired: readonly string[];
  readonly touched?: readonly string[];
}

const pageIds = 5000;

/** What a bundle no longer holds; of the statements, those that are told of before those that tell of them. */
export async function* retirementsOf(held: HeldGraph, index: BundleIndex): AsyncGenerator<Retirement> {
  const quotations = new Map<string, string[]>();
  const statements = new Set<string>();
  const others: string[] = [];
  for await (const ids of held.standingIds()) {
    for (const id of ids) {
      const statement = statementOf(id);
      if (index.has(statement ?? id)) continue;
      if (statement === null) others.push(id);
      else if (statement === id) statements.add(id);
      else quotations.set(statement, [...(quotations.get(statement) ?? []), id]);
    }
  }
  for (const statement of [...await toldFirst(held, statements), ...[...quotations.keys()].filter((id) => !statements.has(id))]) {
    yield { retired: [...(statements.has(statement) ? [statement] : []), ...(quotations.get(statement) ?? [])] };
  }
  for (let start = 0; start < others.length; start += pageIds) {
    const page = others.slice(start, start + pageIds);
    const reviews = await held.nodes(page.filter((id) => labelOfId(id) === "Review"));
    for (const id of page) yield { retired: [id], touched: reviewedStatements(reviews.get(id)?.properties) };
  }
}

/** Statements in an order in which what is told of comes before what tells of it. */
async function toldFirst(held: HeldGraph, statements: ReadonlySet<string>): Promise<readonly string[]> {
  const told = new Map<string, string[]>();
  for (const { type, from, to } of await held.edgesOf([...statements])) {
    if (type === "REPORTS" && statements.has(to)) told.set(from, [...(told.get(from) ?? []), to]);
  }
  const ordered = new Set<string>();
  for (const statement of statements) {
    const trail = [{ id: statement, open: [...(told.get(statement) ?? [])] }];
    const onTrail = new Set([statement]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.open.pop();
      if (next === undefined) {
        ordered.add(top.id);
        trail.pop();
      } else if (!ordered.has(next) && !onTrail.has(next)) {
        onTrail.add(next);
        trail.push({ id: next, open: [...(told.get(next) ?? [])] });
      }
    }
  }
  return [...ordered];
}
