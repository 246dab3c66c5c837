// Reads policy files (C2SP tlog-policy) line by line. What a policy says of a checkpoint is policy.ts.
import { toHex } from "./bytes.ts";
import { parseWitnessKey } from "./cosignature.ts";
import { parseVerifierKey } from "./note-key.ts";
import { type Policy } from "./policy.ts";

/** Why a file is no policy, and in which line, from 1; after the last line where something is lacking. */
export type PolicyProblem = { readonly problem: string; readonly line: number };

/** What the lines so far have defined. */
type Draft = {
  readonly logs: Policy["logs"][number][];
  readonly witnesses: Policy["witnesses"][number][];
  readonly groups: Policy["groups"][number][];
  readonly names: Set<string>;
  /** Public keys seen, in hex: of logs, of witnesses. */
  readonly logKeys: Set<string>;
  readonly witnessKeys: Set<string>;
  /** Names that are members of a group: each once, so that no witness counts twice. */
  readonly members: Set<string>;
  quorum: string | null | undefined;
};

/** Takes a line's words after the first into the draft; says what is wrong with them, or null. */
type ReadLine = (draft: Draft, words: readonly string[]) => string | null;

const lineKinds: ReadonlyMap<string, ReadLine> = new Map([
  ["log", readLog],
  ["witness", readWitness],
  ["group", readGroup],
  ["quorum", readQuorum],
]);

/**
 * Reads a policy.
 *
 * @param text - The file, decoded as UTF-8; names are compared as they stand, nothing is normalised.
 * @returns The policy, or the first problem. Keys other than Ed25519 (type 1 for logs, 4 for witnesses) are a problem, never passed over.
 */
export function parsePolicy(text: string): Policy | PolicyProblem {
  const draft: Draft = {
    logs: [],
    witnesses: [],
    groups: [],
    names: new Set(),
    logKeys: new Set(),
    witnessKeys: new Set(),
    members: new Set(),
    quorum: undefined,
  };
  const lines = text.replace(/\n$/, "").split("\n");
  for (const [at, line] of lines.entries()) {
    const problem = readLine(draft, line);
    if (problem !== null) return { problem, line: at + 1 };
  }
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === undefined) return { problem: "there is no quorum line", line: lines.length + 1 };
  return { logs, witnesses, groups, quorum };
}

function readLine(draft: Draft, line: string): string | null {
  if (Array.from(line).some((char) => (char < " " && char !== "\t") || char === "\u007f"))
    return "there is a control character other than tab and newline";
  const [kind = "", ...words] = line.split(/[ \t]+/).filter((word) => word !== "");
  if (kind === "" || kind.startsWith("#")) return null;
  const read = lineKinds.get(kind);
  return read === undefined ? "a line starts with log, witness, group, quorum or #" : read(draft, words);
}

function readLog(draft: Draft, [vkey, url, ...more]: readonly string[]): string | null {
  if (vkey === undefined || more.length > 0) return "a log has a key and at most a URL";
  const key = parseVerifierKey(vkey);
  if (key === null) return "a log's key is an Ed25519 verifier key (type 1)";
  if (isKnown(draft.logKeys, key.publicKey)) return "two logs have the same public key";
  draft.logs.push({ key, url: url ?? null });
  return null;
}

function readWitness(draft: Draft, [name, vkey, url, ...more]: readonly string[]): string | null {
  if (name === undefined || vkey === undefined || more.length > 0) return "a witness has a name, a key and at most a URL";
  const key = parseWitnessKey(vkey);
  if (key === null) return "a witness's key is an Ed25519 cosignature key (type 4)";
  if (isKnown(draft.witnessKeys, key.publicKey)) return "two witnesses have the same public key";
  const problem = define(draft, name);
  if (problem === null) draft.witnesses.push({ name, key, url: url ?? null });
  return problem;
}

function readGroup(draft: Draft, [name, count, ...members]: readonly string[]): string | null {
  if (name === undefined || count === undefined || members.length === 0) return "a group has a name, a count and members";
  const atLeast = count === "all" ? members.length : count === "any" ? 1 : /^[1-9][0-9]*$/.test(count) ? Number(count) : 0;
  if (atLeast < 1 || atLeast > members.length) return "a group's count is all, any or from 1 to the number of its members";
  for (const member of members) {
    if (!draft.names.has(member)) return "a group's member is defined on a line before it";
    if (draft.members.has(member)) return "a name is a member of a group once at most";
    draft.members.add(member);
  }
  const problem = define(draft, name);
  if (problem === null) draft.groups.push({ name, atLeast, members });
  return problem;
}

function readQuorum(draft: Draft, [name, ...more]: readonly string[]): string | null {
  if (name === undefined || more.length > 0) return "a quorum is one name";
  if (draft.quorum !== undefined) return "there is more than one quorum line";
  if (name !== "none" && !draft.names.has(name)) return "the quorum's name is defined on a line before it";
  draft.quorum = name === "none" ? null : name;
  return null;
}

/** A set, not a search: a policy of some thousand witnesses is read in milliseconds. */
function isKnown(keys: Set<string>, publicKey: Uint8Array): boolean {
  const hex = toHex(publicKey);
  if (keys.has(hex)) return true;
  keys.add(hex);
  return false;
}

function define(draft: Draft, name: string): string | null {
  if (name === "none") return "the name none is taken";
  if (draft.names.has(name)) return "a name is defined twice";
  draft.names.add(name);
  return null;
}
