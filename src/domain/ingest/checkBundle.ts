import { BundleIndex } from "./bundleIndex";
import { PlanRules } from "./checkPlans";
import { checkQuotations, type QuotationChecks } from "./checkQuotations";
import { checkReview } from "./checkReviews";
import { SourceRules } from "./checkSources";
import { StatementRules } from "./checkStatements";
import { Complaints } from "./complaints";
import { KeptEntries } from "./keptEntries";
import { BundleReader } from "./readBundle";

/** A bundle as read and looked through. */
export interface InspectedBundle {
  readonly index: BundleIndex;
  readonly entries: KeptEntries;
  readonly complaints: Complaints;
}

/** How far reading and checking has come. */
export interface InspectionStep {
  readonly stage: "reading" | "checking";
  /** Bytes read, or entries checked. */
  readonly done: number;
  readonly total: number;
}

export interface InspectionOptions extends QuotationChecks {
  /** Most entries that are held in memory; the others wait in a temporary file. */
  readonly mostInMemory?: number;
}

/** Entries that are checked between two steps. */
const entriesAStep = 2000;

/**
 * Reads a bundle and applies every rule that needs no texts, step by step; complaints are collected, not thrown. Whoever
 * takes the result closes its entries.
 */
export function* inspectInSteps(folder: string, { mostInMemory, ...options }: InspectionOptions): Generator<InspectionStep, InspectedBundle> {
  const complaints = new Complaints(folder);
  const reader = new BundleReader(folder, complaints);
  const entries = new KeptEntries(mostInMemory);
  let isDone = false;
  try {
    let read = 0;
    for (const chunk of reader.read()) {
      for (const entry of chunk.entries) entries.add(entry);
      read += chunk.bytes;
      yield { stage: "reading", done: read, total: reader.bytes };
    }
    const index = new BundleIndex(reader.head?.id ?? "", entries, reader.malformedIds, complaints);
    yield* checkInSteps(index, entries, options);
    isDone = true;
    return { index, entries, complaints };
  } finally {
    if (!isDone) entries.close();
  }
}

function* checkInSteps(index: BundleIndex, entries: KeptEntries, options: QuotationChecks): Generator<InspectionStep, void> {
  const [sources, plans, statements] = [new SourceRules(index), new PlanRules(index), new StatementRules(index)];
  let done = 0;
  for (const { entry } of entries.all()) {
    if (entry.section === "statements") {
      statements.check(entry);
      checkQuotations(index, entry, options);
    } else if (entry.section === "reviews") checkReview(index, entry);
    else {
      sources.check(entry);
      plans.check(entry);
    }
    done += 1;
    if (done % entriesAStep === 0) yield { stage: "checking", done, total: entries.count };
  }
  for (const rules of [sources, plans, statements]) rules.finish();
}

/** As `inspectInSteps`, at one go. */
export function inspectBundle(folder: string, options: InspectionOptions): InspectedBundle {
  const steps = inspectInSteps(folder, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * A bundle that is fit to be loaded.
 * @throws BundleError with every complaint, each with its place, in file order
 */
export function checkBundle(folder: string): InspectedBundle {
  const bundle = inspectBundle(folder, { mustBeAnchored: true });
  if (!bundle.complaints.isEmpty) bundle.entries.close();
  bundle.complaints.throwIfAny("the bundle is refused");
  return bundle;
}
