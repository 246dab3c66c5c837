// Gives names to the members of a household whose ages, sexes and fates are known.
import type { AuthoredHousehold } from "./authored.ts";
import { familyNames, femaleNames, maleNames, type NameForms } from "./person-names.ts";
import type { Random } from "./random.ts";
import type { Fate, TrueCasualty } from "./world.ts";

/** A person with the parts of the name still apart, for texts that use one part only. */
export type NamedPerson = { readonly casualty: TrueCasualty; readonly given: NameForms; readonly family: NameForms };

const fates: Readonly<Record<string, Fate>> = { k: "killed", d: "died-of-wounds", i: "injured", x: "missing" };

/**
 * Names every member of a household. Children bear the name of the household's oldest man between 18 and 60 as their
 * second name, if there is one; no two members share a given name.
 *
 * @param household - The members as codes (see `AuthoredHousehold`).
 * @param incidentId - The incident in which they came to harm.
 * @param random - Draws the names.
 * @returns One person per code, in the same order. Ids are `<household>-<number from 1>`.
 * @throws RangeError when a code is malformed.
 */
export function nameHousehold(household: AuthoredHousehold, incidentId: string, random: Random): readonly NamedPerson[] {
  const members = household.members.map(parseMember);
  const family = random.pick(familyNames);
  const men = random.shuffled(maleNames).values();
  const women = random.shuffled(femaleNames).values();
  const given = members.map((member) => next(member.sex === "male" ? men : women));
  const fatherAt = fatherIndex(members);
  return members.map((member, at) => {
    const isChild = member.age < 18 && at !== fatherAt;
    const own = given[at] ?? random.pick(maleNames);
    const second = (isChild ? given[fatherAt] : undefined) ?? random.pick(maleNames);
    return {
      given: own,
      family,
      casualty: {
        id: `${household.id}-${at + 1}`,
        names: spellings(own, second, family),
        ...member,
        household: household.id,
        incident: incidentId,
      },
    };
  });
}

type Member = Pick<TrueCasualty, "age" | "sex" | "fate">;

function parseMember(code: string): Member {
  const [, sex, age, letter = ""] = /^([MF])(\d+)([kdix])$/u.exec(code) ?? [];
  const fate = fates[letter];
  if (age === undefined || fate === undefined) throw new RangeError(`not a member code: ${code}`);
  return { age: Number(age), sex: sex === "F" ? "female" : "male", fate };
}

function fatherIndex(members: readonly Member[]): number {
  let found = -1;
  for (const [at, member] of members.entries()) {
    const isCandidate = member.sex === "male" && member.age >= 18 && member.age <= 60;
    if (isCandidate && member.age > (members[found]?.age ?? 0)) found = at;
  }
  return found;
}

function spellings(given: NameForms, second: NameForms, family: NameForms): TrueCasualty["names"] {
  const [usual = "", other = usual] = given.latin;
  const [secondUsual = ""] = second.latin;
  const [familyUsual = "", familyOther = familyUsual] = family.latin;
  return {
    latin: [`${usual} ${familyUsual}`, `${usual} ${secondUsual} ${familyUsual}`, `${other} ${familyOther}`],
    ar: [`${given.ar} ${family.ar}`, `${given.ar} ${second.ar} ${family.ar}`],
  };
}

function next(names: Iterator<NameForms>): NameForms {
  const step = names.next();
  if (step.done === true) throw new RangeError("a household has more members of one sex than there are names");
  return step.value;
}
