// `bayyina run` and `bayyina start`: all six steps on a folder, to a draft.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@bayyina/model";
import { serveFolder } from "@bayyina/web";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readPartiesFile, readPlacesFile, readText } from "../read-files.ts";
import { runVerb } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import { createSession, openSession, type Session, type SessionContext } from "../session.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import { extractStep } from "../steps/extract-step.ts";
import { readHandClaims } from "../steps/hand-claims.ts";
import { preserveStep } from "../steps/preserve-step.ts";
import { publishStep } from "../steps/publish-step.ts";
import { publishedLines } from "../steps/published-lines.ts";

type RunOptions = Omit<CaseOptions, "case"> & {
  readonly case?: string;
  readonly output: string;
  readonly places?: string;
  readonly parties?: string;
  readonly claims?: string;
  readonly title: string;
};

/**
 * Adds `run` and `start`.
 *
 * @param program - The command line.
 */
export function addRun(program: Command): void {
  withCase(
    program
      .command("run")
      .description("all six steps on files and folders: a draft record, and its check")
      .argument("<sources...>"),
    false,
  )
    .requiredOption("--output <folder>", "where the site goes")
    .option("--places <file>", "the gazetteer")
    .option("--parties <file>", "the parties to the conflict")
    .option("--claims <file>", "claims by hand, JSON lines; entered as proposed")
    .option("--title <title>", "what a new case is called; published", "A case")
    .action((sources: readonly string[], options: RunOptions) =>
      runVerb(options, (context) => runAll(sources, options, context)),
    );
  withCase(program.command("start").description("run the shipped case and show it until Ctrl-C"), false)
    .option("--port <port>", "the port on 127.0.0.1", "4310")
    .action((options: { readonly port: string; readonly json?: boolean }) =>
      runVerb(options, (context) => start(Number(options.port), context)),
    );
}

async function runAll(sources: readonly string[], options: RunOptions, context: SessionContext): Promise<VerbResult> {
  const session = await sessionFor(
    { ...options, case: options.case ?? `${options.output.replace(/[\\/]+$/, "")}.case` },
    context,
  );
  try {
    const setAside: Problem[] = [];
    const say: string[] = [];
    addGazetteers(session, options);
    const preserved = await preserveStep(session, sources, context.voice);
    say.push(`preserve  ${countOf(preserved.files, "file")} in, ${countOf(session.state().items.size, "item")} kept`);
    setAside.push(...preserved.setAside);
    if (options.claims !== undefined) {
      const read = await readHandClaims(session, readText(options.claims));
      const known = session.state().claims;
      const fresh = read.kept.filter((claim) => !known.has(claim.id));
      session.write(
        fresh.map((claim) => ({ kind: "claim-added", claim, origin: "recorder", state: "proposed" })),
        "claims were entered by hand",
      );
      setAside.push(...read.setAside);
      say.push(`claims    ${countOf(read.kept.length, "claim")} by hand, each quote checked against its text`);
    }
    const extracted = await extractStep(session, context.voice);
    say.push(
      `extract   ${countOf(extracted.read, "text")} read, ${countOf(extracted.claims, "claim")} proposed${extracted.notes > 0 ? `; ${countOf(extracted.notes, "recorder's note")} left to claims by hand` : ""}`,
    );
    setAside.push(...extracted.setAside);
    const done = await publishStep(
      session,
      { output: options.output, mode: "draft", day: context.effects.now().slice(0, 10) },
      context.voice,
    );
    const lines = [
      ...say,
      ...publishedLines(done, session.store.signer, options.output),
      ...problemLines(setAside, "kept, but set aside"),
    ];
    return { exit: exitWith(setAside), lines, json: { preserved, extracted, published: done, setAside } };
  } finally {
    session.close();
  }
}

async function sessionFor(options: RunOptions & { readonly case: string }, context: SessionContext): Promise<Session> {
  if (existsSync(join(options.case, "case.json"))) return openSession(options, context);
  return createSession({ ...options, unprotected: options.passphraseFile === undefined }, context);
}

function addGazetteers(session: Session, options: RunOptions): void {
  const places = options.places === undefined ? null : readPlacesFile(options.places);
  const parties = options.parties === undefined ? [] : readPartiesFile(options.parties);
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

async function start(port: number, context: SessionContext): Promise<VerbResult> {
  const root = join(import.meta.dirname, "../../../..");
  const shipped = join(root, "cases", "mosul-2017");
  const output = join(root, ".bayyina", "mosul-2017-site");
  context.voice.notice("Running the six steps on the shipped case: reports of the bombardment of western Mosul, March 2017 …");
  const files = {
    places: join(shipped, "places.json"),
    parties: join(shipped, "parties.json"),
    claims: join(shipped, "claims.jsonl"),
  };
  const options = {
    ...files,
    case: join(root, ".bayyina", "mosul-2017"),
    output,
    title: "Western Mosul, March 2017",
    by: "the shipped case",
  };
  const done = await runAll([join(shipped, "sources")], options, context);
  for (const line of done.lines) context.voice.notice(line.replace(output, ".bayyina/mosul-2017-site"));
  return { ...(await keepServing(output, port, context)), exit: done.exit };
}

/**
 * Shows a folder until Ctrl-C.
 *
 * @param folder - The site.
 * @param port - On 127.0.0.1.
 * @param context - The voice that says the address.
 * @returns When the server was closed.
 */
export async function keepServing(folder: string, port: number, context: SessionContext): Promise<VerbResult> {
  const { server, url } = await serveFolder(folder, port);
  context.voice.notice(`Open ${url} (this machine only). Ctrl-C ends it.`);
  await new Promise<void>((closed) => {
    const close = (): void => {
      server.close(() => closed());
      server.closeAllConnections();
    };
    process.once("SIGINT", close).once("SIGTERM", close);
  });
  return { exit: 0, lines: [], json: { served: url } };
}
