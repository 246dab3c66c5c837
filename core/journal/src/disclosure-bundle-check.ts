// Checking a disclosure bundle without the case: is each leaf in the tree that the checkpoint signs, and does each field fit its leaf.
// Says what is found of each; what it means to whom, and the tokens of time, are the caller's matter.
import {
  type Checkpoint,
  fromBase64,
  fromHex,
  leafHash,
  openNote,
  parseCheckpoint,
  parseNote,
  type Verifier,
  verifyInclusion,
} from "@bayyina/tlog";
import type { DisclosureBundle } from "./disclosure-bundle-form.ts";
import { type Commitments, signatureSchema, verifyEntrySignature } from "./entry-author.ts";
import { leafKind, readLeaf, verifyDisclosure } from "./leaf.ts";

/** Whose word the bundle's checkpoint is. */
export type BundleCheckpoint =
  | { readonly kind: "signed"; readonly checkpoint: Checkpoint; readonly by: Verifier }
  /** No key was given to check it by: it may be anybody's. */
  | { readonly kind: "not-checked"; readonly checkpoint: Checkpoint }
  | { readonly kind: "refused"; readonly why: "malformed" | "signature-wrong" | "no-known-key" | "origin-differs" };

/** What was found of one entry of a bundle. */
export type BundleEntryCheck = {
  readonly entry: number;
  /** null when the leaf is not of the form. */
  readonly kind: string | null;
  /** The leaf stands at this index in the checkpoint's tree. False where the checkpoint is refused. */
  readonly leafStands: boolean;
  /** Each field shown fits its commitment in the leaf. */
  readonly fieldsFit: boolean;
  /** Who signed the entry; "not-shown" where no signature is among the fields. Whether that key was revoked is not in a bundle. */
  readonly author: "not-shown" | "wrong" | { readonly key: string };
};

/** What was found of a bundle. */
export type BundleFindings = { readonly checkpoint: BundleCheckpoint; readonly entries: readonly BundleEntryCheck[] };

type BundleEntry = DisclosureBundle["entries"][number];

/**
 * Checks a bundle.
 *
 * @param bundle - As `readBundle` gives it.
 * @param trust - `logKeys`: keys of the log that the caller trusts; null when it has none, and then the checkpoint stays unchecked.
 * @returns Findings for the checkpoint and for each entry, in the bundle's order.
 */
export function checkBundle(bundle: DisclosureBundle, trust: { readonly logKeys: readonly Verifier[] | null }): BundleFindings {
  const checkpoint = openSigned(bundle.checkpoint, trust.logKeys);
  const tree = checkpoint.kind === "refused" ? null : checkpoint.checkpoint;
  return { checkpoint, entries: bundle.entries.map((entry) => checkEntry(entry, tree)) };
}

function openSigned(note: string, logKeys: readonly Verifier[] | null): BundleCheckpoint {
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? "");
  if (checkpoint === null) return { kind: "refused", why: "malformed" };
  if (logKeys === null) return { kind: "not-checked", checkpoint };
  const opened = openNote(note, logKeys);
  if (opened.kind === "refused") return opened;
  const by = opened.by.find(({ name }) => name === checkpoint.origin);
  return by === undefined ? { kind: "refused", why: "origin-differs" } : { kind: "signed", checkpoint, by };
}

function checkEntry(shown: BundleEntry, tree: Checkpoint | null): BundleEntryCheck {
  const leaf = new TextEncoder().encode(shown.leaf);
  const kind = leafKind(leaf);
  const fieldsFit = kind !== null && fits(shown, leaf, kind);
  const leafStands = kind !== null && tree !== null && stands(shown, leaf, tree);
  return { entry: shown.entry, kind, leafStands, fieldsFit, author: fieldsFit ? authorOf(shown, leaf, tree) : "not-shown" };
}

function stands({ entry, proof }: BundleEntry, leaf: Uint8Array, { size, root }: Checkpoint): boolean {
  const hashes = proof.map((hash) => fromBase64(hash) ?? new Uint8Array());
  return verifyInclusion({ leafHash: leafHash(leaf), index: entry, size, proof: hashes, root });
}

function fits({ fields, commitments }: BundleEntry, leaf: Uint8Array, kind: string): boolean {
  const shown = Object.entries(fields).map(([name, { salt, value }]) => ({
    name,
    value,
    salt: fromHex(salt) ?? new Uint8Array(),
  }));
  return verifyDisclosure({ leaf, kind, fields: shown, ...beside(commitments) });
}

function authorOf(
  { entry, fields, commitments }: BundleEntry,
  leaf: Uint8Array,
  tree: Checkpoint | null,
): BundleEntryCheck["author"] {
  const field = fields["signature"];
  if (field === undefined) return "not-shown";
  const signature = signatureSchema.safeParse(field.value);
  const read = readLeaf(leaf, commitments);
  if (!signature.success || read === null || tree === null) return "wrong";
  const isSigned = verifyEntrySignature({ signature: signature.data, origin: tree.origin, entry, ...read });
  return isSigned ? { key: signature.data.key } : "wrong";
}

function beside(commitments: Commitments | undefined): { readonly commitments?: Commitments } {
  return commitments === undefined ? {} : { commitments };
}
