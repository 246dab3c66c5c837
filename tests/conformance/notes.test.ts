// Go's golang.org/x/mod/sumdb/note and filippo.io/torchwood agree with our signed notes, checkpoints, cosignatures and policies.
import {
  addSignatureLine,
  formatCheckpoint,
  formatVerifierKey,
  formatWitnessKey,
  judgePolicy,
  leafHash,
  makeSigner,
  makeWitnessKey,
  openCheckpoint,
  openCosignatures,
  openNote,
  parsePolicy,
  parseVerifierKey,
  parseWitnessKey,
  signCheckpoint,
  signNote,
} from "@bayyina/tlog";
import { expect, test } from "vitest";
import { needGo } from "./go-adapter.ts";

const origin = "log.example/halqura";
const signer = makeSigner(origin, seed(1));
const key = formatVerifierKey(signer);
const checkpoint = signCheckpoint({ origin, size: 5000, root: leafHash(Uint8Array.of(1)) }, signer);
const witnesses = ["witness.example/one", "witness.example/two", "witness.example/three"].map((name, at) =>
  makeWitnessKey(name, seed(10 + at)),
);
const [one, two, three] = witnesses;
if (one === undefined || two === undefined || three === undefined) throw new Error("three witnesses");
const unixSeconds = 1_935_000_000;
const cosigned = [one, two].reduce((note, witness) => addSignatureLine(note, witness.cosign(note, { unixSeconds })), checkpoint);

test("Go opens our notes, of several signers and scripts, and reads the same text", (context) => {
  const other = makeSigner("سجل.example", seed(2));
  const keys = [key, formatVerifierKey(other)];
  const texts = ["one line\n", "a\n\nb\n", "نص\u{1F4D6}\n\n\n", `${"x".repeat(10_000)}\n`];
  const answers = needGo(context)(texts.map((text) => ({ ask: "open-note", note: signNote(text, signer, other), keys })));
  expect(answers.map(({ error, text, names }) => ({ error, text, names }))).toEqual(
    texts.map((text) => ({ error: "", text, names: [origin, other.name] })),
  );
});

test("a note that Go signed with a seed is, byte for byte, the one that we sign, and so is its verifier key", (context) => {
  const text = formatCheckpoint({ origin, size: 7, root: leafHash(Uint8Array.of(7)) });
  const [signed] = needGo(context)([{ ask: "sign-note", text, origin, seed: seed(1) }]);
  expect(signed).toMatchObject({ error: "", text: signNote(text, signer), key });
  expect(parseVerifierKey(signed?.key ?? "")).toEqual({ name: origin, publicKey: signer.publicKey });
});

test("a verifier key with any one character changed is refused by Go and by us", (context) => {
  const changed = Array.from(key, (char, at) => key.slice(0, at) + (char === "0" ? "1" : "0") + key.slice(at + 1));
  const answers = needGo(context)(changed.map((each) => ({ ask: "open-note", note: checkpoint, keys: [each] })));
  expect(answers.filter(({ error }) => error === "" || error.startsWith("panic"))).toEqual([]);
  expect(changed.filter((each) => parseVerifierKey(each) !== null)).toEqual([]);
});

test("Go refuses our note, and we Go's, when any character is changed", (context) => {
  const ask = needGo(context);
  const changed = Array.from(
    checkpoint,
    (char, at) => checkpoint.slice(0, at) + (char === "A" ? "B" : "A") + checkpoint.slice(at + 1),
  );
  const answers = ask(changed.map((note) => ({ ask: "open-note", note, keys: [key] })));
  expect(answers.filter(({ error }) => error === "")).toEqual([]);
  const [signed] = ask([{ ask: "sign-note", text: "a text\n", origin, seed: seed(1) }]);
  const theirs = signed?.text ?? "";
  expect(openNote(theirs, [signer]).kind).toBe("verified");
  const altered = Array.from(theirs, (char, at) => theirs.slice(0, at) + (char === "A" ? "B" : "A") + theirs.slice(at + 1));
  expect(altered.filter((note) => openNote(note, [signer]).kind === "verified")).toEqual([]);
});

test("torchwood accepts our witnesses' keys and cosignatures, and reads their time", (context) => {
  const [answer] = needGo(context)([{ ask: "check-policy", policy: policyOf("all"), note: cosigned }]);
  expect(answer).toMatchObject({ error: "", origin, size: 5000, unix: unixSeconds });
  expect(answer?.names).toEqual([origin, one.name, two.name]);
});

test("we accept torchwood's cosignature with its time, and refuse it over another checkpoint or changed", (context) => {
  const [answer] = needGo(context)([{ ask: "cosign", note: checkpoint, keys: [key], origin: one.name, seed: seed(10) }]);
  const witness = parseWitnessKey(answer?.witnessKey ?? "");
  if (witness === null || answer?.text === undefined) throw new Error(answer?.error);
  expect(answer.witnessKey).toBe(formatWitnessKey(one));
  expect(openCosignatures(answer.text, [witness])).toMatchObject({ by: [{ unixSeconds: answer.unix }], wrong: [] });
  expect(openCheckpoint(answer.text, signer).kind).toBe("verified");
  const other = signCheckpoint({ origin, size: 5001, root: leafHash(Uint8Array.of(1)) }, signer);
  const line = `${answer.text.trimEnd().split("\n").at(-1)}\n`;
  const moved = addSignatureLine(other, line);
  const later = addSignatureLine(checkpoint, secondLater(line));
  for (const wrong of [moved, later])
    expect(openCosignatures(wrong, [witness])).toMatchObject({ by: [], wrong: [{ name: one.name }] });
});

test("torchwood makes, at the same second, the cosignature that we make", (context) => {
  const [answer] = needGo(context)([{ ask: "cosign", note: checkpoint, keys: [key], origin: one.name, seed: seed(10) }]);
  const ours = addSignatureLine(checkpoint, one.cosign(checkpoint, { unixSeconds: answer?.unix ?? 0 }));
  expect(answer?.text).toBe(ours);
});

test("torchwood refuses a cosignature of ours that was changed, or moved to another checkpoint", (context) => {
  const lines = cosigned
    .split("\n")
    .slice(-3, -1)
    .map((line) => `${line}\n`);
  const other = signCheckpoint({ origin, size: 5001, root: leafHash(Uint8Array.of(1)) }, signer);
  const moved = lines.reduce((note, line) => addSignatureLine(note, line), other);
  const later = addSignatureLine(addSignatureLine(checkpoint, lines[0] ?? ""), secondLater(lines[1] ?? ""));
  const answers = needGo(context)([moved, later].map((note) => ({ ask: "check-policy", policy: policyOf("all"), note })));
  expect(answers.map(({ error }) => error !== "")).toEqual([true, true]);
});

test("our judgement under a policy is torchwood's: quorums, groups of groups, thresholds, a missing or foreign log", (context) => {
  const ask = needGo(context);
  const foreign = formatVerifierKey(makeSigner("log.example/other", seed(3)));
  const policies = [
    policyOf("any"),
    policyOf("all"),
    policyOf("2", [one, two, three]),
    policyOf("all", [one, two, three]),
    policyOf("1", [three]),
    policyOf("any", [one, three]),
    `log ${key}\nquorum none\n`,
    `log ${foreign}\nquorum none\n`,
    `log ${key}\nwitness W ${formatWitnessKey(two)}\nquorum W\n`,
    `log ${key}\nwitness W ${formatWitnessKey(three)} https://witness.example/\nquorum W\n`,
    `# two levels\n\n${policyOf("2", [one, two, three]).replace("quorum G", "group H all G\n \tquorum  H")}`,
  ];
  const cases = policies.flatMap((policy) => [checkpoint, cosigned].map((note) => ({ policy, note })));
  const theirs = ask(cases.map((each) => ({ ask: "check-policy", ...each }))).map(({ error }) => error === "");
  expect(cases.map(({ policy, note }) => holdsFor(policy, note))).toEqual(theirs);
  expect(theirs.filter(Boolean).length).toBe(8);
});

test("policies that torchwood refuses to read, we refuse to read", (context) => {
  const vkey = formatWitnessKey(one);
  const policies = [
    "",
    `log ${key}\n`,
    `log ${key}\nquorum W\n`,
    `log ${key.replace("+", "+0")}\nquorum none\n`,
    `witness W\nquorum W\n`,
    `witness W ${vkey}\nquorum W\nquorum W\n`,
    `witness W ${key}\nquorum W\n`,
    `witness W ${vkey}\nwitness W ${formatWitnessKey(two)}\nquorum W\n`,
    `witness W ${vkey}\ngroup G 0 W\nquorum G\n`,
    `witness W ${vkey}\ngroup G 2 W\nquorum G\n`,
    `witness W ${vkey}\ngroup G most W\nquorum G\n`,
    `witness W ${vkey}\ngroup G any V\nquorum G\n`,
    `witness W ${vkey}\ngroup G any\nquorum G\n`,
    `witnesses W ${vkey}\nquorum W\n`,
  ];
  const theirs = needGo(context)(policies.map((policy) => ({ ask: "check-policy", policy, note: cosigned })));
  expect(theirs.filter(({ error }) => error === "")).toEqual([]);
  expect(policies.filter((policy) => !("problem" in parsePolicy(policy)))).toEqual([]);
});

function policyOf(threshold: string, members = [one, two]): string {
  const known = members.map((witness, at) => `witness W${at} ${witness === undefined ? "" : formatWitnessKey(witness)}\n`);
  const names = members.map((_witness, at) => `W${at}`).join(" ");
  return `log ${key}\n${known.join("")}group G ${threshold} ${names}\nquorum G\n`;
}

function holdsFor(text: string, note: string): boolean {
  const policy = parsePolicy(text);
  if ("problem" in policy) throw new Error(`line ${policy.line}: ${policy.problem}`);
  const judged = judgePolicy(policy, note);
  return judged.quorum && judged.logKey !== null;
}

/** A cosignature line whose time was set a second on, its signature kept. */
function secondLater(line: string): string {
  const [dash, name, encoded = ""] = line.trimEnd().split(" ");
  const bytes = Buffer.from(encoded, "base64"); // 4 bytes key hash, 8 bytes time, 64 bytes signature
  bytes.writeBigUInt64BE(bytes.readBigUInt64BE(4) + 1n, 4);
  return `${dash} ${name} ${bytes.toString("base64")}\n`;
}

function seed(byte: number): Uint8Array {
  return new Uint8Array(32).fill(byte);
}
