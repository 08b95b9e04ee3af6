import type { GraphStore } from "../store/graphStore";
import { runRatio, sequenceRatio } from "./compare/sequenceRatio";
import { defaultThresholds } from "./compare/thresholds";
import { Vocabulary } from "./compare/vocabulary";
import { DomainError } from "./errors";
import type { PlanCache } from "./planCache";
import type { PlannedRecord } from "./readPlan";
import { recordsById } from "./recordsById";
import { searchForms } from "./searchWords";
import { fieldsOf, type Wish } from "./selection";

/** Words as somebody has them, and how like them a wording must be, 0 to 1; the model's own threshold when null. */
export interface VariantsRequest {
  readonly text: string;
  readonly minSimilarity: number | null | undefined;
}

/** As long as the longest quotation that a bundle may hold, in UTF-16 units. */
const longestText = 2000;
const mostVariants = 100;
/** Fewest words that are looked for as a part of a wording. */
const fewestWordsAsked = 2;
/** Statements that the full-text index gives, and wordings of them that are compared. */
const candidates = { statements: 1000, wordings: 20_000 } as const;

/**
 * Wordings by how like a text they are, most alike first, then those that are so as a whole, then by id; at most 100. That is
 * their token-sequence ratio, or that of the shorter of the two to the run of the other that it is most like: the half of a
 * sentence that somebody remembers finds the sentence. The shorter must have two words where they are asked for, and three
 * where they are a wording, as a paragraph has nearly every pair of words somewhere. Two round trips: the
 * statements that share words with it come from the full-text index, as a statement's words include those of every wording
 * of it; the ratio of each wording is worked out here, so that it is the same on every engine. A text of nothing but very
 * common words finds nothing.
 * @throws DomainError BAD_USER_INPUT for a text that is too long or has no words, or a similarity outside of 0 to 1
 */
export async function quoteVariants(store: GraphStore, plans: PlanCache, { text, minSimilarity }: VariantsRequest, wish: Wish): Promise<readonly PlannedRecord[]> {
  const least = minSimilarity ?? defaultThresholds.wordingRatio;
  if (!(least >= 0 && least <= 1)) throw new DomainError("BAD_USER_INPUT", `minSimilarity is ${least}; 0 to 1 is allowed`);
  if (text.length > longestText) throw new DomainError("BAD_USER_INPUT", `text has ${text.length} characters; ${longestText} are allowed`);
  const vocabulary = new Vocabulary();
  const asked = vocabulary.numbersOf(text);
  if (asked.length === 0) throw new DomainError("BAD_USER_INPUT", "text has no words; the words of a quotation are allowed");

  const found = { labels: ["Statement"], words: [...new Set(searchForms(text).flat())], candidates: candidates.statements } as const;
  const rows = await store.search(found, plans.queries.get("read/wordingsOfHits"), { most: candidates.wordings });
  const alike = rows
    .map((row) => ({ id: String(row["id"]), ...likeness(asked, vocabulary.numbersOf(String(row["exact"] ?? ""))) }))
    .filter(({ similarity }) => similarity > 0 && similarity >= least)
    .sort((one, other) => other.similarity - one.similarity || other.asWhole - one.asWhole || (one.id < other.id ? -1 : 1))
    .slice(0, mostVariants);

  const records = await recordsById(store, plans, alike.map(({ id }) => id), wish);
  const similarityKeys = fieldsOf(wish).filter(({ field }) => field === "similarity").map(({ key }) => key);
  return alike.flatMap(({ id, similarity }) => {
    const record = records.get(id);
    const rounded = Math.round(similarity * 100) / 100;
    return record === undefined ? [] : [{ ...record, ...Object.fromEntries(similarityKeys.map((key) => [key, rounded])) }];
  });
}

function likeness(asked: readonly number[], wording: readonly number[]): { readonly similarity: number; readonly asWhole: number } {
  const asWhole = sequenceRatio(asked, wording);
  const isShorter = asked.length < wording.length;
  const hasPart = isShorter ? asked.length >= fewestWordsAsked : wording.length < asked.length && wording.length >= defaultThresholds.wordingWords;
  return { asWhole, similarity: hasPart ? Math.max(asWhole, runRatio(asked, wording)) : asWhole };
}
