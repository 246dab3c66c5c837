// Documents 030–032: shells on the yard of Ibn Sahlun Hospital, 18 May 2031; nobody knows whose.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i05. */
export const hospitalDocuments: readonly AuthoredDocument[] = [
  {
    name: "030-hospital-yard.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i05"],
    source: {
      url: "https://kestrelwire.example/a/310518-090",
      publisher: "Kestrel Wire",
      speaker: "hospital staff",
      reported: "2031-05-18",
      lang: "en",
      retrieved: "2031-05-19",
      kind: "agency report",
    },
    text: `
HALKURA, May 18 (Kestrel) - A nurse, a patient and an ambulance driver were killed on Sunday when two shells hit the
yard of Ibn Sahlun Hospital in New Zahriya, the hospital's staff said. Four people were wounded, among them a boy of 11
who had come to have a plaster cast removed.

It was not clear who fired. The army and the Highland Front blamed each other within an hour. Three doctors interviewed
separately said that they could not tell from which side the shells had come.

The hospital has 120 beds and was treating 214 patients. Its east wing lost its windows, and the operating theatre was
closed until the evening. No patient inside the building was hurt.`,
  },
  {
    name: "031-idarat-al-mustashfa.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i05"],
    source: {
      publisher: "مستشفى ابن سهلون",
      speaker: "إدارة مستشفى ابن سهلون",
      reported: "2031-05-19",
      lang: "ar",
      kind: "statement",
    },
    text: `
توضيح من إدارة مستشفى ابن سهلون

سقطت قذيفتان في باحة المستشفى عند الساعة 11:40 من صباح أمس الأحد، وأسفر ذلك عن مقتل ثلاثة أشخاص هم الممرض {h33.1.ar} (34 عامًا)،
والسائق {h35.1.ar} (46 عامًا)، ومريضة في الحادية والخمسين من عمرها. وأُصيب أربعة آخرون بجروح، بينهم ممرضة.

ونُقل 38 مريضًا من الجناح الشرقي إلى الطابق الأرضي حرصًا على سلامتهم، ولم يُصب أحد منهم بأذى.

لا تملك الإدارة معلومات عن الجهة التي أطلقت القذيفتين، وتطلب من الأطراف كافة احترام حرمة المستشفى.`,
  },
  {
    name: "032-who-hit-the-hospital.html",
    lang: "en",
    format: { as: "html", title: "Who hit the hospital? Two statements and no answer", site: "Talqun Today" },
    layout: "prose",
    incidents: ["i05"],
    source: {
      url: "https://talquntoday.example/en/who-hit-the-hospital",
      publisher: "Talqun Today",
      reported: "2031-05-20",
      lang: "en",
      kind: "news report",
    },
    text: `
Two days after shells fell in the yard of Ibn Sahloun hospital, both sides have published what they call proof.

The army says that a radar recorded fire from a Front position north-west of the city at 11.38 a.m. on Sunday and that
seven people were killed. The Front says that the shells came from the army's ridge, two kilometres away, and that five
were killed, three of them medical workers.

The hospital's own count is lower than either: three dead and four wounded. The army's seven may be the sum of the two.

A crater expert who looked at photographs for this newspaper said that one crater is of a 120 mm mortar shell, a weapon
that both sides have, and that its direction cannot be read from a picture.`,
    misstates: [
      { incident: "i05", says: "the army: seven killed", truth: "3 killed, 4 injured", why: "killed and injured added up" },
      {
        incident: "i05",
        says: "the Front: five killed, three of them medical workers",
        truth: "3 killed: a nurse, a patient, a driver",
        why: "one party's figure, without a list",
      },
    ],
  },
];
