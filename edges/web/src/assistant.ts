// One question to an assistant over HTTP (OpenAI-compatible chat completions), with bounds: one address, no redirect, no proxy, so many
// bytes and so much time. What the answer is worth is not asked here: everything in it is checked by whoever reads it.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { BayyinaError, type Facts } from "@bayyina/model";
import { type AssistantEndpoint, assistantIp } from "./assistant-address.ts";

/** Whom to ask and how. `key`: sent as a bearer token, null for none; `waitMs`: for the whole exchange. */
export type AssistantCall = {
  readonly endpoint: AssistantEndpoint;
  /** Hosts that the case allows besides this machine. */
  readonly allowed: ReadonlySet<string>;
  readonly key: string | null;
  readonly waitMs: number;
};

/** An answer of proposals is some kilobytes; this leaves room and no more. */
const mostBytes = 4_194_304;

/**
 * Asks an assistant once.
 *
 * @param call - Whom and how.
 * @param body - The request as JSON text.
 * @returns The answer's body, as text.
 * @throws BayyinaError `ASSISTANT_NOT_ALLOWED`, `ASSISTANT_UNREACHABLE` (no connection, too late, cut off, a redirect, another HTTP
 *   status), `ASSISTANT_ANSWER_INVALID` (too large, not UTF-8). The facts never hold the address, the key or a word of either side.
 */
export async function askAssistant(call: AssistantCall, body: string): Promise<string> {
  const signal = AbortSignal.timeout(call.waitMs);
  try {
    const ip = await inTime(assistantIp(call.endpoint, call.allowed), signal);
    const answer = await sent(call, { ip, body, signal });
    const status = answer.statusCode ?? 0;
    if (status !== 200) {
      answer.destroy();
      throw unreachable(status >= 300 && status < 400 ? "redirect refused" : "http status", { status });
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await bytesOf(answer));
  } catch (error) {
    if (error instanceof BayyinaError) throw error;
    if (error instanceof TypeError) throw invalid("not UTF-8");
    // What the machine says may hold the address; only the kind of failure goes on.
    throw unreachable(signal.aborted ? "no answer in time" : "no connection", {});
  }
}

/** A name server may be silent too, and its asking cannot be called off. */
async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, failed) => signal.addEventListener("abort", () => failed(new Error("late"))));
  return Promise.race([work, late]);
}

type Sending = { readonly ip: string; readonly body: string; readonly signal: AbortSignal };

/** The connection goes to `ip` alone, on an agent of its own: the machine's proxy settings are not asked. */
function sent({ endpoint: { url }, key }: AssistantCall, { ip, body, signal }: Sending): Promise<IncomingMessage> {
  const isTls = url.protocol === "https:";
  // An address is no server name: the certificate must then be of the address itself.
  const servername = url.hostname.replace(/^\[|\]$/g, "") === ip ? "" : url.hostname;
  const bytes = new TextEncoder().encode(body);
  const options: RequestOptions = {
    method: "POST",
    host: ip,
    port: url.port === "" ? (isTls ? 443 : 80) : url.port,
    path: `${url.pathname}chat/completions`,
    agent: isTls ? new HttpsAgent({ servername }) : new HttpAgent(),
    signal,
    headers: {
      Host: url.host,
      "Content-Type": "application/json",
      "Content-Length": bytes.length,
      Accept: "application/json",
      "Accept-Encoding": "identity",
      Connection: "close",
      ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
    },
  };
  return new Promise((answered, failed) => {
    const request = isTls ? httpsRequest(options, answered) : httpRequest(options, answered);
    request.on("error", failed);
    request.end(bytes);
  });
}

async function bytesOf(answer: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of answer) {
    sizeBytes += part.length;
    // Leaving the loop ends the connection: what is still on its way is not read.
    if (sizeBytes > mostBytes) throw invalid("too large");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unreachable(why: string, facts: Facts): BayyinaError {
  return new BayyinaError({ code: "ASSISTANT_UNREACHABLE", facts: { why, ...facts } });
}

function invalid(why: string): BayyinaError {
  return new BayyinaError({ code: "ASSISTANT_ANSWER_INVALID", facts: { why } });
}
