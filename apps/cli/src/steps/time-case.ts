// Trusted time of a case: digests asked for, asked again, and proofs imported. A request is an entry before the network is touched, so
// that what could not be answered stays pending. Not here: what the answers say (time-list.ts).
import { BayyinaError, type Effects, type ItemId, type Problem, parseId } from "@bayyina/model";
import { parseAuthority, requestTimestamp } from "@bayyina/time";
import { fromHex, sha256, toHex } from "@bayyina/tlog";
import { readOpenTimestamps, timestampRequest } from "@bayyina/trusted-time";
import type { Session } from "../session.ts";
import { proofDigest } from "./time-answer.ts";
import { checkpointText, openRequests } from "./time-list.ts";

const timeoutMs = 30_000;
/** Where the format of a proof is described: named when a proof names no calendar. */
const openTimestamps = "https://opentimestamps.org/";

/** What became of asking: the answer's entry, or the problem that leaves it pending. */
export type Answered = { readonly entry: number; readonly problem: Problem | null };

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
      ? [{ subject: "checkpoint" as const, digest: digestOf(await checkpointText(session, first)) }]
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
 * @param elsewhere - Another authority, in place of those asked before: a request of its own for each digest; null for the same ones.
 * @returns What became of each.
 * @throws BayyinaError `ARGUMENT_INVALID` when `elsewhere` is no address.
 */
export async function retryCase(session: Session, effects: Effects, elsewhere: string | null): Promise<readonly Answered[]> {
  const open = await openRequests(session);
  const authority = elsewhere === null ? null : parseAuthority(elsewhere).href;
  const isMoved = (asked: (typeof open)[number]): boolean => authority !== null && asked.authority !== authority;
  const moved = open.filter(isMoved).map(({ subject, digest }) => ({ subject, digest }));
  const first = session.state().size;
  if (authority !== null && moved.length > 0)
    session.write(
      moved.map((each) => ({ kind: "time-requested", ...each, authority })),
      "another authority was asked",
    );
  const stayed = open.filter((asked) => !isMoved(asked)).map(({ entry }) => entry);
  return answerAll(session, effects, [...stayed, ...moved.map((_, index) => first + index)]);
}

async function answerAll(session: Session, effects: Effects, entries: readonly number[]): Promise<readonly Answered[]> {
  const done: Answered[] = [];
  for (const entry of entries) done.push({ entry, problem: await answerOne(session, effects, entry) });
  return done;
}

function digestOf(text: string): string {
  return toHex(sha256(new TextEncoder().encode(text)));
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

async function keepAnswer(session: Session, request: number, bytes: Uint8Array): Promise<void> {
  const token = await storeAnswer(session, bytes);
  session.write([{ kind: "time-stamped", request, token }], "a timestamp came");
}

async function storeAnswer(session: Session, bytes: Uint8Array): Promise<ItemId> {
  return (await session.store.items.put(pieces(bytes))).id;
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/**
 * Takes in an OpenTimestamps proof of an item, or of a checkpoint that a timestamp was asked for.
 *
 * @param session - The case.
 * @param proof - The .ots file's bytes.
 * @returns The entry of the request that it answers.
 * @throws BayyinaError `ARGUMENT_INVALID` when it is no proof, `TIMESTAMP_INVALID` when it is of nothing in this case.
 */
export async function importProof(session: Session, proof: Uint8Array): Promise<number> {
  const digest = toHex(proofDigest(proof));
  const { items, size, timeRequests } = session.state();
  const item = [...items.keys()].find((id) => id === `sha256:${digest}`);
  const isCheckpoint = [...timeRequests.values()].some((each) => each.subject === "checkpoint" && each.digest === digest);
  if (item === undefined && !isCheckpoint)
    throw new BayyinaError({ code: "TIMESTAMP_INVALID", facts: { why: "digest-unknown" } });
  const token = await storeAnswer(session, proof);
  // Request and answer at once: a calendar's address left pending would be asked as if it were a timestamp authority.
  session.write(
    [
      { kind: "time-requested", subject: item ?? "checkpoint", digest, authority: calendarOf(proof) },
      { kind: "time-stamped", request: size, token },
    ],
    "a proof was brought",
  );
  return size;
}

/** The first calendar that a proof names. */
function calendarOf(proof: Uint8Array): string {
  const read = readOpenTimestamps(proof, proofDigest(proof));
  const calendars = read.kind === "read" ? read.attestations.flatMap((each) => (each.kind === "pending" ? [each.url] : [])) : [];
  return calendars.find((url) => /^https?:\/\//.test(url)) ?? openTimestamps;
}
