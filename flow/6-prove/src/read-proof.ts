// The proof files of a site, read strictly: each has one spelling, so that no byte of them can change unnoticed.
import { BayyinaError } from "@bayyina/model";
import { type Disclosure, parseDisclosures } from "./disclosure.ts";
import { type Manifest, parseManifest, proofFolder } from "./manifest.ts";
import { readText, type SiteReader } from "./site-reader.ts";

/** What stands under `proof/`. `leaves`: the bytes of each leaf; `key`: the verifier key without its newline. */
export type Proof = {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly disclosures: ReadonlyMap<number, Disclosure>;
  readonly leaves: readonly Uint8Array[];
  readonly checkpoint: string;
  readonly key: string;
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
  const encoder = new TextEncoder();
  return {
    manifest: parseManifest(manifestText),
    manifestText,
    disclosures: parseDisclosures(proofText(site, "disclosures.jsonl")),
    leaves: wholeLines(proofText(site, "leaves.jsonl"), "leaves.jsonl").map((line) => encoder.encode(line)),
    checkpoint: proofText(site, "checkpoint"),
    key: oneLine(proofText(site, "key.pub")),
  };
}

function proofText(site: SiteReader, name: string): string {
  const text = readText(site, `${proofFolder}${name}`);
  if (text === null) throw malformed(name);
  return text;
}

function wholeLines(text: string, name: string): readonly string[] {
  if (text !== "" && !text.endsWith("\n")) throw malformed(name);
  return text.split("\n").slice(0, -1);
}

function oneLine(text: string): string {
  const [line, ...more] = wholeLines(text, "key.pub");
  if (line === undefined || more.length > 0) throw malformed("key.pub");
  return line;
}

function malformed(name: string): BayyinaError {
  return new BayyinaError({ code: "PROOF_MALFORMED", facts: { file: `${proofFolder}${name}` } });
}
