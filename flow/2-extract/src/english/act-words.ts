// The words for acts of war and their weapons. Tables only; one line per meaning.
import { makePhrases, wordAt, wordSet } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";

/** Verbs of an act, with the name of the act. */
export const actVerbs = makePhrases<string>([
  ...to("shelling", "shelled", "shelling"),
  ...to("bombing", "bombed", "bombarded", "bombing", "bombarding"),
  ...to("strike", "struck", "hit", "striking", "targeted", "targeting", "hitting"),
  ...to("attack", "attacked", "attacking", "assaulted", "stormed", "raided", "raiding", "storming"),
  ...to("shooting", "opened fire", "shot dead", "shot", "gunned down", "opened fire on", "fired on", "fired at"),
  ...to("firing", "fired", "firing"),
  ...to("killing", "killed", "executed", "massacred", "killing", "murdered", "executing"),
  ...to("destruction", "destroyed", "demolished", "levelled", "leveled", "flattened", "burned", "destroying", "demolishing"),
  ...to("bombing", "dropped"),
]);

/** Verbs that take an act as their object: "launched an attack". */
export const launchVerbs = wordSet(
  "launched carried conducted mounted staged concentrated intensified made escalated stepped continued renewed began started launching conducting carrying directed ordered",
);

/** Nouns of an act, with its name. */
export const actNouns = makePhrases<string>([
  ...to(
    "air strike",
    "air strike",
    "air strikes",
    "airstrike",
    "airstrikes",
    "air raid",
    "air raids",
    "air attack",
    "air attacks",
    "aerial strikes",
    "aerial strike",
    "aerial bombardment",
    "aerial bombing",
    "airstrike campaign",
  ),
  ...to("shelling", "shelling", "artillery shelling", "artillery fire", "mortar fire", "shellfire", "barrage"),
  ...to("bombing", "bombing", "bombings", "bombardment", "bombardments", "bombing campaign"),
  ...to("drone strike", "drone strike", "drone strikes", "drone attack", "drone attacks"),
  ...to(
    "rocket attack",
    "rocket attack",
    "rocket attacks",
    "rocket fire",
    "missile attack",
    "missile attacks",
    "missile strike",
    "missile strikes",
    "missile fire",
  ),
  ...to("strike", "strike", "strikes"),
  ...to("attack", "attack", "attacks", "assault", "raid", "raids", "offensive"),
  ...to("shooting", "gunfire", "sniper fire", "shooting", "shootings"),
]);

const weapons: Readonly<Record<string, string>> = {
  rocket: "rockets",
  rockets: "rockets",
  missile: "missiles",
  missiles: "missiles",
  mortar: "mortars",
  mortars: "mortars",
  artillery: "artillery",
  shells: "shells",
  shell: "shells",
  bomb: "bombs",
  bombs: "bombs",
  drone: "drones",
  drones: "drones",
  mine: "mines",
  mines: "mines",
  landmine: "mines",
  landmines: "mines",
  snipers: "sniper fire",
  sniper: "sniper fire",
  grenades: "grenades",
  tank: "tank fire",
};

/** Participles that "by" and the doer may follow. */
export const actParticiples = wordSet(
  "hit struck bombed shelled bombarded killed destroyed attacked targeted fired launched conducted damaged wounded injured demolished flattened executed dropped shot raided levelled leveled",
);

/**
 * Whether a word names a weapon.
 *
 * @param word - In lower case.
 * @returns True for rocket, bombs, artillery …
 */
export function isWeapon(word: string): boolean {
  return Object.hasOwn(weapons, word);
}

/**
 * The first weapon named in a stretch of words.
 *
 * @param tokens - A sentence.
 * @param from - Index of its first token.
 * @param next - Index after it.
 * @returns The weapon in the plural, or null.
 */
export function weaponIn(tokens: readonly Token[], from: number, next: number): string | null {
  for (let i = from; i < next; i += 1) {
    const word = wordAt(tokens, i);
    if (Object.hasOwn(weapons, word)) return weapons[word] ?? null;
  }
  return null;
}

function to(act: string, ...phrases: readonly string[]): readonly (readonly [string, string])[] {
  return phrases.map((phrase) => [phrase, act] as const);
}
