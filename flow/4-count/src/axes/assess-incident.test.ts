// The three axes of an incident: apart, each with its claims, the same for each party. Invented people, parties and places.
import { type Assessment, type Claim, readClaim } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claim, oneIncident, tree } from "../../test/invented.ts";
import { assessIncident } from "./assess-incident.ts";

/** A claim that counts nobody, with the fields that all kinds share. */
function statement(id: string, given: Readonly<Record<string, unknown>>): Claim {
  const {
    counted: _,
    of: _of,
    low: _low,
    high: _high,
    qualifier: _qualifier,
    ...common
  } = claim(id) as Extract<Claim, { kind: "quantity" }>;
  const read = readClaim({ ...common, ...given });
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.claim;
}

const attribution = (id: string, party: string, given: object = {}): Claim =>
  statement(id, { kind: "attribution", party, act: "shelling", weapon: null, ...given });
const position = (id: string, party: string, given: object): Claim => statement(id, { kind: "position", party, ...given });

function assess(claims: readonly Claim[]): Assessment {
  const [incident] = oneIncident(claims).incidents;
  if (incident === undefined) throw new Error("one incident was expected");
  return assessIncident({ incident, claims, all: new Map(claims.map((each) => [each.id, each])), tree, tolls: [] });
}

describe("attribution", () => {
  test("lists each party that harm is laid to, with who says so and its denials beside", () => {
    const claims = [
      attribution("a", "south", { observer: "a neighbour" }),
      claim("b", { allegedParty: "north", observer: "a hospital" }),
      position("c", "south", { position: "denies" }),
    ];
    const { attribution: parties, competing } = assess(claims);
    expect(parties.map(({ party, claims: of, standing, denials }) => [party, of, standing.observers, denials])).toEqual([
      ["north", ["b"], ["a hospital"], []],
      ["south", ["a"], ["a neighbour"], ["c"]],
    ]);
    expect(competing).toBe(true);
  });

  test("counts a concession as the party's own, and a figure that a party answers as laid by nobody", () => {
    const claims = [
      claim("a", { position: "concedes", organOf: "north" }),
      claim("b", { position: "denies", organOf: "south", allegedParty: "south" }),
    ];
    expect(assess(claims)).toMatchObject({ attribution: [{ party: "north", claims: ["a"], own: ["a"] }], competing: false });
  });

  test("what is laid elsewhere and not said to whom stands last, and competes with nobody", () => {
    const claims = [claim("a", { position: "attributes-elsewhere", organOf: "north" }), attribution("b", "zeta")];
    const { attribution: parties, competing } = assess(claims);
    expect([parties.map(({ party }) => party), competing]).toEqual([["zeta", null], false]);
    const named = assess([claim("a", { position: "attributes-elsewhere", organOf: "north", allegedParty: "south" })]);
    expect(named.attribution.map(({ party }) => party)).toEqual(["south"]);
  });
});

describe("positions", () => {
  test("stand by party and date, so that who denies first and concedes later is seen to", () => {
    const claims = [
      claim("b", { position: "concedes", organOf: "north", reported: "2031-06-02", qualifier: "likely", low: 8, high: 12 }),
      position("a", "north", { position: "denies", reported: "2031-05-06" }),
      position("c", "east", { position: "investigates", reported: "2031-05-09" }),
    ];
    expect(assess(claims).positions.map((each) => [each.party, each.position, each.range, each.qualifier])).toEqual([
      ["east", "investigates", null, null],
      ["north", "denies", null, null],
      ["north", "concedes", { low: 8, high: 12 }, "likely"],
    ]);
  });

  test("a statement that several outlets tell stands once, with each claim", () => {
    const told = ["a", "b"].map((id) => position(id, "north", { position: "denies", chain: [`outlet ${id}`] }));
    expect(assess(told).positions.map(({ claims }) => claims)).toEqual([["a", "b"]]);
  });

  test("a figure disputed by nobody named is the party's whose own statement came the same way that day", () => {
    const own = claim("a", { position: "concedes", organOf: "north", chain: ["a press office"] });
    const answered = claim("b", { position: "disputes", chain: ["a press office"], counted: "unaccounted-for", low: 3, high: 3 });
    const [, said] = assess([own, answered]).positions;
    expect(said).toMatchObject({
      party: "north",
      because: "told through the same chain as the party's own statement of that day",
    });
    for (const other of [
      claim("a", { position: "concedes", organOf: "north", chain: ["another office"] }),
      claim("a", { position: "concedes", organOf: "north", chain: ["a press office"], reported: "2031-05-08" }),
      claim("a", { organOf: "north", chain: ["a press office"] }),
    ])
      expect(assess([other, answered]).positions.find(({ claims }) => claims.includes(answered.id))?.party).toBeNull();
    const second = claim("c", { position: "denies", organOf: "south", chain: ["a press office"] });
    expect(assess([own, answered, second]).positions.at(-1)).toMatchObject({
      party: null,
      because: "not said whose position it is",
    });
  });

  test("a recorder's note is never repeated; the reason is the claim whose words are quoted", () => {
    const quote = { exact: "the words", start: 0, end: 9 };
    const said = assess([position("a", "north", { position: "denies", note: "a recorder's remark", quote })]);
    expect(JSON.stringify(said)).not.toContain("remark");
    expect(said.positions[0]?.reason).toBe("a");
    expect(assess([position("a", "north", { position: "denies" })]).positions[0]?.reason).toBeNull();
  });

  test("of claims beside the incident, or that its claims rest on, positions are shown, marked, and give no figure", () => {
    const beside = [
      claim("a", { position: "concedes", organOf: "north" }),
      claim("b", { position: "denies", organOf: "south", counted: "recovered" }),
    ];
    const told = claim("c", { restsOn: ["b"] });
    const [possible, below] = beside;
    if (possible === undefined || below === undefined) throw new Error("two claims stand above");
    const [incident] = oneIncident([told], [possible]).incidents;
    if (incident === undefined) throw new Error("one incident was expected");
    const all = new Map([told, ...beside].map((each) => [each.id, each]));
    const said = assessIncident({ incident, claims: [told], all, tree, tolls: [] });
    expect(said.positions.map(({ claims, beside: apart }) => [claims, apart])).toEqual([
      [["a"], true],
      [["b"], true],
    ]);
    expect([said.conceded, said.attribution]).toEqual([[], []]);
    expect(assessIncident({ incident, claims: [told], all, tree, tolls: [], beside: [] }).positions).toEqual([]);
  });
});

describe("what is open", () => {
  const asked = position("a", "north", { position: "asked", reported: "2031-05-07" });
  const open = (...claims: readonly Claim[]): readonly string[] => assess(claims).open.flatMap((each) => each.claims);

  test("a request is open until the party says something on that day or later", () => {
    expect(open(asked)).toEqual(["a"]);
    expect(open(asked, position("b", "north", { position: "asked", reported: "2031-05-09" }))).toEqual(["a", "b"]);
    expect(open(asked, position("b", "south", { position: "denies", reported: "2031-05-09" }))).toEqual(["a"]);
    expect(open(asked, position("b", "north", { position: "denies", reported: "2031-05-06" }))).toEqual(["a"]);
    expect(open(asked, position("b", "north", { position: "denies", reported: null }))).toEqual(["a"]);
    expect(open(asked, position("b", "north", { position: "denies", reported: "2031-05-07" }))).toEqual([]);
  });

  test("an inquiry is open until a later statement, and one that only says so again is open itself", () => {
    const inquiry = position("a", "north", { position: "investigates", reported: "2031-05-07" });
    expect(open(inquiry, position("b", "north", { position: "concedes", reported: "2031-05-07" }))).toEqual(["a"]);
    expect(open(inquiry, position("b", "north", { position: "concedes", reported: "2031-06-07" }))).toEqual([]);
    expect(open(inquiry, position("b", "north", { position: "does-not-know", reported: "2031-06-07" }))).toEqual(["b"]);
  });
});

const mixed = [
  claim("a", { position: "concedes", organOf: "north", observer: "a unit", chain: ["an office"] }),
  claim("b", { position: "disputes", counted: "unaccounted-for", chain: ["an office"] }),
  claim("c", { observer: "a hospital", organOf: "south", allegedParty: "north" }),
  attribution("d", "south", { observer: "a neighbour" }),
  position("e", "south", { position: "denies", reported: "2031-05-06" }),
  position("f", "north", { position: "asked", reported: "2031-05-09" }),
  claim("g", { low: 0, high: 0, observer: "a unit", organOf: "north" }),
];

test("the order of claims never matters", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(mixed, { minLength: mixed.length }), (turned) => {
      expect(assess(turned)).toEqual(assess(mixed));
    }),
  );
});

test("swapping two parties' names swaps them in the axes and changes nothing else", () => {
  const swap = (text: string): string =>
    text.replaceAll(/"(north|south)"/g, (name) => (name === '"north"' ? '"south"' : '"north"'));
  const swapped = mixed.map((each) => {
    const read = readClaim(JSON.parse(swap(JSON.stringify(each))));
    if ("problem" in read) throw new Error("a claim was expected");
    return read.claim;
  });
  const byParty = ({ attribution: laid, positions, conceded, disputed, open, ...rest }: Assessment): unknown => ({
    ...rest,
    lists: [laid, positions, conceded, disputed, open].map((list) => list.map((each) => JSON.stringify(each)).toSorted()),
  });
  expect(byParty(assess(swapped))).toEqual(byParty(JSON.parse(swap(JSON.stringify(assess(mixed)))) as Assessment));
});
