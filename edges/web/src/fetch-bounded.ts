// One answer of another machine, taken with bounds: no redirect, no more bytes and no more time than agreed. What it means is the caller's.
import { BayyinaError } from "@bayyina/model";

/** What came back. `body` is whole. */
export type Answer = { readonly status: number; readonly contentType: string; readonly body: Uint8Array };

const patienceMs = 30_000;

/**
 * Asks one address, and no other.
 *
 * @param request - Address, method, headers, body.
 * @param mostBytes - The largest body that is read, after decompression.
 * @returns The answer, whatever its status but a redirect.
 * @throws BayyinaError `LOG_UNREACHABLE`: no answer, none in 30 seconds, a redirect, a body too large. The facts never name the address.
 */
export async function fetchBounded(request: Request, mostBytes: number): Promise<Answer> {
  const answer = await asked(request);
  if (answer.status >= 300 && answer.status < 400) {
    await answer.body?.cancel();
    throw unreachable("redirect refused", answer.status);
  }
  return {
    status: answer.status,
    contentType: answer.headers.get("content-type") ?? "",
    body: await bodyOf(answer, mostBytes),
  };
}

/**
 * The problem of a log or a witness that does not answer as it should.
 *
 * @param why - In fixed words.
 * @param status - The HTTP status, null when there was none.
 * @returns A `LOG_UNREACHABLE` to throw.
 */
export function unreachable(why: string, status: number | null): BayyinaError {
  return new BayyinaError({ code: "LOG_UNREACHABLE", facts: { why, ...(status === null ? {} : { status }) } });
}

/**
 * An address that files of a log are asked from.
 *
 * @param address - `https://…` or `http://…`, without user, query and fragment.
 * @param option - Which option named it, for the problem.
 * @returns The address, ending with `/`.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no such address.
 */
export function parseBaseUrl(address: string, option: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const plain = url !== null && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (url === null || !plain) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option } });
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

async function asked(request: Request): Promise<Response> {
  try {
    return await fetch(request, { redirect: "manual", signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    throw unreachable(lateOr(error, "no answer"), null);
  }
}

async function bodyOf(answer: Response, mostBytes: number): Promise<Uint8Array> {
  if (answer.body === null) return new Uint8Array(0);
  const parts: Uint8Array[] = [];
  let held = 0;
  try {
    for await (const part of answer.body) {
      held += part.length;
      // Leaving the loop cancels what is still on its way.
      if (held > mostBytes) throw unreachable("answer too large", answer.status);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof BayyinaError ? error : unreachable(lateOr(error, "answer cut off"), answer.status);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function lateOr(error: unknown, otherwise: string): string {
  return error instanceof Error && error.name === "TimeoutError" ? "no answer in time" : otherwise;
}
