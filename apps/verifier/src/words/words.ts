// The shape of a language's words: one table a language, all of this type, so that a missing string does not compile.
// Not here: counting and filling in (say.ts), and the words themselves.
import type { bundleCheckNames, checkNames, RemarkCode } from "@bayyina/prove";
import type { AdviceCode } from "./advice-codes.ts";
import type { Counted } from "./counted.ts";
import type { FigureWords } from "./figure-words.ts";

/** A field: what it takes, and what giving it adds. */
export type FieldWords = { readonly label: string; readonly hint: string };

/** All that the page says in one language. */
export type Words = {
  /** BCP 47, for `lang` attributes and for reading `navigator.languages`. */
  readonly language: string;
  /** Locale of written numbers, with a fallback that every browser has. */
  readonly numberLocales: readonly string[];
  readonly pluralLocale: string;
  readonly direction: "ltr" | "rtl";
  /** The language's name for itself. */
  readonly name: string;

  readonly title: string;
  readonly purpose: string;
  readonly privacy: string;
  readonly languages: string;

  readonly drop: {
    readonly heading: string;
    readonly hint: string;
    readonly folder: string;
    readonly bundle: string;
    readonly again: string;
    readonly unreadable: string;
  };
  readonly more: {
    readonly heading: string;
    readonly hint: string;
    readonly key: FieldWords;
    readonly keyInvalid: string;
    readonly older: FieldWords;
    readonly checkpoint: FieldWords;
    readonly witnesses: FieldWords;
    readonly authority: FieldWords;
    readonly items: FieldWords;
    readonly chooseFile: string;
    readonly chooseFolder: string;
    readonly chooseFiles: string;
    readonly remove: string;
    readonly files: Counted;
  };
  readonly progress: { readonly reading: string; readonly checking: string };
  readonly verdict: {
    readonly holds: string;
    readonly fails: string;
    readonly holdsMeans: string;
    /** Nothing fails, but another version made the copy: its figures were not derived again. */
    readonly inPart: string;
    readonly inPartMeans: string;
    readonly bundleHoldsMeans: string;
    readonly failsMeans: string;
    readonly failed: Counted;
    readonly held: Counted;
    readonly open: Counted;
    readonly cannot: string;
    readonly fault: string;
  };
  readonly result: {
    readonly fails: string;
    readonly holds: string;
    readonly notChecked: string;
    readonly mark: Readonly<Record<"holds" | "fails" | "not-checked", string>>;
    readonly looked: Counted;
    readonly wrong: Counted;
    readonly more: Counted;
    readonly print: string;
  };
  readonly about: Readonly<
    Record<
      | "heading"
      | "title"
      | "published"
      | "mode"
      | "draft"
      | "release"
      | "origin"
      | "entries"
      | "fingerprint"
      | "compare"
      | "noKey"
      | "unseen",
      string
    >
  >;
  /** What a bundle shows, entry by entry. */
  readonly shown: { readonly heading: string; readonly entry: string; readonly caution: string };
  readonly figures: FigureWords;
  readonly checks: Readonly<Record<keyof typeof checkNames, string>>;
  readonly bundleChecks: Readonly<Record<keyof typeof bundleCheckNames, string>>;
  /** What a check adds in words; names in braces are facts of the remark. */
  readonly remarks: Readonly<Record<RemarkCode, string>>;
  /** What to do about a problem. */
  readonly advice: Readonly<Record<AdviceCode, string>>;
};
