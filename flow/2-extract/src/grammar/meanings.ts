// What words can mean to a report of harm, in any language: the vocabulary that a language's word lists are written in. A word that means
// none of these is passed over.
import type { Counted, Position, Qualifier } from "@bayyina/model";
import type { NounSort } from "../claims/sentence-read.ts";

/** What a bound does to a number; `only` changes nothing; `between` and `from` open a range. */
export type Bound = "least" | "more" | "most" | "nearly" | "fewer" | "about" | "likely" | "only" | "between" | "from";

/** How many a noun's form tells without a numeral: `one` (a child), `two` (a dual), `some` (two or more: a plural, or a dual that is spelled like it). */
export type Amount = "one" | "two" | "some" | "none-told";

/** What an outcome can be said of. */
export type Takes = "people" | "bodies" | "structures";

/** Where those stand of whom an outcome is said; `next`: right after it; `previous`: right before it; `direct`: before it, and not in the case of doers. */
export type Counts = "before" | "previous" | "after" | "next" | "both" | "object" | "direct";

/** A word's meaning. */
export type Meaning =
  /** `unit` 1–9, `teen` 10–19, `ten` 20–90, `hundred` 100–900, `scale` thousand or more; `digits`: written in figures. */
  | { readonly kind: "numeral"; readonly size: "unit" | "teen" | "ten" | "hundred" | "scale" | "digits"; readonly value: number }
  /** "dozens", "several": at least `low`, no upper end. */
  | { readonly kind: "vague"; readonly low: number; readonly qualifier: Qualifier }
  /** `trails`: it stands after the number ("or more"). */
  | { readonly kind: "bound"; readonly bound: Bound; readonly trails: boolean }
  /** `of`: as claims name the group, in English plural; `unspecified` for people of no said status. `harm`: the noun says what happened. */
  | {
      readonly kind: "noun";
      readonly sort: NounSort;
      readonly of: string;
      readonly amount: Amount;
      readonly harm: Counted | null;
    }
  /**
   * `counts`: on which side of it stand those it is said of; `object`: before it, marked as its object. `denied`: "were not killed".
   */
  | {
      readonly kind: "outcome";
      readonly counted: Counted;
      readonly takes: Takes;
      readonly counts: Counts;
      readonly denied: boolean;
    }
  /** "the death toll", "the number of wounded": a number after it is a running count. */
  | { readonly kind: "toll"; readonly counted: Counted }
  /** "including", "among them"; `dead`, `injured`: "among the dead". */
  | { readonly kind: "part"; readonly of: "them" | "dead" | "injured" }
  /** "of them", "of the dead", between a number and what they are. */
  | { readonly kind: "of-them"; readonly of?: "dead" | "injured" }
  /** "of", "from", between a number and its group; "other". */
  | { readonly kind: "of" | "other" | "and" | "or" | "to" | "but" | "break" | "opens-incident" }
  /** "not": before a number a correction, before an outcome a denial. `nobody`: "no one". `no`: "no", "without" before a noun of harm. */
  | { readonly kind: "not" | "nobody" | "no" }
  /** Words that together say a known none: "had no dead". */
  | { readonly kind: "none"; readonly counted: Counted; readonly of: string }
  /** What marks those before it as the object of a verb. */
  | { readonly kind: "object" }
  /** "years old": the number before it is an age. */
  | { readonly kind: "age" }
  /** "so far". */
  | { readonly kind: "so-far" }
  /** What is not asserted yields nothing; `alleged`, `likely` qualify it. */
  | { readonly kind: "mood"; readonly mood: "not-asserted" | "alleged" | "likely" | "silence" }
  /** "half of", "per cent of": a number after it is not how many. */
  | { readonly kind: "share" }
  /** Words that mean something else together than apart: no count is read in them. */
  | { readonly kind: "idiom" }
  /** Floods, plagues: harm that no party did; a sentence with it yields no count. */
  | { readonly kind: "nature" }
  /** A verb of saying: `speaker` on which side of it; `denies`, `concedes`. */
  | { readonly kind: "speech"; readonly speaker: "before" | "after"; readonly position: Position | null }
  /** "according to", "quoting": a speaker follows. `onto`: the preposition that is written onto the speaker's name. */
  | { readonly kind: "according"; readonly onto?: string }
  /** "that", ":" after a speaker. */
  | { readonly kind: "that" }
  /** "sources", "reports": nobody in particular. `pointing`: "these sources", "he". */
  | { readonly kind: "source"; readonly reading: "unnamed" | "pointing" | "role" }
  /** A word that heads a party's name, and one that only modifies it. `weak`: alone it names none. */
  | { readonly kind: "party"; readonly role: "head" | "weak" | "modifier" | "unknown" }
  /** An attack, as claims name the act and the weapon; `doer` on which side; `agent`: before it, and only after "by". */
  | {
      readonly kind: "act";
      readonly act: string;
      readonly weapon: string | null;
      readonly doer: "before" | "after" | "both" | "agent";
    }
  /** "by", "of" between an act and its doer; any other preposition or small word that no name goes on over. */
  | { readonly kind: "by" | "small" }
  /** "at", "on", "against": the party that follows an act over it is its target, not its doer. */
  | { readonly kind: "against" }
  /** A common word: no name goes on over it. */
  | { readonly kind: "common" }
  /** "in an interview", "while condemning": between a speaker and the verb, and no part of the name. */
  | { readonly kind: "aside" }
  /** Whom a speaker told: "to the agency"; `onto` as for `according`. */
  | { readonly kind: "hearer"; readonly onto?: string }
  /** "who asked not to be named". */
  | { readonly kind: "anonymity" }
  /** "village", "quarter": the name of a place goes with it, on this side. */
  | { readonly kind: "place-kind"; readonly name: "before" | "after" }
  /** "martyr", "child", "Mr": a person's name goes with it. */
  | { readonly kind: "title" }
  /** A weapon, as claims name it. */
  | { readonly kind: "weapon"; readonly weapon: string };

/** One kind of meaning. */
export type MeaningOf<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;
