// Gazetteers with mistakes: the places concerned are set aside by name, the others stand as they were given.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlaces, placeTree } from "./place.ts";
import { type PlacesReading, readPlaces } from "./read-places.ts";

const place = (id: string, within: string | null, more: object = {}): object => ({
  id,
  kind: "block",
  names: { en: [id] },
  within,
  ...more,
});
const sound = [place("city", null), place("quarter", "city"), place("house", "quarter")];
const keptIds = ({ kept }: PlacesReading): readonly string[] => kept.places.map(({ id }) => id);
const codes = ({ setAside }: PlacesReading): readonly string[] =>
  setAside.map(({ place: id, problem }) => `${id ?? "-"} ${problem.code}`);

test("a sound gazetteer is kept as it was given", () => {
  const file = { note: "invented", places: sound, maybeSame: [["quarter", "house"]], disjoint: [] };
  expect(readPlaces(file)).toEqual({ kept: parsePlaces(file), setAside: [] });
  expect(readPlaces({ places: [] })).toEqual({ kept: parsePlaces({ places: [] }), setAside: [] });
});

test("places in a circle are set aside with all that lies beneath them; the others stand", () => {
  const read = readPlaces({ places: [...sound, place("a", "b"), place("b", "a"), place("under", "a"), place("self", "self")] });
  expect(keptIds(read)).toEqual(["city", "quarter", "house"]);
  expect(codes(read)).toEqual(["a PLACE_CYCLE", "b PLACE_CYCLE", "under PLACE_CYCLE", "self PLACE_CYCLE"]);
});

test("a circle closed by what a place contains is one too", () => {
  const read = readPlaces({ places: [place("x", "y"), place("y", null), place("z", "x", { contains: ["y"] })] });
  expect(codes(read)).toEqual(["x PLACE_CYCLE", "y PLACE_CYCLE", "z PLACE_CYCLE"]);
});

test("a place that names one that is not there is set aside, and whoever names it in turn", () => {
  const read = readPlaces({
    places: [
      ...sound,
      place("lost", "nowhere"),
      place("below", "lost"),
      place("whole", "city", { consistsOf: ["house", "gone"] }),
    ],
  });
  expect(keptIds(read)).toEqual(["city", "quarter", "house"]);
  expect(codes(read)).toEqual(["lost PLACE_UNKNOWN", "below PLACE_UNKNOWN", "whole PLACE_UNKNOWN"]);
  expect(read.setAside[1]?.problem.facts).toEqual({ place: "lost", namedBy: "below" });
});

test("of an id given twice no place is taken, since which is meant is not known", () => {
  const read = readPlaces({ places: [...sound, place("twin", "city"), place("twin", "quarter"), place("in-twin", "twin")] });
  expect(keptIds(read)).toEqual(["city", "quarter", "house"]);
  expect(codes(read)).toEqual(["twin PLACE_INVALID", "twin PLACE_INVALID", "in-twin PLACE_UNKNOWN"]);
});

test("a place of another shape is named by its id and field, without its value", () => {
  const wrong = [
    place("bad", "city", { point: [200, 0] }),
    place("bad id", "city"),
    7,
    place("odd", "city", { secret: "secret" }),
  ];
  const read = readPlaces({ places: [...sound, ...wrong, place("worse", null, { names: { secret: [""] } })] });
  expect(codes(read)).toEqual([
    "bad PLACE_INVALID",
    "- PLACE_INVALID",
    "- PLACE_INVALID",
    "odd PLACE_INVALID",
    "worse PLACE_INVALID",
  ]);
  expect(read.setAside.map(({ problem }) => problem.facts["at"])).toEqual([
    "places.3.point",
    "places.4.id",
    "places.5",
    "places.6",
    "places.7.names",
  ]);
  expect(JSON.stringify(read.setAside)).not.toContain("secret");
});

test("a pair that names a place that is not there, or that holds the other, is set aside", () => {
  const read = readPlaces({
    places: [...sound, place("a", "b"), place("b", "a"), place("other", "city")],
    maybeSame: [["house", "nowhere"], ["house", "quarter"], ["a", "house"], ["house"]],
    disjoint: [
      ["quarter", "other"],
      ["house", "city"],
      ["house", "house"],
    ],
  });
  expect(read.kept.maybeSame).toEqual([["house", "quarter"]]);
  expect(read.kept.disjoint).toEqual([["quarter", "other"]]);
  expect(codes(read).slice(2)).toEqual([
    "nowhere PLACE_UNKNOWN",
    "a PLACE_CYCLE",
    "- PLACE_INVALID",
    "house PLACE_INVALID",
    "house PLACE_INVALID",
  ]);
});

test("a chain of 20,000 places is cut where it passes 100, at once", () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => place(`p${at}`, at === 0 ? null : `p${at - 1}`));
  const read = readPlaces({ places: chain });
  expect(read.kept.places).toHaveLength(101);
  expect(read.setAside).toHaveLength(19_899);
  expect(placeTree(read.kept).places.size).toBe(101);
});

test("a file that is no gazetteer is refused as a whole", () => {
  for (const value of [null, [], {}, { places: {} }, { places: [], disjoint: 1 }, { places: [], secret: 1 }])
    expect(() => readPlaces(value)).toThrow("PLACE_INVALID");
});

test("whatever the places, what is kept makes a tree, and kept and set aside are the input", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const record = fc
    .record({ id, within: fc.option(id), contains: fc.array(id, { maxLength: 2 }), broken: fc.boolean() })
    .map(({ id: own, within, contains, broken }) => place(own, within, broken ? { kind: "" } : { contains }));
  const pairs = fc.array(fc.tuple(id, id), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), pairs, pairs, (places, maybeSame, disjoint) => {
      const { kept, setAside } = readPlaces({ places, maybeSame, disjoint });
      expect(() => placeTree(kept)).not.toThrow();
      const keptCount = kept.places.length + kept.maybeSame.length + kept.disjoint.length;
      expect(keptCount + setAside.length).toBe(places.length + maybeSame.length + disjoint.length);
    }),
  );
});

const published = join(import.meta.dirname, "../../../../shared/cases/mosul-2017/places.json");
test.skipIf(!existsSync(published))(
  "nothing of the reference case's gazetteer is set aside (skipped where its data are absent)",
  () => {
    const value: unknown = JSON.parse(readFileSync(published, "utf8"));
    expect(readPlaces(value)).toEqual({ kept: parsePlaces(value), setAside: [] });
  },
);
