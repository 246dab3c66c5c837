// Count: tolls as ranges per scope, each bound with its because; nothing added twice, nothing averaged.
export { type AsideToll, countAside } from "./count-aside.ts";
export { countTolls } from "./count-tolls.ts";
export { headlineOf } from "./headline.ts";
