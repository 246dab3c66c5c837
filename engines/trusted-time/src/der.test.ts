// DER: one spelling a value, and what asn1js would forgive is refused.
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from "asn1js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DerNode, maxDerBytes, oidOf, readDer, tag, unsignedOf } from "./der.ts";

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
const read = (hex: string): DerNode | null => readDer(bytes(hex));

describe("reading", () => {
  test("gives every part of what asn1js writes, byte for byte", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), fc.string({ unit: "binary" }), (parts, text) => {
        const value = [
          new Utf8String({ value: text }),
          ...parts.map((part) => new OctetString({ valueHex: new Uint8Array(part) })),
        ];
        const written = new Uint8Array(new Sequence({ value: [new Sequence({ value }), new Integer({ value: 5 })] }).toBER());
        const node = readDer(written);
        expect(node?.bytes).toEqual(written);
        expect(node?.children[0]?.children.slice(1).map(({ content }) => content)).toEqual(
          parts.map((part) => new Uint8Array(part)),
        );
        expect(node?.children.map((child) => child.tag)).toEqual([tag.sequence, tag.integer]);
      }),
    );
  });

  test.each([
    ["no bytes", ""],
    ["a tag alone", "30"],
    ["a length without its bytes", "0402aa"],
    ["bytes after the value", "050000"],
    ["an indefinite length", "30800500" + "0000"],
    ["a length in more bytes than needed", "048101aa"],
    ["a length with a leading zero", `0482008${"0"}${"aa".repeat(128)}`],
    ["an octet string in pieces", "24060401aa0401bb"],
    ["a tag of several bytes", "1f810100"],
    ["a child that passes its parent's end", "30030402aa"],
  ])("refuses %s", (_, hex) => {
    expect(read(hex)).toBeNull();
  });

  test("refuses more bytes than the bound without reading them", () => {
    const large = new Uint8Array(maxDerBytes + 5);
    large.set([0x04, 0x83, 0x04, 0x00, 0x00]);
    expect(readDer(large)).toBeNull();
  });

  test("ends, and never throws, on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        const node = readDer(any);
        if (node !== null) expect(node.bytes).toEqual(any);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("object identifiers", () => {
  test("are read as asn1js writes them", () => {
    const arcs = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 39 }), fc.array(fc.nat(), { maxLength: 8 }));
    fc.assert(
      fc.property(arcs, ([first, second, more]) => {
        const value = [first, second, ...more].join(".");
        const node = readDer(new Uint8Array(new ObjectIdentifier({ value }).toBER()));
        expect(node === null ? null : oidOf(node)).toBe(value);
      }),
    );
  });

  test.each([
    ["padded", "06022a" + "80"],
    ["with a leading zero in an arc", "06032a8001"],
    ["empty", "0600"],
    ["with an arc beyond the bound", "06092affffffffffffff7f"],
    ["of another type", "04012a"],
  ])("are none when %s", (_, hex) => {
    const node = read(hex);
    expect(node === null ? null : oidOf(node)).toBeNull();
  });
});

test("an unsigned integer has one spelling, and a negative one is none", () => {
  const unsigned = (hex: string): string | null => {
    const node = read(hex);
    const value = node === null ? null : unsignedOf(node);
    return value === null ? null : Buffer.from(value).toString("hex");
  };
  expect(["020100", "02017f", "02020080", "0203010203"].map(unsigned)).toEqual(["", "7f", "80", "010203"]);
  expect(["020180", "0202007f", "0200", "0401ff"].map(unsigned)).toEqual([null, null, null, null]);
});
