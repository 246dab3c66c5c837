// The token in a file: whole responses, bare tokens, and what is neither.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Integer, Sequence } from "asn1js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDer } from "./der.ts";
import { tokenIn } from "./token-in.ts";

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, "../vectors/tokens.json"), "utf8")) as {
  readonly cases: readonly { readonly token: string; readonly expected: { readonly why?: string } }[];
};
const tokens = cases
  .filter(({ expected }) => expected.why !== "malformed")
  .map(({ token }) => new Uint8Array(Buffer.from(token, "base64")));

/** A response of PKIStatus 0 around a token. */
function granted(token: Uint8Array): Uint8Array {
  const status = new Uint8Array(new Sequence({ value: [new Integer({ value: 0 })] }).toBER());
  const length = status.length + token.length;
  return Uint8Array.from([0x30, 0x82, length >> 8, length & 0xff, ...status, ...token]);
}

test("a whole response and the token alone give the same token, byte for byte", () => {
  expect(tokens.length).toBeGreaterThan(10);
  for (const token of tokens) {
    expect(tokenIn(token)).toEqual({ kind: "token", token });
    expect(tokenIn(granted(token))).toEqual({ kind: "token", token });
  }
});

test("a refusal is told apart from what is no response at all", () => {
  expect(tokenIn(new Uint8Array(Buffer.from("30053003020102", "hex")))).toEqual({
    kind: "refused",
    status: 2,
    why: "reason-not-given",
  });
  expect(tokenIn(new TextEncoder().encode("An invented note.\n"))).toEqual({ kind: "malformed" });
  const signedData = readDer(tokens[0] ?? new Uint8Array())?.children[1]?.bytes ?? new Uint8Array();
  expect(tokenIn(signedData)).toEqual({ kind: "malformed" });
});

test("a token or response cut short anywhere, or followed by anything, is malformed", () => {
  const token = tokens[0] ?? new Uint8Array();
  for (const sound of [token, granted(token)]) {
    for (let length = 0; length < sound.length; length += 1) expect(tokenIn(sound.subarray(0, length)).kind).toBe("malformed");
    expect(tokenIn(Uint8Array.of(...sound, 0)).kind).toBe("malformed");
  }
});

test("any other bytes are malformed", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => tokenIn(bytes).kind === "malformed"));
});
