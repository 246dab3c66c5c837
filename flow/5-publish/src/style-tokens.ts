// The design's values: colours for light, dark and print, type, space. Every pair of text and ground has a contrast of 4.5 or more.

/** Custom properties, for use before every other rule. */
export const tokens = `:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #ffffff; --sunk: #f2f0ea; --rule: #d9d5cb; --rule-strong: #8f8a7e;
  --ink: #1f2124; --soft-ink: #55585c; --link: #1d4f63; --focus: #a04a00;
  --mark: #fbe6a2; --mark-ink: #1f2124; --aside: #e4ecdf;
  --draft: #6b3d00; --draft-ground: #fdf1dc;
  --bar: #2f6377; --bar-claim: #6f7f86; --bar-soft: #a8874a;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", "Noto Naskh Arabic", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --measure: 42rem; --wide: 68rem; --gap: 1.5rem;
}
@media (prefers-color-scheme: dark) { :root {
  --ground: #15181a; --raised: #1c2023; --sunk: #212629; --rule: #363c40; --rule-strong: #7c858b;
  --ink: #e8e5de; --soft-ink: #adb0b2; --link: #9cc9da; --focus: #ffb366;
  --mark: #5b4a12; --mark-ink: #fff6da; --aside: #2f3b2e;
  --draft: #f6d196; --draft-ground: #33270f;
  --bar: #7fb4c8; --bar-claim: #8b999f; --bar-soft: #c6a566;
} }
@media print { :root {
  --ground: #fff; --raised: #fff; --sunk: #fff; --ink: #000; --soft-ink: #333; --link: #000; --rule: #999; --mark: #e8e8e8; --mark-ink: #000;
} }
`;
