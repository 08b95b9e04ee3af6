import { setTimeout as wait } from "node:timers/promises";
import { StoreError } from "../graphStore";

const limitMs = 4_000;
const lookMs = 100;

/**
 * Opens a database for reading. A server saves its first copy within about a second of its first load; that is waited for.
 * @throws StoreError what `open` throws, LOCKED when there is no copy after four seconds
 */
export async function withFirstCopy<T>(open: () => T): Promise<T> {
  for (const deadline = Date.now() + limitMs; ;) {
    try {
      return open();
    } catch (failure) {
      if (!(failure instanceof StoreError) || failure.code !== "LOCKED" || Date.now() > deadline) throw failure;
      await wait(lookMs);
    }
  }
}
