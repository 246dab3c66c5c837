// Why a description beside a file was kept as an item of its own.
import type { ProblemCode } from "@bayyina/model";

/** `wrong`: it is no description; `unattached`: no file beside it takes its source from it. */
export const sidecarCodes = {
  wrong: "SOURCE_INVALID",
  unattached: "SOURCE_UNATTACHED",
} as const satisfies Readonly<Record<string, ProblemCode>>;
