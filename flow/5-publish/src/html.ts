// A tagged template for HTML that escapes by default. Not a component system: a page is a function that returns `Html`.
import { visibleText } from "./visible-text.ts";

const made: unique symbol = Symbol("html");

/** Markup that only `html` makes; no parsed JSON can pass for it. */
export type Html = { readonly [made]: string };
/** What may stand in a template: markup as it is, text and numbers escaped, lists one after another, null as nothing. */
export type Part = Html | string | number | null | readonly Part[];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const literals = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * Markup from a template. Attributes must be quoted; every value is escaped unless it is `Html`.
 *
 * @param strings - The literal parts; their indentation is dropped, a line end stays.
 * @param parts - The values.
 * @returns Markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const fixed = literalsOf(strings);
  let markup = fixed[0] ?? "";
  for (let at = 0; at < parts.length; at++) markup += render(parts[at] ?? null) + (fixed[at + 1] ?? "");
  return { [made]: markup };
}

/**
 * The markup itself, to be written to a file.
 *
 * @param value - Markup.
 * @returns Text of HTML.
 */
export function markupOf(value: Html): string {
  return value[made];
}

/**
 * Parts with something between them.
 *
 * @param parts - What to list.
 * @param between - What stands between two of them.
 * @returns Markup; nothing for no parts.
 */
export function joined(parts: readonly Part[], between: Part): Html {
  return html`${parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]))}`;
}

/**
 * A text that begins a sentence.
 *
 * @param text - Any text.
 * @returns The text, its first letter a capital if it is one of a to z.
 */
export function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/**
 * Words that came from outside, kept from reordering the words around them.
 *
 * @param text - Any text.
 * @returns The text in `<bdi>`.
 */
export function outside(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function render(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if (made in part) return part[made];
  let markup = "";
  for (const each of part) markup += render(each);
  return markup;
}

function escapeHtml(text: string): string {
  const shown = visibleText(text);
  return /[&<>"']/.test(shown) ? shown.replace(/[&<>"']/g, (character) => escapes[character] ?? "") : shown;
}

function literalsOf(strings: TemplateStringsArray): readonly string[] {
  const known = literals.get(strings);
  if (known !== undefined) return known;
  const dense = strings.map((literal) => literal.replace(/\n\s*/g, "\n"));
  literals.set(strings, dense);
  return dense;
}
