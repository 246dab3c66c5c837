// Listening on this machine's loopback address, and letting go of it. What is answered is the caller's.
import { createServer, type RequestListener, type Server } from "node:http";
import { BayyinaError } from "@bayyina/model";

/** A server that listens: its address, and how to end it. */
export type Served = { readonly server: Server; readonly url: string };

const loopback = "127.0.0.1";

/**
 * Listens on 127.0.0.1 until the server is closed.
 *
 * @param port - 1–65535, or 0 for any free one.
 * @param answer - Answers one request.
 * @returns The server, listening, and its address `http://127.0.0.1:PORT`.
 * @throws BayyinaError `PORT_TAKEN`, `ARGUMENT_INVALID` (no such port).
 */
export async function listen(port: number, answer: RequestListener): Promise<Served> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--port" } });
  const server = createServer(answer);
  await new Promise<void>((listening, failed) => {
    server.once("error", (error) =>
      failed("code" in error && error.code === "EADDRINUSE" ? new BayyinaError({ code: "PORT_TAKEN", facts: { port } }) : error),
    );
    server.listen(port, loopback, listening);
  });
  const address = server.address();
  return { server, url: `http://${loopback}:${typeof address === "object" && address !== null ? address.port : port}` };
}
