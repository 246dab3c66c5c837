// Folding of names: one key for the spellings of one name, in Latin and Arabic script. It says that two spellings may be one
// name, never that they are, and it does not transliterate: a Latin and an Arabic spelling keep different keys.

const articles: ReadonlySet<string> = new Set(["al", "el", "ul", "ال"]);
/** The article before a "sun letter" is written as it is said: ar-R…, ash-Sh…; only a hyphen tells it from an English word. */
const assimilated = /^[aeu](d|dh|n|r|s|sh|t|th|z)$/u;

/** Letters that keep no mark to strip after decomposition, and letter forms that writers of Arabic script exchange freely. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ێ: "ي",
  ۍ: "ي",
  ے: "ي",
  ک: "ك",
  ڪ: "ك",
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۆ: "و",
  ۇ: "و",
  ۊ: "و",
  ۋ: "و",
  ڕ: "ر",
  ڵ: "ل",
  ڤ: "ف",
  ء: "",
  "\u0640": "",
  "\u0674": "",
};
const foldable = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
const apostrophes = /['’‘ʼʾʿʻʽˈ`´′ʹ"“”‛]/gu;
const hyphens = /[-‐‑‒–—―−_־]/u;
/** Zero-width and direction marks, the soft hyphen, a BOM: they part no words. */
const invisible = /\p{Cf}/gu;
/** Sorani writes a vowel at a word's beginning on this carrier; no Arabic word begins so. */
const vowelCarrier = /(?<![\p{L}\p{M}])ئ/gu;
const plain = /^[a-z]+$/;

/**
 * A name's key for matching: equal keys mean that two spellings may be one name.
 *
 * Folded: compatibility and presentation forms (NFKC), case, diacritics and harakat, apostrophes, zero-width and direction marks
 * (dropped), hyphens, spaces and other marks (one space), alef, hamza, ya, waw, kaf, ta marbuta and tatweel forms, Persian's heh
 * with hamza, Sorani's marked letters (as the plain letters typed for them), digits of any script, and the article al-/el-/ul-
 * (also assimilated before a hyphen: ash-Sh…), which is joined to its word.
 *
 * @param text - A name or a phrase of names, of any length.
 * @returns Lower-case words parted by single spaces; empty when the text holds no letter or digit. Folding a key again yields it.
 */
export function foldName(text: string): string {
  const words: string[] = [];
  let article = "";
  for (const part of normal(text).split(/\s+/u)) {
    const pieces = part.split(hyphens);
    for (const [index, piece] of pieces.entries()) {
      const word = cleaned(piece);
      if (word === "") continue;
      const whole = article === "" ? word : joined(article) + word;
      article =
        article === "" && articleBefore(word, index + 1 < pieces.length ? cleaned(pieces[index + 1] ?? "") : null) ? word : "";
      if (article === "") words.push(whole);
    }
  }
  if (article !== "") words.push(article);
  return words.join(" ");
}

/**
 * The key of one word, without any reading of articles.
 *
 * @param word - A word as written.
 * @returns Its folded letters and digits, nothing else; empty when it holds none.
 */
export function foldWord(word: string): string {
  return plain.test(word) ? word : cleaned(normal(word));
}

/**
 * Whether a folded word is an article that belongs to the next word.
 *
 * @param word - A key of `foldWord`.
 * @param hyphenated - The folded word after a hyphen, or null when no hyphen follows.
 * @returns True for al, el, ul anywhere, and for assimilated forms (ar, ash, ez …) before a hyphen and their own letter.
 */
export function articleBefore(word: string, hyphenated: string | null): boolean {
  if (articles.has(word)) return true;
  const letter = hyphenated === null ? null : assimilated.exec(word);
  return letter !== null && hyphenated !== null && hyphenated.startsWith(letter[1] ?? " ");
}

/**
 * The spelling that stands for every form of the article in a key.
 *
 * @param article - A folded article.
 * @returns `ال` for Arabic script, `al` otherwise.
 */
export function joined(article: string): string {
  return article === "ال" ? article : "al";
}

function normal(text: string): string {
  return text
    .replace(invisible, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(vowelCarrier, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(foldable, (letter) => letters[letter] ?? letter);
}

function cleaned(piece: string): string {
  return piece
    .replace(apostrophes, "")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Decimal digits stand in runs of ten in every script; the code point before a run's zero is no digit or another script's nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
