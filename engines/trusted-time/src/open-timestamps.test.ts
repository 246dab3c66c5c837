// OpenTimestamps proofs written by hand, operation by operation, and read again.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBitcoinAttestation } from "./bitcoin-attestation.ts";
import { type Attestation, openTimestampsDigest, readOpenTimestamps } from "./open-timestamps.ts";

const magic = Buffer.from("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294", "hex");
const hash = (name: string, bytes: Uint8Array): Buffer => createHash(name).update(bytes).digest();
const digest = new Uint8Array(hash("sha256", Buffer.from("an invented checkpoint")));
const text = (bytes: Uint8Array | string): Buffer => Buffer.concat([Buffer.from([bytes.length]), Buffer.from(bytes)]);
const attestation = (tag: string, payload: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0]), Buffer.from(tag, "hex"), text(payload)]);
const pending = (url: string): Buffer => attestation("83dfe30d2ef90c8e", text(url));
const bitcoin = (height: readonly number[]): Buffer => attestation("0588960d73d71901", Buffer.from(height));
const proofOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([magic, Buffer.from([1, 8]), digest, ...parts]));
const op = (...bytes: readonly number[]): Buffer => Buffer.from(bytes);

describe("a proof", () => {
  test("that a calendar has not finished yet is pending there", () => {
    const read = readOpenTimestamps(proofOf(op(0xf0, 2, 7, 7), op(0x08), pending("https://calendar.example/")), digest);
    expect(read).toEqual({ kind: "read", attestations: [{ kind: "pending", url: "https://calendar.example/" }] });
  });

  test("is walked through every operation to the Merkle root of a block", () => {
    const side = Buffer.alloc(32, 5);
    const proof = proofOf(
      op(0xf0, 32),
      side,
      op(0x08),
      op(0xf1, 1, 9),
      op(0x02),
      op(0x03),
      op(0xf3),
      op(0xf2),
      op(0x08),
      bitcoin([0xc0, 0xc4, 7]),
    );
    const first = hash("sha256", Buffer.concat([digest, side]));
    const ripe = hash("ripemd160", hash("sha1", Buffer.concat([Buffer.from([9]), first])));
    const root = hash("sha256", Buffer.from(ripe.toString("hex")).reverse());
    expect(readOpenTimestamps(proof, digest)).toEqual({
      kind: "read",
      attestations: [
        { kind: "bitcoin", height: 0x40 + 0x44 * 128 + 7 * 16_384, merkleRoot: Buffer.from(root).reverse().toString("hex") },
      ],
    });
  });

  test("may branch: attestations come in the order of the file, an unknown kind among them", () => {
    const other = attestation("0102030405060708", Buffer.from("anything"));
    const read = readOpenTimestamps(
      proofOf(
        op(0xff),
        op(0x08),
        pending("https://one.example"),
        op(0xff),
        other,
        op(0xf0, 1, 1),
        op(0x08),
        op(0xff),
        bitcoin([1]),
        bitcoin([2]),
      ),
      digest,
    );
    expect(read.kind === "read" ? read.attestations.map(({ kind }) => kind) : read).toEqual([
      "pending",
      "unknown",
      "bitcoin",
      "bitcoin",
    ]);
  });

  test("of another digest says so", () => {
    expect(readOpenTimestamps(proofOf(pending("https://one.example")), new Uint8Array(32))).toEqual({ kind: "digest-differs" });
  });

  test("tells the digest it is about to whoever looks for its file", () => {
    expect(openTimestampsDigest(proofOf(pending("https://one.example")))).toEqual(digest);
  });

  test("by keccak-256 is Keccak as it was before it became SHA3-256", () => {
    const read = readOpenTimestamps(proofOf(op(0xf1, 32), Buffer.alloc(32), op(0x67), bitcoin([3])), digest);
    const root = createHash("sha3-256").update(Buffer.alloc(32)).update(digest).digest().reverse().toString("hex");
    const [found] = read.kind === "read" ? read.attestations : [];
    expect(found?.kind === "bitcoin" ? found.merkleRoot : read).toMatch(/^[0-9a-f]{64}$/);
    expect(found?.kind === "bitcoin" ? found.merkleRoot : root).not.toBe(root); // Keccak as Ethereum has it is not SHA3-256: the padding differs
  });
});

describe("what is malformed", () => {
  const url = pending("https://one.example");
  test.each([
    ["another version", Buffer.concat([magic, Buffer.from([2, 8]), digest, url])],
    ["a file hash other than SHA-256", Buffer.concat([magic, Buffer.from([1, 2]), digest.subarray(0, 20), url])],
    ["an unknown operation", proofOf(op(0x55), url)],
    ["an empty argument", proofOf(op(0xf0, 0), url)],
    ["bytes after the end", proofOf(url, op(0))],
    ["an address with other characters", proofOf(pending("https://one.example/?q=1"))],
    ["a payload longer than it says", proofOf(attestation("0588960d73d71901", Buffer.from([1, 1])))],
    ["a Merkle root that is not 32 bytes", proofOf(op(0x02), bitcoin([1]))],
    ["a number without end", proofOf(attestation("0588960d73d71901", Buffer.alloc(9, 0xff)))],
    ["more operations in a row than the bound", proofOf(Buffer.alloc(300, 0x08), url)],
    ["a message that grows beyond the bound", proofOf(Buffer.alloc(12, 0xf3), url)],
    ["no bytes", new Uint8Array()],
    ["more bytes than the bound", new Uint8Array(70_000)],
  ])("%s", (_, proof) => {
    expect(readOpenTimestamps(new Uint8Array(proof), digest)).toEqual({ kind: "malformed" });
    expect(openTimestampsDigest(new Uint8Array(proof))).toBeNull();
  });

  test("a sound proof cut short anywhere", () => {
    const proof = proofOf(op(0xff), op(0x08), url, op(0xf0, 1, 1), op(0x08), bitcoin([1]));
    for (let length = 0; length < proof.length; length += 1)
      expect(readOpenTimestamps(proof.subarray(0, length), digest)).toEqual({ kind: "malformed" });
  });

  test("whatever bytes follow the head, reading ends and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(["malformed", "read"]).toContain(readOpenTimestamps(proofOf(bytes), digest).kind);
      }),
    );
  });
});

describe("a Bitcoin attestation", () => {
  // The first block's header, known to everybody: its hash and Merkle root are printed in every explorer.
  const header = new Uint8Array(
    Buffer.from(
      `01000000${"00".repeat(32)}3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c`,
      "hex",
    ),
  );
  const merkleRoot = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
  const given: Extract<Attestation, { kind: "bitcoin" }> = { kind: "bitcoin", height: 0, merkleRoot };

  test("holds by the header that carries its Merkle root, which gives the moment and the block's hash to compare", () => {
    expect(checkBitcoinAttestation(given, header)).toEqual({
      kind: "holds",
      at: "2009-01-03T18:15:05Z",
      blockHash: "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
    });
  });

  test("fails by any other header, and by bytes that are none", () => {
    for (let byte = 36; byte < 68; byte += 1) {
      const other = new Uint8Array(header);
      other[byte] = (other[byte] ?? 0) ^ 1;
      expect(checkBitcoinAttestation(given, other)).toEqual({ kind: "fails", why: "merkle-root-differs" });
    }
    expect(checkBitcoinAttestation(given, header.subarray(1))).toEqual({ kind: "fails", why: "malformed" });
  });
});
