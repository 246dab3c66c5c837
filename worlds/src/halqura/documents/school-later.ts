// Documents 037–040: shells on Nur al-Wadi School, 21 May 2031: the hospital's list, the party's answer, the end of the search, a record.
import type { AuthoredDocument } from "../../authored.ts";

/** What was written about incident i06 besides the first news. */
export const schoolLaterDocuments: readonly AuthoredDocument[] = [
  {
    name: "037-hospital-admissions.txt",
    lang: "en",
    format: { as: "text" },
    layout: "lines",
    incidents: ["i06"],
    source: null,
    text: `IBN SAHLUN HOSPITAL - emergency admissions, 21 May 2031, from 06.35 (Nur al-Wadi school)

1. {h46.1}, F, 31 - shrapnel, both legs - ward 4
2. {h46.2}, M, 9 - shrapnel, back - ward 2
3. {h46.3}, F, 6 - cuts - discharged
4. {h47.1}, M, 49 - fracture, left arm - ward 4
5. {h47.2.alt}, F, 45 - burns, 15 % - ward 4
6. {h47.3}, M, 16 - cuts - discharged
7. {h47.4}, F, 11 - concussion - ward 2
8. {h41.5}, M, 35 - crush injury, chest - intensive care
9. {h42.3}, F, 12 - amputation, right hand - intensive care

Admitted: 9. Died after admission: 0. Brought in dead: 14, see the morgue's register, pages 31-32.
`,
  },
  {
    name: "038-front-on-school.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i06"],
    source: {
      url: "https://uplandvoice.example/statements/24",
      publisher: "Upland Voice",
      speaker: "spokesman of the Highland Front",
      reported: "2031-05-22",
      lang: "en",
      kind: "official statement",
    },
    text: `
Statement of the Highland Front, 22 May

The Front's spokesman denied on Thursday that a school had been a target of its guns. "Our gunners engaged an artillery
position of the army 300 metres from Nour el-Wadi school. Six soldiers were killed. Reports of children are not
consistent with what we observed," he said.

He added that the army had moved guns between houses in an-Nakhlat on 19 and 20 May and bore responsibility for what
followed.`,
    misstates: [
      {
        incident: "i06",
        says: "six soldiers killed, no children",
        truth: "18 people sheltering in the school killed, 11 of them children",
        why: "denial by the party responsible",
      },
    ],
  },
  {
    name: "039-school-search-ends.txt",
    lang: "en",
    format: { as: "text" },
    layout: "prose",
    incidents: ["i06"],
    source: {
      url: "https://wadinews.example/en/2031/05/25/school-search",
      publisher: "Wadi News Agency",
      speaker: "civil defence",
      reported: "2031-05-25",
      lang: "en",
      kind: "agency report",
    },
    text: `
HALQURA, 25 May (Wadi News Agency) - The search of the ruins of a school in the Nakhlat quarter was called off on
Sunday. The body of a woman was recovered the day before, bringing the number of dead to 18, the civil defence said:
eleven children, five women and two men.

Two people who were in the building, a man of 44 and a woman of 69, have not been found.

{h41.5.full}, who lost his wife and three children there and is being treated for a chest injury, told the Wadi News
Agency from his bed that he wanted "one thing, that somebody writes down that they were four, with their names". He had
read a report that spoke of three.`,
  },
  {
    name: "040-relief-incident-record.json",
    lang: "en",
    format: { as: "text" },
    layout: "lines",
    incidents: ["i06"],
    source: {
      publisher: "Joint Relief Mission",
      reported: "2031-05-28",
      lang: "en",
      retrieved: "2031-06-10",
      kind: "incident record",
    },
    text: `{
  "record": "JRM-2031-0057",
  "date": "2031-05-21",
  "place": "Nur al-Wadi School, al-Nakhlat, Halqura",
  "object": "school used as a shelter",
  "summary": "Three artillery shells hit the north wing. 18 people were killed, including 11 children. 9 people were injured and 2 are missing.",
  "killed": { "total": 18, "children": 11, "women": 5, "men": 2 },
  "injured": 9,
  "missing": 2,
  "structures": { "destroyed": 1, "damaged": 2 },
  "attribution": { "alleged": "Highland Front", "by": ["residents", "parents' committee"], "denied": true },
  "households": [
    { "name": "{h40.1.family}", "killed": 5 },
    { "name": "{h41.1.familyAlt}", "killed": 4, "injured": 1 },
    { "name": "{h42.1.family}", "killed": 2, "injured": 1 },
    { "name": "{h43.1.family}", "killed": 3 },
    { "name": "{h44.1.family}", "killed": 3, "missing": 1 }
  ],
  "updated": "2031-05-28"
}
`,
  },
];
