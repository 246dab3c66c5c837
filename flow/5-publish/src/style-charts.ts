// The rules for ranges drawn as bars.

/** Rules for `rangeChart`. */
export const chartRules = `.definitions { position: absolute; }
.chart { margin: .8rem 0; max-width: 46rem; } .chart figcaption { font: .86rem/1.5 var(--sans); color: var(--soft-ink); margin-block-end: .3rem; }
.bars { list-style: none; margin: 0; padding: 0; max-width: none; font-family: var(--sans); font-size: .86rem; line-height: 1.4; }
.bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: end; padding: .35rem 0 .1rem; margin: 0; }
.bars .figure { font-weight: 600; text-align: end; font-variant-numeric: tabular-nums; max-width: 9rem; } .bars .row-claim .figure, .bars .row-soft .figure { font-weight: 400; }
.bars .bar { grid-column: 1 / -1; }
.bar, .axis { display: block; overflow: visible; direction: ltr; }
.tick { stroke: var(--rule); stroke-width: 1; } .axis text { font: 11px var(--sans); fill: var(--soft-ink); }
.bar { --of: var(--bar); } .bar-claim { --of: var(--bar-claim); } .bar-soft { --of: var(--bar-soft); }
.closed { fill: var(--of); } .exact { fill: var(--of); } .arrow { fill: var(--of); } .cap { stroke: var(--of); stroke-width: 2.5; } .soft-cap { stroke-dasharray: 3 2.5; stroke: var(--bar-soft); }
.bar-claim .closed, .bar-claim .open-low, .bar-claim .open-high { height: 4px; y: 7px; } .bar-soft .closed, .bar-soft .open-low, .bar-soft .open-high { height: 4px; y: 7px; fill-opacity: .55; }
.bar-claim .exact, .bar-soft .exact { r: 4px; } .bar-soft .exact { fill: var(--ground); stroke: var(--of); stroke-width: 2; }
.stop-full { stop-color: var(--bar-claim); stop-opacity: .9; } .stop-none { stop-color: var(--bar-claim); stop-opacity: .12; }
`;
