// Documents 001–005: the shelling of the grain market, 6 May 2031.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i01. */
export const grainMarketDocuments: readonly AuthoredDocument[] = [
  {
    name: "001-grain-market-first-report.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i01"],
    source: {
      url: "https://wadinews.example/en/2031/05/06/halqura-market",
      publisher: "Wadi News Agency",
      reported: "2031-05-06",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "agency report",
    },
    text: `
HALQURA, 6 May (Wadi News Agency) - At least six people were killed and about 15 wounded on Tuesday morning when
shells landed in the grain market in the Bab al-Rih quarter of Halqura, residents and a hospital worker said.

The market, which opens at 5 a.m., was crowded with porters and with families buying flour before the road to Jarzul
closed for the day, residents told the Wadi News Agency. "There were two blasts, maybe forty seconds apart. The second
one came when people had run in to help," said a tea seller who gave his name only as {h07.1.given} and whose arm was
bandaged.

It was not clear who fired. The nearest positions of the Highland Front are some 9 kilometres to the west of the city,
and those of the army are on the ridge above the Upper Town.`,
    misstates: [
      {
        incident: "i01",
        says: "at least six killed, about 15 wounded",
        truth: "9 killed (one died later), 8 others injured",
        why: "first hours: the wounded were counted twice at two clinics",
      },
    ],
  },
  {
    name: "002-grain-market-toll-eight.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i01"],
    source: {
      url: "https://halqurapost.example/news/2207",
      publisher: "Halqura Post",
      speaker: "a civil defence officer",
      reported: "2031-05-07",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "news report",
    },
    text: `
Grain market: toll rises to eight

The number of people killed in Tuesday's shelling of Suq al-Hubub has risen to eight, among them two women and two
children, a civil defence officer told the Halqura Post on Wednesday. Nine others were being treated, he said, one of
them in intensive care.

{h02.1}, 44, died with her daughter {h02.2.given}, 13, beside a stall that sold lentils. {h03.1}, 61, had kept the
scales at the market's north gate for 30 years. A girl of seven, {h05.2.given}, was killed and her mother and her
brother were hurt.

The officer said that both shells, of 122 mm, had come from the west, "from the side of the Front". The roofs of six
shops were torn off. No building collapsed.`,
  },
  {
    name: "003-front-answers-on-market.html",
    lang: "en",
    format: { as: "html", title: "Front speaks of 'error' in market shelling as ninth man dies", site: "Talqun Today" },
    layout: "prose",
    incidents: ["i01"],
    source: {
      url: "https://talquntoday.example/en/front-market-error",
      publisher: "Talqun Today",
      speaker: "spokesman of the Highland Front",
      reported: "2031-05-08",
      lang: "en",
      kind: "news report",
    },
    text: `
A spokesman for the Highland Front said on Thursday that its gunners had been firing at a vehicle park of the army
beyond the market on 6 May and that "an error of range" could not be ruled out. He said the Front was looking into it
and gave no figure of its own for those harmed.

{h06.1}, a 47-year-old carter who was wounded in the market, died last night at Ibn Sahlun Hospital, his brother told
this newspaper. His death brings to nine the number of people known to have been killed. Eight are still being treated.

The army has accused the Front of firing on the market on purpose. Neither account could be checked.`,
  },
  {
    name: "004-suq-al-hubub.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i01"],
    derivedFrom: "001-grain-market-first-report.txt",
    source: {
      url: "https://wadinews.example/ar/2031/05/06/suq-al-hubub",
      publisher: "وكالة أنباء الوادي",
      reported: "2031-05-06",
      lang: "ar",
      retrieved: "2031-06-12",
      kind: "agency report",
    },
    text: `
حلقورة، 6 أيار (وكالة أنباء الوادي) - قُتل ستة أشخاص على الأقل وأُصيب نحو 15 آخرين بجروح صباح الثلاثاء إثر سقوط قذائف على سوق
الحبوب في حي باب الريح بمدينة حلقورة، بحسب سكان وعامل في المستشفى.

وقال سكان للوكالة إن السوق الذي يفتح أبوابه في الخامسة صباحًا كان مكتظًا بالحمّالين وبعائلات جاءت لشراء الطحين قبل إغلاق الطريق
المؤدي إلى جرزول. وقال بائع شاي أُصيب في ذراعه واكتفى بذكر اسمه الأول، {h07.1.givenAr}: «سمعنا انفجارين تفصل بينهما أربعون ثانية
تقريبًا، ووقع الثاني حين هرع الناس لإسعاف المصابين».

ولم تتضح الجهة التي أطلقت القذائف.`,
    misstates: [
      {
        incident: "i01",
        says: "ستة قتلى على الأقل ونحو 15 جريحًا",
        truth: "9 killed (one died later), 8 others injured",
        why: "translation of the first report; not an independent count",
      },
    ],
  },
  {
    name: "005-market-porter-account.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i01"],
    source: {
      publisher: "Talqun Casualty Observatory",
      speaker: "a porter, name withheld",
      lang: "en",
      kind: "witness account",
    },
    text: `
Account of a porter, 26, taken by telephone on 11 May 2031. He asked that his name be left out.

I was carrying sacks with my brother. We started before dawn. When the first one hit I was behind the truck, so it only
threw me down. My brother was in front of the scales. I saw him and I knew. I saw four bodies near him, one of them a
woman in a green coat. Then the second fell and I do not remember much.

People say nine died. I myself helped to wash five. In our street there were three funerals on one day. I have heard on
the radio that thirty people were killed, but I do not know where that number comes from and I do not think it is right.

I cannot say who fired. My hearing has not come back on the left side.`,
    misstates: [
      { incident: "i01", says: "thirty people were killed", truth: "9 killed", why: "a rumour that the speaker himself doubts" },
    ],
  },
];
