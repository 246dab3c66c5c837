// Signatures of every kind that is taken, made by Node's crypto, and the kinds that are refused.
import { constants, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type DerNode, readDer } from "./der.ts";
import { oid } from "./oids.ts";
import { checkSignature, type SignatureToCheck } from "./signature.ts";

const signed = new TextEncoder().encode("what is signed");
const der = (hex: string): DerNode => {
  const node = readDer(new Uint8Array(Buffer.from(hex, "hex")));
  if (node === null) throw new Error("no DER");
  return node;
};
const algorithms = {
  rsaSha256: "300d06092a864886f70d01010b0500",
  rsaSha1: "300d06092a864886f70d0101050500",
  rsaEncryption: "300d06092a864886f70d0101010500",
  ecdsaSha256: "300a06082a8648ce3d040302",
  ecdsaSha384: "300a06082a8648ce3d040303",
  ecdsaSha512: "300a06082a8648ce3d040304",
  ed25519: "300506032b6570",
  // RSASSA-PSS with SHA-256 for hash and mask, 32 bytes of salt; and with its defaults, which rest on SHA-1
  pssSha256:
    "304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120",
  pssDefaults: "300d06092a864886f70d01010a3000",
};
const publicOf = (key: KeyObject): DerNode => der(key.export({ type: "spki", format: "der" }).toString("hex"));
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const curve = (namedCurve: string) => generateKeyPairSync("ec", { namedCurve });
const p256 = curve("P-256");
const ed = generateKeyPairSync("ed25519");
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

function toCheck(algorithm: keyof typeof algorithms, publicKey: KeyObject, signature: Uint8Array): SignatureToCheck {
  return { algorithm: der(algorithms[algorithm]), publicKey: publicOf(publicKey), signed, signature: new Uint8Array(signature) };
}

describe("a signature is right with its key and wrong with any bit of it changed", () => {
  const p384 = curve("P-384");
  const p521 = curve("P-521");
  test.each([
    ["RSA PKCS#1", toCheck("rsaSha256", rsa.publicKey, sign("sha256", signed, rsa.privateKey))],
    ["RSA PSS", toCheck("pssSha256", rsa.publicKey, sign("sha256", signed, { key: rsa.privateKey, ...pss }))],
    ["ECDSA P-256", toCheck("ecdsaSha256", p256.publicKey, sign("sha256", signed, p256.privateKey))],
    ["ECDSA P-384", toCheck("ecdsaSha384", p384.publicKey, sign("sha384", signed, p384.privateKey))],
    ["ECDSA P-521", toCheck("ecdsaSha512", p521.publicKey, sign("sha512", signed, p521.privateKey))],
    ["Ed25519", toCheck("ed25519", ed.publicKey, sign(null, signed, ed.privateKey))],
  ])("%s", async (_, right) => {
    expect(await checkSignature(right)).toBe("right");
    expect(await checkSignature({ ...right, signed: signed.subarray(1) })).toBe("wrong");
    for (let byte = 0; byte < right.signature.length; byte += 7) {
      const signature = new Uint8Array(right.signature);
      signature[byte] = (signature[byte] ?? 0) ^ 1;
      expect(await checkSignature({ ...right, signature })).toBe("wrong");
    }
    expect(await checkSignature({ ...right, signature: new Uint8Array() })).toBe("wrong");
  });
});

describe("what is refused", () => {
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const odd = curve("secp256k1");
  test.each([
    ["SHA-1", toCheck("rsaSha1", rsa.publicKey, sign("sha1", signed, rsa.privateKey))],
    ["RSA under 2048 bits", toCheck("rsaSha256", small.publicKey, sign("sha256", signed, small.privateKey))],
    ["PSS by its defaults", toCheck("pssDefaults", rsa.publicKey, sign("sha256", signed, { key: rsa.privateKey, ...pss }))],
    ["a curve not taken", toCheck("ecdsaSha256", odd.publicKey, sign("sha256", signed, odd.privateKey))],
    ["an algorithm that leaves the hash open", toCheck("rsaEncryption", rsa.publicKey, sign("sha256", signed, rsa.privateKey))],
  ])("%s", async (_, refused) => {
    expect(await checkSignature(refused)).toBe("refused");
  });

  test("a signature of another key's kind is wrong, not refused", async () => {
    expect(await checkSignature(toCheck("ecdsaSha256", rsa.publicKey, sign("sha256", signed, p256.privateKey)))).toBe("wrong");
  });

  test("a digest that stands beside the algorithm and differs from it", async () => {
    const right = toCheck("rsaSha256", rsa.publicKey, sign("sha256", signed, rsa.privateKey));
    expect(await checkSignature({ ...right, digestAlgorithm: oid.sha256 })).toBe("right");
    expect(await checkSignature({ ...right, digestAlgorithm: oid.sha512 })).toBe("refused");
    const open = { ...right, algorithm: der(algorithms.rsaEncryption) };
    expect(await checkSignature({ ...open, digestAlgorithm: oid.sha256 })).toBe("right");
    const byEd = toCheck("ed25519", ed.publicKey, sign(null, signed, ed.privateKey));
    expect(await checkSignature({ ...byEd, digestAlgorithm: oid.sha256 })).toBe("refused");
  });

  test("a key that is none, or not on its curve", async () => {
    const right = toCheck("ecdsaSha256", p256.publicKey, sign("sha256", signed, p256.privateKey));
    const bytes = new Uint8Array(right.publicKey.bytes);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await checkSignature({ ...right, publicKey: der(Buffer.from(bytes).toString("hex")) })).toBe("wrong");
    expect(await checkSignature({ ...right, publicKey: der("3000") })).toBe("refused");
  });
});
