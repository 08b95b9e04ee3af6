/** How many requests are answered at once and how many wait for their turn. */
export interface Concurrency {
  readonly running: number;
  readonly waiting: number;
}

const usualWaitLimitMs = 5_000;

type Turn = (mayRun: boolean) => void;

/**
 * Lets a bounded number of requests in at once; past that more at work only makes all of them slower. A bounded number
 * waits for a bounded time, in the order of coming.
 */
export class Turnstile {
  #running = 0;
  readonly #waiting = new Set<Turn>();

  /** @param waitLimitMs  nobody waits longer, in milliseconds */
  constructor(private readonly limits: Concurrency, private readonly waitLimitMs = usualWaitLimitMs) {}

  /** Whether the caller may run: at once, or after a wait. Who was let in says `leave` at the end. */
  enter(): boolean | Promise<boolean> {
    if (this.#running < this.limits.running) {
      this.#running += 1;
      return true;
    }
    return this.#waiting.size < this.limits.waiting && this.#wait();
  }

  /** Hands the turn to whoever has waited longest. */
  leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#running -= 1;
    else next(true);
  }

  #wait(): Promise<boolean> {
    return new Promise((resolve) => {
      const turn: Turn = (mayRun) => {
        clearTimeout(timer);
        this.#waiting.delete(turn);
        resolve(mayRun);
      };
      const timer = setTimeout(turn, this.waitLimitMs, false);
      this.#waiting.add(turn);
    });
  }
}
