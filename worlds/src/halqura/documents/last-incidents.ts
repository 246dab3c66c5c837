// Documents 050–055: Kafr Zilan, 3 June 2031; the Stone Bridge, 6 June 2031; the Ovens Lane bakery, 8 June 2031.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incidents i10, i11 and i12. */
export const lastIncidentsDocuments: readonly AuthoredDocument[] = [
  {
    name: "050-kafr-zilan-shelling.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i10"],
    source: {
      url: "https://wadinews.example/en/2031/06/04/kafr-zilan",
      publisher: "Wadi News Agency",
      speaker: "villagers",
      reported: "2031-06-04",
      lang: "en",
      kind: "agency report",
    },
    text: `
KFAR ZEELAN, 4 June (Wadi News Agency) - Five people were killed and three were wounded when the army shelled the
village of Kfar Zeelan last night, villagers said. A mother and two of her children, aged 22 and 15, died in one house,
and a couple in their fifties in the next. Both houses were destroyed and three others were damaged.

{h61.4.given}, ten, who survived with a broken leg, was dug out by his cousins. The other wounded are a woman and her
two-year-old daughter.

The village lies 11 kilometres from Halqura. Villagers said that the Front had left it in May and that there was nothing
there to shoot at.`,
  },
  {
    name: "051-kafr-zilan.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i10"],
    source: {
      url: "https://uplandvoice.example/ar/311",
      publisher: "صوت المرتفعات",
      speaker: "المتحدث باسم جبهة المرتفعات",
      reported: "2031-06-04",
      lang: "ar",
      kind: "official statement",
    },
    text: `
قال المتحدث باسم جبهة المرتفعات يوم الأربعاء إن ثمانية مدنيين قُتلوا وأُصيب ما لا يقل عن 15 آخرين في قصف مدفعي نفذه جيش تاسمور
مساء الثلاثاء على قرية كفر زيلان.

وأضاف أن ثلاثين قذيفة سقطت على القرية، وأن عددًا من المنازل تهدّم. ودعا المتحدث السكان إلى الابتعاد عن المباني التي يتخذها الجيش
مواقع له. ولم يقدّم قائمة بأسماء القتلى.`,
    misstates: [
      {
        incident: "i10",
        says: "ثمانية قتلى و15 جريحًا على الأقل",
        truth: "5 killed, 3 injured, 2 houses destroyed",
        why: "one party's figure for harm by the other, without a list; it may add up killed and injured",
      },
    ],
  },
  {
    name: "052-army-aware-of-kufr-zilan.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i10"],
    source: { publisher: "Halqura Post", reported: "2031-06-05", kind: "news report" },
    text: `
The army is "aware of reports of harm to civilians" in Kufr Zilan and is looking into them, its spokesman said on
Thursday. He would not say whether its guns had fired at the village on Tuesday evening.

Asked about the figure of eight dead given by the Front, he said that the army had no figure of its own. The village
headman told this newspaper that five had been buried, all on Wednesday, "and there is no sixth grave".`,
  },
  {
    name: "053-minibus-stone-bridge.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i11"],
    source: {
      url: "https://kestrelwire.example/a/310607-012",
      publisher: "Kestrel Wire",
      speaker: "a traffic policeman",
      reported: "2031-06-07",
      lang: "en",
      kind: "agency report",
    },
    text: `
HALKURA, June 7 (Kestrel) - A minibus hit a mine beside the Stone Bridge on the western edge of Halkura on Friday,
killing the driver, a young woman and a five-year-old boy, a traffic policeman said. A woman of 60 and a student were
injured.

The road had been opened only on Thursday, after the Highland Front withdrew from the bridge. The policeman said that
Front fighters had laid mines there in May and that 14 had since been cleared. A commander of the Front reached by
telephone said that the mines had been meant for armour and that maps of them had been offered to the civil defence.`,
  },
  {
    name: "054-jisr-al-hajar.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i11", "i12"],
    source: { publisher: "وكالة أنباء الوادي", reported: "2031-06-09", lang: "ar", kind: "agency report" },
    text: `
قُتل شخصان وأُصيب ثالث بجروح في هجوم بطائرة مسيّرة على طابور أمام مخبز زقاق الأفران في حي باب الريح بحلقورة صباح الأحد، حسبما قال
صاحب المخبز. والقتيلان عامل في المخبز عمره 18 عامًا وامرأة في الثالثة والأربعين. ونسب شهود الهجوم إلى جبهة المرتفعات.

وكان ثلاثة أشخاص، بينهم طفل في الخامسة، قد قُتلوا يوم الجمعة الماضي في انفجار لغم بحافلة صغيرة عند جسر الحجر، وأُصيب راكبان.`,
  },
  {
    name: "055-bakery-queue.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i12"],
    source: {
      url: "https://halqurapost.example/news/2304",
      publisher: "Halqura Post",
      speaker: "the baker",
      reported: "2031-06-09",
      lang: "en",
      kind: "news report",
    },
    text: `
A drone dropped a small bomb beside the queue at the bakery on Ovens Lane, in Bab ar-Rih, at 6.50 on Sunday morning.
{h68.1}, 18, who had been handing out bread, and {h69.1}, 43, were killed. A man of 51 was wounded in the neck.

"There were sixty people in the queue," the baker said. "Had it fallen five metres to the left, you would be writing
about thirty dead." The front of the shop is damaged; the oven is working.

Witnesses said the drone came from the west, where the Front is. The Front has not commented.`,
  },
];
