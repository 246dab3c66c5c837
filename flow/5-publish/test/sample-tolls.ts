// The tolls of the invented case, as counting might give them: two readings, a conflict, soft bounds, an unknown, possible and wider ones.
import { type ClaimId, type IncidentId, type PlaceId, type PublicToll, parseId, type Reading } from "@bayyina/model";

/** The one incident. */
export const sampleIncident: IncidentId = parseId("incident", "i-0123456789ab");
const id = (text: string): ClaimId => parseId("claim", text);
const place = (text: string): PlaceId => parseId("place", text);

function reading(low: number | null, high: number | null, ids: readonly string[], because: Reading["because"]): Reading {
  return {
    range: { low, high },
    because,
    claims: ids.map(id),
    observers: [...new Set(because.flatMap(({ observers }) => observers))].sort(),
  };
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
  return { ...base, toll: { kind: "reported", readings, conflicts: [] }, ...more };
}

/** The tolls. */
export const sampleTolls: readonly PublicToll[] = [
  toll("killed", "unspecified", [], {
    toll: {
      kind: "reported",
      readings: [
        reading(
          45,
          null,
          ["S02", "S08"],
          [
            {
              bound: "low",
              value: 45,
              rule: "the highest lower bound given for the same scope",
              claims: [id("S08")],
              observers: [],
              soft: false,
            },
          ],
        ),
        reading(
          31,
          38,
          ["S01", "S10"],
          [
            {
              bound: "low",
              value: 31,
              rule: "bodies recovered bound the killed of the same place from below",
              claims: [id("S01")],
              observers: ["rescue service"],
              soft: false,
            },
            {
              bound: "high",
              value: 38,
              rule: "the lowest upper bound given for the same scope",
              claims: [id("S10")],
              observers: ["rescue service"],
              soft: false,
            },
            {
              bound: "high",
              value: 67,
              rule: "those alleged to be unaccounted for may have been killed",
              claims: [id("S01"), id("S07")],
              observers: ["Coalition review", "rescue service"],
              soft: true,
            },
          ],
        ),
      ],
      conflicts: [{ claims: [id("S02"), id("S10")], why: "at least 40 and up to 38 cannot both be true of one number" }],
    },
  }),
  toll("killed", "civilians", [
    reading(
      28,
      28,
      ["S06"],
      [
        {
          bound: "low",
          value: 28,
          rule: "the count as given",
          claims: [id("S06")],
          observers: ["Coalition review"],
          soft: false,
        },
        {
          bound: "high",
          value: 28,
          rule: "the count as given",
          claims: [id("S06")],
          observers: ["Coalition review"],
          soft: false,
        },
      ],
    ),
  ]),
  toll("recovered", "unspecified", [
    reading(
      31,
      null,
      ["S01"],
      [
        {
          bound: "low",
          value: 31,
          rule: "a running count bounds from below",
          claims: [id("S01")],
          observers: ["rescue service"],
          soft: false,
        },
      ],
    ),
  ]),
  toll("trapped", "unspecified", [
    reading(
      24,
      null,
      ["S04"],
      [{ bound: "low", value: 24, rule: "the figure as given", claims: [id("S04")], observers: [], soft: false }],
    ),
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
