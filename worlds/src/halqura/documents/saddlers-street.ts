// Documents 026–029: rockets on Saddlers' Street, 15 May 2031.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i04. */
export const saddlersStreetDocuments: readonly AuthoredDocument[] = [
  {
    name: "026-rockets-saddlers-street.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i04"],
    source: {
      url: "https://halqurapost.example/news/2243",
      publisher: "Halqura Post",
      speaker: "residents and a clinic nurse",
      reported: "2031-05-16",
      lang: "en",
      kind: "news report",
    },
    text: `
Six people, including two women and a boy of four, were killed when a salvo of rockets fell on Saddlers' Street in
al-Safayin late on Thursday, residents and a nurse at the quarter's clinic said. Seven were wounded, three of them
children.

Residents counted five impacts. One house collapsed, and four others were damaged. {h26.1}, a 36-year-old tailor, was
found dead with his wife and their son; their daughter, eight, lost a foot. A bride of 26, married for 11 days, died on
the stairs next door.

The rockets, 107 mm, were fired by the Highland Front, according to two policemen at the scene, who showed this
newspaper a tail section. The Front said nothing on Friday.`,
  },
  {
    name: "027-tisa-fi-al-safayin.txt",
    lang: "ar",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i04"],
    source: {
      url: "https://army-info.example/ar/bayan/91",
      publisher: "مكتب إعلام جيش تاسمور",
      speaker: "المتحدث باسم جيش تاسمور",
      reported: "2031-05-16",
      lang: "ar",
      kind: "official statement",
    },
    text: `
قال المتحدث باسم جيش تاسمور يوم الجمعة إن تسعة مدنيين قُتلوا وأُصيب ما لا يقل عن 20 آخرين في قصف صاروخي نفذته جبهة المرتفعات مساء
الخميس على حي السفاين في حلقورة.

وأضاف أن خمسة صواريخ أُطلقت من جهة كرم اللوح، وأن عددًا من المنازل تهدّم. ودعا المتحدث السكان إلى الابتعاد عن المباني التي تتخذها
الجبهة مواقع لها. ولم يقدّم قائمة بأسماء القتلى.`,
    misstates: [
      {
        incident: "i04",
        says: "تسعة قتلى و20 جريحًا على الأقل",
        truth: "6 killed, 7 injured, 1 house destroyed",
        why: "one party's figure for harm by the other, without a list",
      },
    ],
  },
  {
    name: "028-front-denies-rockets.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i04"],
    source: {
      url: "https://uplandvoice.example/statements/19",
      publisher: "Upland Voice",
      speaker: "spokesman of the Highland Front",
      reported: "2031-05-17",
      lang: "en",
      kind: "official statement",
    },
    text: `
The Highland Front's spokesman denied on Saturday that its forces had fired on Safayeen on the evening of 15 May. "We
had no unit with rockets within 20 kilometres of the Lower Town," he said. He said that four people had been killed
there, "by shells of the army that fell short", and sent condolences to their families.

The spokesman said that the Front takes all feasible care and that any information about harm to civilians may be sent
to its office.`,
    misstates: [
      {
        incident: "i04",
        says: "four killed, by shells of the army",
        truth: "6 killed, by rockets of the Highland Front",
        why: "denial by the party responsible",
      },
    ],
  },
  {
    name: "029-neighbour-letter.eml",
    lang: "en",
    format: {
      as: "mail",
      encoding: "8bit",
      mail: {
        from: "a neighbour <post.box.4471@letters.example>",
        to: "register@casualty-observatory.example",
        subject: "Correction about our street",
        date: "Sun, 18 May 2031 08:15:22 +0300",
        id: "4471-20310518@letters.example",
      },
    },
    layout: "lines",
    incidents: ["i04"],
    source: null,
    text: `To the Observatory,

You write that six were killed in as-Safain on Thursday. That is right, I was there, I can give you all the names:
{h26.1.alt}, his wife {h26.2.alt} and little {h26.3.given};
{h27.1}, 58, our neighbour with the pigeons;
{h28.1.full}, who was 26;
{h29.1}, the student.

But you write "five houses destroyed". One house fell down. Four have holes, mine too. Please put it right. My wife
counted seven wounded going into the car and the van, and {h31.1}, who is 62, was the last.

I do not know whose rockets they were. Two days ago men came asking us to say on camera whose they were, and
we did not.

Please do not print my name.`,
    misstates: [
      {
        incident: "i04",
        says: "it quotes a figure of five houses destroyed, and rejects it",
        truth: "1 destroyed, 4 damaged",
        why: "a correction by a witness",
      },
    ],
  },
];
