// Timestamps as a person and as a script see them: what was asked, what came, what it says.
import { join } from "node:path";
import { type Facts, parseAsJson } from "@bayyina/model";
import { type ExitCode, exitCodes } from "../../exit-code.ts";
import { countOf, type VerbResult } from "../../say.ts";
import type { TimeAnswer, TimeFailure, TimeOpen } from "../../steps/time-answer.ts";
import type { Answered } from "../../steps/time-case.ts";
import type { Exported, TimeExport } from "../../steps/time-export.ts";
import type { Listed } from "../../steps/time-list.ts";
import type { TimeVerified } from "../../steps/time-verify.ts";

const failureWords: Readonly<Record<TimeFailure, string>> = {
  malformed:
    "this is no timestamp over a SHA-256, or a damaged one: neither a response, nor a token, nor an OpenTimestamps proof",
  refused: "the authority refused, and gave no token",
  "digest-differs": "it is about other bytes",
  "nonce-differs": "it answers another request",
  "algorithm-refused": "it is signed by an algorithm that is not known here, or too weak",
  "signature-wrong": "its signature is wrong: it was altered",
  "chain-untrusted": "no certificate that you named vouches for its signer",
  "not-for-timestamping": "its signer's certificate is not for timestamping",
  "certificate-not-valid-then": "its signer's certificate was not valid at that moment",
  "merkle-root-differs": "the block header that you gave carries another root",
  "checkpoint-differs": "no checkpoint of this log has the digest that was asked about",
};

const openWords: Readonly<Record<TimeOpen, string>> = {
  "no-anchor-given": "no certificate to trust was given with --tsa-ca",
  "no-block-header-given": "the Bitcoin block's header was not given with --block-headers",
  "calendar-pending": "it waits for a calendar to be anchored",
  "attestation-unknown": "it ends in an attestation of a kind that is not known here",
};

/**
 * What came of asking.
 *
 * @param all - The requests; none: nothing was pending.
 * @returns Exit code 3 when something is pending.
 */
export function sayAnswered(all: readonly Answered[]): VerbResult {
  const pending = all.flatMap(({ entry, problem }) => (problem === null ? [] : [{ entry, problem }]));
  const answered = all.length - pending.length;
  const exit: ExitCode = pending.length === 0 ? exitCodes.done : exitCodes.setAside;
  const came = `${countOf(answered, "timestamp")} came, not checked yet: \`bayyina time list --tsa-ca ROOTS\` does that.`;
  const waits =
    answered === 0 ? "Asked; no answer yet: pending." : `${countOf(pending.length, "request")} pending, without an answer yet.`;
  const lines = [
    ...(all.length === 0 ? ["Nothing is pending."] : []),
    ...(answered === 0 ? [] : [came]),
    ...(pending.length === 0 ? [] : [`${waits} \`bayyina time retry\` asks again, with \`--tsa URL\` another authority.`]),
    ...pending.map(({ entry, problem }) => `  entry ${entry} is pending: ${problem.code} ${factsOf(problem.facts)}`),
  ];
  return { exit, lines, json: { answered, pending } };
}

function factsOf(facts: Facts): string {
  return Object.entries(facts)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(" ");
}

/**
 * The list of what was asked for.
 *
 * @param all - The requests.
 * @returns Exit code 1 when an answer fails.
 */
export function sayTimes(all: readonly Listed[]): VerbResult {
  const fails = all.some(({ answer }) => answer.state === "fails");
  const lines = all.length === 0 ? ["No timestamp was asked for."] : all.map(sayListed);
  const json = all.map(({ entry, subject, digest, authority, answer }) => ({ entry, subject, digest, authority, ...answer }));
  return { exit: fails ? exitCodes.checkFails : exitCodes.done, lines, json: { requests: json } };
}

function sayListed({ entry, subject, answer }: Listed): string {
  const what = `entry ${entry}, ${subject === "checkpoint" ? "the checkpoint before it" : subject}`;
  switch (answer.state) {
    case "pending":
      return `${what}: pending, nobody has answered`;
    case "asked-again":
      return `${what}: not answered, asked again elsewhere in entry ${answer.askedIn}`;
    case "not-checked":
    case "holds":
    case "fails":
      return `${what}: ${sayAnswer(answer)}`;
  }
}

function sayAnswer(answer: TimeAnswer): string {
  switch (answer.state) {
    case "not-checked":
      return `not checked, ${openWords[answer.why]}${answer.at === null ? "" : `; it claims ${answer.at} by ${answer.by}`}`;
    case "holds":
      return `holds: existed at ${answer.at}, says ${answer.by}`;
    case "fails":
      return `FAILS (${answer.why}): ${failureWords[answer.why]}`;
  }
}

/**
 * What a timestamp says of a file.
 *
 * @param verified - The answer.
 * @returns Exit code 1 when it fails.
 */
export function sayVerified({ answer, covers, digest }: TimeVerified): VerbResult {
  const extent = { file: "It is about the whole file.", "note-text": "It is about the note's text, without the signatures." };
  const lines = [sayAnswer(answer), ...(covers === null ? [] : [extent[covers]]), `The file's SHA-256: ${digest}`];
  const exit = answer.state === "fails" ? exitCodes.checkFails : exitCodes.done;
  return { exit, lines, json: { ...answer, covers, digest } };
}

/**
 * What was written out, and how others check it.
 *
 * @param folder - Where to.
 * @param done - What was written.
 * @returns Exit code 3 when an answer was left out.
 */
export function sayExported(folder: string, { exported, unfit, written }: TimeExport): VerbResult {
  const lines = [
    exported.length === 0
      ? "No timestamp has come yet: nothing was written."
      : `${countOf(exported.length, "timestamp")} in ${folder}; ${countOf(written, "file")} written.`,
    ...exported.flatMap((each) => [`${each.file}: entry ${each.entry}, ${each.subject}`, ...howToCheck(folder, each)]),
    ...unfit.map((entry) => `entry ${entry} left out: ${failureWords["checkpoint-differs"]}`),
  ];
  const exit = unfit.length === 0 ? exitCodes.done : exitCodes.setAside;
  return { exit, lines, json: { exported: parseAsJson(exported), written, unfit } };
}

function howToCheck(folder: string, { file, data, digest }: Exported): readonly string[] {
  const [answer, of] = [join(folder, file), data === null ? "FILE" : join(folder, data)];
  const ours = `  npx --no bayyina time verify ${answer} --data ${of}`;
  if (file.endsWith(".ots")) return [`  ots verify -d ${digest} ${answer}`, `${ours} --block-headers HEADERS`];
  const about = data === null ? `-digest ${digest}` : `-data ${of}`;
  return [`  openssl ts -verify -in ${answer} ${about} -CAfile ROOTS`, `${ours} --tsa-ca ROOTS`];
}
