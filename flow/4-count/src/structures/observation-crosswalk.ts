// An observation of damage read in another scheme: the set of classes that it may be there, with what the reading loses. It stands beside
// the observation and replaces nothing.
import type { DamageClass } from "@bayyina/model";
import { crosswalk, crosswalkVersion, type DamageScheme } from "./damage-schemes.ts";
import type { DamageObservation } from "./structure-register.ts";

/** What an observation may be in a scheme. `classes`, `lossy` null: it cannot be read there; `because` says why. */
export type ObservationCrosswalk = {
  readonly scheme: DamageScheme;
  /** The version of the crosswalk's tables. */
  readonly version: string;
  /** Worst first; each is as possible as another. */
  readonly classes: readonly DamageClass[] | null;
  /** No class of one scheme says just what a class of another says. */
  readonly lossy: boolean | null;
  readonly because: string;
};

/**
 * Reads an observation in a scheme.
 *
 * @param observation - An observation of the register.
 * @param scheme - The scheme asked for, its own or another.
 * @returns The classes, or none with the reason where the source does not say its scheme.
 */
export function crosswalkOf(
  { scheme: observedIn, class: damage }: Pick<DamageObservation, "scheme" | "class">,
  scheme: DamageScheme,
): ObservationCrosswalk {
  const read = observedIn === null ? null : crosswalk({ scheme: observedIn, class: damage }, scheme);
  const version = crosswalkVersion;
  if (read === null || "problem" in read)
    return {
      scheme,
      version,
      classes: null,
      lossy: null,
      because: "the source does not say its scheme: the class compares with none",
    };
  return { scheme, version, ...read };
}
