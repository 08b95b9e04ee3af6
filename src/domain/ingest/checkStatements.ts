import { endOf, startOf } from "../edtf";
import { groupBy } from "../grouping";
import { cyclesAmong, type BundleIndex } from "./bundleIndex";
import type { StatementEntry } from "./bundleSchema";
import { Disclosures } from "./disclosure";
import type { Path, Place } from "./places";
import type { Placed } from "./readBundle";

type PlacedStatement = Placed<StatementEntry>;

/** Rules about what is said, by whom, in answer to what: the rules of data/CODING.md as far as a machine can see. */
export class StatementRules {
  readonly #index: BundleIndex;
  readonly #disclosures: Disclosures;
  readonly #reporting: { readonly from: string; readonly to: string; readonly place: Place; readonly position: number }[] = [];
  /** What statements take that others tell of. */
  readonly #taken = new Map<string, readonly string[]>();
  /** What wordings tell that others take. */
  readonly #tellings: { readonly statement: string; readonly proposition: string; readonly place: Place; readonly path: Path }[] = [];

  constructor(index: BundleIndex) {
    this.#index = index;
    this.#disclosures = new Disclosures(index);
  }

  check(statement: PlacedStatement): void {
    const { value, file, path } = statement;
    checkReferences(this.#index, statement);
    checkSelf(this.#index, statement);
    checkSpeakers(this.#index, statement);
    checkStances(this.#index, statement);
    this.#checkTimes(statement);
    this.#checkWords(statement);
    this.#reporting.push(...value.reports.map((told, position) => ({ from: value.id, to: told.statement, place: { file, path }, position })));
  }

  finish(): void {
    for (const { edge, ids } of cyclesAmong(this.#reporting)) {
      const at = this.#reporting[edge];
      if (at !== undefined && ids.length > 2) this.#index.complain(at.place, ["reports", at.position, "statement"], `reporting runs in a circle: ${ids.join(" → ")}`);
    }
    const told = groupBy(this.#reporting, ({ from }) => from);
    for (const { statement, proposition, place, path } of this.#tellings) {
      if (this.#isTakenBelow(statement, proposition, told, new Set())) continue;
      this.#index.complain(place, path, `the quotation tells ${proposition}, which no statement that ${statement} reports asserts, denies or questions`);
    }
  }

  /** Whether one of the statements that it reports, also through others, takes the proposition. */
  #isTakenBelow(statement: string, proposition: string, told: ReadonlyMap<string, readonly { readonly to: string }[]>, seen: Set<string>): boolean {
    if (seen.has(statement)) return false;
    seen.add(statement);
    return (told.get(statement) ?? []).some(({ to }) => this.#taken.get(to)?.includes(proposition) === true || this.#isTakenBelow(to, proposition, told, seen));
  }

  /** A wording words what its statement takes, and tells of what is taken by those that it reports; what is taken is worded somewhere. */
  #checkWords(statement: PlacedStatement): void {
    const { id, quotations } = statement.value;
    const taken = takenBy(statement.value);
    const isTold = this.#index.tellersOf(id).length > 0;
    if (isTold) this.#taken.set(id, taken);
    quotations.forEach((quotation, position) => (["words", "tells"] as const).forEach((key) => quotation[key].forEach((proposition, at) => {
      const path = ["quotations", position, key, at];
      this.#index.require(statement, path, proposition, `the quotation ${key}`);
      if (quotation[key].indexOf(proposition) !== at) this.#index.complain(statement, path, `the quotation ${key} ${proposition} twice`);
      if (!this.#index.has(proposition)) return;
      if (key === "tells") this.#tellings.push({ statement: id, proposition, place: { file: statement.file, path: statement.path }, path });
      else if (!taken.includes(proposition)) this.#index.complain(statement, path, `the quotation words ${proposition}, which ${id} neither asserts nor denies nor questions`);
    })));
    if (quotations.length === 0 || isTold || quotations.some(({ words, tells }) => words.length + tells.length === 0)) return;
    for (const proposition of taken) {
      if (quotations.some(({ words }) => words.includes(proposition))) continue;
      this.#index.complain(statement, ["quotations"], `no quotation of ${id} words ${proposition}, though each tells what it words`);
    }
  }

  /** Nothing can be known to the public before it was said. */
  #checkTimes(statement: PlacedStatement): void {
    const { id, said } = statement.value;
    const { disclosedLatest, saidEarliest, disclosedAt } = this.#disclosures.timesOf(statement.value);
    if (saidEarliest !== null && disclosedLatest !== null && startOf(saidEarliest) > endOf(disclosedLatest)) {
      this.#index.complain(statement, ["said"], `${id} was said ${said}, later than it was disclosed (${disclosedAt}); widen said or correct disclosed`);
    }
  }
}

function takenBy({ asserts, denies, questions }: StatementEntry): readonly string[] {
  return [...asserts, ...denies, ...questions];
}

function checkReferences(index: BundleIndex, statement: PlacedStatement): void {
  const { value } = statement;
  const all: readonly (readonly [Path, string | null, string])[] = [
    ...value.by.map((id, position) => [["by", position], id, "is made by"] as const),
    ...value.about.map(({ target }, position) => [["about", position, "target"], target, "is about"] as const),
    ...value.asserts.map((id, position) => [["asserts", position], id, "asserts"] as const),
    ...value.denies.map((id, position) => [["denies", position], id, "denies"] as const),
    ...value.questions.map((id, position) => [["questions", position], id, "questions"] as const),
    ...value.reports.map((report, position) => [["reports", position, "statement"], report.statement, "reports"] as const),
    ...value.respondsTo.map((response, position) => [["respondsTo", position, "statement"], response.statement, "responds to"] as const),
    ...value.onBehalfOf.map((id, position) => [["onBehalfOf", position], id, "is made on behalf of"] as const),
    ...value.addressedTo.map((id, position) => [["addressedTo", position], id, "is addressed to"] as const),
    [["firstCarriedBy"], value.firstCarriedBy, "was first carried by"],
  ];
  const seen = new Map<string, Path>();
  for (const [path, id, verb] of all) {
    index.require(statement, path, id, `${value.id} ${verb}`);
    const key = `${path[0]} ${id}`;
    if (id !== null && seen.has(key)) index.complain(statement, path, `${value.id} ${verb} ${id} twice`);
    seen.set(key, path);
  }
}

function checkSelf(index: BundleIndex, statement: PlacedStatement): void {
  const { id, about, reports, respondsTo } = statement.value;
  about.forEach(({ target }, position) => {
    if (target === id) index.complain(statement, ["about", position, "target"], `${id} is about itself`);
  });
  reports.forEach((report, position) => {
    if (report.statement === id) index.complain(statement, ["reports", position, "statement"], `${id} reports itself`);
  });
  respondsTo.forEach((response, position) => {
    if (response.statement === id) index.complain(statement, ["respondsTo", position, "statement"], `${id} responds to itself`);
  });
}

function checkSpeakers(index: BundleIndex, statement: PlacedStatement): void {
  const { id, by, attestation, quotations, reports } = statement.value;
  if (by.length === 0) index.complain(statement, [], `${id} is made by nobody; by must name at least one actor`);
  if (quotations.length === 0 && !index.tellersOf(id).some((teller) => teller !== id)) {
    index.complain(statement, [], `${id} rests on nothing: it has no quotation and no other statement reports it`);
  }
  const isAnonymous = by.length > 0 && by.every((actor) => actor.startsWith("anon:"));
  if (isAnonymous !== (attestation === "ANONYMOUS") && by.length > 0) {
    index.complain(statement, ["attestation"], isAnonymous
      ? `every speaker of ${id} is an unnamed source, so its attestation is ANONYMOUS, not ${attestation}`
      : `${id} is ANONYMOUS but not every speaker is an unnamed source`);
  }
  if (attestation === "EDITORIAL") {
    const other = by.find((actor) => !actor.startsWith("outlet:"));
    if (other !== undefined) index.complain(statement, ["by", by.indexOf(other)], `${id} is EDITORIAL but made by ${other}; an outlet's own sentence is made by the outlet`);
  }
  reports.forEach(({ firsthand }, position) => {
    const outlet = by.find((actor) => actor.startsWith("outlet:"));
    if (firsthand && outlet !== undefined) index.complain(statement, ["reports", position, "firsthand"], `${outlet} is an outlet and heard nothing itself; firsthand is for persons`);
  });
}

function checkStances(index: BundleIndex, statement: PlacedStatement): void {
  const { id, act, asserts, denies, questions } = statement.value;
  const taken = [...asserts.map((proposition, at) => ({ proposition, path: ["asserts", at] })),
    ...denies.map((proposition, at) => ({ proposition, path: ["denies", at] })),
    ...questions.map((proposition, at) => ({ proposition, path: ["questions", at] }))];
  if (act === "QUESTION") refuse(index, statement, ["asserts", "denies"], `${id} is a QUESTION, which asserts and denies nothing; use questions`);
  else refuse(index, statement, ["questions"], `${id} is ${article(act)} ${act}; only a QUESTION questions`);
  if (act === "RUMOUR") refuse(index, statement, ["denies"], `${id} is a RUMOUR, which can only assert`);
  if (act === "DEMAND" || act === "PROPOSAL") {
    for (const { proposition, path } of taken) {
      const kind = index.find("propositions", proposition)?.kind;
      if (kind !== undefined && kind !== "TERM") index.complain(statement, path, `${id} is a ${act}, which takes TERM propositions only, and ${proposition} is ${article(kind)} ${kind}`);
    }
  }
  for (const proposition of denies.filter((candidate) => asserts.includes(candidate))) {
    index.complain(statement, ["denies", denies.indexOf(proposition)], `${id} asserts and denies the same proposition ${proposition}`);
  }
}

function refuse(index: BundleIndex, statement: PlacedStatement, keys: readonly ("asserts" | "denies" | "questions")[], reason: string): void {
  for (const key of keys) if (statement.value[key].length > 0) index.complain(statement, [key], reason);
}

function article(word: string): string {
  return /^[AEIOU]/.test(word) ? "an" : "a";
}
