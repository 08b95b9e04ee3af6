import { cyclesAmong, placeOf, type BundleIndex } from "./bundleIndex";
import type { Entry } from "./bundleSchema";
import type { Placed } from "./readBundle";

/** Roles and kinds of actor that never answer whose text a plan is. */
const rolesOfNoText = ["CONSULTED", "NEGOTIATOR", "LEAKER", "RECIPIENT", "APPROVER"];

/** Rules about plans and their parts, questions and propositions. */
export function checkPlans(index: BundleIndex): void {
  const { versions, provisions, questions, propositions } = index.bundle.entries;
  for (const version of versions) checkVersion(index, version);
  for (const { edge, ids } of cyclesAmong(versions.flatMap(({ value }) => value.revisionOf.map((to) => ({ from: value.id, to }))))) {
    const version = versions.flatMap((placed) => placed.value.revisionOf.map(() => placed))[edge];
    if (version !== undefined && ids.length > 2) index.complain(version, ["revisionOf"], `revisions run in a circle: ${ids.join(" → ")}`);
  }
  for (const provision of provisions) {
    const { id, version, topic, alignedWith } = provision.value;
    index.require(provision, ["version"], version, `${id} is a provision of no version: it names`);
    index.require(provision, ["topic"], topic, `${id} is on`);
    alignedWith.forEach((alignment, position) => {
      index.require(provision, ["alignedWith", position, "provision"], alignment.provision, `${id} is aligned with`);
      if (alignment.provision === id) index.complain(provision, ["alignedWith", position, "provision"], `${id} is aligned with itself`);
    });
  }
  for (const question of questions) {
    question.value.on.forEach((subject, position) => index.require(question, ["on", position], subject, `${question.value.id} is on`));
  }
  for (const proposition of propositions) checkProposition(index, proposition);
  checkTextQuestions(index);
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
    index.complain(proposition, ["names"], `${names} cannot answer the exclusive question ${question.id}; whose text a plan is, is answered by governments only (org: or group:)`);
  }
  if (role !== null && rolesOfNoText.includes(role)) {
    index.complain(proposition, ["role"], `the role ${role} cannot answer the exclusive question ${question.id}; give it a question that is not exclusive`);
  }
}

/** A plan has one exclusive question about whose text it is. */
function checkTextQuestions(index: BundleIndex): void {
  const first = new Map<string, { question: string; placed: Placed<unknown> }>();
  for (const proposition of index.bundle.entries.propositions) {
    const { kind, answers, concerns } = proposition.value;
    if (kind !== "AUTHORSHIP" || answers === null || concerns === null || index.find("questions", answers)?.exclusive !== true) continue;
    const known = first.get(concerns);
    if (known === undefined) first.set(concerns, { question: answers, placed: proposition });
    else if (known.question !== answers) {
      index.complain(proposition, ["answers"], `${concerns} has a second exclusive question of authorship, ${answers}; ${known.question} is used at ${placeOf(known.placed)}`);
    }
  }
}
