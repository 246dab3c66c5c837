// The verifier's page in a headless Chromium, from a file as a reader would open it: it says what the command says, in four languages.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAll } from "@bayyina/cli";
import { checkSite, type SiteChecked, siteHolds } from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import { buildPage, languages } from "@bayyina/verifier";
import { derivation } from "@bayyina/wiring";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeForeignSite } from "../prove/foreign-site.ts";
import { Browser, choose, findChromium } from "./browser.ts";
import { flipBit, shownOf } from "./shown.ts";

const chromium = findChromium();
const skipped = chromium === null ? " (skipped: Chromium is not installed)" : "";

const world = join(import.meta.dirname, "../../worlds/halqura");
const scratch = mkdtempSync(join(tmpdir(), "bayyina-verifier-"));
const site = join(scratch, "site");
const altered = join(scratch, "altered");
const pageFile = join(scratch, "verifier.html");
const silent = { notice: () => undefined, progress: () => undefined };
const alteredPaths = ["index.html", "proof/tile/0/000", "data/tolls.json"];

describe.skipIf(chromium === null)(`the page in a browser${skipped}`, () => {
  let browser: Browser;
  let url = "";

  beforeAll(async () => {
    writeFileSync(pageFile, await buildPage());
    url = pathToFileURL(pageFile).href;
    const effects = stillEffects({ now: "2031-07-01T00:00:00Z", seed: "halqura" });
    const options = { output: site, places: join(world, "places.json"), title: "Halqura", by: "a recorder" };
    await runAll([join(world, "sources")], options, { effects, voice: silent });
    cpSync(site, altered, { recursive: true });
    for (const path of alteredPaths) flipBit(join(altered, path));
    browser = new Browser(chromium ?? "chromium");
  });
  afterAll(async () => {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test("the page and the command give each check of a whole site the same outcome, with nothing fetched and no error", async () => {
    const page = await browser.open(url);
    await choose(page, "folder", [site]);
    const shown = await shownOf(page);
    const checked = await checkSite(openSiteFolder(site), { trustedKey: null, derivation });
    expect(siteHolds(checked)).toBe(true);
    expect(shown.verdict).toBe("holds");
    expect(shown.outcomes).toEqual(outcomesOf(checked));
    expect(shown.fingerprint).toBe(checked.fingerprint);
    expect(shown.text).toContain("All that was checked holds");
    const fetched = page.events.filter(({ method }) => method === "Network.requestWillBeSent");
    const addresses = fetched.map(({ params }) => String((params["request"] as { readonly url: unknown }).url));
    expect(addresses.filter((address) => address !== url && !/^(blob:|data:)/.test(address))).toEqual([]);
    const problems = page.events.filter(({ method }) => method === "Log.entryAdded" || method === "Runtime.exceptionThrown");
    expect(problems).toEqual([]);
  });

  test.each(languages)("a flipped bit fails in $name, with each altered file named and the command's outcomes", async (words) => {
    const page = await browser.open(url, words.language);
    await choose(page, "folder", [altered]);
    const shown = await shownOf(page);
    const checked = await checkSite(openSiteFolder(altered), { trustedKey: null, derivation });
    expect(shown).toMatchObject({ verdict: "fails", language: words.language, direction: words.direction });
    expect(shown.outcomes).toEqual(outcomesOf(checked));
    expect(shown.text).toContain(words.verdict.fails);
    for (const path of alteredPaths) expect(shown.text).toContain(path);
    expect(shown.text).not.toMatch(/undefined|\{\w+\}|\[object/);
  });

  test("changing the language keeps the result, and every language shows the same outcomes", async () => {
    const page = await browser.open(url);
    await choose(page, "folder", [altered]);
    const first = await shownOf(page);
    for (const words of languages) {
      await page.evaluate(`document.querySelector('[data-language="${words.language}"]').click()`);
      const shown = await shownOf(page);
      expect(shown.outcomes).toEqual(first.outcomes);
      expect(shown).toMatchObject({ language: words.language, direction: words.direction, fingerprint: first.fingerprint });
      expect(shown.text).toContain(words.verdict.fails);
    }
  });

  test.each(languages)("a site that another version made holds in part only, in $name", async (words) => {
    const foreign = join(scratch, "foreign");
    writeForeignSite(foreign);
    const page = await browser.open(url, words.language);
    await choose(page, "folder", [foreign]);
    const shown = await shownOf(page);
    expect(shown).toMatchObject({ verdict: "in-part", outcomes: { figures: "not-checked" } });
    expect(shown.text).toContain(words.verdict.inPart);
    expect(shown.text).toContain(words.verdict.inPartMeans);
    expect(shown.text).not.toContain(words.verdict.holdsMeans);
  });

  test("a key that is pinned is compared: the site's own holds, another fails, a slip of the hand is no forgery", async () => {
    const page = await browser.open(url);
    await choose(page, "folder", [site]);
    const { fingerprint } = await shownOf(page);
    const pinned = async (key: string): Promise<string | undefined> => {
      const set = `{ const key = document.querySelector("#key"); key.value = ${JSON.stringify(key)}; key.dispatchEvent(new Event("change")); }`;
      await page.evaluate(set);
      return (await shownOf(page)).outcomes["authorship"];
    };
    expect(await pinned(fingerprint ?? "")).toBe("holds");
    expect(await pinned((fingerprint ?? "").replace(/^..../, (four) => (four === "0000" ? "1111" : "0000")))).toBe("fails");
    expect(await pinned("no key")).toBe("not-checked");
    expect(await page.evaluate("document.querySelector('#key').getAttribute('aria-invalid')")).toBe("true");
  });

  test("a folder that is dropped is checked as one that was chosen", async () => {
    const page = await browser.open(url);
    const data = { items: [], files: [site], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"])
      await page.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    expect((await shownOf(page)).verdict).toBe("holds");
  });

  test("a folder that is no site is refused in words, and is not called false", async () => {
    const other = join(scratch, "other");
    mkdirSync(other);
    writeFileSync(join(other, "letter.txt"), "nothing of ours");
    const page = await browser.open(url);
    await choose(page, "folder", [other]);
    expect(await shownOf(page)).toMatchObject({ verdict: "cannot", outcomes: {} });
  });

  test("the page's policy refuses a connection even to its own code", async () => {
    const page = await browser.open(url);
    const refused = `new Promise((resolve) => {
      addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
      fetch("http://127.0.0.1:9/").catch(() => undefined);
    })`;
    expect(await page.evaluate(refused)).toBe("connect-src");
  });
});

function outcomesOf({ checks }: SiteChecked): Readonly<Record<string, string>> {
  return Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]));
}
