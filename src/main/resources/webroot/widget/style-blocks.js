/** Comparison, schedule, proposal and links. What is a table in a wide panel is a list of cards in a narrow one. */
export const BLOCKS = `
.comparison, .schedule, .proposal, .links { width: 100%; }
.block-title { font-size: 18px; font-weight: 600; }
.affordable { display: flex; flex-wrap: wrap; gap: 0 20px; color: var(--soft); }
.comparison > .grid { margin-block-start: 12px; }
.amount { font-variant-numeric: tabular-nums; white-space: nowrap; }
.head { display: none; }
.comparison .grid { display: grid; gap: 12px; }
.comparison .row { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; padding: 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.comparison .recommended { border: 2px solid var(--accent); padding: 15px; }
.comparison .name, .comparison .first, .comparison .more { grid-column: 1 / -1; }
.name { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
.name strong { font-weight: 600; font-size: 17px; }
.badge { padding: 1px 10px; border-radius: 11px; background: var(--tint); color: var(--accent); font-size: 13px; font-weight: 600; white-space: nowrap; }
.comparison .figure { display: flex; flex-direction: column; line-height: 1.4; }
.key { font-size: 13px; color: var(--soft); }
.comparison .first .amount { font-size: 24px; font-weight: 600; }
.more { display: flex; flex-direction: column; align-items: flex-start; gap: 8px; padding-block-start: 8px; border-block-start: 1px solid var(--line); font-size: 15px; }
.terms { font-size: 14px; color: var(--soft); }
.terms:empty { display: none; }
.notes { display: grid; gap: 4px; color: var(--soft); font-size: 15px; }
.notes li { position: relative; padding-inline-start: 22px; }
.notes li::before { position: absolute; inset-inline-start: 0; font-weight: 700; }
.notes.fit li::before { content: "✓" / ""; color: var(--accent); }
.notes.beware li::before { content: "·" / ""; inset-inline-start: 7px; color: var(--care); }
.comparison > .notes { margin-block-start: 4px; }
.more details { width: 100%; }
summary { min-height: 44px; padding: 10px 0; cursor: pointer; font-weight: 500; }
.estimates { display: grid; gap: 4px; color: var(--soft); font-size: 14px; font-variant-numeric: tabular-nums; }
.unfitting { margin-block-start: 12px; padding: 4px 16px; border: 1px solid var(--line); border-radius: 14px; }
.unfitting ul { display: grid; gap: 12px; padding-block: 4px 14px; }
.unfitting strong { font-weight: 500; }
.unfitting p { color: var(--soft); font-size: 15px; }
.choose { align-self: stretch; text-align: center; }
.recommended .choose { background: var(--accent); color: var(--on-accent); }

.schedule { padding: 4px 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.schedule .grid { margin-block: 8px 12px; }
.schedule .row { display: grid; grid-template-columns: auto 1fr auto; gap: 0 10px; padding: 10px 0; border-block-start: 1px solid var(--line); align-items: baseline; }
.schedule .number { min-width: 1.6em; color: var(--soft); font-variant-numeric: tabular-nums; }
.schedule .payment { text-align: end; font-weight: 600; }
.schedule .payment .key { display: none; }
.schedule .principal { grid-column: 2; }
.schedule .principal, .schedule .interest, .schedule .balance { font-size: 13px; color: var(--soft); }
.schedule .interest { grid-column: 3; text-align: end; }
.schedule .balance { grid-column: 2 / -1; }
.schedule .key { margin-inline-end: 6px; }

.proposal { padding: 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
.proposal-head { display: flex; gap: 12px; }
.proposal-head .icon { width: 40px; height: 40px; padding: 8px; border-radius: 12px; background: var(--tint); color: var(--accent); }
.proposal h3 { font-weight: 600; line-height: 1.4; }
.handoff { display: grid; justify-items: start; gap: 8px; }
.handoff a { display: inline-grid; align-items: center; margin-block-start: 4px; text-decoration: none; }
.links a { display: inline-block; padding: 10px 0; color: var(--accent); text-underline-offset: 3px; }

.confirm { width: min(400px, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--line); border-radius: var(--round); background: var(--surface); color: var(--text); box-shadow: var(--shadow); }
.confirm::backdrop { background: rgb(10 20 18 / 45%); }
.confirm h3 { margin-block-end: 8px; font-size: 18px; font-weight: 600; }
.confirm .downloads { justify-content: flex-end; margin-block-start: 20px; }

.downloads { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 16px; }
@container panel (min-width: 620px) {
  .comparison .grid { display: block; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); overflow: hidden; }
  .comparison .head, .comparison .row { display: grid; grid-template-columns: minmax(112px, 1.5fr) repeat(2, minmax(0, 1.1fr)) minmax(62px, 0.5fr) repeat(2, minmax(0, 1.15fr)); gap: 0 10px; padding: 14px 18px; border: 0; border-radius: 0; }
  .comparison .head { padding-block: 10px; background: var(--ground); font-size: 13px; color: var(--soft); }
  .comparison .row { border-block-start: 1px solid var(--line); align-items: baseline; }
  .comparison .recommended { background: color-mix(in srgb, var(--tint) 45%, var(--surface)); box-shadow: inset 4px 0 var(--accent); }
  .comparison .recommended .badge { background: var(--accent); color: var(--on-accent); }
  .comparison .name, .comparison .first { grid-column: auto; }
  .comparison .name strong { font-size: 16px; }
  .comparison .head span:not(:first-child), .comparison .figure { text-align: end; }
  .comparison .key { display: none; }
  .comparison .unlike { display: flex; flex-direction: column-reverse; }
  .comparison .unlike .key { display: block; }
  .comparison .figure { font-size: 15px; }
  .comparison .first .amount { font-size: 15px; }
  .more { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding-block-start: 8px; border: 0; color: var(--soft); }
  .more > * { grid-column: 1; }
  .choose { grid-column: 2; grid-row: 1 / span 2; align-self: center; padding-inline: 22px; }
  .schedule .grid { display: grid; grid-template-columns: auto auto repeat(4, 1fr); gap: 0 14px; }
  .schedule .head, .schedule .row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; padding: 8px 0; }
  .schedule .head { font-size: 13px; color: var(--soft); }
  .schedule .head span:nth-child(n + 3), .schedule .figure { text-align: end; }
  .schedule .key { display: none; }
  .schedule .principal, .schedule .interest, .schedule .balance { grid-column: auto; font-size: 15px; color: inherit; }
}
@media print {
  .root, .panel, .body, .main, .log { display: block; height: auto; overflow: visible; }
  header, .progress, .tail, .ahead, .trouble, .composer, .launcher { display: none !important; }
}
`;
