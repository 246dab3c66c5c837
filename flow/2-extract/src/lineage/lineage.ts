// The nouns of lineage: which text copies, translates or rests on which. Deliberately proposals: nothing here changes what is counted; a
// person who accepts an edge enters it in the claims' `restsOn`.
import type { Claim, ClaimId } from "@bayyina/model";

/** A text of the case with its claims. `reported`: EDTF; `lang`: BCP 47; `publisher`: the outlet. null = not known. */
export type LineageText = {
  readonly id: string;
  readonly text: string;
  readonly reported: string | null;
  readonly lang: string | null;
  readonly publisher: string | null;
  readonly claims: readonly Claim[];
};

/** A stretch of a text: UTF-16 code units, `end` excluded. */
export type Passage = { readonly start: number; readonly end: number };

/**
 * What an edge rests on: passages of the same words (`from` in the text that derives, `to` in the other), the claims that agree, days that
 * both name, and the words that name an agency or outlet, in the text that derives.
 */
export type LineageEvidence = {
  readonly passages: readonly { readonly from: Passage; readonly to: Passage }[];
  readonly claims: readonly { readonly from: ClaimId; readonly to: ClaimId }[];
  readonly days: readonly string[];
  readonly named: readonly Passage[];
};

/**
 * One text derives from another. `from` is the later; where nobody can tell which is, `direction` is "unknown" and `from` is only the
 * larger id. `to` null: it rests on an agency of which the case holds no such text. `score`: 0–1, how much of the evidence asked for stands,
 * not a probability. `restsOn`: the claims of `from` with those of `to` that they would rest on, for `restsOn` of a claim.
 */
export type LineageEdge = {
  readonly kind: "copies" | "translates" | "rests-on";
  readonly from: string;
  readonly to: string | null;
  readonly direction: "by-date" | "by-words" | "unknown";
  readonly score: number;
  readonly because: readonly string[];
  readonly evidence: LineageEvidence;
  readonly restsOn: readonly { readonly claim: ClaimId; readonly on: readonly ClaimId[] }[];
};

/** An edge between texts of the case, or to an agency outside of it, before it is completed. */
export type FoundEdge = Omit<LineageEdge, "restsOn" | "direction" | "from" | "to"> & {
  /** Which of the two derives, where the words themselves say it. */
  readonly derives: "left" | null;
  readonly left: LineageText;
  readonly right: LineageText | null;
};

/** No evidence of any kind. */
export const noEvidence: LineageEvidence = { passages: [], claims: [], days: [], named: [] };
