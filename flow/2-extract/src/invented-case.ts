// An invented case for the tests of extraction: a gazetteer, reports of 20 May 2031, and claims in short. No real place or person.
import { type Claim, parsePlaces, placeTree, type QuantityClaim } from "@bayyina/model";
import { extractClaims, type ReportText } from "./extract-claims.ts";
import { makeGazetteer } from "./where/gazetteer.ts";

const places = parsePlaces({
  places: [
    { id: "talqun", kind: "governorate", names: { en: ["Talqun"] }, within: null },
    { id: "halqura", kind: "city", names: { en: ["Halqura", "Halkura"], ar: ["حلقورة"] }, within: "talqun" },
    { id: "warda", kind: "quarter", names: { en: ["al-Warda", "Warda quarter"] }, within: "halqura" },
    { id: "nakhla", kind: "quarter", names: { en: ["Nakhla", "an-Nakhla"] }, within: "halqura" },
    { id: "mill-1", kind: "quarter", names: { en: ["Old Mill"] }, within: "halqura" },
    { id: "mill-2", kind: "village", names: { en: ["Old Mill"] }, within: "talqun" },
    { id: "street-x", kind: "street", names: { en: ["one street"] }, within: "warda" },
    { id: "it", kind: "quarter", names: { en: ["IT"] }, within: "halqura" },
    { id: "block7", kind: "block", names: { en: ["Block 7"] }, within: "warda" },
  ],
});
/** The gazetteer of the invented case. */
export const gazetteer = makeGazetteer(places, placeTree(places));

/**
 * A report of Tuesday 20 May 2031, labelled "note".
 *
 * @param text - Its text.
 * @param more - Fields that differ.
 * @returns The report.
 */
export function report(text: string, more: Partial<ReportText> = {}): ReportText {
  return {
    id: "t",
    text,
    reported: "2031-05-20",
    lang: "en",
    label: "note",
    speaker: null,
    publisher: null,
    address: null,
    item: null,
    textDigest: null,
    ...more,
  };
}

/**
 * The claims of a text.
 *
 * @param text - The text.
 * @param more - Fields of the report that differ.
 * @returns The claims kept.
 */
export function claimsOf(text: string, more: Partial<ReportText> = {}): readonly Claim[] {
  return extractClaims(report(text, more), gazetteer).kept;
}

function inShort(claim: Claim): string {
  if (claim.kind !== "quantity") return `${claim.kind}`;
  const qualifier = claim.qualifier === "unqualified" ? "" : ` ${claim.qualifier}`;
  return `${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}${qualifier}`;
}

/**
 * The quantities of a text in one line each: "killed civilians 12-? at least"; an end without a bound is "?".
 *
 * @param text - The text.
 * @returns The lines, in the order of their words.
 */
export function quantities(text: string): string[] {
  return claimsOf(text)
    .filter((claim) => claim.kind === "quantity")
    .map(inShort);
}

/**
 * The first quantity of a text.
 *
 * @param text - The text.
 * @param more - Fields of the report that differ.
 * @returns The quantity.
 * @throws Error when the text makes none.
 */
export function firstQuantity(text: string, more: Partial<ReportText> = {}): QuantityClaim {
  const found = claimsOf(text, more).find((claim) => claim.kind === "quantity");
  if (found?.kind !== "quantity") throw new Error("no quantity");
  return found;
}
