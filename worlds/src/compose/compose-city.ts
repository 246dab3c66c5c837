// A further city of an invented war: its district, quarters, streets, villages and public buildings.
import type { Place } from "../world.ts";
import { inventedName } from "./place-names.ts";

/** A city's places: all of them, and those where an incident can happen. `quarters` are in the order of their neighbourhood. */
export type City = {
  readonly places: readonly Place[];
  readonly city: Place;
  readonly district: Place;
  readonly quarters: readonly Place[];
  readonly sites: readonly Place[];
};

const quartersPerCity = 8;
const namesPerCity = 12;
const prefixes = [
  { latin: "Bab", ar: "باب" },
  { latin: "Tall", ar: "تل" },
  { latin: "Karm", ar: "كرم" },
  { latin: "Bir", ar: "بئر" },
] as const;
const publicBuildings = [
  { kind: "hospital", latin: "Hospital", ar: "مستشفى" },
  { kind: "school", latin: "School", ar: "مدرسة" },
  { kind: "mosque", latin: "Mosque", ar: "جامع" },
  { kind: "market", latin: "Market", ar: "سوق" },
] as const;

/**
 * @param number - Which city: a whole number from 1 (the hand-written one is 0).
 * @returns Its places; ids begin with `c<number>-`. Points lie in the open ocean.
 */
export function composeCity(number: number): City {
  const longitude = -31.25 - (number % 20) * 0.3;
  const latitude = 24.4 - Math.floor(number / 20) * 0.3;
  const make = (
    id: string,
    kind: string,
    within: string | null,
    en: readonly string[],
    ar: readonly string[],
    precisionMetres: number,
    step: number,
  ): Place => ({
    id: `c${number}-${id}`,
    kind,
    names: { en, ar },
    within,
    point: [rounded(longitude + ((step * 7) % 11) * 0.006), rounded(latitude + ((step * 5) % 13) * 0.006)],
    precisionMetres,
  });
  const nameAt = (offset: number) => inventedName((number - 1) * namesPerCity + offset);
  const own = nameAt(0);
  const usual = own.latin[0] ?? "";
  const district = make(
    "district",
    "district",
    "talqun",
    [`${usual} District`, `the district of ${usual}`],
    [`قضاء ${own.ar}`],
    25000,
    0,
  );
  const city = make("city", "city", district.id, own.latin, [own.ar, `مدينة ${own.ar}`], 6000, 0);
  const quarters = Array.from({ length: quartersPerCity }, (_, at) => {
    const name = nameAt(1 + at);
    const prefix = prefixes[at] ?? { latin: "", ar: "" };
    const en = name.latin.map((spelling) => `${prefix.latin} ${spelling}`.trim());
    const ar = `${prefix.ar} ${name.ar}`.trim();
    return make(`q${at + 1}`, "quarter", city.id, en, [ar, `حي ${ar}`], 700, at + 1);
  });
  const streets = quarters.slice(4).map((quarter, at) => {
    const [name = ""] = quarter.names.en;
    return make(`s${at + 1}`, "street", quarter.id, [`${name} Street`], [`شارع ${quarter.names.ar[0] ?? ""}`], 200, at + 9);
  });
  const buildings = publicBuildings.map((building, at) =>
    make(
      building.kind,
      "building",
      quarters[at]?.id ?? city.id,
      [`${usual} ${building.latin}`],
      [`${building.ar} ${own.ar}`],
      50,
      at + 14,
    ),
  );
  const villages = Array.from({ length: 3 }, (_, at) => {
    const name = nameAt(9 + at);
    return make(
      `v${at + 1}`,
      "village",
      district.id,
      name.latin.map((spelling) => `Kafr ${spelling}`),
      [`كفر ${name.ar}`, `قرية كفر ${name.ar}`],
      900,
      at + 19,
    );
  });
  return {
    places: [district, city, ...quarters, ...streets, ...buildings, ...villages],
    city,
    district,
    quarters,
    sites: [...quarters, ...streets, ...buildings, ...villages],
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10000) / 10000;
}
