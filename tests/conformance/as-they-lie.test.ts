// The logs that the product writes, not ones made for a test: a C2SP client that nobody here wrote reads a protected case's log and the
// `proof/` folder of a published site as they lie.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runAll } from "@bayyina/cli";
import { sealEntry } from "@bayyina/journal";
import { createCase } from "@bayyina/store";
import { stillEffects } from "@bayyina/time";
import { formatVerifierKey, openNote, parseVerifierKey, signCheckpoint, tilePath, tilesOf } from "@bayyina/tlog";
import { afterAll, expect, test } from "vitest";
import { needGo } from "./go-adapter.ts";

const scratch = mkdtempSync(join(tmpdir(), "bayyina-lies-"));
const effects = stillEffects({ now: "2031-05-05T00:00:00Z", seed: "conformance" });

afterAll(() => rmSync(scratch, { recursive: true }));

test("the C2SP client reads the tiles of a protected case's database, after every batch, and the entries are the journal's leaves", async (context) => {
  const ask = needGo(context);
  const made = await createCase(join(scratch, "case"), { title: "A test", passphrase: "a passphrase" }, effects);
  const { journal, signer } = made;
  try {
    for (const count of [1, 254, 1, 1, 343]) {
      const drafts = Array.from(
        { length: count },
        () => ({ kind: "case-opened", title: "A test", origin: signer.name }) as const,
      );
      journal.append(drafts.map((body) => sealEntry({ body, by: "a recorder", why: "a test" }, effects)));
      const folder = mkdtempSync(join(scratch, "public-"));
      const size = journal.size();
      for (const path of Array.from(tilesOf(size), tilePath)) {
        const bytes = await journal.log(path);
        if (bytes === null) throw new Error(`${path} is absent`);
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      writeFileSync(join(folder, "checkpoint"), signCheckpoint({ origin: signer.name, size, root: journal.root() }, signer));
      const [answer] = ask([{ ask: "read-log", folder, policy: `log ${formatVerifierKey(signer)}\nquorum none\n` }]);
      const digest = createHash("sha256");
      for (const { leaf } of journal.read(0)) digest.update(leaf);
      expect(answer).toMatchObject({ error: "", size, entries: size, digest: digest.digest("base64") });
    }
  } finally {
    made.close();
  }
});

test("the C2SP client reads and authenticates the proof folder of a published site, and refuses it with one leaf changed", async (context) => {
  const ask = needGo(context);
  const sources = join(scratch, "sources");
  mkdirSync(sources);
  writeFileSync(join(sources, "a.txt"), "At least 12 people were killed in the Dawrin quarter on 3 May 2031, residents said.\n");
  const about = { publisher: "Invented Agency", reported: "2031-05-04", lang: "en", kind: "news report" };
  writeFileSync(join(sources, "a.source.json"), JSON.stringify(about));
  const places = join(scratch, "places.json");
  writeFileSync(places, JSON.stringify({ places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] }));
  const output = join(scratch, "site");
  const voice = { notice: () => undefined, progress: () => undefined };
  await runAll([sources], { output, places, title: "A test", by: "a recorder" }, { effects, voice });

  const folder = join(output, "proof");
  const key = readFileSync(join(folder, "key.pub"), "utf8").trim();
  const policy = `log ${key}\nquorum none\n`;
  const verifier = parseVerifierKey(key);
  if (verifier === null) throw new Error("key.pub holds no key");
  const note = readFileSync(join(folder, "checkpoint"), "utf8");
  expect(openNote(note, [verifier]).kind).toBe("verified");
  const size = Number(note.split("\n")[1]);
  const [answer] = ask([{ ask: "read-log", folder, policy }]);
  expect(size).toBeGreaterThan(3);
  expect(answer).toMatchObject({ error: "", origin: verifier.name, size, entries: size });
  const path = join(folder, tilePath({ level: "entries", index: 0, width: size }));
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill((bytes[9] ?? 0) ^ 1, 9, 10));
  const [refused] = ask([{ ask: "read-log", folder, policy }]);
  expect(refused?.error).toBe("hash mismatch for entry 0");
});
