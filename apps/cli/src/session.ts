// A case held open by one command: its state, and writing to it. Every change goes through `write`.
import {
  type Author,
  type CaseState,
  type EntryBody,
  type ErasurePlan,
  fold,
  refuseAuthor,
  type SealedEntry,
  sealEntry,
} from "@bayyina/journal";
import { BayyinaError, type Effects } from "@bayyina/model";
import { createCase, type OpenCase, type OpenOptions, openCase } from "@bayyina/store";
import { formatVerifierKey } from "@bayyina/tlog";
import type { CaseOptions } from "./case-options.ts";
import { readAuthorPassphrase, readPassphrase, withAuthorPassphrase } from "./passphrase.ts";
import type { Voice } from "./say.ts";

/** A case held open. `state` is always that of the journal on disk. */
export type Session = {
  readonly store: OpenCase;
  readonly state: () => CaseState;
  /** Appends entries, durable on return; the journal refuses what does not fit the state, and then none is written. */
  readonly write: (bodies: readonly EntryBody[], why: string) => void;
  /**
   * Destroys what a plan names and says so in a tombstone. Killed on the way, either nothing was destroyed, or the rest goes when the
   * case is opened next.
   * @returns The tombstone's entry.
   */
  readonly erase: (plan: ErasurePlan, why: string) => Promise<number>;
  readonly close: () => void;
};

/** What a session needs besides the case: clock and chance, a voice. */
export type SessionContext = { readonly effects: Effects; readonly voice: Voice };

/**
 * Opens the case that the options name.
 *
 * @param options - `--case`, `--passphrase-file`, `--by`.
 * @param context - Clock, chance, voice.
 * @param open - `logKey: "lost"`: without the log's secret key, to rotate it.
 * @returns The session; close it.
 * @throws BayyinaError `CASE_MISSING`, `CASE_LOCKED`, `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`, `CASE_CORRUPT` …
 */
export async function openSession(options: CaseOptions, context: SessionContext, open: OpenOptions = {}): Promise<Session> {
  const passphrase = await readPassphrase(options, "open");
  const store = await openCase(options.case, passphrase, context.effects, open);
  const session = await closingOnError(store, async () =>
    sessionOn(store, { options, context, author: await authorOf(store, options) }),
  );
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
  const session = await closingOnError(store, async () => sessionOn(store, { options, context, author: null }));
  writeOpening(session);
  return session;
}

function writeOpening({ store, write }: Session): void {
  const { title, origin } = store.info;
  write([{ kind: "case-opened", title, origin }], "the case was made");
}

async function closingOnError<T>(store: OpenCase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    store.close();
    throw error;
  }
}

async function authorOf(store: OpenCase, options: CaseOptions): Promise<Omit<Author, "entry"> | null> {
  if (options.sign === undefined) return null;
  const option = "--sign-passphrase-file";
  const passphrase = readAuthorPassphrase(options.signPassphraseFile, option);
  const { sign } = options;
  const signer = await withAuthorPassphrase(option, () => store.keys.openAuthorKey(sign, passphrase));
  return { signer, origin: store.info.origin };
}

type SessionParts = {
  readonly options: CaseOptions;
  readonly context: SessionContext;
  readonly author: Omit<Author, "entry"> | null;
};

function sessionOn(store: OpenCase, { options, context, author }: SessionParts): Session {
  if (store.unprotected)
    context.voice.notice("This case is open (made with --unprotected): whoever has the folder can read all of it.");
  let state = foldAll(store);
  const seal = (body: EntryBody, why: string, entry: number): SealedEntry => {
    const refusal = author === null ? null : refuseAuthor(state, formatVerifierKey(author.signer));
    if (refusal !== null) throw new BayyinaError(refusal);
    const signing = author === null ? undefined : { ...author, entry };
    return sealEntry({ body, by: options.by, why: options.why ?? why }, context.effects, signing);
  };
  return {
    store,
    state: () => state,
    write: (bodies, why) => {
      const sealed = bodies.map((body, at) => seal(body, why, state.size + at));
      const next = fold(
        sealed.map((entry, at) => ({ ...entry, index: state.size + at })),
        state,
      );
      store.journal.append(sealed);
      state = next;
    },
    erase: async ({ fields, items }, why) => {
      const named = fields.map(({ entry, names }) => ({ entry, names: [...names] }));
      const tombstone = seal({ kind: "erased", fields: named, items: items.length }, why, state.size);
      // From here on the items are bound to go: cut short, it goes on when the case is opened next.
      const entry = store.journal.erase(fields, tombstone, items);
      state = foldAll(store);
      await store.items.erase(items);
      return entry;
    },
    close: () => store.close(),
  };
}

// Authors' signatures are checked by `verify-case` and in bundles: at each opening they would cost half a millisecond an entry.
function foldAll({ journal }: OpenCase): CaseState {
  return fold(journal.read(0), undefined, { signatures: "not-checked" });
}
