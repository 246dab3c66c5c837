// Kinds of files that their first bytes tell. Sources: the formats' own specifications and the WHATWG MIME Sniffing standard §6.
// Deliberately no look inside containers: a zip is a zip, whatever its members are; nothing is unpacked.

type Signature = { readonly at: number; readonly bytes: string; readonly mediaType: string };

/** The latin-1 spelling of the bytes at an offset; the first that matches wins. */
const signatures: readonly Signature[] = [
  { at: 0, bytes: "%PDF-", mediaType: "application/pdf" },
  { at: 0, bytes: "\x89PNG\r\n\x1a\n", mediaType: "image/png" },
  { at: 0, bytes: "\xff\xd8\xff", mediaType: "image/jpeg" },
  { at: 0, bytes: "GIF87a", mediaType: "image/gif" },
  { at: 0, bytes: "GIF89a", mediaType: "image/gif" },
  { at: 0, bytes: "II*\0", mediaType: "image/tiff" },
  { at: 0, bytes: "MM\0*", mediaType: "image/tiff" },
  { at: 0, bytes: "PK\x03\x04", mediaType: "application/zip" },
  { at: 0, bytes: "PK\x05\x06", mediaType: "application/zip" },
  { at: 0, bytes: "\x1f\x8b", mediaType: "application/gzip" },
  { at: 0, bytes: "7z\xbc\xaf\x27\x1c", mediaType: "application/x-7z-compressed" },
  { at: 0, bytes: "Rar!\x1a\x07", mediaType: "application/vnd.rar" },
  { at: 0, bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", mediaType: "application/x-ole-storage" },
  { at: 0, bytes: "SQLite format 3\0", mediaType: "application/vnd.sqlite3" },
  { at: 0, bytes: "\x1a\x45\xdf\xa3", mediaType: "video/x-matroska" },
  { at: 0, bytes: "OggS", mediaType: "application/ogg" },
  { at: 0, bytes: "fLaC", mediaType: "audio/flac" },
  { at: 0, bytes: "#!AMR", mediaType: "audio/amr" },
  { at: 0, bytes: "ID3", mediaType: "audio/mpeg" },
  { at: 0, bytes: "\xff\xfb", mediaType: "audio/mpeg" },
  { at: 0, bytes: "\xff\xf3", mediaType: "audio/mpeg" },
  { at: 0, bytes: "\xff\xf2", mediaType: "audio/mpeg" },
  { at: 0, bytes: "{\\rtf", mediaType: "application/rtf" },
  { at: 0, bytes: "WARC/", mediaType: "application/warc" },
];

/** Four-letter codes inside a wrapper: RIFF at 8, ISO base media (ISO/IEC 14496-12) brands after `ftyp`. */
const riffKinds: Readonly<Record<string, string>> = { WEBP: "image/webp", WAVE: "audio/wav", "AVI ": "video/x-msvideo" };
const brandKinds: Readonly<Record<string, string>> = {
  "qt  ": "video/quicktime",
  "M4A ": "audio/mp4",
  heic: "image/heic",
  heix: "image/heic",
  mif1: "image/heif",
  avif: "image/avif",
};

/**
 * The media type that magic numbers tell.
 *
 * @param bytes - An item's first bytes, 16 or more where it has them.
 * @returns A media type, or null when no known number stands there.
 */
export function mediaTypeByMagic(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 16));
  if (head.startsWith("RIFF")) return riffKinds[head.slice(8, 12)] ?? null;
  if (head.slice(4, 8) === "ftyp") return brandKinds[head.slice(8, 12)] ?? "video/mp4";
  return signatures.find(({ at, bytes: magic }) => head.startsWith(magic, at))?.mediaType ?? null;
}

/**
 * Bytes as characters of the same number, for looking at, never for keeping.
 *
 * @param bytes - Bytes.
 * @returns A string of code units 0–255.
 */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
