import { checkQuote, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import type { ReportText } from "../extract-claims.ts";
import { claimsOf } from "../invented-case.ts";
import { arabicForms, broken, feminine, notAlone, sound } from "./forms.ts";
import { sentenceTable } from "./sentence-table.ts";

const claims = (text: string, more: Partial<ReportText> = {}): ReturnType<typeof claimsOf> =>
  claimsOf(text, { lang: "ar", ...more });

const quantities = (text: string): string[] =>
  claims(text).flatMap((claim) => {
    if (claim.kind !== "quantity") return [];
    const qualifier = claim.qualifier === "unqualified" ? "" : ` ${claim.qualifier}`;
    return [`${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}${qualifier}`];
  });

const accused = (text: string): string[] =>
  claims(text).flatMap((claim) => (claim.kind === "attribution" ? [`${claim.party}: ${claim.act}`] : []));

describe("claims of an Arabic sentence", () => {
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
    ["نزح مئة وثلاثة وعشرون ألف شخص.", "displaced unspecified 123000-123000"],
    ["قُتل (6) مسلحين.", "killed gunmen 6-6"],
    ["مقتل 3 في غارة على تلقون", "killed unspecified 3-3"],
    ["تجاوز عدد القتلى 100.", "killed unspecified 100-? more than"],
    ["ارتفع عدد القتلى إلى 20 في القصف.", "killed unspecified 20-20"],
    ["استشهاد مواطنين اثنين في تلقون", "killed citizens 2-2"],
  ])("figures, words and forms make one number: %s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test("a spelling that may be a dual or a plural is two or more, and says so", () => {
    const [claim] = claims("استشهاد مزارعين في قصف على تلقون");
    expect(claim).toMatchObject({ counted: "killed", of: "farmers", low: 2, high: null });
    expect(claim?.note).toContain("two or more");
  });
  test("of a number that cannot be read in whole, no part is claimed", () => {
    expect(quantities("نزح أكثر من 6,6 مليون لاجئ.")).not.toContain("displaced refugees 1000000-1000000");
  });
  test("'of one family' counts nobody", () => {
    expect(quantities("إصابة 5 مدنيين من عائلة واحدة، بينهم 3 نساء")).toEqual(["injured civilians 5-5", "injured women 3-3"]);
  });
  test("an age beside a person counts nobody, and those joined with her are read", () => {
    expect(quantities("استشهدت امرأة (30 عاماً) وطفلان.")).toEqual(["killed women 1-1", "killed children 2-2"]);
  });
});

describe("who is counted", () => {
  test("what comes before a verb as a particle is no loss", () => {
    expect(quantities("فقد قام الطيران بقصف مزارع حلقورة.")).toEqual([]);
    expect(quantities("فقد قتل 3 أشخاص.")).toEqual(["killed unspecified 3-3"]);
    expect(quantities("فقد 3 أشخاص حياتهم.")).toEqual(["killed unspecified 3-3"]);
    expect(quantities("فقد 3 أشخاص.")).toEqual(["missing unspecified 3-3"]);
    expect(quantities("فقد 900 طفل في عام واحد حياتهم.")).toEqual(["killed children 900-900"]);
  });
  test("two children who are brothers are two", () => {
    const [two, ...named] = claims("قُتل طفلان شقيقان (فتاة وصبي).");
    expect(two).toMatchObject({ of: "children", low: 2, high: 2 });
    for (const one of named) expect(one.note).toContain("part of the total");
  });
  test("three others, a girl and two youths, are three", () => {
    expect(quantities("أُصيب 3 آخرون طفلة وشابان.")[0]).toBe("injured unspecified 3-3");
  });
  test("two dead and some wounded are two killed", () => {
    expect(quantities("قتيلان وجرحى بغارة على تلقون")).toEqual(["killed unspecified 2-2"]);
  });
  test("wounded who die are killed", () => expect(quantities("وفاة جريحين في المشفى")).toEqual(["killed unspecified 2-2"]));
  test("a death told far before its number is still of it", () => {
    expect(quantities("قتل صباح اليوم في تلقون أربعة مدنيين وأصيب آخرون بجروح متفاوتة.")).toEqual(["killed civilians 4-4"]);
  });
  test("a named person's kunya and the month of Ab count nobody", () => {
    expect(quantities("مقتل أبو سليم درو في تلقون")).toEqual([]);
    expect(quantities("استشهدت أم سليم في 12 آب.")).toEqual([]);
  });
  test("by whose fire someone was killed is not killed", () => {
    expect(quantities("مقتل سليم درو برصاص مسلحين مجهولين")).toEqual([]);
    expect(quantities("مقتل شاب على يد ثلاثة مسلحين")).toEqual(["killed youths 1-1"]);
  });
  test("a house beside a shelled one is not damaged", () => {
    expect(quantities("قصف على محيط مدرسة في تلقون")).toEqual([]);
    expect(quantities("قصفت مدرسة في تلقون")).toEqual(["structures-damaged schools 1-1"]);
  });
  test("words broken to slip past filters are read", () => {
    expect(quantities("مقتـ ـل 5 مدنيـ ـين وإصـ ـابة نحو 40 آخرين")).toEqual([
      "killed civilians 5-5",
      "injured unspecified 40-40 about",
    ]);
  });
});

describe("none, silence and what is not asserted", () => {
  test.each([
    ["لم تسفر الغارة عن وقوع ضحايا، والقصف دون ضحايا.", "casualties unspecified 0-0 none"],
    ["لم يقتل أي طفل.", "killed children 0-0 none"],
  ])("a known none: %s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test.each([
    "القصف أوقع أضراراً دون تسجيل إصابات.",
    "لم يُعلن عن إصابات.",
    "نجا 12 طفلاً من القصف.",
    "حذّرت المنظمة من مقتل 40 شخصاً.",
    "محاولة اغتيال 3 صحفيين",
    "اعتقال 5 شبان في تلقون",
    "لم يصب الطريق، ونقلت الطفلة لأحد المشافي.",
  ])("no claim: %s", (sentence) => expect(quantities(sentence)).toEqual([]));
});

const told: readonly (readonly [sentence: string, ...chain: string[]])[] = [
  ["قُتل 12 شخصاً.", "note"],
  ["قال المتحدث باسم الدفاع المدني إن سبعة أشخاص قُتلوا.", "المتحدث باسم الدفاع المدني", "note"],
  ["قال سليم درو في تصريح صحفي إن سبعة أشخاص قُتلوا.", "سليم درو", "note"],
  ["قال طبيب في المشفى لوكالة النخلة إن 12 شخصاً قُتلوا.", "طبيب في المشفى", "وكالة النخلة", "note"],
  ["بحسب المرصد الأخضر قُتل 12 شخصاً.", "المرصد الأخضر", "note"],
  ["قُتل 12 شخصاً، بحسب المرصد الأخضر.", "المرصد الأخضر", "note"],
  ["قُتل 12 شخصاً، وفق ما ذكرته وكالة النخلة.", "وكالة النخلة", "note"],
  ["ووفقاً لوزارة الصحة، قُتل 12 شخصاً.", "وزارة الصحة", "note"],
  ['قالت وكالة "النخلة" إن خمسة أشخاص قُتلوا.', 'وكالة "النخلة"', "note"],
  ["وفقاً للمرصد الأخضر أُصيب خمسة أطفال.", "المرصد الأخضر", "note"],
  ["نقلت وكالة النخلة عن مدير المشفى قوله إن خمسة أشخاص قُتلوا.", "مدير المشفى", "وكالة النخلة", "note"],
  ["نقلت وكالة النخلة عن مصدر طبي قوله إن خمسة أشخاص قُتلوا.", "unnamed sources", "وكالة النخلة", "note"],
  ["أعلنت وزارة الصحة عن مقتل 12 شخصاً.", "وزارة الصحة", "note"],
  ["أفادت مديرة المشفى بمقتل خمسة مدنيين.", "مديرة المشفى", "note"],
  ["قالت مصادر محلية إن 12 شخصاً قُتلوا.", "unnamed sources", "note"],
  ["أفاد مصدر بمقتل خمسة مدنيين.", "unnamed sources", "note"],
  ["قالت ممرضة إن القصف بدأ فجراً. وأضافت المصادر ذاتها أن 3 أطفال قتلوا.", "ممرضة", "note"],
];

describe("who says it", () => {
  test.each(told)("%s", (sentence, ...chain) => {
    const claim = claims(sentence).find(({ kind }) => kind === "quantity");
    expect(claim?.chain).toEqual(chain);
    expect(claim?.speaker).toBe(chain[0]);
  });
  test("a spokesman makes his party the organ", () => {
    expect(claims("قال متحدث باسم الجيش الخانتي إن 4 مقاتلين قتلوا.")[0]?.organOf).toBe("الجيش الخانتي");
  });
  test.each([
    "قال أحد السكان، وطلب عدم الكشف عن اسمه، إن سبعة أشخاص قُتلوا.",
    "قالت ممرضة فضلت عدم ذكر اسمها إن سبعة أشخاص قُتلوا.",
    "قال عامل رفض الكشف عن هويته إن سبعة أشخاص قُتلوا.",
  ])("who asks not to be named is flagged: %s", (sentence) => {
    expect(claims(sentence).find(({ kind }) => kind === "quantity")).toMatchObject({ anonymityAsked: true });
  });
  test("aid that was carried is not said", () => {
    expect(claims("نقل المصابين إلى المشفى، وقُتل 3 أشخاص.")[0]?.chain).toEqual(["note"]);
  });
});

describe("whom it accuses", () => {
  test.each([
    ["قُتل 12 شخصاً في غارة شنتها طائرات خانتي على بلدة تلقون.", "طائرات خانتي: air strike"],
    ["قصفت قوات خانتي قرية حلقورة ما أدى إلى مقتل طفلين.", "قوات خانتي: shelling"],
    ["مقتل طفلين بقصف للقوات الخانتية", "القوات الخانتية: shelling"],
    ["مقتل ثلاثة عمال على يد ميليشيا الزيتون", "ميليشيا الزيتون: killing"],
    ['قصف لميليشيا "الزيتون" على محيط حلقورة', 'ميليشيا "الزيتون": shelling'],
    ["استهداف مدنيين على طريق حلقورة من قبل قوات خانتي.", "قوات خانتي: strike"],
    ["غارة لطيران خانتي على مواقع لفصائل الزيتون أدت لمقتل 3.", "طيران خانتي: air strike"],
  ])("a doer is accused of its act: %s", (sentence, expected) => expect(accused(sentence)).toEqual([expected]));
  test.each([
    "غارة على مقر قوات خانتي",
    "قصف مجهول يستهدف فصائل الزيتون",
    "طائرات مجهولة قصفت بلدة تلقون.",
    "الطيران الحربي قصف بلدة تلقون.",
    "الهجوم الذي استهدف قوات خانتي قتل 3.",
    "تستهدف خانتيا بين حين وآخر فصائل الزيتون.",
    "لم تقصف قوات خانتي القرية.",
    "يعتزم جيش خانتي قصف القرية.",
    "لا حول ولا قوة إلا بالله، القصف مستمر.",
  ])("who is struck, unknown, or did not, is not accused: %s", (sentence) => expect(accused(sentence)).toEqual([]));
  test("the party accused stands in the count of its sentence", () => {
    expect(claims("مقتل طفلين بقصف لقوات خانتي")).toContainEqual(
      expect.objectContaining({ kind: "quantity", allegedParty: "قوات خانتي" }),
    );
  });
  test("a weapon is named beside the act", () => {
    expect(claims("قصف الجيش الخانتي بقذائف الهاون سوق حلقورة.")[0]).toMatchObject({ kind: "attribution", weapon: "mortars" });
    expect(claims("قصف صاروخي لقوات خانتي على تلقون")[0]).toMatchObject({ act: "rocket attack", weapon: "rockets" });
  });
  test("a denial is a position, accuses nobody and makes no count", () => {
    const [position, ...rest] = claims("نفى التحالف الأخضر مسؤوليته عن مقتل 12 شخصاً في الغارة.");
    expect(position).toMatchObject({ kind: "position", party: "التحالف الأخضر", speaker: "التحالف الأخضر", position: "denies" });
    expect(rest).toEqual([]);
  });
  test("what denies a party's story is no denial by the party", () => {
    expect(claims("تنفي الصور رواية النظام.")).toEqual([]);
  });
  test("a spokesman denies for his party", () => {
    expect(claims("نفى متحدث باسم الجيش الخانتي قصف السوق.")[0]).toMatchObject({
      party: "الجيش الخانتي",
      position: "denies",
      organOf: "الجيش الخانتي",
    });
  });
  test("a belligerent that grants a count concedes it", () => {
    expect(claims("اعترف التحالف بمقتل 105 مدنيين.")).toContainEqual(
      expect.objectContaining({ kind: "quantity", low: 105, position: "concedes" }),
    );
  });
  test("swapping two parties' names swaps the output and changes nothing else", () => {
    const text = (a: string, b: string): string => `قصفت ${a} السوق ما أدى لمقتل 12 شخصاً. ونفت ${b} القصف.`;
    const plain = (a: string, b: string): unknown[] =>
      claims(text(a, b)).map((claim) => [
        claim.kind,
        claim.kind === "quantity" ? claim.allegedParty : "party" in claim && claim.party,
        claim.position,
      ]);
    const swap = JSON.stringify(plain("قوات خانتي", "فصائل الزيتون"))
      .replaceAll("قوات خانتي", "?")
      .replaceAll("فصائل الزيتون", "قوات خانتي")
      .replaceAll("?", "فصائل الزيتون");
    expect(JSON.stringify(plain("فصائل الزيتون", "قوات خانتي"))).toBe(swap);
  });
});

describe("places and persons", () => {
  test("a place of the gazetteer is found", () => {
    expect(claims("قُتل شخصان في حلقورة.")[0]).toMatchObject({ placeIds: ["halqura"] });
  });
  test.each([
    ["قُتل شخصان في قرية تل القصب وأُصيب ثالث.", "قرية تل القصب"],
    ["استشهد طفل في مخيم الرند.", "مخيم الرند"],
  ])("a place of no gazetteer is known by its kind, in its own words: %s", (sentence, place) => {
    expect(claims(sentence)[0]).toMatchObject({ placeText: place, placeIds: [] });
  });
  test("a named child who was killed is one", () => {
    expect(quantities("قُتل الطفل سليم درو.")).toEqual(["killed children 1-1"]);
  });
});

describe("the forms of a word", () => {
  test("what is written onto the front is taken off, and said", () => {
    expect(arabicForms("وبالقتل").map(({ word }) => word)).toContain("قتل");
    expect(arabicForms("للقتل").find(({ word }) => word === "قتل")).toMatchObject({ definite: true, lead: "لل" });
    expect(arabicForms("وهو").map(({ word }) => word)).toEqual(["وهو", "هو"]);
    expect(arabicForms("ود").map(({ word }) => word)).toEqual(["ود"]);
  });
  test("a noun's forms tell one, two, or two and more", () => {
    expect(broken("طفل", "أطفال")).toEqual({ one: "طفل,طفلا", two: "طفلان,طفلين", "none-told": "أطفال" });
    expect(sound("مدني")).toEqual({ one: "مدني,مدنيا", two: "مدنيان", some: "مدنيين", "none-told": "مدنيون" });
    expect(feminine("طفل")).toEqual({ one: "طفلة", two: "طفلتان,طفلتين", "none-told": "طفلات" });
    expect(notAlone(sound("مسلح"))).toEqual({ two: "مسلحان", some: "مسلحين", "none-told": "مسلحون,مسلح,مسلحا" });
  });
});
