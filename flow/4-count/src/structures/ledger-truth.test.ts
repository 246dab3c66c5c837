// The balance against a truth that it does not see: invented people are hidden in a quarter, leave it in one way each or stay, and are
// counted in part, by group, place and day. Each count is true; whatever is counted, the range holds those of whom no count tells.
import type { Claim } from "@bayyina/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { balance, count } from "../../test/invented-ledgers.ts";

type Exit = { readonly state: string; readonly day: number; readonly from: readonly string[] };
type Person = { readonly groups: readonly string[]; readonly places: readonly string[]; readonly exits: readonly Exit[] };
type Said = { readonly of: string; readonly place: string; readonly under: number | null; readonly over: number | null };
type Out = Said & {
  readonly state: string;
  /** null = not dated: of all days. */
  readonly days: readonly [number, number] | null;
  readonly isSoFar: boolean;
  readonly observer: string | null;
};
type There = Said & { readonly present: "hiding" | "trapped"; readonly day: number };

const day = fc.integer({ min: 1, max: 9 });
const groups = fc.tuple(fc.constantFrom("women", "men", "children"), fc.constantFrom("civilians", "combatants"));
const taken = fc.constantFrom("rescued", "recovered", "removed-by-family");
const state = fc.oneof(taken, fc.constant("left-before"));
const person = fc
  .tuple(groups, fc.constantFrom("house", "home", "quarter"), fc.option(fc.tuple(state, day)))
  .map(([own, at, exit]): Person => {
    const places = [...new Set([at, "quarter"])];
    const exits = exit === null ? [] : [{ state: exit[0], day: exit[1], from: places }];
    return { groups: ["unspecified", ...own], places, exits };
  });
/** Left the house on the first day for the one beside it, and was taken out of that. */
const mover = fc.tuple(groups, taken, day).map(([own, how, on]): Person => {
  const left = { state: "left-before", day: 1, from: ["house"] };
  const out = { state: how, day: on, from: ["home", "quarter"] };
  return { groups: ["unspecified", ...own], places: ["house", "quarter"], exits: [left, out] };
});
const people = fc.array(fc.oneof({ weight: 9, arbitrary: person }, { weight: 1, arbitrary: mover }), {
  maxLength: 40,
  size: "max",
});

/** Mostly none: a wide count would hide a rule that is too narrow. */
const slack = fc.option(fc.constantFrom(0, 0, 0, 1, 3), { freq: 20 });
const of = fc.oneof(fc.constant("unspecified"), fc.constantFrom("women", "men", "civilians", "combatants"));
const days = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const out: fc.Arbitrary<Out> = fc.record({
  state,
  of,
  place: fc.constantFrom("house", "home", "quarter"),
  days: fc.option(fc.oneof(days, fc.constant([1, 9] as const)), { freq: 9 }),
  under: slack,
  over: slack,
  isSoFar: fc.integer({ min: 1, max: 20 }).map((each) => each === 1),
  observer: fc.constantFrom("O", "P", null),
});
const there: fc.Arbitrary<There> = fc.record({
  present: fc.constantFrom("hiding" as const, "trapped" as const),
  of,
  // Nobody moves into these.
  place: fc.constantFrom("house", "quarter"),
  day: fc.integer({ min: 1, max: 4 }),
  under: slack,
  over: slack,
});

test("whatever is counted and by whom, the range holds those present of whom no count tells", () => {
  fc.assert(
    fc.property(people, there, fc.array(out, { maxLength: 8, size: "max" }), (everybody, present, outs) => {
      const inside = everybody.filter((each) => isThere(each, present));
      const untold = inside.filter((each) => !outs.some((told) => isTold(each, present, told)));
      const claims = [presentClaim(present, inside.length), ...outs.map((each, at) => outClaim(each, at, everybody))];
      const found = balance(claims, present.place);
      expect(untold.length).toBeGreaterThanOrEqual(found?.range.low ?? 0);
      expect(untold.length).toBeLessThanOrEqual(found?.range.high ?? Infinity);
      expect(found?.moreOutThanIn).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test("of two counts that cannot both hold, the range holds what follows from either", () => {
  const bound = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(bound, bound, bound, bound, (a, b, c, d) => {
      const [low = 0, most = 0, least = 0, high = 0] = [a, b, c, d].sort((x, y) => x - y);
      fc.pre(most < least);
      const hidden = count("c1", "hiding", 40, 60);
      const whole = count("c2", "recovered", low, most, { during: "2031-05-01/2031-05-09" });
      const part = count("c3", "recovered", least, high, { during: "2031-05-02/2031-05-05", observer: "P" });
      const all = balance([hidden, whole, part])?.range;
      for (const one of [whole, part].map((each) => balance([hidden, each])?.range)) {
        expect(all?.low).toBeLessThanOrEqual(one?.low ?? -1);
        expect(all?.high).toBeGreaterThanOrEqual(one?.high ?? Infinity);
      }
    }),
  );
});

function isThere({ groups: own, places, exits }: Person, { of: group, place, day: on, present }: There): boolean {
  const gone = exits.filter(({ from }) => from.includes(place));
  const isTrapped = gone.every((exit) => exit.state !== "left-before");
  return (
    own.includes(group) && places.includes(place) && gone.every((exit) => exit.day >= on) && (present === "hiding" || isTrapped)
  );
}

function isOut(each: Person, { state: way, place, of: group, days: period }: Out): boolean {
  const [first, last] = period ?? [-Infinity, Infinity];
  const isOfIt = (exit: Exit): boolean => exit.state === way && exit.from.includes(place);
  return each.groups.includes(group) && each.exits.some((exit) => isOfIt(exit) && exit.day >= first && exit.day <= last);
}

/** A count of a place within tells what became of those taken out, but not of those who left it for elsewhere in the place. */
function isTold(each: Person, { place, present }: There, told: Out): boolean {
  const isWithin = place === "quarter" && told.state !== "left-before";
  const isWayOut = present === "hiding" || told.state !== "left-before";
  return isWayOut && (told.place === place || isWithin) && isOut(each, told);
}

function presentClaim({ present, of: group, place, day: on, under, over }: There, truth: number): Claim {
  const [low, high] = around(truth, under, over);
  return count("c0", present, low, high, { of: group, placeIds: [place], during: `2031-05-0${on}` });
}

function outClaim(said: Out, at: number, everybody: readonly Person[]): Claim {
  const truth = everybody.filter((each) => isOut(each, said)).length;
  const [low, high] = around(truth, said.under, said.over);
  const during = said.days === null ? null : `2031-05-0${said.days[0]}/2031-05-0${said.days[1]}`;
  const common = { of: said.of, placeIds: [said.place], during, observer: said.observer };
  return said.isSoFar && low !== null
    ? count(`c${at + 1}`, said.state, low, low, { ...common, qualifier: "so far" })
    : count(`c${at + 1}`, said.state, low, high, common);
}

/** A range that holds the truth; a claim gives one bound at least. */
function around(truth: number, under: number | null, over: number | null): readonly [number | null, number | null] {
  const high = over === null ? null : truth + over;
  return [under === null ? (high === null ? 0 : null) : Math.max(0, truth - under), high];
}
