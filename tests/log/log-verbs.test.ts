// The verbs of `bayyina log` as a person runs them, each a process of its own, with servers on loopback; and a witness that is killed.
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCase } from "@bayyina/store";
import { systemEffects } from "@bayyina/time";
import { formatAddCheckpoint, formatVerifierKey, parseNote, proveConsistency } from "@bayyina/tlog";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logKey, makeLog, writeLog } from "./make-log.ts";

// A dozen processes start in one test: on a busy machine that is a minute, and no fault.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const main = join(import.meta.dirname, "../../apps/cli/src/main.ts");
let scratch = "";
const running: ChildProcess[] = [];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "bayyina-logverbs-"));
  writeFileSync(join(scratch, "log.pub"), `${formatVerifierKey(logKey)}\n`);
});
afterEach(async () => {
  for (const child of running.splice(0)) await ended(child, "SIGKILL");
  rmSync(scratch, { recursive: true });
});

type Ran = { readonly exit: number | null; readonly out: string; readonly err: string; readonly json: Record<string, unknown> };

/** Runs a verb to its end. Not synchronously: the servers that it talks to may be in this process. */
async function run(...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [main, "log", ...args], { cwd: scratch });
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  const exit = await new Promise<number | null>((done) => child.once("close", done));
  const json = out().startsWith("{") ? (JSON.parse(out()) as Record<string, unknown>) : {};
  return { exit, out: out(), err: err(), json };
}

/** Starts a server and waits for its address. */
async function start(...args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [main, "log", ...args, "--port", "0"], { cwd: scratch });
  running.push(child);
  const err = collect(child.stderr);
  const url = await new Promise<string>((found, failed) => {
    child.stderr.on("data", () => {
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(err()) ?? [];
      if (address !== undefined) found(address);
    });
    child.once("close", () => failed(new Error(err())));
  });
  return { child, url };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("data", (part: Buffer) => (text += part.toString()));
  return () => text;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = new Promise<number | null>((done) => child.once("close", done));
  child.kill(signal);
  return exit;
}

test("a witness made, told of a log and served cosigns it over HTTP; the log then meets the quorum, served or as it lies", async () => {
  const made = await run("witness", "--state", "w", "--init", "--name", "witness.example/one", "--json");
  expect(made).toMatchObject({ exit: 0, json: { made: true } });
  const vkey = String(made.json["key"]);
  expect(readFileSync(join(scratch, "w", "witness.pub"), "utf8")).toBe(`${vkey}\n`);
  expect(statSync(join(scratch, "w", "witness.key")).mode & 0o777).toBe(0o600);
  expect(await run("witness", "--state", "w", "--trust", "log.pub")).toMatchObject({ exit: 0 });
  writeLog(makeLog(300), join(scratch, "log"));
  const policy = `log ${formatVerifierKey(logKey)}\nwitness one ${vkey}\nquorum one\n`;
  writeFileSync(join(scratch, "policy"), policy);
  expect(await run("verify", "log", "--witnesses", "policy", "--json")).toMatchObject({ exit: 1, json: { holds: false } });

  const witness = await start("witness", "--state", "w", "--serve");
  const cosigned = await run("cosign", "log", "--witness", witness.url, "--vkey", join("w", "witness.pub"), "--json");
  expect(cosigned).toMatchObject({ exit: 0, json: { cosigned: true, size: 300 } });
  const again = await run("cosign", "log", "--witness", witness.url, "--vkey", vkey);
  expect({ exit: again.exit, err: again.err }).toEqual({ exit: 0, err: "" });
  expect(parseNote(readFileSync(join(scratch, "log", "checkpoint"), "utf8"))?.signatures).toHaveLength(2);
  expect(await run("verify", "log", "--witnesses", "policy", "--json")).toMatchObject({ exit: 0, json: { holds: true } });
  const served = await start("serve", "log");
  const verified = await run("verify", served.url, "--key", "log.pub", "--witnesses", "policy", "--json");
  expect(verified).toMatchObject({ exit: 0, json: { holds: true, size: 300 } });
  expect(await ended(served.child, "SIGTERM")).toBe(0);
  expect(await ended(witness.child, "SIGINT")).toBe(0);
});

test("a fork is named SPLIT_VIEW with exit code 1, to the log that submits it, to a witness that reads it, to who kept a checkpoint", async () => {
  await run("witness", "--state", "w", "--init", "--name", "witness.example/one");
  await run("witness", "--state", "w", "--trust", "log.pub");
  writeLog(makeLog(300), join(scratch, "log"));
  writeLog(makeLog(600, { from: 200 }), join(scratch, "fork"));
  const first = await run("witness", "--state", "w", "--log", "log", "--write", "--json");
  expect(first).toMatchObject({ exit: 0, json: { cosigned: true, size: 300, written: true } });
  expect(readFileSync(join(scratch, "log", "checkpoint"), "utf8").endsWith(String(first.json["line"]))).toBe(true);

  const fork = await run("witness", "--state", "w", "--log", "fork", "--write", "--json");
  expect(fork).toMatchObject({ exit: 1, json: { cosigned: false, problem: { code: "SPLIT_VIEW", facts: { size: 300 } } } });
  const kept = readdirSync(join(scratch, "w", String(fork.json["evidence"])));
  expect(kept).toHaveLength(2);
  expect(readFileSync(join(scratch, "fork", "checkpoint"), "utf8")).toBe(makeLog(600, { from: 200 }).checkpoint);
  expect((await run("witness", "--state", "w", "--log", "fork")).out).toContain("SPLIT_VIEW");

  const { url } = await start("witness", "--state", "w", "--serve");
  const submitted = await run("cosign", "fork", "--witness", url, "--vkey", join("w", "witness.pub"), "--json");
  expect(submitted).toMatchObject({ exit: 1, json: { cosigned: false, problem: { code: "SPLIT_VIEW" } } });
  const seen = await run("verify", "fork", "--checkpoint", join("log", "checkpoint"));
  expect({
    exit: seen.exit,
    named: /FAILS .*SPLIT_VIEW size=300 root=[0-9a-f]{64} seenRoot=[0-9a-f]{64}/.test(seen.out),
  }).toEqual({
    exit: 1,
    named: true,
  });
});

test("an older copy of a log is refused without a word against the log: exit code 2, no evidence, whoever meets it", async () => {
  await run("witness", "--state", "w", "--init", "--name", "witness.example/one");
  await run("witness", "--state", "w", "--trust", "log.pub");
  writeLog(makeLog(300), join(scratch, "log"));
  writeLog(makeLog(200), join(scratch, "yesterday"));
  expect(await run("witness", "--state", "w", "--log", "log")).toMatchObject({ exit: 0 });
  const older = { exit: 2, json: { cosigned: false, problem: { code: "LOG_OLDER_THAN_SEEN", facts: { seen: 300, size: 200 } } } };
  expect(await run("witness", "--state", "w", "--log", "yesterday", "--json")).toMatchObject(older);
  const { url } = await start("witness", "--state", "w", "--serve");
  expect(await run("cosign", "yesterday", "--witness", url, "--vkey", join("w", "witness.pub"), "--json")).toMatchObject(older);
  const said = await run("cosign", "yesterday", "--witness", url, "--vkey", join("w", "witness.pub"));
  expect(said.out).toMatch(/^not cosigned {2}LOG_OLDER_THAN_SEEN seen=300 size=200: /);
  expect(said.out).not.toMatch(/FAILS|evidence|ely on neither/);
  expect(
    readdirSync(join(scratch, "w"), { recursive: true, encoding: "utf8" }).filter((path) => path.includes("evidence")),
  ).toEqual([]);

  const verified = await run("verify", "yesterday", "--checkpoint", join("log", "checkpoint"));
  expect(verified.exit).toBe(2);
  expect(verified.out).toContain("not checked  The log continues the checkpoint seen before: LOG_OLDER_THAN_SEEN");
  expect(verified.out).not.toContain("FAILS");
  const script = await run("verify", "yesterday", "--checkpoint", join("log", "checkpoint"), "--json");
  expect(script).toMatchObject({ exit: 2, json: { holds: false } });
  expect(await run("verify", "log", "--checkpoint", join("yesterday", "checkpoint"))).toMatchObject({ exit: 0 });
});

test("the last line of a verified log says how much was not checked, as that of a proven site does", async () => {
  writeLog(makeLog(3), join(scratch, "log"));
  const { exit, out } = await run("verify", "log");
  expect([exit, out.trimEnd().split("\n").at(-1)]).toEqual([
    0,
    "All that was checked holds; 3 things were not checked, and say why.",
  ]);
});

test("a witness's passphrase that is wrong is said to be the witness's, and speaks of no case", async () => {
  writeFileSync(join(scratch, "right"), "an invented phrase\n");
  writeFileSync(join(scratch, "wrong"), "another phrase\n");
  await run("witness", "--state", "w", "--init", "--name", "witness.example/one", "--passphrase-file", "right");
  const trust = (...more: readonly string[]) => run("witness", "--state", "w", "--trust", "log.pub", ...more);
  for (const [more, code] of [
    [["--passphrase-file", "wrong"], "WITNESS_PASSPHRASE_WRONG"],
    [[], "WITNESS_PASSPHRASE_NEEDED"],
  ] as const) {
    const { exit, err } = await trust(...more);
    expect({ exit, named: err.includes(code), ofCase: /case/i.test(err) }).toEqual({ exit: 2, named: true, ofCase: false });
  }
  expect(await trust("--passphrase-file", "right")).toMatchObject({ exit: 0 });
});

test("a witness killed after any answer remembers what it answered", async () => {
  await run("witness", "--state", "w", "--init", "--name", "witness.example/one");
  await run("witness", "--state", "w", "--trust", "log.pub");
  let old = 0;
  for (const size of [3, 200, 300, 700]) {
    const { child, url } = await start("witness", "--state", "w", "--serve");
    const log = makeLog(size);
    const fork = makeLog(size, { from: 1 });
    const ask = async (made: typeof log, from: number): Promise<number> => {
      const proof = await proveConsistency(made.reader, { from, to: size });
      const body = formatAddCheckpoint({ old: from, proof, checkpoint: made.checkpoint });
      return (await fetch(`${url}/add-checkpoint`, { method: "POST", body })).status;
    };
    if (old > 0) expect([await ask(fork, 0), await ask(fork, old)]).toEqual([409, 422]);
    expect(await ask(log, old)).toBe(200);
    await ended(child, "SIGKILL");
    old = size;
  }
});

test("two processes do not share a witness, and a killed one leaves no lock behind", async () => {
  await run("witness", "--state", "w", "--init", "--name", "witness.example/one");
  const { child } = await start("witness", "--state", "w", "--serve");
  const second = await run("witness", "--state", "w", "--trust", "log.pub", "--json");
  expect(second).toMatchObject({ exit: 4, json: { problem: { code: "WITNESS_LOCKED" } } });
  await ended(child, "SIGKILL");
  expect(await run("witness", "--state", "w", "--trust", "log.pub")).toMatchObject({ exit: 0 });
});

test("a case's public log is written, served and verified; what was written today is not in it", async () => {
  (await createCase(join(scratch, "case"), { title: "A test", passphrase: null }, systemEffects())).close();
  const written = await run("checkpoint", "--case", "case", "--output", "public", "--json");
  expect(written).toMatchObject({ exit: 0, json: { size: 0, waiting: 1, fresh: true } });
  const day = String(written.json["asOf"]).slice(0, 10);
  expect((await run("checkpoint", "--case", "case", "--output", "public")).out).toContain(
    `The public log holds 0 entries, as of midnight UTC of ${day}; 1 entry waits for the next boundary.`,
  );
  const { url } = await start("serve", "public");
  expect(await run("verify", url, "--key", join("case", "keys", "log.pub"), "--json")).toMatchObject({
    exit: 0,
    json: { size: 0 },
  });
  cpSync(join(scratch, "public"), join(scratch, "site", "proof"), { recursive: true });
  expect(await run("verify", "site", "--json")).toMatchObject({ exit: 0, json: { holds: true } });
});

test("misuse is answered with a code: nothing to do, no log, no key, no policy, no address", async () => {
  writeLog(makeLog(3), join(scratch, "log"));
  writeFileSync(join(scratch, "bad"), "quorum nobody\n");
  const codes = async (...args: readonly string[]): Promise<readonly [number | null, unknown]> => {
    const { exit, json } = await run(...args, "--json");
    const problem = json["problem"];
    return [exit, typeof problem === "object" && problem !== null && "code" in problem ? problem.code : null];
  };
  const misuses: readonly (readonly [args: readonly string[], exit: number, code: string])[] = [
    [["witness", "--state", "w"], 2, "ARGUMENT_MISSING"],
    [["witness", "--state", "w", "--init"], 2, "ARGUMENT_MISSING"],
    [["witness", "--state", "w", "--init", "--name", "two words"], 2, "ARGUMENT_INVALID"],
    [["witness", "--state", "absent", "--trust", "log.pub"], 2, "WITNESS_MISSING"],
    [["verify", "absent"], 2, "LOG_MISSING"],
    [["verify", "log", "--key", "bad"], 2, "KEY_INVALID"],
    [["verify", "log", "--checkpoint", "bad"], 2, "CHECKPOINT_INVALID"],
    [["verify", "log", "--witnesses", "bad"], 2, "POLICY_INVALID"],
    [["verify", "http://127.0.0.1:1/"], 4, "LOG_UNREACHABLE"],
    [["cosign", "log", "--witness", "http://127.0.0.1:1/", "--vkey", "nonsense"], 2, "KEY_INVALID"],
    [["serve", "log", "--port", "70000"], 2, "ARGUMENT_INVALID"],
    [["checkpoint", "--case", "absent", "--output", "x", "--every", "hour"], 2, "CASE_MISSING"],
  ];
  for (let at = 0; at < misuses.length; at += 4) {
    const group = misuses.slice(at, at + 4);
    expect(await Promise.all(group.map(([args]) => codes(...args)))).toEqual(group.map(([, exit, code]) => [exit, code]));
  }
});
