// The words about timestamps: what is pending is never said to have come, what is not checked is never said to hold.
import { parseId } from "@bayyina/model";
import { expect, test } from "vitest";
import { sayAnswered, sayExported, sayTimes, sayVerified } from "./say-time.ts";

const problem = { code: "TSA_UNREACHABLE", facts: { why: "connection" } } as const;
const digest = "ab".repeat(32);

test("a request without an answer is said to be pending, with how to ask again, and nothing is said to have come", () => {
  const { exit, lines } = sayAnswered([{ entry: 4, problem }]);
  expect(exit).toBe(3);
  expect(lines[0]).toBe("Asked; no answer yet: pending. `bayyina time retry` asks again, with `--tsa URL` another authority.");
  expect(lines[1]).toContain("entry 4 is pending: TSA_UNREACHABLE why=connection");
  expect(lines.join()).not.toContain("came");
});

test("of several requests, those answered and those pending are counted apart", () => {
  const some = sayAnswered([
    { entry: 4, problem },
    { entry: 5, problem: null },
  ]);
  expect(some.lines.slice(0, 2).join(" ")).toMatch(/^1 timestamp came, .* 1 request pending/);
  expect(sayAnswered([{ entry: 5, problem: null }])).toMatchObject({ exit: 0, json: { answered: 1, pending: [] } });
  expect(sayAnswered([])).toMatchObject({ exit: 0, lines: ["Nothing is pending."] });
});

test("a listed request says where it was asked again, what it claims, and why it fails", () => {
  const asked = { subject: "checkpoint", digest, authority: "https://tsa.example/", token: null } as const;
  const said = sayTimes([
    { ...asked, entry: 1, answer: { state: "asked-again", askedIn: 2 } },
    { ...asked, entry: 2, answer: { state: "not-checked", at: "2031-05-06T07:08:09Z", by: "A clock", why: "no-anchor-given" } },
    { ...asked, entry: 3, answer: { state: "fails", why: "chain-untrusted" } },
  ]);
  expect(said.exit).toBe(1);
  expect(said.lines[0]).toMatch(/asked again elsewhere in entry 2$/);
  expect(said.lines[1]).toMatch(/not checked, .*--tsa-ca; it claims 2031-05-06T07:08:09Z by A clock$/);
  expect(said.lines[2]).toMatch(/FAILS \(chain-untrusted\): no certificate/);
});

test("a file's timestamp says the moment, the authority and what of the file it is about", () => {
  const answer = { state: "holds", at: "2031-05-06T07:08:09Z", by: "A clock" } as const;
  const { exit, lines } = sayVerified({ answer, covers: "note-text", digest });
  expect([exit, ...lines]).toEqual([
    0,
    "holds: existed at 2031-05-06T07:08:09Z, says A clock",
    "It is about the note's text, without the signatures.",
    `The file's SHA-256: ${digest}`,
  ]);
  expect(sayVerified({ answer: { state: "fails", why: "digest-differs" }, covers: null, digest }).exit).toBe(1);
});

test("each file written out comes with the commands that check it", () => {
  const exported = [
    { entry: 4, subject: "checkpoint", digest, file: "checkpoint-4-4.tsr", data: "checkpoint-4.txt" },
    { entry: 5, subject: parseId("item", `sha256:${digest}`), digest, file: "item-abab-5.ots", data: null },
  ] as const;
  const { exit, lines } = sayExported("out", { exported, unfit: [6], written: 3 });
  expect(exit).toBe(3);
  expect(lines).toContain("  openssl ts -verify -in out/checkpoint-4-4.tsr -data out/checkpoint-4.txt -CAfile ROOTS");
  expect(lines).toContain("  npx --no bayyina time verify out/checkpoint-4-4.tsr --data out/checkpoint-4.txt --tsa-ca ROOTS");
  expect(lines).toContain(`  ots verify -d ${digest} out/item-abab-5.ots`);
  expect(lines).toContain("  npx --no bayyina time verify out/item-abab-5.ots --data FILE --block-headers HEADERS");
  expect(lines.at(-1)).toMatch(/^entry 6 left out/);
  expect(sayExported("out", { exported: [], unfit: [], written: 0 }).lines).toEqual([
    "No timestamp has come yet: nothing was written.",
  ]);
});
