// Documents 046–049: an explosion at al-Nakhlatayn Mosque, 30 May 2031; its cause is disputed.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i09. */
export const mosqueDocuments: readonly AuthoredDocument[] = [
  {
    name: "046-mosque-explosion.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i09"],
    source: {
      url: "https://kestrelwire.example/a/310530-066",
      publisher: "Kestrel Wire",
      speaker: "a police officer and worshippers",
      reported: "2031-05-30",
      lang: "en",
      retrieved: "2031-05-31",
      kind: "agency report",
    },
    text: `
HALKURA, May 30 (Kestrel) - At least five worshippers were killed on Friday in an explosion at the gate of the mosque of
the Two Palms in the Tel Omair quarter of Halkura, shortly after midday prayers, a police officer and worshippers said.

Nearly ten people were wounded, the officer said. It was not immediately known whether the blast was caused by a shell,
a mine or a parked vehicle. A wall of the courtyard fell and two shops opposite were damaged.

Some in the crowd accused the army and others the Front. No one has claimed responsibility.`,
    misstates: [
      {
        incident: "i09",
        says: "at least five killed, nearly ten wounded",
        truth: "7 killed (one died later), 5 others injured",
        why: "first hours",
      },
    ],
  },
  {
    name: "047-mosque-what-is-known.html",
    lang: "en",
    format: { as: "html", title: "Tall Umayr: what is known of Friday's blast", site: "Halqura Post" },
    layout: "prose",
    incidents: ["i09"],
    source: {
      url: "https://halqurapost.example/news/2290",
      publisher: "Halqura Post",
      reported: "2031-06-01",
      lang: "en",
      kind: "news report",
    },
    text: `
Seven people have died as a result of the blast at al-Nakhlatayn Mosque the day before yesterday, according to the
imam's list, which this newspaper has compared with the register of Ibn Sahlun Hospital.

Six died at the gate, among them {h52.1}, 35, and his son {h52.2.given}, 12. The seventh, a man of 64, died in hospital
on Saturday night. Five others were wounded, one of them a boy of 14. An earlier report by an agency that "nearly ten"
were wounded seems to include people treated for shock.

The army says it was a Front mortar. The Front says it was an army drone. A retired engineer who examined the gate said
that he found ball bearings, "which would fit neither".`,
  },
  {
    name: "048-observatory-notice-two-palms.txt",
    lang: "en+ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i09"],
    source: {
      url: "https://casualty-observatory.example/notices/63",
      publisher: "Talqun Casualty Observatory",
      reported: "2031-06-02",
      lang: "en+ar",
      kind: "notice",
    },
    text: `
Notice 63 / إشعار رقم 63

On 30 May 2031 an explosion at the gate of Nakhlatein mosque in Tal Umair killed seven men and boys and wounded five.
The Observatory has the names of all twelve. The party responsible is unknown to us; three claims are on file.

في 30 أيار 2031 أدى انفجار عند باب جامع النخلتين في حي تل عمير إلى مقتل سبعة أشخاص وإصابة خمسة آخرين بجروح. ولدى المرصد أسماء
الاثني عشر جميعًا. أما الجهة المسؤولة فهي مجهولة لدينا، وقد سُجّلت ثلاث روايات متباينة.

Anyone who was there may write to us. من كان حاضرًا فليكتب إلينا.`,
  },
  {
    name: "049-risalat-al-imam.eml",
    lang: "ar",
    format: {
      as: "mail",
      encoding: "base64",
      mail: {
        from: "imam.nakhlatayn@letters.example",
        to: "register@casualty-observatory.example",
        subject: "أسماء ضحايا انفجار الجامع",
        date: "Sat, 31 May 2031 21:30:00 +0300",
        id: "imam-310531@letters.example",
      },
    },
    layout: "lines",
    incidents: ["i09"],
    source: { speaker: "إمام جامع النخلتين", reported: "2031-05-31", lang: "ar", kind: "witness account" },
    text: `السلام عليكم ورحمة الله،

هذه أسماء من قضوا عند باب الجامع بعد صلاة الجمعة أمس:
1. {h51.1.fullAr}، 72 عامًا
2. {h52.1.fullAr}، 35 عامًا
3. ابنه {h52.2.givenAr}، 12 عامًا
4. {h53.1.ar}، 56 عامًا
5. {h54.1.ar}، 41 عامًا
6. {h55.1.ar}، 23 عامًا

وقد بلغني الآن أن {h56.1.ar} توفي في المستشفى متأثرًا بجراحه، فصاروا سبعة. والجرحى خمسة، أعرفهم جميعًا.
دُفن ستة منهم عصر اليوم، ويُدفن السابع غدًا.
ولا أعلم من الفاعل، ولا أريد أن يُنسب إليّ اتهام لأحد.`,
  },
];
