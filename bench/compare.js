// node bench/compare.js [--documents 10000] [--quotations 200000] [--seed 1]: finds planted copies and variants among
// made-up texts and quotations, and says what was found, missed and found without being planted, with time and memory.
"use strict";
const { parseArgs } = require("node:util");
const { Random, Zipf } = require("./generate/random");
const { capitalized, fullName, vocabulary } = require("./generate/words");
const { product } = require("./product");

const common = "the of and in to that was with for by a on is it as at be from they this have or had but not are his which were their".split(" ");
const commonShare = 0.45;
const frequency = new Zipf(vocabulary.length, { flat: true });

function readOptions() {
  const { values } = parseArgs({ options: { documents: { type: "string", default: "10000" }, quotations: { type: "string", default: "200000" }, seed: { type: "string", default: "1" } } });
  return Object.fromEntries(Object.entries(values).map(([name, value]) => {
    if (!/^\d+$/.test(value)) throw new Error(`--${name} is "${value}"; a whole number is allowed`);
    return [name, Number(value)];
  }));
}

/** `count` words, not quite half of them common ones. */
function words(random, count) {
  return Array.from({ length: count }, () => (random.happens(commonShare) ? random.pick(common) : vocabulary[frequency.draw(random)]));
}

/** Words of which a share is replaced by others. */
function reworded(random, given, share) {
  return given.map((word) => (random.happens(share) ? vocabulary[frequency.draw(random)] : word));
}

function sentence(random) {
  const given = words(random, 10 + random.below(20));
  return random.happens(0.1) ? [...given, "with", String(random.below(9000) + 100)] : given;
}

function printed(sentences) {
  return sentences.map((given, nth) => `${capitalized(given.join(" "))}.${nth % 4 === 3 ? "\n" : " "}`).join("");
}

/** Texts of 12 to 40 sentences; a fiftieth of them are reworded copies, another fiftieth print a passage of another text. */
function makeTexts(count, seed) {
  const random = new Random(seed, 1);
  const texts = [];
  const planted = { copies: new Set(), passages: new Set() };
  for (let number = 0; number < count; number += 1) {
    let own = Array.from({ length: 12 + random.below(29) }, () => sentence(random));
    let quoted = `“${words(random, 12).join(" ")}”, ${fullName(random.below(500))} said.`;
    const source = random.below(Math.max(1, number));
    const part = number > 50 ? random.next() : 1;
    if (part < 0.02) {
      // A spinner goes over every sentence, leaves some out and keeps what is quoted.
      own = texts[source].own.filter(() => !random.happens(0.1)).map((given) => reworded(random, given, 0.3));
      quoted = texts[source].quoted;
      planted.copies.add(`${source} ${number}`);
    } else if (part < 0.04) {
      const first = random.below(texts[source].own.length - 3);
      own.splice(random.below(own.length), 0, ...texts[source].own.slice(first, first + 3));
      planted.passages.add(`${source} ${number}`);
    }
    texts.push({ own, quoted, text: { name: `text ${number}`, text: `${printed(own)}${quoted}`, published: null, offset: 0 } });
  }
  return { texts: texts.map(({ text }) => text), planted };
}

/** Wordings of 6 to 30 words by speakers of whom some speak very much; a tenth word an earlier utterance again, of the same or the next days. */
function makeWordings(count, seed, vocabularyOf) {
  const speakers = new Zipf(Math.max(10, Math.floor(count / 20)));
  const bySpeaker = new Map();
  const wordings = [];
  const planted = new Set();
  const random = new Random(seed, 2);
  const day = (number) => new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10);
  for (let number = 0; number < count; number += 1) {
    const speaker = speakers.draw(random);
    const earlier = bySpeaker.get(speaker) ?? [];
    const source = earlier.length > 0 && random.happens(0.1) ? earlier[random.below(earlier.length)] : null;
    const said = source === null ? random.below(1461) : source.day + random.below(4);
    const own = source === null ? words(random, 6 + random.below(25)) : reworded(random, source.words, 0.1);
    const entry = { number, words: own, day: said };
    if (source === null) earlier.push(entry);
    else planted.add(`${source.number} ${number}`);
    bySpeaker.set(speaker, earlier);
    wordings.push({ statement: `s${number}`, report: `r${number}`, speakers: [`person:${speaker}`], said: { earliest: day(said), latest: day(said) }, words: vocabularyOf.numbersOf(own.join(" ")) });
  }
  return { wordings, planted };
}

/**
 * What was planted and found, planted and missed, found between two that come from one (two copies of a third), and false.
 * @param joined  pairs, the source first, by which two come from one
 */
function verdict(found, planted, joined = planted) {
  const sources = new Map([...joined].map((pair) => pair.split(" ")).map(([source, copy]) => [copy, source]));
  const rootOf = (number) => {
    let root = number;
    while (sources.has(root)) root = sources.get(root);
    return root;
  };
  const others = [...found].filter((pair) => !planted.has(pair));
  const related = others.filter((pair) => new Set(pair.split(" ").map(rootOf)).size === 1).length;
  const hits = found.size - others.length;
  return { planted: planted.size, found: hits, missed: planted.size - hits, related, false: others.length - related };
}

function timed(work) {
  const startedAt = performance.now();
  const value = work();
  return { value, seconds: Math.round((performance.now() - startedAt) / 100) / 10 };
}

const pairOf = (one, other) => `${Math.min(one, other)} ${Math.max(one, other)}`;

function measureTexts({ documents, seed }, thresholds) {
  const { findCopies } = product("domain/compare/copyProposals");
  const { texts, planted } = makeTexts(documents, seed);
  const { value: { proposals }, seconds } = timed(() => findCopies(texts, thresholds));
  const found = (rule) => new Set(proposals.filter((proposal) => proposal.rule === rule).map(({ from, to }) => pairOf(from, to)));
  return { seconds, characters: texts.reduce((sum, { text }) => sum + text.length, 0), copies: verdict(found("sentence-chain@1"), planted.copies), passages: verdict(found("equal-words@1"), planted.passages, new Set([...planted.copies, ...planted.passages])) };
}

function measureWordings({ quotations, seed }, thresholds) {
  const { similarWordings } = product("domain/compare/similarWordings");
  const { sequenceRatio } = product("domain/compare/sequenceRatio");
  const { Vocabulary } = product("domain/compare/vocabulary");
  const { wordings, planted } = makeWordings(quotations, seed, new Vocabulary());
  const reaching = new Set([...planted].filter((pair) => {
    const [one, other] = pair.split(" ").map((number) => wordings[Number(number)].words);
    return sequenceRatio(one, other) >= thresholds.wordingRatio;
  }));
  const { value, seconds } = timed(() => similarWordings(wordings, thresholds));
  return { seconds, variants: verdict(new Set(value.map(({ one, other }) => pairOf(one, other))), reaching, planted), plantedBelowThreshold: planted.size - reaching.size };
}

/** @returns the figures of both comparisons, at the product's own thresholds */
function measureComparison(options) {
  const { defaultThresholds } = product("domain/compare/thresholds");
  const memory = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
  return {
    texts: { documents: options.documents, ...measureTexts(options, defaultThresholds), memory: memory() },
    wordings: { quotations: options.quotations, ...measureWordings(options, defaultThresholds), memory: memory() },
  };
}

if (require.main === module) process.stdout.write(`${JSON.stringify(measureComparison(readOptions()), null, 2)}\n`);

module.exports = { measureComparison };
