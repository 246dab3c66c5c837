// The preserved items of the invented case: two reports, one of them in Arabic, a statement, a recorder's note, a file without text.
import { type ItemId, itemIdOf, type PublicItem, unknownSource } from "@bayyina/model";

const report = `Sahlun, 4 May. A strike on the evening of 3 May hit two houses in the al-Warsha quarter, residents and rescue workers said on Friday.

The rescue service of the city said its teams had brought out 31 bodies so far. A hospital clerk spoke of at least 40 dead, most of them women and children, and said that up to 60 people could have been in the two houses. A resident who had left the quarter an hour earlier said dozens were still under the rubble. "Nobody has come with heavy machines," she said.

A spokesman for the Northern Coalition said that its aircraft were active over the city that evening and that it was looking into the reports. The Sahlun Front blamed the Northern Coalition.

In a second place, near the grain market, one building fell and 12 bodies were recovered, according to a volunteer. It was not clear whether this was the same strike.`;
const army = `Statement of the Northern Coalition, 20 May. Our review of the strike of 3 May in al-Warsha found that 28 civilians were killed in one house. A further claim of 36 people unaccounted for could not be verified.`;
const arabic = `قال شهود من حي الورشة إن القصف وقع مساء 3 أيار وإن 45 شخصا على الأقل قتلوا في البيتين، بينهم 17 طفلا.`;
const noteText = `A newspaper of the neighbouring province, on 6 May, put the killed of the whole month in Sahlun at between 300 and 350, without saying how it counted. It names no source.`;

/** The four texts of the sample, in an order of their own. */
export const sampleTexts = { report, army, arabic, noteText } as const;

/** The same by digest, as `renderSite` takes them. */
export const textsById: ReadonlyMap<ItemId, string> = new Map(Object.values(sampleTexts).map((text) => [itemIdOf(text), text]));

/** The items. */
export const sampleItems: readonly PublicItem[] = [
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
