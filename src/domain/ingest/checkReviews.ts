import type { BundleIndex } from "./bundleIndex";
import type { Entry } from "./bundleSchema";
import type { Placed } from "./readBundle";

/** Rules about people's verdicts: each is about two statements of this bundle. Whether the two contradict is not asked. */
export function checkReview(index: BundleIndex, review: Placed<Entry<"reviews">>): void {
  const { id, statements } = review.value;
  statements.forEach((statement, position) => index.require(review, ["statements", position], statement, `${id} is about`));
  const [one, other] = statements;
  if (one === other) index.complain(review, ["statements", 1], `${id} is about ${one} and itself; a review is about two statements`);
}
