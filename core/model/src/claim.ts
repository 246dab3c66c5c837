// Claims: what a source says, never a fact. One schema, a union on `kind`; what extraction prints, counting reads.
import { z } from "zod";
import { claimProblem } from "./claim-problem.ts";
import { qualifiers } from "./count-range.ts";
import { damageClasses } from "./damage.ts";
import { sha256Hex } from "./digest.ts";
import { type ClaimId, idSchema, parseId } from "./ids.ts";
import { canonicalJson, type JsonValue, parseAsJson } from "./json.ts";
import { isPartialDate, parsePartialDate } from "./partial-date.ts";
import type { Problem } from "./problem.ts";
import { quoteSchema } from "./quote.ts";
import { countedKinds, type Scope } from "./scope.ts";

const edtfSchema = z.string().refine(isPartialDate, { error: "not an EDTF date" }).meta({ format: "edtf" });
const count = z.int().min(0).nullable();

/**
 * What a belligerent says of a claim against it. Closed vocabulary; null = the claim is not a belligerent's position. `denies`: the act;
 * `disputes`: the figure. `asked`: no answer but a request, put to the party on the day reported; unanswered while it says nothing after.
 */
export const positions = [
  "concedes",
  "denies",
  "disputes",
  "attributes-elsewhere",
  "does-not-know",
  "investigates",
  "asked",
] as const;
/** One of `positions`. */
export type Position = (typeof positions)[number];

const common = {
  id: idSchema("claim"),
  placeText: z.string(),
  placeIds: z.array(idSchema("place")),
  during: edtfSchema.nullable(),
  reported: edtfSchema.nullable(),
  speaker: z.string(),
  chain: z.array(z.string()),
  observer: z.string().nullable(),
  organOf: z.string().nullable(),
  position: z.enum(positions).nullable(),
  restsOn: z.array(z.string()).nullable(),
  provenance: z.string().nullable(),
  quote: z.union([z.literal("not-checked"), quoteSchema]),
  note: z.string(),
  address: z.string(),
  allegedParty: z.string().nullable().optional(),
  duringQuote: quoteSchema.optional(),
  placeQuote: quoteSchema.optional(),
  anonymityAsked: z.literal(true).optional(),
};

const ordered = (claim: { readonly low: number | null; readonly high: number | null }): boolean =>
  (claim.low !== null || claim.high !== null) && (claim.low === null || claim.high === null || claim.low <= claim.high);

const quantitySchema = z
  .strictObject({
    kind: z.literal("quantity"),
    ...common,
    counted: z.enum(countedKinds),
    of: z.string().min(1),
    low: count,
    high: count,
    qualifier: z.enum(qualifiers),
  })
  .refine(ordered, { error: "low and high are both null, or low is above high", path: ["low"] });

const attributionSchema = z.strictObject({
  kind: z.literal("attribution"),
  ...common,
  party: z.string().min(1),
  act: z.string().min(1),
  weapon: z.string().nullable(),
});

const positionSchema = z.strictObject({ kind: z.literal("position"), ...common, party: z.string().min(1) });

const damageSchema = z.strictObject({
  kind: z.literal("damage"),
  ...common,
  structure: z.string().min(1),
  damage: z.enum(damageClasses),
  scheme: z.string().nullable(),
  imageDate: edtfSchema.nullable(),
});

const personSchema = z.strictObject({
  kind: z.literal("person"),
  ...common,
  nameForms: z.array(z.strictObject({ text: z.string().min(1), lang: z.string().nullable() })),
  slot: z.string().nullable(),
  ageLow: count,
  ageHigh: count,
  sex: z.enum(["female", "male"]).nullable(),
  household: z.string().nullable(),
  fate: z.enum(countedKinds),
  remains: z
    .strictObject({ tag: z.string().min(1), part: z.enum(["whole", "part", "unknown"]), where: z.string().nullable() })
    .optional(),
});

/** The schema of a claim: a union on `kind`. `spec/claim.schema.json` is generated from it. */
export const claimSchema = z.discriminatedUnion("kind", [
  quantitySchema,
  attributionSchema,
  positionSchema,
  damageSchema,
  personSchema,
]);

/**
 * What a source says. `low`/`high`: whole persons or structures, null = no bound given. `during`, `reported`: EDTF, null = not
 * known. `restsOn`: `[]` known to be first-hand, null unknown. `chain`: from who told it to who printed it. `organOf`: a party
 * that the observer or speaker belongs to. `duringQuote`, `placeQuote`: the words that date and place came from, where they
 * stand outside `quote`. `anonymityAsked`: the text says that the speaker asked not to be named, so that nobody may name them later. `remains`: the claim tells of a body: its tag as marked by who keeps it, and where it lay. `nameForms` empty and `slot` set: an unnamed slot ("one of four children of …").
 */
export type Claim = z.infer<typeof claimSchema>;
/** A claim of kind `quantity`. */
export type QuantityClaim = Extract<Claim, { kind: "quantity" }>;

/** A read claim, or why it could not be read. */
export type ClaimReading = { readonly claim: Claim } | { readonly problem: Problem };

/**
 * Reads a claim.
 *
 * @param value - Parsed JSON of the shape of `spec/claim.schema.json`.
 * @returns The claim, or the problem of the first wrong field with its path (`claimProblem` says which codes); the value itself is not repeated.
 */
export function readClaim(value: unknown): ClaimReading {
  const result = claimSchema.safeParse(value);
  if (result.success) return { claim: result.data };
  const [issue] = result.error.issues;
  return { problem: issue === undefined ? { code: "CLAIM_INVALID", facts: { at: "" } } : claimProblem(issue, value) };
}

/**
 * An id made from a claim's content, so that reading a text twice yields the same claims.
 *
 * @param content - The claim without its id.
 * @returns `c-<16 hex>`.
 */
export function claimIdOf(content: Omit<Claim, "id">): ClaimId {
  return parseId("claim", `c-${sha256Hex(canonicalJson(withWholeLetters(content))).slice(0, 16)}`);
}

/** A text may hold half of a letter, for which JSON has no spelling: in what an id is made of, the sign for an unknown letter stands for it. */
function withWholeLetters(content: Omit<Claim, "id">): Omit<Claim, "id"> | JsonValue {
  const texts = [content.speaker, content.placeText, content.note, ...content.chain];
  const quoted = content.quote === "not-checked" ? [] : [content.quote.exact, content.quote.prefix, content.quote.suffix];
  if ([...texts, ...quoted].every((text) => text?.isWellFormed() !== false)) return content;
  return parseAsJson(
    JSON.parse(JSON.stringify(content), (_key, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value)),
  );
}

/**
 * The scope of a quantity.
 *
 * @param claim - A quantity.
 * @returns What, of whom, where, when.
 */
export function scopeOf(claim: QuantityClaim): Scope {
  const during = claim.during === null ? null : parsePartialDate(claim.during);
  return { counted: claim.counted, of: claim.of, placeIds: claim.placeIds, during };
}
