import { existsSync, readFileSync } from "node:fs";
import { type Claim, checkQuote, parsePlaces, placeTree, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
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
  return {
    id: "t",
    text,
    reported: "2031-05-20",
    lang: "en",
    label: "note",
    speaker: null,
    publisher: null,
    address: null,
    item: null,
    textDigest: null,
    ...more,
  };
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
  return claimsOf(text)
    .filter((claim) => claim.kind === "quantity")
    .map(inShort);
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
  [
    "The bodies of 140 people have been found under a destroyed building.",
    "recovered unspecified 140-140",
    "structures-destroyed buildings 1-1",
  ],
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
  ["Three houses were destroyed and six damaged.", "structures-destroyed houses 3-3", "structures-damaged houses 6-6"],
  [
    "The strikes destroyed three houses and damaged two shops.",
    "structures-destroyed houses 3-3",
    "structures-damaged shops 2-2",
  ],
  ["Two residential buildings collapsed.", "structures-destroyed residential buildings 2-2"],
  ["Three buildings hit by rockets burned.", "structures-damaged buildings 3-3"],
  ["A family of five was killed.", "killed unspecified 5-5"],
  ["Two gunmen and a guard were killed.", "killed gunmen 2-2", "killed guards 1-1"],
  ["A 12-year-old girl was killed.", "killed girls 1-1"],
  ["Twelve women and children were killed.", "killed women and children 12-12"],
  ["Ten men, women and children were killed.", "killed unspecified 10-10"],
  ["The strike killed a father, his wife and three children.", "killed fathers 1-1", "killed children 3-3"],
  // parts
  [
    "The strike killed 12 people, including 4 women and 3 children.",
    "killed unspecified 12-12",
    "killed women 4-4",
    "killed children 3-3",
  ],
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

function firstQuantity(text: string, more: Partial<ReportText> = {}): Claim & { kind: "quantity" } {
  const found = claimsOf(text, more).find((claim) => claim.kind === "quantity");
  if (found?.kind !== "quantity") throw new Error("no quantity");
  return found;
}

// The report is of Tuesday 20 May 2031.
const dates: readonly (readonly [sentence: string, during: string | null])[] = [
  ["On 14 May 2031 12 people were killed.", "2031-05-14"],
  ["On May 14, 12 people were killed.", "2031-05-14"],
  ["12 people were killed on the 14th of May.", "2031-05-14"],
  ["12 people were killed on 2031-05-14.", "2031-05-14"],
  ["12 people were killed on 14.05.2031.", "2031-05-14"],
  ["12 people were killed on 14/05/2031.", "2031-05-14"],
  ["12 people were killed on 3/4/2031.", "../2031-05-20"],
  ["12 people were killed on 24 December.", "2030-12-24"],
  ["12 people were killed yesterday.", "2031-05-19"],
  ["12 people were killed today.", "2031-05-20"],
  ["12 people were killed last night.", "2031-05-19/2031-05-20"],
  ["12 people were killed on Friday.", "2031-05-16"],
  ["12 people were killed on Tuesday.", "2031-05-20"],
  ["12 people were killed last Tuesday.", "2031-05-13"],
  ["12 people were killed on Sunday morning.", "2031-05-18"],
  ["12 people were killed on Friday 16 May.", "2031-05-16"],
  ["12 people were killed three days ago.", "2031-05-17"],
  ["12 people were killed a week ago.", "2031-05-13~"],
  ["12 people were killed in the past two days.", "2031-05-18/2031-05-20"],
  ["12 people were killed over the past 24 hours.", "2031-05-19/2031-05-20"],
  ["12 people were killed this week.", "2031-05-19/2031-05-20"],
  ["12 people were killed last week.", "2031-05-12/2031-05-18"],
  ["12 people have been killed since Monday.", "2031-05-19/2031-05-20"],
  ["12 people have been killed since 2 May.", "2031-05-02/2031-05-20"],
  ["12 people were killed in early May.", "2031-05-01~/2031-05-10~"],
  ["12 people were killed in March.", "2031-03"],
  ["12 people were killed in November.", "2030-11"],
  ["12 people were killed in 2030.", "2030"],
  ["12 people were killed between 14 and 17 May.", "2031-05-14/2031-05-17"],
  ["12 people were killed from 14 May to 17 May.", "2031-05-14/2031-05-17"],
  ["12 people were killed on 14–15 May.", "2031-05-14/2031-05-15"],
  ["12 people were killed in recent days.", "../2031-05-20"],
  ["12 people were killed.", "../2031-05-20"],
  ["A doctor said on Friday that 12 people were killed.", "../2031-05-20"],
  ["HALQURA, 18 May (Agency) - 12 people were killed.", "../2031-05-20"],
  ["On 14 May the army shelled the market. 12 people were killed.", "2031-05-14"],
  ["The strike of 14 May came at dawn. The following day 12 people were killed.", "2031-05-15"],
  ["On 14 May, after a strike that killed 30 in January, 12 people died.", "2031-01"],
];

describe("dates", () => {
  test.each(dates)("%s", (sentence, during) => expect(firstQuantity(sentence).during).toBe(during));
  test("a nested old event keeps its own date and the sentence its own", () => {
    const during = claimsOf("On 14 May, after a strike that killed 30 in January, 12 people died.").map((claim) => claim.during);
    expect(during).toEqual(["2031-01", "2031-05-14"]);
  });
  test("without a report's date a relative date stays open, and the note says so", () => {
    const claim = firstQuantity("12 people were killed yesterday.", { reported: null });
    expect(claim.during).toBeNull();
    expect(claim.note).toContain("not resolved");
  });
  test("a date outside of the quote is quoted on its own", () => {
    const text = "On 14 May the market was hit. 12 people were killed.";
    expect(firstQuantity(text).duringQuote?.exact).toBe("14 May");
    expect(firstQuantity("12 people who on 14 May were killed.").duringQuote).toBeUndefined();
  });
  test("a date does not cross a paragraph", () =>
    expect(firstQuantity("On 14 May it rained.\n\n12 people were killed.").during).toBe("../2031-05-20"));
});

// What the sentence names, and the ids that must come out.
const located: readonly (readonly [sentence: string, ids: readonly string[], words: string])[] = [
  ["12 people were killed in Halqura.", ["halqura"], "Halqura"],
  ["12 people were killed in the al-Warda quarter of Halqura.", ["warda"], "al-Warda"],
  ["12 people were killed in Al Warda, Halkura.", ["warda"], "Al Warda"],
  ["12 people were killed in WARDA QUARTER.", ["warda"], "WARDA QUARTER"],
  ["12 people were killed on al-Warda and Nakhla.", ["warda", "nakhla"], "al-Warda and Nakhla"],
  ["12 people were killed in Nakhla and 5 wounded in al-Warda.", ["nakhla"], "Nakhla"],
  ["12 people were killed at Old Mill.", [], "Old Mill"],
  ["12 people were killed at Old Mill in Halqura.", ["mill-1"], "Old Mill"],
  ["12 people were killed in one street.", [], ""],
  ["It said it hit 12 people; it killed 12 people.", [], ""],
  ["12 people were killed in IT.", ["it"], "IT"],
  ["12 people were killed in Block 7.", ["block7"], "Block 7"],
  ["12 people were killed 11 kilometres from Halqura.", [], ""],
  ["12 people were trapped under the rubble of three buildings in al-Warda.", ["warda"], "three buildings, al-Warda"],
  ["The Halqura health directorate said 12 people were killed.", [], ""],
  ["Shells fell on Nakhla. 12 people were killed.", ["nakhla"], "Nakhla"],
  ["Shells fell on Nakhla. In another incident 12 people were killed.", [], ""],
  ["Shells fell on Nakhla. Elsewhere, 12 people were killed.", [], ""],
  ["Shells fell on Nakhla.\n\n12 people were killed.", [], ""],
];

describe("places", () => {
  test.each(located)("%s", (sentence, ids, words) => {
    const claim = firstQuantity(sentence);
    expect([claim.placeIds, claim.placeText]).toEqual([ids, words]);
  });
  test("an inherited place is quoted where it stands", () => {
    expect(firstQuantity("Shells fell on Nakhla. 12 people were killed.").placeQuote?.exact).toBe("Nakhla");
  });
});

const told: readonly (readonly [sentence: string, ...chain: string[]])[] = [
  ["12 people were killed.", "note"],
  ["12 people were killed, residents said.", "residents", "note"],
  ["Residents said 12 people were killed.", "residents", "note"],
  ["A civil defence officer said that 12 people were killed.", "a civil defence officer", "note"],
  ["12 people were killed, said a doctor at the hospital.", "a doctor at the hospital", "note"],
  ["According to unnamed sources, 12 people were killed.", "unnamed sources", "note"],
  ["According to news reaching us 12 people were killed.", "unnamed sources", "note"],
  ["12 people were killed, according to two nurses.", "two nurses", "note"],
  ["A doctor told Radio Wadi that 12 people were killed.", "a doctor", "Radio Wadi", "note"],
  ["Radio Wadi reported, citing a doctor, that 12 people were killed.", "a doctor", "Radio Wadi", "note"],
  ["Samir Darro, a civil defence officer, said 12 people were killed.", "Samir Darro, a civil defence officer", "note"],
  ["According to Radio Wadi, residents said 12 people were killed.", "residents", "Radio Wadi", "note"],
  ["Sources spoke by phone. According to these sources 12 people were killed.", "unnamed sources", "note"],
  ["A nurse said it was dark. She said 12 people were killed.", "a nurse", "note"],
];

describe("speakers and chains", () => {
  test.each(told)("%s", (sentence, ...chain) => {
    const claim = firstQuantity(sentence);
    expect(claim.chain).toEqual(chain);
    expect(claim.speaker).toBe(chain[0]);
  });
  test("the report's own speaker stands in where the text names none", () => {
    expect(firstQuantity("12 people were killed.", { speaker: "a clerk" }).chain).toEqual(["a clerk", "note"]);
  });
  test("a source carried over from the sentence before is said to be", () => {
    const claim = firstQuantity("A nurse said it was dark. Twelve people were killed.");
    expect(claim.chain).toEqual(["a nurse", "note"]);
    expect(claim.note).toContain("carried over");
  });
  test("a spokesman makes his party the organ", () => {
    expect(firstQuantity("The army's spokesman said four fighters were killed.").organOf).toBe("the army");
  });
});

describe("parties", () => {
  const parties = (text: string): unknown[] =>
    claimsOf(text).map((claim) => [
      claim.kind,
      claim.kind === "attribution" || claim.kind === "position" ? claim.party : claim.allegedParty,
      claim.position,
    ]);
  test("an agent is the alleged party, and its act is an attribution", () => {
    expect(parties("An air strike by the Xanti army killed 12 people.")).toEqual([
      ["attribution", "the Xanti army", null],
      ["quantity", "the Xanti army", null],
    ]);
    expect(parties("The Xanti army shelled the market, killing 12 people.")).toEqual([
      ["attribution", "the Xanti army", null],
      ["quantity", "the Xanti army", null],
    ]);
    expect(parties("Coalition air strikes killed 12 people.")).toEqual([
      ["attribution", "Coalition", null],
      ["quantity", "Coalition", null],
    ]);
  });
  test("swapping two parties' names swaps the output and changes nothing else", () => {
    const text = (a: string, b: string): string => `The ${a} shelled the market, killing 12 people. The ${b} denied firing.`;
    const swap = JSON.stringify(parties(text("Xanti army", "Yulan Front")))
      .replaceAll("Xanti army", "?")
      .replaceAll("Yulan Front", "Xanti army")
      .replaceAll("?", "Yulan Front");
    expect(JSON.stringify(parties(text("Yulan Front", "Xanti army")))).toBe(swap);
  });
  test("a denial is a position and makes no count", () => {
    expect(parties("The army denied that its strike killed 12 people.")).toEqual([["position", "the army", "denies"]]);
  });
  test("a belligerent that grants a count concedes it", () => {
    expect(parties("The coalition acknowledged that 105 civilians were killed.")).toContainEqual(["quantity", null, "concedes"]);
  });
  test("what a party did not do, or was hit by, is no act of it", () => {
    expect(parties("The army did not shell the market. The army was shelled. Unidentified warplanes bombed it.")).toEqual([]);
  });
  test("a named structure said to be hit is damage; a counted one is a quantity", () => {
    expect(claimsOf("The Nur Hill school was destroyed.")).toMatchObject([
      { kind: "damage", structure: "The Nur Hill school", damage: "destroyed" },
    ]);
    expect(quantities("A school was destroyed.")).toEqual(["structures-destroyed schools 1-1"]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."12,people,were,killed,and,at least,between,the bodies of,140,under,three,buildings,.,\n,\r\n,\n\n,in Halqura,al-Warda,yesterday,on 14 May,the army,denied,said,according to,residents,,including,4,women,“,”,\ufeff,𝟙𝟚,😀,é,وردة,no casualties,not,but,(,),—,-,dozens,of,whom,children,hit by,rockets,’s,none,destroyed,a,house".split(
      ",",
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" ")),
    fc.array(words, { maxLength: 30 }).map((parts) => `\ufeff${parts.join("")}`),
    fc.string({ unit: "binary", maxLength: 120 }),
  );
  test("every quote stands in the text at its offsets, and every claim is valid", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("2031-05-20", "2031-05", null), (text, reported) => {
        return claimsOf(text, { reported }).every((claim) => {
          const quotes = [claim.quote, claim.duringQuote, claim.placeQuote].filter((quote) => quote !== undefined);
          return (
            "claim" in readClaim(claim) &&
            quotes.every(
              (quote) =>
                quote !== "not-checked" && checkQuote(quote, text) === null && quote.exact === text.slice(quote.start, quote.end),
            )
          );
        });
      }),
      { numRuns: 1500 },
    );
  });
  test("claims do not depend on the order of unrelated paragraphs", () => {
    const sentences = table.map(([sentence]) => sentence).concat(located.map(([sentence]) => sentence));
    const content = (text: string): string[] =>
      claimsOf(text)
        .map((claim) =>
          JSON.stringify({
            ...claim,
            id: "",
            quote: claim.quote === "not-checked" ? "" : claim.quote.exact,
            duringQuote: claim.duringQuote?.exact,
            placeQuote: claim.placeQuote?.exact,
          }),
        )
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 2, maxLength: 5 }), (some) => {
        return JSON.stringify(content(some.join("\n\n"))) === JSON.stringify(content(some.toReversed().join("\n\n")));
      }),
      { numRuns: 200 },
    );
  });
  test("the same text read twice yields the same claims", () =>
    expect(claimsOf("12 people were killed.")).toEqual(claimsOf("12 people were killed.")));
  test("a quote names the item and its text when they are given", () => {
    const item = "sha256:" + "0".repeat(64);
    const parsed = readClaim({
      ...firstQuantity("12 people were killed."),
      quote: { exact: "x", start: 0, end: 1, item, text: item },
    });
    expect(parsed).toHaveProperty("claim");
  });
});

describe("what is not read", () => {
  test("a text in another language is set aside with its id", () => {
    expect(extractClaims(report("قتل 12 شخصا", { lang: null }), gazetteer)).toEqual({
      kept: [],
      setAside: [{ code: "LANGUAGE_NOT_READ", facts: { text: "t", lang: null } }],
    });
    expect(extractClaims(report("12 people were killed", { lang: "ar" }), gazetteer).setAside).toHaveLength(1);
  });
  test("of a text in two languages the English is read and the other set aside", () => {
    const both = extractClaims(report("12 people were killed.\nقتل 12 شخصا", { lang: "en+ar" }), gazetteer);
    expect([both.kept.length, both.setAside.map(({ code }) => code)]).toEqual([1, ["LANGUAGE_NOT_READ"]]);
  });
  test("an empty text yields nothing", () => expect(extractClaims(report(""), gazetteer)).toEqual({ kept: [], setAside: [] }));
  test("a report's date that is no EDTF is a broken promise of the caller", () =>
    expect(() => claimsOf("x", { reported: "20 May" })).toThrow("DATE_MALFORMED"));
  test("the version of the rules is named", () => expect(extractorVersion).toBe("english-rules 1"));
});

describe("the time it takes", () => {
  const time = (text: string): number => {
    const start = performance.now();
    claimsOf(text);
    return performance.now() - start;
  };
  test.each([
    "12 people ",
    "killed ",
    "the ",
    "a hundred and ",
    "\n\n12 killed.",
    "according to ",
    "on 14 May ",
    "al-Warda ",
    "((((",
    "1,000",
    "”said ",
  ])("grows in step with the text, not faster: %j", (unit) => {
    const once = unit.repeat(2000);
    time(once);
    const small = Math.max(1, Math.min(time(once), time(once)));
    expect(Math.min(time(once.repeat(8)), time(once.repeat(8)))).toBeLessThan(small * 40 + 200);
  });
});

// The statement that the project starts from lies beside the repository, not in it.
const shared = new URL("../../../../shared/cases/mosul-2017/", import.meta.url);
const hasStatement = existsSync(new URL("statement.txt", shared));

describe.skipIf(!hasStatement)("the first statement (skipped where the shared cases are absent)", () => {
  const read = (name: string): string => readFileSync(new URL(name, shared), "utf8");
  const claims = (): readonly Claim[] => {
    const known = parsePlaces(JSON.parse(read("places.json")));
    return extractClaims(
      report(read("statement.txt"), { reported: "2017-03-24", label: "statement" }),
      makeGazetteer(known, placeTree(known)),
    ).kept;
  };
  const figure = (counted: string): Claim | undefined =>
    claims().find((claim) => claim.kind === "quantity" && claim.counted === counted);
  test("the people trapped, with range, place, period and chain", () => {
    expect(figure("trapped")).toMatchObject({
      low: 200,
      high: 500,
      qualifier: "between",
      of: "unspecified",
      placeIds: ["al-jadida"],
      during: "2017-03-22/2017-03-24",
      chain: ["unnamed sources", "statement"],
    });
    expect(figure("trapped")?.duringQuote?.exact).toContain("past two days");
  });
  test("the bodies found in another incident have no place but a structure", () => {
    expect(figure("recovered")).toMatchObject({
      low: 140,
      high: 140,
      placeIds: [],
      chain: ["unnamed sources", "statement"],
      during: "2017-03-22/2017-03-24",
    });
    expect(figure("structures-destroyed")).toMatchObject({ low: 1, high: 1, of: "buildings", placeIds: [] });
  });
  test("the buildings hit, with the party as the statement names it", () => {
    expect(figure("structures-damaged")).toMatchObject({
      low: 3,
      high: 3,
      of: "buildings",
      allegedParty: "the coalition forces",
      placeIds: ["al-jadida"],
    });
  });
  test("every quote is exact, and no other figure is read", () => {
    const text = read("statement.txt");
    expect(claims().every((claim) => claim.quote !== "not-checked" && checkQuote(claim.quote, text) === null)).toBe(true);
    expect(claims().filter((claim) => claim.kind === "quantity")).toHaveLength(4);
  });
});
