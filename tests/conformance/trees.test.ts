// Go's golang.org/x/mod/sumdb/tlog agrees with our hashes, roots and proofs, and each side refuses what the other would.
import {
  inclusionProof,
  type LogReader,
  leafHash,
  merkleTree,
  proveConsistency,
  proveInclusion,
  treeHasher,
  verifyConsistency,
  verifyInclusion,
} from "@bayyina/tlog";
import { expect, test } from "vitest";
import { type Answer, needGo, type Question } from "./go-adapter.ts";
import { memoryReader, someEntries, tileLog } from "./tile-log.ts";

const entries = someEntries(5000);
const hashes = entries.map(leafHash);
const log = tileLog(entries);
/** Each size as a log of its own: a log keeps the partial tiles of its last checkpoint only. */
const readerAt = (size: number): LogReader => memoryReader(tileLog(entries.slice(0, size)).files);
/** Around every power of two and every tile's edge, and some between. */
const sampledSizes = [
  1, 2, 3, 7, 8, 9, 127, 128, 255, 256, 257, 300, 511, 512, 513, 1023, 1025, 2048, 3001, 4095, 4097, 4999, 5000,
];

test("leaf hashes and the roots of all trees of 0 to 300 leaves are Go's", (context) => {
  const sizes = Array.from({ length: 301 }, (_, size) => size);
  const [answer] = needGo(context)([{ ask: "tree", leaves: entries.slice(0, 300), sizes }]);
  expect(answer?.hashes).toEqual(hashes.slice(0, 300).map(base64));
  expect(answer?.roots).toEqual(sizes.map((size) => base64(rootOf(size))));
});

test("roots of sampled trees up to 5,000 leaves are Go's, from a list and from tiles", (context) => {
  const [answer] = needGo(context)([{ ask: "tree", leaves: entries, sizes: sampledSizes }]);
  expect(answer?.roots).toEqual(sampledSizes.map((size) => base64(rootOf(size))));
  expect(answer?.roots?.at(-1)).toBe(base64(log.root));
});

test("Go accepts our inclusion proofs, made from a list and from tiles, and they are the ones that it makes", async (context) => {
  const ask = needGo(context);
  for (const size of sampledSizes) {
    const reader = readerAt(size);
    const indices = sampledIndices(size);
    const proofs = await Promise.all(indices.map((index) => proveInclusion(reader, { index, size })));
    const tree = merkleTree(hashes.slice(0, size));
    expect(indices.map((index) => tree.inclusionProof(index).map(base64))).toEqual(proofs.map((proof) => proof.map(base64)));
    const root = rootOf(size);
    const [made, ...checked] = ask([
      { ask: "make-inclusion", leaves: entries.slice(0, size), size, indices },
      ...indices.map((index, at) => ({ ask: "check-inclusion", proof: proofs[at], size, root, index, leaf: hashes[index] })),
    ]);
    expect(errorsOf(checked)).toEqual(indices.map(() => ""));
    expect(listed(made?.proofs)).toEqual(proofs.map((proof) => proof.map(base64)));
  }
});

test("Go accepts our consistency proofs between sampled sizes, and they are the ones that it makes", async (context) => {
  const ask = needGo(context);
  for (const size of sampledSizes) {
    const reader = readerAt(size);
    const from = sampledSizes.filter((each) => each <= size);
    const proofs = await Promise.all(from.map((each) => proveConsistency(reader, { from: each, to: size })));
    const root = rootOf(size);
    const [made, ...checked] = ask([
      { ask: "make-consistency", leaves: entries.slice(0, size), size, indices: from },
      ...from.map((each, at) => ({
        ask: "check-consistency",
        proof: proofs[at],
        size,
        root,
        from: each,
        fromRoot: rootOf(each),
      })),
    ]);
    expect(errorsOf(checked)).toEqual(from.map(() => ""));
    expect(listed(made?.proofs)).toEqual(proofs.map((proof) => proof.map(base64)));
  }
});

test("we accept Go's inclusion and consistency proofs, and refuse each with any one hash changed, dropped or doubled", (context) => {
  const sizes = [2, 9, 256, 257, 1025, 5000];
  const questions = sizes.flatMap((size): Question[] => [
    { ask: "make-inclusion", leaves: entries.slice(0, size), size, indices: sampledIndices(size) },
    { ask: "make-consistency", leaves: entries.slice(0, size), size, indices: sampledFrom(size) },
  ]);
  const answers = needGo(context)(questions);
  sizes.forEach((size, at) => {
    const root = rootOf(size);
    sampledIndices(size).forEach((index, nth) => {
      const holds = (proof: readonly Uint8Array[]): boolean =>
        verifyInclusion({ leafHash: hashes[index] ?? root, index, size, proof, root });
      const proof = decoded(answers[2 * at], nth);
      expect(holds(proof)).toBe(true);
      expect(mutations(proof).filter(holds)).toEqual([]);
    });
    sampledFrom(size).forEach((from, nth) => {
      const holds = (proof: readonly Uint8Array[]): boolean =>
        verifyConsistency({ from, to: size, fromRoot: rootOf(from), toRoot: root, proof });
      const proof = decoded(answers[2 * at + 1], nth);
      expect(holds(proof)).toBe(true);
      expect(mutations(proof).filter(holds)).toEqual([]);
    });
  });
});

test("Go refuses our inclusion proofs with any one hash changed, dropped or doubled, at another index or size", (context) => {
  const questions = [2, 9, 256, 257, 1025, 5000].flatMap((size) =>
    sampledIndices(size).flatMap((index): Question[] => {
      const proof = inclusionProof(hashes.slice(0, size), index);
      const whole = { ask: "check-inclusion", proof, size, root: rootOf(size), index, leaf: hashes[index] };
      const others = mutations(proof).map((mutated) => ({ ...whole, proof: mutated }));
      return [
        ...others,
        { ...whole, index: index === 0 ? 1 : index - 1 },
        { ...whole, leaf: flipped(leafHash(Uint8Array.of(9))) },
      ];
    }),
  );
  expect(questions.length).toBeGreaterThan(200);
  expect(errorsOf(needGo(context)(questions)).filter(isNoRefusal)).toEqual([]);
});

test("Go refuses our consistency proofs with any one hash changed, dropped or doubled, or between other roots", async (context) => {
  const ask = needGo(context);
  const questions: Question[] = [];
  for (const size of [9, 256, 257, 1025, 5000]) {
    const reader = readerAt(size);
    for (const from of sampledFrom(size)) {
      const proof = await proveConsistency(reader, { from, to: size });
      const whole = { ask: "check-consistency", proof, size, root: rootOf(size), from, fromRoot: rootOf(from) };
      questions.push(...mutations(proof).map((mutated) => ({ ...whole, proof: mutated })));
      questions.push({ ...whole, fromRoot: flipped(rootOf(from)) }, { ...whole, root: flipped(rootOf(size)) });
    }
  }
  expect(questions.length).toBeGreaterThan(100);
  expect(errorsOf(ask(questions)).filter(isNoRefusal)).toEqual([]);
});

function rootOf(size: number): Uint8Array {
  const hasher = treeHasher();
  for (const hash of hashes.slice(0, size)) hasher.append(hash);
  return hasher.root();
}

function sampledIndices(size: number): number[] {
  const wanted = [0, 1, Math.floor(size / 3), Math.floor(size / 2), size - 2, size - 1];
  return [...new Set(wanted)].filter((index) => index >= 0 && index < size);
}

function sampledFrom(size: number): number[] {
  return [...new Set([1, 3, 255, 256, Math.floor(size / 2), size - 1])].filter((from) => from >= 1 && from < size);
}

/** Every way a proof is wrong by one hash: a bit flipped in it, left out, written twice; and one hash too many at the end. */
function mutations(proof: readonly Uint8Array[]): Uint8Array[][] {
  const wrong = proof.flatMap((hash, at) => [
    proof.with(at, flipped(hash)),
    proof.toSpliced(at, 1),
    proof.toSpliced(at, 0, hash),
  ]);
  return [...wrong, [...proof, leafHash(Uint8Array.of())]];
}

function flipped(hash: Uint8Array): Uint8Array {
  return hash.with(hash.length - 1, (hash.at(-1) ?? 0) ^ 1);
}

function decoded(answer: Answer | undefined, nth: number): Uint8Array[] {
  const proof = answer?.proofs?.[nth];
  if (proof === undefined) throw new Error(`no proof ${nth}: ${answer?.error}`);
  return (proof ?? []).map((hash) => new Uint8Array(Buffer.from(hash, "base64")));
}

/** Go writes an empty list as null or as [], by how it came about. */
function listed(proofs: Answer["proofs"]): readonly (readonly string[])[] | undefined {
  return proofs?.map((proof) => proof ?? []);
}

/** Accepted, or a package that broke down instead of refusing. */
function isNoRefusal(error: string): boolean {
  return error === "" || error.startsWith("panic");
}

function errorsOf(answers: readonly Answer[]): string[] {
  return answers.map(({ error }) => error);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
