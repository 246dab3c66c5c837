import { describe, expect, test } from "vitest";
import { claimsOf, firstQuantity } from "../invented-case.ts";

const told: readonly (readonly [sentence: string, ...chain: string[]])[] = [
  ["12 people were killed.", "note"],
  ["12 people were killed, residents said.", "residents", "note"],
  ["Residents said 12 people were killed.", "residents", "note"],
  ["A civil defence officer said that 12 people were killed.", "a civil defence officer", "note"],
  ["12 people were killed, said a doctor at the hospital.", "a doctor at the hospital", "note"],
  ["According to unnamed sources, 12 people were killed.", "unnamed sources", "note"],
  ["According to news reaching us 12 people were killed.", "unnamed sources", "note"],
  ["12 people were killed, according to two nurses.", "two nurses", "note"],
  ["A doctor told Radio Wadi that 12 people were killed.", "a doctor", "Radio Wadi", "note"],
  ["Radio Wadi reported, citing a doctor, that 12 people were killed.", "a doctor", "Radio Wadi", "note"],
  ["Samir Darro, a civil defence officer, said 12 people were killed.", "Samir Darro, a civil defence officer", "note"],
  ["According to Radio Wadi, residents said 12 people were killed.", "residents", "Radio Wadi", "note"],
  ["Sources spoke by phone. According to these sources 12 people were killed.", "unnamed sources", "note"],
  ["A nurse said it was dark. She said 12 people were killed.", "a nurse", "note"],
  ["The Velan agency said in a statement that a nurse said 12 people were killed.", "a nurse", "the Velan agency", "note"],
  ["The ministry said 12 people were killed, a claim the Front denied.", "the ministry", "note"],
  ["The army was accused by the Front of killing 12 people.", "the Front", "note"],
  ["An hour later the Velan news agency reported that 12 people were killed.", "the Velan news agency", "note"],
  ["12 people were killed, according to police.Anyone with information may call.", "police", "note"],
  ["@oren on Twitter/X claimed that 12 people were killed.", "@oren on Twitter/X", "note"],
  ["X claimed that 12 people were killed.", "note"],
  ["Injuries resulted from an alleged shot that killed 12 people.", "note"],
  ["IN REGARD TO WHAT WE WILL SAY 12 PEOPLE WERE KILLED.", "note"],
  ["According to the 12 people were killed.", "note"],
];

describe("speakers and chains", () => {
  test.each(told)("%s", (sentence, ...chain) => {
    const claim = firstQuantity(sentence);
    expect(claim.chain).toEqual(chain);
    expect(claim.speaker).toBe(chain[0]);
  });
  test.each([
    ["Residents said 9 people were killed, but the ministry put the toll at 4.", "residents", "the ministry"],
    ["The Front said 5 were killed; the government said 2 were killed.", "the Front", "the government"],
    ["The Front said 5 were killed, and the government said 2 were killed.", "the Front", "the government"],
    ["According to residents, 5 people were killed; the army said 2 were killed.", "residents", "the army"],
  ])("each figure has its own speaker: %s", (sentence, first, second) => {
    expect(claimsOf(sentence).map((claim) => claim.chain)).toEqual([
      [first, "note"],
      [second, "note"],
    ]);
  });
  test("a figure that the text calls unconfirmed says so", () => {
    expect(firstQuantity("The claim that 44 people died could not be confirmed.").note).toContain("not confirmed");
  });
  test("the report's own speaker stands in where the text names none", () => {
    expect(firstQuantity("12 people were killed.", { speaker: "a clerk" }).chain).toEqual(["a clerk", "note"]);
  });
  test("a source carried over from the sentence before is said to be", () => {
    const claim = firstQuantity("A nurse said it was dark. Twelve people were killed.");
    expect(claim.chain).toEqual(["a nurse", "note"]);
    expect(claim.note).toContain("carried over");
  });
  test("a spokesman makes his party the organ", () => {
    expect(firstQuantity("The army's spokesman said four fighters were killed.").organOf).toBe("the army");
  });
});
