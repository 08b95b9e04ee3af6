import { similarWordings, type Wording } from "../compare/similarWordings";
import { spokenPieces } from "../compare/spokenPieces";
import type { Thresholds } from "../compare/thresholds";
import { Vocabulary } from "../compare/vocabulary";
import { boundsOf } from "../edtf";
import { groupBy } from "../grouping";
import type { InspectedBundle } from "./checkBundle";
import type { KeptEntries } from "./keptEntries";
import type { QuotationEntry } from "./bundleSchema";
import { documentOf } from "./checkQuotations";

/** One wording of a statement: all its runs in one text. */
export interface WordedSide {
  readonly statement: string;
  readonly report: string;
  readonly exact: readonly string[];
}

/** Two statements that a rule takes for one utterance. A person who agrees moves the quotations to one of them. */
export interface WordingProposal {
  readonly rule: "token-ratio@1";
  readonly one: WordedSide;
  readonly other: WordedSide;
  /** The token-sequence ratio, 0 to 1; no probability. */
  readonly confidence: number;
  readonly evidence: string;
}

/** Direct wordings of different statements that can be of one utterance, most alike first. */
export function proposeWordings({ index, entries }: InspectedBundle, thresholds: Thresholds): readonly WordingProposal[] {
  const vocabulary = new Vocabulary();
  const heads = sameActors(entries);
  const sides: WordedSide[] = [];
  const wordings: Wording[] = [];
  for (const { id, by, said, quotations } of entries.list("statements")) {
    const direct = quotations.filter(({ mode }) => mode !== "INDIRECT");
    for (const runs of groupBy(direct, (quotation) => `${quotation.report} ${documentOf(index, quotation)}`).values()) {
      const [{ report }] = runs;
      sides.push({ statement: id, report, exact: runs.map(({ exact }) => exact) });
      wordings.push({
        statement: id, report, speakers: by.map((actor) => heads.get(actor) ?? actor), said: said === null ? null : boundsOf(said),
        words: runs.flatMap((run: QuotationEntry) => spokenPieces(run)).flatMap((piece) => vocabulary.numbersOf(piece)),
      });
    }
  }
  return similarWordings(wordings, thresholds)
    .flatMap(({ one, other, similarity, gapDays }): readonly WordingProposal[] => {
      const [left, right] = [sides[one], sides[other]];
      if (left === undefined || right === undefined) return [];
      return [{ rule: "token-ratio@1", one: left, other: right, confidence: Math.round(similarity * 100) / 100, evidence: evidenceOf(similarity, gapDays, thresholds) }];
    })
    .sort((one, other) => other.confidence - one.confidence);
}

function evidenceOf(similarity: number, gapDays: number | null, { wordingRatio, wordingDays, wordingWords }: Thresholds): string {
  const days = gapDays === null ? "the day of one is not known" : gapDays === 0 ? "they can be of one day" : `at least ${gapDays === 1 ? "one day lies" : `${gapDays} days lie`} between them`;
  return (
    `One speaker; twice the words that both have in the same order, over the words of both, is ${similarity.toFixed(2)} ` +
    `(at least ${wordingRatio}, and ${wordingWords} words); ${days} (at most ${wordingDays}).`
  );
}

/** For each actor that was judged to be the same as others one of them, the same for all. */
function sameActors(entries: KeptEntries): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  const headOf = (id: string): string => {
    let head = id;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    return head;
  };
  for (const { actor, other, verdict } of entries.list("identities")) {
    if (verdict !== "SAME") continue;
    const [first = actor, second = other] = [headOf(actor), headOf(other)].sort();
    if (first !== second) heads.set(second, first);
    heads.set(first, first);
  }
  return new Map([...heads.keys()].map((id) => [id, headOf(id)]));
}
