// Airwars' rules on invented incidents: each grade, the ranges, and what never turns into a civilian.
import type { Claim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { claim, person } from "../../test/invented.ts";
import { figuresOf, laidTo, statementOf, tollOf } from "../../test/invented-figures.ts";
import type { IncidentFigures } from "../incident-figures.ts";
import { airwars } from "./airwars.ts";

const civilians = (id: string, low: number, given: Readonly<Record<string, unknown>> = {}): Claim =>
  claim(id, { of: "civilians", low, high: low, observer: `observer of ${id}`, ...given });
const combatants = (id: string, low: number, given: Readonly<Record<string, unknown>> = {}): Claim =>
  claim(id, { of: "combatants", low, high: low, observer: `observer of ${id}`, ...given });
const ranges = (figures: IncidentFigures): readonly unknown[] =>
  airwars
    .view(figures)
    .figures.map(({ counted, of, low, high, presumed }) => [counted, of, low, high, ...(presumed ? ["presumed"] : [])]);
const gradeOf = (figures: IncidentFigures): string | null => airwars.view(figures).grade;

describe("grades", () => {
  const [a, b] = [civilians("a", 10), civilians("b", 10)];
  const two = [tollOf([[[a, b], 10, 10]], { of: "civilians" })];

  test("a party that accepts the harm makes it Confirmed, whoever it is and whatever others dispute", () => {
    const positions = [statementOf("party-1", "concedes", a)];
    const view = airwars.view(figuresOf([a, b], two, { ...laidTo(["party-1", [a]], ["party-2", [b]]), positions }));
    expect([view.grade, view.because]).toEqual(["Confirmed", [{ says: "a party accepts it", claims: ["a"] }]]);
  });

  test("accepting that belligerents were killed, that nobody was, or that houses were hit, or speaking of another incident, confirms nothing", () => {
    const [fighters, none] = [combatants("c", 2), civilians("n", 0)];
    const houses = claim("h", { counted: "structures-destroyed", of: "houses" });
    const positions = [
      statementOf("party-1", "concedes", fighters),
      statementOf("party-1", "concedes", none),
      { ...statementOf("party-1", "concedes", a), beside: true },
      statementOf("party-1", "concedes", houses),
      statementOf("party-1", "denies", a),
    ];
    expect(gradeOf(figuresOf([a, b], two, { ...laidTo(["party-1", [a]]), positions }))).toBe("Fair");
  });

  test("several parties accused make it Contested, and the minima stay", () => {
    const figures = figuresOf([a, b], two, laidTo(["party-1", [a]], ["party-2", [b]]));
    expect([gradeOf(figures), ranges(figures)]).toEqual(["Contested", [["killed", "civilians", 10, 10]]]);
  });

  test("two independent observers and an accused party make it Fair; without an act laid to anybody no grade fits", () => {
    expect(gradeOf(figuresOf([a, b], two, laidTo(["party-1", [a]])))).toBe("Fair");
    expect(gradeOf(figuresOf([a, b], two))).toBe(null);
  });

  test("two outlets of one observer are one source: Weak", () => {
    const copies = [
      civilians("a", 10, { observer: "a clinic" }),
      civilians("b", 10, { observer: "A clinic", chain: ["another outlet"] }),
    ];
    expect(gradeOf(figuresOf(copies, [tollOf([[copies, 10, 10]], { of: "civilians" })], laidTo(["party-1", copies])))).toBe(
      "Weak",
    );
  });

  test("claims that name no observer make it Weak, and how many sources they are stays open", () => {
    const unnamed = [civilians("a", 10, { observer: null }), civilians("b", 10, { observer: null })];
    const view = airwars.view(figuresOf(unnamed, [tollOf([[unnamed, 10, 10]], { of: "civilians" })]));
    expect(view.grade).toBe("Weak");
    expect(view.open).toContain("How many sources the claims add that name no observer is not known: 2.");
  });

  test("an incident in which only belligerents are counted, not by an accused party alone, is Discounted", () => {
    const fighters = combatants("c", 3);
    const figures = figuresOf([fighters], [tollOf([[[fighters], 3, 3]], { of: "combatants" })], laidTo(["party-1", []]));
    expect([gradeOf(figures), ranges(figures)]).toEqual(["Discounted", [["killed", "belligerents", 3, 3]]]);
  });

  test("an accused party's label alone discounts nothing", () => {
    const label = combatants("c", 3, { organOf: "party-1" });
    const view = airwars.view(figuresOf([label], [tollOf([[[label], 3, 3]], { of: "combatants" })], laidTo(["party-1", []])));
    expect(view.grade).toBe(null);
    expect(view.because.map(({ claims }) => claims)).toEqual([[], ["c"]]);
  });

  test("a person named as killed, or a group with no category, is enough not to discount", () => {
    const [fighters, named] = [combatants("c", 3), person("p", ["Name One"])];
    expect(gradeOf(figuresOf([fighters, named], [tollOf([[[fighters], 3, 3]], { of: "combatants" })]))).toBe("Weak");
  });
});

describe("ranges", () => {
  test("the minimum is the lowest and the maximum the highest of readings that cannot all hold; the reasons name the claims", () => {
    const [a, b] = [civilians("a", 4), civilians("b", 9)];
    const [figure] = airwars.view(
      figuresOf(
        [a, b],
        [
          tollOf(
            [
              [[b], 9, 9],
              [[a], 4, 4],
            ],
            { of: "civilians" },
          ),
        ],
      ),
    ).figures;
    expect([figure?.low, figure?.high]).toEqual([4, 9]);
    expect(figure?.because.map(({ bound, claims }) => [bound, claims])).toEqual([
      ["low", ["a"]],
      ["high", ["b"]],
    ]);
  });

  test("without an upper bound the maximum is the highest count that anyone gives there", () => {
    const [least, about, away] = [
      civilians("a", 4, { high: null, qualifier: "at least" }),
      civilians("b", 7, { qualifier: "about" }),
      civilians("c", 50, { placeIds: ["house-3"] }),
    ];
    const figures = figuresOf([least, about, away], [tollOf([[[least], 4, null]], { of: "civilians" })]);
    expect(ranges(figures)).toEqual([["killed", "civilians", 4, 7]]);
    expect(airwars.view(figures).figures[0]?.because[1]?.claims).toEqual(["b"]);
  });

  test("a claim with an upper bound alone gives no minimum", () => {
    const most = civilians("a", 7, { low: null, qualifier: "up to" });
    expect(ranges(figuresOf([most], [tollOf([[[most], null, 7]], { of: "civilians" })]))).toEqual([
      ["killed", "civilians", null, 7],
    ]);
  });

  test("killed and injured stand by category, each by itself; a group without a category is listed, not guessed at", () => {
    const claims = [
      claim("a", { of: "children", low: 2, high: 2 }),
      claim("b", { of: "women", counted: "injured", low: 3, high: 3 }),
      claim("c", { of: "fishermen", low: 1, high: 1 }),
    ];
    const [children, women, fishermen] = claims;
    if (children === undefined || women === undefined || fishermen === undefined) throw new Error("three stand above");
    const view = airwars.view(
      figuresOf(claims, [
        tollOf([[[children], 2, 2]], { of: "children" }),
        tollOf([[[women], 3, 3]], { of: "women", counted: "injured" }),
        tollOf([[[fishermen], 1, 1]], { of: "fishermen" }),
      ]),
    );
    expect(view.figures.map(({ counted, of, low }) => [counted, of, low])).toEqual([
      ["killed", "children", 2],
      ["injured", "women", 3],
    ]);
    expect(view.open).toContain("Counts of harm to people of whom there is no figure here: 1.");
  });

  test("scopes that do not compare stay two figures; a part of a wider scope is not shown beside it", () => {
    const [a, b, c] = [
      civilians("a", 4),
      civilians("b", 9, { placeIds: ["house-3"] }),
      civilians("c", 6, { placeIds: ["footprint"] }),
    ];
    const figures = figuresOf(
      [a, b, c],
      [
        tollOf([[[a], 4, 4]], { of: "civilians" }),
        tollOf([[[b], 9, 9]], { of: "civilians", place: "house-3" }),
        tollOf([[[c], 6, 6]], { of: "civilians", place: "footprint" }),
      ],
    );
    expect(airwars.view(figures).figures.map(({ placeIds, low, high }) => [...placeIds, low, high])).toEqual([
      ["footprint", 6, 6],
      ["house-3", 9, 9],
    ]);
    expect(airwars.view(figures).open.some((says) => says.startsWith("Figures of killed civilians whose scopes"))).toBe(true);
  });
});

describe("civilian status", () => {
  const civil = civilians("a", 10);
  const tolls = (other: Claim, low: number): Parameters<typeof figuresOf>[1] => [
    tollOf([[[civil], 10, 10]], { of: "civilians" }),
    tollOf([[[other], low, low]], { of: "combatants" }),
  ];

  test("people whom one voice calls civilians and another combatants count in neither minimum", () => {
    const rival = combatants("b", 10);
    expect(ranges(figuresOf([civil, rival], tolls(rival, 10)))).toEqual([
      ["killed", "civilians", 0, 10],
      ["killed", "belligerents", 0, 10],
    ]);
    const fewer = combatants("b", 4);
    expect(ranges(figuresOf([civil, fewer], tolls(fewer, 4)))).toEqual([
      ["killed", "civilians", 6, 10],
      ["killed", "belligerents", 0, 4],
    ]);
  });

  test.each([
    ["an accused party's own label", combatants("b", 4, { organOf: "party-1" }), []],
    ["a voice that counts both", combatants("b", 4, { observer: "observer of a" }), []],
    ["a place known to be apart", combatants("b", 4, { placeIds: ["house-2"] }), []],
    ["a total with room for both", combatants("b", 4), [claim("t", { low: 14, high: null, qualifier: "at least" })]],
  ])("%s contests nothing", (_, other, more) => {
    const figures = figuresOf([civil, other, ...more], tolls(other, 4), laidTo(["party-1", [civil]]));
    expect(ranges(figures)).toEqual([
      ["killed", "civilians", 10, 10],
      ["killed", "belligerents", 4, 4],
    ]);
  });

  test("people of unspecified status are presumed civilians only where nobody counts civilians, and marked so", () => {
    const any = claim("u", { low: 12, high: 15, qualifier: "between" });
    const toll = tollOf([[[any], 12, 15]]);
    expect(ranges(figuresOf([any], [toll]))).toEqual([["killed", "civilians", 12, 15, "presumed"]]);
    expect(ranges(figuresOf([any, civil], [toll, tollOf([[[civil], 10, 10]], { of: "civilians" })]))).toEqual([
      ["killed", "civilians", 10, 10],
    ]);
  });

  test("a count of bodies is never one of civilians", () => {
    const [bodies, any] = [
      claim("b", { counted: "recovered", low: 30, high: 30 }),
      claim("u", { low: 12, high: null, qualifier: "at least" }),
    ];
    const view = airwars.view(
      figuresOf([bodies, any], [tollOf([[[bodies], 30, null]]), tollOf([[[bodies], 30, 30]], { counted: "recovered" })]),
    );
    expect(view.figures.map(({ low, high, presumed }) => [low, high, presumed])).toEqual([[null, 12, true]]);
    expect(view.open).toContain("Counts of bodies, never counted as civilians: 1.");
  });

  test("those called combatants by others than an accused party are taken out of who is presumed; its own label takes nobody out", () => {
    const any = claim("u", { low: 12, high: 12 });
    const view = (by: Readonly<Record<string, unknown>>): readonly unknown[] => {
      const other = combatants("b", 4, by);
      return ranges(
        figuresOf(
          [any, other],
          [tollOf([[[any], 12, 12]]), tollOf([[[other], 4, 4]], { of: "combatants" })],
          laidTo(["party-1", [any]]),
        ),
      );
    };
    expect(view({})[0]).toEqual(["killed", "civilians", 8, 8, "presumed"]);
    expect(view({ organOf: "party-1" })[0]).toEqual(["killed", "civilians", 12, 12, "presumed"]);
  });
});
