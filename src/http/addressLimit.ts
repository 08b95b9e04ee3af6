import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { ipKeyGenerator } from "express-rate-limit";

const windowMs = 60_000;

interface Count {
  used: number;
  /** In milliseconds since the epoch. */
  endsAt: number;
  readonly policy: string;
}

/** What an address has left of its minute. */
export interface Allowance {
  readonly isSpent: boolean;
  /** Until a new minute begins. */
  readonly seconds: number;
  /** `RateLimit` and `RateLimit-Policy` (draft 8 of the IETF), and `Retry-After` when spent, as names and values in turn. */
  readonly headers: readonly string[];
}

/**
 * Counts the requests of each address in minutes that begin with its first one. A network of IPv6 (/56) counts as one
 * address. An address that has been quiet for two minutes is forgotten.
 */
export class AddressLimit {
  #recent = new Map<string, Count>();
  #earlier = new Map<string, Count>();
  #turnsAt = 0;

  constructor(readonly perMinute: number) {}

  /** Counts one request. */
  take(address: string, now = Date.now()): Allowance {
    const count = this.#countOf(isIPv6(address) ? ipKeyGenerator(address) : address, now);
    if (now >= count.endsAt) Object.assign(count, { used: 0, endsAt: now + windowMs });
    count.used += 1;
    const seconds = Math.ceil((count.endsAt - now) / 1000);
    const isSpent = count.used > this.perMinute;
    const headers = ["RateLimit", `${this.#name}; r=${Math.max(0, this.perMinute - count.used)}; t=${seconds}`, "RateLimit-Policy", count.policy];
    return { isSpent, seconds, headers: isSpent ? [...headers, "Retry-After", String(seconds)] : headers };
  }

  #countOf(key: string, now: number): Count {
    if (now >= this.#turnsAt) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
      this.#turnsAt = now + windowMs;
    }
    const count = this.#recent.get(key) ?? this.#earlier.get(key) ?? { used: 0, endsAt: 0, policy: this.#policyOf(key) };
    this.#recent.set(key, count);
    return count;
  }

  get #name(): string {
    return `"${this.perMinute}-in-1min"`;
  }

  /** The address itself stays out of the answer. */
  #policyOf(key: string): string {
    const partition = Buffer.from(createHash("sha256").update(key).digest("hex").slice(0, 12)).toString("base64");
    return `${this.#name}; q=${this.perMinute}; w=${windowMs / 1000}; pk=:${partition}:`;
  }
}
