import type { Parameters } from "../store/graphStore";
import type { NamedQuery, QueryLibrary } from "../store/queryLibrary";
import type { KeyedEdges } from "./keyedEdges";
import { dividedTypes, labelOfId } from "./model";
import { keyedTextFor } from "./readPlan";

/** Where a page starts: the text, the text that finds it by a stored key, and the values of their own parameters. */
export interface PageRoot {
  readonly root: NamedQuery;
  readonly keyed: NamedQuery | null;
  readonly parameters: Parameters;
}

const subjectLabels: readonly string[] = ["Actor", "Plan", "PlanVersion", "Provision", "Topic", "Statement"];

/**
 * The root for a filter: one that starts at the speaker or the subject it names by id, so that what is read does not grow
 * with the graph; else all statements, in the order of their dates.
 */
export function statementRoot(queries: QueryLibrary, keyed: KeyedEdges, where: unknown): PageRoot {
  const given = (where ?? {}) as Readonly<Record<string, unknown>>;
  const speaker = onlyId(given["speaker"]);
  const about = onlyId(given["about"]);
  const label = about === null ? null : labelOfId(about);
  const rootOf = (name: string, parameters: Parameters, choices: Readonly<Record<string, string>> = {}): PageRoot => {
    const chosen = (query: NamedQuery): NamedQuery => (Object.keys(choices).length === 0 ? query : { ...query, ...queries.choose(query.name, choices) });
    const byKey = keyedTextFor(queries, keyed, name);
    return { root: chosen(queries.get(name)), keyed: byKey === null ? null : chosen(byKey), parameters };
  };
  if (about !== null && label !== null && subjectLabels.includes(label)) {
    const whom = dividedTypes.includes(label) ? "About" : "AboutUndivided";
    return speaker === null
      ? rootOf(`read/statements${whom}`, { about }, { NodeLabel: label })
      : rootOf(`read/statementsOfSpeaker${whom}`, { speaker, about }, { NodeLabel: label });
  }
  return speaker === null ? rootOf("read/statements", {}) : rootOf("read/statementsOfSpeaker", { speaker });
}

/** The id of a filter that asks for nothing but one id. */
function onlyId(filter: unknown): string | null {
  const [only, ...others] = entriesOf(filter);
  if (only === undefined || others.length > 0 || only[0] !== "id") return null;
  const [operator, ...more] = entriesOf(only[1]);
  return operator !== undefined && more.length === 0 && operator[0] === "eq" && typeof operator[1] === "string" ? operator[1] : null;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(value ?? {}).filter(([, part]) => part !== undefined && part !== null);
}
