// The reader of comma-separated values: what is written comes back, and every cell stands where it says.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRows } from "./csv-rows.ts";

const valuesOf = (text: string): string[][] => [...csvRows(text)].map(({ cells }) => cells.map(({ value }) => value));
const written = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const cell = fc.string({ unit: fc.constantFrom("a", "7", " ", ",", '"', "\n", "\r\n", "ك"), maxLength: 6 });
const row = fc.array(cell, { minLength: 2, maxLength: 5 });

describe("comma-separated values", () => {
  test("rows written by the rules come back as they were", () => {
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom("\n", "\r\n"), (rows, lineEnd) => {
        expect(valuesOf(rows.map((cells) => cells.map(written).join(",")).join(lineEnd))).toEqual(rows);
      }),
    );
  });

  test("a cell stands in the text where it says", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = `\uFEFF${rows.map((cells) => cells.map(written).join(",")).join("\n")}\n`;
        for (const { cells } of csvRows(text))
          for (const { value, start, end } of cells) expect(text.slice(start, end).replaceAll('""', '"')).toBe(value);
      }),
    );
  });

  test("any text is read to its end", () => {
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        expect([...csvRows(a + b)].length).toBeLessThanOrEqual(a.length + b.length);
      }),
    );
  });

  test("lines are counted through cells that hold line ends, and empty lines are no rows", () => {
    const rows = [...csvRows('a,b\n"1\n2",x\n\nc,d')];
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test("cells are parted by the separator given alone, and only in the stretch given", () => {
    const text = "above\na;b,c;d\nbelow;x";
    const rows = [...csvRows(text, { separator: ";", from: 6, to: 14 })];
    expect(rows.map(({ cells, line }) => [line, ...cells.map(({ value }) => value)])).toEqual([[1, "a", "b,c", "d"]]);
  });

  test("a quoted cell that never ends, or goes on after its end, is a fault", () => {
    expect([...csvRows('a,"b\nc')].map(({ fault }) => fault)).toEqual(["quote-open"]);
    expect([...csvRows('a,"b"c\nd,e')].map(({ fault }) => fault)).toEqual(["quote-inside", null]);
  });
});
