// What a sentence can speak of at all: one look-up for each of its words, so that a reader runs only where one of its words stands.
// It decides nothing: a kind that is absent could not be read, one that is present need not be.
import type { Token } from "../text/tokens.ts";
import { actNouns, actParticiples, actVerbs, launchVerbs } from "./act-words.ts";
import { countedNouns } from "./counted-nouns.ts";
import { harmWords } from "./harm-words.ts";
import { partyHeads } from "./parties.ts";
import { speechVerbs } from "./speech-verbs.ts";

/** Kinds of words, as bits. */
export const kindBit = { speech: 1, party: 2, structure: 4, act: 8, harm: 16, nature: 32 } as const;

/** Words that begin a frame of speech without being verbs of saying. */
const alsoSpeech = ["according", "accused", "accuses", "put", "puts", "placed", "places", "citing", "quoting", "quoted"];
const accusing = ["accused", "accuses", "accusing"];
/** Harm that no party did: deaths from these are not what the case counts, and the rules cannot part them from others beside them. */
const naturalCauses =
  "flood floods flooding earthquake quake cholera measles epidemic pandemic drought cyclone hurricane tornado landslide avalanche tsunami wildfire";

const kinds: ReadonlyMap<string, number> = collect();

/**
 * The kinds of words that a sentence holds.
 *
 * @param tokens - The sentence.
 * @returns Bits of `kindBit`, or-ed.
 */
export function kindsOf(tokens: readonly Token[]): number {
  let found = 0;
  for (const { low } of tokens) found |= kinds.get(low) ?? 0;
  return found;
}

function collect(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) all.set(word, (all.get(word) ?? 0) | bit);
  };
  add([...speechVerbs, ...alsoSpeech], kindBit.speech);
  add(partyHeads, kindBit.party);
  add([...actVerbs.next.keys(), ...actNouns.next.keys(), ...actParticiples, ...launchVerbs, ...accusing], kindBit.act);
  add(harmWords, kindBit.harm);
  add(naturalCauses.split(" "), kindBit.nature);
  for (const [word, { sort }] of countedNouns) {
    if (sort === "structures") add([word], kindBit.structure);
    if (sort === "harm") add([word], kindBit.harm);
  }
  return all;
}
