/** A load that was ended by its signal. */
export class LoadStopped extends Error {
  /** Transactions that stand. */
  readonly batches: number;

  constructor(batches: number) {
    super(`the load was stopped after ${batches} batches`);
    this.name = "LoadStopped";
    this.batches = batches;
  }
}
