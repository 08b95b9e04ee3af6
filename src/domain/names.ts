import { transliterate } from "transliteration";

/** The usual English spellings where the transliterator's own differ (Chekhov, Kharkiv, not Chehov, Harkiv). */
const replace: [string, string][] = [["х", "kh"], ["Х", "Kh"]];

/** Text in plain lower-case ASCII letters: case folded, accents dropped, other scripts transliterated. Idempotent. */
export function foldText(text: string): string {
  return transliterate(text.normalize("NFKC"), { replace }).toLowerCase();
}

/**
 * What names are matched by: case folded, accent free, transliterated, apostrophes dropped, every other run of
 * characters that are no letters or digits one space. Equal keys mean the same spelling, never the same person.
 */
export function nameKey(name: string): string {
  return foldText(name.replace(/['’ʼ`´]/g, "")).replace(/['`]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/** The key of a person's family name: the last word of the name. Null when the name holds no letter or digit. */
export function familyKey(name: string): string | null {
  return nameKey(name).split(" ").at(-1) || null;
}
