// `bayyina count`: tolls per scope, each with its because. Nothing is added across scopes or kinds.
import { reviewedClaims } from "@bayyina/journal";
import { type PlaceTree, type PublicToll, parseAsJson, placeLabel, placeTree, type Reading, sayRange } from "@bayyina/model";
import { linkClaims, tollsOf } from "@bayyina/wiring";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runOnCase } from "../run-verb.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addCount(program: Command): void {
  withCase(program.command("count").description("tolls per incident and scope, as ranges with their because")).action(
    (options: CaseOptions) =>
      runOnCase(options, async (session) => {
        const { places } = session.state();
        const decisions = [...session.state().decisions.values()];
        const input = { claims: reviewedClaims(session.state(), { releaseOnly: false }), places, decisions };
        const linking = linkClaims(input);
        const tolls = tollsOf(input, linking);
        const tree = placeTree(places);
        const unplaced = tolls.filter((toll) => toll.standing === "unplaced").flatMap((toll) => sayToll(toll, tree));
        const lines = [
          ...linking.incidents.flatMap((incident) => [
            `${incident.id}  ${incident.during ?? "date not known"}`,
            ...tolls.filter((toll) => toll.incident === incident.id).flatMap((toll) => sayToll(toll, tree)),
          ]),
          ...(unplaced.length === 0 ? [] : ["in no incident; each by itself, added to nothing", ...unplaced]),
        ];
        return {
          exit: 0,
          lines: lines.length === 0 ? ["No claim to count."] : lines,
          json: { incidents: parseAsJson(linking.incidents), tolls: parseAsJson(tolls) },
        };
      }),
  );
}

function sayToll(scoped: PublicToll, tree: PlaceTree): readonly string[] {
  const where = scoped.placeIds.map((id) => placeLabel(id, tree)).join(", ") || "place not known";
  const scope = `${scoped.counted}, ${scoped.of}, ${where}${scoped.standing === "member" ? "" : ` (${scoped.standing})`}`;
  const { toll } = scoped;
  switch (toll.kind) {
    case "reported":
      return [
        ...toll.readings.map((reading) => `    reported  ${scope}: ${sayReading(reading)} (${reading.claims.join(", ")})`),
        ...toll.conflicts.map((conflict) => `      cannot all hold: ${conflict.claims.join(", ")}: ${conflict.why}`),
      ];
    case "documented":
      return [`    documented  ${scope}: ${toll.casualties.length} one by one`];
    case "estimated":
      return [`    estimated  ${scope}: ${sayRange(toll.interval)}`];
    case "unknown":
      return [`    unknown  ${scope}: ${toll.why}`];
  }
}

/** The range, and the soft bounds that it does not show: "about 100" rules nothing out, but it is what was said. */
function sayReading({ range, because }: Reading): string {
  const softly = (bound: "low" | "high"): number | null =>
    because.find((each) => each.soft && each.bound === bound && each.value !== range[bound])?.value ?? null;
  const soft = { low: softly("low"), high: softly("high") };
  const firm = range.low === null && range.high === null ? "no firm bound" : sayRange(range);
  return soft.low === null && soft.high === null ? firm : `${firm}; ${sayRange(soft)} on softer words only`;
}
