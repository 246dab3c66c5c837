// Compares two names as read: a level and its reasons. Never a verdict: namesakes are many, and one person's name is told in many ways.
import { foldName } from "./fold-name.ts";
import { maySpellOne } from "./name-keys.ts";
import type { NamePart, NameRole, PersonName } from "./name-parts.ts";
import { bareWord } from "./name-units.ts";
import { remember } from "./remember.ts";

/**
 * How two names agree. `same`: every name word, folded. `missing-parts`: what both tell is the same, and one tells more, or each does.
 * `other-spelling`: so, with a word that may be spelled otherwise. `kunya-only`: the kunya, where one tells no given name. `different`:
 * what both tell does not fit. `not-compared`: nobody is named, or nothing is told by both.
 */
export type NameLevel = "same" | "missing-parts" | "other-spelling" | "kunya-only" | "different" | "not-compared";

/** Why: counts of parts, no words. `first` and `second` are the names in the order given. */
export type NameReason =
  | { readonly code: "parts-shared"; readonly count: number }
  | { readonly code: "parts-missing"; readonly inFirst: number; readonly inSecond: number }
  | { readonly code: "spelled-otherwise"; readonly count: number }
  | { readonly code: "given-differs" | "given-missing" | "chain-differs" | "kunya-same" | "kunya-differs" | "nobody-named" };

/** A level with its reasons, those of sameness first. */
export type NameComparison = { readonly level: NameLevel; readonly reasons: readonly NameReason[] };

/** A part ready to be compared: its words, and their one folded form (Abd al-X joined or apart is one). */
type Told = { readonly isFamily: boolean; readonly words: string; readonly folded: string };
/** Parts in order that agree; how many of them are spelled otherwise; which of each are left over. */
type Aligned = {
  readonly shared: number;
  readonly otherwise: number;
  readonly first: readonly Told[];
  readonly second: readonly Told[];
};
const foldWords = remember((words) => foldName(words).replaceAll(" ", ""));
type Agreement = "same" | "other-spelling" | "none";

/**
 * Compares two names of one kind: two persons, or two households.
 *
 * @param first - A name as read.
 * @param second - Another. Exchanged, they give the same level, and the same reasons with their sides exchanged.
 * @returns The level, and why.
 */
export function compareNames(first: PersonName, second: PersonName): NameComparison {
  if (first.kind !== second.kind || first.kind === "slot" || first.kind === "unread")
    return { level: "not-compared", reasons: [{ code: "nobody-named" }] };
  const kunya = compareKunya(first, second);
  const given = partsOf(first, "given")[0];
  const other = partsOf(second, "given")[0];
  const agreement = given === undefined || other === undefined ? null : agree(given, other);
  if (agreement === "none") return { level: "different", reasons: [...kunya, { code: "given-differs" }] };
  const rest = align(partsOf(first, "chain", "family"), partsOf(second, "chain", "family"));
  return agreement === null && first.kind === "person" ? withoutGiven(rest, kunya) : whole(rest, agreement, kunya);
}

/** `given` is null for households, which have none. */
function whole(rest: Aligned, given: Agreement | null, kunya: readonly NameReason[]): NameComparison {
  const otherwise = rest.otherwise + (given === "other-spelling" ? 1 : 0);
  const shared = rest.shared + (given === null ? 0 : 1);
  const reasons = [...reasonsOf({ ...rest, shared, otherwise }), ...kunya];
  if (isConflict(rest)) return { level: "different", reasons: [...reasons, { code: "chain-differs" }] };
  if (otherwise > 0) return { level: "other-spelling", reasons };
  return { level: rest.first.length + rest.second.length > 0 ? "missing-parts" : "same", reasons };
}

function withoutGiven(rest: Aligned, kunya: readonly NameReason[]): NameComparison {
  const reasons: readonly NameReason[] = [...reasonsOf(rest), ...kunya, { code: "given-missing" }];
  if (isConflict(rest)) return { level: "different", reasons: [...reasons, { code: "chain-differs" }] };
  if (kunya.some(({ code }) => code === "kunya-same")) return { level: "kunya-only", reasons };
  return { level: kunya.length > 0 ? "different" : "not-compared", reasons };
}

function reasonsOf({ shared, otherwise, first, second }: Aligned): readonly NameReason[] {
  const missing = first.length + second.length > 0;
  return [
    { code: "parts-shared", count: shared },
    ...(otherwise > 0 ? [{ code: "spelled-otherwise", count: otherwise } as const] : []),
    ...(missing ? [{ code: "parts-missing", inFirst: second.length, inSecond: first.length } as const] : []),
  ];
}

/** Each tells more than the chain they share, which the other lacks; or each tells another family. */
function isConflict({ shared, first, second }: Aligned): boolean {
  const bothFamilies = first.some(({ isFamily }) => isFamily) && second.some(({ isFamily }) => isFamily);
  return bothFamilies || Math.min(first.length, second.length) > shared;
}

function compareKunya(first: PersonName, second: PersonName): readonly NameReason[] {
  const [some, others] = [partsOf(first, "kunya"), partsOf(second, "kunya")];
  if (some.length === 0 || others.length === 0) return [];
  const isSame = some.some((each) => others.some((other) => agree(each, other) !== "none"));
  return [{ code: isSame ? "kunya-same" : "kunya-differs" }];
}

function partsOf(name: PersonName, ...roles: readonly NameRole[]): readonly Told[] {
  return name.parts.filter(({ role }) => roles.includes(role)).map(told);
}

function told({ role, words }: NamePart): Told {
  const bare = words.map(bareWord).join(" ");
  return { isFamily: role === "family", words: bare, folded: foldWords(bare) };
}

/** The longest common order of two chains, the same whichever is first. Names are short (`mostNameWords`), so every pair is compared. */
function align(first: readonly Told[], second: readonly Told[]): Aligned {
  if (foldedChain(first) <= foldedChain(second)) return alignInOrder(first, second);
  const { first: left, second: right, ...counts } = alignInOrder(second, first);
  return { ...counts, first: right, second: left };
}

function alignInOrder(first: readonly Told[], second: readonly Told[]): Aligned {
  const none = { shared: 0, otherwise: 0, first, second };
  let below: readonly Aligned[] = Array.from({ length: second.length + 1 }, (_, j) => ({
    ...none,
    first: [],
    second: second.slice(j),
  }));
  for (const part of first.toReversed()) {
    const row: Aligned[] = [];
    for (let j = second.length; j >= 0; j -= 1)
      row[j] = bestAt(part, second[j], { skipFirst: below[j], skipBoth: below[j + 1], skipSecond: row[j + 1] });
    below = row;
  }
  return below[0] ?? none;
}

type Rests = {
  readonly skipFirst: Aligned | undefined;
  readonly skipBoth: Aligned | undefined;
  readonly skipSecond: Aligned | undefined;
};

/** The best of: the two parts agree, the first has no partner, the second has none. */
function bestAt(part: Told, other: Told | undefined, { skipFirst, skipBoth, skipSecond }: Rests): Aligned {
  const ways: Aligned[] = [];
  const agreement = other === undefined ? "none" : agree(part, other);
  if (skipBoth !== undefined && agreement !== "none")
    ways.push({ ...skipBoth, shared: skipBoth.shared + 1, otherwise: skipBoth.otherwise + (agreement === "same" ? 0 : 1) });
  if (skipFirst !== undefined) ways.push({ ...skipFirst, first: [part, ...skipFirst.first] });
  if (skipSecond !== undefined && other !== undefined) ways.push({ ...skipSecond, second: [other, ...skipSecond.second] });
  return ways.reduce((best, way) => (worth(way) > worth(best) ? way : best));
}

/** A shared part weighs more than any number of parts spelled otherwise. */
function worth({ shared, otherwise }: Aligned): number {
  return shared * 100 - otherwise;
}

function agree(a: Told, b: Told): Agreement {
  if (a.folded === b.folded) return "same";
  return maySpellOne(a.words, b.words) ? "other-spelling" : "none";
}

function foldedChain(chain: readonly Told[]): string {
  return chain.map(({ folded }) => folded).join(" ");
}
