import { BundleIndex } from "./bundleIndex";
import { checkPlans } from "./checkPlans";
import { checkQuotations, type QuotationChecks } from "./checkQuotations";
import { checkReviews } from "./checkReviews";
import { checkSources } from "./checkSources";
import { checkStatements } from "./checkStatements";
import { Complaints } from "./complaints";
import { readBundle } from "./readBundle";

/** Reads a bundle and applies every rule that needs no texts; complaints are collected, not thrown. */
export function inspectBundle(folder: string, options: QuotationChecks): { readonly index: BundleIndex; readonly complaints: Complaints } {
  const complaints = new Complaints();
  const index = new BundleIndex(readBundle(folder, complaints), complaints);
  checkSources(index);
  checkPlans(index);
  checkStatements(index);
  checkQuotations(index, options);
  checkReviews(index);
  return { index, complaints };
}

/**
 * A bundle that is fit to be loaded.
 * @throws BundleError with every complaint, each with its place, in file order
 */
export function checkBundle(folder: string): BundleIndex {
  const { index, complaints } = inspectBundle(folder, { mustBeAnchored: true });
  complaints.throwIfAny("the bundle is refused");
  return index;
}
