// The words of dates in Kurmanji in Latin letters. Tables only.
import { type DateLexicon, type DateWord, type Form, foldedSet, makeIndex, numberWords } from "./date-words.ts";
import { kurmanjiMonths } from "./month-names.ts";

const words: readonly (readonly [DateWord, string])[] = [
  [{ kind: "weekday", weekday: 0 }, "yekşem,yekşemb,yekşemî"],
  [{ kind: "weekday", weekday: 1 }, "duşem,duşemb,duşemî"],
  [{ kind: "weekday", weekday: 2 }, "sêşem,sêşemb,sêşemî"],
  [{ kind: "weekday", weekday: 3 }, "çarşem,çarşemb,çarşemî"],
  [{ kind: "weekday", weekday: 4 }, "pêncşem,pêncşemb,pêncşemî"],
  [{ kind: "weekday", weekday: 5 }, "în,înî"],
  [{ kind: "weekday", weekday: 6 }, "şemî,şem,şemb,şembî,şemiyê,şemiya"],
  [
    { kind: "part", eve: false },
    "sibeh,sibehî,serê sibê,serê sibehê,danê sibê,danê sibehê,danê êvarê,êvar,nîvro,piştî nîvro,berî nîvro,berbang,nîvê şevê,nîvşev,spêde",
  ],
  [{ kind: "part", eve: true }, "şev"],
  [{ kind: "near", days: 0 }, "îro,îroj,îşev,îro sibehê,vê sibehê,vê êvarê"],
  [{ kind: "near", days: 1 }, "duh,duhî,duh êvarê,duh sibehê"],
  [{ kind: "near", days: 2 }, "pêr,pêrê"],
  [{ kind: "last-night" }, "şeva borî,şeva çûyî,şeva buhurî,duh şev,duh bi şev,duh şevê,şeva duh,şeva duhî"],
  [{ kind: "unit", unit: "hour", count: null }, "saet,demjimêr,katjimêr,seet"],
  [{ kind: "unit", unit: "hour", count: "many" }, "saetên,demjimêrên,katjimêrên"],
  [{ kind: "unit", unit: "day", count: null }, "roj"],
  [{ kind: "unit", unit: "day", count: "many" }, "rojên"],
  [{ kind: "unit", unit: "week", count: null }, "hefte,heftî,hefta"],
  [{ kind: "unit", unit: "week", count: "many" }, "hefteyên,heftiyên"],
  [{ kind: "unit", unit: "month", count: null }, "meh"],
  [{ kind: "unit", unit: "month", count: "many" }, "mehên"],
  [{ kind: "unit", unit: "year", count: null }, "sal"],
  [{ kind: "unit", unit: "year", count: "many" }, "salên"],
  [{ kind: "past" }, "borî,bihurî,buhurî,çûyî,dawî,dawîn,dawiyê,derbasbûyî,derbasbûyê,çû"],
  [{ kind: "this" }, "vê,vî,îsal"],
  [{ kind: "next" }, "bê,were,tê"],
  [{ kind: "edge", part: "early" }, "destpêka,destpêkê,serê"],
  [{ kind: "edge", part: "mid" }, "nîveka,nîvê,navîna,nîvî"],
  [{ kind: "edge", part: "late" }, "dawiya,dawîya,dumahiya"],
  [{ kind: "anchor", days: 0 }, "wê rojê,heman rojê,eynî rojê,wê şevê,heman şevê"],
  [{ kind: "anchor", days: 1 }, "roja din,roja paştir,roja piştre,roja dotir,dotira rojê,roja piştî wê"],
  [{ kind: "anchor", days: -1 }, "roja berê,roja pêştir,roja berî wê"],
  [
    { kind: "vague" },
    "sibe,van rojan,van rojên dawî,van demên dawî,demên dawî,çend roj berê,çend rojên borî,çend rojên dawî,berî çend rojan,çend saet berê,berî çend saetan,di van rojan de",
  ],
  [{ kind: "ago" }, "berî,berê,beriya,berîya"],
  [{ kind: "since" }, "ji"],
  [{ kind: "until" }, "heta,hetanî,hetta,ta,heya"],
  [{ kind: "after" }, "piştî,paş"],
  [{ kind: "between" }, "navbera,di navbera"],
  [{ kind: "and" }, "û"],
  [{ kind: "in" }, "di,li,di nava,di nav"],
  [{ kind: "of" }, "ê,yê,ya,a,î,an"],
  [{ kind: "about" }, "nêzîkî,dora,derdora,li dora,li derdora"],
  [{ kind: "day" }, "dîroka,dîrokê,tarîxa,rojî"],
  [{ kind: "same" }, "beramberî,hemberî"],
  [{ kind: "era", calendar: "jalali" }, "hetawî,rojî,kurdî"],
  [{ kind: "era", calendar: "hijri" }, "koçî,hicrî"],
  [{ kind: "era", calendar: "gregorian" }, "zayînî,zayinî,miladî"],
  [
    { kind: "not-a-date" },
    "nimêja,mizgefta,taxa,gundê,bajarê,kolana,kuçeya,sûka,nexweşxaneya,dibistana,salvegera,meydana,gorepana",
  ],
  ...numberWords(
    "yek yekem yekê yekemîn,du duyem duyê didu duduyan,sê sêyem sisê sisiyan sêyê,çar çarem çarê çaran,pênc pêncem pêncê,şeş şeşem şeşê,heft heftem heftê,heşt heştem heştê,neh nehem nehê,deh dehem dehê," +
      "yazdeh yanzdeh yazdehê,dozdeh dwanzdeh diwanzdeh dozdehê,sêzdeh sêzdehê,çardeh çardehê,pazdeh panzdeh pazdehê panzdehê,şazdeh şanzdeh şazdehê şanzdehê,hevdeh hivdeh hefdeh hevdehê hivdehê,hejdeh hijdeh hejdehê hijdehê,nozdeh nozdehê,bîst bîstê bîstem",
    1,
    1,
  ),
  ...numberWords("sî sîh sihê sîyê,çil,pêncî,şêst", 30, 10),
];

const endings = ["ê", "a", "yê", "ya", "an", "yan", "ek", "ekê", "yek", "yekê", "î"];

/** Endings of case and izafe, before which "î" becomes "iy". */
function forms(phrase: string): readonly Form[] {
  const soft = phrase.endsWith("î") ? ["iyê", "iya", "iyan"].map((ending) => phrase.slice(0, -1) + ending) : [];
  return [...endings.map((ending) => phrase + ending), ...soft].map((form) => ({ phrase: form }));
}

/** The dates' words of Kurmanji. */
export const kurmanjiDates: DateLexicon = {
  index: makeIndex(kurmanjiMonths, words, forms),
  speech: {
    verbs: foldedSet(
      "got gotin gotiye dibêje dibêjin ragihand ragihandin ragihandiye daye daxuyand daxuyandin nivîsand eşkere aşkera piştrast weşand weşandin",
    ),
    statements: foldedSet(
      "daxuyaniyek daxuyaniyekê daxuyaniya daxuyanî daxuyaniyê raporek rapora raporê raporekê civîneke hevpeyvînek hevpeyvînekê",
    ),
    that: foldedSet("ku"),
    verbLeads: false,
  },
  sinceIsAgo: false,
  oldYears: "jalali",
  ownCalendar: "gregorian",
};
