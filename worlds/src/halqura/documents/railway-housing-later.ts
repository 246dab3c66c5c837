// Documents 018–022: the strike on the railway housing, 14 May 2031, as told from 17 May on.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i03 from 17 May on, but for lists, portraits and pictures. */
export const railwayLaterDocuments: readonly AuthoredDocument[] = [
  {
    name: "018-civil-defence-situation-report.pdf",
    lang: "en",
    format: { as: "pdf", title: "Talqun Civil Defence - Situation report 6" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      publisher: "Talqun Civil Defence",
      lang: "en",
      retrieved: "2031-06-12",
      kind: "situation report",
    },
    text: `
Halqura, 17 May 2031, 08:00. Site: railway housing, al-Zahriya.

Block 1: 12 bodies recovered. Block 2: 8 bodies recovered. Block 3: 4 bodies recovered. Total recovered since 14 May:
24, of whom 22 have been identified by relatives. Rescued alive: 4.

Reported missing by relatives and not yet found: 6 persons.

Means at the site: 2 excavators, 1 crane (25 tonnes), 31 staff, 3 ambulances. Fuel for 14 hours. The work was stopped
twice on 16 May, for 70 minutes in all, because of shelling near the station. No casualties were reported among the
teams.

Structures: blocks 1, 2 and 3 destroyed. Five houses on the south side damaged, two of them beyond use.`,
  },
  {
    name: "019-another-incident.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i02", "i03"],
    source: {
      url: "https://open-window.example/posts/halqura-week",
      publisher: "Open Window",
      reported: "2031-05-17",
      lang: "en",
      kind: "statement",
    },
    text: `
A week in Halqura

News reaching us from Halqura in the past two days is worse than anything before. According to these sources, in the
Zahriyeh quarter alone between 30 and 50 people remain under three buildings that were hit from the air. In another
incident the bodies of 23 people were found under a collapsed building by the railway line. And a week ago, a couple and
their seven children were killed in their sleep in Mesbah.

No journalist can enter. Nobody knows how many homes have been destroyed. Both the Tasmuri army and the Highland Front
say that they spare civilians; those who have fled to Wadi Qandul tell of bodies left in the streets in the quarters of
both. We ask for a count that anyone can check, and for those responsible, whoever they are, to answer for it.`,
    misstates: [
      {
        incident: "i03",
        says: "between 30 and 50 people remain under three buildings",
        truth: "6 had not been found on 17 May",
        why: "unnamed sources, two days old when it was published",
      },
      {
        incident: "i03",
        says: "in another incident, 23 bodies under a building by the railway line",
        truth: "the same strike as that on the three buildings",
        why: "two reports of one strike taken for two",
      },
    ],
  },
  {
    name: "020-survivor-of-block-two.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      publisher: "Talqun Casualty Observatory",
      speaker: "a survivor of block 2",
      reported: "2031-05-19",
      lang: "en",
      kind: "witness account",
    },
    text: `
Interview with a man of 34, at his sister's house, 19 May 2031. Interviewer's notes, read back to him and approved.

He lived on the second floor of block 2 with his wife {h15.1.given} and their three children, a boy of eight, a girl of
five and a boy of two. On the day of the strike he had gone down to the cellar for water. "There was no sound. There was
dust, and then I was lying down." He was brought out after about six hours with a broken collarbone.

He lost all four. He says that there were 31 people in block 2 that afternoon, because two families from the front line
were staying with neighbours; he had counted them the day before for the bread list. He knows of eight who were found
dead there and three who came out alive besides himself. He does not know about the others and thinks that many had gone
to the clinic when it happened.

He did not see the plane. He heard one twenty minutes earlier.`,
  },
  {
    name: "021-army-inquiry.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      url: "https://army-info.example/statements/97",
      publisher: "Tasmuri Army Information Office",
      speaker: "spokesman of the Tasmuri army",
      reported: "2031-06-09",
      lang: "en",
      kind: "official statement",
    },
    text: `
Statement No. 97

The inquiry into the strike of 14 May in the upper part of Halqura has been completed. The aircraft's target was a
signals post in a house 60 metres from the railway housing. One of two munitions failed to guide and fell on the
housing. The army assesses that 19 civilians were likely killed and regrets the loss of life.

Figures higher than this which have been published cannot at present be confirmed by the army. The inquiry did not have
access to the site.`,
    misstates: [
      {
        incident: "i03",
        says: "19 civilians likely killed",
        truth: "27 killed, 3 missing",
        why: "the party responsible concedes a part; its inquiry had no access",
      },
    ],
  },
  {
    name: "022-search-ends.txt",
    lang: "en",
    format: { as: "text", lineEnd: "\r\n" },
    layout: "prose",
    incidents: ["i03"],
    source: {
      url: "https://kestrelwire.example/a/310520-031",
      publisher: "Kestrel Wire",
      speaker: "head of the civil defence in Halqura",
      reported: "2031-05-20",
      lang: "en",
      retrieved: "2031-05-20",
      kind: "agency report",
    },
    text: `
HALKURA, May 20 (Kestrel) - Rescuers ended their search at the railway housing in Zahriya on Tuesday, six days after the
air strike that destroyed it, with 27 dead and three people unaccounted for, the head of the civil defence in Halkura
said.

Twelve children and seven women are among the dead, he said. All but one of the 27 have been identified. A woman of 38,
her daughter and a man of 45 who are known to have been in block 3 have not been found, "and I do not think that we will
find them now". Nine were wounded.

The toll is the highest of any single strike on the city since the war began on May 1. Earlier reports had put it at
between 12 and 30.`,
  },
];
