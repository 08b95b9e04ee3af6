/** A text cut at a word's end to at most `longest` characters, with … where it was cut; white space becomes one space. */
export function shorten(text: string, longest: number): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  const points = [...plain];
  if (points.length <= longest) return plain;
  const cut = points.slice(0, longest - 1).join("");
  const atWord = cut.replace(/\s+\S*$/u, "");
  return `${atWord.length >= cut.length / 2 ? atWord : cut}…`;
}
