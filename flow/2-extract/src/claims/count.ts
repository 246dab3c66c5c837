// A count as a sentence makes it: how many of what, what happened to them, and where the words stand.
import type { Counted, CountRange, Qualifier } from "@bayyina/model";
import type { NounSort } from "../english/counted-nouns.ts";

/** A count with the tokens of its words, `from` to `next` exclusive; the number itself stands at `numberFrom`. */
export type Count = CountRange & {
  readonly counted: Counted;
  readonly of: string;
  readonly sort: NounSort | null;
  readonly qualifier: Qualifier;
  readonly from: number;
  readonly next: number;
  readonly numberFrom: number;
  /** It is contained in the count before it ("including 4 children"). */
  readonly part: boolean;
  /** A toll as of the report: a day named elsewhere in the sentence does not date it. */
  readonly toll: boolean;
  readonly note: string;
};
