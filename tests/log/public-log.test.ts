// The public log of a case: as of the last boundary of its cadence, never shorter, always consistent, and verified by who has it alone.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPublicLog, openSession, publicLogStep, type Session } from "@bayyina/cli";
import { rotationNote } from "@bayyina/journal";
import { parseParties, whatToDo } from "@bayyina/model";
import { createCase } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import {
  formatVerifierKey,
  formatWitnessKey,
  keyFingerprint,
  makeSigner,
  makeWitnessKey,
  parseCheckpoint,
  parseNote,
  toHex,
  verifyLog,
} from "@bayyina/tlog";
import { addCosignatureToFile, folderLogReader, readCheckpointFile } from "@bayyina/web";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logKey, makeLog, writeLog } from "./make-log.ts";

let scratch = "";
let output = "";
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "bayyina-publiclog-"));
  output = join(scratch, "public");
});
afterEach(() => rmSync(scratch, { recursive: true }));

const voice = { notice: () => undefined, progress: () => undefined };

/** Works on the case at a moment. */
async function at<T>(now: string, work: (session: Session) => Promise<T> | T, name = "case"): Promise<T> {
  const effects = stillEffects({ now, seed: `${name} ${now}` });
  const folder = join(scratch, name);
  if (!readdirSync(scratch).includes(name)) (await createCase(folder, { title: "A test", passphrase: null }, effects)).close();
  const session = await openSession({ case: folder, by: "a recorder" }, { effects, voice });
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

function grow(now: string, parties: number, name?: string): Promise<void> {
  const listed = Array.from({ length: parties }, (_, index) => ({
    id: `party-${index}`,
    names: { en: [`Side ${index}`] },
    kind: "state",
  }));
  const bodies = parseParties({ parties: listed }).map((party) => ({ kind: "party-added", party }) as const);
  return at(now, (session) => session.write(bodies, "a test"), name);
}

function publish(now: string, every: "day" | "week" = "day", name?: string) {
  return at(now, (session) => publicLogStep(session, { output, every, now }), name);
}

function standing(): { readonly note: string; readonly size: number; readonly root: Uint8Array } {
  const note = readCheckpointFile(output) ?? "";
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? "");
  return { note, size: checkpoint?.size ?? -1, root: checkpoint?.root ?? new Uint8Array(0) };
}

test("entries of today are not in it, those of yesterday are, whatever the hour", async () => {
  await grow("2031-05-04T09:00:00Z", 3); // with the case's opening: 4 entries
  const first = await publish("2031-05-04T23:59:59Z");
  expect(first).toMatchObject({ size: 0, asOf: "2031-05-04T00:00:00Z", waiting: 4 });
  await grow("2031-05-05T00:00:00Z", 2);
  expect(await publish("2031-05-05T00:00:01Z")).toMatchObject({ size: 4 });
  const early = standing().note;
  await grow("2031-05-05T12:00:00Z", 300);
  expect(await publish("2031-05-05T23:59:59Z")).toMatchObject({ size: 4, tiles: 0, fresh: false });
  expect(standing().note).toBe(early);
  expect(await publish("2031-05-06T00:00:00Z")).toMatchObject({ size: 306, fresh: true });
  const { size, root } = standing();
  expect(await verifyLog(folderLogReader(output), { size, root })).toEqual({ entries: 306, damaged: [] });
});

test("by the week it goes forward on Mondays only", async () => {
  await grow("2031-05-07T09:00:00Z", 3); // a Wednesday
  expect(await publish("2031-05-11T23:59:59Z", "week")).toMatchObject({ size: 0 });
  expect(await publish("2031-05-12T00:00:00Z", "week")).toMatchObject({ size: 4 });
});

test("it never gets shorter, though the clock goes back or the cadence becomes rarer", async () => {
  await grow("2031-05-07T09:00:00Z", 3);
  await publish("2031-05-09T00:00:00Z");
  expect(await publish("2031-05-09T00:00:00Z", "week")).toMatchObject({ size: 4, fresh: false });
  expect(await publish("2031-05-01T00:00:00Z")).toMatchObject({ size: 4, fresh: false });
});

test("a folder that holds the log of another case, or one that this case does not continue, is not written", async () => {
  await grow("2031-05-04T09:00:00Z", 3);
  await publish("2031-05-05T00:00:00Z");
  const kept = standing().note;
  await grow("2031-05-04T09:00:00Z", 30, "other");
  await expect(publish("2031-05-05T00:00:00Z", "day", "other")).rejects.toThrow("LOG_NOT_CONSISTENT");
  expect(standing().note).toBe(kept);
  const forged = kept.replace(/\n4\n.*\n/, `\n4\n${"A".repeat(43)}=\n`);
  writeFileSync(join(output, "checkpoint"), forged);
  await expect(publish("2031-05-06T00:00:00Z")).rejects.toThrow("LOG_NOT_CONSISTENT");
  writeFileSync(join(output, "checkpoint"), kept.replace("\n4\n", "\n99\n"));
  await expect(publish("2031-05-06T00:00:00Z")).rejects.toThrow("LOG_NOT_CONSISTENT");
  writeFileSync(join(output, "checkpoint"), "not a checkpoint\n");
  await expect(publish("2031-05-06T00:00:00Z")).rejects.toThrow("PROOF_MALFORMED");
});

test("nothing written after the boundary is in any of its bytes, and no field's value at all", async () => {
  await grow("2031-05-04T09:00:00Z", 3);
  await grow("2031-05-05T09:00:00Z", 200);
  await publish("2031-05-05T12:00:00Z");
  const bytes = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
  const later = await at("2031-05-05T13:00:00Z", ({ store }) =>
    [...store.journal.read(4)].map(({ leaf }) => Buffer.from(leaf).toString("latin1")),
  );
  expect(later).toHaveLength(200);
  for (const leaf of later) expect(bytes.includes(leaf)).toBe(false);
  for (const value of ["Side 1", "party-1", "a recorder", "2031-05-04"]) expect(bytes.includes(value)).toBe(false);
});

test("a checkpoint that stands keeps its cosignatures; one that was overtaken is not put back", async () => {
  await grow("2031-05-04T09:00:00Z", 3);
  await publish("2031-05-05T00:00:00Z");
  const witness = makeWitnessKey("witness.example/one", new Uint8Array(32).fill(3));
  const { note } = standing();
  addCosignatureToFile(output, { note, line: witness.cosign(note, { unixSeconds: 1 }) });
  addCosignatureToFile(output, { note, line: witness.cosign(note, { unixSeconds: 2 }) });
  expect(parseNote(standing().note)?.signatures).toHaveLength(2);
  await publish("2031-05-05T12:00:00Z");
  expect(parseNote(standing().note)?.signatures).toHaveLength(2);
  await grow("2031-05-05T12:00:00Z", 3);
  await publish("2031-05-06T00:00:00Z");
  const after = standing().note;
  expect(() => addCosignatureToFile(output, { note, line: witness.cosign(note, { unixSeconds: 3 }) })).toThrow(
    "CHECKPOINT_CHANGED",
  );
  expect(standing().note).toBe(after);
});

test("after the log's key was rotated, who trusts the old key or its fingerprint can still verify", async () => {
  await grow("2031-05-04T09:00:00Z", 3);
  await publish("2031-05-05T00:00:00Z");
  const older = standing().note;
  const oldKey = await at("2031-05-05T12:00:00Z", (session) => {
    const { signer } = session.store;
    const old = { name: signer.name, publicKey: signer.publicKey };
    session.store.keys.rotateLogKey({
      lost: false,
      record: ({ from, to }) => {
        if (from === null) throw new Error("the old key is here");
        const note = rotationNote(from, to);
        session.write([{ kind: "log-key-rotated", from: formatVerifierKey(from), to: formatVerifierKey(to), note }], "a test");
      },
    });
    return old;
  });
  await publish("2031-05-06T00:00:00Z");
  for (const trustedKey of [formatVerifierKey(oldKey), keyFingerprint(oldKey)]) {
    const { checks, fingerprint } = await checkPublicLog(folderLogReader(output), { trustedKey, older, policy: null });
    expect(checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      "signature holds",
      "authorship holds",
      "files holds",
      "consistency holds",
      "witnesses not-checked",
    ]);
    expect(fingerprint).not.toBe(keyFingerprint(oldKey));
  }
});

test("after a rotation for a lost key, nobody who pinned the old one is told that they can trust the new one", async () => {
  await grow("2031-05-04T09:00:00Z", 3);
  const oldKey = await at("2031-05-05T12:00:00Z", (session) => {
    const { signer } = session.store;
    const old = { name: signer.name, publicKey: signer.publicKey };
    session.store.keys.rotateLogKey({
      lost: true,
      record: ({ to }) => {
        const note = rotationNote(old, to);
        session.write([{ kind: "log-key-rotated", from: formatVerifierKey(old), to: formatVerifierKey(to), note }], "a test");
      },
    });
    return old;
  });
  await publish("2031-05-06T00:00:00Z");
  for (const trustedKey of [formatVerifierKey(oldKey), keyFingerprint(oldKey)]) {
    const { checks } = await checkPublicLog(folderLogReader(output), { trustedKey, older: null, policy: null });
    expect(checks[1]).toMatchObject({ check: "authorship", outcome: "fails", problem: { code: "ROTATION_BROKEN" } });
  }
  expect(whatToDo.AUTHORSHIP_DIFFERS).not.toContain("site");
});

test("a policy that names other logs is met by none but those, as for a site; one that names no log leaves the log to its reader", async () => {
  const log = makeLog(300);
  const folder = writeLog(log, join(scratch, "log"));
  const witness = makeWitnessKey("witness.example/one", new Uint8Array(32).fill(3));
  addCosignatureToFile(folder, { note: log.checkpoint, line: witness.cosign(log.checkpoint, { unixSeconds: 1 }) });
  const trustedKey = formatVerifierKey(logKey);
  const foreign = formatVerifierKey(makeSigner("log.example/other", new Uint8Array(32).fill(5)));
  const rule = `witness one ${formatWitnessKey(witness)}\nquorum one\n`;
  const judged = async (policy: string) =>
    (await checkPublicLog(folderLogReader(folder), { trustedKey, older: null, policy })).checks[4];
  expect(await judged(`log ${foreign}\n${rule}`)).toMatchObject({
    outcome: "fails",
    problem: { code: "QUORUM_MISSING", facts: { cosigned: 1, logKnown: false } },
  });
  expect(await judged(rule)).toMatchObject({ outcome: "holds", counted: 1 });
  expect(await judged(`log ${foreign}\nlog ${trustedKey}\n${rule}`)).toMatchObject({ outcome: "holds", counted: 1 });
  expect(await judged("quorum nobody\n")).toMatchObject({ outcome: "fails", problem: { code: "POLICY_INVALID" } });
});

test("every check of a public log fails for its own reason, and says what was not checked", async () => {
  const log = makeLog(600);
  const outcomes = async (
    folder: string,
    grounds: Partial<Parameters<typeof checkPublicLog>[1]> = {},
  ): Promise<readonly string[]> => {
    const all = { trustedKey: null, older: null, policy: null, ...grounds };
    const { checks } = await checkPublicLog(folderLogReader(folder), all);
    return checks.map((each) => (each.outcome === "fails" ? each.problem.code : each.outcome));
  };
  const [holds, open] = ["holds", "not-checked"];
  const folder = writeLog(log, join(scratch, "a"));
  expect(await outcomes(folder)).toEqual([holds, open, holds, open, open]);
  expect(await outcomes(folder, { trustedKey: formatVerifierKey(logKey), older: makeLog(300).checkpoint })).toEqual([
    holds,
    holds,
    holds,
    holds,
    open,
  ]);
  const stranger = makeWitnessKey("witness.example/one", new Uint8Array(32).fill(3));
  const policy = `log ${formatVerifierKey(logKey)}\nwitness one ${formatWitnessKey(stranger)}\nquorum one\n`;
  expect(await outcomes(folder, { policy })).toEqual([holds, holds, holds, open, "QUORUM_MISSING"]);
  addCosignatureToFile(folder, { note: log.checkpoint, line: stranger.cosign(log.checkpoint, { unixSeconds: 1 }) });
  expect(await outcomes(folder, { policy })).toEqual([holds, holds, holds, open, holds]);

  const fork = writeLog(makeLog(600, { from: 200 }), join(scratch, "fork"));
  const { checks } = await checkPublicLog(folderLogReader(fork), {
    trustedKey: null,
    older: makeLog(300).checkpoint,
    policy: null,
  });
  expect(checks[3]).toMatchObject({
    problem: {
      code: "SPLIT_VIEW",
      facts: { size: 300, root: toHex(makeLog(300, { from: 200 }).root), seenRoot: toHex(makeLog(300).root) },
    },
  });
  expect(await outcomes(folder, { older: makeLog(601).checkpoint })).toEqual([holds, open, holds, open, open]);

  const other = { name: logKey.name, publicKey: new Uint8Array(32).fill(4) };
  expect((await outcomes(folder, { trustedKey: formatVerifierKey(other) })).slice(0, 2)).toContain("AUTHORSHIP_DIFFERS");
  expect(await outcomes(folder, { trustedKey: keyFingerprint(other) })).toEqual([holds, "AUTHORSHIP_DIFFERS", holds, open, open]);

  const tile = readFileSync(join(folder, "tile", "entries", "001"));
  tile[100] = (tile[100] ?? 0) ^ 1;
  writeFileSync(join(folder, "tile", "entries", "001"), tile);
  expect(await outcomes(folder, { older: makeLog(300).checkpoint })).toEqual([holds, open, "LOG_DAMAGED", open, open]);
  writeFileSync(join(folder, "checkpoint"), log.checkpoint.replace("\n600\n", "\n601\n"));
  expect((await outcomes(folder))[0]).toBe("SIGNATURE_INVALID");
  writeFileSync(join(folder, "checkpoint"), "x");
  expect((await outcomes(folder))[0]).toBe("PROOF_MALFORMED");
});
