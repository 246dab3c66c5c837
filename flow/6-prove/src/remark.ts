// Remarks: what a check has to add in words. A code and facts, so that each app can say them in its reader's language; here is the English.
import type { Facts } from "@bayyina/model";

/** English by code; `{name}` stands for a fact. The codes are stable. */
export const remarkWords = {
  UNREADABLE: "a proof file or the record could not be read",
  NO_ROOT_SIGNED: "no root stands signed to compare them with",
  NO_KEY_PINNED: "no key was pinned with --key: anyone can make a site with a key of their own",
  NO_KEY_GIVEN: "no key was given with --key, and a bundle holds none",
  FINGERPRINT_ONLY: "a fingerprint cannot check a bundle, which holds no key: give the key itself",
  KEY_FOLLOWED:
    "the key that was pinned is an older one; it was followed to this one, each key signed for by the one before (changes of key: {rotations})",
  KEY_CHAIN_BROKEN:
    "the key was changed without the older key's signature (such changes: {rotations}): whoever trusted an older key has no ground here to trust this one",
  NO_POLICY: "no policy of witnesses was given with --witnesses (signature lines of others: {cosignatures})",
  COSIGNED: "cosigned by {witness} at {at}",
  NO_TOKEN: "no timestamp token is there: the log's date is the publisher's word",
  NO_ANCHOR: "{file} claims {at} by {authority}; no certificate to trust was given with --tsa-ca",
  DATED: "{file}: dated {at} by {authority}",
  BITCOIN_DATED:
    "{file}: the root stands in the given header of block {height}; that the header is the chain's is not checked here",
  BITCOIN_NO_HEADER: "{file} names block {height}; its header was not given",
  CALENDAR_PENDING: "{file} waits for a calendar to be anchored",
  ATTESTATION_UNKNOWN: "{file} holds an attestation of a kind that is not known here",
  NO_OTHER_CHECKPOINT: "no checkpoint got elsewhere was given with --checkpoint",
  OTHER_CHECKPOINT_SAME: "the same size {size} and the same root",
  OTHER_CHECKPOINT_OLDER: "its {size} entries are the first of this log",
  OTHER_CHECKPOINT_NEWER: "this site is older than the checkpoint: {found} entries against {size}; get a newer site",
  NO_OLDER_SITE: "no older site was given with --since",
  OLDER_SITE_CONTAINED: "the older site's {size} entries are the first of this log",
  OTHER_VERSION: "made by version {made}, this is {version}: check with that version",
  STATES_AS_OF: "states are as of the entries shown: a later review that is not disclosed, a rejection too, cannot be excluded",
  TEXTS_DERIVED: "{texts} texts were read out of HTML, e-mail or PDF; the site does not hold those bytes",
  NO_TEXT_DERIVED: "no text of this site was read out of another format",
  WORDS_NOT_HELD:
    "{notes} claims rest on a recorder's note and {none} on no checked quote; the sources' own words are not in the site",
  WORDS_SOURCE_ERASED:
    "{claims} claims rest on a text whose description was erased: whether it is the source's own or a recorder's note is not known",
  NO_NOTE: "no claim of this site rests on a recorder's note",
  NO_AUTHOR_SHOWN: "no entry of this bundle shows its author's signature",
  BUNDLE_UNREADABLE: "the bundle, its checkpoint or its signature could not be read",
  NO_ITEM_GIVEN: "no item's file was given with --item",
} as const;

/** A stable code of a remark. */
export type RemarkCode = keyof typeof remarkWords;

/** Something to add to a check's outcome. */
export type Remark = { readonly code: RemarkCode; readonly facts: Facts };

/**
 * A remark in English.
 *
 * @param remark - Code and facts.
 * @param words - The words by code; another table says it in another language.
 * @returns One clause, without a full stop; a fact that is not there is shown as `?`.
 */
export function sayRemark(remark: Remark, words: Readonly<Record<RemarkCode, string>> = remarkWords): string {
  const { code, facts } = remark;
  return words[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? "?"));
}
