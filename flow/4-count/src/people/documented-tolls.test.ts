// Documented tolls of invented people: names, slots, households. Who is one person is tested beside `peopleOf`.
import type { Claim, DocumentedToll, LinkDecision } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decided, householdCount, incidentOf, named, slot } from "../../test/invented-people.ts";
import { documentedTolls } from "./documented-tolls.ts";

const tollOf = (claims: readonly Claim[], decisions: readonly LinkDecision[] = [], counted = "killed"): DocumentedToll | null => {
  const found = documentedTolls(claims, incidentOf(claims), { decisions }).find((toll) => toll.counted === counted)?.toll;
  return found?.kind === "documented" ? found : null;
};
const range = (...args: Parameters<typeof tollOf>): readonly unknown[] => {
  const found = tollOf(...args);
  return found === null ? [] : [found.range.low, found.range.high];
};
const ofRen = { household: "Ren" };
const child = { ...ofRen, ageLow: null, ageHigh: 17 };
const children = [slot("s1", child), slot("s2", child), slot("s3", child), slot("s4", child)];

describe("slots of a household", () => {
  test("of one report are different persons, also where nobody is named", () => {
    expect(range(children)).toEqual([4, 4]);
  });

  test("that a name may fill count once at least: never fewer than the named, never a name twice", () => {
    expect(range([...children, named("a", "Tala Ren", child)])).toEqual([4, 5]);
    expect(range([...children, named("a", "Tala Ren", child), named("b", "Oru Ren", child)])).toEqual([4, 6]);
  });

  test("that a recorder finds to be the named count no more, and those found to be others are added", () => {
    const claims = [...children, named("a", "Tala Ren", child)];
    expect(range(claims, [decided("same", "s1", "a")])).toEqual([4, 4]);
    expect(
      range(
        claims,
        ["s1", "s2", "s3", "s4"].map((id) => decided("different", id, "a")),
      ),
    ).toEqual([5, 5]);
  });

  test("of one report that names one of them are the others", () => {
    const seated = named("a", "Tala Ren", { ...child, slot: "one of the children", address: "report-1" });
    expect(range([...children.slice(0, 3), seated])).toEqual([4, 4]);
  });

  test.each([
    ["of another household", { household: "Sen" }],
    ["of another sex", { sex: "male" }],
    ["of an age that cannot meet", { ageLow: 40, ageHigh: 40 }],
  ])("are beside a named person %s", (_, given) => {
    expect(range([slot("s1", { ...child, sex: "female" }), named("a", "Tala Ren", given)])).toEqual([2, 2]);
  });

  test("may be a named person of whom nobody tells household, sex or age", () => {
    expect(range([slot("s1", child), named("a", "Tala Ren")])).toEqual([1, 2]);
  });

  test("told by two reports may be the same persons: the fuller report bounds from below", () => {
    const again = children.slice(0, 2).map(({ id }) => slot(`${id}-again`, { ...child, address: "report-2" }));
    expect(range([...children, ...again])).toEqual([4, 6]);
    expect(range([slot("s1", { ...child, address: "" }), slot("s2", { ...child, address: "" })])).toEqual([1, 2]);
  });

  test("in one preserved item are of one report, whatever its address", () => {
    const quote = { exact: "a child", start: 0, end: 7, item: `sha256:${"0".repeat(64)}` };
    expect(range([slot("s1", { ...child, quote, address: "" }), slot("s2", { ...child, quote, address: "other" })])).toEqual([
      2, 2,
    ]);
  });

  test("of different households are different persons, whoever tells of them", () => {
    expect(range([slot("s1", child), slot("s2", { household: "Sen", address: "report-2" })])).toEqual([2, 2]);
    expect(range([slot("s1", child), slot("s2", { household: "Sen", address: "report-2" }), named("a", "Tala")])).toEqual([2, 3]);
  });

  test("say which of the named each may be, without a word of the claim", () => {
    const toll = tollOf([slot("s1", child), named("a", "Tala Ren", child), named("b", "Oru Sen", { household: "Sen" })]);
    expect(toll?.slots).toEqual([{ claims: ["s1"], mayBe: [expect.stringMatching(/^k-/)] }]);
    expect(toll?.casualties).toContain(toll?.slots[0]?.mayBe[0]);
    expect(JSON.stringify(toll)).not.toMatch(/Ren|Tala|children/);
  });
});

describe("states", () => {
  test("who is injured and later dies moves, is never added", () => {
    const injured = named("a", "Tala Ren", { fate: "injured" });
    expect([range([injured], [], "injured"), range([injured])]).toEqual([[1, 1], []]);
    const later = [injured, named("b", "Tala Ren", { fate: "died-later", during: "2031-05-09" })];
    expect([range(later, [], "injured"), range(later)]).toEqual([[], [1, 1]]);
  });
  test("a slot of the dead is one more dead even if it is someone told of as injured", () => {
    expect(range([slot("s1"), named("a", "Tala Ren", { fate: "injured" })])).toEqual([1, 1]);
  });
  test("a death of one of two persons of one name is a death, whoever of them it was, and once", () => {
    const [one, other] = ["Ren", "Sen"].map((household) => named(`of-${household}`, "Tala", { household, fate: "injured" }));
    const death = named("d", "Tala");
    if (one === undefined || other === undefined) throw new Error("two persons");
    expect([range([death]), range([death, one]), range([death, one, other])]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(range([death, one, other, slot("s", ofRen)])).toEqual([1, 2]);
    expect(range([death, one, other, named("e", "Tala", { ageLow: 7, ageHigh: 7 })])).toEqual([1, 1]);
  });
  test("a slot of the injured may be someone who was named as killed since", () => {
    expect(range([slot("s1", { fate: "injured" }), named("a", "Tala Ren")], [], "injured")).toEqual([0, 1]);
  });
  test("where nobody is described as killed the toll is unknown: silence is not zero", () => {
    expect(documentedTolls([], incidentOf([]))).toMatchObject([{ counted: "killed", toll: { kind: "unknown" } }]);
  });
});

describe("each bound", () => {
  test("carries the claims that set it and who stands behind them, also outside the incident", () => {
    const claims = [named("a", "Tala Ren", { ...ofRen, restsOn: ["far"] }), ...children.slice(0, 2)];
    const far = named("far", "Tala Ren", { observer: "a hospital" });
    const all = new Map([...claims, far].map((claim) => [claim.id as string, claim]));
    const { toll } = documentedTolls(claims, incidentOf(claims), { all })[0] ?? {};
    expect(toll).toMatchObject({
      range: { low: 2, high: 3 },
      because: [
        { bound: "low", value: 2, claims: ["a", "s1", "s2"], observers: ["a hospital"], unnamed: ["s1", "s2"] },
        { bound: "high", value: 3, claims: ["a", "s1", "s2"] },
      ],
    });
  });
  test("follows again from its claims alone", () => {
    fc.assert(
      fc.property(anyTold(), ({ claims }) => {
        for (const { bound, value, claims: ids } of tollOf(claims)?.because ?? []) {
          const again = tollOf(claims.filter(({ id }) => ids.includes(id)));
          expect(again?.range[bound] ?? 0).toBe(value);
        }
      }),
    );
  });
});

describe("whatever is told", () => {
  test("the lower bound is never above the number of the dead, nor under that of the named", () => {
    fc.assert(
      fc.property(anyTold(), ({ claims, truth }) => {
        const toll = tollOf(claims);
        expect(toll?.range.low ?? 0).toBeLessThanOrEqual(truth.dead);
        expect(toll?.range.low ?? 0).toBeGreaterThanOrEqual(toll?.casualties.length ?? 0);
        expect(toll?.range.high ?? 0).toBeGreaterThanOrEqual(toll?.range.low ?? 0);
      }),
      { numRuns: 400 },
    );
  });
  test("the upper bound is never under the number of those told of, where namesakes are told apart", () => {
    fc.assert(
      fc.property(anyTold({ namesakesApart: true }), ({ claims, truth }) => {
        expect(tollOf(claims)?.range.high ?? 0).toBeGreaterThanOrEqual(truth.told);
      }),
      { numRuns: 400 },
    );
  });
  test("one more casualty, of a name not told before, never lowers a bound of the documented toll, and taking it away restores it", () => {
    const newcomer = fc.record({
      household: fc.constantFrom(null, "Ren", "Sen", "Ven"),
      sex: fc.constantFrom(null, "female", "male"),
      ageHigh: fc.constantFrom(null, 5, 40),
      fate: fc.constantFrom("killed", "injured", "buried"),
    });
    fc.assert(
      fc.property(anyTold(), newcomer, ({ claims }, given) => {
        const before = tollOf(claims);
        const grown = [...claims, named("new", "Newcomer", given)];
        const after = tollOf(grown);
        expect(after?.range.low ?? 0).toBeGreaterThanOrEqual(before?.range.low ?? 0);
        expect(after?.range.high ?? 0).toBeGreaterThanOrEqual(before?.range.high ?? 0);
        expect(tollOf(grown.filter(({ id }) => (id as string) !== "new"))).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });
  test("the order of claims never matters", () => {
    const shuffled = anyTold().chain(({ claims }) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, other]) => {
        expect(documentedTolls(other, incidentOf(claims))).toEqual(documentedTolls(claims, incidentOf(claims)));
      }),
    );
  });
});

type World = { readonly claims: readonly Claim[]; readonly truth: { readonly dead: number; readonly told: number } };

/**
 * Six invented dead of three households, two of them of one name; reports that tell of some by name or slot and leave out what they like.
 * `namesakesApart`: who is named as one of the two is told with the household.
 */
function anyTold({ namesakesApart = false } = {}): fc.Arbitrary<World> {
  const households = ["Ren", "Ren", "Ren", "Sen", "Sen", "Ven"];
  const names = ["Tala", "Oru", "Ila", "Tala", "Mina", "Keth"];
  const telling = fc.record({
    who: fc.nat(5),
    isNamed: fc.boolean(),
    report: fc.constantFrom("report-1", "report-2", ""),
    tellsSex: fc.boolean(),
    tellsAge: fc.boolean(),
    tellsHousehold: fc.boolean(),
  });
  const counts = fc.array(fc.record({ of: fc.constantFrom("Ren", "Sen", "Ven"), less: fc.nat(2), open: fc.boolean() }), {
    maxLength: 2,
  });
  // A report tells of each person once.
  const tellings = fc.uniqueArray(telling, { maxLength: 9, selector: ({ who, report }) => `${who} ${report}` });
  return fc.tuple(tellings, counts).map(([told, counted]) => ({
    claims: [
      ...told.map(({ who, isNamed, report, tellsSex, tellsAge, tellsHousehold }, at) => {
        const given = {
          address: report,
          sex: tellsSex ? (who % 2 === 0 ? "female" : "male") : null,
          ...(tellsAge ? { ageLow: who * 10, ageHigh: who * 10 } : {}),
          household: tellsHousehold || (namesakesApart && isNamed && names[who] === "Tala") ? (households[who] ?? null) : null,
        };
        return isNamed ? named(`c${at}`, names[who] ?? "", given) : slot(`c${at}`, given);
      }),
      ...counted.map(({ of, less, open }, at) => {
        const dead = households.filter((each) => each === of).length;
        return householdCount(`q${at}`, of, [Math.max(0, dead - less), open ? null : dead]);
      }),
    ],
    truth: { dead: households.length, told: new Set(told.map(({ who }) => who)).size },
  }));
}
