// A site dated by an authority after it was sealed: OpenSSL is the authority, and the site's checkpoint text is what it dates.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runAll } from "@bayyina/cli";
import { type Check, checkSite } from "@bayyina/prove";
import { openSiteFolder } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import { addSignatureLine, makeWitnessKey, sha256 } from "@bayyina/tlog";
import { timestampRequest } from "@bayyina/trusted-time";
import { derivation } from "@bayyina/wiring";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bayyina } from "../cli/command.ts";
import { hasOpenssl, openWorkshop, pemOf, rootExtensions, signerExtensions } from "../conformance-time/openssl.ts";

// In CI the absence of OpenSSL must not pass for a success.
const withOpenssl = test.skipIf(!hasOpenssl && process.env["CI"] !== "true");
const scratch = mkdtempSync(join(tmpdir(), "bayyina-dated-"));
const site = join(scratch, "site");

afterAll(() => rmSync(scratch, { recursive: true }));
beforeAll(async () => {
  const sources = join(scratch, "in");
  mkdirSync(sources);
  writeFileSync(join(sources, "a.txt"), "At least 12 people were killed in the Dawrin quarter on 3 May 2031, residents said.\n");
  const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed: "a" });
  const voice = { notice: () => undefined, progress: () => undefined };
  await runAll([sources], { output: site, title: "A test", by: "a recorder" }, { effects, voice });
});

function dated(response: Uint8Array): string {
  const copy = mkdtempSync(join(scratch, "copy-"));
  cpSync(site, copy, { recursive: true });
  mkdirSync(join(copy, "proof/time"));
  writeFileSync(join(copy, "proof/time/1.tsr"), response);
  return copy;
}

async function timeOf(folder: string, anchors: readonly Uint8Array[]): Promise<Check | undefined> {
  const time = { anchors, blockHeaders: new Map() };
  const { checks } = await checkSite(openSiteFolder(folder), { trustedKey: null, derivation, time });
  return checks.find(({ check }) => check === "time");
}

withOpenssl("a token over the checkpoint's text holds under the authority that was named, and only under that one", async () => {
  const workshop = openWorkshop();
  const root = workshop.makeCertificate({ name: "Invented root", extensions: rootExtensions });
  const other = workshop.makeCertificate({ name: "Another root", extensions: rootExtensions });
  const clock = workshop.makeCertificate({ name: "Invented clock", extensions: signerExtensions, issuer: root });
  const text = readFileSync(join(site, "proof/checkpoint"), "utf8").replace(/\n\n[^]*$/, "\n");
  const ask = (what: string): Uint8Array =>
    workshop.reply(clock, timestampRequest({ digest: sha256(new TextEncoder().encode(what)), nonce: new Uint8Array(8).fill(1) }));

  const right = dated(ask(text));
  expect(await timeOf(right, [root.der])).toMatchObject({
    outcome: "holds",
    counted: 1,
    remarks: [{ code: "DATED", facts: { file: "proof/time/1.tsr", authority: "Invented clock" } }],
  });
  expect(await timeOf(right, [])).toMatchObject({ outcome: "not-checked", remarks: [{ code: "NO_ANCHOR" }] });
  expect(await timeOf(right, [other.der])).toMatchObject({
    problems: [{ code: "TIMESTAMP_INVALID", facts: { why: "chain-untrusted" } }],
  });
  const wrong = await timeOf(dated(ask(`${text}x`)), [root.der]);
  expect(wrong).toMatchObject({ problems: [{ code: "TIMESTAMP_INVALID", facts: { why: "digest-differs" } }] });

  // A witness that cosigns later changes the file and not the text that was dated.
  const note = readFileSync(join(right, "proof/checkpoint"), "utf8");
  const witness = makeWitnessKey("w1.example", new Uint8Array(32).fill(5));
  writeFileSync(join(right, "proof/checkpoint"), addSignatureLine(note, witness.cosign(note, { unixSeconds: 1_935_705_600 })));
  expect(await timeOf(right, [root.der])).toMatchObject({ outcome: "holds" });

  writeFileSync(join(scratch, "ca.pem"), pemOf([root]));
  const ran = bayyina(scratch, "prove", right, "--tsa-ca", "ca.pem");
  expect([ran.exit, ran.out.includes("by Invented clock")]).toEqual([0, true]);
});
