// What the note of a key's rotation promises.
import { formatVerifierKey, signNote } from "@bayyina/tlog";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies, origin, sealAll, signerOf } from "../test/invented-case.ts";
import { checkRotation, type EntryBody, fold, refusalOf, rotationNote } from "./index.ts";

const [one, two, three] = [signerOf("one"), signerOf("two"), signerOf("three")];
const [from, to] = [formatVerifierKey(one), formatVerifierKey(two)];
const rotated = (old: typeof one, next: typeof one, note = rotationNote(old, next)): EntryBody => ({
  kind: "log-key-rotated",
  from: formatVerifierKey(old),
  to: formatVerifierKey(next),
  note,
});

describe("a rotation", () => {
  test("signed by both keys carries trust from the old one to the new", () => {
    expect(checkRotation(rotationNote(one, two))).toEqual({ origin, from, to, signedByOld: true });
  });

  test("signed by the new key alone says that the old one did not sign", () => {
    const { sign: _, ...lost } = one;
    expect(checkRotation(rotationNote(lost, two))).toEqual({ origin, from, to, signedByOld: false });
  });

  test("does not hold with any one byte of its note changed", () => {
    const note = new TextEncoder().encode(rotationNote(one, two));
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = note.map((byte, index) => (index === at ? byte ^ flip : byte));
        expect(checkRotation(new TextDecoder().decode(changed))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test("does not hold without the new key, with a stranger's signature beside, or of another form", () => {
    const text = `bayyina log key rotation 1\n${origin}\n${from}\n${to}\n`;
    expect(checkRotation(signNote(text, one, two))).not.toBeNull();
    expect(checkRotation(signNote(text, one))).toBeNull();
    expect(checkRotation(signNote(text, one, two, three))).toBeNull();
    expect(checkRotation(signNote(`${text}more\n`, one, two))).toBeNull();
    expect(checkRotation(signNote(text.replace("rotation 1", "rotation 2"), one, two))).toBeNull();
    expect(checkRotation(signNote(text.replace(to, from), one))).toBeNull();
    expect(checkRotation(signNote(text.replace(`${origin}\n`, "another.example\n"), one, two))).toBeNull();
    expect(checkRotation("")).toBeNull();
  });

  test("is not made to the same key, or between logs", () => {
    expect(() => rotationNote(one, one)).toThrow(RangeError);
    expect(() => rotationNote(one, signerOf("two", "another.example"))).toThrow(RangeError);
  });
});

describe("the case's history of log keys", () => {
  test("is a chain, oldest first", () => {
    const { sign: _, ...lost } = two;
    const state = fold(sealAll([bodies.opened, rotated(one, two), rotated(two, three, rotationNote(lost, three))]));
    expect(state.logKeys).toEqual([
      { entry: 1, from, to, signedByOld: true },
      { entry: 2, from: to, to: formatVerifierKey(three), signedByOld: false },
    ]);
  });

  test("takes no rotation that does not fit it (ROTATION_INVALID), and is corrupt with one", () => {
    const before = [bodies.opened, rotated(one, two)];
    const state = fold(sealAll(before));
    const elsewhere = [signerOf("two", "another.example"), signerOf("three", "another.example")] as const;
    for (const body of [
      rotated(two, one),
      rotated(one, three),
      rotated(two, three, rotationNote(one, two)),
      rotated(two, three, "no note"),
      rotated(...elsewhere),
    ]) {
      expect(refusalOf(state, body)?.code).toBe("ROTATION_INVALID");
      expect(() => fold(sealAll([...before, body]))).toThrow(/CASE_CORRUPT.*"entry":2/);
    }
  });
});
