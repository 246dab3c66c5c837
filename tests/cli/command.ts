// Runs the `bayyina` command as a person would: a process of its own, in a folder of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const main = join(import.meta.dirname, "../../apps/cli/src/main.ts");

/** What a command did. `json` is null when standard output was no JSON. */
export type Ran = { readonly exit: number | null; readonly out: string; readonly err: string; readonly json: unknown };

/**
 * Runs the command.
 *
 * @param folder - The working folder.
 * @param args - Its arguments.
 * @returns Exit code and outputs.
 */
export function bayyina(folder: string, ...args: readonly string[]): Ran {
  const done = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  return { exit: done.status, out: done.stdout, err: done.stderr, json: parseOutput(done.stdout) };
}

/**
 * A fresh folder with files in it.
 *
 * @param files - Path → content.
 * @returns The folder.
 */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bayyina-cli-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function parseOutput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
