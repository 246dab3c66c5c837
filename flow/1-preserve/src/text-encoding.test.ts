// How bytes are text, and that nothing is changed on the way.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, raw, utf16 } from "../test/sample-files.ts";
import { declaredCharset, decodeStrictly, decodeText, tellEncoding } from "./text-encoding.ts";

describe("bytes as text", () => {
  test("text in UTF-8 encodes again to the same bytes, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), fc.boolean(), (text, mark) => {
        const bytes = bytesOf((mark ? "\uFEFF" : "") + text);
        const decoded = decodeStrictly(bytes, "utf-8");
        expect(bytesOf(decoded ?? "")).toEqual(bytes);
      }),
    );
  });

  test("a byte order mark stays in the text, so that offsets count it", () => {
    expect(decodeText(bytesOf("\uFEFFwords"))).toEqual({ text: "\uFEFFwords", encoding: "utf-8" });
    expect(decodeText(utf16("كلمات\r\n", "le"))).toEqual({ text: "\uFEFFكلمات\r\n", encoding: "utf-16le" });
    expect(decodeText(utf16("كلمات", "be"))).toEqual({ text: "\uFEFFكلمات", encoding: "utf-16be" });
  });

  test.each([
    ["nothing", raw(""), "TEXT_EMPTY"],
    ["a byte that UTF-8 does not have", raw("caf\xe9 au lait"), "TEXT_NOT_DECODABLE"],
    ["half a surrogate pair in UTF-16", new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), "TEXT_NOT_DECODABLE"],
    ["half a unit in UTF-16", new Uint8Array([0xff, 0xfe, 0x41]), "TEXT_NOT_DECODABLE"],
    ["a zero byte", raw("words\0"), "TEXT_NOT_DERIVED"],
    ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), "TEXT_NOT_DERIVED"],
  ])("%s is a problem with a code, never a guess", (_, bytes, code) => {
    expect(decodeText(bytes)).toEqual({ problem: { code, facts: { sizeBytes: bytes.length } } });
  });

  test("zero units in UTF-16 are not text", () => {
    expect(tellEncoding(utf16("a\0b", "le"), true)).toBe("unknown");
  });

  test.each([
    ['<meta charset="windows-1256">', "windows-1256"],
    ['<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-6">', "iso-8859-6"],
    ['<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"],
    ['<meta charset="no-such-charset">', null],
    ["<p>charset=utf-8</p>", null],
  ])("the charset that markup declares: %s", (markup, charset) => {
    expect(declaredCharset(markup)).toBe(charset);
  });
});
