import { counted, listed, wordsFor } from "./terms";

/** What is asked of a report to name it. */
export interface ReportToName {
  readonly title: string | null;
  readonly outlet: { readonly name: string } | null;
  readonly derivedFrom?: readonly { readonly kind: string; readonly to: { readonly title: string | null; readonly outlet: { readonly name: string } | null } }[];
}

/** A report as a reader would name it: by title and outlet; many print neither, and are told by what they were made from. */
export function reportName({ title, outlet, derivedFrom = [] }: ReportToName): string {
  if (title !== null) return outlet === null ? `“${title}”` : `“${title}”, ${outlet.name}`;
  if (outlet !== null) return `a report by ${outlet.name}`;
  const [first] = derivedFrom;
  if (first === undefined) return "a report without a title";
  const sources = [...new Set(derivedFrom.filter(({ kind }) => kind === first.kind).map(({ to }) => reportName(to)))];
  const outlets = [...new Set(derivedFrom.filter(({ kind }) => kind === first.kind).flatMap(({ to }) => (to.title === null && to.outlet !== null ? [to.outlet.name] : [])))];
  const named = outlets.length === sources.length && outlets.length > 1 ? `reports by ${listed(outlets)}` : listed(sources);
  return `${wordsFor("derivation", first.kind)} of ${named}`;
}

/** A document by its title, else by what it carries. */
export function documentName({ title, carries = [] }: { readonly title: string | null; readonly carries?: readonly ReportToName[] }): string {
  if (title !== null) return `“${title}”`;
  const [first, ...others] = carries;
  if (first === undefined) return "a document without a title";
  return others.length === 0 ? reportName(first) : `${reportName(first)}, and ${counted(others.length, "other report")}`;
}

/** A note for editors without the ids in it, which are no words for readers. */
export function withoutIds(note: string): string {
  return note.replace(/\s*[([](?:(?:report|document|statement|quotation|person|org|outlet):[\w.-]+(?:, )?)+[)\]]/g, "").replace(/\b(report|document|statement|quotation):[\w.-]*\w/g, "the $1");
}
