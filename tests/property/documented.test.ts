// Persons named one by one: more names never make fewer persons.
import { countTolls } from "@bayyina/count";
import { type Incident, parseId } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryPerson, arbitraryWorld } from "./arbitrary-world.ts";
import { countWorld } from "./counted-world.ts";
import { tellWorld } from "./world.ts";

const worlds = arbitraryWorld({ mostClaims: 10, soft: true, others: true });

// Of one incident: who is named in two is counted in each, until a further claim shows that they are one.
test("adding a named casualty to an incident never lowers its documented toll of the killed", () => {
  const grown = worlds.chain((world) => fc.tuple(fc.constant(world), arbitraryPerson(world.places.length)));
  fc.assert(
    fc.property(grown, ([world, person]) => {
      const before = documentedKilled(tellWorld(world));
      const after = documentedKilled(tellWorld({ ...world, claims: [...world.claims, person] }));
      expect(after).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 500 },
  );
});

test("nobody is documented twice in one incident: who is injured and killed is among the killed alone", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { incidents, tolls } = countWorld(tellWorld(world));
      for (const { id } of incidents) {
        const listed = tolls.flatMap(({ incident, toll }) =>
          incident === id && toll.kind === "documented" ? toll.casualties : [],
        );
        expect(new Set(listed).size).toBe(listed.length);
      }
    }),
    { numRuns: 300 },
  );
});

/** The fewest killed that are described one by one, all claims taken as of one incident. */
function documentedKilled({ claims, tree }: ReturnType<typeof tellWorld>): number {
  const incident: Incident = {
    id: parseId("incident", "i-000000000001"),
    placeIds: [],
    during: null,
    claims: claims.map(({ id }) => id),
    possible: [],
    wider: [],
    reasons: [],
  };
  const tolls = countTolls(claims, { incidents: [incident], possiblySame: [], unplaced: [] }, tree);
  const killed = tolls.filter(({ counted }) => counted === "killed");
  return killed.reduce((sum, { toll }) => sum + (toll.kind === "documented" ? (toll.range.low ?? 0) : 0), 0);
}
