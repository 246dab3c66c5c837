// What the keys beside a log promise: trust passes only over what the older key signed, and an altered file leads nowhere.
import { formatVerifierKey, keyFingerprint, type Signer } from "@bayyina/tlog";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signerOf } from "../test/invented-case.ts";
import { followKey, keyAfter, keysBefore, type Rotation, readRotations, rotationNote } from "./index.ts";

const [one, two, three] = [signerOf("one"), signerOf("two"), signerOf("three")];
const [first, second, third] = [one, two, three].map((key) => formatVerifierKey(key)) as [string, string, string];
const lost = ({ name, publicKey }: Signer, to: Signer): string => rotationNote({ name, publicKey }, to);
const texts = (keys: readonly { readonly name: string; readonly publicKey: Uint8Array }[]): readonly string[] =>
  keys.map((key) => formatVerifierKey(key));

function read(...notes: readonly string[]): readonly Rotation[] {
  return readRotations(notes.join(""), null) ?? [];
}

describe("a chain of keys", () => {
  test("is read only whole: in order, to the key that signs now, each note holding", () => {
    const notes = [rotationNote(one, two), rotationNote(two, three)];
    expect(readRotations(null, third)).toEqual([]);
    expect(readRotations(notes.join(""), third)).toHaveLength(2);
    expect(readRotations(notes.join(""), second)).toBeNull();
    expect(readRotations(notes.toReversed().join(""), null)).toBeNull();
    expect(readRotations(`${notes.join("")}\n`, third)).toBeNull();
  });

  test("never comes back to a key that signed before", () => {
    const cycle = [rotationNote(one, two), rotationNote(two, one)].join("");
    expect(readRotations(cycle, first)).toBeNull();
    const longer = [rotationNote(one, two), rotationNote(two, three), rotationNote(three, two)].join("");
    expect(readRotations(longer, second)).toBeNull();
  });

  test("with any one byte changed leads nowhere", () => {
    const bytes = new TextEncoder().encode(rotationNote(one, two) + rotationNote(two, three));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ flip : byte));
        expect(readRotations(new TextDecoder().decode(changed), third)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test("is followed from an older key, by key or fingerprint, and not over a change that it did not sign", () => {
    const whole = read(rotationNote(one, two), rotationNote(two, three));
    const broken = read(lost(one, two), rotationNote(two, three));
    for (const pinned of [first, keyFingerprint(one)]) {
      expect(followKey(pinned, third, whole)).toEqual({ kind: "followed", rotations: 2 });
      expect(followKey(pinned, third, broken)).toEqual({ kind: "broken", rotation: 0 });
    }
    expect(followKey(second, third, broken)).toEqual({ kind: "followed", rotations: 1 });
    expect(followKey(third, third, broken)).toEqual({ kind: "same" });
    expect(followKey(formatVerifierKey(signerOf("other")), third, whole)).toEqual({ kind: "unknown" });
    expect(texts([keyAfter(first, whole) ?? one])).toEqual([third]);
    expect(texts([keyAfter(first, broken) ?? two])).toEqual([first]);
    expect(keyAfter(keyFingerprint(one), broken)).toBeNull();
  });

  test("counts an older key for the log's own only where it signed for the next", () => {
    expect(texts(keysBefore(three, read(rotationNote(one, two), rotationNote(two, three))))).toEqual([third, second, first]);
    expect(texts(keysBefore(three, read(lost(one, two), rotationNote(two, three))))).toEqual([third, second]);
    expect(texts(keysBefore(two, read(lost(one, two))))).toEqual([second]);
  });
});
