// The page in English. The names of the checks and the advice are the command line's own; remarks name the page's fields, not options.
import { whatToDo } from "@bayyina/model";
import { bundleCheckNames, checkNames } from "@bayyina/prove";
import { englishFigures } from "./en-figures.ts";
import type { Words } from "./words.ts";

/** English. */
export const english: Words = {
  language: "en",
  numberLocales: ["en"],
  pluralLocale: "en",
  direction: "ltr",
  name: "English",

  title: "Check a published record",
  purpose:
    "This page checks, on your own device, that a published record is what its publisher sealed: that nothing was changed, that each quote stands in its source, that each figure follows from its claims. It checks disclosure bundles too.",
  privacy: "It has no access to the network, sends nothing and keeps nothing.",
  languages: "Language",

  drop: {
    heading: "Drop a site’s folder here",
    hint: "or a disclosure bundle (one .json file)",
    folder: "Choose a folder",
    bundle: "Choose a bundle",
    again: "Check another",
    unreadable: "The browser could not read what was dropped. Use the button instead.",
  },
  more: {
    heading: "Compare with what you got another way",
    hint: "Optional. Each of these turns something that is not checked into something that is.",
    key: {
      label: "The publisher’s key or its fingerprint",
      hint: "Got from the publisher by another way than the site: in person, in print, from somebody you trust.",
    },
    keyInvalid: "This is neither a log’s key nor a fingerprint of 16 groups. It was not used.",
    older: {
      label: "An older copy of the site",
      hint: "Shows which figures changed since, and that nothing was taken out of the log.",
    },
    checkpoint: { label: "A checkpoint got elsewhere", hint: "Shows whether others were shown another log than you." },
    witnesses: { label: "A policy of witnesses", hint: "Which witnesses you trust, and how many of them must have signed." },
    authority: {
      label: "Certificates of a timestamp authority",
      hint: "A PEM or DER file. Without it, a date is only what its token says.",
    },
    items: { label: "The files that a bundle speaks of", hint: "Shows whether they are the very items that were preserved." },
    chooseFile: "Choose a file",
    chooseFolder: "Choose a folder",
    chooseFiles: "Choose files",
    remove: "Remove",
    files: { one: "{count} file", other: "{count} files" },
  },
  progress: { reading: "Reading files: {done} of {total}", checking: "Checking…" },
  verdict: {
    holds: "All that was checked holds",
    fails: "This copy does not hold",
    failsMeans: "Do not rely on what fails below.",
    holdsMeans:
      "This copy is what was sealed, and its figures follow from its claims. Whether the claims are true is not said here.",
    inPart: "What was checked holds, but the figures were not checked",
    inPartMeans:
      "Another version of the program made this copy, so its incidents, figures and pages were not derived again here. Do not rely on them before you have checked them with that version.",
    bundleHoldsMeans: "What is disclosed stood in the log as it is shown here. Whether it is true is not said here.",
    failed: { one: "{count} check fails", other: "{count} checks fail" },
    held: { one: "{count} check holds", other: "{count} checks hold" },
    open: { one: "{count} was not checked, and says why", other: "{count} were not checked, and say why" },
    cannot: "This could not be checked",
    fault: "This page met a fault of its own. Nothing is said about the copy. Report it with these words:",
  },
  result: {
    fails: "What fails",
    holds: "What holds",
    notChecked: "What was not checked, and why",
    mark: { holds: "Holds", fails: "Fails", "not-checked": "Not checked" },
    looked: { other: "{count} looked at" },
    wrong: { other: "{count} found wrong" },
    more: { one: "Show {count} more", other: "Show {count} more" },
    print: "Print or save as PDF",
  },
  about: {
    heading: "What was checked",
    title: "Title",
    published: "Published on",
    mode: "State",
    draft: "Draft, not reviewed",
    release: "Release",
    origin: "Log",
    entries: "Entries in the log",
    fingerprint: "The key’s fingerprint",
    compare:
      "Compare it, group by group, with the one that the publisher gave you another way. Anyone can seal a site with a key of their own.",
    noKey: "The key cannot be read",
    unseen: "A browser shows this page no links and no empty folders. The command “bayyina prove” sees these too.",
  },

  shown: {
    heading: "What the bundle shows",
    entry: "Entry {entry}",
    caution: "Do not rely on this: something of the bundle does not hold.",
  },
  figures: englishFigures,
  checks: checkNames,
  bundleChecks: bundleCheckNames,
  remarks: {
    UNREADABLE: "A proof file or the record could not be read.",
    NO_ROOT_SIGNED: "No root stands signed to compare them with.",
    NO_KEY_PINNED: "No key was given above: anyone can make a site with a key of their own.",
    NO_KEY_GIVEN: "No key was given above, and a bundle holds none.",
    KEY_FOLLOWED:
      "The key you gave is an older one. Rotations that lead to this one, each signed by the key before: {rotations}.",
    KEY_CHAIN_BROKEN:
      "The key was changed without the older key’s signature; such changes: {rotations}. Whoever trusted an older key has no ground here to trust this one.",
    NO_POLICY: "No policy of witnesses was given above. Other signature lines that stand there: {cosignatures}.",
    COSIGNED: "Cosigned by {witness} at {at}.",
    NO_TOKEN: "No timestamp token is there: the log’s date is the publisher’s word.",
    NO_ANCHOR: "{file} claims {at} by {authority}. No certificate to trust was given above.",
    DATED: "{file}: dated {at} by {authority}.",
    BITCOIN_DATED:
      "{file}: the root stands in the given header of block {height}. That the header is the chain’s is not checked here.",
    BITCOIN_NO_HEADER: "{file} names block {height}, whose header was not given.",
    CALENDAR_PENDING: "{file} waits for a calendar to be anchored.",
    ATTESTATION_UNKNOWN: "{file} holds an attestation of a kind that is not known here.",
    NO_OTHER_CHECKPOINT: "No checkpoint got elsewhere was given above.",
    OTHER_CHECKPOINT_SAME: "The same size, {size}, and the same root.",
    OTHER_CHECKPOINT_OLDER: "Its {size} entries are the first of this log.",
    OTHER_CHECKPOINT_NEWER: "This site is older than the checkpoint: {found} entries against {size}. Get a newer site.",
    NO_OLDER_SITE: "No older copy of the site was given above.",
    OLDER_SITE_CONTAINED: "The older site’s {size} entries are the first of this log.",
    OTHER_VERSION: "Made by version {made}; this page is {version}. Check with that version.",
    STATES_AS_OF:
      "States are as of the entries shown. A later review that is not disclosed, a rejection too, cannot be excluded.",
    TEXTS_DERIVED: "Texts read out of HTML, e-mail or PDF: {texts}. The site does not hold those bytes.",
    NO_TEXT_DERIVED: "No text of this site was read out of another format.",
    WORDS_NOT_HELD:
      "Claims that rest on a recorder’s note: {notes}; on no checked quote: {none}. The sources’ own words are not in the site.",
    WORDS_SOURCE_ERASED:
      "Claims that rest on a text whose description was erased: {claims}. Whether it is the source’s own or a recorder’s note is not known.",
    NO_NOTE: "No claim of this site rests on a recorder’s note.",
    FINGERPRINT_ONLY: "A fingerprint cannot check a bundle, which holds no key: give the key itself.",
    NO_AUTHOR_SHOWN: "No entry of this bundle shows its author’s signature.",
    BUNDLE_UNREADABLE: "The bundle, its checkpoint or its signature could not be read.",
    NO_ITEM_GIVEN: "No item’s file was given above.",
  },
  advice: {
    ...whatToDo,
    ARGUMENT_INVALID: "The file given holds no certificate that can be read (PEM or DER). Give another, or remove it.",
  },
};
