import { endOf, boundsOf, startOf } from "../edtf";
import { cyclesAmong, type BundleIndex } from "./bundleIndex";
import type { Entry } from "./bundleSchema";
import type { Place } from "./places";
import type { Placed, PlacedEntry } from "./readBundle";

type Edge = { readonly from: string; readonly to: string; readonly place: Place };

/** Rules about documents, reports, how reports derive from one another, and actors; `finish` after all entries. */
export class SourceRules {
  readonly #index: BundleIndex;
  readonly #byHash = new Map<string, { readonly id: string; readonly place: Place }>();
  readonly #derivations: Edge[] = [];

  constructor(index: BundleIndex) {
    this.#index = index;
  }

  check(entry: PlacedEntry): void {
    if (entry.section === "documents") this.#checkDocument(entry);
    else if (entry.section === "reports") checkReport(this.#index, entry);
    else if (entry.section === "derivations") {
      checkDerivation(this.#index, entry);
      this.#derivations.push({ from: entry.value.from, to: entry.value.to, place: { file: entry.file, path: entry.path } });
    } else if (entry.section === "actors") checkActor(this.#index, entry);
    else if (entry.section === "identities") checkIdentity(this.#index, entry);
  }

  finish(): void {
    for (const { edge, ids } of cyclesAmong(this.#derivations)) {
      const derivation = this.#derivations[edge];
      if (derivation !== undefined && ids.length > 2) this.#index.complain(derivation.place, ["to"], `derivation runs in a circle: ${ids.join(" → ")}`);
    }
  }

  #checkDocument({ value: { id, sha256 }, file, path }: Placed<Entry<"documents">>): void {
    const first = this.#byHash.get(sha256);
    if (first === undefined) this.#byHash.set(sha256, { id, place: { file, path } });
    else this.#index.complain({ file, path }, ["sha256"], { at: first.place, say: (place) => `${id} has the bytes of ${first.id} at ${place}; one text is one document` });
  }
}

function checkIdentity(index: BundleIndex, identity: Placed<Entry<"identities">>): void {
  const { actor, other, verdict } = identity.value;
  index.require(identity, ["actor"], actor, "the judgement is about");
  index.require(identity, ["other"], other, "the judgement is about");
  if (actor === other) index.complain(identity, ["other"], `${actor} is compared with itself`);
  if (verdict === "SAME" && [actor, other].some((id) => id.startsWith("anon:"))) {
    index.complain(identity, ["verdict"], "an unnamed source is never the same as another actor; it belongs to its report");
  }
}

function checkReport(index: BundleIndex, report: Placed<Entry<"reports">>): void {
  const { id, outlet, bylines, carriedBy } = report.value;
  index.require(report, ["outlet"], outlet, `${id} is published by`);
  bylines.forEach((person, position) => index.require(report, ["bylines", position], person, `${id} is written by`));
  carriedBy.forEach(({ document, start, end }, position) => {
    const path = ["carriedBy", position];
    index.require(report, [...path, "document"], document, `${id} is carried by`);
    if (start >= end) index.complain(report, [...path, "end"], `the span ${start}–${end} is empty`);
    const length = index.find("documents", document)?.textLength;
    if (length !== undefined && end > length) index.complain(report, [...path, "end"], `the span ends at ${end}, but ${document} has ${length} code points`);
  });
}

function checkDerivation(index: BundleIndex, derivation: Placed<Entry<"derivations">>): void {
  const { from, to, start, end } = derivation.value;
  index.require(derivation, ["from"], from, "the derived report is");
  index.require(derivation, ["to"], to, `${from} derives from`);
  if (from === to) index.complain(derivation, ["to"], `${from} derives from itself`);
  if ((start === null) !== (end === null)) index.complain(derivation, [], "start and end go together: give both or neither");
  if (start === null || end === null) return;
  if (start >= end) index.complain(derivation, ["end"], `the span ${start}–${end} is empty`);
  const carried = index.find("reports", from)?.carriedBy;
  if (carried !== undefined && !carried.some((span) => span.start <= start && end <= span.end)) {
    index.complain(derivation, ["start"], `the span ${start}–${end} is not inside ${from} in any document that carries it`);
  }
}

function checkActor(index: BundleIndex, actor: Placed<Entry<"actors">>): void {
  const { id, report, offices, memberOf } = actor.value;
  const isAnonymous = id.startsWith("anon:");
  if (isAnonymous && report === null) index.complain(actor, [], `${id} names no report; an unnamed source belongs to the report that spoke to it`);
  if (!isAnonymous && report !== null) index.complain(actor, ["report"], `${id} is no unnamed source, so it belongs to no report`);
  index.require(actor, ["report"], report, `${id} spoke to`);
  offices.forEach((office, position) => {
    const path = ["offices", position];
    index.require(actor, [...path, "organization"], office.organization, `${id} holds an office of`);
    if (!id.startsWith("person:")) index.complain(actor, path, `${id} cannot hold an office; only a person can`);
    if (!office.organization.startsWith("org:")) index.complain(actor, [...path, "organization"], `${office.organization} has no offices; an organization (org:) is allowed`);
    checkPeriod(index, actor, path, office);
  });
  memberOf.forEach((membership, position) => {
    const path = ["memberOf", position];
    index.require(actor, [...path, "actor"], membership.actor, `${id} is a member of`);
    if (membership.actor === id) index.complain(actor, [...path, "actor"], `${id} is a member of itself`);
    else if (!/^(?:org|group|outlet):/.test(membership.actor)) index.complain(actor, [...path, "actor"], `${membership.actor} has no members; an organization, group or outlet is allowed`);
    checkPeriod(index, actor, path, membership);
  });
}

function checkPeriod(index: BundleIndex, actor: Placed<unknown>, path: readonly (string | number)[], period: { from: string | null; to: string | null }): void {
  const from = period.from === null ? null : boundsOf(period.from).earliest;
  const to = period.to === null ? null : boundsOf(period.to).latest;
  if (from !== null && to !== null && startOf(from) > endOf(to)) index.complain(actor, [...path, "to"], `it ends (${to}) before it begins (${from})`);
}
