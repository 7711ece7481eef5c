/** Charts. Lengths and places say the same as the words beside them; filled and outlined differ without any colour. */
export const CHARTS = `
.chart { display: grid; gap: 20px; margin: 16px 0 0; padding: 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.schedule .chart { gap: 6px; margin-block-start: 4px; padding: 0; border: 0; }
h4 { margin: 0; font-size: 15px; font-weight: 600; }
.bars ul { display: grid; gap: 10px; margin-block-start: 8px; }
.bars li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; font-size: 14px; line-height: 1.5; }
.bars .badge { margin-inline-start: 8px; font-size: 12px; }
.bars .strong { font-weight: 600; }
.length { width: 100%; height: 14px; overflow: visible; }
.fill { fill: var(--edge); }
.strong .fill { fill: var(--accent); }
.limit { stroke: var(--care); stroke-width: 2; }
.limit-name::before { content: ""; display: inline-block; width: 2px; height: 13px; margin-inline: 2px 8px; background: var(--care); vertical-align: -2px; }
.columns { width: 100%; height: 132px; overflow: visible; border-block-end: 1px solid var(--edge); }
.columns .principal { fill: var(--accent); }
.columns .interest { fill: color-mix(in srgb, var(--care) 22%, var(--surface)); stroke: var(--care); stroke-width: 1; }
.legend { display: flex; flex-wrap: wrap; gap: 0 20px; font-size: 14px; }
.swatch { display: inline-block; width: 12px; height: 12px; margin-inline-end: 8px; border: 1px solid var(--accent); background: var(--accent); forced-color-adjust: none; }
.swatch.interest { border-color: var(--care); background: color-mix(in srgb, var(--care) 22%, var(--surface)); }
.most { line-height: 1.2; }
.ends { display: flex; justify-content: space-between; }
@container panel (min-width: 620px) { .comparison .chart { grid-template-columns: 1fr 1fr; gap: 32px; padding: 18px; } }
@media (forced-colors: active) {
  .fill { fill: CanvasText; }
  .strong .fill { fill: Highlight; }
  .limit { stroke: LinkText; }
  .limit-name::before { background: LinkText; forced-color-adjust: none; }
  .columns .principal { fill: CanvasText; }
  .columns .interest { fill: Canvas; stroke: CanvasText; }
  .swatch { border-color: CanvasText; background: CanvasText; }
  .swatch.interest { border-color: CanvasText; background: Canvas; }
}
`;
