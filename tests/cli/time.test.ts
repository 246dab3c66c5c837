// `bayyina time` against an authority on the loopback address: asked, offline, asked again, checked, written out, and put
// beside a published site.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { tokenIn } from "@bayyina/trusted-time";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Authority, makeAuthority, serveAuthorities } from "../conformance-time/authority.ts";
import { hasOpenssl, openWorkshop, type Workshop } from "../conformance-time/openssl.ts";
import { folderWith } from "./command.ts";

const isWanted = hasOpenssl || process.env["CI"] === "true";
const main = join(import.meta.dirname, "../../apps/cli/src/main.ts");
type Ran = { readonly exit: number; readonly out: string; readonly json: Record<string, unknown> };

/** The command beside this process, which must stay free to answer it. */
function bayyina(folder: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((ended) => {
    execFile(process.execPath, [main, ...args, "--json"], { cwd: folder, encoding: "utf8" }, (error, out, err) => {
      const lines = out.trim().split("\n");
      const json = out.startsWith("{") ? (JSON.parse(lines[0] ?? "{}") as Record<string, unknown>) : {};
      ended({ exit: typeof error?.code === "number" ? error.code : 0, out: out + err, json });
    });
  });
}

const text = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const item = `sha256:${createHash("sha256").update(text).digest("hex")}`;
const zero = Buffer.alloc(4);
const proofOver = (digest: Uint8Array, ...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108", "hex"), digest, ...parts]);
const bitcoin = Buffer.from("000588960d73d719010107", "hex"); // height 7

describe.skipIf(!isWanted)("trusted time on the command line", { timeout: 180_000 }, () => {
  let workshop: Workshop;
  let server: Server;
  let url = "";
  let authority: Authority;
  let folder = "";

  beforeAll(async () => {
    workshop = openWorkshop();
    authority = makeAuthority(workshop, "ec256");
    ({ server, url } = await serveAuthorities(workshop, new Map([["tsa", authority]])));
    folder = folderWith({ "in/one.txt": text, "roots.pem": readFileSync(authority.root.certificate) });
    writeFileSync(join(folder, "others.pem"), readFileSync(makeAuthority(workshop, "ec256").root.certificate));
    expect((await bayyina(folder, "run", "in", "--output", "site", "--case", "case")).exit).toBe(0);
  }, 60_000);
  afterAll(() => {
    server.close();
    rmSync(workshop.folder, { recursive: true });
  });

  const list = (...trust: readonly string[]): Promise<Ran> => bayyina(folder, "time", "list", "--case", "case", ...trust);
  const statesOf = ({ json }: Ran): readonly string[] => (json["requests"] as { state: string }[]).map(({ state }) => state);

  test("offline, the request stays pending and says why; once answered it is not checked until a root is named", async () => {
    const dead = await bayyina(folder, "time", "stamp", "--case", "case", "--tsa", "http://127.0.0.1:1/tsa");
    expect(dead).toMatchObject({ exit: 3, json: { answered: 0, pending: [{ problem: { code: "TSA_UNREACHABLE" } }] } });
    const refusing = await bayyina(folder, "time", "stamp", "--case", "case", "--tsa", `${url}/nobody`, "--item", item);
    expect(refusing).toMatchObject({
      exit: 3,
      json: { pending: [{ problem: { code: "TSA_REFUSED", facts: { httpStatus: 400 } } }] },
    });
    const came = await bayyina(folder, "time", "stamp", "--case", "case", "--tsa", `${url}/tsa`, "--item", item);
    expect(came).toMatchObject({ exit: 0, json: { answered: 1, pending: [] } });
    expect((await bayyina(folder, "time", "stamp", "--case", "case", "--tsa", `${url}/tsa`)).exit).toBe(0);
    expect(statesOf(await list())).toEqual(["pending", "asked-again", "not-checked", "not-checked"]);
    expect(statesOf(await list("--tsa-ca", "roots.pem"))).toEqual(["pending", "asked-again", "holds", "holds"]);
    const doubted = await list("--tsa-ca", "others.pem");
    expect([doubted.exit, ...statesOf(doubted)]).toEqual([1, "pending", "asked-again", "fails", "fails"]);
  });

  test("a checkpoint's request is about the log before it, so it holds however much is written later", async () => {
    const before = await list("--tsa-ca", "roots.pem");
    writeFileSync(join(folder, "two.txt"), "On 4 May 2031 two people were injured in Dawrin, an official said.\n");
    expect((await bayyina(folder, "preserve", "two.txt", "--case", "case")).exit).toBe(0);
    expect((await list("--tsa-ca", "roots.pem")).json).toEqual(before.json);
  });

  test("what was pending is answered when it is asked for again; a proof brought meanwhile does not take its place", async () => {
    const other = folderWith({ "in/one.txt": text, "roots.pem": readFileSync(authority.root.certificate) });
    expect((await bayyina(other, "run", "in", "--output", "site", "--case", "case")).exit).toBe(0);
    const { server: late, url: lateUrl } = await serveAuthorities(workshop, new Map([["tsa", authority]]));
    await new Promise((closed) => late.close(closed));
    const asked = await bayyina(other, "time", "stamp", "--case", "case", "--tsa", `${lateUrl}/tsa`);
    expect(asked.exit).toBe(3);
    const inOther = (...args: readonly string[]): Promise<Ran> => bayyina(other, "time", ...args, "--case", "case");
    const digest = ((await inOther("list")).json["requests"] as { digest: string }[])[0]?.digest ?? "";
    writeFileSync(join(other, "one.ots"), proofOver(Buffer.from(digest, "hex"), bitcoin));
    expect((await inOther("import", "one.ots")).exit).toBe(0);
    const port = Number(new URL(lateUrl).port);
    const { server: again } = await serveAuthorities(workshop, new Map([["tsa", authority]]), port);
    expect(await inOther("retry")).toMatchObject({ exit: 0, json: { answered: 1 } });
    again.close();
    expect(statesOf(await inOther("list", "--tsa-ca", "roots.pem"))).toEqual(["holds", "not-checked"]);
  });

  test("what an authority never answers is asked of another, and is then no longer pending", async () => {
    const retry = (...args: readonly string[]): Promise<Ran> => bayyina(folder, "time", "retry", "--case", "case", ...args);
    expect(await retry("--tsa", `${url}/tsa`)).toMatchObject({ exit: 0, json: { answered: 1, pending: [] } });
    expect(await retry()).toMatchObject({ exit: 0, json: { answered: 0, pending: [] } });
    const { requests } = (await list("--tsa-ca", "roots.pem")).json as { requests: Record<string, unknown>[] };
    expect(requests.map(({ state }) => state)).toEqual(["asked-again", "asked-again", "holds", "holds", "holds"]);
    expect(requests[0]).toMatchObject({ askedIn: requests[4]?.["entry"], digest: requests[4]?.["digest"] });
  });

  test("answers leave the case as they came, and OpenSSL and we check them without it", async () => {
    const take = (): Promise<Ran> => bayyina(folder, "time", "export", "--case", "case", "--output", "out");
    const taken = await take();
    const { exported } = taken.json as { exported: { subject: string; file: string; data: string | null; digest: string }[] };
    const texts = new Set(exported.flatMap(({ data }) => (data === null ? [] : [data])));
    expect(taken).toMatchObject({ exit: 0, json: { written: exported.length + texts.size, unfit: [] } });
    expect(exported.map(({ subject }) => subject)).toEqual([item, "checkpoint", "checkpoint"]);
    expect(readdirSync(join(folder, "out")).sort()).toEqual([...exported.map(({ file }) => file), ...texts].sort());
    for (const { file, data, digest } of exported) {
      expect(file).toMatch(/^(item-[0-9a-f]{16}|checkpoint-[0-9]+)-[0-9]+\.tsr$/);
      const about = data === null ? ["-digest", digest] : ["-data", join(folder, "out", data)];
      const said = workshop.run([
        "ts",
        "-verify",
        "-in",
        join(folder, "out", file),
        ...about,
        "-CAfile",
        authority.root.certificate,
      ]);
      expect(new TextDecoder().decode(said)).toContain("Verification: OK");
    }
    const [ofItem, ofCheckpoint] = exported;
    const verify = (file: string, ...args: readonly string[]): Promise<Ran> => bayyina(folder, "time", "verify", file, ...args);
    const [file, data] = [`out/${ofCheckpoint?.file}`, `out/${ofCheckpoint?.data}`];
    expect(await verify(file, "--data", data, "--tsa-ca", "roots.pem")).toMatchObject({
      exit: 0,
      json: { state: "holds", by: "Invented clock", covers: "file" },
    });
    expect(await verify(file, "--data", "in/one.txt", "--tsa-ca", "roots.pem")).toMatchObject({
      exit: 1,
      json: { state: "fails", why: "digest-differs", covers: null },
    });
    const found = tokenIn(new Uint8Array(readFileSync(join(folder, "out", ofItem?.file ?? ""))));
    writeFileSync(join(folder, "bare.der"), found.kind === "token" ? found.token : "");
    expect(await verify("bare.der", "--data", "in/one.txt")).toMatchObject({
      exit: 0,
      json: { state: "not-checked", by: "Invented clock", why: "no-anchor-given", covers: "file" },
    });
    expect((await take()).json).toMatchObject({ written: 0 });
    writeFileSync(join(folder, data), "another text\n");
    rmSync(join(folder, file));
    expect(await take()).toMatchObject({ exit: 2, json: { problem: { code: "OUTPUT_EXISTS" } } });
    expect([existsSync(join(folder, file)), readFileSync(join(folder, data), "utf8")]).toEqual([false, "another text\n"]);
  });

  test("a site's token lies beside the checkpoint, the site still proves, and OpenSSL verifies it over the note's text", async () => {
    const stamped = await bayyina(folder, "time", "stamp", "--site", "site", "--tsa", `${url}/tsa`);
    expect(stamped).toMatchObject({ exit: 0, json: { file: "proof/time/1.tsr" } });
    expect((await bayyina(folder, "time", "stamp", "--site", "site", "--tsa", `${url}/tsa`)).json).toEqual({
      file: "proof/time/2.tsr",
    });
    expect((await bayyina(folder, "prove", "site", "--tsa-ca", "roots.pem")).json).toMatchObject({ holds: true });
    expect((await bayyina(folder, "prove", "site", "--tsa-ca", "others.pem")).json).toMatchObject({ holds: false });
    const signed = ["--data", "site/proof/checkpoint", "--tsa-ca", "roots.pem"];
    expect((await bayyina(folder, "time", "verify", "site/proof/time/2.tsr", ...signed)).json).toMatchObject({
      state: "holds",
      covers: "note-text",
    });
    const note = readFileSync(join(folder, "site/proof/checkpoint"), "utf8");
    const data = workshop.put("note.txt", note.slice(0, note.lastIndexOf("\n\n") + 1));
    const token = ["-in", join(folder, "site/proof/time/1.tsr"), "-CAfile", authority.root.certificate];
    const said = workshop.run(["ts", "-verify", "-data", data, ...token]);
    expect(new TextDecoder().decode(said)).toContain("Verification: OK");
  });

  test("an OpenTimestamps proof is taken in, and is not checked until its block's header is given", async () => {
    const digest = createHash("sha256").update(text).digest();
    writeFileSync(join(folder, "item.ots"), proofOver(digest, bitcoin));
    expect((await bayyina(folder, "time", "import", "item.ots", "--case", "case")).exit).toBe(0);
    expect(statesOf(await list()).at(-1)).toBe("not-checked");
    const header = (root: Uint8Array): string => Buffer.concat([zero, Buffer.alloc(32), root, zero, zero, zero]).toString("hex");
    writeFileSync(join(folder, "headers.txt"), `7 ${header(digest)}\n`);
    expect(statesOf(await list("--block-headers", "headers.txt")).at(-1)).toBe("holds");
    writeFileSync(join(folder, "headers.txt"), `7 ${header(Buffer.alloc(32, 1))}\n`);
    expect(statesOf(await list("--block-headers", "headers.txt")).at(-1)).toBe("fails");
  });

  test("a proof of something else, or no proof, is refused and nothing is written", async () => {
    const before = (await list()).json;
    writeFileSync(join(folder, "other.ots"), proofOver(Buffer.alloc(32, 9), bitcoin));
    writeFileSync(join(folder, "none.ots"), "no proof");
    for (const [file, code] of [
      ["other.ots", "TIMESTAMP_INVALID"],
      ["none.ots", "ARGUMENT_INVALID"],
    ] as const) {
      const refused = { exit: 2, json: { problem: { code } } };
      expect(await bayyina(folder, "time", "import", file, "--case", "case")).toMatchObject(refused);
      expect(await bayyina(folder, "time", "import", file, "--site", "site")).toMatchObject(refused);
    }
    expect((await list()).json).toEqual(before);
    expect(existsSync(join(folder, "site/proof/time/1.ots"))).toBe(false);
  });

  test("an address with a password, an unknown item, and neither or both of case and site are refused before anything is asked", async () => {
    const stamp = (...args: readonly string[]): Promise<Ran> => bayyina(folder, "time", "stamp", ...args);
    const before = (await list()).json;
    expect((await stamp("--case", "case", "--tsa", "https://a:b@example.org/")).json).toMatchObject({
      problem: { code: "ARGUMENT_INVALID" },
    });
    const absent = `sha256:${"0".repeat(64)}`;
    expect((await stamp("--case", "case", "--tsa", `${url}/tsa`, "--item", absent)).json).toMatchObject({
      problem: { code: "ITEM_UNKNOWN" },
    });
    expect((await stamp("--tsa", `${url}/tsa`)).json).toMatchObject({ problem: { code: "ARGUMENT_MISSING" } });
    expect((await stamp("--tsa", `${url}/tsa`, "--case", "case", "--site", "site")).json).toMatchObject({
      problem: { code: "ARGUMENT_INVALID" },
    });
    expect((await list()).json).toEqual(before);
    cpSync(join(folder, "site"), join(folder, "bare"), { recursive: true });
    rmSync(join(folder, "bare/proof"), { recursive: true });
    expect((await stamp("--tsa", `${url}/tsa`, "--site", "bare")).json).toMatchObject({ problem: { code: "SITE_MISSING" } });
  });
});
