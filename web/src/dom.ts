type Child = Node | string | null;

/**
 * A new element. Text is put in as text, never as markup: what documents say can hold anything.
 * @param attributes  `null` leaves one out; `class`, `href`, `aria-…` as in HTML
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string | null>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

/** The element of the page with this id. @throws when the page lacks it */
export function place<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}
