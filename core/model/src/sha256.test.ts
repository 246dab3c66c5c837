// The two twins of SHA-256 agree.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex as inBrowser } from "./sha256-browser.ts";
import { sha256Hex as inNode } from "./sha256-node.ts";

test("a browser and Node give the same digest of the same bytes and text", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(inBrowser(bytes)).toBe(inNode(bytes))));
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(inBrowser(text)).toBe(inNode(text))));
});
