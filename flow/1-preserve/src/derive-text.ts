// From an item's bytes to its media type, what it says of itself and its text as a working copy. Nothing is written here.
import type { ProblemCode } from "@bayyina/model";
import { latin1 } from "./magic-numbers.ts";
import { type Telling, tellMediaType } from "./media-type.ts";
import { emailReaderVersion, type Part, readEmail } from "./read-email.ts";
import { htmlReaderVersion, readHtml } from "./read-html.ts";
import { readImage } from "./read-image.ts";
import { pdfReaderVersion, readPdf } from "./read-pdf.ts";
import { declaredCharset, decodeStrictly, type Encoding } from "./text-encoding.ts";

/** Our decoding of bytes into text. */
export const textReaderVersion = "bayyina 1";

/** Plain values that an item says of itself, by name. */
export type Metadata = Readonly<Record<string, string | number>>;

/** A text and how it was come by; `text` is well-formed UTF-16, so that its UTF-8 bytes decode to it. */
export type DerivedText = {
  readonly text: string;
  readonly derivation: "bytes-decoded" | "derived";
  readonly extractor: "text" | "html" | "email" | "pdf";
  readonly version: string;
  readonly encoding: string;
};

/** An item read. `code` says why it has no text where one could be expected; a picture has neither text nor code. */
export type Reading = {
  readonly mediaType: string;
  readonly metadata: Metadata;
  readonly text: DerivedText | null;
  readonly code: ProblemCode | null;
  readonly parts: readonly Part[];
};

type Found = Partial<Omit<Reading, "mediaType">>;
type Reader = (bytes: Uint8Array, encoding: Encoding) => Found | Promise<Found>;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["text/html", htmlText],
  ["application/xml", markupText],
  ["message/rfc822", emailText],
  ["application/pdf", pdfText],
  ["image/png", pictureTags],
  ["image/jpeg", pictureTags],
]);

/**
 * Whether an item must be read whole to be read at all.
 *
 * @param telling - What its beginning told.
 * @returns False for pictures, whose tags stand at the beginning, and for kinds that nothing here reads.
 */
export function wantsWhole(telling: Telling): boolean {
  return !telling.mediaType.startsWith("image/") && (readers.has(telling.mediaType) || isText(telling.encoding));
}

/**
 * Reads an item.
 *
 * @param bytes - All its bytes, or its beginning.
 * @param name - The name it came under; breaks ties among kinds of text.
 * @param whole - Whether `bytes` is all of it; where it is not, and would have to be, the code is `TEXT_TOO_LARGE`.
 * @returns The reading; every defect of the bytes is a `code`, none is thrown.
 */
export async function readItem(bytes: Uint8Array, name: string, whole: boolean): Promise<Reading> {
  const telling = tellMediaType(bytes, name, whole);
  const found = await findText(bytes, telling, whole);
  return { metadata: {}, text: null, code: null, parts: [], ...found, mediaType: telling.mediaType };
}

async function findText(bytes: Uint8Array, telling: Telling, whole: boolean): Promise<Found> {
  const { mediaType, encoding } = telling;
  if (bytes.length === 0) return { code: "TEXT_EMPTY" };
  if (!whole && wantsWhole(telling)) return { code: "TEXT_TOO_LARGE" };
  const reader = readers.get(mediaType);
  if (reader !== undefined) return reader(bytes, encoding);
  if (mediaType.startsWith("image/")) return {};
  if (isText(encoding)) return decodedText(bytes, encoding);
  return { code: encoding === "unknown" ? "TEXT_NOT_DECODABLE" : "TEXT_NOT_DERIVED" };
}

/** UTF-8 bytes are their text, mark and line ends as they stand; of any other encoding the text's bytes are new ones. */
function decodedText(bytes: Uint8Array, encoding: string): Found {
  const text = decodeStrictly(bytes, encoding);
  if (text === null) return { code: "TEXT_NOT_DECODABLE" };
  const derivation = encoding === "utf-8" ? "bytes-decoded" : "derived";
  return { text: { text: text.toWellFormed(), derivation, extractor: "text", version: textReaderVersion, encoding } };
}

function markupText(bytes: Uint8Array, encoding: Encoding): Found {
  const label = labelOf(bytes, encoding);
  return label === null ? { code: "TEXT_NOT_DECODABLE" } : decodedText(bytes, label);
}

function htmlText(bytes: Uint8Array, encoding: Encoding): Found {
  const label = labelOf(bytes, encoding);
  const page = label === null ? null : decodeStrictly(bytes, label);
  if (label === null || page === null) return { code: "TEXT_NOT_DECODABLE" };
  const text = readHtml(page.replace(/^\uFEFF/, ""));
  return text === null
    ? { code: "TEXT_NOT_DERIVED" }
    : derived(text, { extractor: "html", version: htmlReaderVersion, encoding: label });
}

async function emailText(bytes: Uint8Array): Promise<Found> {
  const email = await readEmail(bytes);
  if (email === null) return { code: "TEXT_NOT_DERIVED" };
  const { metadata, parts } = email;
  return {
    metadata,
    parts,
    ...derived(email.text, { extractor: "email", version: emailReaderVersion, encoding: "as its parts declare" }),
  };
}

async function pdfText(bytes: Uint8Array): Promise<Found> {
  const pdf = await readPdf(bytes);
  if (pdf === "too-large") return { code: "TEXT_TOO_LARGE" };
  if (pdf === "unreadable") return { code: "TEXT_NOT_DERIVED" };
  return {
    metadata: { pages: pdf.pages },
    ...derived(pdf.text, { extractor: "pdf", version: pdfReaderVersion, encoding: "as its fonts declare" }),
  };
}

async function pictureTags(bytes: Uint8Array): Promise<Found> {
  return { metadata: await readImage(bytes) };
}

/** A reader that finds no words has derived no text: a page of scripts, a scanned page. */
function derived(text: string, how: Pick<DerivedText, "extractor" | "version" | "encoding">): Found {
  if (text.trim() === "") return { code: "TEXT_NOT_DERIVED" };
  return { text: { text: text.toWellFormed(), derivation: "derived", ...how } };
}

/** Valid UTF-8 is UTF-8 whatever markup declares: programs that save pages re-encode them and leave the old declaration. */
function labelOf(bytes: Uint8Array, encoding: Encoding): string | null {
  return isText(encoding) ? encoding : declaredCharset(latin1(bytes.subarray(0, 4096)));
}

function isText(encoding: Encoding): boolean {
  return encoding !== "binary" && encoding !== "unknown";
}
