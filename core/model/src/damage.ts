// Classes of damage as observers give them. Schemes differ in what they can see: a class is kept in its own scheme (see crosswalk rules in counting).

/**
 * Classes of damage: UNOSAT's (destroyed, severe, moderate, possible), Copernicus's (destroyed, damaged, possibly damaged, none) and the
 * grades of EMS-98 (D1 negligible to D5 destruction). One word may stand in several schemes; the claim's `scheme` says which is meant.
 */
export const damageClasses = [
  "destroyed",
  "severe",
  "moderate",
  "possible",
  "damaged",
  "possibly damaged",
  "none",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
] as const;
/** One of `damageClasses`. */
export type DamageClass = (typeof damageClasses)[number];
