// Finding files: folders are walked, nothing outside them is followed, names are relative.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFiles } from "./incoming-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-find-"));
const folder = join(scratch, "in");
mkdirSync(join(folder, "deep"), { recursive: true });
writeFileSync(join(scratch, "outside.txt"), "x");
writeFileSync(join(folder, "b.txt"), "bb");
writeFileSync(join(folder, "deep", "a.txt"), "a");
afterAll(() => rmSync(scratch, { recursive: true }));

test("files are found by relative names, sorted, with their sizes", () => {
  const { files, problems } = findFiles([folder]);
  expect(files.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
    ["b.txt", 2],
    ["deep/a.txt", 1],
  ]);
  expect(problems).toEqual([]);
  expect(findFiles([join(folder, "b.txt")]).files.map((file) => file.name)).toEqual(["b.txt"]);
});

test("a link within the folder is a file; a link out of it, to a folder, or to nothing is left out and said", () => {
  symlinkSync(join(folder, "b.txt"), join(folder, "inner.txt"));
  symlinkSync(join(scratch, "outside.txt"), join(folder, "outer.txt"));
  symlinkSync(folder, join(folder, "loop"));
  symlinkSync(join(scratch, "nothing"), join(folder, "dangling"));
  const { files, problems } = findFiles([folder]);
  expect(files.map((file) => file.name)).toEqual(["b.txt", "deep/a.txt", "inner.txt"]);
  expect(problems.map((problem) => problem.code)).toEqual(["PATH_OUTSIDE", "PATH_OUTSIDE", "PATH_OUTSIDE"]);
});

test("a missing path, an empty folder and a path that climbs out are refused", () => {
  const empty = join(scratch, "empty");
  mkdirSync(empty);
  expect(() => findFiles([join(scratch, "absent")])).toThrow("FILE_MISSING");
  expect(() => findFiles([empty])).toThrow("FOLDER_EMPTY");
  expect(() => findFiles([`${folder}/../outside.txt`])).toThrow("PATH_OUTSIDE");
});

test("a name that is no UTF-8 leads to its file and is written down as Latin-1", () => {
  const odd = join(scratch, "odd");
  mkdirSync(odd);
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/b`), Buffer.of(0xff)]), "bytes");
  const { files, problems } = findFiles([odd]);
  expect(files.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([["bÿ", 5]]);
  expect(problems).toEqual([]);
});

test("a case or a site among the sources is left out and said; a path into a case is refused", () => {
  const mixed = join(scratch, "mixed");
  for (const path of ["a.case/keys", "a/proof"]) mkdirSync(join(mixed, path), { recursive: true });
  for (const path of [
    "report.txt",
    "a.case/case.json",
    "a.case/journal.db",
    "a.case/keys/log.key.json",
    "a/index.html",
    "a/proof/manifest.json",
  ])
    writeFileSync(join(mixed, path), "x");
  const { files, problems } = findFiles([mixed]);
  expect(files.map((file) => file.name)).toEqual(["report.txt"]);
  expect(problems.map((problem) => problem.code)).toEqual(["SOURCES_HOLD_CASE", "SOURCES_HOLD_CASE"]);
  expect(() => findFiles([join(mixed, "a.case/keys")])).toThrow("SOURCES_HOLD_CASE");
  expect(() => findFiles([join(mixed, "a")])).toThrow("SOURCES_HOLD_CASE");
});
