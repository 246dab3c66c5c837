// Text to bytes and back to printable forms; hand-made where a platform's result could differ between versions.

/**
 * @param text - Any text.
 * @returns Its UTF-8 bytes, without a byte order mark.
 */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * @param parts - Byte strings.
 * @returns One byte string holding them in order.
 */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Joins the lines of each paragraph; blank lines part paragraphs.
 *
 * @param text - Hand-wrapped prose.
 * @returns The paragraphs, each on one line.
 */
export function paragraphs(text: string): readonly string[] {
  return text
    .trim()
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.split(/\s*\n\s*/u).join(" "));
}

/**
 * RFC 4648 §4 base64 in lines of 76 characters.
 *
 * @param bytes - Any bytes.
 * @returns Lines joined by CR LF.
 */
export function base64Lines(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return (btoa(binary).match(/.{1,76}/gu) ?? []).join("\r\n");
}

/**
 * RFC 2045 §6.7 quoted-printable of UTF-8 text.
 *
 * @param text - Text whose lines end in LF.
 * @returns Encoded lines of at most 76 characters, joined by CR LF.
 */
export function quotedPrintable(text: string): string {
  return text.split("\n").map(quotedLine).join("\r\n");
}

function quotedLine(line: string): string {
  const bytes = utf8(line);
  let out = "";
  let room = 75;
  for (const [at, byte] of bytes.entries()) {
    const isPlain = (byte >= 33 && byte <= 126 && byte !== 61) || (byte === 32 && at < bytes.length - 1);
    const piece = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (piece.length > room) {
      out += "=\r\n";
      room = 75;
    }
    out += piece;
    room -= piece.length;
  }
  return out;
}
