// The engine bundled for a browser, run where there is nothing of Node: a bare realm with WebCrypto and the text codecs alone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const { cases } = JSON.parse(readFileSync(join(root, "engines/trusted-time/vectors/tokens.json"), "utf8")) as {
  readonly cases: readonly { readonly name: string; readonly expected: unknown }[];
};

test("the bundle asks for nothing of Node and judges every vector in a bare realm as Node does", async () => {
  const bundle = await rolldown({ input: join(root, "engines/trusted-time/src/index.ts"), platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", name: "trustedTime", minify: true });
  const [{ code }] = output;
  expect(output.length).toBe(1);
  expect(code).not.toMatch(/\brequire\(|["']node:|\bprocess\.|\bBuffer\b/);
  expect(code.length).toBeLessThan(120_000); // a page carries it: asn1js is most of it
  // WebCrypto of this process takes only arrays of its own realm, so the realm gets those as well; a browser has both from the start.
  const realm = createContext({
    crypto,
    TextEncoder,
    TextDecoder,
    atob,
    DOMException,
    ArrayBuffer,
    Uint8Array,
    DataView,
    Error,
    cases,
  });
  const found: unknown = await runInContext(
    `${code};
    const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const digestOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
    const check = ({ token, digest, anchors, certificates }) =>
      trustedTime.checkTimestampToken({
        token: bytes(token),
        digest: digestOf(digest),
        anchors: anchors.map(bytes),
        certificates: certificates.map(bytes),
      });
    Promise.all(cases.map(check)).then((found) => JSON.stringify({ found, has: typeof process + typeof require }));`,
    realm,
  );
  expect(JSON.parse(String(found))).toEqual({ found: cases.map(({ expected }) => expected), has: "undefinedundefined" });
});
