// What changed between two counts, and the claims that did it.
import { type Claim, parseId, type Toll } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claim, person } from "../../test/invented.ts";
import { toyCount } from "../../test/toy-count.ts";
import { compareTolls } from "./changes.ts";
import { type CountedCase, sayState, stateOf } from "./figure-state.ts";

const atLeast = (id: string, low: number, more: object = {}): Claim =>
  claim(id, { low, high: null, qualifier: "at least", ...more });

test("a claim that came is named with the bound it sets, and the one that set it before with the bound it sets no more", () => {
  const [change, ...more] = compareTolls(toyCount([atLeast("b", 10)]), toyCount([atLeast("b", 10), atLeast("a", 12)]));
  expect(more).toEqual([]);
  expect(change).toMatchObject({
    counted: "killed",
    of: "unspecified",
    before: { readings: [{ range: { low: 10, high: null } }] },
    after: { readings: [{ range: { low: 12, high: null } }] },
    causes: [
      { claim: "a", did: "came", before: [], after: [{ bound: "low", value: 12, rule: "as said", soft: false }] },
      { claim: "b", did: "bounds", before: [{ bound: "low", value: 10 }], after: [] },
    ],
  });
  expect(change?.says).toEqual([
    "killed, of any status, 2031-05-05: reported at least 10 → reported at least 12",
    "claim a is new; gives at least 12 (as said)",
    "claim b is the same; gave at least 10 (as said)",
  ]);
});

test("a correction, a withdrawal, and a claim that moves to another scope are told apart", () => {
  const before = [atLeast("a", 10), atLeast("b", 12), atLeast("c", 14)];
  const after = [atLeast("a", 11), atLeast("c", 14, { of: "civilians" })];
  const changes = compareTolls(toyCount(before), toyCount(after));
  expect(changes.map(({ of, causes }) => [of, causes.map(({ claim: id, did }) => `${id} ${did}`)])).toEqual([
    ["unspecified", ["a corrected", "b went", "c corrected"]],
    ["civilians", ["c corrected"]],
  ]);
});

test("a figure that came or went has nothing on the other side, and both are said", () => {
  const [came] = compareTolls(toyCount([]), toyCount([atLeast("a", 3)]));
  expect(came).toMatchObject({ before: null, incidentBefore: null, after: { kind: "reported" } });
  expect(came?.says[0]).toBe("killed, of any status, 2031-05-05: no figure → reported at least 3");
  expect(compareTolls(toyCount([atLeast("a", 3)]), toyCount([]))).toMatchObject([{ after: null, incidentAfter: null }]);
});

test("the same claims under other rules show the bound that differs, and by which rule", () => {
  const before = toyCount([atLeast("a", 3)]);
  const lowered = (rule: string, because: boolean): CountedCase => ({
    ...before,
    tolls: before.tolls.map((scoped) => {
      if (scoped.toll.kind !== "reported") return scoped;
      const readings = scoped.toll.readings.map((reading) => ({
        ...reading,
        range: { low: 2, high: null },
        because: because ? reading.because.map((each) => ({ ...each, value: 2, rule })) : [],
      }));
      return { ...scoped, toll: { ...scoped.toll, readings } };
    }),
  });
  expect(compareTolls(before, lowered("one fewer", true))).toMatchObject([
    {
      causes: [{ claim: "a", did: "bounds", before: [{ value: 3, rule: "as said" }], after: [{ value: 2, rule: "one fewer" }] }],
    },
  ]);
  const [change] = compareTolls(lowered("one fewer", false), { ...lowered("", false), tolls: [] });
  expect(change).toMatchObject({ after: null, causes: [{ claim: "a", did: "left" }] });
});

test("persons counted one by one are a range too, with the claims of persons that moved it", () => {
  const incident = parseId("incident", "i-000000000001");
  const counted = (claims: readonly Claim[]): CountedCase => {
    const range = { low: claims.length, high: claims.length };
    const why = { rule: "named", claims: claims.map(({ id }) => id), soft: false, observers: [], organs: [], unnamed: [] };
    const toll: Toll = {
      kind: "documented",
      casualties: claims.map(({ id }) => parseId("casualty", `k-${id}`)),
      slots: [],
      households: [],
      questions: [],
      range,
      because: [{ bound: "low", value: range.low, ...why }],
    };
    const scope = { incident, counted: "killed", of: "unspecified", placeIds: [], during: null };
    return { claims, incidents: [], tolls: [{ ...scope, toll }] };
  };
  const [first, second] = [person("p1", ["A"]), person("p2", ["B"])];
  expect(compareTolls(counted([first]), counted([first, second]))).toMatchObject([
    {
      before: { kind: "documented", readings: [{ range: { low: 1, high: 1 } }] },
      after: { readings: [{ range: { low: 2, high: 2 } }] },
      causes: [
        { claim: "p1", did: "bounds" },
        { claim: "p2", did: "came", after: [{ bound: "low", value: 2, rule: "named" }] },
      ],
    },
  ]);
});

test("a figure that changes by no claim of its own says so, and silence is no figure", () => {
  const incident = parseId("incident", "i-000000000001");
  const counted = (toll: Toll): CountedCase => {
    const scope = { incident, counted: "killed", of: "unspecified", placeIds: [], during: null };
    return { claims: [], incidents: [], tolls: [{ ...scope, toll }] };
  };
  const estimated = (high: number): CountedCase =>
    counted({ kind: "estimated", interval: { low: 3, high, probability: 0.9 }, run: parseId("run", "r") });
  expect(compareTolls(estimated(8), estimated(9))[0]?.says).toEqual([
    "killed, of any status, not dated: estimated 3–8 → estimated 3–9",
    "by the same claims: the rules differ, or what stands in other scopes",
  ]);
  const unknown = counted({ kind: "unknown", why: "nobody counts" });
  expect(compareTolls(counted({ kind: "unknown", why: "nobody looked" }), unknown)).toEqual([]);
  expect(compareTolls(unknown, estimated(9))).toMatchObject([{ before: null, after: { kind: "estimated" } }]);
});

test("words name the bounds that a figure shows, and say where it has none", () => {
  const soft: Toll = {
    kind: "reported",
    readings: [{ range: { low: null, high: null }, because: [], claims: [], observers: [], organs: [], unnamed: [] }],
    softReadings: [],
    conflicts: [],
    softConflicts: [],
    truncated: false,
  };
  expect(sayState(stateOf(soft))).toBe("reported no firm bound");
  expect(sayState(stateOf({ kind: "unknown", why: "" }))).toBe("not known");
});

test("a figure that moves out of its incident or into one is told as moved, not as gone, though its numbers stay", () => {
  const inside = toyCount([atLeast("a", 3)]);
  const outside = { ...inside, incidents: [], tolls: inside.tolls.map((toll) => ({ ...toll, incident: null })) };
  expect(compareTolls(inside, outside)).toMatchObject([
    {
      moved: "moved out of the incident",
      incidentAfter: null,
      before: { kind: "reported" },
      after: { kind: "reported" },
      causes: [],
      says: [
        "killed, of any status, 2031-05-05: reported at least 3 → reported at least 3",
        "the figure moved out of the incident",
      ],
    },
  ]);
  expect(compareTolls(outside, inside)).toMatchObject([{ moved: "moved into an incident", incidentBefore: null }]);
});

test("a bound that a claim sets by several rules is said once, with each rule, and as soft only where nothing firm gives it", () => {
  const counted = toyCount([atLeast("a", 3)]);
  const rules = (softs: readonly boolean[]): CountedCase => ({
    ...counted,
    tolls: counted.tolls.map((scoped) => {
      if (scoped.toll.kind !== "reported") return scoped;
      const readings = scoped.toll.readings.map((reading) => ({
        ...reading,
        because: reading.because.flatMap((each) => softs.map((soft, at) => ({ ...each, soft, rule: `rule ${at}` }))),
      }));
      return { ...scoped, toll: { ...scoped.toll, readings } };
    }),
  });
  const said = (softs: readonly boolean[]): string | undefined => compareTolls(toyCount([]), rules(softs))[0]?.says[1];
  expect(said([false, false])).toBe("claim a is new; gives at least 3 (rule 0; rule 1)");
  expect(said([true, false])).toBe("claim a is new; gives at least 3 (rule 1)");
  expect(said([true])).toBe("claim a is new; gives at least 3 on softer grounds (rule 0)");
});

test("nothing changed is no change, and comparing the other way round tells the same story backwards", () => {
  const some = fc.array(fc.record({ low: fc.nat(9), of: fc.constantFrom("unspecified", "civilians") }), { maxLength: 5 });
  const counted = (given: readonly { readonly low: number; readonly of: string }[]): CountedCase =>
    toyCount(given.map(({ low, of }, at) => atLeast(`c${at}`, low, { of })));
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(compareTolls(counted(one), counted(one))).toEqual([]);
      const there = compareTolls(counted(one), counted(other));
      const back = compareTolls(counted(other), counted(one));
      const sides = ({ of, before, after }: (typeof there)[number]): object => ({ of, before, after });
      const turned = back.map((change) => ({ of: change.of, before: change.after, after: change.before }));
      expect(there.map(sides).toSorted(byText)).toEqual(turned.toSorted(byText));
    }),
  );
});

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
