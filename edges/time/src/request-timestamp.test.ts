// What leaves the machine when a timestamp is asked for, and what each kind of answer leads to. Real HTTP on the loopback address.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { BayyinaError } from "@bayyina/model";
import { timestampRequest } from "@bayyina/trusted-time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestTimestamp } from "./index.ts";

const request = timestampRequest({ digest: new Uint8Array(32).fill(7), nonce: new Uint8Array(16).fill(9) });
const heard: { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
let answer: (response: ServerResponse) => void = (response) => response.end();
const server = createServer((asked, response) => {
  const parts: Buffer[] = [];
  asked.on("data", (part: Buffer) => parts.push(part));
  asked.on("end", () => {
    heard.push({ method: asked.method ?? "", url: asked.url ?? "", headers: asked.headers, body: Buffer.concat(parts) });
    answer(response);
  });
});
let base = "";

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function problemOf(url = `${base}/tsa`, timeoutMs = 10_000): Promise<unknown> {
  try {
    await requestTimestamp({ url, request, timeoutMs });
    return "no problem";
  } catch (error) {
    return error instanceof BayyinaError ? error.problem : error;
  }
}

test("the authority gets the request's bytes by one POST, and no cookie, referrer or name of ours", async () => {
  heard.length = 0;
  answer = (response) => response.end();
  await problemOf();
  expect(heard.map(({ method, url }) => `${method} ${url}`)).toEqual(["POST /tsa"]);
  expect(new Uint8Array(heard[0]?.body ?? [])).toEqual(request);
  expect(heard[0]?.headers["content-type"]).toBe("application/timestamp-query");
  expect(Object.keys(heard[0]?.headers ?? {})).not.toContain("cookie");
  expect(Object.keys(heard[0]?.headers ?? {})).not.toContain("referer");
  expect(JSON.stringify(heard[0]?.headers).toLowerCase()).not.toContain("bayyina");
});

test("a redirect is not followed", async () => {
  heard.length = 0;
  answer = (response) => response.writeHead(302, { Location: `${base}/elsewhere` }).end();
  expect(await problemOf()).toEqual({ code: "TSA_REFUSED", facts: { httpStatus: 302, why: "http-status" } });
  expect(heard.map(({ url }) => url)).toEqual(["/tsa"]);
});

test("another status, a refusal in the answer, and what is no answer are told apart", async () => {
  answer = (response) => response.writeHead(503).end("busy");
  expect(await problemOf()).toEqual({ code: "TSA_REFUSED", facts: { httpStatus: 503, why: "http-status" } });
  // TimeStampResp { PKIStatusInfo { status 2 (rejection), failInfo bit 14 (time source not available) } }
  answer = (response) => response.end(Buffer.from("300a30080201020303010002", "hex"));
  expect(await problemOf()).toEqual({ code: "TSA_REFUSED", facts: { status: 2, why: "time-source-not-available" } });
  answer = (response) => response.end("<html>a page</html>");
  expect(await problemOf()).toEqual({ code: "TSA_REFUSED", facts: { sizeBytes: 19, why: "answer-malformed" } });
});

test("an answer of more than 1 MB is not read to its end", async () => {
  answer = (response) => response.end(Buffer.alloc(1_100_000));
  expect(await problemOf()).toEqual({ code: "TSA_REFUSED", facts: { why: "answer-too-large" } });
});

test("no listener, no answer in time and an answer cut short are unreachable, without the address in the facts", async () => {
  answer = () => undefined;
  expect(await problemOf(`${base}/slow`, 100)).toEqual({ code: "TSA_UNREACHABLE", facts: { why: "timeout" } });
  answer = (response) => {
    response.writeHead(200, { "Content-Length": "500" });
    response.write("some");
    setTimeout(() => response.destroy(), 20);
  };
  expect(await problemOf()).toEqual({ code: "TSA_UNREACHABLE", facts: { why: "connection" } });
  expect(await problemOf("http://127.0.0.1:1/")).toEqual({ code: "TSA_UNREACHABLE", facts: { why: "connection" } });
});

test("only an http address without a password is called", async () => {
  for (const url of ["ftp://example.org/", "file:///etc/hostname", "example.org", "https://someone:secret@example.org/"])
    expect(await problemOf(url)).toEqual({ code: "ARGUMENT_INVALID", facts: { option: "--tsa" } });
});
