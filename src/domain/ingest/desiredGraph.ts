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

export interface DesiredGraph {
  readonly bundle: string;
  readonly nodes: ReadonlyMap<string, NodeRow>;
  readonly edges: readonly EdgeRow[];
}

const labelLength = 80;

/** The nodes and edges that a checked bundle stands for. */
export function desiredGraph(index: BundleIndex): DesiredGraph {
  const builder = new GraphBuilder(index.bundle.head?.value.id ?? "");
  const { documents, reports, derivations, actors, identities, plans, versions, topics, provisions, questions, propositions, statements, reviews } = index.bundle.entries;
  for (const { value } of documents) {
    builder.node(value.id, value.title ?? slugOf(value.id), { sha256: value.sha256, title: value.title, textLength: value.textLength, held: false });
  }
  for (const { value } of reports) addReport(builder, value);
  for (const { value } of derivations) {
    const { from, to, ...properties } = value;
    builder.edge("DERIVED_FROM", from, to, properties);
  }
  for (const { value } of actors) addActor(builder, value);
  for (const { value } of identities) {
    const { actor, other, ...properties } = value;
    builder.edge("SAME_AS", actor, other, properties);
  }
  for (const { value } of plans) {
    builder.node(value.id, value.label, { description: value.description, searchText: searchText(value.label, value.description) });
  }
  for (const { value } of versions) addVersion(builder, value);
  for (const { value } of topics) builder.node(value.id, value.label, { code: value.code, scheme: value.scheme, searchText: searchText(value.label, value.code) });
  for (const { value } of provisions) addProvision(builder, value);
  for (const { value } of questions) {
    builder.node(value.id, value.text, { text: value.text, exclusive: value.exclusive, measure: value.measure, unit: value.unit, stricter: value.stricter });
    for (const subject of value.on) builder.edge("ON", value.id, subject);
  }
  for (const { value } of propositions) addProposition(builder, value);
  const disclosures = new Disclosures(reports, statements);
  const lineage = new Lineage(derivations.map(({ value }) => value));
  for (const { value } of statements) {
    addStatement(builder, index, value, disclosures);
    addVariants(builder, index, value, lineage);
  }
  for (const { value } of reviews) addReview(builder, value);
  return builder.graph();
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

function addReport(builder: GraphBuilder, report: Entry<"reports">): void {
  builder.node(report.id, report.title ?? slugOf(report.id), { title: report.title, publishedAt: report.publishedAt, url: report.url });
  if (report.outlet !== null) builder.edge("PUBLISHED_BY", report.id, report.outlet);
  for (const person of report.bylines) builder.edge("WRITTEN_BY", report.id, person);
  for (const { document, start, end } of report.carriedBy) builder.edge("CARRIES", document, report.id, { start, end });
}

function addActor(builder: GraphBuilder, actor: Entry<"actors">): void {
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

function addVersion(builder: GraphBuilder, version: Entry<"versions">): void {
  builder.node(version.id, version.label, { issuedAt: version.issuedAt, textStatus: version.textStatus, searchText: searchText(version.label) });
  builder.edge("HAS_VERSION", version.plan, version.id);
  for (const other of version.revisionOf) builder.edge("REVISION_OF", version.id, other);
  for (const other of version.counters) builder.edge("COUNTERS", version.id, other);
  for (const other of version.echoes) builder.edge("ECHOES", version.id, other);
}

function addProvision(builder: GraphBuilder, provision: Entry<"provisions">): void {
  const { id, number, heading, text, textStatus } = provision;
  builder.node(id, heading, { number, heading, text, textStatus, searchText: searchText(heading, text) });
  builder.edge("HAS_PROVISION", provision.version, id);
  if (provision.topic !== null) builder.edge("ON_TOPIC", id, provision.topic);
  for (const { provision: other, relation, by } of provision.alignedWith) builder.edge("ALIGNED_WITH", id, other, { relation, by });
}

function addProposition(builder: GraphBuilder, proposition: Entry<"propositions">): void {
  const { id, text, value, unit, condition, kind, role } = proposition;
  builder.node(id, text, { text, value, unit, condition, kind, role });
  if (proposition.answers !== null) builder.edge("ANSWERS", id, proposition.answers);
  if (proposition.names !== null) builder.edge("NAMES", id, proposition.names);
  if (proposition.concerns !== null) builder.edge("CONCERNS", id, proposition.concerns);
}

function addStatement(builder: GraphBuilder, index: BundleIndex, statement: StatementEntry, disclosures: Disclosures): void {
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

function addReview(builder: GraphBuilder, { id, statements, verdict, by, at, note }: Entry<"reviews">): void {
  const [one, other] = statements;
  builder.node(id, `${verdict} by ${by}`, { key: pairKey(one, other), verdict, by, at, note });
}

/** The two statements that a review is about, known from its properties; none where these are another node's. */
export function reviewedStatements(properties: Properties | undefined): readonly string[] {
  return typeof properties?.["key"] === "string" ? statementsOfPair(properties["key"]) : [];
}

function addQuotations(builder: GraphBuilder, index: BundleIndex, statement: StatementEntry): void {
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
  });
}

/** Ties wordings of one statement that word the same part of it in different texts (schema/decisions/0016-copies-and-wordings.md). */
function addVariants(builder: GraphBuilder, index: BundleIndex, { id, quotations }: StatementEntry, lineage: Lineage): void {
  if (quotations.length < 2) return;
  const runs = quotations.map((quotation) => ({ ...quotation, document: documentOf(index, quotation) }));
  for (const { from, to, similarity } of wordingVariants(runs, (one, other) => lineage.areCopies(one, other))) {
    builder.edge("VARIANT_OF", quotationId(id, from), quotationId(id, to), { similarity });
  }
}

/** Subjects that are found by their label as actors are by their names. */
const namedByLabel: readonly string[] = ["Plan", "PlanVersion", "Provision", "Topic"];

class GraphBuilder {
  readonly #bundle: string;
  readonly #nodes = new Map<string, NodeRow>();
  readonly #edges: EdgeRow[] = [];

  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  node(id: string, label: string, properties: Properties): void {
    const names = namedByLabel.includes(labelOfId(id) ?? "") ? { nameKeys: [nameKey(label)].filter((key) => key !== "") } : {};
    this.#nodes.set(id, { id, properties: present({ id, label: shorten(label, labelLength), bundle: this.#bundle, ...names, ...properties }) });
  }

  edge(type: BaseEdgeType, from: string, to: string, properties: Properties = {}): void {
    this.#edges.push({ type, from, to, properties: present({ ...properties, bundle: this.#bundle }) });
  }

  graph(): DesiredGraph {
    return { bundle: this.#bundle, nodes: this.#nodes, edges: this.#edges };
  }
}

/** The labels a node of this id carries: `Statement`, or `Actor:Person`. */
export function labelsOfId(id: string): string {
  const entry: { readonly label: string; readonly actorLabel?: string } = idPrefixes[id.slice(0, id.indexOf(":")) as IdPrefix];
  return entry.actorLabel === undefined ? entry.label : `${entry.label}:${entry.actorLabel}`;
}

function present(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function searchText(...texts: readonly (string | null)[]): string {
  return toSearchText(searchWords(texts.filter((text) => text !== null).join("\n")));
}

function slugOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
