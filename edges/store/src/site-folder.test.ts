// A site is written whole or not at all, beside what stood there before.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BayyinaError } from "@bayyina/model";
import { afterAll, expect, test } from "vitest";
import { openSiteFolder, writeSite } from "./site-folder.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-site-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const pages = new Map([
  ["index.html", "one"],
  ["claims/a.html", "two"],
]);
const proof = (): ReadonlyMap<string, string> => new Map([["proof/manifest.json", "{}"]]);

test("a site is written, read back by name, and replaced by the next", () => {
  const site = join(scratch, "site");
  writeSite(site, pages, proof);
  expect([...openSiteFolder(site).files.keys()].sort()).toEqual(["claims/a.html", "index.html", "proof/manifest.json"]);
  writeSite(site, new Map([["index.html", "three"]]), proof);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("three");
  expect(existsSync(join(site, "claims"))).toBe(false);
  expect(readdirSync(scratch)).toEqual(["site"]);
});

test("when sealing fails, the earlier site stands and nothing half-written is left", () => {
  const site = join(scratch, "site");
  const full = (): never => {
    throw new BayyinaError({ code: "DISK_FULL", facts: {} });
  };
  expect(() => writeSite(site, pages, full)).toThrow("DISK_FULL");
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("three");
  expect(readdirSync(scratch)).toEqual(["site"]);
});

test("a folder that is no site is left alone; a folder that is none is missing", () => {
  const mine = join(scratch, "mine");
  mkdirSync(mine);
  writeFileSync(join(mine, "notes.txt"), "keep");
  expect(() => writeSite(mine, pages, proof)).toThrow("OUTPUT_EXISTS");
  expect(() => openSiteFolder(join(scratch, "absent"))).toThrow("SITE_MISSING");
});

test("links and empty folders are listed as what no site holds", () => {
  const site = join(scratch, "linked");
  writeSite(site, pages, proof);
  symlinkSync("index.html", join(site, "link.html"));
  mkdirSync(join(site, "empty"));
  const { files } = openSiteFolder(site);
  expect([files.get("link.html"), files.get("empty/"), files.get("index.html")]).toEqual([false, false, true]);
});

test("what a killed process left beside a site is cleared by the next, and the site it had moved aside stands again", () => {
  const beside = mkdtempSync(join(scratch, "killed-"));
  const site = join(beside, "site");
  const gone = spawnSync(process.execPath, ["--version"]).pid; // ended: no process has this number now
  writeSite(`${site}.replaced-${gone}`, pages, proof);
  writeSite(`${site}.writing-${gone}`, pages, proof);
  mkdirSync(`${site}.writing-${process.ppid}`);
  const full = (): never => {
    throw new BayyinaError({ code: "DISK_FULL", facts: {} });
  };
  expect(() => writeSite(site, pages, full)).toThrow("DISK_FULL");
  expect(readdirSync(beside).sort()).toEqual(["site", `site.writing-${process.ppid}`]);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("one");
});

test("a folder whose name is no UTF-8 is listed as what no site holds", () => {
  const site = join(scratch, "odd");
  writeSite(site, pages, proof);
  mkdirSync(Buffer.concat([Buffer.from(`${site}/d`), Buffer.of(0xff)]));
  expect([...openSiteFolder(site).files].filter(([, regular]) => !regular)).toHaveLength(1);
});
