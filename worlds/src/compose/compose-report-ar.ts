// An Arabic report of one incident, put together from sentence patterns.
import type { Random } from "../random.ts";
import { dayPhrases } from "./calendar.ts";
import { type Case, countedAr, nouns } from "./counted-ar.ts";
import {
  asidesAr,
  attributionsAr,
  damageAr,
  injuriesAr,
  leadsAr,
  noAttributionAr,
  noneKilledAr,
  portraitsAr,
} from "./phrases-ar.ts";
import { fillPattern, type ReportFacts, type ReportText } from "./report-facts.ts";

const sourcesAr = [
  "مصدر في الدفاع المدني",
  "مصدر طبي",
  "أحد السكان",
  "عضو في المجلس المحلي",
  "ضابط شرطة",
  "شاهد عيان",
  "أحد الأهالي",
] as const;
const meansAr: Readonly<Record<string, { readonly on: string; readonly accusative: string; readonly isFeminine: boolean }>> = {
  "air strike": { on: "غارة جوية على", accusative: "غارة جوية على", isFeminine: true },
  shelling: { on: "قصف مدفعي على", accusative: "قصفًا مدفعيًا على", isFeminine: false },
  rockets: { on: "قصف صاروخي على", accusative: "قصفًا صاروخيًا على", isFeminine: false },
  "drone strike": { on: "هجوم بطائرة مسيّرة على", accusative: "هجومًا بطائرة مسيّرة على", isFeminine: false },
  explosion: { on: "انفجار في", accusative: "انفجارًا في", isFeminine: false },
};
const partyNamesAr: Readonly<Record<string, string>> = { "tasmuri-army": "الجيش التاسموري", "highland-front": "جبهة المرتفعات" };

/**
 * @param facts - The truth, and where and when the report stands.
 * @param random - Draws patterns and statements.
 * @returns One or two paragraphs, and what in them is false.
 */
export function composeReportAr(facts: ReportFacts, random: Random): ReportText {
  const { harm, incident } = facts;
  const killed = harm.killed > 4 && random.chance(0.15) ? harm.killed + random.between(1, 3) : harm.killed;
  const bound = random.pick(["", "", " على الأقل"]);
  const means = meansAr[incident.means] ?? { on: "هجوم على", accusative: "هجومًا على", isFeminine: false };
  const counted = (count: number, form: Case) => (count === 0 ? "" : countedAr(count, nouns.person, form));
  const slots = {
    place: random.pick(facts.place.names.ar),
    city: facts.city.names.ar[0] ?? "",
    day: random.pick(dayPhrases(incident.date, facts.reported).ar),
    meansOn: means.on,
    meansOnAccusative: means.accusative,
    resulted: means.isFeminine ? "أسفرت" : "أسفر",
    resultsIn: means.isFeminine ? "تسفر" : "يسفر",
    source: random.pick(sourcesAr),
    killedGenitive: counted(killed, "genitive") + bound,
    killedNominative: counted(killed, "nominative") + bound,
    deadGenitive: killed === 0 ? "" : countedAr(killed, nouns.dead, "genitive") + bound,
    injuredGenitive: counted(harm.injured, "genitive"),
    injuredNominative: counted(harm.injured, "nominative"),
    destroyedGenitive: incident.structuresDestroyed === 0 ? "" : countedAr(incident.structuresDestroyed, nouns.house, "genitive"),
    party: partyNamesAr[incident.party] ?? "",
    name: harm.someone === null ? "" : `{${harm.someone.slot}.ar}`,
    age: String(harm.someone?.age ?? ""),
  };
  const say = (patterns: readonly string[]) => fillPattern(random.pick(patterns), slots);
  const opening = [
    say(killed === 0 ? noneKilledAr : leadsAr),
    ...(harm.injured > 0 ? [say(injuriesAr)] : []),
    ...(incident.structuresDestroyed > 0 ? [say(damageAr)] : []),
  ];
  const rest = [
    ...(harm.someone !== null && random.chance(0.4) ? [say(portraitsAr)] : []),
    say(incident.party === "unknown" ? noAttributionAr : attributionsAr),
    say(asidesAr),
  ];
  const wrong =
    killed === harm.killed
      ? []
      : [{ says: `${killed} killed`, truth: `${harm.killed} killed`, why: "a source's count that does not hold" }];
  return { paragraphs: [opening.join(" "), rest.join(" ")], wrong };
}
