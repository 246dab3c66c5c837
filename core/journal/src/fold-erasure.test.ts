// What the fold promises of entries that lost fields. People and places are invented.
import { itemIdOf, unknownSource } from "@bayyina/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodies, claimOf, eraseFrom, openAll, sealAll, stillEffects } from "../test/invented-case.ts";
import {
  type CaseState,
  commitmentsOf,
  type EntryBody,
  type EntryFields,
  fold,
  isErased,
  isSourceErased,
  leafOf,
  openEntry,
  planErasure,
  refusalOf,
  type SealedEntry,
  sealEntry,
} from "./index.ts";

const item = itemIdOf("a report");
const whole: readonly EntryBody[] = [
  bodies.opened,
  bodies.preserved(item, "secret-name.txt", { subject: "secret-subject" }),
  bodies.described(item),
  bodies.added(claimOf("c1", { speaker: "secret-speaker" })),
  bodies.added(claimOf("c2")),
  bodies.corrected(claimOf("c1", { speaker: "secret-second-speaker", low: 5 })),
  bodies.decided("c1", "c2"),
  bodies.undone(6),
  bodies.party,
  bodies.timeOf(item),
  bodies.stamped(9, itemIdOf("a token")),
];
const entries = sealAll(whole, { by: "secret-author", why: "secret-reason" });
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...(part as Map<unknown, unknown>)] : part));
const standing = (of: readonly SealedEntry[]): string =>
  spelled(of.flatMap(({ fields }) => Object.values(fields).map((field) => (isErased(field) ? null : field.value))));
const erasing = (...fields: EntryFields[]): SealedEntry[] => eraseFrom(entries, fields);

/** Any fields that a plan lets go: of one entry alone, a claim's or an item's. */
const plans = fc.constantFrom(
  ...[
    { claim: claimOf("c1").id },
    { claim: claimOf("c2").id },
    { item },
    { entry: 1, names: ["name", "source"] },
    { entry: 2, names: ["source"] },
    { entry: 8, names: ["party", "why"] },
    { entry: 4, names: ["origin", "at", "by"] },
  ].map((target) => {
    const plan = planErasure(openAll(entries), target, { also: ["by", "why"] });
    if ("problem" in plan) throw new Error("a plan was expected");
    return plan.fields;
  }),
);

describe("an erased field", () => {
  test("is nowhere in the case's state, nor in what is kept of the journal", () => {
    fc.assert(
      fc.property(plans, (fields) => {
        const after = eraseFrom(entries, fields);
        const gone = fields.flatMap(({ entry, names }) => names.map((name) => spelled(entries[entry]?.fields[name])));
        const kept = spelled(after);
        const words = new Set(gone.join().match(/secret-[a-z-]+/g));
        // What another entry says as well (its author, its reason) stands there.
        const secret = [...words].filter((word) => !standing(after).includes(word));
        for (const word of secret) for (const told of [spelled(fold(after)), kept]) expect(told).not.toContain(word);
        for (const { entry, names } of fields)
          for (const name of names) expect(Object.keys(after[entry]?.fields[name] ?? {})).toEqual(["erased", "commitment"]);
        expect(fold(after).erased.size).toBe(fields.length);
      }),
      { numRuns: 30 },
    );
    const words = (target: Parameters<typeof planErasure>[1]): number => {
      const plan = planErasure(openAll(entries), target);
      if ("problem" in plan) throw new Error("a plan was expected");
      const after = eraseFrom(entries, plan.fields);
      return ["secret-name", "secret-subject", "secret-speaker", "secret-second-speaker"].filter(
        (word) => spelled(fold(entries)).includes(word) && !spelled(fold(after)).includes(word),
      ).length;
    };
    expect([words({ claim: claimOf("c1").id }), words({ item }), words({ entry: 1, names: ["name"] })]).toEqual([2, 2, 1]);
  });

  test("leaves each leaf as it was, so that no proof breaks", () => {
    fc.assert(
      fc.property(plans, (fields) => {
        const after = eraseFrom(entries, fields);
        entries.forEach(({ leaf }, at) => {
          expect(after[at]?.leaf).toEqual(leaf);
          expect(leafOf(after[at]?.kind ?? "", after[at]?.fields ?? {})).toEqual(leaf);
        });
      }),
    );
  });

  test("folds the same all at once, in any two parts, and with another erasure after it", () => {
    fc.assert(
      fc.property(plans, plans, fc.nat(entries.length + 2), (fields, later, cut) => {
        const left = later.flatMap(({ entry, names }): EntryFields[] => {
          const rest = names.filter((name) => !fields.some((gone) => gone.entry === entry && gone.names.includes(name)));
          return rest.length === 0 ? [] : [{ entry, names: rest }];
        });
        const after = eraseFrom(eraseFrom(entries, fields), left);
        const all = fold(after);
        expect(fold(after.slice(cut), fold(after.slice(0, cut), undefined, { partial: true }))).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  test("is told by name with its tombstones: when, by whom, why", () => {
    const state = fold(eraseFrom(erasing({ entry: 1, names: ["name"] }), [{ entry: 1, names: ["why"] }]));
    const by = { at: "2031-05-06T07:08:09Z", by: "recorder-9", why: "asked by the family" };
    expect([...state.erased]).toEqual([
      [
        1,
        {
          kind: "item-preserved",
          names: ["name", "why"],
          tombstones: [
            { entry: 11, names: ["name"], ...by },
            { entry: 12, names: ["why"], ...by },
          ],
        },
      ],
    ]);
  });
});

describe("an entry with erased fields", () => {
  const opened = (index: number, ...names: string[]): ReturnType<typeof openEntry> => {
    const sealed = erasing({ entry: index, names })[index];
    if (sealed === undefined) throw new Error("an entry was expected");
    return openEntry(sealed);
  };

  test("says the rest with a stand-in where nothing else changes its meaning", () => {
    expect(opened(1, "name", "metadata", "source")).toMatchObject({
      body: { kind: "item-preserved", item, name: "", metadata: {}, source: unknownSource },
      erased: ["metadata", "name", "source"],
    });
    expect(opened(4, "origin").body).toMatchObject({ claim: { id: "c2" }, origin: "erased" });
    const { source, descriptions } = fold(erasing({ entry: 2, names: ["source"] })).items.get(item) ?? {};
    expect([source, descriptions]).toEqual([unknownSource, [unknownSource]]);
  });

  test("leaves it unknown whose words an item holds where the description that counts was erased, and there alone", () => {
    const isUnknown = (...of: SealedEntry[]): boolean | undefined => {
      const state = fold(of);
      const record = state.items.get(item);
      return record === undefined ? undefined : isSourceErased(state, record);
    };
    expect(isUnknown(...entries)).toBe(false);
    expect(isUnknown(...erasing({ entry: 2, names: ["source"] }))).toBe(true);
    expect(isUnknown(...erasing({ entry: 1, names: ["source"] }))).toBe(false); // entry 2 describes it anew
    // The same bytes again, with a description that was erased: it may have been the one that counts.
    const again = [bodies.opened, bodies.preserved(item, "a"), bodies.preserved(item, "b")];
    expect(isUnknown(...eraseFrom(sealAll(again), [{ entry: 2, names: ["source"] }]))).toBe(true);
    const described = sealAll([...again, bodies.described(item)]);
    expect(isUnknown(...eraseFrom(described, [{ entry: 2, names: ["source"] }]))).toBe(false);
  });

  test("says nothing where a field without a stand-in is gone, and changes nothing in the case", () => {
    expect(opened(8, "party")).toMatchObject({ kind: "party-added", body: "erased", erased: ["party"] });
    expect(fold(erasing({ entry: 8, names: ["party"] })).parties.size).toBe(0);
    expect(opened(5, "correction").body).toBe("erased");
  });

  test("tells an erased moment, author and reason as erased, in the case's records too", () => {
    expect(opened(1, "at", "by", "why")).toMatchObject({ at: { erased: true }, by: { erased: true }, why: { erased: true } });
    const state = fold(erasing({ entry: 1, names: ["at", "by"] }));
    expect(state.items.get(item)?.custody[0]).toMatchObject({ entry: 1, at: { erased: true }, by: { erased: true } });
  });

  test("is corrupt when what is left is not what was written, or is not of its kind", () => {
    const [sealed] = erasing({ entry: 8, names: ["party"] }).slice(8);
    if (sealed === undefined) throw new Error("an entry was expected");
    const gone = { erased: true as const, commitment: "0".repeat(64) };
    const sealedAs = (kind: string, fields: SealedEntry["fields"]): SealedEntry => ({ kind, fields, leaf: leafOf(kind, fields) });
    const { party: _, ...written } = sealed.fields;
    expect(() => openEntry({ ...sealed, fields: { ...sealed.fields, party: gone } })).toThrow("CASE_CORRUPT");
    expect(() => openEntry(sealedAs("party-added", written))).toThrow(/CASE_CORRUPT.*field party/);
    expect(() => openEntry(sealedAs("party-added", { ...sealed.fields, extra: gone }))).toThrow(/CASE_CORRUPT.*field extra/);
    expect(() => openEntry(sealedAs("case-closed", { ...written, party: gone }))).toThrow(/CASE_CORRUPT.*field kind/);
    const { right: _right, ...half } = sealEntry(
      { body: bodies.decided("c1", "c2"), by: "recorder-7", why: "" },
      stillEffects(),
    ).fields;
    const wrong = { ...half, right: gone, verdict: { salt: new Uint8Array(32), value: "perhaps" } };
    expect(() => openEntry(sealedAs("link-decided", wrong))).toThrow(/CASE_CORRUPT.*field verdict/);
  });

  test("which took a value that looks like an erasure is not taken for erased", () => {
    const [sealed] = sealAll([bodies.preserved(item, "a.txt", { erased: "true" })]);
    if (sealed === undefined) throw new Error("an entry was expected");
    expect(openEntry(sealed).erased).toEqual([]);
  });
});

describe("an erasure is never silent", () => {
  const fields = [{ entry: 1, names: ["name", "why"] }];

  test("a field gone without a tombstone is corrupt", () => {
    expect(() => fold(eraseFrom(entries, fields, null))).toThrow(/CASE_CORRUPT.*"entry":1.*without a tombstone/);
    expect(() => fold(eraseFrom(entries, fields, [{ entry: 1, names: ["name"] }]))).toThrow(/CASE_CORRUPT.*"entry":1/);
  });

  test("a tombstone over a field that stands is corrupt, also onto a case folded before the erasure", () => {
    expect(() => fold(eraseFrom(entries, fields, [{ entry: 1, names: ["name", "why", "by"] }]))).toThrow(/CASE_CORRUPT.*stands/);
    expect(() => fold(eraseFrom(entries, fields, [...fields, { entry: 2, names: ["source"] }]))).toThrow(/CASE_CORRUPT.*stands/);
    expect(() => fold(eraseFrom(entries, fields).slice(-1), fold(entries))).toThrow(/CASE_CORRUPT.*stands/);
  });

  test("a tombstone that comes before its entry, or a second one, is refused and corrupt", () => {
    const state: CaseState = fold(eraseFrom(entries, fields));
    expect(refusalOf(state, bodies.erased([{ entry: state.size, names: ["why"] }]))?.code).toBe("ENTRY_UNKNOWN");
    expect(refusalOf(state, bodies.erased(fields))?.code).toBe("ERASED_ALREADY");
    expect(refusalOf(state, bodies.erased([{ entry: 1, names: ["by"] }]))).toBeNull();
    expect(() => fold(eraseFrom(eraseFrom(entries, fields), [], fields))).toThrow(/CASE_CORRUPT.*ERASED_ALREADY/);
    expect(() => fold(eraseFrom(entries, fields, [{ entry: 99, names: ["why"] }]))).toThrow(/CASE_CORRUPT.*ENTRY_UNKNOWN/);
  });

  test("what the log is, and what was erased of it, is never erased", () => {
    const first = erasing({ entry: 0, names: ["title"] });
    expect(() => fold(first)).toThrow(/CASE_CORRUPT.*never erased/);
    const second = eraseFrom(erasing({ entry: 1, names: ["name"] }), [{ entry: 11, names: ["fields"] }]);
    expect(() => fold(second)).toThrow("CASE_CORRUPT");
    expect(fold(eraseFrom(entries, [{ entry: 0, names: ["why"] }])).title).toBe("Invented");
  });
});

describe("what spoke of an erased entry", () => {
  test("an undone decision, and an answered request, are no fault of the entries that say so", () => {
    const decision = erasing({ entry: 6, names: ["left", "right", "verdict"] });
    expect(fold(decision).decisions.size).toBe(0);
    const request = erasing({ entry: 9, names: ["authority", "digest", "subject"] });
    expect(fold(request).timeRequests.size).toBe(0);
  });

  test("a gap that was erased no longer stands, and its withdrawal is no fault; without one, a withdrawal of no gap is", () => {
    const told = sealAll([bodies.gap("g1"), bodies.gapWithdrawn("g1"), bodies.gap("g2")]);
    expect([...fold(eraseFrom(told, [{ entry: 0, names: ["gap"] }])).gaps.keys()]).toEqual(["g2"]);
    expect(() => fold(eraseFrom(told, [{ entry: 0, names: ["why"] }]))).not.toThrow();
    expect(() => fold(sealAll([bodies.gapWithdrawn("g1")]))).toThrow("CASE_CORRUPT");
  });

  test("an erased claim may come in again, and is a new one", () => {
    const plan = planErasure(openAll(entries), { claim: claimOf("c1").id });
    if ("problem" in plan) throw new Error("a plan was expected");
    const after = eraseFrom(entries, plan.fields);
    const again = sealAll([bodies.added(claimOf("c1", { low: 9 }))], { from: after.length });
    expect(fold([...after, ...again]).claims.get(claimOf("c1").id)).toMatchObject({ claim: { low: 9 }, entries: [12] });
  });
});

test("equal values have unequal commitments, and an erased field's commitment tells no value", () => {
  const effects = stillEffects();
  fc.assert(
    fc.property(fc.string(), (why) => {
      const [one, two] = [1, 2].map(() => sealEntry({ body: bodies.party, by: "recorder-7", why }, effects));
      const [first, second] = [commitmentsOf(one?.fields ?? {}), commitmentsOf(two?.fields ?? {})];
      expect(new Set([...Object.values(first), ...Object.values(second)]).size).toBe(8);
    }),
    { numRuns: 30 },
  );
});

describe("requests for a trusted time", () => {
  const token = itemIdOf("a token");
  const state = fold(sealAll([bodies.opened, bodies.preserved(item), bodies.timeOf(item)]));

  test("are pending until they are answered, and answered once", () => {
    const request = { subject: item, digest: item.slice(7), authority: "https://time.example/" };
    expect(state.timeRequests.get(2)).toEqual({ ...request, token: null });
    const answered = fold(sealAll([bodies.stamped(2, token)], { from: 3 }), state);
    expect(answered.timeRequests.get(2)).toEqual({ ...request, token });
    expect(refusalOf(answered, bodies.stamped(2, token))?.code).toBe("TIME_REQUEST_UNKNOWN");
    expect(refusalOf(state, bodies.stamped(1, token))?.code).toBe("TIME_REQUEST_UNKNOWN");
  });

  test("are of a checkpoint or an item of the case, and of an item's own digest", () => {
    const of = (given: object): EntryBody => ({ ...bodies.timeOf(item), ...given }) as EntryBody;
    expect(refusalOf(state, of({ subject: "checkpoint", digest: "0".repeat(64) }))).toBeNull();
    expect(refusalOf(state, bodies.timeOf(itemIdOf("other")))?.code).toBe("ITEM_UNKNOWN");
    expect(refusalOf(state, of({ digest: "0".repeat(64) }))?.code).toBe("ARGUMENT_INVALID");
  });
});
