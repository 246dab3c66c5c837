// `bayyina assist`: a language model that the user runs or names may propose claims; it never decides one. No other verb asks it anything.
import { unnamedRecorder } from "@bayyina/journal";
import { BayyinaError, parseId, whatToDo } from "@bayyina/model";
import { parseAssistantEndpoint, parseAssistantHost } from "@bayyina/web";
import type { Command } from "commander";
import { type CaseOptions, withCase } from "../case-options.ts";
import { readText } from "../read-files.ts";
import { runOnCase } from "../run-verb.ts";
import { countOf, type VerbResult } from "../say.ts";
import type { Session, SessionContext } from "../session.ts";
import { exitWith } from "../set-aside.ts";
import { type Assisted, type AssistRequest, assistStep } from "../steps/assist-step.ts";

type AssistOptions = CaseOptions & {
  readonly endpoint?: string;
  readonly model?: string;
  readonly item?: string;
  readonly keyFile?: string;
  readonly keyEnv?: string;
  readonly wait: string;
  readonly allow?: string;
  readonly disallow?: string;
};

/**
 * Adds the verb.
 *
 * @param program - The command line.
 */
export function addAssist(program: Command): void {
  withCase(
    program.command("assist").description("ask a language model for claims, on this machine; it proposes, a recorder decides"),
  )
    .option("--endpoint <url>", "an OpenAI-compatible address on this machine: http://127.0.0.1:8080/v1")
    .option("--model <name>", "the model's name there")
    .option("--item <id>", "this item alone, also one without a public address")
    .option("--key-file <file>", "read the endpoint's key from a file (its first line)")
    .option("--key-env <name>", "read the endpoint's key from an environment variable")
    .option("--wait <seconds>", "how long to wait for each answer", "300")
    .option(
      "--allow <host:port>",
      "asks nothing: texts of this case may be sent to this other machine from now on; needs --by and --why",
    )
    .option("--disallow <host:port>", "asks nothing: takes that back")
    .action((options: AssistOptions) =>
      runOnCase(options, async (session, context) => {
        if (options.allow !== undefined) return allow(session, options, options.allow);
        if (options.disallow !== undefined) return disallow(session, options.disallow);
        return sayAssisted(await ask(session, requestOf(options), context));
      }),
    );
}

function allow(session: Session, options: AssistOptions, given: string): VerbResult {
  const host = parseAssistantHost(given);
  // Sending a case's texts away is a person's decision, and the journal says whose.
  if (options.why === undefined) throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--why" } });
  if (options.by === unnamedRecorder && options.sign === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: "--by or --sign" } });
  const entry = session.state().size;
  session.write([{ kind: "assistant-allowed", host }], options.why);
  return { exit: 0, lines: [`Texts of this case may be sent to ${host}, as entry ${entry} says.`], json: { host, entry } };
}

function disallow(session: Session, given: string): VerbResult {
  const host = parseAssistantHost(given);
  const entry = session.state().size;
  session.write([{ kind: "assistant-disallowed", host }], "an assistant's host was taken back");
  return { exit: 0, lines: [`Nothing is sent to ${host} any more, as entry ${entry} says.`], json: { host, entry } };
}

async function ask(session: Session, request: AssistRequest, { voice }: SessionContext): Promise<Assisted> {
  if (!request.endpoint.isHere) voice.notice(`Texts are sent to another machine: ${request.endpoint.host}.`);
  return assistStep(session, request, voice);
}

function requestOf({ endpoint, model, item, wait, ...options }: AssistOptions): AssistRequest {
  const missing = endpoint === undefined ? "--endpoint" : "--model";
  if (endpoint === undefined || model === undefined)
    throw new BayyinaError({ code: "ARGUMENT_MISSING", facts: { option: missing } });
  const seconds = /^\d{1,4}$/.test(wait) ? Number(wait) : 0;
  if (seconds === 0) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--wait", expected: "1 to 9999" } });
  // It becomes part of an origin, whose parts stand between spaces.
  if (!/^[\w.:/@+-]{1,100}$/.test(model)) throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option: "--model" } });
  return {
    endpoint: parseAssistantEndpoint(endpoint),
    model,
    item: item === undefined ? null : parseId("item", item),
    key: readKey(options),
    waitMs: seconds * 1000,
  };
}

/** Never from an argument, where every process on the machine could read it. */
function readKey({ keyFile, keyEnv }: Pick<AssistOptions, "keyFile" | "keyEnv">): string | null {
  if (keyFile === undefined && keyEnv === undefined) return null;
  const option = keyFile === undefined ? "--key-env" : "--key-file";
  const key = keyFile === undefined ? process.env[keyEnv ?? ""] : readText(keyFile).split(/\r?\n/)[0];
  const isKey = key !== undefined && /^[\x21-\x7e]{1,4096}$/.test(key);
  if (!isKey || (keyFile !== undefined && keyEnv !== undefined))
    throw new BayyinaError({ code: "ARGUMENT_INVALID", facts: { option, expected: "one key, of printable ASCII" } });
  return key;
}

function sayAssisted(done: Assisted): VerbResult {
  const { sent, parts, proposed, dropped, withheld, unpublished, setAside } = done;
  const reasons = Object.entries(dropped);
  const droppedCount = reasons.reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    `${countOf(sent, "text")} sent in ${countOf(parts, "part")}: ${countOf(proposed, "claim")} proposed by the assistant, counted nowhere before a recorder accepts them; ${countOf(droppedCount, "proposal")} dropped.`,
    ...reasons.map(([reason, count]) => `  dropped: ${count} ${reason}`),
    ...(withheld === 0
      ? []
      : [`  ${countOf(withheld, "text")} never sent: recorder's notes, witnesses' accounts, or such as may be either.`]),
    ...(unpublished === 0
      ? []
      : [`  ${countOf(unpublished, "text")} not sent: no public address is known. Name one with --item.`]),
    ...setAside.map(({ code, facts }) => `  set aside: item ${String(facts["item"]).slice(7, 15)}, ${code}. ${whatToDo[code]}`),
  ];
  return { exit: exitWith(setAside), lines, json: { ...done, dropped: { ...dropped } } };
}
