// Linking by rule and by decision, on invented claims.
import type { Claim, LinkDecision, Linking } from "@bayyina/model";
import { parseId } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim, placeIds, statement, tree } from "../test/invented.ts";
import { proposeIncidents } from "./propose-incidents.ts";

const link = (claims: readonly Claim[], decisions: readonly LinkDecision[] = []): Linking =>
  proposeIncidents(claims, tree, decisions);
const members = (linking: Linking): readonly (readonly string[])[] =>
  linking.incidents.map((incident) => incident.claims).toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
const possible = (linking: Linking): readonly (readonly string[])[] =>
  linking.incidents.map((incident) => incident.possible.map((each) => each.claim));
const unplaced = (linking: Linking): readonly string[] => linking.unplaced.map((each) => each.claim);
const decide = (verdict: "same" | "different", left: string, right: string): LinkDecision => ({
  verdict,
  left: parseId("claim", left),
  right: parseId("claim", right),
});

describe("what makes an incident", () => {
  test.each([
    ["an approximate day", { during: "2031-05-05~" }],
    ["several days", { during: "2031-05-05/2031-05-07" }],
    ["a month", { during: "2031-05" }],
    ["an open start", { during: "../2031-05-05" }],
    ["no date", { during: null }],
    ["a city", { placeIds: ["city"] }],
    ["two quarters", { placeIds: ["north", "south"] }],
    ["no place", { placeIds: [] }],
    ["a count of the aftermath", { counted: "recovered" }],
  ])("a claim of %s makes none, and is unplaced with the reason", (_, given) => {
    const linking = link([claim("a", given)]);
    expect(linking.incidents).toEqual([]);
    expect(unplaced(linking)).toEqual(["a"]);
    expect(linking.unplaced[0]?.why).toMatch(/^its? /);
  });

  test("an exact day and a quarter, a house, or a place of unknown kind each make one", () => {
    const linking = link([
      claim("a", { placeIds: ["south"] }),
      claim("b", { during: "2031-06-01" }),
      claim("c", { placeIds: ["somewhere"], during: "2031-07-01" }),
    ]);
    expect(members(linking)).toEqual([["a"], ["b"], ["c"]]);
  });

  test("one family's count joins the incident it matches, and alone makes one that says it is known only through it", () => {
    const family = claim("f", { of: "relatives of one survivor" });
    expect(members(link([claim("a", { placeIds: ["house-3"] }), family]))).toEqual([["a", "f"]]);
    const alone = link([family]).incidents[0];
    expect(alone?.reasons.map((reason) => reason.rule)).toEqual(["one-claim", "thinly-known"]);
  });
});

describe("claims that count nobody", () => {
  const person = { kind: "person", nameForms: [], slot: "a child", ageLow: null, ageHigh: null, sex: null, household: null };
  const damage = { kind: "damage", structure: "a house", scheme: null, imageDate: null };
  const attribution = { kind: "attribution", party: "party-1", act: "an air strike", weapon: null };
  const position = { kind: "position", party: "party-1" };

  test.each([
    ["a person killed", { ...person, fate: "killed" }, "persons named one by one"],
    ["an attribution", attribution, "an attribution that counts nobody"],
  ])("%s makes an incident that says how thinly it is known, and joins a better known one", (_, given, says) => {
    expect(link([statement("a", given)]).incidents[0]?.reasons[1]?.says).toBe(`the incident is known only through ${says}`);
    expect(members(link([statement("a", given), claim("b")]))).toEqual([["a", "b"]]);
  });

  test("damage seen on a day makes an incident; no damage seen, a position and a person rescued join one and make none", () => {
    expect(members(link([statement("a", { ...damage, damage: "destroyed" })]))).toEqual([["a"]]);
    const others = [
      statement("b", { ...damage, damage: "none" }),
      statement("c", position),
      statement("d", { ...person, fate: "rescued", during: "2031-05-06/2031-05-07" }),
    ];
    expect(link(others).incidents).toEqual([]);
    expect(members(link([claim("a"), ...others]))).toEqual([["a", "b", "c", "d"]]);
  });

  test("a party's name decides nothing: another party's claims are linked alike", () => {
    const swap = (party: string): Linking =>
      link([claim("a", { organOf: party }), statement("b", { ...attribution, party }), statement("c", { ...position, party })]);
    expect(swap("party-2")).toEqual(swap("party-1"));
  });
});

describe("what makes one incident of several claims", () => {
  test("two houses of one block, even if known to be apart, are one incident", () => {
    expect(members(link([claim("a"), claim("b", { placeIds: ["house-2"] })]))).toEqual([["a", "b"]]);
  });

  test("two buildings of one quarter on one day are one incident while nobody says they are apart", () => {
    const linking = link([claim("a"), claim("b", { placeIds: ["house-3"] })]);
    expect(linking.incidents[0]?.reasons[0]?.says).toBe("same day, both within north; nobody says they are apart");
  });

  test("places known to be apart that share no block stay two incidents, and a third building may belong to either", () => {
    const linking = link([
      claim("a", { placeIds: ["house-3"] }),
      claim("b", { placeIds: ["house-4"] }),
      claim("c", { placeIds: ["house-5"] }),
    ]);
    expect(members(linking)).toEqual([["a"], ["b"], ["c"]]);
    expect(
      possible(linking)
        .map((each) => each.length)
        .reduce((a, b) => a + b),
    ).toBe(4);
    const first = linking.incidents.find((incident) => incident.claims.includes(parseId("claim", "a")));
    expect(first?.possible.map((each) => each.claim)).toEqual(["c"]);
  });

  test("a count of a whole quarter joins the one incident there, and none where there are several", () => {
    const quarter = claim("q", { placeIds: ["north"] });
    expect(members(link([claim("a"), quarter]))).toEqual([["a", "q"]]);
    const several = link([claim("a", { placeIds: ["house-3"] }), claim("b", { placeIds: ["house-4"] }), quarter]);
    expect(unplaced(several)).toEqual(["q"]);
    expect(several.incidents.map((incident) => incident.wider)).toEqual([["q"], ["q"]]);
  });

  test("places that may be one are one incident on one exact day", () => {
    expect(members(link([claim("a"), claim("b", { placeIds: ["house-x"] })]))).toEqual([["a", "b"]]);
  });

  test("the same place on the next day is not joined but possible; two days on it is neither", () => {
    const next = link([claim("a"), claim("b", { during: "2031-05-06" })]);
    expect(members(next)).toEqual([["a"], ["b"]]);
    expect(possible(next)).toEqual([["b"], ["a"]]);
    expect(possible(link([claim("a"), claim("b", { during: "2031-05-07" })]))).toEqual([[], []]);
  });
});

describe("claims that make no incident of their own", () => {
  const bodies = (given: Readonly<Record<string, unknown>>): Claim =>
    claim("r", { counted: "recovered", during: "2031-05-05/2031-05-09", ...given });

  test("a search whose period holds the day, at the place or in its block, is part of the one incident that fits", () => {
    expect(members(link([claim("a"), bodies({})]))).toEqual([["a", "r"]]);
    expect(members(link([claim("a"), bodies({ placeIds: ["block"] })]))).toEqual([["a", "r"]]);
    expect(members(link([claim("a"), bodies({ during: "2031-05-08/2031-05-10" })]))).toEqual([["a", "r"]]);
  });

  test("a search before the incident is no part of it", () => {
    expect(link([claim("a"), bodies({ during: "2031-05-01/2031-05-03" })]).unplaced.map((each) => each.claim)).toEqual(["r"]);
  });

  test("a search that fits two incidents is possible in each and part of none", () => {
    const linking = link([claim("a"), claim("b", { during: "2031-05-07" }), bodies({})]);
    expect(unplaced(linking)).toEqual(["r"]);
    expect(possible(linking)).toEqual([["r"], ["r"]]);
  });

  test("a place that may be the incident's, an open start and a missing date each make a claim possible, never a part", () => {
    for (const given of [{ placeIds: ["house-x"] }, { during: "../2031-05-09" }, { during: null }]) {
      const linking = link([claim("a"), bodies(given)]);
      expect([possible(linking), unplaced(linking)]).toEqual([[["r"]], ["r"]]);
    }
  });

  test("a wider place and a longer period are kept as wider", () => {
    const linking = link([claim("a"), claim("b", { placeIds: ["city"] }), claim("c", { during: "2031-05" })]);
    expect(linking.incidents.map((incident) => incident.wider)).toEqual([["b", "c"]]);
  });

  test("a claim that fits more incidents than can be listed is listed in none, and says so", () => {
    const many = Array.from({ length: 60 }, (_, at) => claim(`a${at}`, { during: `20${30 + at}-05-05` }));
    const linking = link([...many, claim("b", { placeIds: ["city"], during: "2000/2099" })]);
    expect(linking.incidents.flatMap((incident) => incident.wider)).toEqual([]);
    expect(linking.unplaced[0]?.why).toContain("60");
  });
});

describe("a recorder's decisions", () => {
  test("same puts any two claims in one incident", () => {
    expect(members(link([claim("a"), claim("b", { placeIds: ["shed"] })], [decide("same", "a", "b")]))).toEqual([["a", "b"]]);
    expect(members(link([claim("a"), claim("b", { placeIds: [] })], [decide("same", "b", "a")]))).toEqual([["a", "b"]]);
    expect(members(link([claim("a", { during: null }), claim("b", { placeIds: [] })], [decide("same", "b", "a")]))).toEqual([
      ["a", "b"],
    ]);
  });

  test("different keeps two claims apart, and the right-hand one leaves", () => {
    expect(members(link([claim("a"), claim("b"), claim("c")], [decide("different", "a", "b")]))).toEqual([["a", "c"], ["b"]]);
    const bodies = claim("r", { counted: "recovered" });
    expect(unplaced(link([claim("a"), bodies], [decide("different", "a", "r")]))).toEqual(["r"]);
  });

  test("same joins two days, and the incident then spans both", () => {
    const linking = link([claim("a"), claim("b", { during: "2031-05-08" })], [decide("same", "a", "b")]);
    expect(linking.incidents.map(({ during, reasons }) => [during, reasons[0]?.rule])).toEqual([
      ["2031-05-05/2031-05-08", "recorder"],
    ]);
  });

  test("different keeps a claim from the incidents of the other, as a part and as possible", () => {
    const bodies = claim("r", { counted: "recovered", placeIds: ["house-x"] });
    expect(possible(link([claim("a"), bodies]))).toEqual([["r"]]);
    expect(possible(link([claim("a"), bodies], [decide("different", "a", "r")]))).toEqual([[]]);
  });

  test("of two claims without an incident of their own, the right-hand one leaves", () => {
    const bodies = (id: string): Claim => claim(id, { counted: "recovered" });
    expect(members(link([claim("a"), bodies("r"), bodies("s")], [decide("different", "s", "r")]))).toEqual([["a", "s"]]);
  });

  test("the later decision wins, directly and through others", () => {
    const claims = [claim("a"), claim("b"), claim("c", { placeIds: ["shed"] })];
    expect(members(link(claims, [decide("same", "a", "b"), decide("different", "a", "b")]))).toHaveLength(3);
    expect(members(link(claims, [decide("different", "a", "c"), decide("same", "b", "c"), decide("same", "a", "b")]))).toEqual([
      ["a", "b", "c"],
    ]);
  });
});

describe("two figures of one report", () => {
  const report = { speaker: "a paper", chain: ["unnamed", "a paper"], during: "../2031-05-06", reported: "2031-05-06" };
  const trapped = claim("t", {
    ...report,
    counted: "trapped",
    low: 200,
    high: 500,
    qualifier: "between",
    placeIds: ["house-1"],
    placeText: "one house",
  });

  test("at places that may be one they are a pair, with what speaks for one site and what against", () => {
    const [pair, ...more] = link([
      trapped,
      claim("r", { ...report, counted: "recovered", low: 140, high: 140, placeIds: ["house-x"], placeText: "another" }),
    ]).possiblySame;
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ left: "r", right: "t" });
    expect([pair?.pro.length, pair?.contra]).toEqual([2, ["one source, through one chain on one date, tells of them as two"]]);
  });

  test("next to each other, one without a place, they are a pair; known to be apart, they are none", () => {
    expect(link([trapped, claim("r", { ...report, counted: "recovered", placeIds: [] })]).possiblySame).toHaveLength(1);
    expect(link([trapped, claim("r", { ...report, counted: "recovered", placeIds: ["house-2"] })]).possiblySame).toHaveLength(0);
  });
});

test("a building told of between them does not part two counts of people; the injured are not the recovered", () => {
  const report = { speaker: "a paper", during: "../2031-05-08", quote: "not-checked" as const };
  const trapped = claim("a", { ...report, counted: "trapped", placeIds: ["north"], placeText: "north" });
  const houses = claim("b", { ...report, counted: "structures-destroyed", of: "houses", placeIds: [], placeText: "" });
  const found = claim("c", { ...report, counted: "recovered", placeIds: [], placeText: "a house" });
  const pairs = (claims: readonly Claim[]): readonly string[] => link(claims).possiblySame.map(({ left, right }) => left + right);
  expect(pairs([trapped, houses, found])).toEqual(["ac"]);
  expect(pairs([claim("a", { ...report, counted: "injured", placeIds: [] }), found])).toEqual([]);
  expect(pairs([claim("a", { ...report, counted: "recovered", of: "children", placeIds: [] }), found])).toEqual([]);
});

test("two counts of one thing at one quarter, next to each other in one report, are a pair", () => {
  const given = { speaker: "a paper", placeIds: ["north"], during: "2031-05", placeText: "north" };
  const [pair] = link([claim("a", given), claim("b", { ...given, low: 30, high: 30 })]).possiblySame;
  expect(pair?.contra).toEqual(["their numbers cannot both be true of one count"]);
});

const dates = ["2031-05-05", "2031-05-06", "2031-05-08", "2031-05-05~", "2031-05-05/2031-05-09", "../2031-05-08", "2031-05"];
const anyClaims = fc
  .array(
    fc.record({
      placeIds: fc.subarray(placeIds, { maxLength: 2 }),
      during: fc.option(fc.constantFrom(...dates)),
      counted: fc.constantFrom("killed", "injured", "recovered", "trapped", "hiding"),
      of: fc.constantFrom("unspecified", "civilians", "relatives of one survivor"),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((given, at) => claim(`c${at}`, given)));
const anyDecisions = (claims: readonly Claim[]): fc.Arbitrary<LinkDecision[]> => {
  const id = fc.constantFrom(...claims.map((each) => each.id));
  return fc.array(fc.record({ verdict: fc.constantFrom("same", "different"), left: id, right: id }), {
    maxLength: claims.length > 1 ? 6 : 0,
  });
};
const anyCase = anyClaims.chain((claims) =>
  fc.tuple(
    fc.constant(claims),
    fc.shuffledSubarray(claims, { minLength: claims.length }),
    claims.length > 1 ? anyDecisions(claims) : fc.constant([]),
  ),
);

describe("whatever the claims and decisions", () => {
  test("the order of claims never matters", () => {
    fc.assert(
      fc.property(anyCase, ([claims, shuffled, decisions]) => {
        expect(link(shuffled, decisions)).toEqual(link(claims, decisions));
      }),
    );
  });

  test("every claim is in one incident or unplaced, never in both, and none is possible where it is a part", () => {
    fc.assert(
      fc.property(anyCase, ([claims, , decisions]) => {
        const linking = link(claims, decisions);
        const placed = [...members(linking).flat(), ...unplaced(linking)];
        expect(placed.toSorted()).toEqual(claims.map((each) => each.id).toSorted());
        for (const incident of linking.incidents)
          for (const each of incident.possible) expect(incident.claims).not.toContain(each.claim);
        expect(new Set(linking.incidents.map((incident) => incident.id)).size).toBe(linking.incidents.length);
      }),
    );
  });

  test("the last decision holds: same is together, different is not", () => {
    fc.assert(
      fc.property(anyCase, ([claims, , decisions]) => {
        const last = decisions.at(-1);
        if (last === undefined || last.left === last.right) return;
        const together = members(link(claims, decisions)).some((each) => each.includes(last.left) && each.includes(last.right));
        expect(together).toBe(last.verdict === "same");
      }),
    );
  });

  test("without decisions no incident holds claims of harm of two days", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const incident of link(claims).incidents) expect(incident.during).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});
