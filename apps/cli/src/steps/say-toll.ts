// Tolls in words: the figure, each reading with who stands behind it and why its bounds stand, and what cannot all hold.
import {
  type Because,
  type ClaimId,
  type CountRange,
  type DocumentedToll,
  type PlaceTree,
  type Reading,
  type ReportedToll,
  type ScopedToll,
  sayRange,
  type Toll,
} from "@bayyina/model";
import { sayConflicts } from "./say-conflicts.ts";
import { sayClaims, sayScope, sayStanding } from "./say-scope.ts";

/** What tolls are said within. */
export type TollContext = {
  readonly tree: PlaceTree;
  /** The incident's claims and those that may be; null = no incident, whose bounds are all from where they are. */
  readonly own: { readonly claims: ReadonlySet<ClaimId>; readonly possible: ReadonlySet<ClaimId> } | null;
  /** Conflicting sets that were written out: each is, once. Grows as tolls are said. */
  readonly told: Set<string>;
};

/**
 * A toll's figure in a few words.
 *
 * @param toll - A toll.
 * @param context - Its incident: a bound that only a wider count gives is marked.
 * @returns `105–141`, `29, or at least 50`, `170 on softer grounds only`, `1 by name and up to 1 more`, `not known`.
 */
export function sayFigure(toll: Toll, context: TollContext): string {
  switch (toll.kind) {
    case "reported":
      return sayReported(toll, context);
    case "documented":
      return sayDocumented(toll);
    case "estimated":
      return `${sayRange(toll.interval)}, estimated`;
    case "unknown":
      return "not known";
  }
}

/**
 * A toll with all that stands behind it.
 *
 * @param scoped - A toll with its scope.
 * @param context - The gazetteer, the incident, and what was said before.
 * @returns Lines.
 */
export function sayToll(scoped: ScopedToll<Toll>, context: TollContext): readonly string[] {
  const { toll } = scoped;
  const scope = sayScope(scoped, context.tree);
  switch (toll.kind) {
    case "reported":
      return [
        `  reported: ${scope}`,
        ...toll.readings.flatMap((reading) => sayReading(reading, toll.readings.length > 1, context)),
        ...toll.softReadings.map(
          ({ range, claims }) => `    if softer grounds are granted: ${sayRange(range)}${sayClaims(claims)}`,
        ),
        ...sayConflicts([...toll.conflicts, ...toll.softConflicts], context),
        ...(toll.truncated ? ["    more readings or conflicts exist than are listed"] : []),
      ];
    case "documented":
      return [
        `  documented: ${scope}: ${sayDocumented(toll)}`,
        ...toll.questions.map(({ left, right, contra }) => `    one person or two: ${left}, ${right}: ${contra.join("; ")}`),
      ];
    case "estimated":
      return [`  estimated: ${scope}: ${sayRange(toll.interval)}`];
    case "unknown":
      return [`  not known: ${scope}: ${toll.why}`];
  }
}

function sayReported({ readings, softReadings }: ReportedToll, context: TollContext): string {
  const firm = readings.filter(({ range }) => hasBound(range));
  if (firm.length > 0) return firm.map((reading) => sayFirm(reading, context)).join(", or ");
  const soft = softReadings.filter(({ range }) => hasBound(range));
  return soft.length === 0 ? "no firm bound" : `${soft.map(({ range }) => sayRange(range)).join(", or ")} on softer grounds only`;
}

/** A bound that only claims of a wider scope give is no count of this one: it is told apart. */
function sayFirm({ range, because }: Reading, context: TollContext): string {
  const isWider = (bound: "low" | "high"): boolean => {
    const setting = because.filter((each) => each.bound === bound && each.value === range[bound]);
    return setting.length > 0 && setting.every((each) => whenceOf(each, context) === fromWider);
  };
  const [low, high] = [isWider("low"), isWider("high")];
  const own: CountRange = { low: low ? null : range.low, high: high ? null : range.high };
  const wider: CountRange = { low: low ? range.low : null, high: high ? range.high : null };
  if (!hasBound(wider)) return sayRange(own);
  return hasBound(own) ? `${sayRange(own)} (${sayRange(wider)}${fromWider})` : `${sayRange(wider)}${fromWider}`;
}

function sayDocumented({ casualties, range: { low, high } }: DocumentedToll): string {
  const named = casualties.length;
  const [least, most] = [low - named, high - named];
  const more = least === 0 ? `up to ${most} more` : `${sayRange({ low: least, high: most })} more`;
  if (named === 0) return `${sayRange({ low, high })} described one by one, nobody by name`;
  return `${named} by name${most === 0 ? "" : ` and ${more}`}`;
}

function sayReading(reading: Reading, isOneOfSeveral: boolean, context: TollContext): readonly string[] {
  const range = hasBound(reading.range) ? sayRange(reading.range) : "no firm bound";
  return [
    `    ${isOneOfSeveral ? "a reading: " : ""}${range}  [${sayStanding(reading)}]`,
    ...reading.because.map((each) => {
      const softly = each.soft ? " on softer grounds" : "";
      const bound = `${each.bound === "low" ? "at least" : "at most"} ${each.value}${softly}`;
      return `      ${bound}: ${each.rule}${sayClaims(each.claims)}${whenceOf(each, context)}`;
    }),
  ];
}

const fromWider = ", from a wider count";

/** Where a bound comes from, if not from the incident's own claims alone. */
function whenceOf({ claims }: Because, { own }: TollContext): string {
  const outside = own === null ? [] : claims.filter((id) => !own.claims.has(id));
  if (outside.length === 0) return "";
  return outside.every((id) => own?.possible.has(id) === true) ? ", with claims that may be of it" : fromWider;
}

function hasBound({ low, high }: CountRange): boolean {
  return low !== null || high !== null;
}
