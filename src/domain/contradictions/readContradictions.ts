import type { Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { groupBy } from "../grouping";
import { labelOfId } from "../model";
import { compareText } from "../textOrder";
import { candidatePairs, type DenialEdge, type Stance } from "./candidatePairs";
import type { Propositions } from "./clash";
import { contradictionsBetween, type Contradiction, type Verdict, type Verdicts } from "./findContradictions";
import { pairKey } from "./pairKey";
import { readSides } from "./readSides";
import { numberOf, textOf } from "../rowValues";
import { readByIds } from "./readRows";
import type { QuestionFacts } from "./side";

type Run = Transaction["run"];

/** The contradictions of some statements with any others, computed from base edges alone; those of retired statements are none. */
export async function contradictionsOf(run: Run, queries: QueryLibrary, touched: ReadonlySet<string>): Promise<readonly Contradiction[]> {
  const own = await readStances(run, queries, "read/stancesOfStatements", touched);
  const denials = (await readByIds(run, queries, "read/denialsOfStatements", touched)).map((row): DenialEdge => ({ from: String(row["from"]), to: String(row["to"]) }));
  if (own.length === 0 && denials.length === 0) return [];
  const propositions = await readPropositions(run, queries, own.map(({ proposition }) => proposition));
  const stances = await readStances(run, queries, "read/stancesOnPropositions", propositions.keys());
  const pairs = candidatePairs(touched, stances, denials, propositions);
  const sides = await readSides(run, queries, new Set(pairs.flat()), stances, denials);
  const verdicts = await readVerdicts(run, queries, pairs);
  return pairs.flatMap(([one, other]) => {
    const [mine, theirs] = [sides.get(one), sides.get(other)];
    return mine === undefined || theirs === undefined ? [] : contradictionsBetween(mine, theirs, propositions, verdicts);
  });
}

async function readStances(run: Run, queries: QueryLibrary, name: string, ids: Iterable<string>): Promise<readonly Stance[]> {
  const rows = await readByIds(run, queries, name, ids);
  return rows.map((row) => ({ statement: String(row["statement"]), proposition: String(row["proposition"]), isDenied: row["stance"] === "DENIES" }));
}

/** Some propositions and the other answers to the exclusive questions they answer; the first question where there are several. */
async function readPropositions(run: Run, queries: QueryLibrary, ids: readonly string[]): Promise<Propositions> {
  const rows = await readByIds(run, queries, "read/propositionsBeside", ids);
  const questionIds = rows.flatMap((row) => textOf(row["questionId"]) ?? []);
  const spanning = await spanningQuestions(run, queries, questionIds);
  const questionOf = (row: Row): QuestionFacts | null => {
    const id = textOf(row["questionId"]);
    return id === null ? null : { id, text: String(row["question"]), isExclusive: row["exclusive"] === true, unit: textOf(row["questionUnit"]), spansVersions: spanning.has(id) };
  };
  const ordered = [...rows].sort((one, other) => compareText(String(other["questionId"]), String(one["questionId"])));
  return new Map(ordered.map((row) => {
    const id = String(row["id"]);
    return [id, { id, text: String(row["text"]), value: numberOf(row["value"]), unit: textOf(row["unit"]), condition: textOf(row["condition"]), question: questionOf(row) }];
  }));
}

/** The questions that can be answered of several versions of a plan. */
async function spanningQuestions(run: Run, queries: QueryLibrary, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const subjects = groupBy(await readByIds(run, queries, "read/subjectsOfQuestions", ids), (row) => String(row["id"]));
  return new Set(ids.filter((id) => {
    const rows = subjects.get(id) ?? [];
    const labels = new Set(rows.map((row) => labelOfId(String(row["subject"]))));
    if (labels.has("Plan") || labels.has("Topic") || rows.length === 0) return true;
    const versions = new Set(rows.flatMap((row) => textOf(row["version"]) ?? (labelOfId(String(row["subject"])) === "PlanVersion" ? String(row["subject"]) : [])));
    return versions.size > 1;
  }));
}

async function readVerdicts(run: Run, queries: QueryLibrary, pairs: readonly (readonly [string, string])[]): Promise<Verdicts> {
  const rows = await readByIds(run, queries, "read/reviewsOfPairs", pairs.map(([one, other]) => pairKey(one, other)), "keys");
  const verdictOf = (row: Row): Verdict => ({ id: String(row["id"]), verdict: String(row["verdict"]) as Verdict["verdict"], at: textOf(row["at"]) });
  return new Map([...groupBy(rows, (row) => String(row["key"]))].map(([key, group]) => [key, group.map(verdictOf)]));
}
