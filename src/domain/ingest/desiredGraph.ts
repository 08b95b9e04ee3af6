import type { JsonValue } from "../../store/graphStore";
import { Lineage } from "../compare/lineage";
import { wordingVariants } from "../compare/wordingVariants";
import { pairKey, statementsOfPair } from "../contradictions/pairKey";
import { idPrefixes, labelOfId, type BaseEdgeType, type IdPrefix } from "../model";
import { familyKey, nameKey } from "../names";
import { searchWords, toSearchText } from "../searchWords";
import { shorten } from "../shortLabel";
import type { BundleIndex } from "./bundleIndex";
import type { Entry, StatementEntry } from "./bundleSchema";
import { documentOf } from "./checkQuotations";
import { Disclosures } from "./disclosure";
import type { PlacedEntry } from "./readBundle";

export type Properties = Readonly<Record<string, JsonValue>>;

/** A node as a bundle wants it: without `recordedAt` and `retiredAt`, which are ours. Absent properties are left out. */
export interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

/** A base edge as a bundle wants it; `properties` hold `bundle`. */
export interface EdgeRow {
  readonly type: BaseEdgeType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** What an entry of a bundle stands for. */
export interface Records {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

const labelLength = 80;

/** Turns the entries of a checked bundle into nodes and edges, each by itself. */
export class DesiredGraph {
  readonly #index: BundleIndex;
  readonly #disclosures: Disclosures;
  readonly #lineage: Lineage;

  constructor(index: BundleIndex) {
    this.#index = index;
    this.#disclosures = new Disclosures(index);
    this.#lineage = new Lineage(index.derivations);
  }

  recordsOf(entry: PlacedEntry): Records {
    const builder = new RecordBuilder(this.#index.bundle);
    this.#add(builder, entry);
    return builder;
  }

  #add(builder: RecordBuilder, entry: PlacedEntry): void {
    switch (entry.section) {
      case "documents": {
        const { id, title, sha256, textLength } = entry.value;
        return builder.node(id, title ?? slugOf(id), { sha256, title, textLength, held: false });
      }
      case "reports":
        return addReport(builder, entry.value);
      case "derivations": {
        const { from, to, ...properties } = entry.value;
        return builder.edge("DERIVED_FROM", from, to, properties);
      }
      case "actors":
        return addActor(builder, entry.value);
      case "identities": {
        const { actor, other, ...properties } = entry.value;
        return builder.edge("SAME_AS", actor, other, properties);
      }
      case "plans": {
        const { id, label, description } = entry.value;
        return builder.node(id, label, { description, searchText: searchText(label, description) });
      }
      case "versions":
        return addVersion(builder, entry.value);
      case "topics": {
        const { id, label, code, scheme } = entry.value;
        return builder.node(id, label, { code, scheme, searchText: searchText(label, code) });
      }
      case "provisions":
        return addProvision(builder, entry.value);
      case "questions": {
        const { id, text, exclusive, measure, unit, stricter, on } = entry.value;
        builder.node(id, text, { text, exclusive, measure, unit, stricter });
        for (const subject of on) builder.edge("ON", id, subject);
        return;
      }
      case "propositions":
        return addProposition(builder, entry.value);
      case "statements":
        addStatement(builder, this.#index, entry.value, this.#disclosures);
        return addVariants(builder, this.#index, entry.value, this.#lineage);
      case "reviews":
        return addReview(builder, entry.value);
    }
  }
}

/** The quotation of a statement at a position, counted from 0: its id ends in 1 for the first. */
export function quotationId(statement: string, position: number): string {
  return `quotation:${slugOf(statement)}.${position + 1}`;
}

/** The statement whose node and edges a node is written with: itself, a quotation's statement, else null. */
export function statementOf(id: string): string | null {
  if (id.startsWith("statement:")) return id;
  return id.startsWith("quotation:") ? `statement:${slugOf(id).replace(/\.\d+$/, "")}` : null;
}

function addReport(builder: RecordBuilder, report: Entry<"reports">): void {
  builder.node(report.id, report.title ?? slugOf(report.id), { title: report.title, publishedAt: report.publishedAt, url: report.url });
  if (report.outlet !== null) builder.edge("PUBLISHED_BY", report.id, report.outlet);
  for (const person of report.bylines) builder.edge("WRITTEN_BY", report.id, person);
  for (const { document, start, end } of report.carriedBy) builder.edge("CARRIES", document, report.id, { start, end });
}

function addActor(builder: RecordBuilder, actor: Entry<"actors">): void {
  const names = [actor.name, ...actor.aliases];
  builder.node(actor.id, actor.name, {
    name: actor.name,
    aliases: actor.aliases,
    description: actor.description,
    wikidataId: actor.wikidataId,
    reportId: actor.report,
    nameKeys: [...new Set(names.map(nameKey).filter((key) => key !== ""))],
    familyKey: actor.id.startsWith("person:") ? familyKey(actor.name) : null,
    searchText: searchText(...names, actor.description),
  });
  for (const { organization, ...office } of actor.offices) builder.edge("HOLDS_OFFICE", actor.id, organization, office);
  for (const { actor: whole, ...period } of actor.memberOf) builder.edge("MEMBER_OF", actor.id, whole, period);
}

function addVersion(builder: RecordBuilder, version: Entry<"versions">): void {
  builder.node(version.id, version.label, { issuedAt: version.issuedAt, textStatus: version.textStatus, searchText: searchText(version.label) });
  builder.edge("HAS_VERSION", version.plan, version.id);
  for (const other of version.revisionOf) builder.edge("REVISION_OF", version.id, other);
  for (const other of version.counters) builder.edge("COUNTERS", version.id, other);
  for (const other of version.echoes) builder.edge("ECHOES", version.id, other);
}

function addProvision(builder: RecordBuilder, provision: Entry<"provisions">): void {
  const { id, number, heading, text, textStatus } = provision;
  builder.node(id, heading, { number, heading, text, textStatus, searchText: searchText(heading, text) });
  builder.edge("HAS_PROVISION", provision.version, id);
  if (provision.topic !== null) builder.edge("ON_TOPIC", id, provision.topic);
  for (const { provision: other, relation, by } of provision.alignedWith) builder.edge("ALIGNED_WITH", id, other, { relation, by });
}

function addProposition(builder: RecordBuilder, proposition: Entry<"propositions">): void {
  const { id, text, value, unit, condition, kind, role } = proposition;
  builder.node(id, text, { text, value, unit, condition, kind, role });
  if (proposition.answers !== null) builder.edge("ANSWERS", id, proposition.answers);
  if (proposition.names !== null) builder.edge("NAMES", id, proposition.names);
  if (proposition.concerns !== null) builder.edge("CONCERNS", id, proposition.concerns);
}

function addStatement(builder: RecordBuilder, index: BundleIndex, statement: StatementEntry, disclosures: Disclosures): void {
  const { id, gist, act, attestation, said, dateText } = statement;
  const words = statement.quotations.map(({ exact }) => exact);
  builder.node(id, gist, { gist, act, attestation, said, dateText, ...disclosures.timesOf(statement), searchText: searchText(gist, ...words) });
  for (const actor of statement.by) builder.edge("MADE", actor, id);
  for (const { target, polarity } of statement.about) builder.edge("ABOUT", id, target, { polarity });
  for (const proposition of statement.asserts) builder.edge("ASSERTS", id, proposition);
  for (const proposition of statement.denies) builder.edge("DENIES", id, proposition);
  for (const proposition of statement.questions) builder.edge("QUESTIONS", id, proposition);
  for (const { statement: told, firsthand } of statement.reports) builder.edge("REPORTS", id, told, { firsthand });
  for (const { statement: answered, act: reply } of statement.respondsTo) builder.edge("RESPONDS_TO", id, answered, { act: reply });
  for (const actor of statement.onBehalfOf) builder.edge("ON_BEHALF_OF", id, actor);
  for (const actor of statement.addressedTo) builder.edge("ADDRESSED_TO", id, actor);
  if (statement.firstCarriedBy !== null) builder.edge("FIRST_CARRIED_BY", id, statement.firstCarriedBy);
  addQuotations(builder, index, statement);
}

function addReview(builder: RecordBuilder, { id, statements, verdict, by, at, note }: Entry<"reviews">): void {
  const [one, other] = statements;
  builder.node(id, `${verdict} by ${by}`, { key: pairKey(one, other), verdict, by, at, note });
}

/** The two statements that a review is about, known from its properties; none where these are another node's. */
export function reviewedStatements(properties: Properties | undefined): readonly string[] {
  return typeof properties?.["key"] === "string" ? statementsOfPair(properties["key"]) : [];
}

function addQuotations(builder: RecordBuilder, index: BundleIndex, statement: StatementEntry): void {
  const runs = new Map<string, number>();
  statement.quotations.forEach((quotation, position) => {
    const { report, exact, prefix, suffix, start, end, cue, speakerText, mode, fidelity } = quotation;
    const document = documentOf(index, quotation);
    const passage = `${report} ${document}`;
    const order = runs.get(passage) ?? 0;
    runs.set(passage, order + 1);
    const id = quotationId(statement.id, position);
    builder.node(id, exact, { exact, prefix, suffix, start, end, cue, speakerText, mode, fidelity, order });
    builder.edge("QUOTES", id, statement.id);
    builder.edge("PART_OF", id, report);
    if (document !== null) builder.edge("FOUND_IN", id, document);
    for (const proposition of quotation.words) builder.edge("WORDS", id, proposition, { told: false });
    for (const proposition of quotation.tells) builder.edge("WORDS", id, proposition, { told: true });
  });
}

/** Ties wordings of one statement that word the same part of it in different texts (schema/decisions/0016-copies-and-wordings.md). */
function addVariants(builder: RecordBuilder, index: BundleIndex, { id, quotations }: StatementEntry, lineage: Lineage): void {
  if (quotations.length < 2) return;
  const runs = quotations.map((quotation) => ({ ...quotation, document: documentOf(index, quotation) }));
  for (const { from, to, similarity } of wordingVariants(runs, (one, other) => lineage.areCopies(one, other))) {
    builder.edge("VARIANT_OF", quotationId(id, from), quotationId(id, to), { similarity });
  }
}

/** Subjects that are found by their label as actors are by their names. */
const namedByLabel: readonly string[] = ["Plan", "PlanVersion", "Provision", "Topic"];

class RecordBuilder implements Records {
  readonly nodes: NodeRow[] = [];
  readonly edges: EdgeRow[] = [];
  readonly #bundle: string;

  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  node(id: string, label: string, properties: Properties): void {
    const names = namedByLabel.includes(labelOfId(id) ?? "") ? { nameKeys: [nameKey(label)].filter((key) => key !== "") } : {};
    this.nodes.push({ id, properties: present({ id, label: shorten(label, labelLength), bundle: this.#bundle, ...names, ...properties }) });
  }

  edge(type: BaseEdgeType, from: string, to: string, properties: Properties = {}): void {
    this.edges.push({ type, from, to, properties: present({ ...properties, bundle: this.#bundle }) });
  }
}

/** The labels a node of this id carries: `Statement`, or `Actor:Person`. */
export function labelsOfId(id: string): string {
  const entry: { readonly label: string; readonly actorLabel?: string } = idPrefixes[id.slice(0, id.indexOf(":")) as IdPrefix];
  return entry.actorLabel === undefined ? entry.label : `${entry.label}:${entry.actorLabel}`;
}

function present(properties: Properties): Properties {
  const given: Record<string, JsonValue> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value !== null && value !== undefined) given[key] = value;
  }
  return given;
}

function searchText(...texts: readonly (string | null)[]): string {
  return toSearchText(searchWords(texts.filter((text) => text !== null).join("\n")));
}

function slugOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
