// One run: reads the files that were given and checks them, by the same code as the command `bayyina prove`. Knows no page: a worker, the
// page itself and a test call it alike.
import { BayyinaError, type ItemId, itemIdOf } from "@bayyina/model";
import { checkBundleFile, checkSite, type SiteReader, siteHolds, type TimeTrust } from "@bayyina/prove";
import { readCertificates } from "@bayyina/trusted-time";
import { derivation } from "@bayyina/wiring";
import type { Inspection, Progress } from "./inspection.ts";
import type { Files } from "./site-files.ts";

/** What to check, and what the reader got another way. Null: not given. */
export type InspectionRequest = {
  readonly subject: { readonly kind: "site"; readonly files: Files } | { readonly kind: "bundle"; readonly file: Blob };
  readonly trustedKey: string | null;
  readonly older: Files | null;
  readonly checkpoint: Blob | null;
  readonly witnesses: Blob | null;
  readonly authority: Blob | null;
  readonly items: readonly Blob[];
};

/** A request without anything to compare with. */
export const nothingElse: Omit<InspectionRequest, "subject"> = {
  trustedKey: null,
  older: null,
  checkpoint: null,
  witnesses: null,
  authority: null,
  items: [],
};

/**
 * Reads and checks.
 *
 * @param request - What to check.
 * @param told - Called with how far the run has come.
 * @returns What came of it. Never throws: what is no site is `refused`, a fault of ours is `fault`.
 */
export async function inspect(
  request: InspectionRequest,
  told: (progress: Progress) => void = () => undefined,
): Promise<Inspection> {
  try {
    return request.subject.kind === "site"
      ? await inspectSite(request.subject.files, request, told)
      : await inspectBundle(request.subject.file, request, told);
  } catch (error) {
    if (error instanceof BayyinaError) return { kind: "refused", problem: error.problem };
    return { kind: "fault", message: error instanceof Error ? `${error.name}: ${error.message}` : "unknown" };
  }
}

async function inspectSite(files: Files, request: InspectionRequest, told: (progress: Progress) => void): Promise<Inspection> {
  const total = files.size + (request.older?.size ?? 0);
  const site = await readerOf(files, (done) => told({ kind: "reading", done, total }));
  const older =
    request.older === null
      ? null
      : await readerOf(request.older, (done) => told({ kind: "reading", done: files.size + done, total }));
  await tellChecking(told);
  const checked = await checkSite(site, {
    trustedKey: request.trustedKey,
    derivation,
    checkpoint: await textOf(request.checkpoint),
    witnesses: await textOf(request.witnesses),
    since: older,
    time: await timeTrust(request.authority),
  });
  const { record } = checked;
  return {
    kind: "checked",
    of: "site",
    holds: siteHolds(checked),
    checks: checked.checks,
    problems: checked.problem === null ? [] : [checked.problem],
    fingerprint: checked.fingerprint,
    entries: checked.entries,
    origin: checked.checkpoint?.origin ?? null,
    site: record === null ? null : { title: record.title, publishedOn: record.publishedOn, mode: record.mode },
    comparison: checked.comparison,
    places: record?.places ?? null,
    shown: [],
  };
}

async function inspectBundle(file: Blob, request: InspectionRequest, told: (progress: Progress) => void): Promise<Inspection> {
  const items: ItemId[] = [];
  for (const item of request.items) {
    items.push(itemIdOf(new Uint8Array(await item.arrayBuffer())));
    told({ kind: "reading", done: items.length, total: request.items.length });
  }
  await tellChecking(told);
  const checked = await checkBundleFile(await file.text(), {
    trustedKey: request.trustedKey,
    witnesses: await textOf(request.witnesses),
    time: await timeTrust(request.authority),
    items,
  });
  return {
    kind: "checked",
    of: "bundle",
    holds: siteHolds(checked),
    checks: checked.checks,
    problems: [], // what could not be read is a problem of the check `form` already
    fingerprint: checked.fingerprint,
    entries: checked.checkpoint?.size ?? 0,
    origin: checked.checkpoint?.origin ?? null,
    site: null,
    comparison: null,
    places: null,
    shown: checked.shown,
  };
}

// Where no worker serves, the page draws nothing while it checks: it gets the time to say so first.
function tellChecking(told: (progress: Progress) => void): Promise<void> {
  told({ kind: "checking" });
  return new Promise((resolve) => setTimeout(resolve, 0));
}

// The checks read at once and again, a browser only reads while one waits: so everything is read first.
async function readerOf(files: Files, told: (done: number) => void): Promise<SiteReader> {
  const contents = new Map<string, Uint8Array>();
  const unreadable = new Set<string>();
  const every = Math.max(1, Math.floor(files.size / 50));
  for (const [path, file] of files) {
    try {
      contents.set(path, new Uint8Array(await file.arrayBuffer()));
    } catch {
      // Gone since it was chosen, or closed to the browser: the check of files names it.
      unreadable.add(path);
    }
    const done = contents.size + unreadable.size;
    if (done % every === 0) told(done);
  }
  const read = (path: string): Uint8Array => {
    const content = contents.get(path);
    if (content === undefined) throw new BayyinaError({ code: "FILE_UNREADABLE", facts: { path } });
    return content;
  };
  return { files: new Map([...files.keys()].map((path) => [path, true] as const)), read };
}

async function timeTrust(authority: Blob | null): Promise<TimeTrust> {
  if (authority === null) return { anchors: [], blockHeaders: new Map() };
  const anchors = readCertificates(new Uint8Array(await authority.arrayBuffer()));
  if (anchors === null || anchors.length === 0)
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--tsa-ca" } });
  return { anchors, blockHeaders: new Map() };
}

async function textOf(file: Blob | null): Promise<string | null> {
  return file === null ? null : file.text();
}
