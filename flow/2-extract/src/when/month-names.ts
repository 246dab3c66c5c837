// The names of months, by the language of the text and the calendar. Tables only: how a name is met in a text is decided elsewhere.
import type { Calendar } from "./calendars.ts";

/**
 * Twelve months in order, parted by commas, the spellings of one by "|". "?" after a spelling: it is also a common word or a person's
 * name, so that it names a month only beside a day, a year or the word "month".
 */
export type MonthLine = readonly [calendar: Calendar, names: string];

/** Months in an Arabic text: of the Levant and Iraq, of Egypt and the Gulf, of the Maghreb; Hijri; Jalali. */
export const arabicMonths: readonly MonthLine[] = [
  [
    "gregorian",
    "كانون الثاني|كانون ثاني|كانون الثانى, شباط, آذار|اذار, نيسان, أيار|ايار, حزيران, تموز, آب?, أيلول|ايلول, تشرين الأول|تشرين أول, تشرين الثاني|تشرين ثاني, كانون الأول|كانون أول",
  ],
  [
    "gregorian",
    "يناير, فبراير, مارس?, أبريل|ابريل|إبريل, مايو, يونيو|يونيه, يوليو|يوليه, أغسطس|اغسطس, سبتمبر, أكتوبر|اكتوبر, نوفمبر, ديسمبر",
  ],
  ["gregorian", "جانفي, فيفري, مارس?, أفريل, ماي?|ماية?, جوان, جويلية, أوت?, سبتمبر, أكتوبر, نوفمبر, ديسمبر"],
  ["gregorian", "يناير, فبراير, مارس?, أبريل, ماي?, يونيو, يوليوز, غشت, شتنبر, أكتوبر, نونبر, دجنبر"],
  [
    "hijri",
    "محرم?|محرم الحرام|المحرم, صفر?|صفر الخير, ربيع الأول|ربيع أول, ربيع الثاني|ربيع الآخر|ربيع ثاني, جمادى الأولى|جمادى الأول|جمادي الأولى, جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادي الآخرة, رجب?, شعبان?, رمضان, شوال, ذو القعدة|ذي القعدة|ذي قعدة, ذو الحجة|ذي الحجة|ذي حجة",
  ],
  ["jalali", "فروردين, أرديبهشت|ارديبهشت, خرداد, تير?, مرداد, شهريور, مهر?, آبان, آذر?, دي?, بهمن, إسفند|اسفند"],
];

/** Months in a Persian text: Jalali as in Iran and as in Afghanistan; Gregorian by French and by English; Hijri. */
export const persianMonths: readonly MonthLine[] = [
  ["jalali", "فروردین, اردیبهشت, خرداد, تیر?, مرداد|امرداد, شهریور, مهر?, آبان?, آذر?, دی?, بهمن?, اسفند"],
  ["jalali", "حمل?, ثور?, جوزا?, سرطان?, اسد?, سنبله?, میزان?, عقرب?, قوس?, جدی?, دلو?, حوت?"],
  [
    "gregorian",
    "ژانویه, فوریه, مارس, آوریل, مه?|می?, ژوئن|ژوین, ژوئیه|ژوییه|جولای, اوت|آگوست|اگست, سپتامبر, اکتبر, نوامبر, دسامبر",
  ],
  ["gregorian", "جنوری, فبروری, مارچ, اپریل, می?, جون, جولای, اگست, سپتمبر, اکتوبر, نومبر, دسمبر"],
  [
    "hijri",
    "محرم|محرم الحرام, صفر?, ربیع الاول, ربیع الثانی, جمادی الاول|جمادی الاولی, جمادی الثانی|جمادی الثانیه, رجب, شعبان, رمضان, شوال, ذی قعده|ذیقعده|ذی القعده, ذی حجه|ذیحجه|ذی الحجه",
  ],
];

/** Months in a Sorani text: Syriac names, European names, Kurdish solar months (those of Iran too), Hijri. */
export const soraniMonths: readonly MonthLine[] = [
  [
    "gregorian",
    "کانوونی دووەم|کانونی دووەم|کانوونی دووهەم|کانوونی دوەم, شوبات, ئازار?|ئادار, نیسان, ئایار|مایس, حوزەیران|حزیران, تەمووز|تەموز|تەممووز, ئاب?, ئەیلوول|ئەیلول, تشرینی یەکەم, تشرینی دووەم|تشرینی دووهەم|تشرینی دوەم, کانوونی یەکەم|کانونی یەکەم",
  ],
  [
    "gregorian",
    "یەنایەر|یەنایر|جەنیوەری|ژانویە, فەبرایەر|فێبریوەری|فێورییە, مارس|مارچ, ئەپریل|ئاپریل|ئەبریل, مایۆ|مەی?, یۆنیۆ|جوون|یونیۆ, یۆلیۆ|جولای|یولیۆ, ئۆگەست|ئۆگست|ئاگۆست|ئوغستوس, سێپتەمبەر|سیپتەمبەر|سێپتێمبەر, ئۆکتۆبەر|ئۆکتۆبر, نۆڤەمبەر|نۆڤێمبەر, دیسەمبەر|دێسەمبەر|دیسێمبەر",
  ],
  [
    "jalali",
    "خاکەلێوە, گوڵان|بانەمەڕ, جۆزەردان, پووشپەڕ|پوشپەڕ, گەلاوێژ?, خەرمانان?, ڕەزبەر|رەزبەر, گەڵاڕێزان|خەزەڵوەر, سەرماوەز, بەفرانبار, ڕێبەندان|رێبەندان, ڕەشەمە|رەشەمە|ڕەشەمێ|ڕەشەممە",
  ],
  ["jalali", "فەروەردین, ئوردیبهێشت|ئۆردیبێهێشت, خورداد, تیر?, مورداد, شەهریوەر, مێهر?, ئابان?, ئازەر?, , بەهمەن?, ئیسفەند"],
  [
    "hijri",
    "موحەڕەم|محەڕەم, سەفەر?, ڕەبیعی یەکەم|ڕەبیعولئەوەل, ڕەبیعی دووەم|ڕەبیعولسانی, جەمادی یەکەم|جومادا یەکەم, جەمادی دووەم|جومادا دووەم, ڕەجەب, شەعبان, ڕەمەزان|رەمەزان, شەووال|شەوال, زولقەعدە|زیلقەعدە, زولحیججە|زیلحیجە",
  ],
];

/**
 * Months in a Kurmanji text: Kurdish names, Syriac and Turkish loans, Kurdish solar months, Hijri. A name that is also one of a Gregorian
 * month is read as that: the solar months leave its place empty.
 */
export const kurmanjiMonths: readonly MonthLine[] = [
  [
    "gregorian",
    "rêbendan, reşemî|reşeme|reşemih, adar, avrêl|cotan, gulan, pûşper|pûşber, tîrmeh|tîrmih, gelawêj|tebax, rezber|îlon, cotmeh|kewçêr, mijdar|sermawez, berfanbar|berfanbir",
  ],
  [
    "gregorian",
    "çile|çileya paşîn|kanûna paşîn|kanûna duyem|kanûna dawî|kanûna duyemîn, sibat|şibat|şubat, adar, nîsan, eyar|ayar, hezîran|xezîran, temûz, tebax|ab?, eylûl|îlon, çiriya pêşîn|cotmeh|teşrîna pêşîn|teşrîna yekem, çiriya paşîn|teşrîna paşîn|teşrîna duyem, kanûn|kanûna pêşîn|kanûna yekem|çileya pêşîn",
  ],
  ["gregorian", "ocak, şubat, mart?, nisan, mayis|mayıs, haziran, temmuz, ağustos, eylül, ekim?, kasım, aralık"],
  ["jalali", "xakelêwe|xakelêw, banemer, cozerdan, , gelavêj, xermanan, , gelarêzan|xezelwer, , befranbar, , reşemeh"],
  [
    "hijri",
    "muherem|muherrem|miherem, sefer?, rebîulewel|rebîu'l-ewel|rebîulewwel, rebîulaxir|rebîulsanî, cemaziyelewel|cumadelûla, cemaziyelaxir|cumadelaxir, receb, şeban?, remezan, şewal, zîlqade|zilqe'de, zîlhîce|zilhicce",
  ],
];

/** Months in an English text. A short form is met without its stop. */
export const englishMonths: readonly MonthLine[] = [
  [
    "gregorian",
    "january|jan, february|feb, march?|mar?, april|apr, may?, june|jun, july|jul, august|aug, september|sep|sept, october|oct, november|nov, december|dec",
  ],
  [
    "hijri",
    "muharram, safar?, rabi al-awwal|rabi' al-awwal|rabi al-awal|rabi ul-awwal|rabi i, rabi al-thani|rabi' al-thani|rabi al-akhir|rabi ath-thani|rabi ii, jumada al-ula|jumada al-awwal|jumada i, jumada al-akhirah|jumada al-thani|jumada al-akhira|jumada ii, rajab?, shaaban?|sha'ban?|shaban?, ramadan|ramadhan|ramazan, shawwal|shawal, dhu al-qadah|dhul qadah|dhu al-qi'dah|dhul-qadah|dhu al-qaeda, dhu al-hijjah|dhul hijjah|dhul-hijjah|dhu al-hijja|zilhajj",
  ],
  ["jalali", "farvardin, ordibehesht, khordad, tir?, mordad, shahrivar, mehr?, aban?, azar?, dey?, bahman?, esfand"],
  ["jalali", "hamal?, sawr?|saur?, jawza?, saratan?, asad?, sunbula?, mizan?, aqrab?, qaws?, jadi?, dalw?, hut?"],
];
