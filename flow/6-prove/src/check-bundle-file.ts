// Checking a disclosure bundle in the words of a site's checks. What is verified is the journal's; what it means to a reader is said here.
import { type BundleFindings, checkBundle, type DisclosureBundle, readBundle } from "@bayyina/journal";
import type { ItemId, Problem } from "@bayyina/model";
import { fromBase64, keyFingerprint, parseNote, parseVerifierKey } from "@bayyina/tlog";
import { bundleCheckNames, type Check, type CheckName, notChecked, outcomeOf, remark } from "./check.ts";
import { checkTime, type TimeTrust } from "./check-time.ts";
import { checkWitnesses } from "./check-witnesses.ts";
import type { RemarkCode } from "./remark.ts";
import { checkpointJson } from "./signed-checkpoint.ts";

/** What to check a bundle against; whatever is absent is not checked, and says so. */
export type BundleOptions = {
  /** The log's verifier key, null for none. A fingerprint does not do: a bundle holds no key. */
  readonly trustedKey: string | null;
  /** A policy of witnesses, as text. */
  readonly witnesses?: string | null;
  readonly time?: TimeTrust;
  /** Digests of files that the reader has: is each an item that the bundle discloses? */
  readonly items?: readonly ItemId[];
};

/** An entry as a bundle shows it. `fields`: what was disclosed, by name; to be relied on only where the checks hold. */
export type ShownEntry = {
  readonly entry: number;
  readonly kind: string;
  /** False: the fields, the leaf or the author's signature do not fit. What is shown then stood in no log. */
  readonly holds: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** What was checked of a bundle, and what it shows. */
export type BundleChecked = {
  readonly checks: readonly Check[];
  /** The fingerprint of the key that signed the checkpoint, null when none was given or it does not fit. */
  readonly fingerprint: string | null;
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null;
  readonly shown: readonly ShownEntry[];
  readonly problem: Problem | null;
};

/**
 * Checks a disclosure bundle.
 *
 * @param text - The whole file.
 * @param options - What to check it against.
 * @returns Every check of `bundleCheckNames` once, in that order.
 */
export async function checkBundleFile(text: string, options: BundleOptions): Promise<BundleChecked> {
  const read = readBundle(text);
  if ("problem" in read) return malformed(read.problem);
  const { bundle } = read;
  const key = options.trustedKey === null ? null : parseVerifierKey(options.trustedKey);
  const found = checkBundle(bundle, { logKeys: key === null ? null : [key] });
  const note = parseNote(bundle.checkpoint);
  if (found.checkpoint.kind === "refused" && found.checkpoint.why === "malformed")
    return malformed({ code: "BUNDLE_MALFORMED", facts: { at: "checkpoint" } });
  const known = found.checkpoint.kind === "signed" ? 1 : 0;
  const cosignatures = Math.max(0, (note?.signatures.length ?? 1) - 1);
  const checks = [
    outcomeOf("form", bundle.entries.length, []),
    ...entryChecks(bundle, found),
    ...keyChecks(found, options.trustedKey !== null && key === null ? "FINGERPRINT_ONLY" : "NO_KEY_GIVEN"),
    checkWitnesses({ note: bundle.checkpoint, cosignatures }, options.witnesses ?? null),
    checkItems(bundle, found, options.items ?? []),
    await checkTime(note?.text ?? "", tokensOf(bundle), options.time ?? { anchors: [], blockHeaders: new Map() }),
  ];
  return {
    checks: complete(checks),
    fingerprint: known === 1 && key !== null ? keyFingerprint(key) : null,
    checkpoint: found.checkpoint.kind === "refused" ? null : checkpointJson(found.checkpoint.checkpoint),
    shown: bundle.entries.map((entry, at) => shownEntry(entry, found.entries[at])),
    problem: null,
  };
}

function entryChecks(bundle: DisclosureBundle, { entries, checkpoint }: BundleFindings): readonly Check[] {
  const fields = bundle.entries.reduce((sum, { fields: shown }) => sum + Object.keys(shown).length, 0);
  const unfit = entries.filter(({ fieldsFit }) => !fieldsFit);
  const outside = entries.filter(({ leafStands }) => !leafStands);
  const signed = entries.filter(({ author }) => author !== "not-shown");
  const wrong = signed.filter(({ author }) => author === "wrong");
  const problems = (of: readonly { readonly entry: number }[], code: Problem["code"]): readonly Problem[] =>
    of.map(({ entry }) => ({ code, facts: { entry } }));
  return [
    outcomeOf("fields", fields, problems(unfit, "DISCLOSURE_MISMATCH")),
    checkpoint.kind === "refused"
      ? notChecked("inclusion", remark("NO_ROOT_SIGNED"))
      : outcomeOf("inclusion", entries.length, problems(outside, "LEAF_NOT_IN_LOG")),
    signed.length === 0
      ? notChecked("authors", remark("NO_AUTHOR_SHOWN"))
      : outcomeOf("authors", signed.length, problems(wrong, "AUTHOR_SIGNATURE_WRONG")),
  ];
}

function keyChecks({ checkpoint }: BundleFindings, whyNot: RemarkCode): readonly Check[] {
  if (checkpoint.kind === "not-checked")
    return [notChecked("signature", remark(whyNot)), notChecked("authorship", remark(whyNot))];
  if (checkpoint.kind === "signed") return [outcomeOf("signature", 1, []), outcomeOf("authorship", 1, [])];
  const { why } = checkpoint;
  // By another key: nobody says that the signature is wrong. By the trusted key and wrong: nobody can say whose it is.
  return why === "signature-wrong"
    ? [outcomeOf("signature", 1, [{ code: "SIGNATURE_INVALID", facts: { why } }])]
    : [outcomeOf("authorship", 1, [{ code: "AUTHORSHIP_DIFFERS", facts: { why } }])];
}

// Only an entry that holds says what an item is: one whose field or place was altered may name any digest.
function checkItems(bundle: DisclosureBundle, { entries, checkpoint }: BundleFindings, items: readonly ItemId[]): Check {
  if (items.length === 0) return notChecked("item", remark("NO_ITEM_GIVEN"));
  if (checkpoint.kind === "refused") return notChecked("item", remark("NO_ROOT_SIGNED"));
  const naming = (item: ItemId): BundleFindings["entries"] =>
    entries.filter((_, at) => itemsNamed(bundle.entries[at]?.fields ?? {}).includes(item));
  const problems = items.flatMap((item): readonly Problem[] => {
    const named = naming(item);
    if (named.some(({ fieldsFit, leafStands }) => fieldsFit && leafStands)) return [];
    const [first] = named;
    if (first === undefined) return [{ code: "FILE_NOT_IN_BUNDLE", facts: { item } }];
    return [{ code: first.fieldsFit ? "LEAF_NOT_IN_LOG" : "DISCLOSURE_MISMATCH", facts: { item, entry: first.entry } }];
  });
  return outcomeOf("item", items.length, problems);
}

/** The items that shown fields name: an item's own entry, or the quote of a claim or of its correction. */
function itemsNamed(fields: DisclosureBundle["entries"][number]["fields"]): readonly unknown[] {
  const quoting = [fields["claim"]?.value, fields["correction"]?.value].map((claim) => partOf(partOf(claim, "quote"), "item"));
  return [fields["item"]?.value, ...quoting];
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function tokensOf(bundle: DisclosureBundle): Parameters<typeof checkTime>[1] {
  return (bundle.times ?? []).map((token, at) => ({
    file: `times[${at}]`,
    form: "token",
    bytes: fromBase64(token) ?? new Uint8Array(),
  }));
}

function shownEntry(
  { entry, fields }: DisclosureBundle["entries"][number],
  found: BundleFindings["entries"][number] | undefined,
): ShownEntry {
  const holds = found !== undefined && found.fieldsFit && found.leafStands && found.author !== "wrong";
  return {
    entry,
    kind: found?.kind ?? "unknown",
    holds,
    fields: Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  };
}

function malformed(problem: Problem): BundleChecked {
  return { checks: complete([outcomeOf("form", 0, [problem])]), fingerprint: null, checkpoint: null, shown: [], problem };
}

function complete(checks: readonly Check[]): readonly Check[] {
  const done = new Map(checks.map((check) => [check.check, check] as const));
  return parseCheckNames().map((check) => done.get(check) ?? notChecked(check, remark("BUNDLE_UNREADABLE")));
}

function parseCheckNames(): readonly (keyof typeof bundleCheckNames & CheckName)[] {
  return Object.keys(bundleCheckNames) as (keyof typeof bundleCheckNames)[];
}
