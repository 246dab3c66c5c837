// The words that hold Kurmanji sentences together, and those that say whether what they tell is asserted. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { plain } from "../grammar/word-lines.ts";
import { pairs } from "./forms.ts";

const dead = "kuştiyan,kuştîyan,miriyan,mirîyan,şehîdan,qurbaniyan,qurbanîyan";
const injured = "birîndaran";
const among = "di nav,di nava,di navê";
const harmed = "kuştin,birîndarkirin,birîndar kirin,şehîdkirin,koçberkirin,hilweşandin,wêrankirin,îdamkirin,dîtin,derxistin";

/** What joins, parts and turns. */
export const jointWords: readonly WordLine[] = [
  plain(
    { kind: "part", of: "them" },
    `${pairs(among, "wan de,wan da,wanan de,van kesan de")},di nav de,di navê de,tê de,di navê wan de,tevî,bi tevlî`,
  ),
  plain({ kind: "part", of: "dead" }, pairs(pairs(among, dead), "de,da")),
  plain({ kind: "part", of: "injured" }, pairs(pairs(among, injured), "de,da")),
  plain({ kind: "of-them" }, "ji wan,wan,ji van,ji van kesan,ji wan kesan"),
  plain({ kind: "of-them", of: "dead" }, pairs("ji", dead)),
  plain({ kind: "of-them", of: "injured" }, pairs("ji", injured)),
  plain({ kind: "and" }, "û"),
  plain({ kind: "or" }, "an,an jî,yan,yan jî"),
  plain({ kind: "of" }, "ji"),
  plain({ kind: "other" }, "din,dî,ên din,yên din,yê din,ya din,dîtir"),
  plain({ kind: "but" }, "lê,belkî,lê belê,belku,lêbelê"),
  plain({ kind: "not" }, "ne,nehat,nehatin,nehatine,nehatiye"),
  plain({ kind: "no" }, "bê,bêyî,bêyî ku"),
  plain({ kind: "nobody" }, "tu kes,tu kesî,tu,kes,ti kes,ti,tukes,kesek jî,qet kes,qet tu kes,yek kes jî,kesî"),
  plain(
    { kind: "break" },
    "lê belê,lêbelê,her wiha,herwiha,di heman demê de,dema ku,gava ku,piştre,paşê,ku birayê wî,ku birayê wê,ku xwişka wî,ku xwişka wê,ku bavê wî,ku bavê wê,ku dayika wî,ku dayika wê,ku mêrê wê,ku jina wî,ku zarokên wî,ku zarokên wê,ku kurê wî,ku kurê wê",
  ),
  plain(
    { kind: "opens-incident" },
    pairs("di", pairs("êrîşeke,êrîşekê,bûyereke,bombebaraneke,teqîneke,topbaraneke", "din de,cuda de,din a,cihê de")),
  ),
  plain({ kind: "so-far" }, "heta niha,heya niha,hetanî niha,ta niha,heta vê gavê,heta nuha,heta aniha"),
  plain(
    { kind: "share" },
    "nîvê,nîveka,ji sedî,sêyeka,çaryeka,piraniya,piranîya,beşek ji,hinek ji,hin ji,gelek ji,zêdetirê,pirraniya",
  ),
  plain({ kind: "idiom" }, "ji heman malbatê,ji malbatekê,ji yek malbatê,parastina sivîl,dê û bav"),
  // "A mother of three children": the children are not those harmed.
  plain({ kind: "idiom" }, pairs("bavê,dayika", pairs("yek,du,sê,çar,pênc,şeş,heft,1,2,3,4,5,6,7", "zarokan,zarok,kuran,keçan"))),
  plain(
    { kind: "nature" },
    "lehî,lehiyê,lehiya,lehiyan,lehiyên,erdhej,erdhejê,erdheja,kolera,kolerayê,bahoz,bahozê,bahoza,korona,koronayê,aşît,aşîtê,qezaya trafîkê,qezaya rê,nexweşiya",
  ),
  plain(
    { kind: "small" },
    "di,de,da,li,bi,ji,bo,re,ra,ve,va,ser,li ser,bo,ji bo,ber,ji ber,di encama,encama,di dema,piştî,berî,di nav,nav,bin,di bin,hundir,derve,kêleka,nêzîkî,vê,vî,van,ev,hîn,hê,jî,ku,ya,yê,yên,a,ê,ên,wek,weke,bû,bûn,kir,kirin,hat,hatin,hene,heye,bû sedema,sedema,gihîşt,gihişt,gihîştin,derket,yek ji,gelek,hin,hinek,xwe",
  ),
  plain(
    { kind: "common" },
    "xelk,gel,navend,bingeh,baregeh,merasîm,wesayît,erebe,otomobîl,cih,dever,armanc,duh,îro,sibe,êvarê,sibehê,şevê,nîvro,roj,hefte,hefteya,meh,sal,saet,borî,rojava,rojhilat,bakur,başûr,fermî,dîsa",
  ),
  plain({ kind: "against" }, "li ser,ser,li dijî,dijî,li hemberî,li"),
];

/** What is not asserted, or softened, and what only says that nothing is known. */
export const moodWords: readonly WordLine[] = [
  plain(
    { kind: "mood", mood: "not-asserted" },
    "dibe ku,dibe,belkî,heke,eger,ger,heger,tirs heye,tirsa,tirsa ku,metirsî,metirsiya,fikar,dixwaze,dixwazin,dixwest,plan dike,plan dikin,gef xwar,gef xwarin,gefa,gefan,ne rast e,ne rast in,nerast e,derew e,bê bingeh e,bêbingeh e,salvegera,bîranîna,bibîranîn,rê li,pêşî li,nizane,nizanin,nizanî,nizanîbû,nedizanî,nayê zanîn,nehatiye zanîn,ne diyar e ka,ne diyar e bê,ne diyar e çend,ne zelal e ka,ne zelal e çend,gelo,di xeterê de ne,di xeterê de,di metirsiyê de ne,li hêviyê ye,tê payîn,tê hêvîkirin,hindik ma,hewl da,hewl dan,nekir,nekirin,nekiriye,nekirine,dê",
  ),
  // What may come to be: "will be killed".
  plain({ kind: "mood", mood: "not-asserted" }, pairs("bên,bê,werin,were,tên,dikarin bên,neyên,neyê", harmed)),
  plain(
    { kind: "mood", mood: "alleged" },
    "bi tohmeta,bi sûcê,bi sûcdariya,tê gotin,tên gotin,dihat gotin,hat gotin,tê îdiakirin,îdia kir,îdia kirin,îdia dike,îdia dikin,qaşo,wekî tê gotin,nehatine piştrastkirin,nehatiye piştrastkirin,nepiştrastkirî,nehatine piştrast kirin,tê bihîstin,min bihîst,bi gotina xelkê,tawanbarkirin,hat tawanbarkirin,tawanbar kir,tawanbar kirin,tawanbar kirine",
  ),
  plain(
    { kind: "mood", mood: "likely" },
    "tê bawerkirin,tê texmînkirin,tê hesibandin,wisa tê bawerkirin,tê fikirîn,tê gumankirin,xuya ye,wisa xuya ye,tê bawer kirin,tê texmîn kirin",
  ),
  plain(
    { kind: "mood", mood: "silence" },
    "nehat ragihandin,nehatin ragihandin,nehatine ragihandin,nehatiye ragihandin,nehatiye zanîn,nehatine zanîn,nehatiye eşkerekirin,nehatine eşkerekirin,nehatiye aşkerekirin,nehatiye tomarkirin,nehatine tomarkirin,nehat tomarkirin,ne diyar e,ne diyar in,ne zelal e,agahî,agahiyek,agahiyên,nûçe tune",
  ),
];
