// A public log served on the loopback address (C2SP tlog-tiles). Nothing beyond the public checkpoint leaves: what was written since would
// tell when the work goes on. What leaves is public: any host name is answered, so that a web server in front can show it to the world.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type LogReader, parseCheckpoint, parseNote } from "@bayyina/tlog";
import { cutLog } from "./cut-log.ts";
import { listen, type Served } from "./listen.ts";
import { logFileKind } from "./log-file.ts";

/** What is served. */
export type PublicLog = {
  /** The log's files, perhaps of a larger log than the checkpoint says. */
  readonly reader: LogReader;
  /** The public checkpoint at this moment, a signed note; null = there is none yet. */
  readonly checkpoint: () => string | null;
  /** 1–65535, or 0 for any free one. */
  readonly port: number;
};

/**
 * Serves a log on 127.0.0.1 until the server is closed: `/checkpoint` and the tiles of the checkpoint's size and of every smaller one.
 *
 * @param log - Reader, checkpoint, port.
 * @returns The server, listening, and its address.
 * @throws BayyinaError `PORT_TAKEN`, `ARGUMENT_INVALID`.
 */
export async function serveLog(log: PublicLog): Promise<Served> {
  return listen(log.port, (request, response) => {
    answer(log, request, response).catch(() => {
      // The cause may name a path of this machine: whoever asked learns only that it failed.
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
}

async function answer(log: PublicLog, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405);
  }
  const path = (request.url ?? "").slice(1);
  const content = await contentOf(log, path);
  const kind = logFileKind(path);
  if (content === null || kind === null) return refuse(response, 404);
  response.setHeader("Content-Type", kind.mediaType);
  response.setHeader("Content-Length", content.length);
  response.setHeader("Cache-Control", kind.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  response.end(request.method === "HEAD" ? undefined : content);
}

async function contentOf({ reader, checkpoint }: PublicLog, path: string): Promise<Uint8Array | null> {
  const note = checkpoint();
  if (note === null) return null;
  if (path === "checkpoint") return new TextEncoder().encode(note);
  const size = parseCheckpoint(parseNote(note)?.text ?? "")?.size ?? 0;
  return cutLog(reader, { size, stored: size })(path);
}

function refuse(response: ServerResponse, status: 404 | 405 | 500): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-cache");
  response.end(`${status}\n`);
}
