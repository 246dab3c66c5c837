// A disclosure bundle in the words of a site's checks: what it shows, what was altered, and what nobody could check.
import { type EntryBody, makeBundle, sealEntry } from "@bayyina/journal";
import { itemIdOf } from "@bayyina/model";
import {
  addSignatureLine,
  formatVerifierKey,
  formatWitnessKey,
  keyFingerprint,
  type LogReader,
  leafHash,
  makeSigner,
  makeWitnessKey,
  merkleTree,
  signCheckpoint,
} from "@bayyina/tlog";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { signers } from "../test/sealed-site.ts";
import { bundleCheckNames, type Check, type CheckName } from "./check.ts";
import { type BundleOptions, checkBundleFile } from "./check-bundle-file.ts";

const origin = "log.example/test";
const author = { signer: makeSigner("a-recorder", new Uint8Array(32).fill(9)), origin };
const bodies: readonly EntryBody[] = [
  { kind: "case-opened", title: "A secret title", origin },
  {
    kind: "item-preserved",
    item: itemIdOf("the bytes"),
    sizeBytes: 9,
    mediaType: "text/plain",
    name: "hidden-name.txt",
    source: { url: null, address: null, publisher: null, speaker: null, reported: null, lang: null, retrieved: null, kind: null },
    metadata: {},
  },
  { kind: "item-set-aside", item: itemIdOf("the bytes"), stage: "extract", code: "TEXT_EMPTY" },
];
let count = 0;
const entries = bodies.map((body, entry) =>
  sealEntry(
    { body, by: "hidden recorder", why: "hidden reason" },
    { now: () => "2031-05-05T01:02:03Z", randomBytes: (length) => new Uint8Array(length).fill((count += 1)) },
    { ...author, entry },
  ),
);
const tree = merkleTree(entries.map(({ leaf }) => leafHash(leaf)));
const note = signCheckpoint({ origin, size: 3, root: tree.root() }, signers.publisher);
const witness = makeWitnessKey("w1.example", new Uint8Array(32).fill(50));
const cosigned = addSignatureLine(note, witness.cosign(note, { unixSeconds: 1_935_705_600 }));
const key = formatVerifierKey(signers.publisher);

const log = tilesOfLeaves(entries.map(({ leaf }) => leaf));

let bundle = "";
beforeAll(async () => {
  const shown = [
    { index: 0, fields: [] },
    { index: 1, fields: ["item", "sizeBytes", "signature"] },
  ];
  bundle = await makeBundle({
    entries: shown.flatMap(({ index, fields }) => {
      const entry = entries[index];
      return entry === undefined ? [] : [{ index, sealed: entry, fields }];
    }),
    log,
    checkpoint: cosigned,
  });
});

async function outcomes(text: string, options: Partial<BundleOptions> = {}): Promise<ReadonlyMap<CheckName, Check>> {
  const { checks } = await checkBundleFile(text, { trustedKey: null, ...options });
  expect(checks.map(({ check }) => check)).toEqual(Object.keys(bundleCheckNames));
  return new Map(checks.map((check) => [check.check, check]));
}

const codes = (check: Check | undefined): readonly string[] =>
  check?.outcome === "fails" ? check.problems.map(({ code }) => code) : [];

test("a bundle holds without the case, shows only what was chosen, and says what was not checked", async () => {
  const checked = await checkBundleFile(bundle, { trustedKey: key });
  const open = checked.checks.flatMap(({ check, outcome }) => (outcome === "not-checked" ? [check] : []));
  expect(open).toEqual(["witnesses", "item", "time"]);
  expect(checked.checks.some(({ outcome }) => outcome === "fails")).toBe(false);
  expect(checked).toMatchObject({ fingerprint: keyFingerprint(signers.publisher), checkpoint: { origin, size: 3 } });
  expect(checked.shown).toMatchObject([
    { entry: 0, kind: "case-opened", fields: {} },
    { entry: 1, fields: { item: itemIdOf("the bytes"), sizeBytes: 9 } },
  ]);
  for (const secret of ["A secret title", "hidden-name", "hidden recorder", "hidden reason", "01:02:03"])
    expect(JSON.stringify(checked)).not.toContain(secret);
});

test("without a key, or with a fingerprint only, the signature is not checked and says why", async () => {
  const without = await outcomes(bundle);
  expect(without.get("signature")).toMatchObject({ outcome: "not-checked", remarks: [{ code: "NO_KEY_GIVEN" }] });
  expect(without.get("inclusion")).toMatchObject({ outcome: "holds", counted: 2 });
  const fingerprint = await outcomes(bundle, { trustedKey: keyFingerprint(signers.publisher) });
  expect(fingerprint.get("authorship")).toMatchObject({ outcome: "not-checked", remarks: [{ code: "FINGERPRINT_ONLY" }] });
});

test("another key than the one that was pinned is found", async () => {
  const found = await outcomes(bundle, { trustedKey: formatVerifierKey(signers.stranger) });
  expect(codes(found.get("authorship"))).toEqual(["AUTHORSHIP_DIFFERS"]);
});

test("a value, an index, an author's signature or a root that was changed is found and its entry named", async () => {
  const value = await outcomes(bundle.replace('"value":9', '"value":8'), { trustedKey: key });
  expect(value.get("fields")).toMatchObject({ problems: [{ code: "DISCLOSURE_MISMATCH", facts: { entry: 1 } }] });
  const moved = await outcomes(bundle.replace('"entry":1', '"entry":2'), { trustedKey: key });
  expect(moved.get("inclusion")).toMatchObject({ problems: [{ code: "LEAF_NOT_IN_LOG", facts: { entry: 2 } }] });
  const root = note.split("\n")[2] ?? "";
  const other = await outcomes(bundle.replace(root, `B${root.slice(1)}`), { trustedKey: key });
  expect(codes(other.get("signature"))).toEqual(["SIGNATURE_INVALID"]);
});

test("an entry that another author's key is said to have signed is found", async () => {
  // The field fits its commitment and the leaf stands, but the signature was made for another log.
  const foreign = sealEntry(
    { body: bodies[1] ?? bodies[0] ?? entryMissing(), by: "", why: "" },
    { now: () => "2031-05-05T01:02:03Z", randomBytes: (length) => new Uint8Array(length).fill(5) },
    { ...author, entry: 0, origin: "log.example/other" },
  );
  const checkpoint = signCheckpoint({ origin, size: 1, root: leafHash(foreign.leaf) }, signers.publisher);
  const one = await makeBundle({
    entries: [{ index: 0, sealed: foreign, fields: ["signature"] }],
    log: tilesOfLeaves([foreign.leaf]),
    checkpoint,
  });
  expect(codes((await outcomes(one, { trustedKey: key })).get("authors"))).toEqual(["AUTHOR_SIGNATURE_WRONG"]);
});

test("any character of a bundle, changed to another, is found, but for cosignatures that no policy speaks of", async () => {
  const [from, to] = [bundle.indexOf("— w1.example"), bundle.indexOf('","entries"')];
  const changes = fc.asyncProperty(
    fc.nat({ max: bundle.length - 1 }),
    fc.constantFrom("0", "a", "A", "}", " ", "\n"),
    async (at, other) => {
      fc.pre(bundle[at] !== other && (at < from || at >= to));
      const { checks } = await checkBundleFile(`${bundle.slice(0, at)}${other}${bundle.slice(at + 1)}`, { trustedKey: key });
      return checks.some(({ outcome }) => outcome === "fails");
    },
  );
  await fc.assert(changes, { numRuns: 400 });
});

test("a text that is no bundle is refused in its form, and nothing else is said of it", async () => {
  for (const text of ["", "{}", `${bundle} `, bundle.slice(1)]) {
    const found = await outcomes(text, { trustedKey: key });
    expect(codes(found.get("form"))).toEqual(["BUNDLE_MALFORMED"]);
    expect([...found.values()].filter(({ outcome }) => outcome === "holds")).toEqual([]);
  }
});

test("a file at hand is compared with the items that the bundle discloses", async () => {
  const found = await outcomes(bundle, { items: [itemIdOf("the bytes")] });
  expect(found.get("item")).toMatchObject({ outcome: "holds", counted: 1 });
  const other = await outcomes(bundle, { items: [itemIdOf("other bytes")] });
  expect(codes(other.get("item"))).toEqual(["FILE_NOT_IN_BUNDLE"]);
});

test("an item is compared only with entries that hold", async () => {
  const forged = bundle.replaceAll(itemIdOf("the bytes"), itemIdOf("other bytes"));
  const altered = await outcomes(forged, { items: [itemIdOf("other bytes")], trustedKey: key });
  expect(altered.get("item")).toMatchObject({ problems: [{ code: "DISCLOSURE_MISMATCH", facts: { entry: 1 } }] });
  const moved = await outcomes(bundle.replace('"entry":1', '"entry":2'), { items: [itemIdOf("the bytes")], trustedKey: key });
  expect(moved.get("item")).toMatchObject({ problems: [{ code: "LEAF_NOT_IN_LOG", facts: { entry: 2 } }] });
  const other = formatVerifierKey(signers.stranger);
  const refused = await outcomes(bundle, { items: [itemIdOf("the bytes")], trustedKey: other });
  expect(refused.get("item")).toMatchObject({ outcome: "not-checked", remarks: [{ code: "NO_ROOT_SIGNED" }] });
});

test("the witnesses of a policy are found on a bundle's checkpoint", async () => {
  const policy = `witness w1 ${formatWitnessKey(witness)}\nquorum w1\n`;
  expect((await outcomes(bundle, { witnesses: policy })).get("witnesses")).toMatchObject({ outcome: "holds", counted: 1 });
});

/** A log that fits into one tile. */
function tilesOfLeaves(leaves: readonly Uint8Array[]): LogReader {
  const tile = Uint8Array.from(leaves.flatMap((leaf) => [...leafHash(leaf)]));
  return (path) => Promise.resolve(path === `tile/0/000.p/${leaves.length}` ? tile : null);
}

function entryMissing(): never {
  throw new Error("no entry");
}
