// The public record: all that a published site says, as one value. Pages and downloads are derived from it alone, so that
// a stranger can derive them again. Deliberately an allow-list: a field that is not named here is not published.
import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { coverageGapSchema } from "./coverage.ts";
import { idSchema } from "./ids.ts";
import type { Linking, ScopedToll } from "./incident.ts";
import { placesSchema } from "./place.ts";
import { BayyinaError } from "./problem.ts";
import type { Toll } from "./toll.ts";

const itemId = idSchema("item");
const claimId = idSchema("claim");
const placeId = idSchema("place");
const text = z.string().nullable();

const publicItem = z.strictObject({
  id: itemId,
  label: z.string(),
  /** Journal index of its first custody entry, and of the entry that describes its source as shown. */
  entry: z.int().min(0),
  sourceEntry: z.int().min(0),
  source: z.strictObject({
    url: text,
    address: text,
    publisher: text,
    speaker: text,
    reported: text,
    lang: text,
    retrieved: text,
    kind: text,
  }),
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
  /** Null when no text was read from it. `path` is where the site holds it. `entry` is the index of the text-derived entry. */
  text: z
    .strictObject({
      id: itemId,
      path: z.string(),
      derivation: z.enum(["bytes-decoded", "derived"]),
      extractor: z.string(),
      version: z.string(),
      entry: z.int().min(0),
    })
    .nullable(),
  /** Problem codes of what could not be done with it. */
  setAside: z.array(z.string()),
});
const publicClaim = z.strictObject({
  claim: claimSchema,
  state: z.enum(["proposed", "accepted", "corrected"]),
  item: itemId.nullable(),
  /** Journal index of the entry that holds the claim as shown. */
  entry: z.int().min(0),
  /** Journal index of the entry that gives its state: the claim's own, or a recorder's review. */
  stateEntry: z.int().min(0),
  /**
   * Whose words the quote holds. `source-erased`: the description of the source was erased, and with it whether the text is the source's
   * own or a recorder's note. `not-checked`: no quote was checked, none is shown as one.
   */
  words: z.enum(["source", "recorder's note", "source-erased", "not-checked"]),
  /** Who put it in: "recorder", or the extractor's name and version. */
  origin: z.string(),
});
const withdrawnClaim = z.strictObject({
  claim: claimId,
  /** Journal index of the entry by which a recorder rejected it. */
  entry: z.int().min(0),
});
const reason = z.strictObject({ rule: z.string(), says: z.string(), claims: z.array(claimId) });
const incident = z.strictObject({
  id: idSchema("incident"),
  placeIds: z.array(placeId),
  during: text,
  claims: z.array(claimId),
  possible: z.array(z.strictObject({ claim: claimId, reasons: z.array(reason) })),
  wider: z.array(claimId),
  reasons: z.array(reason),
});
const linking: z.ZodType<Linking> = z.strictObject({
  incidents: z.array(incident),
  possiblySame: z.array(z.strictObject({ left: claimId, right: claimId, pro: z.array(z.string()), contra: z.array(z.string()) })),
  unplaced: z.array(z.strictObject({ claim: claimId, why: z.string() })),
});
const party = z.strictObject({ id: z.string(), names: z.record(z.string(), z.array(z.string())), kind: z.string() });

const recordSchema = z.strictObject({
  bayyina: z.literal(1),
  /** Version of the code that derived tolls and pages; another version may derive other pages. */
  generator: z.string(),
  title: z.string(),
  origin: z.string(),
  mode: z.enum(["draft", "release"]),
  publishedOn: z.string(),
  items: z.array(publicItem),
  claims: z.array(publicClaim),
  /** Claims that an earlier publication of this kind showed and a recorder rejected since; a release names those of releases only. */
  withdrawn: z.array(withdrawnClaim),
  linking,
  /** A recorder's decisions on which the linking rests, so that it can be derived again. */
  decisions: z.array(
    z.strictObject({
      verdict: z.enum(["same", "different"]),
      left: claimId,
      right: claimId,
      about: z.literal("person").optional(),
    }),
  ),
  places: placesSchema,
  parties: z.array(party),
  /** Gaps in coverage that stand. One that was taken from a claim or an item is here only if that is. */
  gaps: z.array(coverageGapSchema),
});

/** An item as published; `label` never holds the file's name. */
export type PublicItem = z.infer<typeof publicItem>;
/** A claim as published. */
export type PublicClaim = z.infer<typeof publicClaim>;
/** All that a site says, apart from the tolls, which are derived from it: `data/record.json`. */
export type PublicRecord = z.infer<typeof recordSchema>;
/** A toll of one scope, as counting derives it from the record's claims: `data/tolls.json`. */
export type PublicToll = ScopedToll<Toll> & {
  /**
   * `member`: counted for the incident. `possible`: of claims that may belong to it. `wider`: of a wider place or longer period that may
   * include it. `unplaced`: of claims in no incident. None is ever added to another.
   */
  readonly standing: "member" | "possible" | "wider" | "unplaced";
  /** Among an incident's figures, one of those to show first. */
  readonly headline: boolean;
};

/**
 * Reads a public record.
 *
 * @param value - Parsed `data/record.json`.
 * @returns The record.
 * @throws BayyinaError `RECORD_INVALID` with the path of the first wrong field.
 */
export function parsePublicRecord(value: unknown): PublicRecord {
  const result = recordSchema.safeParse(value);
  if (result.success) return result.data;
  throw new BayyinaError({ code: "RECORD_INVALID", facts: { at: result.error.issues[0]?.path.join(".") ?? "" } });
}
