// How sure an alpha is: a bootstrap over units. Deliberately no formula: alpha's distribution has none that holds for few units.
import { agreementOf, type Coded, disagreements, pairable } from "./agreement.ts";

/** How to draw. `chance(below)`: a whole number of 0 or more and less than `below`, each as likely. `level`: 0–1, such as 0.95. */
export type Resampling = {
  readonly chance: (below: number) => number;
  readonly resamples: number;
  readonly level: number;
};

/** Alpha's interval, or why it has none. `undefinedResamples`: how many draws had no variation, and so no alpha. */
export type AgreementInterval =
  | {
      readonly outcome: "measured";
      readonly low: number;
      readonly high: number;
      readonly level: number;
      readonly resamples: number;
      readonly undefinedResamples: number;
    }
  | { readonly outcome: "undefined"; readonly why: "alpha-undefined" | "too-few-units" | "too-little-variation" };

const fewestUnits = 10;
/** Above this share the draws that do have an alpha are no fair picture of all. */
const mostUndefined = 0.05;

/**
 * The interval of an alpha, by drawing as many units again, with repetition.
 *
 * @param coded - What the alpha is of.
 * @param resampling - How to draw.
 * @returns The percentile interval; refused below 10 units that two coders coded, and where over 5 % of draws have no variation.
 * @see Zapf, Castell, Morawietz & Karch 2016, BMC Medical Research Methodology 16:93.
 */
export function agreementInterval(coded: Coded, { chance, resamples, level }: Resampling): AgreementInterval {
  if (agreementOf(coded).outcome === "undefined") return { outcome: "undefined", why: "alpha-undefined" };
  const { units, categories } = pairable(coded);
  if (units.length < fewestUnits) return { outcome: "undefined", why: "too-few-units" };
  const alphas: number[] = [];
  for (let drawn = 0; drawn < resamples; drawn += 1) {
    const again = units.map((unit) => units[chance(units.length)] ?? unit);
    const measured = disagreements(again, categories, coded.metric);
    if (measured !== null) alphas.push(1 - measured.observed / measured.expected);
  }
  const undefinedResamples = resamples - alphas.length;
  if (alphas.length === 0 || undefinedResamples > mostUndefined * resamples)
    return { outcome: "undefined", why: "too-little-variation" };
  alphas.sort((a, b) => a - b);
  const tail = Math.floor(((1 - level) / 2) * alphas.length);
  const [low = -1, high = 1] = [alphas[tail], alphas[alphas.length - 1 - tail]];
  return { outcome: "measured", low, high, level, resamples, undefinedResamples };
}

/**
 * Chance that repeats, so that the same codings give the same interval. Not for salts or keys.
 *
 * @param seed - A whole number; another one, other draws.
 * @returns Draws whole numbers below a bound (up to 2^32).
 * @see Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators: its 32-bit kin.
 */
export function seededChance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * below);
  };
}
