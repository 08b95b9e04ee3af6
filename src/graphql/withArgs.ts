import { Args } from "type-graphql";

/**
 * Gives arguments to a field that is only read from its parent record. It stands above `@Field` on a property, so that a
 * type class needs no method with a body that never runs: the arguments are compiled into the one read of the root field.
 */
export function WithArgs(argsType: () => object): PropertyDecorator {
  return (prototype, fieldName) => Args(argsType)(prototype, fieldName, 0);
}
