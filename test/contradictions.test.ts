import fc from "fast-check";
import { isCopy, type PropositionFacts, type Side } from "../src/domain/contradictions/side";
import { pairKey } from "../src/domain/contradictions/pairKey";
import { disagreementsOf } from "../src/domain/contradictions/disagreements";
import { standingOf } from "../src/domain/contradictions/records";
import { answer, between, by, copied, on, question, side } from "./support/sides";

const whose = question("whose");
const east = answer("east", { question: whose });
const west = answer("west", { question: whose });
const joint = answer("joint");
const cap = question("cap", { unit: "persons", spansVersions: false });
const small = answer("600000", { question: cap, value: 600_000 });
const large = answer("800000", { question: cap, value: 800_000 });
const half = answer("half", { question: cap, value: 0.5, unit: "share" });
const propositions = [east, west, joint, small, large, half];
const asserting = (proposition: PropositionFacts): Pick<Side, "asserts"> => ({ asserts: [proposition.id] });
const denying = (proposition: PropositionFacts): Pick<Side, "denies"> => ({ denies: [proposition.id] });

describe("Two statements contradict", () => {
  it.each<readonly [string, string, Side, Side]>([
    ["one asserts what the other denies", "OPPOSITE_STANCE", side("anna", asserting(east)), side("berta", denying(east))],
    ["one asserts what the other denies, in answer to no question", "OPPOSITE_STANCE", side("anna", asserting(joint)), side("berta", denying(joint))],
    ["one was made to deny the other, over what both take a side on", "DIRECT_DENIAL", side("anna", asserting(east)), side("berta", { ...denying(east), answersWithDenial: ["statement:anna"] })],
    ["one was made to deny the other, over nothing that is coded", "DIRECT_DENIAL", side("anna"), side("berta", { act: "DENIAL", answersWithDenial: ["statement:anna"] })],
    ["one was made to deny the other and gives another answer", "DIRECT_DENIAL", side("anna", asserting(east)), side("berta", { ...asserting(west), answersWithDenial: ["statement:anna"] })],
    ["they give different answers where only one can hold", "EXCLUSIVE_ANSWERS", side("anna", asserting(east)), side("berta", asserting(west))],
    ["they give different values in one unit", "VALUE_MISMATCH", side("anna", asserting(small)), side("berta", asserting(large))],
    ["they give values in different units", "EXCLUSIVE_ANSWERS", side("anna", asserting(small)), side("berta", asserting(half))],
    ["one denies an answer and gives another", "OPPOSITE_STANCE", side("anna", asserting(east)), side("berta", { ...denying(east), ...asserting(west) })],
    ["opinions that are opposed", "OPPOSITE_STANCE", side("anna", { act: "OPINION", ...asserting(joint) }), side("berta", { act: "OPINION", ...denying(joint) })],
    ["a forecast and its opposite", "OPPOSITE_STANCE", side("anna", { act: "PREDICTION", ...asserting(joint) }), side("berta", { act: "PREDICTION", ...denying(joint) })],
    ["an account and its retraction", "OPPOSITE_STANCE", side("anna", asserting(joint)), side("berta", { act: "RETRACTION", ...denying(joint) })],
    ["what a plan is reported to set and what another says it sets", "VALUE_MISMATCH", side("anna", { act: "PROPOSAL", attestation: "REPORTED", ...asserting(small) }), side("berta", asserting(large))],
    ["a term that a plan rules out and one says it has", "OPPOSITE_STANCE", side("anna", { act: "PROPOSAL", attestation: "REPORTED", ...denying(small) }), side("berta", asserting(small))],
    ["an uncoded claim that was called false", "DIRECT_DENIAL", side("anna"), side("berta", { act: "OPINION", answersWithDenial: ["statement:anna"] })],
  ])("when %s: %s", (_what, kind, one, other) => {
    const found = between(one, other, propositions);
    expect(found.map((contradiction) => contradiction.kind)).toEqual([kind]);
  });

  it("once for each question", () => {
    const found = between(side("anna", { asserts: [east.id, small.id] }), side("berta", { asserts: [west.id, large.id] }), propositions);
    expect(found.map(({ kind, question: over }) => [kind, over?.id])).toEqual([["VALUE_MISMATCH", "question:cap"], ["EXCLUSIVE_ANSWERS", "question:whose"]]);
  });

  it("with values in different units under a caution", () => {
    const [found] = between(side("anna", asserting(small)), side("berta", asserting(half)), propositions);
    expect(found).toMatchObject({ status: "DETECTED", explanation: expect.stringContaining("in different units (persons; share), cannot be converted without a base, and may describe different drafts") as string });
  });

  it("only under a condition when one is known by report: on whom who heard it, else who passes it on, else itself", () => {
    const told = side("rubio", { attestation: "REPORTED", ...asserting(east) });
    const teller = (id: string, isFirsthand: boolean, tellers: Side["tellers"] = []): Side["tellers"][number] => ({ id: `statement:${id}`, makers: [{ id: `person:${id}`, name: id }], words: null, deniers: [], isFirsthand, tellers });
    const restsOn = (tellers: Side["tellers"]): readonly string[] | undefined => between({ ...told, tellers }, side("pigott", asserting(west)), propositions)[0]?.restsOn;
    expect(restsOn([teller("king", true), teller("kristol", false), teller("rounds", true)])).toEqual(["statement:king", "statement:rounds"]);
    expect(restsOn([teller("kristol", false), teller("outlet", false)])).toEqual(["statement:kristol", "statement:outlet"]);
    expect(restsOn([teller("letter", false, [teller("friend", true), teller("other", false)])])).toEqual(["statement:friend", "statement:letter"]);
    expect(restsOn([])).toEqual(["statement:rubio"]);
    const [found] = between({ ...told, tellers: [teller("king", true), teller("rounds", true)] }, side("pigott", asserting(west)), propositions);
    expect(found?.explanation).toContain("by the account of king and rounds");
    expect(found?.explanation).toMatch(/A contradiction only if what king and rounds tell is right\.$/);
    const [denied] = between({ ...told, tellers: [teller("king", true), { ...teller("rounds", true), deniers: [{ id: "person:pigott", name: "pigott" }] }] }, side("pigott", asserting(west)), propositions);
    expect(denied?.explanation).toMatch(/tell is right\. pigott denies what rounds tells\.$/);
  });

  it("with an opinion as with an opinion", () => {
    expect(between(side("anna", asserting(east)), side("berta", { act: "OPINION", ...asserting(west) }), propositions)[0]?.explanation).toContain("Berta, on 20 November 2025, as an opinion: “");
  });

  it("only under the condition of those who word what it is about, printed where that is worded; none tells it, and it rests on itself", () => {
    const words = (...ids: readonly string[]): Pick<Side["carriers"][number], "words"> => ({ words: ids.length === 0 ? null : ids.map((id) => `proposition:${id}`) });
    const teller = (id: string, ...ids: readonly string[]): Side["tellers"][number] => ({ id: `statement:${id}`, makers: [{ id: `person:${id}`, name: id }], ...words(...ids), deniers: [], isFirsthand: true, tellers: [] });
    const carrier = (id: string, isCopied: boolean, ...ids: readonly string[]): Side["carriers"][number] => ({ reportId: `report:${id}`, title: id, outlet: null, documentId: `document:${id}`, isCopy: isCopied, ...words(...ids) });
    const call = side("rubio", { attestation: "REPORTED", asserts: [east.id, "proposition:open"], tellers: [teller("king", "east"), teller("rounds", "open")], carriers: [carrier("ap", false, "open"), carrier("wire", false, "east"), carrier("wire", false, "open"), carrier("all", false)] });
    const [found] = between(call, side("pigott", asserting(west)), propositions);
    expect(found).toMatchObject({ restsOn: ["statement:king"], explanation: expect.stringMatching(/by the account of king: .* \(in “all” \[document:all\]; “wire” \[document:wire\]\)/) as string });
    expect(between({ ...call, tellers: [teller("rounds", "open")] }, side("pigott", asserting(west)), propositions)).toMatchObject([{ restsOn: ["statement:rubio"] }]);
    expect(between({ ...call, carriers: [carrier("ap", false, "open"), carrier("spun", true, "east")] }, side("pigott", asserting(west)), propositions)).toEqual([]);
  });

  it("with a rumour only under the condition that it is right, not that somebody passes it on", () => {
    const rumour = side("nobody", { act: "RUMOUR", attestation: "RUMOURED", ...asserting(joint) });
    const [found] = between(rumour, side("berta", denying(joint)), propositions);
    expect(found).toMatchObject({ restsOn: ["statement:nobody"], explanation: expect.stringMatching(/A contradiction only if the rumour is right\.$/) as string });
    const tellers = [{ id: "statement:kristol", makers: [{ id: "person:kristol", name: "Kristol" }], words: null, deniers: [], isFirsthand: false, tellers: [] }];
    expect(between({ ...rumour, tellers }, side("berta", denying(joint)), propositions)).toMatchObject([
      { restsOn: ["statement:kristol", "statement:nobody"], explanation: expect.stringMatching(/as a rumour passed on by Kristol: .* A contradiction only if the rumour that Kristol passes on is right\.$/) as string },
    ]);
  });
});

describe("What only looks like a contradiction is none:", () => {
  const draft = (version: string): Pick<Side, "versions"> => ({ versions: [`version:${version}`] });
  const offer = question("offer", { unit: "persons" });
  const european = [answer("eu-600000", { question: offer, value: 600_000 }), answer("eu-800000", { question: offer, value: 800_000 })] as const;
  const open = question("open", { isExclusive: false });
  const one = answer("one", { question: open });
  const two = answer("two", { question: open });
  const peace = { ...small, id: "proposition:in-peace", condition: "in peacetime" };
  const war = { ...large, id: "proposition:in-war", condition: "in wartime" };
  const everything = [...propositions, ...european, one, two, peace, war, { ...small, id: "proposition:six-hundred-thousand", text: "The army may have 0.6 million." }];

  it.each<readonly [string, Side, Side]>([
    ["numbers in two plans, each with a question of its own", side("anna", asserting(small)), side("berta", asserting(european[1]))],
    ["numbers in two versions of one plan", side("anna", { ...asserting(european[0]), ...draft("may") }), side("berta", { ...asserting(european[1]), ...draft("june") })],
    ["opposite accounts of two versions of one plan", side("anna", { ...asserting(joint), ...draft("may") }), side("berta", { ...denying(joint), ...draft("june") })],
    ["a hope, which takes no proposition", side("anna", { act: "OPINION" }), side("berta", denying(east))],
    ["a question", side("anna", { act: "QUESTION", ...asserting(east) }), side("berta", denying(east))],
    ["a demand against another demand", side("anna", { act: "DEMAND", ...asserting(small) }), side("berta", { act: "DEMAND", ...asserting(large) })],
    ["a proposal against another", side("anna", { act: "PROPOSAL", ...asserting(small) }), side("berta", { act: "PROPOSAL", ...asserting(large) })],
    ["a value in peacetime and another under no condition", side("anna", asserting(peace)), side("berta", asserting(large))],
    ["a hope that was called false", side("anna", { act: "OPINION" }), side("berta", { act: "DENIAL", answersWithDenial: ["statement:anna"] })],
    ["a proposal that was turned down", side("anna", { act: "PROPOSAL", ...asserting(small) }), side("berta", { act: "DENIAL", answersWithDenial: ["statement:anna"] })],
    ["a question that was answered with no", side("anna", { act: "QUESTION" }), side("berta", { act: "OPINION", answersWithDenial: ["statement:anna"] })],
    ["the same answer", side("anna", asserting(east)), side("berta", asserting(east))],
    ["the same denial", side("anna", denying(east)), side("berta", denying(east))],
    ["the denial of one answer and of another", side("anna", denying(east)), side("berta", denying(west))],
    ["an answer and the denial of another", side("anna", asserting(east)), side("berta", denying(west))],
    ["the same value in other words", side("anna", asserting(small)), side("berta", { asserts: ["proposition:six-hundred-thousand"] })],
    ["values under two conditions", side("anna", asserting(peace)), side("berta", asserting(war))],
    ["two answers to a question that admits several", side("anna", asserting(one)), side("berta", asserting(two))],
    ["two answers that have one in common", side("anna", { asserts: [east.id, west.id] }), side("berta", asserting(east))],
    ["what a copy turns round", side("anna", asserting(east)), side("berta", { ...denying(east), ...copied("berta") })],
    ["two rumours", side("anna", { act: "RUMOUR", ...asserting(joint) }), side("berta", { act: "RUMOUR", ...denying(joint) })],
    ["a reply that only comments", side("anna", asserting(east)), side("berta", { act: "OPINION" })],
    ["words that nobody standing made", side("anna", asserting(east)), side("berta", { ...denying(east), makers: [] })],
    ["answers to two questions", side("anna", asserting(east)), side("berta", asserting(small))],
  ])("%s", (_what, mine, theirs) => {
    expect(between(mine, theirs, everything)).toEqual([]);
    expect(between(theirs, mine, everything)).toEqual([]);
  });

  it("one utterance held against itself", () => {
    const both = side("anna", { asserts: [east.id], denies: [east.id] });
    expect(between(both, both, everything)).toEqual([]);
  });
});

describe("The scope of a contradiction", () => {
  const org = { id: "org:ministry", name: "the Ministry" };
  const office = (from: string | null, to: string | null): Side["makers"] => [{ id: "person:minister", name: "The minister", judgedSame: [], offices: [{ title: "minister", organization: org, from, to }] }];
  const scopes = (one: Partial<Side>, other: Partial<Side>): readonly string[] =>
    between(side("anna", { ...asserting(east), ...one }), side("berta", { ...asserting(west), ...other }), propositions).map(({ scope }) => scope);

  const editorial = { attestation: "EDITORIAL" };
  const judged = (id: string, other: string): Pick<Side, "makers"> => ({ makers: [{ id, name: id, offices: [], judgedSame: [other] }] });

  it.each<readonly [string, string, Partial<Side>, Partial<Side>]>([
    ["SELF", "one speaker", by("person:x"), by("person:x")],
    ["SELF", "a speaker who joined in another statement", by("person:x", "person:y"), by("person:x")],
    ["SAME_PRINCIPAL", "two who speak for one body", { principals: [org] }, { principals: [org] }],
    ["SAME_PRINCIPAL", "an office-holder and his office's spokesman", { makers: office("2025-01-20", null) }, { principals: [org] }],
    ["SAME_PRINCIPAL", "a body and who speaks for it", { makers: [{ ...org, offices: [], judgedSame: [] }] }, { principals: [org] }],
    ["SAME_PRINCIPAL", "a person and his spokesman", by("person:putin"), { principals: [{ id: "person:putin", name: "Putin" }] }],
    ["BETWEEN_ACTORS", "one who left the office and its spokesman", { makers: office(null, "2025-10") }, { principals: [org] }],
    ["BETWEEN_ACTORS", "one who comes to the office later", { makers: office("2025-12-01", null) }, { principals: [org] }],
    ["BETWEEN_ACTORS", "two office-holders who speak for themselves", { makers: office(null, null) }, {}],
    ["BETWEEN_ACTORS", "a person and an outlet", {}, by("outlet:paper")],
    ["BETWEEN_REPORTS", "two outlets' own sentences", { ...editorial, ...by("outlet:paper") }, { ...editorial, ...by("outlet:post") }],
    ["BETWEEN_REPORTS", "two outlets together and a third", { ...editorial, ...by("outlet:paper", "outlet:post") }, { ...editorial, ...by("outlet:times") }],
    ["BETWEEN_ACTORS", "an outlet's own sentence and what a third says another outlet reported", { ...editorial, ...by("outlet:paper") }, { attestation: "REPORTED", ...by("outlet:post") }],
    ["SELF", "two who are judged to be one", judged("person:x", "person:y"), judged("person:y", "person:x")],
    ["SAME_PRINCIPAL", "a person under another spelling and his spokesman", judged("person:x", "person:putin"), { principals: [{ id: "person:putin", name: "Putin" }] }],
  ])("is %s for %s", (scope, _what, one, other) => {
    expect(scopes(one, other)).toEqual([scope]);
    expect(scopes(other, one)).toEqual([scope]);
  });

  it.each<readonly [string, Partial<Side>, Partial<Side>, number | null]>([
    ["whole days between days", on("2025-11-18"), on("2025-11-22"), 4],
    ["the nearest bounds of intervals", on("2025-11-18", "2025-11-20"), on("2025-11-22", "2025-11-30"), 2],
    ["none where they overlap", on("2025-11-18", "2025-11-22"), on("2025-11-22", "2025-11-23"), 0],
    ["null without a day", on(null), on("2025-11-22"), null],
    ["the nearest bounds where the far ones are open", { ...on("2025-11-22"), saidEarliest: null }, { ...on("2025-11-23"), saidLatest: null }, 1],
    ["none where an open end can reach the other", { ...on("2025-11-18"), saidLatest: null }, on("2025-11-22"), 0],
    ["a part of a day between instants", on("2025-11-22T06:00:00Z"), on("2025-11-22T18:00:00Z"), 0.5],
    ["days between an instant and a day", on("2025-11-22T23:00:00Z"), on("2025-11-23"), 1],
  ])("has for SELF a gap of %s", (_what, one, other, days) => {
    const [found] = between(side("first", { ...by("person:x"), ...asserting(east), ...one }), side("second", { ...by("person:x"), ...asserting(west), ...other }), propositions);
    expect(found?.gapDays).toBe(days);
    expect(between(side("first", { ...asserting(east), ...one }), side("second", { ...asserting(west), ...other }), propositions)[0]?.gapDays).toBeNull();
  });
});

describe("A contradiction", () => {
  const earlier = side("early", { ...asserting(east), ...on("2025-11-18") });
  const later = side("late", { ...asserting(west), ...on("2025-11-22") });
  const undated = side("a-undated", { ...asserting(west), ...on(null) });

  it.each<readonly [string, Side, Side, readonly string[]]>([
    ["the later day", earlier, later, ["statement:late", "statement:early"]],
    ["the undated", undated, later, []],
    ["the undated, however early its id", earlier, undated, ["statement:a-undated", "statement:early"]],
    ["the greater id on one day", side("b", asserting(east)), side("c", asserting(west)), ["statement:c", "statement:b"]],
  ])("leads from %s to the other", (_what, one, other, ids) => {
    for (const found of [between(one, other, propositions), between(other, one, propositions)]) expect(found.flatMap(({ a, b }) => [a.id, b.id])).toEqual(ids);
  });

  it("is public when both sides certainly are, and not while one is undated", () => {
    const known = (one: string | null, other: string | null): string | null | undefined =>
      between({ ...earlier, disclosedLatest: one }, { ...later, disclosedLatest: other }, propositions)[0]?.disclosedLatest;
    expect(known("2025-11-22", "2025-11-22T10:00:00Z")).toBe("2025-11-22");
    expect(known("2025-11-22T10:00:00Z", "2025-11-21")).toBe("2025-11-22T10:00:00Z");
    expect(known(null, "2025-11-21")).toBeNull();
  });

  it("has the latest verdict on its pair of statements, whatever the question", () => {
    const verdicts = new Map([[pairKey(later.id, earlier.id), [
      { id: "review:2", verdict: "REJECTED", at: "2025-12-02" } as const, { id: "review:1", verdict: "CONFIRMED", at: "2025-12-01" } as const,
    ]]]);
    expect(between(earlier, later, propositions, verdicts)[0]?.status).toBe("REJECTED");
    expect(between(earlier, undated, propositions, verdicts)).toMatchObject([{ status: "DETECTED" }]);
  });

  it("is explained by who said what, when, for whom, where, over which question, and what follows from it", () => {
    const carriers = [
      { reportId: "report:copy", title: null, outlet: null, documentId: "document:c", isCopy: true, words: null }, { reportId: "report:x", title: "The Plan", outlet: "The Paper", documentId: "document:d", isCopy: false, words: null },
    ];
    const [found] = between(
      { ...earlier, gist: "It is of the East.", carriers, principals: [{ id: "org:o", name: "the Office" }] },
      { ...later, ...by("person:early"), gist: "It is of the West.", act: "DENIAL", answersWithDenial: ["statement:early"] }, propositions);
    expect(found?.explanation).toBe(
      "Early, for the Office, on 18 November 2025: “It is of the East.” (in “The Plan”, The Paper [document:d]; as a copy, a text without title [document:c, report:copy]). Early, on 22 November 2025: “It is of the West.” (in a text without title [report:late]). " +
      "The second was made to deny the first. To “whose?”, to which only one answer can hold, the first answers “It is east.” and the second “It is west.”. At least 4 days lie between them.");
  });

  it("stands in one group for each two who face each other, shown by the earliest", () => {
    const joined = side("joined", { ...asserting(west), ...by("person:x", "person:y"), ...on("2025-11-25") });
    const again = side("again", { ...asserting(west), ...by("person:x"), ...on("2025-11-24") });
    const found = [...between(earlier, joined, propositions), ...between(earlier, again, propositions)].map(standingOf);
    const groups = [...disagreementsOf(found).values()].map(({ from, to, shown, pairCount }) => [from, to, shown.a, pairCount]);
    expect(groups).toEqual([["person:x", "person:early", "statement:again", 2], ["person:y", "person:early", "statement:joined", 1]]);
    const [self] = between(earlier, { ...later, ...by("person:early", "person:z") }, propositions);
    expect(self === undefined ? [] : [...disagreementsOf([standingOf(self)]).values()].map(({ from, to }) => [from, to])).toEqual([["person:early", "person:early"]]);
  });
});

describe("In any two statements", () => {
  const pool = [east, west, joint, small, large, half, answer("open-1", { question: question("open", { isExclusive: false }) }), answer("open-2", { question: question("open", { isExclusive: false }) })];
  const days = fc.constantFrom(null, "2025-11-18", "2025-11-20", "2025-11-22T10:00:00Z");
  const anySide = (id: string): fc.Arbitrary<Side> => fc.record({
    act: fc.constantFrom("ASSERTION", "DENIAL", "OPINION", "QUESTION", "DEMAND", "RUMOUR", "PROPOSAL"),
    attestation: fc.constantFrom("DIRECT", "REPORTED", "ANONYMOUS", "EDITORIAL"),
    day: days,
    makers: fc.subarray(["person:x", "person:y", "outlet:a", "outlet:b"], { minLength: 0 }),
    asserts: fc.subarray(pool.map((proposition) => proposition.id)),
    denies: fc.subarray(pool.map((proposition) => proposition.id)),
    versions: fc.subarray(["version:v1", "version:v2"]),
    denial: fc.boolean(),
    isCopied: fc.boolean(),
  }).map(({ day, makers, denial, isCopied, ...given }) => side(id, { ...given, ...(isCopied ? copied(id) : {}), ...on(day), ...by(...makers), answersWithDenial: denial ? [`statement:${id === "one" ? "two" : "one"}`] : [] }));

  it("the order in which they are asked about changes nothing", () => {
    fc.assert(fc.property(anySide("one"), anySide("two"), (one, two) => {
      expect(between(one, two, pool)).toEqual(between(two, one, pool));
    }), { numRuns: 500 });
  });

  it("each question is contradicted over once, the sides are ordered, and nothing is asserted by a question, a demand or a copy", () => {
    fc.assert(fc.property(anySide("one"), anySide("two"), (one, two) => {
      const found = between(one, two, pool);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      if (found.length > 0) expect(one.act === "PROPOSAL" && two.act === "PROPOSAL").toBe(false);
      if (found.length > 0) expect([one, two].some((one) => ["QUESTION", "DEMAND"].includes(one.act) || isCopy(one) || one.makers.length === 0)).toBe(false);
      for (const { a, b, scope, gapDays } of found) {
        expect((a.saidEarliest ?? "~") > (b.saidEarliest ?? "~") || (a.saidEarliest === b.saidEarliest && a.id > b.id)).toBe(true);
        expect(scope === "SELF" || gapDays === null).toBe(true);
      }
    }), { numRuns: 500 });
  });
});
