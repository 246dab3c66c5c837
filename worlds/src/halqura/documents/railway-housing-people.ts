// Documents 023–025: a list of the recovered, a portrait of a family, a picture; the railway housing, 14 May 2031.
import type { AuthoredDocument } from "../../authored.ts";

/** The remaining documents of incident i03. */
export const railwayPeopleDocuments: readonly AuthoredDocument[] = [
  {
    name: "023-recovered-persons.csv",
    lang: "en",
    format: { as: "text" },
    layout: "lines",
    incidents: ["i03"],
    source: {
      publisher: "Talqun Civil Defence",
      speaker: "civil defence records office",
      reported: "2031-05-21",
      lang: "en",
      kind: "list of recovered bodies",
    },
    text: `tag,date_recovered,block,name,sex,age,identified_by
Z-01,2031-05-14,1,{h14.1},M,40,brother
Z-02,2031-05-14,1,{h14.2},F,36,brother-in-law
Z-03,2031-05-14,1,{h14.3},F,12,uncle
Z-04,2031-05-14,1,{h14.5},M,6,uncle
Z-05,2031-05-14,1,{h16.1},M,63,son
Z-06,2031-05-14,1,{h16.2},F,59,son
Z-07,2031-05-14,2,{h17.1.alt},M,27,papers
Z-08,2031-05-14,2,{h17.2.alt},F,24,papers
Z-09,2031-05-14,2,{h17.3},F,1,neighbour
Z-10,2031-05-15,2,{h15.1.full},F,30,husband
Z-11,2031-05-15,2,{h15.2},M,8,father
Z-12,2031-05-15,1,{h14.4},M,9,uncle
Z-13,2031-05-15,1,{h14.6},F,3,uncle
Z-14,2031-05-15,1,{h19.1},M,48,wife
Z-15,2031-05-15,1,{h19.2},M,21,mother
Z-16,2031-05-15,2,{h15.3},F,5,father
Z-17,2031-05-15,2,{h15.4},M,2,father
Z-18,2031-05-15,3,{h20.1},F,67,grand-daughter
Z-19,2031-05-16,3,{h20.2},M,70,grand-daughter
Z-20,2031-05-16,3,{h18.1},F,41,sister
Z-21,2031-05-16,3,{h18.3},F,11,aunt
Z-22,2031-05-16,1,{h21.1},M,10,father
Z-23,2031-05-16,1,{h21.2},F,7,father
Z-24,2031-05-17,2,unknown,M,50-60,
Z-25,2031-05-18,3,{h18.2},M,15,aunt
Z-26,2031-05-19,3,{h23.1},F,29,father
Z-27,2031-05-19,3,{h23.2},M,31,father-in-law
`,
    misstates: [
      {
        incident: "i03",
        says: "tag Z-24: unknown man of 50-60",
        truth: "household h22, member 1, aged 55",
        why: "not identified when the list was made",
      },
    ],
  },
  {
    name: "024-hikayat-usra.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    source: { lang: "ar", reported: "2031-05-25", kind: "news report" },
    text: `
أسرة من ستة أفراد لم يبقَ منها أحد

كان {h14.1.fullAr}، وعمره أربعون عامًا، يعمل في ورشة السكك الحديدية منذ ثمانية عشر عامًا. وفي يوم الغارة عاد إلى بيته قبل موعده
ليصلح خزان الماء. وقُتل مع زوجته {h14.2.givenAr} وأولادهما الأربعة: {h14.3.givenAr} (12 عامًا) و{h14.4.givenAr} (9 أعوام)
و{h14.5.givenAr} (6 أعوام) و{h14.6.givenAr} (3 أعوام).

يقول أخوه الذي يسكن على بعد 200 متر: «وصلتُ قبل سيارة الإسعاف. أخرجنا أربعة منهم في اليوم الأول، واثنين في اليوم التالي. دفنّاهم في
قبرين». ولا يعرف الأخ لماذا قُصفت العمارات، ويقول إنه لم يرَ فيها مسلحين قط.

وبحسب الدفاع المدني، بلغت حصيلة الغارة 27 قتيلًا وثلاثة مفقودين.`,
  },
  {
    name: "025-railway-flats-from-the-station.png",
    lang: "none",
    format: { as: "picture" },
    layout: "lines",
    incidents: ["i03"],
    source: { publisher: "صفحة حلقورة الآن", reported: "2031-05-15", lang: "ar", retrieved: "2031-05-16", kind: "photograph" },
    text: "Railway housing seen from the station, 15 May 2031",
  },
];
