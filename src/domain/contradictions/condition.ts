import { compareText } from "../textOrder";
import { isRumour, type Side, type Teller } from "./side";

/** A statement on which a contradiction rests, who made it and who denies it. */
export type Voucher = Pick<Teller, "id" | "makers" | "deniers">;

/**
 * The statements that must be right for a side to have been said at all; none where the side is known at first hand. Who
 * says that he heard it comes before who only passes it on; where nobody tells of it but the text that prints it, it rests
 * on itself. A rumour always rests on itself too: who passes it on says only that there is one.
 */
export function vouchersOf(side: Side): readonly Voucher[] {
  if (side.attestation !== "REPORTED" && !isRumour(side)) return [];
  const tellers = relied(side.tellers).flatMap(withTheirs);
  return unique(tellers.length === 0 || isRumour(side) ? [{ ...side, deniers: [] }, ...tellers] : tellers);
}

function withTheirs(teller: Teller): readonly Voucher[] {
  return [teller, ...relied(teller.tellers).flatMap(withTheirs)];
}

function relied(tellers: readonly Teller[]): readonly Teller[] {
  const witnesses = tellers.filter(({ isFirsthand }) => isFirsthand);
  return witnesses.length > 0 ? witnesses : tellers;
}

function unique(vouchers: readonly Voucher[]): readonly Voucher[] {
  return [...new Map(vouchers.map((voucher) => [voucher.id, voucher])).values()].sort((one, other) => compareText(one.id, other.id));
}
