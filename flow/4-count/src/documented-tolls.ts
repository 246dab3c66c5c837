// Documented tolls: persons named one by one. One name in one spelling is one person here; matching spellings is linkage, not counting.
import { type CasualtyId, type Claim, type Incident, parseId, type ScopedToll, sha256Hex, type Toll } from "@bayyina/model";

type PersonClaim = Extract<Claim, { kind: "person" }>;

/**
 * Documented tolls of an incident.
 *
 * @param members - The incident's claims.
 * @param incident - The incident.
 * @returns A toll of the killed, `unknown` when nobody is named as killed, and one for each other fate that a person is named with;
 *   who is named as killed by any claim is counted there alone. A casualty's id comes from claim ids, never from a name.
 */
export function documentedTolls(members: readonly Claim[], incident: Incident): readonly ScopedToll<Toll>[] {
  const persons = samePersons(members.filter((claim) => claim.kind === "person" && claim.nameForms.length > 0));
  const byFate = new Map<string, CasualtyId[]>();
  for (const person of persons) {
    const fates = [...new Set(person.map(({ fate }) => fate))].sort();
    for (const fate of fates.includes("killed") ? ["killed"] : fates)
      byFate.set(fate, [...(byFate.get(fate) ?? []), casualtyIdOf(person)]);
  }
  const { id, placeIds, during } = incident;
  const tollOf = (counted: string, toll: Toll): ScopedToll<Toll> => ({
    incident: id,
    counted,
    of: "unspecified",
    placeIds,
    during,
    toll,
  });
  const fates = [...new Set(["killed", ...[...byFate.keys()].sort()])];
  return fates.map((fate) => {
    const casualties = byFate.get(fate);
    if (casualties === undefined)
      return tollOf(fate, { kind: "unknown", why: "documented one by one: no claim names a person killed" });
    return tollOf(fate, { kind: "documented", casualties: casualties.toSorted() });
  });
}

/** Claims that share a name, letter for letter after folding, speak of one person. */
function samePersons(claims: readonly Claim[]): readonly (readonly PersonClaim[])[] {
  const persons: { names: Set<string>; claims: PersonClaim[] }[] = [];
  const byName = new Map<string, (typeof persons)[number]>();
  for (const claim of claims) {
    if (claim.kind !== "person") continue;
    const names = new Set(claim.nameForms.map(({ text }) => foldName(text)));
    const known = new Set([...names].flatMap((name) => byName.get(name) ?? []));
    const person = {
      names: new Set([...names, ...[...known].flatMap((k) => [...k.names])]),
      claims: [claim, ...[...known].flatMap((k) => k.claims)],
    };
    for (const name of person.names) byName.set(name, person);
  }
  return [...new Set(byName.values())].map((person) => person.claims);
}

/** Letters only, without marks, case or spacing differences. */
function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

function casualtyIdOf(person: readonly PersonClaim[]): CasualtyId {
  return parseId(
    "casualty",
    `k-${sha256Hex(
      person
        .map(({ id }) => id)
        .toSorted()
        .join("\n"),
    ).slice(0, 12)}`,
  );
}
