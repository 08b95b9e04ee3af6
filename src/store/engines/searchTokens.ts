const mostTokens = 64;

/**
 * The words of a search as both full-text indexes know them: lower-case runs of letters, marks and digits, each once.
 * Whatever else a user typed, query syntax included, only parts words.
 */
export function searchTokens(words: readonly string[]): readonly string[] {
  const tokens = words.flatMap((word) => word.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  return [...new Set(tokens)].slice(0, mostTokens);
}
