import type { BundleIndex } from "./bundleIndex";

/** Rules about people's verdicts: each is about two statements of this bundle. Whether the two contradict is not asked. */
export function checkReviews(index: BundleIndex): void {
  for (const review of index.bundle.entries.reviews) {
    const { id, statements } = review.value;
    statements.forEach((statement, position) => index.require(review, ["statements", position], statement, `${id} is about`));
    const [one, other] = statements;
    if (one === other) index.complain(review, ["statements", 1], `${id} is about ${one} and itself; a review is about two statements`);
  }
}
