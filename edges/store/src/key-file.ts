// A secret in a JSON file, sealed by another secret. Every key file says what it seals and carries a checksum, so that a damaged file
// is told from a wrong passphrase.
import { createCipheriv, createDecipheriv } from "node:crypto";
import { readFileSync } from "node:fs";
import { BayyinaError, canonicalJson, type JsonValue, sha256Hex } from "@bayyina/model";
import { z } from "zod";
import { writeDurably } from "./durable-file.ts";

const hex = (bytes: number): z.ZodType<string> => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const sealedSchema = z.strictObject({ nonce: hex(12), sealed: z.string().regex(/^(?:[0-9a-f]{2}){16,}$/) });
const fileSchema = z.looseObject({ bayyina: z.int(), check: hex(32) });
/** Values in a key file nest once and no deeper, whoever wrote it. */
const plainSchema = z.union([z.string(), z.number()]);
const contentSchema = z.record(z.string(), z.union([plainSchema, z.record(z.string(), plainSchema)]));
type Sealed = z.infer<typeof sealedSchema>;

const cipher = "chacha20-poly1305";
const tagSize = 16;

/**
 * Seals a secret.
 *
 * @param secret - Its bytes.
 * @param options - `by`: the sealing key, 32 bytes; `purpose`: bound to the seal, so that one cannot be put in another's place;
 *   `randomBytes`: chance, for the nonce.
 * @returns Nonce and sealed bytes, in hex.
 */
export function sealSecret(
  secret: Uint8Array,
  options: { readonly by: Uint8Array; readonly purpose: string; readonly randomBytes: (length: number) => Uint8Array },
): Sealed {
  const nonce = options.randomBytes(12);
  const seal = createCipheriv(cipher, options.by, nonce, { authTagLength: tagSize });
  seal.setAAD(Buffer.from(options.purpose), { plaintextLength: secret.length });
  const sealed = Buffer.concat([seal.update(secret), seal.final(), seal.getAuthTag()]);
  return { nonce: Buffer.from(nonce).toString("hex"), sealed: sealed.toString("hex") };
}

/**
 * Opens a sealed secret.
 *
 * @param value - Nonce and sealed bytes as `sealSecret` gives them.
 * @param options - The key and the purpose it was sealed with.
 * @returns Its bytes, or null when key or purpose are not those it was sealed with, or the bytes are altered.
 */
export function openSecret(value: unknown, options: { readonly by: Uint8Array; readonly purpose: string }): Uint8Array | null {
  const read = sealedSchema.safeParse(value);
  if (!read.success) return null;
  const bytes = Buffer.from(read.data.sealed, "hex");
  const open = createDecipheriv(cipher, options.by, Buffer.from(read.data.nonce, "hex"), { authTagLength: tagSize });
  open.setAAD(Buffer.from(options.purpose), { plaintextLength: bytes.length - tagSize });
  open.setAuthTag(bytes.subarray(bytes.length - tagSize));
  try {
    return new Uint8Array(Buffer.concat([open.update(bytes.subarray(0, bytes.length - tagSize)), open.final()]));
  } catch {
    return null;
  }
}

/**
 * `sealSecret` for a text.
 *
 * @param text - The text.
 * @param options - As of `sealSecret`.
 * @returns Nonce and sealed bytes, in hex.
 */
export function sealText(text: string, options: Parameters<typeof sealSecret>[1]): Sealed {
  return sealSecret(new TextEncoder().encode(text), options);
}

/**
 * `openSecret` for a text.
 *
 * @param value - As `sealText` gives it.
 * @param options - As of `openSecret`.
 * @returns The text, or null where `openSecret` gives null.
 */
export function openText(value: unknown, options: Parameters<typeof openSecret>[1]): string | null {
  const bytes = openSecret(value, options);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/**
 * Writes a key file.
 *
 * @param path - Where.
 * @param content - What it says; version and checksum are added.
 */
export function writeKeyFile(path: string, content: Readonly<Record<string, JsonValue>>): void {
  writeDurably(path, spellKeyFile(content));
}

/**
 * The one spelling of a key file.
 *
 * @param content - What it says, in the order in which it says it; version and checksum are added.
 * @returns Its text.
 */
export function spellKeyFile(content: Readonly<Record<string, JsonValue>>): string {
  const whole = { bayyina: 1, ...content };
  return `${JSON.stringify({ ...whole, check: sha256Hex(canonicalJson(whole)) }, null, 2)}\n`;
}

/**
 * Reads a key file.
 *
 * @param path - Where.
 * @param part - Its name within the case, for the facts of a problem.
 * @param parse - Reads the content without version and checksum; null when it has another shape.
 * @returns What `parse` returns.
 * @throws BayyinaError `CASE_CORRUPT` (absent, damaged, of another shape), `CASE_VERSION_UNKNOWN`.
 */
export function readKeyFile<T>(path: string, part: string, parse: (content: unknown) => T | null): T {
  const corrupt = (why: string): BayyinaError => new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why } });
  const file = fileSchema.safeParse(readJsonFile(path));
  if (!file.success) throw corrupt("absent or not a key file");
  const { check, ...whole } = file.data;
  const content = contentSchema.safeParse(whole);
  if (!content.success || sha256Hex(canonicalJson(content.data)) !== check) throw corrupt("damaged");
  if (file.data.bayyina !== 1)
    throw new BayyinaError({ code: "CASE_VERSION_UNKNOWN", facts: { part, version: file.data.bayyina } });
  const { bayyina: _, ...rest } = content.data;
  const parsed = parse(rest);
  if (parsed === null) throw corrupt("of another shape");
  return parsed;
}

/**
 * Reads a small JSON file.
 *
 * @param path - Where.
 * @returns The value, or undefined when there is no such file or it is not JSON.
 */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readIfPresent(path) ?? "");
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Reads a small text file.
 *
 * @param path - Where.
 * @returns The text, or undefined when there is no such file.
 */
export function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
