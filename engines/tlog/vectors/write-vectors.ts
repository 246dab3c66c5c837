// Makes the vectors for other implementers, from fixed seeds. Each verdict is written here by hand; a test holds the files to what this
// gives, and our code to each case. Writing them: UPDATE_VECTORS=1 npx vitest run engines/tlog/src/vectors.test.ts
import {
  addSignatureLine,
  entryBundle,
  formatCheckpoint,
  formatLogProof,
  formatVerifierKey,
  formatWitnessKey,
  fromHex,
  leafHash,
  longestEntryBytes,
  makeSigner,
  makeWitnessKey,
  merkleTree,
  nodeHash,
  signCheckpoint,
  signNote,
  type Tile,
  tilePath,
  tilesOf,
  toBase64,
  toHex,
} from "../src/index.ts";

/** A value of a vector file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const seed = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const log = makeSigner("log.example/one", seed(1));
const otherLog = makeSigner("log.example/two", seed(2));
const [w1, w2] = [makeWitnessKey("witness.example/w1", seed(3)), makeWitnessKey("witness.example/w2", seed(4))] as const;
const leaves = Array.from({ length: 70 }, (_, at) => leafHash(text(`leaf ${at}`)));
const treeOf = (size: number): ReturnType<typeof merkleTree> => merkleTree(leaves.slice(0, size));
const leafAt = (index: number): Uint8Array => leaves[index] ?? leafHash(text(""));
const rootAt = (size: number): string => toHex(treeOf(size).root());
const flip = (hex: string): string => (hex.startsWith("0") ? "1" : "0") + hex.slice(1);

/**
 * All vector files.
 *
 * @returns Each file's name and its text.
 */
export function vectorFiles(): ReadonlyMap<string, string> {
  const files: Readonly<Record<string, Json>> = {
    "hashing.json": { leaves: leafCases(), nodes: nodeCases(), roots: [0, 1, 2, 3, 7, 8, 64, 70].map(rootCase) },
    "inclusion.json": inclusionCases(),
    "consistency.json": consistencyCases(),
    "tile-paths.json": { paths: pathCases(), sizes: [0, 1, 256, 257, 70_000].map(sizeCase) },
    "entry-bundles.json": bundleCases(),
    "checkpoints.json": checkpointCases(),
    "notes.json": noteCases(),
    "cosignatures.json": cosignatureCases(),
    "policies.json": policyCases(),
    "tlog-proofs.json": proofCases(),
  };
  return new Map(Object.entries(files).map(([name, value]) => [name, `${print(value, "")}\n`]));
}

function leafCases(): Json {
  const entries = ["", "00", "2021", "606162636465666768696a6b6c6d6e6f"];
  return entries.map((data) => ({ data, hash: toHex(leafHash(fromHex(data) ?? new Uint8Array())) }));
}

function nodeCases(): Json {
  const [left, right] = [leafAt(0), leafAt(1)];
  return [
    { left: toHex(left), right: toHex(right), hash: toHex(nodeHash(left, right)) },
    { left: toHex(right), right: toHex(left), hash: toHex(nodeHash(right, left)) },
  ];
}

function rootCase(size: number): Json {
  return { size, leaves: "leaf N, for N from 0, in UTF-8", root: rootAt(size) };
}

function inclusionCases(): Json {
  const right = [
    [0, 1],
    [0, 2],
    [6, 7],
    [63, 64],
    [64, 65],
    [33, 70],
    [69, 70],
  ].map(([index = 0, size = 1]) => ({
    name: `leaf ${index} of ${size}`,
    leafHash: toHex(leafAt(index)),
    index,
    size,
    proof: treeOf(size).inclusionProof(index).map(toHex),
    root: rootAt(size),
    valid: true,
  }));
  const last = right[5];
  if (last === undefined) return right;
  const [first = "", ...rest] = last.proof;
  const wrong = [
    { ...last, name: "a bit of the first hash changed", proof: [flip(first), ...rest] },
    { ...last, name: "the last hash left out", proof: last.proof.slice(0, -1) },
    { ...last, name: "a hash too many", proof: [...last.proof, first] },
    { ...last, name: "two hashes swapped", proof: [rest[0] ?? "", first, ...rest.slice(1)] },
    { ...last, name: "a hash of 31 bytes", proof: [first.slice(2), ...rest] },
    { ...last, name: "another leaf", leafHash: flip(last.leafHash) },
    { ...last, name: "another place", index: 32 },
    { ...last, name: "a place outside the tree", index: 70 },
    { ...last, name: "another root", root: flip(last.root) },
    { ...last, name: "a tree without leaves", index: 0, size: 0, proof: [], root: rootAt(0) },
  ];
  return [...right, ...wrong.map((one) => ({ ...one, valid: false }))];
}

function consistencyCases(): Json {
  const between = (from: number, to: number): Readonly<Record<string, Json>> & { readonly proof: readonly string[] } => ({
    name: `from ${from} to ${to}`,
    from,
    to,
    fromRoot: rootAt(from),
    toRoot: rootAt(to),
    proof: treeOf(to).consistencyProof(from).map(toHex),
  });
  const right = [
    between(0, 0),
    between(0, 5),
    between(5, 5),
    between(1, 2),
    between(4, 8),
    between(3, 7),
    between(64, 70),
    between(33, 70),
  ];
  const one = between(33, 70);
  const [first = "", ...rest] = one.proof;
  const wrong: Json[] = [
    { ...one, name: "a bit of the first hash changed", proof: [flip(first), ...rest] },
    { ...one, name: "the first hash left out", proof: rest },
    { ...one, name: "a hash too many", proof: [...one.proof, first] },
    { ...one, name: "another earlier root", fromRoot: rootAt(34) },
    { ...one, name: "another later root", toRoot: rootAt(69) },
    { ...one, name: "another earlier size", from: 34 },
    { ...one, name: "a log that shrinks", from: 70, to: 33, fromRoot: rootAt(70), toRoot: rootAt(33) },
    { ...between(0, 5), name: "from nothing, with a hash", proof: [first] },
    { ...between(0, 5), name: "from nothing, with a root of something", fromRoot: rootAt(1) },
    { ...between(5, 5), name: "to the same size, with another root", toRoot: rootAt(4) },
    { ...between(5, 5), name: "to the same size, with a hash", proof: [first] },
    { ...between(64, 70), name: "without a hash", proof: [] },
  ];
  return [...right.map((each) => ({ ...each, valid: true })), ...wrong.map((each) => ({ ...parseCase(each), valid: false }))];
}

function pathCases(): Json {
  const right: readonly Tile[] = [
    { level: 0, index: 0, width: 256 },
    { level: 0, index: 1_234_067, width: 256 },
    { level: 1, index: 1000, width: 1 },
    { level: 63, index: 999, width: 255 },
    { level: "entries", index: 12, width: 7 },
  ];
  const wrong = [
    "tile/0/0",
    "tile/00/000",
    "tile/64/000",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/x000/000",
  ];
  return [...right.map((tile) => ({ path: tilePath(tile), tile })), ...wrong.map((path) => ({ path, tile: null }))];
}

function sizeCase(size: number): Json {
  const tiles = [...tilesOf(size)];
  return { size, tiles: tiles.length, partial: tiles.filter(({ width }) => width < 256).map(tilePath) };
}

function bundleCases(): Json {
  const entries = [text("one"), text(""), text("three")];
  const bytes = toHex(entryBundle(entries));
  return [
    { name: "three entries, one of them empty", bytes, width: 3, entries: entries.map(toHex) },
    { name: "an entry of no byte", bytes: "0000", width: 1, entries: [""] },
    { name: "one entry more than there are", bytes, width: 4, entries: null },
    { name: "one entry less than there are", bytes, width: 2, entries: null },
    { name: "cut within an entry", bytes: bytes.slice(0, -2), width: 3, entries: null },
    { name: "cut within a length", bytes: `${bytes}00`, width: 4, entries: null },
    { name: "a length beyond the end", bytes: `${longestEntryBytes.toString(16)}00`, width: 1, entries: null },
    { name: "nothing", bytes: "", width: 1, entries: null },
  ];
}

function checkpointCases(): Json {
  const root = treeOf(7).root();
  const read = { origin: log.name, size: 7, root: toHex(root), extensions: [] };
  const right = formatCheckpoint({ origin: log.name, size: 7, root });
  const wrong: Readonly<Record<string, string>> = {
    "a leading zero": right.replace("\n7\n", "\n07\n"),
    "a sign": right.replace("\n7\n", "\n+7\n"),
    "more than a size can be": right.replace("\n7\n", "\n99999999999999999999\n"),
    "a root of 31 bytes": `${log.name}\n7\n${toBase64(root.slice(1))}\n`,
    "a root in the URL alphabet or unpadded": right.replace("=\n", "\n"),
    "no last newline": right.slice(0, -1),
    "two lines": `${log.name}\n7\n`,
    "an empty origin": right.slice(log.name.length),
    "an empty extension line": `${right}\n`,
  };
  return [
    { name: "three lines", text: right, checkpoint: read },
    { name: "an empty log", text: right.replace("\n7\n", "\n0\n"), checkpoint: { ...read, size: 0 } },
    { name: "another log's extension lines", text: `${right}one\ntwo\n`, checkpoint: { ...read, extensions: ["one", "two"] } },
    ...Object.entries(wrong).map(([name, value]) => ({ name, text: value, checkpoint: null })),
  ];
}

function noteCases(): Json {
  const note = signNote("a text\n\nof two parts\n", log, otherLog);
  const lines = note.split("\n");
  const keys = [formatVerifierKey(log)];
  const both = [...keys, formatVerifierKey(otherLog)];
  const swapped = note.replaceAll("log.example/one", "log.example/X").replaceAll("log.example/two", "log.example/one");
  const stranger = formatVerifierKey(makeSigner(log.name, seed(9)));
  const unknownType = addSignatureLine(note, w1.cosign(signCheckpoint(sevenLeaves(), log), { unixSeconds: 1 }));
  return [
    { name: "one known key of two that signed", note, keys, result: "verified" },
    { name: "both known", note, keys: both, result: "verified" },
    { name: "a signature of another type in between is passed over", note: unknownType, keys: both, result: "verified" },
    { name: "no known key", note, keys: [stranger], result: "no-known-key" },
    { name: "names exchanged", note: swapped, keys, result: "no-known-key" },
    { name: "a changed text", note: note.replace("a text", "A text"), keys, result: "signature-wrong" },
    { name: "no blank line", note: lines.filter((line) => line !== "").join("\n"), keys, result: "malformed" },
    { name: "no last newline", note: note.slice(0, -1), keys, result: "malformed" },
    { name: "a tab", note: note.replace("a text", "a\ttext"), keys, result: "malformed" },
    { name: "a hyphen for the dash", note: note.replace("— log.example/one", "- log.example/one"), keys, result: "malformed" },
    { name: "no signature", note: "a text\n\n", keys, result: "malformed" },
  ];
}

function sevenLeaves(): { readonly origin: string; readonly size: number; readonly root: Uint8Array } {
  return { origin: log.name, size: 7, root: treeOf(7).root() };
}

function cosignatureCases(): Json {
  const note = signCheckpoint(sevenLeaves(), log);
  const other = signCheckpoint({ ...sevenLeaves(), size: 8, root: treeOf(8).root() }, log);
  const [one, two] = [w1.cosign(note, { unixSeconds: 1_679_315_147 }), w2.cosign(note, { unixSeconds: 0 })] as const;
  const witnesses = [formatWitnessKey(w1), formatWitnessKey(w2)];
  const by1 = { name: w1.name, unixSeconds: 1_679_315_147 };
  return [
    { name: "none", note, witnesses, by: [], wrong: [] },
    { name: "one of two", note: note + one, witnesses, by: [by1], wrong: [] },
    { name: "both", note: note + one + two, witnesses, by: [by1, { name: w2.name, unixSeconds: 0 }], wrong: [] },
    { name: "a stranger's", note: note + one, witnesses: witnesses.slice(1), by: [], wrong: [] },
    { name: "that of another checkpoint", note: other + one, witnesses, by: [], wrong: [w1.name] },
    {
      name: "one right, one of another checkpoint",
      note: other + one + w2.cosign(other, { unixSeconds: 5 }),
      witnesses,
      by: [{ name: w2.name, unixSeconds: 5 }],
      wrong: [w1.name],
    },
  ];
}

function policyCases(): Json {
  const keys = [`log ${formatVerifierKey(log)}`, `witness A ${formatWitnessKey(w1)}`, `witness B ${formatWitnessKey(w2)}`];
  const checkpoint = signCheckpoint(sevenLeaves(), log);
  const note = addSignatureLine(checkpoint, w1.cosign(checkpoint, { unixSeconds: 1_679_315_147 }));
  const verdict = (quorum: boolean): Json => ({ quorum, log: log.name, witnesses: ["A"], missing: ["B"] });
  const policy = (...lines: readonly string[]): string => [...keys, ...lines, ""].join("\n");
  return [
    { name: "any of two", policy: policy("group G any A B", "quorum G"), note, verdict: verdict(true) },
    { name: "all of two", policy: policy("group G all A B", "quorum G"), note, verdict: verdict(false) },
    {
      name: "one of two, and comments",
      policy: policy("# why", "", " group\tG 1 A B", "quorum G"),
      note,
      verdict: verdict(true),
    },
    { name: "one by name", policy: policy("quorum B"), note, verdict: verdict(false) },
    { name: "none", policy: policy("quorum none"), note, verdict: verdict(true) },
    { name: "no quorum line", policy: policy(), note, problemLine: 4 },
    { name: "two quorum lines", policy: policy("quorum none", "quorum A"), note, problemLine: 5 },
    { name: "an unknown name", policy: policy("quorum C"), note, problemLine: 4 },
    { name: "a witness in two groups", policy: policy("group G any A", "group H any A", "quorum G"), note, problemLine: 5 },
    { name: "more than there are", policy: policy("group G 3 A B", "quorum G"), note, problemLine: 4 },
    { name: "a log twice", policy: policy(keys[0] ?? "", "quorum none"), note, problemLine: 4 },
    { name: "a log's key for a witness", policy: `witness A ${formatVerifierKey(log)}\nquorum A\n`, note, problemLine: 1 },
    { name: "a carriage return", policy: policy("quorum none\r"), note, problemLine: 4 },
  ];
}

function proofCases(): Json {
  const checkpoint = signCheckpoint(sevenLeaves(), log);
  const proof = treeOf(7).inclusionProof(5);
  const right = formatLogProof({ index: 5, proof, checkpoint });
  const key = formatVerifierKey(log);
  const leaf = toHex(leafAt(5));
  return [
    { name: "right", text: right, leafHash: leaf, key, result: "holds" },
    {
      name: "with extra",
      text: formatLogProof({ index: 5, proof, checkpoint, extra: text("more") }),
      leafHash: leaf,
      key,
      result: "holds",
    },
    { name: "another leaf", text: right, leafHash: toHex(leafAt(4)), key, result: "fails" },
    { name: "another place", text: right.replace("index 5", "index 4"), leafHash: leaf, key, result: "fails" },
    { name: "another key", text: right, leafHash: leaf, key: formatVerifierKey(otherLog), result: "fails" },
    { name: "another version", text: right.replace("@v1", "@v2"), leafHash: leaf, key, result: "malformed" },
    { name: "a leading zero", text: right.replace("index 5", "index 05"), leafHash: leaf, key, result: "malformed" },
    { name: "no index", text: right.replace("index 5\n", ""), leafHash: leaf, key, result: "malformed" },
    { name: "no blank line", text: right.replace("\n\n", "\n"), leafHash: leaf, key, result: "malformed" },
  ];
}

function parseCase(value: Json): { readonly [name: string]: Json } {
  return value as { readonly [name: string]: Json };
}

/** JSON as the formatter of this repository leaves it: objects over several lines, arrays in one line where they fit in 130 columns. */
function print(value: Json, indent: string, used = 0): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const members = Object.entries(value).map(([name, member]) => {
      const lead = `${inner}${JSON.stringify(name)}: `;
      return lead + print(member, inner, lead.length);
    });
    return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
  }
  const items = parseItems(value);
  const line = `[${items.map((item) => print(item, inner)).join(", ")}]`;
  const fits = !line.includes("\n") && Math.max(used, indent.length) + line.length + 1 <= 130;
  if (fits) return line;
  return `[\n${items.map((item) => inner + print(item, inner, inner.length)).join(",\n")}\n${indent}]`;
}

function parseItems(value: Json): readonly Json[] {
  return value as readonly Json[];
}
