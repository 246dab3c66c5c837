// The step "preserve" on a case: files named by a recorder go into the store, their custody into the journal.
import type { EntryBody } from "@bayyina/journal";
import type { Problem } from "@bayyina/model";
import { preserveFiles } from "@bayyina/preserve";
import { findFiles } from "@bayyina/store";
import type { Voice } from "../say.ts";
import type { Session } from "../session.ts";

/** What was preserved. `setAside`: kept, but something could not be done with it, or left out of the folder. */
export type Preserved = { readonly files: number; readonly fresh: number; readonly setAside: readonly Problem[] };

/**
 * Preserves files and folders.
 *
 * @param session - The case.
 * @param paths - Files and folders.
 * @param voice - Progress.
 * @returns What came in.
 * @throws BayyinaError `FOLDER_EMPTY`, `FILE_MISSING`, `PATH_OUTSIDE`, `DISK_FULL`; nothing half-written.
 */
export async function preserveStep(session: Session, paths: readonly string[], voice: Voice): Promise<Preserved> {
  const found = findFiles(paths);
  const state = session.state();
  const known = [...state.items.values()].flatMap((record) =>
    record.custody.map((event) => ({ item: record.item.id, name: event.name })),
  );
  const report = await preserveFiles(found.files, {
    items: session.store.items,
    known,
    onProgress: ({ files }) => voice.progress("preserve", files, found.files.length),
  });
  session.write(report.bodies, "files were preserved");
  const setAside = [...found.problems, ...report.setAside.map(({ item, code }): Problem => ({ code, facts: { item } }))];
  return { files: found.files.length, fresh: report.bodies.filter(isCustody).length, setAside };
}

function isCustody(body: EntryBody): boolean {
  return body.kind === "item-preserved";
}
