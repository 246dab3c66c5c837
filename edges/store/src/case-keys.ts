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

const caseKeyFile = "case.key.json";
const logKeyFile = "log.key.json";
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
  const kdf: Kdf = { ...kdfOfNewCases, salt: Buffer.from(randomBytes(32)).toString("hex") };
  const by = await stretch(passphrase, kdf);
  writeKeyFile(join(folder, caseKeyFile), { kdf, ...sealSecret(caseKey, { by, purpose: canonicalJson(kdf), randomBytes }) });
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
  const shape = z.looseObject({ kdf: kdfSchema });
  const { kdf, ...sealed } = readKeyFile(
    join(folder, caseKeyFile),
    `keys/${caseKeyFile}`,
    (content) => shape.safeParse(content).data ?? null,
  );
  const by = await stretch(passphrase, kdf);
  const caseKey = openSecret(sealed, { by, purpose: canonicalJson(kdf) });
  if (caseKey === null) throw new BayyinaError({ code: "CASE_PASSPHRASE_WRONG", facts: {} });
  return caseKey;
}

/**
 * Makes the log's key.
 *
 * @param folder - The folder `keys`.
 * @param origin - The log's name.
 * @param options - `caseKey` seals it, null leaves it open; `randomBytes`: chance.
 * @returns The signer.
 */
export function createLogKey(
  folder: string,
  origin: string,
  options: { readonly caseKey: Uint8Array | null; readonly randomBytes: RandomBytes },
): Signer {
  const { caseKey, randomBytes } = options;
  const seed = randomBytes(32);
  const content =
    caseKey === null
      ? { seed: Buffer.from(seed).toString("hex") }
      : sealSecret(seed, { by: deriveKey(caseKey, "log key"), purpose: logPurpose, randomBytes });
  writeKeyFile(join(folder, logKeyFile), content);
  return makeSigner(origin, seed);
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
export function deriveKey(caseKey: Uint8Array, use: "journal" | "item names" | "log key"): Uint8Array {
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
