// Passphrases: from a file or typed on a terminal. Never from an argument, where every process on the machine could read it.
import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { BayyinaError } from "@bayyina/model";
import { readCaseInfo } from "@bayyina/store";
import type { CaseOptions } from "./case-options.ts";
import { readText } from "./read-files.ts";

const caseOption = "--passphrase-file";

/**
 * The passphrase of a case.
 *
 * @param options - `--case` and `--passphrase-file`.
 * @param to - `create`: typed twice. `open`: none is asked for when the case is open.
 * @returns The passphrase, or null when the case needs none and none was given.
 * @throws BayyinaError `CASE_PASSPHRASE_NEEDED` where there is neither file nor terminal or nothing was typed (Ctrl-C), `FILE_MISSING`,
 *   `FILE_UNREADABLE`, `TEXT_NOT_DECODABLE`.
 */
export async function readPassphrase(options: CaseOptions, to: "create" | "open"): Promise<string | null> {
  const { passphraseFile } = options;
  if (passphraseFile !== undefined) {
    if (!existsSync(passphraseFile)) throw new BayyinaError({ code: "FILE_MISSING", facts: { option: caseOption } });
    // Strictly UTF-8: bytes that are none would all be read as one and the same character, and the passphrase be guessed.
    return needed(readText(passphraseFile).split(/\r?\n/)[0], caseOption);
  }
  if (to === "open" && !readCaseInfo(options.case).protected) return null;
  if (process.stdin.isTTY !== true) throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: { option: caseOption } });
  const typed = needed(await ask("Passphrase: "), caseOption);
  if (to === "create" && (await ask("Again: ")) !== typed)
    throw new BayyinaError({ code: "CASE_PASSPHRASE_WRONG", facts: { typed: "twice, not the same" } });
  return typed;
}

/**
 * The passphrase of an author's key.
 *
 * @param file - The file that holds it in its first line, if one is named.
 * @param option - The option that names it, for the facts of a problem.
 * @returns The passphrase, or null when no file is named.
 * @throws BayyinaError as `readPassphrase` for a file.
 */
export function readAuthorPassphrase(file: string | undefined, option: string): string | null {
  if (file === undefined) return null;
  if (!existsSync(file)) throw new BayyinaError({ code: "FILE_MISSING", facts: { option } });
  return needed(readText(file).split(/\r?\n/)[0], option);
}

/**
 * Does what takes an author's passphrase; where it is absent or wrong, the problem names the option that gives it, since that of the
 * case was given already.
 *
 * @param option - `--key-passphrase-file` or `--sign-passphrase-file`.
 * @param work - What takes the passphrase.
 * @returns What the work returns.
 * @throws BayyinaError as the work does.
 */
export async function withAuthorPassphrase<T>(option: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = error instanceof BayyinaError ? error.problem : null;
    if (problem?.code !== "CASE_PASSPHRASE_NEEDED" && problem?.code !== "CASE_PASSPHRASE_WRONG") throw error;
    throw new BayyinaError({ code: problem.code, facts: { ...problem.facts, option } });
  }
}

function needed(passphrase: string | undefined, option: string): string {
  if (passphrase === undefined || passphrase === "")
    throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: { option, empty: true } });
  return passphrase;
}

// What is typed is not shown: the terminal's echo goes to a stream that drops it.
async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question("");
  } catch (error) {
    // Ctrl-C and Ctrl-D end the question: nothing was asked of the case yet.
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    throw new BayyinaError({ code: "CASE_PASSPHRASE_NEEDED", facts: { typed: "nothing" } });
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
