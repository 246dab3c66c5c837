// All sixty documents of the committed world, in their order. The one list that `make-world.ts` reads.
import type { AuthoredDocument } from "../authored.ts";
import { cisternStreetDocuments } from "./documents/cistern-street.ts";
import { grainMarketDocuments } from "./documents/grain-market.ts";
import { hospitalDocuments } from "./documents/hospital.ts";
import { lastIncidentsDocuments } from "./documents/last-incidents.ts";
import { mosqueDocuments } from "./documents/mosque.ts";
import { railwayFirstDaysDocuments } from "./documents/railway-housing-first-days.ts";
import { railwayLaterDocuments } from "./documents/railway-housing-later.ts";
import { railwayPeopleDocuments } from "./documents/railway-housing-people.ts";
import { roadAndVillageDocuments } from "./documents/road-and-village.ts";
import { roundUpDocuments } from "./documents/round-ups.ts";
import { saddlersStreetDocuments } from "./documents/saddlers-street.ts";
import { schoolFirstDaysDocuments } from "./documents/school-first-days.ts";
import { schoolLaterDocuments } from "./documents/school-later.ts";

/** The hand-written documents, by number. */
export const halquraDocuments: readonly AuthoredDocument[] = [
  ...grainMarketDocuments,
  ...cisternStreetDocuments,
  ...railwayFirstDaysDocuments,
  ...railwayLaterDocuments,
  ...railwayPeopleDocuments,
  ...saddlersStreetDocuments,
  ...hospitalDocuments,
  ...schoolFirstDaysDocuments,
  ...schoolLaterDocuments,
  ...roadAndVillageDocuments,
  ...mosqueDocuments,
  ...lastIncidentsDocuments,
  ...roundUpDocuments,
];
