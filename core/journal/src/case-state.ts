// What a case's entries add up to: a view to read, never to change. It can be built again at any time and comes out the same.
import {
  type Claim,
  type ClaimId,
  type CoverageGap,
  type Item,
  type ItemId,
  isAssistantOrigin,
  type LinkDecision,
  type Party,
  type PartyId,
  type Places,
  type SourceDescription,
  type WorkingCopy,
} from "@bayyina/model";
import type { Erased } from "./commitment.ts";
import type { EntryKind } from "./entry-body.ts";

/** Who wrote an entry, when (RFC 3339, UTC), and where it stands in the journal. */
export type Written = { readonly entry: number; readonly at: string | Erased; readonly by: string | Erased };

/** Who wrote an entry, when, where, and why, in words. */
export type WrittenWhy = Written & { readonly why: string | Erased };

/**
 * A custody event: the bytes came in under this name (relative, with "/"), with this known of their source. An erased name is "",
 * erased metadata {}, an erased source one of which nothing is known; `CaseState.erased` tells them from those that were so.
 */
export type CustodyEvent = Written & {
  readonly name: string;
  readonly source: SourceDescription;
  readonly metadata: Readonly<Record<string, string | number | boolean | null>>;
};

/** An item and everything that happened to it. */
export type ItemRecord = {
  readonly item: Item;
  /** Oldest first; more than one when the same bytes came in again. */
  readonly custody: readonly CustodyEvent[];
  /** Oldest first; the last is the one to read. */
  readonly workingCopies: readonly (WorkingCopy & { readonly entry: number })[];
  /** Which extractors read its text whole, and how many claims each proposed; oldest first. */
  readonly extractions: readonly { readonly entry: number; readonly extractor: string; readonly claims: number }[];
  /**
   * The latest description that says anything: bytes that come in again without one do not blot out what is known. One that was erased
   * counts among these, though nothing of it is known any more (`isSourceErased`).
   */
  readonly source: SourceDescription;
  /** The entry that gives `source`. */
  readonly sourceEntry: number;
  /** Every description given apart from custody, oldest first, so that an old one is known again when it comes back. */
  readonly descriptions: readonly SourceDescription[];
  /** What could not be done with it, oldest first. */
  readonly setAside: readonly { readonly entry: number; readonly stage: string; readonly code: string }[];
};

/** Where a claim stands in review. */
export type ClaimState = "proposed" | "accepted" | "corrected" | "rejected";

/** A claim and what became of it. */
export type ClaimRecord = {
  /** As it stands now, after corrections. */
  readonly claim: Claim;
  /** As it first came in. */
  readonly proposal: Claim;
  readonly state: ClaimState;
  /** `recorder`, the extractor's name and version, or the assistant's (`assistantOrigin`). */
  readonly origin: string;
  /** Every entry that speaks of it, oldest first. */
  readonly entries: readonly number[];
  /** The entry that holds `claim` as it stands now. */
  readonly standsIn: number;
  /** The entry that gives its `state`. */
  readonly stateIn: number;
  /** Every state it had and the entry that gave it, oldest first: what a publication of then showed. */
  readonly states: readonly { readonly entry: number; readonly state: ClaimState }[];
};

/** A recorder's decision that stands (an undone one is in the journal only). */
export type StandingDecision = LinkDecision & WrittenWhy;

/** A publication: its manifest's digest binds each file of the site. `claims`: how many it held. */
export type Publication = Written & { readonly mode: "draft" | "release"; readonly manifest: ItemId; readonly claims: number };

/** An entry of which fields were destroyed. */
export type ErasedEntry = {
  readonly kind: EntryKind;
  /** Sorted. */
  readonly names: readonly string[];
  /** Who destroyed which of them, when and why, oldest first; together they name all of `names`. */
  readonly tombstones: readonly (WrittenWhy & { readonly names: readonly string[] })[];
};

/** A key that may sign entries, or could: one that was revoked signs nothing after `revokedIn`, and is never added again. */
export type AuthorKey = {
  readonly addedIn: number;
  readonly revokedIn: number | null;
  readonly revokedWhy: string | Erased | null;
};

/** The log's checkpoints are signed by `to` from here on. Not signed by the old key too: trust in `to` has another ground. */
export type LogKeyRotation = {
  readonly entry: number;
  readonly from: string;
  readonly to: string;
  readonly signedByOld: boolean;
};

/** A timestamp asked for. `token`: the stored item that answers it; null while it is pending. */
export type TimeRequest = {
  readonly subject: "checkpoint" | ItemId;
  /** What the authority was shown: 64 hex digits. */
  readonly digest: string;
  readonly authority: string;
  readonly token: ItemId | null;
};

/** A case. Maps are in order of first mention. */
export type CaseState = {
  /** Entries folded so far: the index of the next. */
  readonly size: number;
  /** null until the case was opened by an entry. */
  readonly title: string | null;
  /** null until the case was opened by an entry. */
  readonly origin: string | null;
  readonly items: ReadonlyMap<ItemId, ItemRecord>;
  /** All gazetteers as one: of a place given twice, the later stands; pairs are united. */
  readonly places: Places;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** Gaps in coverage that stand, by id. */
  readonly gaps: ReadonlyMap<string, CoverageGap>;
  readonly claims: ReadonlyMap<ClaimId, ClaimRecord>;
  /** By the entry that decided, ascending; `link-undone` names that entry. */
  readonly decisions: ReadonlyMap<number, StandingDecision>;
  /** By entry, ascending. */
  readonly publications: readonly Publication[];
  /** By the entry that lost fields, ascending. */
  readonly erased: ReadonlyMap<number, ErasedEntry>;
  /** By the text of the verifier key. */
  readonly authorKeys: ReadonlyMap<string, AuthorKey>;
  /** Oldest first: each `from` is the `to` before it. */
  readonly logKeys: readonly LogKeyRotation[];
  /** By the entry that asked; `time-stamped` names that entry. */
  readonly timeRequests: ReadonlyMap<number, TimeRequest>;
  /** Assistants on other machines that texts may be sent to: name and port. */
  readonly assistantHosts: ReadonlySet<string>;
};

/** A case without entries. */
export const emptyCase: CaseState = {
  size: 0,
  title: null,
  origin: null,
  items: new Map(),
  places: { places: [], maybeSame: [], disjoint: [] },
  parties: new Map(),
  gaps: new Map(),
  claims: new Map(),
  decisions: new Map(),
  publications: [],
  erased: new Map(),
  authorKeys: new Map(),
  logKeys: [],
  timeRequests: new Map(),
  assistantHosts: new Set(),
};

/**
 * The claims to work with.
 *
 * @param state - A case.
 * @param options - `releaseOnly`: accepted and corrected ones only; otherwise all that `isUsed` lets through.
 * @returns Claims as they stand now, in order of first mention.
 */
export function reviewedClaims(state: CaseState, options: { readonly releaseOnly: boolean }): readonly Claim[] {
  return Array.from(state.claims.values()).flatMap((record) => (isUsed(record, record.state, options) ? [record.claim] : []));
}

/**
 * Whether a claim is worked with while it is in a state. What a language model proposed waits for a recorder's yes.
 *
 * @param record - The claim.
 * @param state - Its state, now or at another time.
 * @param options - `releaseOnly`: accepted and corrected ones only; otherwise all that nobody rejected.
 * @returns True when it is.
 */
export function isUsed(
  { origin }: Pick<ClaimRecord, "origin">,
  state: ClaimState,
  { releaseOnly }: { readonly releaseOnly: boolean },
): boolean {
  if (state === "proposed") return !releaseOnly && !isAssistantOrigin(origin);
  return state !== "rejected";
}

/**
 * Whether the description of an item's source was erased, so that nobody can tell any more whether its text is the source's own words or a
 * recorder's note.
 *
 * @param state - A case.
 * @param record - An item of it.
 * @returns True when it was; false also where the source was never described.
 */
export function isSourceErased({ erased }: Pick<CaseState, "erased">, { sourceEntry }: Pick<ItemRecord, "sourceEntry">): boolean {
  return erased.get(sourceEntry)?.names.includes("source") ?? false;
}
