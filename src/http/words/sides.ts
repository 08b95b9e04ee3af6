import { daySpanOf } from "./dates";
import { counted } from "./terms";

/** What is asked of a side to know which to tell first. */
export interface SideToOrder {
  readonly act: string;
  readonly saidAt: string | null;
}

/**
 * Both sides of a contradiction as they are best read, each with what it is: what is denied before its denial, else the
 * earlier before the later. Where the texts leave open which was said first, neither is called so.
 */
export function sidesOf<Side extends SideToOrder>({ kind, a, b }: { readonly kind: string; readonly a: Side; readonly b: Side }): readonly (readonly [what: string, side: Side])[] {
  if (kind === "DIRECT_DENIAL" && (a.act === "DENIAL") !== (b.act === "DENIAL")) {
    const [denial, denied] = a.act === "DENIAL" ? [a, b] : [b, a];
    return [["What is denied", denied], ["The denial", denial]];
  }
  return isBefore(b, a) ? [["The earlier side", b], ["The later side", a]] : [["One side", b], ["The other side", a]];
}

/** Whether one was certainly said on an earlier day than the other. */
function isBefore(one: SideToOrder, other: SideToOrder): boolean {
  const [last, first] = [one, other].map(({ saidAt }) => (saidAt === null ? null : daySpanOf(saidAt)));
  if (last == null || first == null || last.isApproximate || first.isApproximate) return false;
  return last.to !== null && first.from !== null && last.to < first.from;
}

/** How far apart the two statements of one speaker are, in words. @param gapDays  the smallest possible number; null when it is not known */
export function gapWords(gapDays: number | null): string {
  if (gapDays === null) return "How many days lie between them is not known";
  return gapDays === 0 ? "They may be of the same day" : `At least ${counted(gapDays, "day lies", "days lie")} between them`;
}
