// Folders that a copy was wrapped in are taken off, and nothing else.
import fc from "fast-check";
import { expect, test } from "vitest";
import { siteFilesOf } from "./site-files.ts";

const file = new Blob(["x"]);
const folder = fc.stringMatching(/^[a-z]{1,8}$/);
const paths = ["index.html", "data/record.json", "proof/checkpoint", "proof/tile/0/000.p/5"];

test("a site is found under any folders that it was wrapped in, its own paths unchanged", () => {
  fc.assert(
    fc.property(fc.array(folder, { minLength: 1, maxLength: 4 }), (around) => {
      const wrapped = paths.map((path) => [[...around, path].join("/"), file] as const);
      expect([...siteFilesOf(wrapped).keys()]).toEqual(paths);
    }),
  );
});

test("no file of the chosen folder is left out, whatever lies beside the site", () => {
  const found = siteFilesOf([...paths.map((path) => [`copy/site/${path}`, file] as const), ["copy/note.txt", file]]);
  expect([...found.keys()].sort()).toEqual(["note.txt", ...paths.map((path) => `site/${path}`)].sort());
  expect(siteFilesOf([]).size).toBe(0);
});
