// A published figure under a name of its own: a toll of `data/tolls.json`, known again by its incident and scope.
import {
  BayyinaError,
  type Because,
  type ClaimId,
  type CountRange,
  canonicalJson,
  idSchema,
  type PublicToll,
  parseJsonText,
  sayRange,
  sha256Hex,
} from "@bayyina/model";
import { z } from "zod";

/** The file of a site that holds its figures. */
export const tollsPath = "data/tolls.json";

/** A toll and its id. `id`: `f-<12 hex>` of incident, standing and scope; `-2`, `-3` … where several share them. */
export type Figure = { readonly id: string; readonly toll: PublicToll };

const claims = z.array(idSchema("claim"));
const names = z.array(z.string());
const standing = {
  observers: names,
  organs: z.array(z.strictObject({ observer: z.string(), party: z.string() })),
  unnamed: claims,
};
const count = z.int().min(0);
const because = z.strictObject({
  bound: z.enum(["low", "high"]),
  value: count,
  rule: z.string(),
  claims,
  soft: z.boolean(),
  ...standing,
});
const bound = count.nullable();
const reading = z.strictObject({
  range: z.strictObject({ low: bound, high: bound }),
  because: z.array(because),
  claims,
  ...standing,
});
const conflict = z.strictObject({
  claims,
  why: z.string(),
  conditions: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.enum(["soft-words", "bodies", "civilians"]), claims }),
      z.strictObject({ kind: z.literal("one-place"), places: z.tuple([idSchema("place"), idSchema("place")]) }),
    ]),
  ),
});
const casualties = z.array(idSchema("casualty"));
const range = z.strictObject({ low: count, high: count });
const claim = idSchema("claim");
const documented = z.strictObject({
  kind: z.literal("documented"),
  casualties,
  slots: z.array(z.strictObject({ claims, mayBe: casualties })),
  households: z.array(z.strictObject({ claim, persons: range })),
  questions: z.array(z.strictObject({ left: claim, right: claim, pro: names, contra: names })),
  range,
  because: z.array(because),
});
const tollSchema = z.discriminatedUnion("kind", [
  documented,
  z.strictObject({
    kind: z.literal("reported"),
    readings: z.array(reading),
    softReadings: z.array(reading),
    conflicts: z.array(conflict),
    softConflicts: z.array(conflict),
    truncated: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("estimated"),
    interval: z.strictObject({ low: z.number(), high: z.number(), probability: z.number() }),
    run: idSchema("run"),
  }),
  z.strictObject({ kind: z.literal("unknown"), why: z.string() }),
]);
const tollsSchema: z.ZodType<readonly PublicToll[]> = z.array(
  z.strictObject({
    incident: idSchema("incident").nullable(),
    counted: z.string(),
    of: z.string(),
    placeIds: z.array(idSchema("place")),
    during: z.string().nullable(),
    toll: tollSchema,
    standing: z.enum(["member", "possible", "wider", "unplaced"]),
    headline: z.boolean(),
  }),
);

/**
 * Reads the figures of a site.
 *
 * @param text - The content of `data/tolls.json`, null when it is absent.
 * @returns The tolls in their order.
 * @throws BayyinaError `RECORD_INVALID` with the path of the first wrong field.
 */
export function parseTolls(text: string | null): readonly PublicToll[] {
  const read = text === null ? null : parseJsonText(text);
  if (read === null || "problem" in read) throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: tollsPath } });
  const result = tollsSchema.safeParse(read.value);
  if (result.success) return result.data;
  const at = `${tollsPath} ${result.error.issues[0]?.path.join(".") ?? ""}`;
  throw new BayyinaError({ code: "RECORD_INVALID", facts: { at } });
}

/**
 * Names tolls.
 *
 * @param tolls - The tolls of one site in their order.
 * @returns Each with an id that stays as long as its incident and scope do.
 */
export function figuresOf(tolls: readonly PublicToll[]): readonly Figure[] {
  const seen = new Map<string, number>();
  return tolls.map((toll) => {
    const name = `f-${sha256Hex(scopeKey(toll, toll.incident)).slice(0, 12)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { id: times === 1 ? name : `${name}-${times}`, toll };
  });
}

/**
 * What a toll is known by.
 *
 * @param toll - A toll.
 * @param incident - Its incident, by the id to know it by.
 * @returns JCS text of incident, standing and scope.
 */
export function scopeKey(toll: PublicToll, incident: string | null): string {
  return canonicalJson([incident, toll.standing, toll.counted, toll.of, toll.placeIds, toll.during]);
}

/**
 * The ranges that a toll shows.
 *
 * @param figure - A figure's toll.
 * @returns One for each reading, one where the toll is documented or estimated; none where it is unknown.
 */
export function rangesOf({ toll }: PublicToll): readonly CountRange[] {
  switch (toll.kind) {
    case "reported":
      return toll.readings.map((each) => each.range);
    case "estimated":
      return [{ low: toll.interval.low, high: toll.interval.high }];
    case "documented":
      return [toll.range];
    case "unknown":
      return [];
  }
}

/**
 * Why the bounds of a toll stand.
 *
 * @param figure - A figure's toll.
 * @returns The reasons of all readings, or of the documented range; softer readings set no bound of the figure. None of other kinds.
 */
export function becauseOf({ toll }: PublicToll): readonly Because[] {
  switch (toll.kind) {
    case "reported":
      return toll.readings.flatMap(({ because }) => because);
    case "documented":
      return toll.because;
    case "estimated":
    case "unknown":
      return [];
  }
}

/**
 * A toll's figure in words.
 *
 * @param figure - A figure's toll.
 * @returns `documented 3`, `reported 120–200, or 137`, `unknown: …`; never one number for several readings.
 */
export function sayFigure(figure: PublicToll): string {
  const { toll } = figure;
  return toll.kind === "unknown" ? `unknown: ${toll.why}` : `${toll.kind} ${rangesOf(figure).map(sayRange).join(", or ")}`;
}

/**
 * The claims behind a toll.
 *
 * @param figure - A figure's toll.
 * @returns Each once, sorted; none where the toll is not made of claims.
 */
export function claimsOf({ toll }: PublicToll): readonly ClaimId[] {
  return [...new Set(claimsBehind(toll))].sort();
}

function claimsBehind(toll: PublicToll["toll"]): readonly ClaimId[] {
  switch (toll.kind) {
    case "reported": {
      const readings = [...toll.readings, ...toll.softReadings].flatMap((each) => [each, ...each.because]);
      return [...readings, ...toll.conflicts, ...toll.softConflicts].flatMap((each) => each.claims);
    }
    case "documented": {
      const counts = [
        ...toll.households.map((each) => each.claim),
        ...toll.questions.flatMap(({ left, right }) => [left, right]),
      ];
      return [...[...toll.slots, ...toll.because].flatMap((each) => each.claims), ...counts];
    }
    case "estimated":
    case "unknown":
      return [];
  }
}
