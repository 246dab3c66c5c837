// Documents 006–010: the strike on a house in Cistern Street, 9 May 2031; one family's dead told three ways.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i02. */
export const cisternStreetDocuments: readonly AuthoredDocument[] = [
  {
    name: "006-cistern-street-family.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i02"],
    source: {
      url: "https://kestrelwire.example/a/310509-114",
      publisher: "Kestrel Wire",
      speaker: "neighbours and a medic",
      reported: "2031-05-09",
      lang: "en",
      retrieved: "2031-05-10",
      kind: "agency report",
    },
    text: `
Eight members of one family killed in Halkura air strike, neighbours say

HALKURA, May 9 (Kestrel) - An air strike destroyed a house on Cistern Street in the Mesbah quarter of Halkura early on
Friday, killing eight members of one family and leaving a ten-year-old girl in critical condition, neighbours and a
medic said.

The dead were {h12.1.alt}, 45, who repaired sewing machines, his wife and six of their children, they said. His mother,
71, who slept in a back room, was pulled out alive with a broken hip. A man and a boy in the house next door were
slightly hurt.

Two planes had circled over the Lower Town since about 2 a.m., according to the neighbours. Only the Tasmuri army flies
planes in this war. The army did not reply to a request for comment by the time of publication.`,
  },
  {
    name: "007-sharia-sahrij.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i02"],
    source: { publisher: "تلقون اليوم", speaker: "شقيق رب الأسرة", reported: "2031-05-10", lang: "ar", kind: "news report" },
    text: `
شُيّع بعد ظهر السبت أفراد أسرة {h12.1.familyAr} الذين قُتلوا فجر أمس في غارة جوية استهدفت منزلهم في شارع الصهريج بحي المصباح.

وقال شقيق رب الأسرة لصحيفة «تلقون اليوم» إن تسعة من أفراد الأسرة قضوا، هم الأب والأم وسبعة أولاد أصغرهم في الثانية
من العمر. لكن طبيبًا في مستشفى ابن سهلون أوضح أن إحدى البنات، وعمرها عشر سنوات، لا تزال على قيد الحياة في العناية المركزة وأن
حالتها حرجة.

ودُمّر المنزل تدميرًا كاملًا ولحقت أضرار بمنزلين مجاورين. وحمّل الأهالي الجيش التاسموري مسؤولية الغارة، ولم يصدر عن الجيش تعليق.`,
    misstates: [
      {
        incident: "i02",
        says: "تسعة قتلى في 10 أيار",
        truth: "8 dead by 10 May; the ninth, a girl of 10, died on 11 May",
        why: "the relative already counted the girl among the dead",
      },
    ],
  },
  {
    name: "008-relief-worker-mail.eml",
    lang: "en",
    format: {
      as: "mail",
      encoding: "quoted-printable",
      mail: {
        from: "Field desk <field@relief-mission.example>",
        to: "Protection <protection@relief-mission.example>",
        subject: "Cistern Street - what we know",
        date: "Sat, 10 May 2031 19:42:00 +0300",
        id: "310510.1942@relief-mission.example",
      },
    },
    layout: "lines",
    incidents: ["i02"],
    source: { publisher: "Joint Relief Mission", reported: "2031-05-10", lang: "en", kind: "internal message" },
    text: `Dear all,

Short note on the house in al-Musbah – I could not go myself, this is from Karam at the clinic and from the baker at the corner.

• The whole household is gone, they say: ten people, grandmother included. I would treat the "ten" with care, as the clinic has an old woman of that family on its list of admitted patients.
• House no. 17 flattened; no. 15 and no. 19 have lost walls and windows.
• 3 families (14 people) have moved in with relatives in Safayeen since last night.
• We handed out 6 kits and 40 blankets, value about 1,150 dinars.

I expect we will have names by Monday. Please do not pass this on as a figure of ours.

Regards,
Hind`,
    misstates: [
      {
        incident: "i02",
        says: "ten people, grandmother included",
        truth: "9 killed; the grandmother was injured",
        why: "hearsay; the writer doubts it herself",
      },
    ],
  },
  {
    name: "009-army-statement-cistern-street.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i02"],
    source: {
      url: "https://army-info.example/statements/88",
      publisher: "Tasmuri Army Information Office",
      speaker: "spokesman of the Tasmuri army",
      reported: "2031-05-10",
      lang: "en",
      kind: "official statement",
    },
    text: `
Statement No. 88

The army's spokesman denied on Saturday that civilians had been killed in the operation of 9 May in the lower part of
Halqura. "Our aircraft struck a post from which Front forces directed fire at the 3rd Brigade. Four fighters were
killed. Reports of a family are not consistent with what we observed," he said.

The spokesman said that the army takes all feasible care and that any information about harm to civilians may be sent to
its office.`,
    misstates: [
      {
        incident: "i02",
        says: "four fighters killed, no civilians",
        truth: "9 members of one family killed",
        why: "denial by the party responsible",
      },
    ],
  },
  {
    name: "010-girl-dies-of-wounds.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i02"],
    source: {
      url: "https://halqurapost.example/news/2231",
      publisher: "Halqura Post",
      speaker: "a doctor at Ibn Sahlun Hospital",
      reported: "2031-05-12",
      lang: "en",
      kind: "news report",
    },
    text: `
{h12.6.given}, the ten-year-old girl who had been pulled from the ruins of her home on Cistern Street, died of her
wounds on Sunday, a doctor at Ibn Sahlun Hospital said on Monday.

With her death, all seven children of {h12.1} and his wife {h12.2.given} are dead. The eldest was 17, the youngest two.
The couple's nine-member household had lived in the house since 2019; the children's grandmother, who was visiting, has
survived and will stay in hospital for another three weeks.

The family was buried in Karm el-Loh on May 10. The girl was laid beside them yesterday evening.`,
  },
];
