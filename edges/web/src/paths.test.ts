// Where a log or a witness cannot be: a file, or a path below one. Each is a slip of the hand and answered as such.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assertLogFolder, createWitness } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "bayyina-paths-"));
const file = join(folder, "a-file");
writeFileSync(file, "not ours");

test("a log is not written into a file, below one, or among strangers' files", () => {
  for (const path of [file, join(file, "x"), folder]) expect(() => assertLogFolder(path)).toThrow("OUTPUT_EXISTS");
  expect(() => assertLogFolder(join(folder, "absent"))).not.toThrow();
});

test("a witness is not made of a file", () => {
  const make = (): unknown =>
    createWitness(file, { name: "witness.example/one", passphrase: null }, { randomBytes: (length) => new Uint8Array(length) });
  expect(make).toThrow("OUTPUT_EXISTS");
});
