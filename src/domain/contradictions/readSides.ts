import type { Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { groupBy } from "../grouping";
import { compareText } from "../textOrder";
import type { DenialEdge, Stance } from "./candidatePairs";
import { readIdentities } from "./readIdentities";
import { numberOf, recordsOf, textOf } from "../rowValues";
import { readByIds } from "./readRows";
import type { Carrier, HeldOffice, Maker, Named, Side, Teller } from "./side";
import { wordsFrom, type Words } from "../words";

type Run = Transaction["run"];

/** A chain of tellers is followed this far. */
const longestChain = 5;

/** The statements as sides, by id; what does not stand is left out. `stances` and `denials` hold at least theirs. */
export async function readSides(run: Run, queries: QueryLibrary, ids: ReadonlySet<string>, stances: readonly Stance[], denials: readonly DenialEdge[]): Promise<ReadonlyMap<string, Side>> {
  const rows = await readByIds(run, queries, "read/sidesOfContradictions", ids);
  if (rows.length === 0) return new Map();
  const telling = await readTellers(run, queries, ids);
  const carriers = groupBy(await readByIds(run, queries, "read/carriersOfStatements", [...ids, ...[...telling.values()].flat().map(({ id }) => id)]), (row) => String(row["statement"]));
  const stancesOf = groupBy(stances.filter(({ statement }) => ids.has(statement)), ({ statement }) => statement);
  const denialsOf = groupBy(denials, ({ from }) => from);
  const judgedSame = await readIdentities(run, queries, rows.flatMap((row) => recordsOf(row["makers"]).map((maker) => String(maker["id"]))));
  return new Map(rows.map((row) => {
    const side = row["side"] as Row;
    const id = String(side["id"]);
    const taken = (isDenied: boolean): readonly string[] => distinct((stancesOf.get(id) ?? []).filter((stance) => stance.isDenied === isDenied).map(({ proposition }) => proposition));
    const tellers = (telling.get(id) ?? []).map((teller) => ({ ...teller, words: toldBy(carriers.get(teller.id) ?? []) }));
    const own = carriers.get(id) ?? [];
    const wordings = own.length > 0 ? own.map((row) => carrierOf(row, "words")) : tellers.flatMap((teller) => (carriers.get(teller.id) ?? []).map((row) => carrierOf(row, "tells")));
    return [id, {
      id,
      gist: textOf(side["gist"]) ?? textOf(side["label"]) ?? id,
      act: textOf(side["act"]) ?? "",
      attestation: textOf(side["attestation"]) ?? "",
      said: textOf(side["said"]),
      saidEarliest: textOf(side["saidEarliest"]),
      saidLatest: textOf(side["saidLatest"]),
      disclosedLatest: textOf(side["disclosedLatest"]),
      recordedAt: textOf(side["recordedAt"]),
      makers: makersOf(row, judgedSame),
      principals: namedOf(recordsOf(row["principals"])),
      asserts: taken(false),
      denies: taken(true),
      answersWithDenial: distinct((denialsOf.get(id) ?? []).map(({ to }) => to)),
      versions: distinct((row["versions"] as readonly unknown[]).map(String)),
      tellers,
      carriers: wordings,
    }];
  }));
}

/** Who tells of each statement; the tellers of tellers only where these are themselves only told of. */
async function readTellers(run: Run, queries: QueryLibrary, ids: Iterable<string>): Promise<ReadonlyMap<string, readonly Teller[]>> {
  const edges = new Map<string, readonly Row[]>();
  let open = [...ids];
  for (let depth = 0; depth < longestChain && open.length > 0; depth += 1) {
    const rows = await readByIds(run, queries, "read/tellersOfStatements", open);
    for (const [statement, group] of groupBy(rows, (row) => String(row["statement"]))) edges.set(statement, group);
    open = rows.filter((row) => row["attestation"] === "REPORTED").map((row) => String(row["teller"])).filter((teller) => !edges.has(teller));
  }
  const tellersOf = (statement: string, path: readonly string[]): readonly Teller[] => (edges.get(statement) ?? []).flatMap((row): readonly Teller[] => {
    const id = String(row["teller"]);
    if (path.includes(id)) return [];
    const theirs = row["attestation"] === "REPORTED" ? tellersOf(id, [...path, id]) : [];
    return [{ id, makers: namedOf(recordsOf(row["makers"])), deniers: namedOf(recordsOf(row["deniers"])), words: null, isFirsthand: row["firsthand"] === true && row["attestation"] === "DIRECT", tellers: theirs }];
  }).sort((one, other) => compareText(one.id, other.id));
  return new Map([...edges.keys()].map((statement) => [statement, tellersOf(statement, [statement])]));
}

function makersOf(row: Row, judgedSame: ReadonlyMap<string, readonly string[]>): readonly Maker[] {
  const offices = groupBy(recordsOf(row["offices"]), (office) => String(office["maker"]));
  return namedOf(recordsOf(row["makers"])).map((maker) => ({ ...maker, judgedSame: judgedSame.get(maker.id) ?? [], offices: (offices.get(maker.id) ?? []).map(officeOf).sort(byTitle) }));
}

function officeOf(row: Row): HeldOffice {
  return { title: textOf(row["title"]) ?? "holder of an office", organization: { id: String(row["id"]), name: String(row["name"]) }, from: textOf(row["from"]), to: textOf(row["to"]) };
}

function byTitle(one: HeldOffice, other: HeldOffice): number {
  return compareText(one.title, other.title) || compareText(one.organization.id, other.organization.id);
}

function namedOf(rows: readonly Row[]): readonly Named[] {
  const named = new Map(rows.map((row) => [String(row["id"]), { id: String(row["id"]), name: String(row["name"]) }]));
  return [...named.values()].sort((one, other) => compareText(one.id, other.id));
}

/** @param list  which of its propositions it carries: its own, or those it tells of */
function carrierOf(wording: Row, list: "words" | "tells"): Carrier {
  const { outlets } = wording;
  return {
    reportId: String(wording["report"]),
    title: textOf(wording["title"]),
    outlet: Array.isArray(outlets) && outlets.length > 0 ? outlets.map(String).join(" and ") : null,
    documentId: textOf(wording["document"]),
    isCopy: isBorrowed(wording),
    words: wordsFrom(wording["isApart"], wording[list]),
  };
}

/** What a teller tells of in all; he may have told all where he has no wording, or one that tells nothing apart. */
function toldBy(wordings: readonly Row[]): Words {
  const words = wordings.map((row) => wordsFrom(row["isApart"], row["tells"]));
  return words.length === 0 || words.includes(null) ? null : distinct(words.flatMap((one) => one ?? []));
}

/**
 * Whether the report that words it was made, there, from another: one that a document carries, which words what the two
 * have in common, or any other by spinning. A faithful copy of a text that nobody holds speaks for that text.
 */
function isBorrowed(wording: Row): boolean {
  const [start, end] = [numberOf(wording["start"]), numberOf(wording["end"])];
  return recordsOf(wording["sources"]).some((source) => {
    const [from, to] = [numberOf(source["start"]), numberOf(source["end"])];
    const covers = from === null || to === null || (start !== null && end !== null && start >= from && end <= to);
    return covers && (source["kind"] === "SPUN_COPY" || source["isHeld"] === true);
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(compareText);
}
