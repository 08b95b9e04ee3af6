import { Children, cloneElement, isValidElement, type ComponentProps, type KeyboardEvent, type ReactElement } from "react";

/** What the editor gives its list of tabs for dragging, beside what any list takes. */
type ListProps = ComponentProps<"ul"> & { readonly values: unknown; readonly onReorder: unknown; readonly axis: unknown };
type TabProps = ComponentProps<"li"> & { readonly value: unknown; readonly dragElastic: unknown; readonly dragConstraints: unknown };

function List({ values: _values, onReorder: _onReorder, axis: _axis, ...props }: ListProps): ReactElement {
  return <ul {...props} />;
}

/**
 * A tab is the button with its name. The editor makes the whole item the tab, with two buttons in it that a screen reader then
 * cannot tell apart; the second closes it, as Delete does for those who use keys.
 */
function Tab({ value: _value, dragElastic: _dragElastic, dragConstraints: _dragConstraints, role: _role, "aria-selected": isSelected, children, ...props }: TabProps): ReactElement {
  const [name, close] = Children.toArray(children);
  return (
    <li {...props} role="presentation" onKeyDown={closeOnDelete}>
      {isValidElement<ComponentProps<"button">>(name) ? cloneElement(name, { "role": "tab", "aria-selected": isSelected, "aria-keyshortcuts": "Delete" }) : name}
      {isValidElement<ComponentProps<"button">>(close) ? cloneElement(close, { "aria-hidden": true, "tabIndex": -1 }) : close}
    </li>
  );
}

function closeOnDelete(event: KeyboardEvent<HTMLLIElement>): void {
  if (event.key === "Delete") event.currentTarget.querySelector<HTMLButtonElement>(".graphiql-tab-close")?.click();
}

/**
 * Stands in for framer-motion, which the editor uses for its tabs only, to drag them. The first press on a tab made it
 * jump away from under the pointer, so that the click was lost; these tabs stay where they are.
 */
export const Reorder = { Group: List, Item: Tab };
