// What preserving promises: every byte kept, order without a trace, nothing twice.
import { type EntryBody, fold, sealEntry } from "@bayyina/journal";
import { BayyinaError, type Effects, type ItemId, itemIdOf } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MemoryItems, memoryItems } from "../test/memory-items.ts";
import { bytesOf, emailOf, fileOf, jpegWithExif, pdfOf, raw, twoLines, utf16 } from "../test/sample-files.ts";
import type { IncomingFile } from "./incoming-file.ts";
import { type KnownItem, knownItems } from "./known-items.ts";
import { type PreserveProgress, preserveFiles } from "./preserve-files.ts";

const stillEffects: Effects = { now: () => "2026-01-01T00:00:00Z", randomBytes: (length) => new Uint8Array(length) };

/** What the journal knows after these entries: they are sealed, opened and folded for real. */
function knownAfter(...bodies: readonly EntryBody[]): ReadonlyMap<ItemId, KnownItem> {
  const opened: EntryBody = { kind: "case-opened", title: "Invented", origin: "example.org/invented" };
  return knownItems(
    fold([opened, ...bodies].map((body) => sealEntry({ body, by: "recorder", why: "test" }, stillEffects))).items.values(),
  );
}

function textOf(items: MemoryItems, bodies: readonly EntryBody[], item: ItemId): string | null {
  const copy = bodies.flatMap((body) => (body.kind === "text-derived" && body.item === item ? [body] : [])).at(-1);
  return copy === undefined ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(items.held.get(copy.text));
}

function entriesOf<K extends EntryBody["kind"]>(
  bodies: readonly EntryBody[],
  kind: K,
): readonly Extract<EntryBody, { kind: K }>[] {
  return bodies.filter((body): body is Extract<EntryBody, { kind: K }> => body.kind === kind);
}

const message = emailOf(
  "From: desk@example.org",
  "Message-ID: <1@example.org>",
  "Subject: Report",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "",
  "body",
  "--b",
  "Content-Type: text/plain; name=list.txt",
  "Content-Disposition: attachment",
  "",
  "Three houses",
  "--b--",
);
const mixed: readonly IncomingFile[] = [
  fileOf("note.txt", "\uFEFFThree houses\r\n"),
  fileOf("note-le.txt", utf16("Three houses", "le")),
  fileOf("page.html", "<title>T</title><p>Three houses</p>"),
  fileOf("old.html", raw('<html><meta charset="windows-1256"><p>\xe3\xd1\xcd\xc8\xc7')),
  fileOf("mail.eml", message),
  fileOf("pages.pdf", pdfOf([twoLines])),
  fileOf("table.csv", "place,killed\nquarter,3\n"),
  fileOf("figures.json", '{"killed":3}'),
  fileOf("picture.jpg", jpegWithExif()),
  fileOf("latin.txt", raw("caf\xe9 au lait")),
  fileOf("program.txt", raw("MZ\0\0\x01\x02")),
  fileOf("empty.txt", ""),
  fileOf("bomb.zip", raw("PK\x03\x04 not looked into")),
  fileOf("copy/note.txt", "\uFEFFThree houses\r\n"),
  fileOf("note.txt.source.json", '{"publisher":"Harbour Post"}'),
];

describe("preserving", () => {
  test("every kind of file is kept, typed by its bytes, and read or set aside with a code", async () => {
    const items = memoryItems();
    const { bodies, items: count, refused } = await preserveFiles(mixed, { items });
    const seen = entriesOf(bodies, "item-preserved").map(({ name, mediaType, item }) => {
      const code = entriesOf(bodies, "item-set-aside").find((body) => body.item === item)?.code ?? null;
      return [name, mediaType, textOf(items, bodies, item) ?? code];
    });
    expect(seen.sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1))).toEqual([
      ["bomb.zip", "application/zip", "TEXT_NOT_DERIVED"],
      ["copy/note.txt", "text/plain", "\uFEFFThree houses\r\n"],
      ["empty.txt", "application/octet-stream", "TEXT_EMPTY"],
      ["figures.json", "application/json", '{"killed":3}'],
      ["latin.txt", "application/octet-stream", "TEXT_NOT_DECODABLE"],
      ["mail.eml", "message/rfc822", "Report\n\nbody\n"],
      ["mail.eml/1-list.txt", "text/plain", "Three houses\n"],
      ["note-le.txt", "text/plain", "\uFEFFThree houses"],
      ["note.txt", "text/plain", "\uFEFFThree houses\r\n"],
      ["old.html", "text/html", "مرحبا"],
      ["page.html", "text/html", "T\n\nThree houses"],
      ["pages.pdf", "application/pdf", "Three houses\nwere hit"],
      ["picture.jpg", "image/jpeg", null],
      ["program.txt", "application/octet-stream", "TEXT_NOT_DERIVED"],
      ["table.csv", "text/csv", "place,killed\nquarter,3\n"],
    ]);
    expect(count).toBe(14);
    expect(refused).toEqual([]);
  });

  test("the text of UTF-8 bytes is those bytes, of anything else a derived copy that says by what", async () => {
    const { bodies } = await preserveFiles(mixed, { items: memoryItems() });
    for (const copy of entriesOf(bodies, "text-derived")) {
      expect(copy.derivation === "bytes-decoded").toBe(copy.text === copy.item);
      expect(copy.version).toMatch(/bayyina \d+$/);
    }
    const derivations = entriesOf(bodies, "text-derived").map(
      ({ derivation, extractor, encoding }) => `${derivation} ${extractor} ${encoding}`,
    );
    expect([...new Set(derivations)].sort()).toEqual([
      "bytes-decoded text utf-8",
      "derived email as its parts declare",
      "derived html utf-8",
      "derived html windows-1256",
      "derived pdf as its fonts declare",
      "derived text utf-16le",
    ]);
  });

  test("the order of files leaves no trace, and a second run over the case adds nothing", async () => {
    const first = await preserveFiles(mixed, { items: memoryItems() });
    const known = knownAfter(...first.bodies);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...mixed], { minLength: mixed.length }),
        fc.constantFrom(1, 7, 65_536),
        async (files, pieceBytes) => {
          const items = memoryItems(pieceBytes);
          expect(await preserveFiles(files, { items })).toEqual(first);
          expect((await preserveFiles(files, { items }, { known })).bodies).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("whatever bytes come in can be read back by their digest, and each name has its custody entry", async () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary" }).map(bytesOf));
    const name = fc
      .string({ unit: "binary" })
      .filter((text) => !text.split("/").includes("..") && !text.endsWith(".source.json"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, content), { maxLength: 8 }), async (files) => {
        const items = memoryItems();
        const { bodies } = await preserveFiles(
          files.map(([each, bytes]) => fileOf(each, bytes, 50)),
          { items },
        );
        const custody = new Set(entriesOf(bodies, "item-preserved").map((body) => `${body.item} ${body.name}`));
        for (const [each, bytes] of files) {
          expect(items.held.get(itemIdOf(bytes))).toEqual(bytes);
          expect(custody.has(`${itemIdOf(bytes)} ${each.toWellFormed()}`)).toBe(true);
        }
        for (const copy of entriesOf(bodies, "text-derived")) {
          const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(items.held.get(copy.text));
          expect(text.length).toBe(copy.textUnits);
          expect(itemIdOf(text)).toBe(copy.text);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("entries stand in digest order, and of one item custody, text, set aside", async () => {
    const { bodies } = await preserveFiles(mixed, { items: memoryItems() });
    const rank = { "item-preserved": 0, "text-derived": 1, "item-set-aside": 2 } as const;
    const keys = bodies.map((body) =>
      "item" in body && body.kind in rank ? `${body.item} ${Object.keys(rank).indexOf(body.kind)}` : "",
    );
    expect(keys).toEqual([...keys].sort());
  });

  test("known bytes under a new name are one custody entry more and nothing else", async () => {
    const first = await preserveFiles([fileOf("a.csv", "x,1\n")], { items: memoryItems() });
    const again = await preserveFiles(
      [fileOf("a.csv", "x,1\n"), fileOf("b.txt", "x,1\n")],
      { items: memoryItems() },
      { known: knownAfter(...first.bodies) },
    );
    expect(again.bodies.map((body) => [body.kind, "name" in body && body.name, "mediaType" in body && body.mediaType])).toEqual([
      ["item-preserved", "b.txt", "text/csv"],
    ]);
  });

  test("a description added or corrected later is an entry, once", async () => {
    const items = memoryItems();
    const report = fileOf("a.txt", "a");
    const first = await preserveFiles([report, fileOf("a.txt.source.json", "{")], { items });
    const corrected = [report, fileOf("a.txt.source.json", '{"publisher":"Harbour Post"}')];
    const second = await preserveFiles(corrected, { items }, { known: knownAfter(...first.bodies) });
    expect(second.bodies).toMatchObject([
      { kind: "source-described", item: itemIdOf("a"), source: { publisher: "Harbour Post" } },
    ]);
    expect((await preserveFiles(corrected, { items }, { known: knownAfter(...first.bodies, ...second.bodies) })).bodies).toEqual(
      [],
    );
    expect((await preserveFiles([report], { items }, { known: knownAfter(...first.bodies, ...second.bodies) })).bodies).toEqual(
      [],
    );
  });

  test("a left-over description that comes in again as a report is read then", async () => {
    const items = memoryItems();
    const first = await preserveFiles([fileOf("a.source.json", "{}")], { items });
    expect(first.setAside).toEqual([{ item: itemIdOf("{}"), code: "SOURCE_UNATTACHED" }]);
    const second = await preserveFiles([fileOf("a.json", "{}")], { items }, { known: knownAfter(...first.bodies) });
    expect(second.bodies.map(({ kind }) => kind)).toEqual(["item-preserved", "text-derived"]);
  });

  test("an attachment names the message it came in, and its source is unknown", async () => {
    const sidecar = fileOf("mail.eml.source.json", '{"publisher":"Harbour Post"}');
    const { bodies } = await preserveFiles([fileOf("mail.eml", message), sidecar], { items: memoryItems() });
    const parts = entriesOf(bodies, "item-preserved").filter(({ name }) => name !== "mail.eml");
    expect(parts).toMatchObject([
      { name: "mail.eml/1-list.txt", metadata: { attachedTo: itemIdOf(message) }, source: { publisher: null } },
    ]);
  });

  test("messages in messages are opened in turn, and no deeper than eight", async () => {
    let inner = emailOf("From: a@example.org", "Message-ID: <0@example.org>", "", "innermost");
    for (let depth = 0; depth < 12; depth++) {
      const head = raw(
        `From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n`,
      );
      inner = new Uint8Array(Buffer.concat([head, inner, raw(`\r\n--b${depth}--\r\n`)]));
    }
    expect((await preserveFiles([fileOf("a.eml", inner)], { items: memoryItems() })).items).toBe(9);
  });

  test("over the limit no text is read, and the item is never held whole", async () => {
    const items = memoryItems();
    const never = { ...items, read: () => Promise.reject(new Error("held whole")) };
    const files = [
      fileOf("long.txt", "words ".repeat(40_000)),
      fileOf("film.mp4", raw(`\0\0\0\x18ftypisom${"\0".repeat(200_000)}`)),
    ];
    const report = await preserveFiles(files, { items: never }, { textLimitBytes: 200_000 });
    expect(report.setAside.map(({ code }) => code).sort()).toEqual(["TEXT_NOT_DERIVED", "TEXT_TOO_LARGE"]);
    expect(
      entriesOf(report.bodies, "item-preserved")
        .map(({ mediaType }) => mediaType)
        .sort(),
    ).toEqual(["text/plain", "video/mp4"]);
  });

  test("what stands after the first 64 KiB can unmake a text", async () => {
    const start = "words ".repeat(20_000);
    const files = [fileOf("a.txt", `${start}\0`), fileOf("b.txt", raw(`${start}\xff`))];
    const { setAside } = await preserveFiles(files, { items: memoryItems() });
    expect(setAside.map(({ code }) => code).sort()).toEqual(["TEXT_NOT_DECODABLE", "TEXT_NOT_DERIVED"]);
  });

  test("a name that climbs out is refused and not in the facts; absolute and odd names are data", async () => {
    const names = [
      "../a.txt",
      "d/../../b.txt",
      "..",
      "/etc/c.txt",
      "C:\\d.txt",
      "e\u202Etxt.exe",
      "f\n\0.txt",
      "g\uD800.txt",
      "..h",
    ];
    const report = await preserveFiles(
      names.map((name) => fileOf(name, name)),
      { items: memoryItems() },
    );
    expect(report.refused).toEqual([
      { name: "..", problem: { code: "PATH_OUTSIDE", facts: { sizeBytes: 2 } } },
      { name: "../a.txt", problem: { code: "PATH_OUTSIDE", facts: { sizeBytes: 8 } } },
      { name: "d/../../b.txt", problem: { code: "PATH_OUTSIDE", facts: { sizeBytes: 13 } } },
    ]);
    const kept = entriesOf(report.bodies, "item-preserved").map(({ name }) => name);
    expect(kept.sort()).toEqual(["..h", "/etc/c.txt", "C:\\d.txt", "e\u202Etxt.exe", "f\n\0.txt", "g\uFFFD.txt"]);
  });

  test("a file that breaks off is refused and the others are kept; a store that fails stops the run", async () => {
    const breaking: IncomingFile = {
      ...fileOf("a.txt", "a"),
      async *open() {
        yield bytesOf("half");
        throw new BayyinaError({ code: "FILE_UNREADABLE", facts: { offset: 4 } });
      },
    };
    const report = await preserveFiles([breaking, fileOf("b.txt", "b")], { items: memoryItems() });
    expect(report.refused).toEqual([{ name: "a.txt", problem: { code: "FILE_UNREADABLE", facts: { offset: 4 } } }]);
    expect(report.bodies.map(({ kind }) => kind)).toEqual(["item-preserved", "text-derived"]);
    const full = { ...memoryItems(), put: () => Promise.reject(new BayyinaError({ code: "DISK_FULL", facts: {} })) };
    await expect(preserveFiles([fileOf("b.txt", "b")], { items: full })).rejects.toThrow("DISK_FULL");
  });

  test("progress tells files, bytes and items read", async () => {
    const said: PreserveProgress[] = [];
    async function* given(): AsyncGenerator<IncomingFile> {
      yield fileOf("a.txt", "abc");
      yield fileOf("b.txt", "abc");
    }
    await preserveFiles(given(), { items: memoryItems(), onProgress: (done) => said.push(done) });
    expect(said).toEqual([
      { files: 1, bytes: 3, read: 0 },
      { files: 2, bytes: 6, read: 0 },
      { files: 2, bytes: 6, read: 1 },
    ]);
  });
});
