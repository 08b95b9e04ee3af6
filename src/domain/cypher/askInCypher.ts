import type { ForeignAnswer, ForeignLimits, ForeignReader } from "../../store/foreignReader";
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
