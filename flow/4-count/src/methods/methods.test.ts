// What holds of every method: the same figures side by side, each with its reason; the same rules for each party.
import { type Assessment, type Claim, type ScopedToll, type Toll } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { claim, person, statements } from "../../test/invented.ts";
import { documentedOne, figuresOf, laidTo, statementOf, tollOf } from "../../test/invented-figures.ts";
import type { IncidentFigures } from "../incident-figures.ts";
import { methodIds } from "./method.ts";
import { isMethodId, methods, viewBy } from "./methods.ts";

/** Both parties' organs count both groups, each accuses the other, one concedes, one denies. */
function twoSided(): IncidentFigures {
  const a = claim("a", { of: "civilians", low: 20, high: 20, observer: "office one", organOf: "party-1", position: "concedes" });
  const b = claim("b", { of: "combatants", low: 3, high: 3, observer: "office one", organOf: "party-1" });
  const c = claim("c", { of: "civilians", low: 31, high: 31, observer: "office two", organOf: "party-2", position: "denies" });
  const d = claim("d", { low: 30, high: null, qualifier: "at least", observer: "a clinic" });
  const named = person("p", ["Name One"]);
  const claims: readonly Claim[] = [a, b, c, d, named, ...statements()];
  const tolls: readonly ScopedToll<Toll>[] = [
    tollOf(
      [
        [[a], 20, 20],
        [[c], 31, 31],
      ],
      { of: "civilians" },
    ),
    tollOf([[[b], 3, 3]], { of: "combatants" }),
    tollOf([[[d], 30, null]]),
    documentedOne(named),
  ];
  const positions = [statementOf("party-1", "concedes", a), statementOf("party-2", "denies", c)];
  return figuresOf(claims, tolls, { ...laidTo(["party-1", [c]], ["party-2", [a]]), positions });
}

const swapParties = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replace(/party-[12]/g, (party) => (party === "party-1" ? "party-2" : "party-1"))) as T;

function swapped(figures: IncidentFigures): IncidentFigures {
  const claims = swapParties(figures.claims);
  const assessment: Assessment = swapParties(figures.assessment);
  return {
    ...figures,
    claims,
    all: new Map(claims.map((each) => [each.id, each])),
    tolls: swapParties(figures.tolls),
    assessment,
  };
}

describe.each(methodIds)("%s", (id) => {
  test("swapping the two parties swaps the view, and changes nothing else", () => {
    expect(viewBy(id, swapped(twoSided()))).toEqual(swapParties(viewBy(id, twoSided())));
  });

  test("names its published source with a year, and its own version", () => {
    const { method, version, source } = viewBy(id, twoSided());
    expect([method, version]).toEqual([id, "1"]);
    expect(source).toMatch(/\b20\d\d$/);
  });

  test("every bound has a reason, and every reason of a bound names claims of the incident", () => {
    const { figures } = viewBy(id, twoSided());
    const ids = new Set(twoSided().claims.map((each) => String(each.id)));
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      for (const bound of ["low", "best", "high"] as const)
        if (figure[bound] !== null) expect(figure.because.map((reason) => reason.bound)).toContain(bound);
      for (const { claims } of figure.because) {
        expect(claims.length).toBeGreaterThan(0);
        for (const each of claims) expect(ids).toContain(each);
      }
    }
  });

  test("an incident of which nobody tells anything has no figure and no grade", () => {
    const { figures, grade } = viewBy(id, figuresOf([], []));
    expect([figures, grade]).toEqual([[], null]);
  });

  test("soft words alone give no lower bound", () => {
    const about = claim("a", { of: "civilians", low: 50, high: 50, qualifier: "about", observer: "a clinic" });
    for (const readings of [[], [[[about], null, null]]] as const) {
      const { figures } = viewBy(id, figuresOf([about], [tollOf(readings, { of: "civilians" })]));
      expect(figures.flatMap(({ low, best }) => [low, best])).toEqual(figures.flatMap(() => [null, null]));
    }
  });
});

test("the same claims give figures side by side that differ only by the methods' rules", () => {
  const view = (id: (typeof methodIds)[number]): readonly unknown[] =>
    viewBy(id, twoSided()).figures.map(({ basis, of, low, best, high }) => [basis, of, low, best, high]);
  expect(view("airwars")).toEqual([
    ["reported", "civilians", 20, null, 31],
    ["reported", "belligerents", 3, null, 3],
    ["documented", "any status", 1, null, 1],
  ]);
  expect(view("ibc")).toEqual([
    ["reported", "civilians", 20, null, 31],
    ["documented", "any status", 1, null, 1],
  ]);
  expect(view("ucdp")[0]).toEqual(["reported", "any status", 30, 30, 34]);
});

test("a word that names no method is none", () => {
  expect([isMethodId("airwars"), isMethodId("Airwars"), isMethodId("toString")]).toEqual([true, false, false]);
  expect(Object.keys(methods).sort()).toEqual([...methodIds].sort());
});
