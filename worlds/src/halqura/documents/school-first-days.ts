// Documents 033–036: shells on Nur al-Wadi School, 21 May 2031, as told in the first two days.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i06 until 23 May. */
export const schoolFirstDaysDocuments: readonly AuthoredDocument[] = [
  {
    name: "033-school-flash.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i06"],
    source: {
      url: "https://wadinews.example/en/2031/05/21/school-flash",
      publisher: "Wadi News Agency",
      speaker: "a teacher and an ambulance worker",
      reported: "2031-05-21",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "agency report",
    },
    text: `
HALQURA, 21 May (Wadi News Agency) - Dozens of people were killed or wounded on Wednesday when artillery shells struck a
school where displaced families were sheltering in the Nakhlat quarter of Halqura, a teacher and an ambulance worker
said.

The ambulance worker said that he had seen no fewer than 10 bodies, most of them of children. The teacher put the number
of people living in Noor al-Wadi school at about 230, or 41 families.

Shelling by the Highland Front had been heavy in the area since dawn, residents said.`,
  },
  {
    name: "034-school-toll-sixteen.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i06"],
    source: {
      url: "https://halqurapost.example/news/2266",
      publisher: "Halqura Post",
      speaker: "the head of the school's parents' committee",
      reported: "2031-05-22",
      lang: "en",
      kind: "news report",
    },
    text: `
The death toll from Wednesday's shelling of a school in an-Nakhlat has risen to 16, up from 14 last night, the head of
the school's parents' committee told the Halqura Post on Thursday.

Ten of the dead are children, she said. Two people, a grandmother and a father of two, are still missing under what was
the north wing. Nine were wounded, and two of those are in a grave condition.

{h40.1}, 37, had carried her four children from the front line on foot, a walk of 22 kilometres. All five of them were
killed. "They slept in room 6," the chairwoman said. "There is no room 6."

She said that three shells had come from the west at about 6.10 a.m., ten minutes before the bread was handed out.`,
    misstates: [
      {
        incident: "i06",
        says: "16 killed, ten of them children",
        truth: "18 killed, 11 of them children",
        why: "a running count",
      },
    ],
  },
  {
    name: "035-qasf-al-madrasa.html",
    lang: "ar",
    format: { as: "html", title: "ارتفاع حصيلة قصف مدرسة نور الوادي", site: "تلقون اليوم" },
    layout: "prose",
    incidents: ["i06"],
    source: {
      url: "https://talquntoday.example/ar/nur-al-wadi",
      publisher: "تلقون اليوم",
      speaker: "مصدر طبي",
      reported: "2031-05-22",
      lang: "ar",
      retrieved: "2031-06-12",
      kind: "news report",
    },
    text: `
ارتفعت حصيلة القصف الذي طال مدرسة نور الوادي في حي النخلات إلى ما بين 15 و17 قتيلًا، معظمهم من الأطفال، وفق ما أفاد به مصدر طبي
في مستشفى ابن سهلون اليوم الخميس.

وكانت المدرسة تؤوي نحو 230 نازحًا حين سقطت عليها ثلاث قذائف صباح أمس، فانهار الجناح الشمالي بكامله وتضرر مبنيان ملاصقان. وقال
المصدر إن المستشفى استقبل تسعة جرحى، بينهم خمسة أطفال.

واتهم الأهالي جبهة المرتفعات بقصف المدرسة، فيما قالت الجبهة إنها استهدفت مربض مدفعية للجيش. ولم يتسنَّ التحقق من أيٍّ من
الروايتين.`,
    misstates: [
      { incident: "i06", says: "ما بين 15 و17 قتيلًا", truth: "18 killed, 2 missing", why: "a running count given as a range" },
    ],
  },
  {
    name: "036-protection-alert.eml",
    lang: "en",
    format: {
      as: "mail",
      encoding: "alternative",
      mail: {
        from: "Protection <protection@relief-mission.example>",
        to: "alerts@relief-mission.example",
        subject: "ALERT 12: school used as shelter, Halqura",
        date: "Fri, 23 May 2031 16:05:10 +0300",
        id: "alert-12.310523@relief-mission.example",
      },
    },
    layout: "lines",
    incidents: ["i06"],
    source: { publisher: "Joint Relief Mission", reported: "2031-05-23", lang: "en", kind: "situation report" },
    text: `Alert 12 - Nur al-Wadi School, Halqura

On 21 May a school that sheltered 41 displaced families was hit by artillery. As of noon today our partners have recorded 17 deaths: 11 children, 4 women and 2 men. At least 9 people were injured. 2 remain unaccounted for.

218 people have moved on, about 150 of them to Wadi Qandul camp, 14 km away. 3 classrooms can still be used.

The school's position had been given to all parties on 4 May and again on 16 May.

Needs: 200 mattresses, 2 psychologists, 1 water tank (5,000 litres).`,
    misstates: [
      {
        incident: "i06",
        says: "17 killed: 11 children, 4 women, 2 men",
        truth: "18 killed: 11 children, 5 women, 2 men",
        why: "a running count; one body was found on 24 May",
      },
    ],
  },
];
