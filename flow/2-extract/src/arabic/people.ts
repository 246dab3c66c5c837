// The nouns that Arabic reports count: people, families, bodies, structures, and nouns that say the harm themselves. A noun that is not
// here is not counted. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { harm, noun } from "../grammar/word-lines.ts";
import { broken, feminine, type NounForms, notAlone, sound } from "./forms.ts";

/** As claims name the group, with its forms. */
const groups: readonly (readonly [of: string, ...forms: readonly NounForms[]])[] = [
  [
    "unspecified",
    broken("شخص,فرد", "أشخاص,أشخاصا,أفراد,أفرادا,ضحايا,نسمة,إنسان,إنسانا,نفرا,نفر,آدمي,بني آدم,أناس,روحا,أرواح,فردا من"),
    feminine("ضحي"),
  ],
  ["civilians", sound("مدني"), { "none-told": "مدنية,مدنيات" }],
  ["citizens", sound("مواطن"), feminine("مواطن")],
  [
    "children",
    broken(
      "طفل",
      "أطفال,أطفالا,أطفاله,أطفالها,أطفالهم,أطفالهما,أبنائه,أبنائها,أبناءه,أبناءها,أبناؤه,أبناؤها,أولاده,أولادها,أولاد,أبناء",
    ),
    { two: "طفلاه,طفلاها,طفلاهما,طفليه,طفليها,طفليهما" },
  ],
  ["minors", sound("قاصر"), { "none-told": "قصر" }],
  ["infants", broken("رضيع", "رضع"), feminine("رضيع")],
  ["newborns", { one: "مولود,مولودة", "none-told": "مواليد,حديثي الولادة" }],
  ["girls", feminine("طفل"), { ...feminine("صبي"), ...broken("فتاة", "فتيات"), two: "فتاتان,فتاتين,صبيتان,صبيتين" }],
  ["boys", { one: "فتى,صبي,صبيا", some: "فتيان,صبيان", "none-told": "فتية" }],
  ["teenagers", sound("مراهق,يافع")],
  [
    "women",
    {
      one: "امرأة,إمرأة,سيدة,مرأة",
      two: "امرأتان,امرأتين,سيدتان,سيدتين,إمرأتان,إمرأتين,مرأتان,مرأتين",
      "none-told": "نساء,سيدات,نسوة,نسائه",
    },
  ],
  ["men", broken("رجل", "رجال,رجالا")],
  ["youths", broken("شاب", "شبان,شباب,شبانا")],
  ["young women", feminine("شاب")],
  ["elderly people", sound("مسن"), feminine("مسن")],
  [
    "mothers",
    {
      one: "أم +وأطفالها,أم +وطفلها,أم +وطفلتها,أم +وطفليها,أم +وابنها,أم +وابنتها,أم +وبناتها,أم +وأولادها,أم +مع",
      "none-told": "أمهات",
    },
  ],
  ["brothers", { two: "شقيقان,شقيقين,أخوان,أخوين", "none-told": "أشقاء,إخوة,شقيقا" }],
  ["sisters", { two: "شقيقتان,شقيقتين,أختان,أختين", "none-told": "شقيقات,أخوات" }],
  ["relatives", { "none-told": "أقارب,أقاربه,أقاربها,أقربائه" }],
  ["residents", { "none-told": "سكان,ساكن,ساكنا,أهالي,قاطني" }],
  ["villagers", sound("قروي")],
  ["passengers", broken("راكب", "ركاب,مسافرين,مسافرا")],
  ["passersby", { "none-told": "مارة,عابر,عابرا" }],
  ["drivers", sound("سائق")],
  ["farmers", { two: "مزارعان", some: "مزارعين", "none-told": "مزارعا,مزارعون,فلاح,فلاحا,فلاحين" }],
  ["shepherds", { two: "راعيان,راعيين", "none-told": "رعاة,راعي,راع,راعيا" }],
  ["fishermen", sound("صياد")],
  ["workers", sound("عامل"), feminine("عامل"), { "none-told": "عمال" }],
  ["employees", sound("موظف"), feminine("موظف")],
  ["journalists", sound("صحفي,صحافي,إعلامي,مراسل,مصور"), feminine("صحفي,صحافي")],
  ["doctors", broken("طبيب", "أطباء"), feminine("طبيب")],
  ["nurses", sound("ممرض"), feminine("ممرض")],
  ["medics", sound("مسعف"), feminine("مسعف"), { "none-told": "كوادر طبية,كادر طبي" }],
  ["patients", broken("مريض", "مرضى,مرضي")],
  ["volunteers", sound("متطوع"), feminine("متطوع")],
  ["aid workers", { "none-told": "عمال إغاثة,عامل إغاثة,موظفي إغاثة" }],
  ["rescuers", notAlone(sound("منقذ"))],
  ["teachers", sound("معلم,مدرس"), feminine("معلم")],
  ["students", broken("طالب,تلميذ", "طلاب,طلبة,تلاميذ"), feminine("طالب,تلميذ")],
  ["worshippers", { "none-told": "مصلين,مصليا,مصلون" }],
  ["displaced people", sound("نازح,مهجر"), feminine("نازح"), { "none-told": "نازحا" }],
  ["refugees", sound("لاجئ"), feminine("لاجئ")],
  ["prisoners", broken("سجين,أسير", "سجناء,أسرى")],
  ["detainees", sound("معتقل,محتجز")],
  ["hostages", { one: "رهينة", two: "رهينتان,رهينتين", "none-told": "رهائن" }],
  ["protesters", sound("متظاهر,محتج")],
  ["soldiers", broken("جندي", "جنود"), notAlone(sound("عسكري"))],
  ["officers", broken("ضابط", "ضباط")],
  ["policemen", sound("شرطي"), { "none-told": "أفراد شرطة,عناصر شرطة,رجال شرطة" }],
  ["fighters", sound("مقاتل"), broken("عنصر", "عناصر")],
  ["gunmen", notAlone(sound("مسلح"))],
  ["commanders", notAlone(sound("قيادي")), { "none-told": "قادة" }],
];

/** The nouns that tell the harm. */
const harms: readonly WordLine[] = [
  ...harm("killed", {
    one: "قتيل,قتيلة,شهيدة,شهيد",
    two: "قتيلان,قتيلين,شهيدان,شهيدين,شهيدتان,شهيدتين,قتيلتان",
    "none-told": "قتلى,قتيلا,شهداء,شهيدا,وفيات,حالة وفاة,حالات وفاة,وفاة,قتيلات,شهيدات",
  }),
  ...harm("injured", {
    one: "جريح,جريحة",
    two: "جريحان,جريحين,مصابان,جريحتان,إصابتان,إصابتين",
    "none-told": "جرحى,جريحا,مصابين,مصابا,مصابون,إصابات,مصاب,إصابة,مصابة,حالة إصابة,جرحاً",
  }),
  ...harm("missing", { one: "مفقودا", two: "مفقودان", "none-told": "مفقودين,مفقود,مفقودون" }),
  ...harm("trapped", { "none-told": "عالقين,عالقا,محاصرين تحت الأنقاض,عالقون" }),
  ...harm("casualties", {
    "none-told":
      "ضحية بين قتيل وجريح,بين قتيل وجريح,بين شهيد وجريح,بين قتيل ومصاب,بين شهيد ومصاب,بين قتل وجريح,قتيلا وجريحا,قتيل وجريح,قتلى وجرحى,شهيد وجريح,شهداء وجرحى,خسائر بشرية,إصابات بشرية,خسائر في الأرواح,ضحايا بين قتيل وجريح",
  }),
];

const structures: readonly (readonly [of: string, ...forms: readonly NounForms[]])[] = [
  ["houses", { one: "منزلا,بيتا", two: "منزلان,منزلين,بيتين", "none-told": "منازل,منزل,بيوت,بيت" }],
  [
    "residential buildings",
    {
      one: "مبنى سكنيا,مبنى سكني,بناية سكنية",
      two: "مبنيان سكنيان,مبنيين سكنيين,بنايتين سكنيتين",
      "none-told": "مبان سكنية,مباني سكنية,أبنية سكنية,بنايات سكنية,عمارات سكنية",
    },
  ],
  ["buildings", { one: "مبنى,بناية", two: "مبنيان,مبنيين,بنايتان,بنايتين,بناءين", "none-told": "مبان,مباني,أبنية,بنايات,بناء" }],
  ["schools", { one: "مدرسة", two: "مدرستان,مدرستين", "none-told": "مدارس" }],
  ["hospitals", { one: "مشفى,مستشفى", two: "مشفيان,مشفيين,مستشفيين,مستشفيان", "none-told": "مشافي,مشاف,مستشفيات" }],
  ["clinics", { one: "مستوصفا,عيادة", "none-told": "مستوصفات,عيادات,مستوصف,مراكز صحية" }],
  ["mosques", { one: "مسجدا,مسجد,جامعا", two: "مسجدان,مسجدين", "none-told": "مساجد,جوامع" }],
  ["churches", { one: "كنيسة", two: "كنيستان,كنيستين", "none-told": "كنائس" }],
  ["shops", { one: "متجرا,دكانا", two: "محلين,محلان,متجرين,متجران", "none-told": "محلات,محال,متاجر,محلا,دكاكين,محل" }],
  ["markets", { two: "سوقين", "none-told": "أسواق" }],
  ["bakeries", { one: "مخبزا,فرنا", two: "مخبزين,فرنين", "none-told": "مخابز,أفران" }],
  ["factories", { one: "مصنعا,معملا", two: "مصنعين,معملين", "none-told": "مصانع,معامل" }],
  ["apartments", { two: "شقتين,شقتان", "none-told": "شقق,شقة" }],
  ["bridges", { one: "جسرا", two: "جسرين,جسران", "none-told": "جسور" }],
  ["facilities", { "none-told": "منشآت" }],
];

/** Every noun that is counted. */
export const nounWords: readonly WordLine[] = [
  ...groups.flatMap(([of, ...forms]) => forms.flatMap((one) => noun("people", of, one))),
  ...harms,
  ...structures.flatMap(([of, ...forms]) => forms.flatMap((one) => noun("structures", of, one))),
  ...noun("families", "families", { "none-told": "عائلات,أسر,عوائل,عائلة,أسرة,عائلة واحدة,أسرة واحدة" }),
  ...noun("bodies", "unspecified", {
    one: "جثة,جثمان",
    two: "جثتان,جثتين,جثماني,جثماناي",
    "none-told": "جثث,جثامين,جثمانا,رفات,جثة,هياكل عظمية",
  }),
];
