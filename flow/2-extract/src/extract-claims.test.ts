import { describe, expect, test } from "vitest";
import { type Claim, checkQuote, parsePlaces, placeTree, readClaim } from "@bayyina/model";
import { extractClaims, extractorVersion, type ReportText } from "./extract-claims.ts";
import { makeGazetteer } from "./gazetteer.ts";

const places = parsePlaces({
  places: [
    { id: "talqun", kind: "governorate", names: { en: ["Talqun"] }, within: null },
    { id: "halqura", kind: "city", names: { en: ["Halqura", "Halkura"], ar: ["حلقورة"] }, within: "talqun" },
    { id: "warda", kind: "quarter", names: { en: ["al-Warda", "Warda quarter"] }, within: "halqura" },
    { id: "nakhla", kind: "quarter", names: { en: ["Nakhla", "an-Nakhla"] }, within: "halqura" },
    { id: "mill-1", kind: "quarter", names: { en: ["Old Mill"] }, within: "halqura" },
    { id: "mill-2", kind: "village", names: { en: ["Old Mill"] }, within: "talqun" },
    { id: "street-x", kind: "street", names: { en: ["one street"] }, within: "warda" },
    { id: "it", kind: "quarter", names: { en: ["IT"] }, within: "halqura" },
    { id: "block7", kind: "block", names: { en: ["Block 7"] }, within: "warda" },
  ],
});
const gazetteer = makeGazetteer(places, placeTree(places));

function report(text: string, more: Partial<ReportText> = {}): ReportText {
  return { id: "t", text, reported: "2031-05-20", lang: "en", label: "note", speaker: null, publisher: null, address: null, item: null, textDigest: null, ...more };
}

function claimsOf(text: string, more: Partial<ReportText> = {}): readonly Claim[] {
  return extractClaims(report(text, more), gazetteer).kept;
}

/** "killed civilians 12-12 about": a quantity in one line; null ends are "?". */
function inShort(claim: Claim): string {
  if (claim.kind !== "quantity") return `${claim.kind}`;
  const qualifier = claim.qualifier === "unqualified" ? "" : ` ${claim.qualifier}`;
  return `${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}${qualifier}`;
}

function quantities(text: string): string[] {
  return claimsOf(text).filter((claim) => claim.kind === "quantity").map(inShort);
}

// Reported on Tuesday 2031-05-20. Every sentence, person and place is invented.
const table: readonly (readonly [sentence: string, ...expected: string[]])[] = [
  // numerals
  ["12 people were killed.", "killed unspecified 12-12"],
  ["Twelve civilians were killed.", "killed civilians 12-12"],
  ["Twenty-three civilians were killed.", "killed civilians 23-23"],
  ["A hundred and forty people were killed.", "killed unspecified 140-140"],
  ["Two hundred and six people have died.", "killed unspecified 206-206"],
  ["A dozen people were wounded.", "injured unspecified 12-12"],
  ["Two dozen people were wounded.", "injured unspecified 24-24"],
  ["Half a dozen people were wounded.", "injured unspecified 6-6"],
  ["1,200 people were displaced.", "displaced unspecified 1200-1200"],
  ["Some 3,000 residents were displaced.", "displaced residents 3000-3000 about"],
  ["1.2 million people have been displaced.", "displaced unspecified 1200000-1200000"],
  ["Three thousand two hundred people were displaced.", "displaced unspecified 3200-3200"],
  ["٤٢ people were killed.", "killed unspecified 42-42"],
  ["Dozens of civilians were killed.", "killed civilians 24-? dozens"],
  ["Scores of people were injured.", "injured unspecified 40-? scores"],
  ["Hundreds of families were displaced.", "displaced families 200-? hundreds"],
  ["Tens of thousands of people have been displaced.", "displaced unspecified 20000-? thousands"],
  ["Several children were killed.", "killed children 2-? several"],
  ["A couple of people were hurt.", "injured unspecified 2-? several"],
  ["One person was killed.", "killed unspecified 1-1"],
  ["A woman and two children were killed.", "killed women 1-1", "killed children 2-2"],
  // bounds and ranges
  ["At least 12 people were killed.", "killed unspecified 12-? at least"],
  ["No fewer than 12 people were killed.", "killed unspecified 12-? at least"],
  ["At most 12 people were killed.", "killed unspecified ?-12 up to"],
  ["More than 200 people were killed.", "killed unspecified 200-? more than"],
  ["Over 30 houses were destroyed.", "structures-destroyed houses 30-? more than"],
  ["Up to 150 people were killed.", "killed unspecified ?-150 up to"],
  ["As many as 40 people were wounded.", "injured unspecified ?-40 up to"],
  ["Nearly 300 people were killed.", "killed unspecified ?-300 nearly"],
  ["Almost 60 people were injured.", "injured unspecified ?-60 nearly"],
  ["Fewer than ten people were killed.", "killed unspecified ?-10 fewer than"],
  ["About 170 people were killed.", "killed unspecified 170-170 about"],
  ["Around 20 civilians were wounded.", "injured civilians 20-20 about"],
  ["Approximately fifty people were killed.", "killed unspecified 50-50 about"],
  ["Between 5 and 8 people were killed.", "killed unspecified 5-8 between"],
  ["From five to eight people were killed.", "killed unspecified 5-8 between"],
  ["5 to 8 people were killed.", "killed unspecified 5-8 between"],
  ["5–8 people were killed.", "killed unspecified 5-8 between"],
  ["Five or six people were killed.", "killed unspecified 5-6 between"],
  ["At least 12 and as many as 15 people were killed.", "killed unspecified 12-15 between"],
  ["12 or more people were killed.", "killed unspecified 12-? at least"],
  ["A total of 12 people were killed.", "killed unspecified 12-12"],
  ["So far 45 bodies have been recovered.", "recovered unspecified 45-45 so far"],
  ["Likely 12 people were killed.", "killed unspecified 12-12 likely"],
  // what is counted
  ["The strike killed 12 and injured 30 others.", "killed unspecified 12-12", "injured unspecified 30-30"],
  ["12 dead, 30 wounded.", "killed unspecified 12-12", "injured unspecified 30-30"],
  ["The shelling left 12 people dead.", "killed unspecified 12-12"],
  ["The strike claimed the lives of 12 people.", "killed unspecified 12-12"],
  ["Twelve lives were lost.", "killed unspecified 12-12"],
  ["Nine people lost their lives.", "killed unspecified 9-9"],
  ["The attack resulted in the deaths of nine villagers.", "killed villagers 9-9"],
  ["The raid caused 12 deaths and 30 injuries.", "killed unspecified 12-12", "injured unspecified 30-30"],
  ["There were 14 civilian deaths.", "killed civilians 14-14"],
  ["The death toll has risen to 45.", "killed unspecified 45-45"],
  ["The death toll rose from 12 to 14.", "killed unspecified 14-14"],
  ["The number of injured reached 30.", "injured unspecified 30-30"],
  ["Killed: 12; injured: 30.", "killed unspecified 12-12", "injured unspecified 30-30"],
  ["There were 50 casualties.", "casualties unspecified 50-50"],
  ["Forty people were killed or wounded.", "casualties unspecified 40-40"],
  ["The mine killed and wounded seven shepherds.", "casualties shepherds 7-7"],
  ["Rescuers pulled 14 bodies from the rubble.", "recovered unspecified 14-14"],
  ["Fourteen bodies were pulled out.", "recovered unspecified 14-14"],
  ["The bodies of 140 people have been found under a destroyed building.", "recovered unspecified 140-140", "structures-destroyed buildings 1-1"],
  ["Civil defence recovered the remains of six people.", "recovered unspecified 6-6"],
  ["Thirty people are still trapped under the rubble.", "trapped unspecified 30-30"],
  ["Thirty people remain under the rubble of two houses.", "trapped unspecified 30-30"],
  ["Four children were buried alive.", "trapped children 4-4"],
  ["The collapse trapped 12 people.", "trapped unspecified 12-12"],
  ["The blast buried six people under the rubble.", "trapped unspecified 6-6"],
  ["Sixty people were buried in the new cemetery.", "buried unspecified 60-60"],
  ["Five people were rescued.", "rescued unspecified 5-5"],
  ["Five people were pulled from the rubble alive.", "rescued unspecified 5-5"],
  ["Five people were pulled from the rubble."],
  ["Eight people are missing.", "missing unspecified 8-8"],
  ["Eight people remain unaccounted for.", "unaccounted-for unspecified 8-8"],
  ["Eleven bodies have been identified.", "identified unspecified 11-11"],
  ["Four hundred families fled their homes.", "displaced families 400-400"],
  ["Seventy people were sheltering in the basement.", "hiding unspecified 70-70"],
  ["Three houses were destroyed and six damaged.", "structures-destroyed houses 3-3"],
  ["The strikes destroyed three houses and damaged two shops.", "structures-destroyed houses 3-3", "structures-damaged shops 2-2"],
  ["Two residential buildings collapsed.", "structures-destroyed residential buildings 2-2"],
  ["Three buildings hit by rockets burned.", "structures-damaged buildings 3-3"],
  ["A family of five was killed.", "killed unspecified 5-5"],
  ["Two gunmen and a guard were killed.", "killed gunmen 2-2", "killed guards 1-1"],
  ["A 12-year-old girl was killed.", "killed girls 1-1"],
  ["Twelve women and children were killed.", "killed women and children 12-12"],
  ["Ten men, women and children were killed.", "killed unspecified 10-10"],
  ["The strike killed a father, his wife and three children.", "killed fathers 1-1", "killed children 3-3"],
  // parts
  ["The strike killed 12 people, including 4 women and 3 children.", "killed unspecified 12-12", "killed women 4-4", "killed children 3-3"],
  ["Twelve people, including four women, were killed.", "killed unspecified 12-12", "killed women 4-4"],
  ["Twelve people were killed, four of them children.", "killed unspecified 12-12", "killed children 4-4"],
  ["Twelve people were killed, of whom four were children.", "killed unspecified 12-12", "killed children 4-4"],
  ["Twelve people were killed. Four of the dead were children.", "killed unspecified 12-12", "killed children 4-4"],
  ["Four women, three children and a man were killed.", "killed women 4-4", "killed children 3-3", "killed men 1-1"],
  // corrections
  ["Not 12 but 14 people were killed.", "killed unspecified 14-14"],
  ["The strike killed not 12 people but 14.", "killed unspecified 14-14"],
  ["14 people, not 12, were killed.", "killed unspecified 14-14"],
  // known nones, and silence
  ["There were no casualties.", "casualties unspecified 0-0 none"],
  ["None were killed.", "killed unspecified 0-0 none"],
  ["No one was hurt.", "injured unspecified 0-0 none"],
  ["No civilians were killed or injured.", "killed civilians 0-0 none", "injured civilians 0-0 none"],
  ["The strike did not kill any civilians.", "killed civilians 0-0 none"],
  ["No casualties were reported."],
  ["There are no reports of casualties."],
  ["No one knows how many people were killed."],
  // not asserted
  ["The strike could kill 100 people."],
  ["If 20 people die, the hospital will close."],
  ["There are fears that 60 people were killed."],
  ["Up to 300 people may have been killed."],
  ["The army plans to displace 400 families."],
  ["Were 12 people killed?"],
  ["The army denied that its strike killed 12 people."],
  ["Thirty people are feared dead.", "killed unspecified 30-30 alleged"],
  ["Thirty people are believed to be trapped under the rubble.", "trapped unspecified 30-30 likely"],
  ["He was accused of killing 12 people.", "killed unspecified 12-12 alleged"],
  // numbers that count no harm
  ["A man aged 34 was seen near 12 lorries."],
  ["The strike hit the road 12 km away at 8:26, 155 mm shells fell for 3 days."],
  ["The 3rd brigade and Unit 12 withdrew."],
  ["Call 555 1234 before 14 May 2031."],
  ["About 40% of houses and $300 were lost."],
  ["Two thirds of the town was destroyed."],
  ["The strike killed 12 cows."],
  ["Twelve people watched the burial."],
  ["There are 300 houses in the quarter."],
  ["Salim Darro, 34, was killed."],
  ["In 2014, people were killed here."],
  ["The 12 men killed three.", "killed unspecified 3-3"],
  ["Eighteen convoys with 40 tonnes of flour arrived."],
  ["He spent 14 years in the school."],
  ["Police killed the 2 hours of silence."],
];

describe("claims of a sentence", () => {
  test.each(table)("%s", (sentence, ...expected) => {
    expect(quantities(sentence)).toEqual(expected);
  });
  test("the table holds at least 120 sentences", () => expect(table.length).toBeGreaterThanOrEqual(120));
  test("every claim of the table is valid and its quotes stand in the text", () => {
    for (const [sentence] of table)
      for (const claim of claimsOf(sentence)) {
        expect(readClaim(JSON.parse(JSON.stringify(claim)))).toHaveProperty("claim");
        expect(claim.quote === "not-checked" ? "no quote" : checkQuote(claim.quote, sentence)).toBeNull();
      }
  });
});
