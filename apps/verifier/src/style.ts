// The page's stylesheet: one column, calm, legible on a small old phone, light and dark, printed, in both directions of writing.
// Fetches no font and no image. Sides are logical (start, end), so that one rule serves both directions.

const values = `:root { color-scheme: light dark;
  --ground: #fbfaf7; --raised: #ffffff; --sunk: #f2f0ea; --rule: #d9d5cb; --rule-strong: #8f8a7e;
  --ink: #1f2124; --soft-ink: #55585c; --link: #1d4f63; --focus: #a04a00;
  --good: #1d5b45; --good-ground: #e7f1ea; --bad: #8a1f1a; --bad-ground: #fbe9e5; --open: #5b4b1c; --open-ground: #f6efdb;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Vazirmatn", "Liberation Sans", Arial, sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, "Liberation Serif", serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) { :root {
  --ground: #15181a; --raised: #1c2023; --sunk: #212629; --rule: #363c40; --rule-strong: #7c858b;
  --ink: #e8e5de; --soft-ink: #adb0b2; --link: #9cc9da; --focus: #ffb366;
  --good: #8fd3b4; --good-ground: #1b2d26; --bad: #f5a79f; --bad-ground: #381d1b; --open: #e3c985; --open-ground: #2c2718;
} }
@media print { :root {
  --ground: #fff; --raised: #fff; --sunk: #fff; --ink: #000; --soft-ink: #333; --link: #000; --rule: #999;
  --good: #000; --good-ground: #fff; --bad: #000; --bad-ground: #fff; --open: #000; --open-ground: #fff;
} }
`;

const frame = `* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.1rem 4rem; max-width: 46rem; background: var(--ground); color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: break-word; }
[lang="ar"], [lang="fa"], [lang="ckb"] { line-height: 1.8; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
[tabindex="-1"]:focus { outline: none; }
[hidden] { display: none; }
h1, h2, h3 { line-height: 1.3; font-weight: 600; text-wrap: balance; margin: 0; }
h1 { font: 600 clamp(1.5rem, 1.2rem + 1.6vw, 2.1rem)/1.25 var(--serif); }
[dir="rtl"] h1, [dir="rtl"] .verdict h2 { font-family: var(--sans); line-height: 1.5; }
p { margin: .5rem 0; } .soft { color: var(--soft-ink); font-size: .9rem; }
.top { display: flex; flex-wrap: wrap; gap: .3rem 1rem; justify-content: space-between; align-items: center; padding-block: 1rem 1.6rem; }
.brand { font: 600 1rem/1.4 var(--serif); margin: 0; letter-spacing: .01em; }
.languages { display: flex; flex-wrap: wrap; gap: 0 .15rem; margin: 0; padding: 0; border: 0; }
.languages button { font: .9rem/1.5 var(--sans); background: none; border: 0; border-block-end: 2px solid transparent; color: var(--link); padding: .35rem .5rem; cursor: pointer; }
.languages button[aria-pressed="true"] { color: var(--ink); font-weight: 600; border-block-end-color: currentColor; }
`;

const forms = `.drop { margin-block: 1.4rem 1rem; padding: 2.4rem 1.2rem; border: 2px dashed var(--rule-strong); border-radius: .6rem; background: var(--raised); text-align: center; }
.drop h2 { font-size: 1.2rem; } .drop p { margin: .2rem 0 1.1rem; }
.drop.over { border-style: solid; border-color: var(--link); background: var(--sunk); }
.drop.small { padding: 1.1rem 1.2rem; } .drop.small h2 { font-size: 1rem; } .drop.small p { margin-block-end: .7rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; justify-content: center; }
.button { font: 500 .95rem/1.4 var(--sans); padding: .55rem 1.1rem; border: 1px solid var(--link); border-radius: .35rem; background: var(--link); color: var(--ground); cursor: pointer; }
.button.quiet { background: transparent; color: var(--link); } .button.small { padding: .3rem .8rem; font-size: .88rem; }
.button:hover { filter: brightness(1.12); }
details.more { border-block: 1px solid var(--rule); margin-block: 1rem; }
summary { cursor: pointer; padding: .7rem 0; color: var(--link); font-weight: 500; }
.field { padding: .8rem 0; border-block-start: 1px solid var(--rule); } .field label, .field .label { display: block; font-weight: 500; } .field .soft { margin: .1rem 0 .5rem; }
.field input[type="text"] { width: 100%; font: .9rem/1.5 var(--mono); padding: .5rem .6rem; border: 1px solid var(--rule-strong); border-radius: .35rem; background: var(--raised); color: var(--ink); text-align: left; }
.chosen { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; }
.slip { color: var(--bad); font-size: .9rem; } .slip:empty { display: none; }
.progress { padding: 1rem 0; } progress { display: block; width: 100%; accent-color: var(--link); }
`;

const results = `.verdict { margin-block: 1.6rem 1.4rem; padding: 1.2rem 1.3rem; border-radius: .6rem; border-inline-start: .45rem solid; }
.verdict h2 { font: 600 1.55rem/1.3 var(--serif); } .verdict p { margin: .35rem 0 0; color: var(--ink); }
.verdict.holds { background: var(--good-ground); color: var(--good); } .verdict.fails { background: var(--bad-ground); color: var(--bad); } .verdict.cannot, .verdict.in-part { background: var(--open-ground); color: var(--open); }
.verdict .tally { font-weight: 600; }
.group { margin-block: 2.2rem 0; } .group > h2 { font-size: 1.15rem; padding-block-end: .45rem; border-block-end: 1px solid var(--rule-strong); }
.checks { list-style: none; margin: 0; padding: 0; }
.check { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr); padding: .75rem 0; border-block-end: 1px solid var(--rule); break-inside: avoid; }
.mark { width: 1.25rem; height: 1.25rem; margin-block-start: .28rem; } [dir="rtl"] .mark { margin-block-start: .35rem; }
.mark circle { fill: none; stroke: currentColor; stroke-width: 1.6; } .mark path { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.check.holds .mark { color: var(--good); } .check.fails .mark { color: var(--bad); } .check.not-checked .mark { color: var(--open); } .check.not-checked .mark circle { stroke-dasharray: 2.4 2.4; }
.check.fails .mark circle { fill: var(--bad); } .check.fails .mark path { stroke: var(--ground); }
.check h3 { font-size: 1rem; font-weight: 500; line-height: inherit; } .check p { margin: .15rem 0 0; }
.outcome { font-weight: 600; } .check.holds .outcome { color: var(--good); } .check.fails .outcome { color: var(--bad); } .check.not-checked .outcome { color: var(--open); }
.problem { margin-block: .6rem 0; padding: .6rem .8rem; background: var(--sunk); border-radius: .35rem; }
.problem p { margin: 0; } .problem ul { list-style: none; margin: .4rem 0 0; padding: 0; } .problem li { padding: .15rem 0; font-size: .9rem; }
.problem summary { padding: .3rem 0; font-size: .9rem; }
.text, pre { white-space: pre-wrap; overflow-wrap: anywhere; } pre { margin: 0; text-align: left; }  .group details.more { margin: 0; border-block-start: 0; } .code, .path, .print, pre { font: .88em/1.5 var(--mono); overflow-wrap: anywhere; } .code { color: var(--soft-ink); white-space: nowrap; }
.facts { margin: 0; } .facts > div { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: .1rem 1.2rem; padding: .55rem 0; border-block-end: 1px solid var(--rule); }
.facts dt { color: var(--soft-ink); font-size: .92rem; } .facts dd { margin: 0; } .facts dd p { margin-block-end: 0; }
.print { display: inline-grid; grid-template-columns: repeat(8, auto); gap: .1rem .7rem; font-size: .95em; letter-spacing: .02em; text-align: left; }
.claims { margin: .3rem 0 0; padding-inline-start: 1.2rem; font-size: .9rem; } .change { padding: .75rem 0; border-block-end: 1px solid var(--rule); } .change p { margin: .15rem 0 0; }
.from-to { font-weight: 600; font-variant-numeric: tabular-nums; }
.foot { margin-block-start: 2rem; }
@media (max-width: 34rem) { .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; } .print { grid-template-columns: repeat(4, auto); justify-content: start; } .drop { padding: 1.6rem .9rem; } .verdict h2 { font-size: 1.35rem; } }
@media print { html { font-size: 80%; } body { max-width: none; } .languages, .drop, .more, .progress, .foot, .button { display: none; } .verdict { border: 2px solid; } details::details-content { content-visibility: visible; block-size: auto; } }
`;

/** The content of the page's `<style>`. */
export const stylesheet: string = `\n${[values, frame, forms, results].join("")}`;
