// case.json: what anyone may know of a case who holds its folder.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError } from "@bayyina/model";
import { parseVerifierKey } from "@bayyina/tlog";
import { z } from "zod";
import { writeDurably } from "./durable-file.ts";
import { readJsonFile } from "./key-file.ts";

const versionSchema = z.looseObject({ bayyina: z.int() });
const infoSchema = z.strictObject({
  bayyina: z.literal(1),
  title: z.string().nullable(),
  origin: z.string(),
  protected: z.boolean(),
  key: z.string(),
});

/** What a case's folder tells without a passphrase. */
export type CaseInfo = {
  /** null in a protected case: its title is protected too. */
  readonly title: string | null;
  /** The log's name, which stands in every published checkpoint. */
  readonly origin: string;
  readonly protected: boolean;
  /** The log's verifier key (C2SP signed-note). */
  readonly key: string;
};

/** The name of the file; a folder that holds it is a case. */
export const caseFileName = "case.json";

/**
 * Reads what a case tells of itself, without opening it: whether a passphrase must be asked for.
 *
 * @param folder - The case's folder.
 * @returns The information.
 * @throws BayyinaError `CASE_MISSING`, `CASE_CORRUPT`, `CASE_VERSION_UNKNOWN`.
 */
export function readCaseInfo(folder: string): CaseInfo {
  const path = join(folder, caseFileName);
  if (!existsSync(path)) throw new BayyinaError({ code: "CASE_MISSING", facts: {} });
  const value = readJsonFile(path);
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.bayyina !== 1)
    throw new BayyinaError({ code: "CASE_VERSION_UNKNOWN", facts: { part: caseFileName, version: version.data.bayyina } });
  const read = infoSchema.safeParse(value);
  if (!read.success || parseVerifierKey(read.data.key)?.name !== read.data.origin)
    throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: caseFileName } });
  const { bayyina: _, ...info } = read.data;
  return info;
}

/**
 * Writes case.json.
 *
 * @param folder - The case's folder.
 * @param info - What it tells.
 */
export function writeCaseInfo(folder: string, info: CaseInfo): void {
  writeDurably(join(folder, caseFileName), formatCaseInfo(info));
}

/**
 * The one spelling of case.json.
 *
 * @param info - What it tells.
 * @returns Its text.
 */
export function formatCaseInfo({ title, origin, protected: isProtected, key }: CaseInfo): string {
  return `${JSON.stringify({ bayyina: 1, title, origin, protected: isProtected, key }, null, 2)}\n`;
}
