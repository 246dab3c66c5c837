// Documents 041–045: a drone strike on Granary Road, 23 May 2031, and the shelling of Khirbat Nuwaym, 27 May 2031.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incidents i07 and i08. */
export const roadAndVillageDocuments: readonly AuthoredDocument[] = [
  {
    name: "041-car-on-granary-road.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i07"],
    source: {
      url: "https://halqurapost.example/news/2271",
      publisher: "Halqura Post",
      speaker: "relatives",
      reported: "2031-05-24",
      lang: "en",
      kind: "news report",
    },
    text: `
A couple, their 17-year-old son and the young man who was driving them to a wedding were killed on Friday when a drone
fired at their car on Granary Road, relatives said. Their six-year-old daughter was thrown clear and has burns on her
arms.

{h49.1}, 43, was a clerk at the water office. The driver, {h50.1}, 25, had borrowed the car, a white saloon, that
morning.

The drone was of a kind used by the army, said a man who lives beside the road and who collected two fragments, each
about as long as a hand. The Halqura Post could not examine them.`,
  },
  {
    name: "042-tariq-al-ahra.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i07"],
    source: { publisher: "مرصد ضحايا تلقون", reported: "2031-05-24", lang: "ar" },
    text: `
وثّق مرصد ضحايا تلقون مقتل أربعة أشخاص من ركاب سيارة مدنية استهدفتها طائرة مسيّرة عصر الجمعة 23 أيار على طريق الأهراء في حي كرم
اللوح، وهم {h49.1.ar} وزوجته {h49.2.givenAr} وابنهما {h49.3.givenAr}، والسائق {h50.1.ar}. ونجت طفلة في السادسة من عمرها أُصيبت
بحروق في ذراعيها.

ويرجّح المرصد، استنادًا إلى إفادتي شاهدين، أن الطائرة تابعة للقوات التاسمورية، ولا يزال التحقق جاريًا.`,
  },
  {
    name: "043-army-on-granary-road.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i07"],
    source: {
      url: "https://army-info.example/statements/93",
      publisher: "Tasmuri Army Information Office",
      speaker: "spokesman of the Tasmuri army",
      reported: "2031-05-24",
      lang: "en",
      kind: "official statement",
    },
    text: `
Statement No. 93

A vehicle carrying three armed men was struck on the western approach to Halqura on 23 May, the spokesman of the Tasmuri
army said on Saturday. He denied that a family had been in it. The vehicle had been followed for 25 minutes before the
strike, he said.`,
    misstates: [
      {
        incident: "i07",
        says: "three armed men",
        truth: "a family of four and a driver: 4 killed, 1 injured",
        why: "denial by the party responsible",
      },
    ],
  },
  {
    name: "044-khirbat-nuwaym-no-casualties.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i08"],
    source: {
      url: "https://wadinews.example/en/2031/05/27/nuwaym",
      publisher: "Wadi News Agency",
      speaker: "the village council",
      reported: "2031-05-27",
      lang: "en",
      kind: "agency report",
    },
    text: `
KHIRBET NUWAIM, 27 May (Wadi News Agency) - Army shelling destroyed two houses in this village south-east of Halqura on
Tuesday, but no casualties were reported, a member of the village council said. A third house and a henhouse were
damaged, and 60 chickens were killed.

Most of the 700 inhabitants left for Wadi Qandul in mid-May. "Nobody was hurt because nobody was here," the councillor
said. Eleven shells fell between noon and 1 p.m.`,
  },
  {
    name: "045-la-dahaya-fi-khirbat-nuwaym.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i08"],
    source: {
      url: "https://talquntoday.example/ar/nuwaym",
      publisher: "تلقون اليوم",
      speaker: "مختار القرية",
      reported: "2031-05-28",
      kind: "news report",
    },
    text: `
لم يُسجَّل سقوط ضحايا في القصف الذي تعرضت له قرية خربة نويم ظهر أمس الثلاثاء، حسبما قال مختار القرية. وأسفر القصف عن تدمير منزلين
وإلحاق أضرار بمنزل ثالث.

وأوضح المختار أن القذائف أُطلقت من مواقع الجيش التاسموري شرقي القرية، وأن معظم السكان، وعددهم نحو 700 نسمة، كانوا قد نزحوا منها قبل
عشرة أيام.`,
  },
];
