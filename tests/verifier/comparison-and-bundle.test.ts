// The page with what the command wrote of one case: two sites, and a disclosure bundle. In a headless Chromium, from a file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildPage } from "@bayyina/verifier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bayyina, folderWith } from "../cli/command.ts";
import { Browser, choose, findChromium, waitFor } from "./browser.ts";
import { flipBit, shownOf } from "./shown.ts";

const chromium = findChromium();
const skipped = chromium === null ? " (skipped: Chromium is not installed)" : "";

const places = { places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"], ckb: ["داورین"] }, within: null }] };
const bundleFile = "bundle.json";

/** A report by an invented agency and its description. */
function report(name: string, killed: number, day: number): Readonly<Record<string, string>> {
  const source = { publisher: `Invented Agency ${name}`, reported: `2031-05-0${day}`, lang: "en", kind: "news report" };
  return {
    [`reports/${name}.txt`]: `At least ${killed} people were killed in the Dawrin quarter on 3 May 2031, residents said.\n`,
    [`reports/${name}.source.json`]: JSON.stringify(source),
  };
}

describe.skipIf(chromium === null)(`the page and what the command wrote${skipped}`, () => {
  const folder = folderWith({ "places.json": JSON.stringify(places), ...report("a", 12, 4) });
  const scratch = mkdtempSync(join(tmpdir(), "bayyina-verifier-"));
  const url = pathToFileURL(join(scratch, "verifier.html")).href;
  let browser: Browser;
  let claim = "";

  const run = (output: string): void => {
    const ran = bayyina(folder, "run", "reports", "--case", "c", "--places", "places.json", "--output", output);
    expect(ran.err).not.toContain("bayyina:");
  };

  beforeAll(async () => {
    writeFileSync(join(scratch, "verifier.html"), await buildPage());
    expect(bayyina(folder, "init", "--case", "c", "--unprotected").exit).toBe(0);
    run("older");
    for (const [path, content] of Object.entries(report("b", 19, 5))) writeFileSync(join(folder, path), content);
    run("newer");
    const claimsOf = (site: string): readonly string[] => {
      const record: unknown = JSON.parse(readFileSync(join(folder, site, "data/record.json"), "utf8"));
      return (record as { readonly claims: readonly { readonly claim: { readonly id: string } }[] }).claims.map(
        (shown) => shown.claim.id,
      );
    };
    const before = claimsOf("older");
    claim = claimsOf("newer").find((id) => !before.includes(id)) ?? "";
    browser = new Browser(chromium ?? "chromium");
  });
  afterAll(async () => {
    await browser.close();
    for (const each of [folder, scratch]) rmSync(each, { recursive: true, force: true });
  });

  test("beside an older copy the page says which claim moved a figure, in the reader's language and with the place's name in it", async () => {
    const page = await browser.open(url, "ckb");
    await choose(page, "older", [join(folder, "older")]);
    await waitFor(async () => (await page.evaluate("document.querySelector('[data-given=older]') !== null")) === true);
    await choose(page, "folder", [join(folder, "newer")]);
    const shown = await shownOf(page);
    expect(shown.verdict).toBe("holds");
    expect(shown.outcomes).toMatchObject({ since: "holds", figures: "holds" });
    expect(claim).not.toBe("");
    expect(shown.text).toContain(claim);
    expect(shown.text).toContain("داورین");
    expect(shown.text).not.toMatch(/undefined|\{\w+\}|\[object/);
  });

  test("beside a newer copy given as the older one the page shows no account of changes", async () => {
    const page = await browser.open(url);
    await choose(page, "older", [join(folder, "newer")]);
    await waitFor(async () => (await page.evaluate("document.querySelector('[data-given=older]') !== null")) === true);
    await choose(page, "folder", [join(folder, "older")]);
    const shown = await shownOf(page);
    expect(shown.outcomes["since"]).toBe("fails");
    expect(await page.evaluate("document.querySelector('[data-comparison]')")).toBeNull();
  });

  test("a checkpoint of the same log holds on the page, and one of another log fails", async () => {
    const page = await browser.open(url);
    await choose(page, "checkpoint", [join(folder, "older/proof/checkpoint")]);
    await waitFor(async () => (await page.evaluate("document.querySelector('[data-given=checkpoint]') !== null")) === true);
    await choose(page, "folder", [join(folder, "newer")]);
    expect((await shownOf(page)).outcomes["checkpoint"]).toBe("holds");
    writeFileSync(join(folder, "no-checkpoint"), "a letter\n");
    await choose(page, "checkpoint", [join(folder, "no-checkpoint")]);
    await waitFor(
      async () => (await page.evaluate("document.querySelector('[data-check=checkpoint]')?.dataset.outcome")) === "fails",
    );
  });

  test("the page and the command give each check of a bundle the same outcome, and a flipped bit fails", async () => {
    const fields = ["--field", "claim", "state", "--output", bundleFile];
    expect(bayyina(folder, "disclose", "--case", "c", "--claim", claim, ...fields).exit).toBe(0);
    const command = bayyina(folder, "verify-bundle", bundleFile, "--json").json as {
      readonly checks: readonly { readonly check: string; readonly outcome: string }[];
    };
    const page = await browser.open(url, "ar");
    await choose(page, "bundle", [join(folder, bundleFile)]);
    const shown = await shownOf(page);
    expect(shown.verdict).toBe("holds");
    expect(shown.outcomes).toEqual(Object.fromEntries(command.checks.map(({ check, outcome }) => [check, outcome])));
    expect(shown.text).toContain(claim);
    flipBit(join(folder, bundleFile));
    await choose(page, "bundle", [join(folder, bundleFile)]);
    await waitFor(async () => (await page.evaluate("document.querySelector('[data-verdict=fails]') !== null")) === true);
  });
});
