import { describe, expect, test } from "vitest";
import { claimsOf, firstQuantity } from "../invented-case.ts";

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
  ["Since the strike of 10 February, 12 bodies have been recovered.", "2031-02-10/2031-05-20"],
  ["Since it began on 10 February 12 people have been killed.", "2031-02-10/2031-05-20"],
  ["The market where people were killed last year was hit, injuring 12.", "../2031-05-20"],
  ["The house of people killed last year was hit again, injuring 12.", "../2031-05-20"],
  ["At least 12 people\nwere killed in\nHalqura on 2 May.", "2031-05-02"],
  ["At least 12 people\r\nwere killed in\r\nHalqura on 2 May.", "2031-05-02"],
  ["Shelling of the market\nTwelve people were killed on 2 May.", "2031-05-02"],
  ["Shelling of the market on 3 May\n\nTwelve people were killed.", "../2031-05-20"],
  ["12 people were killed in early May.", "2031-05-01~/2031-05-10~"],
  ["12 people were killed in March.", "2031-03"],
  ["12 people were killed in March of 2030.", "2030-03"],
  ["On October 27th of 2030, 12 people were killed.", "2030-10-27"],
  ["On 3 May 2029 it began; on Sept. 21 of that year 12 people were killed.", "2029-09-21"],
  ["12 people were killed on 21 September of that year.", "../2031-05-20"],
  ["12 people were killed in November.", "2030-11"],
  ["12 people were killed in 2030.", "2030"],
  ["12 people were killed between 14 and 17 May.", "2031-05-14/2031-05-17"],
  ["12 people were killed from 14 May to 17 May.", "2031-05-14/2031-05-17"],
  ["12 people were killed on 14–15 May.", "2031-05-14/2031-05-15"],
  ["12 people were killed in recent days.", "../2031-05-20"],
  ["12 people were killed.", "../2031-05-20"],
  ["A doctor said on Friday that 12 people were killed.", "../2031-05-20"],
  ["HALQURA, 18 May (Agency) - 12 people were killed.", "../2031-05-20"],
  ["12 people were killed on 4 JAN 31.", "2031-01-04"],
  ["12 people were killed on 4-JAN-90.", "1990-01-04"],
  ["ON 17 MARCH 12 PEOPLE WERE KILLED.", "2031-03-17"],
  ["12 people were killed on 17/03/31.", "2031-03-17"],
  ["12 people were killed on Sept. 11.", "2030-09-11"],
  ["12 people were killed on 11 Sept. 2030.", "2030-09-11"],
  ["12 people were killed on 11/09/2030.", "../2031-05-20"],
  ["12 people were killed on 3/17/2031.", "2031-03-17"],
  ["12 people were killed on the night of 16–17 March.", "2031-03-16/2031-03-17"],
  ["12 people were killed on the night of 16 March.", "2031-03-16/2031-03-17"],
  ["12 people were killed overnight.", "2031-05-19/2031-05-20"],
  ["12 people were killed overnight into Friday.", "2031-05-15/2031-05-16"],
  ["12 people were killed overnight on Thursday.", "2031-05-15/2031-05-16"],
  ["12 people were killed overnight from Thursday to Friday.", "2031-05-15/2031-05-16"],
  ["12 people were killed early on Friday.", "2031-05-16"],
  ["12 people were killed early on 14 May.", "2031-05-14"],
  ["12 people were killed Friday morning.", "2031-05-16"],
  ["12 people were killed in the past two days.", "2031-05-18/2031-05-20"],
  ["12 people were killed around 14 May.", "2031-05-14~"],
  ["12 people were killed at the end of March.", "2031-03-21~/2031-03-31~"],
  ["12 people were killed in early 2030.", "2030-01~/2030-04~"],
  ["12 people were killed over the weekend.", "../2031-05-20"],
  ["12 people were killed from 28 April to 3 May 2030.", "2030-04-28/2030-05-03"],
  ["12 people were killed 28 April – 3 May 2030.", "2030-04-28/2030-05-03"],
  ["12 people were killed from Monday to Friday.", "2031-05-12/2031-05-16"],
  ["12 people were killed between March and May 2030.", "2030-03-01/2030-05-31"],
  ["12 people were killed on 14 Ordibehesht 1410.", "2031-05-04"],
  ["12 people were killed on 14 Ordibehesht 1410 (4 May 2031).", "2031-05-04"],
  ["12 people were killed on 10 Ramadan 1452.", "2031-01-04~"],
  ["12 people were killed on 10 Ramadan 1452 (5 January 2031).", "2031-01-05"],
  ["12 people were killed on 12 Rabi al-Awwal.", "2030-07-13~"],
  ["12 people were killed in Ramadan.", "2030-12-26~/2031-01-24~"],
  ["12 people were killed in the house of Ramadan Warda.", "../2031-05-20"],
  ["The strike of 14 May came at dawn. Three days later 12 people were killed.", "2031-05-17"],
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
  test("a year of two digits stays open without a report's date", () =>
    expect(firstQuantity("12 people were killed on 4 JAN 90.", { reported: null }).during).toBeNull());
  test("a date does not cross a paragraph", () =>
    expect(firstQuantity("On 14 May it rained.\n\n12 people were killed.").during).toBe("../2031-05-20"));
});
