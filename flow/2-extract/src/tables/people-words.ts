// Names and groups that a list writes into one cell: "N.N. (2 babies; 4 women; 17 men)", "N.N. (man, ±25)", a name "(woman, 30)". A small
// grammar, read whole or not at all.
import { relatePopulations } from "@bayyina/model";
import { type AgeCell, readAge } from "./table-ages.ts";
import { latinDigits } from "./table-numbers.ts";
import { type Sex, sexOfWord } from "./table-words.ts";

/** A group counted: the words themselves, how many, and of whom. `high` null: others whom the row tells of may be of it too. */
export type PeopleGroup = { readonly words: string; readonly low: number; readonly high: number | null; readonly of: string };

/** One person: the name as written (null: none is given), the word for them, age and sex where they stand. */
export type OnePerson = {
  readonly name: string | null;
  readonly slot: string | null;
  readonly sex: Sex | null;
  readonly age: AgeCell | null;
};

/** A cell of people: groups counted, one person, nothing but "not named"; null: the words are not of this grammar. */
export type PeopleCell =
  | { readonly kind: "groups"; readonly groups: readonly PeopleGroup[]; readonly total: number }
  | { readonly kind: "person"; readonly person: OnePerson }
  | { readonly kind: "not-named" }
  | null;

const unnamed = /^(?:n\.?\s?n\.?|unknown|not named|unnamed|مجهول|نامعلوم)$/iu;
const whole = /^([^()]{1,200}?)\s*(?:\(([^()]{1,200})\))?\s*$/u;
const counted = /^(\d{1,5})\s+(\p{L}[\p{L} '-]{1,40})$/u;
const units = /^(?:hours|days|weeks|months|years)$/u;
const plurals: ReadonlyMap<string, string> = new Map([
  ["man", "men"],
  ["woman", "women"],
  ["child", "children"],
  ["baby", "babies"],
  ["m", "men"],
  ["w", "women"],
]);

/**
 * Reads a cell of names and groups.
 *
 * @param cell - As written.
 * @param number - How many the row says it tells of; null: not known. A name alone is a person's only where it is 1.
 * @returns Who is told of, or null.
 */
export function readPeople(cell: string, number: number | null): PeopleCell {
  const match = whole.exec(cell.trim());
  if (match === null) return null;
  const name = unnamed.test((match[1] ?? "").trim()) ? null : (match[1] ?? "").trim();
  const inside = match[2];
  if (inside === undefined) return withoutGroups(name, number);
  const parts = inside.split(";").map((part) => part.trim());
  const groups = parts.map(readGroup);
  const [only] = parts;
  const first = groups[0];
  const isOne = parts.length === 1 && (first === null || first?.low === 1) && (number === null || number === 1);
  if (isOne && only !== undefined) return readOne(name, only.replace(/^1\s+/u, ""));
  const read = groups.flatMap((group) => group ?? []);
  if (read.length < groups.length) return null;
  const total = read.reduce((sum, { low }) => sum + low, 0);
  return { kind: "groups", groups: read.map((group) => bounded(group, read, total === number)), total };
}

/** A group has an upper end only where the groups are all who are told of, and by their meaning nobody is of two. */
function bounded(group: PeopleGroup, groups: readonly PeopleGroup[], isAll: boolean): PeopleGroup {
  const isApart = groups.every((other) => other === group || relatePopulations(group.of, other.of) === "disjoint");
  return isAll && isApart ? { ...group, high: group.low } : group;
}

function withoutGroups(name: string | null, number: number | null): PeopleCell {
  if (name === null) return { kind: "not-named" };
  return number === 1 ? { kind: "person", person: { name, slot: null, sex: null, age: null } } : null;
}

// What follows a comma is ages of some of them, which no count bounds.
function readGroup(part: string): PeopleGroup | null {
  const [words = ""] = part.split(",");
  const match = counted.exec(latinDigits(words).trim());
  if (match === null) return null;
  const of = pluralOf((match[2] ?? "").trim().toLowerCase());
  return units.test(of) ? null : { words: words.trim(), low: Number(match[1]), high: null, of };
}

function readOne(name: string | null, words: string): PeopleCell {
  const [word = "", ...rest] = words.split(",").map((part) => part.trim());
  const onlyAge = rest.length === 0 && /\d/u.test(word) ? readAge(word) : null;
  if (onlyAge !== null)
    return { kind: "person", person: { name, slot: name === null ? "person" : null, sex: null, age: onlyAge } };
  const age = rest.length === 0 ? null : readAge(rest.join(", "));
  if ((rest.length > 0 && age === null) || !/^\p{L}[\p{L} '-]{0,40}$/u.test(word)) return null;
  const sex = sexOfWord(word.split(" ").at(-1) ?? "");
  if (sex === null && !plurals.has(word.toLowerCase()) && readAge(word) === null) return null;
  return { kind: "person", person: { name, slot: name === null ? word : null, sex, age } };
}

function pluralOf(of: string): string {
  const words = of.split(" ");
  const last = words.at(-1) ?? "";
  const plural = plurals.get(last) ?? (/s$|men$|women$|children$|people$/u.test(last) ? last : `${last}s`);
  return [...words.slice(0, -1), plural].join(" ");
}
