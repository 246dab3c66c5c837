// The words of a name, grouped into units: what is one name though it is several words (Abd al-X, Nur al-Din, Abu X). Roles in the
// whole name are not decided here.
import { articleBefore, foldWord } from "./fold-name.ts";
import { andWords, asideWords, compoundTails, familyEndings, kunyaWords, linkWords } from "./name-words.ts";
import { remember } from "./remember.ts";

/** A word as written, and folded. */
export type NameWord = { readonly written: string; readonly folded: string };

/** Words of a name that stand for one thing. `nisba`: with an article or a family's ending; `enclosed`: in brackets or quotation marks. */
export type NameUnit = {
  readonly kind: "name" | "nisba" | "kunya" | "link" | "aside";
  readonly words: readonly string[];
  readonly enclosed: boolean;
};

const nameWord = remember((written): NameWord => ({ written, folded: foldWord(bareWord(written)) }));
const article = /^(?:al|el|ul|ال)$/;
const servant = /^(?:abd|abd[aeou](?:l|r|s|n|d|t|z|sh)|عبد)$/;
const hyphen = /[-‐‑–]/;
const house = /^آل$/u;
/** An ending -i makes a family's name of the third word and later ones; of the second it may as well be the father's. */
const nisbaEnding = /..(?:[^aeiouy]i|ي)$/;

/**
 * Words of a text, parted by white space alone.
 *
 * @param text - A name as written.
 * @returns Every word, in order, as written and folded.
 */
export function nameWords(text: string): readonly NameWord[] {
  const written = text.split(/\s+/u).filter((word) => word !== "");
  return written.map(nameWord);
}

/**
 * A word without the possessive that English adds to it.
 *
 * @param written - A word as written.
 * @returns The word, without `'s` and marks after it.
 */
export function bareWord(written: string): string {
  return /['’]/.test(written) ? written.replace(/['’]s[^\p{L}\p{N}]{0,3}$/u, "") : written;
}

/**
 * Groups words into units.
 *
 * @param words - The words of one name.
 * @returns Units in order; together they hold every word once.
 */
export function nameUnits(words: readonly NameWord[]): readonly NameUnit[] {
  const units: NameUnit[] = [];
  for (let i = 0; i < words.length; ) {
    const isLater = units.filter(({ kind }) => kind === "name").length > 1;
    const { kind, length } = unitAt(words, i, isLater);
    const taken = words.slice(i, i + length).map(({ written }) => written);
    units.push({ kind, words: taken, enclosed: /^["'(«“]/.test(taken[0] ?? "") });
    i += length;
  }
  return units;
}

function unitAt(words: readonly NameWord[], i: number, isLater: boolean): { kind: NameUnit["kind"]; length: number } {
  const folded = words[i]?.folded ?? "";
  const written = words[i]?.written ?? "";
  if (andWords.has(folded)) return { kind: "aside", length: words.length - i };
  if (!/\p{L}/u.test(folded) || asideWords.has(folded)) return { kind: "aside", length: 1 };
  const hasNext = i + 1 < words.length;
  if (hasNext && linkWords.has(folded)) return { kind: "link", length: 1 };
  if (hasNext && isSonOf(words, i)) return { kind: "link", length: 2 };
  if (hasNext && kunyaWords.has(folded)) return { kind: "kunya", length: 1 + nameLength(words, i + 1) };
  if (hyphen.test(written) && kunyaWords.has(foldWord(written.split(hyphen)[0] ?? ""))) return { kind: "kunya", length: 1 };
  if (hasNext && (article.test(folded) || house.test(written))) return { kind: "nisba", length: 1 + nameLength(words, i + 1) };
  const length = nameLength(words, i);
  if (length > 1) return { kind: "name", length };
  const isFamily =
    hasArticle(words[i]) || isFamilyEnding(folded) || (isLater && i + 1 === words.length && nisbaEnding.test(folded));
  return { kind: isFamily ? "nisba" : "name", length: 1 };
}

/** How many words from here make one name; a word after this one is there when more than one is. */
function nameLength(words: readonly NameWord[], i: number): number {
  const folded = words[i]?.folded ?? "";
  const next = words[i + 1]?.folded ?? "";
  if (next === "" || !/\p{L}/u.test(folded)) return 1;
  const third = words[i + 2]?.folded ?? "";
  if (servant.test(folded) || (folded === "abed" && (article.test(next) || hasArticle(words[i + 1]))))
    return article.test(next) && third !== "" ? 3 : 2;
  if (article.test(folded)) return 2;
  if (compoundTails.has(next) || isFaith(words[i + 1])) return 2;
  return article.test(next) && (compoundTails.has(`al${third}`) || compoundTails.has(`ال${third}`)) ? 3 : 1;
}

function isFaith(word: NameWord | undefined): boolean {
  return /^(?:al|el|ad|ed|ud)[-‐‑–]d(?:in|een|ine)$/i.test(word?.written ?? "");
}

/** An article joined to its word: by a hyphen in Latin letters, by nothing in Arabic ones. */
function hasArticle({ written, folded }: NameWord = { written: "", folded: "" }): boolean {
  if (!hyphen.test(written)) return /^ال.{3}/.test(folded) && folded !== "الله";
  const [first = "", second = ""] = written.split(hyphen).map(foldWord);
  return articleBefore(first, second);
}

function isSonOf(words: readonly NameWord[], i: number): boolean {
  return /^(?:son|daughter)$/.test(words[i]?.folded ?? "") && words[i + 1]?.folded === "of" && i + 2 < words.length;
}

function isFamilyEnding(folded: string): boolean {
  return familyEndings.some((ending) => folded.endsWith(ending) && folded.length > ending.length + 1);
}
