// Every Casualty's least data and its steps of corroboration, on invented incidents.
import type { Claim } from "@bayyina/model";
import { expect, test } from "vitest";
import { claim, person } from "../../test/invented.ts";
import { figuresOf, tollOf } from "../../test/invented-figures.ts";
import { everyCasualty } from "./every-casualty.ts";

const by = (id: string, observer: string | null, low: number): Claim => claim(id, { observer, low, high: low });
const gradeOf = (...claims: readonly Claim[]): string | null =>
  everyCasualty.view(figuresOf(claims, [tollOf([[claims, 8, 8]])])).grade;

test("coherent claims of independent observers are confirmed; of one observer, or of none that is named, there is no conclusion", () => {
  expect(gradeOf(by("a", "a clinic", 8), by("b", "a school", 8))).toBe("confirmed");
  expect(gradeOf(by("a", "a clinic", 8), by("b", "a clinic", 8))).toBe("no conclusion");
  expect(gradeOf(by("a", "a clinic", 8), by("b", null, 8))).toBe("no conclusion");
  expect(gradeOf()).toBe(null);
});

test("claims that contradict each other are no conclusion, and no rule rejects them", () => {
  const [a, b] = [by("a", "a clinic", 8), by("b", "a school", 5)];
  const view = everyCasualty.view(
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
  expect(view.grade).toBe("no conclusion");
  expect(view.because[0]).toEqual({ says: "sets of claims that cannot all hold: 1", claims: ["a", "b"] });
  expect(view.open).toContain("To reject a record is for a recorder: no rule does.");
});

test("each item of the least data is found in the claims or said to be absent", () => {
  const claims = [by("a", "a clinic", 8), person("p", ["Name One"])];
  const { checklist } = everyCasualty.view(figuresOf(claims, [tollOf([[claims.slice(0, 1), 8, 8]])]));
  const given = checklist.filter(({ outcome }) => outcome === "yes").map(({ item }) => item);
  expect(given).toEqual(["place", "date", "number killed", "name", "inner coherence"]);
  expect(checklist.filter(({ outcome }) => outcome === "no").map(({ item }) => item)).toEqual([
    "time",
    "source with its document",
    "age",
    "sex",
    "type of death",
    "actors",
  ]);
});

test("victims of every side are counted, each group by itself", () => {
  const [a, b] = [claim("a", { of: "civilians" }), claim("b", { of: "combatants", low: 2, high: 2 })];
  const view = everyCasualty.view(
    figuresOf([a, b], [tollOf([[[a], 10, 10]], { of: "civilians" }), tollOf([[[b], 2, 2]], { of: "combatants" })]),
  );
  expect(view.figures.map(({ of, low }) => [of, low])).toEqual([
    ["civilians", 10],
    ["belligerents", 2],
  ]);
});
