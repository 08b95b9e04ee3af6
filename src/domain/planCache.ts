import type { NamedQuery, QueryLibrary } from "../store/queryLibrary";
import type { KeyedEdges } from "./keyedEdges";
import { ReadPlan, type CompiledRead, type Wanted } from "./readPlan";
import type { Selection, Wish } from "./selection";

/** The plans made so far. They live as long as the selection they were made for, which is as long as its document is kept. */
export class PlanCache {
  readonly #plans = new WeakMap<Selection, Map<string, CompiledRead>>();

  constructor(readonly queries: QueryLibrary, readonly keyed: KeyedEdges) {}

  /** The plan of a root with rows; one record each, of which all of the wish is asked, unless told otherwise. @throws DomainError BAD_USER_INPUT */
  rows(root: NamedQuery, wish: Wish, wanted: () => Wanted = () => new Map([[".", [wish.selection]]])): CompiledRead {
    return this.#known(root, wish, () => ReadPlan.rows(this, root, wish, wanted()));
  }

  /** The plan of a root with `Page`, and of the text that finds its page by a stored key. @throws DomainError BAD_USER_INPUT */
  page(root: NamedQuery, wish: Wish, keyedRoot: NamedQuery | null): CompiledRead {
    return this.#known(root, wish, () => ReadPlan.page(this, root, wish, keyedRoot));
  }

  #known(root: NamedQuery, { selection }: Wish, make: () => CompiledRead): CompiledRead {
    const byRoot = this.#plans.get(selection) ?? new Map<string, CompiledRead>();
    this.#plans.set(selection, byRoot);
    const plan = byRoot.get(root.name) ?? make();
    byRoot.set(root.name, plan);
    return plan;
  }
}
