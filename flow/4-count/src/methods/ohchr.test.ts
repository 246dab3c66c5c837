// OHCHR's checklist on invented incidents: what is there, what is not, and what only a reviewer can say.
import { type Claim, parseId, type ScopedToll, type Toll } from "@bayyina/model";
import { expect, test } from "vitest";
import { claim, person } from "../../test/invented.ts";
import { documentedOne, figuresOf, laidTo, statementOf, tollOf } from "../../test/invented-figures.ts";
import type { MethodResult } from "./method.ts";
import { ohchr } from "./ohchr.ts";

const outcomes = ({ checklist }: MethodResult): Readonly<Record<string, string>> =>
  Object.fromEntries(checklist.map(({ item, outcome }) => [item, outcome]));
const seen = (id: string, observer: string | null, low: number): Claim =>
  claim(id, { observer, low, high: low, restsOn: [], speaker: "" });

test("first-hand, independent and consistent claims are found; reliability and the weighing of other accounts never are", () => {
  const claims = [seen("a", "a clinic", 8), seen("b", "a school", 8)];
  const view = ohchr.view(figuresOf(claims, [tollOf([[claims, 8, 8]])]));
  expect([view.grade, outcomes(view)]).toEqual([
    null,
    {
      "first-hand sources": "yes",
      "independent corroboration": "yes",
      consistency: "yes",
      "reliability of the sources": "unknown",
      "alternative explanations considered": "unknown",
    },
  ]);
});

test("claims that contradict each other are not consistent, and are named", () => {
  const [a, b] = [seen("a", "a clinic", 8), seen("b", "a clinic", 5)];
  const view = ohchr.view(
    figuresOf(
      [a, b],
      [
        tollOf([
          [[a], 8, 8],
          [[b], 5, 5],
        ]),
      ],
    ),
  );
  expect(outcomes(view)).toMatchObject({ consistency: "no", "independent corroboration": "no" });
  expect(view.checklist.find(({ item }) => item === "consistency")?.because.claims).toEqual(["a", "b"]);
});

test("whether observers that nobody names corroborate is unknown; with nothing counted, so is consistency", () => {
  expect(outcomes(ohchr.view(figuresOf([seen("a", null, 8)], [])))).toMatchObject({
    "independent corroboration": "unknown",
    consistency: "unknown",
  });
});

test("another account on record is named, whichever party gives it, and not weighed", () => {
  const [a, b] = [seen("a", "a clinic", 8), claim("b", { position: "denies", organOf: "party-1" })];
  const item = (given: Parameters<typeof figuresOf>[2]): unknown =>
    ohchr.view(figuresOf([a, b], [tollOf([[[a], 8, 8]])], given)).checklist.at(-1)?.because.claims;
  expect(item({ positions: [statementOf("party-1", "denies", b)] })).toEqual(["b"]);
  expect(item(laidTo(["party-1", [a]], ["party-2", [b]]))).toEqual(["a", "b"]);
  expect(item({ positions: [statementOf("party-1", "concedes", b)] })).toEqual([]);
});

test("documented, reported and estimated deaths stand apart", () => {
  const [a, named] = [seen("a", "a clinic", 8), person("p", ["Name One"])];
  const toll = tollOf([[[a], 8, 8]]);
  const documented = documentedOne(named);
  const estimated: ScopedToll<Toll> = {
    ...toll,
    toll: { kind: "estimated", interval: { low: 9, high: 20, probability: 0.95 }, run: parseId("run", "r-1") },
  };
  const unknown: ScopedToll<Toll> = { ...toll, toll: { kind: "unknown", why: "" } };
  const { figures } = ohchr.view(figuresOf([a, named], [toll, documented, estimated, unknown]));
  expect(figures.map(({ basis, low, high, because }) => [basis, low, high, because[0]?.claims])).toEqual([
    ["documented", 1, 1, ["p"]],
    ["estimated", 9, 20, []],
    ["reported", 8, 8, ["a"]],
  ]);
});
