// Trusted time of a case: digests asked for, asked again, listed and imported. A request is an entry before the network is touched, so
// that what could not be answered stays pending.
import type { TimeRequest } from "@bayyina/journal";
import { BayyinaError, type Effects, type ItemId, type Problem, parseId } from "@bayyina/model";
import type { TimeTrust } from "@bayyina/prove";
import { parseAuthority, requestTimestamp } from "@bayyina/time";
import { formatCheckpoint, fromHex, rootFromTiles, sha256, toHex } from "@bayyina/tlog";
import { readOpenTimestamps, timestampRequest } from "@bayyina/trusted-time";
import type { Session } from "../session.ts";
import { judgeAnswer, type TimeAnswer } from "./time-answer.ts";

const timeoutMs = 30_000;
/** Where the format of a proof is described: named when a proof names no calendar. */
const openTimestamps = "https://opentimestamps.org/";

/** A request with its entry. */
export type Asked = TimeRequest & { readonly entry: number };
/** What became of asking: the answer's entry, or the problem that leaves it pending. */
export type Answered = { readonly entry: number; readonly problem: Problem | null };
/** A request and what its answer says. */
export type Listed = Asked & { readonly answer: TimeAnswer | { readonly state: "pending" } };

/**
 * Asks for timestamps: of the items named, or of the case's checkpoint as it stands.
 *
 * @param session - The case.
 * @param effects - Chance, for the nonces.
 * @param ask - The authority, and the items; none for the checkpoint.
 * @returns What became of each request.
 * @throws BayyinaError `ITEM_UNKNOWN`, `ARGUMENT_INVALID`, `ID_MALFORMED`.
 */
export async function stampCase(
  session: Session,
  effects: Effects,
  ask: { readonly authority: string; readonly items: readonly string[] },
): Promise<readonly Answered[]> {
  const first = session.state().size;
  const authority = parseAuthority(ask.authority).href;
  const subjects = ask.items.map((item) => parseId("item", item));
  const unknown = subjects.find((subject) => !session.state().items.has(subject));
  if (unknown !== undefined) throw new BayyinaError({ code: "ITEM_UNKNOWN", facts: { item: unknown } });
  const wanted =
    subjects.length === 0
      ? [{ subject: "checkpoint" as const, digest: toHex(await checkpointDigest(session, first)) }]
      : subjects.map((subject) => ({ subject, digest: subject.slice("sha256:".length) }));
  session.write(
    wanted.map((each) => ({ kind: "time-requested", ...each, authority })),
    "a timestamp was asked for",
  );
  return answerAll(
    session,
    effects,
    wanted.map((_, index) => first + index),
  );
}

/**
 * Asks again for everything that is pending.
 *
 * @param session - The case.
 * @param effects - Chance, for the nonces.
 * @returns What became of each.
 */
export async function retryCase(session: Session, effects: Effects): Promise<readonly Answered[]> {
  const pending = [...session.state().timeRequests].filter(([, { token }]) => token === null);
  return answerAll(
    session,
    effects,
    pending.map(([entry]) => entry),
  );
}

async function answerAll(session: Session, effects: Effects, entries: readonly number[]): Promise<readonly Answered[]> {
  const done: Answered[] = [];
  for (const entry of entries) done.push({ entry, problem: await answerOne(session, effects, entry) });
  return done;
}

/** The digest of the case's checkpoint at a size: of the note's text, which no later signature changes. */
async function checkpointDigest(session: Session, size: number): Promise<Uint8Array> {
  const { origin } = session.store.info;
  const root = await rootFromTiles(session.store.journal.log, size);
  return sha256(new TextEncoder().encode(formatCheckpoint({ origin, size, root })));
}

async function answerOne(session: Session, effects: Effects, entry: number): Promise<Problem | null> {
  const asked = session.state().timeRequests.get(entry);
  const digest = asked === undefined ? null : fromHex(asked.digest);
  if (asked === undefined || digest === null) return { code: "TIME_REQUEST_UNKNOWN", facts: { entry } };
  const request = timestampRequest({ digest, nonce: effects.randomBytes(16) });
  try {
    const { response } = await requestTimestamp({ url: asked.authority, request, timeoutMs });
    await keepAnswer(session, entry, response);
    return null;
  } catch (error) {
    const isPending = error instanceof BayyinaError && error.problem.code.startsWith("TSA_");
    if (isPending) return error.problem;
    throw error;
  }
}

async function keepAnswer(session: Session, request: number, bytes: Uint8Array): Promise<ItemId> {
  const { id } = await session.store.items.put(pieces(bytes));
  session.write([{ kind: "time-stamped", request, token: id }], "a timestamp came");
  return id;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/**
 * Lists what was asked for, with what each answer says.
 *
 * @param session - The case.
 * @param trust - Roots and block headers; none: what was answered is shown as not checked.
 * @returns Each request, by entry.
 */
export async function listTimes(session: Session, trust: TimeTrust): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const [entry, request] of session.state().timeRequests)
    listed.push({ ...request, entry, answer: await answerOf(session, { ...request, entry }, trust) });
  return listed;
}

async function answerOf(session: Session, asked: Asked, trust: TimeTrust): Promise<Listed["answer"]> {
  if (asked.token === null) return { state: "pending" };
  const digest = fromHex(asked.digest);
  if (digest === null || !(await isOwnDigest(session, asked))) return { state: "fails", why: "checkpoint-differs" };
  return judgeAnswer(await session.store.items.read(asked.token), digest, trust);
}

/** A checkpoint's request is about the log just before it, or before an earlier request of the same digest (a proof imported later). */
async function isOwnDigest(session: Session, { subject, digest, entry }: Asked): Promise<boolean> {
  if (subject !== "checkpoint") return digest === subject.slice("sha256:".length);
  for (const [size, other] of session.state().timeRequests)
    if (size <= entry && other.digest === digest && toHex(await checkpointDigest(session, size)) === digest) return true;
  return false;
}

/**
 * Takes in an OpenTimestamps proof of an item, or of a checkpoint that a timestamp was asked for.
 *
 * @param session - The case.
 * @param proof - The .ots file's bytes.
 * @returns The entry of the request that it answers.
 * @throws BayyinaError `TIMESTAMP_INVALID` when it is no proof, or of nothing in this case.
 */
export async function importProof(session: Session, proof: Uint8Array): Promise<number> {
  const digest = proof.subarray(33, 65); // after the magic (31 bytes), the version and the name of the hash
  const read = digest.length === 32 ? readOpenTimestamps(proof, digest) : { kind: "malformed" as const };
  if (read.kind !== "read") throw new BayyinaError({ code: "TIMESTAMP_INVALID", facts: { why: read.kind } });
  const hex = toHex(digest);
  const { items, size, timeRequests } = session.state();
  const item = [...items.keys()].find((id) => id === `sha256:${hex}`);
  const isCheckpoint = [...timeRequests.values()].some((each) => each.subject === "checkpoint" && each.digest === hex);
  if (item === undefined && !isCheckpoint)
    throw new BayyinaError({ code: "TIMESTAMP_INVALID", facts: { why: "digest-unknown" } });
  const calendar = read.attestations.find((each) => each.kind === "pending")?.url ?? openTimestamps;
  const authority = /^https?:\/\//.test(calendar) ? calendar : openTimestamps;
  session.write([{ kind: "time-requested", subject: item ?? "checkpoint", digest: hex, authority }], "a proof was brought");
  await keepAnswer(session, size, proof);
  return size;
}
