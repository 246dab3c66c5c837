// All six steps on files and folders, to a draft: what `run`, `start`, the golden tests and the benchmarks do.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Party, Places } from "@bayyina/model";
import { assertReplaceable, findFiles } from "@bayyina/store";
import type { CaseOptions } from "./case-options.ts";
import { readPartiesFile, readPlacesFile, readText } from "./read-files.ts";
import { countOf, type VerbResult } from "./say.ts";
import { createSession, openSession, type Session, type SessionContext } from "./session.ts";
import { exitWith, problemLines } from "./set-aside.ts";
import { erasedSourceLines, extractStep, staleLines } from "./steps/extract-step.ts";
import { type HandClaims, readHandClaims } from "./steps/hand-claims.ts";
import { preserveStep } from "./steps/preserve-step.ts";
import { publishStep } from "./steps/publish-step.ts";
import { publishedLines } from "./steps/published-lines.ts";

/** Options of `bayyina run`. Without `case`, the case lies beside the site. */
export type RunOptions = Omit<CaseOptions, "case"> & {
  readonly case?: string;
  readonly output: string;
  readonly places?: string;
  readonly parties?: string;
  readonly claims?: string;
  readonly title: string;
};

/**
 * Runs the six steps.
 *
 * @param sources - Files and folders.
 * @param options - Where to, with which gazetteer, parties and claims by hand.
 * @param context - Clock, chance, voice.
 * @returns What was done; exit 3 when something was set aside.
 * @throws BayyinaError as the steps do; what was acknowledged stays in the case.
 */
export async function runAll(sources: readonly string[], options: RunOptions, context: SessionContext): Promise<VerbResult> {
  const found = findFiles(sources);
  const given = readGiven(options);
  assertReplaceable(options.output);
  const session = await sessionFor(
    { ...options, case: options.case ?? `${options.output.replace(/[\\/]+$/, "")}.case` },
    context,
  );
  try {
    addGazetteers(session, given);
    const preserved = await preserveStep(session, found, context.voice);
    const byHand = given.claims === null ? null : await enterClaims(session, given.claims);
    const extracted = await extractStep(session, context.voice);
    const day = context.effects.now().slice(0, 10);
    const published = await publishStep(session, { output: options.output, mode: "draft", day }, context.voice);
    const setAside = [...preserved.setAside, ...(byHand?.setAside ?? []), ...extracted.setAside];
    const lines = [
      `preserve  ${countOf(preserved.files, "file")} in, ${countOf(session.state().items.size, "item")} kept`,
      ...(byHand === null
        ? []
        : [`claims    ${countOf(byHand.kept.length, "claim")} by hand, each quote checked against its text`]),
      `extract   ${countOf(extracted.read, "text")} read, ${countOf(extracted.claims, "claim")} proposed${sayNotes(extracted.notes)}`,
      ...staleLines(extracted.stale),
      ...erasedSourceLines(extracted.erased),
      ...publishedLines(published, session.store.signer, options.output),
      ...problemLines(setAside),
    ];
    return { exit: exitWith(setAside), lines, json: { preserved, extracted, published, setAside } };
  } finally {
    session.close();
  }
}

async function enterClaims(session: Session, lines: string): Promise<HandClaims> {
  const read = await readHandClaims(session, lines);
  const known = session.state().claims;
  const fresh = read.kept.filter((claim) => !known.has(claim.id));
  session.write(
    fresh.map((claim) => ({ kind: "claim-added", claim, origin: "recorder", state: "proposed" })),
    "claims were entered by hand",
  );
  return read;
}

function sayNotes(notes: number): string {
  return notes === 0 ? "" : `; ${countOf(notes, "recorder's note")} left to claims by hand`;
}

async function sessionFor(options: RunOptions & { readonly case: string }, context: SessionContext): Promise<Session> {
  if (existsSync(join(options.case, "case.json"))) return openSession(options, context);
  return createSession({ ...options, unprotected: options.passphraseFile === undefined }, context);
}

type Given = { readonly places: Places | null; readonly parties: readonly Party[]; readonly claims: string | null };

// All that was named is read before a case is made: a wrong path leaves nothing behind.
function readGiven(options: RunOptions): Given {
  return {
    places: options.places === undefined ? null : readPlacesFile(options.places),
    parties: options.parties === undefined ? [] : readPartiesFile(options.parties),
    claims: options.claims === undefined ? null : readText(options.claims),
  };
}

function addGazetteers(session: Session, { places, parties }: Given): void {
  const state = session.state();
  const news = parties.filter((party) => JSON.stringify(state.parties.get(party.id)) !== JSON.stringify(party));
  const newPlaces =
    places !== null &&
    places.places.some((place) => state.places.places.every((old) => JSON.stringify(old) !== JSON.stringify(place)));
  if (places !== null && newPlaces) session.write([{ kind: "places-added", places }], "the gazetteer was given");
  if (news.length > 0)
    session.write(
      news.map((party) => ({ kind: "party-added", party })),
      "the parties were given",
    );
}
