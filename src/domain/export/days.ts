import { boundsOfStored } from "../edtf";

/** The first and the last whole day that a date can mean; null where it is open, or says nothing. */
export function daysOf(date: string | null): { readonly earliest: string | null; readonly latest: string | null } {
  const { earliest, latest } = boundsOfStored(date);
  return { earliest: earliest?.slice(0, 10) ?? null, latest: latest?.slice(0, 10) ?? null };
}
