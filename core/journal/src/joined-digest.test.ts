// The two twins of a commitment's digest agree.
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinedDigest as inBrowser } from "./joined-digest-browser.ts";
import { joinedDigest as inNode } from "./joined-digest-node.ts";

test("a browser and Node give the same digest of the same parts", () => {
  const bytes = fc.uint8Array({ maxLength: 80 });
  fc.assert(
    fc.property(bytes, bytes, fc.string({ unit: "binary", maxLength: 200 }), (head, salt, text) => {
      expect(inBrowser(head, salt, text)).toBe(inNode(head, salt, text));
    }),
  );
});
