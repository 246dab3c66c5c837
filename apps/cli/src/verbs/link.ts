// `bayyina link` and `bayyina decide`: which claims are proposed as one incident, and a recorder's word on it.
import { type EntryBody, refusalOf, reviewedClaims } from "@bayyina/journal";
import { groupReports } from "@bayyina/link";
import { BayyinaError, type Incident, parseAsJson, parseId, placeLabel, placeTree } from "@bayyina/model";
import { linkClaims } from "@bayyina/wiring";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { entryIndex } from "../entry-index.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session } from "../session.ts";
import { caseTexts } from "../steps/lineage-step.ts";
import { sayReports } from "../steps/say-reports.ts";

/**
 * Adds `link` and `decide same|different|undo`.
 *
 * @param program - The command line.
 */
export function addLink(program: Command): void {
  const link = withCase(
    program.command("link").description("propose incidents: claims about one place and time, with reasons"),
  ).action((options: CaseOptions) => runOnCase(options, async (session) => showLinking(session)));
  withCase(
    link.command("reports").description("group the case's reports by the incident they speak of, with reasons"),
    false,
  ).action((_: unknown, command: Command) => {
    // The verb above takes these options too, and so takes them from the line first.
    const options = command.optsWithGlobals<CaseOptions>();
    return runOnCase(options, async (session) => showReports(session));
  });
  const decide = program
    .command("decide")
    .description("a recorder's decision on two claims; it overrides the proposal and can be undone");
  for (const verdict of ["same", "different"] as const)
    withCase(
      decide
        .command(verdict)
        .description(verdict === "same" ? "the two claims speak of one incident" : "the two claims speak of different incidents"),
    )
      .requiredOption("--left <claim>", "a claim's id")
      .requiredOption("--right <claim>", "another claim's id")
      .option("--persons", "of two claims of persons: it is one person, or two; nothing is said of incidents")
      .action((options: CaseOptions & { readonly left: string; readonly right: string; readonly persons?: boolean }) =>
        runOnCase(options, async (session) =>
          write(session, {
            kind: options.persons === true ? "person-decided" : "link-decided",
            verdict,
            left: parseId("claim", options.left),
            right: parseId("claim", options.right),
          }),
        ),
      );
  withCase(decide.command("undo").description("take a decision back; it stays in the journal"))
    .requiredOption("--entry <index>", "the decision's entry")
    .action((options: CaseOptions & { readonly entry: string }) =>
      runOnCase(options, async (session) => write(session, { kind: "link-undone", entry: entryIndex(options.entry, "--entry") })),
    );
}

function write(session: Session, body: EntryBody): VerbResult {
  const problem = refusalOf(session.state(), body);
  if (problem !== null) throw new BayyinaError(problem);
  const entry = session.state().size;
  session.write([body], "a recorder decided");
  const said = body.kind === "link-undone" ? "Undone" : "Decided";
  const undo = body.kind === "link-undone" ? "" : ` Undo it with: bayyina decide undo --entry ${entry}`;
  return { exit: 0, lines: [`${said}, as entry ${entry}.${undo}`], json: { entry } };
}

async function showReports(session: Session): Promise<VerbResult> {
  const { texts } = await caseTexts(session);
  const grouping = groupReports(texts, [...session.state().decisions.values()]);
  return { exit: 0, lines: sayReports(grouping), json: parseAsJson(grouping) };
}

function showLinking(session: Session): VerbResult {
  const { places } = session.state();
  const decisions = [...session.state().decisions.values()];
  const linking = linkClaims({ claims: reviewedClaims(session.state(), { releaseOnly: false }), places, decisions });
  const tree = placeTree(places);
  const where = (incident: Incident): string =>
    incident.placeIds.map((id) => placeLabel(id, tree)).join(", ") || "place not known";
  const lines = [
    `${countOf(linking.incidents.length, "incident")} proposed, ${countOf(linking.possiblySame.length, "pair")} possibly the same, ${countOf(linking.unplaced.length, "claim")} in no incident.`,
    ...linking.incidents.flatMap((incident) => [
      `${incident.id}  ${incident.during ?? "date not known"}  ${where(incident)}  ${countOf(incident.claims.length, "claim")}, ${incident.possible.length} possible, ${incident.wider.length} wider`,
      ...incident.reasons.map((reason) => `    because ${reason.says} (${reason.claims.join(", ")})`),
    ]),
    ...linking.possiblySame.map(
      (pair) =>
        `possibly the same: ${pair.left} and ${pair.right}: ${pair.pro.join("; ")}${pair.contra.length > 0 ? `; but ${pair.contra.join("; ")}` : ""}`,
    ),
  ];
  return { exit: 0, lines, json: parseAsJson(linking) };
}
