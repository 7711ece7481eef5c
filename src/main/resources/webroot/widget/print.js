/** Prints the whole talk and nothing else of the page. */
import { element } from "./dom.js";
import { sheetOf } from "./style.js";

const PAGE = sheetOf(`
@media screen { [data-haoshang-print] { display: none !important; } }
@media print {
  body > :not([data-haoshang-print]) { display: none !important; }
  html, body { display: block !important; height: auto !important; margin: 0 !important; overflow: visible !important; background: #fff !important; }
}`);

const PAPER = sheetOf(`
.root { height: auto; color-scheme: light; --accent: #1d6a59; --on-accent: #fff; --tint: #e6f1ed; --surface: #fff; --ground: #fff; --text: #000; --soft: #333; --line: #bbb; --edge: #666; --care: #8a4b08; }
.root .panel { display: block; height: auto; overflow: visible; background: none; }
.items { display: block; max-width: none; }
.turn { display: block; margin-block: 0 14px; }
.turn .bubble { max-width: none; padding: 0; border: 0; background: none; color: #000; }
.turn .bubble .hidden { position: static; clip-path: none; font-weight: 600; }
button, summary::marker { display: none !important; }
.row, .bars li, .proposal, .columns { break-inside: avoid; }
h3, h4, summary { break-after: avoid; }
`);

/**
 * @param items the talk as it stands on screen
 * @param sheets its style sheets
 */
export function printTalk(items, sheets, texts) {
  const copy = items.cloneNode(true);
  copy.querySelectorAll("details").forEach((part) => part.setAttribute("open", ""));
  const paper = element("div", { "data-haoshang-print": true, lang: texts.tag });
  const shadow = paper.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [...sheets, PAPER];
  shadow.append(
    element(
      "div",
      { class: "root", lang: texts.tag, "data-layout": "page" },
      element("div", { class: "panel" }, element("h2", {}, texts.title), element("p", { class: "small" }, texts.disclosure), copy),
    ),
  );
  document.body.append(paper);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, PAGE];
  addEventListener(
    "afterprint",
    () => {
      paper.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== PAGE);
    },
    { once: true },
  );
  print();
}
