// Authors' keys in `keys/authors`: each sealed by a passphrase of its author's, not by the case's, so that who opens the case cannot sign for
// another. A name and public half are sealed by the case key: the folder tells nobody who works on the case. Whether a key may sign is for
// the journal.
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError } from "@bayyina/model";
import { formatVerifierKey, keyFingerprint, makeSigner, parseVerifierKey, type Signer, type Verifier } from "@bayyina/tlog";
import { z } from "zod";
import { deriveKey, openByPassphrase, sealByPassphrase } from "./case-keys.ts";
import { flushFolder, privateFolder } from "./durable-file.ts";
import { openText, readKeyFile, sealText, writeKeyFile } from "./key-file.ts";

/** What is known of an author's key without its passphrase. `id`: the first 16 hex digits of its fingerprint, its file's name. */
export type AuthorKey = { readonly id: string; readonly key: Verifier; readonly isSealed: boolean };

/** Where authors' keys are and what seals their names. */
export type AuthorKeyPlace = {
  /** The case's folder `keys`. */
  readonly folder: string;
  /** Null in an unprotected case: names are open and a passphrase may be left out. */
  readonly caseKey: Uint8Array | null;
  readonly randomBytes: (length: number) => Uint8Array;
};

const ending = ".key.json";
const purpose = "bayyina author key 1";
const who = z.union([z.strictObject({ nonce: z.string(), sealed: z.string() }), z.string()]);
const shape = z.looseObject({ key: who });
const open = z.strictObject({ seed: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * Makes an author's key.
 *
 * @param place - Where.
 * @param name - The key's name, which stands in every signature.
 * @param passphrase - The author's own; null only in an unprotected case.
 * @returns The signer.
 * @throws BayyinaError `ARGUMENT_INVALID` (no key name), `CASE_PASSPHRASE_NEEDED`, `DISK_FULL`.
 */
export async function createAuthorKey(place: AuthorKeyPlace, name: string, passphrase: string | null): Promise<Signer> {
  const { folder, caseKey, randomBytes } = place;
  const isNeeded = passphrase === "" || (passphrase === null && caseKey !== null);
  if (isNeeded) throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: { for: "author" } });
  const seed = randomBytes(32);
  const signer = signerOf(name, seed);
  const text = formatVerifierKey(signer);
  const key = caseKey === null ? text : sealText(text, { by: deriveKey(caseKey, "author names"), purpose, randomBytes });
  const secret =
    passphrase === null
      ? { seed: Buffer.from(seed).toString("hex") }
      : await sealByPassphrase(seed, { passphrase, purpose, randomBytes });
  const authors = join(folder, "authors");
  mkdirSync(authors, { recursive: true, mode: privateFolder });
  writeKeyFile(join(authors, `${authorKeyId(signer)}${ending}`), { key, ...secret });
  flushFolder(folder);
  return signer;
}

/**
 * Opens an author's key.
 *
 * @param place - Where.
 * @param id - Its id.
 * @param passphrase - The author's; null for a key without one.
 * @returns The signer.
 * @throws BayyinaError `ARGUMENT_INVALID` (no such key), `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`, `CASE_CORRUPT`,
 *   `CASE_VERSION_UNKNOWN`.
 */
export async function openAuthorKey(place: AuthorKeyPlace, id: string, passphrase: string | null): Promise<Signer> {
  const isThere = /^[0-9a-f]{16}$/.test(id) && existsSync(join(place.folder, "authors", `${id}${ending}`));
  if (!isThere) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "author", why: "no such key" } });
  const { key, secret, part } = readAuthorKey(place, id);
  const plain = open.safeParse(secret);
  if (!plain.success && (passphrase === null || passphrase === ""))
    throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: { for: "author" } });
  const seed = plain.success
    ? new Uint8Array(Buffer.from(plain.data.seed, "hex"))
    : await openByPassphrase(secret, { passphrase: passphrase ?? "", purpose });
  if (seed === "of another shape") throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why: seed } });
  if (seed === null) throw new BayyinaError({ code: "CASE_PASSPHRASE_WRONG", facts: { for: "author" } });
  const signer = makeSigner(key.name, seed);
  if (formatVerifierKey(signer) !== formatVerifierKey(key))
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why: "not the key's public half" } });
  return signer;
}

/**
 * The authors' keys that are kept.
 *
 * @param place - Where.
 * @returns Their public halves, by id.
 * @throws BayyinaError `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`.
 */
export function listAuthorKeys(place: AuthorKeyPlace): readonly AuthorKey[] {
  const authors = join(place.folder, "authors");
  if (!existsSync(authors)) return [];
  const ids = readdirSync(authors).flatMap((name) => (isAuthorKeyFile(name) ? [name.slice(0, -ending.length)] : []));
  return ids.sort().map((id) => {
    const { key, secret } = readAuthorKey(place, id);
    return { id, key, isSealed: !open.safeParse(secret).success };
  });
}

/**
 * Whether a file of `keys/authors` is one of ours by its name.
 *
 * @param name - The file's name.
 * @returns True for 16 hex digits and `.key.json`.
 */
export function isAuthorKeyFile(name: string): boolean {
  return /^[0-9a-f]{16}\.key\.json$/.test(name);
}

function readAuthorKey(
  { folder, caseKey }: AuthorKeyPlace,
  id: string,
): { readonly key: Verifier; readonly secret: unknown; readonly part: string } {
  const part = `keys/authors/${id}${ending}`;
  return readKeyFile(join(folder, "authors", `${id}${ending}`), part, (content) => {
    const read = shape.safeParse(content);
    if (!read.success) return null;
    const { key: sealedKey, ...secret } = read.data;
    const text = caseKey === null ? sealedKey : openText(sealedKey, { by: deriveKey(caseKey, "author names"), purpose });
    const key = typeof text === "string" ? parseVerifierKey(text) : null;
    return key === null || authorKeyId(key) !== id ? null : { key, secret, part };
  });
}

function authorKeyId(key: Verifier): string {
  return keyFingerprint(key).replaceAll(" ", "").slice(0, 16);
}

function signerOf(name: string, seed: Uint8Array): Signer {
  try {
    return makeSigner(name, seed);
  } catch (error) {
    if (error instanceof RangeError) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "name" } });
    throw error;
  }
}
