// What came of checking a site or a bundle, as plain data: a worker can send it, and any language can show it.
import type { Places, Problem, PublicRecord } from "@bayyina/model";
import type { Check, ShownEntry, SiteComparison } from "@bayyina/prove";

/** What a site says of itself. */
export type SiteFacts = Pick<PublicRecord, "title" | "publishedOn" | "mode">;

/** The outcome of one run. `problems`: what could not be read at all. `refused`: not a site, not a bundle, or a field that is none. */
export type Inspection =
  | {
      readonly kind: "checked";
      readonly of: "site" | "bundle";
      readonly holds: boolean;
      readonly checks: readonly Check[];
      readonly problems: readonly Problem[];
      readonly fingerprint: string | null;
      readonly entries: number;
      readonly origin: string | null;
      readonly site: SiteFacts | null;
      /** What changed since the older site, and the gazetteer to name its places by. */
      readonly comparison: SiteComparison | null;
      readonly places: Places | null;
      /** What a bundle discloses; to be relied on only where it holds. */
      readonly shown: readonly ShownEntry[];
    }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "fault"; readonly message: string };

/** How far a run has come. */
export type Progress =
  | { readonly kind: "reading"; readonly done: number; readonly total: number }
  | { readonly kind: "checking" };
