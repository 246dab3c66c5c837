// Vector features as buildings and claims of damage: invented shapes in an invented place.
import { itemIdOf, parseId, placeTree, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageDateOf } from "./image-date.ts";
import { type DamageImportOptions, importDamage, type PlacedFeature } from "./import-damage.ts";
import { structureBounds } from "./structure-bounds.ts";
import { structuresOf } from "./structure-register.ts";

const feature = (index: number, properties: PlacedFeature["properties"], over: Partial<PlacedFeature> = {}): PlacedFeature => {
  const point = [10 + index / 1000, 20] as const;
  return {
    index,
    id: null,
    geometry: "point",
    point,
    radiusMetres: 0,
    bounds: [...point, ...point],
    rings: [],
    properties,
    ...over,
  };
};
const options: DamageImportOptions = {
  scheme: "unosat",
  classField: null,
  dateField: null,
  observer: "an image analyst",
  within: parseId("place", "town"),
  item: itemIdOf("a file"),
};
const say = ({ claims }: ReturnType<typeof importDamage>): readonly unknown[] =>
  claims.map(({ damage, imageDate, during }) => [damage, imageDate, during]);

describe("importing damage", () => {
  test("a class and its date become a claim that a reader of claims takes, at a building of the place named", () => {
    const { places, claims, kept, setAside } = importDamage(
      [feature(0, { Main_Damage_Site_Class: 1, SensorDate: "2031-05-02T09:00:00" })],
      options,
    );
    expect([kept, setAside]).toEqual([1, []]);
    expect(places).toEqual([{ id: claims[0]?.structure, kind: "building", names: {}, within: "town", point: [10, 20] }]);
    expect(claims[0]).toMatchObject({ damage: "destroyed", scheme: "unosat", imageDate: "2031-05-02", during: "../2031-05-02" });
    expect(readClaim(claims[0])).toEqual({ claim: claims[0] });
  });

  test("each numbered field is an observation of its own date", () => {
    const cells = {
      Main_Damage_Site_Class: 6,
      SensorDate: 1_935_705_600_000,
      Main_Damage_Site_Class_2: "2",
      SensorDate_2: "20310602",
    };
    expect(say(importDamage([feature(0, { ...cells, Main_Damage_Site_Class_3: null })], options))).toEqual([
      ["none", "2031-05-05", null],
      ["severe", "2031-06-02", "../2031-06-02"],
    ]);
  });

  test("the fields of each scheme are found without case, and a recorder may name others", () => {
    const copernicus = { ...options, scheme: "copernicus" } as const;
    expect(say(importDamage([feature(0, { DAMAGE_GRA: "Possibly damaged" })], copernicus))).toEqual([
      ["possibly damaged", null, null],
    ]);
    const named = { ...options, scheme: "ems98", classField: "Grade", dateField: "Seen" } as const;
    expect(say(importDamage([feature(0, { grade: 4, seen: "2031-05" })], named))).toEqual([["D4", "2031-05", "../2031-05"]]);
  });

  test("an unknown class, no class, a date that could be two, a line and a grid cell are set aside with the feature's number", () => {
    const features = [
      feature(0, { Main_Damage_Site_Class: 11 }),
      feature(1, { colour: "red" }),
      feature(2, { Main_Damage_Site_Class: 1, SensorDate: "03/04/2031" }),
      feature(3, { Main_Damage_Site_Class: 1 }, { geometry: "line" }),
      feature(4, { Main_Damage_Site_Class: 1 }, { geometry: "polygon", radiusMetres: 354 }),
      feature(5, { Damage_Sta: 1 }),
    ];
    const { kept, setAside, places } = importDamage(features, options);
    expect([kept, places]).toEqual([0, []]);
    expect(setAside.map(({ code, facts }) => [facts["feature"], code])).toEqual([
      [0, "KIND_UNKNOWN"],
      [1, "KIND_UNKNOWN"],
      [2, "DATE_MALFORMED"],
      [3, "VECTOR_FILE_INVALID"],
      [4, "VECTOR_FILE_INVALID"],
      [5, "KIND_UNKNOWN"],
    ]);
  });

  test("footprints become buildings alone; one shape is one building in every file", () => {
    const rings = [[[10, 20] as const, [10.0001, 20] as const, [10, 20.0001] as const]];
    const shape = { geometry: "polygon", rings, radiusMetres: 8 } as const;
    const footprints = { ...options, scheme: "footprints" } as const;
    const first = importDamage([feature(0, {}, shape), feature(1, { building: "yes" }, { id: "way/12" })], footprints);
    expect(first).toMatchObject({ kept: 2, claims: [], setAside: [] });
    expect(first.places.map(({ id }) => id)[1]).toBe("osm-way-12");
    expect(first.places[0]).toMatchObject({ precisionMetres: 8 });
    const again = importDamage([feature(0, { other: "cells" }, shape)], { ...footprints, item: itemIdOf("another file") });
    expect(again.places[0]?.id).toBe(first.places[0]?.id);
  });

  test("kept and set aside are all that the file holds", () => {
    const cell = fc.constantFrom(1, 2, 3, 4, 6, 11, "Destroyed", "burnt", "", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const features = rows.map(([first, second], index) =>
          feature(index, { Main_Damage_Site_Class: first, Main_Damage_Site_Class_2: second }),
        );
        const { kept, claims, setAside } = importDamage(features, options);
        const filled = rows.map((row) => Math.max(1, row.filter((each) => each !== null && each !== "").length));
        expect(kept + setAside.length).toBe(filled.reduce((sum, count) => sum + count, 0));
        expect(claims).toHaveLength(kept);
      }),
    );
  });

  test("buildings imported as destroyed bound the destroyed of their town from below", () => {
    const town = { id: parseId("place", "town"), kind: "town", names: {}, within: null };
    const cells = { Main_Damage_Site_Class: 1, SensorDate: "2031-05-02" };
    const { places, claims } = importDamage(
      [feature(0, cells), feature(1, cells), feature(2, { ...cells, Main_Damage_Site_Class: 4 })],
      options,
    );
    const tree = placeTree({ places: [town, ...places], maybeSame: [], disjoint: [] });
    const bounds = structureBounds(structuresOf(claims, tree), tree);
    expect(bounds.map(({ counted, low }) => [counted, low])).toEqual([
      ["structures-damaged", 2],
      ["structures-destroyed", 2],
    ]);
  });
});

test("an image's date is read in the spellings of vector files, and never guessed", () => {
  for (const said of ["2031-05-02", "2031/05/02", "20310502", 20310502, "2031-05-02 10:11", "2031-05-02T00:00:00.000Z"])
    expect(imageDateOf(said)).toBe("2031-05-02");
  expect([imageDateOf(null), imageDateOf("  "), imageDateOf("2031-05~")]).toEqual([null, null, "2031-05~"]);
  for (const said of ["02/05/2031", "May", true, 7.5, "2031-13-40"])
    expect(imageDateOf(said)).toMatchObject({ problem: { code: "DATE_MALFORMED" } });
});
