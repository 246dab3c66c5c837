// What a reader brings along and what it shows: a checkpoint got elsewhere, an older site, witnesses, timestamps.
import {
  addSignatureLine,
  formatVerifierKey,
  formatWitnessKey,
  makeSigner,
  makeWitnessKey,
  type Signer,
  tilePath,
  tilesOf,
} from "@bayyina/tlog";
import { expect, test } from "vitest";
import { checkpointOf, codes, none, outcome } from "../test/outcome.ts";
import { type Files, pagesOf, publicationOf, readerOf, record, sealedSite, signers } from "../test/sealed-site.ts";
import { checkSite, siteHolds } from "./check-site.ts";

/** A later site of the same case: the older one's publication stands in its log. */
function laterSite(older: Files, entries = 0, signer: Signer = signers.publisher): Files {
  const more = Array.from(
    { length: entries },
    (_, at) => ({ kind: "item-set-aside", item, stage: "extract", code: `X${at}` }) as const,
  );
  return sealedSite({ history: [publicationOf(older), ...more], signer });
}

const [firstItem] = record.items;
if (firstItem === undefined) throw new Error("the sample has no item");
const item = firstItem.id;

test("a log of several tiles is sealed as exactly the tiles of its size, and holds", async () => {
  for (const entries of [250, 251, 252, 253, 600]) {
    const files = laterSite(sealedSite(), entries);
    const size = entries + 5;
    const tiles = Array.from(tilesOf(size), (tile) => `proof/${tilePath(tile)}`);
    expect([...files.keys()].filter((path) => path.startsWith("proof/tile/")).sort()).toEqual(tiles.sort());
    const checked = await checkSite(readerOf(files), none);
    expect([checked.entries, siteHolds(checked)]).toEqual([size, true]);
  }
});

test("a tile of another size, and a file of time that is none, are files that were added", async () => {
  const tile = sealedSite().get("proof/tile/0/000.p/4") ?? "";
  for (const path of [
    "proof/tile/0/000.p/3",
    "proof/tile/1/000.p/1",
    "proof/time/a.txt",
    "proof/time/x/a.tsr",
    "proof/leaves.jsonl",
  ]) {
    const found = await outcome(sealedSite().set(path, tile), "files");
    expect([path, found]).toMatchObject([path, { problems: [{ code: "SITE_FILE_ADDED", facts: { path } }] }]);
  }
});

test("a checkpoint that names more entries than there are is refused after a bounded search", async () => {
  const files = sealedSite();
  files.set("proof/checkpoint", checkpointOf(files).replace("\n4\n", "\n9007199254740991\n"));
  const found = await outcome(files, "files");
  expect(found.outcome === "fails" && found.problems.length).toBeLessThan(60);
  expect(codes(await outcome(files, "signature"))).toEqual(["SIGNATURE_INVALID"]);
});

test("a checkpoint got elsewhere of the same or a smaller size is found in the log", async () => {
  const older = sealedSite();
  const newer = laterSite(older, 300);
  const same = await outcome(newer, "checkpoint", { checkpoint: checkpointOf(newer) });
  expect(same).toMatchObject({ outcome: "holds", remarks: [{ code: "OTHER_CHECKPOINT_SAME" }] });
  const smaller = await outcome(newer, "checkpoint", { checkpoint: checkpointOf(older) });
  expect(smaller).toMatchObject({ outcome: "holds", remarks: [{ code: "OTHER_CHECKPOINT_OLDER", facts: { size: 4 } }] });
  const larger = await outcome(older, "checkpoint", { checkpoint: checkpointOf(newer) });
  expect(larger).toMatchObject({
    outcome: "not-checked",
    remarks: [{ code: "OTHER_CHECKPOINT_NEWER", facts: { size: 305, found: 4 } }],
  });
  expect(await outcome(older, "checkpoint")).toMatchObject({ outcome: "not-checked" });
});

test("two different logs signed by the same key are named a split view, with both sizes and roots", async () => {
  const site = sealedSite();
  const other = sealedSite({ files: pagesOf(site).set("more.html", "x") });
  const found = await outcome(site, "checkpoint", { checkpoint: checkpointOf(other) });
  expect(found).toMatchObject({ problems: [{ code: "SPLIT_VIEW", facts: { size: 4, otherSize: 4 } }] });
  const root = (text: string): string => Buffer.from(text.split("\n")[2] ?? "", "base64").toString("hex");
  expect(JSON.stringify(found)).toContain(root(checkpointOf(site)));
  expect(JSON.stringify(found)).toContain(root(checkpointOf(other)));
  const longer = await outcome(laterSite(site, 3), "checkpoint", { checkpoint: checkpointOf(other) });
  expect(codes(longer)).toEqual(["SPLIT_VIEW"]);
});

test("a checkpoint of another key or another log, and a file that is none, are told apart from a split view", async () => {
  const site = sealedSite();
  const stranger = sealedSite({ signer: signers.stranger });
  expect(codes(await outcome(site, "checkpoint", { checkpoint: checkpointOf(stranger) }))).toEqual(["NOT_SAME_LOG"]);
  const elsewhere = { ...record, origin: "log.example/other" };
  const other = sealedSite({ record: elsewhere, signer: makeSigner("log.example/other", new Uint8Array(32).fill(1)) });
  expect(codes(await outcome(site, "checkpoint", { checkpoint: checkpointOf(other) }))).toEqual(["NOT_SAME_LOG"]);
  expect(codes(await outcome(site, "checkpoint", { checkpoint: "no checkpoint\n" }))).toEqual(["CHECKPOINT_INVALID"]);
});

test("a site goes on from an older site of its log, and the comparison comes with it", async () => {
  const older = sealedSite();
  const newer = laterSite(older, 300);
  const checked = await checkSite(readerOf(newer), { ...none, since: readerOf(older) });
  expect(checked.checks.find(({ check }) => check === "since")).toMatchObject({
    outcome: "holds",
    remarks: [{ facts: { size: 4 } }],
  });
  expect(checked.comparison).toMatchObject({ older: { entries: 4 }, newer: { entries: 305 }, changed: [] });
  expect(await outcome(older, "since", { since: readerOf(older) })).toMatchObject({ outcome: "holds" });
});

test("an older site whose entries were changed or taken out does not lead to the newer one", async () => {
  const older = sealedSite();
  const forked = sealedSite({ files: pagesOf(older).set("more.html", "x") });
  // The page that was added follows from no record: such a site fails by itself, so the fork is made in the log alone.
  expect(codes(await outcome(laterSite(older), "since", { since: readerOf(forked) }))).toEqual(["OLDER_SITE_FAILS"]);
  const shorter = sealedSite({ history: [] });
  const branch = laterSite(shorter, 1);
  expect(codes(await outcome(laterSite(older, 0), "since", { since: readerOf(branch) }))).toEqual(["LOG_NOT_CONSISTENT"]);
  const rewritten = sealedSite({ history: [{ kind: "item-set-aside", item, stage: "link", code: "A" }] });
  expect(codes(await outcome(laterSite(older, 3), "since", { since: readerOf(rewritten) }))).toEqual(["LOG_NOT_CONSISTENT"]);
});

test("an older site of another log, and one that does not hold by itself, are told apart", async () => {
  const older = sealedSite();
  const stranger = sealedSite({ signer: signers.stranger });
  expect(codes(await outcome(laterSite(older), "since", { since: readerOf(stranger) }))).toEqual(["NOT_SAME_LOG"]);
  const altered = sealedSite().set("index.html", "x");
  expect(codes(await outcome(laterSite(older), "since", { since: readerOf(altered) }))).toEqual(["OLDER_SITE_FAILS"]);
  const cut = sealedSite();
  cut.delete("proof/checkpoint");
  expect(codes(await outcome(laterSite(older), "since", { since: readerOf(cut) }))).toEqual(["OLDER_SITE_FAILS"]);
});

const witnesses = ["w1.example", "w2.example", "w3.example"].map((name, at) =>
  makeWitnessKey(name, new Uint8Array(32).fill(50 + at)),
);
const policy = [
  ...witnesses.map((witness, at) => `witness w${at + 1} ${formatWitnessKey(witness)}`),
  "group two 2 w1 w2 w3",
  "quorum two",
  "",
].join("\n");

function cosigned(count: number): Files {
  const files = sealedSite();
  const note = witnesses
    .slice(0, count)
    .reduce((so, witness) => addSignatureLine(so, witness.cosign(so, { unixSeconds: 1_935_705_600 })), checkpointOf(files));
  return files.set("proof/checkpoint", note);
}

test("a site that was cosigned after sealing holds, and the policy's quorum is counted", async () => {
  for (const count of [0, 1, 2, 3]) {
    const checked = await checkSite(readerOf(cosigned(count)), none);
    expect(siteHolds(checked)).toBe(true);
    expect(checked.checks.find(({ check }) => check === "witnesses")).toMatchObject({
      outcome: "not-checked",
      remarks: [{ code: "NO_POLICY", facts: { cosignatures: count } }],
    });
    const judged = await outcome(cosigned(count), "witnesses", { witnesses: policy });
    expect(judged.outcome).toBe(count >= 2 ? "holds" : "fails");
    expect(judged.remarks).toHaveLength(count);
  }
  const one = await outcome(cosigned(1), "witnesses", { witnesses: policy });
  expect(one).toMatchObject({ problems: [{ code: "QUORUM_MISSING", facts: { missing: "w2, w3", cosigned: 1 } }] });
});

test("a cosignature that was changed counts for nothing, and one written twice refuses the checkpoint", async () => {
  const files = cosigned(2);
  const lines = checkpointOf(files).split("\n");
  const last = lines.at(-2) ?? "";
  const wrong = lines.with(-2, `${last.slice(0, -6)}${last.at(-6) === "A" ? "B" : "A"}${last.slice(-5)}`).join("\n");
  const found = await outcome(cosigned(2).set("proof/checkpoint", wrong), "witnesses", { witnesses: policy });
  expect(codes(found)).toEqual(["QUORUM_MISSING"]);
  const twice = cosigned(2).set("proof/checkpoint", `${checkpointOf(files)}${last}\n`);
  expect(codes(await outcome(twice, "signature"))).toEqual(["SIGNATURE_INVALID"]);
});

test("a policy of another log has no quorum here, and one that cannot be read names its line", async () => {
  const other = `log ${formatVerifierKey(signers.stranger)}\n${policy}`;
  expect(codes(await outcome(cosigned(3), "witnesses", { witnesses: other }))).toEqual(["QUORUM_MISSING"]);
  const own = `log ${formatVerifierKey(signers.publisher)}\n${policy}`;
  expect(await outcome(cosigned(3), "witnesses", { witnesses: own })).toMatchObject({ outcome: "holds" });
  const broken = await outcome(cosigned(3), "witnesses", { witnesses: `${policy}nonsense\n` });
  expect(broken).toMatchObject({ problems: [{ code: "POLICY_INVALID", facts: { line: 6 } }] });
});
