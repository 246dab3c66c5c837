// A JSON list of flat objects as a table: a key is a column, each value has its place in the text, so that a claim can quote it.
// Deliberately no deeper than the first level of each object: a value below is a cell of JSON.
import { BayyinaError, type JsonValue, parseJsonText } from "@bayyina/model";
import type { CsvCell, CsvRow } from "./csv-rows.ts";

/**
 * The rows of a JSON list.
 *
 * @param text - JSON: a list of objects, or an object of objects (each then a row).
 * @param columns - The keys that are wanted, in the order of the cells.
 * @returns A row for each object; a key that it lacks is an empty cell. A list of texts is a cell of them, parted by "; ".
 * @throws BayyinaError `JSON_MALFORMED`, or `TABLE_INVALID` where the JSON is no list of objects.
 */
export function jsonRows(text: string, columns: readonly string[]): readonly CsvRow[] {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const read = parseJsonText(body);
  if ("problem" in read) throw new BayyinaError(read.problem);
  if (!isListOfObjects(read.value)) throw new BayyinaError({ code: "TABLE_INVALID", facts: { why: "not a list of objects" } });
  const at = new Map(columns.map((column, index) => [column, index] as const));
  const walk: Walk = { text, at: text.length - body.length, line: 1 };
  const isKeyed = nextUnit(walk) === "{";
  const rows: CsvRow[] = [];
  for (walk.at += 1; !isClosing(nextUnit(walk)); skip(walk, ",")) {
    if (isKeyed) {
      valueAt(walk);
      skip(walk, ":");
    }
    rows.push(readObject(walk, columns, at));
  }
  return rows;
}

type Walk = { readonly text: string; at: number; line: number };

function readObject(walk: Walk, columns: readonly string[], at: ReadonlyMap<string, number>): CsvRow {
  nextUnit(walk);
  const { line } = walk;
  const cells: CsvCell[] = columns.map(() => ({ value: "", start: 0, end: 0 }));
  for (walk.at += 1; !isClosing(nextUnit(walk)); skip(walk, ",")) {
    const key = valueOf(walk, valueAt(walk));
    skip(walk, ":");
    const stretch = valueAt(walk);
    const column = typeof key === "string" ? at.get(key) : undefined;
    if (column !== undefined) cells[column] = cellOf(walk, stretch);
  }
  walk.at += 1;
  return { cells, line, fault: null };
}

function isListOfObjects(value: JsonValue): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every(isObject);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Stretch = readonly [start: number, end: number];

// A text's marks are left out of its quote; what is written with escapes is quoted as it is written.
function cellOf(walk: Walk, stretch: Stretch): CsvCell {
  const [start, end] = stretch;
  const value = valueOf(walk, stretch);
  if (value === null) return { value: "", start, end };
  if (typeof value === "string") return { value, start: start + 1, end: end - 1 };
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return { value: value.join("; "), start, end };
  return { value: walk.text.slice(start, end), start, end };
}

function valueOf({ text }: Walk, [start, end]: Stretch): JsonValue {
  const read = parseJsonText(text.slice(start, end));
  return "value" in read ? read.value : null;
}

function nextUnit(walk: Walk): string | undefined {
  for (; ; walk.at += 1) {
    const unit = walk.text[walk.at];
    if (unit === "\n") walk.line += 1;
    else if (unit !== " " && unit !== "\t" && unit !== "\r") return unit;
  }
}

function skip(walk: Walk, mark: string): void {
  if (nextUnit(walk) === mark) walk.at += 1;
}

function isClosing(unit: string | undefined): boolean {
  return unit === undefined || unit === "]" || unit === "}";
}

/** The stretch of the value that stands next; the walk goes behind it. */
function valueAt(walk: Walk): Stretch {
  nextUnit(walk);
  const start = walk.at;
  let depth = 0;
  do {
    const unit = walk.text[walk.at];
    if (unit === undefined) break;
    if (unit === '"') walk.at = textEnd(walk);
    else if (unit === "{" || unit === "[") depth += 1;
    else if (unit === "}" || unit === "]") depth -= 1;
    else if (unit === "\n") walk.line += 1;
    else if (depth === 0) while (/[^\s,\]}]/u.test(walk.text[walk.at + 1] ?? " ")) walk.at += 1;
    walk.at += 1;
  } while (depth > 0);
  return [start, walk.at];
}

/** The last mark of the text that begins here. */
function textEnd({ text, at }: Walk): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
