// A witness as C2SP tlog-witness has it, over HTTP on loopback: what it cosigns, what it refuses and how, what it remembers, and that a
// log with two histories is named as such by whoever sees both.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerCheckpoint, cosignStep, witnessLog } from "@bayyina/cli";
import { stillEffects } from "@bayyina/time";
import {
  formatAddCheckpoint,
  makeSigner,
  openCosignatures,
  proveConsistency,
  signCheckpoint,
  toBase64,
  toHex,
} from "@bayyina/tlog";
import { createWitness, openWitness, type Served, serveWitness, submitCheckpoint, type WitnessFolder } from "@bayyina/web";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { logKey, type MadeLog, makeLog } from "./make-log.ts";

const effects = stillEffects({ now: "2031-05-06T07:08:09Z", seed: "a witness" });
const unixSeconds = Date.parse("2031-05-06T07:08:09Z") / 1000;
let scratch = "";
let state = "";
let folder: WitnessFolder;
let served: Served;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), "bayyina-witness-"));
  state = join(scratch, "state");
  folder = createWitness(state, { name: "witness.example/one", passphrase: null }, effects);
  folder.trust(logKey);
  served = await serving();
});
afterEach(() => {
  served.server.close();
  folder.close();
  rmSync(scratch, { recursive: true });
});

function serving(): Promise<Served> {
  return serveWitness({ port: 0, addCheckpoint: (request) => answerCheckpoint(folder, request, effects) });
}

async function restarted(): Promise<void> {
  served.server.close();
  folder.close();
  folder = openWitness(state, null);
  served = await serving();
}

async function requestFor(log: MadeLog, old: number): Promise<string> {
  const proof = old > log.size ? [] : await proveConsistency(log.reader, { from: old, to: log.size });
  return formatAddCheckpoint({ old, proof, checkpoint: log.checkpoint });
}

function post(body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  return fetch(`${served.url}/add-checkpoint`, { method: "POST", body });
}

async function submit(log: MadeLog, old: number): Promise<readonly [status: number, body: string, type: string | null]> {
  const answer = await post(await requestFor(log, old));
  return [answer.status, await answer.text(), answer.headers.get("content-type")];
}

function evidence(): readonly string[] {
  const files = readdirSync(state, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".note"));
  return files.map((path) => readFileSync(join(state, path), "utf8")).sort();
}

describe("add-checkpoint", () => {
  test("a first checkpoint and one that continues it are cosigned, with the time of the clock", async () => {
    for (const [size, old] of [
      [0, 0],
      [3, 0],
      [3, 3],
      [300, 3],
      [600, 300],
    ] as const) {
      const log = makeLog(size);
      const [status, body] = await submit(log, old);
      expect({ size, status }).toEqual({ size, status: 200 });
      const { by, wrong } = openCosignatures(log.checkpoint + body, [folder.key]);
      expect({ by: by.map((each) => each.unixSeconds), wrong }).toEqual({ by: [unixSeconds], wrong: [] });
    }
  });

  test("404 for an origin it does not watch, 403 for its origin under another key", async () => {
    const stranger = makeSigner("log.example/other", new Uint8Array(32).fill(1));
    expect((await submit(makeLog(3, { signer: stranger }), 0))[0]).toBe(404);
    const forger = makeSigner(logKey.name, new Uint8Array(32).fill(1));
    expect((await submit(makeLog(3, { signer: forger }), 0))[0]).toBe(403);
  });

  test("400 for a request that is none, and for an old size above the checkpoint's", async () => {
    expect((await submit(makeLog(3), 4))[0]).toBe(400);
    const good = await requestFor(makeLog(3), 0);
    const bad = ["", "old 0\n", good.replace("old 0", "old 00"), good.replace("old 0", "old -1"), good.slice(0, -1), `${good}\n`];
    for (const body of [...bad, good.replace("old 0\n", `old 0\n${"x".repeat(44)}\n`)])
      expect((await post(body)).status).toBe(400);
    expect((await post(Uint8Array.of(0xff, 0xfe))).status).toBe(400);
  });

  test("409 with the size it saw, as text/x.tlog.size, when another old size is given", async () => {
    await submit(makeLog(5), 0);
    for (const [size, old] of [
      [9, 0],
      [9, 4],
      [9, 6],
      [4, 4],
    ] as const)
      expect(await submit(makeLog(size), old)).toEqual([409, "5\n", "text/x.tlog.size"]);
    expect(evidence()).toEqual([]);
  });

  test("422 for a proof that does not hold, whichever hash is wrong, absent or too many, and the old size stays", async () => {
    await submit(makeLog(5), 0);
    const log = makeLog(300);
    const proof = await proveConsistency(log.reader, { from: 5, to: 300 });
    const wrong = [
      ...proof.map((_, at) => proof.map((hash, which) => (which === at ? hash.toReversed() : hash))),
      proof.slice(1),
      proof.slice(0, -1),
      [...proof, ...proof.slice(-1)],
      proof.toReversed(),
    ];
    for (const each of wrong) {
      const answer = await post(formatAddCheckpoint({ old: 5, proof: each, checkpoint: log.checkpoint }));
      expect(answer.status).toBe(422);
      expect(await answer.text()).not.toContain("\u2014");
    }
    expect((await submit(log, 5))[0]).toBe(200);
  });

  test("nothing but POST /add-checkpoint is answered, and no body beyond 64 KiB is taken in", async () => {
    expect((await fetch(`${served.url}/add-checkpoint`)).status).toBe(405);
    for (const path of ["/", "/checkpoint", "/add-checkpoint/", "/add-checkpoint?x=1"])
      expect((await fetch(`${served.url}${path}`, { method: "POST", body: "x" })).status).toBe(404);
    const large = await post("x".repeat(1_000_000)).then(
      (answer) => answer.status,
      () => "closed",
    );
    expect([413, "closed"]).toContain(large);
    expect((await submit(makeLog(3), 0))[0]).toBe(200);
  });

  test("a witness whose record is damaged answers nothing, rather than cosign as if it had seen nothing", async () => {
    await submit(makeLog(5), 0);
    const [file = ""] = readdirSync(state, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("checkpoint"));
    writeFileSync(join(state, file), readFileSync(join(state, file), "utf8").replace("\n5\n", "\n4\n"));
    expect((await submit(makeLog(9, { from: 2 }), 0))[0]).toBe(500);
  });
});

describe("a log with two histories under one key", () => {
  const seen = makeLog(300);
  const sameSize = makeLog(300, { from: 200 });
  const longer = makeLog(600, { from: 200 });

  test("is refused by a witness that saw the first, whether the second is as long or longer; both checkpoints are kept", async () => {
    await submit(seen, 0);
    expect(await submit(sameSize, 300)).toEqual([409, "300\n", "text/x.tlog.size"]);
    expect(evidence()).toEqual([seen.checkpoint, sameSize.checkpoint].sort());
    expect((await submit(longer, 300))[0]).toBe(422);
    expect(evidence()).toEqual([seen.checkpoint, sameSize.checkpoint, longer.checkpoint].sort());
    for (let again = 0; again < 3; again += 1) await submit(longer, 300);
    expect(evidence()).toHaveLength(3);
    expect((await submit(makeLog(600), 300))[0]).toBe(200);
  });

  test("a witness started anew remembers what it saw", async () => {
    await submit(seen, 0);
    await restarted();
    expect(await submit(longer, 0)).toEqual([409, "300\n", "text/x.tlog.size"]);
    expect((await submit(longer, 300))[0]).toBe(422);
    expect((await submit(makeLog(600), 300))[0]).toBe(200);
  });

  test("is named SPLIT_VIEW with both roots by a witness that reads the log itself", async () => {
    expect(await witnessLog(folder, seen.reader, effects)).toMatchObject({ kind: "cosigned", size: 300 });
    for (const other of [sameSize, longer]) {
      const done = await witnessLog(folder, other.reader, effects);
      expect(done).toMatchObject({
        kind: "refused",
        problem: { code: "SPLIT_VIEW", facts: { size: 300, root: toHex(sameSize.root), seenRoot: toHex(seen.root) } },
      });
      expect(evidence()).toContain(other.checkpoint);
    }
    expect(evidence()).toContain(seen.checkpoint);
    const shorter = await witnessLog(folder, makeLog(200).reader, effects);
    expect(shorter).toEqual({
      kind: "refused",
      problem: { code: "LOG_OLDER_THAN_SEEN", facts: { seen: 300, size: 200 } },
      evidence: null,
    });
  });

  test("is named SPLIT_VIEW to whoever submits it over HTTP", async () => {
    const send = (request: string) => submitCheckpoint(served.url, request);
    expect(await cosignStep(seen.reader, folder.key, send)).toMatchObject({ kind: "cosigned", size: 300, unixSeconds });
    for (const other of [sameSize, longer])
      expect(await cosignStep(other.reader, folder.key, send)).toMatchObject({
        kind: "refused",
        problem: { code: "SPLIT_VIEW", facts: { size: 300, root: toHex(sameSize.root) } },
      });
    const stale = await cosignStep(makeLog(200).reader, folder.key, send);
    expect(stale).toMatchObject({ kind: "refused", problem: { code: "LOG_OLDER_THAN_SEEN", facts: { seen: 300, size: 200 } } });
  });
});

describe("what a log's client takes from a witness", () => {
  const log = makeLog(300);

  test("a cosignature of another key, over another text or none at all is refused", async () => {
    const other = createWitness(join(scratch, "other"), { name: "witness.example/one", passphrase: null }, effects);
    const later = makeLog(301);
    const bodies = [
      other.key.cosign(log.checkpoint, { unixSeconds }),
      folder.key.cosign(later.checkpoint, { unixSeconds }),
      signCheckpoint({ origin: logKey.name, size: 300, root: log.root }, logKey).split("\n\n")[1] ?? "",
      "",
      "no line\n",
    ];
    for (const body of bodies) {
      const done = await cosignStep(log.reader, folder.key, async () => ({ status: 200, contentType: "text/plain", body }));
      expect(done).toMatchObject({ kind: "refused", problem: { code: "WITNESS_REFUSED" } });
    }
    const several = [...bodies.slice(0, 3), folder.key.cosign(log.checkpoint, { unixSeconds })].join("");
    const done = await cosignStep(log.reader, folder.key, async () => ({
      status: 200,
      contentType: "text/plain",
      body: several,
    }));
    expect(done).toMatchObject({ kind: "cosigned", line: folder.key.cosign(log.checkpoint, { unixSeconds }) });
    other.close();
  });

  test("a witness that does not trust the log, or names another size each time, is not asked without end", async () => {
    let asked = 0;
    const moving = async () => {
      asked += 1;
      return { status: 409, contentType: "text/x.tlog.size", body: `${asked}\n` };
    };
    expect(await cosignStep(log.reader, folder.key, moving)).toMatchObject({ problem: { code: "WITNESS_REFUSED" } });
    expect(asked).toBeLessThan(10);
    for (const status of [403, 404, 400, 500]) {
      const refusing = async () => ({ status, contentType: "text/plain", body: "no\n" });
      expect(await cosignStep(log.reader, folder.key, refusing)).toMatchObject({
        problem: { code: "WITNESS_REFUSED", facts: { status } },
      });
    }
  });

  test("a log whose tiles do not lead to its own checkpoint is not submitted, and accuses nobody", async () => {
    const damaged = {
      ...log,
      reader: async (path: string) => (path === "checkpoint" ? log : makeLog(300, { from: 9 })).reader(path),
    };
    const never = () => Promise.reject(new Error("asked"));
    await expect(cosignStep(damaged.reader, folder.key, never)).rejects.toThrow("LOG_DAMAGED");
    await witnessLog(folder, makeLog(9).reader, effects);
    const done = await witnessLog(folder, damaged.reader, effects);
    expect(done).toMatchObject({ kind: "refused", problem: { code: "LOG_DAMAGED" }, evidence: null });
  });
});

describe("an honest log shown by an altered copy", () => {
  const seen = makeLog(300);
  const grown = makeLog(600);
  // The tile leads to nothing that the root at 600 is read from, and to the root at 300.
  const altered = grown.files.get("tile/0/001");
  if (!(altered instanceof Uint8Array)) throw new Error("the log has no such tile");
  const files = new Map([...grown.files, ["tile/0/001", altered.map((byte, at) => (at === 5 ? byte ^ 1 : byte))]]);
  const copy: MadeLog["reader"] = async (path) => {
    const file = files.get(path);
    return typeof file === "string" ? new TextEncoder().encode(file) : (file ?? null);
  };

  test("is LOG_DAMAGED to a witness that reads it, never a split view, and nothing is kept against the log", async () => {
    await witnessLog(folder, seen.reader, effects);
    await expect(witnessLog(folder, copy, effects)).rejects.toThrow("LOG_DAMAGED");
    expect(evidence()).toEqual([]);
    expect(await witnessLog(folder, grown.reader, effects)).toMatchObject({ kind: "cosigned", size: 600 });
  });

  test("is not submitted from there: a wrong proof would be kept against the log", async () => {
    await submit(seen, 0);
    await expect(cosignStep(copy, folder.key, (request) => submitCheckpoint(served.url, request))).rejects.toThrow("LOG_DAMAGED");
    expect(evidence()).toEqual([]);
  });
});

describe("the witness's folder", () => {
  test("is held by one process at a time, and let go of", () => {
    expect(() => openWitness(state, null)).toThrow("WITNESS_LOCKED");
    folder.close();
    folder = openWitness(state, null);
  });

  test("has no witness twice, and none where none was made", () => {
    folder.close();
    expect(() => createWitness(state, { name: "witness.example/two", passphrase: null }, effects)).toThrow("WITNESS_EXISTS");
    folder = openWitness(state, null);
    expect(folder.key.name).toBe("witness.example/one");
    expect(() => openWitness(join(scratch, "absent"), null)).toThrow("WITNESS_MISSING");
    expect(existsSync(join(scratch, "absent"))).toBe(false);
  });

  test("keeps its secret to its owner, and sealed where a passphrase is given", () => {
    expect(statSync(join(state, "witness.key")).mode & 0o777).toBe(0o600);
    expect(statSync(state).mode & 0o777).toBe(0o700);
    const sealed = join(scratch, "sealed");
    const made = createWitness(sealed, { name: "witness.example/two", passphrase: "a long invented phrase" }, effects);
    const { publicKey } = made.key;
    made.close();
    expect(() => openWitness(sealed, null)).toThrow("WITNESS_PASSPHRASE_NEEDED");
    const empty = { name: "witness.example/three", passphrase: "" };
    expect(() => createWitness(join(scratch, "empty"), empty, effects)).toThrow("WITNESS_PASSPHRASE_NEEDED");
    expect(() => openWitness(sealed, "another phrase")).toThrow("WITNESS_PASSPHRASE_WRONG");
    const opened = openWitness(sealed, "a long invented phrase");
    expect(opened.key.publicKey).toEqual(publicKey);
    opened.close();
    folder.close();
    expect(() => openWitness(state, "a phrase")).toThrow("WITNESS_UNPROTECTED");
    folder = openWitness(state, null);
  });

  test("a secret with any byte changed opens no witness", () => {
    const sealed = join(scratch, "sealed");
    createWitness(sealed, { name: "witness.example/two", passphrase: "a phrase" }, effects).close();
    const path = join(sealed, "witness.key");
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect(() => openWitness(sealed, "a phrase"), `byte ${at}`).toThrow("CASE_CORRUPT");
    }
  });

  test("a log's second key is trusted beside the first, for a rotation", async () => {
    const next = makeSigner(logKey.name, new Uint8Array(32).fill(2));
    expect((await submit(makeLog(3, { signer: next }), 0))[0]).toBe(403);
    folder.trust(next);
    folder.trust(next);
    expect((await submit(makeLog(3), 0))[0]).toBe(200);
    expect((await submit(makeLog(5, { signer: next }), 3))[0]).toBe(200);
    expect((await submit(makeLog(7), 5))[0]).toBe(200);
  });

  test("a log that it was not told of is not cosigned", async () => {
    const stranger = makeSigner("log.example/other", new Uint8Array(32).fill(1));
    await expect(witnessLog(folder, makeLog(3, { signer: stranger }).reader, effects)).rejects.toThrow("LOG_NOT_TRUSTED");
    const forger = makeSigner(logKey.name, new Uint8Array(32).fill(1));
    await expect(witnessLog(folder, makeLog(3, { signer: forger }).reader, effects)).rejects.toThrow("LOG_NOT_TRUSTED");
    expect(toBase64(logKey.publicKey)).not.toBe(toBase64(forger.publicKey));
  });
});
