import type { ComparedText } from "../compare/copyProposals";
import { boundsOf } from "../edtf";
import { groupBy } from "../grouping";
import type { InspectedBundle } from "./checkBundle";
import type { CorpusText } from "./corpus";

/** A text to compare, and where it stands: a report in a document that carries it, or a file that no bundle knows. */
export interface PlacedText extends ComparedText {
  readonly report: string | null;
  readonly document: string | null;
  /** Its file inside the corpus. */
  readonly file: string;
  /** Where it ends in its document, in Unicode code points. */
  readonly end: number;
}

/** The texts of a corpus, each report of a known document apart; files that are no document of the bundle are taken whole. */
export function comparedTexts({ entries }: InspectedBundle, corpus: ReadonlyMap<string, CorpusText>): readonly PlacedText[] {
  const [documents, reports] = [entries.list("documents"), entries.list("reports")];
  const ids = new Map(documents.map(({ sha256, id }) => [sha256, id]));
  const carried = reports.flatMap(({ id, publishedAt, carriedBy }) => carriedBy.map((span) => ({ ...span, report: id, publishedAt })));
  const byDocument = groupBy(carried, ({ document }) => document);
  return [...corpus].flatMap(([hash, { file, text }]): readonly PlacedText[] => {
    const document = ids.get(hash) ?? null;
    const whole = { name: file, text: text.slice(0, text.length), published: null, offset: 0, end: text.length, report: null, document, file };
    const spans = document === null ? [] : (byDocument.get(document) ?? []);
    if (spans.length === 0) return [whole];
    return spans.filter((span) => !isCompilation(span, spans)).map(({ report, publishedAt, start, end }) => ({
      name: report, text: text.slice(start, end), published: publishedAt === null ? null : boundsOf(publishedAt), offset: start, end, report, document, file,
    }));
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a span consists of the spans of others for the most part: what it prints is theirs. */
function isCompilation(span: Stretch, all: readonly Stretch[]): boolean {
  const within = all.filter((other) => other !== span && span.start <= other.start && other.end <= span.end && other.end - other.start < span.end - span.start);
  return 2 * within.reduce((sum, { start, end }) => sum + end - start, 0) > span.end - span.start;
}

/** Whether two texts are, or share, a stretch of one document. */
export function overlap(one: PlacedText, other: PlacedText): boolean {
  return one.file === other.file && one.offset < other.end && other.offset < one.end;
}
