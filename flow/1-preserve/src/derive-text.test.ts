// Which defect of an item's bytes comes to which code.
import { describe, expect, test } from "vitest";
import { bytesOf, emailOf, jpegWithExif, onePixelPng, pdfOf, raw, utf16 } from "../test/sample-files.ts";
import { readItem } from "./derive-text.ts";

describe("an item's text, or why it has none", () => {
  test.each([
    ["no bytes", raw(""), "TEXT_EMPTY"],
    ["an unknown kind", raw("\0\x01\x02"), "TEXT_NOT_DERIVED"],
    ["an archive, which is not opened", raw("PK\x03\x04"), "TEXT_NOT_DERIVED"],
    ["an undeclared encoding", raw("caf\xe9"), "TEXT_NOT_DECODABLE"],
    ["a page in an undeclared encoding", raw("<p>caf\xe9"), "TEXT_NOT_DECODABLE"],
    ["a page that does not keep to its charset", raw('<meta charset="utf-8"><p>caf\xe9'), "TEXT_NOT_DECODABLE"],
    ["a page of scripts", bytesOf("<html><script>words</script>"), "TEXT_NOT_DERIVED"],
    ["a page nested too deep", bytesOf("<b>".repeat(1000)), "TEXT_NOT_DERIVED"],
    ["a message without words", emailOf("Message-ID: <1@example.org>", "From: a@example.org", "", ""), "TEXT_NOT_DERIVED"],
    [
      "a message of too many headers",
      emailOf("Message-ID: <1@example.org>", "From: a", `Subject: ${"x".repeat(3_000_000)}`),
      "TEXT_NOT_DERIVED",
    ],
    ["a PDF of pictures", pdfOf(["0 0 m 9 9 l S"]), "TEXT_NOT_DERIVED"],
    ["a PDF that swells", pdfOf([new Uint8Array(140_000_000)], { deflated: true }), "TEXT_TOO_LARGE"],
  ])("%s", async (_, bytes, code) => {
    expect(await readItem(bytes, "a", true)).toMatchObject({ text: null, code });
  });

  test("a picture has no text, and that is no defect", async () => {
    expect(await readItem(onePixelPng, "a", true)).toMatchObject({ text: null, code: null, metadata: { ImageWidth: 1 } });
    expect(await readItem(jpegWithExif(), "a", false)).toMatchObject({ text: null, code: null, metadata: { Make: "Maker" } });
    expect(await readItem(raw("GIF89a"), "a", true)).toMatchObject({ text: null, code: null, metadata: {} });
  });

  test("markup declares its charset; valid UTF-8 is UTF-8 whatever it declares", async () => {
    const xml = raw('<?xml version="1.0" encoding="windows-1251"?><a>\xcc</a>');
    expect((await readItem(xml, "a", true)).text).toMatchObject({
      derivation: "derived",
      encoding: "windows-1251",
      text: `<?xml version="1.0" encoding="windows-1251"?><a>М</a>`,
    });
    const resaved = bytesOf('<meta charset="windows-1256"><p>مرحبا');
    expect((await readItem(resaved, "a", true)).text).toMatchObject({ text: "مرحبا", encoding: "utf-8" });
    expect((await readItem(raw('<?xml version="1.0"?><a>\xcc</a>'), "a", true)).code).toBe("TEXT_NOT_DECODABLE");
    expect((await readItem(utf16("<html><p>words", "be"), "a", true)).text).toMatchObject({
      text: "words",
      encoding: "utf-16be",
    });
  });

  test("JSON is told by parsing it, long JSON by its name", async () => {
    expect((await readItem(bytesOf("[1]"), "a", true)).mediaType).toBe("application/json");
    expect((await readItem(bytesOf("[1"), "a.json", true)).mediaType).toBe("text/plain");
    const long = bytesOf(`["${"x".repeat(5_000_000)}"]`);
    expect((await readItem(long, "a", true)).mediaType).toBe("text/plain");
    expect((await readItem(long, "a.json", true)).mediaType).toBe("application/json");
  });
});
