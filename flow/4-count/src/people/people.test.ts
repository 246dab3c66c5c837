// Who is one person and who is not, on invented people.
import type { Claim, LinkDecision } from "@bayyina/model";
import { parseCasualty } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { body, decided, named, slot } from "../../test/invented-people.ts";
import { casualtiesOf, peopleOf } from "./people.ts";

const persons = (claims: readonly Claim[], decisions: readonly LinkDecision[] = []): readonly unknown[] =>
  peopleOf(claims, decisions).named.map(({ unit, state }) => [unit.claims.map(({ id }) => id).join("+"), state]);
const questions = (claims: readonly Claim[], decisions: readonly LinkDecision[] = []): readonly unknown[] =>
  peopleOf(claims, decisions).questions.map(({ left, right, contra }) => [left, right, ...contra]);

describe("one name in one spelling", () => {
  test("is one person, folded for case, marks, articles and spacing", () => {
    expect(persons([named("a", "Tala al-Ren"), named("b", "TALA  Al Ren")])).toEqual([["a+b", "killed"]]);
  });

  test("joins through a claim that gives two spellings", () => {
    expect(persons([named("a", "Tala Ren"), named("b", "تالا"), named("c", ["Tala Ren", "تالا"])])).toEqual([
      ["a+b+c", "killed"],
    ]);
  });

  test("of which no letter can be read names nobody and joins nobody", () => {
    expect(peopleOf([named("a", "…"), named("b", "?")], [])).toMatchObject({ named: [], open: [{ is: "slot" }, { is: "slot" }] });
  });

  test.each([
    ["the sexes differ", { sex: "female" }, { sex: "male" }],
    ["the ages cannot meet", { ageLow: 7, ageHigh: 7 }, { ageLow: 30, ageHigh: null }],
    ["the households differ", { household: "Ren" }, { household: "Sen" }],
  ])("is kept apart where %s, and asked about, never silently merged", (why, one, other) => {
    const claims = [named("a", "Tala Ren", one), named("b", "Tala Ren", other)];
    expect(persons(claims)).toEqual([
      ["a", "killed"],
      ["b", "killed"],
    ]);
    expect(questions(claims)).toEqual([["a", "b", why]]);
  });

  test("is one person at ages a year apart: a birthday lies between, or a year was begun", () => {
    expect(
      persons([named("a", "Tala Ren", { ageLow: 7, ageHigh: 7 }), named("b", "Tala Ren", { ageLow: 8, ageHigh: 8 })]),
    ).toHaveLength(1);
  });

  test("that fits two persons kept apart is nobody's for certain: it may be either", () => {
    const [one, other] = [named("a", "Tala Ren", { household: "Ren" }), named("b", "Tala Ren", { household: "Sen" })];
    const { named: certain, open } = peopleOf([one, other, named("c", "Tala Ren")], []);
    expect(open).toMatchObject([{ is: "one-of-several", unit: { id: "c" }, mayBe: certain.map(({ id }) => id).toSorted() }]);
  });

  test("told by many of two persons kept apart makes two, however often each is told", () => {
    const [young, old] = [
      { ageLow: 5, ageHigh: 5 },
      { ageLow: 40, ageHigh: 40 },
    ];
    const claims = [young, old, young, old].map((age, at) => named(`c${at}`, "Tala Ren", age));
    expect(persons(claims)).toEqual([
      ["c0+c2", "killed"],
      ["c1+c3", "killed"],
    ]);
  });
});

describe("a recorder's decision", () => {
  const [a, b, c] = [named("a", "Tala Ren"), named("b", "Tala Ren"), named("c", "Oru Sen")];
  test("makes two of one name, and asks no more", () => {
    expect(persons([a, b], [decided("different", "a", "b")])).toHaveLength(2);
    expect(questions([a, b], [decided("different", "a", "b")])).toEqual([]);
  });
  test("makes one of two names, even where the ages speak against it", () => {
    expect(persons([a, named("c", "Oru Sen", { sex: "male" })], [decided("same", "a", "c")])).toEqual([["a+c", "killed"]]);
  });
  test("gives way to a later one, also where the later one speaks through others", () => {
    expect(persons([a, c], [decided("same", "a", "c"), decided("different", "a", "c")])).toHaveLength(2);
    expect(persons([a, c], [decided("different", "a", "c"), decided("same", "a", "c")])).toHaveLength(1);
    const d = named("d", "Ila Ven");
    expect(persons([a, c, d], [decided("same", "c", "d"), decided("different", "a", "d"), decided("same", "a", "c")])).toEqual([
      ["a+c", "killed"],
      ["d", "killed"],
    ]);
    expect(persons([a, c, d], [decided("same", "a", "c"), decided("different", "a", "d"), decided("same", "c", "d")])).toEqual([
      ["a", "killed"],
      ["c+d", "killed"],
    ]);
  });
  test("on claims that are not of persons is passed over", () => {
    expect(persons([a, b], [decided("different", "a", "elsewhere")])).toHaveLength(1);
  });
});

describe("one tag at one keeper", () => {
  test("is one body: the name that one claim gives is that of the other", () => {
    expect(
      persons([
        body("a", ["A-1", "the hospital"]),
        named("b", "Tala Ren", { remains: { tag: "a-1", part: "whole", where: "The Hospital" } }),
      ]),
    ).toEqual([["a+b", "killed"]]);
  });
  test("with two names may be one person in two spellings or two persons: both stay, and it is asked about", () => {
    const remains = { tag: "A-1", part: "whole", where: "the hospital" };
    const claims = [named("a", "Tala Ren", { remains }), named("b", "تالا", { remains })];
    expect(peopleOf(claims, [])).toMatchObject({
      named: [{ unit: { id: "a" } }],
      open: [{ unit: { id: "b" }, is: "one-of-several" }],
    });
    expect(questions(claims)).toEqual([["a", "b", "one body's tag, two names"]]);
  });
});

describe("casualties", () => {
  const claims = [
    named("b", "Tala Ren", { fate: "died-later", during: "2031-05-09", ageLow: 7, ageHigh: 7, household: "Ren" }),
    named("a", ["Tala Ren", "تالا"], { fate: "injured", sex: "female" }),
    slot("s"),
  ];
  test("keep every value with the claim that gives it, and their fates oldest first", () => {
    const [casualty, ...none] = casualtiesOf(claims, []);
    expect(none).toEqual([]);
    expect(parseCasualty(casualty)).toEqual(casualty);
    expect(casualty).toMatchObject({
      nameForms: [{ claim: "a" }, { claim: "a" }, { claim: "b" }],
      ages: [{ low: 7, high: 7, claim: "b" }],
      sexes: [{ sex: "female", claim: "a" }],
      households: [{ household: "Ren", claim: "b" }],
      fates: [
        { fate: "injured", during: "2031-05-05", claim: "a" },
        { fate: "died-later", during: "2031-05-09", claim: "b" },
      ],
    });
  });
  test("have ids made from claim ids, never from a name", () => {
    const idOf = (name: string): unknown => casualtiesOf([named("a", name)], []).map(({ id }) => id);
    expect(idOf("Tala Ren")).toEqual(idOf("Oru Sen"));
  });
});

const anyPerson = fc.record({
  name: fc.constantFrom(null, "Tala Ren", "Oru Sen", "Ila Ven"),
  other: fc.constantFrom(null, "Oru Sen", "تالا"),
  sex: fc.constantFrom(null, "female", "male"),
  age: fc.constantFrom(null, 5, 6, 40),
  household: fc.constantFrom(null, "Ren", "Sen"),
  fate: fc.constantFrom("killed", "injured", "missing", "buried", "structures-damaged"),
  tag: fc.constantFrom(null, "A-1", "A-2"),
  where: fc.constantFrom(null, "the hospital", "the graveyard"),
  during: fc.constantFrom(null, "2031-05-05", "2031-05-08"),
});
const anyClaims = fc.array(anyPerson, { maxLength: 9 }).map((all) =>
  all.map(({ name, other, age, tag, where, ...given }, at) =>
    named(
      `c${at}`,
      [name, other].flatMap((each) => each ?? []),
      { ...given, ageLow: age, ageHigh: age, ...(tag === null ? {} : { remains: { tag, where, part: "whole" } }) },
    ),
  ),
);
const anyDecisions = fc.array(
  fc
    .tuple(fc.constantFrom("same" as const, "different" as const), fc.nat(8), fc.nat(8))
    .map(([v, a, b]) => decided(v, `c${a}`, `c${b}`)),
  { maxLength: 4 },
);

describe("whatever the claims", () => {
  test("every claim of a person is kept in one place or set aside", () => {
    fc.assert(
      fc.property(anyClaims, anyDecisions, (claims, decisions) => {
        const { named: certain, open, bodies, setAside } = peopleOf(claims, decisions);
        const kept = [...certain, ...open, ...bodies].flatMap(({ unit }) => unit.claims.map(({ id }) => id as string));
        expect([...kept, ...setAside.map(({ claim }) => claim as string)].sort()).toEqual(
          claims.map(({ id }) => id as string).sort(),
        );
      }),
    );
  });
  test("their order never matters", () => {
    const shuffled = anyClaims.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, anyDecisions, ([claims, other], decisions) => {
        const plain = (all: readonly Claim[]): unknown => {
          const people = peopleOf(all, decisions);
          return { ...people, setAside: people.setAside.map(({ claim }) => claim).toSorted() };
        };
        expect(plain(other)).toEqual(plain(claims));
      }),
    );
  });
  test("persons whom a recorder put together are in one place, and those decided apart in no person together", () => {
    fc.assert(
      fc.property(
        anyClaims,
        fc.nat(8),
        fc.nat(8),
        fc.constantFrom("same" as const, "different" as const),
        (claims, a, b, verdict) => {
          const { named: certain, open, bodies } = peopleOf(claims, [decided(verdict, `c${a}`, `c${b}`)]);
          const placeOf = (at: number): number =>
            [...certain, ...open, ...bodies].findIndex(({ unit }) => unit.claims.some(({ id }) => (id as string) === `c${at}`));
          fc.pre(a !== b && placeOf(a) >= 0 && placeOf(b) >= 0);
          expect(placeOf(a) === placeOf(b)).toBe(verdict === "same");
        },
      ),
    );
  });
  test("no text of a claim stands in a question", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const said = JSON.stringify(peopleOf(claims, []).questions);
        for (const word of ["Tala", "Oru", "Ila", "Ren", "A-1"]) expect(said).not.toContain(word);
      }),
    );
  });
});
