// The two twins of SHA-256 agree.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex as inBrowser } from "./sha256-browser.ts";
import { sha256Hex as inNode } from "./sha256-node.ts";

test("a browser and Node give the same digest of the same bytes and text", () => {
  const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(anything, (data) => {
      expect(inBrowser(data)).toBe(inNode(data));
    }),
  );
});
