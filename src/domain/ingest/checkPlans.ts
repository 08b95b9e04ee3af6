import { cyclesAmong, type BundleIndex } from "./bundleIndex";
import type { Entry } from "./bundleSchema";
import type { Place } from "./places";
import type { Placed, PlacedEntry } from "./readBundle";

/** Roles and kinds of actor that never answer whose text a plan is. */
const rolesOfNoText = ["CONSULTED", "NEGOTIATOR", "LEAKER", "RECIPIENT", "APPROVER"];

/** Rules about plans and their parts, questions and propositions; `finish` after all entries. */
export class PlanRules {
  readonly #index: BundleIndex;
  readonly #revisions: { readonly from: string; readonly to: string; readonly place: Place }[] = [];
  /** The exclusive question about whose text it is, by plan. */
  readonly #textQuestions = new Map<string, { readonly question: string; readonly place: Place }>();

  constructor(index: BundleIndex) {
    this.#index = index;
  }

  check(entry: PlacedEntry): void {
    if (entry.section === "versions") {
      checkVersion(this.#index, entry);
      const { value, file, path } = entry;
      this.#revisions.push(...value.revisionOf.map((to) => ({ from: value.id, to, place: { file, path } })));
    } else if (entry.section === "provisions") checkProvision(this.#index, entry);
    else if (entry.section === "questions") {
      const { id, on } = entry.value;
      on.forEach((subject, position) => this.#index.require(entry, ["on", position], subject, `${id} is on`));
    } else if (entry.section === "propositions") {
      checkProposition(this.#index, entry);
      this.#checkTextQuestion(entry);
    }
  }

  finish(): void {
    for (const { edge, ids } of cyclesAmong(this.#revisions)) {
      const revision = this.#revisions[edge];
      if (revision !== undefined && ids.length > 2) this.#index.complain(revision.place, ["revisionOf"], `revisions run in a circle: ${ids.join(" → ")}`);
    }
  }

  /** A plan has one exclusive question about whose text it is. */
  #checkTextQuestion({ value: { kind, answers, concerns }, file, path }: Placed<Entry<"propositions">>): void {
    if (kind !== "AUTHORSHIP" || answers === null || concerns === null || this.#index.find("questions", answers)?.exclusive !== true) return;
    const known = this.#textQuestions.get(concerns);
    if (known === undefined) this.#textQuestions.set(concerns, { question: answers, place: { file, path } });
    else if (known.question !== answers) {
      this.#index.complain({ file, path }, ["answers"], {
        at: known.place, say: (place) => `${concerns} has a second exclusive question of authorship, ${answers}; ${known.question} is used at ${place}`,
      });
    }
  }
}

function checkProvision(index: BundleIndex, provision: Placed<Entry<"provisions">>): void {
  const { id, version, topic, alignedWith } = provision.value;
  index.require(provision, ["version"], version, `${id} is a provision of no version: it names`);
  index.require(provision, ["topic"], topic, `${id} is on`);
  alignedWith.forEach((alignment, position) => {
    index.require(provision, ["alignedWith", position, "provision"], alignment.provision, `${id} is aligned with`);
    if (alignment.provision === id) index.complain(provision, ["alignedWith", position, "provision"], `${id} is aligned with itself`);
  });
}

function checkVersion(index: BundleIndex, version: Placed<Entry<"versions">>): void {
  const { id, plan } = version.value;
  index.require(version, ["plan"], plan, `${id} is a version of no plan: it names`);
  for (const key of ["revisionOf", "counters", "echoes"] as const) {
    version.value[key].forEach((other, position) => {
      index.require(version, [key, position], other, `${id} has under ${key}`);
      if (other === id) index.complain(version, [key, position], `${id} names itself under ${key}`);
    });
  }
}

function checkProposition(index: BundleIndex, proposition: Placed<Entry<"propositions">>): void {
  const { id, kind, answers, value, unit, role, names, concerns } = proposition.value;
  index.require(proposition, ["answers"], answers, `${id} answers`);
  index.require(proposition, ["names"], names, `${id} names`);
  index.require(proposition, ["concerns"], concerns, `${id} concerns`);
  const question = answers === null ? null : index.find("questions", answers);
  if (unit !== null && value === null) index.complain(proposition, ["unit"], `${id} has a unit but no value`);
  if (value !== null && unit === null && (question === null || question.unit === null)) {
    index.complain(proposition, ["value"], `${id} has a value without a unit; give unit here or in the question it answers`);
  }
  for (const [key, given] of [["role", role], ["names", names], ["concerns", concerns]] as const) {
    if (kind === "AUTHORSHIP" && given === null) index.complain(proposition, [], `missing key "${key}": an AUTHORSHIP proposition names exactly one actor, one role and one plan`);
    if (kind !== "AUTHORSHIP" && given !== null) index.complain(proposition, [key], `${key} is for AUTHORSHIP propositions only, and ${id} is a ${kind}`);
  }
  if (kind !== "AUTHORSHIP" || question === null || !question.exclusive) return;
  if (names !== null && !/^(?:org|group):/.test(names)) {
    index.complain(proposition, ["names"], `${names} cannot answer the exclusive question ${answers}; whose text a plan is, is answered by governments only (org: or group:)`);
  }
  if (role !== null && rolesOfNoText.includes(role)) {
    index.complain(proposition, ["role"], `the role ${role} cannot answer the exclusive question ${answers}; give it a question that is not exclusive`);
  }
}
