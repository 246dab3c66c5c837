// Bodies and parts of invented people: hospital, morgue and graveyard count once.
import { type Claim, type LinkDecision, parseRemains } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { body, decided, incidentOf, named, slot } from "../../test/invented-people.ts";
import { documentedTolls } from "./documented-tolls.ts";
import { countRemains } from "./remains.ts";

const bodies = (claims: readonly Claim[], decisions: readonly LinkDecision[] = []): readonly unknown[] => {
  const { low, high } = countRemains(claims, decisions).bodies;
  return [low, high];
};
const at = (tag: string, where: string, part = "whole"): Readonly<Record<string, unknown>> => ({ remains: { tag, where, part } });
const later = { during: "2031-05-09" };

describe("bodies", () => {
  test("of one tag at one keeper are one, told however often", () => {
    expect(bodies([body("a", ["A-1", "the hospital"]), body("b", ["a-1 ", "The  Hospital"])])).toEqual([1, 1]);
    expect(bodies([body("a", ["1/2", "the hospital"]), body("b", ["12", "the hospital"])])).toEqual([2, 2]);
  });
  test("of one tag at one keeper after another are one, with its custody in order", () => {
    const claims = [body("b", ["A-1", "the graveyard"], later), body("a", ["A-1", "the hospital"])];
    const { bodies: range, remains, linked } = countRemains(claims, []);
    expect(range).toEqual({ low: 1, high: 1 });
    expect(remains).toMatchObject([{ casualty: null, custody: [{ where: "the hospital" }, { where: "the graveyard" }] }]);
    expect(linked).toEqual([{ claims: ["a", "b"], rules: ["one tag, at one keeper after another"] }]);
    expect(remains.map(parseRemains)).toEqual(remains);
  });
  test("at several keepers at once, undated, or of two tags may be the same: the fuller keeper bounds from below", () => {
    expect(bodies([body("a", ["A-1", "the hospital"]), body("b", ["A-1", "the graveyard"])])).toEqual([1, 2]);
    expect(bodies([body("a", ["A-1", "the hospital"]), body("b", ["A-1", "the graveyard"], { during: null })])).toEqual([1, 2]);
    expect(
      bodies([body("a", ["A-1", "the hospital"]), body("c", ["A-2", "the hospital"]), body("b", ["7", "the graveyard"], later)]),
    ).toEqual([2, 3]);
  });
  test("are made one, or two, by a recorder", () => {
    const two = [body("a", ["A-1", "the hospital"]), body("b", ["7", "the graveyard"])];
    expect(bodies(two, [decided("same", "a", "b")])).toEqual([1, 1]);
    expect(countRemains(two, [decided("same", "a", "b")]).linked).toEqual([
      { claims: ["a", "b"], rules: ["a recorder decided, or another claim links them"] },
    ]);
    expect(
      bodies([body("a", ["A-1", "the hospital"]), body("b", ["A-1", "the hospital"])], [decided("different", "a", "b")]),
    ).toEqual([2, 2]);
  });
  test("whose keeper nobody names are at least one", () => {
    expect(bodies([body("a", ["A-1", null]), body("b", ["A-1", null])])).toEqual([1, 2]);
  });
  test("count nobody where no claim tells of remains", () => {
    expect(countRemains([named("a", "Tala Ren")], [])).toEqual({
      bodies: { low: 0, high: 0 },
      remains: [],
      linked: [],
      because: [],
    });
  });
});

describe("identified remains", () => {
  const claims = [
    named("a", "Tala Ren", at("A-1", "the hospital")),
    named("b", "Tala Ren", at("M-3", "the morgue")),
    named("c", "Tala Ren", { ...at("12", "the graveyard"), fate: "buried", ...later }),
  ];
  test("in hospital, morgue and graveyard are one person's, and no more dead than the named", () => {
    expect(bodies(claims)).toEqual([1, 1]);
    const [toll] = documentedTolls(claims, incidentOf(claims));
    expect(toll?.toll).toMatchObject({ kind: "documented", range: { low: 1, high: 1 } });
    expect(countRemains(claims, []).linked).toEqual([{ claims: ["a", "b", "c"], rules: ["one name"] }]);
  });
  test("give their name to the body of their tag, which then is no further dead", () => {
    const both = [...claims, body("d", ["M-3", "the morgue"]), body("e", ["M-4", "the morgue"])];
    expect(bodies(both)).toEqual([2, 2]);
    const [toll] = documentedTolls(both, incidentOf(both));
    expect(toll?.toll).toMatchObject({ range: { low: 1, high: 1 } });
  });
  test("of two named persons are two bodies, even if each is a part", () => {
    expect(
      bodies([
        named("a", "Tala Ren", at("A-1", "the hospital", "part")),
        named("b", "Oru Sen", at("A-2", "the hospital", "part")),
      ]),
    ).toEqual([2, 2]);
  });
  test("under one tag with two names are one body or two", () => {
    expect(bodies([named("a", "Tala Ren", at("A-1", "the hospital")), named("b", "Oru Sen", at("A-1", "the hospital"))])).toEqual(
      [1, 2],
    );
  });
});

describe("parts", () => {
  test("never count as one body each: they may be of bodies counted", () => {
    expect(
      bodies([
        body("a", ["A-1", "the morgue"]),
        body("b", ["A-2", "the morgue", "part"]),
        body("c", ["A-3", "the morgue", "unknown"]),
      ]),
    ).toEqual([1, 3]);
    expect(bodies([body("b", ["A-2", "the morgue", "part"])])).toEqual([0, 1]);
  });
  test("of a body that another claim calls whole are that body", () => {
    expect(countRemains([body("a", ["A-1", "the morgue"]), body("b", ["A-1", "the morgue", "part"])], []).remains).toMatchObject([
      { part: "whole" },
    ]);
  });
});

test("a slot with a body is one person and one body", () => {
  const claims = [slot("s", { ...at("A-1", "the morgue"), fate: "recovered" })];
  expect(bodies(claims)).toEqual([1, 1]);
  expect(documentedTolls(claims, incidentOf(claims))[0]?.toll).toMatchObject({ casualties: [], range: { low: 1, high: 1 } });
});

const anyBodies = fc
  .array(
    fc.record({
      tag: fc.constantFrom("1", "2", "3"),
      where: fc.constantFrom(null, "the hospital", "the graveyard"),
      part: fc.constantFrom("whole", "part", "unknown"),
      name: fc.constantFrom(null, null, "Tala Ren", "Oru Sen"),
      during: fc.constantFrom(null, "2031-05-05", "2031-05-09"),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ tag, where, part, name, during }, i) =>
      name === null
        ? body(`c${i}`, [tag, where, part], { during })
        : named(`c${i}`, name, { remains: { tag, where, part }, during }),
    ),
  );

describe("whatever the remains", () => {
  test("order never matters, every claim stands in one custody, and low is never above high", () => {
    const shuffled = anyBodies.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([claims, other]) => {
        const found = countRemains(claims, []);
        expect(countRemains(other, [])).toEqual(found);
        const ids = found.remains.flatMap(({ custody }) => custody.map(({ claim }) => claim as string));
        expect(ids.sort()).toEqual(claims.map(({ id }) => id as string).sort());
        expect(found.bodies.low ?? 0).toBeLessThanOrEqual(found.bodies.high ?? 0);
      }),
    );
  });
  test("each bound follows again from its claims alone", () => {
    fc.assert(
      fc.property(anyBodies, (claims) => {
        for (const { bound, value, claims: ids } of countRemains(claims, []).because)
          expect(
            countRemains(
              claims.filter(({ id }) => ids.includes(id)),
              [],
            ).bodies[bound],
          ).toBe(value);
      }),
    );
  });
});
