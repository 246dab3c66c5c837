// Who stands behind claims, in words: observers, organs of parties, chains, addresses. One rule for every party.
import { type Claim, type PublicItem, recordersNote, rootsOf, type SourceDescription, type Standing } from "@bayyina/model";
import { type Html, html, joined, outside, type Part } from "./html.ts";
import { sayDate } from "./say-date.ts";
import type { View } from "./view.ts";

const web = /^https?:\/\/[^\s<>"'\\`]+$/i;
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/**
 * The mark of an organ.
 *
 * @param view - The record, with its list of parties.
 * @param party - The party as the claim names it.
 * @returns `an organ of NAME, a party`; a party outside the list is said to be so.
 */
export function organMark(view: View, party: string): Html {
  const known = view.record.parties.find(
    ({ id, names }) => id === party || Object.values(names).some((forms) => forms.includes(party)),
  );
  const as = known === undefined ? "not in the list of parties" : "a party";
  return html`<span class="organ">an organ of ${outside(party)}, ${as}</span>`;
}

/**
 * An observer with its marks.
 *
 * @param view - The record.
 * @param observer - Who saw or counted.
 * @returns The name; each party that its claims mark it as an organ of.
 */
export function sayObserver(view: View, observer: string): Html {
  return withMarks(view, observer, view.organsOf.get(observer) ?? []);
}

/**
 * Who stands behind a set of claims.
 *
 * @param view - The record.
 * @param ids - Claim ids.
 * @returns How many named observers, who they are, and how many claims name none.
 */
export function sayRoots(view: View, ids: readonly string[]): Html {
  const claims = ids.flatMap((id) => view.claims.get(id) ?? []);
  const standing = rootsOf(claims, view.claims);
  return standing.observers.length === 0
    ? html`Who saw or counted is not known: no observer is named.`
    : sayStanding(view, standing);
}

/**
 * The same, where counting already found who stands behind.
 *
 * @param view - The record.
 * @param standing - Named observers, which of them are organs of parties, claims without one.
 * @returns `2 named observers: A; B (an organ of C, a party); and 2 claims whose observer nobody names.`
 */
export function sayStanding(view: View, { observers, organs, unnamed }: Standing): Html {
  const silent = unnamed.length === 1 ? "one claim" : `${unnamed.length} claims`;
  if (observers.length === 0)
    return unnamed.length > 1 ? html`No observer is named, in any of ${silent}.` : html`No observer is named.`;
  const named = observers.map((observer) => {
    const of = organs.filter((organ) => organ.observer === observer).map(({ party }) => party);
    return withMarks(view, observer, of);
  });
  const many = observers.length === 1 ? "One named observer" : `${observers.length} named observers`;
  return html`${many}: ${joined(named, "; ")}${unnamed.length === 0 ? null : `; and ${silent} whose observer nobody names`}.`;
}

/**
 * The way of a claim: who saw it, who told it, who printed it. A speaker who stands in the chain, or saw it, is not listed twice.
 *
 * @param claim - A claim.
 * @returns The stations in order, the first known to be missing where no observer is named.
 */
export function stationsOf(claim: Claim): readonly string[] {
  const bare = (name: string): string => name.toLowerCase().replace(/^the /, "");
  const speaker = claim.speaker === "" ? "speaker not named" : claim.speaker;
  const told = claim.observer === null ? claim.chain : [claim.observer, ...claim.chain];
  const before = told.some((station) => bare(station) === bare(speaker)) ? [] : [speaker];
  return [claim.observer ?? observerNotNamed, ...before, ...claim.chain];
}

/** The first station of a chain whose observer nobody names. */
export const observerNotNamed = "observer not named";

/**
 * An address, as a link only where it is one of the web.
 *
 * @param address - A URL or other address; null = not known.
 * @returns A link that tells the other side nothing, or text; "withheld" is said as withheld.
 */
export function sayAddress(address: string | null): Html {
  if (address === null || address === "") return html`<span class="unknown">not known</span>`;
  if (address === "withheld") return html`<span class="unknown">withheld: it is known and not published here</span>`;
  return web.test(address)
    ? html`<a href="${address}" rel="noopener noreferrer nofollow">${outside(address)}</a>`
    : outside(address);
}

/**
 * What an item is called: who published it, and when it was reported.
 *
 * @param item - The item.
 * @returns `Reuters, 28 March 2017`; what is not known is said to be so.
 */
export function sayItem({ source }: PublicItem): Html {
  return html`${source.publisher === null ? "publisher not named" : outside(source.publisher)}, ${source.reported === null ? "date not known" : sayDate(source.reported)}`;
}

/**
 * A language as an attribute can hold it.
 *
 * @param lang - BCP 47, as a source's description gives it.
 * @returns ` lang="…"`, or nothing where it is unknown or malformed.
 */
export function langAttribute(lang: string | null): Part {
  return lang !== null && languageTag.test(lang) ? html` lang="${lang}"` : null;
}

/**
 * Whether a text is a recorder's own.
 *
 * @param source - The description of its source.
 * @returns True for a recorder's note.
 */
export function isNote(source: SourceDescription): boolean {
  return source.kind === recordersNote;
}

function withMarks(view: View, observer: string, parties: readonly string[]): Html {
  const marks = parties.map((party) => organMark(view, party));
  return marks.length === 0 ? outside(observer) : html`${outside(observer)} (${joined(marks, "; ")})`;
}
