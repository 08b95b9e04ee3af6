import { boundsOfStored, endOf, startOf, type DateBounds } from "./edtf";

/** Since when and until when something held: EDTF; null where no text tells. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether it can have held at some moment between two bounds: unless its dates shut that out. An open end shuts out nothing. */
export function canHoldWithin({ from, to }: Period, { earliest, latest }: DateBounds): boolean {
  const [begins, ends] = [boundsOfStored(from).earliest, boundsOfStored(to).latest];
  if (begins !== null && latest !== null && startOf(begins) > endOf(latest)) return false;
  return ends === null || earliest === null || endOf(ends) >= startOf(earliest);
}
