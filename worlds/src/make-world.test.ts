import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { layOut, makeWorld, type World } from "./index.ts";

const committedFolder = join(import.meta.dirname, "..", "halqura");
const committed = makeWorld({ seed: 2031, documents: 60 });
const larger = makeWorld({ seed: 7, documents: 1000 });

const documentNames = (world: World) => world.files.map((file) => file.name).filter((name) => !name.endsWith(".source.json"));

describe("the generator", () => {
  test("gives the same bytes for the same seed", () => {
    expect(layOut(makeWorld({ seed: 7, documents: 1000 }))).toEqual(layOut(larger));
  });

  test("gives other people for another seed", () => {
    const other = makeWorld({ seed: 2032, documents: 60 });
    expect(other.truth.casualties).not.toEqual(committed.truth.casualties);
    expect(other.truth.incidents).toEqual(committed.truth.incidents);
  });

  test.each([0, 59, 60.5, Number.NaN])("refuses %s documents", (documents) => {
    expect(() => makeWorld({ seed: 1, documents })).toThrow(RangeError);
  });

  test.each([60, 61, 63, 100, 1000])("makes as many documents as asked: %i", (documents) => {
    const names = documentNames(makeWorld({ seed: 3, documents }));
    expect(names).toHaveLength(documents);
    expect(new Set(names).size).toBe(documents);
  });

  test("keeps the proportions of incidents, quarters and casualties at 1,000 documents", () => {
    expect(larger.truth.incidents).toHaveLength(200);
    expect(larger.truth.casualties).toHaveLength(2500);
    const quarters = (world: World) => world.places.places.filter((place) => place.kind === "quarter").length;
    expect(quarters(larger) / quarters(committed)).toBeCloseTo(1000 / 60, 0);
  });

  test("gives each party as many incidents as the other, but for the last dozen", () => {
    for (const world of [committed, larger]) {
      const by = Map.groupBy(world.truth.incidents, (incident) => incident.party);
      const army = by.get("tasmuri-army")?.length ?? 0;
      expect(Math.abs(army - (by.get("highland-front")?.length ?? 0))).toBeLessThanOrEqual(2);
      expect(by.get("unknown")?.length).toBeGreaterThan(0);
    }
  });
});

describe("the committed world", () => {
  test("equals the generator's output byte for byte", () => {
    for (const { name, bytes } of layOut(committed)) {
      expect(Buffer.compare(readFileSync(join(committedFolder, name)), bytes), name).toBe(0);
    }
    expect(readdirSync(join(committedFolder, "sources")).sort()).toEqual(committed.files.map((file) => file.name).sort());
  });

  test("has 12 incidents and 150 casualties", () => {
    expect(committed.truth.incidents).toHaveLength(12);
    expect(committed.truth.casualties).toHaveLength(150);
  });
});

describe.each([
  ["60 documents", committed],
  ["1,000 documents", larger],
])("the truth of %s", (_, world) => {
  const { truth, places } = world;

  test("names only documents that exist", () => {
    const names = new Set(documentNames(world));
    const named = [
      ...truth.incidents.flatMap((incident) => incident.documents),
      ...truth.misstatements.map((misstatement) => misstatement.document),
    ];
    for (const name of [...named, ...truth.documents.flatMap((document) => document.derivedFrom ?? [])])
      expect(names).toContain(name);
    expect(truth.documents.map((document) => document.name)).toEqual(documentNames(world));
  });

  test("puts each casualty in exactly one incident, whose counts agree", () => {
    expect(new Set(truth.casualties.map((casualty) => casualty.id)).size).toBe(truth.casualties.length);
    const harmed = Map.groupBy(truth.casualties, (casualty) => casualty.incident);
    const ids = truth.incidents.map((incident) => incident.id);
    for (const id of harmed.keys()) expect(ids).toContain(id);
    for (const incident of truth.incidents) {
      expect(incident.killed + incident.injured + incident.missing).toBe(harmed.get(incident.id)?.length ?? 0);
    }
  });

  test("has a document for each incident, and a known place", () => {
    const ids = new Set(places.places.map((place) => place.id));
    for (const incident of truth.incidents) {
      expect(incident.documents.length).toBeGreaterThan(0);
      expect(ids).toContain(incident.placeId);
    }
  });

  test("contains places in one another without a cycle", () => {
    const within = new Map(places.places.map((place) => [place.id, place.within]));
    expect(within.size).toBe(places.places.length);
    for (const start of within.keys()) {
      let steps = 0;
      for (let at = within.get(start) ?? null; at !== null; at = within.get(at) ?? null) {
        expect(within.has(at), at).toBe(true);
        expect(++steps).toBeLessThan(10);
      }
    }
    for (const id of [...places.maybeSame.flat(), ...places.disjoint.flat()]) expect(within.has(id), id).toBe(true);
  });

  test("leaves no slot unfilled in any document", () => {
    const decoder = new TextDecoder();
    for (const file of world.files) expect(decoder.decode(file.bytes), file.name).not.toMatch(/\{h?\w+(\.\w+)*\}/u);
  });
});
