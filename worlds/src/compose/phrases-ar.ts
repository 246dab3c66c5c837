// Sentence patterns for composed Arabic reports, in Modern Standard Arabic. {killedNominative} and {killedGenitive} are counted
// phrases; {meansOn} ends in its preposition; {resulted} and {resultsIn} agree with it in gender.

/** Openings when the dead are counted. */
export const leadsAr: readonly string[] = [
  "أفاد {source} بمقتل {killedGenitive} {day} جراء {meansOn} {place} في {city}.",
  "{resulted} {meansOn} {place} في {city} {day} عن مقتل {killedGenitive}، بحسب {source}.",
  "قُتل {killedNominative} {day} في {meansOn} {place}، حسبما أفاد {source}.",
  "قال {source} إن {meansOnAccusative} {place} {resulted} {day} عن مقتل {killedGenitive}.",
  "ارتفعت حصيلة {meansOn} {place} {day} إلى {deadGenitive}، وفق {source}.",
  "نقلت وكالة أنباء الوادي عن {source} خبر مقتل {killedGenitive} {day} في {place}.",
  "شيّع أهالي {city} ضحايا {meansOn} {place}، وذكر {source} أن ذلك أدى {day} إلى مقتل {killedGenitive}.",
];

/** Openings when nobody was killed. */
export const noneKilledAr: readonly string[] = [
  "لم {resultsIn} {meansOn} {place} {day} عن سقوط قتلى، بحسب {source}.",
  "قال {source} إن أحدًا لم يُقتل في {meansOn} {place} {day}.",
];

/** On the wounded. */
export const injuriesAr: readonly string[] = [
  "وأُصيب {injuredNominative} بجروح.",
  "كما أدى ذلك إلى إصابة {injuredGenitive} بجروح متفاوتة.",
  "ونُقل {injuredNominative} إلى المستشفى لتلقي العلاج.",
  "وسُجّلت إصابة {injuredGenitive}، وفق مصدر طبي.",
];

/** On buildings. */
export const damageAr: readonly string[] = [
  "وأدى ذلك إلى تدمير {destroyedGenitive}.",
  "وتسبب ذلك في تدمير {destroyedGenitive} وإغلاق الشارع.",
];

/** When a party is named. */
export const attributionsAr: readonly string[] = [
  "وحمّل الأهالي {party} المسؤولية.",
  "واتهم شهود {party} بالوقوف وراء ذلك، ولم يصدر تعليق على هذا الاتهام.",
  "ونفى متحدث باسم {party} صحة ذلك.",
  "وقال متحدث باسم {party} إن الأمر قيد التحقيق.",
];

/** When no party is named. */
export const noAttributionAr: readonly string[] = [
  "ولم تتضح الجهة المسؤولة.",
  "وتبادل الطرفان الاتهامات.",
  "ولم تعلن أي جهة مسؤوليتها عن ذلك.",
];

/** On one person. */
export const portraitsAr: readonly string[] = ["ومن بين القتلى {name} (العمر {age}).", "وذكر الأهالي اسم {name} (العمر: {age})."];

/** Numbers that count nobody harmed, and caveats. */
export const asidesAr: readonly string[] = [
  "وتعذّر التحقق من هذه الأرقام من مصدر مستقل.",
  "ولا تزال الطريق المؤدية إلى المدينة مقطوعة منذ 2 أيار.",
  "وتجاوز سعر كيس الطحين 70 دينارًا.",
  "وتبعد خطوط القتال عن المكان مسافة 12 كيلومترًا.",
  "ولم يتمكن الصحفيون من دخول المدينة منذ 2 أيار.",
];
