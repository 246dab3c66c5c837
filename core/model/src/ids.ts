// The ids of the nouns. Only a parse function makes an id; an id says what it names, never who.
import { z } from "zod";
import { BayyinaError } from "./problem.ts";

declare const noun: unique symbol;
/** A string that a parse function has checked to be an id of the noun `N`. */
export type Id<N extends string> = string & { readonly [noun]: N };

/** `sha256:<64 hex>` of the evidentiary copy, or of a working copy's UTF-8 bytes. */
export type ItemId = Id<"item">;
/** A claim's id: 1–64 letters, digits, `.`, `_` or `-`, as given by a recorder or by extraction (`c-<16 hex>`). */
export type ClaimId = Id<"claim">;
/** A place's id in the case's gazetteer. */
export type PlaceId = Id<"place">;
/** A party's id in the case's list of parties. */
export type PartyId = Id<"party">;
/** An incident's id: `i-<12 hex>`, derived from the claims that seeded it. */
export type IncidentId = Id<"incident">;
/** A casualty's id. */
export type CasualtyId = Id<"casualty">;
/** A structure's id. */
export type StructureId = Id<"structure">;
/** An estimation run's id. */
export type RunId = Id<"run">;

const shapes = {
  item: /^sha256:[0-9a-f]{64}$/,
  claim: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  place: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  party: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  incident: /^i-[0-9a-f]{12}$/,
  casualty: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  structure: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  run: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
} as const;

/** The nouns that have ids. */
export type IdNoun = keyof typeof shapes;

/**
 * Reads an id.
 *
 * @param of - The noun that the id names.
 * @param text - The id as met outside.
 * @returns The same text, typed.
 * @throws BayyinaError `ID_MALFORMED` with the noun and the length; the text itself is not repeated, it may be a name.
 */
export function parseId<N extends IdNoun>(of: N, text: string): Id<N> {
  if (isId(of, text)) return text;
  throw new BayyinaError({ code: "ID_MALFORMED", facts: { noun: of, length: text.length, shape: shapes[of].source } });
}

/**
 * Whether a text is an id of a noun.
 *
 * @param of - The noun.
 * @param text - The text to test.
 * @returns True when `text` has the noun's shape.
 */
export function isId<N extends IdNoun>(of: N, text: string): text is Id<N> {
  return shapes[of].test(text);
}

/**
 * The shape of a noun's ids, for schemas met from outside.
 *
 * @param of - The noun.
 * @returns A zod schema that yields the typed id and says its pattern in JSON Schema.
 */
export function idSchema<N extends IdNoun>(of: N): z.ZodType<Id<N>> {
  return z
    .string()
    .regex(shapes[of])
    .refine((text): text is Id<N> => isId(of, text));
}
