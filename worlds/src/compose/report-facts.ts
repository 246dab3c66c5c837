// What a composed report draws on: an incident's truth, seen from one report's day, place spelling and sources.
import type { AuthoredIncident } from "../authored.ts";
import type { Place } from "../world.ts";

/** Whole persons; `someone` is a killed person's slot (without braces) and age, or null. */
export type Harm = {
  readonly killed: number;
  readonly injured: number;
  readonly missing: number;
  readonly children: number;
  readonly women: number;
  readonly someone: { readonly slot: string; readonly age: number } | null;
};

/** `place` is where the report says it was; `isMisplaced` when that is not where it was. */
export type ReportFacts = {
  readonly incident: AuthoredIncident;
  readonly harm: Harm;
  readonly place: Place;
  readonly city: Place;
  readonly reported: string;
  readonly isMisplaced: boolean;
  readonly isFirst: boolean;
};

/** A composed text, and what in it leaves no room for the truth. */
export type ReportText = {
  readonly paragraphs: readonly string[];
  readonly wrong: readonly { readonly says: string; readonly truth: string; readonly why: string }[];
};

/**
 * @param incident - A composed incident.
 * @returns How many people it harmed, read from its member codes.
 */
export function harmOf(incident: AuthoredIncident): Harm {
  const members = incident.households.flatMap((household) =>
    household.members.map((code, at) => ({
      slot: `${household.id}.${at + 1}`,
      isFemale: code.startsWith("F"),
      age: Number(code.slice(1, -1)),
      fate: code.slice(-1),
    })),
  );
  const dead = members.filter((member) => member.fate === "k" || member.fate === "d");
  return {
    killed: dead.length,
    injured: members.filter((member) => member.fate === "i").length,
    missing: members.filter((member) => member.fate === "x").length,
    children: dead.filter((member) => member.age < 18).length,
    women: dead.filter((member) => member.isFemale && member.age >= 18).length,
    someone: dead[0] ?? null,
  };
}

/**
 * @param pattern - Text with slots like `{place}`.
 * @param slots - What stands for each.
 * @returns The text; slots of people (`{h71.1}`) stay for `fillSlots`.
 * @throws RangeError when a slot has no value.
 */
export function fillPattern(pattern: string, slots: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-zA-Z]+)\}/gu, (slot, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new RangeError(`no value for ${slot}`);
    return value;
  });
}
