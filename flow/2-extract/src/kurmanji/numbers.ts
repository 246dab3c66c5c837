// Numerals, vague numbers and bounds of Kurmanji. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { bound, numerals, plain, vague } from "../grammar/word-lines.ts";

/** How many, and how it is bounded. */
export const numberWords: readonly WordLine[] = [
  ...numerals("unit", "1:yek,2:du|dudu|didu,3:sê|sisê,4:çar,5:pênc,6:şeş,7:heft,8:heşt,9:neh|nêh|noh"),
  ...numerals("unit", "0.5:nîv,1.5:yek û nîv,2.5:du û nîv,3.5:sê û nîv,4.5:çar û nîv"),
  ...numerals(
    "teen",
    "10:deh,11:yanzdeh|yazdeh|yanzde,12:donzdeh|dozdeh|diwanzdeh|diwazdeh|dwanzdeh|dwazdeh|donzde,13:sêzdeh|sêzde|sîzdeh,14:çardeh|çarde,15:panzdeh|pazdeh|pênzdeh|panzde,16:şanzdeh|şazdeh|şanzde,17:hevdeh|hivdeh|hefdeh|heftdeh,18:hijdeh|hejdeh|heştdeh|hîjdeh,19:nozdeh|nozde",
  ),
  ...numerals("ten", "20:bîst,30:sî|sih,40:çil|çel,50:pêncî,60:şêst,70:heftê,80:heştê,90:nod|nohd|newed"),
  ...numerals("hundred", "100:sed|sedek"),
  ...numerals("scale", "1000:hezar|hezarek,1000000:milyon|milyonek|mîlyon|mîlyonek,1000000000:milyar|milyarek"),
  vague(20, "dozens", "bi dehan,dehan"),
  vague(200, "hundreds", "bi sedan,sedan,çend sed"),
  vague(2000, "thousands", "bi hezaran,hezaran,çend hezar"),
  vague(20000, "thousands", "bi deh hezaran,bi dehan hezar,dehan hezar,bi dehhezaran,deh hezaran"),
  vague(200000, "thousands", "bi sed hezaran,bi sedan hezar,sedan hezar,sed hezaran"),
  vague(2, "several", "çend,çendîn,çendek"),
  bound("least", "herî kêm,herîkêm,qet nebe,qetnebe,bi kêmanî,bi kêmasî,kêmtirîn,hindiktirîn,ne kêmtirî,herî hindik"),
  bound("least", "an zêdetir,an bêtir,yan zêdetir,an jî zêdetir,û pê ve,herî kêm,bi kêmanî", true),
  bound("more", "zêdetirî,bêtirî,pirtirî,zêdeyî,zêdetir ji,bêtir ji,zêdeyê,ji zêdeyî"),
  bound("more", "zêdetir,bêtir,pirtir,zêde", true),
  bound("most", "herî zêde,heta,heya,hetanî,herî pir,ne zêdetirî,hetta"),
  bound("nearly", "hema hema,nêzî,hema bêje,hema-hema"),
  bound("fewer", "kêmtirî,kêmtir ji,hindiktirî,ji kêmtirî"),
  bound("fewer", "kêmtir,hindiktir", true),
  bound("about", "nêzîkî,nêzîkê,derdora,dora,qasî,bi qasî,teqrîben,weke,li dora,li derdora,nêzîk"),
  bound("about", "teqrîben", true),
  bound("likely", "bi îhtimaleke mezin,bi îhtimala mezin"),
  bound("only", "tenê,bi giştî,bi tevahî,giştî,tevahiya,hemû,her,tam,bi tevayî"),
  // "Is 12", "12 as well": neither says more of the number.
  bound("only", "tenê,e,ye,in,jî", true),
  bound("between", "di navbera,navbera,di nabeyna,di navbeyna"),
  bound("from", "ji"),
  plain({ kind: "to" }, "heta,heya,hetanî,ta,bo"),
];
