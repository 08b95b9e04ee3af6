import type { ForeignAnswer, ForeignLimits, ForeignReader } from "../../store/foreignReader";
import { engineWordsOf } from "../../store/engineWords";
import { StoreError, type Parameters } from "../../store/graphStore";
import { DomainError } from "../errors";
import { gatedCypher } from "./gate";

/** A Cypher text that a person or a program outside wrote. */
export interface CypherQuestion {
  readonly text: string;
  readonly parameters: Parameters;
  /** Who asks, for the engine's list of transactions. */
  readonly caller: string;
}

/** What one query of a stranger may take: of time, in milliseconds; of rows and bytes, before the rest is left out. */
export const strangersLimits: ForeignLimits = { planMs: 2_000, timeMs: 5_000, rows: 1_000, bytes: 5_000_000 };

/** What is wrong with the asker's own text, in the engine's words; null for any other failure. */
export function faultOfText(failure: StoreError): string | null {
  if (!["SYNTAX", "UNKNOWN_NAME", "SEMANTIC", "BAD_VALUE"].includes(failure.code)) return null;
  return engineWordsOf(failure) || failure.message;
}

/**
 * Answers a stranger's Cypher: through the gate, planned, and run within the limits in a transaction that only reads.
 * @throws DomainError CYPHER_REFUSED when the text or its plan does more than read
 * @throws StoreError TIMEOUT, RESOURCES, or what the engine has against the text
 */
export async function askInCypher(reader: ForeignReader, { text, parameters, caller }: CypherQuestion, limits: ForeignLimits): Promise<ForeignAnswer> {
  const gated = gatedCypher(text);
  try {
    return await reader.ask({ text: gated, parameters, caller, limits });
  } catch (failure) {
    if (failure instanceof StoreError && failure.code === "READ_ONLY") {
      throw new DomainError("CYPHER_REFUSED", "only bounded reads of the graph are allowed", { cause: failure });
    }
    throw failure;
  }
}
