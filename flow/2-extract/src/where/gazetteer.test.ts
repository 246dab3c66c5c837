import { describe, expect, test } from "vitest";
import { firstQuantity } from "../invented-case.ts";

// What the sentence names, and the ids that must come out.
const located: readonly (readonly [sentence: string, ids: readonly string[], words: string])[] = [
  ["12 people were killed in Halqura.", ["halqura"], "Halqura"],
  ["12 people were killed in the al-Warda quarter of Halqura.", ["warda"], "al-Warda"],
  ["12 people were killed in Al Warda, Halkura.", ["warda"], "Al Warda"],
  ["12 people were killed in WARDA QUARTER.", ["warda"], "WARDA QUARTER"],
  ["12 people were killed on al-Warda and Nakhla.", ["warda", "nakhla"], "al-Warda and Nakhla"],
  ["12 people were killed in Nakhla and 5 wounded in al-Warda.", ["nakhla"], "Nakhla"],
  ["12 people were killed at Old Mill.", [], "Old Mill"],
  ["12 people were killed at Old Mill in Halqura.", ["mill-1"], "Old Mill"],
  ["12 people were killed in one street.", [], ""],
  ["It said it hit 12 people; it killed 12 people.", [], ""],
  ["12 people were killed in IT.", ["it"], "IT"],
  ["12 people were killed in Block 7.", ["block7"], "Block 7"],
  ["12 people were killed 11 kilometres from Halqura.", [], ""],
  ["12 people were killed near Halqura.", [], "near Halqura"],
  ["12 people were killed outside Halqura.", [], "outside Halqura"],
  ["12 people were killed near Halqura and Nakhla.", [], "near Halqura"],
  ["12 people were killed in Halqura, near Nakhla.", ["halqura"], "Halqura"],
  ["Shells fell on Nakhla. Near Halqura 12 people were killed.", [], "Near Halqura"],
  ["The mayor told the Halqura Times that 12 people were killed.", [], ""],
  ["12 people were killed, the mayor told Radio Nakhla.", [], ""],
  ["12 people were killed at the University of Nakhla.", [], "the University"],
  ["12 people were killed by shells from the direction of Nakhla.", [], ""],
  ["12 people were killed in Halqura Street.", [], ""],
  ["They had left Halqura for Nakhla and 12 drivers were killed on the way.", [], ""],
  ["At least 12 people\nwere killed in\nHalqura on 2 May.", ["halqura"], "Halqura"],
  ["12 people were trapped under the rubble of three buildings in al-Warda.", ["warda"], "three buildings, al-Warda"],
  ["The Halqura health directorate said 12 people were killed.", [], ""],
  ["Shells fell on Nakhla. 12 people were killed.", ["nakhla"], "Nakhla"],
  ["Shells fell on Nakhla. In another incident 12 people were killed.", [], ""],
  ["Shells fell on Nakhla. Elsewhere, 12 people were killed.", [], ""],
  ["Shells fell on Nakhla.\n\n12 people were killed.", [], ""],
];

describe("places", () => {
  test.each(located)("%s", (sentence, ids, words) => {
    const claim = firstQuantity(sentence);
    expect([claim.placeIds, claim.placeText]).toEqual([ids, words]);
  });
  test("an inherited place is quoted where it stands", () => {
    expect(firstQuantity("Shells fell on Nakhla. 12 people were killed.").placeQuote?.exact).toBe("Nakhla");
  });
});
