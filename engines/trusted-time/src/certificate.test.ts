// Files of certificates, and what is taken from one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCertificate, readCertificates } from "./certificate.ts";

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, "../vectors/tokens.json"), "utf8")) as {
  readonly cases: readonly { readonly name: string; readonly anchors: readonly string[] }[];
};
const [first = "", second = "", third = ""] = cases.find(({ name }) => name === "several anchors, one fits")?.anchors ?? [];
const pem = (base64: string, label = "CERTIFICATE"): string =>
  `-----BEGIN ${label}-----\n${base64.replace(/(.{64})/g, "$1\n")}\n-----END ${label}-----\n`;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

test("PEM of several certificates is read in order, with text and other blocks between passed over", () => {
  const file = `Authorities\n${pem(first)}note\r\n${pem("AAAA", "X509 CRL")}${pem(second).replaceAll("\n", "\r\n")}${pem(third)}`;
  expect(readCertificates(encode(file))).toEqual([first, second, third].map(bytes));
});

test("DER of one certificate is read", () => {
  expect(readCertificates(bytes(first))).toEqual([bytes(first)]);
});

test("a file with no certificate, or with one that cannot be read, is refused whole", () => {
  for (const file of [
    "",
    "nothing",
    pem("AAAA"),
    pem(first) + pem("!"),
    pem(first) + pem(second).slice(0, -9),
    pem(first) + pem(second.slice(0, -8)),
  ])
    expect(readCertificates(encode(file))).toBeNull();
});

test("a long run of spaces after a beginning is passed over in little time, and a file beyond the bound is not read", () => {
  expect(readCertificates(encode(`-----BEGIN CERTIFICATE-----${" ".repeat(900_000)}`))).toBeNull();
  expect(readCertificates(new Uint8Array(2_000_000))).toBeNull();
});

test("any byte of a certificate changed leaves a certificate or null, never a throw", () => {
  const der = bytes(first);
  fc.assert(
    fc.property(fc.nat({ max: der.length - 1 }), fc.integer({ min: 1, max: 255 }), (index, mask) => {
      const changed = new Uint8Array(der);
      changed[index] = (changed[index] ?? 0) ^ mask;
      const read = readCertificate(changed);
      if (read !== null) expect(read.der).toEqual(changed);
    }),
    { numRuns: 1000 },
  );
});

test("a name that would steer a terminal or turn the direction of text comes out harmless", () => {
  const der = Buffer.from(bytes(first));
  const at = der.lastIndexOf("Invented");
  der.write("\u001b[2J\u202eX", at, "utf8"); // eight bytes, as many as stood there
  expect(readCertificate(new Uint8Array(der))?.name).toMatch(/^\ufffd\[2J\ufffdX/);
});
