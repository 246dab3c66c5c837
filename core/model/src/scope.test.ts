// Scopes: figures compare only as what, of whom, where and when do.
import { expect, test } from "vitest";
import { parseId } from "./ids.ts";
import { parsePartialDate } from "./partial-date.ts";
import { parsePlaces, placeTree } from "./place.ts";
import { type Counted, relateCounted, relatePopulations, relateScopes, reverseRelation, type Scope } from "./scope.ts";

const places = [
  { id: "quarter", kind: "quarter", names: {}, within: null },
  { id: "a", kind: "building", names: {}, within: "quarter" },
  { id: "b", kind: "building", names: {}, within: "quarter" },
];
const tree = placeTree(parsePlaces({ places, disjoint: [["a", "b"]] }));
const scope = (counted: Counted, of: string, where: string, during: string | null): Scope => ({
  counted,
  of,
  placeIds: [parseId("place", where)],
  during: during === null ? null : parsePartialDate(during),
});
const relate = (a: Scope, b: Scope): string => relateScopes(a, b, tree);

test("all dimensions must agree for one scope to lie within another", () => {
  expect(relate(scope("killed", "children", "a", "2031-05-03"), scope("killed", "unspecified", "quarter", "2031-05"))).toBe(
    "within",
  );
  expect(relate(scope("killed", "unspecified", "a", "2031-05-03"), scope("killed", "children", "quarter", "2031-05"))).toBe(
    "overlaps",
  );
  expect(relate(scope("killed", "all", "a", "2031-05-03"), scope("killed", "unspecified", "a", "2031-05-03"))).toBe("equal");
  expect(relate(scope("casualties", "unspecified", "quarter", "2031"), scope("killed", "civilians", "a", "2031-05"))).toBe(
    "contains",
  );
});

test("one dimension that is apart puts scopes apart; one that is unknown leaves them unknown", () => {
  expect(relate(scope("killed", "civilians", "a", "2031-05-03"), scope("killed", "civilians", "b", null))).toBe("disjoint");
  expect(relate(scope("killed", "civilians", "a", null), scope("killed", "civilians", "a", "2031-05-03"))).toBe("unknown");
  expect(relate(scope("killed", "civilians", "a", "2031-05-03"), scope("injured", "civilians", "a", "2031-05-03"))).toBe(
    "unknown",
  );
});

test("a destroyed building is also a damaged one, a death also a casualty", () => {
  expect(relateCounted("structures-destroyed", "structures-damaged")).toBe("within");
  expect(relateCounted("casualties", "injured")).toBe("contains");
  expect(relateCounted("recovered", "killed")).toBe("unknown");
});

test("civilians and combatants are apart by their meaning, civilians and children are not", () => {
  expect(relatePopulations("combatants", "civilians")).toBe("disjoint");
  expect(relatePopulations("children", "civilians")).toBe("unknown");
  expect(relatePopulations("unspecified", "children")).toBe("contains");
  expect(reverseRelation("within")).toBe("contains");
});
