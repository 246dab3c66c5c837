// The tolls of the invented case, as counting might give them: two readings, conflicts as they stand and under conditions, soft bounds and a
// soft reading, an unknown, possible and wider ones; and apart from these one of persons described one by one.
import {
  type Because,
  type CasualtyId,
  type ClaimId,
  type Condition,
  type Conflict,
  type IncidentId,
  type PlaceId,
  type PublicToll,
  parseId,
  type Reading,
  type ReportedToll,
  type Standing,
} from "@bayyina/model";

/** The one incident. */
export const sampleIncident: IncidentId = parseId("incident", "i-0123456789ab");
const id = (text: string): ClaimId => parseId("claim", text);
const place = (text: string): PlaceId => parseId("place", text);
const casualty = (text: string): CasualtyId => parseId("casualty", text);

const organ = { observer: "Coalition review", party: "Northern Coalition" };
const service = { observers: ["rescue service"], organs: [], unnamed: [] };
const review = { observers: [organ.observer], organs: [organ], unnamed: [] };
const nobody = (...ids: readonly string[]): Standing => ({ observers: [], organs: [], unnamed: ids.map(id) });

function bound(
  end: Because["bound"],
  value: number,
  rule: string,
  { ids, by, soft = false }: { readonly ids: readonly string[]; readonly by: Standing; readonly soft?: boolean },
): Because {
  return { bound: end, value, rule, claims: ids.map(id), ...by, soft };
}

function reading(low: number | null, high: number | null, ids: readonly string[], because: Reading["because"]): Reading {
  return {
    range: { low, high },
    because,
    claims: ids.map(id),
    observers: [...new Set(because.flatMap(({ observers }) => observers))].sort(),
    organs: because.some(({ organs }) => organs.length > 0) ? [organ] : [],
    unnamed: [...new Set(because.flatMap(({ unnamed }) => unnamed))].sort(),
  };
}

function conflict(why: string, ids: readonly string[], conditions: readonly Condition[] = []): Conflict {
  return { claims: ids.map(id), why, conditions };
}

function reported(readings: readonly Reading[], more: Partial<ReportedToll> = {}): ReportedToll {
  return { kind: "reported", readings, softReadings: [], conflicts: [], softConflicts: [], truncated: false, ...more };
}

function toll(counted: string, of: string, readings: readonly Reading[], more: Partial<PublicToll> = {}): PublicToll {
  const base = {
    incident: sampleIncident,
    counted,
    of,
    placeIds: [place("two-houses")],
    during: "2031-05-03",
    standing: "member" as const,
    headline: counted === "killed",
  };
  return { ...base, toll: reported(readings), ...more };
}

const given = "the count as given";
const recovered = "bodies recovered bound the killed of the same place from below";
const lowest = "the lowest upper bound given for the same scope";
const missing = "those alleged to be unaccounted for may have been killed";
const both: Standing = { ...review, observers: [organ.observer, "rescue service"] };

/** The tolls. */
export const sampleTolls: readonly PublicToll[] = [
  toll("killed", "unspecified", [], {
    toll: reported(
      [
        reading(
          45,
          null,
          ["S02", "S08"],
          [bound("low", 45, "the highest lower bound given for the same scope", { ids: ["S08"], by: nobody("S08") })],
        ),
        reading(
          31,
          38,
          ["S01", "S10"],
          [
            bound("low", 31, recovered, { ids: ["S01"], by: service }),
            bound("high", 38, lowest, { ids: ["S10"], by: { ...service, unnamed: [id("S10"), id("S11")] } }),
            bound("high", 67, missing, { ids: ["S01", "S07"], by: both, soft: true }),
          ],
        ),
      ],
      {
        softReadings: [
          reading(
            31,
            67,
            ["S01", "S07"],
            [
              bound("low", 31, recovered, { ids: ["S01"], by: service }),
              bound("high", 67, missing, { ids: ["S01", "S07"], by: both, soft: true }),
            ],
          ),
        ],
        conflicts: [conflict("at least 40 and up to 38 cannot both be true of one number", ["S02", "S10"])],
        softConflicts: [
          conflict(
            "31 bodies and at most 28 persons",
            ["S01", "S06"],
            [
              { kind: "bodies", claims: [id("S01")] },
              { kind: "civilians", claims: [id("S01")] },
            ],
          ),
          conflict(
            "at least 36 more persons and up to 38 in all",
            ["S01", "S07", "S10"],
            [{ kind: "soft-words", claims: [id("S07")] }],
          ),
          conflict(
            "at least 45 and 12 bodies of one place",
            ["S05", "S08"],
            [{ kind: "one-place", places: [place("grain-market"), place("two-houses")] }],
          ),
        ],
        truncated: true,
      },
    ),
  }),
  toll("killed", "civilians", [
    reading(
      28,
      28,
      ["S06"],
      [bound("low", 28, given, { ids: ["S06"], by: review }), bound("high", 28, given, { ids: ["S06"], by: review })],
    ),
  ]),
  toll("recovered", "unspecified", [
    reading(31, null, ["S01"], [bound("low", 31, "a running count bounds from below", { ids: ["S01"], by: service })]),
  ]),
  toll("trapped", "unspecified", [
    reading(24, null, ["S04"], [bound("low", 24, "the figure as given", { ids: ["S04"], by: nobody("S04") })]),
  ]),
  toll("injured", "unspecified", [], { toll: { kind: "unknown", why: "no claim of this incident gives a figure" } }),
  toll("recovered", "unspecified", [reading(12, 12, ["S05"], [])], { standing: "possible", placeIds: [place("grain-market")] }),
  toll("killed", "unspecified", [reading(300, 350, ["S09"], [])], {
    standing: "wider",
    placeIds: [place("sahlun")],
    during: "2031-05",
  }),
  toll("killed", "unspecified", [reading(300, 350, ["S09"], [])], {
    incident: null,
    standing: "unplaced",
    placeIds: [place("sahlun")],
    during: "2031-05",
  }),
];

/** A toll of persons described one by one, with all that may stay open. */
export const sampleDocumented: PublicToll = toll("killed", "unspecified", [], {
  headline: false,
  toll: {
    kind: "documented",
    casualties: [casualty("p-0000000000a1"), casualty("p-0000000000b2")],
    slots: [
      { claims: [id("S11")], mayBe: [casualty("p-0000000000a1")] },
      { claims: [id("S08")], mayBe: [] },
    ],
    households: [{ claim: id("S02"), persons: { low: 3, high: 4 } }],
    questions: [{ left: id("S06"), right: id("S11"), pro: ["one name"], contra: ["the ages differ"] }],
    range: { low: 3, high: 5 },
    because: [
      bound("low", 3, "persons told apart", { ids: ["S06", "S08"], by: review }),
      bound("high", 5, "every slot one more person", { ids: ["S02", "S08", "S11"], by: nobody("S02", "S08") }),
    ],
  },
});
