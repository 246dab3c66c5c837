// `bayyina key`: the keys of a case: those by which recorders sign what they write, and the log's own.
import { rotationNote } from "@bayyina/journal";
import { BayyinaError } from "@bayyina/model";
import { formatVerifierKey, keyFingerprint, parseVerifierKey, type Verifier } from "@bayyina/tlog";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readAuthorPassphrase, withAuthorPassphrase } from "../passphrase.ts";
import { runOnCase, runVerb } from "../run-verb.ts";
import type { VerbResult } from "../say.ts";
import { openSession, type Session } from "../session.ts";

/**
 * Adds `key add|list|revoke|rotate`.
 *
 * @param program - The command line.
 */
export function addKey(program: Command): void {
  const key = program.command("key").description("authors' keys, and the log's key");
  withCase(key.command("add").description("make an author's key: entries can then be signed with --sign"))
    .requiredOption("--name <name>", "a name for the key, without spaces; it stands in every signature, protected")
    .option("--key-passphrase-file <file>", "a passphrase of the author's own (the file's first line)")
    .action((options: CaseOptions & { readonly name: string; readonly keyPassphraseFile?: string }) =>
      runOnCase(options, (session) => add(session, options)),
    );
  withCase(key.command("list").description("the log's key and the authors' keys")).action((options: CaseOptions) =>
    runOnCase(options, async (session) => list(session)),
  );
  withCase(key.command("revoke").description("an author's key signs nothing more; what it signed before stands"))
    .requiredOption("--id <key>", "the key's id")
    .action((options: CaseOptions & { readonly id: string }) =>
      runOnCase(options, async (session) => revoke(session, options.id)),
    );
  withCase(key.command("rotate").description("put a new log key in place of the old one, signed by both"))
    .option(
      "--lost",
      "the old key is lost or known to others: it signs nothing, and trust in the new one must come another way",
      false,
    )
    .action((options: CaseOptions & { readonly lost: boolean }) =>
      runVerb(options, async (context) => {
        const session = await openSession(options, context, { logKey: options.lost ? "lost" : "needed" });
        try {
          return rotate(session, options.lost);
        } finally {
          session.close();
        }
      }),
    );
}

async function add(
  session: Session,
  { name, keyPassphraseFile }: { readonly name: string; readonly keyPassphraseFile?: string },
): Promise<VerbResult> {
  const option = "--key-passphrase-file";
  const passphrase = readAuthorPassphrase(keyPassphraseFile, option);
  const signer = await withAuthorPassphrase(option, () => session.store.keys.createAuthorKey(name, passphrase));
  session.write([{ kind: "author-key-added", key: formatVerifierKey(signer) }], "an author's key was added");
  const id = idOf(signer);
  const lines = [
    `Made the author's key ${id}: ${keyFingerprint(signer)}`,
    `Sign with it: --sign ${id} --sign-passphrase-file FILE. If it is lost: bayyina key revoke --id ${id}`,
  ];
  return { exit: 0, lines, json: { id, fingerprint: keyFingerprint(signer) } };
}

function list(session: Session): VerbResult {
  const { authorKeys, logKeys } = session.state();
  const kept = new Map(session.store.keys.listAuthorKeys().map((each) => [formatVerifierKey(each.key), each] as const));
  const authors = Array.from(authorKeys, ([text, { revokedIn }]) => ({
    id: kept.get(text)?.id ?? idOfText(text),
    name: parseVerifierKey(text)?.name ?? "",
    here: kept.has(text),
    revokedIn,
  }));
  const log = keyFingerprint(session.store.signer);
  const lines = [
    `The log's key: ${log}${logKeys.length === 0 ? "" : `, changed ${logKeys.length === 1 ? "once" : `${logKeys.length} times`}`}`,
    ...authors.map(
      ({ id, name, here, revokedIn }) =>
        `${id}  ${name}  ${revokedIn === null ? "may sign" : `revoked in entry ${revokedIn}`}${here ? "" : "; its secret half is not in this folder"}`,
    ),
    ...(authors.length === 0 ? ["No author's key: what is written is unsigned."] : []),
  ];
  return { exit: 0, lines, json: { log, rotations: logKeys.map(({ entry, signedByOld }) => ({ entry, signedByOld })), authors } };
}

function revoke(session: Session, id: string): VerbResult {
  const text = [...session.state().authorKeys.keys()].find((each) => idOfText(each) === id);
  if (text === undefined) throw new BayyinaError({ code: "AUTHOR_KEY_UNKNOWN", facts: { key: id } });
  const { revokedIn = null } = session.state().authorKeys.get(text) ?? {};
  if (revokedIn !== null) throw new BayyinaError({ code: "AUTHOR_KEY_REVOKED", facts: { key: id, entry: revokedIn } });
  const entry = session.state().size;
  session.write([{ kind: "author-key-revoked", key: text }], "an author's key was revoked");
  return {
    exit: 0,
    lines: [`Revoked, as entry ${entry}. What it signed before stands; nothing after it will.`],
    json: { entry },
  };
}

function rotate(session: Session, lost: boolean): VerbResult {
  const former = session.store.signer;
  const { from, to } = session.store.keys.rotateLogKey({
    lost,
    record: (keys) =>
      session.write(
        [
          {
            kind: "log-key-rotated",
            from: formatVerifierKey(former),
            to: formatVerifierKey(keys.to),
            note: rotationNote(keys.from ?? publicHalf(former), keys.to),
          },
        ],
        lost ? "the log's key was lost" : "the log's key was changed",
      ),
  });
  const fingerprint = keyFingerprint(session.store.signer);
  const lines = [
    `The log's key now: ${fingerprint}`,
    lost
      ? "The old key did not sign this: whoever trusts it must be told the new fingerprint by another way."
      : "Signed by the old key too: whoever pinned the old key can follow it here (`bayyina prove --key OLD`).",
  ];
  return { exit: 0, lines, json: { from, to, fingerprint, signedByOld: !lost } };
}

function publicHalf({ name, publicKey }: Verifier): Verifier {
  return { name, publicKey };
}

function idOf(key: Verifier): string {
  return keyFingerprint(key).replaceAll(" ", "").slice(0, 16);
}

function idOfText(text: string): string {
  const key = parseVerifierKey(text);
  return key === null ? "" : idOf(key);
}
