// `bayyina import table` and the lists with a ready mapping: bare, into a case, from workbooks and declared encodings. All lists are invented.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type Claim, checkQuote } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

type Imported = {
  readonly rows: number;
  readonly kept: number;
  readonly setAside: readonly { readonly code: string }[];
  readonly claims: readonly Claim[];
};
const parseImported = (json: unknown): Imported => json as Imported;

const list = "code,day,where,dead,hurt\nz1,25/03/2031,Dawrin,5-8,unknown\nz2,04/05/2031,Dawrin,3,~4\nz3,soon,Dawrin,1,\n";
const map = ["--map", "id=code,date=day,place=where", "--map", "killed=dead,injured=hurt"] as const;

// The smallest workbook: one sheet, its cells written in place.
const workbook = (name: string, rows: readonly (readonly string[])[]): Uint8Array => {
  const cells = rows
    .map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`)
    .join("");
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return plainArchive({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  });
};

const plainArchive = (files: Readonly<Record<string, string>>): Uint8Array => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(content)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), fields, title, bytes);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, title);
    at += 30 + title.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\x05\x06"), end]);
};

describe("a list and a mapping", () => {
  test("rows become claims, each number with its cell; what cannot be read is set aside with line and column", () => {
    const ran = bayyina(
      folderWith({ "list.csv": list }),
      "import",
      "table",
      "list.csv",
      ...map,
      "--list",
      "Invented list",
      "--json",
    );
    expect(ran.exit).toBe(3);
    expect(ran.json).toMatchObject({
      rows: 3,
      kept: 2,
      dateOrder: "dmy",
      setAside: [{ code: "TABLE_INVALID", facts: { line: 4, row: 3, column: "day", why: "not a date" } }],
      list: [
        { id: "z1", during: "2031-03-25" },
        { id: "z2", during: "2031-05-04" },
      ],
    });
    expect(parseImported(ran.json).claims).toMatchObject([
      { counted: "killed", low: 5, high: 8, speaker: "Invented list", quote: { exact: "5-8" } },
      { counted: "killed", low: 3, high: 3 },
      { counted: "injured", low: 4, high: 4, qualifier: "about" },
    ]);
  });

  test("a saved mapping says the same, and options stand over it", () => {
    const saved = {
      list: "Invented list",
      columns: { id: "code", date: "day", place: "where", killed: "dead", injured: "hurt" },
      dates: "mdy",
    };
    const folder = folderWith({ "list.csv": list, "map.json": JSON.stringify(saved) });
    const bySaved = bayyina(folder, "import", "table", "list.csv", "--mapping", "map.json", "--dates", "dmy", "--json");
    const byOptions = bayyina(
      folder,
      "import",
      "table",
      "list.csv",
      ...map,
      "--list",
      "Invented list",
      "--dates",
      "dmy",
      "--json",
    );
    expect(bySaved.json).toEqual(byOptions.json);
  });

  test("a case keeps the list and takes its claims once; every quote stands in the text it keeps", () => {
    const folder = folderWith({ "list.csv": list });
    bayyina(folder, "init", "--case", "case", "--unprotected");
    const into = ["import", "table", "list.csv", ...map, "--case", "case", "--json"];
    expect(bayyina(folder, ...into).json).toMatchObject({ kept: 2, proposed: 3 });
    expect(bayyina(folder, ...into).json).toMatchObject({ kept: 2, proposed: 0 });
    expect(bayyina(folder, "claim", "list", "--case", "case", "--json").json).toMatchObject(
      Array.from({ length: 3 }, () => ({ state: "proposed", origin: "table 1" })),
    );
    expect(bayyina(folder, "verify-case", "--case", "case").exit).toBe(0);
  });

  test("claims and places are written beside, once", () => {
    const folder = folderWith({ "list.csv": list });
    const write = [
      "import",
      "table",
      "list.csv",
      ...map,
      "--output-claims",
      "claims.jsonl",
      "--output-places",
      "places.json",
      "--json",
    ];
    expect(bayyina(folder, ...write).exit).toBe(3);
    expect(readFileSync(join(folder, "claims.jsonl"), "utf8").trim().split("\n").length).toBe(3);
    expect(bayyina(folder, ...write)).toMatchObject({ exit: 2, json: { problem: { code: "OUTPUT_EXISTS" } } });
  });

  test.each([
    [["--map", "toll=dead"], "ARGUMENT_INVALID"],
    [["--map", "killed"], "ARGUMENT_INVALID"],
    [["--map", "killed=none"], "TABLE_INVALID"],
    [[], "ARGUMENT_MISSING"],
    [["--like", "nobody"], "ARGUMENT_INVALID"],
    [["--map", "killed=dead", "--dates", "dym"], "ARGUMENT_INVALID"],
    [["--map", "killed=dead", "--encoding", "koi8"], "ARGUMENT_INVALID"],
    [["--map", "killed=dead", "--sheet", "2"], "TABLE_INVALID"],
    [["--map", "killed=dead", "--reported", "soon"], "DATE_MALFORMED"],
  ])("%j is answered with %s", (options, code) => {
    const ran = bayyina(folderWith({ "list.csv": list }), "import", "table", "list.csv", ...options, "--json");
    expect(ran).toMatchObject({ exit: 2, json: { problem: { code } } });
  });
});

describe("bytes of a list", () => {
  const arabic = "عدد,مكان\n٣,دورين\n";
  const windows1256 = Buffer.concat([Buffer.from([0xda, 0xcf, 0xcf]), Buffer.from(",n\n5,1\n")]);

  test("UTF-16 is told by its mark, and an older encoding is read only where it is declared", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(arabic, "utf16le")]);
    const folder = folderWith({ "utf16.csv": utf16, "old.csv": windows1256, "utf8.csv": arabic });
    const read = (file: string, ...options: readonly string[]) =>
      bayyina(folder, "import", "table", file, "--map", "killed=عدد", ...options, "--json");
    expect(read("utf16.csv").json).toMatchObject({ kept: 1, claims: [{ low: 3, quote: { exact: "٣" } }] });
    expect(read("old.csv")).toMatchObject({
      exit: 2,
      json: { problem: { code: "TEXT_NOT_DECODABLE", facts: { option: "--encoding" } } },
    });
    expect(read("old.csv", "--encoding", "windows-1256").json).toMatchObject({ kept: 1, claims: [{ low: 5 }] });
    expect(read("utf8.csv", "--encoding", "windows-1256").json).toMatchObject({ problem: { code: "ARGUMENT_INVALID" } });
  });

  test("a case keeps the text that a declared encoding gave, as derived from the bytes", () => {
    const folder = folderWith({ "old.csv": windows1256 });
    bayyina(folder, "init", "--case", "case", "--unprotected");
    const ran = bayyina(
      folder,
      "import",
      "table",
      "old.csv",
      "--map",
      "killed=عدد",
      "--encoding",
      "windows-1256",
      "--case",
      "case",
      "--json",
    );
    expect(ran.json).toMatchObject({ kept: 1, proposed: 1 });
    expect(bayyina(folder, "verify-case", "--case", "case").exit).toBe(0);
  });

  test("a workbook's text is kept as derived, with the extractor that made it, and its quotes stand in it", () => {
    const folder = folderWith({
      "list.xlsx": workbook("Deaths", [
        ["day", "dead"],
        ["2031-05-03", "=5"],
        ["2031-05-04", "5-8"],
      ]),
    });
    bayyina(folder, "init", "--case", "case", "--unprotected");
    const import_ = ["import", "table", "list.xlsx", "--map", "date=day,killed=dead", "--sheet", "Deaths"];
    const bare = bayyina(folder, ...import_, "--json");
    expect(bare.json).toMatchObject({ kept: 1, setAside: [{ facts: { line: 2, column: "dead", why: "not a number" } }] });
    const [claim] = parseImported(bare.json).claims;
    const text = "Deaths\nday,dead\n2031-05-03,=5\n2031-05-04,5-8\n\n";
    expect(claim?.quote === "not-checked" || claim === undefined ? null : checkQuote(claim.quote, text)).toBe(null);
    expect(bayyina(folder, ...import_, "--case", "case", "--json").json).toMatchObject({ proposed: 1 });
    const entries = bayyina(folder, "entries", "--case", "case", "--json").out;
    expect(entries).toContain("text-derived");
    expect(bayyina(folder, ...import_, "--case", "case", "--json").json).toMatchObject({ proposed: 0 });
    expect(bayyina(folder, "verify-case", "--case", "case").exit).toBe(0);
  });

  test("a file that only begins like a workbook, and an older or protected one, are refused", () => {
    const folder = folderWith({
      "a.xlsx": Buffer.from("PK\x03\x04 no"),
      "b.xls": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    });
    for (const file of ["a.xlsx", "b.xls"])
      expect(bayyina(folder, "import", "table", file, "--map", "killed=n", "--json")).toMatchObject({
        exit: 2,
        json: { problem: { code: "SHEET_UNREADABLE" } },
      });
  });
});
