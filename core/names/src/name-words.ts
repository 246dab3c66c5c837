// Words around names in English, Arabic, Persian, Sorani and Kurmanji: what is no name itself. Closed lists, the same for every party;
// no list of names. A word that is missing here is read as a name, never dropped.
import { foldWord } from "./fold-name.ts";

/** A set of words, looked up folded. */
export type WordSet = ReadonlySet<string>;

/** Titles, ranks and callings before a name. */
export const titles = words(`
  dr doctor prof professor mr mrs ms miss sir sheikh shaikh shaykh sheik sheikha imam ayatollah mullah mulla mawlawi hajj hajji haji haj
  hajja hajjah eng engineer capt captain maj major gen general col colonel lt lieutenant sgt sergeant cpl corporal pvt private brig
  brigadier commander judge lawyer journalist reporter photographer teacher student nurse medic paramedic pharmacist martyr late
  الدكتور دكتور الدكتورة د الأستاذ أستاذ الأستاذة المهندس المهندسة مهندس م الشيخ شيخ الشيخة الحاج حاج الحاجة السيد السيدة المرحوم المرحومة
  الشهيد شهيد الشهيدة العميد العقيد المقدم الرائد النقيب الملازم اللواء الرقيب العريف الجندي القائد الصحفي الصحافي الصحفية المحامي المعلم
  المعلمة الممرض الممرضة المسعف الطبيب الطبيبة الطفل الطفلة الرضيع الرضيعة الشاب الشابة الطالب الطالبة المواطن المواطنة الفتى الفتاة
  آقای خانم دکتر مهندس حاجی استاد شهید مرحوم سرهنگ سرتیپ سرگرد سروان ستوان سرباز ملا مولوی آیت‌الله حجت‌الاسلام
  دکتۆر مامۆستا کاک خاتوو شێخ مەلا شەهید ئەندازیار doktor mamoste seyda şêx mele xanim kek hecî şehîd`);

/** Titles that are given names too: titles only where two names follow. */
export const titlesOrNames = words("sayyid sayyed sayed seyed seyyed sayid سيد سەید سردار");

/** Words of a kunya: father or mother of. */
export const kunyaWords = words("abu abo abou abi umm um oum om أبو أبي أبا أم باوکی دایکی bavê");

/** "Son of", "daughter of" within a name. */
export const linkWords = words("bin ibn ben bint binte ould wuld بن ابن بنت ابنة ولد فرزند پسر دختر کوڕی کچی kurê keça");

/** A child of the one named after these words: at a beginning somebody without a name. */
export const childWords = words("ابن بنت ابنة ولد طفل طفلة فرزند پسر دختر کوڕی کچی منداڵی kurê keça zarokê");

/** Kin of another person, who is named after these words; English says "of" between. */
export const kinWords = words(`
  زوجة زوج أرملة والدة والد شقيق شقيقة أخت أخ أخو حفيد حفيدة همسر مادر پدر برادر خواهر نوه ژنی هاوسەری برای خوشکی jina mêrê xwişka birayê`);

/** Words that say that no name is known. */
export const unknownWords = words(`
  unknown unidentified unnamed nameless anonymous nn مجهول مجهولة مجهولين مجهولو ناشناس نامعلوم مجهول‌الهویه نەناسراو nenas`);

/** Words beside `unknownWords`: "of unknown identity", "not known". */
export const unknownTails = words("identity غير معروف معروفة الهوية هویت الاسم name");

/** Persons told of, several of them. */
export const pluralNouns = words(`
  men women children boys girls babies infants persons people civilians bodies victims relatives members kids sons daughters brothers
  sisters wives grandchildren أطفال طفلان طفلين نساء رجال أشخاص أبناء أولاد بنات شهداء جثث کودکان زنان مردان فرزندان نوزادان منداڵان منداڵانی
  zarokên jinên`);

/** A person told of: before a name a calling, alone or counted somebody without a name. */
export const singularNouns = words(`
  man woman child boy girl baby infant person civilian body victim relative son daughter wife husband widow mother father brother sister
  grandson granddaughter grandchild nephew niece cousin uncle aunt kid member طفل طفلة رضيع امرأة رجل شخص جثة کودک زن مرد نوزاد نفر منداڵ ژن
  ژنێک پیاو پیاوێک کەس zarok mêr`);

/** Nouns that are given names too: nouns only where a number stands before. */
export const nounsOrNames = words("jin keç kur");

/** Numbers, articles, owners and what else stands before such nouns. */
export const countWords = words(`
  a an the another one two three four five six seven eight nine ten eleven twelve several some many his her their other more young elderly
  واحد اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر یک دو سه چهار پنج شش هفت هشت نه ده چند یەک دوو
  سێ چوار پێنج شەش حەوت هەشت نۆ دە yek du sê çar pênc şeş heft heşt neh deh`);

/** "From" before a household, or before a place, which is no name. */
export const fromWords = words("from من از لە ji");

/** Words before a household's name. */
export const householdWords = words(`
  عائلة العائلة أسرة عشيرة خانواده خانوادهٔ خانواده‌ی خاندان بنەماڵەی بنەماڵە خێزانی خانەوادەی malbata malbat`);

/** English words after a household's name, or before it with "of". */
export const englishHouseholds = words("family household clan families");

/** Words of a compound that belong to the one before: light of the *faith*, gift of *God*. */
export const compoundTails = words(
  "الدين الله هللا الاسلام الإسلام aldin eldin eddin eddine uddin aldeen eldeen aldine eldine allah ullah alislam elislam",
);

/** Words that a name may not hold, and which are no name either. */
export const asideWords = words(
  "aged age years year old months month عاما عام سنة سنوات عمره عمرها أشهر ساله سال ساڵ ساڵان salî",
);

/** "And": another name begins. */
export const andWords = words("and و û");

/** Endings of Persian and Turkish families' names. */
export const familyEndings = [
  "zadeh",
  "zada",
  "zade",
  "pour",
  "poor",
  "nejad",
  "nezhad",
  "oglu",
  "oghlu",
  "زاده",
  "پور",
  "نژاد",
].map(foldWord);

function words(list: string): WordSet {
  return new Set(
    list
      .split(/\s+/)
      .map(foldWord)
      .filter((word) => word !== ""),
  );
}
