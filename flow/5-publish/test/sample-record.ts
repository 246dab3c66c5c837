// An invented case for tests and previews: an invented city, two invented parties, nobody real. Not a world: it has no true answers.
import {
  type Claim,
  type ClaimId,
  findQuote,
  type ItemId,
  itemIdOf,
  noPlaces,
  type PlaceId,
  type Places,
  type PublicClaim,
  type PublicItem,
  type PublicRecord,
  type PublicToll,
  parseId,
  parsePlaces,
  parsePublicRecord,
  type Reading,
  unknownSource,
} from "@bayyina/model";

/** What `renderSite` takes. */
export type Sample = {
  readonly record: PublicRecord;
  readonly tolls: readonly PublicToll[];
  readonly texts: ReadonlyMap<ItemId, string>;
};

const report = `Sahlun, 4 May. A strike on the evening of 3 May hit two houses in the al-Warsha quarter, residents and rescue workers said on Friday.

The rescue service of the city said its teams had brought out 31 bodies so far. A hospital clerk spoke of at least 40 dead, most of them women and children, and said that up to 60 people could have been in the two houses. A resident who had left the quarter an hour earlier said dozens were still under the rubble. "Nobody has come with heavy machines," she said.

A spokesman for the Northern Coalition said that its aircraft were active over the city that evening and that it was looking into the reports. The Sahlun Front blamed the Northern Coalition.

In a second place, near the grain market, one building fell and 12 bodies were recovered, according to a volunteer. It was not clear whether this was the same strike.`;
const army = `Statement of the Northern Coalition, 20 May. Our review of the strike of 3 May in al-Warsha found that 28 civilians were killed in one house. A further claim of 36 people unaccounted for could not be verified.`;
const arabic = `قال شهود من حي الورشة إن القصف وقع مساء 3 أيار وإن 45 شخصا على الأقل قتلوا في البيتين، بينهم 17 طفلا.`;
const noteText = `A newspaper of the neighbouring province, on 6 May, put the killed of the whole month in Sahlun at between 300 and 350, without saying how it counted. It names no source.`;

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

/** The four texts of the sample, in an order of their own. */
export const sampleTexts = { report, army, arabic, noteText } as const;

const parties = [
  { id: "coalition", names: { en: ["Northern Coalition"] }, kind: "coalition of states" },
  { id: "front", names: { en: ["Sahlun Front"] }, kind: "armed group" },
];

function item(text: string, at: number, about: Partial<PublicItem["source"]>): PublicItem {
  const id = itemIdOf(text);
  const label = about.publisher ?? `item ${id.slice(7, 15)}`;
  const copy = {
    id,
    path: `texts/${id.slice(7)}.txt`,
    derivation: "bytes-decoded" as const,
    extractor: "plain-text",
    version: "1",
    entry: at + 1,
  };
  const sizeBytes = new TextEncoder().encode(text).length;
  return {
    id,
    label,
    entry: at,
    sourceEntry: at,
    source: { ...unknownSource, ...about },
    mediaType: "text/plain",
    sizeBytes,
    text: copy,
    setAside: [],
  };
}

const items: readonly PublicItem[] = [
  item(report, 1, {
    publisher: "The Plains Courier",
    url: "https://courier.example/2031/05/04/sahlun",
    reported: "2031-05-04",
    lang: "en",
    retrieved: "2031-05-05",
    kind: "news report",
  }),
  item(army, 3, {
    publisher: "Northern Coalition",
    speaker: "Northern Coalition",
    address: "withheld",
    reported: "2031-05-20",
    lang: "en",
    kind: "statement",
  }),
  { ...item(arabic, 5, { lang: "ar", reported: "2031-05-04" }), setAside: ["LANGUAGE_NOT_READ"] },
  item(noteText, 7, {
    publisher: "The Neighbouring Post",
    reported: "2031-05-06",
    lang: "en",
    kind: "recorder's note",
    address: "post.example, page 3",
  }),
  { ...item("%PDF-1.7 no text in this one", 9, {}), mediaType: "application/pdf", text: null, setAside: ["TEXT_NOT_DERIVED"] },
];

type Given = Readonly<Record<string, unknown>> & { readonly exact: string | null };

function quantity(
  id: string,
  text: string,
  given: Given & { readonly counted: string; readonly low: number | null; readonly high: number | null },
): unknown {
  const { exact, ...fields } = given;
  const claim = {
    kind: "quantity",
    id,
    of: "unspecified",
    qualifier: "unqualified",
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
    ...fields,
  };
  return claim;
}

function quoteOf(exact: string | null, text: string): unknown {
  if (exact === null) return "not-checked";
  const found = findQuote(exact, text);
  if ("problem" in found) throw new Error("the sample quotes words that its text lacks");
  return { ...found.quote, item: itemIdOf(text), text: itemIdOf(text) };
}

const us = {
  observer: "Coalition review",
  organOf: "Northern Coalition",
  speaker: "Northern Coalition",
  chain: [],
  reported: "2031-05-20",
  restsOn: [],
  address: "withheld",
};

const claims: readonly (readonly [
  claim: unknown,
  item: string | null,
  words: PublicClaim["words"],
  state?: PublicClaim["state"],
])[] = [
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
      ...Object(quantity("S11", report, { exact: null, counted: "killed", low: 0, high: 0 })),
      kind: "attribution",
      party: "Northern Coalition",
      act: "the strike of 3 May",
      weapon: null,
      allegedParty: "Northern Coalition",
      speaker: "Sahlun Front",
      organOf: "Sahlun Front",
      quote: quoteOf("The Sahlun Front blamed the Northern Coalition", report),
    },
    report,
    "source",
  ],
];

function published([claim, text, words, state]: (typeof claims)[number], at: number): unknown {
  return {
    claim: withoutQuantity(claim),
    state: state ?? "proposed",
    item: text === null ? null : itemIdOf(text),
    entry: 20 + at,
    words,
    origin: at === 7 ? "recorder" : "english-rules 1",
  };
}

function withoutQuantity(claim: unknown): unknown {
  const { counted, of, low, high, qualifier, ...rest } = Object(claim);
  return rest.kind === "quantity" ? claim : rest;
}

const incident = "i-0123456789ab";
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
    incident: parseId("incident", incident),
    counted,
    of,
    placeIds: [place("two-houses")],
    during: "2031-05-03",
    standing: "member" as const,
    headline: counted === "killed",
  };
  return { ...base, toll: { kind: "reported", readings, conflicts: [] }, ...more };
}

const tolls: readonly PublicToll[] = [
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

/** The sample case. */
export const sample: Sample = {
  record: parsePublicRecord({
    bayyina: 1,
    generator: "bayyina 0.1.0, pages 1",
    title: "Sahlun, May 2031 (invented)",
    origin: "bayyina.example/sahlun",
    mode: "draft",
    publishedOn: "2031-06-01",
    items,
    claims: claims.map(published),
    decisions: [],
    linking: {
      incidents: [
        {
          id: incident,
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
        { claim: "S09", why: "it covers more than one incident; its period is longer than a day" },
        { claim: "S05", why: "it may belong to one incident; its figure gives no harm of its own" },
      ],
    },
    places,
    parties,
  }),
  tolls,
  texts: new Map(Object.values(sampleTexts).map((text) => [itemIdOf(text), text])),
};

/** A record with nothing in it. */
export const emptyRecord: PublicRecord = {
  ...sample.record,
  items: [],
  claims: [],
  parties: [],
  places: noPlaces,
  linking: { incidents: [], possiblySame: [], unplaced: [] },
};
