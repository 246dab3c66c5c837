// What an item is, told from its bytes. The name breaks ties among kinds of text and never makes a binary a text.
import { latin1, mediaTypeByMagic } from "./magic-numbers.ts";
import { decodeStrictly, type Encoding, tellEncoding } from "./text-encoding.ts";
import { isMessage, tellTextKind } from "./text-kinds.ts";

/** A media type and, where the bytes are text, how. `binary` where the kind has its own reader or none. */
export type Telling = { readonly mediaType: string; readonly encoding: Encoding };

/** The media type of bytes that tell nothing. */
export const unknownMediaType = "application/octet-stream";

const lookedAtBytes = 65_536;

/**
 * Tells what bytes are.
 *
 * @param bytes - An item's bytes, or its beginning (64 KiB are enough).
 * @param name - The name it came under.
 * @param whole - Whether `bytes` is all of it.
 * @returns The media type and encoding. Markup in an unknown encoding is still markup: it may declare its charset.
 */
export function tellMediaType(bytes: Uint8Array, name: string, whole: boolean): Telling {
  const magic = mediaTypeByMagic(bytes);
  if (magic !== null) return { mediaType: magic, encoding: "binary" };
  if (bytes.length === 0) return { mediaType: unknownMediaType, encoding: "binary" };
  if (isMessage(latin1(bytes.subarray(0, lookedAtBytes)), name)) return { mediaType: "message/rfc822", encoding: "binary" };
  const encoding = tellEncoding(bytes, whole);
  if (encoding === "binary") return { mediaType: unknownMediaType, encoding };
  if (encoding === "unknown") {
    const kind = tellTextKind(latin1(bytes.subarray(0, lookedAtBytes)), "", false);
    const isMarkup = kind === "text/html" || kind === "application/xml";
    return { mediaType: isMarkup ? kind : unknownMediaType, encoding };
  }
  const text = decodeStrictly(bytes, encoding, whole) ?? "";
  return { mediaType: tellTextKind(text.replace(/^\uFEFF/, ""), name, whole), encoding };
}
