// Made-up words, names and sentences. No word is a stop word, and no two words have one stem.
"use strict";
const { Random, Zipf } = require("./random");

const heads = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "t", "v", "z", "br", "dr", "kr", "pl", "st", "tr", "sk"];
const tails = ["a", "o", "u", "ak", "an", "ar", "ok", "om", "or", "um", "un", "ur"];
/** Different words there are in all sentences. */
const vocabularySize = 5000;

/** Word number `index`, of three of the syllables above. Near numbers give words that look nothing alike. */
function word(index) {
  const syllables = heads.length * tails.length;
  let rest = (index * 2_654_437 + 987_654) % syllables ** 3;
  let text = "";
  for (let place = 0; place < 3; place += 1) {
    const syllable = rest % syllables;
    text += heads[syllable % heads.length] + tails[Math.floor(syllable / heads.length)];
    rest = Math.floor(rest / syllables);
  }
  return text;
}

const vocabulary = Array.from({ length: vocabularySize }, (_, index) => word(index));
const frequency = new Zipf(vocabularySize);

/** `count` words, the first of the vocabulary far more often than the last. */
function sentence(random, count) {
  return Array.from({ length: count }, () => vocabulary[frequency.draw(random)]).join(" ");
}

function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The name of actor number `index`; no two share a family name, and no sentence holds a name. */
function fullName(index) {
  return `${capitalized(word(20_000 + (index % 211)))} ${capitalized(word(30_000 + index))}`;
}

/** A date of the four years 2022 to 2025 by its number, 0 to 1460, as in 2022-01-01. */
function day(number) {
  return new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10);
}
const days = 1461;

module.exports = { Random, capitalized, day, days, fullName, sentence, vocabulary };
