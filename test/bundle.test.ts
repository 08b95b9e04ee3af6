import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { bundleJsonSchema } from "../src/domain/ingest/bundleSchema";
import { checkBundle, inspectBundle } from "../src/domain/ingest/checkBundle";
import { BundleError, printComplaint } from "../src/domain/ingest/complaints";
import { boundsOf, hull, minimum } from "../src/domain/edtf";
import { familyKey, nameKey } from "../src/domain/names";
import { searchWords, toSearchText } from "../src/domain/searchWords";
import { CodePointText } from "../src/domain/textSpan";
import { changed, exampleBundle, exampleText, folderOf, placeIn } from "./support/exampleBundle";

/** What is said of a bundle in one file `all.yaml`, as printed. */
function complaintsAbout(text: string): readonly string[] {
  return inspectBundle(folderOf({ "all.yaml": text }), { mustBeAnchored: true }).complaints.list().map(printComplaint);
}

/** `line:column` of the nth place of a piece in the example after a change. */
function at(text: string, piece: string): string {
  const before = text.slice(0, text.indexOf(piece)).split("\n");
  return `all.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe("checking data files", () => {
  it("accepts a sound bundle", () => {
    expect(complaintsAbout(exampleBundle)).toEqual([]);
  });

  // what is wrong, the piece changed, what it is changed to, the piece the complaint stands at, what it says
  const statementHead = "  - id: statement:anna\n    by: [person:anna]\n    act: ASSERTION";
  const refusals: readonly (readonly [string, string, string, string, string])[] = [
    ["an unknown key", "public: true", "publik: true", "publik", 'statements.0: unknown key "publik" (did you mean "public"?)'],
    ["an unknown key in a quotation", "exact: Berta denied it", "exact: Berta denied it, qoute: x", "qoute", 'statements.1.quotations.0: unknown key "qoute"'],
    ["an unknown section", "topics:", "topix:", "topix", 'unknown key "topix" (did you mean "topics"?)'],
    ["a missing key", "    gist: A diplomat says it is theirs.\n", "", "id: statement:diplomat", 'statements.2: missing key "gist"'],
    ["a value outside its list", "act: DEMAND", "act: DEMNAD", "DEMNAD", 'statements.3.act: "DEMNAD" is not one of ASSERTION, DENIAL'],
    ["a number where text belongs", 'said: "2025-11-19"', "said: 2025", "2025\n", "statements.0.said: must be text, not 2025; put it in quotes"],
    ["half of a surrogate pair", "name: East}", 'name: "East \\ud800"}', '"East', "actors.2.name: holds half of a surrogate pair, which is no character"],
    ["an invalid date", 'said: "2025-11-19"', 'said: "2025-13-19"', '"2025-13-19"', 'statements.0.said: "2025-13-19" is not an EDTF date'],
    ["an id of the wrong section", "{id: topic:army,", "{id: plan:army,", "plan:army", 'topics.0.id: "plan:army" is of the wrong kind; it must begin with topic:'],
    ["an id of the wrong form", "{id: plan:peace, label", "{id: plan:Peace, label", "plan:Peace", 'plans.0.id: "plan:Peace" is no id'],
    ["an id given twice", "{id: org:west, name: West}", "{id: org:east, name: West}", "org:east, name: West", "actors.3.id: the id org:east is given twice; it is first given at all.yaml:12:5"],
    ["a reference that points nowhere", "by: [person:berta]", "by: [person:bertha]", "person:bertha", 'statements.1.by.0: statement:berta is made by person:bertha, which is not in this bundle (did you mean "person:berta"?)'],
    ["a reference to the wrong kind", "asserts: [proposition:cap]", "asserts: [plan:peace]", "plan:peace]\n    about: [{target: provision:peace.draft.army}]\n", 'statements.3.asserts.0: "plan:peace" is of the wrong kind; it must begin with proposition:'],
    ["a statement without maker", "by: [anon:diplomat]", "by: []", "id: statement:diplomat", "statements.2: statement:diplomat is made by nobody"],
    ["a statement that rests on nothing", "    reports: [{statement: statement:told, firsthand: true}]\n", "", "id: statement:told", "statements.3: statement:told rests on nothing"],
    ["a statement that responds to itself", "respondsTo: [{statement: statement:anna", "respondsTo: [{statement: statement:berta", "statement:berta, act", "statement:berta responds to itself"],
    ["a statement that reports itself", "reports: [{statement: statement:told", "reports: [{statement: statement:diplomat", "statement:diplomat, firsthand", "statement:diplomat reports itself"],
    ["a statement about itself", "{target: person:anna,", "{target: statement:berta,", "statement:berta, polarity", "statement:berta is about itself"],
    ["reporting in a circle", "    gist: The army must be capped.", "    gist: The army must be capped.\n    reports: [{statement: statement:diplomat}]", "statement:diplomat}]", "reporting runs in a circle: statement:diplomat → statement:told → statement:diplomat"],
    ["a report derived from itself", "from: report:paper, to: report:first", "from: report:paper, to: report:paper", "report:paper, kind", "derivations.0.to: report:paper derives from itself"],
    ["derivation in a circle", "derivations:\n", "derivations:\n  - {from: report:first, to: report:paper, kind: REPOST, confidence: 1, evidence: x, judgedBy: editor}\n", "report:first, kind: REWRITE", "derivation runs in a circle: report:first → report:paper → report:first"],
    ["a provision of an unknown version", "army, version: version:peace.draft", "army, version: version:peace.other", "version:peace.other", "provision:peace.draft.army is a provision of no version: it names version:peace.other"],
    ["a provision without version", "army, version: version:peace.draft,", "army,", "{id: provision:peace.draft.army", 'provisions.0: missing key "version"'],
    ["a version of no plan", "peace.draft, plan: plan:peace", "peace.draft, plan: plan:war", "plan:war", "version:peace.draft is a version of no plan: it names plan:war"],
    ["an unnamed source without report", ", report: report:paper}\nplans", "}\nplans", "{id: anon:diplomat", "actors.5: anon:diplomat names no report"],
    ["a named actor with a report", "{id: org:west, name: West}", "{id: org:west, name: West, report: report:paper}", "report:paper}\n  - {id: outlet", "org:west is no unnamed source"],
    ["unnamed speakers not marked so", "attestation: ANONYMOUS", "attestation: DIRECT", "DIRECT\n    gist: A dip", "every speaker of statement:diplomat is an unnamed source, so its attestation is ANONYMOUS, not DIRECT"],
    ["named speakers marked as unnamed", "attestation: REPORTED", "attestation: ANONYMOUS", "ANONYMOUS\n    gist: The army", "statement:told is ANONYMOUS but not every speaker"],
    ["an editorial statement of a person", "attestation: REPORTED", "attestation: EDITORIAL", "person:anna, person:berta", "statement:told is EDITORIAL but made by person:anna"],
    ["an outlet that heard it itself", "by: [anon:diplomat]\n    act: ASSERTION\n    attestation: ANONYMOUS", "by: [outlet:paper]\n    act: ASSERTION\n    attestation: EDITORIAL", "true}]", "outlet:paper is an outlet and heard nothing itself"],
    ["a demand that takes a fact", "kind: TERM", "kind: FACT", "proposition:cap]", "statement:told is a DEMAND, which takes TERM propositions only, and proposition:cap is a FACT"],
    ["a question that asserts", statementHead, statementHead.replace("ASSERTION", "QUESTION"), "[proposition:east]", "statement:anna is a QUESTION, which asserts and denies nothing"],
    ["an assertion that questions", "denies: [proposition:east]", "questions: [proposition:east]", "[proposition:east]\n    about: [{target: person", "statement:berta is a DENIAL; only a QUESTION questions"],
    ["a rumour that denies", "act: DENIAL\n    attestation", "act: RUMOUR\n    attestation", "[proposition:east]\n    about: [{target: person", "statement:berta is a RUMOUR, which can only assert"],
    ["asserting and denying the same", "denies: [proposition:east]", "denies: [proposition:east]\n    asserts: [proposition:east]", "proposition:east]\n    asserts", "statement:berta asserts and denies the same proposition proposition:east"],
    ["authorship without author", "names: org:east, ", "", "{id: proposition:east", 'missing key "names"'],
    ["a role without authorship", "kind: TERM,", "kind: TERM, role: DRAFTER,", "DRAFTER", "role is for AUTHORSHIP propositions only"],
    ["a person as answer to whose text it is", "names: org:east,", "names: person:anna,", "person:anna, concerns", "person:anna cannot answer the exclusive question question:whose"],
    ["a leaker as answer to whose text it is", "role: ORIGINATOR", "role: LEAKER", "LEAKER", "the role LEAKER cannot answer the exclusive question"],
    ["a value without unit", ", unit: persons", "", "600000", "proposition:cap has a value without a unit"],
    ["an office of a group", "organization: org:east", "organization: outlet:paper", "outlet:paper}]", "outlet:paper has no offices"],
    ["membership of a person", "memberOf: [{actor: org:west}]", "memberOf: [{actor: person:anna}]", "person:anna}]}", "person:anna has no members"],
    ["a copy longer than the document", "start: 0, end: 85", "start: 0, end: 850", "850", "the span ends at 850, but document:paper has 113 code points"],
    ["a quotation from a report no document carries", "{report: report:paper, exact: Berta", "{report: report:first, exact: Berta", "report:first, exact", "no document carries report:first"],
    ["a document that does not carry the report", "{report: report:paper, exact: Berta", "{report: report:paper, document: document:papr, exact: Berta", "document:papr", 'document:papr, which is not in this bundle (did you mean "document:paper"?)'],
    ["a quotation without offsets", `, start: ${placeIn("Berta denied it")}, end: ${placeIn("Berta denied it") + 15}`, "", "{report: report:paper, exact: Berta", "the quotation has no offsets; run `onrecord anchor`"],
    ["offsets that do not span the words", "exact: Berta denied it", "exact: Berta denied", `${placeIn("Berta denied it") + 15}}`, "span 15 code points, but the words are 12"],
    ["offsets outside the report", "start: 0, end: 85", "start: 0, end: 80", `${placeIn("the plan is theirs")}, end`, "lie outside report:paper, which is 0–80 of document:paper"],
    ["a quotation that is too long", "exact: Berta denied it", `exact: ${"word ".repeat(41).trim()}`, "word word", "the quotation has 41 words; 40 are allowed"],
    ["an indirect wording called verbatim", "INDIRECT, fidelity: PARAPHRASE", "INDIRECT, fidelity: VERBATIM", `VERBATIM, start: ${placeIn("Berta denied it")}`, "an INDIRECT wording is a PARAPHRASE, or ALTERED in a reworded copy, not VERBATIM"],
    ["something said after it was disclosed", "gist: A diplomat says it is theirs.", 'gist: A diplomat says it is theirs.\n    said: "2025-11-21"', '"2025-11-21"', "statement:diplomat was said 2025-11-21, later than it was disclosed (2025-11-19)"],
  ];
  it.each(refusals)("refuses %s", (_what, piece, by, place, reason) => {
    const text = changed([piece, by]);
    const said = complaintsAbout(text);
    expect(said.filter((complaint) => complaint.includes(reason))).toEqual([expect.stringContaining(reason)]);
    expect(said.find((complaint) => complaint.includes(reason))).toMatch(new RegExp(`^${at(text, place)}[ :]`));
  });

  it.each([
    ["a month", "2025-12", '"2025-12" is more than a day'],
    ["two days", "2025-12-01/2025-12-02", '"2025-12-01/2025-12-02" is more than a day'],
    ["an open end", "2025-12-01/..", '"2025-12-01/.." is more than a day'],
    ["no date", "lately", '"lately" is not an EDTF date'],
  ])("refuses a judgement on who is who that is dated by %s", (_what, at, reason) => {
    const text = `${exampleBundle}identities: [{actor: person:anna, other: person:berta, verdict: SAME, by: editor, at: "${at}"}]\n`;
    expect(complaintsAbout(text)).toEqual([expect.stringContaining(`identities.0.at: ${reason}`)]);
  });

  it("tells of what is nested too deeply in words of its own", () => {
    expect(complaintsAbout(`actors: ${"[".repeat(20_000)}${"]".repeat(20_000)}`)[0]).toMatch(/^all\.yaml:1:\d+: .*nested too deeply$/);
  });

  it("tells every complaint at once, in file order", () => {
    const text = changed(["act: DEMAND", "act: DEMNAD"], ["by: [person:berta]", "by: [person:bertha]"], ["public: true", "publik: true"], ["{id: org:west, name: West}", "{id: org:west, name: West, x: 1}"]);
    const said = complaintsAbout(text).map((complaint) => /(?:actors|statements)\.\d+/.exec(complaint)?.[0]);
    expect(said).toEqual(["actors.3", "statements.0", "statements.1", "statements.3"]);
  });

  it("names the file of each complaint and joins sections over files", () => {
    const folder = folderOf({ "b.yaml": "plans: [{id: plan:b, label: B, x: 1}]", "a.yaml": "plans: [{id: plan:a}]", "sub/bundle.yaml": "bundle: {id: x, title: X}" });
    expect(inspectBundle(folder, { mustBeAnchored: true }).complaints.list().map(printComplaint)).toEqual([
      'a.yaml:1:9 plans.0: missing key "label"', 'b.yaml:1:32 plans.0: unknown key "x"',
    ]);
  });

  it.each([
    ["an unknown statement", "{id: review:x, statements: [statement:anna, statement:bertha], verdict: REJECTED, by: editor, at: '2025-12-01'}", "reviews.0.statements.1: review:x is about statement:bertha, which is not in this bundle (did you mean \"statement:berta\"?)"],
    ["one statement twice", "{id: review:x, statements: [statement:anna, statement:anna], verdict: REJECTED, by: editor, at: '2025-12-01'}", "reviews.0.statements.1: review:x is about statement:anna and itself"],
    ["one statement alone", "{id: review:x, statements: [statement:anna], verdict: REJECTED, by: editor, at: '2025-12-01'}", "reviews.0.statements: has fewer than 2 entries"],
    ["three statements", "{id: review:x, statements: [statement:anna, statement:berta, statement:told], verdict: REJECTED, by: editor, at: '2025-12-01'}", "reviews.0.statements: has more than 2 entries"],
    ["a verdict there is not", "{id: review:x, statements: [statement:anna, statement:berta], verdict: REJECT, by: editor, at: '2025-12-01'}", 'reviews.0.verdict: "REJECT" is not one of DETECTED, CONFIRMED, REJECTED, EXPLAINED_BY_SCOPE, SUPERSESSION (did you mean "REJECTED"?)'],
    ["a review by nobody", "{id: review:x, statements: [statement:anna, statement:berta], verdict: REJECTED, at: '2025-12-01'}", 'reviews.0: missing key "by"'],
    ["a review of no day", "{id: review:x, statements: [statement:anna, statement:berta], verdict: REJECTED, by: editor, at: lately}", "reviews.0.at:"],
  ])("refuses a review of %s, with its place", (_what, review, reason) => {
    const text = `${exampleBundle}reviews:\n  - ${review}\n`;
    const line = text.trimEnd().split("\n").length;
    expect(complaintsAbout(text)).toEqual([expect.stringContaining(reason)]);
    expect(complaintsAbout(text)[0]).toMatch(new RegExp(`^all\\.yaml:${line}:\\d+`));
  });

  it("throws one error that holds them all", () => {
    const folder = folderOf({ "all.yaml": changed(["act: DEMAND", "act: DEMNAD"], ["topics:", "topix:"]) });
    expect(() => checkBundle(folder)).toThrow(BundleError);
    expect(() => checkBundle(folder)).toThrow(/3 complaints, nothing was written\nall\.yaml:20:1: unknown key "topix".*\nall\.yaml:23:.*\nall\.yaml:62:.*DEMNAD/);
  });

  it.each([
    ["a bomb of aliases", 'bundle: {id: x, title: X}\nplans: &a [{id: plan:a, label: A}]\ntopics: [*a, *a]', "all.yaml:3:10: the alias *a is not allowed; write the value out"],
    ["a __proto__ key", "bundle: {id: x, title: X}\n__proto__: {polluted: true}", 'all.yaml:2:1: unknown key "__proto__"'],
    ["broken YAML", "bundle: {id: x, title: X\nplans: [", "not readable as YAML"],
    ["a tag", "bundle: {id: x, title: !!js/function X}", "not readable as YAML"],
    ["nesting without end", `plans: ${"[".repeat(200_000)}`, "all.yaml:1:"],
    ["a list for a file", "- 1", "a data file is one mapping of sections"],
    ["a file that holds nothing", "# later\n", "all.yaml:1:1: the file holds nothing"],
    ["a bundle without name", "plans: []", "bundle.yaml:1:1: the bundle has no name"],
    ["a key that is given twice", "bundle: {id: x, title: X}\nplans:\n  - {id: plan:a, label: A, label: B}", 'all.yaml:3:28: the key "label" is given twice in one mapping'],
    ["a section that is given twice", "bundle: {id: x, title: X}\nplans: []\nplans: []", 'all.yaml:3:1: the key "plans" is given twice in one mapping'],
    ["a mapping of many keys", `bundle: {id: x, title: X}\nplans:\n  - id: plan:a\n${Array.from({ length: 30_000 }, (_, key) => `    k${key}: 1\n`).join("")}`, "all.yaml:3:5: a mapping with 30001 keys; 1000 are allowed"],
    ["more values than are read at once", `bundle: {id: x, title: X}\nplans: [${",\n".repeat(600_000)}]`, "all.yaml:499997:1: the file holds too many values to be read in one piece"],
    ["a date that is a book", `bundle: {id: x, title: X}\nreports: [{id: report:a, publishedAt: '${"2025".repeat(1_000)}'}]`, "reports.0.publishedAt: is longer than 100 characters"],
    ["a file of more than 5 MB", `# ${"x".repeat(5 * 1024 * 1024)}`, "5242880 are allowed a file"],
  ])("refuses %s", (_what, text, reason) => {
    expect(complaintsAbout(text).join("\n")).toContain(reason);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("does not miss the name of a bundle whose file it could not read", () => {
    expect(complaintsAbout("bundle: {id: x, title: X}\nplans: [")).toEqual([expect.stringMatching(/^all\.yaml:2:9: not readable as YAML/)]);
  });

  it("passes over nothing that looks like data: links, and names in capitals", () => {
    const folder = folderOf({ "bundle.yaml": "bundle: {id: x, title: X}", "plans.YAML": "plans: []", ".hidden.YAML": "", "notes.txt": "" });
    symlinkSync("/etc/hostname", join(folder, "actors.yaml"));
    symlinkSync("/etc", join(folder, "more"));
    symlinkSync(".", join(folder, "self"));
    symlinkSync("/etc/hostname", join(folder, "notes"));
    const link = "1:1: a symbolic link is not followed, as it may lead out of the bundle; put what it leads to in its place";
    expect(inspectBundle(folder, { mustBeAnchored: true }).complaints.list().map(printComplaint)).toEqual([
      `actors.yaml:${link}`, `more:${link}`, "plans.YAML:1:1: a data file is named *.yaml, *.yml or *.jsonl, in lower case", `self:${link}`,
    ]);
  });

  const complaintsAboutLine = (line: string): readonly string[] =>
    inspectBundle(folderOf({ "bundle.yaml": "bundle: {id: x, title: X}", "plans.jsonl": `{"id":"plan:first","label":"First"}\n${line}\n` }), { mustBeAnchored: true }).complaints.list().map(printComplaint);

  it.each([
    ["a key that is given twice, of which JSON keeps the last", '{"id":"plan:a","label":"A","label":"B"}', 'plans.jsonl:2:28: the key "label" is given twice in one mapping'],
    ["one that is so in another spelling", String.raw`{"id":"plan:a","label":"A\\","l\u0061bel" : "B"}`, 'plans.jsonl:2:30: the key "label" is given twice in one mapping'],
    ["one that is so deep inside", '{"id":"plan:a","label":[{"a":{"b":1,"b":2}}]}', 'plans.jsonl:2:37: the key "b" is given twice in one mapping'],
    ["a mapping of many keys", `{"id":"plan:a"${Array.from({ length: 20_000 }, (_, key) => `,"k${key}":1`).join("")}}`, "plans.jsonl:2:1: a mapping with 20001 keys; 1000 are allowed"],
  ])("refuses in a line %s", (_what, line, complaint) => {
    expect(complaintsAboutLine(line)).toEqual([complaint]);
  });

  it("takes words in a line for what they are, colons and quotes and all", () => {
    expect(complaintsAboutLine(String.raw`{"id":"plan:a","label":"label\": \"label\" : {\"label\\\": 1}","description":"\\"}`)).toEqual([]);
  });

  it("tells on one line what the data say, so that they can neither forge a complaint nor steer a terminal", () => {
    expect(complaintsAboutLine(String.raw`{"id":"plan:a\nplans.jsonl:1:1: well","label":"A","\u001b[2J\u202e":1}`)).toEqual([
      String.raw`plans.jsonl:2:7 plans.1.id: "plan:a\u000aplans.jsonl:1:1: well" is no id; after the colon come lower-case words and digits joined by - or .`,
      String.raw`plans.jsonl:2:51 plans.1: unknown key "\u001b[2J\u202e"`,
    ]);
  });

  it("looks for no more complaints than anybody reads", () => {
    const folder = folderOf({ "bundle.yaml": "bundle: {id: x, title: X}", "plans.jsonl": '{"id":"plan:a"}\n'.repeat(300_000) });
    expect(() => checkBundle(folder)).toThrow(/^the bundle is refused: 10000 complaints or more, nothing was written\n[^]*\nplans\.jsonl:10000:1 [^]*\nMore were not looked for; mend these first\.$/);
  });

  it("refuses a folder that is not there or holds no data", () => {
    expect(() => checkBundle("/nowhere")).toThrow("there is no folder /nowhere");
    expect(() => checkBundle(folderOf({ "notes.txt": "" }))).toThrow("holds no *.yaml or *.jsonl file");
  });

  it("has its JSON Schema printed (else run: npm run schema)", () => {
    expect(readFileSync(join(__dirname, "..", "schema", "bundle.schema.json"), "utf8")).toBe(bundleJsonSchema());
  });
});

describe("dates", () => {
  it.each([
    ["2025-11-19", "2025-11-19", "2025-11-19"], ["2025-11", "2025-11-01", "2025-11-30"], ["2025-11-22/2025-11-23", "2025-11-22", "2025-11-23"],
    ["2025-11-19~", "2025-11-19", "2025-11-19"], ["2025-11-19?/2025-12", "2025-11-19", "2025-12-31"], ["2025-11-19/..", "2025-11-19", null],
    ["../2025-11-19", null, "2025-11-19"], ["2024-02", "2024-02-01", "2024-02-29"], ["2025-11-19T10:00:00+02:00", "2025-11-19T08:00:00Z", "2025-11-19T08:00:00Z"],
  ])("bounds %s", (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
  });

  it.each(["", "19.11.2025", "2025-02-30", "2025-11-23/2025-11-22", "../..", "2025-11-19T10:00:00", "a/b/c", "20251119", "1763510400000", "2025-24", "2025-21/2025-11", "Y12025", "-0100"])("refuses %s", (text) => {
    expect(() => boundsOf(text)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });

  it("takes the earliest and the hull of several", () => {
    const dates = ["2025-11", "2025-11-20T08:00:00Z", "2025-11-21"].map(boundsOf);
    expect(minimum(dates)).toEqual({ earliest: "2025-11-01", latest: "2025-11-20T08:00:00Z" });
    expect(hull(dates)).toEqual({ earliest: "2025-11-01", latest: "2025-11-30" });
    expect(minimum([])).toEqual({ earliest: null, latest: null });
  });
});

describe("names and words", () => {
  it("folds case, accents, scripts and marks", () => {
    expect(nameKey("  Anna ÅNGSTRÖM-O’Neill ")).toBe("anna angstrom oneill");
    expect(nameKey("Марко Рубио")).toBe("marko rubio");
    expect(familyKey("Кирилл Дмитриев")).toBe("dmitriev");
    expect(familyKey("…")).toBeNull();
  });

  it("finds every case of a name, in both scripts", () => {
    const share = (one: string, other: string): boolean => searchWords(one).some((word) => searchWords(other).includes(word));
    expect(share("Дмитриевым", "Дмитриев")).toBe(true);
    expect(share("Dmitriev", "Дмитриев")).toBe(true);
    expect(share("Dmitriev", "Дмитриевым")).toBe(true);
    expect(share("Зеленському", "Зеленський")).toBe(true);
    expect(share("guarantees", "guaranteed")).toBe(true);
    expect(share("Dmitriev", "Witkoff")).toBe(false);
  });

  it("keeps what is meant: US, numbers with separators; drops what is common", () => {
    expect(toSearchText(searchWords("The U.S. and Russia's 600,000 café"))).toBe(" us russia 600000 cafe ");
    expect(toSearchText(searchWords("the of and"))).toBe("");
  });
});

describe("spans of texts", () => {
  it("counts code points, not UTF-16 units", () => {
    const text = new CodePointText(exampleText);
    const [start = -1] = text.occurrences("Anna");
    expect(start).toBe(2);
    expect(text.slice(start, start + 4)).toBe("Anna");
    expect(text.prefixAt(start)).toBe("😀 ");
    expect(text.occurrences("plan is theirs", 0, text.length)).toHaveLength(2);
    expect(text.lineAndColumn(text.occurrences("Footer")[0] ?? 0)).toEqual({ line: 2, column: 1 });
  });
});
