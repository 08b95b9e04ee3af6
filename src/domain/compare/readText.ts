import type { Vocabulary } from "./vocabulary";

/** A text as words and sentences. Positions are UTF-16 units of the text. */
export interface ReadText {
  /** The numbers of its words, in order. */
  readonly words: Int32Array;
  /** Where the run of characters between white space begins that holds the word, and where it ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a word between double quotation marks. */
  readonly isQuoted: Uint8Array;
  /** 1 for a word printed with a capital letter, the first one of a sentence aside. */
  readonly isName: Uint8Array;
  /** The first word of each sentence, and at the end how many words there are. */
  readonly sentences: Int32Array;
}

/** Cuts a text into words, sentences and quoted stretches. Lines are paragraphs: neither a sentence nor a quotation goes on past one. */
export function readText(text: string, vocabulary: Vocabulary): ReadText {
  const words: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const isQuoted: number[] = [];
  const isName: number[] = [];
  const sentences: number[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n\r]+/g)) {
    const quoted = quotedStretches(paragraph);
    for (const [first, last] of sentencesOf(paragraph)) {
      const firstWord = words.length;
      for (const { 0: piece, index: place } of paragraph.slice(first, last).matchAll(/\S+/g)) {
        const letter = piece.search(/[\p{L}\p{N}]/u);
        if (letter < 0) continue;
        const start = first + place;
        const isInside = quoted.some(([opens, closes]) => opens < start + letter && start + letter < closes);
        for (const word of vocabulary.numbersOf(piece)) {
          isName.push(words.length > firstWord && /^\p{Lu}/u.test(piece.slice(letter)) ? 1 : 0);
          words.push(word);
          starts.push(index + start);
          ends.push(index + start + piece.length);
          isQuoted.push(isInside ? 1 : 0);
        }
      }
      if (words.length > firstWord) sentences.push(firstWord);
    }
  }
  return {
    words: Int32Array.from(words), starts: Int32Array.from(starts), ends: Int32Array.from(ends), isQuoted: Uint8Array.from(isQuoted),
    isName: Uint8Array.from(isName), sentences: Int32Array.from([...sentences, words.length]),
  };
}

/** The places of opening and closing double quotation marks; one that is never closed holds to the end of its paragraph. */
export function quotedStretches(paragraph: string): readonly (readonly [opens: number, closes: number])[] {
  const stretches: [number, number][] = [];
  let opens = -1;
  let closing = "";
  for (const { 0: mark, index } of paragraph.matchAll(/["“”„«»]/g)) {
    if (opens >= 0 && closing.includes(mark)) {
      stretches.push([opens, index]);
      opens = -1;
    } else if (opens < 0 && mark in closingMarks) {
      opens = index;
      closing = closingMarks[mark] ?? "";
    }
  }
  if (opens >= 0) stretches.push([opens, paragraph.length]);
  return stretches;
}

const closingMarks: Readonly<Record<string, string>> = { '"': '"”', "“": '”"', "„": "“”", "«": "»" };

/** Abbreviations before names and numbers; a single letter and a word with a point inside are taken for one too. */
const abbreviation = new RegExp(
  "^(?:mr|mrs|ms|dr|prof|sen|sens|rep|reps|gov|gen|lt|col|sgt|capt|maj|adm|rev|st|jr|sr|inc|corp|co|ltd|no|nos|vs|etc|pp|vol|dept|" +
  "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|sat|sun|\\p{L}|\\p{L}+\\.[\\p{L}.]*)$", "iu",
);

/** The sentences of a paragraph as half-open stretches, in order. One ends with . ! ? or … before white space, unless what follows goes on in lower case. */
export function sentencesOf(paragraph: string): readonly (readonly [first: number, last: number])[] {
  const sentences: [number, number][] = [];
  let first = 0;
  for (const { 0: end, index } of paragraph.matchAll(/[.!?…]+["”’»')\]]*(?=\s)/g)) {
    const last = index + end.length;
    if (/^\s+["“‘«(]*\p{Ll}/u.test(paragraph.slice(last, last + 8))) continue;
    const word = /[\p{L}.]*$/u.exec(paragraph.slice(Math.max(first, index - 20), index))?.[0] ?? "";
    if (end === "." && abbreviation.test(word)) continue;
    sentences.push([first, last]);
    first = last;
  }
  if (first < paragraph.length) sentences.push([first, paragraph.length]);
  return sentences;
}
