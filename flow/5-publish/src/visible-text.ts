// Characters that a reader cannot see, made visible. Not here: escaping for HTML or CSV, which comes after.

/**
 * Controls, bidi embeddings, overrides and isolates, zero-width spaces, tags and halves of surrogate pairs: each can make words
 * read as other words. Kept as they are: tab and line ends, and the joiners and direction marks that Persian, Kurdish and Arabic
 * need (U+200C–200F, U+061C), which reorder nothing but themselves.
 */
const unseen = /[\p{Cc}\p{Cs}\u00AD\u200B\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;
const unseenAll = new RegExp(unseen, "gu");

/**
 * A text whose hidden characters are spelled out, so that what is shown is what stands there.
 *
 * @param text - Any text.
 * @returns The text with each hidden character as `⟦U+202E⟧`; tab, line feed and carriage return stay.
 */
export function visibleText(text: string): string {
  return unseen.test(text) ? text.replace(unseenAll, spellOut) : text;
}

function spellOut(character: string): string {
  if (character === "\t" || character === "\n" || character === "\r") return character;
  return `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟧`;
}
