import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../graphStore";

/** How often a transaction that lost to another writer is run again. */
const mostRepeats = 5;

/**
 * Runs `attempt` again, up to five times, while it loses to another writer.
 * @param firstPauseMs  about how long the first wait is; each further one is twice as long
 */
export async function repeatOnConflict<T>(attempt: () => Promise<T>, firstPauseMs: number): Promise<T> {
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof StoreError) || failure.code !== "CONFLICT" || repeats === mostRepeats) throw failure;
      await pause(firstPauseMs * 2 ** repeats * (0.5 + Math.random()));
    }
  }
}

/** The time an outage is waited out, in milliseconds since it began. */
const patienceMs = 25_000;
const firstWaitMs = 100;
const longestWaitMs = 1_000;

/**
 * Rides out a short absence of the server and answers at once in a long one. The 25 s count from the start of the
 * outage, not of the request: a server that has been away longer, or was never reached, costs a request one attempt.
 */
export class OutagePatience {
  /** When the present outage began, in milliseconds since the epoch; null while the server answers. */
  #awaySince: number | null = Number.NEGATIVE_INFINITY;

  /**
   * @param attempt      one try; run again after a failure that `isRetriable`
   * @param isRetriable  whether the same try may succeed later
   */
  async run<T>(attempt: () => Promise<T>, isRetriable: (failure: unknown) => boolean): Promise<T> {
    const startedAt = Date.now();
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
      try {
        const answer = await attempt();
        this.#awaySince = null;
        return answer;
      } catch (failure) {
        const isAway = failure instanceof StoreError && failure.code === "SERVICE_UNAVAILABLE";
        this.#awaySince = isAway ? (this.#awaySince ?? startedAt) : null;
        const patienceEnd = Math.min(startedAt, this.#awaySince ?? startedAt) + patienceMs;
        if (!isRetriable(failure) || Date.now() + waitMs > patienceEnd) throw failure;
        await pause(waitMs * (0.75 + Math.random() / 2));
      }
    }
  }
}
