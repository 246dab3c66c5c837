// Documents 056–060: totals over several incidents, and a notebook full of numbers that count nobody harmed.
import type { AuthoredDocument } from "../../authored.ts";

/** The documents that sum up, and one that does not count at all. */
export const roundUpDocuments: readonly AuthoredDocument[] = [
  {
    name: "056-observatory-weekly.pdf",
    lang: "en",
    format: { as: "pdf", title: "Talqun Casualty Observatory - Weekly summary 3" },
    layout: "prose",
    incidents: ["i03", "i04", "i05"],
    source: {
      url: "https://casualty-observatory.example/weekly/3.pdf",
      publisher: "Talqun Casualty Observatory",
      reported: "2031-05-21",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "report",
    },
    text: `
Period: Wednesday 14 May to Tuesday 20 May 2031. Area: Halqura District.

In the week under review the Observatory documented 36 people killed in three incidents in the district, 27 of them in
the strike on the railway housing. 20 people were injured and 3 are missing.

Alleged to the Tasmuri army: 27 killed, 9 injured. Alleged to the Highland Front: 6 killed, 7 injured. Party unknown: 3
killed, 4 injured.

At least 4 structures were destroyed and no fewer than 10 were damaged. In the neighbouring district of Jarzul no
civilian deaths were recorded.

These are documented cases and therefore minimum figures. They must not be added to the totals of other organisations,
which rest in part on the same sources. Since 1 May, 54 deaths have been documented.`,
  },
  {
    name: "057-observatory-table.csv",
    lang: "en",
    format: { as: "text" },
    layout: "lines",
    incidents: ["i01", "i02", "i03", "i04", "i05", "i06", "i07", "i08", "i09", "i10", "i11", "i12"],
    source: {
      url: "https://casualty-observatory.example/data/halqura-2031-06-10.csv",
      publisher: "Talqun Casualty Observatory",
      reported: "2031-06-10",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "table",
    },
    text: `case,date,place,killed_min,killed_max,injured_min,injured_max,alleged_party,status
HQ-031,2031-05-06,"Grain market, Bab al-Rih",9,9,8,9,Highland Front,closed
HQ-033,2031-05-09,"House, Cistern Street",9,10,3,3,Tasmuri army,closed
HQ-038,2031-05-14,"Railway housing, al-Zahriya",27,30,9,12,Tasmuri army,closed
HQ-039,2031-05-14,"New Zahriya",14,14,,,Tasmuri army,duplicate of HQ-038
HQ-041,2031-05-15,"Saddlers' Street, al-Safayin",6,9,7,20,Highland Front,closed
HQ-044,2031-05-18,"Ibn Sahlun Hospital",3,7,4,4,unknown,open
HQ-047,2031-05-21,"Nur al-Wadi School",18,20,9,9,Highland Front,closed
HQ-049,2031-05-23,"Granary Road",4,4,1,1,Tasmuri army,open
HQ-050,2031-05-27,"Khirbat Nuwaym",0,0,0,0,Tasmuri army,closed
HQ-052,2031-05-30,"al-Nakhlatayn Mosque",7,7,5,10,unknown,open
HQ-055,2031-06-03,"Kafr Zilan",5,8,3,15,Tasmuri army,open
HQ-057,2031-06-06,"Stone Bridge",3,3,2,2,Highland Front,closed
HQ-058,2031-06-08,"Bakery, Ovens Lane",2,2,1,1,Highland Front,open
`,
    misstates: [
      {
        incident: "i03",
        says: "HQ-039: New Zahriya, 14 killed",
        truth: "the same strike as HQ-038",
        why: "a row kept for the record and marked as a duplicate",
      },
    ],
  },
  {
    name: "058-relief-mission-may.html",
    lang: "en+ar",
    format: { as: "html", title: "Halqura District: May 2031 / قضاء حلقورة: أيار 2031", site: "Joint Relief Mission" },
    layout: "prose",
    incidents: ["i01", "i02", "i03", "i04", "i05", "i06", "i07", "i08", "i09"],
    source: {
      url: "https://relief-mission.example/statements/may",
      publisher: "Joint Relief Mission",
      reported: "2031-06-02",
      kind: "statement",
    },
    text: `
In the month of May, more than 80 civilians were killed and no fewer than 45 were injured in Halqura District, according
to information gathered by the Joint Relief Mission and its partners. Four in ten of the dead were children. Some 11,400
people have been displaced since 1 May, and 41 buildings have been damaged or destroyed.

The Mission has received credible reports of harm by both parties, and of incidents in which the party is unknown. It
asks both for access to Halqura, which its staff have not been able to enter since 12 May. Its figures are likely to be
incomplete.

قُتل أكثر من 80 مدنيًا وأُصيب ما لا يقل عن 45 آخرين في قضاء حلقورة خلال شهر أيار، بحسب معلومات جمعتها البعثة المشتركة للإغاثة
وشركاؤها. وشكّل الأطفال نحو أربعين في المئة من القتلى. ونزح نحو 11,400 شخص منذ الأول من أيار، وتضرر أو دُمّر 41 مبنى.

وقد تلقت البعثة تقارير موثوقة عن أضرار تسبب بها كلا الطرفين، وعن حوادث لم تُعرف الجهة المسؤولة عنها. وتطلب منهما السماح لها بدخول
حلقورة التي لم يتمكن موظفوها من دخولها منذ 12 أيار. ومن المرجّح أن تكون أرقامها غير مكتملة.`,
    misstates: [
      {
        incident: null,
        says: "41 buildings damaged or destroyed",
        truth: "8 destroyed and 24 damaged in the nine incidents of May",
        why: "a wider area and other sources; cannot be resolved from this file",
      },
    ],
  },
  {
    name: "059-hasilat-shahr.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i01", "i02", "i03", "i04", "i05", "i06", "i07", "i08", "i09"],
    source: {
      url: "https://casualty-observatory.example/ar/may",
      publisher: "مرصد ضحايا تلقون",
      reported: "2031-06-03",
      lang: "ar",
      kind: "report",
    },
    text: `
وثّق مرصد ضحايا تلقون مقتل 83 شخصًا في تسعة حوادث شهدها قضاء حلقورة خلال شهر أيار 2031، فضلًا عن إصابة 46 شخصًا بجروح وفقدان خمسة
أشخاص تحت الأنقاض.

ونُسب مقتل 40 شخصًا إلى الجيش التاسموري، ومقتل 33 شخصًا إلى جبهة المرتفعات، فيما لم تُحدَّد الجهة المسؤولة عن مقتل عشرة أشخاص. وفي
حادث واحد، هو قصف خربة نويم، لم يُصب أحد بأذى.

وهذه الأرقام حد أدنى، إذ لا تشمل إلا الحالات التي وُثّقت حالةً حالة، ولا يجوز جمعها مع إحصاءات جهات أخرى تستند إلى المصادر ذاتها.`,
  },
  {
    name: "060-correspondents-notebook.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: [],
    source: {
      url: "https://harbourcourier.example/notebook/17",
      publisher: "The Harbour Courier",
      reported: "2031-06-11",
      lang: "en",
      kind: "news report",
    },
    text: `
Notebook: 40 kilometres from Halqoura

The checkpoint opens at 7 and closes at 3. On Monday 212 cars waited; I was the 94th. A sergeant of the army's 3rd
Brigade, 22 years old, told me that he had slept nine hours in four days. On the other road, which belongs to the Front,
a colleague counted 65 cars and was told much the same by a boy of 19.

Wadi Qandul camp was laid out for 4,000 people and holds 11,000. There are 3 doctors. Bread costs 8 dinars, a seat in a
truck to the coast 350. At 2.30 each afternoon the 122 mm guns start, 12 kilometres off, and the children count aloud
between the flash and the sound. They get to 35.

In the winter of 1987 a flood killed 40 people in this valley, and the old men still date things by it. Flight 611, the
last out of Jarzul, left on 29 April. Nobody I met could tell me how many have died since then.`,
    misstates: [
      { incident: null, says: "a flood killed 40 people", truth: "no incident of this war", why: "a number of dead from 1987" },
    ],
  },
];
