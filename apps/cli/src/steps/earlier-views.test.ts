// An earlier output is read as one, or refused by name.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { earlierViews } from "./earlier-views.ts";

const view = { method: "ucdp", grade: null, figures: [{ placeIds: [] }], codes: [], checklist: [], because: [] };
const read = (incidents: unknown): ReturnType<typeof earlierViews> => {
  const file = join(mkdtempSync(join(tmpdir(), "bayyina-views-")), "earlier.json");
  writeFileSync(file, JSON.stringify({ bayyina: "count 1", incidents }));
  return earlierViews(file);
};

test("each view is read with the claims of its incident; a count without methods has none", () => {
  expect(read([{ claims: ["a"], methods: { ucdp: view } }])).toMatchObject([{ claims: ["a"], view: { method: "ucdp" } }]);
  expect(read([{ claims: ["a"], methods: {} }])).toEqual([]);
});

test("what is no output of a count, or holds a view that is none, is refused", () => {
  const wrong = [
    { ...view, method: "guess" },
    { ...view, grade: 3 },
    { ...view, figures: [1] },
    { ...view, figures: [{}] },
    { ...view, codes: [null] },
  ];
  for (const incidents of [null, [1], ...wrong.map((each) => [{ claims: [], methods: { ucdp: each } }])])
    expect(() => read(incidents)).toThrow("ARGUMENT_INVALID");
});
