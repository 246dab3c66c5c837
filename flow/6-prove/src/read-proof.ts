// The proof files of a site, read strictly: each has one spelling, so that no byte of them can change unnoticed.
import { BayyinaError } from "@bayyina/model";
import { type LogReader, parseVerifierKey, type Verifier } from "@bayyina/tlog";
import { type Disclosure, parseDisclosures } from "./disclosure.ts";
import { keysFile, type Manifest, parseManifest, proofFolder } from "./manifest.ts";
import { type ReadCheckpoint, readCheckpoint } from "./signed-checkpoint.ts";
import { readText, type SiteReader, siteLog } from "./site-reader.ts";

/** What stands under `proof/`. `key`: the verifier key without its newline; `verifier`: the same read, null when it is none. */
export type Proof = {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly disclosures: ReadonlyMap<number, Disclosure>;
  readonly note: string;
  readonly log: LogReader;
  readonly opened: ReadCheckpoint;
  readonly key: string;
  readonly verifier: Verifier | null;
  /** The rotation notes as they lie there, null when there are none. */
  readonly keys: string | null;
};

/**
 * Reads a site's proof.
 *
 * @param site - The site.
 * @returns The proof.
 * @throws BayyinaError `SITE_MISSING` when there is neither proof nor record, `PROOF_MALFORMED` naming the file that is not in its one spelling.
 */
export function readProof(site: SiteReader): Proof {
  // A record without its proof is a site from which the proof was taken away; without either, the folder is no site.
  if (!site.files.has("data/record.json") && ![...site.files.keys()].some((path) => path.startsWith(proofFolder)))
    throw new BayyinaError({ code: "SITE_MISSING", facts: {} });
  const manifestText = proofText(site, "manifest.json");
  const key = oneLine(proofText(site, "key.pub"));
  const verifier = parseVerifierKey(key);
  const note = proofText(site, "checkpoint");
  const opened = readCheckpoint(note, verifier);
  if (opened === null) throw malformed("checkpoint");
  return {
    manifest: parseManifest(manifestText),
    manifestText,
    disclosures: parseDisclosures(proofText(site, "disclosures.jsonl")),
    note,
    log: siteLog(site),
    opened,
    key,
    verifier,
    keys: site.files.has(keysFile) ? proofText(site, "keys.txt") : null,
  };
}

function proofText(site: SiteReader, name: string): string {
  const text = readText(site, `${proofFolder}${name}`);
  if (text === null) throw malformed(name);
  return text;
}

function oneLine(text: string): string {
  const [line, end, ...more] = text.split("\n");
  if (line === undefined || end !== "" || more.length > 0) throw malformed("key.pub");
  return line;
}

function malformed(name: string): BayyinaError {
  return new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: `${proofFolder}${name}` } });
}
