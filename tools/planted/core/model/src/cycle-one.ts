// planted: cycle
import type { Two } from "./cycle-two.ts";

export type One = { readonly two: Two | null };
