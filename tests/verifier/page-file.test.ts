// The verifier's page as a file: one, small, the same each time it is built, and unable to fetch.
import { createHash } from "node:crypto";
import { buildPage } from "@bayyina/verifier";
import { beforeAll, expect, test } from "vitest";

/** Names of formats that stand in text and are never fetched. */
const formatNames = /^http:\/\/www\.w3\.org\/2000\/svg$|^https?:\/\/json-schema\.org\/|^http:\/\/\[\$\{/;

let page = "";
beforeAll(async () => {
  page = await buildPage();
});

test("the same sources give the same page, byte for byte", async () => {
  expect(await buildPage()).toBe(page);
});

test("the page is one file under 1 MB that names no address to fetch and loads no further code", () => {
  expect(new TextEncoder().encode(page).length).toBeLessThan(1_000_000);
  const addresses = [...page.matchAll(/https?:\/\/[^"'`\s)<>]*/g)].map(([address]) => address);
  expect(addresses.filter((address) => !formatNames.test(address))).toEqual([]);
  expect(page).not.toMatch(/\bimport\s*\(|\bimportScripts\b|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/);
  expect(page).not.toMatch(/localStorage|sessionStorage|indexedDB|serviceWorker|document\.cookie/);
  const [head = ""] = page.split("<script>");
  expect(head).not.toMatch(/url\(|@import|\bsrc=|\bhref="(?!data:,")/);
  expect(page.match(/<\/?script/g)).toEqual(["<script", "</script"]);
});

test("the page's policy allows its own script and style by their digests, and no connection", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'; connect-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  for (const tag of ["script", "style"]) {
    const content = new RegExp(`<${tag}>([^]*)</${tag}>`).exec(page)?.[1] ?? "";
    expect(policy).toContain(`${tag}-src 'sha256-${createHash("sha256").update(content).digest("base64")}'`);
  }
});
