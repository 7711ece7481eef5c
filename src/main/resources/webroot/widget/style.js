/** The looks of the widget as constructable style sheets, which no content security policy has to allow. */
import { FRAME } from "./style-frame.js";

export function sheetOf(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/** Shared by all widgets of a page. */
export const frame = sheetOf(FRAME);
