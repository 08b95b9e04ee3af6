/** What a request asks for, as plain data: for each object type that can occur, the fields wanted of it. */
export type Selection = ReadonlyMap<string, readonly FieldSelection[]>;

/** The values of a field's arguments, defaults put in. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The arguments that one request gives, by `FieldSelection.slot`; those of the field the selection belongs to come first. */
export type Slots = readonly Arguments[];

/** One wanted field. */
export interface FieldSelection {
  /** The name in the answer: the alias, or the field's own name. */
  readonly key: string;
  readonly field: string;
  /** Where its arguments stand in a request's `Slots`; null for a field that takes none. */
  readonly slot: number | null;
  /** Its arguments as the request spells them: equal spellings have equal values. */
  readonly spelling: string;
  /** Empty for scalars and enums. */
  readonly selection: Selection;
}

/**
 * What one request asks of a field. Requests of one shape share the `selection` object, and differ in `slots` only by
 * values that never decide which text is read: for these the plan is made once.
 */
export interface Wish {
  readonly selection: Selection;
  readonly slots: Slots;
}

/** The wanted fields of all types, in order. */
export function fieldsOf(wish: Pick<FieldSelection, "selection">): readonly FieldSelection[] {
  return [...wish.selection.values()].flat();
}

/** A text that is equal for equal selections, so that one fragment can serve both. */
export function signatureOf(field: FieldSelection): string {
  return JSON.stringify([field.field, field.spelling, [...field.selection].map(([type, fields]) => [type, fields.map((inner) => [inner.key, signatureOf(inner)])])]);
}

/**
 * A value of a request: what it was when the plan was made, of which only the structure may decide the text, and how to
 * find it in any request of the same shape.
 */
export class RequestValue {
  constructor(readonly example: unknown, readonly of: (slots: Slots) => unknown) {}

  /** The arguments in a slot; none when the field takes none. */
  static ofSlot(slot: number | null, slots: Slots): RequestValue {
    return slot === null ? new RequestValue({}, () => ({})) : new RequestValue(slots[slot] ?? {}, (given) => given[slot] ?? {});
  }

  get isGiven(): boolean {
    return this.example !== undefined && this.example !== null;
  }

  /** The names in an object, the positions in a list. */
  get keys(): readonly string[] {
    return Object.keys(this.example ?? {});
  }

  at(key: string): RequestValue {
    const part = (whole: unknown): unknown => (whole as Arguments | null | undefined)?.[key];
    return new RequestValue(part(this.example), (slots) => part(this.of(slots)));
  }
}
