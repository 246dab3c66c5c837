// What was asked of timestamp authorities in a case, and what became of it. Nothing is written or asked here.
import type { TimeRequest } from "@bayyina/journal";
import type { TimeTrust } from "@bayyina/prove";
import { formatCheckpoint, fromHex, rootFromTiles, sha256, toHex } from "@bayyina/tlog";
import type { Session } from "../session.ts";
import { isOpenTimestamps, judgeAnswer, type TimeAnswer } from "./time-answer.ts";

/** A request with its entry. */
export type Asked = TimeRequest & { readonly entry: number };
/** A request and what its answer says. `asked-again`: no answer came, and entry `askedIn` asks for the same digest since. */
export type Listed = Asked & {
  readonly answer: TimeAnswer | { readonly state: "pending" } | { readonly state: "asked-again"; readonly askedIn: number };
};

/**
 * Lists what was asked for, with what each answer says.
 *
 * @param session - The case.
 * @param trust - Roots and block headers; none: what was answered is shown as not checked.
 * @returns Each request, by entry.
 */
export async function listTimes(session: Session, trust: TimeTrust): Promise<readonly Listed[]> {
  const later = await laterRequests(session);
  const listed: Listed[] = [];
  for (const asked of requestsOf(session)) listed.push({ ...asked, answer: await answerOf(session, asked, { trust, later }) });
  return listed;
}

/**
 * The requests that wait for an answer. One that was asked again in a later entry, of whomever, waits no more.
 *
 * @param session - The case.
 * @returns Each, by entry; no two of the same digest.
 */
export async function openRequests(session: Session): Promise<readonly Asked[]> {
  const later = await laterRequests(session);
  return requestsOf(session).filter((asked) => asked.token === null && later.get(keyOf(asked)) === asked.entry);
}

/**
 * The checkpoint that a request is about.
 *
 * @param session - The case.
 * @param asked - A request whose subject is a checkpoint.
 * @returns Its size; null when no checkpoint of this log has that digest.
 */
export async function checkpointSize(session: Session, { digest, entry }: Asked): Promise<number | null> {
  // A request is about the log just before it, or before an earlier one of the same digest (a proof imported, another authority asked).
  for (const [size, other] of session.state().timeRequests)
    if (size <= entry && other.digest === digest && toHex(textDigest(await checkpointText(session, size))) === digest)
      return size;
  return null;
}

/**
 * The text of the case's checkpoint at a size: what a timestamp is about, since no later signature changes it.
 *
 * @param session - The case.
 * @param size - 0 to the size of the log.
 * @returns The note's text, its last line end included.
 */
export async function checkpointText(session: Session, size: number): Promise<string> {
  const { origin } = session.store.info;
  return formatCheckpoint({ origin, size, root: await rootFromTiles(session.store.journal.log, size) });
}

function requestsOf(session: Session): readonly Asked[] {
  return Array.from(session.state().timeRequests, ([entry, request]) => ({ ...request, entry }));
}

function keyOf({ subject, digest }: TimeRequest): string {
  return `${subject} ${digest}`;
}

/** By subject and digest, the last entry that asks an authority. A proof that was brought asks nobody, so it takes no request's place. */
async function laterRequests(session: Session): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  const isPending = new Set(requestsOf(session).flatMap((asked) => (asked.token === null ? [keyOf(asked)] : [])));
  for (const asked of requestsOf(session)) {
    if (!isPending.has(keyOf(asked))) continue;
    const isBrought = asked.token !== null && isOpenTimestamps(await session.store.items.read(asked.token));
    if (!isBrought) last.set(keyOf(asked), asked.entry);
  }
  return last;
}

type Known = { readonly trust: TimeTrust; readonly later: ReadonlyMap<string, number> };

async function answerOf(session: Session, asked: Asked, { trust, later }: Known): Promise<Listed["answer"]> {
  if (asked.token === null) {
    const askedIn = later.get(keyOf(asked)) ?? asked.entry;
    return askedIn === asked.entry ? { state: "pending" } : { state: "asked-again", askedIn };
  }
  const digest = fromHex(asked.digest);
  const isOwn = asked.subject === "checkpoint" ? (await checkpointSize(session, asked)) !== null : isItsDigest(asked);
  if (digest === null || !isOwn) return { state: "fails", why: "checkpoint-differs" };
  return judgeAnswer(await session.store.items.read(asked.token), digest, trust);
}

function isItsDigest({ subject, digest }: Asked): boolean {
  return subject === `sha256:${digest}`;
}

function textDigest(text: string): Uint8Array {
  return sha256(new TextEncoder().encode(text));
}
