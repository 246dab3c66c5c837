// What can be written in a case's journal: one union on `kind`. A body's fields are committed to one by one, so that each
// can be disclosed or erased alone.
import { claimSchema, coverageGapSchema, idSchema, isPartialDate, placesSchema } from "@bayyina/model";
import { parseVerifierKey } from "@bayyina/tlog";
import { z } from "zod";

const itemId = idSchema("item");
const claimId = idSchema("claim");
const partyId = idSchema("party");
const entryIndex = z.int().min(0);
const verifierKey = z.string().refine((text) => parseVerifierKey(text) !== null, { error: "not a verifier key" });
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
/** Where and when nobody could look, count or report, as a source says. */
const gapRecorded = z.strictObject({ kind: z.literal("gap-recorded"), gap: coverageGapSchema });
/** The gap of this id no longer stands; what was recorded stays in the journal, and the id may be used again. */
const gapWithdrawn = z.strictObject({ kind: z.literal("gap-withdrawn"), id: coverageGapSchema.shape.id });
/** `by: "recorder"` = entered by hand and so accepted; otherwise the extractor's or the assistant's name and version, and only proposed. */
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
/** A recorder's reading of a claim on their own, beside whatever review it had: it measures agreement and changes no state. */
const claimCoded = z.strictObject({
  kind: z.literal("claim-coded"),
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
/** As `link-decided`, but of two claims of persons: whether they tell of one. */
const personDecided = z.strictObject({
  kind: z.literal("person-decided"),
  verdict: z.enum(["same", "different"]),
  left: claimId,
  right: claimId,
});
/** Undoes the decision that stands at entry `entry`. */
const linkUndone = z.strictObject({ kind: z.literal("link-undone"), entry: entryIndex });
/** A publication: the digest of its manifest binds every file of the site to the log. */
const published = z.strictObject({
  kind: z.literal("published"),
  mode: z.enum(["draft", "release"]),
  manifest: itemId,
  claims: z.int().min(0),
});
/** A tombstone: salt and value of these fields, and so many items with their keys, were destroyed. */
const erased = z.strictObject({
  kind: z.literal("erased"),
  fields: z.array(z.strictObject({ entry: entryIndex, names: z.array(z.string().min(1)).min(1) })),
  items: z.int().min(0),
});
/** From the next entry on, this key may sign entries. */
const authorKeyAdded = z.strictObject({ kind: z.literal("author-key-added"), key: verifierKey });
/** From the next entry on, this key signs nothing more; what it signed before stands. */
const authorKeyRevoked = z.strictObject({ kind: z.literal("author-key-revoked"), key: verifierKey });
/** The log's checkpoints are signed by `to` from now on; `note` is the signed statement of it (log-key-rotation.ts). */
const logKeyRotated = z.strictObject({
  kind: z.literal("log-key-rotated"),
  from: verifierKey,
  to: verifierKey,
  note: z.string(),
});
/** A timestamp authority is asked for the time of a checkpoint or an item; `digest` is what it is shown, `authority` its address. */
const timeRequested = z.strictObject({
  kind: z.literal("time-requested"),
  subject: z.union([z.literal("checkpoint"), itemId]),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  authority: z.string().regex(/^https?:\/\//),
});
/** The answer to the request at entry `request`; `token` is the stored item that holds it. */
const timeStamped = z.strictObject({ kind: z.literal("time-stamped"), request: entryIndex, token: itemId });

/** Texts of the case may be sent to the assistant at `host` (name and port), which is not this machine. */
const assistantAllowed = z.strictObject({ kind: z.literal("assistant-allowed"), host: z.string().min(1) });
/** From now on nothing is sent to the assistant at `host`. */
const assistantDisallowed = z.strictObject({ kind: z.literal("assistant-disallowed"), host: z.string().min(1) });

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
  gapRecorded,
  gapWithdrawn,
  claimAdded,
  claimReviewed,
  claimCoded,
  linkDecided,
  personDecided,
  linkUndone,
  published,
  erased,
  authorKeyAdded,
  authorKeyRevoked,
  logKeyRotated,
  timeRequested,
  timeStamped,
  assistantAllowed,
  assistantDisallowed,
]);
/** What an entry says: one of the kinds above. */
export type EntryBody = z.infer<typeof entryBodySchema>;
/** The name of a kind of entry. */
export type EntryKind = EntryBody["kind"];
/** The body of one kind of entry. */
export type BodyOf<K extends EntryKind> = Extract<EntryBody, { kind: K }>;

const neverErased: ReadonlySet<EntryKind> = new Set([
  "case-opened",
  "published",
  "erased",
  "author-key-added",
  "author-key-revoked",
  "log-key-rotated",
]);

/**
 * Whether the body of a kind of entry is kept for good: what the log is, who may write in it, what was published, what was erased.
 *
 * @param kind - The kind.
 * @returns True when its fields may not be erased; `at`, `by`, `why` and `signature` always may.
 */
export function isNeverErased(kind: EntryKind): boolean {
  return neverErased.has(kind);
}
