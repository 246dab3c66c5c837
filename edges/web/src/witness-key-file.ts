// A witness's secret on disk: a few lines of text that only their owner reads, sealed by a passphrase where one is given. The keys of a
// case are edges/store; a witness has no case, and edges do not meet. scrypt (RFC 7914) is what every Node has by itself.
import { createCipheriv, createDecipheriv, scryptSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { BayyinaError, type Effects, sha256Hex } from "@bayyina/model";
import { fileModes, writeDurably } from "./durable-file.ts";

/** A witness's name and its 32 secret bytes. */
export type WitnessSecret = { readonly name: string; readonly seed: Uint8Array };

const first = "bayyina witness key 1";
const cipher = "chacha20-poly1305";
const tagBytes = 16;
/** 2^17 blocks of 8 × 128 bytes, 128 MiB: OWASP's choice where argon2id is not at hand. */
const cost = { N: 131_072, r: 8, p: 1, maxmem: 268_435_456 } as const;

/**
 * Writes a witness's secret.
 *
 * @param path - Where.
 * @param secret - Name and seed.
 * @param seal - The passphrase, null to leave the seed in the open; chance, for salt and nonce.
 * @throws BayyinaError `WITNESS_PASSPHRASE_NEEDED` for an empty passphrase, `DISK_FULL`.
 */
export function writeWitnessKey(
  path: string,
  { name, seed }: WitnessSecret,
  seal: { readonly passphrase: string | null; readonly randomBytes: Effects["randomBytes"] },
): void {
  const lines = [first, `name ${name}`];
  if (seal.passphrase === null) {
    lines.push(`seed ${hex(seed)}`);
  } else {
    lines.push(`scrypt ${hex(seal.randomBytes(32))}`);
    const nonce = seal.randomBytes(12);
    const chacha = createCipheriv(cipher, stretch(seal.passphrase, lines), nonce, { authTagLength: tagBytes });
    chacha.setAAD(associated(lines), { plaintextLength: seed.length });
    const sealed = Buffer.concat([chacha.update(seed), chacha.final(), chacha.getAuthTag()]);
    lines.push(`sealed ${hex(nonce)} ${hex(sealed)}`);
  }
  // The checksum tells a damaged file from a wrong passphrase.
  writeDurably(path, `${[...lines, `check ${sha256Hex(lines.join("\n"))}`].join("\n")}\n`, fileModes.private);
}

/**
 * Reads a witness's secret.
 *
 * @param path - Where.
 * @param passphrase - As typed; null where none was given.
 * @returns Name and seed.
 * @throws BayyinaError `WITNESS_MISSING`, `CASE_CORRUPT` (damaged), `WITNESS_PASSPHRASE_NEEDED`, `WITNESS_PASSPHRASE_WRONG`,
 *   `WITNESS_UNPROTECTED` (a passphrase where none applies).
 */
export function readWitnessKey(path: string, passphrase: string | null): WitnessSecret {
  if (!existsSync(path)) throw new BayyinaError({ code: "WITNESS_MISSING", facts: {} });
  const lines = readFileSync(path, "utf8").split("\n");
  const [end, check] = [lines.pop(), lines.pop()];
  const [, name] = /^name (\S+)$/.exec(lines[1] ?? "") ?? [];
  const whole = end === "" && lines[0] === first && check === `check ${sha256Hex(lines.join("\n"))}`;
  if (!whole || name === undefined) throw corrupt();
  const [, open] = /^seed ([0-9a-f]{64})$/.exec(lines[2] ?? "") ?? [];
  if (open !== undefined && lines.length === 3) {
    if (passphrase !== null) throw new BayyinaError({ code: "WITNESS_UNPROTECTED", facts: { part: "witness.key" } });
    return { name, seed: bytes(open) };
  }
  const [, nonce, sealed] = /^sealed ([0-9a-f]{24}) ([0-9a-f]{96})$/.exec(lines[3] ?? "") ?? [];
  if (lines.length !== 4 || nonce === undefined || sealed === undefined) throw corrupt();
  if (passphrase === null) throw new BayyinaError({ code: "WITNESS_PASSPHRASE_NEEDED", facts: { part: "witness.key" } });
  const seed = unsealed({ nonce, sealed }, stretch(passphrase, lines.slice(0, 3)), associated(lines.slice(0, 3)));
  if (seed === null) throw new BayyinaError({ code: "WITNESS_PASSPHRASE_WRONG", facts: { part: "witness.key" } });
  return { name, seed };
}

function unsealed(box: { readonly nonce: string; readonly sealed: string }, key: Buffer, about: Buffer): Uint8Array | null {
  const sealed = bytes(box.sealed);
  const chacha = createDecipheriv(cipher, key, bytes(box.nonce), { authTagLength: tagBytes });
  chacha.setAAD(about, { plaintextLength: sealed.length - tagBytes });
  chacha.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return new Uint8Array(Buffer.concat([chacha.update(sealed.subarray(0, -tagBytes)), chacha.final()]));
  } catch {
    return null;
  }
}

// The same to the eye is the same here (NFC).
function stretch(passphrase: string, lines: readonly string[]): Buffer {
  const [, salt] = /^scrypt ([0-9a-f]{64})$/.exec(lines[2] ?? "") ?? [];
  if (salt === undefined) throw corrupt();
  if (passphrase === "") throw new BayyinaError({ code: "WITNESS_PASSPHRASE_NEEDED", facts: { empty: true } });
  return scryptSync(passphrase.normalize("NFC"), bytes(salt), 32, cost);
}

/** What stands in the open is bound to what is sealed. */
function associated(lines: readonly string[]): Buffer {
  return Buffer.from(lines.join("\n"));
}

function corrupt(): BayyinaError {
  return new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "witness.key" } });
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString("hex");
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "hex"));
}
