// The page of one claim: in plain words, its fields, and beside them the preserved words.
import { type Claim, type PublicClaim, type PublicItem, sayRange } from "@bayyina/model";
import { claimLinks } from "./claim-links.ts";
import { capital, type Html, html, joined, outside, type Part } from "./html.ts";
import { incidentName } from "./incident-name.ts";
import type { Page } from "./layout.ts";
import { pairList } from "./pair-block.ts";
import { quoteBlock } from "./quote-block.ts";
import { positionWords, quantityBriefly, sayClaim, sayClaimWhereWhen, stateWords } from "./say-claim.ts";
import { sayDate, sayWhen } from "./say-date.ts";
import { rangeOf, sayKept } from "./say-figure.ts";
import { sayPlaces, saySubject, wordsOfCounted } from "./say-scope.ts";
import { organMark, sayAddress, sayItem, sayRoots, stationsOf } from "./say-source.ts";
import { hexOf, textPath } from "./site-paths.ts";
import type { Standing, View } from "./view.ts";

type Field = readonly [name: string, value: Part];
type Remains = NonNullable<Extract<Claim, { kind: "person" }>["remains"]>;

const bodyParts: Readonly<Record<Remains["part"], string>> = {
  whole: "a whole body",
  part: "a part of a body",
  unknown: "not said whether whole",
};

/**
 * The page.
 *
 * @param view - The record, as seen from `claims/`.
 * @param published - The claim.
 * @returns The page without its frame.
 */
export function claimPage(view: View, published: PublicClaim): Page {
  const { claim } = published;
  const item = published.item === null ? undefined : view.items.get(published.item);
  const kept = claim.kind === "quantity" ? sayKept(claim) : null;
  const pairs = view.pairsOf.get(claim.id) ?? [];
  const main = html`<p class="kicker">Claim <span class="id">${claim.id}</span></p><h1 class="sentence-title">${sayClaim(claim)}</h1>
    <p class="lede">${sayClaimWhereWhen(claim)}. Reported: ${sayDate(claim.reported)}.${kept === null ? null : ` The figure is ${kept}.`}</p>
    <p class="state-line"><strong>${stateWords[published.state]}.</strong> It is what a source says, not a finding.</p>
    <div class="beside"><section aria-labelledby="words"><h2 id="words">The preserved words</h2>${quoteBlock(view, published)}</section>
    <section aria-labelledby="who"><h2 id="who">Who says it</h2>${chain(view, claim)}${fields(whoFields(view, claim))}</section></div>
    <section aria-labelledby="what"><h2 id="what">What it says, field by field</h2>${fields([...kindFields(claim), ...commonFields(view, claim)])}</section>
    <section aria-labelledby="stands"><h2 id="stands">Where it stands</h2>${standing(view, claim)}${pairs.length === 0 ? null : pairList(view, pairs)}</section>
    <section aria-labelledby="trace"><h2 id="trace">From these words to the signed log</h2>${trace(view, published, item)}</section>`;
  return { title: claimTitle(claim), main, current: null };
}

/** Never the bare figure: who says it, of what, and when. A person's name stays out of titles, which show where nobody asked. */
function claimTitle(claim: Claim): string {
  const who = claim.speaker === "" ? "A speaker not named" : capital(claim.speaker);
  const when = claim.during === null ? "" : `, ${sayWhen(claim.during)}`;
  return `${who}: ${titleWords(claim)}${when} (claim ${claim.id})`;
}

function titleWords(claim: Claim): string {
  switch (claim.kind) {
    case "quantity":
      return quantityBriefly(claim);
    case "attribution":
      return `${claim.act} attributed to ${claim.party}`;
    case "position":
      return `${claim.party} ${claim.position === null ? "takes a position" : positionWords[claim.position]}`;
    case "damage":
      return `damage to ${claim.structure}: ${claim.damage}`;
    case "person":
      return `one person ${wordsOfCounted(claim.fate).said}`;
  }
}

function chain(view: View, claim: Claim): Html {
  const stations = stationsOf(claim).map((station, at) =>
    at === 0 && claim.observer === null ? html`<span class="unknown">${station}</span>` : outside(station),
  );
  return html`<p class="head">The way it came</p><ol class="chain">${stations.map((station) => html`<li>${station}</li>`)}</ol>
    ${claim.organOf === null ? null : html`<p>The observer or the speaker is ${organMark(view, claim.organOf)}.</p>`}`;
}

function whoFields(view: View, claim: Claim): readonly Field[] {
  const rests = claim.restsOn;
  return [
    ["Observer (who saw or counted)", claim.observer === null ? null : outside(claim.observer)],
    ["Rests on", rests === null ? null : rests.length === 0 ? "nothing else: first-hand" : claimLinks(view, rests)],
    ["Observers behind it", sayRoots(view, [claim.id])],
    [
      "Position of a party",
      claim.position === null
        ? "none taken in it"
        : html`${claim.organOf === null ? "a party not named" : outside(claim.organOf)} ${positionWords[claim.position]}`,
    ],
    ["Address", sayAddress(claim.address)],
  ];
}

function commonFields(view: View, claim: Claim): readonly Field[] {
  return [
    ["Where, as recorded", claim.placeText === "" ? null : outside(claim.placeText)],
    ["Where, in the list of places", claim.placeIds.length === 0 ? null : sayPlaces(view, claim.placeIds)],
    ["When", claim.during === null ? null : dated(claim.during)],
    ["Reported", claim.reported === null ? null : dated(claim.reported)],
    ...(claim.kind === "attribution" ? [] : [["Party accused in it", sayAccused(claim.allegedParty)] as const]),
    ["Provenance of what was counted", claim.provenance === null ? null : outside(claim.provenance)],
    ["Note", claim.note === "" ? "none" : outside(claim.note)],
  ];
}

function kindFields(claim: Claim): readonly Field[] {
  switch (claim.kind) {
    case "quantity":
      return [
        ["What is counted", wordsOfCounted(claim.counted).means],
        [
          "Of whom, as the source calls them",
          claim.of === "unspecified" ? "not said" : outside(saySubject(claim.counted, claim.of)),
        ],
        ["Range", sayRange(rangeOf(claim))],
        ["How the source put it", claim.qualifier === "unqualified" ? "as a number alone" : claim.qualifier],
      ];
    case "attribution":
      return [
        ["Party", outside(claim.party)],
        ["Act", outside(claim.act)],
        ["Weapon", claim.weapon === null ? null : outside(claim.weapon)],
      ];
    case "position":
      return [["Party", outside(claim.party)]];
    case "damage":
      return [
        ["Structure", outside(claim.structure)],
        ["Damage", claim.damage],
        ["Scheme", claim.scheme === null ? null : outside(claim.scheme)],
        ["Date of the image", claim.imageDate === null ? null : dated(claim.imageDate)],
      ];
    case "person":
      return [
        [
          "Names as given",
          claim.nameForms.length === 0
            ? null
            : joined(
                claim.nameForms.map(({ text }) => outside(text)),
                " / ",
              ),
        ],
        ["Unnamed place in a list", claim.slot === null ? "none" : outside(claim.slot)],
        [
          "Age in years",
          claim.ageLow === null && claim.ageHigh === null ? null : sayRange({ low: claim.ageLow, high: claim.ageHigh }),
        ],
        ["Sex", claim.sex],
        ["Household", claim.household === null ? null : outside(claim.household)],
        ["Fate, as the source tells it", wordsOfCounted(claim.fate).said],
        ...(claim.remains === undefined ? [] : [["Remains", sayRemains(claim.remains)] as const]),
      ];
  }
}

/** The plain steps by which anyone gets from a claim to what was signed. */
function trace(view: View, { claim, entry, origin, words }: PublicClaim, item: PublicItem | undefined): Html {
  const { quote } = claim;
  const at = quote === "not-checked" || words === "not-checked" ? null : `code units ${quote.start} to ${quote.end}`;
  return html`<ol>
    <li><strong>The claim</strong> was put in by ${outside(origin === "recorder" ? "a recorder" : origin)}: journal entry ${entry}. In the data it is <code>${claim.id}</code>.</li>
    ${
      item === undefined
        ? html`<li><strong>The item</strong>: none is named.</li>`
        : html`${item.text === null ? null : html`<li><strong>The words</strong>${at === null ? " were not checked" : `: ${at}`}, in the <a href="${view.to.file(textPath(item.text.id))}">text</a> with SHA-256 <code>${hexOf(item.text.id)}</code>: journal entry ${item.text.entry}.</li>`}
    <li><strong>The item</strong> that the text is of: <a href="${view.to.item(item.id)}">${sayItem(item)}</a>, SHA-256 <code>${hexOf(item.id)}</code>: journal entry ${item.entry}.</li>`
    }
    <li><strong>The log</strong>: each entry is one leaf of it. Entries are numbered from 0: entry ${entry} is number ${entry % 256} of bundle ${Math.floor(entry / 256)} in <code>proof/tile/entries/</code>, 256 to a bundle. The root of the log, in <code>proof/checkpoint</code>, is signed. <a href="${view.to.top("check")}">How a stranger checks this, offline</a>.</li></ol>`;
}

function standing(view: View, claim: Claim): Html {
  const found = view.standings.get(claim.id) ?? [];
  const why = view.unplaced.get(claim.id);
  const as: Readonly<Record<Standing["as"], string>> = {
    member: "It belongs to",
    possible: "It may belong to, and is counted apart from,",
    wider: "It is of a wider place or a longer time than",
  };
  return html`<ul>${found.map((each) => html`<li>${as[each.as]} the incident <a href="${view.to.incident(each.incident.id)}"><bdi>${incidentName(view, each.incident)}</bdi></a>.</li>`)}
    ${why === undefined ? null : html`<li>It stands in no incident: ${why}.</li>`}${found.length === 0 && why === undefined ? html`<li class="unknown">Linking has not placed it.</li>` : null}</ul>`;
}

function sayRemains({ tag, part, where }: Remains): Html {
  const lay = where === null ? html`where it lay is <span class="unknown">not known</span>` : html`it lay at ${outside(where)}`;
  return html`marked ${outside(tag)}, ${bodyParts[part]}; ${lay}`;
}

function dated(edtf: string): Html {
  return html`${sayDate(edtf)} <code>${edtf}</code>`;
}

function fields(rows: readonly Field[]): Html {
  return html`<dl class="fields">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value ?? html`<span class="unknown">not known</span>`}</dd></div>`)}</dl>`;
}

// Null: the words were read and name nobody. Absent: nobody recorded whether they do.
function sayAccused(party: string | null | undefined): Part {
  if (party === undefined) return html`<span class="unknown">not recorded</span>`;
  return party === null ? "none named" : outside(party);
}
