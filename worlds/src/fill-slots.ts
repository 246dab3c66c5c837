// Puts drawn names into hand-written text.
import type { NamedPerson } from "./make-household.ts";

/** The persons of a world by household id, each household in its order. */
export type Households = ReadonlyMap<string, readonly NamedPerson[]>;

const forms: Readonly<Record<string, (person: NamedPerson) => string | undefined>> = {
  name: (person) => person.casualty.names.latin[0],
  full: (person) => person.casualty.names.latin[1],
  alt: (person) => person.casualty.names.latin[2],
  given: (person) => person.given.latin[0],
  family: (person) => person.family.latin[0],
  familyAlt: (person) => person.family.latin[1],
  ar: (person) => person.casualty.names.ar[0],
  fullAr: (person) => person.casualty.names.ar[1],
  givenAr: (person) => person.given.ar,
  familyAr: (person) => person.family.ar,
};

/**
 * Fills every slot `{h01.2}` (the usual Latin name of member 2 of household h01) or `{h01.2.FORM}`, where FORM is one of
 * name, full, alt, given, family, familyAlt, ar, fullAr, givenAr, familyAr.
 *
 * @param text - Text with slots; other braces stay.
 * @param households - Who can be named.
 * @returns The text without slots.
 * @throws RangeError when a slot names nobody or no known form.
 */
export function fillSlots(text: string, households: Households): string {
  return text.replace(/\{(h\d+)\.(\d+)(?:\.(\w+))?\}/gu, (slot, household: string, number: string, form = "name") => {
    const person = households.get(household)?.[Number(number) - 1];
    const filled = person === undefined ? undefined : forms[String(form)]?.(person);
    if (filled === undefined) throw new RangeError(`no such slot: ${slot}`);
    return filled;
  });
}
