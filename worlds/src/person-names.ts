// Common given and family names, each in Arabic and in the Latin spellings a newsroom might use. Drawn at random: no real person is meant.

/** One name: the usual Latin spelling first. */
export type NameForms = { readonly latin: readonly string[]; readonly ar: string };

/** Given names of men and boys. */
export const maleNames: readonly NameForms[] = forms(`
Mahmoud,Mahmud=محمود;Khaled,Khalid=خالد;Youssef,Yusuf=يوسف;Omar,Umar=عمر;Hassan,Hasan=حسن;Hussein,Husayn=حسين;
Ibrahim,Ebrahim=إبراهيم;Samir,Sameer=سمير;Nabil,Nabeel=نبيل;Tariq,Tarek=طارق;Ziad,Ziyad=زياد;Fadi,Fady=فادي;
Karim,Kareem=كريم;Munir,Mounir=منير;Adnan,Adnaan=عدنان;Walid,Waleed=وليد;Rashid,Rasheed=رشيد;Salim,Saleem=سليم;
Jamal,Gamal=جمال;Faris,Fares=فارس;Bassam,Basam=بسام;Marwan,Merwan=مروان;Qasim,Kassem=قاسم;Hamza,Hamzah=حمزة;
Idris,Idrees=إدريس;Yasin,Yassin=ياسين;Anas,Anass=أنس;Bilal,Belal=بلال;Sami,Samy=سامي;Rami,Ramy=رامي;
Nizar,Nezar=نزار;Ghassan,Ghasan=غسان;Issa,Isa=عيسى;Musa,Moussa=موسى;Dawud,Daoud=داود;Shadi,Shady=شادي;
Amin,Ameen=أمين;Latif,Lateef=لطيف;Majid,Majed=ماجد;Hisham,Hesham=هشام`);

/** Given names of women and girls. */
export const femaleNames: readonly NameForms[] = forms(`
Fatima,Fatma=فاطمة;Maryam,Mariam=مريم;Zaynab,Zeinab=زينب;Khadija,Khadeeja=خديجة;Aisha,Aysha=عائشة;Salma,Selma=سلمى;
Layla,Leila=ليلى;Huda,Hoda=هدى;Nur,Noor=نور;Amal,Aamal=أمل;Samira,Sameera=سميرة;Rania,Ranya=رانيا;
Hala,Halah=هالة;Muna,Mona=منى;Iman,Eman=إيمان;Widad,Wedad=وداد;Suad,Souad=سعاد;Najwa,Nagwa=نجوى;
Rima,Reema=ريما;Dina,Deena=دينا;Yasmin,Yasmeen=ياسمين;Sawsan,Sausan=سوسن;Ruqayya,Rukaya=رقية;Sahar,Saher=سحر;
Ghada,Ghadah=غادة;Lubna,Loubna=لبنى;Rasha,Racha=رشا;Asma,Asmaa=أسماء;Hanan,Hanaan=حنان;Nadia,Nadya=نادية;
Wafa,Wafaa=وفاء;Intisar,Entisar=انتصار;Sumaya,Soumaya=سمية;Abir,Abeer=عبير;Karima,Kareema=كريمة;Jamila,Jameela=جميلة`);

/** Family names. */
export const familyNames: readonly NameForms[] = forms(`
al-Haddad,Haddad=الحداد;al-Najjar,Najar=النجار;al-Khayyat,Khayat=الخياط;al-Sabbagh,Sabbagh=الصباغ;al-Qattan,Kattan=القطان;al-Dabbas,Dabbas=الدباس;
al-Rawi,Rawi=الراوي;al-Saati,Saati=الساعاتي;al-Attar,Attar=العطار;al-Hallaq,Hallak=الحلاق;al-Nahhas,Nahas=النحاس;al-Farran,Farran=الفران;
al-Tahhan,Tahan=الطحان;al-Sammak,Samak=السماك;al-Jammal,Jammal=الجمال;al-Bustani,Boustani=البستاني;al-Warraq,Warrak=الوراق;al-Bazzaz,Bazaz=البزاز;
al-Zayyat,Zayat=الزيات;al-Qassab,Kassab=القصاب;al-Hakim,Hakeem=الحكيم;al-Khatib,Khateeb=الخطيب;al-Maqdad,Mekdad=المقداد;al-Sarraj,Sarraj=السراج;
al-Naqqash,Nakkash=النقاش;al-Asali,Assali=العسلي;al-Jundi,Joundi=الجندي;al-Shami,Shamy=الشامي;al-Ghannam,Ghanam=الغنام;al-Labban,Laban=اللبان;
al-Sayigh,Sayegh=الصايغ;al-Kayyal,Kayal=الكيال;al-Fakhuri,Fakhoury=الفاخوري;al-Masri,Masry=المصري;al-Tawil,Taweel=الطويل;al-Ahmar,Ahmar=الأحمر;
al-Rifai,Rifa'i=الرفاعي;al-Halwani,Halawani=الحلواني;al-Mallah,Mallah=الملاح;al-Baytar,Bitar=البيطار;Salloum,Sallum=سلوم;Shahin,Shaheen=شاهين;
Dandan,Dendan=دندن;Qabbani,Kabbani=قباني;Zaytun,Zeitoun=زيتون;Barakat,Barakaat=بركات;Hamdan,Hemdan=حمدان;Nassar,Nasar=نصار`);

function forms(list: string): readonly NameForms[] {
  return list
    .trim()
    .split(/;\s*/u)
    .map((entry) => {
      const [latin = "", ar = ""] = entry.split("=");
      return { latin: latin.split(","), ar };
    });
}
