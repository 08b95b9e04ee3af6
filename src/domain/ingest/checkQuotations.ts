import { codePointLength, contextLength, wordCount } from "../textSpan";
import type { BundleIndex } from "./bundleIndex";
import type { QuotationEntry, StatementEntry } from "./bundleSchema";
import type { Placed } from "./readBundle";

/** The longest quotation that is shown, in words. */
const longestQuotation = 40;

/** A span of a document in Unicode code points, half-open. */
export interface DocumentSpan {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface QuotationChecks {
  /** Whether a quotation without offsets is a complaint. */
  readonly mustBeAnchored: boolean;
  /** Whether offsets that are there are left unchecked, because they are about to be worked out anew. */
  readonly ignoresOffsets?: boolean;
}

/** Rules about a statement's quotations that need no text: their report and document, their length, where they lie. */
export function checkQuotations(index: BundleIndex, statement: Placed<StatementEntry>, options: QuotationChecks): void {
  const spans = new Set<string>();
  statement.value.quotations.forEach((quotation, position) => {
    const path = ["quotations", position];
    const words = wordCount(quotation.exact);
    if (words > longestQuotation) {
      index.complain(statement, [...path, "exact"], `the quotation has ${words} words; ${longestQuotation} are allowed, cut it at a sentence end into several`);
    }
    if (quotation.mode === "INDIRECT" && quotation.fidelity !== "PARAPHRASE" && quotation.fidelity !== "ALTERED") {
      index.complain(statement, [...path, "fidelity"], `an INDIRECT wording is a PARAPHRASE, or ALTERED in a reworded copy, not ${quotation.fidelity}`);
    }
    const document = checkCarriers(index, statement, quotation, position);
    if (document === null || options.ignoresOffsets === true) return;
    if (quotation.start === null || quotation.end === null) {
      if ((quotation.start === null) !== (quotation.end === null)) index.complain(statement, path, "start and end go together: give both or neither");
      else if (options.mustBeAnchored) index.complain(statement, path, "the quotation has no offsets; run `onrecord anchor` on the bundle");
      return;
    }
    checkOffsets(index, statement, position, document, { ...quotation, start: quotation.start, end: quotation.end }, options.mustBeAnchored);
    const span = `${document} ${quotation.report} ${quotation.start} ${quotation.end}`;
    if (spans.has(span)) index.complain(statement, path, `${statement.value.id} has this quotation twice`);
    spans.add(span);
  });
}

/** The document a quotation is in: the one it names, else the only one that carries its report. Null when undecided. */
export function documentOf(index: BundleIndex, quotation: QuotationEntry): string | null {
  const carriers = new Set(index.find("reports", quotation.report)?.carriedBy.map(({ document }) => document) ?? []);
  if (quotation.document !== null) return carriers.has(quotation.document) ? quotation.document : null;
  return carriers.size === 1 ? ([...carriers][0] ?? null) : null;
}

/** The spans in which a document carries a report. */
export function spansOf(index: BundleIndex, report: string, document: string): readonly DocumentSpan[] {
  return (index.find("reports", report)?.carriedBy ?? []).filter((carried) => carried.document === document);
}

function checkCarriers(index: BundleIndex, statement: Placed<StatementEntry>, quotation: QuotationEntry, position: number): string | null {
  const path = ["quotations", position];
  const { report, document } = quotation;
  index.require(statement, [...path, "report"], report, "the quotation is part of");
  index.require(statement, [...path, "document"], document, "the quotation is found in");
  if (!index.has(report) || (document !== null && !index.has(document))) return null;
  const carriers = [...new Set(index.find("reports", report)?.carriedBy.map((carried) => carried.document) ?? [])];
  if (carriers.length === 0) index.complain(statement, [...path, "report"], `no document carries ${report}, so nothing can be quoted from it`);
  else if (document !== null && !carriers.includes(document)) {
    index.complain(statement, [...path, "document"], `${document} does not carry ${report}; ${carriers.join(", ")} does`);
  } else if (document === null && carriers.length > 1) {
    index.complain(statement, path, `missing key "document": ${report} is carried by ${carriers.join(", ")}`);
  }
  return documentOf(index, quotation);
}

function checkOffsets(
  index: BundleIndex, statement: Placed<StatementEntry>, position: number, document: string,
  quotation: QuotationEntry & { readonly start: number; readonly end: number }, checksContext: boolean,
): void {
  const { start, end, exact, report } = quotation;
  const path = ["quotations", position];
  const length = codePointLength(exact);
  if (end - start !== length) {
    index.complain(statement, [...path, "end"], `the offsets ${start}–${end} span ${end - start} code points, but the words are ${length}`);
  }
  const textLength = index.find("documents", document)?.textLength;
  if (textLength !== undefined && end > textLength) {
    index.complain(statement, [...path, "end"], `the quotation ends at ${end}, but ${document} has ${textLength} code points`);
  } else if (!spansOf(index, report, document).some((span) => span.start <= start && end <= span.end)) {
    const spans = spansOf(index, report, document).map((span) => `${span.start}–${span.end}`).join(", ");
    index.complain(statement, [...path, "start"], `the offsets ${start}–${end} lie outside ${report}, which is ${spans} of ${document}`);
  }
  for (const key of ["prefix", "suffix"] as const) {
    const context = quotation[key];
    if (checksContext && context !== null && codePointLength(context) > contextLength) {
      index.complain(statement, [...path, key], `${key} has more than ${contextLength} code points; run \`onrecord anchor\``);
    }
  }
}
