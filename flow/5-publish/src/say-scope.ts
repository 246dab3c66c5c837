// Scopes in words: what is counted, of whom, where, when. The people counted are named as the source calls them.
import { BayyinaError, type Counted, countedKinds, type PlaceId, placeLabel } from "@bayyina/model";
import { type Html, html, joined, outside } from "./html.ts";
import { sayWhen } from "./say-date.ts";
import type { View } from "./view.ts";

/** The words for one kind of count. `did` follows a number of people, `said` follows them in a heading, `state` follows a bare figure. */
type CountedWords = {
  readonly unit: "persons" | "bodies" | "structures";
  readonly did: string;
  readonly said: string;
  readonly state: string;
  readonly means: string;
};

/** What each kind of count is called, and what it means. */
export const countedWords: Readonly<Record<Counted, CountedWords>> = {
  killed: {
    unit: "persons",
    did: "were killed",
    said: "said to have been killed",
    state: "killed",
    means: "Persons said to have died from the harm.",
  },
  injured: {
    unit: "persons",
    did: "were injured",
    said: "said to have been injured",
    state: "injured",
    means: "Persons said to have been hurt and to have lived. Who dies later is moved, never added.",
  },
  missing: {
    unit: "persons",
    did: "are missing",
    said: "said to be missing",
    state: "missing",
    means: "Persons whose whereabouts nobody knew.",
  },
  hiding: {
    unit: "persons",
    did: "were sheltering or hiding",
    said: "said to have been sheltering or hiding",
    state: "sheltering or hiding",
    means: "Persons said to have been in a place before the harm. It says nothing of what became of them.",
  },
  trapped: {
    unit: "persons",
    did: "were trapped",
    said: "said to have been trapped",
    state: "trapped",
    means: "Persons said to be under rubble, alive or dead.",
  },
  rescued: {
    unit: "persons",
    did: "were rescued",
    said: "said to have been rescued",
    state: "rescued",
    means: "Persons said to have been brought out alive.",
  },
  recovered: {
    unit: "bodies",
    did: "were recovered",
    said: "said to have been recovered",
    state: "recovered",
    means: "Bodies said to have been brought out.",
  },
  identified: {
    unit: "bodies",
    did: "were identified",
    said: "said to have been identified",
    state: "identified",
    means: "Bodies said to have been given a name.",
  },
  buried: {
    unit: "bodies",
    did: "were buried",
    said: "said to have been buried",
    state: "buried",
    means: "Bodies said to have been buried.",
  },
  "unaccounted-for": {
    unit: "persons",
    did: "are unaccounted for",
    said: "said to be unaccounted for",
    state: "unaccounted for",
    means:
      "Persons said to have been there and neither found nor known to live. They raise the upper reading of the killed, never the lower.",
  },
  displaced: {
    unit: "persons",
    did: "were displaced",
    said: "said to have been displaced",
    state: "displaced",
    means: "Persons said to have had to leave.",
  },
  detained: {
    unit: "persons",
    did: "were detained",
    said: "said to have been detained",
    state: "detained",
    means: "Persons said to have been taken and held.",
  },
  casualties: {
    unit: "persons",
    did: "were killed or injured, in one figure",
    said: "said to have been killed or injured, in one figure",
    state: "killed or injured",
    means: "Killed and injured that the source does not tell apart.",
  },
  "structures-damaged": {
    unit: "structures",
    did: "were damaged",
    said: "said to have been damaged",
    state: "damaged",
    means: "Buildings said to have been damaged, the destroyed among them.",
  },
  "structures-destroyed": {
    unit: "structures",
    did: "were destroyed",
    said: "said to have been destroyed",
    state: "destroyed",
    means: "Buildings said to have been destroyed.",
  },
  "left-before": {
    unit: "persons",
    did: "had left before",
    said: "said to have left before",
    state: "who had left before",
    means: "Persons said to have gone from a place before it was harmed.",
  },
  "died-later": {
    unit: "persons",
    did: "died later",
    said: "said to have died later",
    state: "who died later",
    means: "Persons said to have been brought out alive, or hurt, and to have died since. They are among the killed.",
  },
  "removed-by-family": {
    unit: "bodies",
    did: "were taken away by relatives",
    said: "said to have been taken away by relatives",
    state: "taken away by relatives",
    means: "Bodies said to have been taken away by relatives, uncounted by a search.",
  },
  reburied: {
    unit: "bodies",
    did: "were buried again",
    said: "said to have been buried again",
    state: "buried again",
    means: "Bodies said to have been taken from one grave to another.",
  },
  "never-recovered": {
    unit: "persons",
    did: "were never recovered",
    said: "said never to have been recovered",
    state: "never recovered",
    means: "Persons said to be there still, the search for them given up.",
  },
};

const anyone: ReadonlySet<string> = new Set(["unspecified", "people", "persons"]);

/**
 * The words for a kind of count as a toll names it.
 *
 * @param counted - One of the closed vocabulary.
 * @returns Its words.
 * @throws BayyinaError `RECORD_INVALID` for a kind outside the vocabulary.
 */
export function wordsOfCounted(counted: string): CountedWords {
  const known = countedKinds.find((kind) => kind === counted);
  if (known === undefined) throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: "counted" } });
  return countedWords[known];
}

/**
 * Who or what is counted, as called by the source.
 *
 * @param counted - What is counted.
 * @param of - Of whom.
 * @returns `civilians`, `people` (where the source does not say whether they were civilians), `bodies of civilians`, `houses`; plain text.
 */
export function saySubject(counted: string, of: string): string {
  const { unit } = wordsOfCounted(counted);
  if (unit === "structures") return anyone.has(of) ? "structures" : of;
  if (unit === "bodies") return anyone.has(of) ? "bodies" : of === "all" ? "bodies of any status" : `bodies of ${of}`;
  return anyone.has(of) ? "people" : of === "all" ? "people of any status" : of;
}

/**
 * What a toll counts, for a heading.
 *
 * @param scope - What, and of whom.
 * @returns `civilians said to have been killed`, as plain text; where nobody says whether civilians are meant, that is said.
 */
export function sayCounted(scope: { readonly counted: string; readonly of: string }): string {
  const isSaid = !anyone.has(scope.of) || wordsOfCounted(scope.counted).unit === "structures";
  return `${sayCountedBriefly(scope)}${isSaid ? "" : " (not said whether civilians)"}`;
}

/**
 * The same without a word on status, for a page's title.
 *
 * @param scope - What, and of whom.
 * @returns `people said to have been killed`, as plain text.
 */
export function sayCountedBriefly(scope: { readonly counted: string; readonly of: string }): string {
  return `${saySubject(scope.counted, scope.of)} ${wordsOfCounted(scope.counted).said}`;
}

/**
 * Places as links.
 *
 * @param view - The record.
 * @param ids - Place ids.
 * @returns Links to the list of places; "place not known" for none.
 */
export function sayPlaces(view: View, ids: readonly PlaceId[]): Html {
  if (ids.length === 0) return html`<span class="unknown">place not known</span>`;
  const links = ids.map((id) => {
    const label = outside(placeLabel(id, view.tree));
    return view.tree.places.has(id) ? html`<a href="${view.to.place(id)}">${label}</a>` : label;
  });
  return joined(links, "; ");
}

/**
 * Places and time of a scope in one line.
 *
 * @param view - The record.
 * @param scope - Where and when.
 * @returns `al-Jadida, on 17 March 2017`, with links.
 */
export function sayWhereWhen(view: View, scope: { readonly placeIds: readonly PlaceId[]; readonly during: string | null }): Html {
  return html`${sayPlaces(view, scope.placeIds)}, ${sayWhen(scope.during)}`;
}
