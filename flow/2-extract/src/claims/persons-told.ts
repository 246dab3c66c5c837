// Persons told of one by one in a report: how many different people its words name. The same person told of again is not another.
import type { QuantityClaim } from "@bayyina/model";

const male: ReadonlySet<string> = new Set(
  "men boys males brothers sons fathers husbands uncles grandfathers nephews boyfriends policemen gunmen".split(" "),
);
const female: ReadonlySet<string> = new Set(
  "women girls females sisters daughters mothers wives aunts grandmothers nieces girlfriends".split(" "),
);
const further = /\b(?:another|second|third|fourth|other)\b/iu;
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
  const [first, ...rest] = claims.map(wordsOf);
  const more = new Set(rest.filter((words) => words !== first && further.test(words))).size;
  return Math.max(1, namesOf(claims), sexes + more, more + 1);
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
