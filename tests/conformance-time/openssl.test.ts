// RFC 3161 against OpenSSL, both ways: an authority on the loopback address that answers with `openssl ts -reply` takes our requests,
// and `openssl ts -verify` judges the tokens as we do. Without OpenSSL the tests are skipped, in CI they fail.
import { rmSync } from "node:fs";
import type { Server } from "node:http";
import { requestTimestamp } from "@bayyina/time";
import { checkTimestampToken, readCertificates, timestampRequest } from "@bayyina/trusted-time";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Authority, makeAuthority, serveAuthorities } from "./authority.ts";
import { data, digestOf, makeCases } from "./cases.ts";
import { hasOpenssl, openWorkshop, pemOf, type Workshop } from "./openssl.ts";

const isWanted = hasOpenssl || process.env["CI"] === "true";
const encoder = new TextEncoder();

test("OpenSSL is here, or this is not CI", ({ skip }) => {
  if (!isWanted) skip("OpenSSL is absent: conformance of trusted time is not shown");
  expect(hasOpenssl).toBe(true);
});

describe.skipIf(!isWanted)("every case is judged as the list says", () => {
  const { workshop, cases } = isWanted ? makeCases() : { workshop: null, cases: [] };
  afterAll(() => rmSync(workshop?.folder ?? "", { recursive: true, force: true }));

  test.each(cases)("$name: $expected", async ({ token, digest, roots, beside = [], expected, openssl, name }) => {
    const toCheck = { token, digest, anchors: roots.map(({ der }) => der), certificates: beside.map(({ der }) => der) };
    const found = await checkTimestampToken(toCheck);
    expect(found.kind === "holds" ? "holds" : found.why).toBe(expected);
    const about = name === "other data" ? encoder.encode("other") : data;
    if (openssl !== null) expect(workshop?.verifies(token, { data: about, roots, beside })).toBe(openssl);
  });
});

describe.skipIf(!isWanted)("an authority over HTTP", () => {
  let workshop: Workshop;
  let server: Server;
  let url = "";
  const authorities = new Map<string, Authority>();

  beforeAll(async () => {
    workshop = openWorkshop();
    for (const keyKind of ["rsa", "ec256"] as const) authorities.set(keyKind, makeAuthority(workshop, keyKind));
    ({ server, url } = await serveAuthorities(workshop, authorities));
  });
  afterAll(() => {
    server.close();
    rmSync(workshop.folder, { recursive: true });
  });

  test.each(["rsa", "ec256"])("takes our request, and both checkers hold its token (%s)", async (kind) => {
    const note = encoder.encode("invented.example/log\n5\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
    const nonce = crypto.getRandomValues(new Uint8Array(16));
    const digest = digestOf(note);
    const before = new Date().toISOString().slice(0, 19);
    const request = timestampRequest({ digest, nonce });
    const { token, response } = await requestTimestamp({ url: `${url}/${kind}`, request, timeoutMs: 20_000 });
    const { root } = authorities.get(kind) ?? {};
    if (root === undefined) throw new Error("no such authority");
    const anchors = readCertificates(encoder.encode(pemOf([root]))) ?? [];
    const found = await checkTimestampToken({ token, digest, anchors, nonce });
    expect(found).toMatchObject({ kind: "holds", authority: "Invented clock", anchor: "trusted" });
    const at = found.kind === "holds" ? found.at.slice(0, 19) : "";
    expect(at >= before && at <= new Date().toISOString().slice(0, 19)).toBe(true);
    expect(await checkTimestampToken({ token, digest, anchors, nonce: new Uint8Array(16).fill(1) })).toEqual({
      kind: "fails",
      why: "nonce-differs",
    });
    expect(workshop.verifies(token, { data: note, roots: [root] })).toBe(true);
    // The stored response as it lies, against the request: what a stranger would type.
    const stored = ["-in", workshop.put("stored.tsr", response), "-CAfile", root.certificate];
    const said = workshop.run(["ts", "-verify", "-queryfile", workshop.put("asked.tsq", request), ...stored]);
    expect(new TextDecoder().decode(said)).toContain("Verification: OK");
  });

  test("OpenSSL reads our request: digest, nonce and the wish for the certificate", () => {
    const request = timestampRequest({ digest: digestOf(data), nonce: Uint8Array.of(0, 0, 0xff, 1, 2, 3, 4, 5) });
    const said = new TextDecoder().decode(workshop.run(["ts", "-query", "-in", workshop.put("q.tsq", request), "-text"]));
    expect(said).toContain("Hash Algorithm: sha256");
    expect(said).toContain("Nonce: 0xFF0102030405");
    expect(said).toContain("Certificate required: yes");
  });

  test("another authority's root, other data and a flipped bit are refused by both", async () => {
    const { root, clock } = authorities.get("ec256") ?? {};
    const other = authorities.get("rsa")?.root;
    if (root === undefined || clock === undefined || other === undefined) throw new Error("no such authority");
    const request = timestampRequest({ digest: digestOf(data), nonce: new Uint8Array(16).fill(3) });
    const { token } = await requestTimestamp({ url: `${url}/ec256`, request, timeoutMs: 20_000 });
    const flipped = new Uint8Array(token);
    flipped[flipped.length - 20] = (flipped.at(-20) ?? 0) ^ 4; // within the signature
    const digest = digestOf(data);
    expect(await checkTimestampToken({ token, digest, anchors: [other.der] })).toMatchObject({ why: "chain-untrusted" });
    expect(workshop.verifies(token, { data, roots: [other] })).toBe(false);
    expect(await checkTimestampToken({ token, digest: digestOf(root.der), anchors: [root.der] })).toMatchObject({
      why: "digest-differs",
    });
    expect(workshop.verifies(token, { data: root.der, roots: [root] })).toBe(false);
    expect(await checkTimestampToken({ token: flipped, digest, anchors: [root.der] })).toMatchObject({ why: "signature-wrong" });
    expect(workshop.verifies(flipped, { data, roots: [root] })).toBe(false);
  });
});
