import { expect, test } from "vitest";
import { firstQuantity } from "../invented-case.ts";

test("one of several shootings is one incident", () => {
  const claim = firstQuantity("A man was shot dead at the ford, one of several shootings that shook the town.");
  expect(claim.note).not.toContain("over several incidents");
});

test("what several shootings did together is said to be over several incidents", () => {
  expect(firstQuantity("Three shootings that day left a man dead.").note).toContain("over several incidents");
});
