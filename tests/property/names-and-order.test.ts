// Counting sees no name and no order: worlds told in other words, in another order, with parties swapped, give the same figures.
import type { Conflict, Reading, ScopedToll, Toll } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryWorld } from "./arbitrary-world.ts";
import { type CountedWorld, countWorld, type Retellable, retell } from "./counted-world.ts";
import { type Naming, plainNaming, tellWorld } from "./world.ts";

const worlds = arbitraryWorld({ mostClaims: 10, soft: true, others: true });
const everyList = (): boolean => true;

/** Ten words for each noun, none part of another, and a shift of whole days, up to some years. */
const namings: fc.Arbitrary<Naming> = fc.noShrink(
  fc
    .record({
      words: fc.uniqueArray(fc.integer({ min: 0, max: 999_999_999 }), { minLength: 40, maxLength: 40 }),
      shiftDays: fc.integer({ min: -5000, max: 5000 }),
    })
    .map(({ words, shiftDays }) => {
      const word = (offset: number) => (at: number) => `w${String(words[offset + at]).padStart(9, "0")}`;
      return { place: word(0), party: word(10), speaker: word(20), claim: word(30), person: plainNaming.person, shiftDays };
    }),
);
/** The same, with the words of each noun in alphabetical order: where two claims say the same, the first by name may speak for both. */
const orderedNamings = namings.map(({ shiftDays, ...naming }): Naming => {
  const inOrder = (word: (at: number) => string): ((at: number) => string) => {
    const words = Array.from({ length: 10 }, (_, at) => word(at)).sort();
    return (at) => words[at] ?? "";
  };
  const { place, party, speaker, claim, person } = naming;
  return { place: inOrder(place), party: inOrder(party), speaker: inOrder(speaker), claim: inOrder(claim), person, shiftDays };
});

test("the order of claims never matters", () => {
  const shuffled = worlds.chain((world) => {
    const { claims, tree } = tellWorld(world);
    const order = fc.shuffledSubarray([...claims], { minLength: claims.length });
    return order.map(
      (others) =>
        [
          { claims, tree },
          { claims: others, tree },
        ] as const,
    );
  });
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(countWorld(other)).toEqual(countWorld(one));
    }),
    { numRuns: 300 },
  );
});

test("renaming every place, party, speaker and id and shifting every date changes nothing but those", () => {
  fc.assert(
    fc.property(worlds, orderedNamings, (world, naming) => {
      const plain = retell(countWorld(tellWorld(world)), { from: plainNaming, to: plainNaming, isSorted: everyList });
      const other = countWorld(tellWorld(world, naming));
      expect(retell(other, { from: naming, to: plainNaming, isSorted: everyList })).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

test("names in another alphabetical order move no range, no contradiction, no documented casualty", () => {
  fc.assert(
    fc.property(worlds, namings, (world, naming) => {
      const plain = retell(figuresOf(countWorld(tellWorld(world))), { from: plainNaming, to: plainNaming, isSorted: everyList });
      const other = figuresOf(countWorld(tellWorld(world, naming)));
      expect(retell(other, { from: naming, to: plainNaming, isSorted: everyList })).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

test("swapping two parties' names everywhere swaps the output and changes nothing else, no order but that of lists by party", () => {
  const swapped: Naming = { ...plainNaming, party: (party) => plainNaming.party(1 - party) };
  const byParty: ReadonlySet<string> = new Set(["organs", "attribution", "positions", "conceded", "disputed"]);
  const isSorted = (key: string): boolean => byParty.has(key);
  fc.assert(
    fc.property(worlds, (world) => {
      const plain = retell(countWorld(tellWorld(world)), { from: plainNaming, to: plainNaming, isSorted });
      const other = countWorld(tellWorld(world, swapped));
      expect(retell(other, { from: swapped, to: plainNaming, isSorted })).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});

/** The figures alone: of two reasons as good as each other either may be given. */
function figuresOf({ incidents, tolls, aside, shown }: CountedWorld): Retellable {
  const figures = (list: readonly ScopedToll<Toll>[]): unknown =>
    list.map(({ toll, ...scope }) => ({ ...scope, toll: figureOf(toll) }));
  return { incidents, figures: [tolls, aside, ...shown.map(({ headline }) => headline)].map(figures) };
}

function figureOf(toll: Toll): unknown {
  if (toll.kind !== "reported") return toll;
  const ranges = (readings: readonly Reading[]): unknown => readings.map(({ range }) => range);
  const sets = (conflicts: readonly Conflict[]): unknown => conflicts.map(({ claims, conditions }) => ({ claims, conditions }));
  return {
    readings: ranges(toll.readings),
    softReadings: ranges(toll.softReadings),
    conflicts: sets(toll.conflicts),
    softConflicts: sets(toll.softConflicts),
    truncated: toll.truncated,
  };
}
