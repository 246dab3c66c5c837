// Casualties, remains and structures as they are read from the outside: what has another shape is a problem.
import { describe, expect, test } from "vitest";
import { parseCasualty, parseRemains, parseStructure } from "./casualty.ts";
import { BayyinaError } from "./problem.ts";

const casualty = {
  id: "k-000000000001",
  nameForms: [{ text: "Tala Ren", lang: null, claim: "c1" }],
  ages: [{ low: 7, high: 8, claim: "c1" }],
  sexes: [{ sex: "female", claim: "c1" }],
  households: [{ household: "Ren", claim: "c1" }],
  statuses: [],
  fates: [{ fate: "injured", during: "2031-05-05", claim: "c1" }],
};
const remains = {
  part: "unknown",
  custody: [{ tag: "A-1", where: null, during: null, claim: "c1" }],
  casualty: null,
};
const structure = { id: "s-1", kind: "house", placeId: null, observations: [] };
const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof BayyinaError ? error.problem : error;
  }
};

describe("a casualty, remains and a structure", () => {
  test("are read as they are written", () => {
    expect([parseCasualty(casualty), parseRemains(remains), parseStructure(structure)]).toEqual([casualty, remains, structure]);
  });

  test("are refused with the path of the first wrong field, the value itself unsaid", () => {
    expect(codeOf(() => parseCasualty({ ...casualty, fates: [{ ...casualty.fates[0], fate: "vanished" }] }))).toEqual({
      code: "CLAIM_INVALID",
      facts: { at: "fates.0.fate" },
    });
    expect(codeOf(() => parseRemains({ ...remains, custody: [] }))).toEqual({ code: "CLAIM_INVALID", facts: { at: "custody" } });
    expect(codeOf(() => parseStructure({ ...structure, kind: "" }))).toEqual({ code: "PLACE_INVALID", facts: { at: "kind" } });
  });

  test("a person without any fate is no casualty", () => {
    expect(codeOf(() => parseCasualty({ ...casualty, fates: [] }))).toMatchObject({ code: "CLAIM_INVALID" });
  });
});
