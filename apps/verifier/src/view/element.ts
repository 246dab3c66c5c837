// Makes elements. Text is always set as text: nothing a site holds can become markup of this page.

/** What an element may hold. Nothing is shown for null. */
export type Child = Node | string | null;

/** Attributes by name; true sets an empty one, false and null none. */
export type Attributes = Readonly<Record<string, string | boolean | null>>;

/**
 * Makes an element.
 *
 * @param tag - Its name.
 * @param attributes - Its attributes.
 * @param children - What it holds.
 * @returns The element.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A code, digest, path or date: read from left to right in every language.
 *
 * @param text - The text.
 * @param kind - A class to style it by.
 * @returns An isolated element.
 */
export function code(text: string, kind = "code"): HTMLElement {
  return element("bdi", { dir: "ltr", class: kind, translate: "no" }, text);
}

/**
 * Text that stands in English only.
 *
 * @param text - The text.
 * @returns An isolated element marked as English.
 */
export function inEnglish(text: string): HTMLElement {
  return element("bdi", { dir: "ltr", lang: "en" }, text);
}
