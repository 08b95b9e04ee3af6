import { join } from "node:path";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { startTestApp, type TestApp } from "./support/testApp";

/**
 * Every disagreement that a reader finds in the five documents, by question: the later side, the earlier one, kind, scope, and
 * the statements it stands or falls with. `data/CODING.md` says how they were found, and what was left apart.
 */
const disagreements: Readonly<Record<string, readonly string[]>> = {
  "rubio-call.what-he-said": [
    "richardson.pigott-blatantly-false | richardson.king-what-rubio-said | DIRECT_DENIAL BETWEEN_ACTORS",
    "richardson.pigott-blatantly-false | richardson.kristol-confirms-senators | OPPOSITE_STANCE BETWEEN_ACTORS if richardson.kristol-confirms-senators",
    "richardson.rounds-what-rubio-said | richardson.pigott-blatantly-false | DIRECT_DENIAL BETWEEN_ACTORS",
    "richardson.senators-spoke-to-rubio | richardson.pigott-blatantly-false | DIRECT_DENIAL BETWEEN_ACTORS",
  ],
  "us-28-point.army-cap": [
    "nbc.ft-axios-content | guardian.army-cap-200000-more | EXCLUSIVE_ANSWERS BETWEEN_ACTORS if nbc.ft-axios-content",
    "nbc.ft-axios-content | heflin.army-cut | EXCLUSIVE_ANSWERS BETWEEN_ACTORS if nbc.ft-axios-content",
  ],
  "us-28-point.who-was-consulted": [
    "cnn.us-official-witkoff-working | bloomberg.result-of-witkoff-dmitriev-talks | OPPOSITE_STANCE BETWEEN_ACTORS",
    "heflin-comments.based-on-russian-demands | cnn.us-official-witkoff-working | OPPOSITE_STANCE BETWEEN_ACTORS",
    "nbc.senior-official-crafted | bloomberg.result-of-witkoff-dmitriev-talks | OPPOSITE_STANCE BETWEEN_ACTORS",
    "nbc.senior-official-crafted | heflin-comments.based-on-russian-demands | OPPOSITE_STANCE BETWEEN_ACTORS",
    "nbc.ukraine-did-not-participate | cnn.us-official-witkoff-working | OPPOSITE_STANCE BETWEEN_ACTORS",
    "nbc.ukraine-did-not-participate | nbc.senior-official-crafted | OPPOSITE_STANCE BETWEEN_ACTORS",
  ],
  "us-28-point.whose-text": [
    "axios.officials-us-drafting-with-russia | richardson.obrien-rubio-backed-away | EXCLUSIVE_ANSWERS BETWEEN_ACTORS if richardson.as-obrien-noted",
    "axios.officials-us-drafting-with-russia | richardson.rubio-call-to-senators | OPPOSITE_STANCE BETWEEN_ACTORS if richardson.king-what-rubio-said, richardson.rounds-what-rubio-said",
    "cnn.drafted-by-administration | richardson.obrien-rubio-backed-away | EXCLUSIVE_ANSWERS BETWEEN_ACTORS if richardson.as-obrien-noted",
    "cnn.drafted-by-administration | richardson.rubio-call-to-senators | OPPOSITE_STANCE BETWEEN_ACTORS if richardson.king-what-rubio-said, richardson.rounds-what-rubio-said",
    "heflin.draft-from-russians | axios.officials-us-drafting-with-russia | EXCLUSIVE_ANSWERS BETWEEN_ACTORS",
    "heflin.draft-from-russians | cnn.drafted-by-administration | EXCLUSIVE_ANSWERS BETWEEN_ACTORS",
    "heflin.draft-from-russians | richardson.rubio-us-wrote-plan | EXCLUSIVE_ANSWERS BETWEEN_ACTORS",
    "nbc.senior-official-crafted | heflin.draft-from-russians | EXCLUSIVE_ANSWERS BETWEEN_ACTORS",
    "nbc.senior-official-crafted | richardson.obrien-rubio-backed-away | EXCLUSIVE_ANSWERS BETWEEN_ACTORS if richardson.as-obrien-noted",
    "nbc.senior-official-crafted | richardson.rubio-call-to-senators | OPPOSITE_STANCE BETWEEN_ACTORS if richardson.king-what-rubio-said, richardson.rounds-what-rubio-said",
    "richardson.rubio-us-wrote-plan | richardson.obrien-rubio-backed-away | EXCLUSIVE_ANSWERS BETWEEN_ACTORS if richardson.as-obrien-noted",
    "richardson.rubio-us-wrote-plan | richardson.rubio-call-to-senators | OPPOSITE_STANCE SELF if richardson.king-what-rubio-said, richardson.rounds-what-rubio-said",
  ],
};

interface Found {
  readonly kind: string;
  readonly scope: string;
  readonly explanation: string;
  readonly a: { readonly id: string; readonly gist: string };
  readonly b: { readonly id: string; readonly gist: string };
  readonly question: { readonly id: string };
  readonly conditionalOn: readonly { readonly id: string }[];
}
const slug = ({ id }: { readonly id: string }): string => id.slice(id.indexOf(":") + 1);

describe.each(engines)("In the shipped graph on %s", (_engine, open) => {
  let app: TestApp;
  let found: readonly Found[];
  beforeAll(async () => {
    app = await startTestApp(open);
    await loadBundle(app.store, QueryLibrary.load(), join(__dirname, "..", "data", "peace-plan-2025"));
    const data = await app.ask(`{ contradictions(first: 100) { nodes { kind scope explanation a { id gist } b { id gist } question { id } conditionalOn { id } } } }`);
    found = (data["contradictions"] as { nodes: readonly Found[] }).nodes;
  }, 300_000);
  afterAll(() => app.stop());

  it("every disagreement of the documents is found, and nothing else", () => {
    const lines: Record<string, string[]> = {};
    for (const { a, b, kind, scope, question, conditionalOn } of found) {
      const condition = conditionalOn.length === 0 ? "" : ` if ${conditionalOn.map(slug).sort().join(", ")}`;
      (lines[slug(question)] ??= []).push(`${slug(a)} | ${slug(b)} | ${kind} ${scope}${condition}`);
    }
    expect(Object.fromEntries(Object.entries(lines).map(([question, rows]) => [question, rows.sort()]))).toEqual(disagreements);
  });

  it("each is explained by what both sides say and by a text to check each in", () => {
    for (const { explanation, a, b, conditionalOn } of found) {
      expect(explanation).toContain(`“${a.gist}” (in `);
      expect(explanation).toContain(`“${b.gist}” (in `);
      expect(explanation.match(/\[document:/g)?.length).toBeGreaterThanOrEqual(2);
      expect(explanation).not.toMatch(/null|undefined|no wording/);
      expect(explanation.includes("A contradiction only if ")).toBe(conditionalOn.length > 0);
    }
  });

  it("Rubio is at odds with himself once: the call that King and Rounds tell of, and his later post; what he posted on the 19th is no side", async () => {
    const data = await app.ask(`{ actor(name: "Rubio") { contradictions(where: {scope: [SELF]}) { nodes { gapDays a { id attestation } b { id attestation } conditionalOn { speakers { name } } } } } node(id: "statement:cnn.rubio-list-of-potential-ideas") { ... on Statement { contradictions { totalCount } } } }`);
    expect(data).toEqual({
      actor: { contradictions: { nodes: [{ gapDays: 0, a: { id: "statement:richardson.rubio-us-wrote-plan", attestation: "DIRECT" }, b: { id: "statement:richardson.rubio-call-to-senators", attestation: "REPORTED" }, conditionalOn: [{ speakers: [{ name: "Angus King" }] }, { speakers: [{ name: "Mike Rounds" }] }] }] } },
      node: { contradictions: { totalCount: 0 } },
    });
  });

  it("it was the State Department's spokesman who called the account blatantly false, in three documents of two origins", async () => {
    const data = await app.ask(`{ statements(where: {text: {contains: "blatantly false"}, act: [DENIAL]}) { nodes { speakers { name } onBehalfOf { id } respondsTo { act to { id } } corroboration { documents origins } } } }`);
    expect(data["statements"]).toEqual({ nodes: [{
      speakers: [{ name: "Tommy Pigott" }], onBehalfOf: [{ id: "org:us-state-department" }], corroboration: { documents: 3, origins: 2 },
      respondsTo: ["king-what-rubio-said", "rounds-what-rubio-said", "senators-spoke-to-rubio"].map((id) => ({ act: "DENIAL", to: { id: `statement:richardson.${id}` } })),
    }] });
  });

  it("the self-contradiction was known on 23 November and not before", async () => {
    const at = async (day: string): Promise<unknown> => ((await app.ask(`{ contradictions(where: {scope: [SELF]}, knownAsOf: "${day}T23:59:59Z") { totalCount } }`))["contradictions"] as { totalCount: number }).totalCount;
    expect([await at("2025-11-22"), await at("2025-11-23")]).toEqual([0, 1]);
  });

  it.each<readonly [string, string, string]>([
    ["gratitude of a state for mediation, and of a person for arms", "guardian.trump-zero-gratitude", "guardian.zelensky-grateful"],
    ["the caps of two plans", "guardian.proposal-army-cap", "guardian.army-cap-200000-more"],
    ["a demand with a last day and a word on the offer", "richardson.trump-expects-signature", "bloomberg.trump-not-final-offer"],
    ["what was put to take or leave at first, and a later word on it", "bloomberg.plan-dropped-on-ukraine", "bloomberg.trump-not-final-offer"],
    ["a hope that there is no plan, and who supports it", "nbc.graham-hopes-no-plan", "cnn.trump-reviewed-and-supports"],
    ["what is not presented yet on the 19th and is on the 20th", "nbc.three-officials-not-presented", "heflin.plan-presented"],
    ["a plan that is worked on and is to suit both, and what the Ukrainians cannot take", "cnn.leavitt-acceptable-plan", "cnn.envoy-back-to-square-one"],
    ["a list of ideas with input of both sides, and the forming of this plan", "cnn.rubio-list-of-potential-ideas", "nbc.ukraine-did-not-participate"],
    ["a question whether there is a dispute, and an account of it", "richardson.applebaum-asks-about-dispute", "heflin.argument-in-washington"],
    ["two accounts of what is ceded that differ in detail", "cnn.western-official-lead", "nbc.ft-axios-content"],
    ["who was handed the plan, and who negotiated it", "richardson.rubio-call-to-senators", "applebaum.negotiated-by-witkoff-dmitriev"],
    ["a rumour on the embrace of the plan, and an approval that may have come later", "richardson.rumour-vance-key", "nbc.trump-approved"],
    ["a rumour that one was out of the loop, and a report that names him among those involved", "richardson.rumour-vance-key", "nbc.network-formation"],
    ["whose plan it is not, by one who heard of it, and who wrote it", "richardson.rounds-what-rubio-said", "richardson.rubio-us-wrote-plan"],
    ["not being the administration's position, and the president's support", "richardson.rounds-what-rubio-said", "cnn.trump-reviewed-and-supports"],
  ])("no contradiction is made of %s", async (_what, one, other) => {
    const data = await app.ask(`{ nodes(ids: ["statement:${one}", "statement:${other}"]) { id } }`);
    expect(data["nodes"]).toEqual([{ id: `statement:${one}` }, { id: `statement:${other}` }]);
    expect(found.filter(({ a, b }) => [slug(a), slug(b)].every((id) => [one, other].includes(id)))).toEqual([]);
  });
});
