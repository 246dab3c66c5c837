// Whose key sealed a site: changes of the log's key as their notes tell them, and what nobody may conclude from them.
import { rotationNote } from "@bayyina/journal";
import { formatVerifierKey, keyFingerprint, makeSigner, type Signer } from "@bayyina/tlog";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkpointOf, codes, none, outcome, textOf } from "../test/outcome.ts";
import { type Files, publicationOf, readerOf, record, sealedSite, signers } from "../test/sealed-site.ts";
import { checkSite, siteHolds } from "./check-site.ts";

const item = record.items[0]?.id ?? itemMissing();
const next = makeSigner("log.example/test", new Uint8Array(32).fill(3));
const third = makeSigner("log.example/test", new Uint8Array(32).fill(4));

function rotation(from: Signer, to: Signer, lost = false) {
  const note = lost ? rotationNote({ name: from.name, publicKey: from.publicKey }, to) : rotationNote(from, to);
  return { kind: "log-key-rotated", from: formatVerifierKey(from), to: formatVerifierKey(to), note } as const;
}

test("an older key that was pinned is followed through every rotation that the key before it signed", async () => {
  const history = [rotation(signers.publisher, next), rotation(next, third)];
  const files = sealedSite({ signer: third, history });
  expect(siteHolds(await checkSite(readerOf(files), none))).toBe(true);
  for (const [key, rotations] of [
    [signers.publisher, 2],
    [next, 1],
  ] as const) {
    for (const trustedKey of [formatVerifierKey(key), keyFingerprint(key)])
      expect(await outcome(files, "authorship", { trustedKey })).toMatchObject({
        outcome: "holds",
        remarks: [{ code: "KEY_FOLLOWED", facts: { rotations } }],
      });
  }
  expect(await outcome(files, "authorship", { trustedKey: formatVerifierKey(third) })).toMatchObject({
    outcome: "holds",
    remarks: [],
  });
  const stranger = formatVerifierKey(signers.stranger);
  expect(codes(await outcome(files, "authorship", { trustedKey: stranger }))).toEqual(["AUTHORSHIP_DIFFERS"]);
});

test("a rotation that the older key did not sign breaks the chain, and says so", async () => {
  const history = [rotation(signers.publisher, next, true), rotation(next, third)];
  const files = sealedSite({ signer: third, history });
  const trustedKey = formatVerifierKey(signers.publisher);
  expect(codes(await outcome(files, "authorship", { trustedKey }))).toEqual(["ROTATION_BROKEN"]);
  expect(await outcome(files, "authorship", { trustedKey: formatVerifierKey(next) })).toMatchObject({ outcome: "holds" });
});

test("a change of key that the older key did not sign is said whatever key was pinned, and none too", async () => {
  const files = sealedSite({ signer: next, history: [rotation(signers.publisher, next, true)] });
  const said = { code: "KEY_CHAIN_BROKEN", facts: { rotations: 1 } };
  expect(await outcome(files, "authorship")).toMatchObject({
    outcome: "not-checked",
    remarks: [{ code: "NO_KEY_PINNED" }, said],
  });
  const pinned = await outcome(files, "authorship", { trustedKey: formatVerifierKey(next) });
  expect(pinned).toMatchObject({ outcome: "holds", remarks: [said] });
  const stranger = await outcome(files, "authorship", { trustedKey: formatVerifierKey(signers.stranger) });
  expect(stranger).toMatchObject({ outcome: "fails", remarks: [said] });
});

test("a checkpoint under the old key is no support for a key that wrote its own succession", async () => {
  const older = sealedSite();
  const entries = [publicationOf(older), rotation(signers.publisher, signers.stranger, true)];
  const forged = sealedSite({ signer: signers.stranger, history: entries });
  expect(siteHolds(await checkSite(readerOf(forged), none))).toBe(true);
  expect(codes(await outcome(forged, "checkpoint", { checkpoint: checkpointOf(older) }))).toEqual(["ROTATION_BROKEN"]);
  expect(codes(await outcome(forged, "since", { since: readerOf(older) }))).toEqual(["NOT_SAME_LOG"]);
});

test("a key that comes back after it gave way breaks the chain, also for who pinned it", async () => {
  const history = [rotation(signers.publisher, next), rotation(next, signers.publisher)];
  const files = sealedSite({ history });
  expect(codes(await outcome(files, "authorship"))).toEqual(["ROTATION_BROKEN"]);
  const trustedKey = formatVerifierKey(signers.publisher);
  expect(codes(await outcome(files, "authorship", { trustedKey }))).toEqual(["ROTATION_BROKEN"]);
});

test("rotation notes are those in the log: taken away, changed, or added, they are found", async () => {
  const rotated = (): Files => sealedSite({ signer: next, history: [rotation(signers.publisher, next)] });
  const notes = textOf(rotated(), "proof/keys.txt");
  const without = rotated();
  without.delete("proof/keys.txt");
  expect(codes(await outcome(without, "entries"))).toEqual(["DISCLOSURE_MISMATCH"]);
  expect(codes(await outcome(sealedSite().set("proof/keys.txt", notes), "entries"))).toEqual(["DISCLOSURE_MISMATCH"]);
  const lost = rotation(signers.publisher, next, true).note;
  expect(codes(await outcome(rotated().set("proof/keys.txt", lost), "entries"))).toEqual(["DISCLOSURE_MISMATCH"]);
  const cut = rotated().set("proof/keys.txt", notes.slice(0, -1));
  expect(codes(await outcome(cut, "authorship"))).toEqual(["ROTATION_BROKEN"]);
});

test("any byte of the proof of a long log whose key was rotated, changed to any other, is found", async () => {
  const more = Array.from(
    { length: 300 },
    (_, at) => ({ kind: "item-set-aside", item, stage: "extract", code: `X${at}` }) as const,
  );
  const files = sealedSite({ signer: next, history: [rotation(signers.publisher, next), ...more] });
  const paths = [...files.keys()].filter((path) => path.startsWith("proof/"));
  expect(paths).toHaveLength(10);
  const changes = fc.asyncProperty(
    fc.constantFrom(...paths),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
    async (path, where, by) => {
      const content = files.get(path) ?? "";
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content.slice();
      const at = where % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ by;
      return !siteHolds(await checkSite(readerOf(new Map(files).set(path, bytes)), none));
    },
  );
  await fc.assert(changes, { numRuns: 150 });
});

test("an older site under an older key is followed to the newer site's key", async () => {
  const older = sealedSite();
  const newer = sealedSite({ signer: next, history: [publicationOf(older), rotation(signers.publisher, next)] });
  expect(await outcome(newer, "since", { since: readerOf(older) })).toMatchObject({ outcome: "holds" });
  expect(await outcome(newer, "checkpoint", { checkpoint: checkpointOf(older) })).toMatchObject({ outcome: "holds" });
});

function itemMissing(): never {
  throw new Error("the sample has no item");
}
