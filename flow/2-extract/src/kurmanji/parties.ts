// Parties, acts, weapons, places and titles in Kurmanji. No party, place or person is known by name. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { act, plain } from "../grammar/word-lines.ts";
import { cases, pairs, passive } from "./forms.ts";

const made = "kir,kirin,kiriye,kirine";

/** Parties, what they do, and with what. */
export const partyWords: readonly WordLine[] = [
  plain(
    { kind: "party", role: "head" },
    "artêş,artêşa,artêşê,hêzên,koalîsyon,koalîsyona,koalîsyonê,hevpeymanî,hevpeymaniya,hevpeymaniyê,eniya,eniyê,koma,grûpa,komên,grûpên,rejîm,rejîma,rejîmê,hikûmet,hikûmeta,hikûmetê,dewlet,dewleta,dewletê,milîsên,çeteyên,tevgera,serhildêrên",
  ),
  plain(
    { kind: "party", role: "weak" },
    "hêzan,hêz,balafirên şer,balafira şer,balafirên şerî,balafirên cengî,balafir,balafirên,balafira,balafiran,balafirekê,dronên,drona,helîkopterên,helîkoptera,topxaneya,leşkerên,serbazên,çekdarên,şervanên,lîwaya,tabûra,yekîneyên,snayperên,tankên",
  ),
  plain(
    { kind: "party", role: "modifier" },
    "çekdar,ewlehiyê,ewlekariyê,hewayî,esmanî,bejahî,hikûmetê,navneteweyî,navdewletî,taybet,neteweyî,leşkerî,deryayî,hevpar,sînor,sînorî,dewletê,rejîmê,bêmirov",
  ),
  plain({ kind: "party", role: "unknown" }, "nenas,nediyar,nenaskirî,nenasê"),
  act("air strike", null, "both", pairs("êrîşa,êrîşên,êrîşeke,êrîşek", "hewayî,esmanî,ji hewa,balafiran,hewayî ya,hewayî yên")),
  act(
    "drone strike",
    "drones",
    "both",
    pairs("êrîşa,êrîşên,êrîşeke,êrîşek", "dronê,dronan,bi dronan,bi dronê,dronî,bi dronê ya,dronê ya"),
  ),
  act("rocket attack", null, "both", pairs("êrîşa,êrîşên,êrîşeke", "mûşekan,mûşekî,bi mûşekan,rokêtan,roketan")),
  act("shelling", null, "after", "topbarana,topbaranên,gulebarana topan,hawanbarana"),
  act("shelling", null, "before", pairs("topbaran,hawanbaran", made)),
  act("shelling", null, "agent", passive("topbarankirin,topbaran kirin")),
  act("bombing", null, "after", "bombebarana,bombebaranên,bombekirina"),
  act("bombing", null, "before", pairs("bombebaran,bombe", made)),
  act("bombing", null, "agent", passive("bombebarankirin,bombebaran kirin,bombekirin")),
  act("attack", null, "after", "êrîşa,êrîşên"),
  act("attack", null, "before", `êrîşî,${pairs("êrîş", "kir,kirin,bir,birin,kiriye,kirine")}`),
  act("strike", null, "before", "kir armanc,kirin armanc,kiriye armanc,kirine armanc"),
  act(
    "shooting",
    null,
    "before",
    `gule berda,gule berdan,gule reşand,gule reşandin,teqe kir,teqe kirin,${pairs("gulebaran", made)}`,
  ),
  act("shooting", null, "after", "gulebarana,guleyên,gulebarandina"),
  act("killing", null, "before", `kuşt,kuştin,kuştine,kuştiye,${pairs("îdam,înfaz,qetil,şehîd,darve", made)}`),
  act(
    "killing",
    null,
    "agent",
    `${passive("kuştin,îdamkirin,qetilkirin,şehîdkirin,înfazkirin,darvekirin")},şehîd bûn,şehîd bû,şehîd ketin`,
  ),
  act("destruction", null, "before", `hilweşand,hilweşandin,şewitandin,şewitand,${pairs("wêran,xira,kavil", made)}`),
  act("destruction", null, "agent", passive("hilweşandin,wêrankirin,xirakirin,şewitandin")),
  plain({ kind: "by" }, "ji aliyê,ji alîyê,ji hêla,ji layê,bi destê,bi destên"),
  plain({ kind: "weapon", weapon: "rockets" }, "roket,roketan,roketên,rokêt,katyûşa"),
  plain({ kind: "weapon", weapon: "missiles" }, "mûşek,mûşekan,mûşekên,mûşekî"),
  plain({ kind: "weapon", weapon: "mortars" }, "hawan,hawanan,hawanên"),
  plain({ kind: "weapon", weapon: "artillery" }, "topxane,topxaneyê,topxaneya,topan,topên"),
  plain({ kind: "weapon", weapon: "bombs" }, "bombe,bombeyan,bombeyên,bermîlên teqînê"),
  plain({ kind: "weapon", weapon: "drones" }, "dron,dronan,dronên,dronê,balafirên bêmirov,balafira bêmirov,sîha"),
  plain({ kind: "weapon", weapon: "mines" }, "mayîn,mayînê,mayînan,mayîna,mayînek"),
  plain({ kind: "weapon", weapon: "sniper fire" }, "snayper,snayperan,snaypera,nîşangir"),
  plain({ kind: "weapon", weapon: "grenades" }, "bombeya destan,narincok"),
  plain({ kind: "weapon", weapon: "tank fire" }, "tank,tankan,tankên"),
];

/** Kinds of places with the name after them, and what goes with a person's name. */
export const nameWords: readonly WordLine[] = [
  plain(
    { kind: "place-kind", name: "after" },
    "gundê,gundên,bajarê,bajarên,bajarokê,taxa,taxên,navçeya,navçeyên,parêzgeha,herêma,kampa,bazara,kolana,sûka,qezaya,nahiyeya,nahiya,newala,çiyayê,meydana,qada,goristana,deverên,devera",
  ),
  plain({ kind: "title" }, `${cases("şehîd,doktor,mamoste,şêx")},birêz,hecî,mele,seyda,xwedê jê razî`),
];
