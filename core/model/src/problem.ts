// A problem: a stable code, the facts (ids, sizes, offsets; never names or quotes) and what to do.

/** Facts of a problem: ids, counts, sizes, offsets, option names. Never a name, a quote or a coordinate of a person. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Something expected went wrong, or a promise of ours is broken. */
export type Problem = { readonly code: ProblemCode; readonly facts: Facts };

/** What a person can do about each problem. The codes are stable: scripts may rely on them. */
export const whatToDo = {
  ARGUMENT_INVALID: "Correct the option named in the facts; `bayyina VERB --help` says what it takes.",
  ARGUMENT_MISSING: "Give the option named in the facts; `bayyina VERB --help` lists them.",
  AUTHORSHIP_DIFFERS:
    "The site was sealed with another key than the one you trust. Do not rely on it; ask the publisher by another way.",
  CASE_CORRUPT: "A file of the case differs from what was written. Do not write to it; restore the named part from a copy.",
  CASE_EXISTS: "Choose another folder for the new case, or leave out `init` and use this one.",
  CASE_LOCKED: "Another process has this case open. Wait for it to end, or close it, and run the command again.",
  CASE_MISSING: "Name the case's folder with --case, or make one with `bayyina init --case DIR`.",
  CASE_PASSPHRASE_NEEDED: "This case is protected: give --passphrase-file FILE, or run the command in a terminal and type it.",
  CASE_PASSPHRASE_WRONG: "The passphrase does not open this case. Check the file's content; the case was not changed.",
  CASE_UNPROTECTED: "This case was made with --unprotected: a passphrase does not apply to it. Leave the passphrase out.",
  CASE_VERSION_UNKNOWN: "The case was made by a newer Bayyina. Use that version.",
  CLAIM_EXISTS: "A claim of this id is in the case with other content. Use `bayyina claim correct` or another id.",
  CLAIM_INVALID: "Correct the claim's named field; spec/claim.schema.json says what it takes.",
  CLAIM_NOT_IN_LOG: "The claim shown is not the one in the log. Fetch the site from another mirror; if it stays so, report it.",
  CLAIM_UNKNOWN: "No claim of this id is in the case. `bayyina status --json` counts them; `bayyina claim list` lists them.",
  DATE_MALFORMED: "Write the date in EDTF: 2017-03-17, 2017-03, 2017-03-17~, 2017-03-17/2017-03-24, ../2017-03-24.",
  DATE_REVERSED: "The interval ends before it starts: swap its ends or correct them.",
  DECISION_UNKNOWN: "No decision stands at this entry, or it was undone already.",
  DISCLOSURE_MISMATCH:
    "A disclosed field does not match its commitment in the log. This copy was altered: fetch it again and report it.",
  DISK_FULL: "Free some space on the disk that holds the folder and run the command again. What was acknowledged is kept.",
  FIGURE_DIFFERS:
    "The figure shown does not follow from the claims shown. This copy was altered, or made by faulty code: report it.",
  FILE_MISSING: "No file or folder is at this path. Check the path.",
  FILE_UNREADABLE: "The file cannot be read. Check its permissions.",
  FOLDER_EMPTY: "The folder holds no file to preserve. Name the folder that holds the reports.",
  ID_MALFORMED: "Use letters, digits, dot, hyphen and underscore only, 64 at most, starting with a letter or digit.",
  INCIDENTS_DIFFER:
    "The incidents shown do not follow from the claims shown. This copy was altered, or made by faulty code: report it.",
  INTERNAL_ERROR:
    "This is a fault of Bayyina, not of your input. Nothing acknowledged is lost. Report it with the version and these facts.",
  ITEM_ALTERED: "The stored bytes no longer match their digest. Restore this item from a copy of the case.",
  ITEM_MISSING: "The case's journal names this item but its bytes are absent. Restore it from a copy of the case.",
  ITEM_UNKNOWN: "No item of this id is in the case's journal. Preserve the file first, or check the id.",
  JSON_MALFORMED: "The file is not valid JSON (or JSON lines). Correct it at the named line.",
  KEY_INVALID: "The file holds neither a log's key (key.pub) nor its fingerprint. Name the right file.",
  LANGUAGE_NOT_READ:
    "The extractor does not read this language yet. The text is preserved; add claims by hand with `bayyina claim add`.",
  LOG_ROOT_MISMATCH:
    "The log's leaves do not give the signed root. This copy was altered: fetch it from another mirror and report it.",
  MANIFEST_NOT_IN_LOG:
    "The list of files is not the one that was sealed. This copy was altered: fetch it from another mirror and report it.",
  NUMBER_NOT_IN_QUOTE:
    "The quote holds numbers, and neither bound is one of them. Quote the words that give the bound, or correct it.",
  OUTPUT_EXISTS: "The output folder holds files that Bayyina did not write. Name an empty or a new folder.",
  PAGE_DIFFERS: "The page does not follow from the data beside it. This copy was altered, or made by faulty code: report it.",
  PARTY_INVALID: "Correct the party: an id, names by language, a kind.",
  PATH_OUTSIDE: "The path leaves the folder that was named (`..` or a link out of it). Name the file itself, or copy it in.",
  PLACE_CYCLE: "These places lie within each other in a circle. Correct `within` of one of them.",
  PLACE_INVALID: "Correct the place: id, kind, names by language, within; spec/places.schema.json says what it takes.",
  PLACE_UNKNOWN: "This place id is not in the gazetteer. Add it with `bayyina place add` or correct the id.",
  PORT_TAKEN: "Another program listens on this port. Stop it or choose another with --port.",
  PROOF_MALFORMED: "A proof file is not of the published form. This copy was altered or cut short: fetch it again.",
  QUOTE_AMBIGUOUS: "The words stand more than once in the text. Give start and end, or more of the words.",
  QUOTE_NOT_IN_TEXT: "The words do not stand in the preserved text at these offsets. Copy them exactly from the text.",
  RANGE_INVALID: "Give whole numbers of 0 or more with low not above high, and at least one of the two.",
  RECORD_INVALID:
    "The record (data/record.json) is not of the published shape. Fetch the site again; if it stays so, report it: this copy was altered.",
  RELEASE_STANDS:
    "A release stands in this folder: a draft does not take its place. Name another folder, or publish with --release.",
  RELEASE_EMPTY: "No claim is accepted yet: review with `bayyina claim accept`, or publish a draft without --release.",
  SIGNATURE_INVALID:
    "The signature does not fit the log's root and the key beside it. This copy was altered: fetch it again and report it.",
  SITE_FILE_ADDED: "This file was not part of what was sealed. Do not rely on it; fetch the site again.",
  SITE_FILE_ALTERED: "This file differs from what was sealed. Do not rely on it; fetch the site again.",
  SITE_FILE_MISSING: "This file was sealed and is absent. Fetch the site again.",
  SITE_MISSING: "The folder holds no published record (proof/ is absent). Name the folder that `bayyina publish` wrote.",
  SOURCES_HOLD_CASE:
    "A case or a published site is no report: its folder was left out. Keep cases and sites outside the folder of reports.",
  SOURCE_INVALID:
    "Correct the description beside the file: a JSON object with url, publisher, speaker, reported, lang, retrieved, kind.",
  SOURCE_UNATTACHED: "No file stands beside this description. It is preserved; put it next to the file, named FILE.source.json.",
  TEXT_DIFFERS: "The published text is not the one the log names. This copy was altered: fetch it again and report it.",
  TEXT_EMPTY: "The file holds no bytes. It is preserved as it is; there is nothing to read in it.",
  TEXT_NOT_DECODABLE:
    "The bytes are not valid text in a known encoding. They are preserved; supply a readable copy as another file.",
  TEXT_NOT_DERIVED:
    "No text can be read from this kind of file yet. It is preserved; add claims by hand with `bayyina claim add`.",
  TEXT_TOO_LARGE: "The file is larger than the limit for reading text. It is preserved; split a copy into parts to have it read.",
  VALUE_NOT_JSON:
    "A value cannot be written as JSON (undefined, a function, a number that is not finite). This is a bug: report it.",
} as const;

/** The stable codes. */
export type ProblemCode = keyof typeof whatToDo;

/** A problem thrown: our own promise broken, or bad input met where nothing can be returned. */
export class BayyinaError extends Error {
  readonly problem: Problem;
  /**
   * Wraps a problem; the message is the code and the facts, so that it may be logged.
   *
   * @param problem - The code and facts.
   */
  constructor(problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.facts)}`);
    this.name = "BayyinaError";
    this.problem = problem;
  }
}

/**
 * A problem in one line a person can act on.
 *
 * @param problem - The code and facts.
 * @returns `CODE key=value …: what to do`.
 */
export function sayProblem(problem: Problem): string {
  const facts = Object.entries(problem.facts).map(([key, value]) => `${key}=${String(value)}`);
  return `${[problem.code, ...facts].join(" ")}: ${whatToDo[problem.code]}`;
}
