/** The panel "my figures": beside the talk where there is room, a sheet above it where there is not. */
export const FIGURES = `
.figures { position: absolute; inset: 8px 0 0; z-index: 1; padding: 8px 20px 24px; overflow-y: auto; overscroll-behavior: contain; background: var(--surface); border-radius: 18px 18px 0 0; box-shadow: var(--shadow); animation: rise 0.2s; }
@keyframes rise { from { transform: translateY(24px); opacity: 0; } }
.figures-head { position: sticky; inset-block-start: -8px; display: flex; align-items: center; justify-content: space-between; margin-inline-end: -12px; padding-block: 8px 4px; background: var(--surface); }
.figures h3 { font-size: 18px; font-weight: 600; outline-offset: 4px; }
.figures h4 { margin: 20px 0 4px; font-size: 14px; font-weight: 600; color: var(--soft); }
.fact { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 12px; padding: 8px 0; border-block-start: 1px solid var(--line); }
.fact form { display: grid; gap: 10px; width: 100%; padding-block: 4px; }
.known { display: flex; flex-direction: column; flex: 1 1 120px; min-width: 0; line-height: 1.4; }
.known .value { font-weight: 600; }
.doing { display: flex; gap: 8px; margin-inline-end: -8px; }
.doing .link { color: var(--accent); font-size: 15px; }
.doing .link:disabled { color: var(--soft); cursor: default; }
.fact input { width: 100%; min-height: 46px; margin-block-start: 4px; padding: 8px 14px; border: 1px solid var(--edge); border-radius: 12px; background: var(--ground); color: var(--text); font-size: 16px; }
.figures [role="status"]:not(:empty) { margin-block-start: 12px; padding: 8px 12px; border-radius: 10px; background: var(--tint); color: var(--text); }
@container panel (min-width: 720px) {
  .figures { position: static; flex: none; width: min(330px, 40%); border-inline-start: 1px solid var(--line); border-radius: 0; box-shadow: none; animation: none; }
}
@media (forced-colors: active) { .figures { border: 1px solid; } }
`;
