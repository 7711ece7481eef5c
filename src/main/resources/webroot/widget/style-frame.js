/** Colours, frame, launcher, bubbles and the field. A host page may set the custom properties --haoshang-… */
export const FRAME = `
/* A host page's own rules cannot undo what is important here, and what would be inherited from it ends at the root. */
:host { display: block !important; transform: none !important; filter: none !important; perspective: none !important; contain: none !important; }
:host([hidden]) { display: none !important; }
.root {
  all: initial;
  display: block;
  direction: ltr;
  color-scheme: light dark;
  --accent: var(--haoshang-accent, #1d6a59);
  --on-accent: var(--haoshang-on-accent, #ffffff);
  --tint: #e6f1ed;
  --surface: #ffffff;
  --ground: #f6f8f7;
  --text: #1c2624;
  --soft: #55635f;
  --line: #dde4e1;
  --edge: #7d8b86;
  --care: #8a4b08;
  --care-ground: #fdf4e7;
  --shadow: 0 12px 40px rgb(20 40 35 / 16%), 0 2px 8px rgb(20 40 35 / 8%);
  --round: var(--haoshang-radius, 16px);
}
@media (prefers-color-scheme: dark) {
  .root {
    --accent: var(--haoshang-accent, #7fcab6);
    --on-accent: var(--haoshang-on-accent, #0b211c);
    --tint: #1f332e;
    --surface: #1b2222;
    --ground: #131819;
    --text: #e7edeb;
    --soft: #a5b2ae;
    --line: #2c3636;
    --edge: #74827e;
    --care: #f0bd7c;
    --care-ground: #2e2519;
    --shadow: 0 12px 40px rgb(0 0 0 / 50%);
  }
}
@media (prefers-contrast: more) {
  .root { --soft: var(--text); --line: var(--edge); }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.root {
  height: 100%;
  font: 400 16px/1.6 -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif;
  color: var(--text);
  text-align: start;
  overflow-wrap: anywhere;
}
.root:lang(zh-Hant) {
  font-family: -apple-system, "Segoe UI", "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", system-ui, sans-serif;
}
h2, h3, p, ul, ol { margin: 0; padding: 0; font: inherit; }
ol, ul { list-style: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.icon-more, .icon-keys { stroke-width: 2.2; }
button, textarea, input { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.small { font-size: 14px; color: var(--soft); }

.launcher {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000;
  display: flex; align-items: center; gap: 10px; min-height: 52px; padding: 0 20px 0 16px;
  border: 0; border-radius: 26px; background: var(--accent); color: var(--on-accent); box-shadow: var(--shadow); font-weight: 500;
}
.count { min-width: 24px; padding: 0 7px; border-radius: 12px; background: var(--on-accent); color: var(--accent); font-size: 14px; line-height: 24px; }
[data-layout="floating"][data-open="true"] .launcher, [data-layout="inline"] .launcher, [data-layout="page"] .launcher { display: none; }
[data-layout="floating"][data-open="false"] .panel { display: none; }

.body { position: relative; display: flex; flex: 1; min-height: 0; }
.main { position: relative; display: flex; flex-direction: column; flex: 1; min-width: 0; min-height: 0; }
.panel {
  position: relative; display: flex; flex-direction: column; height: 100%; min-height: 0; overflow: hidden;
  background: var(--ground); border: 1px solid var(--line); border-radius: var(--round); container: panel / inline-size;
}
[data-layout="floating"] .panel {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000;
  width: min(420px, calc(100vw - 40px)); height: min(720px, calc(100dvh - 40px)); box-shadow: var(--shadow);
}
[data-layout="floating"][data-wide] .panel { width: min(860px, calc(100vw - 40px)); height: calc(100dvh - 40px); }
[data-layout="inline"][data-wide] .panel { position: fixed; inset: 20px; z-index: 2147483000; height: auto; box-shadow: var(--shadow); }
[data-layout="page"] .panel { border: 0; border-radius: 0; }
@media (max-width: 600px) {
  [data-layout="floating"] .panel, [data-layout="floating"][data-wide] .panel { inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0; }
}
@media (max-width: 899px) { .enlarge { display: none !important; } }
[data-layout="page"] .enlarge, [data-layout="page"] .close, [data-layout="inline"] .close { display: none; }

header { position: relative; display: flex; align-items: center; gap: 4px; padding: 10px 8px 10px 16px; background: var(--surface); border-block-end: 1px solid var(--line); z-index: 2; }
.mark { display: grid; place-items: center; flex: none; width: 38px; height: 38px; margin-inline-end: 8px; border-radius: 12px; background: var(--tint); color: var(--accent); font-size: 19px; font-weight: 600; }
.titles { flex: 1; min-width: 0; line-height: 1.35; }
h2 { font-weight: 600; }
.titles p { font-size: 13px; color: var(--soft); }
.round { display: grid; place-items: center; flex: none; width: 44px; height: 44px; padding: 0; border: 0; border-radius: 22px; background: none; color: var(--soft); }
.round:hover { background: var(--tint); color: var(--text); }
.menu { position: absolute; max-height: calc(100vh - 90px); overflow-y: auto; inset-block-start: calc(100% - 4px); inset-inline-end: 12px; min-width: 220px; padding: 8px; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
.menu button { display: block; width: 100%; min-height: 44px; padding: 6px 12px; border: 0; border-radius: 8px; background: none; text-align: start; }
.menu button:hover { background: var(--tint); }
.menu button[aria-pressed="true"] { color: var(--accent); font-weight: 600; }
.menu button[aria-pressed="true"]::after { content: "✓" / ""; float: inline-end; }
.menu [role="group"] { margin-block-end: 8px; padding-block-end: 8px; border-block-end: 1px solid var(--line); }
.progress { flex: none; height: 3px; background: var(--line); }
.bar { display: block; height: 100%; background: var(--accent); transition: width 0.4s; }

.log { position: relative; flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 20px 16px; }
.log:focus-visible { outline-offset: -3px; }
.items, .tail { display: flex; flex-direction: column; gap: 8px; max-width: 800px; margin-inline: auto; }
.tail { margin-block-start: 12px; }
.turn { display: flex; flex-direction: column; align-items: flex-start; gap: 10px; }
.turn.user { align-items: flex-end; }
.bot + .user, .user + .bot, .user + .agent, .notice { margin-block-start: 12px; }
.bubble { max-width: min(92%, 34em); padding: 10px 16px; border: 1px solid var(--line); border-radius: 6px 18px 18px; background: var(--surface); white-space: pre-line; }
.user .bubble { border-color: transparent; border-radius: 18px 6px 18px 18px; background: var(--accent); color: var(--on-accent); }
.reply { display: flex; align-items: flex-end; gap: 2px; width: 100%; }
.reply .bubble { flex: 0 1 auto; }
.copy { display: none; flex: none; place-items: center; width: 32px; height: 32px; padding: 6px; border: 0; border-radius: 16px; background: none; color: var(--soft); opacity: 0; }
@media (hover: hover) { .copy { display: grid; } .reply:hover .copy, .copy:focus-visible { opacity: 1; } .copy:hover { background: var(--tint); } }
.notice { align-self: center; max-width: 90%; font-size: 14px; color: var(--soft); text-align: center; white-space: pre-line; }
.refused { color: var(--care); text-align: end; }
.typing .bubble { display: flex; gap: 5px; padding: 18px 16px; }
.dot { width: 7px; height: 7px; border-radius: 50%; background: var(--edge); animation: breathe 1.4s infinite ease-in-out; }
.dot:nth-of-type(3) { animation-delay: 0.2s; }
.dot:nth-of-type(4) { animation-delay: 0.4s; }
@keyframes breathe { 0%, 80%, 100% { opacity: 0.35; } 40% { opacity: 1; } }
.answers, .settle { display: flex; flex-wrap: wrap; gap: 8px; padding-block-start: 4px; }
.settle { width: 100%; }

.button { min-height: 44px; padding: 8px 16px; border: 1px solid var(--accent); border-radius: 22px; background: var(--surface); color: var(--accent); line-height: 1.4; text-align: start; }
@media (hover: hover) { .button:hover { background: var(--tint); } }
.button.strong, .button[aria-pressed="true"] { background: var(--accent); color: var(--on-accent); }
.button[aria-pressed="true"]::before { content: "✓ " / ""; }
.button:disabled { border-color: var(--line); background: var(--line); color: var(--soft); cursor: default; }
.link { min-height: 44px; padding: 4px 8px; border: 0; background: none; color: inherit; font-weight: 500; text-decoration: underline; text-underline-offset: 3px; }

.told:not(:empty) { position: absolute; inset-block-start: 12px; inset-inline: 16px; width: fit-content; margin-inline: auto; padding: 6px 16px; border-radius: 18px; background: var(--text); color: var(--surface); font-size: 14px; }
.ahead { flex: none; min-height: 44px; padding: 6px 16px; border: 0; border-block-start: 1px solid var(--line); background: var(--surface); color: var(--accent); font-size: 15px; font-weight: 500; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.ahead::before { content: "↓ " / ""; }
.ahead:focus-visible { outline-offset: -3px; }

.trouble:not(:empty) { display: flex; align-items: center; gap: 8px; padding: 8px 8px 8px 16px; background: var(--care-ground); color: var(--care); font-size: 14px; line-height: 1.5; }
.trouble p { flex: 1; }
.trouble .link { flex: none; }
.composer { padding: 12px 12px 4px; background: var(--surface); border-block-start: 1px solid var(--line); }
.left:not(:empty) { padding: 0 4px 6px; text-align: end; }
.line { display: flex; align-items: flex-end; gap: 6px; max-width: 824px; margin-inline: auto; }
textarea { flex: 1; min-width: 0; min-height: 46px; max-height: 148px; padding: 10px 16px; border: 1px solid var(--edge); border-radius: 23px; background: var(--ground); line-height: 1.5; resize: none; }
textarea::placeholder { color: var(--soft); opacity: 1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
textarea:focus-visible { outline-offset: 0; }
.send { background: var(--accent); color: var(--on-accent); width: 46px; height: 46px; border-radius: 23px; }
.send:hover { background: var(--accent); color: var(--on-accent); opacity: 0.9; }
.send:disabled { background: var(--line); color: var(--soft); cursor: default; }
.keys { display: none; }
@media (pointer: coarse) { .keys { display: grid; } }
.calendar { flex: none; width: 46px; height: 46px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 23px; background: var(--ground); }
.calendar::-webkit-datetime-edit { display: none; }
.calendar::-webkit-calendar-picker-indicator { margin: 0; width: 20px; height: 20px; }
.disclosure { padding: 4px 16px calc(10px + env(safe-area-inset-bottom)); background: var(--surface); font-size: 13px; color: var(--soft); text-align: center; text-wrap: balance; }
.block { width: 100%; }
@media (prefers-reduced-motion: reduce) { *, *::before { animation: none !important; transition: none !important; } }
@media (forced-colors: active) {
  .bubble, .round, .button, .launcher { border: 1px solid; }
  .bar, .dot { background: CanvasText; }
  .button[aria-pressed="true"] { border-width: 3px; }
}
`;
