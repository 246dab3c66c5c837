// Cells of lists: numbers, dates, ages, words, names and groups, each read as written or not at all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPeople } from "./people-words.ts";
import { readAge } from "./table-ages.ts";
import { provedOrder, readDate } from "./table-dates.ts";
import { readCount } from "./table-numbers.ts";
import { fateOfWord, sexOfWord } from "./table-words.ts";

describe("a cell of a number", () => {
  const said = (cell: string): unknown => {
    const read = readCount(cell);
    return read?.kind === "count" ? [read.range.low, read.range.high, read.qualifier] : (read?.kind ?? null);
  };

  test.each([
    ["12", [12, 12, "unqualified"]],
    ["٣٤", [34, 34, "unqualified"]],
    ["۷۸", [78, 78, "unqualified"]],
    ["1,200", [1200, 1200, "unqualified"]],
    ["5.0", [5, 5, "unqualified"]],
    ["5-8", [5, 8, "between"]],
    ["5 – 8", [5, 8, "between"]],
    ["٥ إلى ٨", [5, 8, "between"]],
    ["between 5 and 8", [5, 8, "between"]],
    ["5+", [5, null, "at least"]],
    ["at least 5", [5, null, "at least"]],
    ["على الأقل 5", [5, null, "at least"]],
    ["حداقل ۵", [5, null, "at least"]],
    ["more than 5", [5, null, "more than"]],
    ["up to 5", [null, 5, "up to"]],
    ["<5", [null, 5, "fewer than"]],
    ["~5", [5, 5, "about"]],
    ["0", [0, 0, "none"]],
    ["none", [0, 0, "none"]],
  ])("%s is read as %j", (cell, expected) => {
    expect(said(cell)).toEqual(expected);
  });

  test.each(["", " ", "unknown", "N/A", "-", "مجهول", "نامعلوم"])("%j says that nothing is known", (cell) => {
    expect(said(cell)).toBe("absent");
  });

  test.each(["8-5", "5.5", "-3", "5,8", "1.200", "five", "5 (2 children)", "=1+1", "5 and 8", "1e3", "0x10"])(
    "%s is no number",
    (cell) => {
      expect(said(cell)).toBe(null);
    },
  );

  test("no cell yields a number that it does not hold", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("1", "2", "0", "-", "+", "~", " ", ",", ".", "<", "to"), maxLength: 8 }),
        (cell) => {
          const read = readCount(cell);
          if (read?.kind !== "count") return;
          const held = cell.replace(/[,.](?=\d{3})| (?=\d{3})/gu, "");
          for (const bound of [read.range.low, read.range.high])
            if (bound !== null) expect(held.match(/\d+/gu)?.map(Number)).toContain(bound);
        },
      ),
    );
  });
});

describe("a cell of a date", () => {
  const rules = { order: null, yearsFrom: null };
  test.each([
    ["2031-05-03", "2031-05-03"],
    ["2031-05-03T00:00:00Z", "2031-05-03"],
    ["2031-05-03 14:20:00", "2031-05-03"],
    ["2031-05", "2031-05"],
    ["2031-05-03/2031-05-06", "2031-05-03/2031-05-06"],
    ["25/03/2031", "2031-03-25"],
    ["03/25/2031 11:59 PM", "2031-03-25"],
    ["٢٥/٠٣/٢٠٣١", "2031-03-25"],
    ["04.04.2031", "2031-04-04"],
    ["2031/04/05", "2031-04-05"],
    ["3 May 2031", "2031-05-03"],
    ["May 3rd, 2031", "2031-05-03"],
    ["03-Sep-2031", "2031-09-03"],
    ["Sept 2031", "2031-09"],
    ["05/2031", "2031-05"],
  ])("%s is %s", (cell, edtf) => {
    expect(readDate(cell, rules)).toEqual({ kind: "date", edtf });
  });

  test.each([
    ["03/04/2031", "day or month first"],
    ["23/05/31", "a year of two digits"],
    ["30/02/2031", "not a date"],
    ["soon", "not a date"],
    ["43211", "not a date"],
    ["1410-02-03", "a year of another calendar"],
    ["Mayor 3, 2031", "not a date"],
  ])("%s is not read: %s", (cell, why) => {
    expect(readDate(cell, rules)).toEqual({ kind: "unread", why });
  });

  test("what is given decides what digits cannot", () => {
    expect(readDate("03/04/31", { order: "dmy", yearsFrom: 1990 })).toEqual({ kind: "date", edtf: "2031-04-03" });
    expect(readDate("03/04/95", { order: "mdy", yearsFrom: 1990 })).toEqual({ kind: "date", edtf: "1995-03-04" });
    expect(readDate("03/25/2031", { order: "dmy", yearsFrom: null })).toEqual({ kind: "unread", why: "not a date" });
    expect(readDate("31/04/03", { order: "ymd", yearsFrom: 1990 })).toEqual({ kind: "date", edtf: "2031-04-03" });
  });

  test("a column proves its order where some day is above 12 and none speaks against it", () => {
    expect(provedOrder(["03/04/2031", "25/03/2031"])).toBe("dmy");
    expect(provedOrder(["03/04/2031", "03/25/2031"])).toBe("mdy");
    expect(provedOrder(["25/03/2031", "03/25/2031"])).toBe(null);
    expect(provedOrder(["03/04/2031"])).toBe(null);
  });
});

describe("a cell of an age", () => {
  test.each([
    ["30", { low: 30, high: 30, says: null }],
    ["20s", { low: 20, high: 29, says: null }],
    ["20-25", { low: 20, high: 25, says: null }],
    ["18 months", { low: 1, high: 1, says: null }],
    ["6 months old", { low: 0, high: 0, says: null }],
    ["٣ أشهر", { low: 0, high: 0, says: null }],
    ["60+", { low: 60, high: null, says: null }],
    ["under 18", { low: null, high: 17, says: null }],
    ["over 60", { low: 61, high: null, says: null }],
    ["about 30", { low: null, high: null, says: "about 30" }],
    ["adult", { low: null, high: null, says: "adult" }],
    ["unknown", { low: null, high: null, says: null }],
  ])("%s bounds what it says and no more", (cell, age) => {
    expect(readAge(cell)).toEqual(age);
  });

  test.each(["200", "tall", "30 kg"])("%s is no age", (cell) => {
    expect(readAge(cell)).toBe(null);
  });
});

describe("a cell of a word", () => {
  test("sex and fate are known in four languages, and a list may teach its own", () => {
    expect(["F", "أنثى", "دختر", "ژن", "jin"].map((word) => sexOfWord(word))).toEqual(Array(5).fill("female"));
    expect(["Killed", "شهيد", "کشته شده", "کوژراو", "şehîd"].map((word) => fateOfWord(word))).toEqual(Array(5).fill("killed"));
    expect(sexOfWord("K")).toBe(null);
    expect(sexOfWord("K", { k: "female" })).toBe("female");
  });
});

describe("a cell of names and groups", () => {
  test("groups that are all who are told of, each by its meaning apart, have an upper end", () => {
    expect(readPeople("N.N. (2 babies; 4 women; 17 men)", 23)).toEqual({
      kind: "groups",
      total: 23,
      groups: [
        { words: "2 babies", low: 2, high: 2, of: "babies" },
        { words: "4 women", low: 4, high: 4, of: "women" },
        { words: "17 men", low: 17, high: 17, of: "men" },
      ],
    });
  });

  test("where others are told of, or a group may lie in another, it has none", () => {
    const highs = (cell: string, number: number): unknown => {
      const read = readPeople(cell, number);
      return read?.kind === "groups" ? read.groups.map(({ high }) => high) : read;
    };
    expect(highs("N.N. (1 man)", 4)).toEqual([null]);
    expect(highs("N.N. (1 pregnant woman; 3 women)", 4)).toEqual([null, null]);
    expect(highs("N.N. (1 baby; 3 children; 2 men)", 6)).toEqual([null, null, 2]);
  });

  test("one person has a name or a slot, a sex and an age where they stand", () => {
    expect(readPeople("N.N. (man, ±25)", 1)).toMatchObject({
      person: { name: null, slot: "man", sex: "male", age: { low: null, high: null, says: "±25" } },
    });
    expect(readPeople("Aland Berin (girl, 7)", 1)).toMatchObject({
      person: { name: "Aland Berin", slot: null, sex: "female", age: { low: 7, high: 7 } },
    });
    expect(readPeople("Aland Berin", 1)).toMatchObject({ kind: "person", person: { name: "Aland Berin", age: null } });
    expect(readPeople("N.N.", 5)).toEqual({ kind: "not-named" });
  });

  test.each(["Aland and Berin", "N.N. (men)", "N.N. (baby; 3 months)", "N.N. (some; others)", "N.N. (twin, tall)"])(
    "%s of five is not read",
    (cell) => {
      expect(readPeople(cell, 5)).toBe(null);
    },
  );
});
