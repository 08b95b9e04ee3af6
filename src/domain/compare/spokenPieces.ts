import type { quotationModes } from "../model";
import { quotedStretches } from "./readText";

/** The words of a wording that are said to be the speaker's own, piece by piece: of a mixed one those between marks, if it shows any. */
export function spokenPieces({ exact, mode }: { readonly exact: string; readonly mode: (typeof quotationModes)[number] }): readonly string[] {
  if (mode !== "MIXED") return [exact];
  const double = quotedStretches(exact).map(([opens, closes]) => exact.slice(opens + 1, closes));
  const pieces = double.length > 0 ? double : [...exact.matchAll(/‘([^‘]+?)’(?!\p{L})/gu)].map(([, piece = ""]) => piece);
  return pieces.length > 0 ? pieces : [exact];
}
