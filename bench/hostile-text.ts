// How the time of reading grows on text made to be slow: each line doubles the text; a ratio near 2 is linear, near 4 a weakness.
// `node bench/hostile-text.ts` prints a table.
import { extractClaims, makeGazetteer } from "@bayyina/extract";
import { noPlaces, placeTree } from "@bayyina/model";

const units = [
  '"',
  "'",
  "]",
  "((((",
  "”said ",
  "12 people ",
  "killed ",
  "a hundred and ",
  "1,000",
  "1/2/",
  "on 14 May ",
  "according to ",
  "\n\n12 killed.",
  "At least 12 people were killed on 3 May. ",
  "A. ",
  "Dr. ",
  "between 1 and ",
];
const gazetteer = makeGazetteer(noPlaces, placeTree(noPlaces));
const source = {
  id: "x",
  label: "x",
  speaker: null,
  publisher: null,
  address: null,
  item: null,
  textDigest: null,
  lang: "en",
  reported: "2031-05-04",
};
const codeUnits = 200_000;

console.log("unit | s at 200 kB | s at 400 kB | ratio | MB/s");
for (const unit of units) {
  const text = unit.repeat(Math.ceil(codeUnits / unit.length));
  seconds(text.slice(0, 20_000));
  const once = Math.min(seconds(text), seconds(text));
  const twice = Math.min(seconds(text + text), seconds(text + text));
  const cells = [JSON.stringify(unit), once.toFixed(3), twice.toFixed(3), (twice / once).toFixed(1), (0.4 / twice).toFixed(1)];
  console.log(cells.join(" | "));
}

function seconds(text: string): number {
  const start = performance.now();
  extractClaims({ ...source, text }, gazetteer);
  return (performance.now() - start) / 1000;
}
