// What Persian reports say happened to people, bodies and structures: verbs in the past, their denials, and nouns of running counts.
import type { Counted } from "@bayyina/model";
import type { WordLine } from "../grammar/lexicon.ts";
import type { Takes } from "../grammar/meanings.ts";
import { outcome, plain } from "../grammar/word-lines.ts";
import { finite, notPast, pairs, past } from "./forms.ts";

/** A fate told by a verb. `happened`: to those before it; `done`: to those before it who are marked as its object. Leads by past stem. */
type Fate = {
  readonly counted: Counted;
  readonly takes: Takes;
  readonly happened: readonly (readonly [stem: string, leads: string])[];
  readonly done: readonly (readonly [stem: string, leads: string])[];
};

const fates: readonly Fate[] = [
  {
    counted: "killed",
    takes: "people",
    happened: [
      ["شد", "کشته,شهید,اعدام,ترور,تیرباران,قتل عام,هلاک,فوت"],
      ["باخت", "جان,جان خود را,جانشان را,جان شان را"],
      ["سپرد", "جان"],
      ["داد", "جان,جان خود را از دست,جانش را از دست,جانشان را از دست,جان شان را از دست,جان‌های خود را از دست"],
      ["رسید", "به قتل,به شهادت,به هلاکت"],
      ["کرد", "فوت"],
      ["درگذشت", ""],
    ],
    done: [
      ["کشت", ""],
      ["رساند", "به قتل,به شهادت,به هلاکت"],
      ["رسانید", "به قتل,به شهادت"],
      ["کرد", "اعدام,ترور,تیرباران,شهید,قتل عام"],
      ["کشاند", "به کام مرگ,به خاک و خون"],
      ["درآورد", "از پا,از پای"],
    ],
  },
  {
    counted: "injured",
    takes: "people",
    happened: [
      ["شد", "زخمی,مجروح,مصدوم,زخم‌دار"],
      ["برداشت", "زخم,جراحت,جراحات"],
      ["دید", "آسیب,صدمه,جراحت"],
      ["رسید", "آسیب,آسیبی,صدمه‌ای"],
      ["رساند", "آسیب"],
    ],
    done: [["کرد", "زخمی,مجروح,مصدوم"]],
  },
  {
    counted: "missing",
    takes: "people",
    happened: [
      ["شد", "مفقود,ناپدید,گم,لادرک"],
      ["بود", "مفقود,ناپدید"],
    ],
    done: [],
  },
  {
    counted: "trapped",
    takes: "people",
    happened: [
      ["ماند", "زیر آوار,زیر آوار باقی,زیر خاک"],
      ["شد", "زیر آوار گرفتار,زیر آوار محبوس,زیر آوار مدفون,زنده به گور,زنده‌به‌گور"],
      ["افتاد", "زیر آوار گیر"],
      ["کرد", "زیر آوار گیر"],
    ],
    done: [],
  },
  {
    counted: "rescued",
    takes: "people",
    happened: [
      ["یافت", "نجات"],
      [
        "شد",
        "نجات داده,زنده از زیر آوار بیرون کشیده,زنده بیرون کشیده,زنده از زیر آوار خارج,زنده پیدا,زنده از زیر آوار بیرون آورده",
      ],
    ],
    done: [
      ["داد", "نجات"],
      ["کشید", "زنده از زیر آوار بیرون,زنده بیرون"],
      ["آورد", "زنده از زیر آوار بیرون,زنده بیرون"],
    ],
  },
  {
    counted: "recovered",
    takes: "bodies",
    happened: [
      ["شد", "بیرون کشیده,بیرون آورده,پیدا,کشف,یافت,از زیر آوار خارج,خارج,به دست آورده"],
      ["کشید", "بیرون"],
      ["آورد", "بیرون"],
      ["کرد", "پیدا,کشف,خارج"],
      ["یافت", ""],
    ],
    done: [],
  },
  { counted: "identified", takes: "bodies", happened: [["شد", "شناسایی,تشخیص هویت,شناخته"]], done: [["کرد", "شناسایی"]] },
  {
    counted: "buried",
    takes: "people",
    happened: [["شد", "دفن,به خاک سپرده,خاک‌سپاری,تدفین"]],
    done: [
      ["کرد", "دفن,تدفین"],
      ["سپرد", "به خاک"],
    ],
  },
  {
    counted: "displaced",
    takes: "people",
    happened: [
      ["شد", "آواره,بیجا,بی‌جا,بی‌خانمان,مجبور به ترک خانه‌های خود,ناچار به ترک خانه‌های خود"],
      ["گریخت", "از خانه‌های خود,از خانه‌های‌شان,از خانه‌هایشان,از خانه‌هاشان,از روستا,از روستاهای خود,از شهر"],
      ["کرد", "خانه‌های خود را ترک,خانه‌هایشان را ترک,کوچ,از خانه‌های خود فرار,از خانه‌هایشان فرار"],
    ],
    done: [["کرد", "آواره,بیجا,بی‌جا,بی‌خانمان"]],
  },
  {
    counted: "hiding",
    takes: "people",
    happened: [
      ["گرفت", "پناه"],
      ["شد", "پنهان,مخفی"],
    ],
    done: [],
  },
  {
    counted: "structures-destroyed",
    takes: "structures",
    happened: [
      ["شد", "ویران,تخریب,نابود,منهدم,با خاک یکسان,خراب,کاملا ویران,به‌کلی ویران"],
      ["ریخت", "فرو"],
      ["فروریخت", ""],
    ],
    done: [["کرد", "ویران,تخریب,نابود,منهدم,با خاک یکسان,خراب"]],
  },
  {
    counted: "structures-damaged",
    takes: "structures",
    happened: [
      ["دید", "آسیب,خسارت,صدمه"],
      ["شد", "بمباران,گلوله‌باران,متضرر,خسارت‌مند,آسیب وارد,خسارت وارد"],
      ["رساند", "آسیب,خسارت,صدمه"],
      ["زد", "آسیب,خسارت,صدمه"],
      ["رسید", "آسیب"],
      ["گرفت", "آتش,هدف قرار"],
      ["کشیده شد", "به آتش"],
      ["سوخت", "در آتش,"],
    ],
    done: [
      ["کرد", "بمباران,گلوله‌باران"],
      ["داد", "هدف قرار"],
    ],
  },
];

const toTheDead =
  "کشته‌ها,کشته‌شدگان,کشتگان,جان‌باختگان,جانباختگان,قربانیان,شهدا,شهیدان,کشته‌های,مرگ‌ومیر,کشته‌شدگان این حمله,قربانیان این حمله,درگذشتگان";
const toTheInjured = "زخمی‌ها,زخمیان,مجروحان,مجروحین,مصدومان,زخمی‌های,مجروحین این حمله";
const numberOf = "شمار,تعداد,آمار,رقم";

/** Fates, their denials, and running counts. */
export const outcomeWords: readonly WordLine[] = [
  // An infinitive is read before the same letters as a colloquial plural. Of what happens, those harmed may stand on either side
  // ("کشته شدن"); of what is done, only after it.
  outcome("killed", "people", "both", "کشته شدن,شهید شدن,جان باختن,جان دادن,جان سپردن,به قتل رسیدن,به شهادت رسیدن"),
  outcome("killed", "people", "after", "کشتن,به قتل رساندن"),
  outcome("injured", "people", "both", "زخمی شدن,مجروح شدن"),
  outcome("injured", "people", "after", "زخمی کردن,مجروح کردن"),
  outcome("missing", "people", "both", "ناپدید شدن,مفقود شدن"),
  outcome("displaced", "people", "both", "آواره شدن,بیجا شدن"),
  outcome("displaced", "people", "after", "آواره کردن,بیجا کردن"),
  outcome("recovered", "bodies", "both", "پیدا شدن,کشف شدن"),
  outcome("recovered", "bodies", "after", "بیرون کشیدن,پیدا کردن"),
  outcome("structures-destroyed", "structures", "both", "ویران شدن,تخریب شدن,فرو ریختن,فروریختن,تخریب"),
  outcome("structures-destroyed", "structures", "after", "ویران کردن,تخریب کردن"),
  ...fates.flatMap(({ counted, takes, happened, done }) => [
    ...happened.flatMap(([stem, leads]) => [
      outcome(counted, takes, "before", past(leads, stem)),
      outcome(counted, takes, "before", notPast(leads, stem), true),
    ]),
    ...done.flatMap(([stem, leads]) => [
      outcome(counted, takes, "object", finite(leads, stem)),
      outcome(counted, takes, "object", notPast(leads, stem), true),
    ]),
  ]),
  // Participles that a later verb completes: "۱۲ نفر کشته و ۳۰ نفر زخمی شدند".
  outcome("killed", "people", "before", "کشته,شهید,جان‌باخته"),
  outcome("injured", "people", "before", "زخمی,مجروح,مصدوم"),
  outcome("missing", "people", "before", "مفقود,ناپدید,مفقودالاثر,مفقود الاثر,لادرک"),
  outcome("trapped", "people", "before", "زیر آوار,زیر آوارها,در زیر آوار"),
  outcome("structures-destroyed", "structures", "before", "ویران‌شده,تخریب‌شده,ویران"),
  outcome("structures-damaged", "structures", "before", "بمباران‌شده,آسیب‌دیده,خسارت‌دیده"),
  // Nouns of a harm: those harmed stand after them.
  outcome("killed", "people", "after", "مرگ,قتل,شهادت,کشتار,قتل عام,جان,ترور,اعدام,هلاکت,درگذشت"),
  outcome("injured", "people", "after", "جراحت,مجروحیت"),
  outcome("unaccounted-for", "people", "after", "سرنوشت,از سرنوشت"),
  outcome("displaced", "people", "after", "آوارگی,کوچ اجباری"),
  outcome("rescued", "people", "after", "نجات"),
  outcome("recovered", "bodies", "after", "کشف"),
  outcome("structures-destroyed", "structures", "after", "ویرانی,انهدام"),
  plain({ kind: "toll", counted: "killed" }, pairs(numberOf, toTheDead)),
  plain({ kind: "toll", counted: "killed" }, `${toTheDead},کشته :,شهید :`),
  plain({ kind: "toll", counted: "injured" }, `${pairs(numberOf, toTheInjured)},${toTheInjured},زخمی :,مجروح :`),
  plain({ kind: "toll", counted: "casualties" }, pairs(numberOf, "تلفات,تلفات غیرنظامیان,تلفات این حمله")),
  plain({ kind: "toll", counted: "missing" }, pairs(numberOf, "مفقودان,ناپدیدشدگان,مفقودشدگان")),
  plain({ kind: "toll", counted: "displaced" }, pairs(numberOf, "آوارگان,بیجاشدگان")),
  // "No dead": the verb that denies stands after the noun.
  ...nones("casualties", "unspecified", "تلفاتی,تلفات,تلفات جانی,تلفات انسانی"),
  ...nones("casualties", "civilians", "تلفات غیرنظامی,تلفات ملکی"),
  ...nones("killed", "unspecified", "کشته‌ای,کشته"),
  ...nones("injured", "unspecified", "زخمی‌ای,زخمی,مجروحی"),
];

function nones(counted: Counted, of: string, nouns: string): readonly WordLine[] {
  const verbs = [notPast(",در پی,به دنبال,به همراه,در بر", "داشت"), notPast("بر جای,به جا,به جای,برجای", "گذاشت")].join(",");
  return [plain({ kind: "none", counted, of }, pairs(nouns, verbs))];
}
