import type { ReadText } from "./readText";

/** A stretch of words that stands in two places, as long as it goes: positions among the words outside quotation marks. */
export interface SharedPassage {
  /** Position of the text. */
  readonly one: number;
  readonly oneStart: number;
  readonly other: number;
  readonly otherStart: number;
  readonly words: number;
}

export interface PassageRules {
  /** Fewest words of a passage. */
  readonly words: number;
  /** Most texts a piece of a passage may stand in; what more texts have is skipped. */
  readonly texts: number;
  /** What tells texts apart for the rule above, and between what no passages are looked for: copies of one text have one group. */
  groupOf(text: number): number;
}

export interface SharedPassages {
  readonly passages: readonly SharedPassage[];
  /** Pieces that were skipped because too many texts have them. */
  readonly skippedPieces: number;
}

/**
 * Every stretch of enough words that two texts share, or that one text has twice without overlap, each as long as it goes.
 * Candidates come from winnowed fingerprints (Schleimer, Wilkerson and Aiken, 2003): of every window of w pieces of k words
 * the one with the smallest hash is kept, so two equal stretches of w + k - 1 words share one at the same place.
 * @param texts  words outside quotation marks, see `unquotedWords`
 */
export function sharedPassages(texts: readonly Int32Array[], rules: PassageRules): SharedPassages {
  const pieceLength = Math.max(1, Math.floor(rules.words * pieceShare));
  const places = fingerprints(texts, pieceLength, rules.words - pieceLength + 1);
  const found = new Map<string, SharedPassage>();
  let skippedPieces = 0;
  for (const group of places.groups()) {
    const bySource = new Set(group.map(({ text }) => rules.groupOf(text)));
    if (bySource.size > rules.texts || group.length > mostPlaces) {
      skippedPieces += 1;
      continue;
    }
    for (const [nth, here] of group.entries()) {
      for (const there of group.slice(nth + 1)) {
        if (here.text !== there.text && rules.groupOf(here.text) === rules.groupOf(there.text)) continue;
        const passage = extended(texts, here, there);
        if (passage.words >= rules.words) found.set(`${passage.one} ${passage.oneStart} ${passage.other} ${passage.otherStart}`, passage);
      }
    }
  }
  return {
    passages: [...found.values()].sort((a, b) => a.one - b.one || a.oneStart - b.oneStart || a.other - b.other || a.otherStart - b.otherStart),
    skippedPieces,
  };
}

/** The numbers of a text's words outside quotation marks, and which word of the text each is. */
export function unquotedWords(text: ReadText): { readonly words: Int32Array; readonly positions: Int32Array } {
  const positions = Int32Array.from(text.words.keys()).filter((word) => text.isQuoted[word] === 0);
  return { words: positions.map((word) => text.words[word] ?? 0), positions };
}

/** Pieces of two fifths of a passage: shorter ones occur by chance, longer ones make for more fingerprints. */
const pieceShare = 0.4;
/** A piece that stands in more places than this is skipped, however few texts they are in. */
const mostPlaces = 2000;

interface Place {
  readonly text: number;
  readonly start: number;
}

/** The longest equal stretch around two equal places; in one text it ends where the second begins. */
function extended(texts: readonly Int32Array[], here: Place, there: Place): SharedPassage {
  const one = texts[here.text] ?? new Int32Array();
  const other = texts[there.text] ?? new Int32Array();
  const distance = here.text === there.text ? Math.abs(there.start - here.start) : Infinity;
  let before = 0;
  while (here.start - before > 0 && there.start - before > 0 && one[here.start - before - 1] === other[there.start - before - 1]) before += 1;
  let words = 0;
  while (words < distance && here.start - before + words < one.length && one[here.start - before + words] === other[there.start - before + words]) words += 1;
  return { one: here.text, oneStart: here.start - before, other: there.text, otherStart: there.start - before, words };
}

/** Kept pieces by their hash. Equal hashes are mostly equal pieces, and the words are compared afterwards. */
class Fingerprints {
  readonly #places = new Map<number, Place[]>();

  add(hash: number, place: Place): void {
    const known = this.#places.get(hash);
    if (known === undefined) this.#places.set(hash, [place]);
    else known.push(place);
  }

  *groups(): Generator<readonly Place[]> {
    for (const group of this.#places.values()) if (group.length > 1) yield group;
  }
}

function fingerprints(texts: readonly Int32Array[], pieceLength: number, window: number): Fingerprints {
  const kept = new Fingerprints();
  texts.forEach((words, text) => {
    const hashes = pieceHashes(words, pieceLength);
    let last = -1;
    for (let first = 0; first + window <= hashes.length; first += 1) {
      let least = last >= first && (hashes[first + window - 1] ?? 0) > (hashes[last] ?? 0) ? last : -1;
      if (least < 0) {
        least = first;
        for (let place = first + 1; place < first + window; place += 1) if ((hashes[place] ?? 0) <= (hashes[least] ?? 0)) least = place;
      }
      if (least !== last) kept.add(hashes[least] ?? 0, { text, start: least });
      last = least;
    }
  });
  return kept;
}

/** A hash for each piece of so many words, mixed so that the smallest ones are not those of the most common words. */
function pieceHashes(words: Int32Array, pieceLength: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - pieceLength + 1));
  let power = 1;
  for (let nth = 1; nth < pieceLength; nth += 1) power = Math.imul(power, multiplier);
  let rolling = 0;
  for (let place = 0; place < words.length; place += 1) {
    if (place >= pieceLength) rolling = (rolling - Math.imul((words[place - pieceLength] ?? 0) + 1, power)) | 0;
    rolling = (Math.imul(rolling, multiplier) + (words[place] ?? 0) + 1) | 0;
    if (place >= pieceLength - 1) hashes[place - pieceLength + 1] = mixed(rolling);
  }
  return hashes;
}

const multiplier = 0x01000193;

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
