// Counting on invented claims: what combines, what conflicts, what is never added.
import type { Claim, Reading, ScopedToll, Toll } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim, oneIncident, person, statements, tree } from "../test/invented.ts";
import { countAside } from "./count-aside.ts";
import { countTolls } from "./count-tolls.ts";
import { headlineOf } from "./headline.ts";

const count = (claims: readonly Claim[]): readonly ScopedToll<Toll>[] => countTolls(claims, oneIncident(claims), tree);
const readings = (tolls: readonly ScopedToll<Toll>[], counted: string, place: string, of = "unspecified"): readonly Reading[] =>
  tolls.flatMap((t) =>
    t.counted === counted && t.of === of && t.placeIds.join() === place && t.toll.kind === "reported" ? t.toll.readings : [],
  );
const ranges = (...args: Parameters<typeof readings>): readonly unknown[] =>
  readings(...args).map((r) => [r.range.low, r.range.high]);
const conflicts = (tolls: readonly ScopedToll<Toll>[]): readonly unknown[] =>
  tolls.flatMap(({ toll }) => (toll.kind === "reported" ? toll.conflicts.map((each) => each.claims) : []));
const atLeast = { high: null, qualifier: "at least" };

describe("claims of one scope", () => {
  test("claims that can all hold give the highest lower and the lowest upper bound", () => {
    const tolls = count([
      claim("a", { low: 20, ...atLeast }),
      claim("b", { low: null, high: 90, qualifier: "up to" }),
      claim("c", { low: 30, high: 200, qualifier: "between" }),
    ]);
    expect(ranges(tolls, "killed", "house-1")).toEqual([[30, 90]]);
    expect(conflicts(tolls)).toEqual([]);
  });

  test("claims that cannot all hold give each consistent reading and the smallest conflicting sets, never an average", () => {
    const tolls = count([
      claim("a", { low: 61, high: 61 }),
      claim("b", { low: 278, high: 278 }),
      claim("c", { low: 40, ...atLeast }),
    ]);
    expect(ranges(tolls, "killed", "house-1")).toEqual([
      [61, 61],
      [278, 278],
    ]);
    expect(conflicts(tolls)).toEqual([["a", "b"]]);
  });

  test("a population called all, people or unspecified is one scope; civilians are another", () => {
    const tolls = count([
      claim("a", { of: "all" }),
      claim("b", { of: "people" }),
      claim("c", { of: "civilians", low: 4, high: 4 }),
    ]);
    expect([ranges(tolls, "killed", "house-1"), ranges(tolls, "killed", "house-1", "civilians")]).toEqual([[[10, 10]], [[4, 4]]]);
  });

  test("harm that a source dates to the incident's day within its error is the incident's; a longer period is a scope of its own", () => {
    const day = claim("a", { low: 5, ...atLeast });
    expect(
      ranges(count([day, claim("b", { during: "2031-05-06" }), claim("c", { during: "2031-05-05~" })]), "killed", "house-1"),
    ).toEqual([[10, 10]]);
    expect(ranges(count([day, claim("b", { during: "2031-05" })]), "killed", "house-1")).toHaveLength(2);
  });

  test("more readings than are listed are said to be so", () => {
    const tolls = count(Array.from({ length: 60 }, (_, at) => claim(`c${at}`, { low: at, high: at })));
    expect(readings(tolls, "killed", "house-1")).toHaveLength(50);
    const said = tolls.flatMap(({ toll }) => (toll.kind === "reported" ? [[toll.truncated, toll.conflicts.length > 40]] : []));
    expect(said).toEqual([[true, true]]);
  });
});

describe("running counts", () => {
  const bodies = (id: string, low: number, end: string, given: Readonly<Record<string, unknown>> = {}): Claim =>
    claim(id, { counted: "recovered", low, high: low, during: `2031-05-05/${end}`, observer: "rescuers", ...given });

  test("a later count of the same observer replaces an earlier, smaller one; they are never added", () => {
    const tolls = count([bodies("a", 40, "2031-05-07"), bodies("b", 90, "2031-05-09")]);
    expect(ranges(tolls, "recovered", "house-1")).toEqual([[90, 90]]);
    expect(readings(tolls, "recovered", "house-1")[0]).toMatchObject({ claims: ["a", "b"], observers: ["rescuers"] });
  });

  test("an earlier count bounds a later one from below only", () => {
    expect(ranges(count([bodies("a", 40, "2031-05-07", { qualifier: "so far" })]), "recovered", "house-1")).toEqual([[40, null]]);
    expect(
      ranges(
        count([bodies("a", 40, "2031-05-07"), bodies("b", 90, "2031-05-09", { observer: "others" })]),
        "recovered",
        "house-1",
      ),
    ).toEqual([[90, 90]]);
  });

  test("a later, smaller count of the same observer replaces nothing and conflicts", () => {
    expect(conflicts(count([bodies("a", 90, "2031-05-07"), bodies("b", 40, "2031-05-09")]))).toEqual([["a", "b"]]);
  });
});

describe("across scopes", () => {
  const root = { of: "civilians", observer: "investigators", restsOn: [] };
  const parts = [claim("a", { ...root, low: 11, high: 11 }), claim("b", { ...root, low: 4, high: 4, placeIds: ["house-2"] })];

  test("two disjoint parts bound the whole they make up, whoever counted each; the reasons name both", () => {
    const [a] = parts;
    const other = claim("b", { ...root, low: 4, high: 4, placeIds: ["house-2"], observer: "others" });
    expect(ranges(count(parts), "killed", "footprint", "civilians")).toEqual([[15, 15]]);
    if (a === undefined) throw new Error("two parts were made");
    expect(readings(count([a, other]), "killed", "footprint", "civilians")).toMatchObject([
      { range: { low: 15, high: 15 }, observers: ["investigators", "others"] },
    ]);
  });

  test.each([
    ["another population", { of: "unspecified" }],
    ["an allegation", { qualifier: "alleged" }],
    ["a place not known to be apart", { placeIds: ["house-3"] }],
  ])("parts are not added across %s", (_, given) => {
    const second = claim("b", { ...root, low: 4, high: 4, placeIds: ["house-2"], ...given });
    expect(ranges(count([claim("a", { ...root, low: 11, high: 11 }), second]), "killed", "footprint", "civilians")).toEqual([]);
  });

  test("civilians and combatants are added only as one observer counts them: another may call the same people otherwise", () => {
    const whole = claim("w", { placeIds: ["site"], low: 1, ...atLeast });
    const two = (observer: string): readonly Claim[] => [
      claim("a", { ...root, low: 11, high: 11 }),
      claim("b", { ...root, of: "combatants", low: 4, high: 4, observer }),
      whole,
    ];
    expect(ranges(count(two("investigators")), "killed", "site")).toEqual([[15, null]]);
    expect(ranges(count(two("others")), "killed", "site")).toEqual([[11, null]]);
  });

  test("people unaccounted for raise the upper bound of the killed there and of the whole, never a lower one", () => {
    const tolls = count([
      ...parts,
      claim("u", { counted: "unaccounted-for", of: "civilians", low: 6, high: 6, qualifier: "alleged" }),
    ]);
    expect(ranges(tolls, "killed", "house-1", "civilians")).toEqual([[11, 17]]);
    expect(ranges(tolls, "killed", "footprint", "civilians")).toEqual([[15, 21]]);
    expect(
      readings(tolls, "killed", "footprint", "civilians")[0]?.because.map((b) => [b.bound, b.value, b.claims, b.soft]),
    ).toEqual([
      ["low", 15, ["a", "b"], false],
      ["high", 21, ["a", "b", "u"], true],
    ]);
  });

  test("bodies bound the killed from below where they are distinct persons of known place: all persons, not civilians", () => {
    const known = { counted: "recovered", of: "civilians", low: 7, high: 7, provenance: "distinct persons, place known" };
    const tolls = count([claim("a", { low: 3, ...atLeast }), claim("r", known)]);
    expect(ranges(tolls, "killed", "house-1")).toEqual([[7, null]]);
    expect(ranges(tolls, "killed", "house-1", "civilians")).toEqual([]);
    expect(
      ranges(count([claim("a", { low: 3, ...atLeast }), claim("r", { ...known, provenance: null })]), "killed", "house-1"),
    ).toEqual([[3, null]]);
  });

  test("a part counted higher than its whole is a conflict: each holds in a reading of its own", () => {
    const tolls = count([
      claim("a", { low: 9, high: 9, placeIds: ["site"] }),
      claim("b", { low: 20, ...atLeast, of: "civilians" }),
    ]);
    expect(conflicts(tolls)).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
    expect(ranges(tolls, "killed", "site")).toEqual([
      [9, 9],
      [20, null],
    ]);
    expect(ranges(tolls, "killed", "house-1", "civilians")).toEqual([
      [null, 9],
      [20, null],
    ]);
  });

  test("nothing is added across places, populations or kinds of count", () => {
    const tolls = count([
      claim("a"),
      claim("b", { placeIds: ["house-3"] }),
      claim("c", { counted: "injured" }),
      claim("d", { of: "children" }),
    ]);
    for (const { toll } of tolls)
      if (toll.kind === "reported") expect(toll.readings.map(({ range }) => range)).toEqual([{ low: 10, high: 10 }]);
  });
});

describe("what is not counted, and what is not known", () => {
  test("where nobody counts the killed the toll is unknown, and nobody named is unknown too: silence is not zero", () => {
    const tolls = count([claim("a", { counted: "injured" })]).filter(({ counted }) => counted === "killed");
    expect(tolls.map(({ toll }) => toll.kind)).toEqual(["unknown", "unknown"]);
    expect(headlineOf(tolls, first([claim("a")]), tree).map(({ toll }) => toll.kind)).toEqual(["unknown"]);
  });

  test("positions and attributions set no number", () => {
    expect(count([claim("a"), ...statements()])).toEqual(count([claim("a")]));
  });

  test("claims that may belong stand in tolls of their own and change none of the incident's", () => {
    const own = [claim("a")];
    const beside = [claim("b", { low: 500, high: 500 })];
    expect(countTolls([...own, ...beside], oneIncident(own, beside), tree)).toEqual(count(own));
    const aside = countAside([...own, ...beside], oneIncident(own, beside), tree);
    expect(
      aside.map(({ standing, incident, toll }) => [
        standing,
        incident === null,
        toll.kind === "reported" ? toll.readings[0]?.range : null,
      ]),
    ).toEqual([
      ["possible", false, { low: 500, high: 500 }],
      ["unplaced", true, { low: 500, high: 500 }],
    ]);
  });
});

describe("persons named one by one", () => {
  const documented = (claims: readonly Claim[]): readonly unknown[] =>
    count(claims).flatMap(({ counted, toll }) => (toll.kind === "documented" ? [[counted, toll.casualties.length]] : []));

  test("one name is one person, however often it is told and in however many spellings a claim gives it", () => {
    expect(
      documented([
        person("a", ["Tala Ren"]),
        person("b", ["TALA  REN", "تالا"]),
        person("c", ["تالا"]),
        person("d", ["Oru Sen"]),
      ]),
    ).toEqual([["killed", 2]]);
  });

  test("who is named as injured and later as killed is moved, never added", () => {
    expect(
      documented([person("a", ["Tala Ren"], "injured"), person("b", ["Tala Ren"]), person("c", ["Oru Sen"], "injured")]),
    ).toEqual([
      ["killed", 1],
      ["injured", 1],
    ]);
  });

  test("a casualty's id does not come from a name", () => {
    const ids = (name: string): unknown =>
      count([person("a", [name])]).flatMap(({ toll }) => (toll.kind === "documented" ? toll.casualties : []));
    expect(ids("Tala Ren")).toEqual(ids("Oru Sen"));
  });
});

describe("the figure to show first", () => {
  const shown = (claims: readonly Claim[]): readonly unknown[] =>
    headlineOf(count(claims), first(claims), tree).map((t) => [t.of, t.placeIds.join()]);

  test("is of the widest scope that says as much", () => {
    expect(
      shown([
        claim("a", { of: "civilians" }),
        claim("b", { placeIds: ["site"], low: 12, high: 20, qualifier: "between" }),
        claim("c", { of: "combatants" }),
      ]),
    ).toEqual([["unspecified", "site"]]);
  });

  test("is several where a wider scope says less, or scopes do not compare", () => {
    expect(shown([claim("a", { of: "civilians" }), claim("b", { placeIds: ["site"], low: 3, ...atLeast })])).toEqual([
      ["civilians", "house-1"],
      ["unspecified", "site"],
    ]);
    expect(shown([claim("a"), claim("b", { placeIds: ["house-3"], low: 3, high: 3 })])).toEqual([
      ["unspecified", "house-1"],
      ["unspecified", "house-3"],
    ]);
  });
});

function first(claims: readonly Claim[]): Parameters<typeof headlineOf>[1] {
  const [incident] = oneIncident(claims).incidents;
  if (incident === undefined) throw new Error("an incident was made");
  return incident;
}

const anyClaims = fc
  .array(
    fc.record({
      counted: fc.constantFrom("killed", "killed", "recovered", "buried", "unaccounted-for"),
      of: fc.constantFrom("unspecified", "civilians"),
      placeIds: fc.constantFrom(["house-1"], ["house-2"], ["footprint"], ["site"]),
      during: fc.constantFrom("2031-05-05", "2031-05-05/2031-05-07", "2031-05-05/2031-05-09"),
      low: fc.nat(12),
      spread: fc.option(fc.nat(9)),
      qualifier: fc.constantFrom("unqualified", "between", "about", "so far", "alleged"),
      observer: fc.constantFrom(null, "observer-1", "observer-2"),
      organOf: fc.constantFrom(null, "party-1", "party-2"),
      restsOn: fc.constantFrom(null, []),
      provenance: fc.constantFrom(null, "distinct persons, place known"),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ spread, ...given }, at) => claim(`c${at}`, { ...given, high: spread === null ? null : given.low + spread })),
  );

describe("whatever the claims", () => {
  test("their order never matters", () => {
    fc.assert(
      fc.property(
        anyClaims.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(countTolls(shuffled, oneIncident(all), tree)).toEqual(count(all));
        },
      ),
    );
  });

  test("swapping two parties' names changes nothing that is counted, and swapping two observers' swaps only those", () => {
    const swap = (text: string): string =>
      text.replaceAll(/(party|observer)-([12])/g, (_, noun: string, n: string) => `${noun}-${n === "1" ? "2" : "1"}`);
    const unsorted = (tolls: string): unknown =>
      JSON.parse(tolls, (key, value: unknown) =>
        Array.isArray(value) && (key === "observers" || key === "readings" || key === "because" || key === "organs")
          ? value.map((v) => JSON.stringify(v)).sort()
          : value,
      );
    fc.assert(
      fc.property(anyClaims, (all) => {
        const swapped = all.map((each) =>
          claim(each.id, {
            ...each,
            observer: each.observer === null ? null : swap(each.observer),
            organOf: each.organOf === null ? null : swap(each.organOf),
          }),
        );
        expect(unsorted(JSON.stringify(count(swapped)))).toEqual(unsorted(swap(JSON.stringify(count(all)))));
      }),
    );
  });

  test("soft claims of the scopes that are counted change no range and no conflict", () => {
    const rangesOf = (tolls: readonly ScopedToll<Toll>[]): unknown =>
      tolls.map((t) => [
        t.counted,
        t.of,
        t.placeIds,
        t.toll.kind === "reported" ? t.toll.readings.map(({ range }) => JSON.stringify(range)).sort() : [],
      ]);
    fc.assert(
      fc.property(anyClaims, (all) => {
        const soft = all.map((each) => claim(`${each.id}-soft`, { ...each, id: `${each.id}-soft`, qualifier: "about" }));
        expect(rangesOf(count([...all, ...soft]))).toEqual(rangesOf(count(all)));
        expect(conflicts(count([...all, ...soft]))).toEqual(conflicts(count(all)));
      }),
    );
  });

  test("every quantity stands in a reading or a conflict of a toll, and every bound names the claims it rests on", () => {
    fc.assert(
      fc.property(anyClaims, (all) => {
        const tolls = count(all).flatMap(({ toll }) => (toll.kind === "reported" ? [toll] : []));
        const found = tolls.flatMap((toll) => toll.readings);
        const shown = tolls.flatMap((toll) => [...toll.readings, ...toll.softReadings, ...toll.conflicts]);
        expect(new Set(shown.flatMap(({ claims }) => claims))).toEqual(new Set(all.map(({ id }) => id)));
        for (const reading of found) {
          for (const { claims } of reading.because.filter(({ soft }) => !soft))
            expect(reading.claims).toEqual(expect.arrayContaining([...claims]));
          for (const bound of ["low", "high"] as const)
            if (reading.range[bound] !== null)
              expect(reading.because.some((b) => b.bound === bound && b.value === reading.range[bound])).toBe(true);
          expect((reading.range.low ?? 0) <= (reading.range.high ?? Infinity)).toBe(true);
        }
      }),
    );
  });
});
