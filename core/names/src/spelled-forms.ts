// A name word made ready to be read as sounds: one word without articles, marks and joints, in each way its parts may be meant.
// It decides nothing: where "al" may be an article or the word's own letters, both forms are given.

/** The ways a word may be meant, at most four; `script` says how they are read. */
export type SpelledForms = { readonly script: "arabic" | "latin"; readonly forms: readonly string[] };

const invisible = /\p{Cf}/gu;
const stretch = /[\u0640\u0674]/g;
const marks = /\p{M}/gu;
/** Typed for Sorani's vowel: heh kept from joining by a zero-width non-joiner. */
const unjoinedHeh = /ه\u200c/g;
const joints = /[^\p{L}\p{M}\p{N}'’‘ʼʾʿʻʽ`´]+/u;
const notLetters = /[^\p{L}\p{M}\p{N}]/gu;
const arabicLetter = /\p{Script=Arabic}/u;
/** Sorani, unlike Arabic and Persian, writes a long consonant twice. */
const sorani = /[ەێۆڕڵ]/;
const writtenTwice = /([^وی])\1/g;
const articles: ReadonlySet<string> = new Set(["al", "el", "ul", "il", "ال"]);
const assimilated = /^[aeiu](d|dh|n|r|s|sh|t|th|z)$/;
/** What must be left of a word for its beginning to be taken as an article: two letters. */
const rest = "(\\S{2,})$";
const latinArticle = new RegExp(`^[aeu]l${rest}`);
const assimilatedArticle = new RegExp(`^[aeu](?=(d|n|r|s|t|z)\\1)${rest}`);
const servant = new RegExp(`^abd(?:[aeiou]{1,2}(l?))?${rest}`);
const father = new RegExp(`^ab(?:ou|u|o)[ae]?l(?=[^aeiou])${rest}`);
const faith = /ld(?:ee|ie|i|e|y)ne?$/;
const shortestBeforeInnerArticle = 3;

/**
 * Makes a word ready to be read.
 *
 * @param word - A word as written, or several that make one name.
 * @returns Its forms, the likelier first; none when it holds no letter or digit.
 */
export function spelledForms(word: string): SpelledForms {
  const pieces = letterPieces(word);
  const joined = pieces.filter((piece, i) => !isArticle(piece, pieces[i + 1])).join("");
  const script = arabicLetter.test(joined) ? "arabic" : "latin";
  if (joined === "") return { script, forms: [] };
  if (script === "arabic") return { script, forms: soraniForms(joined.replace(marks, "")) };
  const bare = joined.normalize("NFD").replace(marks, "");
  return { script, forms: bare === joined ? latinForms(bare) : [...latinForms(joined), ...latinForms(bare)] };
}

function letterPieces(word: string): readonly string[] {
  const plain = word
    .replace(unjoinedHeh, "ە")
    .replace(invisible, "")
    .replace(stretch, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC");
  return plain
    .split(joints)
    .map((piece) => piece.replace(notLetters, ""))
    .filter((piece) => piece !== "");
}

function isArticle(piece: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return articles.has(piece) || next.startsWith(assimilated.exec(piece)?.[1] ?? " ");
}

function soraniForms(joined: string): readonly string[] {
  const single = sorani.test(joined) ? joined.replace(writtenTwice, "$1") : joined;
  return single === joined ? arabicForms(joined) : [...arabicForms(single), ...arabicForms(joined)];
}

/** "هللا" is no word but the letters of God's name as PDF files often give them. */
function arabicForms(joined: string): readonly string[] {
  const word = joined
    .replaceAll("هللا", "الله")
    .replace(/(?<=.)الدين$/, "دين")
    .replaceAll("الله", "اله");
  if (word === "عبداله") return ["عبدله"];
  if (word.startsWith("عبدال") && word.length > "عبدال".length + 1) return [`عبد${word.slice("عبدال".length)}`];
  if (word.startsWith("ال") && word.length > 3) return [word.slice(2), word];
  const inner = word.indexOf("ال", shortestBeforeInnerArticle);
  if (inner < 0 || word.length < inner + 5) return [word];
  return [word, word.slice(0, inner) + word.slice(inner + 2)];
}

function latinForms(word: string): readonly string[] {
  const withFaith = faith.exec(word);
  if (withFaith !== null && withFaith.index > shortestBeforeInnerArticle)
    return [...latinForms(`${word.slice(0, withFaith.index)}din`).slice(0, 1), word];
  const [, ofServant, lord = ""] = servant.exec(word) ?? [];
  if (lord !== "" && !/^[aeiou]/.test(lord)) return [`abd${lord}`];
  if (ofServant === "l") return [`abd${lord}`, `abdl${lord}`];
  const [, ofFather] = father.exec(word) ?? [];
  if (ofFather !== undefined) return [`abu${ofFather}`, word];
  const [, named] = latinArticle.exec(word) ?? [];
  if (named !== undefined) return [named, word];
  const [, , doubled] = assimilatedArticle.exec(word) ?? [];
  return doubled === undefined ? [word] : [doubled, word];
}
