// An invented case for tests and previews: an invented city, two invented parties, nobody real. Not a world: it has no true answers.
import {
  type ItemId,
  noPlaces,
  type Places,
  type PublicRecord,
  type PublicToll,
  parsePlaces,
  parsePublicRecord,
} from "@bayyina/model";
import { sampleClaims } from "./sample-claims.ts";
import { sampleItems, textsById } from "./sample-items.ts";
import { sampleIncident, sampleTolls } from "./sample-tolls.ts";

/** What `renderSite` takes. */
export type Sample = {
  readonly record: PublicRecord;
  readonly tolls: readonly PublicToll[];
  readonly texts: ReadonlyMap<ItemId, string>;
};

const places: Places = parsePlaces({
  places: [
    {
      id: "sahlun",
      kind: "city",
      names: { en: ["Sahlun"], ar: ["سهلون"] },
      within: null,
      point: [41.1, 35.2],
      precisionMetres: 6000,
    },
    {
      id: "al-warsha",
      kind: "quarter",
      names: { en: ["al-Warsha", "Warsha"], ar: ["الورشة"] },
      within: "sahlun",
      point: [41.104, 35.213],
      precisionMetres: 700,
    },
    { id: "two-houses", kind: "site", names: { en: ["the two houses, al-Warsha"] }, within: "al-warsha" },
    { id: "grain-market", kind: "site", names: { en: ["near the grain market"], ar: ["قرب سوق الحبوب"] }, within: "sahlun" },
  ],
  maybeSame: [["two-houses", "grain-market"]],
  disjoint: [],
});

const parties = [
  { id: "coalition", names: { en: ["Northern Coalition"] }, kind: "coalition of states" },
  { id: "front", names: { en: ["Sahlun Front"] }, kind: "armed group" },
];

const gaps = [
  {
    id: "g-entry",
    gap: "denied-access",
    whom: "journalists",
    placeIds: ["al-warsha"],
    during: "2031-05-03/2031-05-06",
    by: "Sahlun Front",
    speaker: "the union of reporters",
    reported: "2031-05-07",
    source: null,
  },
  {
    id: "g-line",
    gap: "line-down",
    whom: "residents",
    placeIds: ["sahlun"],
    during: "2031-04",
    by: null,
    speaker: "",
    reported: null,
    source: "S09",
  },
];

/** The sample case. */
export const sample: Sample = {
  record: parsePublicRecord({
    bayyina: 1,
    generator: "bayyina 0.1.0, pages 4",
    title: "Sahlun, May 2031 (invented)",
    origin: "bayyina.example/sahlun",
    mode: "draft",
    publishedOn: "2031-06-01",
    items: sampleItems,
    claims: sampleClaims,
    withdrawn: [],
    decisions: [],
    linking: {
      incidents: [
        {
          id: sampleIncident,
          placeIds: ["two-houses"],
          during: "2031-05-03",
          claims: ["S01", "S02", "S03", "S04", "S06", "S07", "S08", "S10", "S11"],
          possible: [
            {
              claim: "S05",
              reasons: [
                {
                  rule: "place-maybe",
                  says: "its place may be the incident's place; nobody says so for certain",
                  claims: ["S05"],
                },
              ],
            },
          ],
          wider: ["S09"],
          reasons: [{ rule: "same-place", says: "same day, same place", claims: ["S02", "S06", "S08"] }],
        },
      ],
      possiblySame: [
        {
          left: "S01",
          right: "S05",
          pro: ["same day", "the places may be one"],
          contra: ["the report sets the second place apart", "the counts differ"],
        },
      ],
      unplaced: [
        { claim: "S12", why: "it gives no figure of persons; its place may be another" },
        { claim: "S13", why: "it gives no figure of persons; its place may be another" },
        { claim: "S14", why: "it is a party's position" },

        { claim: "S09", why: "it covers more than one incident; its period is longer than a day" },
        { claim: "S05", why: "it may belong to one incident; its figure gives no harm of its own" },
      ],
    },
    places,
    parties,
    gaps,
  }),
  tolls: sampleTolls,
  texts: textsById,
};

/** A record with nothing in it. */
export const emptyRecord: PublicRecord = {
  ...sample.record,
  items: [],
  claims: [],
  withdrawn: [],
  parties: [],
  gaps: [],
  places: noPlaces,
  linking: {
    incidents: [],
    possiblySame: [],
    unplaced: [],
  },
};
