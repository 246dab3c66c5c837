// A table as it is preserved: its text, and where in it each sheet stands. Deliberately not the file: that is bytes, read at an edge.
import { type ItemId, type Quote, quoteAt } from "@bayyina/model";
import type { CsvCell } from "./csv-rows.ts";

/** The text that cells are quoted from, the item and the working copy's digest, and when the list came out (EDTF; null = not known). */
export type TableText = {
  readonly text: string;
  readonly item: ItemId;
  readonly textDigest: ItemId;
  readonly reported: string | null;
};

/** A sheet of a workbook: its name, and the stretch of the text that holds its rows, in UTF-16 code units. */
export type SheetSpan = { readonly name: string; readonly from: number; readonly to: number };

/**
 * The quote of cells that stand in one stretch.
 *
 * @param cells - One cell or more of one row.
 * @param table - The table.
 * @returns The stretch from the first to the last, with what stands between them.
 */
export function quoteOfCells(cells: readonly Pick<CsvCell, "start" | "end">[], { text, item, textDigest }: TableText): Quote {
  const [start, end] = [Math.min(...cells.map((each) => each.start)), Math.max(...cells.map((each) => each.end))];
  return { ...quoteAt(text, start, end), item, text: textDigest };
}
