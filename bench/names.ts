// How well keys of names meet across scripts, how many names share one, how names of persons compare, and how fast. `node bench/names.ts
// --data DIR` prints tables for the lists under DIR; no name is printed. Rules were written with these lists in view, so only the held-out
// part says what the learned table adds, and the lists of persons, whose romanisation is another's, are the stricter test.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareNames, foldWord, maySpellOne, maySpellOneByRule, nameKeys, readPersonName, ruleKeys } from "@bayyina/names";
import { learnSpellings, type NamePair, nameLists, readNamePairs } from "../tools/learn-spellings.ts";

type Person = { readonly id: string; readonly arabic: string; readonly latin: string };

const { data } = parseArgs({ options: { data: { type: "string" } } }).values;
const randomPairs = 200_000;
const random = seeded(7);

if (data === undefined || nameLists.some(({ file }) => !existsSync(join(data, file)))) {
  console.log(`No lists of names: give --data DIR with ${nameLists.map(({ file }) => file).join(" and ")}`);
} else {
  const lists = nameLists.map((list) => ({ file: list.file, pairs: readNamePairs(data, list) }));
  printMeeting(lists);
  printSharing(lists);
  printPersons(join(data, "linkage"));
  printSpeed(lists.flatMap(({ pairs }) => pairs));
}

/** Every fifth pair is held out; the table is learned from the others of all lists. */
function printMeeting(lists: readonly { readonly file: string; readonly pairs: readonly NamePair[] }[]): void {
  console.log(
    "Spellings of one word in two scripts: share of pairs that share a key, and that may spell one name (vowels speak too)",
  );
  console.log(
    "list | pairs | by rule: key % | one name % | held out | by rule: key % | and learned from the rest: key % | all learned: key %",
  );
  const kept = lists.flatMap(({ pairs }) => pairs.filter((_, i) => i % 5 !== 0));
  const arabicOf = new Map<string, string[]>();
  for (const [arabic, latins] of learnSpellings(kept))
    for (const latin of latins) arabicOf.set(latin, [...(arabicOf.get(latin) ?? []), arabic]);
  const learnedKeys = (latin: string): readonly string[] =>
    (arabicOf.get(foldWord(latin)) ?? []).flatMap((arabic) => ruleKeys(arabic).slice(0, 1));
  for (const { file, pairs } of lists) {
    const held = pairs.filter((_, i) => i % 5 === 0);
    const cells = [
      pairs.length,
      percent(pairs, ({ arabic, latin }) => meet(ruleKeys(arabic), ruleKeys(latin))),
      percent(pairs, ({ arabic, latin }) => maySpellOneByRule(arabic, latin)),
      held.length,
      percent(held, ({ arabic, latin }) => meet(ruleKeys(arabic), ruleKeys(latin))),
      percent(held, ({ arabic, latin }) => meet(ruleKeys(arabic), [...ruleKeys(latin), ...learnedKeys(latin)])),
      percent(pairs, ({ arabic, latin }) => meet(nameKeys(arabic), nameKeys(latin))),
    ];
    console.log([file, ...cells].join(" | "));
  }
}

/** Distinct Arabic words under one key, and random pairs of an Arabic and a Latin word that do not belong together. */
function printSharing(lists: readonly { readonly file: string; readonly pairs: readonly NamePair[] }[]): void {
  console.log("\nDifferent names under one key");
  console.log(
    "list | words | keys a word | words a key: mean | seen from a word | most | random pairs | share a key % | may spell one name %",
  );
  for (const { file, pairs } of lists) {
    const words = new Set(pairs.map(({ arabic }) => foldWord(arabic)));
    const wordsOf = new Map<string, Set<string>>();
    for (const word of words) for (const key of nameKeys(word)) wordsOf.set(key, (wordsOf.get(key) ?? new Set()).add(word));
    const sizes = Array.from(wordsOf.values(), ({ size }) => size);
    const entries = sum(sizes);
    const strangers = randomStrangers(
      pairs,
      (a, b) => foldWord(a.arabic) !== foldWord(b.arabic) && foldWord(a.latin) !== foldWord(b.latin),
    );
    const cells = [
      words.size,
      (entries / words.size).toFixed(2),
      (entries / sizes.length).toFixed(2),
      (sum(sizes.map((size) => size * size)) / entries).toFixed(2),
      sizes.reduce((most, size) => Math.max(most, size), 0),
      strangers.length,
      percent(strangers, ([a, b]) => meet(nameKeys(a.arabic), nameKeys(b.latin))),
      percent(strangers, ([a, b]) => maySpellOne(a.arabic, b.latin)),
    ];
    console.log([file, ...cells].join(" | "));
  }
}

/** Two lists that share persons: what level a person's two names get, and what two persons' names get. */
function printPersons(folder: string): void {
  const files = ["names_ar_list_a.csv", "names_ar_list_b.csv"].map((file) => join(folder, file));
  if (!files.every((file) => existsSync(file))) return console.log(`\nNo lists of persons: ${files.join(", ")}`);
  const [first = [], second = []] = files.map(readPersons);
  const byId = new Map(second.map((person) => [person.id, person]));
  const same = first.flatMap((a): [Person, Person][] => {
    const b = byId.get(a.id);
    return b === undefined ? [] : [[a, b]];
  });
  const apart = randomStrangers([...first, ...second], (a, b) => a.id !== b.id);
  const scripts = ["arabic and arabic", "latin and latin", "latin and arabic"] as const;
  console.log("\nNames of persons in two lists: share of each level, %");
  console.log("scripts | pairs | same | missing-parts | other-spelling | kunya-only | not-compared | different");
  for (const [what, pairs] of [["one person", same] as const, ["two persons", apart] as const])
    for (const script of scripts) {
      const levels = pairs.map(([a, b]) => {
        const one = script === "arabic and arabic" ? a.arabic : a.latin;
        const other = script === "latin and latin" ? b.latin : b.arabic;
        return compareNames(readPersonName(one), readPersonName(other)).level;
      });
      const columns = ["same", "missing-parts", "other-spelling", "kunya-only", "not-compared", "different"] as const;
      const cells = columns.map((column) => percent(levels, (level) => level === column));
      console.log([`${what}, ${script}`, pairs.length, ...cells].join(" | "));
    }
}

function printSpeed(pairs: readonly NamePair[]): void {
  const words = pairs.flatMap(({ arabic, latin }) => [arabic, latin]);
  const fresh = timed(() => words.forEach((word, i) => nameKeys(`${word}${i % 2 === 0 ? "x" : "ب"}`)));
  const cached = timed(() => words.forEach((word) => nameKeys(word)));
  const texts = words.map((word, i) => `${word} ${words[(i + 2) % words.length] ?? ""} ${words[(i + 4) % words.length] ?? ""}`);
  const names = texts.map((text) => readPersonName(text));
  const reading = timed(() => texts.forEach((text) => readPersonName(text)));
  const comparing = timed(() => names.forEach((name, i) => compareNames(name, names[(i + 1) % names.length] ?? name)));
  console.log("\nSpeed, a second: keys of new words | of words known | names read | pairs of names compared");
  console.log([fresh, cached, reading, comparing].map((seconds) => Math.round(words.length / seconds)).join(" | "));
}

function readPersons(file: string): readonly Person[] {
  const lines = readFileSync(file, "utf8")
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return lines.map((line) => {
    const [id = "", arabic = "", latin = ""] = line.split(",");
    return { id, arabic, latin };
  });
}

function randomStrangers<T>(all: readonly T[], isApart: (a: T, b: T) => boolean): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  for (let i = 0; i < randomPairs; i += 1) {
    const [a, b] = [all[Math.floor(random() * all.length)], all[Math.floor(random() * all.length)]];
    if (a !== undefined && b !== undefined && isApart(a, b)) pairs.push([a, b]);
  }
  return pairs;
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

function percent<T>(all: readonly T[], holds: (each: T) => boolean): string {
  return ((100 * all.filter(holds).length) / all.length).toFixed(all.length > 50_000 ? 3 : 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** The same numbers from 0 to 1 each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
