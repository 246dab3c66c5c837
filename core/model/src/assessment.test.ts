// Whether observers are organs of parties: said by one rule for each party, and never guessed where nobody is named.
import { expect, test } from "vitest";
import { organsAmong } from "./assessment.ts";
import type { Standing } from "./toll.ts";

const standing = (observers: readonly string[], organs: Standing["organs"] = []): Standing => ({
  observers,
  organs,
  unnamed: [],
});

test("observers are all, some or none of them organs, whichever party's", () => {
  const [north, south] = [
    { observer: "a hospital", party: "north" },
    { observer: "a patrol", party: "south" },
  ];
  expect(organsAmong(standing(["a hospital", "a patrol"], [north, south]))).toBe("all");
  expect(organsAmong(standing(["a hospital", "a neighbour"], [north]))).toBe("some");
  expect(organsAmong(standing(["a neighbour", "a patrol"], [south]))).toBe("some");
  expect(organsAmong(standing(["a neighbour"]))).toBe("none");
});

test("where no observer is named, whether they are organs is unknown", () => {
  expect(organsAmong(standing([]))).toBe("unknown");
});
