// What the words of a name may be. Types alone: reading is in person-name.ts.

/**
 * What a part is: a title; a kunya (Abu X); the given name; a name of the chain after it; the family's name, marked by an article, an
 * ending or a word; a link (ibn, son of); a word of a household (family of); a slot's own words (four children); a relation (wife of) and
 * the relative named after it, who is somebody else; or set aside.
 */
export type NameRole =
  | "title"
  | "kunya"
  | "given"
  | "chain"
  | "family"
  | "link"
  | "household"
  | "slot"
  | "relation"
  | "relative"
  | "set-aside";

/** Words of one role, as written. A name of several words (Abd al-X) is one part. */
export type NamePart = { readonly role: NameRole; readonly words: readonly string[] };

/** A name as read. The words of its parts, in order, are the words of the text. `unread`: no name could be read; all is set aside. */
export type PersonName = { readonly kind: "person" | "household" | "slot" | "unread"; readonly parts: readonly NamePart[] };
