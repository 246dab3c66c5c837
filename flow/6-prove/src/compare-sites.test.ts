// What a comparison of two sites says: every figure once, every changed claim with its entry, and no claim where none changed.
import { type PublicRecord, type PublicToll, parseId, parsePublicRecord } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { record as sample } from "../test/sealed-site.ts";
import { type ComparedSite, compareSites } from "./compare-sites.ts";
import { figuresOf } from "./figure.ts";
import { matchIncidents } from "./match-incidents.ts";
import { sayComparison } from "./say-comparison.ts";

const [sampleClaim] = sample.claims;
if (sampleClaim?.claim.kind !== "quantity") throw new Error("the sample has no quantity");
const base = sampleClaim;
const quantity = sampleClaim.claim;

type Shown = {
  readonly id: string;
  readonly low: number;
  readonly state?: "proposed" | "accepted" | "corrected";
  readonly entry: number;
};

/** A site of these claims about one place; its one toll has the highest of their lower bounds, set by the claims that give it. */
function site(claims: readonly Shown[], change: { readonly incident?: string; readonly size?: number } = {}): ComparedSite {
  const incident = parseId("incident", change.incident ?? "i-0123456789ab");
  const ids = claims.map(({ id }) => parseId("claim", id)).sort();
  const record: PublicRecord = parsePublicRecord({
    ...sample,
    claims: claims.map(({ id, low, state, entry }) => ({
      ...base,
      claim: { ...quantity, id, low },
      state: state ?? "accepted",
      entry,
      stateEntry: entry,
    })),
    linking: {
      incidents:
        ids.length === 0 ? [] : [{ id: incident, placeIds: [], during: null, claims: ids, possible: [], wider: [], reasons: [] }],
      possiblySame: [],
      unplaced: [],
    },
  });
  return { record, tolls: ids.length === 0 ? [] : [tollOf(claims, incident)], size: change.size ?? 10, verified: true };
}

function tollOf(claims: readonly Shown[], incident: ReturnType<typeof parseId<"incident">>): PublicToll {
  const low = Math.max(...claims.map((claim) => claim.low));
  const setting = claims.filter((claim) => claim.low === low).map(({ id }) => parseId("claim", id));
  const ids = claims.map(({ id }) => parseId("claim", id)).sort();
  const nobody = { observers: [], organs: [], unnamed: [] } as const;
  const because = [{ bound: "low", value: low, rule: "the highest", claims: setting, soft: false, ...nobody }] as const;
  const toll = {
    kind: "reported",
    readings: [{ range: { low, high: null }, because, claims: ids, ...nobody }],
    ...{ softReadings: [], conflicts: [], softConflicts: [], truncated: false },
  } as const;
  return { incident, counted: "killed", of: "unspecified", placeIds: [], during: null, toll, standing: "member", headline: true };
}

const words = (older: ComparedSite, newer: ComparedSite): string =>
  sayComparison(compareSites(older, newer), newer.record.places).join("\n");

const someClaims = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("C1", "C2", "C3", "C4", "C5"),
    low: fc.integer({ min: 0, max: 200 }),
    entry: fc.nat({ max: 9 }),
  }),
  { selector: ({ id }) => id },
);

test("a site compared with itself has only unchanged figures", () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const same = compareSites(site(claims), site(claims));
      expect(same).toMatchObject({ changed: [], otherGrounds: [], added: [], removed: [], renamed: [] });
      expect(same).toMatchObject({ verified: true, otherClaims: [], parts: [], alsoChanged: [] });
      expect(same.unchanged).toBe(claims.length === 0 ? 0 : 1);
    }),
  );
});

test("every figure of either site is counted once, and a claim that differs is always named", () => {
  fc.assert(
    fc.property(someClaims, someClaims, (was, is) => {
      const [older, newer] = [site(was), site(is)];
      const found = compareSites(older, newer);
      const both = found.unchanged + found.changed.length + found.otherGrounds.length;
      expect(both + found.removed.length).toBe(older.tolls.length);
      expect(both + found.added.length).toBe(newer.tolls.length);
      const named = [...found.changed, ...found.otherGrounds, ...found.added, ...found.removed].flatMap(({ claims }) => claims);
      const key = ({ id, low }: Shown): string => `${id} ${low}`;
      const differing = new Set([
        ...was.filter((claim) => !is.some((other) => key(other) === key(claim))).map(({ id }) => id),
        ...is.filter((claim) => !was.some((other) => key(other) === key(claim))).map(({ id }) => id),
      ]);
      expect(new Set(named.map(({ claim }): string => claim))).toEqual(differing);
      const all = [...new Set(named.map(({ claim }) => claim)), ...found.otherClaims.map(({ claim }) => claim)];
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

test("a claim that came in is named with its entry and what it does to the bound", () => {
  const older = site([{ id: "C1", low: 120, entry: 3 }]);
  const newer = site(
    [
      { id: "C1", low: 120, entry: 3 },
      { id: "X", low: 141, entry: 57 },
    ],
    { size: 60 },
  );
  expect(words(older, newer)).toContain("claim X, entry 57, new, accepted: raises the lower bound from 120 to 141");
  expect(words(older, newer)).toContain("reported at least 120 → reported at least 141");
});

test("a claim that a release leaves out is shown as withdrawn, and what its going does to the bound", () => {
  const older = site([
    { id: "C1", low: 120, entry: 3 },
    { id: "X", low: 141, entry: 57 },
  ]);
  const found = compareSites(older, site([{ id: "C1", low: 120, entry: 3 }]));
  expect(found.changed[0]?.claims).toEqual([
    {
      ...{ claim: "X", kind: "quantity", change: "went", entry: null, state: "withdrawn", fields: [] },
      bounds: [{ bound: "low", before: 141, after: 120 }],
    },
  ]);
  expect(words(older, site([]))).toContain("claim X, withdrawn: no longer shown");
});

test("a person described by a claim that came in raises the documented range, and that claim is named", () => {
  const documented = (claims: readonly Shown[]): ComparedSite => {
    const reported = site(claims);
    const tolls = reported.tolls.map((toll): PublicToll => {
      const ids = claims.map(({ id }) => parseId("claim", id));
      const range = { low: ids.length, high: ids.length };
      const because = (["low", "high"] as const).map((bound) => ({
        ...{ bound, value: ids.length, rule: "told apart", claims: ids, soft: false },
        ...{ observers: [], organs: [], unnamed: [] },
      }));
      const open = { casualties: [], slots: [], households: [], questions: [] };
      return { ...toll, toll: { kind: "documented", ...open, range, because } };
    });
    return { ...reported, tolls };
  };
  const one = { id: "C1", low: 1, entry: 3 };
  const text = words(documented([one]), documented([one, { id: "X", low: 1, entry: 57 }]));
  expect(text).toContain("documented 1 → documented 2");
  expect(text).toContain(
    "claim X, entry 57, new, accepted: raises the lower bound from 1 to 2, raises the upper bound from 1 to 2",
  );
  expect(words(documented([one]), site([one]))).not.toContain("bound");
});

test("a correction and a review are told apart, each with its entry", () => {
  const older = site([
    { id: "C1", low: 120, entry: 3 },
    { id: "C2", low: 5, entry: 4, state: "proposed" },
  ]);
  const newer = site([
    { id: "C1", low: 100, entry: 8, state: "corrected" },
    { id: "C2", low: 5, entry: 9 },
  ]);
  const text = words(older, newer);
  expect(text).toContain("claim C1, entry 8, corrected: lowers the lower bound from 120 to 100");
  expect(text).toContain("claim C2, entry 9, reviewed, accepted");
});

test("a figure that moved although none of its claims did says so and what else changed", () => {
  const older = site([{ id: "C1", low: 120, entry: 3 }]);
  const newer = site([{ id: "C1", low: 120, entry: 3 }]);
  const moved = tollOf([{ id: "C1", low: 130, entry: 3 }], parseId("incident", "i-0123456789ab"));
  const other = { ...newer, tolls: [moved], record: { ...newer.record, generator: "another" } };
  expect(words(older, other)).toContain("none of its claims changed; what changed: the version of the code that counts");
});

test("an incident made by one claim more is known again by the claims it shares", () => {
  const older = site([{ id: "C1", low: 120, entry: 3 }], { incident: "i-aaaaaaaaaaaa" });
  const newer = site(
    [
      { id: "C1", low: 120, entry: 3 },
      { id: "C2", low: 9, entry: 5 },
    ],
    { incident: "i-bbbbbbbbbbbb" },
  );
  const found = compareSites(older, newer);
  expect(found.renamed).toEqual([{ before: "i-aaaaaaaaaaaa", after: "i-bbbbbbbbbbbb" }]);
  expect([found.changed.length, found.otherGrounds.length, found.added.length, found.removed.length]).toEqual([0, 1, 0, 0]);
});

test("incidents are matched one to one, an unchanged id first", () => {
  const incident = (id: string, claims: readonly string[]) => ({
    id: parseId("incident", id),
    placeIds: [],
    during: null,
    claims: claims.map((claim) => parseId("claim", claim)),
    possible: [],
    wider: [],
    reasons: [],
  });
  const [a, b, c, d] = ["i-aaaaaaaaaaaa", "i-bbbbbbbbbbbb", "i-cccccccccccc", "i-dddddddddddd"];
  const matched = matchIncidents(
    [incident(a, ["C1", "C2"]), incident(b, ["C3", "C4", "C5"]), incident(c, ["C6"])],
    [incident(a, ["C3"]), incident(d, ["C4", "C5", "C6"])],
  );
  expect([...matched]).toEqual([
    [a, a],
    [b, d],
  ]);
});

test("a figure's id follows from its incident and scope, not from its number, and figures of one scope stay apart", () => {
  const [toll] = site([{ id: "C1", low: 120, entry: 3 }]).tolls;
  const [other] = site([{ id: "C2", low: 7, entry: 3 }]).tolls;
  if (toll === undefined || other === undefined) throw new Error("no toll");
  const [first, second] = figuresOf([toll, other]).map(({ id }) => id);
  expect(first).toMatch(/^f-[0-9a-f]{12}$/);
  expect(second).toBe(`${first}-2`);
  expect(figuresOf([{ ...toll, counted: "injured" }])[0]?.id).not.toBe(first);
});

test("of figures that stand in no incident each is known again by its claims, and the others came or went", () => {
  const unplaced = (claims: readonly Shown[]): ComparedSite => {
    const whole = site(claims);
    const tolls = claims.flatMap((claim) =>
      site([claim]).tolls.map((toll) => ({ ...toll, incident: null, standing: "unplaced" as const })),
    );
    return { ...whole, record: { ...whole.record, linking: { ...whole.record.linking, incidents: [] } }, tolls };
  };
  const [one, two, three] = [
    { id: "C1", low: 12, entry: 3 },
    { id: "C2", low: 40, entry: 4 },
    { id: "C3", low: 7, entry: 5 },
  ];
  const gone = compareSites(unplaced([one, two]), unplaced([two]));
  expect(gone).toMatchObject({ unchanged: 1, changed: [], otherGrounds: [], added: [] });
  expect(gone.removed.map(({ claims }) => claims.map(({ claim }) => claim))).toEqual([["C1"]]);
  const before = compareSites(unplaced([two]), unplaced([one, { ...two, low: 41, entry: 8, state: "corrected" }]));
  expect(before.added.map(({ claims }) => claims.map(({ claim }) => claim))).toEqual([["C1"]]);
  expect(before.changed.map(({ id, olderId, claims }) => [id === `${olderId}-2`, claims[0]?.change])).toEqual([
    [true, "corrected"],
  ]);
  expect(compareSites(unplaced([one]), unplaced([three]))).toMatchObject({ changed: [], added: [{}], removed: [{}] });
});

test("figures of one scope in an incident pair by the claims they share, and only then by their kind", () => {
  const [whole, other] = [site([{ id: "C1", low: 12, entry: 3 }]), site([{ id: "C2", low: 40, entry: 4 }])];
  const [first, second] = [...whole.tolls, ...other.tolls];
  if (first === undefined || second === undefined) throw new Error("no toll");
  const unknown = { ...first, toll: { kind: "unknown", why: "w" } } as const;
  const both = site([
    { id: "C1", low: 12, entry: 3 },
    { id: "C2", low: 40, entry: 4 },
  ]);
  const at = (...tolls: ComparedSite["tolls"]): ComparedSite => ({ ...both, tolls });
  expect(compareSites(at(unknown, first, second), at(second, first, unknown))).toMatchObject({ unchanged: 3, changed: [] });
  expect(compareSites(at(unknown, first), at(second, unknown))).toMatchObject({
    unchanged: 1,
    changed: [{}],
    added: [],
    removed: [],
  });
});
