// The text of a PDF, page by page, by pdf.js (unpdf's build). Scripts, forms and fonts of the system are left alone; a picture
// of text has no text here.
import { getDocumentProxy } from "unpdf";
import { swellsPast } from "./pdf-expansion.ts";

/** The library and our reading of what it gives. */
export const pdfReaderVersion = "unpdf 1.8.1 + bayyina 1";

/** A PDF read: pages in order, joined by form feeds. */
export type PdfReading = { readonly text: string; readonly pages: number };

/** What is too much. `textUnits`: UTF-16 code units; `streamBytes`: one compressed stream, unpacked. */
export type PdfLimits = { readonly pages: number; readonly textUnits: number; readonly streamBytes: number };

const defaultLimits: PdfLimits = { pages: 20_000, textUnits: 16 * 1024 * 1024, streamBytes: 128 * 1024 * 1024 };

/**
 * Reads a PDF's text. Lines end where pdf.js says so; control characters from broken font tables become U+FFFD.
 *
 * @param bytes - The PDF.
 * @param limits - 20,000 pages, 16 Mi code units of text and 128 MiB a stream, unless said otherwise.
 * @returns The reading; `unreadable` when it is encrypted, corrupt or without text; `too-large` when it passes a limit.
 */
export async function readPdf(bytes: Uint8Array, limits = defaultLimits): Promise<PdfReading | "unreadable" | "too-large"> {
  if (await swellsPast(bytes, limits.streamBytes)) return "too-large";
  try {
    // verbosity 0: errors only, so that pdf.js prints nothing. The copy: pdf.js takes over the buffer it is given.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false });
    try {
      return await readPages(document, limits);
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return "unreadable"; // pdf.js throws a class per defect, some of them plain objects; each means that it cannot be read
  }
}

async function readPages(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
  limits: PdfLimits,
): Promise<PdfReading | "unreadable" | "too-large"> {
  if (document.numPages > limits.pages) return "too-large";
  const pages: string[] = [];
  let units = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const text = await readPage(page.streamTextContent(), limits.textUnits - units);
    if (text === null) return "too-large";
    units += text.length;
    pages.push(text);
    page.cleanup();
  }
  const text = pages.join("\f");
  return text.trim() === "" ? "unreadable" : { text, pages: pages.length };
}

/** Null when the page has more text than `most` code units. */
async function readPage(stream: ReadableStream<unknown>, most: number): Promise<string | null> {
  const pieces: string[] = [];
  let units = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const text = parseTextChunk(next.value);
    units += text.length;
    if (units > most) {
      await reader.cancel(new RangeError("too much text"));
      return null;
    }
    pieces.push(text);
  }
  return pieces.join("").replace(/[^\P{Cc}\t\n]/gu, "\uFFFD");
}

/** A chunk of pdf.js's text stream: runs of text, some of which end a line. Marks of tagged content have no `str`. */
function parseTextChunk(chunk: unknown): string {
  const { items } = chunk as { readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[] };
  return items.map(({ str, hasEOL }) => (str ?? "") + (hasEOL === true ? "\n" : "")).join("");
}
