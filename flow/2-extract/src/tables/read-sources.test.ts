// Lists of sources: addresses, what was kept of them, and the rows that name none.
import { itemIdOf, unknownSource } from "@bayyina/model";
import { expect, test } from "vitest";
import { readSources, type SourcesReading, sourceLists } from "./read-sources.ts";

const read = (text: string, list: keyof typeof sourceLists): SourcesReading => {
  const table = { text, item: itemIdOf(text), textDigest: itemIdOf(text), reported: null };
  return readSources({ table, sheets: [{ name: "", from: 0, to: text.length }], sheet: null }, sourceLists[list]);
};

test("what an archiver kept is a source to preserve, with its archive's own words", () => {
  const { kept, setAside } = read(
    "Link,Archive status,Archive location,Archive date,Upload timestamp,Upload title,Hash\nhttps://example.org/a,success,https://kept.example.org/a,2031-05-04T08:00:00Z,2031-05-03,A title,abc\n,pending,,,,,\nhttps://example.org/b,,,soon,,,\n",
    "auto-archiver",
  );
  expect(kept).toEqual([
    {
      line: 2,
      id: null,
      source: { ...unknownSource, url: "https://example.org/a", reported: "2031-05-03", retrieved: "2031-05-04" },
      urls: ["https://example.org/a"],
      title: "A title",
      description: null,
      archive: { status: "success", at: "https://kept.example.org/a", hash: "abc" },
    },
  ]);
  expect(setAside.map(({ facts }) => [facts["line"], facts["column"], facts["why"]])).toEqual([
    [3, "Link", "no address"],
    [4, "Archive date", "not a date"],
  ]);
});

test("the sources beside a list of events are read by their paths", () => {
  const sources = {
    s1: { id: "s1", paths: ["https://example.org/1", "https://example.org/2"] },
    hidden: { id: "h", paths: ["HIDDEN"] },
  };
  const { kept, setAside } = read(JSON.stringify(sources), "timemap-sources");
  expect(kept).toMatchObject([{ id: "s1", urls: ["https://example.org/1", "https://example.org/2"] }]);
  expect(setAside.length).toBe(1);
});
