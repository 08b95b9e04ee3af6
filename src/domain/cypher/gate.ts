import { wordsOf } from "../../store/cypherText";
import { DomainError } from "../errors";
import { gateRules, type GateRule } from "./gateRules";

/**
 * Lets through a text that reads the graph and could not hold a parser or a server up for long, as far as its words tell;
 * what the engines tell of it comes after (see store/foreignReader.ts). Comments become white space, so that nobody can
 * differ about where one ends, and every place in the text stays what it is.
 * @param rules  all of them, but in tests
 * @returns the text to run
 * @throws DomainError CYPHER_REFUSED naming the rule and what is allowed
 */
export function gatedCypher(text: string, rules: readonly GateRule[] = gateRules): string {
  const all = wordsOf(text);
  const gated = { text, words: all.filter(({ kind }) => kind !== "comment" && kind !== "space") };
  if (gated.words.every(({ text: word }) => word === ";")) throw new DomainError("CYPHER_REFUSED", "the query is empty");
  for (const rule of rules) {
    const complaint = rule.complaint(gated);
    if (complaint !== null) throw new DomainError("CYPHER_REFUSED", complaint);
  }
  return all.map((word) => (word.kind === "comment" ? word.text.replace(/[^\n]/g, " ") : word.text)).join("").trimEnd().replace(/;$/, "").trimEnd();
}
