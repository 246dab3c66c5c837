// How a figure came to be, step by step.
import type { Claim } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claim } from "../../test/invented.ts";
import { toyCount } from "../../test/toy-count.ts";
import { figureHistory, type Histories } from "./figure-history.ts";

const on = (day: string, given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  reported: `2031-05-${day}`,
  ...given,
});
const historyOf = (claims: readonly Claim[], mostDays = 100, touching = claims): Histories =>
  figureHistory(toyCount, claims, { touching: new Set(touching.map(({ id }) => id)), mostDays });
const steps = ({ figures }: Histories): object[] =>
  figures.flatMap(({ counted, steps: own }) =>
    own.map((step) => ({ counted, on: step.on, changed: step.changed, came: step.came })),
  );

test("each day on which a claim became known is a step, with the claims that came and what they did", () => {
  const claims = [
    claim("m", on("06", { low: 10, high: null, qualifier: "at least" })),
    claim("l", on("08", { low: 12, high: 30, qualifier: "between" })),
    claim("k", on("08", { low: 1, high: null, qualifier: "at least" })),
    claim("j", on("09", { low: 2, high: null, qualifier: "at least" })),
    claim("i", on("11", { low: 40, high: 40 })),
  ];
  const history = historyOf(claims);
  expect(steps(history)).toEqual([
    { counted: "killed", on: "2031-05-06", changed: ["first"], came: ["m"] },
    { counted: "killed", on: "2031-05-08", changed: ["new bound", "narrowed"], came: ["k", "l"] },
    { counted: "killed", on: "2031-05-09", changed: ["nothing moved"], came: ["j"] },
    { counted: "killed", on: "2031-05-11", changed: ["bound lost", "widened", "contradicted"], came: ["i"] },
  ]);
  expect(history.figures[0]?.steps.map(({ state }) => state?.readings.map(({ range }) => range))).toEqual([
    [{ low: 10, high: null }],
    [{ low: 12, high: 30 }],
    [{ low: 12, high: 30 }],
    expect.arrayContaining([{ low: 40, high: 40 }]),
  ]);
});

test("a figure is followed though each new claim gives its incident another id", () => {
  const claims = ["c", "b", "a"].map((id, at) => claim(id, on(`0${at + 6}`, { low: at + 1, high: null, qualifier: "at least" })));
  expect(toyCount(claims).incidents[0]?.id).not.toBe(toyCount(claims.slice(0, 1)).incidents[0]?.id);
  expect(historyOf(claims).figures.map(({ incident, steps: own }) => [incident, own.length])).toEqual([
    [toyCount(claims).incidents[0]?.id, 3],
  ]);
});

test("a later count that takes the place of an earlier one is told as such", () => {
  const latestOnly = (claims: readonly Claim[]): ReturnType<typeof toyCount> => {
    const counted = toyCount(claims.slice(-1));
    return { ...counted, incidents: counted.incidents.map((each) => ({ ...each, claims: claims.map(({ id }) => id) })) };
  };
  const claims = [claim("a", on("06", { high: 10 })), claim("b", on("07", { low: 15, high: 15 }))];
  const { figures } = figureHistory(latestOnly, claims, { touching: new Set(["a", "b"] as Claim["id"][]), mostDays: 9 });
  expect(figures.map(({ steps: own }) => own.map(({ changed }) => changed))).toEqual([[["first"], ["moved", "replaced"]]]);
});

test("a figure that leaves its incident is followed where it went", () => {
  const outsideFrom = (claims: readonly Claim[]): ReturnType<typeof toyCount> => {
    const counted = toyCount(claims);
    if (claims.length < 2) return counted;
    return { ...counted, incidents: [], tolls: counted.tolls.map((toll) => ({ ...toll, incident: null })) };
  };
  const claims = [claim("a", on("06")), claim("b", on("07"))];
  const { figures } = figureHistory(outsideFrom, claims, { touching: new Set(claims.map(({ id }) => id)), mostDays: 9 });
  expect(figures).toMatchObject([
    { incident: null, steps: [{ changed: ["first"] }, { changed: ["moved out of the incident"], came: ["b"] }] },
  ]);
});

test("only days that touch what is asked for are counted again, and at most so many: the rest is said", () => {
  const claims = Array.from({ length: 9 }, (_, at) =>
    claim(`c${at}`, on(`1${at}`, { low: at, high: null, qualifier: "at least" })),
  );
  let times = 0;
  const counting = (known: readonly Claim[]): ReturnType<typeof toyCount> => {
    times += 1;
    return toyCount(known);
  };
  const touching = new Set(claims.slice(0, 5).map(({ id }) => id));
  const history = figureHistory(counting, claims, { touching, mostDays: 2 });
  expect([times, history.daysLeftOut]).toEqual([3, 3]);
  expect(history.figures).toMatchObject([
    { earlier: { readings: [{ range: { low: 2 } }] }, steps: [{ on: "2031-05-13" }, { on: "2031-05-14" }] },
  ]);
  expect(figureHistory(counting, claims, { touching, mostDays: 0 })).toMatchObject({ daysLeftOut: 5, figures: [{ steps: [] }] });
});

test("a claim whose report is not dated comes on no day, and is listed", () => {
  expect(historyOf([claim("a", { reported: null }), claim("b")])).toMatchObject({
    undated: ["a"],
    figures: [{ steps: [{ came: ["b"] }] }],
  });
  expect(historyOf([])).toEqual({ figures: [], daysLeftOut: 0, undated: [] });
});

test("the last step is the figure as it stands, in whatever order the claims are given", () => {
  const given = fc.array(
    fc.record({ day: fc.integer({ min: 10, max: 20 }), low: fc.nat(9), high: fc.integer({ min: 9, max: 20 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(given, (reports) => {
      const claims = reports.map(({ day, low, high }, at) =>
        claim(`c${at}`, on(String(day), { low, high, qualifier: "between" })),
      );
      const history = historyOf(claims);
      expect(historyOf(claims.toReversed())).toEqual(history);
      const now = toyCount(claims).tolls[0]?.toll;
      const ranges = now?.kind === "reported" ? now.readings.map(({ range }) => range) : [];
      expect(history.figures[0]?.steps.at(-1)?.state?.readings.map(({ range }) => range)).toEqual(ranges);
    }),
  );
});
