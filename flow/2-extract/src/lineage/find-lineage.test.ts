// Lineage: what counts as a copy, a translation, a wire story or a citation, and that copies never add a root. Invented texts only.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLineage } from "./find-lineage.ts";
import { babble, killedAt, textOf } from "./invented-texts.ts";
import type { LineageText } from "./lineage.ts";
import { countTextRoots } from "./text-roots.ts";

const rootsOf = (texts: readonly LineageText[]): number =>
  countTextRoots(
    texts.map(({ id }) => id),
    findLineage(texts),
  ).roots;
const edgesOf = (...texts: readonly LineageText[]): readonly unknown[] =>
  findLineage(texts).edges.map(({ kind, from, to, direction }) => [kind, from, to, direction]);

describe("copies", () => {
  const first = textOf("a", babble(1, 60), { reported: "2031-05-05" });
  const later = textOf("b", `Late edition. ${babble(1, 60).toUpperCase()}`, { reported: "2031-05-07" });

  test("the later of two near-copies copies the earlier, whichever comes first, and both passages stand where they say", () => {
    for (const texts of [
      [first, later],
      [later, first],
    ])
      expect(edgesOf(...texts)).toEqual([["copies", "b", "a", "by-date"]]);
    const [edge] = findLineage([first, later]).edges;
    const passages = edge?.evidence.passages ?? [];
    expect(passages.length).toBeGreaterThan(0);
    for (const { from, to } of passages)
      expect(later.text.slice(from.start, from.end).toLowerCase()).toBe(first.text.slice(to.start, to.end));
  });

  test("without dates, or of one day, it is not said which of two copies came first", () => {
    const undated = [textOf("a", first.text), textOf("b", first.text)];
    expect(edgesOf(...undated)).toEqual([["copies", "b", "a", "unknown"]]);
  });

  test("a short report that stands whole within a long one is its copy", () => {
    const long = textOf("long", `${babble(7, 300)} ${babble(1, 40)} ${babble(8, 300)}`, { reported: "2031-05-09" });
    expect(edgesOf(textOf("short", babble(1, 40), { reported: "2031-05-05" }), long)).toEqual([
      ["copies", "long", "short", "by-date"],
    ]);
  });

  test("a shared sentence, or a headline, makes no copy", () => {
    expect(edgesOf(textOf("a", `${babble(2, 60)} ${babble(1, 12)}`), textOf("b", `${babble(3, 60)} ${babble(1, 12)}`))).toEqual(
      [],
    );
    expect(edgesOf(textOf("a", "Mill burns down at last"), textOf("b", "Mill burns down at last"))).toEqual([]);
  });
});

describe("translations", () => {
  const english = textOf("en", "In the village.", { lang: "en", reported: "2031-05-06", claims: [killedAt("E1", 12)] });
  const other = (given: object, known: Partial<LineageText> = {}): LineageText =>
    textOf("fa", "در روستا", { lang: "fa", reported: "2031-05-07", claims: [killedAt("F1", 12, given)], ...known });

  test("the same figure of the same day and place in another language is a translation, and its claims would rest on each other", () => {
    const [edge] = findLineage([english, other({ speaker: "کارمند" })]).edges;
    expect(edge).toMatchObject({
      kind: "translates",
      from: "fa",
      to: "en",
      direction: "by-date",
      restsOn: [{ claim: "F1", on: ["E1"] }],
    });
    expect(edge?.evidence.days).toEqual(["2031-05-05"]);
  });

  test("figures alone never make a translation", () => {
    const apart = { placeIds: ["bridge"], during: "2031-04-01", speaker: "کارمند" };
    expect(edgesOf(english, other(apart))).toEqual([]);
    expect(edgesOf(english, other({ placeIds: [], during: null, speaker: "" }))).toEqual([]);
    expect(edgesOf(english, other({ placeIds: ["bridge"], speaker: "" }))).toEqual([]);
  });

  test("texts of one language, or of other days, are no translations", () => {
    expect(edgesOf(english, other({}, { lang: "en-GB" }))).toEqual([]);
    expect(edgesOf(english, other({}, { reported: "2031-06-20" }))).toEqual([]);
  });
});

describe("named origins", () => {
  const agency = textOf("wire", babble(4, 40), { publisher: "Tavrin Wire", reported: "2031-05-05" });
  const story = (text: string, reported: string | null = "2031-05-06"): LineageText =>
    textOf("paper", text, { publisher: "The Daily Oru", reported });

  test("an agency in the dateline that is in the case is what the text rests on", () => {
    expect(edgesOf(agency, story(`DAWRIN (Tavrin Wire) - ${babble(5, 30)}`))).toEqual([
      ["rests-on", "paper", "wire", "by-words"],
    ]);
  });

  test("an agency outside of the case is one root for all that rest on it", () => {
    const texts = [1, 2, 3].map((seed) => textOf(`t${seed}`, `DAWRIN (Tavrin) - ${babble(seed, 40)}`));
    expect(findLineage(texts).edges).toHaveLength(3);
    expect(rootsOf(texts)).toBe(1);
  });

  test("citing an outlet by name rests on its text of that day or shortly before, never on a later or an undated one", () => {
    const cites = `Twelve fell, according to Tavrin Wire, and ${babble(5, 30)}`;
    expect(edgesOf(agency, story(cites))).toEqual([["rests-on", "paper", "wire", "by-words"]]);
    for (const reported of ["2031-05-04", "2031-07-01", null]) expect(edgesOf(agency, story(cites, reported))).toEqual([]);
    expect(edgesOf(textOf("wire", agency.text, { publisher: "Tavrin Wire" }), story(cites))).toEqual([]);
  });

  test("Arabic and Persian name their origins too", () => {
    const wire = (publisher: string): LineageText => textOf("wire", babble(4, 40), { publisher, reported: "2031-05-05" });
    expect(edgesOf(wire("تورين"), story("نقلت وكالة تورين عن موظف أن المطحنة احترقت"))).toHaveLength(1);
    expect(edgesOf(wire("تورین"), story("به گزارش خبرگزاری تورین، آسیاب سوخت"))).toHaveLength(1);
  });

  test("an outlet that names itself rests on nobody", () => {
    expect(edgesOf(textOf("own", `DAWRIN (Tavrin Wire) - ${babble(6, 30)}`, { publisher: "Tavrin Wire" }))).toEqual([]);
  });
});

const world = fc
  .array(
    fc.record({ seed: fc.integer({ min: 0, max: 5 }), day: fc.option(fc.integer({ min: 1, max: 9 })), wire: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      ({ seed, day, wire }, at): LineageText =>
        textOf(`t${at}`, `${wire ? "DAWRIN (Tavrin Wire) - " : ""}${babble(seed, 50)}`, {
          reported: day === null ? null : `2031-05-0${day}`,
          publisher: seed === 0 ? "Tavrin Wire" : "The Daily Oru",
        }),
    ),
  );

test("the order of texts never matters", () => {
  fc.assert(
    fc.property(world, fc.integer(), (texts, turn) => {
      const at = Math.abs(turn) % texts.length;
      const turned = [...texts.slice(at), ...texts.slice(0, at)].reverse();
      expect(findLineage(turned)).toEqual(findLineage(texts));
    }),
    { numRuns: 40 },
  );
});

test("a text copied any number of times adds no root", () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 60 }), (texts, times) => {
      const [first] = texts;
      if (first === undefined) return;
      const copies = Array.from({ length: times }, (_, at) => ({ ...first, id: `copy${at}` }));
      expect(rootsOf([...texts, ...copies])).toBe(rootsOf(texts));
    }),
    { numRuns: 40 },
  );
});

test("another name of the agency and the outlets changes no edge", () => {
  fc.assert(
    fc.property(world, (texts) => {
      const renamed = texts.map((text) => ({
        ...text,
        text: text.text.replaceAll("Tavrin Wire", "Benna Press"),
        publisher: text.publisher === "Tavrin Wire" ? "Benna Press" : "The Weekly Sul",
      }));
      const shape = (all: readonly LineageText[]): unknown =>
        findLineage(all).edges.map(({ kind, from, to, direction }) => [kind, from, to, direction]);
      expect(shape(renamed)).toEqual(shape(texts));
    }),
    { numRuns: 30 },
  );
});

test("ten thousand texts take seconds, and a page of brackets and names no longer", () => {
  const texts = Array.from({ length: 2000 }, (_, at) => textOf(`t${at}`, babble(at % 1500, 120)));
  const started = performance.now();
  expect(findLineage(texts).edges).not.toHaveLength(0);
  findLineage([
    textOf("hostile", "(Aa ".repeat(50_000)),
    textOf("hostile2", "according to the A".repeat(20_000)),
    textOf("h3", " نقلا عن ا".repeat(20_000)),
  ]);
  expect(performance.now() - started).toBeLessThan(20_000);
});
