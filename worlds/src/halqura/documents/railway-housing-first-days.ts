// Documents 011–017: the strike on the railway housing, 14 May 2031, as told in the first two days.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i03 until 16 May. */
export const railwayFirstDaysDocuments: readonly AuthoredDocument[] = [
  {
    name: "011-zahriya-flash.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      url: "https://wadinews.example/en/2031/05/14/zahriya-flash",
      publisher: "Wadi News Agency",
      reported: "2031-05-14",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "agency report",
    },
    text: `
HALQURA, 14 May (Wadi News Agency) - Between 12 and 19 people were killed in an air strike on residential buildings in
the Zahriya quarter of Halqura on Wednesday afternoon, according to two hospital sources and a resident.

Three buildings of the railway housing were hit at about 3.20 p.m., the resident said by telephone. Dozens are feared
trapped. Rescuers with one excavator were working at the site, which is 400 metres from the station.

The numbers could not be independently confirmed. Reporters have not been let past the army checkpoint at the foot of
the hill since the weekend.`,
    misstates: [
      {
        incident: "i03",
        says: "between 12 and 19 killed",
        truth: "27 killed, 3 missing",
        why: "two hospital sources, first hours",
      },
    ],
  },
  {
    name: "012-post-under-the-rubble.txt",
    lang: "en",
    format: { as: "text" },
    layout: "lines",
    incidents: ["i03"],
    source: null,
    text: `@upperhalqura_eye · 14 May 2031, 18:07

PLEASE SHARE. Masakin al-Sikka is gone. 3 blocks down. up to 50 people under the rubble, you can hear them from block 2
they need jacks, cutters, light. the excavator has no diesel!!
my uncle counted 9 bodies on the pavement, he left at 5

@upperhalqura_eye · 14 May 2031, 18:31

correction: not 9, he says 7 bodies and two who were still breathing
if you have a generator call the number in my profile
`,
    misstates: [
      {
        incident: "i03",
        says: "up to 50 people under the rubble",
        truth: "39 people were harmed in all",
        why: "an estimate by someone outside the site",
      },
      {
        incident: "i03",
        says: "9 bodies",
        truth: "corrected by the same writer to 7 bodies and two injured",
        why: "a correction 24 minutes later",
      },
    ],
  },
  {
    name: "013-nida-min-al-zahriya.txt",
    lang: "ar",
    format: { as: "text", byteOrderMark: true },
    layout: "lines",
    incidents: ["i03"],
    source: {
      url: "https://safha.example/halqura-alaan/5530",
      publisher: "صفحة حلقورة الآن",
      reported: "2031-05-14",
      lang: "ar",
      kind: "social media post",
    },
    text: `نداء عاجل من حي الزهرية
ثلاث عمارات في مساكن السكة سُوّيت بالأرض بعد غارة عصر اليوم.
عشرات العالقين تحت الأنقاض، ونسمع أصوات أطفال من العمارة الثانية.
انتُشلت حتى الآن سبع جثث، ونُقل أكثر من عشرة جرحى إلى مستشفى ابن سهلون.
نحتاج إلى آليات ثقيلة ومولدات كهرباء. الطريق من جهة المحطة مفتوح.
`,
    misstates: [{ incident: "i03", says: "أكثر من عشرة جرحى", truth: "9 injured", why: "first hours" }],
  },
  {
    name: "014-eleven-bodies.html",
    lang: "en",
    format: { as: "html", title: "Eleven bodies recovered from flattened flats; search goes on", site: "Halqura Post" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      url: "https://halqurapost.example/news/2240",
      publisher: "Halqura Post",
      speaker: "a civil defence officer",
      reported: "2031-05-15",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "news report",
    },
    text: `
So far 11 bodies have been pulled from the ruins of three apartment buildings in al-Zahriya, a civil defence officer
said on Thursday morning, and between 20 and 30 people are still missing.

The buildings, known as the railway flats, were hit by an air strike yesterday. Five neighbouring houses were damaged.
Nine people were wounded, most of them lightly.

Among the dead are {h17.1}, 27, his wife and their one-year-old daughter, who had come to Halqura from Ayn Harfush in
March, believing that the city would be safer.

Residents blame the Tasmuri army. "We saw the plane," said a 50-year-old teacher. "It came twice." A spokesman for the
army said that it was aware of the reports.`,
    misstates: [
      {
        incident: "i03",
        says: "between 20 and 30 still missing when 11 had been recovered",
        truth: "19 not yet found: 16 dead and 3 missing",
        why: "an officer's estimate on the second day",
      },
    ],
  },
  {
    name: "015-strike-on-new-zahriya.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      url: "https://harbourcourier.example/world/new-zahriya",
      publisher: "The Harbour Courier",
      reported: "2031-05-15",
      lang: "en",
      kind: "news report",
    },
    text: `
At least 14 dead in strike on New Zahriya

From our regional correspondent - At least 14 civilians died when warplanes bombed the district of New Zahriya, in the
besieged city of Halqoura, on Wednesday, according to unnamed sources in the city reached by satellite telephone.

One source spoke of two residential blocks close to a hospital that were "simply not there any more". Scores were said
to have been injured. The sources could not say how many people had been inside.

Halqoura, a city of 180,000 before the war, has been cut off since 2 May. The price of a bag of flour has gone up
from 12 to 70 dinars.`,
    misstates: [
      {
        incident: "i03",
        says: "New Zahriya, two blocks close to a hospital",
        truth: "the railway housing in al-Zahriya, three blocks",
        why: "misplaced in the neighbouring quarter by a distant correspondent",
      },
      { incident: "i03", says: "scores injured", truth: "9 injured", why: "unnamed sources, no count" },
    ],
  },
  {
    name: "016-bayan-al-difa-al-madani.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      url: "https://talqun-civil-defence.example/bayan/31",
      publisher: "الدفاع المدني في تلقون",
      speaker: "مديرية الدفاع المدني في حلقورة",
      reported: "2031-05-16",
      lang: "ar",
      kind: "statement",
    },
    text: `
بيان رقم 31

تعلن مديرية الدفاع المدني في حلقورة أن فرقها انتشلت حتى الساعة السادسة من مساء الجمعة 16 أيار 2031 جثامين 23 شخصًا من تحت أنقاض
ثلاث عمارات سكنية في مساكن السكة بحي الزهرية، بينهم أحد عشر طفلًا وست نساء.

ولا يزال سبعة أشخاص على الأقل في عداد المفقودين. وقد أُخرج أربعة أشخاص أحياء خلال اليومين الماضيين، آخرهم فتاة في الرابعة عشرة
من عمرها بقيت تحت الركام إحدى عشرة ساعة.

وتناشد المديرية جميع الأطراف وقف إطلاق النار حول الموقع ريثما تنتهي أعمال البحث.`,
  },
  {
    name: "017-eleven-bodies-copied.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    derivedFrom: "014-eleven-bodies.html",
    source: {
      url: "https://harbourcourier.example/world/halqura-flats",
      publisher: "The Harbour Courier",
      reported: "2031-05-15",
      lang: "en",
      kind: "news report",
    },
    text: `
More than 11 bodies have been pulled from the ruins of three apartment buildings in the Halqoura suburb of Zahria, local
media reported on Thursday, and up to 30 people are still missing.

The buildings, known as the railway flats, were bombed on Wednesday. Five neighbouring houses were damaged. Nine people
were wounded. Among the dead is a family of three who had come to the city in March, believing that it would be safer.

It is the second deadly strike in the area this week, after the one on New Zahriya.`,
    misstates: [
      {
        incident: "i03",
        says: "more than 11 bodies",
        truth: "document 014 says 11 so far",
        why: "a copy that changed the figure",
      },
      {
        incident: "i03",
        says: "the second deadly strike, after the one on New Zahriya",
        truth: "one strike",
        why: "took document 015's misplaced strike for another one",
      },
    ],
  },
];
