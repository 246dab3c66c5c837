// Submitting a checkpoint to a witness over HTTP (C2SP tlog-witness). Nothing it answers is verified here: whoever asked checks the
// cosignature against the key that they know the witness by.
import { fetchBounded, parseBaseUrl } from "./fetch-bounded.ts";
import type { WitnessReply } from "./serve-witness.ts";

/** Some signature lines, or a size. */
const mostBytes = 65_536;

/**
 * Sends one `add-checkpoint` request.
 *
 * @param address - The witness's submission prefix.
 * @param request - The body: old size, consistency proof, checkpoint.
 * @returns What the witness answered, whatever its status; `body` is empty where it was no UTF-8.
 * @throws BayyinaError `ARGUMENT_INVALID` (no such address), `LOG_UNREACHABLE`.
 */
export async function submitCheckpoint(address: string, request: string): Promise<WitnessReply> {
  const url = new URL("add-checkpoint", parseBaseUrl(address, "--witness"));
  const answer = await fetchBounded(new Request(url, { method: "POST", body: request }), mostBytes);
  return { status: answer.status, contentType: answer.contentType, body: textOf(answer.body) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return "";
  }
}
