// The two belligerents of the invented war: each with the same kinds of names, so that the two can be swapped.
import type { Parties } from "../world.ts";

/** The content of `parties.json`. */
export const halquraParties: Parties = {
  parties: [
    {
      id: "tasmuri-army",
      names: {
        en: ["Tasmuri army", "Tasmuri forces", "the army", "army forces"],
        ar: ["جيش تاسمور", "الجيش التاسموري", "القوات التاسمورية"],
      },
      kind: "state force",
    },
    {
      id: "highland-front",
      names: {
        en: ["Highland Front", "Highland fighters", "the Front", "Front forces"],
        ar: ["جبهة المرتفعات", "قوات الجبهة", "مقاتلو الجبهة"],
      },
      kind: "armed movement",
    },
  ],
};
