// What dates a site: proofs that do not fit fail, those that nobody can check here are named with what they claim.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { derivation, type Files, readerOf, sealedSite } from "../test/sealed-site.ts";
import type { Check } from "./check.ts";
import { checkSite, siteHolds } from "./check-site.ts";
import type { TimeTrust } from "./check-time.ts";

const text = String(sealedSite().get("proof/checkpoint")).replace(/\n\n[^]*$/, "\n");
const digest = createHash("sha256").update(text).digest();
const magic = Buffer.from("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294", "hex");

/** An OpenTimestamps proof over a digest that ends at once in this attestation. */
function proofOf(of: Uint8Array, tag: string, payload: readonly number[]): Uint8Array {
  const attestation = Buffer.concat([Buffer.from([0]), Buffer.from(tag, "hex"), Buffer.from([payload.length, ...payload])]);
  return new Uint8Array(Buffer.concat([magic, Buffer.from([1, 8]), of, attestation]));
}

const url = "https://calendar.example/";
const pending = proofOf(digest, "83dfe30d2ef90c8e", [url.length, ...Buffer.from(url)]);
const bitcoin = proofOf(digest, "0588960d73d71901", [0x90, 0x4e]); // block 10,000

function header(root: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(80);
  bytes.set(root, 36);
  new DataView(bytes.buffer).setUint32(68, 1_935_705_600, true);
  return bytes;
}

async function timeOf(files: Files, time?: TimeTrust): Promise<Check> {
  const checked = await checkSite(readerOf(files), { trustedKey: null, derivation, ...(time === undefined ? {} : { time }) });
  expect(siteHolds(checked)).toBe(checked.checks.every(({ outcome }) => outcome !== "fails"));
  const found = checked.checks.find(({ check }) => check === "time");
  if (found === undefined) throw new Error("the check is absent");
  return found;
}

const dated = (name: string, proof: Uint8Array): Files => sealedSite().set(`proof/time/${name}`, proof);

test("a site without a timestamp says that its date is the publisher's word", async () => {
  expect(await timeOf(sealedSite())).toMatchObject({ outcome: "not-checked", remarks: [{ code: "NO_TOKEN" }] });
});

test("a file that is no timestamp response fails, and is named", async () => {
  for (const name of ["a.tsr", "b.ots"])
    expect(await timeOf(dated(name, Uint8Array.of(1, 2, 3)))).toMatchObject({
      outcome: "fails",
      problems: [{ code: "TIMESTAMP_INVALID", facts: { file: `proof/time/${name}`, why: "malformed" } }],
    });
});

test("an OpenTimestamps proof of another checkpoint fails", async () => {
  const other = createHash("sha256").update(`${text} `).digest();
  expect(await timeOf(dated("a.ots", proofOf(other, "83dfe30d2ef90c8e", [1, 0x61])))).toMatchObject({
    problems: [{ code: "TIMESTAMP_INVALID", facts: { why: "digest-differs" } }],
  });
});

test("an OpenTimestamps proof is not checked while a calendar or a block header is wanting", async () => {
  expect(await timeOf(dated("a.ots", pending))).toMatchObject({
    outcome: "not-checked",
    remarks: [{ code: "CALENDAR_PENDING" }],
  });
  expect(await timeOf(dated("a.ots", proofOf(digest, "0102030405060708", [1])))).toMatchObject({
    outcome: "not-checked",
    remarks: [{ code: "ATTESTATION_UNKNOWN" }],
  });
  expect(await timeOf(dated("a.ots", bitcoin))).toMatchObject({
    outcome: "not-checked",
    remarks: [{ code: "BITCOIN_NO_HEADER", facts: { height: 10_000 } }],
  });
});

test("a block header that the reader brings either carries the root or refutes the proof", async () => {
  const trust = (root: Uint8Array): TimeTrust => ({ anchors: [], blockHeaders: new Map([[10_000, header(root)]]) });
  expect(await timeOf(dated("a.ots", bitcoin), trust(digest))).toMatchObject({
    outcome: "holds",
    counted: 1,
    remarks: [{ code: "BITCOIN_DATED", facts: { height: 10_000, at: "2031-05-05T00:00:00Z" } }],
  });
  expect(await timeOf(dated("a.ots", bitcoin), trust(new Uint8Array(32)))).toMatchObject({
    problems: [{ code: "TIMESTAMP_INVALID", facts: { why: "merkle-root-differs" } }],
  });
});

test("one proof that holds does not cover one that fails", async () => {
  const files = dated("a.ots", bitcoin).set("proof/time/b.tsr", Uint8Array.of(1));
  const trust: TimeTrust = { anchors: [], blockHeaders: new Map([[10_000, header(digest)]]) };
  expect(await timeOf(files, trust)).toMatchObject({ outcome: "fails", counted: 2, problems: [{ code: "TIMESTAMP_INVALID" }] });
});
