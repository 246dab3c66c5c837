// A timestamp against a file, neither of them in a case: what a stranger does who was handed both.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { TimeTrust } from "@bayyina/prove";
import { rethrowDiskProblem } from "@bayyina/store";
import { parseNote, sha256, toHex } from "@bayyina/tlog";
import { judgeAnswer, type TimeAnswer } from "./time-answer.ts";

/** `covers`: what of the file the timestamp is about, `note-text` = without a signed note's signatures; null when it is about neither. */
export type TimeVerified = {
  readonly answer: TimeAnswer;
  readonly covers: "file" | "note-text" | null;
  /** SHA-256 of the whole file, 64 hex digits. */
  readonly digest: string;
};

/**
 * Checks a timestamp against a file. For a checkpoint both the signed note and its bare text are taken.
 *
 * @param token - A TimeStampResp, a bare token or an OpenTimestamps proof.
 * @param path - The file; of any size.
 * @param trust - Roots and block headers.
 * @returns What it says.
 * @throws BayyinaError `FILE_MISSING`, `FILE_UNREADABLE`.
 */
export async function verifyTime(token: Uint8Array, path: string, trust: TimeTrust): Promise<TimeVerified> {
  const { digest, noteText } = await readData(path);
  const whole = await judgeAnswer(token, digest, trust);
  const isOther = whole.state === "fails" && whole.why === "digest-differs";
  if (!isOther) return { answer: whole, covers: coverOf(whole, "file"), digest: toHex(digest) };
  const text = noteText === null ? whole : await judgeAnswer(token, sha256(new TextEncoder().encode(noteText)), trust);
  return { answer: text, covers: coverOf(text, "note-text"), digest: toHex(digest) };
}

/** What is no timestamp, or one about other bytes, covers nothing; any other failure is of one that does name the digest. */
function coverOf(answer: TimeAnswer, covers: "file" | "note-text"): TimeVerified["covers"] {
  const namesNothing = answer.state === "fails" && ["malformed", "refused", "digest-differs"].includes(answer.why);
  return namesNothing ? null : covers;
}

/** More than any checkpoint: larger files are hashed and not looked at. */
const maxNoteBytes = 1_048_576;

async function readData(path: string): Promise<{ readonly digest: Uint8Array; readonly noteText: string | null }> {
  const hash = createHash("sha256");
  const kept: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    const pieces: AsyncIterable<Uint8Array> = createReadStream(path);
    for await (const piece of pieces) {
      hash.update(piece);
      sizeBytes += piece.length;
      if (sizeBytes <= maxNoteBytes) kept.push(piece);
    }
  } catch (error) {
    throw rethrowDiskProblem(error, "input");
  }
  const text = sizeBytes <= maxNoteBytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(kept)) : "";
  return { digest: new Uint8Array(hash.digest()), noteText: parseNote(text)?.text ?? null };
}
