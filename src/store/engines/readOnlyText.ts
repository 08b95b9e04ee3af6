/**
 * Words without which no Cypher text can change anything. Matched with full case folding, as the embedded engine's parser
 * does: it runs `ſET` (with a long s) as SET.
 */
const changingWords = /(?<![\p{L}\p{N}_])(create|merge|set|delete|detach|remove|drop|alter|foreach|load|insert|explain|profile)(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])call\s*[\p{L}_`/]/iu;
const readingStart = /^\s*(match|optional|unwind|with|return|call)(?![\p{L}\p{N}_])/iu;

const verdicts = new Map<string, boolean>();
const mostVerdicts = 500;

/**
 * Whether a text cannot write, told by its words alone. A false answer says nothing: the words may be names or data, and
 * the text then runs where the engine itself refuses writes.
 */
export function isSurelyReading(text: string): boolean {
  const known = verdicts.get(text);
  if (known !== undefined) return known;
  const verdict = readingStart.test(text) && !changingWords.test(text) && !text.includes("\\");
  if (verdicts.size >= mostVerdicts) verdicts.clear();
  verdicts.set(text, verdict);
  return verdict;
}
