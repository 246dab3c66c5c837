// Writes core/names/src/learned-spellings.ts: Latin spellings of Arabic name words that no rule of core/names leads to it. Run by hand:
// `node tools/learn-spellings.ts --data DIR`. It learns from lists of name words alone, never from lists of persons.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { foldWord, maySpellOneByRule, ruleKeys } from "@bayyina/names";

/** One name word in both scripts, as its list spells it. */
export type NamePair = { readonly arabic: string; readonly latin: string };

/** The lists under DIR, with what parts their columns; NOTICE names their origins and licences. */
export const nameLists = [
  { file: "names/google_ar2en-train.txt", separator: "\t" },
  { file: "names/tfp_dict_ar_en.csv", separator: "," },
] as const;

if (import.meta.main) writeTable();

/**
 * Reads a list of name words.
 *
 * @param folder - The folder of all lists.
 * @param list - One of `nameLists`.
 * @returns Its pairs, each once by folded spellings; lines without letters of both scripts are left out.
 */
export function readNamePairs(folder: string, list: (typeof nameLists)[number]): readonly NamePair[] {
  const pairs = new Map<string, NamePair>();
  for (const line of readFileSync(join(folder, list.file), "utf8").split(/\r?\n/)) {
    const [arabic = "", latin = ""] = line.split(list.separator);
    if (!/\p{Script=Arabic}/u.test(arabic) || !/\p{Script=Latin}/u.test(latin)) continue;
    pairs.set(`${foldWord(arabic)} ${foldWord(latin)}`, { arabic, latin });
  }
  return [...pairs.values()];
}

/**
 * Learns the spellings that rules miss by one letter or by vowels; a pair further apart is taken for a mistake of its list.
 *
 * @param pairs - Name words in both scripts.
 * @returns Folded Latin spellings by folded Arabic one, both sorted.
 */
export function learnSpellings(pairs: readonly NamePair[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { arabic, latin } of pairs) {
    if (!/^[\p{L}\p{M}]+$/u.test(arabic) || !/^[\p{L}\p{M}'’]+$/u.test(latin)) continue;
    if (maySpellOneByRule(arabic, latin) || !isNear(arabic, latin)) continue;
    const key = foldWord(arabic);
    found.set(key, (found.get(key) ?? new Set()).add(foldWord(latin)));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([arabic, latins]) => [arabic, [...latins].sort()]));
}

/** Keys that are equal, or of three sounds or more with one letter after the first added, left out or changed. */
function isNear(arabic: string, latin: string): boolean {
  const others = ruleKeys(latin);
  return ruleKeys(arabic).some((key) =>
    others.some((other) => key === other || (Math.max(key.length, other.length) >= 3 && isOneEdit(key, other))),
  );
}

function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [left, right] = [a.slice(same), b.slice(same)];
  if (same === 0) return false;
  if (a.length === b.length) return left.slice(1) === right.slice(1);
  return a.length > b.length ? left.slice(1) === right : left === right.slice(1);
}

function writeTable(): void {
  const { data = "" } = parseArgs({ options: { data: { type: "string" } } }).values;
  const learned = learnSpellings(nameLists.flatMap((list) => readNamePairs(data, list)));
  const lines = [...learned].map(([arabic, latins]) => [arabic, ...latins].join(" "));
  const text = `// Latin spellings of Arabic name words that rules do not lead to it, learned from lists of name words (see NOTICE) and written by
// tools/learn-spellings.ts: run it again rather than edit. Words only: no person stands here.

/** A line each: an Arabic spelling, then the Latin ones; all folded by \`foldWord\`. */
export const learnedSpellings = \`
${lines.join("\n")}
\`;
`;
  writeFileSync(join(import.meta.dirname, "../core/names/src/learned-spellings.ts"), text);
  console.log(`${lines.length} words, ${Buffer.byteLength(text)} bytes`);
}
