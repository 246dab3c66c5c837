// An incident that a wider claim bounds, through the whole of counting: the bound is sound, and no method takes it for a count.
import type { Claim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { claim, oneIncident, tree } from "../../test/invented.ts";
import { figuresOf, silence, tollOf } from "../../test/invented-figures.ts";
import { countTolls } from "../count-tolls.ts";
import { headlineOf } from "../headline.ts";
import type { IncidentFigures } from "../incident-figures.ts";
import { type MethodId, methodIds } from "./method.ts";
import { viewBy } from "./methods.ts";

const civilians = (id: string, given: Readonly<Record<string, unknown>>): Claim => claim(id, { of: "civilians", ...given });
/** At least 13 in a house; 27 in the house beside it; in the quarter not more than 700. */
const house = civilians("a", { low: 13, high: null, qualifier: "at least" });
const beside = civilians("b", { low: 27, high: 27, placeIds: ["house-2"] });
const quarter = civilians("c", { low: null, high: 700, qualifier: "up to", placeIds: ["quarter"] });

function figuresAmong(own: readonly Claim[], others: readonly Claim[]): IncidentFigures {
  const claims = [...own, ...others];
  const linking = oneIncident(own, others);
  const [incident] = linking.incidents;
  if (incident === undefined) throw new Error("oneIncident gives one");
  const tolls = countTolls(claims, linking, tree);
  const all = new Map(claims.map((each) => [each.id, each]));
  return { incident, claims: own, all, tree, tolls, headline: headlineOf(tolls, incident, tree), assessment: silence };
}

const rangesBy = (id: MethodId, figures: IncidentFigures): readonly unknown[] =>
  viewBy(id, figures).figures.map(({ of, low, high }) => [of, low, high]);

describe("an upper bound that only claims of a wider place set", () => {
  const figures = figuresAmong([house], [beside, quarter]);

  test("it stands in the toll, for it is sound", () => {
    expect(
      figures.tolls.flatMap(({ toll }) => (toll.kind === "reported" ? toll.readings.map(({ range }) => range) : [])),
    ).toEqual([{ low: 13, high: 673 }]);
  });

  test.each(methodIds)("%s takes it for no maximum, and says that it is there", (id) => {
    const { figures: shown, open } = viewBy(id, figures);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ low, high }) => low === 13 && (high === null || high === 13))).toBe(true);
    expect(open).toContain("Of killed civilians, claims outside this incident allow at most 673: no count of these people.");
    for (const { because } of shown) for (const { claims } of because) expect(claims).toEqual(["a"]);
  });

  test("the incident's own upper bound stands, however wide it is", () => {
    const most = civilians("d", { low: null, high: 800, qualifier: "up to" });
    expect(rangesBy("ohchr", figuresAmong([house, most], [beside, quarter]))).toEqual([["civilians", 13, 800]]);
  });

  test("of the incident's own claims a whole is still the sum of its parts", () => {
    expect(rangesBy("ohchr", figuresAmong([house, beside, quarter], []))).toEqual([["civilians", 40, 700]]);
  });

  test("it makes no figure go first: one that its own claims close does", () => {
    const most = civilians("d", { low: 2, high: 5, qualifier: "between", placeIds: ["house-3"] });
    const tolls = figuresAmong([house, most], [beside, quarter]).headline;
    expect(tolls.map(({ placeIds }) => placeIds.join())).toEqual(["house-3", "house-1"]);
  });
});

test("a lower bound that rests on claims outside the incident is none, and is said", () => {
  const [own, outside] = [tollOf([[[house], 13, null]], { of: "civilians" }), tollOf([[[beside], 27, null]])];
  const readings = own.toll.readings.map((reading) => {
    const because = [...reading.because, ...outside.toll.readings.flatMap((each) => each.because)];
    return { ...reading, range: { low: 27, high: null }, because };
  });
  const figures = figuresOf([house], [{ ...own, toll: { ...own.toll, readings } }]);
  expect(rangesBy("ohchr", figures)).toEqual([["civilians", 13, null]]);
  expect(viewBy("ohchr", figures).open).toContain(
    "Of killed civilians, claims outside this incident ask for at least 27: no count of these people.",
  );
});

test("a figure without any bound is no figure", () => {
  const body = claim("r", { counted: "recovered", low: 40, high: null, qualifier: "so far" });
  for (const id of methodIds) expect(viewBy(id, figuresAmong([body], [])).figures).toEqual([]);
});
