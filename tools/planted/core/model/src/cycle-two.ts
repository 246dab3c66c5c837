// The other half of the planted cycle, which is reported once.
import type { One } from "./cycle-one.ts";

export type Two = { readonly one: One | null };
