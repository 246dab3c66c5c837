// Whether a PDF's compressed streams unpack to more than can be held, told before pdf.js unpacks them whole.
// Deliberately not a PDF parser: it looks for the keyword `stream` and zlib's header, and misses other filters and nesting.

const keyword = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const; // "stream"

/**
 * Whether one deflated stream of a PDF unpacks to more than a limit. Nothing unpacked is kept.
 *
 * @param bytes - The PDF.
 * @param limitBytes - The limit.
 * @returns True as soon as one does.
 */
export async function swellsPast(bytes: Uint8Array, limitBytes: number): Promise<boolean> {
  for (let at = nextStream(bytes, 0); at >= 0; ) {
    const next = nextStream(bytes, at);
    const packed = bytes.subarray(at, next < 0 ? bytes.length : next);
    // deflate packs at most 1032 to 1 (zlib's documentation), so that short streams need no look
    if (isZlib(packed) && packed.length * 1032 > limitBytes && (await inflatesPast(packed, limitBytes))) return true;
    at = next;
  }
  return false;
}

/** The first byte after the next `stream` and its line end, or -1. `endstream` leads to data that is no zlib stream. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(keyword[0], from); at >= 0; at = bytes.indexOf(keyword[0], at + 1)) {
    if (!keyword.every((byte, index) => bytes[at + index] === byte)) continue;
    let data = at + keyword.length;
    if (bytes[data] === 0x0d) data++;
    if (bytes[data] === 0x0a) data++;
    return data;
  }
  return -1;
}

/** RFC 1950 §2.2: method 8, and the first two bytes a multiple of 31. */
function isZlib(packed: Uint8Array): boolean {
  const [first = 0, second = 0] = packed;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

async function inflatesPast(packed: Uint8Array, limitBytes: number): Promise<boolean> {
  const inflater = new DecompressionStream("deflate");
  const writer = inflater.writable.getWriter();
  // What follows the zlib stream (`endstream`) makes the write fail once all is unpacked: not of interest here.
  const written = writer
    .write(packed.slice())
    .then(() => writer.close())
    .catch(() => {});
  const reader = inflater.readable.getReader();
  let sizeBytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      sizeBytes += next.value.length;
      if (sizeBytes > limitBytes) return true;
    }
  } catch {
    return false;
  } finally {
    await reader.cancel().catch(() => {});
    await written;
  }
  return false;
}
