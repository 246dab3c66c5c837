// Requests and responses: what we ask reads back, by another library too, and what is no answer is told apart from a refusal.
import { fromBER } from "asn1js";
import fc from "fast-check";
import { TimeStampReq } from "pkijs";
import { expect, test } from "vitest";
import { answersRequest, timestampRequest, withoutLeadingZeros } from "./timestamp-request.ts";
import { readTimestampResponse } from "./timestamp-response.ts";

const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });
const nonces = fc.uint8Array({ minLength: 8, maxLength: 20 });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

test("pkijs reads in our request the digest, the nonce and the wish for the certificate", () => {
  fc.assert(
    fc.property(digests, nonces, (digest, nonce) => {
      const read = new TimeStampReq({ schema: fromBER(new Uint8Array(timestampRequest({ digest, nonce }))).result });
      expect(hex(new Uint8Array(read.messageImprint.hashedMessage.valueBlock.valueHexView))).toBe(hex(digest));
      expect(read.messageImprint.hashAlgorithm.algorithmId).toBe("2.16.840.1.101.3.4.2.1");
      expect(hex(withoutLeadingZeros(new Uint8Array(read.nonce?.valueBlock.valueHexView ?? [])))).toBe(
        hex(withoutLeadingZeros(nonce)),
      );
      expect(read.certReq).toBe(true);
    }),
  );
});

test("a digest or nonce of another length is refused", () => {
  const nonce = new Uint8Array(8);
  expect(() => timestampRequest({ digest: new Uint8Array(20), nonce })).toThrow(RangeError);
  for (const length of [0, 7, 21])
    expect(() => timestampRequest({ digest: new Uint8Array(32), nonce: new Uint8Array(length) })).toThrow(RangeError);
});

test("what is no token answers no request", () => {
  const request = timestampRequest({ digest: new Uint8Array(32), nonce: new Uint8Array(8).fill(1) });
  expect(answersRequest(request, request)).toBe(false);
  expect(answersRequest(new Uint8Array(), request)).toBe(false);
});

const response = (text: string): ReturnType<typeof readTimestampResponse> =>
  readTimestampResponse(new Uint8Array(Buffer.from(text, "hex")));

test("a refusal is named by its status and reason, never by the authority's own words", () => {
  expect(response("30053003020102")).toEqual({ kind: "refused", status: 2, why: "reason-not-given" });
  expect(response("300930070201020302" + "0520")).toEqual({ kind: "refused", status: 2, why: "request-not-permitted" });
  expect(response("3010300e02010230050c034f6f680302" + "0520")).toEqual({
    kind: "refused",
    status: 2,
    why: "request-not-permitted",
  });
});

test("a response that grants without a token, or refuses with one, is malformed", () => {
  expect(response("30053003020100")).toEqual({ kind: "malformed" });
  expect(response("300730030201023000")).toEqual({ kind: "malformed" });
  expect(response("300730030201013000")).toEqual({ kind: "granted", token: Uint8Array.of(0x30, 0) });
});

test("any other bytes are malformed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(readTimestampResponse(bytes).kind).toBe("malformed");
    }),
  );
});
