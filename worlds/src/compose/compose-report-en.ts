// An English report of one incident, put together from sentence patterns.
import type { Random } from "../random.ts";
import { dayPhrases } from "./calendar.ts";
import {
  asides,
  attributions,
  damage,
  injuries,
  injuriesOfMany,
  leads,
  missingPeople,
  noAttribution,
  noneKilled,
  portraits,
  updates,
} from "./phrases-en.ts";
import { fillPattern, type ReportFacts, type ReportText } from "./report-facts.ts";
import { allows, numberWords, type StatedCount, stateCount } from "./stated-count.ts";

const sources = [
  "residents",
  "a civil defence officer",
  "a hospital worker",
  "relatives",
  "a member of the district council",
  "a police officer",
  "two medics",
  "unnamed sources",
  "a teacher from the area",
  "the head of the local council",
  "a shopkeeper",
  "volunteers at the site",
] as const;
const outlets = [
  "the Wadi News Agency",
  "the Halqura Post",
  "Talqun Today",
  "Kestrel Wire",
  "Radio Talqun",
  "The Harbour Courier",
] as const;
const meansPhrases: Readonly<Record<string, { readonly plain: readonly string[]; readonly on: readonly string[] }>> = {
  "air strike": { plain: ["an air strike", "bombs from a plane"], on: ["an air strike on", "the bombing of"] },
  shelling: { plain: ["artillery shells", "shelling"], on: ["the shelling of", "an artillery attack on"] },
  rockets: { plain: ["rockets", "a salvo of rockets"], on: ["a rocket attack on", "rocket fire on"] },
  "drone strike": { plain: ["a drone strike", "a drone"], on: ["a drone strike on", "a drone attack on"] },
  explosion: { plain: ["an explosion", "a blast"], on: ["an explosion in", "a blast in"] },
};
const partyNames: Readonly<Record<string, string>> = { "tasmuri-army": "Tasmuri army", "highland-front": "Highland Front" };

/**
 * @param facts - The truth, and where and when the report stands.
 * @param random - Draws patterns and statements.
 * @returns Two or three paragraphs, and what in them is false.
 */
export function composeReportEn(facts: ReportFacts, random: Random): ReportText {
  const { harm, incident } = facts;
  const killed = harm.killed === 0 ? null : stateCount(harm.killed, random);
  const injured = harm.injured === 0 ? null : stateCount(harm.injured, random);
  const slots = slotsFor(facts, killed, injured, random);
  const say = (patterns: readonly string[]) => sentence(fillPattern(random.pick(patterns), slots));
  const opening = killed === null ? say(noneKilled) : say(facts.isFirst || random.chance(0.4) ? leads : updates);
  const aftermath = [
    ...(injured === null ? [] : [say(harm.injured > 4 && random.chance(0.4) ? injuriesOfMany : injuries)]),
    ...(harm.missing > 0 && random.chance(0.7) ? [say(missingPeople)] : []),
    ...(incident.structuresDestroyed + incident.structuresDamaged > 0 && random.chance(0.7) ? [say(damage)] : []),
  ];
  const context = [
    ...(harm.someone !== null && random.chance(0.4) ? [say(portraits)] : []),
    say(incident.party === "unknown" || random.chance(0.3) ? noAttribution : attributions),
    ...(random.chance(0.7) ? [say(asides)] : []),
  ];
  const paragraphs = random.chance(0.5)
    ? [opening, aftermath.join(" "), context.join(" ")]
    : [[opening, ...aftermath].join(" "), context.join(" ")];
  return {
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ""),
    wrong: [...wrongCount("killed", killed, harm.killed), ...wrongCount("injured", injured, harm.injured)],
  };
}

function slotsFor(
  facts: ReportFacts,
  killed: StatedCount | null,
  injured: StatedCount | null,
  random: Random,
): Readonly<Record<string, string>> {
  const { harm, incident } = facts;
  const phrase = meansPhrases[incident.means] ?? { plain: [incident.means], on: [`${incident.means} at`] };
  const isOne = killed?.words === "one" || killed?.words === "1";
  const isOneInjured = injured?.words === "one" || injured?.words === "1";
  const bareKilled = (killed?.words ?? "none").replace(/ of$/u, "");
  return {
    place: random.pick(facts.place.names.en),
    city: random.pick(facts.city.names.en),
    day: random.pick(dayPhrases(incident.date, facts.reported).en),
    means: random.pick(phrase.plain),
    meansOn: random.pick(phrase.on),
    source: random.pick(sources),
    outlet: random.pick(outlets),
    killed: `${killed?.words ?? "no"} ${isOne ? "person" : "people"}`,
    bareKilled,
    wereKilled: isOne ? "was killed" : "were killed",
    areKilled: isOne ? "is" : "are",
    bodiesHave: isOne ? "one body has" : `${killed?.words ?? "no"} bodies have`,
    injured: `${injured?.words ?? "no"} ${isOneInjured ? "person" : "people"}`,
    bareInjured: (injured?.words ?? "no").replace(/ of$/u, ""),
    wereInjured: isOneInjured ? "was wounded" : "were wounded",
    parts: killed !== null && killed.low === harm.killed && harm.killed > 3 ? partsOf(harm.children, harm.women) : "",
    missing: `${numberWords(harm.missing)} ${harm.missing === 1 ? "person is" : "people are"}`,
    destroyed: housesAre(incident.structuresDestroyed),
    damaged: housesAre(incident.structuresDamaged),
    party: partyNames[incident.party] ?? "other side",
    name: harm.someone === null ? "" : `{${harm.someone.slot}}`,
    age: String(harm.someone?.age ?? ""),
    n: String(random.between(6, 58)),
  };
}

function partsOf(children: number, women: number): string {
  if (children === 0 && women === 0) return "";
  const some = [
    children > 0 ? `${numberWords(children)} ${children === 1 ? "child" : "children"}` : "",
    women > 0 ? `${numberWords(women)} ${women === 1 ? "woman" : "women"}` : "",
  ];
  return `, including ${some.filter((part) => part !== "").join(" and ")},`;
}

function housesAre(count: number): string {
  return `${numberWords(count)} ${count > 1 ? "houses were" : "house was"}`;
}

function wrongCount(what: string, stated: StatedCount | null, truth: number): ReportText["wrong"] {
  if (stated === null || allows(stated, truth)) return [];
  return [{ says: `${stated.words} ${what}`, truth: `${truth} ${what}`, why: "a source's count that does not hold" }];
}

function sentence(text: string): string {
  return text
    .replaceAll(/,([,.:])/gu, "$1")
    .replaceAll(/(^|\. )(\d+)(?= )/gu, (_, before: string, digits: string) => before + numberWords(Number(digits)))
    .replaceAll(/(^|\. )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
