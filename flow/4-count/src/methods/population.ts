// The groups that methods count by. Sources use many words; a word that is in no group here is in none: it is listed, never guessed at.
import { relatePopulations } from "@bayyina/model";

/** Groups of people as methods tell them apart. `any status`: nobody said who they were. */
export type Population =
  | "any status"
  | "civilians"
  | "children"
  | "women"
  | "men"
  | "journalists"
  | "medics"
  | "hors de combat"
  | "belligerents";

const words: Readonly<Record<Exclude<Population, "any status">, string>> = {
  civilians: "civilians,displaced civilians",
  children: "children,boys,girls,babies,infants,toddlers,newborns,minors,kids,schoolchildren,school children",
  women: "women",
  men: "men",
  journalists: "journalists,reporters,media workers",
  medics: "medics,paramedics,doctors,nurses,health workers,medical workers,medical staff",
  "hors de combat": "hors de combat,persons hors de combat",
  belligerents: "belligerents,combatants,fighters,militants,militiamen,insurgents,rebels,soldiers,government soldiers,troops",
};
/** The groups that methods tell apart, in the order of Airwars's scale. */
export const populations: readonly Exclude<Population, "any status">[] = [
  "civilians",
  "children",
  "women",
  "men",
  "journalists",
  "medics",
  "hors de combat",
  "belligerents",
];
const byWord: ReadonlyMap<string, Population> = new Map(
  populations.flatMap((population) => words[population].split(",").map((word) => [word, population] as const)),
);

/**
 * The group that a source's word names.
 *
 * @param of - Of whom, as called by the source.
 * @returns The group, or null when the word is in none ("relatives of one survivor").
 */
export function populationOf(of: string): Population | null {
  if (relatePopulations(of, "unspecified") === "equal") return "any status";
  return byWord.get(of.toLowerCase()) ?? null;
}
