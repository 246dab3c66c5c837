// Which claims share a scope and which stand by themselves because place or time is not known.
import { type Claim, type Linking, parseId, type ScopedToll, type Toll } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim, noIncident, oneIncident, tree } from "../../test/invented.ts";
import { countAside } from "../count-aside.ts";
import { countTolls } from "../count-tolls.ts";
import { headlineOf } from "../headline.ts";

type Shown = { readonly readings: readonly (readonly string[])[]; readonly conflicts: number };

/** The claims of each reading of each toll, and the number of conflicts, sorted. */
const shown = (tolls: readonly ScopedToll<Toll>[]): readonly Shown[] =>
  tolls
    .flatMap(({ toll }): readonly Shown[] =>
      toll.kind === "reported" ? [{ readings: toll.readings.map(({ claims }) => claims), conflicts: toll.conflicts.length }] : [],
    )
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const aside = (claims: readonly Claim[]): readonly Shown[] => shown(countAside(claims, noIncident(claims), tree));
const members = (claims: readonly Claim[], during: string | null = "2031-05-05"): readonly Shown[] =>
  shown(countTolls(claims, oneIncident(claims, [], during), tree));
const alone = (...ids: readonly string[]): readonly Shown[] => ids.map((id) => ({ readings: [[id]], conflicts: 0 }));

const vague = [
  ["no place", { placeIds: [] }],
  ["no date", { during: null }],
  ["a date whose start is open", { during: "../2031-05-06" }],
  ["a date whose end is open", { during: "2031-05-05/.." }],
  ["a date whose start is unknown", { during: "/2031-05-06" }],
  ["a date whose end is unknown", { during: "2031-05-05/" }],
  ["neither place nor date", { placeIds: [], during: null }],
] as const;
const counts = ["killed", "injured", "recovered", "trapped"] as const;

describe("claims in no incident", () => {
  test.each(vague)("two figures with %s neither conflict nor combine: each is shown by itself", (_, given) => {
    for (const counted of counts) {
      const differ = [claim("a", { ...given, counted, low: 12, high: 12 }), claim("b", { ...given, counted, low: 5, high: 5 })];
      expect(aside(differ)).toEqual(alone("a", "b"));
      const agree = [
        claim("a", { ...given, counted, low: 12, high: null, qualifier: "at least" }),
        claim("b", { ...given, counted, low: 40, high: null, qualifier: "at least" }),
      ];
      expect(aside(agree)).toEqual(alone("a", "b"));
    }
  });

  test.each(vague)("a figure with %s does not join one whose place and day are known", (_, given) => {
    expect(aside([claim("a"), claim("b", { ...given, low: 5, high: 5 })])).toEqual(alone("a", "b"));
  });

  test("structures that stand destroyed by a day are one scope: when each was struck need not be known", () => {
    const by = { counted: "structures-destroyed", of: "houses", during: "../2031-05-06" };
    const two = [claim("a", { ...by, low: 12, high: 12 }), claim("b", { ...by, low: 5, high: 5 })];
    expect(aside(two)).toEqual([{ readings: [["b"], ["a"]], conflicts: 1 }]);
  });

  test("figures of one known place and one known day still share a scope", () => {
    expect(aside([claim("a"), claim("b", { low: 5, high: 5 })])).toEqual([{ readings: [["b"], ["a"]], conflicts: 1 }]);
  });

  test("figures that may belong to one incident, or are wider than it, stand apart as much", () => {
    const beside = [claim("a", { during: null }), claim("b", { during: null, low: 5, high: 5 })];
    const linking = oneIncident([], beside);
    const wider: Linking = {
      ...linking,
      incidents: linking.incidents.map((each) => ({ ...each, possible: [], wider: beside.map(({ id }) => id) })),
    };
    expect(shown(countAside(beside, linking, tree))).toEqual(alone("a", "a", "b", "b"));
    expect(shown(countAside(beside, wider, tree))).toEqual(alone("a", "a", "b", "b"));
  });
});

describe("members of one incident", () => {
  test("harm that nobody dates is harm of the incident it was put into: it conflicts there", () => {
    const given = [claim("a"), claim("b", { during: null, low: 5, high: 5 })];
    expect(members(given)).toEqual([{ readings: [["b"], ["a"]], conflicts: 1 }]);
    const undated = [claim("a", { during: null }), claim("b", { during: null, low: 5, high: 5 })];
    expect(members(undated, null)).toEqual([{ readings: [["b"], ["a"]], conflicts: 1 }]);
  });

  test.each(vague.filter(([, given]) => !("during" in given && given.during === null)))(
    "figures with %s stand by themselves",
    (_, given) => {
      const same = [claim("a", given), claim("b", { ...given, low: 5, high: 5 }), claim("c")];
      expect(members(same)).toEqual(alone("a", "b", "c"));
    },
  );

  test("an undated count of the aftermath is of no known period, and stands by itself", () => {
    const found = { counted: "rescued", during: null };
    expect(members([claim("a", found), claim("b", { ...found, low: 5, high: 5 })])).toEqual(alone("a", "b"));
  });

  test("counts of unknown period make no sum of parts and no part above its whole", () => {
    const root = { observer: "investigators", restsOn: [], during: "../2031-05-06" };
    const parts = [claim("a", root), claim("b", { ...root, placeIds: ["house-2"] })];
    expect(members([...parts, claim("c", { ...root, placeIds: ["footprint"], low: 3, high: 3 })])).toEqual(alone("a", "b", "c"));
  });

  test("people unaccounted for, and bodies, at no known place change no count of the killed", () => {
    const nowhere = { placeIds: [] };
    const found = members([
      claim("a", nowhere),
      claim("b", { ...nowhere, counted: "unaccounted-for", low: 6, high: 6 }),
      claim("c", { ...nowhere, counted: "recovered", low: 7, high: 7, provenance: "distinct persons, place known" }),
    ]);
    expect(found).toEqual(alone("a", "b", "c"));
  });

  test("figures that stand by themselves are all among those to show first, in one order", () => {
    const given = [claim("a", { placeIds: [] }), claim("b", { placeIds: [] }), claim("c", { placeIds: [] })];
    const linking = oneIncident(given);
    const [incident] = linking.incidents;
    if (incident === undefined) throw new Error("an incident was made");
    const tolls = countTolls(given, linking, tree);
    expect(shown(headlineOf(tolls, incident, tree))).toEqual(alone("a", "b", "c"));
    expect(headlineOf(tolls, incident, tree)).toEqual(tolls.filter(({ toll }) => toll.kind === "reported"));
  });
});

describe("whatever place and date claims give", () => {
  const anyClaims = fc
    .array(
      fc.record({
        counted: fc.constantFrom("killed", "injured", "trapped", "rescued"),
        placeIds: fc.constantFrom([], ["house-1"], ["house-3"]),
        during: fc.constantFrom(null, "2031-05-05", "2031-05", "../2031-05-06", "2031-05-05/", "2031-05-05/2031-05-07"),
        low: fc.nat(9),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map((given, at) => claim(`c${at}`, { ...given, high: given.low })));
  const idsOf = ({ readings }: Shown): readonly string[] => [...new Set(readings.flat())];

  test("each claim stands in a toll, in an incident or in none, and nothing else does", () => {
    fc.assert(
      fc.property(anyClaims, fc.constantFrom("2031-05-05", null), (all, during) => {
        const ids = all.map(({ id }) => parseId("claim", id)).sort();
        expect([...new Set(aside(all).flatMap(idsOf))].sort()).toEqual(ids);
        expect([...new Set(members(all, during).flatMap(idsOf))].sort()).toEqual(ids);
      }),
    );
  });

  test("beside the incidents a conflict is only ever between claims whose place and days are known", () => {
    fc.assert(
      fc.property(anyClaims, (all) => {
        const byId = new Map<string, Claim>(all.map((each) => [each.id, each]));
        for (const each of aside(all).filter((toll) => idsOf(toll).length > 1))
          for (const id of idsOf(each)) {
            expect(byId.get(id)?.placeIds.length).toBe(1);
            expect(byId.get(id)?.during ?? "/").toMatch(/^\d{4}-\d\d(-\d\d)?(\/\d{4}-\d\d-\d\d)?$/);
          }
      }),
    );
  });

  test("the order of claims never matters", () => {
    fc.assert(
      fc.property(
        anyClaims.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(countAside(shuffled, noIncident(shuffled), tree)).toEqual(countAside(all, noIncident(all), tree));
          expect(countTolls(shuffled, oneIncident(all), tree)).toEqual(countTolls(all, oneIncident(all), tree));
        },
      ),
    );
  });
});
