// What a report says happened: verbs and states, and what each counts. One line per meaning.

import type { Counted } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";
import { makePhrases, readPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { isMissed } from "./missed-outcomes.ts";
import { readStruck, readWounds } from "./wounds.ts";

/** Whom or what an outcome befalls. `bare`: a number with no noun is read as people. */
export type Takes = "people" | "bodies" | "structures";
/**
 * An outcome. `participle`: past or passive (killed); `present`: kills; `ing`: killing; `base`: kill; `state`: needs no object (died, dead, missing).
 */
export type Outcome = {
  readonly counted: Counted;
  readonly takes: Takes;
  readonly form: "participle" | "present" | "ing" | "base" | "state";
};

type Row = readonly [counted: Counted, takes: Takes, form: Outcome["form"], phrases: string];

const rows: readonly Row[] = [
  [
    "killed",
    "people",
    "participle",
    "killed,murdered,slain,massacred,slaughtered,executed,martyred,martyrdom,assassinated,shot dead,gunned down,fatally shot,fatally stabbed,fatally wounded,shot and killed,stabbed to death,shot to death,burned to death,burnt to death,beaten to death,crushed to death,stabbed and killed,found shot dead,found shot to death,fatally injured,fatally struck,fatally hit,shot and fatally wounded,shot and fatally injured,hacked to death,tortured to death,strangled,lynched,beheaded,shot and mortally wounded",
  ],
  ["killed", "people", "present", "kills"],
  [
    "killed",
    "people",
    "ing",
    "killing,murdering,massacring,slaughtering,fatally shooting,fatally wounding,fatally stabbing,assassinating,executing",
  ],
  ["killed", "people", "base", "kill,assassinate,murder"],
  [
    "killed",
    "people",
    "state",
    "died,dies,dead,deceased,perished,passed away,killed himself,killed herself,fatally shot himself,fatally shot herself,killed themselves,took his own life,took her own life,committed suicide,shot and killed himself,succumbs,lost their lives,lost his life,lost her life,lost their life,lose their lives,found dead,pronounced dead,declared dead,among the dead,among those killed,among the killed,die of their wounds,succumbed,died of their wounds,succumbed to their injuries,succumbed to their wounds,succumbed to his injuries,among the martyrs,among the fatalities",
  ],
  [
    "injured",
    "people",
    "participle",
    "injured,wounded,hurt,maimed,shot and wounded,shot and injured,hit by gunfire,struck by gunfire,wounded by gunfire,hit by a bullet,struck by a bullet,grazed,grazed by a bullet,hospitalized,hospitalised,pistol whipped",
  ],
  // Whom a shot hits is hurt or dies: which of the two, the word does not say.
  ["casualties", "people", "participle", "shot,stabbed"],
  ["casualties", "people", "ing", "shooting,stabbing"],
  ["injured", "people", "present", "injures,wounds"],
  ["injured", "people", "ing", "injuring,wounding,maiming"],
  ["injured", "people", "base", "injure,wound"],
  [
    "injured",
    "people",
    "state",
    "among the injured,among the wounded,among those injured,among those wounded,sustained injuries,suffered injuries,suffered wounds,suffered burns,sustained wounds,recovering from his injuries,recovering from her injuries,recovering from their injuries,expected to survive,expected to recover,fighting for his life,fighting for her life,fighting for their lives,survived the shooting",
  ],
  [
    "casualties",
    "people",
    "participle",
    "killed and injured,killed and wounded,killed or injured,killed or wounded,dead and injured,dead and wounded,deceased and injured,deceased and wounded,dead or injured,dead or wounded,wounded and killed,injured and killed,injured or killed,wounded or killed,injured and martyred,wounded and martyred,martyred and injured,martyred and wounded,martyred or injured,killed and hurt",
  ],
  ["casualties", "people", "ing", "killing and injuring,killing and wounding,killing or injuring,killing or wounding"],
  ["missing", "people", "state", "missing,reported missing,gone missing,went missing,disappeared"],
  ["unaccounted-for", "people", "state", "unaccounted for,not accounted for"],
  [
    "trapped",
    "people",
    "participle",
    `trapped,stranded under,entombed,buried alive,${under("buried", "trapped", "stuck", "stranded", "left", "caught", "pinned")}`,
  ],
  [
    "trapped",
    "people",
    "state",
    under("still", "remain", "remained", "remains", "are", "were", "lie", "lay", "be", "stuck", "left", ""),
  ],
  ["trapped", "people", "ing", "trapping,entombing"],
  [
    "recovered",
    "bodies",
    "participle",
    "recovered,retrieved,found,discovered,unearthed,uncovered,exhumed,extracted,pulled,pulled out,dug out,dug up,dug,removed,lifted,brought out,taken out,dragged,dragged out,located",
  ],
  ["recovered", "bodies", "ing", "recovering,retrieving,finding,discovering,unearthing,exhuming,extracting,pulling,pulling out"],
  ["recovered", "bodies", "present", "recovers,retrieves,finds,extracts"],
  ["recovered", "bodies", "base", "recover,retrieve,extract"],
  [
    "rescued",
    "people",
    "participle",
    "rescued,pulled alive,pulled out alive,found alive,dug out alive,brought out alive,saved,saved alive,recovered alive,extracted alive,taken out alive",
  ],
  ["rescued", "people", "ing", "rescuing"],
  ["rescued", "people", "present", "rescues"],
  ["rescued", "people", "base", "rescue"],
  ["buried", "people", "participle", "buried,laid to rest,interred"],
  ["buried", "people", "ing", "burying"],
  ["identified", "bodies", "participle", "identified"],
  [
    "displaced",
    "people",
    "participle",
    "displaced,uprooted,forced to flee,forced from their homes,forced to leave,forced to leave their homes,driven from their homes,made homeless",
  ],
  ["displaced", "people", "ing", "displacing,uprooting"],
  ["displaced", "people", "present", "displaces"],
  ["displaced", "people", "base", "displace"],
  ["displaced", "people", "state", "fled,fleeing,homeless,left homeless"],
  [
    "detained",
    "people",
    "participle",
    "detained,arrested,apprehended,taken into custody,taken hostage,taken captive,taken prisoner,abducted,kidnapped,imprisoned,jailed,rounded up",
  ],
  ["detained", "people", "ing", "detaining,arresting,abducting,kidnapping,imprisoning,rounding up"],
  ["detained", "people", "present", "detains,arrests,abducts"],
  [
    "hiding",
    "people",
    "state",
    "hiding,sheltering,sheltered,taking shelter,taken shelter,took shelter,seeking shelter,sought shelter,taking refuge,taken refuge,took refuge",
  ],
  [
    "structures-damaged",
    "structures",
    "participle",
    "damaged,hit,struck,bombed,shelled,bombarded,burned,burnt,gutted,set on fire,set ablaze,partially destroyed,partly destroyed",
  ],
  ["structures-damaged", "structures", "ing", "damaging,hitting,striking,bombing,shelling"],
  ["structures-damaged", "structures", "present", "damages,hits,strikes"],
  ["structures-damaged", "structures", "base", "damage"],
  [
    "structures-destroyed",
    "structures",
    "participle",
    "destroyed,flattened,levelled,leveled,demolished,razed,razed to the ground,reduced to rubble,turned to rubble,turned into rubble,reduced to ruins,obliterated,wrecked,completely destroyed,brought down",
  ],
  ["structures-destroyed", "structures", "ing", "destroying,flattening,levelling,leveling,demolishing,razing"],
  ["structures-destroyed", "structures", "present", "destroys,flattens,levels"],
  ["structures-destroyed", "structures", "base", "destroy"],
  ["structures-destroyed", "structures", "state", "collapsed,in ruins,in rubble"],
];

/** All phrases that say an outcome. */
export const outcomePhrases: readonly string[] = rows.flatMap(([, , , phrases]) => phrases.split(","));
const readings = makePhrases<readonly Outcome[]>(collect());
const words: ReadonlySet<string> = new Set(
  rows
    .flatMap(([, , , phrases]) => phrases.split(","))
    .filter((phrase) => !phrase.includes(" "))
    .concat("killed injured dead".split(" ")),
);

/**
 * Reads an outcome that starts at a token.
 *
 * @param tokens - A sentence.
 * @param i - Index of its first token.
 * @returns What the words may mean (found: of bodies only), and the index after them; null where no outcome starts.
 */
export function readOutcome(
  tokens: readonly Token[],
  i: number,
): { readonly outcomes: readonly Outcome[]; readonly next: number } | null {
  const struck = readStruck(tokens, i);
  if (struck !== null) return { outcomes: woundedState, next: struck };
  const read = readPhrase(tokens, i, readings);
  if (read !== null) return isMissed(tokens, i, read.next) ? null : { outcomes: read.value, next: read.next };
  const hurt = readWounds(tokens, i);
  return hurt === null ? null : { outcomes: woundedState, next: hurt };
}

/**
 * Whether a word alone says an outcome.
 *
 * @param word - In lower case.
 * @returns True for killed, wounded, missing, destroyed …
 */
export function isOutcomeWord(word: string): boolean {
  return words.has(word);
}

/**
 * Whether an outcome can be said of what a noun names.
 *
 * @param outcome - The outcome.
 * @param sort - The noun's sort, or null for a bare number.
 * @returns True when it fits. Bodies are recovered, identified or buried; families only displaced.
 */
export function outcomeFits(outcome: Outcome, sort: NounSort | null): boolean {
  if (sort === "families") return outcome.counted === "displaced";
  if (sort === "harm") return false;
  if (sort === "structures") return outcome.takes === "structures";
  if (sort === "bodies") return outcome.takes === "bodies" || outcome.counted === "buried";
  return outcome.takes === "people";
}

const woundedState: readonly Outcome[] = [{ counted: "injured", takes: "people", form: "state" }];

function under(...verbs: readonly string[]): string {
  const where = [
    "under the rubble",
    "under the rubbles",
    "under rubble",
    "under the debris",
    "under debris",
    "under the ruins",
    "beneath the rubble",
    "beneath rubble",
    "beneath the debris",
    "beneath the ruins",
    "in the rubble",
    "in the debris",
    "under the wreckage",
    "beneath the wreckage",
  ];
  const tight = ["buried", "trapped", "stuck"]
    .filter((verb) => verbs.includes(verb))
    .flatMap((verb) => [`${verb} under`, `${verb} beneath`]);
  return [...tight, ...verbs.flatMap((verb) => where.map((place) => `${verb} ${place}`.trim()))].join(",");
}

function collect(): readonly (readonly [string, readonly Outcome[]])[] {
  const all = new Map<string, Outcome[]>();
  for (const [counted, takes, form, phrases] of rows)
    for (const phrase of phrases.split(",")) all.set(phrase, [...(all.get(phrase) ?? []), { counted, takes, form }]);
  return [...all];
}
