// What the disclosed entries of a log may say of each other: tombstones over what is gone, changes of key as their notes have them.
import { commitmentsOf, type EntryBody, rotationNote, type SealedEntry, sealEntry } from "@bayyina/journal";
import { formatVerifierKey, makeSigner } from "@bayyina/tlog";
import { expect, test } from "vitest";
import { record, signers } from "../test/sealed-site.ts";
import { checkEntries } from "./check-entries.ts";
import { discloseEntry } from "./disclosure.ts";

const [item] = record.items;
if (item === undefined) throw new Error("the sample has no item");
const preserved: EntryBody = {
  kind: "item-preserved",
  item: item.id,
  sizeBytes: 1,
  mediaType: "text/plain",
  name: "",
  source: item.source,
  metadata: {},
};
const described: EntryBody = { kind: "source-described", item: item.id, source: item.source };
const published: EntryBody = { kind: "published", mode: "draft", manifest: item.id, claims: 1 };
const tombstone = (...fields: readonly { readonly entry: number; readonly names: string[] }[]): EntryBody => ({
  kind: "erased",
  fields: [...fields],
  items: 0,
});
const source = (entry: number) => ({ entry, names: ["source"] });

/** The entries found wrong in a log of these, each disclosed, the field `source` of some erased. */
function wrong(bodies: readonly EntryBody[], erased: readonly number[] = [], keys: string | null = null): readonly unknown[] {
  const entries = bodies.map((body, index) => {
    const salt = (length: number): Uint8Array => new Uint8Array(length).fill(index + 1);
    const sealed = sealEntry({ body, by: "", why: "" }, { now: () => "2031-05-05T01:02:03Z", randomBytes: salt });
    return erased.includes(index) ? withoutSource(sealed) : sealed;
  });
  const rotations = bodies.flatMap(({ kind }, index) => (kind === "log-key-rotated" ? [index] : []));
  const checkpoint = { origin: record.origin, size: entries.length, root: new Uint8Array(32) };
  const shown = {
    disclosures: new Map(entries.map((entry, index) => [index, discloseEntry(index, entry)] as const)),
    keys,
    manifestText: "",
    opened: { checkpoint, text: "", signed: true, cosignatures: 0 },
  };
  const leaves = new Map(entries.map(({ leaf }, index) => [index, leaf] as const));
  const [, check] = checkEntries(shown, { leaves, rootAt: new Map(), rotations, whole: true }, null);
  return check?.outcome === "fails" ? check.problems.map(({ facts }) => facts["entry"] ?? facts["file"]) : [];
}

function withoutSource(entry: SealedEntry): SealedEntry {
  const commitment = commitmentsOf(entry.fields)["source"] ?? "";
  return { ...entry, fields: { ...entry.fields, source: { erased: true, commitment } } };
}

test("a tombstone stands after what it names", () => {
  expect(wrong([preserved, tombstone(source(0)), published], [0])).toEqual([]);
  expect(wrong([preserved, tombstone(source(2)), described, published], [2])).toEqual([1]);
  expect(wrong([preserved, tombstone({ entry: 1, names: ["fields"] }), published])).toContain(1);
});

test("an erased field is named by one tombstone, once", () => {
  expect(wrong([preserved, described, tombstone(source(0)), tombstone(source(1)), published], [0, 1])).toEqual([]);
  expect(wrong([preserved, tombstone(source(0)), tombstone(source(0)), published], [0])).toEqual([2]);
  expect(wrong([preserved, tombstone(source(0), source(0)), published], [0])).toEqual([1]);
});

test("a tombstone over a field that stands, or over an entry that is not there, is found", () => {
  expect(wrong([preserved, described, tombstone(source(0), source(1)), published], [0])).toEqual([2]);
  expect(wrong([preserved, tombstone(source(0), source(9)), published], [0])).toEqual([1]);
});

test("a change of key that names other keys than its note is found", () => {
  const next = makeSigner(record.origin, new Uint8Array(32).fill(3));
  const [from, to, other] = [signers.publisher, next, signers.stranger].map((key) => formatVerifierKey(key)) as [
    string,
    string,
    string,
  ];
  const note = rotationNote(signers.publisher, next);
  const rotated = { kind: "log-key-rotated", from, to, note } as const;
  expect(wrong([preserved, rotated, published], [], note)).toEqual([]);
  expect(wrong([preserved, { ...rotated, from: other }, published], [], note)).toEqual([1]);
  expect(wrong([preserved, { ...rotated, to: other }, published], [], note)).toEqual([1]);
});
