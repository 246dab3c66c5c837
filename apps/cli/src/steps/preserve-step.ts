// The step "preserve" on a case: files named by a recorder go into the store, their custody into the journal.
import type { EntryBody } from "@bayyina/journal";
import type { Problem } from "@bayyina/model";
import { knownItems, type PreserveProgress, preserveFiles } from "@bayyina/preserve";
import type { FoundFiles } from "@bayyina/store";
import type { Voice } from "../say.ts";
import type { Session } from "../session.ts";

/** What was preserved. `setAside`: kept, but something could not be done with it, or left out of the folder. */
export type Preserved = { readonly files: number; readonly fresh: number; readonly setAside: readonly Problem[] };

/**
 * Preserves files and folders.
 *
 * @param session - The case.
 * @param found - Files found, and what was left out.
 * @param voice - Progress.
 * @returns What came in.
 * @throws BayyinaError `DISK_FULL`; nothing half-written.
 */
export async function preserveStep(session: Session, found: FoundFiles, voice: Voice): Promise<Preserved> {
  const ports = { items: session.store.items, onProgress: tellOf(voice, found.files.length) };
  const report = await preserveFiles(found.files, ports, { known: knownItems(session.state().items.values()) });
  session.write(report.bodies, "files were preserved");
  const setAside = [
    ...found.problems,
    ...report.refused.map(({ problem }) => problem),
    ...report.setAside.map(({ item, code }): Problem => ({ code, facts: { item } })),
  ];
  return { files: found.files.length, fresh: report.bodies.filter(isCustody).length, setAside };
}

function tellOf(voice: Voice, total: number): (done: PreserveProgress) => void {
  return ({ files }) => voice.progress("preserve", files, total);
}

function isCustody(body: EntryBody): boolean {
  return body.kind === "item-preserved";
}
