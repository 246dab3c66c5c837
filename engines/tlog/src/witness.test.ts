// What a witness promises: it cosigns only what follows from all that it cosigned before.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grownLog } from "../test/grown-log.ts";
import {
  addCheckpoint,
  addSignatureLine,
  emptyRoot,
  formatAddCheckpoint,
  makeSigner,
  makeWitnessKey,
  merkleTree,
  openCosignatures,
  parseAddCheckpoint,
  signCheckpoint,
  signNote,
  type WitnessState,
} from "./index.ts";

const key = makeSigner("log.example/one", new Uint8Array(32).fill(1));
const stranger = makeSigner("log.example/two", new Uint8Array(32).fill(4));
const witness = makeWitnessKey("witness.example/w1", new Uint8Array(32).fill(2));
const by = { witness, logs: [key], unixSeconds: 1_700_000_000 };
const { hashes } = grownLog(300);
const none: WitnessState = new Map();
const noteAt = (size: number): string =>
  signCheckpoint({ origin: key.name, size, root: merkleTree(hashes.slice(0, size)).root() }, key);
const bodyFor = (old: number, size: number): string =>
  formatAddCheckpoint({ old, proof: merkleTree(hashes.slice(0, size)).consistencyProof(old), checkpoint: noteAt(size) });
const seen = (size: number): WitnessState => new Map([[key.name, { size, root: merkleTree(hashes.slice(0, size)).root() }]]);

describe("a witness", () => {
  test("cosigns any growing row of checkpoints, and each cosignature verifies", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 8 }), (sizes) => {
        let state = none;
        let latest = 0;
        for (const size of sizes.toSorted((a, b) => a - b)) {
          const answer = addCheckpoint(state, bodyFor(latest, size), by);
          expect(answer).toMatchObject({ status: 200, finding: null });
          const note = addSignatureLine(noteAt(size), answer.body);
          expect(openCosignatures(note, [witness]).by).toEqual([{ witness, unixSeconds: by.unixSeconds }]);
          state = answer.next;
          latest = size;
          expect(state.get(key.name)?.size).toBe(size);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("answers 400 to what is malformed, and to an old size above the checkpoint's", () => {
    const body = bodyFor(0, 5);
    for (const wrong of [
      "",
      "old 0\n",
      body.replace("old 0", "old 00"),
      body.replace("old", "OLD"),
      `old 0\nAAAA\n\n${noteAt(5)}`,
    ])
      expect(addCheckpoint(none, wrong, by)).toMatchObject({ status: 400, next: none });
    expect(addCheckpoint(none, `old 0\n\n${signNote("no checkpoint\n", key)}`, by).status).toBe(400);
    expect(addCheckpoint(seen(9), `old 9\n\n${noteAt(5)}`, by).status).toBe(400);
    const line = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    expect(parseAddCheckpoint(`old 5\n${line.repeat(63)}\n${noteAt(9)}`)?.proof).toHaveLength(63);
    expect(parseAddCheckpoint(`old 5\n${line.repeat(64)}\n${noteAt(9)}`)).toBeNull();
  });

  test("answers 404 to a log that it does not watch, and 403 where the log's key did not sign", () => {
    const foreign = signCheckpoint({ origin: stranger.name, size: 0, root: emptyRoot() }, stranger);
    expect(addCheckpoint(none, `old 0\n\n${foreign}`, by).status).toBe(404);
    const forger = makeSigner(key.name, new Uint8Array(32).fill(9));
    const forged = signCheckpoint({ origin: key.name, size: 0, root: emptyRoot() }, forger);
    expect(addCheckpoint(none, `old 0\n\n${forged}`, by)).toMatchObject({ status: 403, next: none, finding: null });
    expect(addCheckpoint(none, `old 0\n\n${forged}`, { ...by, logs: [key, forger] }).status).toBe(200);
  });

  test("answers 409 and the size that it knows where the old size is another", () => {
    const answer = addCheckpoint(seen(7), bodyFor(5, 9), by);
    expect(answer).toMatchObject({ status: 409, body: "7\n", contentType: "text/x.tlog.size", finding: null });
    expect(addCheckpoint(none, bodyFor(5, 9), by)).toMatchObject({ status: 409, body: "0\n" });
  });

  test("names a split view: another root for the size that it cosigned", () => {
    const split = signCheckpoint({ origin: key.name, size: 7, root: new Uint8Array(32).fill(1) }, key);
    const state = seen(7);
    expect(addCheckpoint(state, `old 7\n\n${split}`, by)).toMatchObject({ status: 409, finding: "split-view", next: state });
  });

  test("answers 422 to a proof that does not hold, keeps its state and signs nothing", () => {
    const state = seen(7);
    const right = parseAddCheckpoint(bodyFor(7, 20));
    if (right === null) throw new Error("a request was expected");
    expect(addCheckpoint(state, bodyFor(7, 20), by).status).toBe(200);
    const rewritten = merkleTree([...hashes.slice(1, 7), ...hashes.slice(0, 14)]);
    const other = signCheckpoint({ origin: key.name, size: 20, root: rewritten.root() }, key);
    for (const wrong of [
      { ...right, proof: right.proof.slice(1) },
      { ...right, proof: right.proof.toReversed() },
      { ...right, checkpoint: other },
      { ...right, checkpoint: other, proof: rewritten.consistencyProof(7) },
    ]) {
      const answer = addCheckpoint(state, formatAddCheckpoint(wrong), by);
      expect(answer).toMatchObject({ status: 422, finding: "inconsistent", next: state });
      expect(answer.body).not.toContain("—");
    }
    const one = hashes[0] ?? emptyRoot();
    expect(addCheckpoint(none, formatAddCheckpoint({ old: 0, proof: [one], checkpoint: noteAt(5) }), by).status).toBe(422);
  });
});

test("a request is read as it was written, and not written from what cannot be", () => {
  for (const [old, size] of [
    [0, 0],
    [3, 3],
    [3, 200],
  ] as const) {
    const body = bodyFor(old, size);
    const read = parseAddCheckpoint(body);
    expect(read).toMatchObject({ old, checkpoint: noteAt(size) });
    expect(read === null ? "" : formatAddCheckpoint(read)).toBe(body);
  }
  expect(() => formatAddCheckpoint({ old: -1, proof: [], checkpoint: noteAt(1) })).toThrow(RangeError);
  expect(() => formatAddCheckpoint({ old: 0, proof: [new Uint8Array(3)], checkpoint: noteAt(1) })).toThrow(RangeError);
  expect(() => formatAddCheckpoint({ old: 0, proof: [], checkpoint: "no note" })).toThrow(RangeError);
});
