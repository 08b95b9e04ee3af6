import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gatedCypher } from "../src/domain/cypher/gate";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import type { GraphStore, Row } from "../src/store/graphStore";
import { headerParameters } from "../src/store/headerParameters";
import { QueryLibrary, type NamedQuery } from "../src/store/queryLibrary";
import { engines } from "./support/engines";

const root = join(__dirname, "..");
const queries = QueryLibrary.load();
const sourceOf = ({ name }: NamedQuery): string => readFileSync(join(root, "cypher", `${name}.cypher`), "utf8");
const questions = queries.in("research");
const rubioCall = /wish list of the Russians, and the US had been handed a proposal/;

/** Rows that a reader of the five documents can check; every other column may be as it is. */
const facts: Readonly<Record<string, readonly object[]>> = {
  denialsAndTheirTargets: ["Angus King", "Mike Rounds", "US senators at the Halifax forum"].map((of) => ({ denier: "Tommy Pigott", onBehalfOf: ["US State Department"], of, said: expect.any(String) as unknown })),
  firsthandWitnesses: [
    { witness: "Angus King", speaker: "Marco Rubio", reports: ["report:digest.ap-senators", "report:digest.richardson"] },
    { witness: "Mike Rounds", speaker: "Marco Rubio", reports: ["report:digest.richardson"] },
  ],
  knownOnlyThroughOthers: [
    { speaker: "Marco Rubio", teller: "Angus King", firsthand: true, gist: expect.stringMatching(rubioCall) as unknown },
    { speaker: "Marco Rubio", teller: "Bill Kristol", firsthand: false, gist: expect.stringMatching(rubioCall) as unknown },
  ],
  spokenOfTogether: [{ one: "Kirill Dmitriev", other: "Steve Witkoff" }, { one: "Russia", other: "United States" }],
  termValuesByVersion: [
    { question: "What army cap does the US draft set?", value: 600000, unit: "persons", condition: null, saidBy: ["Donald Heflin", "The Guardian"] },
    { question: "What army cap does the US draft set?", value: 0.5, saidBy: ["Axios", "Financial Times"] },
    { question: "What army cap does the European counter-proposal set?", value: 800000, condition: "in peacetime", saidBy: ["Europeans"] },
  ],
  whatBecameKnown: [
    { speaker: "Tommy Pigott", gist: "The senators' account of the origins of the plan is blatantly false." },
    { speaker: "Angus King", gist: "Rubio told the senators that the document was not the administration's own but a wish list of the Russians." },
  ],
  whatRestsOnOneOrigin: [{ gist: "He is inclined to think that the original draft came from the Russians.", reports: ["report:heflin-interview", "report:heflin-spun-copy"], origin: "report:heflin-interview-original", kinds: ["REPOST", "SPUN_COPY"] }],
  whoAttributesAuthorship: [
    { alleged: "Russia", role: "ORIGINATOR", stance: "ASSERTS", claimant: "Marco Rubio", attestation: "REPORTED", toldBy: expect.arrayContaining(["Angus King", "Mike Rounds"]) as unknown },
    { alleged: "United States", role: "ORIGINATOR", stance: "DENIES", claimant: "Marco Rubio" },
    { alleged: "United States", role: "ORIGINATOR", stance: "ASSERTS", claimant: "Marco Rubio" },
  ],
  whoContradictsThemselves: [{ who: "Marco Rubio", later: "The United States wrote the plan.", earlier: expect.stringMatching(rubioCall) as unknown, restsOn: ["Angus King", "Mike Rounds"] }],
  whoSaidWhatAboutWhom: [{ speaker: "Anne Applebaum", gist: "The plan was negotiated by Steve Witkoff and Kirill Dmitriev.", exact: "The plan was negotiated by Steve Witkoff" }],
  whoSpeaksForWhom: [{ speaker: "Tommy Pigott", principal: "US State Department", offices: ["spokesperson"], denials: 1 }, { speaker: "Dmitry Peskov", principal: "Kremlin" }],
  wordsChangedOnTheWay: [{ speaker: "Donald Heflin", fidelity: "ALTERED", changed: "Putin’s financial system is below numerous pressure.", printed: "Putin’s economy is under a lot of stress.", changedIn: "report:heflin-spun-copy", printedIn: "report:heflin-interview" }],
};

describe("The questions worth asking", () => {
  it("are twelve, each with facts to hold it to", () => {
    expect(questions.map(({ name }) => name.replace("research/", ""))).toEqual(Object.keys(facts).sort());
    expect(questions).toHaveLength(12);
  });

  it.each(questions.map((query) => [query.name, query] as const))("run as they are, for strangers too: %s", (_name, query) => {
    expect(Object.keys(headerParameters(sourceOf(query))).sort()).toEqual([...query.parameters].sort());
    expect(gatedCypher(sourceOf(query))).toContain("RETURN");
  });
});

const answers = new Map<string, readonly Row[]>();

describe.each(engines)("The questions worth asking, of the shipped graph on %s", (_engine, open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadBundle(store, queries, join(root, "data", "peace-plan-2025"));
  }, 120_000);
  afterAll(() => store.close());

  it.each(questions.map((query) => [query.name.replace("research/", ""), query] as const))("%s has the answer that the texts give, the same on every engine", async (name, query) => {
    const rows = await store.read({ name: query.name, text: sourceOf(query) }, headerParameters(sourceOf(query)));
    for (const fact of facts[name] ?? [{ none: true }]) expect(rows).toContainEqual(expect.objectContaining(fact));
    const declared = (query.sections["Rows"] ?? []).flatMap((line) => /^(\w+) {2,}[[\]A-Z]/.exec(line)?.[1] ?? []);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...declared].sort());
    expect(rows).toEqual(answers.get(name) ?? rows);
    answers.set(name, rows);
  });
});
