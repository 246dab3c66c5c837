// Which kind of text a text is, by its shape; the name's ending decides only between kinds that the shape leaves open.

/** The media types that text can have here. */
export type TextMediaType =
  | "text/html"
  | "application/xml"
  | "application/json"
  | "text/csv"
  | "text/tab-separated-values"
  | "text/plain";

/** Tags that open a page or a piece of one (WHATWG MIME Sniffing §7.1). */
const opening = /^<(?:!doctype\s+html|html|head|body|title|meta|script|style|iframe|h1|div|font|table|a|br|p|b)(?=[\s>/])/i;
/** After an XML declaration only a whole page is HTML: other vocabularies have elements of the same names. */
const pageOpening = /^<(?:!doctype\s+html|html)(?=[\s>/])/i;
const headerLine = /^([!-9;-~]{1,80}):(?:[ \t]|$)/;
/** Headers that mail programs write and people do not (RFC 5322 §3.6, RFC 2045 §4). */
const machineHeaders: ReadonlySet<string> = new Set([
  "received",
  "return-path",
  "message-id",
  "mime-version",
  "delivered-to",
  "dkim-signature",
]);
const humanHeaders: ReadonlySet<string> = new Set(["from", "to", "date", "subject"]);

/** Longer texts are JSON by their name: parsing 30 MB only to look takes seconds. UTF-16 code units. */
const mostParsed = 4 * 1024 * 1024;

/**
 * Tells a text's kind.
 *
 * @param text - The text or its beginning, without a byte order mark.
 * @param name - The item's name; only its ending is looked at.
 * @param whole - Whether `text` is all of it.
 * @returns The media type; `text/plain` when its shape says no more.
 */
export function tellTextKind(text: string, name: string, whole: boolean): TextMediaType {
  const ending = endingOf(name);
  const start = afterPreamble(text);
  const isXml = /^\s*<\?xml\s/.test(text);
  if ((isXml ? pageOpening : opening).test(start) || (/^x?html?$/.test(ending) && /<[a-z!]/i.test(text))) return "text/html";
  if (isXml) return "application/xml";
  if (isJson(text, ending, whole)) return "application/json";
  if (ending === "csv" && isTable(text, /[,;\t|]/, whole)) return "text/csv";
  if (ending === "tsv" && isTable(text, /\t/, whole)) return "text/tab-separated-values";
  return "text/plain";
}

/**
 * Whether a text begins with the header lines of a message: one that only mail programs write, or two that people write too
 * (From, To, Date, Subject) where the name does not end as a plain text's.
 *
 * @param text - The beginning, ASCII characters readable.
 * @param name - The item's name.
 * @returns True for a message.
 */
export function isMessage(text: string, name: string): boolean {
  const [head = ""] = text.slice(0, 65_536).split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  const names: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && /^[ \t]/.test(line)) continue;
    const match = headerLine.exec(line);
    if (match === null) {
      if (index === lines.length - 1 && names.length > 8) break; // cut in the middle of a line
      return false;
    }
    names.push(match[1]?.toLowerCase() ?? "");
  }
  if (names.some((each) => machineHeaders.has(each)) && names.length > 1) return true;
  const written = new Set(names.filter((each) => humanHeaders.has(each))).size;
  return written >= 2 && names.includes("from") && !/^(txt|text|md|csv|log)$/.test(endingOf(name));
}

/** Leaves out white space, comments and an XML declaration, so that what opens the text stands first. */
function afterPreamble(text: string): string {
  let rest = text.slice(0, 65_536).trimStart();
  for (;;) {
    const end = rest.startsWith("<!--") ? rest.indexOf("-->") + 3 : rest.startsWith("<?xml") ? rest.indexOf("?>") + 2 : 0;
    if (end < 5) return rest;
    rest = rest.slice(end).trimStart();
  }
}

function isJson(text: string, ending: string, whole: boolean): boolean {
  const first = text.trimStart()[0];
  if (first !== "{" && first !== "[") return false;
  if (!whole || text.length > mostParsed) return ending === "json";
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A table: each of its first five full lines holds the separator. */
function isTable(text: string, separator: RegExp, whole: boolean): boolean {
  const lines = text.slice(0, 65_536).split(/\r?\n/);
  const full = (whole && text.length <= 65_536 ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== "").slice(0, 5);
  return full.length > 0 && full.every((line) => separator.test(line));
}

function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
