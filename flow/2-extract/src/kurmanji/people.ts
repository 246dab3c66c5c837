// The nouns that Kurmanji reports count: people, families, bodies, structures. A noun that is not here is not counted. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { harm, noun } from "../grammar/word-lines.ts";
import { cases, oneOf, pairs } from "./forms.ts";

/** As claims name the group; its plain forms; of several words, with the endings on the first. */
const groups: readonly (readonly [of: string, plain: string])[] = [
  ["unspecified", "kes,mirov,însan,qurbanî,nefer,şexs"],
  ["civilians", "sivîl"],
  ["citizens", "welatî,hemwelatî,hevwelatî"],
  ["children", "zarok,zaro,biçûk"],
  ["babies", "pitik,bebek,dergûş"],
  ["infants", "zarokê şîrmij,şîrmêj"],
  ["girls", "keç,keçik,qîz"],
  ["boys", "kur,kurik,law,lawik"],
  ["teenagers", "nûgihîştî,xortik"],
  ["youths", "ciwan,xort"],
  ["women", "jin"],
  ["men", "mêr,zilam"],
  ["elderly people", "kal,extiyar"],
  ["elderly women", "pîrejin"],
  ["fathers", "bav"],
  ["mothers", "dayik,dê û bav"],
  ["brothers", "bira"],
  ["sisters", "xwişk,xweh"],
  ["relatives", "xizm,merivê nêzîk"],
  ["residents", "niştecih,rûniştvan,şênî"],
  ["villagers", "gundî"],
  ["neighbours", "cîran"],
  ["passengers", "rêwî"],
  ["drivers", "ajokar,şofêr"],
  ["shepherds", "şivan"],
  ["farmers", "cotkar,cotyar"],
  ["fishermen", "masîgir"],
  ["workers", "karker"],
  ["employees", "karmend"],
  ["shopkeepers", "dikandar"],
  ["porters", "kolber"],
  ["journalists", "rojnamevan,rojnameger,nûçegihan,peyamnêr"],
  ["doctors", "bijîşk,doktor,pizîşk"],
  ["nurses", "hemşîre"],
  ["patients", "nexweş"],
  ["rescuers", "rizgarker"],
  ["firefighters", "agirkuj"],
  ["volunteers", "dilxwaz,xwebexş"],
  ["teachers", "mamoste"],
  ["students", "xwendekar"],
  ["pupils", "şagird"],
  ["worshippers", "nimêjker"],
  ["prisoners", "girtî,zindanî"],
  ["hostages", "rehîne,dîl"],
  ["protesters", "xwepêşander,çalakvan"],
  ["migrants", "koçber"],
  ["refugees", "penaber"],
  ["displaced people", "aware,derbeder"],
  ["soldiers", "leşker,serbaz,esker"],
  ["officers", "efser"],
  ["police officers", "polîs"],
  ["guards", "parêzvan,nobedar"],
  ["fighters", "şervan,pêşmerge,gerîla"],
  ["militants", "milîs"],
  ["insurgents", "serhildêr"],
  ["gunmen", "çekdar"],
  ["commanders", "fermandar"],
  ["officials", "rayedar,berpirs"],
];

/** Groups whose name is two words: the ending stands between them. */
const pairsOfWords: readonly (readonly [of: string, head: string, modifiers: string])[] = [
  ["civilians", "kes,welatî,hemwelatî", "sivîl"],
  ["health workers", "xebatkar,karmend,karker", "tenduristiyê,tenduristîyê,tenduristî"],
  ["aid workers", "xebatkar,karmend,karker", "alîkariyê,mirovahiyê,rêxistineke mirovî"],
  ["rescuers", "endam,xebatkar", "tîma rizgarkirinê,tîmên rizgarkirinê,rizgarkirinê"],
  ["gunmen", "kes,mêr,zilam", "çekdar"],
  ["displaced people", "kes", "bêwar"],
  ["elderly people", "kes", "extiyar,pîr,kal,temenmezin"],
  ["police officers", "efser,karmend", "polîs,polîsan"],
  ["unspecified", "endam,kes", "malbatekê,malbateke,malbatê,heman malbatê,yek malbatê,ji malbatekê,ji heman malbatê"],
];

const structures: readonly (readonly [of: string, plain: string])[] = [
  ["houses", "xanî,mal"],
  ["buildings", "avahî,balexane"],
  ["apartments", "apartman,daîre"],
  ["schools", "dibistan,mekteb,xwendingeh"],
  ["universities", "zanîngeh"],
  ["hospitals", "nexweşxane"],
  ["clinics", "klînîk,navenda tenduristiyê"],
  ["mosques", "mizgeft"],
  ["churches", "dêr"],
  ["shops", "dikan,firoşgeh"],
  ["bakeries", "firne,nanpêjgeh"],
  ["factories", "kargeh,fabrîqe"],
  ["warehouses", "depo,embar"],
  ["bridges", "pir"],
];

/** People, families, bodies and structures. */
export const nounWords: readonly WordLine[] = [
  ...groups.flatMap(([of, plain]) => noun("people", of, { "none-told": cases(plain), one: oneOf(plain) })),
  ...pairsOfWords.flatMap(([of, head, modifiers]) =>
    noun("people", of, { "none-told": pairs(cases(head), modifiers), one: pairs(oneOf(head), modifiers) }),
  ),
  ...structures.flatMap(([of, plain]) => noun("structures", of, { "none-told": cases(plain), one: oneOf(plain) })),
  ...noun("structures", "residential buildings", { "none-told": pairs(cases("avahî"), "rûniştinê,niştecihbûnê") }),
  ...noun("families", "families", { "none-told": [cases("malbat,xêzan"), oneOf("malbat,xêzan")].join(",") }),
  ...noun("bodies", "unspecified", {
    "none-told": cases("cenaze,term,laş,cesed,bermahî,cendek"),
    one: oneOf("cenaze,term,laş,cesed"),
  }),
  ...harm("killed", { "none-told": cases("kuştî,şehîd,mirî"), one: oneOf("kuştî,şehîd") }),
  ...harm("injured", { "none-told": cases("birîndar"), one: oneOf("birîndar") }),
  ...harm("missing", { "none-told": cases("winda") }),
  ...harm("casualties", {
    "none-told":
      "zirara canî,zirarên canî,zerara canî,windahiyên canî,qurbaniyên canî,kuştî û birîndar,kuştî û birîndaran,şehîd û birîndar,kuştî an birîndar",
  }),
];
