// What policies promise: the quorum is the one that the file defines, and a mistake in it is named by its line.
import { describe, expect, test } from "vitest";
import {
  addSignatureLine,
  formatVerifierKey,
  formatWitnessKey,
  judgePolicy,
  makeSigner,
  makeWitnessKey,
  type Policy,
  parsePolicy,
  signCheckpoint,
  signNote,
} from "./index.ts";

const log = makeSigner("log.example/one", new Uint8Array(32).fill(1));
const other = makeSigner("log.example/two", new Uint8Array(32).fill(2));
const names = ["X1", "X2", "X3", "Y1", "Y2", "Y3"];
const witnesses = names.map((name, at) => makeWitnessKey(`witness.example/${name}`, new Uint8Array(32).fill(10 + at)));
const note = signCheckpoint({ origin: log.name, size: 1, root: new Uint8Array(32) }, log);
const seenBy = (...by: readonly number[]): string =>
  by.reduce((text, at) => addSignatureLine(text, witnesses[at]?.cosign(note, { unixSeconds: 100 + at }) ?? ""), note);
const lines = names.map((name, at) => `witness ${name} ${formatWitnessKey(witnesses[at] ?? witnesses[0] ?? log)}`);
/** The format's own example: two of the X, any of the Y. */
const text = [
  "# two levels of groups",
  `log ${formatVerifierKey(log)} https://log.example/one`,
  "",
  ...lines.slice(0, 3),
  "group X-witnesses 2 X1 X2 X3",
  ...lines.slice(3),
  "\tgroup  Y-witnesses any Y1 Y2 Y3 ",
  "group X-and-Y all X-witnesses Y-witnesses",
  "quorum X-and-Y",
  "",
].join("\n");
const policy = (source: string): Policy => {
  const read = parsePolicy(source);
  if ("problem" in read) throw new Error(`line ${read.line}: ${read.problem}`);
  return read;
};

describe("a policy", () => {
  test("holds when its groups are met, and for no smaller set of witnesses", () => {
    const met = (...by: readonly number[]): boolean => judgePolicy(policy(text), seenBy(...by)).quorum;
    for (let set = 0; set < 64; set += 1) {
      const by = names.map((_, at) => at).filter((at) => (set >> at) % 2 === 1);
      expect(met(...by)).toBe(by.filter((at) => at < 3).length >= 2 && by.some((at) => at >= 3));
    }
    const verdict = judgePolicy(policy(text), seenBy(0, 4));
    expect(verdict).toEqual({
      quorum: false,
      logKey: { name: log.name, publicKey: log.publicKey },
      witnesses: [
        { name: "X1", unixSeconds: 100 },
        { name: "Y2", unixSeconds: 104 },
      ],
      missing: ["X2", "X3", "Y1", "Y3"],
    });
  });

  test("may ask for no witness, or for one by name; a stranger's log is not its log", () => {
    expect(judgePolicy(policy("quorum none\n"), note)).toEqual({ quorum: true, logKey: null, witnesses: [], missing: [] });
    const one = policy(`${lines[0]}\nlog ${formatVerifierKey(other)}\nquorum X1`);
    expect(judgePolicy(one, note)).toMatchObject({ quorum: false, missing: ["X1"] });
    expect(judgePolicy(one, seenBy(0))).toMatchObject({ quorum: true, logKey: null, missing: [] });
  });

  test("holds of nothing that is no checkpoint", () => {
    for (const wrong of ["", "no note", signNote("no checkpoint\n", log)])
      expect(judgePolicy(policy("quorum none\n"), wrong).quorum).toBe(false);
  });

  test("with a mistake is refused, and the line is named", () => {
    const [first = "", second = ""] = lines;
    const key = formatVerifierKey(log);
    for (const [wrong, line] of [
      ["", 2],
      ["# nothing\n", 2],
      ["quorum none\nquorum none\n", 2],
      ["quorum X1\n", 1],
      ["quorum\n", 1],
      ["quorum none more\n", 1],
      ["Quorum none\n", 1],
      [`${first}\n${first.replace("X1", "Z")}\nquorum none`, 2],
      [`${first}\n${second.replace("X2", "X1")}\nquorum none`, 2],
      [`${first.replace("X1", "none")}\nquorum none`, 1],
      [`${first} url more\nquorum none`, 1],
      [`witness X1 ${key}\nquorum none`, 1],
      [`log ${key}\nlog ${key}\nquorum none`, 2],
      [`log ${formatWitnessKey(log)}\nquorum none`, 1],
      ["log\nquorum none", 1],
      [`${first}\ngroup G 2 X1\nquorum G`, 2],
      [`${first}\ngroup G 0 X1\nquorum G`, 2],
      [`${first}\ngroup G 01 X1\nquorum G`, 2],
      [`${first}\ngroup G some X1\nquorum G`, 2],
      [`${first}\ngroup G all\nquorum G`, 2],
      [`${first}\ngroup G any X1 X1\nquorum G`, 2],
      [`${first}\ngroup G any X1\ngroup H any X1\nquorum G`, 3],
      [`group G any X1\n${first}\nquorum G`, 1],
      [`${first}\ngroup none any X1\nquorum X1`, 2],
      [`${first}\r\nquorum X1`, 1],
      ["quorum none\u007f", 1],
    ] as const)
      expect(parsePolicy(wrong)).toMatchObject({ line });
  });
});

test("a policy of thousands of witnesses is read whole, and a key that comes again at its end is found", () => {
  // Searched pair by pair, this many would take longer than a test may.
  const many = Array.from({ length: 6000 }, (_, at) => {
    const publicKey = new Uint8Array(32);
    new DataView(publicKey.buffer).setUint32(0, at);
    return `witness W${at} ${formatWitnessKey({ name: `witness.example/${at}`, publicKey })}`;
  });
  expect(policy([...many, "quorum W0"].join("\n")).witnesses).toHaveLength(6000);
  const again = (many[0] ?? "").replace("W0", "again");
  expect(parsePolicy([...many, again, "quorum W0"].join("\n"))).toEqual({
    problem: "two witnesses have the same public key",
    line: 6001,
  });
});
