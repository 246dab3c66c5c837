// A site that was changed in any way does not hold: every file, added and missing files, a forged site under another key.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAll } from "@bayyina/cli";
import { checkSite, type SiteChecked, siteHolds } from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import { derivation } from "@bayyina/wiring";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-tamper-"));
const site = join(scratch, "site");
const silent = { notice: () => undefined, progress: () => undefined };
let paths: readonly string[] = [];

afterAll(() => rmSync(scratch, { recursive: true }));
beforeAll(async () => {
  await publishAt(site, "a publisher");
  paths = [...openSiteFolder(site).files.keys()].sort();
});

async function publishAt(output: string, seed: string): Promise<void> {
  const sources = join(scratch, "sources");
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, "a.txt"), "At least 12 people were killed in the Dawrin quarter on 3 May 2031, residents said.\n");
  writeFileSync(
    join(sources, "a.source.json"),
    JSON.stringify({ publisher: "Invented Agency", reported: "2031-05-04", lang: "en", kind: "news report" }),
  );
  writeFileSync(join(sources, "b.txt"), "A civil defence officer said on 4 May 2031 that 9 bodies were recovered in Dawrin.\n");
  const places = join(scratch, "places.json");
  writeFileSync(places, JSON.stringify({ places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] }));
  const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed });
  await runAll([sources], { output, places, title: "A test", by: "a recorder" }, { effects, voice: silent });
}

function check(folder: string, trustedKey: string | null = null): Promise<SiteChecked> {
  return checkSite(openSiteFolder(folder), { trustedKey, derivation });
}

function failing(checked: SiteChecked): readonly string[] {
  return checked.checks.flatMap((each) => (each.outcome === "fails" ? [each.check] : []));
}

/** Runs a change on a fresh copy of the site and checks it. */
async function changed(change: (copy: string) => void): Promise<SiteChecked> {
  const copy = mkdtempSync(join(scratch, "copy-"));
  cpSync(site, copy, { recursive: true });
  change(copy);
  const checked = await check(copy);
  rmSync(copy, { recursive: true });
  return checked;
}

test("an untouched site holds, and says what was not checked", async () => {
  const checked = await check(site);
  expect(failing(checked)).toEqual([]);
  expect(siteHolds(checked)).toBe(true);
  expect(checked.checks.filter((each) => each.outcome === "not-checked").map((each) => each.check)).toContain("authorship");
});

test("a flipped bit in any file is found, and the file is named", async () => {
  for (const path of paths) {
    const checked = await changed((copy) => {
      const bytes = readFileSync(join(copy, path));
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(copy, path), bytes);
    });
    expect({ path, holds: siteHolds(checked), named: JSON.stringify([checked.problem, checked.checks]).includes(path) }).toEqual({
      path,
      holds: false,
      named: true,
    });
  }
});

test("any byte of a proof file, changed to any other, is found", async () => {
  const proofs = paths.filter((path) => path.startsWith("proof/"));
  const property = fc.asyncProperty(
    fc.constantFrom(...proofs),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
    async (path, where, change) => {
      const checked = await changed((copy) => {
        const bytes = readFileSync(join(copy, path));
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        writeFileSync(join(copy, path), bytes);
      });
      return !siteHolds(checked);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

test("a file added, missing or cut short, a link and an empty folder are named", async () => {
  expect(failing(await changed((copy) => writeFileSync(join(copy, "added.html"), "")))).toContain("files");
  expect(failing(await changed((copy) => writeFileSync(join(copy, "proof", "added"), "")))).toContain("files");
  expect(failing(await changed((copy) => symlinkSync("index.html", join(copy, "link.html"))))).toContain("files");
  expect(failing(await changed((copy) => mkdirSync(join(copy, "empty"))))).toContain("files");
  for (const path of paths)
    expect({ path, holds: siteHolds(await changed((copy) => rmSync(join(copy, path)))) }).toEqual({ path, holds: false });
  for (const path of paths)
    expect({ path, holds: siteHolds(await changed((copy) => appendFileSync(join(copy, path), "\n"))) }).toEqual({
      path,
      holds: false,
    });
});

test("a whole site forged under another key holds by itself and fails against the key that was pinned", async () => {
  const forged = join(scratch, "forged");
  await publishAt(forged, "a forger");
  const key = readFileSync(join(site, "proof/key.pub"), "utf8").trim();
  expect(siteHolds(await check(forged))).toBe(true);
  expect(failing(await check(forged, key))).toEqual(["authorship"]);
  expect(siteHolds(await check(site, key))).toBe(true);
});

test("an older seal does not fit a newer site", async () => {
  const proof = readdirSync(join(site, "proof"));
  expect(proof.sort()).toEqual(["checkpoint", "disclosures.jsonl", "key.pub", "manifest.json", "tile"]);
  const forged = join(scratch, "forged");
  const mixed = await changed((copy) => cpSync(join(forged, "proof"), join(copy, "proof"), { recursive: true }));
  expect(siteHolds(mixed)).toBe(false);
});
