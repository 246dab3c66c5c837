// `bayyina claim add|list|correct|accept|reject`: a recorder's word on claims. Each is an entry; nothing is overwritten. `show` and `code`
// stand in files of their own.
import { type EntryBody, refusalOf } from "@bayyina/journal";
import { BayyinaError, type Claim, isAssistantOrigin, type Problem, parseAsJson, parseId } from "@bayyina/model";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readText } from "../read-files.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import { sayClaim } from "../say-claim.ts";
import type { Session } from "../session.ts";
import { exitWith, problemLines } from "../set-aside.ts";
import { type HandClaims, readHandClaims } from "../steps/hand-claims.ts";
import { addClaimCode } from "./claim/claim-code.ts";
import { addClaimShow } from "./claim/claim-show.ts";

type ReviewOptions = CaseOptions & { readonly id?: readonly string[]; readonly all?: boolean };

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addClaim(program: Command): void {
  const claim = program.command("claim").description("claims: enter, review, and read what became of them");
  withCase(
    claim
      .command("add")
      .description("enter claims by hand, accepted; each quote is checked against the preserved text")
      .argument("<file>", "JSON lines, a claim each"),
  ).action((file: string, options: CaseOptions) =>
    runOnCase(options, async (session) => enter(session, await readHandClaims(session, readText(file)), addedBy)),
  );
  withCase(claim.command("list").description("every claim with its state and its words")).action((options: CaseOptions) =>
    runOnCase(options, async (session) => list(session)),
  );
  addClaimShow(claim);
  withCase(
    claim
      .command("correct")
      .description("put a corrected claim in place of one; the first form stays in the journal")
      .argument("<file>", "JSON lines, claims with the ids they correct"),
  ).action((file: string, options: CaseOptions) =>
    runOnCase(options, async (session) => enter(session, await readHandClaims(session, readText(file)), correctedBy)),
  );
  for (const verdict of ["accepted", "rejected"] as const) {
    const name = verdict === "accepted" ? "accept" : "reject";
    withCase(claim.command(name).description(`${name} claims`))
      .option("--id <claim...>", "claim ids")
      .option("--all", `every claim that is still only proposed${verdict === "accepted" ? ", but an assistant's" : ""}`, false)
      .action((options: ReviewOptions) => runOnCase(options, async (session) => review(session, options, verdict)));
  }
  addClaimCode(claim);
}

function list(session: Session): VerbResult {
  const records = [...session.state().claims.values()];
  const lines = records.map(({ claim, state, origin }) => {
    const by = isAssistantOrigin(origin) ? " (by an assistant)" : "";
    return `${claim.id}  ${state}${by}  ${sayClaim(claim)}`;
  });
  const json = records.map(({ claim, state, origin }) => ({ state, origin, claim }));
  return { exit: 0, lines: lines.length === 0 ? ["No claim yet."] : lines, json: parseAsJson(json) };
}

function addedBy(claim: Claim): EntryBody {
  return { kind: "claim-added", claim, origin: "recorder", state: "accepted" };
}

function correctedBy(claim: Claim): EntryBody {
  return { kind: "claim-reviewed", claim: claim.id, verdict: "corrected", correction: claim };
}

function enter(session: Session, read: HandClaims, bodyOf: (claim: Claim) => EntryBody): VerbResult {
  const bodies = read.kept.map(bodyOf);
  const refused = bodies.flatMap((body) => refusalOf(session.state(), body) ?? []);
  const fits = bodies.filter((body) => refusalOf(session.state(), body) === null);
  session.write(fits, "claims were entered by hand");
  const setAside = [...read.setAside, ...refused];
  const lines = [`${countOf(fits.length, "claim")} entered.`, ...problemLines(setAside), ...setAside.map(sayFacts)];
  return { exit: exitWith(setAside), lines, json: { entered: fits.length, setAside } };
}

/** What is wrong in which line, for whoever corrects it. */
function sayFacts({ code, facts: { line, ...facts } }: Problem): string {
  const said = Object.entries(facts).map(([fact, value]) => `, ${fact}: ${String(value)}`);
  return `    ${line === undefined ? "" : `line ${line}: `}${code}${said.join("")}`;
}

function review(session: Session, options: ReviewOptions, verdict: "accepted" | "rejected"): VerbResult {
  const open = [...session.state().claims.values()].filter(({ state }) => state === "proposed");
  // An assistant's proposals are accepted one by one, by whoever read the words: never all at once.
  const reviewable = verdict === "rejected" ? open : open.filter(({ origin }) => !isAssistantOrigin(origin));
  const left = open.length - reviewable.length;
  const ids =
    options.all === true ? reviewable.map(({ claim }) => claim.id) : (options.id ?? []).map((id) => parseId("claim", id));
  if (ids.length === 0 && options.all !== true)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--id or --all" } });
  const bodies = ids.map((claim): EntryBody => ({ kind: "claim-reviewed", claim, verdict, correction: null }));
  for (const body of bodies) {
    const problem = refusalOf(session.state(), body);
    if (problem !== null) throw new BayyinaError(problem);
  }
  session.write(bodies, `claims were ${verdict}`);
  const leftLine = `  ${countOf(left, "claim")} of an assistant still proposed: accept each by --id.`;
  const lines = [`${countOf(ids.length, "claim")} ${verdict}.`, ...(options.all === true && left > 0 ? [leftLine] : [])];
  return { exit: 0, lines, json: { [verdict]: ids.length } };
}
