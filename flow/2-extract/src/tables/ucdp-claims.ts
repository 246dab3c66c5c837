// Claims of an event of UCDP GED: what the list says of its dead, each number with the cell it stands in. Nothing is added up.
import {
  type Claim,
  type ClaimId,
  edtfOfDays,
  type PlaceId,
  parseId,
  type Qualifier,
  type QuantityClaim,
  type Quote,
} from "@bayyina/model";
import { quoteOfCells, type TableText } from "./table-text.ts";
import { oneSidedViolence, ucdpDatePrecisions } from "./ucdp-codes.ts";
import type { UcdpColumn } from "./ucdp-columns.ts";
import type { UcdpEvent } from "./ucdp-row.ts";

/** The reports that the list rests on are the chain of its claims; who saw is not said. */
const ucdpSpeaker = "UCDP GED";

/**
 * The days within which an event lies.
 *
 * @param event - The event.
 * @returns First and last day as given; where one day stands with a coarser precision, the days around it that the code allows.
 */
export function ucdpPeriod({ from, to, datePrecision }: UcdpEvent): readonly [from: number, to: number] {
  const around = from === to ? (ucdpDatePrecisions.get(datePrecision)?.aroundDays ?? 0) : 0;
  return [from - around, to + around];
}

/**
 * Makes the claims of an event: the killed of any status from low to high, hard; the best number and its parts by status, which the
 * codebook calls best estimates too, as "likely", soft. A part of 0 makes no claim: nobody was told apart, which is not nobody killed.
 *
 * @param event - The event.
 * @param place - Its place in the gazetteer.
 * @param table - The table.
 * @returns Two to six claims, `ucdp-<event>-<figure>`.
 */
export function ucdpClaims(event: UcdpEvent, place: PlaceId, table: TableText): readonly Claim[] {
  const { low, best, high } = event.deaths;
  const common = commonOf(event, place, table);
  const qualifier = low === high ? "unqualified" : "between";
  const figures: readonly Figure[] = [
    { figure: "total", of: "unspecified", low, high, qualifier, from: low === high ? ["low"] : ["low", "high"] },
    { figure: "best", of: "unspecified", low: best, high: best, qualifier: "likely", from: ["best"] },
    ...partsOf(event),
  ];
  return figures.map(({ figure, from, ...counted }) => ({
    kind: "quantity",
    id: claimId(event, figure),
    ...common,
    counted: "killed",
    ...counted,
    quote: quoteOf(event, from, table),
  }));
}

type Figure = {
  readonly figure: string;
  readonly of: string;
  readonly low: number;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly from: readonly UcdpColumn[];
};

/** A part has an upper end only where nobody else told apart, or of unknown status, can belong to its group too. */
function partsOf({ deaths }: UcdpEvent): readonly Figure[] {
  const { civilians, sideA, sideB, unknown } = deaths;
  const part = (figure: string, of: string, count: number, others: number, column: UcdpColumn): readonly Figure[] =>
    count === 0 ? [] : [{ figure, of, low: count, high: others === 0 ? count : null, qualifier: "likely", from: [column] }];
  return [
    ...part("civilians", "civilians", civilians, unknown, "deaths_civilians"),
    ...part("side-a", "combatants", sideA, sideB + unknown, "deaths_a"),
    ...part("side-b", "combatants", sideB, sideA + unknown, "deaths_b"),
    ...part("unknown", "unknown", unknown, 0, "deaths_unknown"),
  ];
}

type Common = Omit<QuantityClaim, "kind" | "id" | "counted" | "of" | "low" | "high" | "qualifier" | "quote">;

function commonOf(event: UcdpEvent, place: PlaceId, table: TableText): Common {
  return {
    placeText: event.placeName,
    placeIds: [place],
    during: edtfOfDays(...ucdpPeriod(event)),
    reported: table.reported,
    speaker: ucdpSpeaker,
    chain: [...new Set(event.reports.map(({ publisher }) => publisher))],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
    provenance: null,
    note: noteOf(event),
    address: `${ucdpSpeaker}, event ${event.id}`,
    allegedParty: event.violence === oneSidedViolence ? event.sides[0] : null,
    duringQuote: quoteOf(event, ["date_start", "date_end"], table),
    ...(event.placeName === "" ? {} : { placeQuote: quoteOf(event, ["where_coordinates"], table) }),
  };
}

// Cells that no rule has checked may hold anything, and -1 where nobody counted: only a number is repeated.
function noteOf({ cell, deaths, placePrecision, datePrecision }: UcdpEvent): string {
  const number = (column: UcdpColumn): string => (/^\d{1,9}$/.test(cell(column).value) ? cell(column).value : "not given");
  const outside = deaths.best < deaths.low || deaths.best > deaths.high ? "; its best number lies outside low and high" : "";
  const codes = `where_prec ${placePrecision}, date_prec ${datePrecision}, event_clarity ${number("event_clarity")}`;
  return `number of sources: ${number("number_of_sources")}; UCDP's codes: ${codes}${outside}`;
}

function quoteOf({ cell }: UcdpEvent, columns: readonly UcdpColumn[], table: TableText): Quote {
  return quoteOfCells(columns.map(cell), table);
}

function claimId({ id }: UcdpEvent, figure: string): ClaimId {
  return parseId("claim", `ucdp-${id}-${figure}`);
}
