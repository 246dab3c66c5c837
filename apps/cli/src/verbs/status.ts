// `bayyina status`: what a case holds, in counts.
import type { CaseState, ClaimState } from "@bayyina/journal";
import { isAssistantOrigin } from "@bayyina/model";
import { keyFingerprint } from "@bayyina/tlog";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf } from "../say.ts";

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addStatus(program: Command): void {
  withCase(program.command("status").description("what the case holds, in counts; nothing of its content")).action(
    (options: CaseOptions) =>
      runOnCase(options, async (session) => {
        const state = session.state();
        const claims = claimCounts(state);
        const assistants = [...state.claims.values()].filter(
          (record) => record.state === "proposed" && isAssistantOrigin(record.origin),
        ).length;
        const setAside = [...state.items.values()].filter((record) => record.setAside.length > 0).length;
        const fingerprint = keyFingerprint(session.store.signer);
        const lines = [
          `${countOf(state.items.size, "item")} (${setAside} with something set aside), ${countOf(state.places.places.length, "place")}, ${countOf(state.parties.size, "party", "parties")}`,
          `${countOf(state.claims.size, "claim")}: ${claims.proposed} proposed (${assistants} by an assistant, counted nowhere before they are accepted), ${claims.accepted} accepted, ${claims.corrected} corrected, ${claims.rejected} rejected`,
          `${countOf(state.decisions.size, "decision")} standing, ${countOf(state.publications.length, "publication")}, ${countOf(state.size, "entry", "entries")} in the journal`,
          `The log's key: ${fingerprint}`,
        ];
        const json = {
          protected: !session.store.unprotected,
          items: state.items.size,
          itemsSetAside: setAside,
          places: state.places.places.length,
          parties: state.parties.size,
          claims,
          claimsProposedByAssistant: assistants,
          decisions: state.decisions.size,
          publications: state.publications.length,
          entries: state.size,
          fingerprint,
        };
        return { exit: 0, lines, json };
      }),
  );
}

function claimCounts(state: CaseState): Record<ClaimState, number> {
  const counts: Record<ClaimState, number> = { proposed: 0, accepted: 0, corrected: 0, rejected: 0 };
  for (const record of state.claims.values()) counts[record.state] += 1;
  return counts;
}
