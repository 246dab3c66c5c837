// The three axes of one incident, side by side: evidence of harm, attribution as claimed, the belligerents' positions. None decides another.
import type { Assessment, Claim, Incident, PlaceTree, ScopedToll, Toll } from "@bayyina/model";
import type { ClaimsById } from "../incident-figures.ts";
import { attributionsOf } from "./attributions.ts";
import { evidenceOfHarm } from "./evidence-of-harm.ts";
import { openRequests } from "./open-requests.ts";
import { partyFigures } from "./party-figures.ts";
import { positionStatements } from "./position-statements.ts";
import { spokenPositions } from "./spoken-positions.ts";

/** What an incident is assessed by. */
export type AssessmentInput = {
  readonly incident: Incident;
  /** Its own claims. */
  readonly claims: readonly Claim[];
  /** Every claim of the case, to follow what claims rest on. */
  readonly all: ClaimsById;
  readonly tree: PlaceTree;
  /** Its tolls. */
  readonly tolls: readonly ScopedToll<Toll>[];
  /**
   * Claims whose positions are shown beside the incident's; they give no figure and lay nothing to anybody. Left out: those that may belong
   * to it or cover more, and those that its own claims rest on.
   */
  readonly beside?: readonly Claim[];
};

/**
 * Assesses an incident.
 *
 * @param input - The incident with its claims and tolls.
 * @returns Its three axes. The order of claims never matters, and every party is treated alike.
 */
export function assessIncident({ incident, claims, all, tree, tolls, beside }: AssessmentInput): Assessment {
  const spoken = spokenPositions(claims, beside ?? claimsBeside(incident, claims, all));
  const attribution = attributionsOf(claims, spoken, all);
  const positions = positionStatements(spoken);
  return {
    harm: evidenceOfHarm({ claims, all, tolls, tree }),
    attribution,
    competing: attribution.filter(({ party }) => party !== null).length > 1,
    positions,
    conceded: partyFigures(spoken, "concedes", { incident, tree }),
    disputed: partyFigures(spoken, "disputes", { incident, tree }),
    open: openRequests(positions),
  };
}

function claimsBeside({ possible, wider }: Incident, claims: readonly Claim[], all: ClaimsById): readonly Claim[] {
  const own: ReadonlySet<string> = new Set(claims.map(({ id }) => id));
  const found = new Set(own);
  for (const id of found) for (const below of all.get(id)?.restsOn ?? []) found.add(below);
  for (const id of [...possible.map(({ claim }) => claim), ...wider]) found.add(id);
  return [...found].flatMap((id) => (own.has(id) ? [] : (all.get(id) ?? [])));
}
