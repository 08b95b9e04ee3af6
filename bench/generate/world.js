// The generated graph of a seed and a scale: who there is and what is said, entry by entry as the YAML format of a
// bundle has it. Every entry is made from (seed, section, number) alone, so nothing has to be kept in memory.
"use strict";
const { createHash } = require("node:crypto");
const { Random, Zipf, shuffled } = require("./random");
const { statementEntry } = require("./statement");
const { day, days, fullName, sentence } = require("./words");

/** Numbers at scale 1. */
const whole = { actors: 20_000, plans: 200, documents: 20_000, statements: 500_000 };
const perPlan = { questions: 15, answers: 5, provisions: 28 };
const topicCount = 40;
const textLength = 40_000;
const streams = { actor: 1, document: 2, plan: 3, provision: 4, question: 5, proposition: 6, statement: 7, takings: 8 };
/** Kinds of actor by the last two digits of their rank; all others are persons. */
const kindOfRank = (rank) => {
  const place = rank % 50;
  return place % 10 === 3 ? "org" : place === 7 ? "group" : place === 9 ? "outlet" : "person";
};

class World {
  constructor({ seed, scale }) {
    this.seed = seed;
    this.scale = scale;
    const count = (name, least) => Math.max(least, Math.round(whole[name] * scale));
    this.actors = count("actors", 60);
    this.plans = count("plans", 2);
    this.documents = count("documents", 20);
    this.statements = count("statements", 700);
    this.propositions = this.plans * perPlan.questions * perPlan.answers;
    this.provisions = this.plans * perPlan.provisions;
    this.loudness = new Zipf(this.actors);
    this.planWeight = new Zipf(this.plans, { flat: true });
    this.#placeTakings();
  }

  /** Statement number → what it takes: proposition number and whether it denies it. */
  #takings = new Map();

  /** Each proposition is asserted by 1 to 4 statements and denied by 0 to 3; which ones they are is drawn from all. */
  #placeTakings() {
    const all = [];
    for (let proposition = 0; proposition < this.propositions; proposition += 1) {
      const random = this.random("takings", proposition);
      const [asserting, denying] = [1 + random.below(4), random.below(4)];
      for (let nth = 0; nth < asserting + denying; nth += 1) all.push({ proposition, denies: nth >= asserting });
    }
    const order = shuffled(all.length, this.random("takings", -1));
    const step = this.statements / all.length;
    if (step < 1) throw new Error(`scale ${this.scale} has ${this.statements} statements for ${all.length} stances`);
    order.forEach((from, place) => this.#takings.set(Math.floor(place * step), all[from]));
  }

  random(stream, ...key) {
    return new Random(this.seed, streams[stream], ...key);
  }

  actorId(rank) {
    return `${kindOfRank(rank)}:${slug(fullName(rank))}-${rank}`;
  }
  outletId(number) {
    const outlets = Math.max(1, Math.floor(this.actors / 50));
    return this.actorId((number % outlets) * 50 + 9);
  }
  personId(number) {
    const rank = number % this.actors;
    return kindOfRank(rank) === "person" ? this.actorId(rank) : this.actorId(rank - (rank % 50));
  }
  documentId(number) {
    return `document:text-${number}`;
  }
  reportId(number) {
    return `report:text-${number}`;
  }
  planId(number) {
    return `plan:plan-${number}`;
  }
  versionId(plan, version) {
    return `version:plan-${plan}.draft-${version}`;
  }
  provisionId(plan, version, number) {
    return `provision:plan-${plan}.draft-${version}.${number}`;
  }
  topicId(number) {
    return `topic:field-${number % 8}.topic-${number}`;
  }
  questionId(plan, number) {
    return `question:plan-${plan}.q-${number}`;
  }
  propositionId(number) {
    return `proposition:plan-${this.#planOfProposition(number)}.p-${number % (perPlan.questions * perPlan.answers)}`;
  }
  statementId(number) {
    return `statement:s-${number}`;
  }
  /** The version that an id of a version or a provision stands for or belongs to; null for any other. */
  versionWith(id) {
    return /^(?:version|provision):(plan-\d+\.draft-\d+)/.exec(id)?.[1].replace(/^/, "version:") ?? null;
  }
  /** Every other plan has two versions. */
  versionsOf(plan) {
    return 1 + (plan % 2);
  }
  #planOfProposition(number) {
    return Math.floor(number / (perPlan.questions * perPlan.answers));
  }

  /** Sections in the order in which they refer to one another, each a way to iterate its entries. */
  sections() {
    const list = (count, make) => ({
      count,
      *[Symbol.iterator]() {
        for (let number = 0; number < count; number += 1) yield make(number);
      },
    });
    const versions = [];
    for (let plan = 0; plan < this.plans; plan += 1) for (let version = 0; version < this.versionsOf(plan); version += 1) versions.push([plan, version]);
    const points = versions.flatMap(([plan, version]) => Array.from({ length: perPlan.provisions }, (_, number) => [plan, version, number]));
    return {
      documents: list(this.documents, (number) => this.document(number)),
      actors: list(this.actors, (rank) => this.actor(rank)),
      reports: list(this.documents, (number) => this.report(number)),
      plans: list(this.plans, (number) => ({ id: this.planId(number), label: `Plan ${number} ${sentence(this.random("plan", number), 2)}`, description: sentence(this.random("plan", number, 1), 8) })),
      versions: list(versions.length, (at) => this.version(...versions[at])),
      topics: list(topicCount, (number) => ({ id: this.topicId(number), label: `Topic ${number}`, code: `field-${number % 8}.topic-${number}`, scheme: "bench" })),
      provisions: list(points.length, (at) => this.provision(...points[at])),
      questions: list(this.plans * perPlan.questions, (at) => this.question(Math.floor(at / perPlan.questions), at % perPlan.questions)),
      propositions: list(this.propositions, (number) => this.proposition(number)),
      statements: list(this.statements, (number) => this.statement(number)),
    };
  }

  actor(rank) {
    const random = this.random("actor", rank);
    const name = fullName(rank);
    return { id: this.actorId(rank), name, aliases: [name.split(" ")[1], `${name} ${sentence(random, 1)}`], description: sentence(random, 6) };
  }

  document(number) {
    const random = this.random("document", number);
    return { id: this.documentId(number), title: sentence(random, 6), sha256: createHash("sha256").update(`${this.seed} ${number}`).digest("hex"), textLength };
  }

  /** Documents carry one report each; both are numbered by date of publication. */
  report(number) {
    const random = this.random("document", number, 1);
    return {
      id: this.reportId(number), title: sentence(random, 6), outlet: this.outletId(random.below(1000)), bylines: [this.personId(random.below(this.actors))],
      publishedAt: day(this.dayOfReport(number)), url: `https://example.org/${number}`, carriedBy: [{ document: this.documentId(number), start: 0, end: textLength }],
    };
  }
  dayOfReport(number) {
    return Math.floor(((number + 1) * days) / this.documents);
  }

  version(plan, version) {
    const random = this.random("plan", plan, 2, version);
    return {
      id: this.versionId(plan, version), plan: this.planId(plan), label: `Draft ${version + 1} of plan ${plan}`, issuedAt: day(random.below(days)), textStatus: "DESCRIBED",
      ...(version === 0 ? {} : { revisionOf: [this.versionId(plan, version - 1)] }),
    };
  }

  provision(plan, version, number) {
    const random = this.random("provision", plan, version, number);
    return {
      id: this.provisionId(plan, version, number), version: this.versionId(plan, version), number: String(number + 1), heading: sentence(random, 4),
      text: sentence(random, 12), textStatus: "DESCRIBED", topic: this.topicId((plan + number) % topicCount),
    };
  }

  /** The last question of a plan asks who drafted it, the others ask about its provisions. */
  question(plan, number) {
    const random = this.random("question", plan, number);
    const on = number === perPlan.questions - 1 ? this.planId(plan) : this.provisionId(plan, 0, number);
    return { id: this.questionId(plan, number), text: `${sentence(random, 7)}?`, exclusive: false, on: [on] };
  }

  #questionNumber(proposition) {
    return Math.floor((proposition % (perPlan.questions * perPlan.answers)) / perPlan.answers);
  }
  /** The question that a proposition answers. */
  questionOf(proposition) {
    return this.question(this.#planOfProposition(proposition), this.#questionNumber(proposition));
  }

  proposition(number) {
    const random = this.random("proposition", number);
    const plan = this.#planOfProposition(number);
    const question = this.#questionNumber(number);
    const common = { id: this.propositionId(number), text: sentence(random, 8), answers: this.questionId(plan, question) };
    return question === perPlan.questions - 1
      ? { ...common, kind: "AUTHORSHIP", role: "DRAFTER", names: this.actorId(this.loudness.draw(random)), concerns: this.planId(plan) }
      : { ...common, kind: "FACT" };
  }

  /** What a statement takes; null for most. @returns {{proposition: number, denies: boolean} | null} */
  takingOf(number) {
    return this.#takings.get(number) ?? null;
  }
  /** The statements that take each proposition: [{number, denies}], by proposition number. */
  takers() {
    const takers = Array.from({ length: this.propositions }, () => []);
    for (const [number, { proposition, denies }] of this.#takings) takers[proposition].push({ number, denies });
    return takers;
  }
  /** The plan a proposition is about. */
  planOf(proposition) {
    return this.#planOfProposition(proposition);
  }
  provisionOf(plan, random) {
    return this.provisionId(plan, random.below(this.versionsOf(plan)), random.below(perPlan.provisions));
  }

  statement(number) {
    return statementEntry(this, number);
  }
}

function slug(name) {
  return name.toLowerCase().replace(/ /g, "-");
}

module.exports = { World, textLength };
