// The stylesheet: one design, calm and legible on a small old phone, in print, light and dark. No fonts or images are fetched.
import { chartRules } from "./style-charts.ts";
import { tokens } from "./style-tokens.ts";

const frame = `* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 var(--serif); overflow-wrap: break-word; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--raised); padding: .5rem 1rem; z-index: 1; }
.skip:focus { inset-inline-start: .5rem; inset-block-start: .5rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
.draft { background: var(--draft-ground); color: var(--draft); border-block-end: 1px solid currentColor; font: .88rem/1.45 var(--sans); }
.draft p { margin: 0 auto; padding: .55rem 1.1rem; max-width: var(--wide); }
.draft a { color: inherit; }
.bar-top { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; align-items: baseline; justify-content: space-between; max-width: var(--wide); margin: 0 auto; padding: .8rem 1.1rem .7rem; font-family: var(--sans); font-size: .88rem; }
.case { margin: 0; font-weight: 600; }
.case a { color: inherit; text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 .85rem; margin: 0; padding: 0; list-style: none; }
nav li { margin: 0; } nav a { display: inline-block; padding: .3rem 0; }
nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; border-block-end: 2px solid currentColor; }
main, footer.site { max-width: var(--wide); margin: 0 auto; padding: .5rem 1.1rem 2rem; }
footer.site { border-block-start: 1px solid var(--rule); margin-block-start: 2rem; padding-block-start: 1rem; color: var(--soft-ink); font: .82rem/1.5 var(--sans); }
footer.site p { margin: .2rem 0; }
`;

const words = `h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; max-width: var(--measure); }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); margin: .4rem 0 .6rem; letter-spacing: -.01em; }
h1.sentence-title { font-size: clamp(1.3rem, 1.1rem + 1.2vw, 1.75rem); font-weight: 500; }
h2 { font-size: 1.32rem; margin: 2.6rem 0 .6rem; padding-block-start: .7rem; border-block-start: 1px solid var(--rule); max-width: none; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; }
h4 { font: 600 .82rem/1.4 var(--sans); margin: 0 0 .3rem; color: var(--soft-ink); }
p, ul, ol, dl { margin: .5rem 0; max-width: var(--measure); }
ul, ol { padding-inline-start: 1.25rem; }
li { margin: .25rem 0; }
.lede { font-size: 1.12rem; line-height: 1.5; }
.kicker, .head { font: 600 .78rem/1.4 var(--sans); letter-spacing: .02em; color: var(--soft-ink); margin: 1.2rem 0 0; }
.head { margin: .4rem 0 .1rem; }
.meta, .scope { color: var(--soft-ink); font: .86rem/1.5 var(--sans); }
.meta a, .scope a { color: inherit; }
.unknown { color: var(--soft-ink); font-style: italic; }
span.id, .ref { font: .82em/1 var(--mono); color: var(--soft-ink); white-space: nowrap; overflow-wrap: anywhere; }
.state-line { font: .9rem/1.5 var(--sans); color: var(--soft-ink); }
.organ { border-block-end: 1px dashed var(--rule-strong); }
code, pre { font: .84em/1.5 var(--mono); overflow-wrap: anywhere; }
pre { background: var(--sunk); padding: .8rem 1rem; overflow-x: auto; max-width: var(--measure); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

const blocks = `.counts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; font-family: var(--sans); max-width: none; padding: .9rem 0; border-block: 1px solid var(--rule); }
.counts dt { font-size: .78rem; color: var(--soft-ink); } .counts dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.fields { max-width: none; } .fields > div { display: grid; grid-template-columns: minmax(8rem, 15rem) minmax(0, 1fr); gap: .1rem 1.2rem; padding: .4rem 0; border-block-end: 1px solid var(--rule); }
.fields dt { font: .86rem/1.6 var(--sans); color: var(--soft-ink); } .fields dd { margin: 0; max-width: var(--measure); }
.cards { list-style: none; padding: 0; max-width: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(25rem, 100%), 1fr)); gap: .9rem; align-items: start; }
.card { background: var(--raised); border: 1px solid var(--rule); border-radius: .35rem; padding: .9rem 1.1rem; margin: 0; }
.card h3 { margin: 0 0 .4rem; font-size: 1.18rem; } .card > p { margin-block-end: 0; }
.ranges { list-style: none; padding: 0; max-width: none; } .ranges li { padding: .3rem 0; border-block-end: 1px dotted var(--rule); } .ranges .figure { font-weight: 700; display: inline-block; } .ranges.first { font-size: 1.1rem; } .ranges.first li { border: 0; padding-block: .25rem 0; } .ranges.first .bar-only { max-width: 34rem; padding: 0; }
.where { display: block; }
.claims { list-style: none; padding: 0; } .claims > li { padding: .5rem 0; border-block-end: 1px solid var(--rule); } .claims .meta { display: block; }
.sides { list-style: none; padding: 0; } .sides li { margin: .5rem 0; } .sides .meta, .conflicts .meta { display: block; }
.line { color: inherit; text-decoration-color: var(--rule-strong); }
.pair summary { display: block; font: inherit; } .pair .side { display: block; padding-inline-start: 1.1rem; } .pair .side .meta { display: inline; } .pair .or { display: block; font: .82rem/1.3 var(--sans); color: var(--soft-ink); padding-inline-start: 1.1rem; } .pair summary::before { content: "▸"; float: inline-start; } .pair[open] summary::before { content: "▾"; }
.pair { background: var(--raised); border: 1px solid var(--rule); border-radius: .35rem; padding: .3rem .9rem; margin: .6rem 0; }
.for-against { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: .2rem 2rem; max-width: none; font-size: .92rem; margin-block-end: .3rem; } .for-against dt { font: 600 .78rem/1.4 var(--sans); color: var(--soft-ink); } .for-against dd { margin: 0; } .for-against dd::first-letter { text-transform: uppercase; }
.toll { margin: 1.4rem 0 2.2rem; } .toll h3 { margin-block-end: .3rem; } .toll h3 .scope { font-weight: 400; }
.readings { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1rem; margin: .8rem 0; }
.reading { background: var(--raised); border: 1px solid var(--rule); border-radius: .35rem; padding: .8rem 1rem; }
.one { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2rem; align-items: start; } .one .readings { margin-block-end: 0; }
.range { font-size: 1.55rem; line-height: 1.2; margin: .1rem 0 .5rem; font-variant-numeric: lining-nums; }
.range .said { display: block; margin-block-end: .15rem; font: .86rem/1.4 var(--sans); color: var(--soft-ink); }
.because { list-style: none; padding: 0; font-size: .95rem; line-height: 1.5; } .because li { margin: .5rem 0; }
.behind p { font: .86rem/1.5 var(--sans); margin: .2rem 0; } .behind .head { font-weight: 600; }
.soft-head { font: .86rem/1.5 var(--sans); color: var(--soft-ink); margin-block-end: 0; } .because.soft { border-inline-start: 3px dotted var(--bar-soft); padding-inline-start: .8rem; }
.conflicts { border-inline-start: 3px solid var(--draft); padding-inline-start: 1rem; margin: 1rem 0; } .conflicts.granted, .softer { border-inline-start: 3px dotted var(--bar-soft); padding-inline-start: 1rem; margin: 1rem 0; } .softer .range { font-size: 1.2rem; } .one > .softer { grid-column: 1 / -1; }
.apart { border-inline-start: 3px double var(--rule-strong); padding-inline-start: clamp(.8rem, 2vw, 1.4rem); }
.beside { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 0 2.4rem; align-items: start; }
.beside .fields > div { grid-template-columns: 1fr; gap: 0; }
.words { margin: .6rem 0; border: 1px solid var(--rule); border-radius: .35rem; background: var(--raised); }
.words figcaption { font: .86rem/1.5 var(--sans); padding: .6rem 1rem; border-block-end: 1px solid var(--rule); }
.words.note, .note-label { border-style: dashed; border-color: var(--rule-strong); } .words.none { padding: .3rem 1rem; border-style: dashed; }
.note-label { border-width: 1px; padding: .6rem 1rem; font: .9rem/1.5 var(--sans); }
.text { white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; padding: 1rem; line-height: 1.7; overflow-wrap: anywhere; } .text.whole { background: var(--raised); border: 1px solid var(--rule); border-radius: .35rem; max-width: 46rem; }
mark { background: var(--mark); color: var(--mark-ink); padding: .1em .12em; border-radius: .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.aside { background: var(--aside); color: inherit; } mark:target, span:target + mark { outline: 2px solid var(--focus); }
.ref { margin-inline: .15em .2em; font-size: .72em; vertical-align: super; }
.chain { list-style: none; padding: 0; counter-reset: none; } .chain li { padding-inline-start: 1.2rem; position: relative; margin: .1rem 0; } .chain li + li::before { content: "↳"; position: absolute; inset-inline-start: 0; color: var(--soft-ink); }
.chains, .chain-part { list-style: none; padding-inline-start: 0; max-width: none; } .chain-part { padding-inline-start: 1.1rem; border-inline-start: 1px solid var(--rule); margin: 0 0 0 .25rem; } .chains > li { margin: .8rem 0; }
.items { list-style: none; padding: 0; } .items .meta { display: block; }
.files { font-family: var(--mono); font-size: .86rem; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; padding: 0; }
summary { cursor: pointer; font-family: var(--sans); font-size: .9rem; padding: .4rem 0; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: start; font: .86rem/1.5 var(--sans); color: var(--soft-ink); padding-block-end: .4rem; }
th, td { text-align: start; vertical-align: top; padding: .45rem .9rem .45rem 0; border-block-end: 1px solid var(--rule); } thead th { font: 600 .82rem/1.4 var(--sans); color: var(--soft-ink); } tbody th { font-weight: 600; min-width: 8rem; } .spellings { display: block; font-weight: 400; }
tr:target { background: var(--sunk); }
`;

const smallAndPrint = `@media (max-width: 46rem) {
  .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; } .stack thead { display: none; } .stack caption { display: block; } .stack tr { border-block-end: 1px solid var(--rule); padding: .5rem 0; } .stack th, .stack td { border: 0; padding: .1rem 0; }
  .stack td::before { content: attr(data-label) ": "; font: .82rem/1.4 var(--sans); color: var(--soft-ink); }
  nav ul { gap: 0 .55rem; font-size: .94em; } .beside { grid-template-columns: minmax(0, 1fr); } .fields > div { grid-template-columns: minmax(0, 1fr); gap: 0; } .counts { gap: .3rem 1.4rem; }
}
@media print {
  html { font-size: 82%; }
  nav, .skip, footer.site a { display: none; } .draft { border: 1px solid #000; }
  details::details-content { content-visibility: visible; block-size: auto; } .reading, .card, .pair, .words, .toll h3 { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } .beside { grid-template-columns: 1fr; }
}
`;

/** The content of `style.css`. */
export const stylesheet: string = [tokens, frame, words, blocks, chartRules, smallAndPrint].join("\n");
