// UCDP GED's rules on invented incidents: low, best and high of any status, and the codes of precision.
import { type Claim, parseId, parsePartialDate, parsePlaces, placeTree } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { figuresOf, tollOf } from "../../test/invented-figures.ts";
import type { IncidentFigures } from "../incident-figures.ts";
import { datePrecision, wherePrecision } from "./precision-codes.ts";
import { ucdp } from "./ucdp.ts";

const total = (figures: IncidentFigures): readonly unknown[] => {
  const [figure] = ucdp.view(figures).figures;
  return [figure?.of, figure?.low, figure?.best, figure?.high];
};
const by = (id: string, observer: string | null, low: number, given: Readonly<Record<string, unknown>> = {}): Claim =>
  claim(id, { observer, low, high: low, ...given });

describe("low, best, high", () => {
  test("civilians and combatants counted by one observer are put together, as a coder does", () => {
    const [a, b] = [by("a", "a clinic", 20, { of: "civilians" }), by("b", "a clinic", 3, { of: "combatants" })];
    const figures = figuresOf(
      [a, b],
      [tollOf([[[a], 20, 26]], { of: "civilians" }), tollOf([[[b], 3, 3]], { of: "combatants" })],
    );
    expect(total(figures)).toEqual(["any status", 23, 23, 29]);
    const [figure] = ucdp.view(figures).figures;
    expect(figure?.because.map(({ bound, claims }) => [bound, claims])).toEqual([
      ["low", ["a", "b"]],
      ["best", ["a", "b"]],
      ["high", ["a", "b"]],
    ]);
  });

  test("civilians and combatants counted by different observers are not added: they may be the same people", () => {
    const [a, b] = [by("a", "a clinic", 20, { of: "civilians" }), by("b", "a school", 3, { of: "combatants" })];
    const figures = figuresOf(
      [a, b],
      [tollOf([[[a], 20, 20]], { of: "civilians" }), tollOf([[[b], 3, 3]], { of: "combatants" })],
    );
    expect(total(figures)).toEqual(["any status", 20, 20, 20]);
    expect(ucdp.view(figures).open[0]).toBe("Counts of civilians and of belligerents by different observers, not added: 1.");
  });

  test("where sources disagree the best is the lower bound that most observers support, of several such the lowest", () => {
    const [a, b, c] = [by("a", "a clinic", 8), by("b", "a school", 8), by("c", "a mosque", 5)];
    expect(
      total(
        figuresOf(
          [a, b, c],
          [
            tollOf([
              [[a, b], 8, 8],
              [[c], 5, 5],
            ]),
          ],
        ),
      ),
    ).toEqual(["any status", 5, 8, 8]);
    expect(
      total(
        figuresOf(
          [a, c],
          [
            tollOf([
              [[a], 8, 8],
              [[c], 5, 5],
            ]),
          ],
        ),
      ),
    ).toEqual(["any status", 5, 5, 8]);
  });

  test("counts of groups that it shows no figure of are said to be left out", () => {
    const [all, children] = [by("a", "a clinic", 8), by("b", "a clinic", 3, { of: "children" })];
    const view = ucdp.view(
      figuresOf([all, children], [tollOf([[[all], 8, 8]]), tollOf([[[children], 3, 3]], { of: "children" })]),
    );
    expect(view.figures.map(({ of }) => of)).toEqual(["any status"]);
    expect(view.open).toContain("Counts of harm to people of whom there is no figure here: 1.");
  });

  test("no death counted is no event", () => {
    const none = by("a", "a clinic", 0);
    const view = ucdp.view(figuresOf([none], [tollOf([[[none], 0, 0]])]));
    expect([view.figures, view.because]).toEqual([
      [],
      [{ says: "no direct death is counted: no event by this method", claims: [] }],
    ]);
  });

  const range = fc.tuple(fc.option(fc.nat(40)), fc.option(fc.nat(40))).map(([low, more]) => {
    const high = more === null ? (low === null ? 7 : null) : (low ?? 0) + more;
    return [low, high] as const;
  });
  const readings = fc.array(fc.tuple(range, fc.constantFrom("a clinic", "a school", null)), { minLength: 1, maxLength: 4 });
  const tolls = fc.array(
    fc.tuple(readings, fc.constantFrom("unspecified", "civilians", "combatants"), fc.constantFrom("house-1", "house-2", "site")),
    {
      maxLength: 4,
    },
  );

  test("low is never above best, and best never above high", () => {
    fc.assert(
      fc.property(tolls, (given) => {
        const made = given.map(([of, population, place], t) => {
          const groups = of.map(([[low, high], observer], r) => {
            const made = claim(`c${t}-${r}`, { observer, low, high, of: population, placeIds: [place] });
            return [[made], low, high] as const;
          });
          return { claims: groups.flatMap(([claims]) => claims), toll: tollOf(groups, { of: population, place }) };
        });
        const figures = figuresOf(
          made.flatMap(({ claims }) => claims),
          made.map(({ toll }) => toll),
        );
        for (const { low, best, high } of ucdp.view(figures).figures) {
          expect(low ?? 0).toBeLessThanOrEqual(best ?? low ?? 0);
          expect(best ?? low ?? 0).toBeLessThanOrEqual(high ?? Infinity);
        }
      }),
    );
  });
});

describe("codes", () => {
  const tree = placeTree(
    parsePlaces({
      places: (
        [
          ["land", "country", null],
          ["province", "province", "land"],
          ["plain", "region", "land"],
          ["district", "district", "province"],
          ["town", "town", "district"],
          ["house", "building", "town"],
          ["somewhere", "unknown", "district"],
        ] as const
      )
        .map(([id, kind, within]) => ({ id, kind, names: {}, within }))
        .concat({ id: "near", kind: "unknown", names: {}, within: "district", point: [0, 0], precisionMetres: 9000 } as never),
    }),
  );
  const where = (...ids: readonly string[]): number | null =>
    wherePrecision(
      ids.map((id) => parseId("place", id)),
      tree,
    );

  test("a place's code is that of the vaguest place; one of no known kind has that of what it lies in", () => {
    const given = ["house", "town", "near", "district", "province", "plain", "land", "somewhere"].map((id) => where(id));
    expect(given).toEqual([1, 1, 2, 3, 4, 5, 6, 3]);
    expect([where("house", "province"), where(), where("nowhere"), where("house", "nowhere")]).toEqual([4, null, null, null]);
  });

  test("a date's code is the length of its period, with what an approximate date may err by", () => {
    const code = (edtf: string): number | null => datePrecision(parsePartialDate(edtf));
    const given = [
      "2031-05-05",
      "2031-05-05/2031-05-10",
      "2031-05-05~",
      "2031-05-05/2031-05-11",
      "2031-05",
      "2031",
      "2031/2033",
      "../2031-05-05",
    ];
    expect(given.map(code)).toEqual([1, 2, 3, 3, 4, 5, null, null]);
    expect(datePrecision(null)).toBe(null);
  });

  test("outlets and independent observers are counted apart; what claims cannot show has no code", () => {
    const claims = [
      by("a", "a clinic", 8, { chain: ["one outlet"] }),
      by("b", "a clinic", 8, { chain: ["another"] }),
      by("c", null, 8),
    ];
    const { codes } = ucdp.view(figuresOf(claims, [tollOf([[claims, 8, 8]])]));
    expect(codes.map(({ code, value }) => [code, value])).toEqual([
      ["where_prec", "1"],
      ["date_prec", "1"],
      ["event_clarity", "1"],
      ["number_of_sources", "3"],
      ["type_of_violence", null],
    ]);
    expect(codes[3]?.because).toEqual({
      says: "outlets: 3; observers named: 1; claims that name none: 1",
      claims: ["a", "b", "c"],
    });
  });
});
