import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceTable } from "../english/sentence-table.ts";
import { claimsOf } from "../invented-case.ts";
import { reportToll, type SaidToll } from "./report-toll.ts";

function inShort(said: SaidToll | null): string {
  return said === null ? "nothing said" : `${said.least}-${said.most} (${said.range.low ?? "?"}-${said.range.high ?? "?"})`;
}

function killed(text: string): string {
  return inShort(reportToll(claimsOf(text)).killed);
}

function injured(text: string): string {
  return inShort(reportToll(claimsOf(text)).injured);
}

describe("what one report says of the killed", () => {
  test("the first count of several people stands, and parts are never added to it", () =>
    expect(killed("The strike killed 12 people, including 4 women and 3 children.")).toBe("12-12 (12-12)"));
  test("counts on one verb are one count", () =>
    expect(killed("Four women, three children and a man were killed.")).toBe("8-8 (8-8)"));
  test("a list that tells who the counted were is not added to them", () =>
    expect(killed("Six people, four children and two women, were killed.")).toBe("6-6 (6-6)"));
  test("a higher count of everybody widens it, a lower one does not", () => {
    expect(killed("Four people were killed. Residents said that six people were killed.")).toBe("4-6 (4-6)");
    expect(killed("Six people were killed. Residents said that four people were killed.")).toBe("6-6 (6-6)");
    expect(killed("Six people were killed. Residents said that nine children were killed.")).toBe("6-6 (6-6)");
    expect(killed("Six people were killed. Residents said that 1,100 people were killed.")).toBe("6-6 (6-6)");
  });
  test("an open end stays open, and is written down as recorders do", () => {
    expect(killed("At least 12 people were killed.")).toBe("12-12 (12-?)");
    expect(killed("More than 30 people were killed.")).toBe("31-31 (30-?)");
    expect(killed("Fewer than ten people were killed.")).toBe("9-9 (?-10)");
    expect(killed("Up to 9 people were killed.")).toBe("9-9 (?-9)");
    expect(killed("Dozens of people were killed.")).toBe("12-24 (24-?)");
    expect(killed("Between 5 and 8 people were killed.")).toBe("5-8 (5-8)");
  });
  test("totals of long periods and numbers known from elsewhere are left out", () => {
    expect(killed("In 2030, 1,901 people were killed in such raids.")).toBe("nothing said");
    expect(killed("He recalled the 17 people killed in the raid.")).toBe("nothing said");
    expect(killed("There were 2 people killed. He recalled the 17 people killed in the raid.")).toBe("2-2 (2-2)");
  });
  test("a known none gives way to a count", () => {
    expect(killed("None were killed.")).toBe("0-0 (0-0)");
    expect(killed("None of the guards were killed. The strike killed 3 men.")).toBe("3-3 (3-3)");
  });
  test("a plural without a number says how many only where nothing else does", () => {
    expect(killed("Civilians were killed.")).toBe("2-2 (2-?)");
    expect(killed("Civilians were killed. The strike killed 5 people.")).toBe("5-5 (5-5)");
  });
  test("bodies found stand for the killed where nobody is said to be killed", () =>
    expect(killed("Fourteen bodies were pulled out.")).toBe("14-14 (14-14)"));
  test("what rests on no claim is said by nobody", () => expect(reportToll([])).toEqual({ killed: null, injured: null }));
});

describe("persons told of one by one", () => {
  test("the same person told of again is not another", () =>
    expect(killed("A man was killed. Salim Darro, 34, was killed at home. Darro died at once. He was dead.")).toBe("1-1 (1-1)"));
  test("two names are two people, unless they share a word", () => {
    expect(killed("Salim Darro was killed. Nura Hamdi was killed.")).toBe("2-2 (2-2)");
    expect(killed("Salim Darro was killed. Salim was killed with a gun.")).toBe("1-1 (1-1)");
  });
  test("another man is another, a man and a woman are two", () => {
    expect(killed("A man was killed. Another man was killed later.")).toBe("2-2 (2-2)");
    expect(killed("A man was killed. A woman was killed too.")).toBe("2-2 (2-2)");
  });
  test("persons harmed before the first day named are of another incident, who dies later is not", () => {
    expect(killed("A man was killed on 14 May. A woman was killed on 2 May.")).toBe("1-1 (1-1)");
    expect(killed("A man was shot on 14 May. He died on 16 May.")).toBe("1-1 (1-1)");
  });
  test("counts of before the first day named are of another incident", () =>
    expect(killed("A man was killed on 14 May. Last month, three men were killed there.")).toBe("1-1 (1-1)"));
  test("who is told of as he and as she are two", () =>
    expect(killed("A man was found dead. She was pronounced dead at the hospital.")).toBe("2-2 (2-2)"));
  test("an act that says how many died counts them", () =>
    expect(killed("Police investigated a double homicide.")).toBe("2-2 (2-?)"));
  test("several killings do not count those told of before", () =>
    expect(killed("A man was killed. It was one of several killings.")).toBe("1-1 (1-1)"));
  test("a deadly act is one of the killed only where it is told first", () => {
    expect(killed("Police are at the scene of a fatal shooting.")).toBe("1-1 (1-1)");
    expect(killed("A man was wounded. It was the second fatal shooting of the year.")).toBe("nothing said");
  });
  test("one of everybody is a headline that other people's later numbers do not replace", () =>
    expect(killed("At least one civilian was killed. Four of his siblings had died before.")).toBe("1-1 (1-?)"));
});

describe("what one report says of the injured", () => {
  test("of the shot, those not killed are injured", () => {
    expect(injured("Four people were shot, one fatally.")).toBe("3-3 (3-3)");
    expect(injured("At least four people were shot.")).toBe("4-4 (4-?)");
    expect(injured("A man was shot in the leg.")).toBe("1-1 (1-1)");
    expect(injured("A man was shot. He died at the hospital.")).toBe("nothing said");
  });
  test("who is injured and later dies moves, is never added", () => {
    const text = "A man was wounded in the street. He died at the hospital.";
    expect([killed(text), injured(text)]).toEqual(["1-1 (1-1)", "nothing said"]);
  });
  test("another who was shot is not the one who died", () =>
    expect(injured("Salim Darro was killed. Another man was also shot.")).toBe("1-1 (1-1)"));
  test("as many wounded as shot are the same people, and the dead are among them", () =>
    expect(injured("Two men were shot. Guards found two men with wounds. Salim Darro died.")).toBe("1-1 (1-1)"));
  test("a juvenile beside a man, an officer and a suspect, a guard who was also hurt: two persons each", () => {
    expect(injured("The shooting left a man dead and a juvenile wounded.")).toBe("1-1 (1-1)");
    expect(injured("An officer was wounded at the gate. The suspect was shot and killed.")).toBe("1-1 (1-1)");
    expect(injured("Salim Darro was killed. A guard was also wounded.")).toBe("1-1 (1-1)");
  });
  test("another who was wounded stays", () => expect(injured("A man was killed and another man was wounded.")).toBe("1-1 (1-1)"));
  test("a number of people killed and injured says both", () => {
    const text = "An unknown number of people were killed and injured.";
    expect([killed(text), injured(text)]).toEqual(["2-2 (2-?)", "2-2 (2-?)"]);
  });
});

describe("any report", () => {
  const texts = fc
    .array(fc.constantFrom(...sentenceTable.map(([sentence]) => sentence)), { maxLength: 8 })
    .map((sentences) => sentences.join("\n\n"));
  test("every number said rests on claims of the report, and its ends are in order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const claims = claimsOf(text);
        const ids = new Set<string>(claims.map(({ id }) => id));
        return Object.values(reportToll(claims)).every(
          (said) =>
            said === null || (said.because.length > 0 && said.because.every((id) => ids.has(id)) && said.least <= said.most),
        );
      }),
      { numRuns: 300 },
    );
  });
});
