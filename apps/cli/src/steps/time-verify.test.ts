// A timestamp against a file, with OpenTimestamps proofs written by hand. Tokens of authorities: tests/cli/time.test.ts.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyTime } from "./time-verify.ts";

const text = "log.example/invented\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
const note = `${text}\n— log.example/invented ${Buffer.alloc(68).toString("base64")}\n`;
const digest = (bytes: string | Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
/** A proof that ends at once in block 7, and that block's header. */
const proofOver = (of: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108", "hex"),
      of,
      Buffer.from("000588960d73d719010107", "hex"),
    ]),
  );
const trustIn = (root: Uint8Array) => ({
  anchors: [],
  blockHeaders: new Map([[7, new Uint8Array(Buffer.concat([Buffer.alloc(36), root, Buffer.alloc(12)]))]]),
});
const nobody = { anchors: [], blockHeaders: new Map() };

let folder = "";
const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bayyina-time-verify-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a checkpoint's timestamp is of its text: the signed note and the bare text are both taken, and told apart", async () => {
  const proof = proofOver(digest(text));
  const held = { state: "holds", at: "1970-01-01T00:00:00Z" };
  expect(await verifyTime(proof, put("signed", note), trustIn(digest(text)))).toMatchObject({
    answer: held,
    covers: "note-text",
  });
  expect(await verifyTime(proof, put("bare", text), trustIn(digest(text)))).toMatchObject({ answer: held, covers: "file" });
  const ofAll = await verifyTime(proofOver(digest(note)), put("signed", note), nobody);
  expect(ofAll).toMatchObject({ answer: { state: "not-checked", why: "no-block-header-given" }, covers: "file" });
});

test("a timestamp of other bytes covers nothing, signed note or not; one that is refuted still names what it is about", async () => {
  const other = proofOver(digest("other bytes"));
  for (const path of [put("signed", note), put("any", "any bytes")])
    expect(await verifyTime(other, path, nobody)).toMatchObject({ answer: { why: "digest-differs" }, covers: null });
  expect(await verifyTime(proofOver(digest(text)), put("signed", note), trustIn(digest("another root")))).toMatchObject({
    answer: { state: "fails", why: "merkle-root-differs" },
    covers: "note-text",
  });
});

test("what is no timestamp fails and covers nothing", async () => {
  for (const token of ["", "no timestamp", "\0no proof"])
    expect(await verifyTime(new TextEncoder().encode(token), put("any", "any bytes"), nobody)).toEqual({
      answer: { state: "fails", why: "malformed" },
      covers: null,
      digest: digest("any bytes").toString("hex"),
    });
});

test("a file larger than any checkpoint is hashed whole, byte for byte", async () => {
  const large = new Uint8Array(3_000_001).fill(0x5a);
  const checked = await verifyTime(proofOver(digest(large)), put("large", large), nobody);
  expect(checked).toMatchObject({ covers: "file", digest: digest(large).toString("hex") });
});

test("a file that is not there is said to be missing", async () => {
  const absent = verifyTime(proofOver(digest(text)), join(folder, "absent"), nobody);
  await expect(absent).rejects.toMatchObject({ problem: { code: "FILE_MISSING" } });
});
