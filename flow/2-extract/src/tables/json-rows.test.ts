// A JSON list as a table: what is written comes back, and every cell stands where it says.
import { BayyinaError } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonRows } from "./json-rows.ts";

const columns = ["a", "b", "1"];
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', "\\", "x", "ك", "{", "]", ",", "\n"), maxLength: 5 }),
  fc.integer(),
  fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
  fc.constant(null),
  fc.dictionary(fc.constantFrom("a", "c"), fc.integer()),
);
const object = fc.dictionary(fc.constantFrom("a", "b", "1", '"', "z"), value);

describe("a list of objects", () => {
  test("each value is the cell of its column, and stands in the text where it says", () => {
    fc.assert(
      fc.property(fc.array(object), fc.constantFrom(undefined, 1), (objects, indent) => {
        const text = JSON.stringify(objects, null, indent);
        const rows = jsonRows(text, columns);
        expect(rows.length).toBe(objects.length);
        for (const [index, { cells }] of rows.entries())
          for (const [at, column] of columns.entries()) {
            const given = objects[index]?.[column];
            const cell = cells[at];
            const raw = text.slice(cell?.start, cell?.end);
            if (typeof given === "string") expect([cell?.value, JSON.parse(`"${raw}"`)]).toEqual([given, given]);
            else if (given !== undefined) expect(JSON.parse(raw)).toEqual(given);
            else expect(cell?.value).toBe("");
          }
      }),
    );
  });

  test("an object of objects is a list of them, and a list of texts is one cell", () => {
    const rows = jsonRows('{"x":{"a":["p","q"]},\n"y":{"b":2}}', columns);
    expect(rows.map(({ cells, line }) => [line, ...cells.map((cell) => cell.value)])).toEqual([
      [1, "p; q", "", ""],
      [2, "", "2", ""],
    ]);
  });

  test.each([
    ["{", "JSON_MALFORMED"],
    ["[1]", "TABLE_INVALID"],
    ["3", "TABLE_INVALID"],
  ])("%s is refused whole", (text, code) => {
    expect(() => jsonRows(text, columns)).toThrow(BayyinaError);
    try {
      jsonRows(text, columns);
    } catch (error) {
      expect(error).toMatchObject({ problem: { code } });
    }
  });
});
