// Trusted time of a published site: a token or proof put beside its checkpoint, in proof/time/. Nothing sealed is touched.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BayyinaError, type Effects } from "@bayyina/model";
import { makeFolders, openSiteFolder, rethrowDiskProblem } from "@bayyina/store";
import { requestTimestamp } from "@bayyina/time";
import { equalBytes, parseNote, sha256 } from "@bayyina/tlog";
import { timestampRequest } from "@bayyina/trusted-time";
import { proofDigest } from "./time-answer.ts";

const timeoutMs = 30_000;

/**
 * Asks an authority about a site's checkpoint and writes its response as it came.
 *
 * @param folder - The site.
 * @param authority - Its address.
 * @param effects - Chance, for the nonce.
 * @returns The file written, relative to the site.
 * @throws BayyinaError `TSA_UNREACHABLE`, `TSA_REFUSED`, `SITE_MISSING`, `PROOF_MALFORMED`, `ARGUMENT_INVALID`, `DISK_FULL`.
 */
export async function stampSite(folder: string, authority: string, effects: Effects): Promise<string> {
  const request = timestampRequest({ digest: siteDigest(folder), nonce: effects.randomBytes(16) });
  const { response } = await requestTimestamp({ url: authority, request, timeoutMs });
  return writeBeside(folder, "tsr", response);
}

/**
 * Puts an OpenTimestamps proof beside a site's checkpoint.
 *
 * @param folder - The site.
 * @param proof - The .ots file's bytes.
 * @returns The file written, relative to the site.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no proof, `TIMESTAMP_INVALID` when it is not of this checkpoint; `SITE_MISSING`, `PROOF_MALFORMED`, `DISK_FULL`.
 */
export function importIntoSite(folder: string, proof: Uint8Array): string {
  if (!equalBytes(proofDigest(proof), siteDigest(folder)))
    throw new BayyinaError({ code: "TIMESTAMP_INVALID", facts: { why: "digest-differs" } });
  return writeBeside(folder, "ots", proof);
}

/** SHA-256 of the checkpoint's text: cosignatures that come later leave it as it is. */
function siteDigest(folder: string): Uint8Array {
  const file = "proof/checkpoint";
  const site = openSiteFolder(folder);
  if (site.files.get(file) !== true) throw new BayyinaError({ code: "SITE_MISSING", facts: {} });
  const note = parseNote(new TextDecoder().decode(site.read(file)));
  if (note === null) throw new BayyinaError({ code: "PROOF_MALFORMED", facts: { file } });
  return sha256(new TextEncoder().encode(note.text));
}

function writeBeside(folder: string, ending: "tsr" | "ots", bytes: Uint8Array): string {
  const place = "proof/time";
  try {
    makeFolders(join(folder, place));
    for (let number = 1; ; number += 1) {
      const file = `${place}/${number}.${ending}`;
      if (writeNew(join(folder, file), bytes)) return file;
    }
  } catch (error) {
    throw rethrowDiskProblem(error, "site");
  }
}

function writeNew(path: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes, { flag: "wx", flush: true });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
