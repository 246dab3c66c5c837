// The options that every verb on a case shares.
import { unnamedRecorder } from "@bayyina/journal";
import type { Command } from "commander";

/** `--case`, `--passphrase-file`, `--by`, `--why`, `--sign`, `--json` as commander gives them. */
export type CaseOptions = {
  readonly case: string;
  readonly passphraseFile?: string;
  readonly by: string;
  readonly why?: string;
  /** The id of an author's key; absent: entries are unsigned. */
  readonly sign?: string;
  readonly signPassphraseFile?: string;
  readonly json?: boolean;
};

/**
 * Adds the options of a verb that works on a case.
 *
 * @param command - The verb.
 * @param required - Whether `--case` must be given.
 * @returns The same command.
 */
export function withCase(command: Command, required = true): Command {
  const flag = "--case <folder>";
  const says = "the case's folder";
  return withJson(
    (required ? command.requiredOption(flag, says) : command.option(flag, says))
      .option(
        "--passphrase-file <file>",
        "read the passphrase from a file (its first line); otherwise it is asked for on a terminal",
      )
      .option("--by <who>", "who does this, for the journal (protected, never published)", unnamedRecorder)
      .option("--why <reason>", "why, for the journal (protected, never published)")
      .option("--sign <key>", "sign what is written with this author's key (`bayyina key list` shows the ids)")
      .option("--sign-passphrase-file <file>", "the author's own passphrase (the file's first line)"),
  );
}

/**
 * Adds `--json`.
 *
 * @param command - The verb.
 * @returns The same command.
 */
export function withJson(command: Command): Command {
  return command.option("--json", "print one line of JSON instead of words");
}
