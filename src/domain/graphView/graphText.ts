import { renameVariables } from "../../store/cypherText";
import type { CypherText, Parameters } from "../../store/graphStore";
import { headerWords, neededVariable, type QueryLibrary } from "../../store/queryLibrary";
import { nodeLabels, type NodeLabel } from "../model";
import { dayBefore, lastInstantOf } from "../timeBounds";
import { labelsJoinedBy } from "./edgeTypes";
import { idsOf } from "./sharedTexts";

/** What decides the text of a read of the graph for viewers. Everything else is a parameter. */
export interface GraphShape {
  /** Labels of the nodes to start at, each once; their ids are parameters of their own, see sharedTexts.ts. */
  readonly labels: readonly NodeLabel[];
  /** Types to follow, of the list in edgeTypes.ts; fewer are admitted where `chosen` is wanted and `$kinds` names them. */
  readonly edgeTypes: readonly string[];
  /** How often the block of a further hop is there. */
  readonly furtherHops: number;
  /** Whether only what was public at an instant is admitted. */
  readonly isKnown: boolean;
  /** Parts of the answer that cost something to have. */
  readonly wanted: ReadonlySet<string>;
}

const mostTexts = 500;

/**
 * Makes the text of a read from its file, which runs as it is: the block from `//> start` to `//> end start` is there once
 * for each label, that from `//> hop` once for each further hop, one from `//> when part` to `//> end` when the part is wanted; `//> known v` becomes the condition on an edge (`e`) or a node; part/picture stands for what follows `//> picture`.
 */
export class GraphTexts {
  readonly #made = new Map<string, CypherText>();

  constructor(private readonly queries: QueryLibrary) {}

  /** @throws StoreError when the file does not allow a choice */
  textOf(name: string, shape: GraphShape): CypherText {
    const key = JSON.stringify([name, shape.labels, shape.edgeTypes, shape.furtherHops, shape.isKnown, [...shape.wanted].sort()]);
    const made = this.#made.get(key) ?? this.#make(name, shape);
    if (this.#made.size >= mostTexts) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }

  #make(name: string, { labels, edgeTypes, furtherHops, isKnown, wanted }: GraphShape): CypherText {
    const chosen = (label: NodeLabel): string => this.queries.choose(name, { NodeLabel: label, EdgeTypes: edgeTypes.join("|") }).text;
    const starts = labels.map((label) => (repeated.exec(chosen(label))?.[2] ?? "").replace(/\$ids\b/g, `$${idsOf(label)}`));
    const met = new Set([...labels, ...labelsJoinedBy(edgeTypes)]);
    const known = nodeLabels.filter((one) => met.has(one));
    const text = chosen(labels[0] ?? "Actor")
      .replace(/\/\/> picture\n[\s\S]*$/, () => this.queries.get("part/picture").text)
      .replace(/\/\/> lookups\n/, () => `${this.queries.get("part/lookups").text}\n`)
      .replaceAll(new RegExp(repeated, "gm"), (_block, kind: string, body: string) => (kind === "start" ? starts.join("UNION ALL\n") : body.repeat(furtherHops)))
      .replace(optional, (_block, part: string, body: string) => (wanted.has(part) ? body : ""))
      .replace(/^[ ]*\/\/> known (\w+)\n/gm, (_mark, variable: string) => (isKnown ? `AND ${this.#known(variable, known)}\n` : ""));
    return { name, text };
  }

  /** The condition on an edge, or on a node of whatever label the types can lead to; one CASE, since Neo4j multiplies alternatives out while it plans. */
  #known(variable: string, labels: readonly NodeLabel[]): string {
    if (variable === "e") return this.#predicate("where/Edge.known", variable);
    const conditions = labels.map((label) => `WHEN ${variable}:${label} THEN ${alwaysKnown.includes(label) ? "true" : this.#predicate(`where/${label}.known`, variable)}`);
    return `CASE ${conditions.join("\n")} ELSE false END`;
  }

  #predicate(name: string, variable: string): string {
    const predicate = this.queries.get(name);
    const own = headerWords(predicate, "Binds").map((local) => [local, `${local}_`] as const);
    return renameVariables(predicate.text, new Map([[neededVariable(predicate), variable], ...own]));
  }
}

/** Nodes that hang on no statement: people and bodies, and the scheme that points are coded in. */
const alwaysKnown: readonly NodeLabel[] = ["Actor", "Topic"];

const repeated = /^[ ]*\/\/> (start|hop)\n([\s\S]*?)^[ ]*\/\/> end \1$\n?/m;
const optional = /^[ ]*\/\/> when (\w+)\n([\s\S]*?)^[ ]*\/\/> end$\n?/gm;

/** The values of the conditions on what was public; none without `knownAsOf`. */
export function knownParameters(knownAsOf: string | null): Parameters {
  if (knownAsOf === null) return {};
  const knownAt = lastInstantOf(knownAsOf);
  const knownDay = dayBefore(knownAt);
  const dayAfter = new Date(Date.parse(`${knownDay}T00:00:00Z`) + 86_400_000);
  const monthBefore = new Date(Date.UTC(dayAfter.getUTCFullYear(), dayAfter.getUTCMonth() - 1, 1));
  return { knownAt, knownDay, knownMonth: monthBefore.toISOString().slice(0, 7), knownYear: String(dayAfter.getUTCFullYear() - 1) };
}
