/** Refusals a caller can act on. http/formatError.ts maps them to `extensions.code`. */
export const domainErrorCodes = [
  "BAD_USER_INPUT",      // an argument out of its range or of the wrong form
  "UNKNOWN_NAME",        // nothing bears the name; the message lists the nearest known ones
  "AMBIGUOUS_NAME",      // several actors bear the name; the message lists them
  "BAD_CURSOR",          // a cursor that is damaged or belongs to another order or filter
  "TOO_COSTLY",          // past the limits on depth, aliases, tokens or cost
  "CYPHER_REFUSED",      // a Cypher text that does more than a bounded read; the message names the rule
  "INVALID_DATA",        // a bundle was refused; nothing was written
  "FOREIGN_GRAPH",       // the database holds labels that are not onrecord's
  "CONFLICT",            // the id belongs to another bundle
] as const;
export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** An expected refusal: a code, and one sentence that names the value and what was allowed. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;

  constructor(code: DomainErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "DomainError";
    this.code = code;
  }
}

/** @throws DomainError BAD_USER_INPUT when a list that a request gives has more entries than allowed */
export function refuseMore(name: string, values: readonly unknown[], most: number): void {
  if (values.length > most) throw new DomainError("BAD_USER_INPUT", `${name} has ${values.length} entries; ${most} are allowed`);
}
