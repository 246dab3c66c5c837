// A case held open by one command: its state, and writing to it. Every change goes through `write`.
import { type CaseState, type EntryBody, fold, sealEntry } from "@bayyina/journal";
import type { Effects } from "@bayyina/model";
import { createCase, type OpenCase, openCase } from "@bayyina/store";
import type { CaseOptions } from "./case-options.ts";
import { readPassphrase } from "./passphrase.ts";
import type { Voice } from "./say.ts";

/** A case held open. `state` is always that of the journal on disk. */
export type Session = {
  readonly store: OpenCase;
  readonly state: () => CaseState;
  /** Appends entries, durable on return; the journal refuses what does not fit the state, and then none is written. */
  readonly write: (bodies: readonly EntryBody[], why: string) => void;
  readonly close: () => void;
};

/** What a session needs besides the case: clock and chance, a voice. */
export type SessionContext = { readonly effects: Effects; readonly voice: Voice };

/**
 * Opens the case that the options name.
 *
 * @param options - `--case`, `--passphrase-file`, `--by`.
 * @param context - Clock, chance, voice.
 * @returns The session; close it.
 * @throws BayyinaError `CASE_MISSING`, `CASE_LOCKED`, `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`, `CASE_CORRUPT` …
 */
export async function openSession(options: CaseOptions, context: SessionContext): Promise<Session> {
  const passphrase = await readPassphrase(options, "open");
  const session = sessionOn(await openCase(options.case, passphrase, context.effects), options, context);
  // Killed between the folder and its first entry, a case was made all the same: the entry is made up for.
  if (session.state().size === 0) writeOpening(session);
  return session;
}

/**
 * Makes a case and opens it.
 *
 * @param options - As for `openSession`, and the case's title; protected by a passphrase unless `unprotected`.
 * @param context - Clock, chance, voice.
 * @returns The session, its first entry written.
 * @throws BayyinaError `CASE_EXISTS`, `CASE_PASSPHRASE_NEEDED`, `DISK_FULL`.
 */
export async function createSession(
  options: CaseOptions & { readonly title: string; readonly unprotected: boolean },
  context: SessionContext,
): Promise<Session> {
  const passphrase = options.unprotected ? null : await readPassphrase(options, "create");
  const store = await createCase(options.case, { title: options.title, passphrase }, context.effects);
  const session = sessionOn(store, options, context);
  writeOpening(session);
  return session;
}

function writeOpening({ store, write }: Session): void {
  const { title, origin } = store.info;
  write([{ kind: "case-opened", title, origin }], "the case was made");
}

function sessionOn(store: OpenCase, options: CaseOptions, context: SessionContext): Session {
  if (store.unprotected)
    context.voice.notice("This case is open (made with --unprotected): whoever has the folder can read all of it.");
  let state = fold(store.journal.read(0));
  return {
    store,
    state: () => state,
    write: (bodies, why) => {
      const sealed = bodies.map((body) => sealEntry({ body, by: options.by, why: options.why ?? why }, context.effects));
      const next = fold(
        sealed.map((entry, at) => ({ ...entry, index: state.size + at })),
        state,
      );
      store.journal.append(sealed);
      state = next;
    },
    close: () => store.close(),
  };
}
