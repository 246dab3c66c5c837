// The log's key changed for another, in an order that a kill at any instant leaves whole: the new key lies in `log.next.json` until the
// journal says so; from then on opening the case puts it in its place. What the journal says of it is the caller's.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError } from "@bayyina/model";
import { formatVerifierKey, parseVerifierKey, type Signer } from "@bayyina/tlog";
import { z } from "zod";
import { type CaseInfo, writeCaseInfo } from "./case-file.ts";
import { type LogKeySealing, logKeyFile, makeLogKey } from "./case-keys.ts";
import { flushFolder, writeDurably } from "./durable-file.ts";
import { readIfPresent, readKeyFile, writeKeyFile } from "./key-file.ts";

const nextFile = "log.next.json";
const key = z.string().refine((text) => parseVerifierKey(text) !== null);
const nextSchema = z
  .looseObject({ from: key, to: key, entries: z.int().min(0) })
  .transform(({ from, to, entries, ...secret }) => ({ from, to, entries, secret }));
const secretSchema = z.record(z.string(), z.string());

/**
 * Makes the log's next key and lays it ready. It counts once the journal has grown.
 *
 * @param folder - The case's folder.
 * @param from - What the case is now, and how many entries stand.
 * @param sealing - What seals the key.
 * @returns The next key.
 */
export function layNextLogKey(
  folder: string,
  from: { readonly info: CaseInfo; readonly entries: number },
  sealing: LogKeySealing,
): Signer {
  const { signer, content } = makeLogKey(from.info.origin, sealing);
  const to = formatVerifierKey(signer);
  writeKeyFile(join(folder, "keys", nextFile), { from: from.info.key, to, entries: from.entries, ...content });
  return signer;
}

/**
 * Puts the log's next key in its place, if one is laid ready and the journal has grown since; else takes it away.
 *
 * @param folder - The case's folder.
 * @param info - What case.json says.
 * @param entries - How many entries stand.
 * @returns What case.json says now.
 * @throws BayyinaError `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`.
 */
export function settleLogKey(folder: string, info: CaseInfo, entries: number): CaseInfo {
  const keys = join(folder, "keys");
  const path = join(keys, nextFile);
  if (!existsSync(path)) return info;
  const part = `keys/${nextFile}`;
  const next = readKeyFile(path, part, (content) => nextSchema.safeParse(content).data ?? null);
  const secret = secretSchema.safeParse(next.secret);
  if (!secret.success || ![next.from, next.to].includes(info.key) || entries < next.entries)
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part, why: "not the next key of this log" } });
  let settled = info;
  if (entries > next.entries) {
    keepPublicHalf(keys, next.from);
    writeKeyFile(join(keys, logKeyFile), secret.data);
    writeDurably(join(keys, "log.pub"), `${next.to}\n`);
    settled = { ...info, key: next.to };
    writeCaseInfo(folder, settled);
  }
  rmSync(path);
  flushFolder(keys);
  return settled;
}

/**
 * Whether a file of `keys` holds the public half of a log key that was.
 *
 * @param name - The file's name.
 * @returns True for `log.pub.1` and so on, oldest first.
 */
export function isFormerLogKeyFile(name: string): boolean {
  return /^log\.pub\.[1-9][0-9]{0,5}$/.test(name);
}

function keepPublicHalf(keys: string, former: string): void {
  const kept = readdirSync(keys).filter(isFormerLogKeyFile);
  if (kept.some((name) => readIfPresent(join(keys, name)) === `${former}\n`)) return;
  writeDurably(join(keys, `log.pub.${kept.length + 1}`), `${former}\n`);
}
