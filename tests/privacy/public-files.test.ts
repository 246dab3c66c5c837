// What a site and a public log tell nobody: who works on the case, when and why, what their files are called, what was not published.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bayyina, folderWith } from "../cli/command.ts";

const told = "At least 12 people were killed in an air strike on Dawrin on 3 May 2031, residents said.\n";
const hidden = "Nobody must read this sentence: 77 people were killed in Dawrin on 4 May 2031, a nurse said.\n";
const places = { places: [{ id: "dawrin", kind: "quarter", names: { en: ["Dawrin"] }, within: null }] };

/** What is protected in this case: each of these stands in its journal and in no public byte. */
const secrets = [
  "Zerevan Recorder",
  "because-the-nurse-asked",
  "one-told-by-a-nurse",
  "two-told-by-a-nurse",
  "Nobody must read this sentence",
  "correct horse battery",
  "recorder-key-name",
];

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile());
}

/** The ways in which a word could stand in a file unnoticed. Base64 depends on where the word begins: all three ways. */
function spellings(word: string): readonly Buffer[] {
  const plain = Buffer.from(word);
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString("base64")
      .slice(4, -4),
  );
  const texts = [
    word.toUpperCase(),
    word.toLowerCase(),
    plain.toString("hex"),
    encodeURIComponent(word),
    JSON.stringify(word).slice(1, -1),
  ];
  return [
    plain,
    Buffer.from(word, "utf16le"),
    ...[...texts, ...shifted].map((text) => Buffer.from(text)),
    createHash("sha256").update(plain).digest(),
  ];
}

describe("a release of a protected case, and its public log", () => {
  let folder: string;
  const on = ["--case", "case", "--passphrase-file", "pass", "--by", secrets[0] ?? "", "--why", secrets[1] ?? ""];
  beforeAll(() => {
    folder = folderWith({
      [`in/${secrets[2]}.txt`]: told,
      [`in/${secrets[3]}.txt`]: hidden,
      "places.json": JSON.stringify(places),
      pass: `${secrets[5]}\n`,
    });
    const did = (...args: readonly string[]): unknown => {
      const ran = bayyina(folder, ...args, ...on, "--json");
      expect(ran.exit, ran.out + ran.err).toBe(0);
      return ran.json;
    };
    did("init");
    did("preserve", "in");
    did("place", "add", "places.json");
    did("extract");
    writeFileSync(join(folder, "author-pass"), "another long phrase\n");
    const { id } = did("key", "add", "--name", secrets[6] ?? "", "--key-passphrase-file", "author-pass") as { id: string };
    const claims = did("claim", "list") as { claim: { id: string; quote: { exact: string } } }[];
    const wanted = claims.filter(({ claim }) => told.includes(claim.quote.exact)).map(({ claim }) => claim.id);
    expect(wanted.length).toBeGreaterThan(0);
    did("claim", "accept", "--id", ...wanted, "--sign", id, "--sign-passphrase-file", "author-pass");
    did("publish", "--output", "site", "--release");
    did("log", "checkpoint", "--output", "public-log");
  });

  test.each(["site", "public-log", "case"])("%s holds no protected value in any spelling, in a file or in a name", (part) => {
    const files = filesUnder(join(folder, part));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const bytes = readFileSync(join(folder, part, name));
      for (const [index, word] of secrets.entries()) {
        const found = spellings(word).some((spelling) => bytes.includes(spelling)) || name.includes(word);
        expect(found, `secret ${index} in ${part}/${name}`).toBe(false);
      }
    }
  });

  test("the public files tell no time of day", () => {
    for (const part of ["site", "public-log"])
      for (const name of filesUnder(join(folder, part)))
        expect(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(readFileSync(join(folder, part, name), "latin1")), name).toBe(false);
  });

  test("equal values give unequal commitments: no two in the log are the same", () => {
    const log = filesUnder(join(folder, "site/proof/tile")).filter((name) => name.startsWith("entries"));
    const text = log.map((name) => readFileSync(join(folder, "site/proof/tile", name), "latin1")).join("");
    const commitments = text.match(/:"[0-9a-f]{64}"/g) ?? [];
    expect(commitments.length).toBeGreaterThan(50); // every entry has the same `by` and many the same `why`
    expect(new Set(commitments).size).toBe(commitments.length);
  });

  test("a public checkpoint moves on at the boundary only, whatever is written in between", () => {
    const before = readFileSync(join(folder, "public-log/checkpoint"), "utf8");
    writeFileSync(
      join(folder, "more.json"),
      JSON.stringify({ parties: [{ id: "x", names: { en: ["Party X"] }, kind: "state" }] }),
    );
    const added = bayyina(folder, "party", "add", "more.json", ...on);
    expect(added.exit, added.err).toBe(0);
    expect(bayyina(folder, "log", "checkpoint", "--output", "public-log", ...on).exit).toBe(0);
    expect(readFileSync(join(folder, "public-log/checkpoint"), "utf8")).toBe(before);
  });
});
