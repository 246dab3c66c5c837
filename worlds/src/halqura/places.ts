// The places of the invented governorate of Talqun. Points lie in the open ocean on purpose: no real place is meant.
import type { Gazetteer, Place } from "../world.ts";

/** The content of `places.json` for the city of Halqura and its surroundings. */
export const halquraPlaces: Gazetteer = {
  note: "An invented city; its points lie in the open ocean on purpose. maybeSame: pairs that may be one place or overlap; nobody has said for certain. disjoint: the only pairs known to be apart; siblings not listed are unknown. Precision in metres.",
  places: [
    place("talqun", "governorate", null, "Talqun|Talqoun|Talkun|Talqun Governorate", "تلقون|محافظة تلقون", [-31.2, 24.4, 90000]),
    place("halqura-district", "district", "talqun", "Halqura District|the district of Halqura", "قضاء حلقورة", [-31.25, 24.42, 25000]),
    place("jarzul-district", "district", "talqun", "Jarzul District|Jarzul|Jarzoul", "قضاء جرزول|جرزول", [-31.6, 24.6, 25000]),
    place("halqura", "city", "halqura-district", "Halqura|Halkura|Halqoura", "حلقورة|مدينة حلقورة", [-31.25, 24.42, 6000]),
    place("upper-town", "city part", "halqura", "the Upper Town|Upper Town|upper Halqura", "المدينة العليا", [-31.24, 24.435, 3000]),
    place("lower-town", "city part", "halqura", "the Lower Town|Lower Town|lower Halqura", "المدينة السفلى", [-31.255, 24.405, 3000]),
    place("bab-al-rih", "quarter", "lower-town", "Bab al-Rih|Bab el-Reeh|Bab ar-Rih", "باب الريح|حي باب الريح", [-31.262, 24.401, 700]),
    place("al-misbah", "quarter", "lower-town", "al-Misbah|Mesbah|al-Musbah|Misbah", "المصباح|حي المصباح", [-31.249, 24.398, 700]),
    place("al-safayin", "quarter", "lower-town", "al-Safayin|Safayeen|as-Safain|Safayin", "السفاين|حي السفاين", [-31.257, 24.411, 600]),
    place("karm-al-lawh", "quarter", "lower-town", "Karm al-Lawh|Karm el-Loh|Karm al-Loh", "كرم اللوح|حي كرم اللوح", [-31.27, 24.409, 800]),
    place("al-zahriya", "quarter", "upper-town", "al-Zahriya|Zahriya|Zahriyeh|Zahria", "الزهرية|حي الزهرية", [-31.239, 24.431, 700]),
    place("new-zahriya", "quarter", "upper-town", "New Zahriya|Zahriya al-Jadida|New Zahriyeh", "الزهرية الجديدة|حي الزهرية الجديدة", [-31.228, 24.434, 700]),
    place("al-nakhlat", "quarter", "upper-town", "al-Nakhlat|Nakhlaat|an-Nakhlat|Nakhlat", "النخلات|حي النخلات", [-31.243, 24.442, 700]),
    place("tall-umayr", "quarter", "upper-town", "Tall Umayr|Tel Omair|Tal Umair", "تل عمير|حي تل عمير", [-31.231, 24.445, 700]),
    place("cistern-street", "street", "al-misbah", "Cistern Street|Sahrij Street", "شارع الصهريج", [-31.2485, 24.3975, 200]),
    place("saddlers-street", "street", "al-safayin", "Saddlers' Street|Sarrajin Street", "شارع السراجين", [-31.2566, 24.4114, 200]),
    place("ovens-lane", "street", "bab-al-rih", "Ovens Lane|Zuqaq al-Afran", "زقاق الأفران", [-31.2631, 24.4006, 150]),
    place("granary-road", "street", "karm-al-lawh", "Granary Road|al-Ahra road", "طريق الأهراء", [-31.271, 24.4083, 500]),
    place("grain-market", "block", "bab-al-rih", "the grain market|grain market|Suq al-Hubub", "سوق الحبوب", [-31.2618, 24.4016, 150]),
    {
      ...place("railway-housing", "block", "al-zahriya", "the railway housing|railway housing|Masakin al-Sikka|the railway flats", "مساكن السكة", [-31.2384, 24.4302, 120]),
      consistsOf: ["railway-block-1", "railway-block-2", "railway-block-3"],
    },
    place("railway-block-1", "building", "railway-housing", "railway housing block 1", "العمارة الأولى في مساكن السكة", [-31.2386, 24.4303, 20]),
    place("railway-block-2", "building", "railway-housing", "railway housing block 2", "العمارة الثانية في مساكن السكة", [-31.2384, 24.4301, 20]),
    place("railway-block-3", "building", "railway-housing", "railway housing block 3", "العمارة الثالثة في مساكن السكة", [-31.2382, 24.43, 20]),
    place("building-by-the-line", "building", "upper-town", "a building by the railway line|a collapsed building by the railway line", "مبنى قرب خط السكة"),
    place("house-cistern", "building", "cistern-street", "the house on Cistern Street|a house on Cistern Street", "منزل في شارع الصهريج", [-31.2484, 24.3976, 20]),
    place("ibn-sahlun-hospital", "building", "new-zahriya", "Ibn Sahlun Hospital|Ibn Sahloun hospital|Ibn Sahlun", "مستشفى ابن سهلون", [-31.2271, 24.4338, 60]),
    place("nur-al-wadi-school", "building", "al-nakhlat", "Nur al-Wadi School|Noor al-Wadi school|Nour el-Wadi school|Nur al-Wadi", "مدرسة نور الوادي", [-31.2434, 24.4417, 40]),
    place("nakhlatayn-mosque", "building", "tall-umayr", "al-Nakhlatayn Mosque|Nakhlatein mosque|the mosque of the Two Palms|Two Palms mosque", "جامع النخلتين|مسجد النخلتين", [-31.2313, 24.4452, 40]),
    place("ovens-lane-bakery", "building", "ovens-lane", "the Ovens Lane bakery|the bakery on Ovens Lane", "مخبز زقاق الأفران", [-31.2632, 24.4007, 20]),
    place("stone-bridge", "bridge", "karm-al-lawh", "the Stone Bridge|Stone Bridge|Jisr al-Hajar", "جسر الحجر", [-31.2745, 24.4077, 50]),
    place("kafr-zilan", "village", "halqura-district", "Kafr Zilan|Kfar Zeelan|Kufr Zilan", "كفر زيلان|قرية كفر زيلان", [-31.33, 24.38, 900]),
    place("khirbat-nuwaym", "village", "halqura-district", "Khirbat Nuwaym|Khirbet Nuwaim", "خربة نويم|قرية خربة نويم", [-31.18, 24.36, 900]),
    place("ayn-harfush", "village", "jarzul-district", "Ayn Harfush|Ain Harfoush", "عين حرفوش|قرية عين حرفوش", [-31.52, 24.55, 900]),
    place("wadi-qandul-camp", "camp", "halqura-district", "Wadi Qandul camp|Wadi Kandul|Wadi Qandul", "مخيم وادي قندول|وادي قندول", [-31.36, 24.47, 1500]),
  ],
  maybeSame: [
    ["building-by-the-line", "railway-block-1"],
    ["building-by-the-line", "railway-block-2"],
    ["building-by-the-line", "railway-block-3"],
    ["building-by-the-line", "railway-housing"],
  ],
  disjoint: [
    ["al-zahriya", "new-zahriya"],
    ["railway-block-1", "railway-block-2"],
    ["railway-block-1", "railway-block-3"],
    ["railway-block-2", "railway-block-3"],
    ["kafr-zilan", "khirbat-nuwaym"],
  ],
};

function place(id: string, kind: string, within: string | null, latin: string, arabic: string, spot?: readonly [number, number, number]): Place {
  const names = { en: latin.split("|"), ar: arabic.split("|") };
  if (spot === undefined) return { id, kind, names, within };
  const [longitude, latitude, precisionMetres] = spot;
  return { id, kind, names, within, point: [longitude, latitude], precisionMetres };
}
