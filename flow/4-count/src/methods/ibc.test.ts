// Iraq Body Count's rules on invented incidents: two independent sources, its variables, and aggregates that are never added on top.
import type { Claim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { claim, person } from "../../test/invented.ts";
import { figuresOf, tollOf } from "../../test/invented-figures.ts";
import { ibc } from "./ibc.ts";
import { aggregateFigure } from "./ibc-aggregate.ts";

const civilians = (id: string, low: number, given: Readonly<Record<string, unknown>> = {}): Claim =>
  claim(id, { of: "civilians", low, high: low, ...given });

describe("two independent sources", () => {
  const view = (...claims: readonly Claim[]): ReturnType<typeof ibc.view> =>
    ibc.view(figuresOf(claims, [tollOf([[claims, 10, 10]], { of: "civilians" })]));

  test("two observers let a figure stand; one observer in two outlets leaves it provisional", () => {
    const [a, b] = [civilians("a", 10, { observer: "a clinic" }), civilians("b", 10, { observer: "a school" })];
    expect(view(a, b).figures.map(({ low, high, provisional }) => [low, high, provisional])).toEqual([[10, 10, false]]);
    const copy = civilians("b", 10, { observer: "a  Clinic", chain: ["another outlet"] });
    expect(view(a, copy).figures.map(({ provisional }) => provisional)).toEqual([true]);
  });

  test("claims that name no observer are no second source; how many they are is said", () => {
    const result = view(civilians("a", 10, { observer: "a clinic" }), civilians("b", 10));
    expect(result.figures[0]?.provisional).toBe(true);
    expect(result.figures[0]?.because.at(-1)).toEqual({
      bound: "low",
      says: "observers named: 1, claims that name none: 1; provisional",
      claims: ["a", "b"],
    });
  });
});

test("people of any status, and belligerents, are no civilians", () => {
  const [any, fighters] = [claim("a"), claim("b", { of: "combatants", low: 2, high: 2 })];
  const view = ibc.view(
    figuresOf([any, fighters], [tollOf([[[any], 10, 10]]), tollOf([[[fighters], 2, 2]], { of: "combatants" })]),
  );
  expect(view.figures).toEqual([]);
  expect(view.open[0]).toBe("Nobody counts civilians killed; people of any status are not counted as civilians here.");
});

test("its 18 variables are looked up in the claims; one without a field is unknown, not absent", () => {
  const [a, named] = [civilians("a", 10, { observer: "a clinic", during: "2031-05-05T08:24:00Z" }), person("p", ["Name One"])];
  const { checklist } = ibc.view(figuresOf([a, named], [tollOf([[[a], 10, null]], { of: "civilians" })]));
  expect(checklist).toHaveLength(18);
  const by = (outcome: string): readonly string[] => checklist.filter((each) => each.outcome === outcome).map(({ item }) => item);
  expect(by("yes")).toEqual([
    "date",
    "time",
    "place",
    "minimum deaths",
    "maximum deaths",
    "media sources",
    "primary witnesses",
    "name",
  ]);
  expect(by("unknown")).toEqual(["target", "marital status", "parental status", "occupation"]);
  expect(checklist.find(({ item }) => item === "name")?.because.claims).toEqual(["p"]);
});

describe("aggregates", () => {
  const month = { during: "2031-05", placeIds: ["quarter"] };
  const morgue = claim("m", { ...month, counted: "recovered", low: 100, high: 100 });
  const aggregate = { ...tollOf([[[morgue], 100, 100]], { counted: "recovered", place: "quarter" }), during: "2031-05" };
  const [a, fighters] = [
    civilians("a", 10, { high: 12, qualifier: "between" }),
    claim("b", { of: "combatants", low: 2, high: 2 }),
  ];
  const incident = figuresOf(
    [a, fighters],
    [tollOf([[[a], 10, 12]], { of: "civilians" }), tollOf([[[fighters], 2, 2]], { of: "combatants" })],
  );

  test("a morgue's count adds only what the incidents within it do not hold, and counts no civilians", () => {
    const found = aggregateFigure(aggregate, [incident]);
    const figure = { counted: "recovered", of: "any status", low: 86, high: 90, provisional: true };
    expect(found).toMatchObject({ figure, exceeded: false });
    expect(found?.figure.because.at(-1)?.claims).toEqual(["a", "b"]);
  });

  test("an aggregate of civilians is lowered by civilians, and its least by people who may be some", () => {
    const city = claim("m", { ...month, of: "civilians", low: 100, high: 100 });
    const toll = { ...tollOf([[[city], 100, 100]], { of: "civilians", place: "quarter" }), during: "2031-05" };
    expect(aggregateFigure(toll, [incident])).toMatchObject({ figure: { of: "civilians", low: 88, high: 90 } });
    const all = claim("t", { low: 30, high: 30 });
    const with30 = figuresOf([all, a], [tollOf([[[all], 30, 30]]), tollOf([[[a], 10, 12]], { of: "civilians" })]);
    expect(aggregateFigure(toll, [with30])).toMatchObject({ figure: { low: 70, high: 90 } });
  });

  test("an incident of another time holds nothing of it; one that may lie outside lowers only the least", () => {
    const june = { ...incident, incident: { ...incident.incident, during: "2031-07-05" } };
    expect(aggregateFigure(aggregate, [june])).toMatchObject({ figure: { low: 100, high: 100 } });
    const undated = { ...incident, incident: { ...incident.incident, during: null } };
    expect(aggregateFigure(aggregate, [undated])).toMatchObject({ figure: { low: 86, high: 100 } });
  });

  test("a total of any status holds its civilians and belligerents: they are not taken out twice", () => {
    const all = claim("t", { low: 14, high: 14 });
    const with14 = figuresOf([all, a, fighters], [tollOf([[[all], 14, 14]]), ...incident.tolls]);
    expect(aggregateFigure(aggregate, [with14])).toMatchObject({ figure: { low: 86, high: 86 } });
  });

  test("incidents that hold more than the aggregate counts are said to", () => {
    const few = claim("m", { ...month, counted: "recovered", low: 5, high: 5 });
    const toll = { ...tollOf([[[few], 5, 5]], { counted: "recovered", place: "quarter" }), during: "2031-05" };
    expect(aggregateFigure(toll, [incident])).toMatchObject({
      exceeded: true,
      figure: { low: 0, high: 0 },
    });
  });

  test("a group that no method knows has no such figure", () => {
    expect(aggregateFigure(tollOf([[[morgue], 100, 100]], { of: "fishermen" }), [incident])).toBe(null);
  });
});
