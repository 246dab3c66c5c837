// What Arabic reports say happened, and the words before a toll. A verbal noun or verb stands before those it is said of; what stands
// after them ("their deaths") is listed apart. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { outcome, plain } from "../grammar/word-lines.ts";
import { pairs } from "./forms.ts";

const rubble = "الأنقاض,الركام,الردم";
const dead = "القتلى,الشهداء,الضحايا,الوفيات,قتلى,شهداء,ضحايا,قتلاهم";
const injured = "الجرحى,المصابين,الإصابات,جرحى,مصابين,إصابات";

/** Outcomes of people, bodies and structures. */
export const outcomeWords: readonly WordLine[] = [
  outcome(
    "killed",
    "people",
    "after",
    "مقتل,قتل,قتلت,يقتل,تقتل,مقتل كل من,استشهاد,استشهد,استشهدت,إستشهد,ارتقى,ارتقاء,ارتقت,وفاة,توفي,توفيت,مصرع,لقي مصرعه,لقوا مصرعهم,لقي حتفه,قضى,قضت,مات,ماتت,موت,إعدام,أعدم,أعدمت,اغتيال,اغتالت,تصفية,راح ضحيتها,راح ضحيته,راح ضحيتهم,ذهب ضحيتها,ذهب ضحيته,أودت بحياة,أودى بحياة,بحياة,بأرواح,حصدت أرواح,حصد أرواح,فقد حياته,فقدت حياتها",
  ),
  outcome("killed", "people", "next", "سقوط,سقط,سقطت"),
  outcome(
    "killed",
    "people",
    "before",
    "حتفه,حتفها,حتفهم,حتفهما,مصرعه,مصرعها,مصرعهم,مصرعهما,قتلوا,استشهدوا,قضوا,ماتوا,لقوا حتفهم,لقوا مصرعهم,فقدوا حياتهم,ارتقوا,توفوا,قتلن,قتلا",
  ),
  outcome("killed", "people", "previous", "حياته,حياتها,حياتهم,حياتهما"),
  outcome("killed", "people", "after", "لم يقتل,لم تقتل,لم يستشهد,لم يسقط,لم يمت", true),
  outcome("injured", "people", "after", "إصابة,أصيب,أصيبت,أصابت,أصاب,جرح,جرحت,إصابات,يصاب,تصاب,تصيب,يصيب,يصب,تصب"),
  outcome("injured", "people", "before", "أصيبوا,جرحوا"),
  outcome("injured", "people", "previous", "بجروح,بجراح"),
  outcome("injured", "people", "after", "لم يصب,لم تصب,لم يجرح", true),
  outcome("missing", "people", "after", "فقدان,اختفاء"),
  outcome("missing", "people", "next", "فقد,فقدت"),
  outcome("missing", "people", "before", "في عداد المفقودين,في عداد المفقودون,مفقودين,مفقودون"),
  outcome("unaccounted-for", "people", "after", "مصير"),
  outcome("unaccounted-for", "people", "before", "مجهولي المصير,مجهولو المصير"),
  outcome("trapped", "people", "both", `${pairs("تحت", rubble)},عالقين,عالقون,عالقا,محاصرين تحت الأنقاض,يعلق,علق,علقوا`),
  outcome("trapped", "people", "before", "تحت أنقاض,تحت ركام"),
  outcome("rescued", "people", "after", "إنقاذ,أنقذ,أنقذت,أنقذوا,إخراج أحياء,تنقذ,تمكنوا من إنقاذ"),
  outcome("rescued", "people", "before", `${pairs("أحياء من تحت,أحياء من بين", rubble)},على قيد الحياة`),
  outcome("hiding", "people", "after", "احتمى,احتمت,يحتمي,تحتمي,لجأ إلى الملجأ"),
  outcome(
    "recovered",
    "bodies",
    "after",
    "انتشال,انتشلت,انتشل,انتشلوا,تنتشل,العثور على,عثر على,عثرت على,عثروا على,إخراج,استخراج,أخرجت",
  ),
  outcome("identified", "bodies", "after", "التعرف على هوية,التعرف على هويات,التعرف على,تعرفوا على,التعرف إلى هوية"),
  outcome("buried", "people", "after", "دفن,دفنت,دفنوا,تشييع,شيع,شيعت,يشيع,تشيع"),
  outcome("displaced", "people", "after", "نزوح,نزح,نزحت,تهجير,تشريد,هجرت,هجر,شرد,شردت,تهجر"),
  outcome("displaced", "people", "next", "فرت"),
  outcome("displaced", "people", "before", "نزحوا,فروا,هجروا,شردوا"),
  outcome(
    "structures-destroyed",
    "structures",
    "after",
    "تدمير,دمرت,دمر,تدمرت,تدمر,هدم,هدمت,انهيار,انهارت,انهار,تهدم,سوت,سوى,دمار",
  ),
  outcome("structures-destroyed", "structures", "before", "دمرت,تهدمت,انهارت,مدمرة,مدمرا,مدمر,سويت بالأرض"),
  outcome(
    "structures-damaged",
    "structures",
    "after",
    "لحقت أضرار,لحقت أضرارا,لحق الضرر,تضرر,تضررت,أضرار في,إلحاق أضرار,إلحاق الضرر,ألحق أضرارا,ألحقت أضرارا,احتراق,احترق,احترقت,أصابت,إصابة,أصاب",
  ),
  outcome("structures-damaged", "structures", "next", "استهداف,استهدف,استهدفت,قصف,قصفت"),
  outcome("structures-damaged", "structures", "before", "تضررت,متضررة,احترقت,تعرضت للقصف"),
];

/** A number after these is a running count. */
export const tollWords: readonly WordLine[] = [
  plain(
    { kind: "toll", counted: "killed" },
    `القتلى :,${pairs("عدد,تعداد,مجموع,إجمالي,حصيلة,أعداد,مجموع عدد,إجمالي عدد,حصيلة عدد", dead)},حصيلة المجزرة,حصيلة القصف,حصيلة الغارة,حصيلة الغارات,الحصيلة,حصيلة أولية,حصيلة,الحصيلة الأولية,الحصيلة النهائية,حصيلة نهائية,حصيلة جديدة`,
  ),
  plain(
    { kind: "toll", counted: "injured" },
    `الجرحى :,المصابين :,الإصابات :,${pairs("عدد,تعداد,مجموع,إجمالي,حصيلة,أعداد", injured)}`,
  ),
  plain({ kind: "toll", counted: "missing" }, "عدد المفقودين"),
  plain({ kind: "toll", counted: "recovered" }, "عدد الجثث,عدد الجثث المنتشلة"),
  plain({ kind: "toll", counted: "displaced" }, "عدد النازحين,أعداد النازحين"),
  plain({ kind: "so-far" }, "حتى الآن,حتى اللحظة,حتى الساعة,لحد الآن,إلى الآن,حتى هذه اللحظة,إلى حد الآن,لحد اللحظة,حتى لحظة"),
];
