// A person as one or more claims describe them, and what speaks against two descriptions being one person. It never says that two are one.
import { type Claim, type ClaimId, type CountRange, parsePartialDate } from "@bayyina/model";
import { foldName } from "@bayyina/names";

/** A claim of kind `person`. */
export type PersonClaim = Extract<Claim, { kind: "person" }>;

/** Where a tagged body lay. `keeper`: folded, null = not said. `first`, `last`: days, null = not known. */
type TaggedAt = {
  readonly tag: string;
  readonly keeper: string | null;
  readonly first: number | null;
  readonly last: number | null;
};

/** All that some claims say of one person. */
export type PersonUnit = {
  /** The smallest id of its claims. */
  readonly id: ClaimId;
  /** Sorted by id. */
  readonly claims: readonly PersonClaim[];
  /** Folded; empty when nobody names the person. */
  readonly names: ReadonlySet<string>;
  /** Folded. */
  readonly households: ReadonlySet<string>;
  readonly sexes: ReadonlySet<string>;
  /** Whole years. */
  readonly ages: readonly CountRange[];
  readonly tags: readonly TaggedAt[];
  /** Sources that tell of the person as one without a name, or as one of several. */
  readonly slotSources: ReadonlySet<string>;
};

/** Ages are told in years begun or completed, before or after a birthday: two that lie one year apart may be one person's. */
const ageErrorYears = 1;

/**
 * A person as described.
 *
 * @param first - A claim.
 * @param rest - Others of the same person.
 * @returns Everything they say, each value once.
 */
export function unitOf(first: PersonClaim, rest: readonly PersonClaim[]): PersonUnit {
  const sorted = [first, ...rest].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id: sorted.reduce((least, { id }) => (id < least ? id : least), first.id),
    claims: sorted,
    names: foldedSet(sorted.flatMap(({ nameForms }) => nameForms.map(({ text }) => text))),
    households: foldedSet(sorted.flatMap(({ household }) => household ?? [])),
    sexes: new Set(sorted.flatMap(({ sex }) => sex ?? [])),
    ages: sorted.flatMap(({ ageLow: low, ageHigh: high }) => (low === null && high === null ? [] : [{ low, high }])),
    tags: sorted.flatMap(tagsOf),
    slotSources: new Set(sorted.filter(isSlot).map(sourceOf)),
  };
}

/**
 * What speaks against two descriptions being one person.
 *
 * @param a - A person as described.
 * @param b - Another.
 * @returns Plain words without any value; empty when nothing does. What only one of them says speaks against nothing.
 */
export function contradictionsOf(a: PersonUnit, b: PersonUnit): readonly string[] {
  const agesMeet = a.ages.some((one) => b.ages.some((other) => meet(one, other)));
  return [
    ...(areApart(a.sexes, b.sexes) ? ["the sexes differ"] : []),
    ...(a.ages.length > 0 && b.ages.length > 0 && !agesMeet ? ["the ages cannot meet"] : []),
    ...(areApart(a.households, b.households) ? ["the households differ"] : []),
  ];
}

/**
 * Whether somebody told of without a name may be this person.
 *
 * @param slot - Somebody told of without a name.
 * @param person - A person as described.
 * @returns False where the two contradict, or where a source has another slot for the person: its slots are different persons.
 */
export function canBe(slot: PersonUnit, person: PersonUnit): boolean {
  const isSeated = [...slot.slotSources].some((source) => person.slotSources.has(source));
  return !isSeated && contradictionsOf(slot, person).length === 0;
}

/**
 * The source that a claim is read in.
 *
 * @param claim - A claim of a person.
 * @returns A key of one report: the preserved item, else the address with the speaker; where there is neither, the claim is a source of its own.
 */
export function sourceOf({ id, quote, address, speaker }: PersonClaim): string {
  if (quote !== "not-checked" && quote.item !== undefined) return `item ${quote.item}`;
  return address === "" ? `claim ${id}` : `address ${JSON.stringify([address, speaker])}`;
}

/**
 * Whether one body's tag goes with two names: one person's in two spellings, or a body named twice. Neither is known.
 *
 * @param a - A person as described.
 * @param b - Another.
 * @returns True when they share a tag and both are named, but by no common name.
 */
export function isOneTagTwoNames(a: PersonUnit, b: PersonUnit): boolean {
  return areApart(a.names, b.names) && linksByTag(a, b).length > 0;
}

/**
 * What speaks for two descriptions being one person.
 *
 * @param a - A person as described.
 * @param b - Another.
 * @returns Plain words without any value; empty when nothing does.
 */
export function linksOf(a: PersonUnit, b: PersonUnit): readonly string[] {
  const oneName = [...a.names].some((name) => b.names.has(name));
  return [...(oneName ? ["one name"] : []), ...linksByTag(a, b)];
}

function linksByTag(a: PersonUnit, b: PersonUnit): readonly string[] {
  const found = a.tags.flatMap((one) => b.tags.flatMap((other) => linkOfTags(one, other) ?? []));
  return [...new Set(found)].sort();
}

/** Keepers tag bodies each in their own way: a tag met elsewhere is the same body's only where the dates let it have passed on. */
function linkOfTags(one: TaggedAt, other: TaggedAt): string | null {
  if (one.tag !== other.tag || one.keeper === null || other.keeper === null) return null;
  if (one.keeper === other.keeper) return "one tag at one keeper";
  return follows(one, other) || follows(other, one) ? "one tag, at one keeper after another" : null;
}

function follows(early: TaggedAt, late: TaggedAt): boolean {
  return early.last !== null && late.first !== null && early.last < late.first;
}

function tagsOf({ remains, during }: PersonClaim): readonly TaggedAt[] {
  if (remains === undefined) return [];
  const date = during === null ? null : parsePartialDate(during);
  const keeper = foldName(remains.where ?? "");
  return [
    {
      // Not folded as a name: "1/2" and "12" are two tags.
      tag: remains.tag.normalize("NFKC").trim().toLowerCase(),
      keeper: keeper === "" ? null : keeper,
      first: date?.start.kind === "day" ? date.start.day : null,
      last: date?.end.kind === "day" ? date.end.day : null,
    },
  ];
}

/** "One of …", or a person told of without a name that can be read; a body under a tag alone is told of as remains. */
function isSlot({ slot, nameForms, remains }: PersonClaim): boolean {
  return slot !== null || (remains === undefined && foldedSet(nameForms.map(({ text }) => text)).size === 0);
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each));
}

function meet(a: CountRange, b: CountRange): boolean {
  const under = (low: number | null, high: number | null): boolean => (low ?? 0) <= (high ?? Infinity) + ageErrorYears;
  return under(a.low, b.high) && under(b.low, a.high);
}

/** A text without any letter or digit names nobody. */
function foldedSet(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(foldName).filter((key) => key !== ""));
}
