import { checkQuote, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import type { ReportText } from "../extract-claims.ts";
import { claimsOf } from "../invented-case.ts";
import { soraniForms, soraniSpelling, withoutClosing } from "./forms.ts";
import { sentenceTable } from "./sentence-table.ts";

const claims = (text: string, more: Partial<ReportText> = {}): ReturnType<typeof claimsOf> =>
  claimsOf(text, { lang: "ckb", ...more });

const quantities = (text: string): string[] =>
  claims(text).flatMap((claim) => {
    if (claim.kind !== "quantity") return [];
    const qualifier = claim.qualifier === "unqualified" ? "" : ` ${claim.qualifier}`;
    return [`${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}${qualifier}`];
  });

const accused = (text: string): string[] =>
  claims(text).flatMap((claim) => (claim.kind === "attribution" ? [`${claim.party}: ${claim.act}`] : []));

describe("claims of a Sorani sentence", () => {
  test.each(sentenceTable)("%s", (sentence, ...expected) => {
    expect(quantities(sentence)).toEqual(expected);
  });
  test("the table holds at least 120 sentences", () => expect(sentenceTable.length).toBeGreaterThanOrEqual(120));
  test("every claim of the table is valid and its quotes stand in the text", () => {
    for (const [sentence] of sentenceTable)
      for (const claim of claims(sentence)) {
        expect(readClaim(JSON.parse(JSON.stringify(claim)))).toHaveProperty("claim");
        expect(claim.quote === "not-checked" ? "no quote" : checkQuote(claim.quote, sentence)).toBeNull();
      }
  });
});

describe("numbers", () => {
  test.each([
    ["٣ هەزار و ٢٠٠ کەس ئاوارە بوون.", "displaced unspecified 3200-3200"],
    ["لە نێوان ٥ بۆ ٧ هەزار کەس ئاوارە بوون.", "displaced unspecified 5000-7000 between"],
    ["سێ کەس کوژران.", "killed unspecified 3-3"],
    ["سی کەس کوژران.", "killed unspecified 30-30"],
    ["سی و سێ کەس کوژران.", "killed unspecified 33-33"],
  ])("figures and words make one number, and three is not thirty: %s", (sentence, expected) =>
    expect(quantities(sentence)).toEqual([expected]),
  );
  test("a noun with the ending of one is one", () => {
    expect(quantities("منداڵێک کوژرا و خانوویەک وێران بوو.")).toEqual(["killed children 1-1", "structures-destroyed houses 1-1"]);
  });
  test("with the pronoun of many, a number is a part of those told of before", () => {
    const [all, part] = claims("١٢ کەس کوژران، سیانیان منداڵ بوون.");
    expect(all).toMatchObject({ low: 12 });
    expect(part).toMatchObject({ of: "children", low: 3 });
    expect(part?.note).toContain("part of the total");
  });
});

describe("who is counted", () => {
  test("who kills is not counted; who carries the pronoun of the doer is", () => {
    expect(quantities("١٢ سەرباز ئەویان کوشت.")).toEqual([]);
    expect(quantities("سێ ژن و دوو منداڵیان کوشت.")).toEqual(["killed women 3-3", "killed children 2-2"]);
  });
  test("a mother of three is not three children", () => expect(quantities("دایکی سێ منداڵ کوژرا.")).toEqual([]));
  test("some of the dead are a part of the dead and not of the injured", () => {
    const [injured, dead] = claims("٣٠ کەس بریندار بوون؛ چوار کەس لە کوژراوان منداڵ بوون.");
    expect(injured).toMatchObject({ counted: "injured", low: 30 });
    expect(dead).toMatchObject({ counted: "killed", of: "children", low: 4 });
  });
  test("the wounded on their way somewhere are wounded still", () => {
    expect(quantities("١٢ بریندار بۆ نەخۆشخانە گواسترانەوە.")).toEqual(["injured unspecified 12-12"]);
  });
  test("what is told of after a killing is not killed", () => {
    expect(quantities("دوو ڕۆژ دوای کوژرانی سەلیم، پێنج گوندنشین گەڕانەوە.")).toEqual([]);
    expect(quantities("١٢ کەس باسی کوژرانیان کرد.")).toEqual([]);
  });
  test("who was taken from under the rubble is neither trapped nor known to be alive", () => {
    expect(quantities("پێنج کەس لەژێر داروپەردووی خانوویەک دەرهێنران.")).toEqual([]);
    expect(quantities("پێنج کەس لەژێر داروپەردوودان و ٤ تەرم دەرهێنران.")).toEqual([
      "trapped unspecified 5-5",
      "recovered unspecified 4-4",
    ]);
  });
  test("the wounded who died are dead", () => {
    expect(quantities("سێ لە بریندارەکان مردن.")).toEqual(["killed unspecified 3-3"]);
  });
  test("of some of them, a part is told in a clause between", () => {
    expect(quantities("١٢ کەس، کە ٥یان منداڵن، کوژران.")).toEqual(["killed unspecified 12-12", "killed children 5-5"]);
  });
  test("a named person makes no number", () => expect(quantities("سەلیم دارۆ، ٣٤ ساڵ، لە گوندی تەلقون، کوژرا.")).toEqual([]));
});

describe("none, silence and what is not asserted", () => {
  test.each([
    ["هێرشەکە هیچ زیانێکی گیانی لێ نەکەوتەوە.", "casualties unspecified 0-0 none"],
    ["هیچ منداڵێک نەکوژرا.", "killed children 0-0 none"],
  ])("a known none: %s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test.each([
    "ژمارەی کوژراوان نەزانراوە.",
    "١٢ کەس نەکوژران.",
    "گیانی ٤٠ کەس لە مەترسیدایە.",
    "چاوەڕوان دەکرێت ژمارەی کوژراوان بگاتە ٢٠٠ کەس.",
    "تەرمی ٢ کەس هێشتا نەدۆزراوەتەوە.",
  ])("no claim: %s", (sentence) => expect(quantities(sentence)).toEqual([]));
  test("a none and a count in one sentence are both read", () => {
    expect(quantities("لە هێرشەکەدا کەس نەکوژرا بەڵام سێ کەس بریندار بوون.")).toEqual([
      "killed unspecified 0-0 none",
      "injured unspecified 3-3",
    ]);
  });
});

const told: readonly (readonly [sentence: string, ...chain: string[]])[] = [
  ["١٢ کەس کوژران.", "note"],
  ["دانیشتووانی گوندەکە گوتیان ١٢ کەس کوژران.", "دانیشتووانی گوندەکە", "note"],
  ["دوو پزیشکی نەخۆشخانەکە گوتیان کە ١٢ کەس گیانیان لەدەست داوە.", "دوو پزیشکی نەخۆشخانەکە", "note"],
  ["بە وتەی دانیشتووان، حەوت کەس کوژران.", "دانیشتووان", "note"],
  ["١٢ کەس کوژران، بە وتەی دوو پەرستار.", "دوو پەرستار", "note"],
  ["پزیشکێک بە ڕادیۆی وادی گوتی ١٢ کەس کوژران.", "پزیشکێک", "ڕادیۆی وادی", "note"],
  ["ئاژانسی ویلن لە زاری پزیشکێکەوە ڕایگەیاند کە ١٢ کەس کوژران.", "پزیشکێک", "ئاژانسی ویلن", "note"],
  ["سەلیم دارۆ، بەرپرسی فریاگوزاری، گوتی حەوت کەس کوژران.", "سەلیم دارۆ، بەرپرسی فریاگوزاری", "note"],
  ["سەرچاوە ناوخۆییەکان ڕایانگەیاند حەوت کەس کوژران.", "unnamed sources", "note"],
  ["سەرچاوەیەک کە نەیویست ناوی ئاشکرا بکرێت گوتی حەوت کەس کوژران.", "unnamed sources", "note"],
  ["بەرپرسێکی ناوخۆیی کە نەیویست ناوی ئاشکرا بکرێت گوتی حەوت کەس کوژران.", "بەرپرسێکی ناوخۆیی", "note"],
  ["پەرستارێک گوتی هەوا تاریک بوو. ئەو گوتی ١٢ کەس کوژران.", "پەرستارێک", "note"],
];

describe("who says it", () => {
  test.each(told)("%s", (sentence, ...chain) => {
    const claim = claims(sentence).find(({ kind }) => kind === "quantity");
    expect(claim?.chain).toEqual(chain);
    expect(claim?.speaker).toBe(chain[0]);
  });
  test("who asks not to be named is marked so", () => {
    expect(claims("سەرچاوەیەک کە نەیویست ناوی ئاشکرا بکرێت گوتی حەوت کەس کوژران.")[0]).toMatchObject({ anonymityAsked: true });
  });
  test("each figure has its own speaker", () => {
    const both = claims("دانیشتووان گوتیان ٥ کەس کوژران و سوپا گوتی ٢ کەس کوژران.");
    expect(both.map(({ speaker }) => speaker)).toEqual(["دانیشتووان", "سوپا"]);
  });
  test("a spokesman makes his party the organ", () => {
    expect(claims("وتەبێژی سوپای خانتی گوتی چوار شەڕڤان کوژران.")[0]?.organOf).toBe("سوپای خانتی");
  });
});

describe("whom it accuses", () => {
  test.each([
    ["لە هێرشی ئاسمانیی سوپای خانتی بۆ سەر گوندی تەلقون ١٢ کەس کوژران.", "سوپای خانتی: air strike"],
    ["هێزەکانی خانتی بازاڕی هەلقورەیان تۆپباران کرد و ١٢ کەس کوژران.", "هێزەکانی خانتی: shelling"],
    ["١٢ کەس لەلایەن هێزەکانی خانتییەوە کوژران.", "هێزەکانی خانتی: killing"],
    ["هێزە ئەمنییەکان ١٢ خۆپیشاندەریان کوشت.", "هێزە ئەمنییەکان: killing"],
    ["سوپای خانتی تەلقونی بۆردومان کرد.", "سوپای خانتی: bombing"],
  ])("a doer is accused of its act: %s", (sentence, expected) => {
    expect(accused(sentence)).toEqual([expected]);
    const count = claims(sentence).find(({ kind }) => kind === "quantity");
    if (count?.kind === "quantity") expect(`${count.allegedParty}`).toBe(expected.split(":")[0]);
  });
  test.each([
    "لە هێرشێکی ئاسمانی بۆ سەر سوپای خانتی ١٢ سەرباز کوژران.",
    "هێزەکانی بەرەی یولانیان بۆردومان کرد.",
    "سوپای خانتی بۆردومان کرا.",
    "فڕۆکە نەناسراوەکان گوندی تەلقونیان بۆردومان کرد.",
    "سوپای خانتی بەنیازە هێرش بکاتە سەر بازاڕەکە.",
    "سوپای خانتی هێرشی نەکردە سەر بازاڕەکە.",
  ])("who is struck, unknown, or only plans it, is not accused: %s", (sentence) => expect(accused(sentence)).toEqual([]));
  test("a denial is a position, accuses nobody and makes no count", () => {
    const [position, ...rest] = claims("وتەبێژی سوپای خانتی ئەم تۆمەتەی ڕەت کردەوە.");
    expect(position).toMatchObject({ kind: "position", party: "سوپای خانتی", position: "denies" });
    expect(rest).toEqual([]);
    expect(claims("سوپای خانتی هێرشکردنە سەر بازاڕەکەی ڕەت کردەوە.").map(({ kind }) => kind)).toEqual(["position"]);
  });
  test("a belligerent that grants a count concedes it", () => {
    expect(claims("هاوپەیمانان دانیان بەوەدا نا کە ١٠٥ مەدەنی کوژران.")).toContainEqual(
      expect.objectContaining({ kind: "quantity", low: 105, position: "concedes" }),
    );
  });
  test("a weapon is named beside the act", () => {
    expect(claims("لە هێرشێکی درۆنیی سوپای خانتیدا سێ کەس کوژران.")[0]).toMatchObject({
      kind: "attribution",
      party: "سوپای خانتی",
      weapon: "drones",
    });
  });
  test("swapping two parties' names swaps the output and changes nothing else", () => {
    const plain = (a: string, b: string): unknown[] =>
      claims(`${a} بازاڕەکەی تۆپباران کرد و ١٢ کەس کوژران. ${b} ئەم هێرشەی ڕەت کردەوە.`).map((claim) => [
        claim.kind,
        claim.kind === "quantity" ? claim.allegedParty : "party" in claim && claim.party,
        claim.position,
      ]);
    const swap = JSON.stringify(plain("سوپای خانتی", "بەرەی یولان"))
      .replaceAll("سوپای خانتی", "?")
      .replaceAll("بەرەی یولان", "سوپای خانتی")
      .replaceAll("?", "بەرەی یولان");
    expect(JSON.stringify(plain("بەرەی یولان", "سوپای خانتی"))).toBe(swap);
  });
});

describe("places", () => {
  test.each([
    ["لە گوندی گلۆرە سێ کەس کوژران.", "گوندی گلۆرە"],
    ["سێ کەس لە ناحیەی نەخلە کوژران.", "ناحیەی نەخلە"],
  ])("a place of no gazetteer is known by its kind, in its own words: %s", (sentence, place) => {
    expect(claims(sentence)[0]).toMatchObject({ placeText: place, placeIds: [] });
  });
});

describe("the forms of a word", () => {
  test("endings are taken off one after another, each form once for each way", () => {
    expect(soraniForms("مندالهكانيان", new Set()).map(({ word }) => word)).toContain("مندال");
    expect(soraniForms("كهس", new Set()).map(({ word }) => word)).toEqual(["كهس"]);
    expect(soraniForms("كوژرانيان", new Set(["كوژران"])).map(({ word }) => word)).not.toContain("كوژران");
  });
  test("three keeps the letter that folding takes from it", () => {
    expect(soraniSpelling("سێیان")).not.toBe(soraniSpelling("سییان"));
    expect(soraniSpelling("سيانزە")).toBe(soraniSpelling("سیانزە"));
  });
  test("a closing ending is cut off a name only where a preposition opens before it", () => {
    const opening = [{ low: "لهلايهن" }] as never;
    expect(withoutClosing("هێزەکانی خانتییەوە", opening)).toBe("هێزەکانی خانتی");
    expect(withoutClosing("هێزەکانی خانتییەوە", [])).toBe("هێزەکانی خانتییەوە");
    expect(withoutClosing("میلیشیای هەلقورەوە", opening)).toBe("میلیشیای هەلقورەوە");
  });
});
