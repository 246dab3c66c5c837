// dBASE III tables, as they lie beside a Shapefile: a row a shape. Not here: memo fields, indexes, any other use of dBASE.
import { type Cell, unreadable } from "./vector-feature.ts";

/** A row's cells; null = the row is marked as deleted. */
export type TableRow = Readonly<Record<string, Cell>> | null;

/**
 * Reads a table.
 *
 * @param bytes - The `.dbf` file.
 * @param charset - What the `.cpg` file says; null = there is none: UTF-8 where the bytes are that, else Windows-1252. Names of classes and dates are
 *   ASCII in both.
 * @returns Rows in the file's order. Dates are `YYYYMMDD`, as given; an empty cell is null.
 * @throws BayyinaError `VECTOR_FILE_INVALID` when it is cut short or no table; `charset` no known one.
 */
export function readTable(bytes: Uint8Array, charset: string | null): readonly TableRow[] {
  if (bytes.length < headBytes) throw unreadable("table cut short");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(4, true);
  const rowsAt = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  if (rowBytes === 0 || rowsAt < headBytes || rowsAt + rows * rowBytes > bytes.length) throw unreadable("table cut short");
  const decode = decoderOf(charset);
  const fields = fieldsOf(bytes.subarray(0, rowsAt), decode);
  if (fields.reduce((sum, { width }) => sum + width, 1) > rowBytes) throw unreadable("table malformed");
  return Array.from({ length: rows }, (_, row) => {
    const at = rowsAt + row * rowBytes;
    if (bytes[at] === deleted) return null;
    const cells = fields.map(({ name, type, from, width }) => {
      const text = decode(bytes.subarray(at + from, at + from + width));
      return [name, cellOf(text, type)] as const;
    });
    return Object.fromEntries(cells);
  });
}

type Field = { readonly name: string; readonly type: string; readonly from: number; readonly width: number };
type Decode = (bytes: Uint8Array) => string;

const headBytes = 32;
const fieldBytes = 32;
const endOfFields = 0x0d;
const deleted = 0x2a;

function fieldsOf(head: Uint8Array, decode: Decode): readonly Field[] {
  const fields: Field[] = [];
  let from = 1; // after the mark of a deleted row
  for (let at = headBytes; at + fieldBytes <= head.length && head[at] !== endOfFields; at += fieldBytes) {
    const name = head.subarray(at, at + 11);
    const nameEnd = name.indexOf(0);
    const width = head[at + 16] ?? 0;
    fields.push({
      name: decode(nameEnd < 0 ? name : name.subarray(0, nameEnd)).trim(),
      type: String.fromCharCode(head[at + 11] ?? 0),
      from,
      width,
    });
    from += width;
  }
  return fields;
}

function cellOf(text: string, type: string): Cell {
  const said = text.replace(/\0/g, "").trim();
  if (said === "") return null;
  if (type === "N" || type === "F") return Number.isFinite(Number(said)) ? Number(said) : null;
  if (type === "L") return /^[tTyY]$/.test(said) ? true : /^[fFnN]$/.test(said) ? false : null;
  return said;
}

function decoderOf(charset: string | null): Decode {
  if (charset !== null) {
    const decoder = parseCharset(charset);
    return (bytes) => decoder.decode(bytes);
  }
  const [strict, western] = [new TextDecoder("utf-8", { fatal: true }), new TextDecoder("windows-1252")];
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return western.decode(bytes);
    }
  };
}

function parseCharset(charset: string): TextDecoder {
  const name = charset.trim();
  try {
    return new TextDecoder(/^\d+$/.test(name) ? `windows-${name}` : name.replace(/^(ANSI|CP) ?(\d+)$/i, "windows-$2"));
  } catch {
    throw unreadable("character set of the table not known");
  }
}
