// The three axes in words: who says that harm was done, to whom it is laid, what parties say. Each party in one layout; nothing is found.
import type { Assessment, ClaimId, HarmEvidence, PartyFigure, Position, PositionStatement } from "@bayyina/model";
import { sayRange } from "@bayyina/model";
import { countOf } from "../say.ts";
import { sayClaims, sayCounted, sayWhom } from "./say-scope.ts";

/** What a party says of what is said of it. */
const positionWords: Readonly<Record<Position, string>> = {
  concedes: "concedes",
  denies: "denies",
  disputes: "disputes",
  "attributes-elsewhere": "lays it elsewhere",
  "does-not-know": "does not know",
  investigates: "investigates",
  asked: "was asked",
};

/** Those that are said right before the figure that they answer. */
const answersFigure: ReadonlySet<Position | null> = new Set<Position | null>(["concedes", "denies", "disputes"]);

/**
 * The axes of an incident in words.
 *
 * @param assessment - Evidence of harm, attribution, positions.
 * @returns Lines.
 */
export function sayAssessment({
  harm,
  attribution,
  competing,
  positions,
  conceded,
  disputed,
  open,
}: Assessment): readonly string[] {
  return [
    `  evidence of harm: ${sayHarm(harm)}`,
    attribution.length === 0 ? "  attribution: nobody is named" : "  attribution, as claimed",
    ...attribution.map(sayAttribution),
    ...(competing ? ["    several are named; which of them did it is not decided here"] : []),
    positions.length === 0 ? "  positions of parties: none known" : "  positions of parties",
    ...positions.map(sayPosition),
    ...conceded.map((each) => sayPartyFigure("concedes", each)),
    ...disputed.map((each) => sayPartyFigure("does not accept", each)),
    ...open.map(
      ({ party, position, since }) =>
        `    not answered since: ${party ?? "a party not named"} ${positionWords[position]}, ${since ?? "on an unknown date"}`,
    ),
  ];
}

function sayHarm({ evidence, observers, organsAmong, organs, unnamed, against }: HarmEvidence): string {
  const organsSaid: Readonly<Record<HarmEvidence["organsAmong"], string>> = {
    all: observers.length === 1 ? ", an organ of a party" : ", all organs of parties",
    some: `, ${new Set(organs.map(({ observer }) => observer)).size} of them organs of parties`,
    none: "",
    unknown: "",
  };
  const parts = [
    observers.length === 0 ? "" : `${countOf(observers.length, "observer")} named${organsSaid[organsAmong]}`,
    unnamed.length === 0 ? "" : `no observer named in ${countOf(unnamed.length, "claim")}`,
    against.length === 0 ? "" : `${countOf(against.length, "claim")} of none where others count some${sayClaims(against)}`,
  ];
  return [evidence, ...parts].filter((part) => part !== "").join("; ");
}

function sayAttribution({ party, claims, own, denials }: Assessment["attribution"][number]): string {
  const some = (ids: readonly ClaimId[], words: string): string => (ids.length === 0 ? "" : `; ${words}${sayClaims(ids)}`);
  const by = `${countOf(claims.length, "claim")}${sayClaims(claims)}`;
  return `    ${party ?? "somebody else, not named"}: ${by}${some(own, "it concedes so itself")}${some(denials, "it denies so")}`;
}

function sayPosition({ party, position, range, reported, claims, beside }: PositionStatement): string {
  const figure = range === null ? "" : `${answersFigure.has(position) ? "" : ":"} ${sayRange(range)}`;
  const words = position === null ? "takes a position that is not given" : positionWords[position];
  const apart = beside ? ", perhaps of another incident" : "";
  return `    ${reported ?? "not dated"}: ${party ?? "a party not named"} ${words}${figure}${sayClaims(claims)}${apart}`;
}

function sayPartyFigure(words: string, { party, low, high, counted, of, soft, claims }: PartyFigure): string {
  const softly = soft ? " on softer grounds" : "";
  return `    ${party} ${words} ${sayRange({ low, high })} ${sayCounted(counted)}, ${sayWhom(of)}${softly}${sayClaims(claims)}`;
}
