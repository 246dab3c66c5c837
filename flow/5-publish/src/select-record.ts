// The allow-list: what of a case may be seen, as one value. File names, authors, reasons and times of day stay inside.
import { type CaseState, type ClaimRecord, type ItemRecord, isSourceErased, isUsed } from "@bayyina/journal";
import { type Claim, type ItemId, type PublicClaim, type PublicItem, type PublicRecord, recordersNote } from "@bayyina/model";

/** How to publish: `publishedOn` is a day (YYYY-MM-DD), never a time; `generator` the version of the code that derives pages. */
export type Selection = { readonly mode: "draft" | "release"; readonly publishedOn: string; readonly generator: string };

/**
 * Selects what may be seen.
 *
 * @param state - The case.
 * @param selection - Draft: all claims that nobody rejected, but what an assistant proposed and nobody accepted. Release: accepted and
 *   corrected ones, and only items they quote. A gap in coverage that was taken from a claim or an item is shown where that is.
 * @returns The record but for its incidents, which are linked from its claims.
 */
export function selectRecord(state: CaseState, selection: Selection): Omit<PublicRecord, "linking"> {
  const options = { releaseOnly: selection.mode === "release" };
  const standing = [...state.claims.values()].filter((record) => isUsed(record, record.state, options));
  const claims = standing.map((record) => publicClaim(record, state)).sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const quoted = new Set(claims.map((shown) => shown.item));
  const items = [...state.items.values()].filter((record) => selection.mode === "draft" || quoted.has(record.item.id));
  const shown = new Set<string>(claims.map((each) => each.claim.id));
  // A gap repeats what its source says: of a source that is not shown it would tell all the same.
  const sources = new Set<string>([...shown, ...items.map(({ item }) => item.id)]);
  return {
    bayyina: 1,
    generator: selection.generator,
    title: state.title ?? "",
    origin: state.origin ?? "",
    mode: selection.mode,
    publishedOn: selection.publishedOn,
    items: items.map(publicItem).sort((a, b) => (a.id < b.id ? -1 : 1)),
    claims,
    withdrawn: [...state.claims.values()]
      .filter((record) => record.state === "rejected" && wasShown(record, state, selection.mode))
      .map((record) => ({ claim: record.claim.id, entry: rejectedIn(record) }))
      .sort((a, b) => (a.claim < b.claim ? -1 : 1)),
    decisions: [...state.decisions.values()]
      .filter((decision) => shown.has(decision.left) && shown.has(decision.right))
      .map(({ verdict, left, right, about }) =>
        about === undefined ? { verdict, left, right } : { verdict, left, right, about },
      ),
    places: state.places,
    parties: [...state.parties.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    gaps: [...state.gaps.values()]
      .filter(({ source }) => source === null || sources.has(source))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

// Only what readers have seen is named as withdrawn: that a claim was never published stays inside.
function wasShown(record: ClaimRecord, { publications }: CaseState, mode: Selection["mode"]): boolean {
  return publications.some((publication) => {
    if (mode === "release" && publication.mode === "draft") return false;
    const then = record.states.findLast(({ entry }) => entry < publication.entry)?.state ?? "rejected";
    return isUsed(record, then, { releaseOnly: publication.mode === "release" });
  });
}

// Rejected twice, it went with the first.
function rejectedIn({ states, stateIn }: ClaimRecord): number {
  const since = states.findLastIndex(({ state }) => state !== "rejected") + 1;
  return states[since]?.entry ?? stateIn;
}

function publicItem(record: ItemRecord): PublicItem {
  const { item, source } = record;
  const copy = record.workingCopies.at(-1);
  const text =
    copy === undefined
      ? null
      : {
          id: copy.text,
          path: `texts/${copy.text.slice("sha256:".length)}.txt`,
          derivation: copy.derivation,
          extractor: copy.extractor,
          version: copy.version,
          entry: copy.entry,
        };
  return {
    id: item.id,
    label: source.publisher ?? `item ${item.id.slice(7, 15)}`,
    entry: record.custody[0]?.entry ?? record.sourceEntry,
    sourceEntry: record.sourceEntry,
    source,
    mediaType: item.mediaType,
    sizeBytes: item.sizeBytes,
    text,
    setAside: [...new Set(record.setAside.map((each) => each.code))].sort(),
  };
}

function publicClaim(record: ClaimRecord, state: CaseState): PublicClaim {
  const item = quotedItem(record.claim);
  return {
    claim: record.claim,
    state: record.state === "rejected" ? "proposed" : record.state,
    item,
    entry: record.standsIn,
    stateEntry: record.stateIn,
    words: wordsOf(item, state),
    origin: record.origin,
  };
}

function wordsOf(item: ItemId | null, state: CaseState): PublicClaim["words"] {
  if (item === null) return "not-checked";
  const record = state.items.get(item);
  if (record !== undefined && isSourceErased(state, record)) return "source-erased";
  return record?.source.kind === recordersNote ? "recorder's note" : "source";
}

function quotedItem(claim: Claim): ItemId | null {
  return claim.quote === "not-checked" ? null : (claim.quote.item ?? null);
}
