import { describe, expect, test } from "vitest";
import { type Reading, readingsOf, type Sound, soundAlike } from "./sounds.ts";

describe("readings", () => {
  test("are every combination, the commonest first", () => {
    expect(readingsOf([["A"], ["T", "S"], ["", "H"]]).map(({ key }) => key)).toEqual(["AT", "AS", "ATH", "ASH"]);
  });
  test("are twelve at most: later letters are read in the commonest way", () => {
    const readings = readingsOf(Array.from({ length: 9 }, (): Sound => ["T", "S"]));
    expect(readings).toHaveLength(8);
    expect(readings.every(({ key }) => key.endsWith("TTTTTT"))).toBe(true);
  });
  test("of a word too long for a name are one", () => {
    expect(readingsOf(Array.from({ length: 65 }, (): Sound => ["T", "S"]))).toHaveLength(1);
  });
  test("are found under their consonants; vowels stand between", () => {
    expect(readingsOf([["H"], ["u"], ["S"], ["ei"], ["N"]])).toEqual([{ key: "HSN", vowels: ["", "u", "ei", ""] }]);
  });
});

const alike: readonly (readonly [string, string, string])[] = [
  ["a short vowel may be unwritten", "HaSaN", "HSN"],
  ["e is a or i, o is u", "MoHeMeD", "MuHaMiD"],
  ["any vowel stands beside ayn", "Sa*D", "SeiD"],
  ["a silent e may end a word", "JaMaLe", "JML"],
];
const apart: readonly (readonly [string, string, string])[] = [
  ["other consonants", "HaSaN", "HaSaM"],
  ["a long vowel is always written", "HSN", "HSîN"],
  ["two vowels together are long", "HSN", "HSeiN"],
  ["a vowel at the end is always written", "AMîR", "AMîRâ"],
  ["a is not u", "HaSaN", "HuSaN"],
];

describe("two readings", () => {
  test.each(alike)("are alike: %s", (_why, a, b) => {
    expect([soundAlike(read(a), read(b)), soundAlike(read(b), read(a))]).toEqual([true, true]);
  });
  test.each(apart)("are not alike: %s", (_why, a, b) => {
    expect([soundAlike(read(a), read(b)), soundAlike(read(b), read(a))]).toEqual([false, false]);
  });
});

function read(spoken: string): Reading {
  const [reading] = readingsOf([[spoken]]);
  if (reading === undefined) throw new Error("no reading");
  return reading;
}
