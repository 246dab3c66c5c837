// The page with a site that an authority dated and a witness cosigned after it was sealed: the browser's own cryptography verifies both.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runAll } from "@bayyina/cli";
import { stillEffects } from "@bayyina/time";
import { addSignatureLine, formatWitnessKey, makeWitnessKey, sha256 } from "@bayyina/tlog";
import { timestampRequest } from "@bayyina/trusted-time";
import { buildPage } from "@bayyina/verifier";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasOpenssl, openWorkshop, pemOf, rootExtensions, signerExtensions } from "../conformance-time/openssl.ts";
import { Browser, choose, findChromium, waitFor } from "./browser.ts";
import { shownOf } from "./shown.ts";

const chromium = findChromium();
const skipped = chromium === null || !hasOpenssl ? " (skipped: Chromium or OpenSSL is not installed)" : "";

describe.skipIf(skipped !== "")(`the page and what others said of a log${skipped}`, () => {
  const scratch = mkdtempSync(join(tmpdir(), "bayyina-verifier-"));
  const site = join(scratch, "site");
  const url = pathToFileURL(join(scratch, "verifier.html")).href;
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(join(scratch, "verifier.html"), await buildPage());
    const sources = join(scratch, "in");
    mkdirSync(sources);
    writeFileSync(
      join(sources, "a.txt"),
      "At least 12 people were killed in the Dawrin quarter on 3 May 2031, residents said.\n",
    );
    const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed: "a" });
    const voice = { notice: () => undefined, progress: () => undefined };
    await runAll([sources], { output: site, title: "A test", by: "a recorder" }, { effects, voice });

    const workshop = openWorkshop();
    const root = workshop.makeCertificate({ name: "Invented root", extensions: rootExtensions });
    const other = workshop.makeCertificate({ name: "Another root", extensions: rootExtensions });
    const clock = workshop.makeCertificate({ name: "Invented clock", extensions: signerExtensions, issuer: root });
    const note = readFileSync(join(site, "proof/checkpoint"), "utf8");
    const digest = sha256(new TextEncoder().encode(note.replace(/\n\n[^]*$/, "\n")));
    mkdirSync(join(site, "proof/time"));
    writeFileSync(
      join(site, "proof/time/1.tsr"),
      workshop.reply(clock, timestampRequest({ digest, nonce: new Uint8Array(8).fill(1) })),
    );
    writeFileSync(join(scratch, "right.pem"), pemOf([root]));
    writeFileSync(join(scratch, "other.pem"), pemOf([other]));
    const witness = makeWitnessKey("w1.example", new Uint8Array(32).fill(5));
    writeFileSync(join(site, "proof/checkpoint"), addSignatureLine(note, witness.cosign(note, { unixSeconds: 1_935_705_600 })));
    const log = readFileSync(join(site, "proof/key.pub"), "utf8").trim();
    const policy = (name: string, key: string): void =>
      writeFileSync(join(scratch, name), `log ${log}\nwitness invented-witness ${key}\nquorum invented-witness\n`);
    policy("policy", formatWitnessKey(witness));
    policy("stranger", formatWitnessKey(makeWitnessKey("w2.example", new Uint8Array(32).fill(6))));
    browser = new Browser(chromium ?? "chromium");
  });
  afterAll(async () => {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  async function outcomesWith(files: { readonly authority?: string; readonly witnesses?: string }): Promise<string> {
    const page = await browser.open(url, "fa");
    for (const [field, file] of Object.entries(files)) {
      await choose(page, field, [join(scratch, file)]);
      await waitFor(async () => (await page.evaluate(`document.querySelector("[data-given=${field}]") !== null`)) === true);
    }
    await choose(page, "folder", [site]);
    const { outcomes, text } = await shownOf(page);
    return `${outcomes["time"]} ${outcomes["witnesses"]} ${text.includes("Invented clock")} ${text.includes("invented-witness")}`;
  }

  test("a date holds under the authority that the reader named, fails under another, and is only told where none was named", async () => {
    expect(await outcomesWith({ authority: "right.pem" })).toBe("holds not-checked true false");
    expect(await outcomesWith({ authority: "other.pem" })).toMatch(/^fails not-checked/);
    expect(await outcomesWith({})).toBe("not-checked not-checked true false");
  });

  test("a cosignature holds under a policy that names its witness, and fails under one that names another", async () => {
    expect(await outcomesWith({ witnesses: "policy" })).toBe("not-checked holds true true");
    expect(await outcomesWith({ witnesses: "stranger" })).toMatch(/^not-checked fails/);
  });
});
