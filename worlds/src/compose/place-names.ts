// Invented place names, each in Latin letters, with its usual variants, and in Arabic. No two numbers give one name.

/** A name: Latin spellings, the usual one first, and the Arabic one. */
export type PlaceName = { readonly latin: readonly string[]; readonly ar: string };

const openings = pairs(
  "Ha=ها Zi=زي Mu=مو Qa=قا Sa=سا Ti=تي Da=دا Kha=خا Nu=نو Ra=را Shi=شي Ba=با Fu=فو Ji=جي La=لا Wa=وا Ya=يا Tu=طو",
);
const middles = pairs("rsh=رش rz=رز lq=لق ns=نس mr=مر zd=زد bn=بن fl=فل kt=كت shm=شم lw=لو qr=قر nz=نز tm=تم df=دف wr=ور");
const endings = pairs("an=ان un=ون in=ين ara=ارة una=ونة aya=اية is=يس ut=وت");

/** How many one-word names there are. */
const oneWordNames = openings.length * middles.length * endings.length;

/**
 * @param number - Which name: a whole number from 0.
 * @returns The name of that number.
 */
export function inventedName(number: number): PlaceName {
  if (number >= oneWordNames) {
    const first = inventedName(Math.floor(number / oneWordNames) - 1);
    const second = inventedName(number % oneWordNames);
    return { latin: second.latin.map((spelling) => `${first.latin[0] ?? ""} ${spelling}`), ar: `${first.ar} ${second.ar}` };
  }
  // 601 is coprime to the number of names, so neighbours in number look unlike one another.
  const spread = (number * 601) % oneWordNames;
  const opening = at(openings, spread);
  const middle = at(middles, Math.floor(spread / openings.length));
  const ending = at(endings, Math.floor(spread / (openings.length * middles.length)));
  const usual = opening.latin + middle.latin + ending.latin;
  return { latin: [usual, variant(usual)], ar: opening.ar + middle.ar + ending.ar };
}

function variant(usual: string): string {
  const swaps: readonly (readonly [RegExp, string])[] = [
    [/a$/u, "ah"],
    [/u/u, "ou"],
    [/i/u, "ee"],
    [/q/u, "k"],
    [/a/u, "aa"],
  ];
  for (const [pattern, written] of swaps) if (pattern.test(usual)) return usual.replace(pattern, written);
  return usual;
}

type Pair = { readonly latin: string; readonly ar: string };

function pairs(list: string): readonly Pair[] {
  return list.split(" ").map((entry) => {
    const [latin = "", ar = ""] = entry.split("=");
    return { latin, ar };
  });
}

function at(list: readonly Pair[], index: number): Pair {
  return list[index % list.length] ?? { latin: "", ar: "" };
}
