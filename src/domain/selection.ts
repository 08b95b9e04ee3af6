/** What a request asks for, as plain data: for each object type that can occur, the fields wanted of it. */
export type Selection = ReadonlyMap<string, readonly FieldSelection[]>;

/** One wanted field. */
export interface FieldSelection {
  /** The name in the answer: the alias, or the field's own name. */
  readonly key: string;
  readonly field: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Empty for scalars and enums. */
  readonly selection: Selection;
}

/** A text that is equal for equal selections, so that one fragment can serve both. */
export function signatureOf(field: FieldSelection): string {
  return JSON.stringify([field.field, field.arguments, [...field.selection].map(([type, fields]) => [type, fields.map((inner) => [inner.key, signatureOf(inner)])])]);
}
