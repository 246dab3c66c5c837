// Reads the parts of a person's name, a household's name, or a phrase for somebody without one. It weighs no probability and knows no
// list of names: a bare word after the given name may be the father's, the grandfather's or the family's, and stays in the chain.
import type { NamePart, NameRole, PersonName } from "./name-parts.ts";
import { type NameUnit, type NameWord, nameUnits, nameWords } from "./name-units.ts";
import { englishHouseholds, householdWords, kinWords, singularNouns, titles, titlesOrNames } from "./name-words.ts";
import { readSlot } from "./unnamed-slot.ts";

/** A text of more words is no name. */
export const mostNameWords = 24;

/**
 * Reads a name.
 *
 * @param text - A name as written, in Latin or Arabic letters; one person, one household or one phrase for unnamed people.
 * @returns Its parts in order, every word in exactly one. Numbers in a slot are words, not read here.
 */
export function readPersonName(text: string): PersonName {
  const words = nameWords(text);
  if (words.length === 0 || words.length > mostNameWords) return unread(words);
  const slot = readSlot(words);
  if (slot !== null) return { kind: "slot", parts: slot };
  return readHousehold(words) ?? readPerson(words);
}

function readHousehold(words: readonly NameWord[]): PersonName | null {
  const from = words[0]?.folded === "the" ? 1 : 0;
  const first = words[from];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < from + 2) return null;
  const isOf = englishHouseholds.has(first.folded) && words[from + 1]?.folded === "of" && words.length > from + 2;
  const before = isOf ? from + 2 : leadingHousehold(words, from);
  if (before > from) return householdOf(words, before, words.length);
  return englishHouseholds.has(last.folded) ? householdOf(words, from, words.length - 1) : null;
}

/** عائلة X, آل X, عائلة آل X: past the household's words, which never are the whole. */
function leadingHousehold(words: readonly NameWord[], from: number): number {
  let at = from;
  while (at + 1 < words.length && (householdWords.has(words[at]?.folded ?? "") || words[at]?.written === "آل")) at += 1;
  return at;
}

function householdOf(words: readonly NameWord[], from: number, to: number): PersonName {
  const names = nameUnits(words.slice(from, to)).map(({ kind, words: taken }): NamePart => {
    return { role: kind === "aside" ? "set-aside" : "family", words: taken };
  });
  const parts = [partOf("household", words.slice(0, from)), ...names, partOf("household", words.slice(to))];
  return { kind: "household", parts: parts.filter((each) => each.words.length > 0) };
}

function readPerson(words: readonly NameWord[]): PersonName {
  const from = titlesEnd(words);
  const kin = words.findIndex((_, i) => i > from && kinLength(words, i) > 0);
  const names = namesOf(nameUnits(words.slice(from, kin < 0 ? words.length : kin)));
  if (!names.some(({ role }) => role === "given" || role === "kunya" || role === "family")) return unread(words);
  const parts = [...words.slice(0, from).map((word) => partOf("title", [word])), ...names];
  if (kin < 0) return { kind: "person", parts };
  const relative = kin + kinLength(words, kin);
  return {
    kind: "person",
    parts: [...parts, partOf("relation", words.slice(kin, relative)), partOf("relative", words.slice(relative))],
  };
}

/** Titles and callings (child, mother) stand before a name; the last word of a text is one only when it is the name itself. */
function titlesEnd(words: readonly NameWord[]): number {
  let at = 0;
  for (; at + 1 < words.length; at += 1) {
    const folded = words[at]?.folded ?? "";
    const isTitle = titles.has(folded) || singularNouns.has(folded) || (titlesOrNames.has(folded) && at + 2 < words.length);
    if (!isTitle) break;
  }
  return at;
}

/** How many words say that somebody else is named next: "wife of", زوجة; 0 when none does. Who is son or daughter of whom is a link. */
function kinLength(words: readonly NameWord[], i: number): number {
  const folded = words[i]?.folded ?? "";
  const isEnglish = singularNouns.has(folded) && words[i + 1]?.folded === "of" && folded !== "son" && folded !== "daughter";
  const length = isEnglish ? 2 : kinWords.has(folded) ? 1 : 0;
  return i + length < words.length ? length : 0;
}

/** The first bare name is the given one; a kunya that ends a chain is the family's name, unless brackets set it apart. */
function namesOf(units: readonly NameUnit[]): readonly NamePart[] {
  const parts: NamePart[] = [];
  const lastName = units.findLastIndex(({ kind }) => kind !== "aside");
  const others = units.some(({ kind, enclosed }, i) => i > 0 && (kind === "name" || (kind === "nisba" && !enclosed)));
  for (const [i, { kind, words, enclosed }] of units.entries()) {
    const hasGiven = parts.some(({ role }) => role === "given");
    const afterLink = parts.at(-1)?.role === "link";
    if (kind === "aside") parts.push({ role: "set-aside", words });
    else if (kind === "link") parts.push({ role: "link", words });
    else if (kind === "kunya")
      parts.push({ role: hasGiven && i === lastName && !enclosed && !afterLink ? "family" : "kunya", words });
    else if (!hasGiven && !afterLink && (kind === "name" || (i === 0 && others))) parts.push({ role: "given", words });
    else parts.push({ role: kind === "nisba" || !hasGiven ? "family" : "chain", words });
  }
  return parts;
}

function partOf(role: NameRole, words: readonly NameWord[]): NamePart {
  return { role, words: words.map(({ written }) => written) };
}

function unread(words: readonly NameWord[]): PersonName {
  return { kind: "unread", parts: words.length === 0 ? [] : [partOf("set-aside", words)] };
}
