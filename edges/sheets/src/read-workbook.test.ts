// Workbooks as text: what is stored comes back, the same on any machine; what is too large, damaged or no workbook is refused.
import { crc32, deflateRawSync } from "node:zlib";
import { type BookType, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive } from "./open-archive.ts";
import { plainArchive } from "./plain-archive.ts";
import { type ReadWorkbook, readWorkbook } from "./read-workbook.ts";
import { unfoldedCells } from "./repeated-cells.ts";

type Cells = readonly (readonly (string | number | boolean | Date | null)[])[];
const workbook = (sheets: Readonly<Record<string, Cells>>, bookType: BookType = "xlsx"): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(
        rows.map((row) => [...row]),
        { UTC: true },
      ),
      name,
    );
  return new Uint8Array(write(book, { type: "buffer", bookType, compression: true }) as Buffer);
};
const parseRead = (bytes: Uint8Array, limits = {}): ReadWorkbook => readWorkbook(bytes, limits) as ReadWorkbook;
const ods = (content: string): Uint8Array =>
  plainArchive([
    { name: "mimetype", bytes: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
    { name: "content.xml", bytes: Buffer.from(content) },
  ]);

describe.each(["xlsx", "ods"] as const)("a workbook of kind %s", (kind) => {
  test("sheets stand one after another, each where it says, a cell that looks like a formula as text", () => {
    const { text, sheets } = parseRead(
      workbook(
        {
          "First, one": [
            ["id", "n"],
            ["a,b", 5],
            ['=1+1 "x"', 0.5],
          ],
          Second: [[true]],
        },
        kind,
      ),
    );
    expect(sheets.map(({ name, from, to }) => [name, text.slice(from, to)])).toEqual([
      ["First, one", 'id,n\n"a,b",5\n"=1+1 ""x""",0.5\n'],
      ["Second", "TRUE\n"],
    ]);
  });

  test("days are written as days, and a number of the same value stays a number", () => {
    const { text, sheets } = parseRead(workbook({ S: [[new Date(Date.UTC(2031, 4, 3)), 47_971]] }, kind));
    expect(text.slice(sheets[0]?.from, sheets[0]?.to)).toBe("2031-05-03,47971\n");
  });

  test("the same bytes give the same text, and an empty row keeps its line", () => {
    const bytes = workbook({ S: [["a"], [], ["b"]] }, kind);
    expect(parseRead(bytes)).toEqual(parseRead(bytes));
    expect(parseRead(bytes).text).toBe("S\na\n\nb\n\n");
  });

  test("more cells, sheets, text or bytes than the limit are refused, not cut", () => {
    const bytes = workbook(
      {
        A: [
          ["x", "y"],
          ["z", "w"],
        ],
        B: [["x".repeat(2000)]],
      },
      kind,
    );
    for (const [limit, what] of [
      ["cells", "cells"],
      ["sheets", "sheets"],
      ["textUnits", "text"],
      ["bytes", "bytes"],
    ] as const)
      expect(readWorkbook(bytes, { [limit]: 1 })).toMatchObject({ problem: { code: "SHEET_TOO_LARGE", facts: { what } } });
  });

  test("damaged bytes are a problem or a text, never a fault", () => {
    const bytes = workbook(
      {
        S: [
          ["a", 1],
          ["b", 2],
        ],
      },
      kind,
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const harmed = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) harmed[at] = value;
        const read = readWorkbook(harmed);
        if ("problem" in read) expect(["SHEET_UNREADABLE", "SHEET_TOO_LARGE"]).toContain(read.problem.code);
      }),
      { numRuns: 60 },
    );
  });
});

describe("hostile archives", () => {
  test("a few bytes that unpack to very many are refused, whatever size they declare", () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const bomb = plainArchive([{ name: "content.xml", bytes: packed }]);
    // The members' method is set to "deflated"; their declared sizes stay small, as a bomb's would.
    for (const mark of ["PK\x03\x04", "PK\x01\x02"])
      bomb.writeUInt16LE(8, bomb.indexOf(mark, 0, "latin1") + (mark === "PK\x03\x04" ? 8 : 10));
    expect(packed.length).toBeLessThan(100_000);
    expect(readWorkbook(bomb, { bytes: 1_000_000 })).toMatchObject({
      problem: { code: "SHEET_TOO_LARGE", facts: { what: "bytes" } },
    });
  });

  test("a cell and a row repeated a million times are counted before they are unfolded", () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const content = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    expect(unfoldedCells(content)).toBe(16_384 * 1_048_576);
    const disguised = content.replaceAll("table:", "t:").replace(" t:number-columns", ' t:note=">" t:number-columns');
    expect(unfoldedCells(disguised)).toBe(16_384 * 1_048_576);
    expect(readWorkbook(ods(content))).toMatchObject({ problem: { code: "SHEET_TOO_LARGE", facts: { what: "cells" } } });
  });

  test("tags that never end are looked through in time linear in their number", () => {
    const start = performance.now();
    expect(unfoldedCells('<table:table-cell a="'.repeat(50_000))).toBe(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("more marks than any sheet of so many cells needs are refused before they are parsed", () => {
    const content = `<table:table-row>${"<c/>".repeat(60_000)}</table:table-row>`;
    expect(readWorkbook(ods(content), { cells: 10 })).toMatchObject({
      problem: { code: "SHEET_TOO_LARGE", facts: { what: "cells" } },
    });
  });

  test.each([
    ["rows", "A99999999"],
    ["columns", "ZZZZZ1"],
  ])("a cell beyond the edge of any sheet is refused, not dropped: %s", (what, at) => {
    const opened = openArchive(workbook({ S: [["x"]] }), () => true, 10_000_000);
    const members = "members" in opened ? opened.members : [];
    const moved = members.map(({ name, bytes }) => {
      const content = Buffer.from(bytes).toString();
      const isSheet = name.includes("worksheets");
      const row = at.replace(/\D/gu, "");
      return {
        name,
        bytes: isSheet ? Buffer.from(content.replaceAll("A1", at).replace('<row r="1"', `<row r="${row}"`)) : bytes,
      };
    });
    expect(readWorkbook(plainArchive(moved))).toMatchObject({ problem: { code: "SHEET_TOO_LARGE", facts: { what } } });
  });

  test("empty cells repeated to the sheet's edge, as programs write them, are none", () => {
    expect(
      unfoldedCells(
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    ).toBe(0);
  });

  test.each([
    ["text", Buffer.from("a,b\n1,2\n")],
    ["nothing", new Uint8Array()],
    ["an archive of something else", plainArchive([{ name: "x.xml", bytes: Buffer.from("<x/>") }])],
  ])("%s is no workbook", (_, bytes) => {
    expect(readWorkbook(bytes)).toMatchObject({ problem: { code: "SHEET_UNREADABLE" } });
  });

  test("members come back from an archive as they were put in, with their checksums", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 5 }), (contents) => {
        const members = contents.map((bytes, at) => ({ name: `m${at}.xml`, bytes: Buffer.from(bytes) }));
        const archive = plainArchive(members);
        const opened = openArchive(archive, () => true, 10_000);
        expect("members" in opened ? opened.members.map(({ name, bytes }) => [name, ...bytes]) : opened).toEqual(
          members.map(({ name, bytes }) => [name, ...bytes]),
        );
        for (const { bytes } of members) expect(archive.includes(Buffer.from(Uint32Array.of(crc32(bytes)).buffer))).toBe(true);
      }),
    );
  });
});
