// Words that lead to a place's name, and words that are too common to be one: what tells a short name from a word. Languages side by side,
// since sentences mix them. Not here: what a place's name does in its sentence, which is each grammar's own.
import { foldWord } from "@bayyina/names";
import { foldArabicScript } from "../text/arabic-script.ts";

const english =
  "in at near inside outside around across from to into of on towards toward city town village district quarter neighbourhood neighborhood suburb area camp governorate province region hamlet countryside";
const arabic =
  "في من إلى على نحو قرب بين داخل خارج وسط غرب غربي شرق شرقي شمال شمالي جنوب جنوبي باتجاه مدينة مدينتي بلدة بلدتي بلدات قرية قريتي قرى حي حيي أحياء منطقة ناحية قضاء محافظة ريف مخيم ضاحية أهالي";
const persian = "در از به نزدیک داخل شهر شهرک روستا روستای محله محلهٔ منطقه ناحیه استان شهرستان بخش ولایت ولسوالی اردوگاه";
const sorani = "لە بۆ لەناو نزیک شار شاری شارۆچکەی گوند گوندی گەڕەکی ناحیەی قەزای پارێزگای ناوچەی کەمپی دەڤەری";
const kurmanji =
  "li ji di bo nav nêzî nêzîkî bajar bajarê bajarokê gund gundê gundên tax taxa navçe navçeya herêma parêzgeha kampa devera";

/** Words so common that one alone is a place only where a word leads to it. */
const common =
  "the this that these those here there where when what who which and but for not all any more most many some such only other first last new old " +
  "one two three four five six seven eight nine ten today yesterday tomorrow morning evening night day week month year monday tuesday wednesday " +
  "thursday friday saturday sunday january february march april may june july august september october november december he she it they we you " +
  "his her their our was were is are has have had been killed wounded injured dead people children women men army police state house home market " +
  "mosque school hospital north south east west said says after before during while still also into over under about against between peace hope " +
  "هذا هذه ذلك تلك التي الذي الذين كان كانت كانوا بعد قبل بعيد بعض بسبب بلا بلد بلدة بيت بين قال قالت قتل قتلى شهيد شهداء جرحى جريح مدني مدنيين " +
  "اليوم أمس الان عام يوم ليلة ليلا صباح صباحا مساء ظهر نساء اطفال رجال ناس اهل أهالي كل كلما كما كبير كبيرة كثير لقد لكن لكنه لم لما لن له لها لهم " +
  "ولد ولم ولا وقد وقت وفاة وفق وحدة وجود واحد وقع وقعت فقد فقط فيما فيها فيه عدد عدة غير حتى حول حين دون ذات سوق شارع طيران قصف غارة مجزرة منزل " +
  "السلام النصر الشهداء العودة الوحدة الحرية الثورة الجيش الدولة الشرطة المدينة القرية المنطقة الحي السوق الجديدة الكبير الكبيرة الاولى الثانية " +
  "این آن که را با برای شد شدند بود بودند است هستند گفت گفتند کشته زخمی نفر تن مردم کودک کودکان زنان مردان دیروز امروز فردا شب روز صبح ماه سال خانه بازار مسجد آزادی " +
  "ئەم ئەو کە بۆ لەگەڵ کرد کران بوو بوون کوژران کوژرا بریندار کەس خەڵک منداڵ ژن پیاو دوێنێ ئەمڕۆ شەو ڕۆژ بەیانی مانگ ساڵ ماڵ مزگەوت بازاڕ ئازادی شەهید شەهیدان " +
  "ev ew ku û bi ji kes mirov zarok jin mêr hat hatin hate kuştin mirin birîndar duh îro şev roj sibê meh sal mal mizgeft bazar azadî";

/** Words that join places in a list. */
const joins = "and or و أو او یا û yan";

const fold = (word: string): string => foldArabicScript(foldWord(word));
const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(fold));
const leads = setOf([english, arabic, persian, sorani, kurmanji].join(" "));
const kurmanjiLeads = setOf(kurmanji);
const commonWords = setOf(common);
const joinWords = setOf(joins);

/**
 * Whether a word leads to a place's name: "in", "city", "near", in four languages.
 *
 * @param key - The word's key.
 * @returns True when it does.
 */
export function isPlaceLead(key: string): boolean {
  return leads.has(key);
}

/**
 * Whether a word is Kurmanji and leads to a place's name.
 *
 * @param key - The word's key.
 * @returns True when it does.
 */
export function isKurmanjiLead(key: string): boolean {
  return kurmanjiLeads.has(key);
}

/**
 * Whether a word is too common to be a place's name by itself.
 *
 * @param key - The word's key.
 * @returns True for common words of the languages read, and for those that lead to a place.
 */
export function isCommonWord(key: string): boolean {
  return commonWords.has(key) || leads.has(key) || joinWords.has(key);
}

/**
 * Whether a word joins two places in a list.
 *
 * @param key - The word's key.
 * @returns True for "and" and "or".
 */
export function isJoin(key: string): boolean {
  return joinWords.has(key);
}
