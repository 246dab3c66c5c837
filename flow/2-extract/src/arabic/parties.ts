// Parties, acts, weapons, places and titles in Arabic. No party, place or person is known by name. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { act, plain } from "../grammar/word-lines.ts";

/** Parties, what they do, and with what. */
export const partyWords: readonly WordLine[] = [
  plain(
    { kind: "party", role: "head" },
    "جيش,ميليشيا,ميليشيات,مليشيا,مليشيات,تحالف,فصائل,فصيل,حكومة,نظام,كتائب,تنظيم,جماعة,جماعات,احتلال,حركة مسلحة,جبهة,سلطات,أجهزة أمنية,قوات النظام,قوات الاحتلال,قوات الحكومة,قوات التحالف",
  ),
  plain(
    { kind: "party", role: "weak" },
    "طيران,طيران حربي,الطيران الحربي,طيران مروحي,الطيران المروحي,طيران مسير,الطيران المسير,طائرات,طائرة,مقاتلات,طائرات حربية,الطائرات الحربية,طائرة حربية,الطائرة الحربية,طائرات مسيرة,الطائرات المسيرة,مسيرة,مسيرات,طائرة مسيرة,الطائرة المسيرة,طائرة بدون طيار,مروحيات,مدفعية,المدفعية الثقيلة,قناص,قناصة,مسلحون,مسلحين,لواء,كتيبة,حرس,راجمات,بوارج,زوارق,عناصر,قوات,قوى",
  ),
  plain({ kind: "party", role: "modifier" }, "مسلحة,حكومية,مشتركة,دولي,دولية,أمنية,أمن,عسكرية,خاصة"),
  plain({ kind: "party", role: "unknown" }, "مجهولة,مجهول,مجهولون,مجهولين,مجهولة الهوية,غير معروفة,لم تعرف هويتها"),
  act("air strike", null, "after", "غارة,غارات,غارة جوية,غارات جوية,ضربة جوية,ضربات جوية,قصف جوي,غارتين,غارتان,غاراته,غاراتها"),
  act("air strike", null, "both", "أغار,أغارت"),
  act("drone strike", "drones", "after", "غارة بطائرة مسيرة,ضربة بطائرة مسيرة,هجوم بطائرة مسيرة"),
  act("rocket attack", "rockets", "after", "قصف صاروخي,هجوم صاروخي,القصف الصاروخي,ضربة صاروخية,ضربات صاروخية"),
  act("shelling", null, "after", "قصف مدفعي,القصف المدفعي,قصف بالمدفعية,قصف,قصفه,قصفها"),
  act("shelling", null, "both", "قصفت,تقصف,يقصف"),
  act("bombing", null, "both", "ألقت,ألقى,تفجير"),
  act("strike", null, "both", "استهدف,استهدفت,تستهدف,يستهدف"),
  act("strike", null, "after", "استهداف,استهدافات,ضربة,ضربات,ضربت"),
  act("attack", null, "after", "هجوم,هجمات,اقتحام,عدوان,اعتداء"),
  act("attack", null, "both", "هاجمت,هاجم,اقتحمت,اقتحم,تهاجم"),
  act("shooting", null, "after", "إطلاق نار,إطلاق النار,رصاص,قنص,نيران,بنيران"),
  act("shooting", null, "both", "أطلقت النار,أطلق النار,فتحت النار,فتح النار"),
  act("firing", null, "both", "أطلقت,أطلق"),
  act("killing", null, "both", "أعدمت,أعدم,اغتالت,اغتال"),
  act("killing", null, "after", "قتلت,مجزرة ارتكبتها,مجزرة ارتكبها,ارتكبت,ارتكب,على يد,على أيدي"),
  act("destruction", null, "both", "دمرت,فجرت,هدمت,أحرقت"),
  plain({ kind: "by" }, "من قبل,من جانب,على يد,على أيدي,بواسطة,من"),
  plain({ kind: "weapon", weapon: "rockets" }, "صاروخ,صاروخا,صواريخ,صاروخية,صاروخي,راجمات,راجمة,قذائف صاروخية,صاروخين"),
  plain({ kind: "weapon", weapon: "missiles" }, "صواريخ موجهة,صاروخ موجه,صواريخ باليستية,صاروخ باليستي,صواريخ كروز"),
  plain({ kind: "weapon", weapon: "shells" }, "قذائف,قذيفة,قذيفتين"),
  plain({ kind: "weapon", weapon: "artillery" }, "مدفعية,مدفعي,مدفعيا,بالمدفعية"),
  plain({ kind: "weapon", weapon: "mortars" }, "هاون,قذائف هاون,قذيفة هاون,قذائف الهاون"),
  plain(
    { kind: "weapon", weapon: "bombs" },
    "قنابل,قنبلة,براميل متفجرة,برميل متفجر,البراميل المتفجرة,عنقودية,قنابل عنقودية,براميل",
  ),
  plain({ kind: "weapon", weapon: "drones" }, "مسيرة,مسيرات,طائرة مسيرة,طائرات مسيرة,مسير,طائرة بدون طيار,طائرات بدون طيار"),
  plain({ kind: "weapon", weapon: "mines" }, "لغم,ألغام"),
  plain({ kind: "weapon", weapon: "sniper fire" }, "قناص,قناصة,قنص"),
  plain({ kind: "weapon", weapon: "grenades" }, "قنبلة يدوية,قنابل يدوية"),
  plain({ kind: "weapon", weapon: "tank fire" }, "دبابة,دبابات"),
];

/** Kinds of places with the name after them, and what goes with a person's name. */
export const nameWords: readonly WordLine[] = [
  plain(
    { kind: "place-kind", name: "after" },
    "قرية,بلدة,مدينة,حي,مخيم,ناحية,محافظة,منطقة,ريف,ضاحية,شارع,سوق,مزرعة,قضاء,مديرية,بلدتي,قريتي,مدينتي,حيي,ساحة,ولاية,إقليم,ميدان,طريق,جزيرة,وادي,جبل,دوار,معبر",
  ),
  plain(
    { kind: "title" },
    "شهيد,شهيدة,سيد,سيدة,حاج,حاجة,شاب,شابة,طفل,طفلة,مواطن,مواطنة,شيخ,أستاذ,دكتور,مدني,مرحوم,مرحومة,فتاة,رجل,إعلامي,صحفي,متطوع,مسعف,مهندس,آنسة,رضيع,عقيد,عميد,لواء,نقيب",
  ),
];
