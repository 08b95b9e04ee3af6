import type { ComponentProps, ReactElement } from "react";

/** What the editor gives its list of tabs for dragging, beside what any list takes. */
type ListProps = ComponentProps<"ul"> & { readonly values: unknown; readonly onReorder: unknown; readonly axis: unknown };
type TabProps = ComponentProps<"li"> & { readonly value: unknown; readonly dragElastic: unknown; readonly dragConstraints: unknown };

function List({ values: _values, onReorder: _onReorder, axis: _axis, ...props }: ListProps): ReactElement {
  return <ul {...props} />;
}

function Tab({ value: _value, dragElastic: _dragElastic, dragConstraints: _dragConstraints, ...props }: TabProps): ReactElement {
  return <li {...props} />;
}

/**
 * Stands in for framer-motion, which the editor uses for its tabs only, to drag them. The first press on a tab made it
 * jump away from under the pointer, so that the click was lost; these tabs stay where they are.
 */
export const Reorder = { Group: List, Item: Tab };
