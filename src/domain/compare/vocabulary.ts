import { plainWords } from "../searchWords";

/**
 * Words that say little of what a sentence is about, English, Russian and Ukrainian, as `plainWords` gives them. Two
 * sentences match only if they share a word that is not among them.
 */
const functionWords = [...new Set((
  "a about after again all also am an and any are as at be because been before being between both but by can cannot could did do does " +
  "doing dont down during each even few for from further had has have having he her here hers him his how i if in into is isnt it its " +
  "just like many may me might more most much must my no nor not now of off on once one only or other our out over own said same say says " +
  "she should so some such than that the their them then there these they this those through to too under until up us very was we were " +
  "what when where which while who whom why will with would you your " +
  "и в во не на с со по к о об от за из у а но что как это он она они его ее их для до же бы то так все был была было были " +
  "і й та з зі про від що це він вона вони її їх був була було були"
).split(" "))];

/** Words as numbers, so that texts are compared as numbers. The lowest numbers are those of the function words. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>(functionWords.map((word, number) => [word, number]));
  readonly #withDigit = new Set<number>();
  readonly #pieces = new Map<string, readonly number[]>();

  /** How many of the lowest numbers are function words. */
  get functionWords(): number {
    return functionWords.length;
  }

  /** How many words have a number. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The words of a text or of a piece of it, in order. */
  numbersOf(text: string): readonly number[] {
    const known = this.#pieces.get(text);
    if (known !== undefined) return known;
    const numbers = plainWords(text).map((word) => this.#numberOf(word));
    if (text.length <= longestKeptPiece) this.#pieces.set(text, numbers);
    return numbers;
  }

  hasDigit(word: number): boolean {
    return this.#withDigit.has(word);
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    if (/\p{Nd}/u.test(word)) this.#withDigit.add(number);
    return number;
  }
}

/** Longer pieces hardly ever come again. */
const longestKeptPiece = 30;
