// `bayyina claim show`: what became of one claim, step by step: what was proposed, by whom it was reviewed and read, when and why.
import { type ClaimEvent, claimHistories, type Erased, isErased, openEntry } from "@bayyina/journal";
import { BayyinaError, type Claim, parseAsJson, parseId } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../../case-options.ts";
import { runOnCase } from "../../run-verb.ts";
import type { VerbResult } from "../../say.ts";
import { sayClaim } from "../../say-claim.ts";
import type { Session } from "../../session.ts";

/**
 * Adds `claim show`.
 *
 * @param claim - The group.
 */
export function addClaimShow(claim: Command): void {
  withCase(
    claim.command("show").description("one claim's history: proposal, reviews, corrections and readings, with who, when and why"),
  )
    .requiredOption("--id <claim>", "the claim's id")
    .action((options: CaseOptions & { readonly id: string }) => runOnCase(options, async (session) => show(session, options.id)));
}

/**
 * The history of every claim of a case, out of its whole journal.
 *
 * @param session - The case.
 * @returns As `claimHistories`.
 */
export function historiesOf(session: Session): ReturnType<typeof claimHistories> {
  return claimHistories(Array.from(session.store.journal.read(0), (entry) => openEntry(entry)));
}

function show(session: Session, given: string): VerbResult {
  const id = parseId("claim", given);
  const record = session.state().claims.get(id);
  const events = historiesOf(session).get(id);
  if (record === undefined || events === undefined) throw new BayyinaError({ code: "CLAIM_UNKNOWN", facts: { claim: id } });
  const { state, origin } = record;
  const lines = [`${id}  ${state}  ${sayClaim(record.claim)}`, ...events.flatMap((event, at) => sayEvent(event, events[at - 1]))];
  return { exit: 0, lines, json: parseAsJson({ id, state, origin, claim: record.claim, history: events.map(plainEvent) }) };
}

function sayEvent(event: ClaimEvent, before: ClaimEvent | undefined): readonly string[] {
  const { entry, at, by, why, key, claim, step, verdict } = event;
  const done = { added: `came in, ${verdict}`, reviewed: verdict, coded: `read as ${verdict}, beside the review` }[step];
  const from = event.step === "added" ? `, from ${event.origin}` : "";
  const signed = key === null ? "" : ", signed";
  const changed = claim === null || sameText(claim, before?.claim ?? null) ? [] : [`         ${sayClaim(claim)}`];
  return [`  ${String(entry).padStart(5)}  ${said(at)}  ${done}${from}, by ${said(by)}${signed}: ${said(why)}`, ...changed];
}

function plainEvent(event: ClaimEvent): object {
  const { at, by, why, key } = event;
  return { ...event, at: said(at), by: said(by), why: said(why), key: key === null ? null : said(key) };
}

function said(value: string | Erased): string {
  return isErased(value) ? "erased" : value;
}

function sameText(claim: Claim, before: Claim | null): boolean {
  return before !== null && sayClaim(claim) === sayClaim(before);
}
