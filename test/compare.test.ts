import fc from "fast-check";
import { computeFidelity, replacedPlaces, type PlacedRun, type WordedStatement } from "../src/domain/compare/fidelity";
import { copyPairs } from "../src/domain/compare/copyPairs";
import { findCopies, type ComparedText } from "../src/domain/compare/copyProposals";
import { Lineage } from "../src/domain/compare/lineage";
import { readText, sentencesOf } from "../src/domain/compare/readText";
import { candidatePairs } from "../src/domain/compare/sentenceCandidates";
import { SentenceTable } from "../src/domain/compare/sentenceTable";
import { containment, sequenceRatio } from "../src/domain/compare/sequenceRatio";
import { sharedPassages } from "../src/domain/compare/sharedPassages";
import { gapInDays, overlapCandidates, similarWordings, type Wording } from "../src/domain/compare/similarWordings";
import { defaultThresholds } from "../src/domain/compare/thresholds";
import { Vocabulary } from "../src/domain/compare/vocabulary";
import { wordingVariants } from "../src/domain/compare/wordingVariants";
import { RandomTexts } from "./support/randomTexts";

const vocabulary = new Vocabulary();
const ratio = (one: string, other: string): number => sequenceRatio(vocabulary.numbersOf(one), vocabulary.numbersOf(other));
const text = (name: string, words: string, published: string | null = null): ComparedText =>
  ({ name, text: words, offset: 0, published: published === null ? null : { earliest: published, latest: published } });

describe("The token-sequence ratio", () => {
  it.each([
    ["the same words", "a cap on the army", "A cap on the army.", 1],
    ["one of five words replaced", "was not the administration’s position", "was not the administration’s plan", 0.8],
    ["two neighbours swapped", "north south east west", "north east south west", 0.75],
    ["nothing in common", "a wish list", "one potential idea", 0],
    ["nothing against something", "", "ideas", 0],
    ["17 words of 21 and of 20", "Ending a complex and deadly war such as the one in Ukraine requires an extensive exchange of serious and realistic ideas", "Ending a complex and deadly war like the one in Ukraine requires the broad exchange of serious and realistic ideas", 34 / 41],
    ["a letter between brackets", "[e]nding a war", "Ending a war", 1],
  ])("is as counted by hand for %s", (_case, one, other, expected) => {
    expect(ratio(one, other)).toBeCloseTo(expected, 10);
    expect(ratio(other, one)).toBeCloseTo(expected, 10);
  });

  it("is 1 for two empty wordings, and containment tells a cut from a change", () => {
    expect(sequenceRatio([], [])).toBe(1);
    expect(containment([1, 3, 5], [1, 2, 3, 4, 5])).toBe(1);
    expect(containment([1, 3, 9], [1, 2, 3, 4, 5])).toBeCloseTo(2 / 3);
  });

  it("is that of the longest common subsequence, from either side (property)", () => {
    const sequence = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 9 });
    const longest = (one: readonly number[], other: readonly number[]): number =>
      one.length === 0 || other.length === 0 ? 0 : one[0] === other[0] ? 1 + longest(one.slice(1), other.slice(1)) : Math.max(longest(one.slice(1), other), longest(one, other.slice(1)));
    fc.assert(fc.property(sequence, sequence, (one, other) => {
      fc.pre(one.length + other.length > 0);
      expect(sequenceRatio(one, other)).toBeCloseTo((2 * longest(one, other)) / (one.length + other.length), 10);
    }));
  });
});

describe("A text that is read for comparison", () => {
  const cut = (paragraph: string): readonly string[] => sentencesOf(paragraph).map(([first, last]) => paragraph.slice(first, last).trim());

  it("is cut at the ends of sentences, not at abbreviations, nor where a sentence goes on", () => {
    expect(cut("On Nov. 23 Sen. Angus King met U.S. Secretary of State M. Rubio. He left. “Why now?” he asked.")).toEqual(["On Nov. 23 Sen. Angus King met U.S. Secretary of State M. Rubio.", "He left.", "“Why now?” he asked."]);
    expect(cut("No end")).toEqual(["No end"]);
  });

  it("has its quoted words apart, also where marks are opened again or never closed", () => {
    const read = readText('He said “we go on. And “on” now, then left.\n“Never closed, he wrote\nShe said "no" twice and „nein“ once.', vocabulary);
    const unquoted = Array.from(read.words).filter((_word, place) => read.isQuoted[place] === 0);
    expect(unquoted).toEqual(["he said now then left", "she said twice and once"].flatMap((words) => vocabulary.numbersOf(words)));
  });

  it("knows a name by its capital inside of a sentence", () => {
    const read = readText("Plans were made by Marco Rubio in Geneva.", vocabulary);
    expect(Array.from(read.words).filter((_word, place) => read.isName[place] === 1)).toEqual(vocabulary.numbersOf("marco rubio geneva"));
  });
});

describe("Copies of whole texts", () => {
  const first = "The ministers of seven countries met in the old harbour on Monday. They spoke for nine hours about the price of grain. A draft with 28 points was handed to every delegation. The southern states refused to sign the third point. Nobody would say when the talks go on. Fishermen in the harbour waited for a decision about their quotas.";
  const spun = "The ministers of seven nations met in the old port on Monday. They talked for nine hours about the cost of grain. A draft with 28 points was given to every delegation. The southern states declined to sign the third point. Nobody would tell when the talks go on. Fishermen in the port waited for a ruling about their quotas.";
  const copies = (...texts: readonly string[]): number => findCopies(texts.map((words, position) => text(`text ${position}`, words)), defaultThresholds).proposals.length;

  it("are found though a thesaurus went over every sentence", () => {
    const [proposal, ...others] = findCopies([text("first", first, "2025-11-20"), text("spun", spun, "2025-11-22")], defaultThresholds).proposals;
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ rule: "sentence-chain@1", from: 1, to: 0, directed: true, passage: null });
    expect(proposal?.evidence).toMatch(/6 of the 6 sentences .*share 1\.00, at least 0\.5 and 6 sentences.*Dice coefficient of 0\.45.*1 of 1 numbers/s);
  });

  it("are told by the order of the sentences", () => {
    expect(copies(first, spun)).toBe(1);
    expect(copies(first, spun.split(". ").reverse().join(". "))).toBe(0);
  });

  it("are not two reports that quote the same words", () => {
    const quoted = "“We have worked for nine hours on the price of grain and we will go on until a fair price is found for all of us in the south,”";
    const report = (...own: readonly string[]): string => own.map((sentence) => `${quoted} ${sentence}`).join("\n");
    expect(copies(
      report("said the minister of the interior.", "he told reporters in the lobby.", "the chairman added later.", "read a note to the press.", "the speaker insisted at night.", "he wrote to his party."),
      report("a delegate from the east declared.", "was all that officials gave out.", "it said on the website of the fair.", "the envoy repeated to everyone.", "a translator whispered.", "according to the protocol."),
    )).toBe(0);
  });

  it("need more than a few short sentences", () => {
    expect(copies(first.split(". ").slice(0, 3).join(". "), spun.split(". ").slice(0, 3).join(". "))).toBe(0);
  });

  it("of one text make a tree, however many pairs pass", () => {
    const texts = [text("a", spun, "2025-11-22"), text("b", first, "2025-11-20"), text("c", first.replace("Monday", "Tuesday"), "2025-11-24"), text("d", spun.replace("old", "new"))];
    const found = findCopies(texts, defaultThresholds);
    expect(found.pairs).toBe(6);
    expect(found.proposals.map(({ rule }) => rule)).toEqual(Array(3).fill("sentence-chain@1"));
    expect(found.proposals.find(({ from }) => from === 2)).toMatchObject({ to: 1, kind: "REPOST", directed: true });
  });

  it("are all found by the index that all pairs have (property)", () => {
    const passed = { pairs: 0, corpora: 0 };
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(0.3, 0.5, 0.8), fc.constantFrom(0.3, 0.45, 0.7), (seed, chainShare, sentenceDice) => {
      const words = new Vocabulary();
      const texts = new RandomTexts(seed).corpus(14).map((one) => readText(one, words));
      const thresholds = { ...defaultThresholds, chainShare, sentenceDice, chainSentences: 3 };
      const table = new SentenceTable(texts, words);
      const everyPair = texts.flatMap((_text, place) => Array.from({ length: place }, (_none, longer) => [place, longer] as const));
      const naive = everyPair.filter(([place, longer]) => naiveChain(texts, words, table.order[place] ?? 0, table.order[longer] ?? 0, sentenceDice) >= Math.max(3, Math.ceil(chainShare * table.count(place) - 1e-9)));
      const candidates = new Set([...candidatePairs(table, thresholds)].map(String));
      expect(naive.filter((pair) => !candidates.has(String(pair)))).toEqual([]);
      const found = copyPairs(texts, words, thresholds).map(({ shorter, longer }) => `${shorter},${longer}`).sort();
      expect(found).toEqual(naive.map(([place, longer]) => `${table.order[place]},${table.order[longer]}`).sort());
      passed.pairs += naive.length;
      passed.corpora += candidates.size < everyPair.length ? 1 : 0;
    }), { numRuns: 60, seed: 28 });
    expect(passed.pairs).toBeGreaterThan(60);
    expect(passed.corpora).toBeGreaterThan(30);
  });
});

/** Length of the longest chain of two texts, worked out from sets of words with nothing in common with the product's way. */
function naiveChain(texts: readonly ReturnType<typeof readText>[], words: Vocabulary, one: number, other: number, dice: number): number {
  const sentences = (position: number): readonly ReadonlySet<number>[] => {
    const read = texts[position];
    if (read === undefined) return [];
    const sets = Array.from(read.sentences.slice(0, -1), (first, nth) => new Set(Array.from(read.words.slice(first, read.sentences[nth + 1])).filter((_word, place) => read.isQuoted[first + place] === 0)));
    const kept = sets.filter((set) => set.size >= 5 && [...set].filter((word) => word >= words.functionWords).length >= 2);
    return kept.filter((set, nth) => !kept.slice(0, nth).some((before) => before.size === set.size && [...set].every((word) => before.has(word))));
  };
  const matches = (left: ReadonlySet<number>, right: ReadonlySet<number>): boolean => {
    const shared = [...left].filter((word) => right.has(word));
    return shared.some((word) => word >= words.functionWords) && (2 * shared.length) / (left.size + right.size) >= dice;
  };
  const [left, right] = [sentences(one), sentences(other)];
  const best = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  left.forEach((sentence, row) => right.forEach((rival, column) => {
    const ended = matches(sentence, rival) ? (best[row]?.[column] ?? 0) + 1 : 0;
    (best[row + 1] ?? [])[column + 1] = Math.max(ended, best[row]?.[column + 1] ?? 0, best[row + 1]?.[column] ?? 0);
  }));
  return best[left.length]?.[right.length] ?? 0;
}

describe("Passages", () => {
  const rules = { words: 6, texts: 10, groupOf: (one: number) => one };
  const words = (line: string): Int32Array => Int32Array.from(line.split(" ").map(Number));

  it("go as far as the words are equal, in two texts or twice in one", () => {
    expect(sharedPassages([words("9 1 2 3 4 5 6 7 8"), words("1 2 3 4 5 6 7 0 0")], rules).passages).toEqual([{ one: 0, oneStart: 1, other: 1, otherStart: 0, words: 7 }]);
    expect(sharedPassages([words("1 2 3 4 5 6 0 1 2 3 4 5 6")], rules).passages).toEqual([{ one: 0, oneStart: 0, other: 0, otherStart: 7, words: 6 }]);
    expect(sharedPassages([words("1 2 3 4 5"), words("1 2 3 4 5")], rules).passages).toEqual([]);
  });

  it("that stand in very many texts are their house's, and copies of one text count once", () => {
    const notes = Array.from({ length: 12 }, () => words("1 2 3 4 5 6 7 8"));
    expect(sharedPassages(notes, rules)).toMatchObject({ passages: [], skippedPieces: expect.any(Number) as number });
    expect(sharedPassages(notes, rules).skippedPieces).toBeGreaterThan(0);
    expect(sharedPassages(notes, { ...rules, groupOf: (one) => (one < 11 ? 0 : 1) }).passages).toHaveLength(11);
  });

  it("are all found by their fingerprints that a search of all places finds (property)", () => {
    let found = 0;
    const piece = fc.oneof(fc.constantFrom([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [4, 5, 6, 7, 1, 2], [2, 2, 2, 2, 2, 2, 2]), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }));
    fc.assert(fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 3, max: 12 }), (lists, least) => {
      const texts = lists.map((pieces) => Int32Array.from(pieces.flat()));
      const given = sharedPassages(texts, { words: least, texts: 1000, groupOf: (one) => one }).passages.map((one) => Object.values(one).join());
      const all = everyPassage(texts, least);
      expect(given.sort()).toEqual(all.sort());
      found += all.length;
    }), { numRuns: 300, seed: 28 });
    expect(found).toBeGreaterThan(300);
  });
});

/** Every stretch of at least `least` equal words that cannot be made longer; in one text the second place begins after the first ends. */
function everyPassage(texts: readonly Int32Array[], least: number): string[] {
  const found: string[] = [];
  texts.forEach((one, left) => texts.forEach((other, right) => {
    if (right < left) return;
    for (let start = 0; start < one.length; start += 1) {
      for (let place = left === right ? start + 1 : 0; place < other.length; place += 1) {
        if (start > 0 && place > 0 && one[start - 1] === other[place - 1]) continue;
        let length = 0;
        while (start + length < one.length && place + length < other.length && one[start + length] === other[place + length] && (left !== right || length < place - start)) length += 1;
        if (length >= least) found.push([left, start, right, place, length].join());
      }
    }
  }));
  return found;
}

describe("Wordings of one utterance", () => {
  const day = (date: string): { earliest: string; latest: string } => ({ earliest: date, latest: date });
  const wording = (statement: string, words: string, more: Partial<Wording> = {}): Wording =>
    ({ statement, report: `report of ${statement}`, speakers: ["person:rubio"], said: day("2025-11-19"), words: vocabulary.numbersOf(words), ...more });
  const post = "Achieving a durable peace will require both sides to agree to difficult but necessary concessions";
  const retold = "Achieving a lasting peace will require both sides to agree to hard but necessary concessions";
  const found = (...wordings: readonly Wording[]): readonly object[] => similarWordings(wordings, defaultThresholds);

  it("are told by speaker, days and ratio", () => {
    expect(found(wording("a", post), wording("b", retold))).toEqual([{ one: 0, other: 1, similarity: 26 / 30, gapDays: 0 }]);
    expect(found(wording("a", post), wording("b", retold, { speakers: ["person:king"] }))).toEqual([]);
    expect(found(wording("a", post), wording("b", retold, { said: day("2025-11-22") }))).toHaveLength(1);
    expect(found(wording("a", post), wording("b", retold, { said: day("2025-11-23") }))).toEqual([]);
    expect(found(wording("a", post), wording("b", "A durable peace will not come without difficult concessions"))).toEqual([]);
  });

  it("are not excluded by a day that nobody tells", () => {
    expect(found(wording("a", post), wording("b", retold, { said: null }))).toMatchObject([{ gapDays: null }]);
    expect(gapInDays(day("2025-11-19"), { earliest: "2025-11-22", latest: "2025-11-30" })).toBe(3);
    expect(gapInDays({ earliest: "2025-11-19T23:00:00Z", latest: "2025-11-19T23:00:00Z" }, day("2025-11-20"))).toBe(1);
  });

  it("are not sought within one statement, within one report, or in a word or two", () => {
    expect(found(wording("a", post), wording("a", retold, { report: "report:other" }))).toEqual([]);
    expect(found(wording("a", post), wording("b", retold, { report: "report of a" }))).toEqual([]);
    expect(found(wording("a", "very worthwhile"), wording("b", "very worthwhile"))).toEqual([]);
  });

  it("are all found by the index that all pairs have (property)", () => {
    let reached = 0;
    const sequence = fc.array(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 2, arbitrary: fc.integer({ min: 4, max: 30 }) }), { maxLength: 14 });
    fc.assert(fc.property(fc.array(sequence, { minLength: 2, maxLength: 12 }), fc.constantFrom(0.4, 0.6, 0.75, 0.9, 1), (sequences, threshold) => {
      const candidates = new Set([...overlapCandidates(sequences, threshold)].map(String));
      for (const [position, one] of sequences.entries()) {
        for (const [before, other] of sequences.slice(0, position).entries()) {
          if (one.length === 0 || other.length === 0 || sequenceRatio(one, other) < threshold) continue;
          reached += 1;
          expect([position, before, candidates.has(`${position},${before}`)]).toEqual([position, before, true]);
        }
      }
    }), { numRuns: 600, seed: 28 });
    expect(reached).toBeGreaterThan(300);
  });
});

const run = (report: string, exact: string, more: Partial<PlacedRun> = {}): PlacedRun =>
  ({ report, document: `document of ${report}`, exact, mode: "DIRECT", fidelity: "VERBATIM", start: 0, end: exact.length, ...more });
const derived = (from: string, to: string, kind: "SPUN_COPY" | "REWRITE" | "REPOST"): Lineage => new Lineage([{ from, to, kind, start: null, end: null }]);
const unrelated = new Lineage([]);

describe("Wordings of one statement", () => {
  const variants = (lineage: Lineage, ...runs: readonly PlacedRun[]): readonly object[] => wordingVariants(runs, (one, other) => lineage.areCopies(one, other));

  it("lead from what keeps less of it to what keeps more", () => {
    expect(variants(unrelated, run("a", "We will go on and on until it is done."), run("b", "We will go on until it is done.", { fidelity: "TRIMMED" }))).toEqual([{ from: 1, to: 0, similarity: 0.89 }]);
    expect(variants(unrelated, run("a", "until it is done"), run("b", "We will go on and on until it is done."))).toEqual([{ from: 0, to: 1, similarity: 0.57 }]);
  });

  it("are compared by the words between marks too, as two reports frame them differently", () => {
    const said = [run("a", "Senator King said he had told them that the document “was not our position” but rather “a wish list.”", { mode: "MIXED" }), run("b", "King said: the plan “was not our plan” but a “wish list.”", { mode: "MIXED", fidelity: "ALTERED" })];
    expect(variants(unrelated, ...said)).toEqual([{ from: 1, to: 0, similarity: 0.77 }]);
    expect(variants(unrelated, run("a", "She called the long and bitter talks “very worthwhile” at the end", { mode: "MIXED" }), run("b", "“very worthwhile”", { mode: "MIXED" }))).toEqual([]);
  });

  it("lead from a reworded copy, also from what is indirect in both", () => {
    const said = [run("a", "they would go on and on", { mode: "INDIRECT", fidelity: "PARAPHRASE" }), run("spun", "they may go on and forth", { mode: "INDIRECT", fidelity: "ALTERED" })];
    expect(variants(derived("spun", "a", "SPUN_COPY"), ...said)).toEqual([{ from: 1, to: 0, similarity: 0.67 }]);
  });

  it("are no variants within one text, in different words, or as paraphrases", () => {
    expect(variants(unrelated, run("a", "We will go on."), run("a", "We will go on."))).toEqual([]);
    expect(variants(unrelated, run("a", "We will go on."), run("b", "Nothing stops us here."))).toEqual([]);
    expect(variants(unrelated, run("a", "they would go on", { mode: "INDIRECT" }), run("b", "they would go on", { mode: "INDIRECT" }))).toEqual([]);
  });

  it("are all variants in copies of one text, each of the one most like it", () => {
    const lineage = new Lineage([{ from: "spun", to: "lost", kind: "SPUN_COPY", start: null, end: null }, { from: "repost", to: "lost", kind: "REPOST", start: null, end: null }]);
    const runs = [run("repost", "They go back and forth."), run("repost", "Nobody knows the end."), run("spun", "They move backward and forward.", { fidelity: "ALTERED" }), run("spun", "No one knows the finish.", { fidelity: "ALTERED" })];
    expect(variants(lineage, ...runs)).toEqual([{ from: 2, to: 0, similarity: 0.4 }, { from: 3, to: 1, similarity: 0.44 }]);
    expect(variants(derived("spun", "repost", "REWRITE"), ...runs)).toEqual([]);
  });

  it("that hundreds of reports print keep the closest fifty", () => {
    expect(variants(unrelated, ...Array.from({ length: 120 }, (_none, report) => run(`report ${report}`, "We will go on.")))).toHaveLength(70 * 50 + (49 * 50) / 2);
  });
});

describe("Fidelity", () => {
  const post = "Ending a complex war requires an extensive exchange of serious ideas. A durable peace will require difficult but necessary concessions.";
  const labels = (lineage: Lineage, runs: readonly PlacedRun[], more: Partial<WordedStatement> = {}): readonly string[] =>
    (computeFidelity([{ id: "statement:post", attestation: "DIRECT", runs, ...more }], lineage, vocabulary)[0] ?? []).map(({ fidelity }) => fidelity);

  it("is VERBATIM for a part of the longest direct wording, TRIMMED for one with cuts or brackets", () => {
    expect(labels(unrelated, [
      run("a", post), run("b", "a complex war requires an extensive exchange"), run("c", "[e]nding a complex war requires an extensive exchange"),
      run("d", "Ending a complex war … will require difficult but necessary concessions"), run("e", "Ending a war requires an exchange of ideas"), run("f", "a durable peace [in Ukraine] will require"),
    ])).toEqual(["VERBATIM", "VERBATIM", "TRIMMED", "TRIMMED", "TRIMMED", "TRIMMED"]);
  });

  it("is ALTERED for other words between marks, PARAPHRASE for what is indirect", () => {
    const said = [run("a", "the document “was not the administration’s position” but “a wish list of the Russians.”", { mode: "MIXED" }), run("b", "the plan “was not the administration’s plan” but a “wish list of the Russians.”", { mode: "MIXED" }), run("c", "it was a Russian list", { mode: "INDIRECT" })];
    expect(labels(unrelated, said)).toEqual(["VERBATIM", "ALTERED", "PARAPHRASE"]);
  });

  it("is ALTERED in a reworded copy, in every mode, but for words that it left as they were", () => {
    const runs = [run("a", "They go back and forth. “I am thinking,” he said."), run("spun", "They move backward."), run("spun", "“I am thinking,”"), run("spun", "they would move", { mode: "INDIRECT" })];
    expect(labels(derived("spun", "a", "SPUN_COPY"), runs)).toEqual(["VERBATIM", "ALTERED", "VERBATIM", "ALTERED"]);
  });

  it("is BACK_TRANSLATED for every quotation of a text that proves to translate back, its own sentences aside", () => {
    const retold = "Ending a difficult war demands a broad exchange of grave ideas. A lasting peace will require hard but necessary concessions.";
    const statements: readonly WordedStatement[] = [
      { id: "statement:post", attestation: "DIRECT", runs: [run("a", post), run("retelling", retold)] },
      { id: "statement:hope", attestation: "DIRECT", runs: [run("retelling", "I hope there is no plan")] },
      { id: "statement:own", attestation: "EDITORIAL", runs: [run("retelling", "The plan has 28 points.")] },
    ];
    const computed = (lineage: Lineage): readonly string[] => computeFidelity(statements, lineage, vocabulary).flat().map(({ fidelity }) => fidelity);
    expect(computed(derived("retelling", "somewhere", "REWRITE"))).toEqual(["VERBATIM", "BACK_TRANSLATED", "BACK_TRANSLATED", "VERBATIM"]);
    expect(computed(unrelated)).toEqual(["VERBATIM", "ALTERED", "VERBATIM", "VERBATIM"]);
  });

  it("counts words put for others, not words left out", () => {
    expect(replacedPlaces([1, 2, 3, 4, 5], [1, 9, 3, 8, 8, 5])).toBe(2);
    expect(replacedPlaces([1, 2, 3, 4, 5], [1, 3, 5])).toBe(0);
  });
});
