import type { KeyedEdges } from "./domain/keyedEdges";

/** Between two looks, in milliseconds: until the first that succeeds, and then. */
const firstLookMs = 200;
const nextLookMs = 5_000;

/**
 * Keeps verifying that stored keys are complete while the process runs. A look costs next to nothing unless edges were
 * written since the last; while it fails or finds some missing, lists are read by their edges.
 */
export function watchKeys(keyed: KeyedEdges): void {
  const look = (): void => {
    keyed.verify().then(() => nextLookMs, () => firstLookMs).then((waitMs) => {
      setTimeout(look, waitMs).unref();
    }, () => undefined);
  };
  if (keyed.isUsed) look();
}
