import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { stemmer as stemUkrainian } from "@orama/stemmers/ukrainian";
import { foldText } from "./names";

/** Words too common to find anything by. "us" stays: it is a country here. */
const stopWords = new Set(
  (
    "a an and are as at be been but by for from had has have he her his i if in into is it its of on or our she so " +
    "than that the their them they this to was we were what which who will with would you your " +
    "и в во не на с со по к о об от за из у а но что как это он она они его ее её их для до " +
    "і й та у в не на з зі до по про від за що як це він вона вони його її їх для"
  ).split(" "),
);
const longestWord = 64;
/** A shorter stem of a Cyrillic word would meet too much. */
const shortestStem = 3;
/** The forms of words met before: most words of a text are. Emptied when it is full. */
const knownForms = new Map<string, readonly string[]>();
const mostKnown = 50_000;

/**
 * The words of a text as search compares them; the one function for stored text and for what a user types. Lower case,
 * without accents, in Latin letters, English stemmed, stop words dropped, each word once, in order of first occurrence.
 * A Cyrillic word gives its whole form and its stem, so that every case of a name meets the others and its Latin spelling.
 */
export function searchWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const word of plainWords(text)) {
    if (stopWords.has(word)) continue;
    for (const form of formsOf(word)) words.add(form);
  }
  return [...words];
}

/** What a user's words can be stored as: for each word its forms, any of which meets it. Stop words are left out. */
export function searchForms(text: string): readonly (readonly string[])[] {
  return plainWords(text).filter((word) => !stopWords.has(word)).map(formsOf).filter((forms) => forms.length > 0);
}

/** How words are stored in `searchText`: one space between and at both ends, so that " word " finds whole words. */
export function toSearchText(words: readonly string[]): string {
  return words.length === 0 ? "" : ` ${words.join(" ")} `;
}

/**
 * The words of a text in order, as often as they occur: lower case, without apostrophes and possessive endings, points in
 * initials and marks in numbers taken out. A letter that an editor put between brackets is the word's own ([e]nding).
 */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/\[(\p{L}+)\](?=\p{L})/gu, "$1") // [e]nding
      .replace(/['’ʼ]s\b/g, "") // Russia's
      .replace(/['’ʼ`´]/g, "") // don't, Знам'янка
      .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll(".", "")) // U.S.
      .replace(/(\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, "$1") // 600,000
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function formsOf(word: string): readonly string[] {
  const known = knownForms.get(word);
  if (known !== undefined) return known;
  const forms = rawFormsOf(word).filter((form) => form !== "").map((form) => form.slice(0, longestWord));
  if (word.length > longestWord) return forms;
  if (knownForms.size >= mostKnown) knownForms.clear();
  knownForms.set(word, forms);
  return forms;
}

function rawFormsOf(word: string): readonly string[] {
  const whole = stemEnglish(latin(word));
  if (!/\p{Script=Cyrillic}/u.test(word)) return [whole];
  const stem = /[іїєґ]/u.test(word) ? stemUkrainian(word) : stemRussian(word);
  return stem.length < shortestStem ? [whole] : [whole, latin(stem)];
}

function latin(word: string): string {
  return foldText(word).replace(/[^a-z0-9]+/g, "");
}
