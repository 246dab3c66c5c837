import { expect, test } from "vitest";
import { sample } from "../test/sample-record.ts";
import { markupOf } from "./html.ts";
import { quantityBriefly, sayClaim } from "./say-claim.ts";

const claim = sample.record.claims.flatMap((published) => (published.claim.kind === "quantity" ? [published.claim] : []))[0];
const nurses = claim && { ...claim, of: "nurses", counted: "killed" as const, qualifier: "unqualified" as const };

test("one of a source's own word is said without a false plural", () => {
  const one = nurses && { ...nurses, low: 1, high: 1 };
  expect(one && markupOf(sayClaim(one))).toContain("<bdi>nurses</bdi> who were killed: 1.");
  expect(one && quantityBriefly(one)).toBe("nurses killed: 1");
});

test("a figure is never said without what it counts", () => {
  expect(nurses && quantityBriefly({ ...nurses, low: 2, high: 2 })).toBe("2 nurses killed");
  expect(nurses && quantityBriefly({ ...nurses, low: 24, high: null, qualifier: "dozens" })).toBe("dozens of nurses killed");
});
