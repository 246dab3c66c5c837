import { parseId } from "@bayyina/model";
import { expect, test } from "vitest";
import { sample } from "../test/sample-record.ts";
import { linksFrom, pageNames } from "./site-paths.ts";

const [claim] = sample.record.claims;
const [item] = sample.record.items;
const withIds = (ids: readonly string[]) => ({
  ...sample.record,
  claims: ids.flatMap((id) => (claim === undefined ? [] : [{ ...claim, claim: { ...claim.claim, id: parseId("claim", id) } }])),
});

test("two claims never share a page, also where upper and lower case are one", () => {
  const names = [...pageNames(withIds(["F01", "f01", "F02", "CON", "nul.x"])).claims.values()];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
  expect(names[2]).toBe("F02");
  for (const name of names) expect(name).not.toMatch(/^(con|nul)(\.|$)/i);
});

test("two items whose digests begin alike have two pages", () => {
  const twins = ["a", "b"].flatMap((end) =>
    item === undefined ? [] : [{ ...item, id: parseId("item", `sha256:${"0".repeat(63)}${end}`) }],
  );
  expect(new Set(pageNames({ ...sample.record, items: twins }).items.values()).size).toBe(2);
});

test("one id twice is refused, and so is a link to an id that nothing has", () => {
  expect(() => pageNames(withIds(["F01", "F01"]))).toThrow("RECORD_INVALID");
  expect(() => linksFrom(pageNames(sample.record), "").claim(parseId("claim", "absent"))).toThrow("RECORD_INVALID");
});
