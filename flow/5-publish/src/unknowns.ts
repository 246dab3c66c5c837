// What is not known, said by name and with its reason. Silence is not zero: no line here ever says that nothing happened.
import { type Incident, type ProblemCode, type PublicItem, type PublicToll, whatToDo } from "@bayyina/model";
import { gapsOf, sayGaps } from "./coverage-gaps.ts";
import { capital, type Html, html, joined, outside } from "./html.ts";
import { sayCounted } from "./say-scope.ts";
import { publishedClaim, type View } from "./view.ts";

/** Why an item, or its text, was set aside, for a reader; other codes are said by what to do about them. */
const setAsideWords: Readonly<Partial<Record<ProblemCode, string>>> = {
  LANGUAGE_NOT_READ: "preserved, and not read for claims: its language is not read yet",
  TEXT_EMPTY: "preserved: the file holds no bytes",
  TEXT_NOT_DECODABLE: "preserved, and not read: its bytes are no text in a known encoding",
  TEXT_NOT_DERIVED: "preserved, and not read: no text can be read from this kind of file yet",
  TEXT_TOO_LARGE: "preserved, and not read: it is larger than the limit for reading",
};

/**
 * Why something was set aside, in plain words.
 *
 * @param code - A problem's code.
 * @returns A clause; an unknown code is named as such.
 */
export function saySetAside(code: string): string {
  const known = Object.keys(whatToDo).find((each): each is ProblemCode => each === code);
  if (known === undefined) return `set aside for a reason that these pages have no words for (${code})`;
  return setAsideWords[known] ?? `set aside (${known}): ${whatToDo[known]}`;
}

/**
 * Whether an item was read: it has a text, and nothing about it was set aside.
 *
 * @param item - An item.
 * @returns True when it was.
 */
export function wasRead(item: PublicItem): boolean {
  return item.text !== null && item.setAside.length === 0;
}

/**
 * What is not known of an incident.
 *
 * @param view - The record.
 * @param incident - The incident.
 * @param tolls - Its tolls.
 * @returns Lines, each a sentence.
 */
export function unknownOfIncident(view: View, incident: Incident, tolls: readonly PublicToll[]): readonly Html[] {
  const claims = incident.claims.map((id) => publishedClaim(view, id));
  const member = tolls.filter(({ standing }) => standing === "member");
  const unnamed = claims.filter(({ claim }) => claim.observer === null).length;
  const unchecked = claims.filter(({ words }) => words === "not-checked").length;
  const lines: readonly (Html | null)[] = [
    incident.during === null ? html`When it happened: no claim dates it.` : null,
    incident.placeIds.length === 0 ? html`Where it happened: no claim names a known place.` : null,
    member.some(({ counted }) => counted === "killed")
      ? null
      : html`How many were killed: no claim of this incident says so. That is not zero.`,
    ...member.flatMap((toll) =>
      toll.toll.kind === "unknown" && !hasReported(member, toll.counted)
        ? [html`<bdi>${capital(sayCounted(toll))}</bdi>: ${toll.toll.why}. That is not zero.`]
        : [],
    ),
    member.some(({ counted }) => counted === "injured")
      ? null
      : html`How many were injured: no claim of this incident says so. That is not zero.`,
    openEnds(member, "high"),
    openEnds(member, "low"),
    html`Who they were: ${member.some(({ toll }) => toll.kind === "documented") ? "only those documented below are described" : "nobody has been described one by one"}.`,
    unnamed === 0 ? null : html`Who saw or counted, in ${unnamed} of ${claims.length} claims.`,
    unchecked === 0 ? null : html`The exact words behind ${unchecked} of ${claims.length} claims: they were not checked.`,
    tolls.some(({ toll }) => toll.kind === "estimated")
      ? null
      : html`How many more there were than were told of: no estimate has been made.`,
    sayGaps(view, gapsOf(view, incident)),
  ];
  return lines.filter((line) => line !== null);
}

/**
 * What is not known of the whole case.
 *
 * @param view - The record.
 * @returns Lines, each a sentence.
 */
export function unknownOfCase(view: View): readonly Html[] {
  const { items, claims, linking } = view.record;
  const unread = items.filter((item) => !wasRead(item)).length;
  const unnamed = claims.filter(({ claim }) => claim.observer === null).length;
  const unchecked = claims.filter(({ words }) => words === "not-checked").length;
  const notes = claims.filter(({ words }) => words === "recorder's note").length;
  const erased = claims.filter(({ words }) => words === "source-erased").length;
  const unreached = claims.filter(({ claim }) => claim.placeIds.length === 0).length;
  const lines: readonly (Html | null)[] = [
    html`What nobody reported. A place or a day without a claim is not one without harm: silence is not zero.`,
    sayGaps(view, view.record.gaps),
    unread === 0
      ? null
      : html`What ${unread} of ${items.length} preserved items say: they were <a href="${view.to.top("sources")}#items">not read, or not wholly</a>.`,
    unnamed === 0 ? null : html`Who saw or counted, in ${unnamed} of ${claims.length} claims: no observer is named.`,
    unchecked === 0 ? null : html`The exact words behind ${unchecked} of ${claims.length} claims: they were not checked.`,
    notes === 0
      ? null
      : html`The sources’ own words for ${notes} of ${claims.length} claims: only a recorder’s note of them is preserved here.`,
    erased === 0
      ? null
      : html`Whose words ${erased} of ${claims.length} claims rest on: the description of the source was erased. They may be a recorder’s note.`,
    unreached === 0 ? null : html`Where ${unreached} of ${claims.length} claims belong: their place is in no list of places.`,
    linking.possiblySame.length === 0
      ? null
      : html`Whether ${linking.possiblySame.length} ${linking.possiblySame.length === 1 ? "pair" : "pairs"} of claims speak of <a href="#same">one site or of two</a>.`,
    view.tolls.some(({ toll }) => toll.kind === "documented")
      ? null
      : html`Who the dead and the injured are: nobody has been documented one by one.`,
    view.tolls.some(({ toll }) => toll.kind === "estimated")
      ? null
      : html`How many there were in all: no estimate has been made, and reports are not added up into one.`,
  ];
  return lines.filter((line) => line !== null);
}

/** Where a figure is reported, an unknown toll of the same count only says that nobody is named: another line says it. */
function hasReported(tolls: readonly PublicToll[], counted: string): boolean {
  return tolls.some((toll) => toll.counted === counted && toll.toll.kind === "reported");
}

/** What no claim bounds firmly from above, or from below. */
function openEnds(tolls: readonly PublicToll[], end: "low" | "high"): Html | null {
  const open = tolls.filter(
    ({ toll }) => toll.kind === "reported" && toll.readings.length > 0 && toll.readings.every(({ range }) => range[end] === null),
  );
  const subjects = [...new Set(open.map((toll) => sayCounted(toll)))].map((subject) => outside(subject));
  return subjects.length === 0
    ? null
    : html`${end === "high" ? "How many there were at most" : "How many there were at least"}: no claim firmly says, of ${joined(subjects, "; ")}.`;
}
