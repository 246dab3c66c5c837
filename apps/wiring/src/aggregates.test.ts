// Aggregates where incidents within them may be one: the range must hold either way.
import type { IncidentFigures } from "@bayyina/count";
import { type Incident, type Linking, parseId, parsePlaces, placeTree, type ReportedToll, type ScopedToll } from "@bayyina/model";
import { expect, test } from "vitest";
import { aggregatesOf } from "./aggregates.ts";

const place = (id: string, within: string | null): object => ({ id, kind: "block", names: { en: [id] }, within });
const tree = placeTree(parsePlaces({ places: [place("quarter", null), place("mill", "quarter"), place("barn", "quarter")] }));

type Range = { readonly low: number; readonly high: number };

function toll(at: string, during: string, range: Range, claim = "m"): ScopedToll<ReportedToll> {
  const standing = { observers: [], organs: [], unnamed: [] };
  const claims = [parseId("claim", claim)];
  const because = (["low", "high"] as const).map((bound) => {
    return { bound, value: range[bound], rule: "as said", claims, soft: false, ...standing };
  });
  const none = { softReadings: [], conflicts: [], softConflicts: [], truncated: false };
  const scope = { incident: null, counted: "killed", of: "civilians", placeIds: [parseId("place", at)], during };
  return { ...scope, toll: { kind: "reported", readings: [{ range, because, claims, ...standing }], ...none } };
}

function figuresOf(nth: number, at: string): IncidentFigures {
  const id = parseId("incident", `i-00000000000${nth}`);
  const claims = [parseId("claim", `c${nth}`)];
  const placeIds = [parseId("place", at)];
  const incident: Incident = { id, placeIds, during: "2031-05-05", claims, possible: [], wider: [], reasons: [] };
  return { incident, tree, tolls: [toll(at, "2031-05-05", { low: 5, high: 7 }, `c${nth}`)] } as unknown as IncidentFigures;
}

test("incidents that may be one are several where they lower the least, and one where they lower the most", () => {
  const incidents = [figuresOf(1, "mill"), figuresOf(2, "barn")];
  const aside = [toll("quarter", "2031-05", { low: 40, high: 60 })];
  const linking: Linking = { incidents: incidents.map(({ incident }) => incident), possiblySame: [], unplaced: [] };
  const pair = { left: parseId("claim", "c1"), right: parseId("claim", "c2"), pro: [], contra: [] };
  const [apart] = aggregatesOf({ aside, incidents, linking, tree });
  const [maybeOne] = aggregatesOf({ aside, incidents, linking: { ...linking, possiblySame: [pair] }, tree });
  expect(apart).toMatchObject({ figure: { low: 26, high: 50 } });
  expect(maybeOne).toMatchObject({ figure: { low: 26, high: 55 } });
});

test("an incident of the very scope is no part of it, and a group that nobody asks for has no such figure", () => {
  const incidents = [figuresOf(1, "mill")];
  const linking: Linking = { incidents: incidents.map(({ incident }) => incident), possiblySame: [], unplaced: [] };
  const women = { ...toll("quarter", "2031-05", { low: 40, high: 60 }), of: "women" };
  expect(aggregatesOf({ aside: [toll("mill", "2031-05-05", { low: 40, high: 60 }), women], incidents, linking, tree })).toEqual(
    [],
  );
});
