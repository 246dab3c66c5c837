import { checkQuote, readClaim } from "@bayyina/model";
import { describe, expect, test } from "vitest";
import type { ReportText } from "../extract-claims.ts";
import { claimsOf } from "../invented-case.ts";
import { kurmanjiDigits, kurmanjiForms } from "./forms.ts";
import { sentenceTable } from "./sentence-table.ts";

const claims = (text: string, more: Partial<ReportText> = {}): ReturnType<typeof claimsOf> =>
  claimsOf(text, { lang: "kmr", ...more });

const quantities = (text: string): string[] =>
  claims(text).flatMap((claim) => {
    if (claim.kind !== "quantity") return [];
    const qualifier = claim.qualifier === "unqualified" ? "" : ` ${claim.qualifier}`;
    return [`${claim.counted} ${claim.of} ${claim.low ?? "?"}-${claim.high ?? "?"}${qualifier}`];
  });

const accused = (text: string): string[] =>
  claims(text).flatMap((claim) => (claim.kind === "attribution" ? [`${claim.party}: ${claim.act}`] : []));

describe("claims of a Kurmanji sentence", () => {
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
    ["1.234 kes hatin kuştin.", "killed unspecified 1234-1234"],
    ["1.5 milyon kes koçber bûn.", "displaced unspecified 1500000-1500000"],
    ["3 hezar û 200 kes koçber bûn.", "displaced unspecified 3200-3200"],
    ["5zarok birîndar bûn.", "injured children 5-5"],
    ["Heftê kes hatin kuştin.", "killed unspecified 70-70"],
    ["Zarokek hat kuştin.", "killed children 1-1"],
  ])("%s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test.each(["Tabûra 12an hat kuştin.", "Tabûra 12an hatin kuştin.", "Di sala 2014an de hatin kuştin."])(
    "an ordinal counts nobody: %s",
    (sentence) => expect(quantities(sentence)).toEqual([]),
  );
});

describe("who is counted", () => {
  test("who stands in the case of doers is not counted, who stands in the direct case is", () => {
    expect(quantities("12 leşkeran gundî kuştin.")).toEqual([]);
    expect(quantities("Leşkeran sê jin û du zarok kuştin.")).toEqual(["killed women 3-3", "killed children 2-2"]);
    expect(quantities("Mayînê heft şivan kuştin.")).toEqual(["killed shepherds 7-7"]);
  });
  test("after a bound the case of doers marks no doer", () => {
    expect(quantities("Artêşê zêdetirî 12 kesan kuştin.")).toEqual(["killed unspecified 12-? more than"]);
  });
  test("a mother of three is not three children", () => expect(quantities("Dayika sê zarokan hat kuştin.")).toEqual([]));
  test("some of the dead are a part of the dead and not of the injured", () => {
    const [injured, dead] = claims("30 kes birîndar bûn; çar ji kuştiyan zarok bûn.");
    expect(injured).toMatchObject({ counted: "injured", low: 30 });
    expect(dead).toMatchObject({ counted: "killed", of: "children", low: 4 });
    expect(dead?.note).toContain("part of the total");
  });
  test("letters without their marks are read as well", () => {
    expect(quantities("12 sivil hatin kustin u 30 kes birindar bun.")).toEqual([
      "killed civilians 12-12",
      "injured unspecified 30-30",
    ]);
  });
  test("what is told of after a killing is not killed", () => {
    expect(quantities("Du roj piştî kuştina Selîm, pênc gundî vegeriyan.")).toEqual([]);
  });
  test("of some of them, a part is told in a clause between", () => {
    expect(quantities("12 kes, ku 5 ji wan zarok in, hatin kuştin.")).toEqual([
      "killed unspecified 12-12",
      "killed children 5-5",
    ]);
  });
  test("a named person makes no number", () =>
    expect(quantities("Selîm Darro, 34 salî, ji gundê Telqûnê, hat kuştin.")).toEqual([]));
});

describe("none, silence and what is not asserted", () => {
  test.each([
    ["Di êrîşê de tu zirara canî çênebû.", "casualties unspecified 0-0 none"],
    ["Tu zarok nehat kuştin.", "killed children 0-0 none"],
  ])("a known none: %s", (sentence, expected) => expect(quantities(sentence)).toEqual([expected]));
  test.each([
    "Hejmara kuştiyan nehatiye zanîn.",
    "12 kes nehatin kuştin.",
    "Jiyana 40 kesan di xeterê de ye.",
    "12 kes dê bên kuştin.",
    "Tê payîn ku hejmara kuştiyan bigihîje 200 kesî.",
    "Cenazeyên 2 kesan hîn nehatine dîtin.",
  ])("no claim: %s", (sentence) => expect(quantities(sentence)).toEqual([]));
  test("a none and a count in one sentence are both read", () => {
    expect(quantities("Di êrîşê de kes nehat kuştin lê sê kes birîndar bûn.")).toEqual([
      "killed unspecified 0-0 none",
      "injured unspecified 3-3",
    ]);
  });
});

const told: readonly (readonly [sentence: string, ...chain: string[]])[] = [
  ["12 kes hatin kuştin.", "note"],
  ["Niştecihên gund gotin ku 12 kes hatin kuştin.", "Niştecihên gund", "note"],
  ["Li gorî niştecihan, heft kes hatin kuştin.", "niştecihan", "note"],
  ["12 kes hatin kuştin, li gorî du hemşîreyan.", "du hemşîreyan", "note"],
  ["Bijîşkekî ji radyoya Wadî re got ku 12 kes hatin kuştin.", "Bijîşkekî", "radyoya Wadî", "note"],
  ["Ajansa Welen ji devê bijîşkekî ragihand ku 12 kes hatin kuştin.", "bijîşkekî", "Ajansa Welen", "note"],
  ["Selîm Darro, berpirsê rizgarkirinê, got heft kes hatin kuştin.", "Selîm Darro, berpirsê rizgarkirinê", "note"],
  ["Çavkaniyên herêmî ragihandin ku heft kes hatin kuştin.", "unnamed sources", "note"],
  ["Çavkaniyekê ku nexwest navê xwe eşkere bike got heft kes hatin kuştin.", "unnamed sources", "note"],
  ["Rayedarekî herêmî ku xwest navê wî neyê eşkerekirin got heft kes hatin kuştin.", "Rayedarekî herêmî", "note"],
  ["Hemşîreyekê got ku hewa tarî bû. Wê got 12 kes hatin kuştin.", "Hemşîreyekê", "note"],
];

describe("who says it", () => {
  test.each(told)("%s", (sentence, ...chain) => {
    const claim = claims(sentence).find(({ kind }) => kind === "quantity");
    expect(claim?.chain).toEqual(chain);
    expect(claim?.speaker).toBe(chain[0]);
  });
  test("who asks not to be named is marked so", () => {
    expect(claims("Rayedarekî herêmî ku xwest navê wî neyê eşkerekirin got heft kes hatin kuştin.")[0]).toMatchObject({
      anonymityAsked: true,
    });
  });
  test("each figure has its own speaker", () => {
    const both = claims("Niştecihan got 5 kes hatin kuştin û artêşê got 2 kes hatin kuştin.");
    expect(both.map(({ speaker }) => speaker)).toEqual(["Niştecihan", "artêşê"]);
  });
  test("a spokesman makes his party the organ", () => {
    expect(claims("Berdevkê artêşa Xantî got çar şervan hatin kuştin.")[0]?.organOf).toBe("artêşa Xantî");
  });
});

describe("whom it accuses", () => {
  test.each([
    ["Di êrîşa hewayî ya artêşa Xantî ya li ser gundê Telqûnê de 12 kes hatin kuştin.", "artêşa Xantî: air strike"],
    ["Hêzên Xantî bazara Helqûrayê topbaran kirin û 12 kes hatin kuştin.", "Hêzên Xantî: shelling"],
    ["12 kes ji aliyê hêzên Xantî ve hatin kuştin.", "hêzên Xantî: killing"],
    ["Hêzên ewlehiyê 12 xwepêşander kuştin.", "Hêzên ewlehiyê: killing"],
    ["Artêşa Xantî gundê Telqûnê bombebaran kir.", "Artêşa Xantî: bombing"],
  ])("a doer is accused of its act: %s", (sentence, expected) => {
    expect(accused(sentence)).toEqual([expected]);
    const count = claims(sentence).find(({ kind }) => kind === "quantity");
    if (count?.kind === "quantity") expect(`${count.allegedParty}`).toBe(expected.split(":")[0]);
  });
  test.each([
    "Di êrîşa hewayî ya li ser artêşa Xantî de 12 leşker hatin kuştin.",
    "Hêzên Eniya Yolanê hatin bombebarankirin.",
    "Artêşa Xantî hat bombebarankirin.",
    "Balafirên nenas gundê Telqûnê bombebaran kirin.",
    "Artêşa Xantî dixwaze êrîşî bazarê bike.",
    "Artêşa Xantî êrîşî bazarê nekir.",
  ])("who is struck, unknown, or only plans it, is not accused: %s", (sentence) => expect(accused(sentence)).toEqual([]));
  test("a denial is a position, accuses nobody and makes no count", () => {
    const [position, ...rest] = claims("Berdevkê artêşa Xantî ev tawanbarî red kir.");
    expect(position).toMatchObject({ kind: "position", party: "artêşa Xantî", position: "denies" });
    expect(rest).toEqual([]);
    expect(claims("Artêşa Xantî êrîşa li ser bazarê red kir.").map(({ kind }) => kind)).toEqual(["position"]);
  });
  test("a belligerent that grants a count concedes it", () => {
    expect(claims("Koalîsyonê qebûl kir ku 105 sivîl hatin kuştin.")).toContainEqual(
      expect.objectContaining({ kind: "quantity", low: 105, position: "concedes" }),
    );
  });
  test("a weapon is named beside the act", () => {
    expect(claims("Di êrîşa dronê ya artêşa Xantî de sê kes hatin kuştin.")[0]).toMatchObject({
      kind: "attribution",
      weapon: "drones",
    });
  });
  test("swapping two parties' names swaps the output and changes nothing else", () => {
    const plain = (a: string, b: string): unknown[] =>
      claims(`${a} bazar topbaran kir û 12 kes hatin kuştin. ${b} ev êrîş red kir.`).map((claim) => [
        claim.kind,
        claim.kind === "quantity" ? claim.allegedParty : "party" in claim && claim.party,
        claim.position,
      ]);
    const swap = JSON.stringify(plain("Artêşa Xantî", "Eniya Yolanê"))
      .replaceAll("Artêşa Xantî", "?")
      .replaceAll("Eniya Yolanê", "Artêşa Xantî")
      .replaceAll("?", "Eniya Yolanê");
    expect(JSON.stringify(plain("Eniya Yolanê", "Artêşa Xantî"))).toBe(swap);
  });
});

describe("places", () => {
  test.each([
    ["Li gundê Glora sê kes hatin kuştin.", "gundê Glora"],
    ["Sê kes li navçeya Nexle hatin kuştin.", "navçeya Nexle"],
  ])("a place of no gazetteer is known by its kind, in its own words: %s", (sentence, place) => {
    expect(claims(sentence)[0]).toMatchObject({ placeText: place, placeIds: [] });
  });
  test("a common word after a kind of place names none", () => {
    expect(claims("Li gundê mezin sê kes hatin kuştin.")[0]).toMatchObject({ placeText: "" });
  });
});

describe("the forms of a word", () => {
  test("the oblique of many is taken off and told", () => {
    expect(kurmanjiForms("gundiyan")).toContainEqual(expect.objectContaining({ word: "gundî", oblique: true }));
    expect(kurmanjiForms("jin").map(({ word }) => word)).toEqual(["jin"]);
  });
  test("a number with an ending is a number, a year with one is not", () => {
    expect(["1.200", "200î", "4ê", "12kes"].map(kurmanjiDigits)).toEqual([1200, 200, 4, 12]);
    expect(["2014an", "1.5", "3d", "12emîn", "120milîmetre"].map(kurmanjiDigits)).toEqual([null, null, null, null, null]);
  });
});
