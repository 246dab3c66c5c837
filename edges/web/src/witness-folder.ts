// A witness on disk: its key, the logs it trusts, the last checkpoint it cosigned of each, and what it kept as evidence. Whether a
// checkpoint may be cosigned is the engine's to say; here what was decided is kept, and is on the disk when a function returns.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { BayyinaError, type Effects, sha256Hex } from "@bayyina/model";
import {
  formatVerifierKey,
  formatWitnessKey,
  isKeyName,
  makeWitnessKey,
  parseVerifierKey,
  type Verifier,
  type WitnessSigner,
} from "@bayyina/tlog";
import { fileModes, makeFolders, writeDurably } from "./durable-file.ts";
import { holdFolder } from "./hold-folder.ts";
import { readWitnessKey, writeWitnessKey } from "./witness-key-file.ts";

/** What a witness knows of one log. */
export type WitnessedLog = {
  /** The keys it trusts for this origin, oldest first. */
  readonly keys: readonly Verifier[];
  /** The last checkpoint it cosigned, as it was submitted; null = none yet. */
  readonly checkpoint: string | null;
};

/** A witness that this process holds. */
export type WitnessFolder = {
  readonly key: WitnessSigner;
  /** A log by its origin; null = not trusted. Rejects nothing: what lies there was written by us. */
  readonly log: (origin: string) => WitnessedLog | null;
  /** Trusts a log's key from now on; the same key again changes nothing. */
  readonly trust: (log: Verifier) => void;
  /** Keeps the last checkpoint; durable on return. */
  readonly keep: (origin: string, checkpoint: string) => void;
  /**
   * Keeps checkpoints that cannot both be true, or that came with a proof that does not hold, each once.
   * @returns The folder, relative to the witness's.
   */
  readonly keepEvidence: (origin: string, checkpoints: readonly string[]) => string;
  /** Lets go of the folder. */
  readonly close: () => void;
};

const keyFile = "witness.key";

/**
 * Makes a witness and holds it.
 *
 * @param folder - Absent, or without a witness.
 * @param wanted - Its name (an address without scheme, as C2SP tlog-cosignature asks); a passphrase, null to leave the key in the open.
 * @param effects - Chance, for the key.
 * @returns The witness; close it.
 * @throws BayyinaError `WITNESS_EXISTS`, `WITNESS_LOCKED`, `WITNESS_PASSPHRASE_NEEDED` (an empty one), `ARGUMENT_INVALID` (a name with
 *   white space or `+`), `DISK_FULL`.
 */
export function createWitness(
  folder: string,
  wanted: { readonly name: string; readonly passphrase: string | null },
  effects: Pick<Effects, "randomBytes">,
): WitnessFolder {
  const { name, passphrase } = wanted;
  if (!isKeyName(name)) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--name" } });
  const place = resolve(folder);
  makeFolders(place, 0o700);
  const letGo = holdFolder(place);
  try {
    if (existsSync(join(place, keyFile))) throw new BayyinaError({ code: "WITNESS_EXISTS", facts: {} });
    const seed = effects.randomBytes(32);
    const key = makeWitnessKey(name, seed);
    writeDurably(join(place, "witness.pub"), `${formatWitnessKey(key)}\n`, fileModes.public);
    // The secret last: with it the witness exists.
    writeWitnessKey(join(place, keyFile), { name, seed }, { passphrase, randomBytes: effects.randomBytes });
    return witnessIn(place, key, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

/**
 * Opens a witness and holds it.
 *
 * @param folder - Its folder.
 * @param passphrase - null where none was given.
 * @returns The witness; close it.
 * @throws BayyinaError `WITNESS_MISSING`, `WITNESS_LOCKED`, `CASE_CORRUPT`, `WITNESS_PASSPHRASE_NEEDED`,
 *   `WITNESS_PASSPHRASE_WRONG`, `WITNESS_UNPROTECTED`.
 */
export function openWitness(folder: string, passphrase: string | null): WitnessFolder {
  const place = resolve(folder);
  if (!existsSync(join(place, keyFile))) throw new BayyinaError({ code: "WITNESS_MISSING", facts: {} });
  const letGo = holdFolder(place);
  try {
    const { name, seed } = readWitnessKey(join(place, keyFile), passphrase);
    return witnessIn(place, makeWitnessKey(name, seed), letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

function witnessIn(place: string, key: WitnessSigner, letGo: () => void): WitnessFolder {
  // A stranger's origin is no file name: its digest is.
  const folderOf = (origin: string): string => join("logs", sha256Hex(origin).slice(0, 32));
  const keysOf = (origin: string): readonly Verifier[] => readKeys(join(place, folderOf(origin), "key.pub"), origin);
  return {
    key,
    log(origin) {
      const keys = keysOf(origin);
      if (keys.length === 0) return null;
      const path = join(place, folderOf(origin), "checkpoint");
      return { keys, checkpoint: existsSync(path) ? readFileSync(path, "utf8") : null };
    },
    trust(log) {
      const lines = [...new Set([...keysOf(log.name), log].map(formatVerifierKey))];
      writeDurably(join(place, folderOf(log.name), "key.pub"), `${lines.join("\n")}\n`, fileModes.private);
    },
    keep(origin, checkpoint) {
      writeDurably(join(place, folderOf(origin), "checkpoint"), checkpoint, fileModes.private);
    },
    keepEvidence(origin, checkpoints) {
      const evidence = join(folderOf(origin), "evidence");
      for (const each of checkpoints)
        writeDurably(join(place, evidence, `${sha256Hex(textOf(each)).slice(0, 32)}.note`), each, fileModes.private);
      return evidence;
    },
    close: letGo,
  };
}

/** By the text alone: the same checkpoint under other signatures is the same evidence, and fills no disk. */
function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf("\n\n") + 1);
}

function readKeys(path: string, origin: string): readonly Verifier[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => {
    const key = parseVerifierKey(line);
    if (key?.name !== origin) throw new BayyinaError({ code: "CASE_CORRUPT", facts: { part: "logs/key.pub" } });
    return key;
  });
}
