// The check of trusted time: tokens of timestamp authorities (RFC 3161) and OpenTimestamps proofs over a checkpoint's text.
import type { Problem } from "@bayyina/model";
import { sha256 } from "@bayyina/tlog";
import { checkBitcoinAttestation, checkTimestampToken, readOpenTimestamps, readTimestampResponse } from "@bayyina/trusted-time";
import { type Check, notChecked, outcomeOf, remark } from "./check.ts";
import { proofFolder } from "./manifest.ts";
import type { Remark } from "./remark.ts";
import { readBytes, type SiteReader } from "./site-reader.ts";

/** What a reader trusts of time: DER certificates of authorities, and 80-byte block headers by height. None of either is no fault. */
export type TimeTrust = {
  readonly anchors: readonly Uint8Array[];
  readonly blockHeaders: ReadonlyMap<number, Uint8Array>;
};

/** Something that dates a checkpoint. `file`: its path or place, to be named. */
export type TimeEvidence = {
  readonly file: string;
  readonly form: "response" | "token" | "opentimestamps";
  readonly bytes: Uint8Array;
};

/** What came of one piece of evidence. */
type Dated =
  | { readonly kind: "holds" | "open"; readonly remarks: readonly Remark[] }
  | { readonly kind: "fails"; readonly problem: Problem };

/** `proof/time/NAME.tsr` is a TimeStampResp as the authority sent it, `proof/time/NAME.ots` an OpenTimestamps proof. */
const timeFile = new RegExp(`^${proofFolder}time/[A-Za-z0-9][A-Za-z0-9_-]{0,63}\\.(tsr|ots)$`);

/**
 * Whether a path is that of a file that dates the log.
 *
 * @param path - A path of a site.
 * @returns True for `proof/time/NAME.tsr` and `.ots`.
 */
export function isTimePath(path: string): boolean {
  return timeFile.test(path);
}

/**
 * The files of a site that date its checkpoint.
 *
 * @param site - The site.
 * @returns Each with its bytes, sorted by path; one that cannot be read has none.
 */
export function timeEvidence(site: SiteReader): readonly TimeEvidence[] {
  const paths = [...site.files].flatMap(([path, regular]) => (regular && isTimePath(path) ? [path] : [])).sort();
  return paths.map((file) => ({
    file,
    form: file.endsWith(".tsr") ? "response" : "opentimestamps",
    bytes: readBytes(site, file) ?? new Uint8Array(),
  }));
}

/**
 * Checks what dates a checkpoint.
 *
 * @param text - The checkpoint's text: what is signed. Cosignatures that come later are not part of it.
 * @param evidence - Tokens and proofs.
 * @param trust - The reader's anchors and block headers.
 * @returns `time`: fails when any piece does not fit; holds when one leads to what the reader trusts; otherwise not-checked, naming the
 *   dates that are claimed.
 */
export async function checkTime(text: string, evidence: readonly TimeEvidence[], trust: TimeTrust): Promise<Check> {
  if (evidence.length === 0) return notChecked("time", remark("NO_TOKEN"));
  const digest = sha256(new TextEncoder().encode(text));
  const dated: Dated[] = [];
  for (const each of evidence)
    dated.push(each.form === "opentimestamps" ? checkProof(each, digest, trust) : await checkToken(each, digest, trust));
  const problems = dated.flatMap((each) => (each.kind === "fails" ? [each.problem] : []));
  const remarks = dated.flatMap((each) => (each.kind === "fails" ? [] : each.remarks));
  const held = dated.filter((each) => each.kind === "holds").length;
  if (problems.length === 0 && held === 0) return notChecked("time", ...remarks);
  return { ...outcomeOf("time", problems.length === 0 ? held : evidence.length, problems), remarks };
}

async function checkToken({ file, form, bytes }: TimeEvidence, digest: Uint8Array, { anchors }: TimeTrust): Promise<Dated> {
  const response = form === "token" ? ({ kind: "granted", token: bytes } as const) : readTimestampResponse(bytes);
  if (response.kind !== "granted") return unfit(file, response.kind);
  const checked = await checkTimestampToken({ token: response.token, digest, anchors });
  if (checked.kind === "fails") return unfit(file, checked.why);
  const facts = { file, at: checked.at, authority: checked.authority };
  return checked.anchor === "trusted"
    ? { kind: "holds", remarks: [remark("DATED", facts)] }
    : { kind: "open", remarks: [remark("NO_ANCHOR", facts)] };
}

function checkProof({ file, bytes }: TimeEvidence, digest: Uint8Array, { blockHeaders }: TimeTrust): Dated {
  const read = readOpenTimestamps(bytes, digest);
  if (read.kind !== "read") return unfit(file, read.kind);
  const found = read.attestations.map((attestation): Dated => {
    switch (attestation.kind) {
      case "pending":
        return { kind: "open", remarks: [remark("CALENDAR_PENDING", { file })] };
      case "unknown":
        return { kind: "open", remarks: [remark("ATTESTATION_UNKNOWN", { file })] };
      case "bitcoin": {
        const { height } = attestation;
        const header = blockHeaders.get(height);
        if (header === undefined) return { kind: "open", remarks: [remark("BITCOIN_NO_HEADER", { file, height })] };
        const checked = checkBitcoinAttestation(attestation, header);
        if (checked.kind === "fails") return unfit(file, checked.why);
        return { kind: "holds", remarks: [remark("BITCOIN_DATED", { file, height, at: checked.at, block: checked.blockHash })] };
      }
    }
  });
  const remarks = found.flatMap((each) => (each.kind === "fails" ? [] : each.remarks));
  const wrong = found.find((each) => each.kind === "fails");
  return wrong ?? { kind: found.some((each) => each.kind === "holds") ? "holds" : "open", remarks };
}

function unfit(file: string, why: string): Dated {
  return { kind: "fails", problem: { code: "TIMESTAMP_INVALID", facts: { file, why } } };
}
