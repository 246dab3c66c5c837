// Several recorders on one case: histories shown, readings beside the review, and agreement measured; and the same on a table.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bayyina, folderWith } from "./command.ts";

const one = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const two = "On 3 May 2031 between 10 and 20 people were killed in Dawrin, an official said.\n";

type Listed = {
  readonly state: string;
  readonly claim: { readonly id: string; readonly counted?: string; readonly low?: number };
};
type Measured = { readonly field: string; readonly outcome: string; readonly why?: string; readonly alpha?: number };

function caseWithTwo(): { readonly folder: string; readonly claims: readonly Listed[] } {
  const folder = folderWith({ "in/one.txt": one, "in/two.txt": two });
  expect(bayyina(folder, "run", "in", "--output", "draft", "--case", "case").exit).toBe(0);
  const claims = bayyina(folder, "claim", "list", "--case", "case", "--json").json as Listed[];
  return { folder, claims: claims.filter(({ claim }) => claim.counted === "killed") };
}

const agreementOn = (folder: string): { fields: Measured[]; readings: number; unnamed: number } =>
  bayyina(folder, "agreement", "--case", "case", "--json").json as { fields: Measured[]; readings: number; unnamed: number };

test("a claim's history shows the proposal, the correction and another recorder's reading, with who, when and why", () => {
  const { folder, claims } = caseWithTwo();
  const [first] = claims;
  const id = first?.claim.id ?? "";
  writeFileSync(join(folder, "corrected.jsonl"), JSON.stringify({ ...first?.claim, of: "civilians" }));
  const by = (name: string, why: string): readonly string[] => ["--case", "case", "--by", name, "--why", why];
  expect(bayyina(folder, "claim", "correct", "corrected.jsonl", ...by("ada", "the source says so below")).exit).toBe(0);
  expect(bayyina(folder, "claim", "code", "--accept", id, ...by("bea", "read on my own")).exit).toBe(0);
  const shown = bayyina(folder, "claim", "show", "--case", "case", "--id", id, "--json").json as {
    state: string;
    history: { step: string; by: string; why: string; claim: { of: string } }[];
  };
  expect(shown.state).toBe("corrected");
  expect(shown.history.map(({ step, by: who, why, claim }) => [step, who, why, claim.of])).toEqual([
    ["added", "a recorder", "texts were read", "unspecified"],
    ["reviewed", "ada", "the source says so below", "civilians"],
    ["coded", "bea", "read on my own", "unspecified"],
  ]);
  const said = bayyina(folder, "claim", "show", "--case", "case", "--id", id).out;
  expect(said).toContain("read as accepted, beside the review, by bea: read on my own");
  expect(bayyina(folder, "claim", "show", "--case", "case", "--id", "c-none", "--json").json).toMatchObject({
    problem: { code: "CLAIM_UNKNOWN" },
  });
});

test("readings on one's own change no state, need a name, and are measured against the reviews", () => {
  const { folder, claims } = caseWithTwo();
  const [first = "", second = ""] = claims.map(({ claim }) => claim.id);
  expect(agreementOn(folder).fields.map(({ why }) => why)).toEqual(Array.from({ length: 8 }, () => "one-coder"));
  const nameless = bayyina(folder, "claim", "code", "--case", "case", "--accept", first, "--json");
  expect(nameless.json).toMatchObject({ problem: { code: "ARGUMENT_MISSING", facts: { option: "--by or --sign" } } });
  expect(bayyina(folder, "claim", "accept", "--case", "case", "--id", first, second, "--by", "ada").exit).toBe(0);
  const nothing = bayyina(folder, "claim", "code", "--case", "case", "--by", "bea", "--json");
  expect(nothing.json).toMatchObject({ problem: { code: "ARGUMENT_MISSING" } });
  expect(bayyina(folder, "claim", "code", "--case", "case", "--by", "bea", "--accept", first, "--reject", second).exit).toBe(0);
  expect(bayyina(folder, "status", "--case", "case", "--json").json).toMatchObject({ claims: { accepted: 2, rejected: 0 } });
  const agreement = agreementOn(folder);
  expect(agreement).toMatchObject({ readings: 4, unnamed: 0 });
  const verdict = agreement.fields.find(({ field }) => field === "verdict");
  // Two units, one of them agreed on; by chance as much: alpha 0.
  expect(verdict).toMatchObject({ outcome: "measured", alpha: 0, metric: "nominal", coders: 2, units: 2, values: 4 });
  expect(verdict).toMatchObject({ interval: { outcome: "undefined", why: "too-few-units" } });
  expect(agreement.fields.find(({ field }) => field === "low")).toMatchObject({ outcome: "undefined", why: "no-variation" });
});

test("a table is measured field by field by the metric named; rows that do not fit are set aside by line", () => {
  const rows = (field: string, coder: string, values: string): string =>
    values
      .split(" ")
      .map((value, unit) => `u${unit},${coder},${field},${value === "." ? "" : value}`)
      .join("\n");
  const matrix = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."];
  const all = ["name", "rank", "step", "size"].flatMap((field) =>
    matrix.map((values, coder) => rows(field, `k${coder}`, values)),
  );
  const bad = ["u0,k0,size,many", "u0,k0,name,2", "u0,,name,2", "u0,k9,name", 'u0,k9,name,"2'];
  const folder = folderWith({ "codes.csv": ["unit,coder,field,value", ...all, ...bad].join("\r\n") });
  const metrics = ["rank=ordinal", "step=interval", "size=ratio"];
  const ran = bayyina(folder, "agreement", "codes.csv", "--metric", ...metrics, "--json");
  expect(ran.exit).toBe(3);
  const {
    fields,
    rows: read,
    missing,
    setAside,
  } = ran.json as {
    fields: (Measured & { metric: string; interval: { outcome: string; low: number; high: number } })[];
    rows: number;
    missing: number;
    setAside: { code: string; facts: { line: number } }[];
  };
  expect(fields.map(({ field, metric, alpha }) => [field, metric, alpha?.toFixed(3)])).toEqual([
    ["name", "nominal", "0.743"],
    ["rank", "ordinal", "0.815"],
    ["step", "interval", "0.849"],
    ["size", "ratio", "0.797"],
  ]);
  for (const { alpha = 0, interval } of fields) {
    expect(interval.low).toBeLessThan(alpha);
    expect(interval.high).toBeGreaterThan(alpha);
  }
  expect(setAside.map(({ code, facts }) => [code, facts.line - 1 - 4 * 48])).toEqual(
    [1, 2, 3, 4, 5].map((line) => ["TABLE_INVALID", line]),
  );
  expect({ read, missing }).toEqual({ read: 4 * 48 + 5, missing: 4 * 7 });
  expect(bayyina(folder, "agreement", "codes.csv", "--metric", ...metrics, "--json").out).toBe(ran.out);
});

test("a table of other columns, an unknown metric, and neither or both of table and case are refused", () => {
  const folder = folderWith({ "codes.csv": "unit,coder,value\na,b,c\n", "good.csv": "unit,coder,field,value\na,b,f,c\n" });
  const problemOf = (...args: readonly string[]): unknown => bayyina(folder, "agreement", ...args, "--json").json;
  expect(problemOf("codes.csv")).toMatchObject({ problem: { code: "TABLE_INVALID" } });
  expect(problemOf("good.csv", "--metric", "f=cubic")).toMatchObject({ problem: { code: "ARGUMENT_INVALID" } });
  expect(problemOf()).toMatchObject({ problem: { code: "ARGUMENT_MISSING" } });
  expect(problemOf("good.csv", "--case", "case")).toMatchObject({ problem: { code: "ARGUMENT_MISSING" } });
  expect(problemOf("good.csv")).toMatchObject({ fields: [{ outcome: "undefined", why: "one-coder" }] });
});
