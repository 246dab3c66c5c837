// Those not accounted for, of invented houses: what is subtracted from the people present, and what may not be.
import type { Claim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balance, count, ledger, search } from "../../test/invented-ledgers.ts";
import type { LedgerBalance } from "./ledger-balance.ts";

describe("those not accounted for", () => {
  test("they are the people present less those counted out of exactly that place, with the claims", () => {
    const claims = [
      count("c1", "hiding", 100, 120),
      count("c2", "left-before", 10, 20),
      count("c3", "rescued", 3, 3),
      count("c4", "recovered", 50, 60),
      count("c5", "buried", 50, 50),
      count("c6", "died-later", 1, 1),
      count("c7", "recovered", 500, 500, { placeIds: ["quarter"] }),
    ];
    expect(balance(claims)).toMatchObject({
      present: "hiding",
      range: { low: 17, high: 57 },
      soft: false,
      moreOutThanIn: false,
      claims: ["c1", "c2", "c3", "c4"],
    });
  });

  test("without a count of people present there is none", () => {
    expect(ledger([count("c1", "recovered", 50, 60)]).notAccountedFor).toEqual([]);
  });

  test("a bound of people present that is not given stays unknown, of people gone it may be all of them; soft words make it soft", () => {
    expect(balance([count("c1", "hiding", null, 100), count("c2", "recovered", 30, 30)])?.range).toEqual({ low: null, high: 70 });
    expect(balance([count("c1", "hiding", 100, 100), count("c2", "recovered", 30, null)])?.range).toEqual({ low: 0, high: 70 });
    expect(balance([count("c1", "hiding", 100, null), count("c2", "recovered", null, 30)])?.range).toEqual({
      low: 70,
      high: null,
    });
    expect(balance([count("c1", "hiding", 9, 9, { qualifier: "likely" })])?.soft).toBe(true);
  });

  test("observers who differ on one day widen it, and nothing lies between them", () => {
    const claims = [
      count("c1", "hiding", 300, 300),
      count("c2", "recovered", 61, 61, { observer: "P" }),
      count("c3", "recovered", 278, 278),
    ];
    expect(balance(claims)?.range).toEqual({ low: 22, high: 239 });
    const [hidden, fewer, more] = [claims.slice(0, 1), count("c2", "recovered", 10, 20), count("c3", "recovered", 15, 30)];
    for (const both of [
      [fewer, more],
      [more, fewer],
    ])
      expect(balance([...hidden, ...both])?.range).toEqual({ low: 270, high: 285 });
  });

  test("more taken out than present is said, and the range is none", () => {
    const found = balance([count("c1", "hiding", 50, 50), count("c2", "recovered", 60, 60)]);
    expect(found).toMatchObject({ range: { low: 0, high: 0 }, moreOutThanIn: true });
  });

  test("of those taken out before the trapped were counted it is not known how many were among them", () => {
    const trapped = count("c1", "trapped", 100, 100, { during: "2031-05-05" });
    expect(balance([trapped, count("c2", "recovered", 30, 30, search("2031-05-09"))])?.range).toEqual({ low: 70, high: 100 });
    const since = count("c2", "recovered", 30, 30, { during: "2031-05-05/2031-05-09" });
    expect(balance([trapped, since])?.range).toEqual({ low: 70, high: 70 });
    expect(balance([trapped, count("c2", "left-before", 30, 30)])?.range).toEqual({ low: 100, high: 100 });
  });

  test("counts of different days may be of different people: at least the largest is gone, at most all together", () => {
    const claims = [
      count("c1", "hiding", 100, 100),
      count("c2", "recovered", 30, 30, { during: "2031-05-08" }),
      count("c3", "recovered", 5, 5, { during: "2031-05-09" }),
    ];
    expect(balance(claims)).toMatchObject({
      range: { low: 65, high: 70 },
      because: [
        "hiding: 100 to 100 (c1)",
        "less recovered: 30 to 35, at least the largest and at most all that may be different people (c2, c3)",
      ],
    });
    const whole = count("c4", "recovered", 40, 50, { ...search("2031-05-09"), observer: "P" });
    expect(balance([...claims, whole])?.range).toEqual({ low: 50, high: 60 });
  });

  test("of a day's count that is larger than the whole search's, the range holds both", () => {
    const claims = [
      count("c1", "hiding", 300, 300),
      count("c2", "recovered", 61, 61, { ...search("2031-05-09"), observer: "P" }),
    ];
    const larger = (high: number | null): Claim => count("c3", "recovered", 278, high, search("2031-05-06"));
    expect(balance([...claims, larger(278)])?.range).toEqual({ low: 22, high: 239 });
    expect(balance([...claims, larger(null)])?.range).toEqual({ low: 0, high: 239 });
  });

  test("a count so far bounds those gone, and those present, from below only", () => {
    const soFar = { ...search("2031-05-03"), qualifier: "so far" };
    expect(balance([count("c1", "trapped", 50, 50), count("c2", "rescued", 40, 40, soFar)])?.range).toEqual({ low: 0, high: 10 });
    expect(balance([count("c1", "trapped", 50, 50, { qualifier: "so far" }), count("c2", "rescued", 40, 40)])?.range).toEqual({
      low: 10,
      high: null,
    });
  });

  test("a group within those present is surely of them, a wider one or another perhaps, one apart by its meaning never", () => {
    const recovered = (of: string, present = "unspecified"): LedgerBalance | undefined =>
      balance([count("c1", "hiding", 100, 100, { of: present }), count("c2", "recovered", 60, 60, { of })]);
    expect(recovered("women")).toMatchObject({ range: { low: 40, high: 40 }, otherGroups: ["c2"], claims: ["c1", "c2"] });
    expect(recovered("unspecified", "women")).toMatchObject({ range: { low: 40, high: 100 }, otherGroups: ["c2"] });
    expect(recovered("unspecified", "women")?.because.at(-1)).toBe(
      "not known to be of those present, so the least leaves them out: recovered (c2)",
    );
    expect(recovered("civilians", "women")?.range).toEqual({ low: 40, high: 100 });
    expect(recovered("men", "women")).toMatchObject({ range: { low: 100, high: 100 }, otherGroups: [], claims: ["c1"] });
  });

  test("a count of a group or a place within another count's is part of it and not subtracted again", () => {
    const claims = [
      count("c1", "hiding", 100, 100, { placeIds: ["quarter"] }),
      count("c2", "recovered", 60, 60, { placeIds: ["quarter"] }),
      count("c3", "recovered", 20, 20, { of: "women", placeIds: ["quarter"] }),
      count("c4", "recovered", 30, 30),
    ];
    expect(balance(claims, "quarter")).toMatchObject({ range: { low: 40, high: 40 }, otherGroups: ["c3", "c4"] });
  });

  test("those taken out of a house are gone from its quarter; those who left the house may still be there", () => {
    const hiding = count("c1", "hiding", 100, 100, { placeIds: ["quarter"] });
    expect(balance([hiding, count("c2", "recovered", 30, 30)], "quarter")?.range).toEqual({ low: 70, high: 70 });
    const both = [hiding, count("c2", "recovered", 30, 30), count("c3", "recovered", 20, 20, { placeIds: ["home"] })];
    expect(balance(both, "quarter")?.range).toEqual({ low: 50, high: 70 });
    expect(balance([hiding, count("c2", "left-before", 30, 30)], "quarter")?.range).toEqual({ low: 70, high: 100 });
  });

  test("whatever the counts, no bound is negative and none is narrower than its inputs allow", () => {
    const end = fc.integer({ min: 0, max: 500 });
    const range = fc.tuple(end, end).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(range, range, range, ([low, high], [leftLow, leftHigh], [outLow, outHigh]) => {
        const found = balance([
          count("c1", "hiding", low, high),
          count("c2", "left-before", leftLow, leftHigh),
          count("c3", "recovered", outLow, outHigh),
        ]);
        for (const present of [low, high])
          for (const left of [leftLow, leftHigh])
            for (const out of [outLow, outHigh]) {
              const rest = Math.max(0, present - left - out);
              expect(rest).toBeGreaterThanOrEqual(found?.range.low ?? -1);
              expect(rest).toBeLessThanOrEqual(found?.range.high ?? -1);
            }
      }),
    );
  });
});
