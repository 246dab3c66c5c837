// `bayyina init`: makes a case folder.

import { keyFingerprint } from "@bayyina/tlog";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runVerb } from "../run-verb.ts";
import { createSession } from "../session.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addInit(program: Command): void {
  withCase(program.command("init").description("make a case: a folder with an encrypted journal and sealed items"))
    .option("--title <title>", "what the case is called; published", "A case")
    .option("--unprotected", "no encryption: whoever has the folder can read all of it", false)
    .action((options: CaseOptions & { readonly title: string; readonly unprotected: boolean }) =>
      runVerb(options, async (context) => {
        const session = await createSession(options, context);
        const fingerprint = keyFingerprint(session.store.signer);
        const { origin } = session.store.info;
        session.close();
        const lines = [
          `Made a case${options.unprotected ? ", open" : ", protected by its passphrase: without it nothing in it can be read again"}.`,
          `Its log's key: ${fingerprint}`,
          "Give this fingerprint to those who will check what you publish, by another way than the publication itself.",
        ];
        return { exit: 0, lines, json: { made: true, origin, fingerprint, protected: !options.unprotected } };
      }),
    );
}
