// The keys of an open case as its user meets them: authors' keys and the change of the log's key.
import { join } from "node:path";
import type { Signer } from "@bayyina/tlog";
import { type AuthorKey, createAuthorKey, listAuthorKeys, openAuthorKey } from "./author-keys.ts";
import type { CaseInfo } from "./case-file.ts";
import { onCase, onCaseAsync } from "./case-problem.ts";
import { layNextLogKey, settleLogKey } from "./log-key-rotation.ts";

/** The keys of an open case. */
export type CaseKeyring = {
  /**
   * Makes an author's key, sealed by a passphrase of its own; null only in an unprotected case.
   * @throws BayyinaError `ARGUMENT_INVALID` (no key name), `CASE_PASSPHRASE_NEEDED`, `DISK_FULL`.
   */
  readonly createAuthorKey: (name: string, passphrase: string | null) => Promise<Signer>;
  /**
   * Opens an author's key by its id.
   * @throws BayyinaError `ARGUMENT_INVALID` (no such key), `CASE_PASSPHRASE_NEEDED`, `CASE_PASSPHRASE_WRONG`, `CASE_CORRUPT`.
   */
  readonly openAuthorKey: (id: string, passphrase: string | null) => Promise<Signer>;
  /** The authors' keys that are kept, without opening them. */
  readonly listAuthorKeys: () => readonly AuthorKey[];
  /**
   * Changes the log's key. `record` is to append exactly the entry that says so, before it returns; when it throws, the key stays.
   * `from` is null when the old key is lost: it signs nothing more. From then on the case signs with the new key.
   * @returns The verifier keys' texts.
   * @throws BayyinaError `DISK_FULL`, or what `record` throws.
   */
  readonly rotateLogKey: (rotation: {
    readonly lost: boolean;
    readonly record: (keys: { readonly from: Signer | null; readonly to: Signer }) => void;
  }) => { readonly from: string; readonly to: string };
};

/** What the keyring works on. */
export type KeyringCase = {
  readonly folder: string;
  readonly caseKey: Uint8Array | null;
  readonly randomBytes: (length: number) => Uint8Array;
  /** What the case is at present, and its log's signer. */
  readonly present: () => { readonly info: CaseInfo; readonly signer: Signer };
  readonly entries: () => number;
  /** Told when the log's key has changed. */
  readonly onRotated: (info: CaseInfo, signer: Signer) => void;
};

/**
 * The keys of an open case.
 *
 * @param of - The case.
 * @returns Its keyring.
 */
export function caseKeyring(of: KeyringCase): CaseKeyring {
  const { folder, caseKey, randomBytes } = of;
  const place = { folder: join(folder, "keys"), caseKey, randomBytes };
  return {
    createAuthorKey: (name, passphrase) => onCaseAsync("keys", () => createAuthorKey(place, name, passphrase)),
    openAuthorKey: (id, passphrase) => onCaseAsync("keys", () => openAuthorKey(place, id, passphrase)),
    listAuthorKeys: () => onCase("keys", () => listAuthorKeys(place)),
    rotateLogKey({ lost, record }) {
      const { info, signer } = of.present();
      return onCase("keys", () => {
        const entries = of.entries();
        const to = layNextLogKey(folder, { info, entries }, { caseKey, randomBytes });
        try {
          record({ from: lost ? null : signer, to });
        } finally {
          // The journal decides, as it does after a kill: with an entry more the new key is the log's, else it goes.
          const settled = settleLogKey(folder, info, of.entries());
          if (settled !== info) of.onRotated(settled, to);
        }
        if (of.entries() === entries) throw new RangeError("a log key's rotation was not recorded in the journal");
        return { from: info.key, to: of.present().info.key };
      });
    },
  };
}
