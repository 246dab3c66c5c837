// Who says it, in Kurmanji: verbs of saying with the speaker before them, "according to", whom it was told, and who is nobody in particular.
import type { WordLine } from "../grammar/lexicon.ts";
import { plain, speech } from "../grammar/word-lines.ts";
import { pairs } from "./forms.ts";

const did = "kir,kirin,kiriye,kirine,dike,dikin,kiribû";
const said = [
  "got,gotin,gotiye,gotine,gotibû,gotibûn,dibêje,dibêjin",
  "ragihand,ragihandin,ragihandiye,ragihandine,radigihîne,radigihînin,daxuyand,daxuyandin,daxuyandiye,weşand,weşandin,weşandiye,nivîsand,nivîsandin,nivîsandiye,nivîsî,diyarkir",
  pairs("diyar,eşkere,aşkere,aşkera,piştrast,destnîşan,tekez,belav,behs,zelal,tesdîq,tomar,belge,qeyd", did),
  "anî ziman,anîn ziman,bi lêv kir,bi lêv kirin,da zanîn,dan zanîn,daye zanîn,xeber da,xeber dan,bal kişand,balê kişand",
].join(",");
const outlets =
  "ajansa,ajansê,radyoya,radyoyê,radyo,televîzyona,televîzyonê,kanala,rojnameya,rojnameyê,malpera,tora,nûçegihanê,nûçegihana,peyamnêrê,peyamnêra,medyaya,rojnamevanan";
const hisName = "navê wî,navê wê,navê xwe,navên wan,nasnameya wî,nasnameya wê,navê wan";
const hidden =
  "neyê eşkerekirin,neyê aşkerekirin,neyê gotin,neyê dayîn,neyê weşandin,neyê nivîsandin,neyên eşkerekirin,eşkere neke,eşkere bike,bê eşkerekirin,aşkere bike,bide,veşartî bimîne";

/** Verbs of saying, speakers and hearers. */
export const speakerWords: readonly WordLine[] = [
  speech("before", said),
  // What was said follows, or another clause: nothing is counted across a verb of saying.
  plain({ kind: "break" }, said),
  speech("before", `${pairs("red,înkar,tekzîb", did)},derewand,derewandin,derew derxist`, "denies"),
  speech(
    "before",
    `${pairs("qebûl,îtiraf", did)},mikur hat,mikur hatin,li xwe mikur hat,li xwe mikur hatin,girt ser xwe,girtin ser xwe`,
    "concedes",
  ),
  plain(
    { kind: "according" },
    "li gorî,li gor,ligorî,ligor,bi gotina,bi vegotina,ji devê,ji zarê,li ser zarê,bi ya,li gorî gotina,li gorî daxuyaniya,li gorî rapora,li gorî agahiyên,li gorî agahiyên ji",
  ),
  plain({ kind: "that" }, "ku"),
  plain(
    { kind: "source", reading: "unnamed" },
    "çavkanî,çavkaniyan,çavkanîyan,çavkaniyên,çavkaniyek,çavkaniyekê,çavkaniyeke,hin çavkanî,hin çavkaniyan,hinek çavkaniyan,çavkaniyên herêmî,nûçe,nûçeyên,nûçeyan,rapor,raporan,raporên",
  ),
  plain(
    { kind: "source", reading: "pointing" },
    "wî,wê,wan,ew,heman çavkanî,heman çavkaniyê,vê çavkaniyê,van çavkaniyan,wan çavkaniyan,navborî",
  ),
  plain(
    { kind: "source", reading: "role" },
    "berdevkê,berdevka,berdevkek,berdevkekî,berdevkeke,berdevk,rayedarê,rayedarekî,rayedarek,rayedarên,rayedaran,wezîrê,wezîra,serokê,fermandarê,fermandarekî,rêveberê,midûrê,parêzgarê,qeymeqamê,şahidek,şahidekî,şahidê,şahidan,berpirsê,berpirsekî,berpirsên,berpirsan",
  ),
  plain(
    { kind: "aside" },
    "di daxuyaniyekê de,di daxuyaniyeke nivîskî de,di hevpeyvînekê de,di civîneke çapemeniyê de,di bersiva,di peyamekê de,bi daxuyaniyekê,derbarê,di derbarê,îro,duh",
  ),
  plain({ kind: "hearer" }, pairs("ji,bo,ji bo", outlets)),
  plain(
    { kind: "anonymity" },
    `${pairs(pairs("xwest,nexwest,xwest ku,xwestin,xwestin ku,nexwestin,dixwaze,daxwaz kir ku", hisName), hidden)},${pairs(pairs("bi şertê ku,bi mercê ku", hisName), hidden)}`,
  ),
];
