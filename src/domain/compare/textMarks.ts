import type { ReadText } from "./readText";
import { commonLength } from "./sequenceRatio";
import type { Vocabulary } from "./vocabulary";

/** What a rewording mostly leaves as it was. */
export interface TextMarks {
  /** Stretches between quotation marks of at least three words, by their words. */
  readonly quotations: readonly string[];
  /** Words with a digit, in order, quoted ones aside. */
  readonly numbers: readonly number[];
  /** Words printed with a capital letter inside of a sentence, in order, quoted ones aside. */
  readonly names: readonly number[];
}

/** How much of the marks of the text that has fewer is in the other too. */
export interface SharedMarks {
  readonly quotations: Share;
  /** In the same order. */
  readonly numbers: Share;
  /** In the same order. */
  readonly names: Share;
}
export interface Share {
  readonly shared: number;
  readonly of: number;
}

const fewestQuotedWords = 3;
/** Marks past these are not compared, so that a very long text costs no more than others. */
const mostMarks = 3000;

/** The marks of the sentences from `first` up to, not including, `last`. */
export function marksOf(text: ReadText, vocabulary: Vocabulary, first: number, last: number): TextMarks {
  const quotations: string[] = [];
  const numbers: number[] = [];
  const names: number[] = [];
  let quoted: number[] = [];
  const close = (): void => {
    if (quoted.length >= fewestQuotedWords) quotations.push(quoted.join(" "));
    quoted = [];
  };
  for (let word = text.sentences[first] ?? 0; word < (text.sentences[last] ?? 0); word += 1) {
    const number = text.words[word] ?? 0;
    if (text.isQuoted[word] === 1) {
      quoted.push(number);
      continue;
    }
    close();
    if (vocabulary.hasDigit(number)) numbers.push(number);
    else if (text.isName[word] === 1) names.push(number);
  }
  close();
  return { quotations: [...new Set(quotations)].slice(0, mostMarks), numbers: numbers.slice(0, mostMarks), names: names.slice(0, mostMarks) };
}

export function sharedMarks(one: TextMarks, other: TextMarks): SharedMarks {
  const known = new Set(other.quotations);
  const ordered = (left: readonly number[], right: readonly number[]): Share => ({ shared: commonLength(left, right), of: Math.min(left.length, right.length) });
  return {
    quotations: { shared: one.quotations.filter((quotation) => known.has(quotation)).length, of: Math.min(one.quotations.length, other.quotations.length) },
    numbers: ordered(one.numbers, other.numbers),
    names: ordered(one.names, other.names),
  };
}
