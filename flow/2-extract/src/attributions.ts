// Acts said to be a party's: "the army shelled the market", "an air strike by the coalition", "hit by X's rockets".
import { adverbs, beForms, haveForms, prepositions } from "./function-words.ts";
import { moodOf } from "./mood.ts";
import { type PartyMention, partyText } from "./parties.ts";
import { makePhrases, readPhrase, wordAt, wordSet } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** A party said to have done an act: tokens `from` to `next`, exclusive; `act` and `weapon` in the words of the table. */
export type Attribution = {
  readonly party: PartyMention;
  readonly act: string;
  readonly weapon: string | null;
  readonly from: number;
  readonly next: number;
};

const verbs = makePhrases<string>([
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
const launched = wordSet(
  "launched carried conducted mounted staged concentrated intensified made escalated stepped continued renewed began started launching conducting carrying directed ordered",
);
const nouns = makePhrases<string>([
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
const passives = wordSet(
  "hit struck bombed shelled bombarded killed destroyed attacked targeted fired launched conducted damaged wounded injured demolished flattened executed dropped shot raided levelled leveled",
);
const possessedReach = 6;

/**
 * Reads the acts that a sentence lays to a party.
 *
 * @param tokens - The sentence.
 * @param text - The text that the tokens are of.
 * @param parties - The parties it names.
 * @param taken - Tokens of dates and places.
 * @returns At most one for each mention of a party. What is denied, negated or only feared is none.
 */
export function readAttributions(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly Attribution[] {
  const named = [...parties, ...acronyms(tokens, text, parties, taken), ...peoplesOf(tokens, text, parties, taken)].sort(
    (a, b) => a.from - b.from,
  );
  return named.flatMap((party) => {
    const read = byParty(tokens, party) ?? activeOf(tokens, party) ?? possessedBy(tokens, party);
    if (read === null) return [];
    const from = Math.min(read.from, party.from);
    const next = Math.max(read.next, party.next);
    if (moodOf(tokens, from, next, taken) !== "asserted") return [];
    return [
      { party, act: read.act, weapon: weaponIn(tokens, Math.max(0, from - 5), Math.min(tokens.length, next + 4)), from, next },
    ];
  });
}

type Act = { readonly act: string; readonly from: number; readonly next: number };

/** "the army has shelled", "coalition forces have concentrated their attack". A form of "be" makes the party the one acted upon. */
function activeOf(tokens: readonly Token[], party: PartyMention): Act | null {
  if (tokens[party.next - 1]?.possessive === true || wordAt(tokens, party.next) === "'" || wordAt(tokens, party.next) === "’")
    return null;
  if (["by", "against", "on", "at", "from", "with", "of"].includes(wordAt(tokens, party.from - 1))) return null;
  let at = party.next;
  while (haveForms.has(wordAt(tokens, at)) || adverbs.has(wordAt(tokens, at))) at += 1;
  if (beForms.has(wordAt(tokens, at))) return null;
  if (launched.has(wordAt(tokens, at)))
    for (let i = at + 1; i < Math.min(tokens.length, at + possessedReach + 2); i += 1) {
      const noun = readPhrase(tokens, i, nouns);
      if (noun !== null) return { act: noun.value, from: party.from, next: noun.next };
    }
  const verb = readPhrase(tokens, at, verbs);
  if (verb === null || wordAt(tokens, at).endsWith("ing") || wordAt(tokens, verb.next) === "by") return null;
  return { act: verb.value, from: party.from, next: verb.next };
}

/** "an air strike by X", "hit by X", "carried out yesterday by X". */
function byParty(tokens: readonly Token[], party: PartyMention): Act | null {
  const by =
    wordAt(tokens, party.from - 1) === "by"
      ? party.from - 1
      : ["by"].includes(wordAt(tokens, party.from - 2)) &&
          ["alleged", "suspected", "an", "a"].includes(wordAt(tokens, party.from - 1))
        ? party.from - 2
        : null;
  if (by === null) return null;
  for (let i = by - 1; i >= Math.max(0, by - 4); i -= 1) {
    if (["said", "reported", ",", ";", "denied"].includes(wordAt(tokens, i))) return null;
    const noun = nounEndingAt(tokens, i);
    if (noun !== null) return { act: noun.act, from: noun.from, next: party.next };
    if (passives.has(wordAt(tokens, i)))
      return { act: readPhrase(tokens, i, verbs)?.value ?? "attack", from: i, next: withWeapon(tokens, party.next) };
    if (wordAt(tokens, i) === "out" && wordAt(tokens, i - 1) === "carried")
      return { act: "attack", from: i - 1, next: party.next };
    if (tokens[i]?.capital !== true && !adverbs.has(wordAt(tokens, i)) && !betweenActAndBy.has(wordAt(tokens, i))) return null;
  }
  return null;
}

const betweenActAndBy = wordSet(
  "yesterday today overnight on in at the of last night morning evening and listed incident house home school market",
);

/** "hit by X's so-called smart rockets": the weapon belongs to the words. */
function withWeapon(tokens: readonly Token[], next: number): number {
  const owns = tokens[next - 1]?.possessive === true || ["'", "’"].includes(wordAt(tokens, next));
  for (let i = next; owns && i < Math.min(tokens.length, next + possessedReach + 4); i += 1) {
    if (Object.hasOwn(weapons, wordAt(tokens, i))) return i + 1;
    if (["and", "in", "on", ",", "."].includes(wordAt(tokens, i))) return next;
  }
  return next;
}

function nounEndingAt(tokens: readonly Token[], i: number): { readonly act: string; readonly from: number } | null {
  for (const back of [2, 1, 0]) {
    const read = readPhrase(tokens, i - back, nouns);
    if (read !== null && read.next === i + 1) return { act: read.value, from: i - back };
  }
  return null;
}

/** "the coalition's air strikes", "army shelling", "yesterday's coalition forces' heavy bombardments". */
function possessedBy(tokens: readonly Token[], party: PartyMention): Act | null {
  const apostrophe = ["'", "’"].includes(wordAt(tokens, party.next)) && tokens[party.next]?.glued === true;
  const owns = tokens[party.next - 1]?.possessive === true || apostrophe;
  const start = apostrophe ? party.next + 1 : party.next;
  const reach = owns ? possessedReach : 2;
  for (let i = start; i < Math.min(tokens.length, start + reach); i += 1) {
    const read = readPhrase(tokens, i, nouns);
    if (read !== null) return isObject(tokens, read.next) ? null : { act: read.value, from: party.from, next: read.next };
    if (owns && Object.hasOwn(weapons, wordAt(tokens, i)) && ["by", "from"].includes(wordAt(tokens, party.from - 1)))
      return { act: "strike", from: party.from, next: i + 1 };
    if (tokens[i]?.kind !== "word" && !['"', "“", "”", "'", "‘", "’", "-"].includes(wordAt(tokens, i))) return null;
    if (beForms.has(wordAt(tokens, i)) || haveForms.has(wordAt(tokens, i)) || prepositions.has(wordAt(tokens, i))) return null;
  }
  return null;
}

/** "army attack helicopters", "coalition strike cell": the noun is part of a name. */
function isObject(tokens: readonly Token[], next: number): boolean {
  return [
    "helicopter",
    "helicopters",
    "cell",
    "group",
    "force",
    "unit",
    "team",
    "positions",
    "aircraft",
    "survivors",
    "victims",
  ].includes(wordAt(tokens, next));
}

/** "ABC shelled", "an air strike by ABC": a name in capitals is a party only as the doer of an act. */
function acronyms(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly PartyMention[] {
  const shouted = tokens.every((token) => token.kind !== "word" || token.capital);
  if (shouted) return [];
  return tokens.flatMap((token, i): PartyMention[] => {
    const written = text.slice(token.start, token.end - (token.possessive ? 2 : 0));
    if (
      token.kind !== "word" ||
      !/^\p{Lu}{2,6}$/u.test(written) ||
      taken.has(i) ||
      tokens[i + 1]?.kind === "number" ||
      inside(parties, i) ||
      notSides.has(token.low)
    )
      return [];
    const from = wordAt(tokens, i - 1) === "the" ? i - 1 : i;
    return [{ from, next: i + 1, text: partyText(tokens, text, from, i + 1) }];
  });
}

/** Organisations that report, help or broadcast; and all-capital words that are no names. */
const notSides = wordSet(
  "un who ngo ngos icrc unicef unhcr ocha tv bbc cnn afp ap tnn am pm utc gmt uav idp idps ied ieds rpg police fbi atf suv ems er ufo usa hq",
);

/** "an alleged Xi air strike": a people's adjective before the act. */
function peoplesOf(
  tokens: readonly Token[],
  text: string,
  parties: readonly PartyMention[],
  taken: ReadonlySet<number>,
): readonly PartyMention[] {
  return tokens.flatMap((token, i): PartyMention[] => {
    const fits =
      token.kind === "word" &&
      token.capital &&
      i > 0 &&
      !taken.has(i) &&
      !inside(parties, i) &&
      /(i|ian|ish|can|ese)$/u.test(token.low) &&
      token.low.length > 4;
    const act = fits
      ? (readPhrase(tokens, i + 1, nouns) ??
        (["military", "artillery"].includes(wordAt(tokens, i + 1)) ? readPhrase(tokens, i + 2, nouns) : null))
      : null;
    const led = [
      "a",
      "an",
      "the",
      "alleged",
      "suspected",
      "by",
      "in",
      "of",
      "from",
      "two",
      "three",
      "several",
      "heavy",
      "multiple",
    ].includes(wordAt(tokens, i - 1));
    return act !== null && led && tokens[i - 1]?.capital !== true
      ? [{ from: i, next: i + 1, text: partyText(tokens, text, i, i + 1) }]
      : [];
  });
}

function inside(parties: readonly PartyMention[], i: number): boolean {
  return parties.some((party) => i >= party.from && i < party.next);
}

function weaponIn(tokens: readonly Token[], from: number, next: number): string | null {
  for (let i = from; i < next; i += 1) {
    const word = wordAt(tokens, i);
    if (Object.hasOwn(weapons, word)) return weapons[word] ?? null;
  }
  return null;
}

function to(act: string, ...phrases: readonly string[]): readonly (readonly [string, string])[] {
  return phrases.map((phrase) => [phrase, act] as const);
}
