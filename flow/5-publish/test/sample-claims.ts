// The claims of the invented case, one of each kind at least; one is not checked, one rests on a recorder's note.
import { findQuote, itemIdOf, type PublicClaim } from "@bayyina/model";
import { sampleTexts } from "./sample-items.ts";

type Fields = Readonly<Record<string, unknown>>;
type Given = readonly [claim: Fields, item: string | null, words: PublicClaim["words"], state?: PublicClaim["state"]];

const { report, army, arabic, noteText } = sampleTexts;
const us = {
  observer: "Coalition review",
  organOf: "Northern Coalition",
  speaker: "Northern Coalition",
  chain: [],
  reported: "2031-05-20",
  restsOn: [],
  address: "withheld",
};

const claims: readonly Given[] = [
  [
    quantity("S01", report, {
      exact: "31 bodies so far",
      counted: "recovered",
      low: 31,
      high: 31,
      qualifier: "so far",
      observer: "rescue service",
    }),
    report,
    "source",
    "accepted",
  ],
  [
    quantity("S02", report, {
      exact: "at least 40 dead",
      counted: "killed",
      low: 40,
      high: null,
      qualifier: "at least",
      speaker: "a hospital clerk",
    }),
    report,
    "source",
  ],
  [
    quantity("S03", report, {
      exact: "up to 60 people could have been in the two houses",
      counted: "hiding",
      low: null,
      high: 60,
      qualifier: "up to",
      speaker: "a hospital clerk",
    }),
    report,
    "source",
  ],
  [
    quantity("S04", report, {
      exact: "dozens were still under the rubble",
      counted: "trapped",
      low: 24,
      high: null,
      qualifier: "dozens",
      speaker: "a resident",
    }),
    report,
    "source",
  ],
  [
    quantity("S05", report, {
      exact: "12 bodies were recovered",
      counted: "recovered",
      low: 12,
      high: 12,
      placeText: "near the grain market",
      placeIds: ["grain-market"],
      speaker: "a volunteer",
    }),
    report,
    "source",
  ],
  [
    quantity("S06", army, {
      exact: "28 civilians were killed in one house",
      counted: "killed",
      of: "civilians",
      low: 28,
      high: 28,
      position: "concedes",
      ...us,
    }),
    army,
    "source",
  ],
  [
    quantity("S07", army, {
      exact: "36 people unaccounted for",
      counted: "unaccounted-for",
      low: 36,
      high: 36,
      qualifier: "alleged",
      position: "disputes",
      ...us,
    }),
    army,
    "source",
  ],
  [
    quantity("S08", arabic, {
      exact: "45 شخصا على الأقل قتلوا",
      counted: "killed",
      low: 45,
      high: null,
      qualifier: "at least",
      speaker: "شهود من حي الورشة",
      chain: [],
      note: "added by hand",
    }),
    arabic,
    "source",
  ],
  [
    quantity("S09", noteText, {
      exact: "between 300 and 350",
      counted: "killed",
      low: 300,
      high: 350,
      qualifier: "between",
      placeText: "Sahlun",
      placeIds: ["sahlun"],
      during: "2031-05",
      reported: "2031-05-06",
      speaker: "a newspaper",
      chain: ["The Neighbouring Post"],
    }),
    noteText,
    "recorder's note",
  ],
  [
    quantity("S10", report, {
      exact: null,
      counted: "killed",
      low: null,
      high: 38,
      qualifier: "nearly",
      speaker: "an aid group",
      restsOn: ["S01"],
      chain: [],
      address: "",
    }),
    null,
    "not-checked",
  ],
  [
    {
      ...common("S11", "The Sahlun Front blamed the Northern Coalition", report),
      kind: "attribution",
      party: "Northern Coalition",
      act: "the strike of 3 May",
      weapon: null,
      allegedParty: "Northern Coalition",
      speaker: "Sahlun Front",
      organOf: "Sahlun Front",
    },
    report,
    "source",
  ],
  [
    {
      ...common("S12", "one building fell", report),
      kind: "damage",
      structure: "one building",
      damage: "destroyed",
      scheme: null,
      imageDate: null,
      speaker: "a volunteer",
      duringQuote: quoteOf("the evening of 3 May", report),
      placeQuote: quoteOf("near the grain market", report),
    },
    report,
    "source",
  ],
  [
    {
      ...common("S13", "A resident who had left the quarter an hour earlier", report),
      kind: "person",
      nameForms: [],
      slot: "a resident who had left",
      ageLow: null,
      ageHigh: null,
      sex: "female",
      household: null,
      fate: "displaced",
    },
    report,
    "source",
  ],
  [
    {
      ...common("S14", "it was looking into the reports", report),
      kind: "position",
      party: "Northern Coalition",
      position: "investigates",
      speaker: "a spokesman for the Northern Coalition",
      organOf: "Northern Coalition",
    },
    report,
    "source",
  ],
];

/** The claims as published, still to be parsed. */
export const sampleClaims: readonly unknown[] = claims.map(published);

function published([claim, text, words, state]: Given, at: number): Fields {
  return {
    claim,
    state: state ?? "proposed",
    item: text === null ? null : itemIdOf(text),
    entry: 20 + at,
    stateEntry: 20 + at,
    words,
    origin: at === 7 ? "recorder" : "english-rules 1",
  };
}

function quantity(id: string, text: string, given: Fields & { readonly exact: string | null }): Fields {
  const { exact, ...fields } = given;
  return { ...common(id, exact, text), kind: "quantity", of: "unspecified", qualifier: "unqualified", ...fields };
}

function common(id: string, exact: string | null, text: string): Fields {
  return {
    id,
    placeText: "two houses in the al-Warsha quarter",
    placeIds: ["two-houses"],
    during: "2031-05-03",
    reported: "2031-05-04",
    speaker: "the rescue service of Sahlun",
    chain: ["The Plains Courier"],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
    provenance: null,
    note: "",
    address: "https://courier.example/2031/05/04/sahlun",
    quote: quoteOf(exact, text),
  };
}

function quoteOf(exact: string | null, text: string): unknown {
  if (exact === null) return "not-checked";
  const found = findQuote(exact, text);
  if ("problem" in found) throw new Error("the sample quotes words that its text lacks");
  return { ...found.quote, item: itemIdOf(text), text: itemIdOf(text) };
}
