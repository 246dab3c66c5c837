// What making folders promises: it ends, whatever the system says.
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolders } from "./durable-file.ts";
import { createCase, writeSite } from "./index.ts";

const root = mkdtempSync(join(tmpdir(), "bayyina-folders-"));
afterAll(() => rmSync(root, { recursive: true }));

test("folders are made down to the one that was asked for, with its permissions, and made again without a fault", () => {
  const deep = join(root, "a", "b", "c");
  makeFolders(deep, 0o700);
  makeFolders(deep, 0o700);
  expect([statSync(deep).isDirectory(), statSync(join(root, "a")).mode & 0o777]).toEqual([true, 0o700]);
});

// Node's own recursive mkdir never returns there.
test.skipIf(!existsSync("/proc/self"))(
  "a place where no folder can be made is a problem with a code (skipped without /proc)",
  async () => {
    expect(() => makeFolders("/proc/bayyina-test/b", 0o700)).toThrow("ENOENT");
    expect(() => writeSite("/proc/bayyina-test", new Map([["index.html", ""]]), () => new Map())).toThrow("FILE_MISSING");
    const effects = { now: () => "2031-05-06T07:08:09Z", randomBytes: (length: number) => new Uint8Array(length).fill(1) };
    await expect(createCase("/proc/bayyina-test", { title: "x", passphrase: null }, effects)).rejects.toThrow("FILE_MISSING");
  },
);
