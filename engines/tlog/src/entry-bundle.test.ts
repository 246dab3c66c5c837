// What entry bundles promise.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryBundle, longestEntryBytes, readEntryBundle } from "./index.ts";

const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 });

describe("an entry bundle", () => {
  test("gives back its entries", () => {
    fc.assert(
      fc.property(entries, (held) => {
        expect(readEntryBundle(entryBundle(held), held.length)).toEqual(held);
      }),
    );
  });

  test("writes lengths in 16 bits, highest byte first; the longest entry has 65,535 bytes", () => {
    expect(entryBundle([Uint8Array.of(7), new Uint8Array(0)])).toEqual(Uint8Array.of(0, 1, 7, 0, 0));
    const longest = entryBundle([new Uint8Array(longestEntryBytes).fill(9)]);
    expect(longest.subarray(0, 3)).toEqual(Uint8Array.of(0xff, 0xff, 9));
    expect(readEntryBundle(longest, 1)?.[0]).toHaveLength(longestEntryBytes);
    expect(() => entryBundle([new Uint8Array(longestEntryBytes + 1)])).toThrow(RangeError);
    expect(() => entryBundle([])).toThrow(RangeError);
    expect(() => entryBundle(Array.from({ length: 257 }, () => new Uint8Array(0)))).toThrow(RangeError);
  });

  test("is refused for another number of entries, with a byte more and at every length but its own", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (held, cut) => {
        const bytes = entryBundle(held);
        expect(readEntryBundle(bytes, held.length + 1)).toBeNull();
        expect(readEntryBundle(bytes, held.length - 1)).toBeNull();
        expect(readEntryBundle(Uint8Array.of(...bytes, 0), held.length)).toBeNull();
        expect(readEntryBundle(bytes.subarray(0, cut % bytes.length), held.length)).toBeNull();
      }),
    );
  });
});
