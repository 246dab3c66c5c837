// What a plan of erasure reaches. People and places are invented.
import { itemIdOf } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import { bodies, claimOf, eraseFrom, openAll, origin, quoteIn, sealAll, signerOf } from "../test/invented-case.ts";
import { type EntryBody, type ErasurePlan, type ErasureTarget, fold, isErased, planErasure, type SealedEntry } from "./index.ts";

const [mail, text, attachment, page, token] = ["mail", "text", "attachment", "page", "token"].map((name) => itemIdOf(name)) as [
  ReturnType<typeof itemIdOf>,
  ReturnType<typeof itemIdOf>,
  ReturnType<typeof itemIdOf>,
  ReturnType<typeof itemIdOf>,
  ReturnType<typeof itemIdOf>,
];
const whole: readonly EntryBody[] = [
  bodies.opened,
  bodies.preserved(mail, "mail.eml"),
  bodies.preserved(attachment, "mail.eml/1-list.txt", { attachedTo: mail }),
  bodies.preserved(page, "page.html"),
  bodies.derived(mail, text),
  bodies.derived(page, itemIdOf("page text")),
  bodies.read(mail),
  bodies.setAside(mail),
  bodies.described(mail),
  bodies.added(claimOf("c1", { quote: quoteIn(mail, text) })),
  bodies.added(claimOf("c2", { quote: quoteIn(page, itemIdOf("page text")), restsOn: ["c1"] })),
  bodies.corrected(claimOf("c1", { quote: quoteIn(mail, text), low: 5 })),
  bodies.decided("c2", "c1"),
  bodies.timeOf(mail),
  bodies.stamped(13, token),
  bodies.published,
];
const entries = sealAll(whole);
const planned = (target: ErasureTarget, of: readonly SealedEntry[] = entries, also: readonly "why"[] = []): ErasurePlan => {
  const plan = planErasure(openAll(of), target, { also });
  if ("problem" in plan) throw new Error(`a plan was expected: ${plan.problem.code}`);
  return plan;
};
const refused = (target: ErasureTarget, of: readonly SealedEntry[] = entries): string => {
  const plan = planErasure(openAll(of), target);
  return "problem" in plan ? plan.problem.code : "planned";
};
const left = (of: readonly SealedEntry[]): string =>
  JSON.stringify(of.map(({ fields }) => Object.values(fields).map((field) => (isErased(field) ? null : field.value))));

describe("a claim's erasure", () => {
  const plan = planned({ claim: claimOf("c1").id });

  test("reaches every entry that speaks of it, whole, but not when, by whom and why", () => {
    expect(plan).toMatchObject({ items: [], kept: [], claims: ["c1"], related: [] });
    expect(plan.fields).toEqual([
      { entry: 9, names: ["claim", "origin", "state"] },
      { entry: 11, names: ["claim", "correction", "verdict"] },
      { entry: 12, names: ["left", "right", "verdict"] },
    ]);
  });

  test("takes the reasons too when asked", () => {
    expect(planned({ claim: claimOf("c1").id }, entries, ["why"]).fields[0]?.names).toEqual(["claim", "origin", "state", "why"]);
  });

  test("takes the gaps in coverage that were taken from it, since they repeat what it says", () => {
    const told = sealAll([bodies.added(claimOf("c1")), bodies.gap("g1", { source: "c1" }), bodies.gap("g2", { source: "c2" })]);
    const { fields } = planned({ claim: claimOf("c1").id }, told);
    expect(fields).toEqual([
      { entry: 0, names: ["claim", "origin", "state"] },
      { entry: 1, names: ["gap"] },
    ]);
    expect([...fold(eraseFrom(told, fields)).gaps.keys()]).toEqual(["g2"]);
  });

  test("names the claims that stay and say that they rest on it", () => {
    expect(plan.mentionedBy).toEqual(["c2"]);
  });

  test("leaves a case that folds without it, and is planned once", () => {
    const after = eraseFrom(entries, plan.fields);
    expect([...fold(after).claims.keys()]).toEqual(["c2"]);
    expect(refused({ claim: claimOf("c1").id }, after)).toBe("CLAIM_UNKNOWN");
    expect(refused({ claim: claimOf("c9").id })).toBe("CLAIM_UNKNOWN");
  });
});

describe("an item's erasure", () => {
  const plan = planned({ item: mail });

  test("reaches its entries, texts, times, the claims that quote it, and what tells of it elsewhere", () => {
    expect(plan.fields.map(({ entry }) => entry)).toEqual([1, 2, 4, 6, 7, 8, 9, 11, 12, 13, 14]);
    expect(plan.fields[1]).toEqual({ entry: 2, names: ["metadata", "name"] });
    expect(plan.items).toEqual([mail, text, token]);
    expect(plan).toMatchObject({ kept: [], claims: ["c1"], related: [attachment] });
  });

  test("leaves no entry in the journal but its tombstone that names it, its text, its name or its claims", () => {
    const after = eraseFrom(entries, plan.fields);
    for (const word of [mail, mail.slice(7), text, token, "mail.eml"]) expect(left(after)).not.toContain(word);
    expect(left(after.filter((_, at) => at !== 10))).not.toContain('"c1"');
    const state = fold(after);
    expect([...state.items.keys()]).toEqual([attachment, page]);
    expect([state.timeRequests.size, [...state.claims.keys()]]).toEqual([0, ["c2"]]);
    expect(refused({ item: mail }, after)).toBe("ITEM_UNKNOWN");
  });

  test("takes the gaps in coverage that were taken from it", () => {
    const told = sealAll([bodies.preserved(mail), bodies.gap("g1", { source: mail }), bodies.gap("g2", { source: page })]);
    expect(planned({ item: mail }, told).fields.map(({ entry }) => entry)).toEqual([0, 1]);
  });

  test("keeps bytes that another item needs, and claims that quote that text without naming the item", () => {
    const shared = sealAll([
      bodies.opened,
      bodies.preserved(mail),
      bodies.preserved(page),
      bodies.derived(mail, text),
      bodies.derived(page, text),
      bodies.added(claimOf("c1", { quote: { exact: "four", start: 0, end: 4, text } })),
      bodies.added(claimOf("c2", { placeQuote: quoteIn(mail, text) })),
    ]);
    expect(planned({ item: mail }, shared)).toMatchObject({ items: [mail], kept: [text], claims: ["c2"] });
    const alone = shared.filter((_, at) => at !== 4).map((entry, index) => ({ ...entry, index }));
    expect(planned({ item: mail }, alone)).toMatchObject({ items: [mail, text], kept: [], claims: ["c1", "c2"] });
  });

  test("of bytes that are another item's text keeps the bytes and says so", () => {
    const nested = sealAll([bodies.opened, bodies.preserved(text), bodies.preserved(mail), bodies.derived(mail, text)]);
    expect(planned({ item: text }, nested)).toMatchObject({ items: [], kept: [text] });
  });
});

describe("an erasure of fields", () => {
  const planOf = (entry: number, ...names: string[]): string => refused({ entry, names });

  test("takes what the rest can be told without, with signature and author", () => {
    expect(planned({ entry: 1, names: ["why", "name", "by"] }).fields).toEqual([{ entry: 1, names: ["by", "name", "why"] }]);
    expect(planned({ entry: 0, names: ["gap"] }, sealAll([bodies.gap("g1")])).fields).toEqual([{ entry: 0, names: ["gap"] }]);
    const author = { signer: signerOf("author", "recorder-7"), origin };
    const signed = sealAll([bodies.party], { author });
    expect(planned({ entry: 0, names: ["signature", "party"] }, signed).fields[0]?.names).toEqual(["party", "signature"]);
  });

  test("refuses to leave half a review, link, claim or item standing, or to take what the log is (ERASURE_TOO_NARROW)", () => {
    for (const [entry, name] of [
      [11, "correction"],
      [12, "left"],
      [9, "claim"],
      [9, "state"],
      [1, "item"],
      [14, "token"],
      [0, "title"],
      [15, "manifest"],
    ] as const)
      expect(planOf(entry, name)).toBe("ERASURE_TOO_NARROW");
    const after = eraseFrom(entries, [{ entry: 1, names: ["name"] }]);
    expect(refused({ entry: 16, names: ["fields"] }, after)).toBe("ERASURE_TOO_NARROW");
    expect(refused({ entry: 16, names: ["why"] }, after)).toBe("planned");
    // Without its id a withdrawal would have no effect, and the gap would stand again.
    expect(refused({ entry: 1, names: ["id"] }, sealAll([bodies.gap("g1"), bodies.gapWithdrawn("g1")]))).toBe(
      "ERASURE_TOO_NARROW",
    );
  });

  test("takes reason and author with them when asked, of an unsigned entry what it has, and is not planned where nothing is left", () => {
    const also = ["why", "by", "signature"] as const;
    const plan = planErasure(openAll(entries), { entry: 1, names: ["name"] }, { also });
    expect(plan).toMatchObject({ fields: [{ entry: 1, names: ["by", "name", "why"] }] });
    expect(planErasure(openAll(entries), { entry: 0, names: [] }, { also: ["why"] })).toMatchObject({
      fields: [{ entry: 0, names: ["why"] }],
    });
    const after = openAll(eraseFrom(entries, [{ entry: 0, names: ["why"] }]));
    expect(planErasure(after, { entry: 0, names: [] }, { also: ["why"] })).toMatchObject({ problem: { code: "ERASED_ALREADY" } });
  });

  test("refuses what is not there, or is gone", () => {
    expect(planOf(99, "why")).toBe("ENTRY_UNKNOWN");
    expect(planOf(1, "speaker")).toBe("FIELD_UNKNOWN");
    expect(planOf(1, "signature")).toBe("FIELD_UNKNOWN");
    expect(planOf(1)).toBe("ARGUMENT_INVALID");
    expect(refused({ entry: 1, names: ["name"] }, eraseFrom(entries, [{ entry: 1, names: ["name"] }]))).toBe("ERASED_ALREADY");
  });
});

test("whatever is planned folds once it is done", () => {
  for (const target of [
    { claim: claimOf("c1").id },
    { claim: claimOf("c2").id },
    { item: mail },
    { item: page },
    { item: attachment },
  ]) {
    const { fields } = planned(target, entries, ["why"]);
    expect(() => fold(eraseFrom(entries, fields))).not.toThrow();
  }
});
