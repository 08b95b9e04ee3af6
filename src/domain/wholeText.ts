/** Whether a text is one that can be written down: half of a surrogate pair is no character, and no engine stores it. */
export function isWholeText(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** Whether every text in a value, however deep, is whole. */
export function holdsWholeTexts(value: unknown): boolean {
  if (typeof value === "string") return isWholeText(value);
  return typeof value !== "object" || value === null || Object.values(value).every(holdsWholeTexts);
}
