// The nouns that reports count: people, bodies, structures, families, and nouns that say the harm themselves (deaths, injuries).
// One line per meaning. A noun that is not here is not counted: a grammar, not a guess.

import type { Counted } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";

/** A noun's reading. `of`: the plural by which claims name it. `plural`: the form as met. */
export type Noun = { readonly sort: NounSort; readonly of: string; readonly plural: boolean; readonly harm: Counted | null };

const unspecified = "unspecified";

/** People of any status. */
const anyone =
  "people persons:person individuals:individual victims:victim others:other souls:soul lives:life humans:human members:member";
/** People as sources call them: the plural is the name of the group. */
const groups =
  "civilians children women men girls boys infants babies:baby toddlers newborns teenagers adolescents youths minors kids adults fighters militants soldiers " +
  "combatants insurgents rebels gunmen:gunman militiamen:militiaman troops personnel guards officers policemen:policeman residents villagers inhabitants citizens " +
  "locals workers employees staff labourers laborers farmers shepherds fishermen:fisherman drivers passengers passersby:passerby pedestrians shoppers traders vendors " +
  "journalists reporters medics paramedics doctors nurses patients rescuers volunteers firefighters students pupils schoolchildren:schoolchild teachers " +
  "worshippers worshipers pilgrims mourners refugees migrants prisoners detainees hostages relatives neighbours neighbors brothers sisters sons daughters " +
  "grandchildren:grandchild grandsons granddaughters cousins nephews nieces parents mothers fathers wives:wife husbands siblings twins grandparents orphans elders " +
  "survivors protesters protestors demonstrators suspects attackers bystanders foreigners tourists nationals conscripts commanders engineers " +
  "cadets servicemen:serviceman beneficiaries:beneficiary homeowners customers suspects teens deputies:deputy troopers cops detectives clerks cashiers intruders robbers " +
  "burglars shooters assailants occupants boyfriends girlfriends uncles aunts grandfathers grandmothers motorists bodyguards peasants priests nuns clergymen:clergyman bishops businessmen:businessman " +
  "officials ministers mayors judges lawyers politicians leaders ambassadors diplomats senators candidates generals colonels captains lieutenants sergeants guerrillas terrorists " +
  "professors ranchers miners unionists merchants councilmen:councilman congressmen:congressman maids activists owners managers tenants guests inmates pastors musicians bartenders bouncers kidnappers males females juveniles carjackers dealers players coaches fiances fiancees marines dentists pilots sailors hunters singers rappers agents mechanics roommates stepfathers stepsons stepmothers classmates jesuits cooks attorneys governors secretaries:secretary presidents chiefs";
/** Words before the head that belong to the name of the group. */
const groupAdjectives: ReadonlySet<string> = new Set(
  "armed displaced unarmed elderly family aid security police army health school civil government rescue relief media humanitarian medical municipal".split(
    " ",
  ),
);
const keptPairs: ReadonlySet<string> = new Set(
  "armed men,displaced people,displaced persons,displaced civilians,elderly people,family members,aid workers,security personnel,police officers,health workers,rescue workers,relief workers,media workers,humanitarian workers,medical workers,medical staff,municipal workers,government soldiers,school children,army members,police members,security members".split(
    ",",
  ),
);
const bodies = "bodies:body corpses:corpse remains cadavers skeletons";
const structures =
  "buildings houses homes apartments flats schools hospitals clinics mosques churches:church shops stores markets bakeries:bakery factories:factory warehouses " +
  "bridges residences dwellings villas huts structures facilities:facility towers offices universities:university colleges kindergartens nurseries:nursery " +
  "restaurants cafes hotels farmhouses shelters sheds barns stalls";
const keptStructures: ReadonlySet<string> = new Set(
  "residential buildings,apartment buildings,apartment blocks,residential blocks,residential houses,residential homes,housing blocks,tower blocks,civilian houses,civilian homes,public buildings,government buildings,school buildings,mud houses".split(
    ",",
  ),
);
const blocks = "blocks";
const families = "families:family households";
const harms: Readonly<Record<string, Counted>> = {
  deaths: "killed",
  death: "killed",
  fatalities: "killed",
  fatality: "killed",
  killings: "killed",
  martyrs: "killed",
  martyr: "killed",
  injuries: "injured",
  injury: "injured",
  casualties: "casualties",
  casualty: "casualties",
};
/** "12 civilian deaths": the word before says of whom. */
const ofAdjectives: Readonly<Record<string, string>> = {
  civilian: "civilians",
  child: "children",
  women: "women",
  female: "women",
  military: "soldiers",
  combatant: "combatants",
  militant: "militants",
};
/** Plural only in form, or the same in both numbers. */
const collective: ReadonlySet<string> = new Set(["people", "personnel", "staff", "troops", "remains", "dead"]);

const irregularSingulars: Readonly<Record<string, string>> = { children: "child", women: "woman", men: "man" };

/** Nouns by the forms in which they are met. */
export const countedNouns: ReadonlyMap<string, Noun> = new Map([
  ...entries(anyone, "people", () => unspecified),
  ...entries(groups, "people", (plural) => plural),
  ...entries(bodies, "bodies", () => unspecified),
  ...entries(structures, "structures", (plural) => plural),
  ...entries(families, "families", (plural) => plural),
  ...Object.entries(harms).map(([word, harm]): [string, Noun] => [
    word,
    { sort: "harm", of: unspecified, plural: word.endsWith("s"), harm },
  ]),
]);

/**
 * A noun's reading.
 *
 * @param word - A word in lower case.
 * @returns What it counts, or undefined when it is not a noun that reports count.
 */
export function nounOf(word: string): Noun | undefined {
  return countedNouns.get(word);
}

/**
 * The noun of a pair of words such as "apartment blocks", where the head alone would not be counted, or is called so.
 *
 * @param adjective - The word before the head.
 * @param head - The head.
 * @returns The reading with the pair as the name of the group, or undefined when the pair is not a name of its own.
 */
export function pairOf(adjective: string, head: string): Noun | undefined {
  const noun =
    countedNouns.get(head) ??
    (head === blocks || head === "block" ? { sort: "structures", of: blocks, plural: head === blocks, harm: null } : undefined);
  if (noun === undefined) return undefined;
  if (noun.sort === "harm")
    return Object.hasOwn(ofAdjectives, adjective) ? { ...noun, of: ofAdjectives[adjective] ?? unspecified } : undefined;
  const plural = noun.of === unspecified && noun.sort === "people" ? pluralOf(head) : noun.of;
  const pair = `${adjective} ${plural}`;
  const kept = noun.sort === "structures" ? keptStructures.has(pair) : groupAdjectives.has(adjective) && keptPairs.has(pair);
  return kept ? { ...noun, of: pair } : undefined;
}

function pluralOf(head: string): string {
  return head === "person" ? "persons" : head === "member" ? "members" : head;
}

function entries(line: string, sort: NounSort, of: (plural: string) => string): readonly [string, Noun][] {
  return line.split(" ").flatMap((pair): [string, Noun][] => {
    const [plural = "", irregular] = pair.split(":");
    const singular = irregular ?? singularOf(plural);
    const noun: Noun = { sort, of: of(plural), plural: true, harm: null };
    return singular === plural || collective.has(plural)
      ? [[plural, noun]]
      : [
          [plural, noun],
          [singular, { ...noun, plural: false }],
        ];
  });
}

function singularOf(plural: string): string {
  const irregular = Object.hasOwn(irregularSingulars, plural) ? irregularSingulars[plural] : undefined;
  return irregular ?? (plural.endsWith("s") ? plural.slice(0, -1) : plural);
}
