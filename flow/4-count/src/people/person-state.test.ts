// What became of invented people: one state out of a dated history.
import type { Claim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { named } from "../../test/invented-people.ts";
import { peopleOf } from "./people.ts";

const persons = (claims: readonly Claim[]): readonly unknown[] =>
  peopleOf(claims, []).named.map(({ unit, state }) => [unit.claims.map(({ id }) => id).join("+"), state]);
const questions = (claims: readonly Claim[]): readonly unknown[] =>
  peopleOf(claims, []).questions.map(({ left, right, contra }) => [left, right, ...contra]);

describe("a fate is a dated history of one person", () => {
  const fates = (...told: readonly (readonly [fate: string, during: string | null])[]): readonly unknown[] =>
    persons(told.map(([fate, during], at) => named(`c${at}`, "Tala Ren", { fate, during }))).map(
      (each) => (each as unknown[])[1],
    );

  test("who is injured and later dies moves, is never added", () => {
    expect(fates(["injured", "2031-05-05"], ["died-later", "2031-05-09"])).toEqual(["killed"]);
    expect(fates(["killed", "2031-05-05"], ["injured", "2031-05-05"])).toEqual(["killed"]);
  });
  test.each(["recovered", "identified", "buried", "reburied", "removed-by-family"])(
    "a named body %s is that of a person killed",
    (fate) => {
      expect(fates([fate, null], ["missing", "2031-05-05"])).toEqual(["killed"]);
    },
  );
  test("who was injured and rescued is still injured", () => {
    expect(fates(["injured", "2031-05-05"], ["rescued", "2031-05-06"])).toEqual(["injured"]);
  });
  test("of the other states the last dated holds; an undated one gives way, and of one day the more final holds", () => {
    expect(fates(["rescued", "2031-05-06"], ["trapped", "2031-05-05"])).toEqual(["rescued"]);
    expect(fates(["missing", "2031-05-06/.."], ["trapped", "2031-05-05"])).toEqual(["missing"]);
    expect(fates(["trapped", "2031-05-05"], ["rescued", "2031-05-05"])).toEqual(["rescued"]);
    const undated = { reported: null, during: null };
    expect(
      persons([named("a", "Tala Ren", { ...undated, fate: "rescued" }), named("b", "Tala Ren", { fate: "trapped" })]),
    ).toEqual([["a+b", "trapped"]]);
  });
  test("life told of after death is asked about; the death stands", () => {
    const claims = [named("a", "Tala Ren"), named("b", "Tala Ren", { fate: "rescued", during: "2031-05-08" })];
    expect(persons(claims)).toEqual([["a+b", "killed"]]);
    expect(questions(claims)).toEqual([["a", "b", "one tells of the death, the other of life after it"]]);
    expect(questions([named("a", "Tala Ren"), named("b", "Tala Ren", { fate: "left-before", during: null })])).toHaveLength(1);
    expect(questions([named("a", "Tala Ren"), named("b", "Tala Ren", { fate: "rescued" })])).toEqual([]);
    expect(
      questions([named("a", "Tala Ren", { during: null }), named("b", "Tala Ren", { fate: "rescued", during: null })]),
    ).toEqual([]);
  });
  test("a fate that counts structures is a problem, set aside, and counts nobody", () => {
    expect(peopleOf([named("a", "Tala Ren", { fate: "structures-destroyed" })], [])).toMatchObject({
      named: [],
      setAside: [{ claim: "a", problem: { code: "CLAIM_INVALID", facts: { claim: "a", at: "fate" } } }],
    });
  });
});
