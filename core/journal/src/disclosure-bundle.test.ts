// What a disclosure bundle proves, and to whom. People and places are invented.

import { itemIdOf } from "@bayyina/model";
import { formatVerifierKey, signNote } from "@bayyina/tlog";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies, claimOf, eraseFrom, logOf, origin, sealAll, signerOf } from "../test/invented-case.ts";
import {
  type BundleFindings,
  type ChosenEntry,
  checkBundle,
  type DisclosureBundle,
  formatBundle,
  leafOf,
  makeBundle,
  readBundle,
  type SealedEntry,
} from "./index.ts";

const logKey = signerOf("log");
const author = { signer: signerOf("author", "recorder-7"), origin };
const item = itemIdOf("a report");
const claims = Array.from({ length: 300 }, (_, at) => bodies.added(claimOf(`c${at}`)));
const entries: readonly SealedEntry[] = [
  ...sealAll([bodies.opened, bodies.preserved(item, "secret-name.txt")]),
  ...sealAll(claims, { author, from: 2 }),
];
const { log, checkpoint } = logOf(entries);
const signed = checkpoint(logKey);
const chosen = (index: number, ...fields: string[]): ChosenEntry => {
  const sealed = entries[index];
  if (sealed === undefined) throw new Error("an entry was expected");
  return { index, sealed, fields };
};
const read = (text: string): DisclosureBundle => {
  const reading = readBundle(text);
  if ("problem" in reading) throw new Error(`a bundle was expected: ${JSON.stringify(reading.problem)}`);
  return reading.bundle;
};
const check = (text: string): BundleFindings => checkBundle(read(text), { logKeys: [logKey] });
const holds = ({ checkpoint: found, entries: each }: BundleFindings): boolean =>
  found.kind === "signed" && each.every(({ leafStands, fieldsFit, author: by }) => leafStands && fieldsFit && by !== "wrong");
const codeOf = (text: string): string => {
  const reading = readBundle(text);
  return "problem" in reading ? reading.problem.code : "read";
};

describe("a bundle", () => {
  test("of any fields of any entries, in any order, verifies with the log's key alone and shows nothing else", async () => {
    const fields = fc.subarray(["item", "sizeBytes", "source", "at"]);
    const claimFields = fc.subarray(["claim", "origin", "why", "signature"]);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 2, max: 301 }), { maxLength: 5 }),
        fields,
        claimFields,
        fc.nat(5),
        async (indexes, ofItem, ofClaims, at) => {
          const all = indexes.map((index) => chosen(index, ...ofClaims)).toSpliced(at, 0, chosen(1, ...ofItem));
          const text = await makeBundle({ entries: all, log, checkpoint: signed });
          const found = check(text);
          expect(holds(found)).toBe(true);
          expect(found.entries.map(({ entry }) => entry)).toEqual([1, ...indexes.toSorted((a, b) => a - b)]);
          expect(found.entries[0]).toMatchObject({ kind: "item-preserved", author: "not-shown" });
          expect(Object.keys(read(text).entries[0]?.fields ?? {}).sort()).toEqual([...ofItem].sort());
          expect(text).not.toContain("secret-name");
          expect(formatBundle(read(text))).toBe(text);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("with any one byte changed is refused or fails", async () => {
    const text = await makeBundle({
      entries: [chosen(1, "name", "source"), chosen(300, "claim", "signature")],
      log,
      checkpoint: signed,
    });
    const bytes = new TextEncoder().encode(text);
    expect(holds(check(text))).toBe(true);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = new TextDecoder().decode(bytes.map((byte, index) => (index === at ? byte ^ flip : byte)));
        const reading = readBundle(changed);
        if ("problem" in reading) expect(reading.problem.code).toBe("BUNDLE_MALFORMED");
        else expect(holds(checkBundle(reading.bundle, { logKeys: [logKey] }))).toBe(false);
      }),
      { numRuns: 800 },
    );
  });

  test("proves entries by a checkpoint older than the log, and none that it does not cover yet (ENTRY_UNKNOWN)", async () => {
    const older = logOf(entries.slice(0, 257)).checkpoint(logKey);
    expect(holds(check(await makeBundle({ entries: [chosen(256, "claim")], log, checkpoint: older })))).toBe(true);
    await expect(makeBundle({ entries: [chosen(257, "claim")], log, checkpoint: older })).rejects.toThrow("ENTRY_UNKNOWN");
  });

  test("shows an entry too large for a leaf with all its commitments", async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 900 }, (_, at) => [`field ${at}`, { salt: new Uint8Array(32).fill(at), value: at }] as const),
    );
    const sealed = { kind: "many", fields, leaf: leafOf("many", fields) };
    const large = logOf([sealed]);
    const making = { entries: [{ index: 0, sealed, fields: ["field 1"] }], log: large.log, checkpoint: large.checkpoint(logKey) };
    const bundle = read(await makeBundle(making));
    expect(Object.keys(bundle.entries[0]?.commitments ?? {})).toHaveLength(900);
    expect(holds(checkBundle(bundle, { logKeys: [logKey] }))).toBe(true);
    const { commitments: _, ...without } = bundle.entries[0] ?? { entry: 0, leaf: "", fields: {}, proof: [] };
    expect(checkBundle({ ...bundle, entries: [without] }, { logKeys: [logKey] }).entries[0]?.fieldsFit).toBe(false);
  });

  test("carries tokens of time as they are given", async () => {
    const times = [Uint8Array.of(0x30, 1, 2), Uint8Array.of(0x30)];
    expect(read(await makeBundle({ entries: [chosen(1)], log, checkpoint: signed, times })).times).toEqual(["MAEC", "MA=="]);
    expect(read(await makeBundle({ entries: [chosen(1)], log, checkpoint: signed, times: [] }))).not.toHaveProperty("times");
  });
});

describe("whose word a bundle is", () => {
  const making = { entries: [chosen(1, "item"), chosen(2, "signature")], log };

  test("without a trusted key the checkpoint is not checked, and says so", async () => {
    const { checkpoint: found, entries: each } = checkBundle(read(await makeBundle({ ...making, checkpoint: signed })), {
      logKeys: null,
    });
    expect(found).toMatchObject({ kind: "not-checked", checkpoint: { origin, size: 302 } });
    expect(each.every(({ leafStands, fieldsFit }) => leafStands && fieldsFit)).toBe(true);
  });

  test("of another key, or a key of another name, no leaf stands", async () => {
    const text = await makeBundle({ ...making, checkpoint: signed });
    for (const logKeys of [[], [signerOf("other")]]) {
      const found = checkBundle(read(text), { logKeys });
      expect(found.checkpoint).toEqual({ kind: "refused", why: "no-known-key" });
      expect(found.entries.map(({ leafStands }) => leafStands)).toEqual([false, false]);
    }
    const stranger = signerOf("stranger", "another.example");
    const elsewhere = signNote(signed.slice(0, signed.indexOf("\n\n") + 1), stranger);
    const found = checkBundle(read(await makeBundle({ ...making, checkpoint: elsewhere })), { logKeys: [stranger] });
    expect(found.checkpoint).toEqual({ kind: "refused", why: "origin-differs" });
  });

  test("a key rotated in is trusted beside the old one, and a witness's line beside the log's changes nothing", async () => {
    const text = signed.slice(0, signed.indexOf("\n\n") + 1);
    const cosigned = signNote(text, signerOf("new log key"), signerOf("witness", "witness.example"));
    const bundle = read(await makeBundle({ ...making, checkpoint: cosigned }));
    const found = checkBundle(bundle, { logKeys: [logKey, signerOf("new log key")] });
    expect(found.checkpoint).toMatchObject({ kind: "signed", by: { publicKey: signerOf("new log key").publicKey } });
  });

  test("tells the author's key where the signature is shown", async () => {
    const found = check(await makeBundle({ ...making, checkpoint: signed }));
    expect(found.entries.map((each) => each.author)).toEqual(["not-shown", { key: formatVerifierKey(author.signer) }]);
  });

  test("an author's signature made for another log is wrong here", async () => {
    const elsewhere = { signer: author.signer, origin: "another.example" };
    const sealed = sealAll([bodies.party], { author: elsewhere });
    const other = logOf(sealed);
    const shown = sealed.map((entry) => ({ index: 0, sealed: entry, fields: ["signature"] }));
    const found = check(await makeBundle({ entries: shown, log: other.log, checkpoint: other.checkpoint(logKey) }));
    expect(found.entries[0]).toMatchObject({ fieldsFit: true, author: "wrong" });
  });
});

describe("a bundle is not made", () => {
  const make = (given: object): Promise<string> =>
    makeBundle({ entries: [chosen(1, "item")], log, checkpoint: signed, ...given });

  test("of a field that was erased (FIELD_ERASED) or that the entry has not (FIELD_UNKNOWN)", async () => {
    const [, sealed] = eraseFrom(entries.slice(0, 2), [{ entry: 1, names: ["name"] }]);
    await expect(make({ entries: [{ index: 1, sealed, fields: ["name"] }] })).rejects.toThrow("FIELD_ERASED");
    await expect(make({ entries: [{ index: 1, sealed, fields: ["item"] }] })).resolves.toContain("item-preserved");
    await expect(make({ entries: [chosen(1, "toString")] })).rejects.toThrow("FIELD_UNKNOWN");
  });

  test("of no entry, of one twice, or without a checkpoint (BUNDLE_MALFORMED)", async () => {
    await expect(make({ entries: [] })).rejects.toThrow("BUNDLE_MALFORMED");
    await expect(make({ entries: [chosen(1), chosen(1)] })).rejects.toThrow("BUNDLE_MALFORMED");
    await expect(make({ checkpoint: "no note" })).rejects.toThrow("BUNDLE_MALFORMED");
  });

  test("of a log whose tiles do not give the checkpoint's root, or are absent", async () => {
    const other = sealAll([bodies.party], { from: 1 }).map((sealed) => ({ index: 1, sealed, fields: [] }));
    await expect(make({ entries: other })).rejects.toThrow(/CASE_CORRUPT.*not in the checkpoint/);
    await expect(make({ log: async () => null })).rejects.toThrow(/CASE_CORRUPT.*tile/);
  });
});

describe("a text is refused as a bundle (BUNDLE_MALFORMED)", () => {
  test("when it is of another form, spelling or order", async () => {
    const text = await makeBundle({ entries: [chosen(1, "sizeBytes"), chosen(2)], log, checkpoint: signed });
    const bundle = read(text);
    const [first, second] = bundle.entries;
    if (first === undefined || second === undefined) throw new Error("two entries were expected");
    const proto = text.replace('"fields":{', '"fields":{"__proto__":{"salt":"","value":1},');
    for (const other of [
      "",
      "{}",
      text.trimEnd(),
      ` ${text}`,
      `\ufeff${text}`,
      text.replace('"bayyina":1', '"bayyina":2'),
      text.replace('"bayyina":1', '"bayyina":1.0'),
      text.replace('"kind":"disclosure-bundle"', '"kind":"disclosure-bundle","more":1'),
      proto,
      text.replace('"value":8', '"value":1e999'),
      formatBundle({ ...bundle, entries: [] }),
      formatBundle({ ...bundle, entries: [second, first] }),
      formatBundle({ ...bundle, entries: [first, first] }),
      formatBundle({ ...bundle, times: [] }),
      formatBundle({ ...bundle, times: ["no base64"] }),
      formatBundle({ ...bundle, entries: [{ ...first, proof: ["AAAA"] }] }),
      formatBundle({ ...bundle, entries: [{ ...first, proof: Array.from({ length: 54 }, () => first.proof[0] ?? "") }] }),
      formatBundle({ ...bundle, entries: [{ ...first, leaf: "x".repeat(65_536) }] }),
    ]) {
      expect(other).not.toBe(text);
      expect(codeOf(other)).toBe("BUNDLE_MALFORMED");
    }
  });

  test("when it is deeper or larger than any of ours, before anything is built of it", () => {
    expect(codeOf("[".repeat(5_000_000))).toBe("BUNDLE_MALFORMED");
    expect(codeOf(`${"[".repeat(100)}${"]".repeat(100)}`)).toBe("BUNDLE_MALFORMED");
    expect(codeOf(" ".repeat(64 * 1024 * 1024 + 1))).toBe("BUNDLE_MALFORMED");
    const reading = readBundle(`{"a":"[[[[${"[".repeat(40)}\\"[[["}`);
    expect("problem" in reading ? reading.problem.facts["at"] : "").not.toBe("depth");
  });

  test("without repeating what it holds", () => {
    const reading = readBundle('{"secret-name":1}\n');
    expect(JSON.stringify(reading)).not.toContain("secret-name");
  });

  test("whatever the text: reading never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(codeOf(text)).toBe("BUNDLE_MALFORMED");
      }),
    );
  });
});

test("a signed entry that was written again at another place stands there, but is not its author's there", async () => {
  const [first] = sealAll(claims.slice(0, 1), { author, from: 2 });
  if (first === undefined) throw new Error("an entry was expected");
  const twice = logOf([...entries.slice(0, 2), first, first]);
  const bundle = await makeBundle({
    entries: [2, 3].map((index) => ({ index, sealed: first, fields: ["signature"] })),
    log: twice.log,
    checkpoint: twice.checkpoint(logKey),
  });
  expect(check(bundle).entries).toMatchObject([
    { entry: 2, leafStands: true, fieldsFit: true, author: { key: formatVerifierKey(author.signer) } },
    { entry: 3, leafStands: true, fieldsFit: true, author: "wrong" },
  ]);
});
