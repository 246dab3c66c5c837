// Worlds at random for fast-check: few places, days and groups, so that claims meet, nest, add up and contradict often.
import { type Counted, positions, type Qualifier } from "@bayyina/model";
import fc from "fast-check";
import type { World, WorldClaim, WorldCount, WorldPerson, WorldPlace, WorldStatement } from "./world.ts";

/** How large a world may be. `soft`: also claims whose words bind nothing, such as "about". `others`: also claims that count nobody. */
export type WorldSize = { readonly mostClaims: number; readonly soft: boolean; readonly others: boolean };

/** What the claims of one world count, and of whom: a world about everything would hold nothing that meets. */
type Theme = { readonly counted: readonly Counted[]; readonly of: readonly string[] };

const themes: readonly Theme[] = [
  { counted: ["killed"], of: ["unspecified"] },
  { counted: ["killed"], of: ["unspecified", "unspecified", "women", "men", "children", "girls"] },
  { counted: ["killed", "killed", "recovered", "unaccounted-for"], of: ["unspecified", "civilians", "combatants"] },
  { counted: ["killed", "killed", "died-later", "injured", "casualties"], of: ["unspecified"] },
  { counted: ["structures-destroyed", "structures-damaged"], of: ["structures"] },
  {
    counted: ["killed", "killed", "injured", "casualties", "recovered", "buried", "hiding", "missing"],
    of: ["unspecified", "civilians", "relatives", "babies"],
  },
];

/**
 * Random worlds.
 *
 * @param size - How many claims at most, and of which sorts.
 * @returns An arbitrary of worlds with two to six places and at least one claim.
 */
export function arbitraryWorld(size: WorldSize): fc.Arbitrary<World> {
  return fc.tuple(arbitraryPlaces, fc.constantFrom(...themes)).chain(([places, theme]) => {
    const claim = arbitraryClaim(places.length, theme, size);
    const claims = fc.array(claim, { minLength: 1, maxLength: size.mostClaims, size: "max" });
    const pair = fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1));
    const pairs = (maxLength: number): fc.Arbitrary<World["apart"]> =>
      fc
        .array(pair, { maxLength, size: "max" })
        .map((found) => found.filter(([a, b]) => !liesIn(a, b, places) && !liesIn(b, a, places)));
    return fc.record({ places: fc.constant(places), apart: pairs(8), maybeSame: pairs(1), claims });
  });
}

/**
 * Random claims that name a person.
 *
 * @param places - How many places there are.
 * @returns An arbitrary of one claim.
 */
export function arbitraryPerson(places: number): fc.Arbitrary<WorldPerson> {
  const fate = fc.constantFrom<WorldPerson["fate"]>("killed", "killed", "injured");
  return fc.record({ ...telling(places), kind: fc.constant("person" as const), person: fc.nat(4), fate });
}

function arbitraryClaim(places: number, theme: Theme, { soft, others }: WorldSize): fc.Arbitrary<WorldClaim> {
  const counts = arbitraryCount(places, theme, soft);
  if (!others) return counts;
  return fc.oneof(
    { weight: 6, arbitrary: counts },
    { weight: 3, arbitrary: arbitraryPerson(places) },
    { weight: 1, arbitrary: arbitraryStatement(places) },
  );
}

function arbitraryCount(places: number, { counted, of }: Theme, soft: boolean): fc.Arbitrary<WorldCount> {
  return fc
    .record({
      ...telling(places),
      kind: fc.constant("quantity" as const),
      counted: fc.constantFrom(...counted),
      of: fc.constantFrom(...of),
      range: arbitraryRange(soft),
      distinctBodies: fc.boolean(),
    })
    .map(({ range, ...claim }) => ({ ...claim, ...range }));
}

function arbitraryRange(soft: boolean): fc.Arbitrary<Pick<WorldCount, "low" | "high" | "qualifier">> {
  const words: readonly Qualifier[] = soft ? ["about", "likely", "alleged", "so far"] : ["so far"];
  return fc.oneof(
    fc.nat(12).map((n) => ({ low: n, high: n, qualifier: "unqualified" as const })),
    fc.nat(12).map((n) => ({ low: n, high: null, qualifier: "at least" as const })),
    fc.nat(16).map((n) => ({ low: null, high: n, qualifier: "up to" as const })),
    fc.tuple(fc.nat(8), fc.nat(8)).map(([n, more]) => ({ low: n, high: n + more, qualifier: "between" as const })),
    fc.tuple(fc.nat(12), fc.constantFrom(...words)).map(([n, qualifier]) => ({ low: n, high: n, qualifier })),
  );
}

function arbitraryStatement(places: number): fc.Arbitrary<WorldStatement> {
  const kind = fc.constantFrom("attribution" as const, "position" as const);
  return fc.record({ ...telling(places), kind, party: fc.nat(1), position: fc.constantFrom(...positions) });
}

/** A tree: each place but the first lies in an earlier one, often in the one just before. */
const arbitraryPlaces: fc.Arbitrary<readonly WorldPlace[]> = fc
  .array(fc.record({ above: fc.constantFrom(0, 0, 1, 2, 4), whole: fc.boolean() }), { minLength: 2, maxLength: 6, size: "max" })
  .map((places) => places.map(({ above, whole }, at) => ({ parent: at === 0 ? null : Math.max(0, at - 1 - above), whole })));

/** What claims of every kind tell; days are few, doubled where claims should meet. */
function telling(places: number) {
  const place = fc.nat(places - 1);
  const days = fc
    .tuple(fc.constantFrom(0, 0, 0, 9), fc.constantFrom(0, 0, 0, 1, 30), fc.constantFrom(false, false, false, false, true))
    .map(([from, more, about]) => ({ from, to: from + more, about }));
  return {
    places: fc.oneof(
      { weight: 12, arbitrary: place.map((one) => [one]) },
      { weight: 1, arbitrary: fc.uniqueArray(place, { maxLength: 2 }) },
    ),
    during: fc.oneof({ weight: 15, arbitrary: days }, { weight: 1, arbitrary: fc.constant(null) }),
    reported: fc.integer({ min: 40, max: 60 }),
    observer: fc.option(fc.nat(2), { freq: 3 }),
    speaker: fc.nat(2),
    organOf: fc.option(fc.nat(1), { freq: 2 }),
    alleged: fc.option(fc.nat(1), { freq: 2 }),
    firstHand: fc.boolean(),
  };
}

function liesIn(inner: number, outer: number, places: readonly WorldPlace[]): boolean {
  const parent = places[inner]?.parent ?? null;
  return inner === outer || (parent !== null && liesIn(parent, outer, places));
}
