import { expect, test } from "vitest";
import { csvCell } from "./claims-csv.ts";

test.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=x", " =x", "＝1"])(
  "a cell that a spreadsheet could run is defused",
  (text) => {
    expect(csvCell(text).replace(/^"/, "").startsWith("'")).toBe(true);
  },
);

test("a cell is quoted where it must be, and numbers and words stay as they are", () => {
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  expect(csvCell("a\nb")).toBe('"a\nb"');
  expect([csvCell(12), csvCell("al-Warsha"), csvCell(null), csvCell(undefined)]).toEqual(["12", "al-Warsha", "", ""]);
});

test("hidden characters in a cell are spelled out", () => {
  expect(csvCell("a\u202Eb")).toBe("a⟦U+202E⟧b");
});
