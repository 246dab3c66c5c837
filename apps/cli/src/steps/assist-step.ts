// The step "assist" on a case: texts are sent to the assistant that the user named, and what holds of its answers is proposed as entries.
// What is nobody's but the case's is never sent: recorder's notes, witnesses' accounts, texts that may be either.
import {
  assistantRequest,
  type DropReason,
  type Gazetteer,
  makeGazetteer,
  partsOf,
  promptVersion,
  proposeClaims,
  readAnswer,
} from "@bayyina/extract";
import { type CaseState, type EntryBody, type ItemRecord, isSourceErased } from "@bayyina/journal";
import {
  assistantOrigin,
  BayyinaError,
  type Claim,
  type ItemId,
  type JsonValue,
  type Problem,
  placeTree,
  recordersNote,
} from "@bayyina/model";
import { type AssistantCall, askAssistant } from "@bayyina/web";
import type { Voice } from "../say.ts";
import type { Session } from "../session.ts";
import { reportOf, textOf } from "./extract-step.ts";

/** Whom to ask, about which item; null: every text that this model was not asked about. */
export type AssistRequest = Omit<AssistantCall, "allowed"> & { readonly model: string; readonly item: ItemId | null };

/**
 * What came of it. `sent`: texts, in `parts`; `proposed` and `dropped` are all that the assistant proposed. `withheld`: texts that are never
 * sent; `unpublished`: texts without a public address, sent only where an item is named.
 */
export type Assisted = {
  readonly sent: number;
  readonly parts: number;
  readonly proposed: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  readonly withheld: number;
  readonly unpublished: number;
  readonly setAside: readonly Problem[];
};

const mostTextUnits = 400_000;
const witnessKinds = /witness|testimon|interview/iu;

/**
 * Asks an assistant about texts of a case. Each text's proposals are on disk before the next is sent.
 *
 * @param session - The case.
 * @param request - Whom to ask, about what.
 * @param voice - Progress.
 * @returns What was sent and proposed; a text of which an answer cannot be read, or that is too large, is set aside.
 * @throws BayyinaError `ASSISTANT_NOT_ALLOWED` (the host, or the item that is named), `ASSISTANT_UNREACHABLE`, `ITEM_UNKNOWN`,
 *   `TEXT_NOT_DERIVED`, `ITEM_ALTERED`, `ITEM_MISSING`.
 */
export async function assistStep(session: Session, request: AssistRequest, voice: Voice): Promise<Assisted> {
  const state = session.state();
  const origin = assistantOrigin(request.model, promptVersion);
  const { toSend, withheld, unpublished } = chosen(state, request.item, origin);
  const gazetteer = makeGazetteer(state.places, placeTree(state.places));
  const dropped: Partial<Record<DropReason, number>> = {};
  const setAside: Problem[] = [];
  let [sent, parts, proposed] = [0, 0, 0];
  for (const record of toSend) {
    const asked = await askAbout(record, { session, request, gazetteer });
    if ("problem" in asked) setAside.push(asked.problem);
    else {
      session.write(entriesOf(record.item.id, asked.claims, origin), "an assistant proposed");
      for (const reason of asked.dropped) dropped[reason] = (dropped[reason] ?? 0) + 1;
      sent += 1;
      parts += asked.parts;
      proposed += asked.claims.length;
    }
    voice.progress("assist", sent + setAside.length, toSend.length);
  }
  return { sent, parts, proposed, dropped, withheld, unpublished, setAside };
}

type Chosen = { readonly toSend: readonly ItemRecord[]; readonly withheld: number; readonly unpublished: number };

function chosen(state: CaseState, item: ItemId | null, origin: string): Chosen {
  if (item !== null) return { toSend: [named(state, item)], withheld: 0, unpublished: 0 };
  const unread = [...state.items.values()]
    .filter(
      ({ workingCopies, extractions }) => workingCopies.length > 0 && extractions.every(({ extractor }) => extractor !== origin),
    )
    .sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const sendable = unread.filter((record) => whyWithheld(state, record) === null);
  const toSend = sendable.filter(({ source }) => source.url !== null);
  return { toSend, withheld: unread.length - sendable.length, unpublished: sendable.length - toSend.length };
}

function named(state: CaseState, item: ItemId): ItemRecord {
  const record = state.items.get(item);
  if (record === undefined) throw new BayyinaError({ code: "ITEM_UNKNOWN", facts: { item } });
  if (record.workingCopies.length === 0) throw new BayyinaError({ code: "TEXT_NOT_DERIVED", facts: { item } });
  const why = whyWithheld(state, record);
  if (why !== null) throw new BayyinaError({ code: "ASSISTANT_NOT_ALLOWED", facts: { item, why } });
  return record;
}

function whyWithheld(state: CaseState, record: ItemRecord): string | null {
  if (isSourceErased(state, record)) return "its source's description was erased";
  const { kind } = record.source;
  if (kind === recordersNote) return "a recorder's note";
  return kind !== null && witnessKinds.test(kind) ? "a witness's account" : null;
}

type Asking = { readonly session: Session; readonly request: AssistRequest; readonly gazetteer: Gazetteer };
type Asked = { readonly claims: readonly Claim[]; readonly dropped: readonly DropReason[]; readonly parts: number };

async function askAbout(
  record: ItemRecord,
  { session, request, gazetteer }: Asking,
): Promise<Asked | { readonly problem: Problem }> {
  const item = record.item.id;
  const text = await textOf(session, record);
  if (text.length > mostTextUnits) return { problem: { code: "TEXT_TOO_LARGE", facts: { item, textUnits: text.length } } };
  const { claims: held, assistantHosts: allowed } = session.state();
  const known = Array.from(held.values(), ({ claim }) => claim).filter(
    ({ quote }) => quote !== "not-checked" && quote.item === item,
  );
  const claims: Claim[] = [];
  const dropped: DropReason[] = [];
  const parts = partsOf(text);
  for (const part of parts) {
    const body = JSON.stringify(assistantRequest(request.model, text.slice(part.start, part.end)));
    const proposals = await answered({ ...request, allowed }, body);
    if ("problem" in proposals) return { problem: { code: proposals.problem.code, facts: { item, ...proposals.problem.facts } } };
    const ground = { report: reportOf(record, text), part, gazetteer, known: [...known, ...claims] };
    const checked = proposeClaims(proposals.proposals, ground);
    claims.push(...checked.kept);
    dropped.push(...checked.dropped);
  }
  return { claims, dropped, parts: parts.length };
}

/** An answer that cannot be read costs its own text; an assistant that does not answer ends the step. */
async function answered(
  call: AssistantCall,
  body: string,
): Promise<{ readonly proposals: readonly JsonValue[] } | { readonly problem: Problem }> {
  try {
    return readAnswer(await askAssistant(call, body));
  } catch (error) {
    if (error instanceof BayyinaError && error.problem.code === "ASSISTANT_ANSWER_INVALID") return { problem: error.problem };
    throw error;
  }
}

function entriesOf(item: ItemId, claims: readonly Claim[], origin: string): readonly EntryBody[] {
  return [
    ...claims.map((claim): EntryBody => ({ kind: "claim-added", claim, origin, state: "proposed" })),
    { kind: "text-read", item, extractor: origin, claims: claims.length },
  ];
}
