// The HTTP side of a witness (C2SP tlog-witness): `POST /add-checkpoint`, one request after another. What is answered is decided by the
// engine's state machine, and what it decided is on the disk before it is answered (witness-folder.ts).
import type { IncomingMessage, ServerResponse } from "node:http";
import { listen, type Served } from "./listen.ts";

/** What a witness answers. */
export type WitnessReply = { readonly status: number; readonly contentType: string; readonly body: string };

/** A witness that is served. */
export type ServedWitness = {
  /** Decides and keeps; synchronous, so that no second request comes between checking and keeping. A throw is answered with 500. */
  readonly addCheckpoint: (request: string) => WitnessReply;
  /** 1–65535, or 0 for any free one. */
  readonly port: number;
};

const plain = "text/plain; charset=utf-8";
/** 63 lines of proof and a note with a hundred signatures have room in it. */
const mostBytes = 65_536;
/** Read and dropped of a body that is too large, after it was refused. */
const mostDroppedBytes = 8 << 20;
const tooLarge: WitnessReply = { status: 413, contentType: plain, body: "413\n" };

/**
 * Serves a witness on 127.0.0.1 until the server is closed.
 *
 * @param witness - Who decides, and the port.
 * @returns The server, listening, and its address: the submission prefix.
 * @throws BayyinaError `PORT_TAKEN`, `ARGUMENT_INVALID`.
 */
export async function serveWitness(witness: ServedWitness): Promise<Served> {
  const served = await listen(witness.port, (request, response) => {
    answer(witness, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, { status: 500, contentType: plain, body: "500\n" });
    });
  });
  // Who asks first whether to send a body hears at once that it is too large.
  served.server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (isSaidTooLarge(request)) {
      response.setHeader("Connection", "close");
      return say(response, tooLarge);
    }
    response.writeContinue();
    served.server.emit("request", request, response);
  });
  return served;
}

async function answer(witness: ServedWitness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url !== "/add-checkpoint") return say(response, { status: 404, contentType: plain, body: "404\n" });
  if (request.method !== "POST") {
    response.setHeader("Allow", "POST");
    return say(response, { status: 405, contentType: plain, body: "405\n" });
  }
  const body = isSaidTooLarge(request) ? null : await bodyOf(request);
  if (body === null) return refuseBody(request, response);
  const text = textOf(body);
  if (text === null) return say(response, { status: 400, contentType: plain, body: "400\n" });
  say(response, witness.addCheckpoint(text));
}

function isSaidTooLarge({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"] ?? 0) > mostBytes;
}

/**
 * Says 413 while the body still comes in. A connection closed on bytes that nobody read is reset, and the answer with it: so some of the
 * rest is read and dropped, and who goes on sending after that is cut off.
 */
async function refuseBody(request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response, tooLarge);
  response.setHeader("Connection", "close");
  response.setHeader("Content-Length", tooLarge.body.length);
  response.write(tooLarge.body);
  let dropped = 0;
  try {
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      dropped += part instanceof Uint8Array ? part.length : 0;
      if (dropped > mostDroppedBytes) break;
    }
  } catch {
    // Whoever sent it hung up.
  }
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let held = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!(part instanceof Uint8Array)) return null;
    held += part.length;
    if (held > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function say(response: ServerResponse, reply: WitnessReply): void {
  setHeaders(response, reply);
  response.end(reply.body);
}

function setHeaders(response: ServerResponse, { status, contentType }: WitnessReply): void {
  response.statusCode = status;
  response.setHeader("Content-Type", contentType);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-store");
}
