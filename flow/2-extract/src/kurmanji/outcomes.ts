// What Kurmanji reports say happened to people, bodies and structures: verbs in the past, their denials, and nouns of running counts.
// A verb of doing agrees with what was done it to, which stands in the direct case; the doer stands in the oblique.
import type { WordLine } from "../grammar/lexicon.ts";
import { outcome, plain } from "../grammar/word-lines.ts";
import { notPassive, pairs, passive } from "./forms.ts";

const was = "bû,bûn,bûne,bûye,bûbûn,bibûn";
const made = "kir,kirin,kiriye,kirine,kiribûn,kiribin";
const gave = "da,dan,daye,dane,dabûn,dabû";
const rubble = "kavilan,xirbeyan,xirbe,kavil û xirbeyan,hilweşînê,axê";
const underRubble = pairs("di bin,li bin,di binê,dibin", `${pairs(rubble, "de,da")},kavilên,xirbeyên`);
const fromRubble = pairs("ji bin,ji binê", rubble);
const homes = "ji malên xwe,ji gundên xwe,ji gundê xwe,ji mal û warên xwe,ji warê xwe,ji warên xwe,ji bajarê xwe,ji cihên xwe";
const killing = "kuştin,şehîdkirin,îdamkirin,darvekirin,gulebarankirin,qetilkirin,qetlkirin,qetlîamkirin,înfazkirin";
const striking = "bombebarankirin,bombebaran kirin,bombekirin,topbarankirin,topbaran kirin,armanckirin";
const ruining = "hilweşandin,wêrankirin,xirakirin,rûxandin,şewitandin,texrîbkirin,kavilkirin,teqandin";

const happened: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "before",
    [
      passive(killing),
      "mir,mirin,mirine,miriye,miribûn",
      pairs("jiyana xwe ji dest,jiyan ji dest,canê xwe ji dest,can ji dest,jiyana xwe jidest,can", gave),
      pairs("jiyana xwe winda,jiyana xwe wenda", made),
      pairs("şehîd", `${was},ket,ketin,ketine,ketiye`),
      "bûn qurbanî,bûne qurbanî,çûn ber dilovaniyê,çûn rehmetê,çû rehmetê",
      // "Took the lives of": they stand in the oblique, and before it.
      "stand,standin,standiye,standine",
    ].join(","),
  ),
  outcome(
    "injured",
    "people",
    "before",
    `${pairs("birîndar,brîndar", was)},${passive("birîndarkirin,birîndar kirin")},birîndarkirin`,
  ),
  outcome(
    "missing",
    "people",
    "before",
    `${pairs("winda,wenda,bêserûşûn,bêser û şûn", `${was},ne,ye`)},${passive("windakirin")}`,
  ),
  outcome(
    "trapped",
    "people",
    "before",
    [pairs(underRubble, "man,mane,asê man,asê mane,ne,in"), pairs("di bin,li bin", "kavilên,xirbeyên"), "asê man,asê mane"].join(
      ",",
    ),
  ),
  outcome("trapped", "people", "both", pairs("di bin,li bin,di binê", pairs(rubble, "de,da"))),
  outcome(
    "rescued",
    "people",
    "before",
    [
      passive("rizgarkirin,xilaskirin,rizgar kirin,felitandin"),
      pairs("rizgar,xilas", was),
      pairs(`bi saxî,sax,bi silametî,${pairs("bi saxî,sax", fromRubble)}`, passive("derxistin,dîtin")),
    ].join(","),
  ),
  outcome(
    "recovered",
    "bodies",
    "before",
    `${passive("derxistin,dîtin,peydakirin,derxistin derve")},derxistin,derxist,derxistine,derxistiye,dîtin,dît,dîtine`,
  ),
  outcome("identified", "bodies", "before", passive("tesbîtkirin,naskirin,nasîn,diyarkirin,teşhîskirin")),
  outcome(
    "buried",
    "people",
    "before",
    passive("veşartin,definkirin,binaxkirin,bi axê spartin,spartin axê,oxirkirin,bin ax kirin"),
  ),
  outcome(
    "displaced",
    "people",
    "before",
    [
      pairs("koçber,derbeder,aware", was),
      passive("koçberkirin,derbederkirin,bicihkirin"),
      pairs(homes, `${was},reviyan,reviyane,revîn,derketin,derketine,koç kirin,dûr ketin`),
      pairs("malên xwe,mal û milkê xwe,gundên xwe", "terikandin,terikandine,berdan,berdane,vala kirin"),
      passive(pairs(homes, "derxistin,qewirandin")),
    ].join(","),
  ),
  outcome(
    "hiding",
    "people",
    "before",
    `veşartibû,veşartibûn,${pairs("xwe", "veşart,veşartin,veşartiye,veşartine,spartin,parastin")}`,
  ),
  outcome(
    "structures-destroyed",
    "structures",
    "before",
    [
      passive(ruining),
      "hilweşiya,hilweşiyan,hilweşiyane,hilweşiyaye,hilweşiye,hilweşiyabûn,rûxiya,rûxiyan,rûxiyane,şewitî,şewitîn,şewitîne,xira bû,xira bûn",
      pairs("wêran,kavil,xirab", was),
      // Participles: "a collapsed building".
      "hilweşiyayî,hilweşandî,wêrankirî,xirakirî,wêranbûyî,rûxiyayî,şewitî,kavilbûyî",
    ].join(","),
  ),
  outcome(
    "structures-damaged",
    "structures",
    "before",
    [
      passive(striking),
      pairs("zirar,zerar,xisar,ziyan", "dît,dîtin,dîtine,dîtiye,dîtibûn"),
      "bûn armanc,bû armanc,bûne armanc,rastî êrîşê hat,rastî êrîşê hatin,hatin armancgirtin,hat armancgirtin",
      "bombebarankirî,topbarankirî,zirardîtî,xisardîtî",
    ].join(","),
  ),
];

/** Verbs of doing. */
const done: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "direct",
    ["kuşt,kuştin,kuştine,kuştiye,kuştibûn,kuştibin", pairs("şehîd,îdam,darve,gulebaran,qetil,înfaz,qetlîam", made)].join(","),
  ),
  outcome("injured", "people", "direct", pairs("birîndar,brîndar", made)),
  outcome(
    "rescued",
    "people",
    "direct",
    `${pairs("rizgar,xilas", made)},${pairs(`bi saxî,${pairs("bi saxî", fromRubble)}`, "derxistin,derxist")}`,
  ),
  outcome("buried", "people", "direct", `${pairs("defin,bin ax,binax", made)},spartin axê`),
  outcome("displaced", "people", "direct", pairs("koçber,derbeder", made)),
  outcome(
    "structures-destroyed",
    "structures",
    "direct",
    `hilweşand,hilweşandin,hilweşandine,rûxandin,rûxand,şewitandin,şewitand,teqandin,${pairs("wêran,xira,xirab,kavil,texrîb", made)}`,
  ),
  outcome("structures-damaged", "structures", "direct", `${pairs("bombebaran,topbaran,bombe", made)},kirin armanc,kir armanc`),
];

/** Nouns of a harm: those harmed stand right after them. */
const nouns: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "next",
    "kuştina,mirina,şehîdkirina,şehîdbûna,şehîdketina,şehadeta,qetilkirina,qetlkirina,îdamkirina,darvekirina,gulebarankirina,qetlîama,jiyanjidestdana,înfazkirina",
  ),
  outcome("injured", "people", "next", "birîndarbûna,birîndarkirina,birîndar bûna"),
  outcome("missing", "people", "next", "windabûna,windakirina"),
  outcome("unaccounted-for", "people", "next", "çarenûsa,aqûbeta,qedera"),
  outcome("displaced", "people", "next", "koçberbûna,koçberkirina,derbederbûna,reva"),
  outcome("rescued", "people", "next", "rizgarkirina,xilaskirina"),
  outcome("buried", "people", "next", "definkirina,binaxkirina"),
  outcome("recovered", "bodies", "next", "dîtina,derxistina"),
  outcome(
    "structures-destroyed",
    "structures",
    "next",
    "hilweşandina,şewitandina,teqandina,hilweşîna,wêrankirina,xirakirina,rûxandina,wêranbûna",
  ),
  outcome(
    "structures-damaged",
    "structures",
    "next",
    "zirar gihand,zirar gihandin,zirar da,zirar dan,zirar gihandine,bombebarankirina,topbarankirina",
  ),
];

const denied: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "before",
    `${notPassive(killing)},nemir,nemirin,şehîd nebû,şehîd nebûn,${pairs("jiyana xwe ji dest", "neda,nedan")}`,
    true,
  ),
  outcome("killed", "people", "direct", "nekuşt,nekuştin,nekuştine", true),
  outcome(
    "injured",
    "people",
    "before",
    `${notPassive("birîndarkirin,birîndar kirin")},${pairs("birîndar,brîndar", "nebû,nebûn,nebûye,nebûne")}`,
    true,
  ),
  outcome("recovered", "bodies", "before", notPassive("derxistin,dîtin,peydakirin"), true),
  outcome("structures-destroyed", "structures", "before", notPassive(ruining), true),
  outcome("structures-damaged", "structures", "before", `${notPassive(striking)},zirar nedît,zirar nedîtin`, true),
];

const numberOf = "hejmara,jimara,jimareya,hejmara giştî ya";
const dead =
  "kuştiyan,kuştîyan,miriyan,mirîyan,şehîdan,qurbaniyan,qurbanîyan,kesên kuştî,kesên mirî,kesên hatine kuştin,kesên hatin kuştin,kesên ku hatine kuştin,kesên ku hatin kuştin,kesên mirine,kesên ku mirine,kesên jiyana xwe ji dest dane,kesên ku jiyana xwe ji dest dane,kesên jiyana xwe ji dest dan";

const tolls: readonly WordLine[] = [
  plain({ kind: "toll", counted: "killed" }, `${pairs(numberOf, dead)},kuştî :,kuştiyan :,şehîd :,mirî :`),
  plain(
    { kind: "toll", counted: "injured" },
    `${pairs(numberOf, "birîndaran,kesên birîndar,kesên birîndar bûne,kesên ku birîndar bûne")},birîndar :`,
  ),
  plain({ kind: "toll", counted: "missing" }, pairs(numberOf, "windayan,kesên winda")),
  plain({ kind: "toll", counted: "displaced" }, pairs(numberOf, "koçberan,penaberan,kesên koçber bûne")),
  plain({ kind: "toll", counted: "casualties" }, pairs(numberOf, "kuştî û birîndaran,windahiyên canî,zirarên canî")),
];

const none =
  "tune,tune ne,tune bû,tune bûn,tunebû,tunebûn,nîne,nînin,nîn in,çênebû,çênebûn,çê nebû,çê nebûn,nebû,nebûn,pêk nehat,pêk nehatin,tine,tine ne";

const nones: readonly WordLine[] = [
  noneOf("casualties", "zirara canî,zirarên canî,zerara canî,windahiya canî,windahiyên canî,ziyana canî,ziyanên canî"),
  noneOf("killed", "kuştî,miriyek,mirî,şehîd"),
  noneOf("injured", "birîndar,birîndarek"),
];

/** What happened, to those before it and after it; its denials; running counts and known nones. */
export const outcomeWords: readonly WordLine[] = [...happened, ...done, ...nouns, ...denied, ...tolls, ...nones];

function noneOf(counted: "casualties" | "killed" | "injured", harms: string): WordLine {
  return plain({ kind: "none", counted, of: "unspecified" }, pairs(`${harms},${pairs("tu,ti,qet,qet tu", harms)}`, none));
}
