// Which description belongs to which file.
import { BayyinaError } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { memoryItems } from "../test/memory-items.ts";
import { fileOf } from "../test/sample-files.ts";
import type { IncomingFile } from "./incoming-file.ts";
import { preserveFiles } from "./preserve-files.ts";

/** Publisher by name, and codes by name of what was left over. */
async function preserve(
  ...files: IncomingFile[]
): Promise<{ publishers: Record<string, string | null>; codes: readonly string[] }> {
  const report = await preserveFiles(files, { items: memoryItems() });
  const kept = report.bodies.flatMap((body) => (body.kind === "item-preserved" ? [body] : []));
  return {
    publishers: Object.fromEntries(kept.map(({ name, source }) => [name, source.publisher] as const)),
    codes: report.setAside.map(({ code }) => code).sort(),
  };
}

const post = JSON.stringify({ publisher: "Harbour Post" });
const wire = JSON.stringify({ publisher: "Hill Wire" });

describe("descriptions beside files", () => {
  test("by the exact name, by the name without its ending, or unknown; and none of them is an item", async () => {
    const files = [
      fileOf("d/a.txt", "a"),
      fileOf("d/a.txt.source.json", post),
      fileOf("d/b.txt", "b"),
      fileOf("d/b.source.json", wire),
      fileOf("c.txt", "c"),
    ];
    expect(await preserve(...files)).toEqual({
      publishers: { "d/a.txt": "Harbour Post", "d/b.txt": "Hill Wire", "c.txt": null },
      codes: [],
    });
  });

  test("a description in another folder describes nothing", async () => {
    const found = await preserve(fileOf("d/a.txt", "a"), fileOf("a.txt.source.json", post));
    expect(found).toEqual({ publishers: { "d/a.txt": null, "a.txt.source.json": null }, codes: ["SOURCE_UNATTACHED"] });
  });

  test("the more exact one wins, and the other is left over unless it describes another file", async () => {
    const exact = [fileOf("a.txt", "a"), fileOf("a.txt.source.json", post), fileOf("a.source.json", wire)];
    expect(await preserve(...exact)).toEqual({
      publishers: { "a.txt": "Harbour Post", "a.source.json": null },
      codes: ["SOURCE_UNATTACHED"],
    });
    expect(await preserve(...exact, fileOf("a.pdf", "p"))).toEqual({
      publishers: { "a.txt": "Harbour Post", "a.pdf": "Hill Wire" },
      codes: [],
    });
  });

  test.each([
    ["not JSON", "{"],
    ["no object", "[]"],
    ["an unknown field", '{"publisher":"Harbour Post","published":"2017"}'],
    ["a date that is none", '{"reported":"yesterday"}'],
    ["broken UTF-8", new Uint8Array([0x7b, 0xff, 0x7d])],
    ["larger than 64 KiB", `{"publisher":"${"x".repeat(70_000)}"}`],
    ["nothing", ""],
  ])("one that is wrong is kept as an item, said to be wrong, and the source is unknown: %s", async (_, content) => {
    const items = memoryItems();
    const sidecar = fileOf("a.txt.source.json", content, 1000);
    const report = await preserveFiles([fileOf("a.txt", "a"), sidecar], { items });
    const kept = report.bodies.flatMap((body) => (body.kind === "item-preserved" ? [body] : []));
    expect(kept.find(({ name }) => name === "a.txt")?.source.publisher).toBeNull();
    expect(report.setAside.map(({ code }) => code)).toEqual(["SOURCE_INVALID"]);
    const item = kept.find(({ name }) => name === "a.txt.source.json")?.item;
    expect(report.setAside[0]?.item).toBe(item);
    expect(report.bodies.filter(({ kind }) => kind === "text-derived").length).toBe(1);
    expect([...items.held.values()].some((bytes) => bytes.length === sidecar.sizeBytes)).toBe(true);
  });

  test("a byte order mark before a description is no defect", async () => {
    expect((await preserve(fileOf("a.txt", "a"), fileOf("a.txt.source.json", `\uFEFF${post}`))).publishers).toEqual({
      "a.txt": "Harbour Post",
    });
  });

  test("where two files or two descriptions of one name differ, nothing is attributed", async () => {
    const twoFiles = await preserve(fileOf("a.txt", "a"), fileOf("a.txt", "other"), fileOf("a.txt.source.json", post));
    expect(twoFiles).toEqual({ publishers: { "a.txt": null, "a.txt.source.json": null }, codes: ["SOURCE_UNATTACHED"] });
    const twoDescriptions = await preserve(
      fileOf("a.txt", "a"),
      fileOf("a.txt.source.json", post),
      fileOf("a.txt.source.json", wire),
    );
    expect(twoDescriptions.publishers["a.txt"]).toBeNull();
    expect(twoDescriptions.codes).toEqual(["SOURCE_UNATTACHED", "SOURCE_UNATTACHED"]);
    const same = await preserve(
      fileOf("a.txt", "a"),
      fileOf("a.txt", "a"),
      fileOf("a.txt.source.json", post),
      fileOf("a.txt.source.json", post),
    );
    expect(same).toEqual({ publishers: { "a.txt": "Harbour Post" }, codes: [] });
  });

  test("one that cannot be read is refused and the file is kept", async () => {
    const unreadable: IncomingFile = {
      ...fileOf("a.txt.source.json", post),
      open: () => {
        throw new BayyinaError({ code: "FILE_UNREADABLE", facts: {} });
      },
    };
    const report = await preserveFiles([unreadable, fileOf("a.txt", "a")], { items: memoryItems() });
    expect(report.refused).toEqual([{ name: "a.txt.source.json", problem: { code: "FILE_UNREADABLE", facts: {} } }]);
    expect(report.items).toBe(1);
  });
});
