// Listed events that may be one: what is proposed, with which reasons, and what must not change it. All events are invented.
import type { ListedEvent, PossibleDuplicate } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestPoints, possibleDuplicates } from "./possible-duplicates.ts";

const day = 22_400;

/** Forty civilians killed on one day at one point, told by one agency; `given` says what differs. */
function event(id: string, given: Partial<ListedEvent> = {}): ListedEvent {
  return {
    id,
    claims: [],
    point: [20, 10],
    precisionMetres: 0,
    from: day,
    to: day,
    dateErrorDays: 1,
    range: { low: 40, high: 40 },
    likely: 40,
    groups: ["civilians"],
    sides: ["Aland", "Bland"],
    reports: [{ publisher: `agency of ${id}`, date: day + 1, words: ["dead", id] }],
    ...given,
  };
}

const pairsOf = (...events: readonly ListedEvent[]): readonly PossibleDuplicate[] => possibleDuplicates(events).pairs;
const idsOf = (pairs: readonly PossibleDuplicate[]): string[] => pairs.map(({ left, right }) => `${left} ${right}`);
const said = (pair: PossibleDuplicate | undefined): string =>
  [...(pair?.pro ?? []), ...(pair?.contra ?? [])].map(({ says }) => says).join("; ");

describe("what is proposed", () => {
  test("two events of one day, place and number, told by different publishers", () => {
    expect(pairsOf(event("a"), event("b"))).toEqual([
      {
        left: "a",
        right: "b",
        points: 10,
        pro: [
          { says: "they have the same point", points: 2 },
          { says: "they have the same day", points: 2 },
          { says: "their numbers of dead meet", points: 2 },
          { says: "so many dead (25 or more) that they seldom agree by chance", points: 2 },
          { says: "the same sides are named", points: 1 },
          { says: "no publisher stands behind both: each may tell of the other's event", points: 1 },
        ],
        contra: [],
      },
    ]);
  });

  test("a strike, and its bodies dated days later by the report, with numbers that nearly meet", () => {
    const strike = event("strike", { range: { low: 100, high: 140 }, likely: 105, reports: told("x", day + 8) });
    const bodies = event("bodies", {
      from: day + 3,
      to: day + 6,
      dateErrorDays: 3,
      range: { low: 145, high: 190 },
      likely: 145,
      groups: [],
      reports: told("y", day + 6),
    });
    const [pair] = pairsOf(bodies, strike);
    expect(pair).toMatchObject({ left: "strike", right: "bodies" });
    expect(said(pair)).toContain("it may be dated by that");
    expect(pair?.contra).toEqual([{ says: "their dates lie 3 days apart, within what both may err by", points: -1 }]);
  });

  test.each([
    ["of days farther apart than both may err by", { from: day + 3, to: day + 3 }],
    ["of places farther apart than their points are good to", { point: [20.1, 10] as const }],
    ["of numbers far apart", { range: { low: 4, high: 9 }, likely: 5 }],
    ["of other sides", { sides: ["Cland", "Dland"] }],
  ])("two events %s are not proposed", (_, given) => {
    expect(pairsOf(event("a"), event("b", given))).toEqual([]);
  });

  test("the same dead called civilians by one and combatants by another are proposed, and it is told against them", () => {
    const [pair] = pairsOf(event("a"), event("b", { groups: ["combatants of Bland"] }));
    expect(pair?.contra).toEqual([{ says: "the dead of the one are of other groups than those of the other", points: -3 }]);
  });

  test("small events of one town and day, told by one publisher under two titles, are not proposed", () => {
    const small = { range: { low: 2, high: 3 }, likely: 2 };
    const one = { publisher: "agency", date: day + 1 };
    expect(
      pairsOf(
        event("a", { ...small, reports: [{ ...one, words: ["market"] }] }),
        event("b", { ...small, reports: [{ ...one, words: ["school"] }] }),
      ),
    ).toEqual([]);
  });

  test("an event that spans weeks speaks against itself, one that spans more than a month is not compared", () => {
    const weeks = event("weeks", { from: day - 10, to: day + 10 });
    expect(said(pairsOf(event("a"), weeks)[0])).toContain("one of them spans 21 days and may hold the other");
    const months = event("months", { from: day - 20, to: day + 20 });
    expect(possibleDuplicates([event("a"), months])).toEqual({
      pairs: [],
      notCompared: [{ event: "months", why: "long-period" }],
    });
  });

  test("events crowded in one town and days weigh less, and it is said", () => {
    const others = Array.from({ length: 12 }, (_, at) => event(`other-${at}`, { range: { low: 1, high: 1 }, likely: 1 }));
    const pair = pairsOf(event("a"), event("b"), ...others).find(({ left, right }) => left === "a" && right === "b");
    expect(pair?.contra).toEqual([
      { says: "12 other events lie as near in place and days, so that these alone say little", points: -1 },
    ]);
  });

  test("rare words in common speak for a pair, common words do not", () => {
    const titled = (id: string, from: number, ...words: readonly string[]): ListedEvent =>
      event(id, { from, to: from, reports: [{ publisher: "agency", date: from, words }] });
    const rest = Array.from({ length: 60 }, (_, at) => titled(`r${at}`, day + 100 * (at + 1), "killed", "strike"));
    const shared = pairsOf(titled("a", day, "killed", "granary", "miller"), titled("b", day + 1, "granary", "miller"), ...rest);
    expect(said(shared[0])).toContain("titles share 2 words");
    const common = pairsOf(titled("a", day, "killed", "strike"), titled("b", day + 1, "killed", "strike"), ...rest);
    expect(said(common[0])).not.toContain("titles share");
  });

  test("the middle of a district is near to itself alone", () => {
    const district = { precisionMetres: null };
    expect(said(pairsOf(event("a", district), event("b", district))[0])).toContain("the middle of a district or wider");
    expect(pairsOf(event("a", district), event("b", { point: [20.001, 10] }))).toEqual([]);
  });
});

describe("what must not change it", () => {
  const some = fc.record({
    from: fc.integer({ min: day, max: day + 9 }),
    span: fc.constantFrom(0, 0, 0, 2, 40),
    number: fc.constantFrom(1, 7, 30, 120),
    longitude: fc.constantFrom(20, 20.02, 20.3, -179.9),
    latitude: fc.constantFrom(10, 10.03, -55, 89.9),
    publisher: fc.constantFrom("one", "two"),
    sides: fc.constantFrom(["Aland", "Bland"], ["Bland"], []),
  });
  const worlds = fc.array(some, { maxLength: 14 }).map((drawn) =>
    drawn.map(({ from, span, number, longitude, latitude, publisher, sides }, at) =>
      event(`e${at}`, {
        from,
        to: from + span,
        point: [longitude, latitude],
        range: { low: number, high: number + 3 },
        likely: number,
        sides,
        reports: told(publisher, from + 1),
      }),
    ),
  );

  test("the order of the events never matters", () => {
    fc.assert(
      fc.property(worlds, (events) => {
        expect(possibleDuplicates(events.toReversed())).toEqual(possibleDuplicates(events));
      }),
    );
  });

  test("swapping two sides' names changes nothing", () => {
    const other: Readonly<Record<string, string>> = { Aland: "Bland", Bland: "Aland" };
    fc.assert(
      fc.property(worlds, (events) => {
        const swapped = events.map((each) => ({ ...each, sides: each.sides.map((side) => other[side] ?? side).sort() }));
        expect(possibleDuplicates(swapped)).toEqual(possibleDuplicates(events));
      }),
    );
  });

  test("the points are the sum of the reasons', and every pair reaches the fewest", () => {
    fc.assert(
      fc.property(worlds, (events) => {
        for (const { points, pro, contra } of possibleDuplicates(events).pairs) {
          expect([...pro, ...contra].reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
          expect(points).toBeGreaterThanOrEqual(fewestPoints);
        }
      }),
    );
  });

  test("moving every event by the same days changes nothing", () => {
    const later = (each: ListedEvent): ListedEvent => ({
      ...each,
      from: each.from + 1000,
      to: each.to + 1000,
      reports: each.reports.map((report) => ({ ...report, date: (report.date ?? 0) + 1000 })),
    });
    fc.assert(
      fc.property(worlds, (events) => {
        expect(idsOf(pairsOf(...events.map(later)))).toEqual(idsOf(pairsOf(...events)));
      }),
    );
  });
});

test("events within reach are found across the lines of the grid, wherever on Earth", () => {
  const anywhere = fc.record({
    longitude: fc.double({ min: -179, max: 179, noNaN: true }),
    latitude: fc.double({ min: -80, max: 80, noNaN: true }),
    bearing: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  });
  fc.assert(
    fc.property(anywhere, ({ longitude, latitude, bearing }) => {
      const degrees = 24_900 / 111_195;
      const point = [
        longitude + (degrees * Math.sin(bearing)) / Math.cos((latitude * Math.PI) / 180),
        latitude + degrees * Math.cos(bearing),
      ] as const;
      const near = { precisionMetres: 25_000 };
      // The step is taken on a flat map: near the poles it ends a little farther, so there only nearer points are asked for.
      if (Math.abs(latitude) > 60) return;
      expect(pairsOf(event("a", { point: [longitude, latitude], ...near }), event("b", { point, ...near })).length).toBe(1);
    }),
  );
});

function told(publisher: string, date: number): ListedEvent["reports"] {
  return [{ publisher, date, words: ["dead"] }];
}
