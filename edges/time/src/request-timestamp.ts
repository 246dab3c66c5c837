// Asks a timestamp authority over HTTP (RFC 3161 §3.4). It calls the one address the user gave, sends the request's bytes, and
// follows no redirect. Not here: whether the token holds; engines/trusted-time checks that against the roots the user trusts.
import { BayyinaError, type Facts, type ProblemCode } from "@bayyina/model";
import { answersRequest, readTimestampResponse } from "@bayyina/trusted-time";

/** What is asked of whom. `request`: DER from timestampRequest. `timeoutMs`: for the whole exchange. */
export type TimestampCall = { readonly url: string; readonly request: Uint8Array; readonly timeoutMs: number };

/** `response`: all bytes of the answer, as a `.tsr` file holds them. `token`: the token in it. */
export type TimestampAnswer = { readonly response: Uint8Array; readonly token: Uint8Array };

const maxAnswerBytes = 1_048_576;

/**
 * Gets a token for a request. The authority learns the digest, the nonce and the address of the caller.
 *
 * @param call - The address (http or https), the request and the limit of time.
 * @returns The answer; its digest and nonce are those of the request, and nothing else of it is checked.
 * @throws BayyinaError `TSA_UNREACHABLE` (no connection, no answer in time, cut short), `TSA_REFUSED` (another HTTP status, a redirect,
 *   over 1 MB, a refusal, or an answer to something else), `ARGUMENT_INVALID` (no such address).
 */
export async function requestTimestamp(call: TimestampCall): Promise<TimestampAnswer> {
  const response = await exchange(parseAuthority(call.url), call);
  const read = readTimestampResponse(response);
  switch (read.kind) {
    case "granted":
      if (!answersRequest(read.token, call.request)) throw problem("TSA_REFUSED", { why: "answers-another-request" });
      return { response, token: read.token };
    case "refused":
      throw problem("TSA_REFUSED", { status: read.status, why: read.why });
    case "malformed":
      throw problem("TSA_REFUSED", { sizeBytes: response.length, why: "answer-malformed" });
  }
}

function problem(code: ProblemCode, facts: Facts): BayyinaError {
  return new BayyinaError({ code, facts });
}

/**
 * Reads the address of an authority. A password in it would end up in logs, so none is taken.
 *
 * @param url - As the user gave it.
 * @returns The address: http or https.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no such address.
 */
export function parseAuthority(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isHttp = address?.protocol === "https:" || address?.protocol === "http:";
  if (address === null || !isHttp || address.username !== "" || address.password !== "")
    throw problem("ARGUMENT_INVALID", { option: "--tsa" });
  return address;
}

async function exchange(address: URL, { request, timeoutMs }: TimestampCall): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const headers = { "Content-Type": "application/timestamp-query", Accept: "application/timestamp-reply" };
    const body = new Uint8Array(request);
    const answer = await fetch(address, { method: "POST", headers, body, redirect: "manual", signal });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      throw problem("TSA_REFUSED", { httpStatus: answer.status, why: answer.status === 0 ? "redirect" : "http-status" });
    }
    return await readBounded(answer);
  } catch (error) {
    if (error instanceof BayyinaError) throw error;
    // What fetch says may hold the address; only the kind of failure goes on.
    if (error instanceof Error) throw problem("TSA_UNREACHABLE", { why: signal.aborted ? "timeout" : "connection" });
    throw error;
  }
}

async function readBounded(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of answer.body ?? []) {
    sizeBytes += part.length;
    if (sizeBytes > maxAnswerBytes) throw problem("TSA_REFUSED", { why: "answer-too-large" });
    parts.push(part);
  }
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
