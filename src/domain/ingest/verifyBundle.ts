import { inspectBundle } from "./checkBundle";
import { documentOf } from "./checkQuotations";
import type { Complaint } from "./complaints";
import { readCorpus, textPlace } from "./corpus";

/** How a bundle compares with the texts. */
export interface VerifyReport {
  /** Documents whose text was there. */
  readonly documents: number;
  /** Quotations compared with a text. */
  readonly quotations: number;
  /** Ids of documents that have no text in the corpus; their quotations were not compared. */
  readonly withoutText: readonly string[];
  /** In file order; empty when everything is as it should be. */
  readonly complaints: readonly Complaint[];
}

/**
 * Compares every quotation with the texts of a corpus, which are found by their hash: the slice at its offsets equals
 * its words, `prefix` and `suffix` are what stands around it, and the text is as long as its document says. The other
 * rules for data files are checked too.
 * @throws DomainError BAD_USER_INPUT when one of the folders is not there
 */
export function verifyBundle(folder: string, corpusFolder: string): VerifyReport {
  const { index, entries, complaints } = inspectBundle(folder, { mustBeAnchored: true });
  const documents = [...entries.of("documents")].map(({ entry }) => entry);
  const corpus = readCorpus(corpusFolder, new Set(documents.map(({ value }) => value.sha256)));
  for (const document of documents) {
    const source = corpus.get(document.value.sha256);
    if (source !== undefined && source.text.length !== document.value.textLength) {
      index.complain(document, ["textLength"], `${document.value.id} has ${source.text.length} code points, not ${document.value.textLength}`);
    }
  }
  let compared = 0;
  for (const { entry: statement } of entries.of("statements")) {
    statement.value.quotations.forEach((quotation, position) => {
      const document = documentOf(index, quotation);
      const source = document === null ? undefined : corpus.get(index.find("documents", document)?.sha256 ?? "");
      const { start, end, exact } = quotation;
      if (source === undefined || start === null || end === null) return;
      compared += 1;
      const path = ["quotations", position];
      const slice = source.text.slice(start, end);
      if (slice !== exact) {
        index.complain(statement, [...path, "exact"], `the words are not at ${start}–${end} of ${document}, which has ${JSON.stringify(slice.slice(0, 200))} (${textPlace(source, start)})`);
        return;
      }
      const around = { prefix: source.text.prefixAt(start), suffix: source.text.suffixAt(end) };
      for (const key of ["prefix", "suffix"] as const) {
        if (quotation[key] === around[key]) continue;
        const given = quotation[key] === null ? `${key} is missing` : `${key} is ${JSON.stringify(quotation[key])}`;
        index.complain(statement, [...path, key], `${given}, but the text has ${JSON.stringify(around[key])}; run \`onrecord anchor\``);
      }
    });
  }
  entries.close();
  return {
    documents: documents.filter(({ value }) => corpus.has(value.sha256)).length,
    quotations: compared,
    withoutText: documents.filter(({ value }) => !corpus.has(value.sha256)).map(({ value }) => value.id),
    complaints: complaints.list(),
  };
}
