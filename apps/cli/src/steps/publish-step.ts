// The step "publish" on a case: select what may be seen, derive the pages, seal them in the log, write the site whole.
import { existsSync } from "node:fs";
import { BayyinaError, type ItemId, itemIdOf, parseJsonText } from "@bayyina/model";
import { listFiles, manifestText, sealSite } from "@bayyina/prove";
import { selectRecord } from "@bayyina/publish";
import { openSiteFolder, writeSite } from "@bayyina/store";
import { derivation, linkClaims, tollsOf } from "@bayyina/wiring";
import type { Voice } from "../say.ts";
import type { Session } from "../session.ts";
import { textOf } from "./extract-step.ts";

/** What was published. */
export type Published = {
  readonly mode: "draft" | "release";
  readonly files: number;
  readonly claims: number;
  readonly incidents: number;
  readonly possiblySame: number;
  readonly unplaced: number;
  readonly tolls: number;
  readonly entries: number;
};

/**
 * Publishes a case as a site.
 *
 * @param session - The case.
 * @param to - The folder, draft or release, and the day that the site bears (YYYY-MM-DD).
 * @param voice - Progress.
 * @returns What was published; the journal's last entry binds it.
 * @throws BayyinaError `RELEASE_EMPTY` when a release would hold no claim, `OUTPUT_EXISTS`, `DISK_FULL`.
 */
export async function publishStep(
  session: Session,
  to: { readonly output: string; readonly mode: "draft" | "release"; readonly day: string },
  voice: Voice,
): Promise<Published> {
  const state = session.state();
  const selected = selectRecord(state, { mode: to.mode, publishedOn: to.day, generator: derivation.generator });
  if (to.mode === "release" && selected.claims.length === 0)
    throw new BayyinaError({ code: "RELEASE_EMPTY", facts: { claims: state.claims.size } });
  if (to.mode === "draft" && standingMode(to.output) === "release") throw new BayyinaError({ code: "RELEASE_STANDS", facts: {} });
  const input = { claims: selected.claims.map((shown) => shown.claim), places: selected.places, decisions: selected.decisions };
  const linking = linkClaims(input);
  const record = { ...selected, linking };
  const tolls = tollsOf(input, linking);
  const site = listFiles(derivation.files(record, tolls, await textsOf(session, record.items)));
  let files = 0;
  writeSite(to.output, told(site.files, voice), () => {
    const manifest = manifestText(site.manifest());
    files = site.manifest().files.length;
    const body = { kind: "published", mode: to.mode, manifest: itemIdOf(manifest), claims: record.claims.length } as const;
    session.write([body], "the record was published");
    return sealSite({ record, manifest, entries: session.store.journal.read(0), signer: session.store.signer });
  });
  return {
    mode: to.mode,
    files,
    claims: record.claims.length,
    incidents: linking.incidents.length,
    possiblySame: linking.possiblySame.length,
    unplaced: linking.unplaced.length,
    tolls: tolls.length,
    entries: session.state().size,
  };
}

// What stands in the folder, if it is a site of ours that can be read.
function standingMode(folder: string): "draft" | "release" | null {
  const path = "data/record.json";
  const site = existsSync(folder) ? openSiteFolder(folder) : null;
  if (site?.files.get(path) !== true) return null;
  const read = parseJsonText(new TextDecoder().decode(site.read(path)));
  const mode =
    "value" in read && typeof read.value === "object" && read.value !== null && "mode" in read.value ? read.value.mode : null;
  return mode === "release" || mode === "draft" ? mode : null;
}

function* told(files: Iterable<readonly [string, string]>, voice: Voice): Generator<readonly [string, string]> {
  let done = 0;
  for (const file of files) {
    yield file;
    done += 1;
    if (done % 200 === 0) voice.progress("publish", done, null);
  }
}

async function textsOf(
  session: Session,
  items: readonly { readonly id: ItemId; readonly text: { readonly id: ItemId } | null }[],
): Promise<ReadonlyMap<ItemId, string>> {
  const texts = new Map<ItemId, string>();
  const { items: records } = session.state();
  for (const item of items) {
    const record = records.get(item.id);
    if (item.text !== null && record !== undefined) texts.set(item.text.id, await textOf(session, record));
  }
  return texts;
}
