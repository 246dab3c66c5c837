// What sealing and opening an entry promise. People and places are invented.
import { createHash } from "node:crypto";
import { canonicalJson, type Effects, itemIdOf, unknownSource } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commitment,
  commitmentsOf,
  type EntryBody,
  type EntryDraft,
  isErased,
  leafKind,
  leafOf,
  mostLeafBytes,
  openEntry,
  readLeaf,
  type SealedEntry,
  sealEntry,
  verifyDisclosure,
} from "./index.ts";

/** Effects that repeat: the same for each call of this function. */
const still = (seed = "seed"): Effects => {
  let counter = 0;
  return {
    now: () => "2031-05-06T07:08:09Z",
    randomBytes: (length) => new Uint8Array(createHash("sha256").update(`${seed} ${counter++}`).digest().subarray(0, length)),
  };
};
const body: EntryBody = {
  kind: "item-preserved",
  item: itemIdOf("a report"),
  sizeBytes: 8,
  mediaType: "text/plain",
  name: "day 1/report.txt",
  source: { ...unknownSource, publisher: "Lantern Desk" },
  metadata: { camera: null },
};
const draft: EntryDraft = { body, by: "recorder-7", why: "came by courier" };
const text = (leaf: Uint8Array): string => new TextDecoder().decode(leaf);
const shown = ({ fields }: SealedEntry, ...names: string[]): { name: string; salt: Uint8Array; value: never }[] =>
  names.map((name) => ({ name, ...fields[name] }) as never);

describe("a sealed entry", () => {
  test("opens to what was sealed, with its moment", () => {
    expect(openEntry(sealEntry(draft, still()))).toEqual({
      ...draft,
      kind: "item-preserved",
      at: "2031-05-06T07:08:09Z",
      erased: [],
      signed: "unsigned",
    });
  });

  test("commits to every field but the kind, and to when, by whom and why", () => {
    const leaf = readLeaf(sealEntry(draft, still()).leaf);
    expect(leaf?.kind).toBe("item-preserved");
    expect(Object.keys(leaf?.commitments ?? {}).sort()).toEqual(
      ["at", "by", "item", "mediaType", "metadata", "name", "sizeBytes", "source", "why"].sort(),
    );
  });

  test("has the same leaf under the same effects, and another under other chance", () => {
    expect(sealEntry(draft, still()).leaf).toEqual(sealEntry(draft, still()).leaf);
    expect(sealEntry(draft, still()).leaf).not.toEqual(sealEntry(draft, still("other")).leaf);
    expect(createHash("sha256").update(sealEntry(draft, still()).leaf).digest("hex")).toBe(
      "bb240a393a59e1bc8329a0d7cf160609b76b960faf31a6f1e229dd52dfd7c0ec",
    );
  });

  test("tells no value in its leaf, and equal values have unequal commitments", () => {
    const effects = still();
    const [one, two] = [sealEntry(draft, effects), sealEntry(draft, effects)];
    for (const word of ["Lantern", "report.txt", "courier", "recorder", "2031"]) expect(text(one.leaf)).not.toContain(word);
    const [first, second] = [readLeaf(one.leaf)?.commitments ?? {}, readLeaf(two.leaf)?.commitments ?? {}];
    for (const field of Object.keys(first)) expect(first[field]).not.toBe(second[field]);
  });

  test("is refused with a value that JSON cannot say", () => {
    const metadata = { width: Number.NaN };
    expect(() => sealEntry({ ...draft, body: { ...body, metadata } }, still())).toThrow("VALUE_NOT_JSON");
  });

  test("is corrupt, by its index, when a field is altered, renamed, absent or added, or its kind changed", () => {
    const sealed: SealedEntry = { ...sealEntry(draft, still()), index: 12 };
    const { why, ...fields } = sealed.fields;
    if (why === undefined || isErased(why)) throw new Error("the field why was expected");
    const altered: SealedEntry[] = [
      { ...sealed, fields },
      { ...sealed, fields: { ...sealed.fields, why: { ...why, value: "came by post" } } },
      { ...sealed, fields: { ...sealed.fields, why: { ...why, salt: new Uint8Array(32) } } },
      { ...sealed, fields: { ...sealed.fields, why: { ...why, salt: why.salt.slice(1) } } },
      { ...sealed, fields: { ...fields, reason: why } },
      { ...sealed, fields: { ...sealed.fields, extra: why } },
      { ...sealed, kind: "published" },
      { ...sealed, leaf: sealed.leaf.slice(1) },
    ];
    for (const entry of altered) expect(() => openEntry(entry)).toThrow(/CASE_CORRUPT.*"entry":12/);
  });

  test("of a kind that nobody knows is corrupt although its commitments fit", () => {
    const unknown = sealEntry({ ...draft, body: { ...body, kind: "case-closed" } as never }, still());
    expect(() => openEntry(unknown)).toThrow("CASE_CORRUPT");
  });
});

describe("a disclosure", () => {
  const sealed = sealEntry(draft, still());
  const { leaf, kind } = sealed;

  test("of any of the fields verifies against the leaf alone", () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(sealed.fields)), (names) => {
        expect(verifyDisclosure({ leaf, kind, fields: shown(sealed, ...names) })).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("fails with another value, salt, name or kind", () => {
    const [field] = shown(sealed, "name");
    if (field === undefined) throw new Error("the field name was expected");
    const verify = (changed: object, of = kind): boolean =>
      verifyDisclosure({ leaf, kind: of, fields: [{ ...field, ...changed }] });
    expect(verify({})).toBe(true);
    expect(verify({ value: "day 2/report.txt" })).toBe(false);
    expect(verify({ value: null })).toBe(false);
    expect(verify({ salt: new Uint8Array(32) })).toBe(false);
    expect(verify({ salt: field.salt.slice(1) })).toBe(false);
    expect(verify({ name: "why" })).toBe(false);
    expect(verify({ name: "toString" })).toBe(false);
    expect(verify({}, "published")).toBe(false);
  });

  test("fails with any byte of the leaf changed where it speaks of the field, and never passes a leaf of another spelling", () => {
    const fields = shown(sealed, "name");
    for (const other of [
      text(leaf).replace("{", "{ "),
      text(leaf).replace('"bayyina":1', '"bayyina":2'),
      text(leaf).replace('"commitments"', '"extra":1,"commitments"'),
      `\ufeff${text(leaf)}`,
      `${text(leaf)}\n`,
      "{}",
      "",
    ])
      expect(verifyDisclosure({ leaf: new TextEncoder().encode(other), kind, fields })).toBe(false);
    expect(readLeaf(Uint8Array.of(0xff))).toBeNull();
  });
});

test("a commitment is SHA-256 of its domain, the salt and the canonical name and value", () => {
  const salt = new Uint8Array(32).fill(3);
  const value = { b: 1, a: ["é", null] };
  const expected = createHash("sha256")
    .update(Buffer.concat([Buffer.from("bayyina field commitment 1\n"), salt, Buffer.from(canonicalJson(["name", value]))]))
    .digest("hex");
  expect(commitment("name", { salt, value })).toBe(expected);
  expect(() => commitment("name", { salt: salt.slice(1), value })).toThrow(RangeError);
});

describe("an entry too large for a bundle of the log", () => {
  const fields = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [`field ${at}`, { salt: new Uint8Array(32).fill(at), value: at }] as const),
  );
  const leaf = leafOf("many", fields);
  const commitments = commitmentsOf(fields);
  const first = [{ name: "field 1", salt: new Uint8Array(32).fill(1), value: 1 }];

  test("has a leaf of 65,535 bytes at most, which holds the digest of its commitments", () => {
    const digest = createHash("sha256").update(canonicalJson(commitments)).digest("hex");
    expect(text(leaf)).toBe(`{"bayyina":1,"digest":"${digest}","kind":"many"}`);
    expect(leafKind(leaf)).toBe("many");
    for (const count of [700, 750, 800, 850]) {
      const some = Object.fromEntries(Object.entries(fields).slice(0, count));
      expect(leafOf("many", some).length).toBeLessThanOrEqual(mostLeafBytes);
    }
  });

  test("is disclosed with all its commitments beside, and not without", () => {
    expect(readLeaf(leaf)).toBeNull();
    expect(readLeaf(leaf, commitments)).toEqual({ kind: "many", commitments });
    expect(verifyDisclosure({ leaf, kind: "many", fields: first, commitments })).toBe(true);
    expect(verifyDisclosure({ leaf, kind: "many", fields: first })).toBe(false);
    const { "field 2": second = "", ...less } = commitments;
    expect(readLeaf(leaf, less)).toBeNull();
    expect(
      readLeaf(leaf, { ...commitments, "field 2": second.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) }),
    ).toBeNull();
    expect(readLeaf(leaf, { ...commitments, "field 2": "no digest" })).toBeNull();
  });

  test("is the only one with such a leaf: a small entry's digest, or commitments beside a whole leaf, are refused", () => {
    const small = { why: commitment("why", { salt: new Uint8Array(32), value: "" }) };
    const digest = createHash("sha256").update(canonicalJson(small)).digest("hex");
    const bytes = new TextEncoder().encode(`{"bayyina":1,"digest":"${digest}","kind":"many"}`);
    expect(leafKind(bytes)).toBe("many");
    expect(readLeaf(bytes, small)).toBeNull();
    expect(readLeaf(new TextEncoder().encode(canonicalJson({ bayyina: 1, commitments: small, kind: "many" })), small)).toBeNull();
    const large = new TextEncoder().encode(canonicalJson({ bayyina: 1, commitments, kind: "many" }));
    expect(readLeaf(large)).toBeNull();
    expect(leafKind(large)).toBeNull();
  });
});
