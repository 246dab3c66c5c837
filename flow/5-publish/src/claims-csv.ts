// The claims as a table for spreadsheets. It is a view: data/record.json has every text exactly as it is.
import type { PublicClaim } from "@bayyina/model";
import { foundQuote, type Standing, type View } from "./view.ts";
import { visibleText } from "./visible-text.ts";

type Cell = string | number | null | undefined;
type Column = readonly [name: string, cell: (published: PublicClaim, view: View) => Cell];

const columns: readonly Column[] = [
  ["claim", ({ claim }) => claim.id],
  ["state", ({ state }) => state],
  ["kind", ({ claim }) => claim.kind],
  ["counted", ({ claim }) => (claim.kind === "quantity" ? claim.counted : claim.kind === "person" ? claim.fate : null)],
  ["of", ({ claim }) => (claim.kind === "quantity" ? claim.of : null)],
  ["low", ({ claim }) => (claim.kind === "quantity" ? claim.low : null)],
  ["high", ({ claim }) => (claim.kind === "quantity" ? claim.high : null)],
  ["qualifier", ({ claim }) => (claim.kind === "quantity" ? claim.qualifier : null)],
  ["party", ({ claim }) => (claim.kind === "attribution" || claim.kind === "position" ? claim.party : claim.allegedParty)],
  ["says", ({ claim }) => saysOf(claim)],
  ["place_text", ({ claim }) => claim.placeText],
  ["place_ids", ({ claim }) => claim.placeIds.join(" ")],
  ["during", ({ claim }) => claim.during],
  ["reported", ({ claim }) => claim.reported],
  ["speaker", ({ claim }) => claim.speaker],
  ["chain", ({ claim }) => claim.chain.join(" > ")],
  ["observer", ({ claim }) => claim.observer],
  ["organ_of", ({ claim }) => claim.organOf],
  ["position", ({ claim }) => claim.position],
  [
    "rests_on",
    ({ claim }) => (claim.restsOn === null ? null : claim.restsOn.length === 0 ? "first-hand" : claim.restsOn.join(" ")),
  ],
  ["words", ({ words }) => words],
  ["quote", (published, view) => foundQuote(view, published, "quote")?.quote.exact],
  ["quote_start", (published, view) => foundQuote(view, published, "quote")?.quote.start],
  ["quote_end", (published, view) => foundQuote(view, published, "quote")?.quote.end],
  ["item", ({ item }) => item],
  ["incident", (published, view) => incidentsOf(published, view, "member")],
  ["possible_incidents", (published, view) => incidentsOf(published, view, "possible")],
  ["within_wider_of", (published, view) => incidentsOf(published, view, "wider")],
  ["in_no_incident_because", ({ claim }, view) => view.unplaced.get(claim.id)],
  ["note", ({ claim }) => claim.note],
  ["address", ({ claim }) => claim.address],
  ["journal_entry", ({ entry }) => entry],
  ["page", ({ claim }, view) => view.to.claim(claim.id)],
];

/**
 * The table.
 *
 * @param view - The record, as seen from the top folder.
 * @returns CSV by RFC 4180 (CRLF), a header, one claim a line. Empty = not known.
 */
export function claimsCsv(view: View): string {
  const lines = view.record.claims.map((published) => columns.map(([, cell]) => csvCell(cell(published, view))).join(","));
  return [columns.map(([name]) => name).join(","), ...lines, ""].join("\r\n");
}

/**
 * One cell, harmless in a spreadsheet.
 *
 * @param value - Text or a whole number; null and undefined are "not known".
 * @returns The cell, quoted where it must be. A text that begins like a formula gets an apostrophe before it (OWASP, CSV Injection).
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const shown = visibleText(value);
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function saysOf(claim: PublicClaim["claim"]): Cell {
  switch (claim.kind) {
    case "quantity":
    case "position":
      return null;
    case "attribution":
      return claim.weapon === null ? claim.act : `${claim.act}; ${claim.weapon}`;
    case "damage":
      return `${claim.structure}: ${claim.damage}`;
    case "person":
      return claim.nameForms.length > 0 ? claim.nameForms.map(({ text }) => text).join(" / ") : claim.slot;
  }
}

function incidentsOf({ claim }: PublicClaim, view: View, as: Standing["as"]): string {
  const found = (view.standings.get(claim.id) ?? []).filter((standing) => standing.as === as);
  return found.map(({ incident }) => incident.id).join(" ");
}
