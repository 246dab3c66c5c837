// Reading a public log from a folder, over HTTP and from a store: the same bytes, nothing but the log's files, bounds on a stranger's answers.
import { createHash, createHmac } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entryBundle, type LogReader } from "@bayyina/tlog";
import { afterAll, expect, test } from "vitest";
import { folderLogReader } from "./folder-log-reader.ts";
import { httpLogReader } from "./http-log-reader.ts";
import { listen, type Served } from "./listen.ts";
import { s3LogReader } from "./s3-log-reader.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-readers-"));
const open: Served[] = [];
afterAll(() => {
  for (const { server } of open) server.close();
  rmSync(scratch, { recursive: true });
});

const bundle = entryBundle([Uint8Array.of(1, 2), Uint8Array.of(3)]);
const files: Readonly<Record<string, Uint8Array>> = {
  checkpoint: new TextEncoder().encode("a note\n"),
  "tile/entries/000.p/2": bundle,
  "tile/0/000.p/2": new Uint8Array(64).fill(7),
};

async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const one = await listen(0, answer);
  open.push(one);
  return one.url;
}

function answerFiles(prefix: string): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const file = files[(request.url ?? "").slice(prefix.length)];
    response.statusCode = file === undefined ? 404 : 200;
    response.end(file);
  };
}

async function readsTheLog(reader: LogReader): Promise<void> {
  for (const [path, content] of Object.entries(files)) expect(await reader(path)).toEqual(content);
  expect(await reader("tile/0/000")).toBeNull();
  expect(await reader("key.pub")).toBeNull();
}

test("a folder, an HTTP address and a bucket give the same bytes, and absence as absence", async () => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(scratch, "log", path, ".."), { recursive: true });
    writeFileSync(join(scratch, "log", path), content);
  }
  await readsTheLog(folderLogReader(join(scratch, "log")));
  await readsTheLog(httpLogReader(`${await served(answerFiles("/a/b/"))}/a/b`));
  const place = { endpoint: await served(answerFiles("/bucket/some/log/")), bucket: "bucket", prefix: "some/log" };
  await readsTheLog(s3LogReader({ ...place, ...credentials }, still));
});

test("nothing that no log has is asked for, whatever a path says", async () => {
  const asked: string[] = [];
  const url = await served((request, response) => {
    asked.push(request.url ?? "");
    response.end("x");
  });
  const place = { endpoint: url, bucket: "bucket", prefix: "", ...credentials };
  for (const reader of [httpLogReader(url), s3LogReader(place, still), folderLogReader(scratch)])
    for (const path of ["../secret", "tile/0/../../x", "/etc/hostname", "http://127.0.0.1:1/", "tile/0/0", "checkpoint?x", ""])
      await expect(reader(path)).rejects.toThrow(RangeError);
  expect(asked).toEqual([]);
});

test("a redirect is refused, and where it points is never asked", async () => {
  let asked = 0;
  const elsewhere = await served((_request, response) => {
    asked += 1;
    response.end("a note\n");
  });
  const url = await served((_request, response) => {
    response.writeHead(302, { location: `${elsewhere}/checkpoint` }).end();
  });
  await expect(httpLogReader(url)("checkpoint")).rejects.toThrow("LOG_UNREACHABLE");
  expect(asked).toBe(0);
});

test("an answer larger than any honest one is not taken in, over HTTP or from disk", async () => {
  const url = await served((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on("drain", more);
    more();
  });
  await expect(httpLogReader(url)("tile/0/000")).rejects.toThrow("too large");
  mkdirSync(join(scratch, "large", "tile", "0"), { recursive: true });
  writeFileSync(join(scratch, "large", "tile", "0", "000"), Buffer.alloc(8193));
  await expect(folderLogReader(join(scratch, "large"))("tile/0/000")).rejects.toThrow("FILE_UNREADABLE");
  await expect(folderLogReader(join(scratch, "large"))("tile/0/000.p/1")).resolves.toBeNull();
});

test("no answer, a cut one and a strange status are said as such, without the address", async () => {
  const gone = await served((_request, response) => response.end());
  open.pop()?.server.close();
  await expect(httpLogReader(gone)("checkpoint")).rejects.toThrow("no answer");
  const cut = await served((_request, response) => {
    response.writeHead(200, { "content-length": "100" }).write("x", () => response.destroy());
  });
  await expect(httpLogReader(cut)("checkpoint")).rejects.toThrow("cut off");
  const strange = await served((_request, response) => response.writeHead(500).end());
  const error: unknown = await httpLogReader(strange)("checkpoint").catch((thrown: unknown) => thrown);
  expect(String(error)).toContain('"status":500');
  expect(String(error)).not.toContain("127.0.0.1");
});

test("an address with a user, a query or another scheme is none", () => {
  for (const wrong of ["ftp://127.0.0.1/", "http://a@127.0.0.1/", "http://127.0.0.1/?x", "file:///etc", "not one"])
    expect(() => httpLogReader(wrong)).toThrow("ARGUMENT_INVALID");
  for (const bucket of ["..", "a/b", ""])
    expect(() => s3LogReader({ endpoint: "http://127.0.0.1:1", bucket, prefix: "", ...credentials }, still)).toThrow(
      "ARGUMENT_INVALID",
    );
});

const credentials = { region: "eu-test-1", accessKeyId: "AKIDEXAMPLE", secretAccessKey: "an invented secret" };
const still = { now: () => "2031-05-06T07:08:09Z" };

test("a store gets a request signed by the credentials (Signature Version 4), bearing the time of the clock that was given", async () => {
  const seen: IncomingMessage[] = [];
  const endpoint = await served((request, response) => {
    seen.push(request);
    response.end("a note\n");
  });
  await s3LogReader({ endpoint, bucket: "bucket", prefix: "log", ...credentials }, still)("checkpoint");
  const [request] = seen;
  expect(request?.headers["x-amz-date"]).toBe("20310506T070809Z");
  expect(request?.headers.authorization).toBe(signatureOf(request));
});

/** Signature Version 4, worked out by hand from what arrived. */
function signatureOf(request: IncomingMessage | undefined): string {
  const header = (name: string): string => String(request?.headers[name]);
  const signed = /SignedHeaders=([^,]+)/.exec(header("authorization"))?.[1] ?? "";
  expect(signed.split(";")).toEqual(expect.arrayContaining(["host", "x-amz-content-sha256", "x-amz-date"]));
  const headers = signed.split(";").map((name) => `${name}:${header(name)}\n`);
  const canonical = `GET\n${request?.url}\n\n${headers.join("")}\n${signed}\n${header("x-amz-content-sha256")}`;
  const scope = `20310506/${credentials.region}/s3/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n20310506T070809Z\n${scope}\n${createHash("sha256").update(canonical).digest("hex")}`;
  const mac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const key = mac(mac(mac(mac(`AWS4${credentials.secretAccessKey}`, "20310506"), credentials.region), "s3"), "aws4_request");
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${mac(key, toSign).toString("hex")}`;
}
