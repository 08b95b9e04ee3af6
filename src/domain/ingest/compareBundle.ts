import { findCopies, type CompareStep, type CopyProposal } from "../compare/copyProposals";
import { computeFidelity } from "../compare/fidelity";
import { Lineage } from "../compare/lineage";
import type { Thresholds } from "../compare/thresholds";
import { Vocabulary } from "../compare/vocabulary";
import type { PrintedRun } from "../compare/wordingVariants";
import type { Entry } from "./bundleSchema";
import { checkBundle, type InspectedBundle } from "./checkBundle";
import { documentOf } from "./checkQuotations";
import { comparedTexts, overlap, type PlacedText } from "./comparedTexts";
import { readCorpus } from "./corpus";
import { quotationId } from "./desiredGraph";
import { proposeWordings, type WordingProposal } from "./wordingProposals";

/** One side of a proposed copy; offsets in Unicode code points of its document or file. */
export interface CopySide {
  readonly report: string | null;
  readonly document: string | null;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A copy that a rule proposes, and what the bundle says of the two reports already. */
export interface PlacedCopy extends Pick<CopyProposal, "rule" | "kind" | "confidence" | "directed" | "evidence"> {
  readonly isPassage: boolean;
  readonly from: CopySide;
  readonly to: CopySide;
  /** Derivations of the bundle that join the two already; whoever judged them has decided. */
  readonly judged: readonly Pick<Entry<"derivations">, "from" | "to" | "kind" | "judgedBy">[];
}

/** A quotation whose fidelity the rules work out otherwise. The curated one counts. */
export interface FidelityDoubt {
  readonly quotation: string;
  readonly curated: PrintedRun["fidelity"];
  readonly computed: PrintedRun["fidelity"];
  readonly because: string;
}

/** What a comparison found: proposals, each with its evidence. Nothing is changed by it. */
export interface BundleComparison {
  readonly thresholds: Thresholds;
  /** Texts that were compared: reports, and files that are no document of the bundle. */
  readonly texts: number;
  /** Documents of the bundle whose text is not in the corpus. */
  readonly withoutText: readonly string[];
  /** Pieces of passages left aside because too many texts have them. */
  readonly skippedPieces: number;
  /** Whole texts, then passages, each most alike first. */
  readonly copies: readonly PlacedCopy[];
  readonly wordings: readonly WordingProposal[];
  readonly fidelities: readonly FidelityDoubt[];
}

/**
 * Compares the texts of a corpus with each other, and the wordings of a bundle's statements.
 * @throws BundleError for a bundle that is not fit to be loaded; DomainError BAD_USER_INPUT when a folder is not there
 */
export function compareBundle(folder: string, corpusFolder: string, thresholds: Thresholds, onStep: (step: CompareStep | "wordings") => void = () => undefined): BundleComparison {
  const bundle = checkBundle(folder);
  const documents = bundle.entries.list("documents");
  const corpus = readCorpus(corpusFolder, new Set(documents.map(({ sha256 }) => sha256)), { others: true });
  const texts = comparedTexts(bundle, corpus);
  const derivations = bundle.entries.list("derivations");
  const { proposals, skippedPieces } = findCopies(texts, thresholds, onStep);
  onStep("wordings");
  const comparison = {
    thresholds, texts: texts.length, skippedPieces,
    withoutText: documents.filter(({ sha256 }) => !corpus.has(sha256)).map(({ id }) => id),
    copies: proposals.flatMap((proposal) => placedCopy(derivations, texts, proposal)),
    wordings: proposeWordings(bundle, thresholds),
    fidelities: fidelityDoubts(bundle),
  };
  bundle.entries.close();
  return comparison;
}

/** None where the two are one report, or share a stretch of one document. */
function placedCopy(derivations: readonly Entry<"derivations">[], texts: readonly PlacedText[], proposal: CopyProposal): readonly PlacedCopy[] {
  const [from, to] = [texts[proposal.from], texts[proposal.to]];
  if (from === undefined || to === undefined) return [];
  if (from.report === null ? from !== to && overlap(from, to) : from.report === to.report || overlap(from, to)) return [];
  const { rule, kind, confidence, directed, evidence, passage } = proposal;
  return [{
    rule, kind, confidence, directed, evidence, isPassage: passage !== null,
    from: sideOf(from, passage?.from ?? null), to: sideOf(to, passage?.to ?? null), judged: judgedOf(derivations, from, to),
  }];
}

function sideOf({ report, document, file, offset, end }: PlacedText, span: { readonly start: number; readonly end: number } | null): CopySide {
  return { report, document, file, ...(span ?? { start: offset, end }) };
}

/** Derivations from one of two reports to the other, or from both to a third. */
function judgedOf(derivations: readonly Entry<"derivations">[], one: PlacedText, other: PlacedText): PlacedCopy["judged"] {
  if (one.report === null || other.report === null) return [];
  const reports = [one.report, other.report];
  const edges = derivations.filter(({ from, to }) => reports.includes(from) && to !== from);
  const sourcesOf = (report: string): readonly string[] => edges.filter(({ from }) => from === report).map(({ to }) => to);
  const common = new Set([...reports, ...sourcesOf(one.report).filter((source) => sourcesOf(other.report ?? "").includes(source))]);
  return edges.filter(({ to }) => common.has(to)).map(({ from, to, kind, judgedBy }) => ({ from, to, kind, judgedBy }));
}

function fidelityDoubts({ index, entries }: InspectedBundle): readonly FidelityDoubt[] {
  const worded = entries.list("statements").map(({ id, attestation, quotations }) => ({
    id, attestation, runs: quotations.map((quotation) => ({ ...quotation, document: documentOf(index, quotation), start: quotation.start ?? 0, end: quotation.end ?? 0 })),
  }));
  const computed = computeFidelity(worded, new Lineage(index.derivations), new Vocabulary());
  return worded.flatMap(({ id, runs }, place) => runs.flatMap(({ fidelity }, position): readonly FidelityDoubt[] => {
    const own = computed[place]?.[position];
    return own === undefined || own.fidelity === fidelity ? [] : [{ quotation: quotationId(id, position), curated: fidelity, computed: own.fidelity, because: own.because }];
  }));
}
