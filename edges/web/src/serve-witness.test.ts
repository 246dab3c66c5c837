// What a witness does with bodies that are too large: it says so in time to be heard, and reads no more of them than it must.
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Served } from "./listen.ts";
import { serveWitness } from "./serve-witness.ts";

const open: Served[] = [];
afterEach(() => {
  for (const { server } of open.splice(0)) server.close().closeAllConnections();
});

/** A witness that tells the size of what it was asked. */
async function serving(): Promise<Served> {
  const served = await serveWitness({
    port: 0,
    addCheckpoint: (request) => ({ status: 200, contentType: "text/plain", body: `${request.length}\n` }),
  });
  open.push(served);
  return served;
}

type Exchange = { readonly heard: string; readonly sentBytes: number };

/** Sends a head and then as much of a body as the other side takes; ends when it hangs up or, where asked, when it answers. */
function send(
  url: string,
  head: readonly string[],
  body: { readonly bytes: number; readonly afterAnswer: boolean },
): Promise<Exchange> {
  return new Promise((ended) => {
    let heard = "";
    let sentBytes = 0;
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const part = new Uint8Array(64 * 1024).fill(120);
    const push = (): void => {
      while (sentBytes < body.bytes && !socket.destroyed) {
        sentBytes += part.length;
        if (!socket.write(part)) return void socket.once("drain", push);
      }
    };
    socket.on("data", (bytes) => {
      heard += String(bytes);
      if (!body.afterAnswer) socket.end();
    });
    socket.on("error", () => {});
    socket.on("close", () => ended({ heard, sentBytes }));
    socket.write(["POST /add-checkpoint HTTP/1.1", "Host: x", ...head, "", ""].join("\r\n"));
    if (body.afterAnswer) push();
  });
}

test("who asks first whether to send 20 MB hears 413, and is never told to go on", async () => {
  const { url } = await serving();
  const head = ["Content-Length: 20000000", "Expect: 100-continue"];
  const { heard } = await send(url, head, { bytes: 0, afterAnswer: false });
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
});

test("who asks first whether to send a small body is told to go on, and is answered", async () => {
  const { url } = await serving();
  const heard = await new Promise<string>((ended) => {
    let all = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("data", (bytes) => {
      all += String(bytes);
      if (all.startsWith("HTTP/1.1 100") && !all.includes("200 OK")) socket.write("hello");
      if (all.includes("200 OK")) socket.end();
    });
    socket.on("close", () => ended(all));
    socket.write("POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  });
  expect(heard).toContain("5\n");
});

test.each([
  ["of a length that is said", ["Content-Length: 2000000"]],
  ["of no said length", ["Transfer-Encoding: chunked"]],
])("who sends 2 MB %s without asking hears 413 all the same", async (_, head) => {
  const { url } = await serving();
  const chunked = head[0]?.startsWith("Transfer") === true;
  // One chunk that is announced larger than it is: enough of it comes to be refused.
  const heard = await new Promise<string>((ended) => {
    let all = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("data", (bytes) => {
      all += String(bytes);
    });
    socket.on("error", () => {});
    socket.on("close", () => ended(all));
    socket.write(["POST /add-checkpoint HTTP/1.1", "Host: x", ...head, "", ""].join("\r\n"));
    if (chunked) socket.write(`${(2_000_000).toString(16)}\r\n`);
    socket.write("x".repeat(2_000_000));
    if (chunked) socket.write("\r\n0\r\n\r\n");
  });
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
});

test("who sends on and on after that is cut off: what is read of one body has an end", async () => {
  const { url } = await serving();
  const bytes = 1 << 30;
  const { heard, sentBytes } = await send(url, [`Content-Length: ${bytes}`], { bytes, afterAnswer: true });
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
  expect(sentBytes).toBeLessThan(64 << 20);
});
