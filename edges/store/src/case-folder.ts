// A case on disk: `case.json`, `journal.db`, `journal.head`, `items/`, `keys/`. Made, and opened by one process at a time; everything else is
// derived. Whether all of it is as it was written is verify-case.ts.
import { resolve } from "node:path";
import { BayyinaError, type Effects } from "@bayyina/model";
import { isKeyName } from "@bayyina/tlog";
import { onCaseAsync } from "./case-problem.ts";
import { makeCase, type NewCase } from "./make-case.ts";
import { caseKeyOf, type OpenCase, type OpenOptions, openWithKey } from "./open-case.ts";

/**
 * Makes a case and opens it. The journal is empty: the caller writes the first entry, `case-opened`.
 *
 * @param folder - A folder that holds no case; made when absent.
 * @param wanted - Title; origin, by default `bayyina.example/case/<16 hex>`; passphrase, null for an unprotected case.
 * @param effects - Chance, for keys.
 * @returns The case. Killed before this returns, no case stands there and `createCase` may be run again.
 * @throws BayyinaError `CASE_EXISTS`, `CASE_LOCKED` (another process is making it), `ARGUMENT_INVALID` (an origin with white space or
 *   `+`), `CASE_PASSPHRASE_NEEDED` (an empty one), `DISK_FULL`.
 */
export async function createCase(folder: string, wanted: NewCase, effects: Effects): Promise<OpenCase> {
  const origin = wanted.origin ?? `bayyina.example/case/${Buffer.from(effects.randomBytes(8)).toString("hex")}`;
  if (!isKeyName(origin)) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "origin" } });
  if (wanted.passphrase === "") throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: {} });
  const place = resolve(folder);
  const caseKey = await onCaseAsync("case", () => makeCase(place, { ...wanted, origin }, effects));
  return (await openWithKey(place, caseKey, effects)).opened;
}

/**
 * Opens a case.
 *
 * @param folder - Its folder; `..` is allowed.
 * @param passphrase - null for an unprotected case.
 * @param effects - Chance, for the keys of new items.
 * @param options - By default the log's key is needed.
 * @returns The case, held by this process until it is closed.
 * @throws BayyinaError `CASE_MISSING`, `CASE_LOCKED`, `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`, `CASE_UNPROTECTED` (a
 *   passphrase where none applies), `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`, `DISK_FULL`.
 */
export async function openCase(
  folder: string,
  passphrase: string | null,
  effects: Effects,
  options: OpenOptions = {},
): Promise<OpenCase> {
  const place = resolve(folder);
  return (await openWithKey(place, await caseKeyOf(place, passphrase), effects, options)).opened;
}
