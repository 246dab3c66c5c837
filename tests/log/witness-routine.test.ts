// A publisher's routine as the guide has it: sites when there is something to publish, a public log each day, one witness for both. The
// witness meets sizes out of order, for a public log ends at midnight and a site does not; none of it is the publisher's fault.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerCheckpoint, cosignStep, openSession, publicLogStep, runAll, witnessLog } from "@bayyina/cli";
import { stillEffects } from "@bayyina/time";
import { parseVerifierKey } from "@bayyina/tlog";
import { createWitness, folderLogReader, logFolderIn, type WitnessFolder } from "@bayyina/web";
import { afterEach, beforeEach, expect, test } from "vitest";

const voice = { notice: () => undefined, progress: () => undefined };
let scratch = "";
let folder: WitnessFolder;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "bayyina-routine-"));
  folder = createWitness(join(scratch, "w"), { name: "witness.example/one", passphrase: null }, clock("2031-05-03T00:00:00Z"));
});
afterEach(() => {
  folder.close();
  rmSync(scratch, { recursive: true });
});

function clock(now: string) {
  return stillEffects({ now, seed: now });
}

/** Takes in one more report and publishes the site anew. */
async function publish(now: string): Promise<void> {
  const sources = join(scratch, `in-${now.slice(0, 13)}`);
  mkdirSync(sources);
  writeFileSync(join(sources, "report.txt"), `An invented report of ${now.slice(0, 13)} that says nothing.\n`);
  const to = { output: join(scratch, "site"), title: "A test", by: "a recorder", case: join(scratch, "case") };
  await runAll([sources], to, { effects: clock(now), voice });
}

async function checkpoint(now: string): Promise<number> {
  const effects = clock(now);
  const session = await openSession({ case: join(scratch, "case"), by: "a recorder" }, { effects, voice });
  try {
    return (await publicLogStep(session, { output: join(scratch, "public"), every: "day", now })).size;
  } finally {
    session.close();
  }
}

/** Asks by reading and by submitting, the second first: both must say the same. */
async function cosign(where: string, now: string): Promise<string> {
  const reader = folderLogReader(logFolderIn(join(scratch, where)));
  const submitted = await cosignStep(reader, folder.key, async (request) => answerCheckpoint(folder, request, clock(now)));
  const read = await witnessLog(folder, reader, clock(now));
  const [one, other] = [submitted, read].map((done) => (done.kind === "cosigned" ? done.kind : done.problem.code));
  return one === other ? String(one) : `${one} by submitting, ${other} by reading`;
}

test("no order of sites and public logs makes a witness accuse who published them, and each size above the last is cosigned", async () => {
  await publish("2031-05-04T09:00:00Z");
  const key = parseVerifierKey(readFileSync(join(scratch, "site", "proof", "key.pub"), "utf8").trim());
  if (key === null) throw new Error("the site has no key");
  folder.trust(key);
  expect(await cosign("site", "2031-05-04T09:01:00Z")).toBe("cosigned");
  cpSync(join(scratch, "site"), join(scratch, "first"), { recursive: true });
  expect(await checkpoint("2031-05-04T20:00:00Z")).toBe(0);
  expect(await cosign("public", "2031-05-04T20:01:00Z")).toBe("LOG_OLDER_THAN_SEEN");
  await publish("2031-05-05T09:00:00Z");
  expect(await cosign("site", "2031-05-05T09:01:00Z")).toBe("cosigned");
  expect(await checkpoint("2031-05-05T20:00:00Z")).toBeGreaterThan(0);
  expect(await cosign("public", "2031-05-05T20:01:00Z")).toBe("LOG_OLDER_THAN_SEEN");
  expect(await cosign("first", "2031-05-05T20:02:00Z")).toBe("LOG_OLDER_THAN_SEEN");
  await checkpoint("2031-05-06T20:00:00Z");
  expect(await cosign("public", "2031-05-06T20:01:00Z")).toBe("cosigned");
  await publish("2031-05-07T09:00:00Z");
  expect(await cosign("site", "2031-05-07T09:01:00Z")).toBe("cosigned");
  const kept = readdirSync(join(scratch, "w"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".note"));
  expect(kept).toEqual([]);
});
