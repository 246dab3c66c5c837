// Timestamp authorities on the loopback address: each request is answered by `openssl ts -reply`.
import { createServer, type Server } from "node:http";
import { type Identity, type KeyKind, rootExtensions, signerExtensions, type Workshop } from "./openssl.ts";

/** A root and the signer it vouches for. */
export type Authority = { readonly root: Identity; readonly clock: Identity };

/**
 * Makes an authority.
 *
 * @param workshop - Where its keys lie.
 * @param keyKind - Of both keys.
 * @returns Root and signer.
 */
export function makeAuthority(workshop: Workshop, keyKind: KeyKind): Authority {
  const root = workshop.makeCertificate({ name: "Invented root", extensions: rootExtensions, keyKind });
  const clock = workshop.makeCertificate({ name: "Invented clock", extensions: signerExtensions, issuer: root, keyKind });
  return { root, clock };
}

/**
 * Serves authorities until the server is closed.
 *
 * @param workshop - Where their keys lie.
 * @param authorities - By the path they answer at.
 * @param port - 0 for any free one.
 * @returns The server, listening, and its address without a path.
 */
export async function serveAuthorities(
  workshop: Workshop,
  authorities: ReadonlyMap<string, Authority>,
  port = 0,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((asked, response) => {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => parts.push(part));
    asked.on("end", () => {
      const authority = authorities.get((asked.url ?? "").slice(1));
      const isQuery = asked.method === "POST" && asked.headers["content-type"] === "application/timestamp-query";
      if (authority === undefined || !isQuery) return void response.writeHead(400).end();
      response.setHeader("Content-Type", "application/timestamp-reply");
      response.end(workshop.reply(authority.clock, Buffer.concat(parts)));
    });
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}` };
}
