// A folder shown on the loopback address, to look at a record before it is published. Not a web server for the public.
import { createReadStream, realpathSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { listen, type Served } from "./listen.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * Serves a folder on 127.0.0.1 until it is closed.
 *
 * @param folder - The site.
 * @param port - 1–65535, or 0 for any free one.
 * @returns The server, listening, and its address `http://127.0.0.1:PORT`.
 * @throws BayyinaError `PORT_TAKEN`, `ARGUMENT_INVALID` (no such port).
 */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const root = realpathSync(folder);
  return listen(port, (request, response) => answer(root, request, response));
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-store");
  // A page elsewhere may point its own name at this address (DNS rebinding); only loopback names are answered.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = fileFor(root, request.url ?? "/");
  if (file === null) return refuse(response, 404);
  response.setHeader("Content-Type", mediaTypes[extname(file)] ?? "application/octet-stream");
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function fileFor(root: string, url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const wanted = realpathSync(join(root, path.endsWith("/") ? `${path}index.html` : path));
    return wanted.startsWith(root + sep) && statSync(wanted).isFile() ? wanted : null;
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${status}\n`);
}
