// Persons told of one by one in a report: how many different people its words name. The same person told of again is not another.
import type { QuantityClaim } from "@bayyina/model";

const male: ReadonlySet<string> = new Set(
  "men boys males brothers sons fathers husbands uncles grandfathers nephews boyfriends policemen gunmen".split(" "),
);
const female: ReadonlySet<string> = new Set(
  "women girls females sisters daughters mothers wives aunts grandmothers nieces girlfriends".split(" "),
);
const police: ReadonlySet<string> = new Set(["officers", "police officers", "policemen", "deputies", "troopers", "detectives"]);
const accused: ReadonlySet<string> = new Set([
  "suspects",
  "gunmen",
  "shooters",
  "robbers",
  "burglars",
  "intruders",
  "assailants",
]);
/** " and " lies between them, with an article at most (code units). */
const besideUnits = 8;
const further = /\b(?:another|second|third|fourth|other)\b/iu;
const also = /\balso\b/iu;
const names = /(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’]*[\s.“”"-]*)+/gu;
const leading = /^(?:the|his|her|that|this) /iu;
const he = /^he\b|\bhim(?:self)?$/iu;
const she = /^she\b|\bher(?:self)?$/iu;
const shortestNameWord = 3;

/**
 * How many people claims of one person speak of, at least.
 *
 * @param claims - Claims of one person each.
 * @returns 1 or more; 0 for no claims. Two names that share a word may be one person's and count once.
 */
export function personsOf(claims: readonly QuantityClaim[]): number {
  if (claims.length === 0) return 0;
  const sexes = new Set(claims.flatMap((claim) => sexOf(claim) ?? [])).size;
  const [first] = claims.map(wordsOf);
  const more = new Set(
    claims
      .slice(1)
      .filter(isAnother)
      .map(wordsOf)
      .filter((words) => words !== first),
  ).size;
  const kinds = [police, accused].filter((kind) => claims.some(({ of }) => kind.has(of))).length;
  const beside = claims.some((claim, at) => isBeside(claim, claims[at - 1])) ? 2 : 1;
  return Math.max(beside, namesOf(claims), sexes + more, more + 1, kinds);
}

/** "Another man", and "a man was also shot" of a man not told of before. */
function isAnother(claim: QuantityClaim): boolean {
  const words = wordsOf(claim);
  return further.test(words) || (!claim.note.includes("told of") && also.test(words));
}

/** "a man dead and a juvenile wounded": two persons not told of before, side by side in one sentence. */
function isBeside(claim: QuantityClaim, before: QuantityClaim | undefined): boolean {
  if (before === undefined || claim.quote === "not-checked" || before.quote === "not-checked") return false;
  if (claim.note.includes("told of") || before.note.includes("told of") || claim.of === before.of) return false;
  const gap = claim.quote.start - before.quote.end;
  return gap > 0 && gap <= besideUnits;
}

/** By the noun, or by the pronoun that stands first or last: "she died", "killed him". */
function sexOf(claim: QuantityClaim): "male" | "female" | null {
  if (male.has(claim.of)) return "male";
  if (female.has(claim.of)) return "female";
  const words = wordsOf(claim);
  return he.test(words) ? "male" : she.test(words) ? "female" : null;
}

function namesOf(claims: readonly QuantityClaim[]): number {
  const known: Set<string>[] = [];
  for (const claim of claims) {
    if (!claim.note.includes("told of by name")) continue;
    const words = nameWords(claim);
    const same = known.find((other) => words.some((word) => other.has(word)));
    if (same === undefined) known.push(new Set(words));
    else for (const word of words) same.add(word);
  }
  return known.length;
}

function nameWords(claim: QuantityClaim): readonly string[] {
  const runs = wordsOf(claim).replace(leading, "").match(names) ?? [];
  const written = runs.find((run) => run.trim().includes(" ")) ?? runs[0] ?? "";
  return written
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= shortestNameWord);
}

function wordsOf({ quote }: QuantityClaim): string {
  return quote === "not-checked" ? "" : quote.exact;
}
