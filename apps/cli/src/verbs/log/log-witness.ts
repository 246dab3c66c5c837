// `bayyina log witness`: watches other people's logs, so that none of them can tell two histories unseen.
import { BayyinaError, type Effects } from "@bayyina/model";
import { formatWitnessKey, keyFingerprint, parseVerifierKey } from "@bayyina/tlog";
import { addCosignatureToFile, createWitness, openWitness, serveWitness, type WitnessFolder } from "@bayyina/web";
import type { Command } from "commander";
import { withJson } from "../../case-options.ts";
import { readText } from "../../read-files.ts";
import { runVerb } from "../../run-verb.ts";
import type { VerbResult } from "../../say.ts";
import type { SessionContext } from "../../session.ts";
import { keepOpen } from "../../steps/log-keep-open.ts";
import { refusedResult } from "../../steps/log-refused.ts";
import { openLogSource } from "../../steps/log-source.ts";
import { answerCheckpoint, witnessLog } from "../../steps/log-witness.ts";

type Options = {
  readonly state: string;
  readonly init?: boolean;
  readonly name?: string;
  readonly trust?: string;
  readonly serve?: boolean;
  readonly port: string;
  readonly log?: string;
  readonly write?: boolean;
  readonly passphraseFile?: string;
  readonly json?: boolean;
};

/**
 * Adds the verb.
 *
 * @param log - The group `log`.
 */
export function addLogWitness(log: Command): void {
  withJson(log.command("witness").description("be a witness: cosign checkpoints of logs you trust, and notice a split view"))
    .requiredOption("--state <folder>", "the witness's folder: its key, what it saw, its evidence")
    .option("--init", "make the witness; needs --name")
    .option("--name <name>", "the witness's name, an address without scheme: witness.example/one")
    .option("--trust <file>", "trust this log from now on: its key.pub, got another way than the log itself")
    .option("--serve", "answer add-checkpoint (C2SP tlog-witness) on 127.0.0.1 until Ctrl-C")
    .option("--port <port>", "the port of --serve", "4312")
    .option("--log <log>", "cosign this log's checkpoint: a folder, a site, https://… or s3://bucket/prefix")
    .option("--write", "with --log FOLDER: put the cosignature into the folder's checkpoint")
    .option("--passphrase-file <file>", "seals or opens the witness's key (its first line)")
    .action((options: Options) => runVerb(options, (context) => witness(options, context)));
}

async function witness(options: Options, context: SessionContext): Promise<VerbResult> {
  const wanted = [options.init === true, options.trust !== undefined, options.serve === true, options.log !== undefined];
  if (wanted.filter(Boolean).length !== 1)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "one of --init, --trust, --serve, --log" } });
  const passphrase = options.passphraseFile === undefined ? null : (readText(options.passphraseFile).split(/\r?\n/)[0] ?? "");
  if (options.init === true) return init(options, passphrase, context);
  const folder = openWitness(options.state, passphrase);
  try {
    if (options.trust !== undefined) return trust(folder, options.trust);
    if (options.log !== undefined)
      return await cosignOne(folder, { where: options.log, write: options.write === true }, context.effects);
    return await serve(folder, Number(options.port), context);
  } finally {
    folder.close();
  }
}

function init(options: Options, passphrase: string | null, { effects, voice }: SessionContext): VerbResult {
  if (options.name === undefined) throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--name" } });
  const folder = createWitness(options.state, { name: options.name, passphrase }, effects);
  const key = formatWitnessKey(folder.key);
  folder.close();
  if (passphrase === null)
    voice.notice("The witness's key is open: whoever reads its folder can cosign in its name (--passphrase-file seals it).");
  return { exit: 0, lines: [key], json: { made: true, key } };
}

function trust(folder: WitnessFolder, file: string): VerbResult {
  const key = parseVerifierKey(readText(file).trim());
  if (key === null) throw new BayyinaError({ code: "KEY_INVALID", facts: { option: "--trust" } });
  folder.trust(key);
  const fingerprint = keyFingerprint(key);
  const lines = [`This witness trusts the log of the key ${fingerprint} from now on.`];
  return { exit: 0, lines, json: { trusted: true, fingerprint } };
}

async function cosignOne(
  folder: WitnessFolder,
  log: { readonly where: string; readonly write: boolean },
  effects: Effects,
): Promise<VerbResult> {
  const source = openLogSource(log.where, effects);
  if (log.write && source.folder === null) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--write" } });
  const done = await witnessLog(folder, source.reader, effects);
  if (done.kind === "refused") return refusedResult(done.problem, done.evidence);
  if (log.write && source.folder !== null) addCosignatureToFile(source.folder, done);
  return {
    exit: 0,
    lines: [done.line.trimEnd()],
    json: { cosigned: true, size: done.size, line: done.line, written: log.write },
  };
}

async function serve(folder: WitnessFolder, port: number, { effects, voice }: SessionContext): Promise<VerbResult> {
  const served = await serveWitness({
    port,
    addCheckpoint: (request) => {
      const answer = answerCheckpoint(folder, request, effects);
      voice.notice(`${effects.now()} ${answer.status}`);
      return answer;
    },
  });
  voice.notice(`The submission prefix is ${served.url}/ (this machine only). Ctrl-C ends it.`);
  await keepOpen(served);
  return { exit: 0, lines: [], json: { served: served.url } };
}
