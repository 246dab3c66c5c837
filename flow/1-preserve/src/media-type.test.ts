// What bytes are, whatever their name says.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, emailOf, jpegWithExif, onePixelPng, pdfOf, raw, utf16 } from "../test/sample-files.ts";
import { tellMediaType } from "./media-type.ts";

describe("media types are told from the bytes", () => {
  test.each([
    ["pdf", pdfOf(["BT ET"]), "application/pdf"],
    ["png", onePixelPng, "image/png"],
    ["jpeg", jpegWithExif(), "image/jpeg"],
    ["gif", raw("GIF89a\x01\0\x01\0"), "image/gif"],
    ["webp", raw("RIFF\x10\0\0\0WEBPVP8 "), "image/webp"],
    ["zip", raw("PK\x03\x04\x14\0\0\0"), "application/zip"],
    ["gzip", raw("\x1f\x8b\x08\0\0\0"), "application/gzip"],
    ["mp4", raw("\0\0\0\x18ftypisom\0\0\0\0"), "video/mp4"],
    ["heic", raw("\0\0\0\x18ftypheic\0\0\0\0"), "image/heic"],
    ["mp3", raw("ID3\x04\0\0\0\0"), "audio/mpeg"],
    ["ole", raw("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), "application/x-ole-storage"],
    ["rtf", raw("{\\rtf1 text}"), "application/rtf"],
    ["html", bytesOf("<!DOCTYPE html><p>words"), "text/html"],
    ["html after a comment", bytesOf("\n<!-- saved -->\n<html><body>words"), "text/html"],
    ["xhtml", bytesOf('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>'), "text/html"],
    ["xml", bytesOf('<?xml version="1.0"?><feed/>'), "application/xml"],
    ["html in UTF-16", utf16("<html><p>words", "le"), "text/html"],
    ["a message", emailOf("Received: by host", "From: a@example.org", "", "words"), "message/rfc822"],
    ["json", bytesOf('{"killed": [1, 2]}'), "application/json"],
    ["text in UTF-8", bytesOf("كلمات"), "text/plain"],
    ["text in UTF-16", utf16("words", "be"), "text/plain"],
    ["nothing", raw(""), "application/octet-stream"],
    ["zeros", raw("\0\0\0\0"), "application/octet-stream"],
  ])("%s, under a name that says otherwise", (_, bytes, mediaType) => {
    expect(tellMediaType(bytes, "report.txt", true).mediaType).toBe(mediaType);
    expect(tellMediaType(bytes, "report", true).mediaType).toBe(mediaType);
  });

  test("a binary named as a text stays a binary", () => {
    const bytes = raw("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff");
    for (const ending of ["txt", "html", "json", "csv", "eml"])
      expect(tellMediaType(bytes, `a.${ending}`, true)).toEqual({ mediaType: "application/octet-stream", encoding: "binary" });
  });

  test("the name decides between kinds of text that the shape leaves open", () => {
    const table = bytesOf("date,killed\n2017-03-17,3\n");
    expect(tellMediaType(table, "a.csv", true).mediaType).toBe("text/csv");
    expect(tellMediaType(table, "a.txt", true).mediaType).toBe("text/plain");
    expect(tellMediaType(bytesOf("no table\n"), "a.csv", true).mediaType).toBe("text/plain");
    const fragment = bytesOf("Words <b>in</b> markup");
    expect(tellMediaType(fragment, "a.html", true).mediaType).toBe("text/html");
    expect(tellMediaType(fragment, "a.txt", true).mediaType).toBe("text/plain");
    const note = bytesOf("From: the desk\nSubject: a note\n\nwords\n");
    expect(tellMediaType(note, "a.eml", true).mediaType).toBe("message/rfc822");
    expect(tellMediaType(note, "a.txt", true).mediaType).toBe("text/plain");
  });

  test("text in an unknown encoding is not called text, but markup is markup", () => {
    expect(tellMediaType(raw("caf\xe9"), "a.txt", true)).toEqual({ mediaType: "application/octet-stream", encoding: "unknown" });
    expect(tellMediaType(raw("<html>caf\xe9"), "a.txt", true)).toEqual({ mediaType: "text/html", encoding: "unknown" });
  });

  test("a character cut at the end of the beginning is no defect, at the end of the whole it is", () => {
    const cut = bytesOf("كلمات").slice(0, 5);
    expect(tellMediaType(cut, "a.txt", false).encoding).toBe("utf-8");
    expect(tellMediaType(cut, "a.txt", true).encoding).toBe("unknown");
  });

  test("any bytes have a media type", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.boolean(), (bytes, name, whole) => {
        expect(tellMediaType(bytes, name, whole).mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      }),
    );
  });
});
