// The machine's own clock and chance. Nothing else in the house asks for either.
import { randomBytes } from "node:crypto";
import type { Effects } from "@bayyina/model";

/**
 * The real clock and chance.
 *
 * @returns `now` from the system's clock, to the second; `randomBytes` from the system's generator.
 */
export function systemEffects(): Effects {
  return {
    now: () => new Date().toISOString().replace(/\.\d{3}Z$/, "Z"),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}
