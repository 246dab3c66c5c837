// What a reader brings to a check: keys, policies, certificates, headers, got another way than what is checked. A file that is none of
// these is a slip of the hand: answered as forgery it would frighten, or teach to ignore forgery.
import { existsSync } from "node:fs";
import { BayyinaError } from "@bayyina/model";
import type { TimeTrust } from "@bayyina/prove";
import { fromHex, parseCheckpoint, parseNote, parsePinnedKey, parsePolicy } from "@bayyina/tlog";
import { readCertificates } from "@bayyina/trusted-time";
import type { Command } from "commander";
import { readInput, readText } from "../../read-files.ts";

/** The options that say whom a reader trusts, as commander gives them. */
export type TrustOptions = {
  readonly key?: string;
  readonly witnesses?: string;
  readonly tsaCa?: string;
  readonly blockHeaders?: string;
};

/**
 * Adds the options that say whom a reader trusts.
 *
 * @param command - The verb.
 * @returns The same command.
 */
export function withTrust(command: Command): Command {
  return command
    .option("--key <key>", "the log's key (a file key.pub) or its fingerprint, got another way than what is checked")
    .option("--witnesses <policy>", "the witnesses you rely on, and how many of them (C2SP tlog-policy)")
    .option("--tsa-ca <file>", "certificates of timestamp authorities that you trust (PEM or DER)")
    .option("--block-headers <file>", "Bitcoin block headers that you trust: lines of HEIGHT and 160 hex digits");
}

/**
 * Reads the key to pin.
 *
 * @param options - `--key`: a file that holds it, or the key or fingerprint itself.
 * @returns A verifier key or a fingerprint; null when none was given.
 * @throws BayyinaError `KEY_INVALID`, `FILE_MISSING`.
 */
export function keyOf({ key: given }: TrustOptions): string | null {
  if (given === undefined) return null;
  // A fingerprint is handed out to be typed; nobody should have to make a file of it first.
  const typed = parsePinnedKey(given);
  if (typed === null && !existsSync(given)) throw new BayyinaError({ code: "FILE_MISSING", facts: { option: "--key" } });
  const pinned = typed ?? parsePinnedKey(readText(given));
  if (pinned === null) throw new BayyinaError({ code: "KEY_INVALID", facts: { option: "--key" } });
  return pinned;
}

/**
 * Reads the policy of witnesses.
 *
 * @param options - `--witnesses`.
 * @returns Its text; null when none was given.
 * @throws BayyinaError `POLICY_INVALID` naming the line.
 */
export function policyOf({ witnesses: file }: TrustOptions): string | null {
  if (file === undefined) return null;
  const text = readText(file);
  const read = parsePolicy(text);
  if (!("problem" in read)) return text;
  throw new BayyinaError({ code: "POLICY_INVALID", facts: { option: "--witnesses", line: read.line, why: read.problem } });
}

/**
 * Reads a checkpoint got elsewhere.
 *
 * @param file - Its file, if one was given.
 * @returns The note; null when none was given.
 * @throws BayyinaError `CHECKPOINT_INVALID`.
 */
export function checkpointIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  const note = readText(file);
  if (parseCheckpoint(parseNote(note)?.text ?? "") !== null) return note;
  throw new BayyinaError({ code: "CHECKPOINT_INVALID", facts: { option: "--checkpoint" } });
}

/**
 * Reads whom the reader trusts for time.
 *
 * @param options - `--tsa-ca`, `--block-headers`.
 * @returns Certificates and headers, empty where none were given.
 * @throws BayyinaError `ARGUMENT_INVALID` naming the option whose file is no such thing.
 */
export function timeTrustOf({ tsaCa, blockHeaders }: TrustOptions): TimeTrust {
  const anchors = tsaCa === undefined ? [] : readCertificates(readInput(tsaCa));
  if (anchors === null) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--tsa-ca" } });
  const lines = blockHeaders === undefined ? [] : readText(blockHeaders).split("\n");
  return { anchors, blockHeaders: new Map(lines.filter((line) => line.trim() !== "").map(headerOf)) };
}

function headerOf(line: string, at: number): readonly [number, Uint8Array] {
  const [height = "", hex = "", ...rest] = line.trim().split(/\s+/);
  const header = /^[0-9a-f]{160}$/.test(hex) ? fromHex(hex) : null;
  if (header === null || rest.length > 0 || !/^[0-9]{1,9}$/.test(height))
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--block-headers", line: at + 1 } });
  return [Number(height), header];
}
