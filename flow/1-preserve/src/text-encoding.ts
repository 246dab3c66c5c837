// How bytes are text: by their byte order mark, by being valid UTF-8, or by the charset that markup declares of itself.
// Deliberately no guessing by statistics: a wrong guess would put words into a source's mouth.
import type { Problem } from "@bayyina/model";

/** `unknown`: no control characters, so probably text, but in no encoding that can be told; `binary`: not text. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "unknown" | "binary";

/**
 * Tells the encoding of bytes.
 *
 * @param bytes - A whole item, or its beginning.
 * @param whole - False when more bytes follow: a character cut at the end is then no error.
 * @returns `utf-8` or UTF-16 only when every byte given is valid in it and no control character but tab, line feed, vertical
 *   tab, form feed, carriage return and escape stands there.
 */
export function tellEncoding(bytes: Uint8Array, whole: boolean): Encoding {
  const marked = byMark(bytes);
  if (marked !== null) {
    const text = decodeStrictly(bytes, marked, whole);
    return text === null || hasControlUnits(text) ? "unknown" : marked;
  }
  if (bytes.some(isControl)) return "binary";
  return decodeStrictly(bytes, "utf-8", whole) === null ? "unknown" : "utf-8";
}

/**
 * Decodes bytes, changing nothing: a byte order mark stays as U+FEFF.
 *
 * @param bytes - The bytes.
 * @param label - A WHATWG encoding label.
 * @param whole - False when more bytes follow.
 * @returns The text, or null when the label is unknown or a byte is invalid in it.
 */
export function decodeStrictly(bytes: Uint8Array, label: string, whole = true): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/**
 * Reads bytes as plain text, as preserving a text file does.
 *
 * @param bytes - The bytes.
 * @returns The text, nothing changed, and its encoding; or the problem `TEXT_EMPTY`, `TEXT_NOT_DECODABLE` or `TEXT_NOT_DERIVED` (binary).
 */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } | { readonly problem: Problem } {
  const encoding = tellEncoding(bytes, true);
  const text = encoding === "binary" || encoding === "unknown" ? null : decodeStrictly(bytes, encoding);
  const code = encoding === "binary" ? "TEXT_NOT_DERIVED" : "TEXT_NOT_DECODABLE";
  if (bytes.length === 0) return { problem: { code: "TEXT_EMPTY", facts: { sizeBytes: 0 } } };
  return text === null ? { problem: { code, facts: { sizeBytes: bytes.length } } } : { text, encoding };
}

/**
 * The charset that HTML or XML declares of itself, within its first 4,096 characters (HTML asks for the first 1,024).
 *
 * @param markup - The beginning of the markup, ASCII characters readable.
 * @returns The WHATWG name of the encoding in lower case; null when none is declared or it is unknown.
 */
export function declaredCharset(markup: string): string | null {
  const head = markup.slice(0, 4096);
  const declared =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head) ??
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  try {
    return declared?.[1] === undefined ? null : new TextDecoder(declared[1]).encoding;
  } catch {
    return null;
  }
}

/** UTF-32's mark begins with UTF-16's; no decoder reads UTF-32, so its zero bytes make it binary below. */
function byMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0 && bytes.length >= 4)) return "utf-16le";
  return null;
}

function hasControlUnits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) return true;
  return false;
}

function isControl(unit: number): boolean {
  return unit < 0x09 || (unit > 0x0d && unit < 0x20 && unit !== 0x1b) || unit === 0x7f;
}
