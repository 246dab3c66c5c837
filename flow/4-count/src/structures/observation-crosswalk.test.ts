// An observation read in another scheme: a set, what it loses, and nothing where the source names no scheme.
import { expect, test } from "vitest";
import { crosswalkVersion } from "./damage-schemes.ts";
import { crosswalkOf } from "./observation-crosswalk.ts";

test("an observation becomes the set of classes it may be, labelled lossy, with version and reason", () => {
  const found = crosswalkOf({ scheme: "unosat", class: "severe" }, "ems98");
  expect(found).toMatchObject({ scheme: "ems98", version: crosswalkVersion, classes: ["D4", "D3"], lossy: true });
  expect(found.because).toContain("any of the grades 3 to 4");
});

test("in its own scheme it stays what it is", () => {
  expect(crosswalkOf({ scheme: "ems98", class: "D4" }, "ems98")).toMatchObject({ classes: ["D4"], lossy: false });
});

test("an observation whose scheme is not said is read in none, not even in one that has a class of that name", () => {
  expect(crosswalkOf({ scheme: null, class: "destroyed" }, "unosat")).toMatchObject({ classes: null, lossy: null });
});
