// What a code unit is to the tokenizer, looked up once per code unit and kept: reading a text must not run a pattern at every letter.

/** Kinds of characters. `invisible`: zero-width and direction marks; `joiner`: the zero-width non-joiner; `lowLine`: joins the words of a hashtag. */
export const kindOf = {
  unseen: 0,
  mark: 1,
  space: 2,
  letter: 3,
  digit: 4,
  arabic: 5,
  invisible: 6,
  joiner: 7,
  lowLine: 9,
  otherNumber: 8,
} as const;
/** A number of `kindOf`. */
export type CharKind = (typeof kindOf)[keyof typeof kindOf];

const patterns: readonly (readonly [CharKind, RegExp])[] = [
  [kindOf.joiner, /\u200c/u],
  [kindOf.lowLine, /_/u],
  [kindOf.invisible, /[\u00ad\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u0640]/u],
  [kindOf.space, /\s/u],
  [kindOf.digit, /\p{Nd}/u],
  [kindOf.otherNumber, /\p{N}/u],
  [kindOf.arabic, /(?=[\p{L}\p{M}])[\p{Script=Arabic}\u064b-\u065f\u0670]/u],
  [kindOf.letter, /[\p{L}\p{M}]/u],
];
const kinds = new Uint8Array(0x10000);
const values = Object.values(kindOf);

/**
 * The kind of the character at a place.
 *
 * @param text - A text.
 * @param at - UTF-16 code unit, within the text.
 * @returns Its kind; of a surrogate pair the whole character's, of a lone surrogate `mark`.
 */
export function charKind(text: string, at: number): CharKind {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  const kind = values[kinds[code] ?? 0] ?? kindOf.unseen;
  if (kind !== kindOf.unseen) return kind;
  const found = classify(String.fromCharCode(code));
  kinds[code] = found;
  return found;
}

function classify(character: string): CharKind {
  return patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? kindOf.mark;
}
