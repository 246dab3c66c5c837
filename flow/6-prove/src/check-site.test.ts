// What a stranger's check finds: each way in which a site can be false has its own code, also when the right key sealed it.
import type { EntryBody } from "@bayyina/journal";
import { BayyinaError, unknownSource } from "@bayyina/model";
import { formatVerifierKey, keyFingerprint } from "@bayyina/tlog";
import { expect, test } from "vitest";
import { derivation, type Files, pagesOf, readerOf, record, sealedSite, signers } from "../test/sealed-site.ts";
import { checkSite, siteHolds } from "./check-site.ts";
import { manifestText, parseManifest } from "./manifest.ts";

async function codesOf(files: Files, trustedKey: string | null = null): Promise<readonly string[]> {
  const checked = await checkSite(readerOf(files), { trustedKey, derivation });
  const found = checked.checks.flatMap((check) =>
    check.outcome === "fails" ? check.problems.map((problem) => problem.code) : [],
  );
  const problem = checked.problem === null ? [] : [checked.problem.code];
  expect(siteHolds(checked)).toBe(found.length + problem.length === 0);
  return [...new Set([...found, ...problem])].sort();
}

/** The site with one file changed after it was sealed. */
function altered(path: string, change: (content: string) => string): Files {
  const files = sealedSite();
  return files.set(path, change(String(files.get(path) ?? "")));
}

/** The site with one file changed before it was sealed with the right key. */
function sealedWith(path: string, content: string): Files {
  return sealedSite({ files: pagesOf(sealedSite()).set(path, content) });
}

test("a site that was not touched holds, and every check is named once", async () => {
  const checked = await checkSite(readerOf(sealedSite()), { trustedKey: null, derivation });
  expect(siteHolds(checked)).toBe(true);
  expect(checked.fingerprint).toBe(keyFingerprint(signers.publisher));
  expect(new Set(checked.checks.map((check) => check.check)).size).toBe(checked.checks.length);
  expect(await codesOf(sealedSite(), formatVerifierKey(signers.publisher))).toEqual([]);
  expect(await codesOf(sealedSite(), keyFingerprint(signers.publisher))).toEqual([]);
});

test("a file changed, added or missing is named", async () => {
  expect(await codesOf(altered("index.html", () => "x"))).toContain("SITE_FILE_ALTERED");
  expect(await codesOf(new Map([...sealedSite(), ["new.html", ""]]))).toEqual(["PAGE_DIFFERS", "SITE_FILE_ADDED"]);
  const missing = sealedSite();
  missing.delete("index.html");
  expect(await codesOf(missing)).toContain("SITE_FILE_MISSING");
});

test("a log cut short, another key and a changed list of files are found", async () => {
  const bundle = "proof/tile/entries/000.p/4";
  const cut = sealedSite();
  expect([...cut.keys()].filter((path) => path.startsWith("proof/tile/")).sort()).toEqual(["proof/tile/0/000.p/4", bundle]);
  const bytes = cut.get(bundle);
  if (!(bytes instanceof Uint8Array)) throw new Error("the bundle is no bytes");
  expect(await codesOf(cut.set(bundle, bytes.slice(0, -1)))).toContain("LOG_ROOT_MISMATCH");
  cut.delete(bundle);
  expect(await codesOf(cut)).toEqual(expect.arrayContaining(["LOG_ROOT_MISMATCH", "SITE_FILE_MISSING"]));
  const stranger = `${formatVerifierKey(signers.stranger)}\n`;
  expect(await codesOf(altered("proof/key.pub", () => stranger))).toContain("SIGNATURE_INVALID");
  const other = String(sealedSite({ files: new Map([["index.html", "other"]]) }).get("proof/manifest.json"));
  expect(await codesOf(altered("proof/manifest.json", () => other))).toContain("MANIFEST_NOT_IN_LOG");
  expect(await codesOf(sealedSite({ signer: signers.stranger }))).toEqual([]);
  expect(await codesOf(sealedSite({ signer: signers.stranger }), formatVerifierKey(signers.publisher))).toEqual([
    "AUTHORSHIP_DIFFERS",
  ]);
});

test("a disclosed value that was changed does not fit its commitment", async () => {
  expect(await codesOf(altered("proof/disclosures.jsonl", (text) => text.replace('"recorder"', '"somebody"')))).toContain(
    "DISCLOSURE_MISMATCH",
  );
});

test("proof files in another spelling are refused", async () => {
  for (const path of ["proof/manifest.json", "proof/disclosures.jsonl"])
    for (const change of [(text: string) => ` ${text}`, (text: string) => text.slice(0, -1), (text: string) => `${text}\n`])
      expect([path, await codesOf(altered(path, change))]).toEqual([path, ["PROOF_MALFORMED"]]);
});

test("a key in another spelling fits no signature", async () => {
  expect(await codesOf(altered("proof/key.pub", (text) => ` ${text}`))).toContain("SIGNATURE_INVALID");
  expect(await codesOf(altered("proof/key.pub", (text) => `${text}\n`))).toEqual(["PROOF_MALFORMED"]);
});

test("a log without disclosures proves nothing", async () => {
  expect(await codesOf(altered("proof/disclosures.jsonl", () => ""))).toEqual(
    expect.arrayContaining(["CLAIM_NOT_IN_LOG", "MANIFEST_NOT_IN_LOG", "TEXT_DIFFERS"]),
  );
});

test("what does not follow from the log is found even under the right key", async () => {
  const [shown] = record.claims;
  const [item] = record.items;
  if (shown === undefined || item === undefined || shown.claim.kind !== "quantity") throw new Error("the sample changed");
  const raised = { ...record, claims: [{ ...shown, claim: { ...shown.claim, low: 120 } }] };
  expect(await codesOf(sealedSite({ record: raised }))).toContain("CLAIM_NOT_IN_LOG");
  const moved = { ...shown.claim, quote: { exact: "12 people", start: 8, end: 17 } };
  expect(await codesOf(sealedSite({ record: { ...record, claims: [{ ...shown, claim: moved }] } }))).toContain(
    "QUOTE_NOT_IN_TEXT",
  );
  expect(await codesOf(sealedSite({ record: { ...record, items: [{ ...item, sizeBytes: 1 }] } }))).toContain("TEXT_DIFFERS");
});

test("what does not follow from the claims is found even under the right key", async () => {
  expect(await codesOf(sealedWith("index.html", "A better title\n"))).toEqual(["PAGE_DIFFERS"]);
  expect(await codesOf(sealedWith("data/tolls.json", '[{"low":0}]\n'))).toEqual(["FIGURE_DIFFERS", "PAGE_DIFFERS"]);
  const unplaced = [{ claim: record.claims[0]?.claim.id, why: "because" }].flatMap(({ claim, why }) =>
    claim === undefined ? [] : [{ claim, why }],
  );
  expect(await codesOf(sealedSite({ record: { ...record, linking: { ...record.linking, unplaced } } }))).toEqual([
    "INCIDENTS_DIFFER",
  ]);
});

test("another version of the code says that it did not check what it cannot derive", async () => {
  const checked = await checkSite(readerOf(sealedSite()), {
    trustedKey: null,
    derivation: { ...derivation, generator: "another" },
  });
  const open = checked.checks.flatMap((check) => (check.outcome === "not-checked" ? [check.check] : []));
  expect(open).toEqual(expect.arrayContaining(["incidents", "figures", "pages"]));
});

test("a site never discloses file names, authors, reasons or times", async () => {
  const all = [...sealedSite().values()]
    .map((content) => (typeof content === "string" ? content : new TextDecoder().decode(content)))
    .join("");
  for (const secret of ["secret-name", "secret author", "secret reason", "01:02:03"]) expect(all).not.toContain(secret);
});

test("a folder without a proof is no site", async () => {
  const checking = checkSite(readerOf(new Map([["index.html", ""]])), { trustedKey: null, derivation });
  await expect(checking).rejects.toThrow("SITE_MISSING");
});

test("the signature's line written twice is found", async () => {
  const twice = altered("proof/checkpoint", (text) => `${text}${text.slice(text.lastIndexOf("\n\n") + 2)}`);
  expect(await codesOf(twice)).toEqual(["SIGNATURE_INVALID"]);
});

test("a page that the record does not give rise to is found, also when the right key sealed it", async () => {
  const files = pagesOf(sealedSite());
  expect(await codesOf(sealedSite({ files: new Map([...files, ["incidents/new.html", "99 killed"]]) }))).toEqual([
    "PAGE_DIFFERS",
  ]);
});

test("a mode, a review, whose words and a label that the log does not bear out are found under the right key", async () => {
  const [claim] = record.claims;
  const [item] = record.items;
  if (claim === undefined || item === undefined) throw new Error("the record has no claim or no item");
  const shown = (change: Partial<typeof record>): Promise<readonly string[]> =>
    codesOf(sealedSite({ record: { ...record, ...change } }));
  expect(await shown({ mode: "release" })).toEqual(["MANIFEST_NOT_IN_LOG"]);
  expect(await shown({ claims: [] })).toContain("MANIFEST_NOT_IN_LOG");
  expect(await shown({ claims: [{ ...claim, state: "corrected" }] })).toEqual(["CLAIM_NOT_IN_LOG"]);
  expect(await shown({ claims: [{ ...claim, words: "recorder's note" }] })).toEqual(["CLAIM_NOT_IN_LOG"]);
  expect(await shown({ claims: [{ ...claim, words: "not-checked", item: null }] })).toEqual(["CLAIM_NOT_IN_LOG"]);
  expect(await shown({ items: [{ ...item, label: "Another agency" }] })).toEqual(["TEXT_DIFFERS"]);
});

test("a list of files in another order, or with one twice, is not the published form", async () => {
  const { files } = parseManifest(String(sealedSite().get("proof/manifest.json")));
  expect(() => parseManifest(manifestText({ bayyina: 1, files: files.toReversed() }))).toThrow("PROOF_MALFORMED");
  expect(() => parseManifest(manifestText({ bayyina: 1, files: [...files, ...files.slice(-1)] }))).toThrow("PROOF_MALFORMED");
});

test("a proof nested too deep to read, and a proof taken away, are findings and no fault", async () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  expect(await codesOf(altered("proof/disclosures.jsonl", (text) => text.replace('"value":"', `"value":${deep},"x":"`)))).toEqual(
    ["PROOF_MALFORMED"],
  );
  expect(await codesOf(new Map([...sealedSite()].filter(([path]) => !path.startsWith("proof/"))))).toEqual(["PROOF_MALFORMED"]);
});

test("a file that cannot be read is named, and one too large to be read was altered", async () => {
  const whole = readerOf(sealedSite());
  const failing = async (error: Error): Promise<unknown> => {
    const read = (path: string): Uint8Array => {
      if (path === "index.html") throw error;
      return whole.read(path);
    };
    return (await checkSite({ ...whole, read }, { trustedKey: null, derivation })).checks[0];
  };
  const unreadable = new BayyinaError({ code: "FILE_UNREADABLE", facts: {} });
  expect(await failing(unreadable)).toMatchObject({ problems: [{ code: "FILE_UNREADABLE", facts: { path: "index.html" } }] });
  expect(await failing(new RangeError("too large"))).toMatchObject({ problems: [{ code: "SITE_FILE_ALTERED" }] });
});

test("a claim shown as accepted that nobody accepted is found even under the right key", async () => {
  const [shown] = record.claims;
  if (shown === undefined) throw new Error("the sample changed");
  expect(await codesOf(sealedSite({ record: { ...record, claims: [{ ...shown, state: "accepted" }] } }))).toContain(
    "CLAIM_NOT_IN_LOG",
  );
});

function tombstone(...names: string[]): EntryBody {
  return { kind: "erased", fields: [{ entry: 0, names }], items: 0 };
}

const erasedSource = Object.fromEntries(Object.keys(record.items[0]?.source ?? {}).map((name) => [name, null]));
const withoutSource = {
  ...record,
  items: record.items.map((item) => ({ ...item, label: `item ${item.id.slice(7, 15)}`, source: unknownSource })),
  claims: record.claims.map((claim) => ({ ...claim, words: "source-erased" as const })),
};

test("a source that was erased is shown as unknown, and the tombstone in the log that names it comes with the site", async () => {
  expect(erasedSource).toEqual(unknownSource);
  const history = [tombstone("source", "name")];
  const files = sealedSite({ record: withoutSource, erased: ["source", "name"], history });
  expect(await codesOf(files)).toEqual([]);
  expect(String(files.get("proof/disclosures.jsonl"))).toContain('"kind":"erased"');
  expect([...files.values()].map(String).join("")).not.toContain("Invented Agency");
  // Only left out and not erased, or a tombstone that erased nothing shown: both are found.
  expect(await codesOf(sealedSite({ record: withoutSource, erased: ["source"] }))).toEqual(["DISCLOSURE_MISMATCH"]);
  const other = [tombstone("name")];
  expect(await codesOf(sealedSite({ record: withoutSource, erased: ["source", "name"], history: other }))).toEqual([
    "DISCLOSURE_MISMATCH",
  ]);
  expect(() => sealedSite({ erased: ["item"] })).toThrow("PROOF_MALFORMED");
});

test("a text whose description was erased is shown neither as the source's own words nor as a note, and the reader is told so", async () => {
  const history = [tombstone("source", "name")];
  const siteWith = (words: "source" | "recorder's note" | "source-erased"): Files => {
    const claims = withoutSource.claims.map((claim) => ({ ...claim, words }));
    return sealedSite({ record: { ...withoutSource, claims }, erased: ["source", "name"], history });
  };
  for (const words of ["source", "recorder's note"] as const)
    expect(await codesOf(siteWith(words))).toEqual(["CLAIM_NOT_IN_LOG"]);
  const { checks } = await checkSite(readerOf(siteWith("source-erased")), { trustedKey: null, derivation });
  expect(checks.find(({ check }) => check === "notes")).toMatchObject({
    outcome: "not-checked",
    remarks: [{ code: "WORDS_SOURCE_ERASED", facts: { claims: 1 } }],
  });
  // A description that stands is not passed off as erased.
  const claims = record.claims.map((claim) => ({ ...claim, words: "source-erased" as const }));
  expect(await codesOf(sealedSite({ record: { ...record, claims } }))).toEqual(["CLAIM_NOT_IN_LOG"]);
});

test("a file under proof/ that is none of the log's is found, also where the list of files names it", async () => {
  for (const path of ["proof/evil.html", "proof/keys.txt.bak", "proof/tile/0/001", "proof/tile/x/y", "proof/time/.x.tsr"]) {
    expect([path, await codesOf(sealedSite({ files: pagesOf(sealedSite()).set(path, "x") }))]).toEqual([
      path,
      ["PROOF_MALFORMED"],
    ]);
    expect([path, await codesOf(sealedSite().set(path, "x"))]).toEqual([path, ["SITE_FILE_ADDED"]]);
  }
});

test("that a later review may not be shown is always said beside the claims", async () => {
  const { checks } = await checkSite(readerOf(sealedSite()), { trustedKey: null, derivation });
  expect(checks.find(({ check }) => check === "claims")).toMatchObject({ outcome: "holds", remarks: [{ code: "STATES_AS_OF" }] });
});

test("a record too deep to derive from is a finding and no fault", async () => {
  const deep = (levels: number): number => (levels === 0 ? 0 : 1 + deep(levels - 1));
  const checked = await checkSite(readerOf(sealedSite()), {
    trustedKey: null,
    derivation: { ...derivation, tolls: () => [deep(1e7)].flatMap(() => []) },
  });
  expect(checked.checks.find(({ check }) => check === "pages")).toMatchObject({ problems: [{ code: "RECORD_INVALID" }] });
  expect(siteHolds(checked)).toBe(false);
});
