// The shapes in which the hand-written part of a world is noted down, before names are drawn and bytes are made.
import type { Language, Misstatement, Sidecar } from "./world.ts";

/** How a document's text becomes bytes. */
export type Format =
  | { readonly as: "text"; readonly byteOrderMark?: boolean; readonly lineEnd?: "\r\n" }
  | { readonly as: "html"; readonly title: string; readonly site: string }
  | { readonly as: "mail"; readonly mail: MailHeaders; readonly encoding: "8bit" | "quoted-printable" | "base64" | "alternative" }
  | { readonly as: "pdf"; readonly title: string }
  | { readonly as: "picture" };

/** The headers of a message; `date` is as in RFC 5322 §3.3. */
export type MailHeaders = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly id: string;
};

/**
 * A document as written by hand. In `text`, `{h01.2}` stands for the second member of household h01 (see `fillSlots`).
 * In a "prose" layout a single line end is a space and a blank line parts paragraphs; "lines" keeps the lines as they are.
 */
export type AuthoredDocument = {
  readonly name: string;
  readonly lang: Language;
  readonly format: Format;
  readonly layout: "prose" | "lines";
  readonly text: string;
  readonly source: Sidecar | null;
  readonly incidents: readonly string[];
  readonly derivedFrom?: string;
  readonly misstates?: readonly Omit<Misstatement, "document">[];
};

/** A household's harmed members, as codes: sex (M or F), age in years, fate (k killed, d died of wounds, i injured, x missing): "F34k". */
export type AuthoredHousehold = { readonly id: string; readonly members: readonly string[] };

/** An incident as written by hand; its counts of people follow from its households. */
export type AuthoredIncident = {
  readonly id: string;
  readonly date: string;
  readonly placeId: string;
  readonly party: string;
  readonly means: string;
  readonly structuresDestroyed: number;
  readonly structuresDamaged: number;
  readonly households: readonly AuthoredHousehold[];
};
