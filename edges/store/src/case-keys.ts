// The keys of a case, in its folder `keys`: one case key, sealed by the passphrase; the log's signing key, sealed by the case key; and
// what is derived from the case key. An unprotected case has the log's key only, in the open.
import { hkdfSync } from "node:crypto";
import { join } from "node:path";
import { BayyinaError, canonicalJson } from "@bayyina/model";
import { makeSigner, type Signer } from "@bayyina/tlog";
import { argon2id } from "hash-wasm";
import { z } from "zod";
import { openSecret, readKeyFile, sealSecret, writeKeyFile } from "./key-file.ts";

type RandomBytes = (length: number) => Uint8Array;

/** RFC 9106 §4, second choice: 64 MiB, 3 passes, 4 lanes. Kept in the file, so that a later version may ask for more. */
const kdfOfNewCases = { name: "argon2id", memoryKiB: 65_536, iterations: 3, parallelism: 4 } as const;
/** Bounds: weaker than this is not ours, and a file from outside cannot make us spend unbounded memory or time. */
const kdfSchema = z.strictObject({
  name: z.literal("argon2id"),
  memoryKiB: z.int().min(65_536).max(1_048_576),
  iterations: z.int().min(1).max(16),
  parallelism: z.int().min(1).max(16),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
});
type Kdf = z.infer<typeof kdfSchema>;
const sealedByPassphrase = z.looseObject({ kdf: kdfSchema });

/** The file of the case key, in the folder `keys`. */
export const caseKeyFile = "case.key.json";
/** The file of the log's key, in the folder `keys`. */
export const logKeyFile = "log.key.json";
const logPurpose = "bayyina log key 1";

/**
 * Makes the case key and seals it by a passphrase.
 *
 * @param folder - The folder `keys`.
 * @param passphrase - Not empty; the same to the eye is the same here (NFC).
 * @param randomBytes - Chance.
 * @returns 32 bytes.
 */
export async function createCaseKey(folder: string, passphrase: string, randomBytes: RandomBytes): Promise<Uint8Array> {
  const caseKey = randomBytes(32);
  writeKeyFile(join(folder, caseKeyFile), await sealByPassphrase(caseKey, { passphrase, purpose: "", randomBytes }));
  return caseKey;
}

/**
 * Opens the case key.
 *
 * @param folder - The folder `keys`.
 * @param passphrase - As typed.
 * @returns 32 bytes.
 * @throws BayyinaError `CASE_PASSPHRASE_WRONG`, `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`.
 */
export async function openCaseKey(folder: string, passphrase: string): Promise<Uint8Array> {
  const part = `keys/${caseKeyFile}`;
  const content = readKeyFile(join(folder, caseKeyFile), part, (whole) => sealedByPassphrase.safeParse(whole).data ?? null);
  const caseKey = await openByPassphrase(content, { passphrase, purpose: "" });
  if (caseKey === null) throw new BayyinaError({ code: "CASE_PASSPHRASE_WRONG", facts: {} });
  if (caseKey === "of another shape") throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why: caseKey } });
  return caseKey;
}

/**
 * Seals a secret by a passphrase.
 *
 * @param secret - 32 bytes.
 * @param options - `passphrase`: not empty, NFC; `purpose`: what the secret is; `randomBytes`: chance.
 * @returns The content of a key file: how the passphrase was stretched, nonce and sealed bytes.
 */
export async function sealByPassphrase(
  secret: Uint8Array,
  options: { readonly passphrase: string; readonly purpose: string; readonly randomBytes: RandomBytes },
): Promise<{ readonly kdf: Kdf; readonly nonce: string; readonly sealed: string }> {
  const { passphrase, purpose, randomBytes } = options;
  const kdf: Kdf = { ...kdfOfNewCases, salt: Buffer.from(randomBytes(32)).toString("hex") };
  const by = await stretch(passphrase, kdf);
  return { kdf, ...sealSecret(secret, { by, purpose: purpose + canonicalJson(kdf), randomBytes }) };
}

/**
 * Opens a secret that a passphrase seals.
 *
 * @param content - As `sealByPassphrase` gives it.
 * @param options - The passphrase as typed, the purpose as sealed.
 * @returns The secret; null when the passphrase is another.
 */
export async function openByPassphrase(
  content: unknown,
  { passphrase, purpose }: { readonly passphrase: string; readonly purpose: string },
): Promise<Uint8Array | null | "of another shape"> {
  const read = sealedByPassphrase.safeParse(content);
  if (!read.success) return "of another shape";
  const { kdf, ...sealed } = read.data;
  return openSecret(sealed, { by: await stretch(passphrase, kdf), purpose: purpose + canonicalJson(kdf) });
}

/**
 * Makes the log's key.
 *
 * @param folder - The folder `keys`.
 * @param origin - The log's name.
 * @param sealing - `caseKey` seals it, null leaves it open; `randomBytes`: chance.
 * @returns The signer.
 */
export function createLogKey(folder: string, origin: string, sealing: LogKeySealing): Signer {
  const { signer, content } = makeLogKey(origin, sealing);
  writeKeyFile(join(folder, logKeyFile), content);
  return signer;
}

/** What seals the log's key: the case key, null in an unprotected case; and chance. */
export type LogKeySealing = { readonly caseKey: Uint8Array | null; readonly randomBytes: RandomBytes };

/**
 * A fresh key for the log, and the content of its file, which is not written yet.
 *
 * @param origin - The log's name.
 * @param sealing - As of `createLogKey`.
 * @returns The signer and the content.
 */
export function makeLogKey(
  origin: string,
  { caseKey, randomBytes }: LogKeySealing,
): { readonly signer: Signer; readonly content: Readonly<Record<string, string>> } {
  const seed = randomBytes(32);
  const content =
    caseKey === null
      ? { seed: Buffer.from(seed).toString("hex") }
      : sealSecret(seed, { by: deriveKey(caseKey, "log key"), purpose: logPurpose, randomBytes });
  return { signer: makeSigner(origin, seed), content };
}

/**
 * Opens the log's key.
 *
 * @param folder - The folder `keys`.
 * @param origin - The log's name.
 * @param caseKey - 32 bytes, null in an unprotected case.
 * @returns The signer.
 * @throws BayyinaError `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`.
 */
export function openLogKey(folder: string, origin: string, caseKey: Uint8Array | null): Signer {
  const open = z.strictObject({ seed: z.string().regex(/^[0-9a-f]{64}$/) });
  const seed = readKeyFile(join(folder, logKeyFile), `keys/${logKeyFile}`, (content) => {
    if (caseKey !== null) return openSecret(content, { by: deriveKey(caseKey, "log key"), purpose: logPurpose });
    const plain = open.safeParse(content);
    return plain.success ? new Uint8Array(Buffer.from(plain.data.seed, "hex")) : null;
  });
  return makeSigner(origin, seed);
}

/**
 * A key for one use, so that none serves two.
 *
 * @param caseKey - 32 bytes.
 * @param use - What for.
 * @returns 32 bytes (HKDF-SHA-256, RFC 5869).
 */
export function deriveKey(caseKey: Uint8Array, use: "journal" | "item names" | "log key" | "author names"): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", caseKey, new Uint8Array(0), `bayyina ${use} 1`, 32));
}

async function stretch(passphrase: string, kdf: Kdf): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize("NFC"),
    salt: Buffer.from(kdf.salt, "hex"),
    memorySize: kdf.memoryKiB,
    iterations: kdf.iterations,
    parallelism: kdf.parallelism,
    hashLength: 32,
    outputType: "binary",
  });
}
