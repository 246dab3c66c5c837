// The words of a PDF, and what broken and hostile ones come to.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { pdfOf, raw, twoLines } from "../test/sample-files.ts";
import { swellsPast } from "./pdf-expansion.ts";
import { pdfReaderVersion, readPdf } from "./read-pdf.ts";

afterEach(() => vi.restoreAllMocks());

describe("PDFs", () => {
  test("pages in order, lines as set, joined by form feeds", async () => {
    const expected = { text: "Three houses\nwere hit\fThree houses\nwere hit", pages: 2 };
    expect(await readPdf(pdfOf([twoLines, twoLines]))).toEqual(expected);
    expect(await readPdf(pdfOf([twoLines, twoLines], { deflated: true }))).toEqual(expected);
  });

  test("the bytes handed over are left as they were", async () => {
    const bytes = pdfOf([twoLines]);
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });

  test.each([
    ["no structure", raw(`%PDF-1.7\n${"x".repeat(2000)}`)],
    ["cut short", pdfOf([twoLines]).slice(0, 300)],
    ["no words", pdfOf(["0 0 m 10 10 l S"])],
    ["encrypted by an unknown handler", pdfOf([twoLines], { trailer: "/Encrypt << /Filter /Other /V 9 >> /ID [<00> <00>]" })],
    [
      "encrypted with a password",
      pdfOf([twoLines], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00> <00>]`,
      }),
    ],
    ["a header alone", raw("%PDF-")],
  ])("%s is unreadable, with nothing printed", async (_, bytes) => {
    const spies = [
      vi.spyOn(console, "log"),
      vi.spyOn(console, "warn"),
      vi.spyOn(console, "error"),
      vi.spyOn(process.stdout, "write"),
    ];
    expect(await readPdf(bytes)).toBe("unreadable");
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  test("altered bytes never throw and never print", async () => {
    const warn = vi.spyOn(console, "warn");
    const log = vi.spyOn(console, "log");
    const whole = pdfOf([twoLines, twoLines], { deflated: true });
    let seed = 1;
    for (let round = 0; round < 150; round++) {
      const bytes = whole.slice();
      for (let change = 0; change < 4; change++) {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fff_ffff;
        bytes[seed % bytes.length] = seed >> 20;
      }
      await readPdf(bytes);
    }
    expect(warn).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  test("a claim of 2,000,000,000 pages costs nothing", async () => {
    expect(await readPdf(pdfOf([twoLines], { count: 2_000_000_000 }))).not.toBe("unreadable");
  });

  test("a stream that unpacks to more than 128 MiB is not unpacked", async () => {
    expect(await readPdf(pdfOf([new Uint8Array(160_000_000).fill(0x20)], { deflated: true }))).toBe("too-large");
  });

  test("over a limit of pages or text it is not read", async () => {
    const bytes = pdfOf([twoLines, twoLines]);
    const limits = { pages: 2, textUnits: 42, streamBytes: 1000 };
    expect(await readPdf(bytes, limits)).toMatchObject({ pages: 2 });
    expect(await readPdf(bytes, { ...limits, pages: 1 })).toBe("too-large");
    expect(await readPdf(bytes, { ...limits, textUnits: 41 })).toBe("too-large");
  });

  test("the limit is told by what streams unpack to", async () => {
    const bytes = pdfOf([new Uint8Array(100_000).fill(0x20), twoLines], { deflated: true });
    expect(await swellsPast(bytes, 100_000)).toBe(false);
    expect(await swellsPast(bytes, 99_999)).toBe(true);
    expect(await swellsPast(bytes.slice(0, 500), 100_000)).toBe(false);
  });

  test("the version names the library that is installed", () => {
    const { version } = parsePackage(readFileSync(new URL("../../../node_modules/unpdf/package.json", import.meta.url), "utf8"));
    expect(pdfReaderVersion).toContain(`unpdf ${version} `);
  });
});

function parsePackage(text: string): { readonly version: string } {
  return JSON.parse(text) as { readonly version: string };
}
