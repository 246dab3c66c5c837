import { checkQuote, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import type { ReportText } from "../extract-claims.ts";
import { claimsOf } from "../invented-case.ts";
import { persianForms } from "./forms.ts";
import { sentenceTable } from "./sentence-table.ts";

const claims = (text: string, more: Partial<ReportText> = {}): ReturnType<typeof claimsOf> =>
  claimsOf(text, { lang: "fa", ...more });

const quantities = (text: string): string[] =>
  claims(text).flatMap((claim) => {
    if (claim.kind !== "quantity") return [];
    const qualifier = claim.qualifier === "unqualified" ? "" : ` ${claim.qualifier}`;
    return [`${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}${qualifier}`];
  });

const accused = (text: string): string[] =>
  claims(text).flatMap((claim) => (claim.kind === "attribution" ? [`${claim.party}: ${claim.act}`] : []));

describe("claims of a Persian sentence", () => {
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
    ["۳ هزار و ۲۰۰ نفر آواره شدند.", "displaced unspecified 3200-3200"],
    ["۲ میلیون و ۳۰۰ هزار نفر آواره شدند.", "displaced unspecified 2300000-2300000"],
    ["بین ۵ تا ۷ هزار نفر آواره شدند.", "displaced unspecified 5000-7000 between"],
  ])("figures and words make one number: %s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test("nine is not a denial, and a denial is not nine", () => {
    expect(quantities("نه نفر کشته شدند.")).toEqual(["killed unspecified 9-9"]);
    expect(quantities("۱۴ نفر کشته شدند و نه نفر زخمی شدند.")).toEqual(["killed unspecified 14-14", "injured unspecified 9-9"]);
    expect(quantities("نه ۱۲ کودک، بلکه ۱۴ کودک کشته شدند.")).toEqual(["killed children 14-14"]);
  });
  test("a word for a person that also means a ton counts no flour", () => {
    expect(quantities("هجده کامیون با ۴۰ تن آرد رسیدند.")).toEqual([]);
  });
  test("a noun with the ending of one is one", () => {
    expect(quantities("کودکی کشته شد و خانه‌ای ویران شد.")).toEqual(["killed children 1-1", "structures-destroyed houses 1-1"]);
  });
});

describe("who is counted", () => {
  test("who kills is not counted, who is marked as the object is", () => {
    expect(quantities("۱۲ سرباز او را کشتند.")).toEqual([]);
    expect(quantities("سه زن و دو کودک را کشتند.")).toEqual(["killed women 3-3", "killed children 2-2"]);
  });
  test("who sees others killed is not killed", () => {
    expect(quantities("۱۲ نفر شاهد کشته شدن ۳ نفر بودند.")).toEqual(["killed unspecified 3-3"]);
    expect(quantities("۱۲ سرباز مسئول کشتن ۳ نفر هستند.")).toEqual(["killed unspecified 3-3"]);
  });
  test("of a count that rose, what it was is not claimed", () => {
    expect(quantities("آمار کشته‌ها از ۱۲ نفر به ۱۴ نفر رسید.")).toEqual(["killed unspecified 14-14"]);
  });
  test("an age beside a person counts nobody, and those joined with her are read", () => {
    expect(quantities("یک زن ۳۰ ساله و دو فرزند خردسالش جان باختند.")).toEqual(["killed women 1-1", "killed children 2-2"]);
  });
  test("a mother of three is not three children", () => expect(quantities("مادر سه کودک کشته شد.")).toEqual([]));
  test("whose brother was killed is not killed", () => expect(quantities("زنی که برادرش کشته شد گریست.")).toEqual([]));
  test("some of the dead are a part, of the dead and not of the injured", () => {
    const [injured, dead] = claims("۳۰ نفر زخمی شدند؛ چهار تن از کشته‌شدگان کودک بودند.");
    expect(injured).toMatchObject({ counted: "injured", low: 30 });
    expect(dead).toMatchObject({ counted: "killed", of: "children", low: 4 });
    expect(dead?.note).toContain("part of the total");
  });
  test("Afghan reports are read as Iranian ones are", () => {
    expect(quantities("در این رویداد شش فرد ملکی به شمول دو طفل شهید و چهار تن دیگر زخمی شده‌اند.")).toEqual([
      "killed civilians 6-6",
      "killed children 2-2",
      "injured unspecified 4-4",
    ]);
    expect(quantities("۲۵۰ خانوار بیجا شدند و سه باب مکتب تخریب شد.")).toEqual([
      "displaced families 250-250",
      "structures-destroyed schools 3-3",
    ]);
  });
  test("a named person makes no number", () => expect(quantities("سلیم درو، ۳۴ ساله، از روستای تلقون، کشته شد.")).toEqual([]));
});

describe("none, silence and what is not asserted", () => {
  test.each([
    ["این حمله تلفات جانی در پی نداشت.", "casualties unspecified 0-0 none"],
    ["به کسی آسیبی نرسید.", "injured unspecified 0-0 none"],
    ["هیچ کودکی کشته نشد.", "killed children 0-0 none"],
  ])("a known none: %s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test.each([
    "هیچ تلفاتی گزارش نشده است.",
    "۱۲ نفر کشته نشدند.",
    "جان ۴۰ نفر در خطر است.",
    "انتظار می‌رود شمار کشته‌ها به ۲۰۰ نفر برسد.",
    "جسد ۲ نفر هنوز پیدا نشده است.",
    "حکم اعدام ۳ نفر صادر شد.",
    "نیروها برای نجات ۵ نفر تلاش می‌کنند.",
  ])("no claim: %s", (sentence) => expect(quantities(sentence)).toEqual([]));
  test("a none and a count in one sentence are both read", () => {
    expect(quantities("در این حمله کسی کشته نشد اما سه نفر زخمی شدند.")).toEqual([
      "killed unspecified 0-0 none",
      "injured unspecified 3-3",
    ]);
  });
});

const told: readonly (readonly [sentence: string, ...chain: string[]])[] = [
  ["۱۲ نفر کشته شدند.", "note"],
  ["ساکنان محل می‌گویند ۱۲ نفر کشته شدند.", "ساکنان محل", "note"],
  ["دو پزشک بیمارستان گفتند که ۱۲ نفر جان باخته‌اند.", "دو پزشک بیمارستان", "note"],
  ["به گفتهٔ ساکنان هفت نفر کشته شدند.", "ساکنان", "note"],
  ["به گفته‌ی ساکنان، هفت نفر کشته شدند.", "ساکنان", "note"],
  ["۱۲ نفر کشته شدند، به گفتهٔ دو پرستار.", "دو پرستار", "note"],
  ["یک پزشک به رادیو وادی گفت که ۱۲ نفر کشته شدند.", "یک پزشک", "رادیو وادی", "note"],
  ["سلیم درو در گفت‌وگو با رادیو وادی گفت ۵ نفر کشته شدند.", "سلیم درو", "رادیو وادی", "note"],
  ["خبرگزاری ولن به نقل از یک پزشک گزارش داد که ۱۲ نفر کشته شدند.", "یک پزشک", "خبرگزاری ولن", "note"],
  ["به گزارش خبرگزاری ولن، یک پزشک گفت ۵ نفر کشته شدند.", "یک پزشک", "خبرگزاری ولن", "note"],
  ["خبرگزاری ولن گفت که یک پرستار گفته است ۱۲ نفر کشته شدند.", "یک پرستار", "خبرگزاری ولن", "note"],
  ["سلیم درو، مسئول دفاع ملکی، گفت هفت نفر کشته شدند.", "سلیم درو، مسئول دفاع ملکی", "note"],
  ["رئیس بیمارستان با محکوم کردن این حمله گفت ۵ نفر کشته شدند.", "رئیس بیمارستان", "note"],
  ["منابع محلی گفتند هفت نفر کشته شدند.", "unnamed sources", "note"],
  ["یک منبع که خواست نامش فاش نشود گفت هفت نفر کشته شدند.", "unnamed sources", "note"],
  ["یک مقام محلی که نخواست نامش فاش شود گفت هفت نفر کشته شدند.", "یک مقام محلی", "note"],
  ["یک پرستار گفت هوا تاریک بود. او گفت ۱۲ نفر کشته شدند.", "یک پرستار", "note"],
];

describe("who says it", () => {
  test.each(told)("%s", (sentence, ...chain) => {
    const claim = claims(sentence).find(({ kind }) => kind === "quantity");
    expect(claim?.chain).toEqual(chain);
    expect(claim?.speaker).toBe(chain[0]);
  });
  test("each figure has its own speaker", () => {
    const both = claims("ساکنان گفتند ۵ نفر کشته شدند و ارتش گفت ۲ نفر کشته شدند.");
    expect(both.map(({ speaker }) => speaker)).toEqual(["ساکنان", "ارتش"]);
  });
  test("a spokesman makes his party the organ", () => {
    expect(claims("سخنگوی ارتش خانتی گفت چهار جنگجو کشته شدند.")[0]?.organOf).toBe("ارتش خانتی");
  });
});

describe("whom it accuses", () => {
  test.each([
    ["در حملهٔ هوایی ارتش خانتی به روستای تلقون ۱۲ نفر کشته شدند.", "ارتش خانتی: air strike"],
    ["نیروهای خانتی بازار حلقوره را گلوله‌باران کردند و ۱۲ نفر کشته شدند.", "نیروهای خانتی: shelling"],
    ["۱۲ نفر توسط نیروهای خانتی کشته شدند.", "نیروهای خانتی: killing"],
    ["نیروهای امنیتی ۱۲ معترض را کشتند.", "نیروهای امنیتی: killing"],
    ["ارتش خانتی تلقون را بمباران کرد.", "ارتش خانتی: bombing"],
  ])("a doer is accused of its act: %s", (sentence, expected) => {
    expect(accused(sentence)).toEqual([expected]);
    const count = claims(sentence).find(({ kind }) => kind === "quantity");
    if (count?.kind === "quantity") expect(`${count.allegedParty}`).toBe(expected.split(":")[0]);
  });
  test.each([
    "در حملهٔ هوایی به ارتش خانتی ۱۲ سرباز کشته شدند.",
    "نیروهای جبههٔ یولان را بمباران کردند.",
    "ارتش خانتی بمباران شد.",
    "جنگنده‌های ناشناس روستای تلقون را بمباران کردند.",
    "ارتش خانتی قصد دارد به بازار حمله کند.",
    "ارتش خانتی به بازار حمله نکرد.",
  ])("who is struck, unknown, or only plans it, is not accused: %s", (sentence) => expect(accused(sentence)).toEqual([]));
  test("a denial is a position, accuses nobody and makes no count", () => {
    const [position, ...rest] = claims("سخنگوی ارتش خانتی این اتهام را رد کرد.");
    expect(position).toMatchObject({ kind: "position", party: "ارتش خانتی", position: "denies" });
    expect(rest).toEqual([]);
    expect(claims("ارتش خانتی حمله به بازار را تکذیب کرد.").map(({ kind }) => kind)).toEqual(["position"]);
  });
  test("a belligerent that grants a count concedes it", () => {
    expect(claims("ائتلاف اذعان کرد که ۱۰۵ غیرنظامی کشته شدند.")).toContainEqual(
      expect.objectContaining({ kind: "quantity", low: 105, position: "concedes" }),
    );
  });
  test("a weapon is named beside the act", () => {
    expect(claims("در حملهٔ پهپادی ارتش خانتی سه نفر کشته شدند.")[0]).toMatchObject({ kind: "attribution", weapon: "drones" });
  });
  test("swapping two parties' names swaps the output and changes nothing else", () => {
    const text = (a: string, b: string): string => `${a} بازار را گلوله‌باران کرد و ۱۲ نفر کشته شدند. ${b} این حمله را تکذیب کرد.`;
    const plain = (a: string, b: string): unknown[] =>
      claims(text(a, b)).map((claim) => [
        claim.kind,
        claim.kind === "quantity" ? claim.allegedParty : "party" in claim && claim.party,
        claim.position,
      ]);
    const swap = JSON.stringify(plain("ارتش خانتی", "جبههٔ یولان"))
      .replaceAll("ارتش خانتی", "?")
      .replaceAll("جبههٔ یولان", "ارتش خانتی")
      .replaceAll("?", "جبههٔ یولان");
    expect(JSON.stringify(plain("جبههٔ یولان", "ارتش خانتی"))).toBe(swap);
  });
});

describe("places", () => {
  test("a place of the gazetteer is found from its spelling in another script", () => {
    expect(claims("در روستای تلقون سه نفر کشته شدند.")[0]).toMatchObject({ placeIds: ["talqun"] });
  });
  test.each([
    ["در روستای گلورا سه نفر کشته شدند.", "روستای گلورا"],
    ["سه نفر در ولسوالی نخله کشته شدند.", "ولسوالی نخله"],
  ])("a place of no gazetteer is known by its kind, in its own words: %s", (sentence, place) => {
    expect(claims(sentence)[0]).toMatchObject({ placeText: place, placeIds: [] });
  });
});

describe("the forms of a word", () => {
  test("an ending is taken off, a short word keeps it", () => {
    expect(persianForms("كودكها").map(({ word }) => word)).toEqual(["كودكها", "كودك"]);
    expect(persianForms("شش").map(({ word }) => word)).toEqual(["شش"]);
  });
});
