// A problem: a stable code, the facts (ids, sizes, offsets; never names or quotes) and what to do.

/** Facts of a problem: ids, counts, sizes, offsets, option names. Never a name, a quote or a coordinate of a person. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Something expected went wrong, or a promise of ours is broken. */
export type Problem = { readonly code: ProblemCode; readonly facts: Facts };

/** What a person can do about each problem. The codes are stable: scripts may rely on them. */
export const whatToDo = {
  ARGUMENT_INVALID: "Correct the option named in the facts; `bayyina help VERB` says what it takes.",
  ARGUMENT_MISSING: "Give the option named in the facts; `bayyina help VERB` lists them.",
  ASSISTANT_ANSWER_INVALID:
    "The assistant's answer is not of the form that was asked for, or too large. Nothing was taken from it; try again, or another model.",
  ASSISTANT_NOT_ALLOWED:
    "Texts are sent to this machine only. Another host is allowed by `bayyina assist --case DIR --allow HOST:PORT --why REASON`, over https.",
  ASSISTANT_UNREACHABLE:
    "The assistant gave no answer; the facts say how. Start it, check the address, or give it more time with --wait.",
  AUTHORSHIP_DIFFERS:
    "This was signed with another key than the one you trust. Do not rely on it; ask the publisher by another way.",
  AUTHOR_KEY_EXISTS: "This key is, or was, an author's key of the case; a revoked one does not come back. Make a new key.",
  AUTHOR_KEY_REVOKED: "This author's key was revoked at the entry named: it signs nothing more. Use another key.",
  AUTHOR_KEY_UNKNOWN: "The case does not know this author's key. Add it to the case before it signs entries.",
  BUNDLE_MALFORMED:
    "The file is no disclosure bundle in its one spelling (spec/bundle.md). It was altered or cut short: ask for it again.",
  AUTHOR_SIGNATURE_WRONG:
    "The author's key named in this entry did not sign it. Do not rely on whose entry it is; ask for the bundle again.",
  CASE_CORRUPT: "A file of the case differs from what was written. Do not write to it; restore the named part from a copy.",
  CASE_EXISTS: "Choose another folder for the new case, or leave out `init` and use this one.",
  CASE_LOCKED: "Another process has this case open. Wait for it to end, or close it, and run the command again.",
  CASE_MISSING: "Name the case's folder with --case, or make one with `bayyina init --case DIR`.",
  CASE_PASSPHRASE_NEEDED:
    "A passphrase is needed: give the option named in the facts with a file that holds it. The case's own (--passphrase-file) can also be typed, in a terminal.",
  CASE_PASSPHRASE_WRONG:
    "The passphrase does not open this case, or not the key whose option the facts name. Check the file's content; the case was not changed.",
  CASE_UNPROTECTED: "This case was made with --unprotected: a passphrase does not apply to it. Leave the passphrase out.",
  CASE_VERSION_UNKNOWN: "The case was made by a newer Bayyina. Use that version.",
  CHECKPOINT_CHANGED: "The log went on while its checkpoint was being cosigned. Run the command again.",
  CHECKPOINT_INVALID: "The file holds no signed checkpoint of a log. Name the file `checkpoint` of a log or a site's proof.",
  CLAIM_EXISTS: "A claim of this id is in the case with other content. Use `bayyina claim correct` or another id.",
  CLAIM_INVALID: "Correct the claim's named field; spec/claim.schema.json says what it takes.",
  CLAIM_NOT_IN_LOG: "The claim shown is not the one in the log. Fetch the site from another mirror; if it stays so, report it.",
  CLAIM_TWICE:
    "Another claim of this id stands on an earlier line, which the facts name; that one was kept. Give this one an id of its own.",
  CLAIM_UNKNOWN: "No claim of this id is in the case. `bayyina status --json` counts them; `bayyina claim list` lists them.",
  DATE_MALFORMED: "Write the date in EDTF: 2017-03-17, 2017-03, 2017-03-17~, 2017-03-17/2017-03-24, ../2017-03-24.",
  DATE_REVERSED: "The interval ends before it starts: swap its ends or correct them.",
  DECISION_UNKNOWN: "No decision stands at this entry, or it was undone already.",
  DISCLOSURE_MISMATCH:
    "A disclosed field does not match its commitment in the log. This copy was altered: fetch it again and report it.",
  DISK_FULL: "Free some space on the disk that holds the folder and run the command again. What was acknowledged is kept.",
  ENTRY_UNKNOWN: "The journal, or the checkpoint given, holds no entry of this index. Check the index.",
  ERASED_ALREADY: "This was erased before: the tombstone in the journal says when, by whom and why.",
  ERASURE_TAKES_CLAIMS:
    "Claims quote this item and cannot stand without it. See which with --dry-run --json, then add --with-claims to erase them too.",
  ERASURE_TOO_NARROW:
    "Erasing this field alone would leave the case saying something else, or unable to account for itself. Erase the whole claim or item.",
  FIELD_ERASED: "This field was erased: neither its value nor its salt exists any more. Leave it out.",
  FIELD_UNKNOWN: "Entries of this kind have no field of this name. Check the name.",
  FIGURE_DIFFERS:
    "The figure shown does not follow from the claims shown. This copy was altered, or made by faulty code: report it.",
  FIGURE_UNKNOWN: "No figure of this id is in the site. `bayyina prove SITE --figure all` lists them.",
  FILE_MISSING: "No file or folder is at this path. Check the path.",
  FILE_NOT_IN_BUNDLE:
    "No item that this bundle discloses has this file's digest. Check that it is the right file, byte for byte.",
  FILE_UNREADABLE: "The file cannot be read. Check its permissions.",
  FOLDER_EMPTY: "The folder holds no file to preserve. Name the folder that holds the reports.",
  GAP_EXISTS: "A gap in coverage of this id stands with other content. Withdraw it first, or use another id.",
  GAP_INVALID:
    "Correct the gap in coverage: id, gap (denied-access, no-observer or line-down), whom, placeIds, during, by, speaker, reported, source.",
  GAP_UNKNOWN: "No gap in coverage of this id stands in the case. `bayyina gap list` lists them.",
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
  KIND_UNKNOWN:
    "The record names a kind that Bayyina does not know. Correct it, or leave the record out; it was set aside, not guessed.",
  LANGUAGE_NOT_READ:
    "The extractor does not read this language yet. The text is preserved; add claims by hand with `bayyina claim add`.",
  LEAF_NOT_IN_LOG:
    "The entry does not stand in the log of this checkpoint. The bundle was altered or made of another log: ask for it again.",
  LOG_DAMAGED:
    "Files of the log differ from what its checkpoint signs; the facts name the first. Fetch the log from another mirror and report it.",
  LOG_MISSING:
    "There is no public log here (no checkpoint). Name the folder that `bayyina log checkpoint` or `bayyina publish` wrote, or its address.",
  LOG_NOT_CONSISTENT:
    "This log does not continue the one seen before. Rely on neither; keep both checkpoints and ask the publisher by another way.",
  LOG_NOT_TRUSTED:
    "The witness was not told of this log, or of this key of it. Get the key by another way and add it: `bayyina log witness --state DIR --trust KEY.pub`.",
  LOG_OLDER_THAN_SEEN:
    "This copy of the log is older than what was seen of it before, which by itself is no fault. Show the newer copy. `bayyina log verify NEWER --checkpoint FILE`, with this copy's checkpoint, says whether both are one log.",
  LOG_ROOT_MISMATCH:
    "The log's leaves do not give the signed root. This copy was altered: fetch it from another mirror and report it.",
  LOG_UNREACHABLE: "The address does not answer as a log or a witness does; the facts say how. Check it, or try again later.",
  MANIFEST_NOT_IN_LOG:
    "The list of files is not the one that was sealed. This copy was altered: fetch it from another mirror and report it.",
  NOT_SAME_LOG:
    "The two are not of one log: another origin or another key. Compare sites and checkpoints of one publisher only; if they should be one, ask the publisher by another way.",
  NUMBER_NOT_IN_QUOTE:
    "The quote holds numbers, and neither bound is one of them. Quote the words that give the bound, or correct it.",
  OLDER_SITE_FAILS:
    "The older site does not hold by itself, so nothing can be compared with it. Run `bayyina prove` on it alone, or get another copy.",
  OUTPUT_EXISTS: "The output folder holds files that Bayyina did not write. Name an empty or a new folder.",
  PAGE_DIFFERS: "The page does not follow from the data beside it. This copy was altered, or made by faulty code: report it.",
  PARTY_INVALID: "Correct the party: an id, names by language, a kind.",
  PATH_OUTSIDE: "The path leaves the folder that was named (`..` or a link out of it). Name the file itself, or copy it in.",
  PLACE_CYCLE: "These places lie within each other in a circle. Correct `within` of one of them.",
  PLACE_INVALID: "Correct the place: id, kind, names by language, within; spec/places.schema.json says what it takes.",
  PLACE_UNKNOWN: "This place id is not in the gazetteer. Add it with `bayyina place add` or correct the id.",
  POLICY_INVALID: "Correct the line of the policy that the facts name; its form is C2SP tlog-policy.",
  PORT_TAKEN: "Another program listens on this port. Stop it or choose another with --port.",
  PROOF_MALFORMED: "A proof file is not of the published form. This copy was altered or cut short: fetch it again.",
  QUORUM_MISSING:
    "Too few of the witnesses that the policy asks for cosigned this checkpoint. Ask for a later copy; until then nobody else vouches for it.",
  QUOTE_AMBIGUOUS: "The words stand more than once in the text. Give start and end, or more of the words.",
  QUOTE_NOT_IN_TEXT: "The words do not stand in the preserved text at these offsets. Copy them exactly from the text.",
  RANGE_INVALID: "Give whole numbers of 0 or more with low not above high, and at least one of the two.",
  RECORD_INVALID:
    "The record (data/record.json) is not of the published shape. Fetch the site again; if it stays so, report it: this copy was altered.",
  RELEASE_STANDS:
    "A release stands in this folder: a draft does not take its place. Name another folder, or publish with --release.",
  RELEASE_EMPTY: "No claim is accepted yet: review with `bayyina claim accept`, or publish a draft without --release.",
  REPORTED_BEFORE_EVENT:
    "The report is dated before what it tells of had begun. Correct one of the two dates; the claim was set aside.",
  ROTATION_BROKEN:
    "The log's key was changed and the older key did not sign for the newer. Do not rely on it before the publisher confirms the new key by another way.",
  ROTATION_INVALID: "The note of the key's rotation does not hold, for the reason in the facts. Make a new one.",
  SHEET_TOO_LARGE:
    "The workbook holds more than is read at once; the facts say of what. Save the sheet you need as a CSV file, or in parts.",
  SHEET_UNREADABLE:
    "The file cannot be read as a workbook (XLSX, ODS), for the reason in the facts. Open and save it again, or save it as CSV.",
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
  SPLIT_VIEW:
    "The log's key signed two histories; the facts hold their roots. Keep both checkpoints, rely on neither, and tell others who watch this log.",
  TABLE_INVALID:
    "The table cannot be read at the row or column that the facts name. Correct it there; other rows were read, this one was set aside.",
  TEXT_DIFFERS: "The published text is not the one the log names. This copy was altered: fetch it again and report it.",
  TEXT_EMPTY: "The file holds no bytes. It is preserved as it is; there is nothing to read in it.",
  TEXT_NOT_DECODABLE:
    "The bytes are not valid text in a known encoding. They are preserved; supply a readable copy as another file.",
  TEXT_NOT_DERIVED:
    "No text can be read from this kind of file yet. It is preserved; add claims by hand with `bayyina claim add`.",
  TEXT_TOO_LARGE: "The file is larger than the limit for reading text. It is preserved; split a copy into parts to have it read.",
  TIMESTAMP_INVALID:
    "This timestamp does not fit the checkpoint, or its authority is not one you named. The log may still hold; its date is not shown by this token.",
  TIME_REQUEST_UNKNOWN: "No timestamp was asked for at this entry, or it was answered already.",
  TSA_REFUSED:
    "The timestamp authority gave no token; the facts say why. Try another authority, or later: what was asked is still pending.",
  TSA_UNREACHABLE:
    "The timestamp authority did not answer. Check the line and the address, then run `bayyina time retry`: the request is still pending.",
  VALUE_NOT_JSON:
    "A value cannot be written as JSON (undefined, a function, a number that is not finite). This is a bug: report it.",
  VECTOR_FILE_INVALID:
    "The file cannot be read as GeoJSON, Shapefile, GeoPackage or OSM data, for the reason in the facts. Export it again.",
  WITNESS_EXISTS: "This folder holds a witness already. Use it, or name another folder.",
  WITNESS_LOCKED: "Another process uses this witness's folder. Wait for it to end, or close it, and run the command again.",
  WITNESS_MISSING: "The folder holds no witness. Make one with `bayyina log witness --state DIR --init --name NAME`.",
  WITNESS_PASSPHRASE_NEEDED:
    "A witness's key is sealed with a passphrase, not with an empty one: give it with --passphrase-file FILE, as its first line.",
  WITNESS_PASSPHRASE_WRONG: "The passphrase does not open this witness's key. Check the file's content; nothing was changed.",
  WITNESS_REFUSED:
    "The witness did not cosign; the facts hold its HTTP status. 403 and 404: it does not trust this log yet. Ask whoever runs it.",
  WITNESS_UNPROTECTED: "This witness's key is not sealed: a passphrase does not apply to it. Leave the passphrase out.",
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
