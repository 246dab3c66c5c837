// The checks of the record against the log: texts, claims and quotes. What cannot be checked here says so.
import {
  checkQuote,
  type ItemId,
  itemIdOf,
  type Problem,
  type PublicClaim,
  type PublicRecord,
  recordersNote,
} from "@bayyina/model";
import { type Check, notChecked, outcomeOf, remark } from "./check.ts";
import { sameJson } from "./check-derived.ts";
import { originsOf } from "./claim-origins.ts";
import { type Disclosure, valueOf } from "./disclosure.ts";

/** What the checks of a record look at. */
export type RecordEvidence = {
  readonly record: PublicRecord;
  readonly texts: ReadonlyMap<ItemId, string>;
  readonly disclosures: ReadonlyMap<number, Disclosure>;
};

/** How many digits of its digest name an item without a publisher, as publishing labels it. */
const labelDigits = 8;

type Disclosures = RecordEvidence["disclosures"];
type PublicItem = PublicRecord["items"][number];

/** The checks of single parts of a record: problems, none when the part holds. */
export type RecordParts = {
  /** An item's custody, source and text are those of the log. */
  readonly item: (item: PublicItem) => readonly Problem[];
  /** A claim, its state and whose words it rests on are those of the log. */
  readonly claim: (claim: PublicClaim) => readonly Problem[];
  /** A claim's quote stands in the published text. */
  readonly quote: (claim: PublicClaim) => readonly Problem[];
};

/**
 * Checks the record's items, claims and quotes.
 *
 * @param evidence - The record, the published texts, the disclosed fields.
 * @returns The checks `texts`, `claims`, `quotes`, `derivedTexts`, `notes`.
 */
export function checkRecord(evidence: RecordEvidence): readonly Check[] {
  const { record } = evidence;
  const parts = recordParts(evidence);
  const withText = record.items.filter((item) => item.text !== null);
  const quoted = record.claims.filter((claim) => claim.words !== "not-checked");
  return [
    outcomeOf("texts", withText.length, record.items.flatMap(parts.item)),
    claimsCheck(record, parts, evidence.disclosures),
    outcomeOf("quotes", quoted.length, quoted.flatMap(parts.quote)),
    ...derivedCheck(record),
    ...notesCheck(record),
  ];
}

/**
 * The checks of a record, part by part.
 *
 * @param evidence - The record, the published texts, the disclosed fields.
 * @returns A check for an item, a claim, a quote of it.
 */
export function recordParts(evidence: RecordEvidence): RecordParts {
  const { disclosures } = evidence;
  const origins = originsOf(evidence.record, disclosures);
  const items = new Map(evidence.record.items.map((item) => [item.id, item] as const));
  const textOf = (claim: PublicClaim): string | undefined => {
    const text = claim.item === null ? null : (items.get(claim.item)?.text ?? null);
    return text === null ? undefined : evidence.texts.get(text.id);
  };
  const stands = (claim: PublicClaim): boolean =>
    claimStands(claim, disclosures, origins.get(claim.claim.id)) &&
    stateStands(claim, disclosures) &&
    wordsFit(claim, items, disclosures);
  return {
    item: (item) => itemProblems(item, evidence),
    claim: (claim) => (stands(claim) ? [] : [notInLog(claim)]),
    quote: (claim) => {
      const problem = quoteProblem(claim, textOf(claim));
      return problem === null ? [] : [problem];
    },
  };
}

// What stands in the log after the entries shown is not shown: nobody can say here that no later review rejected a claim.
function claimsCheck({ claims, withdrawn }: PublicRecord, parts: RecordParts, disclosures: Disclosures): Check {
  const shown = new Set(claims.map(({ claim }) => claim.id));
  const unfounded = withdrawn.filter(
    ({ claim, entry }) =>
      shown.has(claim) || !matches(disclosures.get(entry), "claim-reviewed", { claim, correction: null, verdict: "rejected" }),
  );
  const problems = [
    ...claims.flatMap(parts.claim),
    ...unfounded.map(({ claim, entry }): Problem => ({ code: "CLAIM_NOT_IN_LOG", facts: { claim, entry } })),
  ];
  const check = outcomeOf("claims", claims.length + withdrawn.length, problems);
  return claims.length === 0 ? check : { ...check, remarks: [remark("STATES_AS_OF")] };
}

function itemProblems(item: PublicItem, { disclosures, texts }: RecordEvidence): readonly Problem[] {
  const { id: itemId, mediaType, sizeBytes } = item;
  const described = disclosures.get(item.sourceEntry);
  const labelled = item.label === (item.source.publisher ?? `item ${itemId.slice("sha256:".length).slice(0, labelDigits)}`);
  const ofThisItem =
    labelled && described?.fields["item"]?.value === itemId && sameJson(valueOf(described, "source"), item.source);
  const custody = ofThisItem && matches(disclosures.get(item.entry), "item-preserved", { item: itemId, mediaType, sizeBytes });
  if (item.text === null) return custody ? [] : [{ code: "TEXT_DIFFERS", facts: { entry: item.entry } }];
  const { id, derivation, extractor, version, entry, path } = item.text;
  const copy = matches(disclosures.get(entry), "text-derived", { derivation, extractor, item: item.id, text: id, version });
  const text = texts.get(id);
  const bytesFit = text !== undefined && itemIdOf(text) === id && (derivation !== "bytes-decoded" || id === item.id);
  return custody && copy && bytesFit ? [] : [{ code: "TEXT_DIFFERS", facts: { entry, path } }];
}

// As it came in, or as a review corrected it: then whose it was at first is what the entry says that added it.
function claimStands(shown: PublicClaim, disclosures: ReadonlyMap<number, Disclosure>, added: Disclosure | undefined): boolean {
  const { claim, origin } = shown;
  const disclosure = disclosures.get(shown.entry);
  if (disclosure?.kind !== "claim-reviewed") return matches(disclosure, "claim-added", { claim, origin });
  const isCorrection = matches(disclosure, "claim-reviewed", { claim: claim.id, correction: claim, verdict: "corrected" });
  return isCorrection && matches(added, "claim-added", { origin });
}

// The state shown is that of the entry it names: of this very claim when it came in, or of a recorder's review of it. A correction is both
// the claim as it stands and its state; no state is older than the claim as it stands.
function stateStands({ claim, state, entry, stateEntry }: PublicClaim, disclosures: ReadonlyMap<number, Disclosure>): boolean {
  const disclosure = disclosures.get(stateEntry);
  if (stateEntry < entry || (state === "corrected" && stateEntry !== entry)) return false;
  if (disclosure?.kind === "claim-reviewed") return matches(disclosure, "claim-reviewed", { claim: claim.id, verdict: state });
  const added = disclosure?.fields["claim"]?.value;
  const sameClaim = typeof added === "object" && added !== null && "id" in added && added.id === claim.id;
  return sameClaim && matches(disclosure, "claim-added", { state });
}

// Whose words are shown follows from the claim in the log and from its item's source: a note is never shown as the source's words, nor is
// a text of which the description was erased, since that may have said that it is a note.
function wordsFit(
  { claim, item, words }: PublicClaim,
  items: ReadonlyMap<ItemId, PublicItem>,
  disclosures: RecordEvidence["disclosures"],
): boolean {
  const quoted = claim.quote === "not-checked" ? null : (claim.quote.item ?? null);
  if (item !== quoted || quoted === null) return item === quoted && words === "not-checked";
  const found = items.get(quoted);
  const described = found === undefined ? undefined : disclosures.get(found.sourceEntry);
  if (described !== undefined && !Object.hasOwn(described.fields, "source")) return words === "source-erased";
  return words === (found?.source.kind === recordersNote ? "recorder's note" : "source");
}

function quoteProblem(shown: PublicClaim, text: string | undefined): Problem | null {
  const { quote, id } = shown.claim;
  if (quote === "not-checked" || text === undefined) return { code: "QUOTE_NOT_IN_TEXT", facts: { claim: id } };
  const problem = checkQuote(quote, text);
  return problem === null ? null : { code: problem.code, facts: { ...problem.facts, claim: id } };
}

function derivedCheck(record: PublicRecord): readonly Check[] {
  const texts = record.items.filter((item) => item.text?.derivation === "derived").length;
  return texts === 0 ? [] : [notChecked("derivedTexts", remark("TEXTS_DERIVED", { texts }))];
}

function notesCheck(record: PublicRecord): readonly Check[] {
  const notes = record.claims.filter((claim) => claim.words === "recorder's note").length;
  const none = record.claims.filter((claim) => claim.words === "not-checked").length;
  const erased = record.claims.filter((claim) => claim.words === "source-erased").length;
  const remarks = [
    ...(notes + none === 0 ? [] : [remark("WORDS_NOT_HELD", { notes, none })]),
    ...(erased === 0 ? [] : [remark("WORDS_SOURCE_ERASED", { claims: erased })]),
  ];
  return remarks.length === 0 ? [] : [notChecked("notes", ...remarks)];
}

function matches(disclosure: Disclosure | undefined, kind: string, shown: Readonly<Record<string, unknown>>): boolean {
  if (disclosure === undefined || disclosure.kind !== kind) return false;
  return Object.entries(shown).every(([name, value]) => sameJson(valueOf(disclosure, name), value));
}

function notInLog(shown: PublicClaim): Problem {
  return { code: "CLAIM_NOT_IN_LOG", facts: { claim: shown.claim.id, entry: shown.entry } };
}
