// What can be written in a case's journal: one union on `kind`. A body's fields are committed to one by one, so that each
// can be disclosed or erased alone.
import { claimSchema, idSchema, isPartialDate, placesSchema } from "@bayyina/model";
import { z } from "zod";

const itemId = idSchema("item");
const claimId = idSchema("claim");
const partyId = idSchema("party");
const nullableText = z.string().nullable();
const edtf = z.string().refine(isPartialDate, { error: "not an EDTF date" }).nullable();
const source = z.strictObject({
  url: nullableText,
  address: nullableText,
  publisher: nullableText,
  speaker: nullableText,
  reported: edtf,
  lang: nullableText,
  retrieved: edtf,
  kind: nullableText,
});

const caseOpened = z.strictObject({ kind: z.literal("case-opened"), title: z.string(), origin: z.string() });
/** A custody event: these bytes came in under this name, with what was known of their source. */
const itemPreserved = z.strictObject({
  kind: z.literal("item-preserved"),
  item: itemId,
  sizeBytes: z.int().min(0),
  mediaType: z.string(),
  name: z.string(),
  source,
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const textDerived = z.strictObject({
  kind: z.literal("text-derived"),
  item: itemId,
  text: itemId,
  derivation: z.enum(["bytes-decoded", "derived"]),
  extractor: z.string(),
  version: z.string(),
  textUnits: z.int().min(0),
  encoding: z.string(),
});
/** An extractor read a text whole and proposed so many claims; it need not read it again. */
const textRead = z.strictObject({ kind: z.literal("text-read"), item: itemId, extractor: z.string(), claims: z.int().min(0) });
/** Something could not be done with an item; nothing was lost. */
const itemSetAside = z.strictObject({ kind: z.literal("item-set-aside"), item: itemId, stage: z.string(), code: z.string() });
const sourceDescribed = z.strictObject({ kind: z.literal("source-described"), item: itemId, source });
const placesAdded = z.strictObject({ kind: z.literal("places-added"), places: placesSchema });
const partyAdded = z.strictObject({
  kind: z.literal("party-added"),
  party: z.strictObject({ id: partyId, names: z.record(z.string(), z.array(z.string().min(1))), kind: z.string().min(1) }),
});
/** `by: "recorder"` = entered by hand and so accepted; otherwise the extractor's name and version, and only proposed. */
const claimAdded = z.strictObject({
  kind: z.literal("claim-added"),
  claim: claimSchema,
  origin: z.string(),
  state: z.enum(["proposed", "accepted"]),
});
const claimReviewed = z.strictObject({
  kind: z.literal("claim-reviewed"),
  claim: claimId,
  verdict: z.enum(["accepted", "rejected", "corrected"]),
  correction: claimSchema.nullable(),
});
const linkDecided = z.strictObject({
  kind: z.literal("link-decided"),
  verdict: z.enum(["same", "different"]),
  left: claimId,
  right: claimId,
});
/** Undoes the decision that stands at entry `entry`. */
const linkUndone = z.strictObject({ kind: z.literal("link-undone"), entry: z.int().min(0) });
/** A publication: the digest of its manifest binds every file of the site to the log. */
const published = z.strictObject({
  kind: z.literal("published"),
  mode: z.enum(["draft", "release"]),
  manifest: itemId,
  claims: z.int().min(0),
});

/** The schema of a body. */
export const entryBodySchema = z.discriminatedUnion("kind", [
  caseOpened,
  itemPreserved,
  textDerived,
  textRead,
  itemSetAside,
  sourceDescribed,
  placesAdded,
  partyAdded,
  claimAdded,
  claimReviewed,
  linkDecided,
  linkUndone,
  published,
]);
/** What an entry says: one of the kinds above. */
export type EntryBody = z.infer<typeof entryBodySchema>;
