// Verifies one signature by WebCrypto, after deciding whether its algorithm is taken at all. Not here: making signatures, and keys.
import { contextTag, type DerNode, oidOf, readDer, tag, unsignedOf } from "./der.ts";
import { oid } from "./oids.ts";

/** `refused`: the algorithm, curve or key size is not among those taken, or this platform cannot compute it. */
export type SignatureCheck = "right" | "wrong" | "refused";

type Hash = "SHA-256" | "SHA-384" | "SHA-512";

/** What is verified. `digestAlgorithm`: where it stands apart from the signature's (CMS), its object identifier. */
export type SignatureToCheck = {
  readonly algorithm: DerNode;
  readonly digestAlgorithm?: string;
  readonly publicKey: DerNode;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

const hashes: Readonly<Record<string, Hash>> = { [oid.sha256]: "SHA-256", [oid.sha384]: "SHA-384", [oid.sha512]: "SHA-512" };
const rsaHashes: Readonly<Record<string, Hash>> = {
  [oid.sha256WithRsa]: "SHA-256",
  [oid.sha384WithRsa]: "SHA-384",
  [oid.sha512WithRsa]: "SHA-512",
};
const ecdsaHashes: Readonly<Record<string, Hash>> = {
  [oid.ecdsaWithSha256]: "SHA-256",
  [oid.ecdsaWithSha384]: "SHA-384",
  [oid.ecdsaWithSha512]: "SHA-512",
};
/** WebCrypto's name and the bytes of a coordinate. */
const curves: Readonly<Record<string, { readonly namedCurve: string; readonly sizeBytes: number }>> = {
  [oid.p256]: { namedCurve: "P-256", sizeBytes: 32 },
  [oid.p384]: { namedCurve: "P-384", sizeBytes: 48 },
  [oid.p521]: { namedCurve: "P-521", sizeBytes: 66 },
};
const minRsaBits = 2048;
const maxRsaBits = 16_384;

/**
 * Verifies a signature: RSA (PKCS#1 v1.5 and PSS, 2048 bits and more), ECDSA on P-256, P-384 and P-521, Ed25519; with SHA-256, 384 or 512.
 *
 * @param toCheck - Algorithm, key, bytes and signature.
 * @returns Whether it is right.
 */
export async function checkSignature(toCheck: SignatureToCheck): Promise<SignatureCheck> {
  const scheme = schemeOf(toCheck);
  if (scheme === "refused" || scheme === "wrong") return scheme;
  // oxlint-disable-next-line eslint/no-restricted-globals -- verifies only: no key is made and no chance drawn
  const { subtle } = crypto;
  try {
    const key = await subtle.importKey("spki", new Uint8Array(toCheck.publicKey.bytes), scheme.key, false, ["verify"]);
    const isRight = await subtle.verify(scheme.verify, key, new Uint8Array(scheme.signature), new Uint8Array(toCheck.signed));
    return isRight ? "right" : "wrong";
  } catch (error) {
    if (error instanceof Error) return error.name === "NotSupportedError" ? "refused" : "wrong"; // not a key, or not on its curve
    throw error;
  }
}

type Scheme = {
  readonly key: RsaHashedImportParams | EcKeyImportParams | { readonly name: "Ed25519" };
  readonly verify: EcdsaParams | RsaPssParams | { readonly name: string };
  /** As WebCrypto takes it. */
  readonly signature: Uint8Array;
};
type Unfit = Exclude<SignatureCheck, "right">;
type MakeScheme = (name: string, toCheck: SignatureToCheck) => Scheme | Unfit;

/** By the key's algorithm; which signatures are its own. */
const families: Readonly<Record<string, { readonly signatures: readonly string[]; readonly make: MakeScheme }>> = {
  [oid.rsaEncryption]: { signatures: [oid.rsaEncryption, oid.rsaPss, ...Object.keys(rsaHashes)], make: rsaScheme },
  [oid.ecPublicKey]: { signatures: [oid.ecPublicKey, ...Object.keys(ecdsaHashes)], make: ecdsaScheme },
  [oid.ed25519]: { signatures: [oid.ed25519], make: ed25519Scheme },
};

function schemeOf(toCheck: SignatureToCheck): Scheme | Unfit {
  const [signatureName] = toCheck.algorithm.children;
  const [keyName] = toCheck.publicKey.children[0]?.children ?? [];
  const name = (signatureName === undefined ? null : oidOf(signatureName)) ?? "";
  const family = families[(keyName === undefined ? null : oidOf(keyName)) ?? ""];
  if (family === undefined || !Object.values(families).some(({ signatures }) => signatures.includes(name))) return "refused";
  return family.signatures.includes(name) ? family.make(name, toCheck) : "wrong"; // made by a key of another kind
}

/** RFC 8419 §3: in CMS the message digest beside Ed25519 is SHA-512. */
function ed25519Scheme(_: string, { digestAlgorithm = oid.sha512, signature }: SignatureToCheck): Scheme | Unfit {
  if (digestAlgorithm !== oid.sha512) return "refused";
  return { key: { name: "Ed25519" }, verify: { name: "Ed25519" }, signature };
}

function rsaScheme(name: string, { algorithm, digestAlgorithm, publicKey, signature }: SignatureToCheck): Scheme | Unfit {
  if (!hasSoundModulus(publicKey)) return "refused";
  if (name === oid.rsaPss) {
    const pss = readPssParameters(algorithm.children[1]);
    if (pss === null || (digestAlgorithm !== undefined && hashes[digestAlgorithm] !== pss.hash)) return "refused";
    const verify = { name: "RSA-PSS", saltLength: pss.saltLength };
    return { key: { name: "RSA-PSS", hash: pss.hash }, verify, signature };
  }
  const hash = hashFor(name === oid.rsaEncryption ? "any" : rsaHashes[name], digestAlgorithm);
  const rsa = "RSASSA-PKCS1-v1_5";
  return hash === null ? "refused" : { key: { name: rsa, hash }, verify: { name: rsa }, signature };
}

function ecdsaScheme(name: string, { digestAlgorithm, publicKey, signature }: SignatureToCheck): Scheme | Unfit {
  const curveName = publicKey.children[0]?.children[1];
  const curve = curves[(curveName === undefined ? null : oidOf(curveName)) ?? ""];
  const hash = hashFor(name === oid.ecPublicKey ? "any" : ecdsaHashes[name], digestAlgorithm);
  if (hash === null || curve === undefined) return "refused";
  const plain = plainEcdsa(signature, curve.sizeBytes);
  const key = { name: "ECDSA", namedCurve: curve.namedCurve };
  return plain === null ? "wrong" : { key, verify: { name: "ECDSA", hash }, signature: plain };
}

/** CMS may name the key's algorithm alone and leave the hash to `digestAlgorithm` (RFC 5754 §3.2); two hashes named must agree. */
function hashFor(named: Hash | "any" | undefined, digestAlgorithm: string | undefined): Hash | null {
  const beside = digestAlgorithm === undefined ? undefined : hashes[digestAlgorithm];
  if (named === undefined || (digestAlgorithm !== undefined && beside === undefined)) return null;
  if (named === "any") return beside ?? null;
  return beside === undefined || beside === named ? named : null;
}

/** WebCrypto takes r and s side by side (IEEE P1363); X.509 and CMS write a SEQUENCE of two integers (RFC 3279 §2.2.3). */
function plainEcdsa(signature: Uint8Array, sizeBytes: number): Uint8Array | null {
  const root = readDer(signature);
  const numbers = (root?.children ?? []).map(unsignedOf);
  if (root?.tag !== tag.sequence || numbers.length !== 2) return null;
  const plain = new Uint8Array(2 * sizeBytes);
  for (const [index, bytes] of numbers.entries()) {
    if (bytes === null || bytes.length > sizeBytes) return null;
    plain.set(bytes, (index + 1) * sizeBytes - bytes.length);
  }
  return plain;
}

/** RSASSA-PSS-params (RFC 8017 §A.2.3). Its defaults rest on SHA-1, so hash and mask must be named, and be one. */
function readPssParameters(parameters: DerNode | undefined): { readonly hash: Hash; readonly saltLength: number } | null {
  const byTag = new Map((parameters?.children ?? []).map((node) => [node.tag, node.children[0]]));
  const [hashName] = byTag.get(contextTag(0))?.children ?? [];
  const [maskName, maskAlgorithm] = byTag.get(contextTag(1))?.children ?? [];
  const [maskHashName] = maskAlgorithm?.children ?? [];
  if (hashName === undefined || maskName === undefined || maskHashName === undefined) return null;
  const hash = hashes[oidOf(hashName) ?? ""];
  if (hash === undefined || oidOf(maskName) !== oid.maskGeneration1 || hashes[oidOf(maskHashName) ?? ""] !== hash) return null;
  const salt = byTag.get(contextTag(2));
  const saltBytes = salt === undefined ? Uint8Array.of(20) : unsignedOf(salt);
  if (saltBytes === null || saltBytes.length > 2 || byTag.has(contextTag(3))) return null;
  return { hash, saltLength: saltBytes.reduce((sum, byte) => sum * 256 + byte, 0) };
}

function hasSoundModulus(publicKey: DerNode): boolean {
  const key = publicKey.children[1]?.tag === tag.bitString ? readDer(publicKey.children[1].content.subarray(1)) : null;
  const [modulus] = key?.children ?? [];
  const bytes = modulus === undefined ? null : unsignedOf(modulus);
  const [first = 0] = bytes ?? [];
  const bits = bytes === null ? 0 : bytes.length * 8 - Math.clz32(first) + 24;
  return bits >= minRsaBits && bits <= maxRsaBits;
}
