// Serving: this machine only, files of the folder only, and only to a loopback name.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder } from "./serve-folder.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-serve-"));
const folder = join(scratch, "..", scratch.split("/").at(-1) ?? "");
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  writeFileSync(join(scratch, "index.html"), "<p>front</p>");
  symlinkSync("/etc/hostname", join(scratch, "link.txt"));
  served = await serveFolder(folder, 0);
});
afterAll(() => {
  served.server.close();
  rmSync(scratch, { recursive: true });
});

function get(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<{ status: number; body: string; type: string }> {
  const { port } = new URL(served.url);
  return new Promise((answered, failed) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        answered({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          type: response.headers["content-type"] ?? "",
        }),
      );
    });
    asked.on("error", failed);
    asked.end();
  });
}

test("the front page and HEAD are answered", async () => {
  expect(await get("/")).toEqual({ status: 200, body: "<p>front</p>", type: "text/html; charset=utf-8" });
  expect(await get("/index.html", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("nothing outside the folder is served, by dots, codes or links", async () => {
  for (const path of [
    "/../etc/hostname",
    "/%2e%2e/%2e%2e/etc/hostname",
    "/..%2fetc%2fhostname",
    "/link.txt",
    "/absent",
    "/%00",
    "/%E0%A4%A",
  ])
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
});

test("another host name and another method are refused", async () => {
  expect((await get("/", { host: "example.org" })).status).toBe(403);
  expect((await get("/", {}, "POST")).status).toBe(405);
});

test("a port in use is said", async () => {
  await expect(serveFolder(folder, Number(new URL(served.url).port))).rejects.toThrow("PORT_TAKEN");
});
