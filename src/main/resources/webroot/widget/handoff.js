/** The card with the help center's own way to a person. */
import { element } from "./dom.js";

const SAFE = /^(https?:|tel:|mailto:)/i;

/**
 * @param way {url, text} as the host page gave them, either may be missing
 * @returns the card; null where the host page gave no way
 */
export function handoff(way, texts) {
  const url = way.url && SAFE.test(way.url) ? way.url : null;
  const elsewhere = url && /^http/i.test(url);
  return (
    (url || way.text) &&
    element(
      "div",
      { class: "proposal handoff", "data-testid": "handoff" },
      element("h3", {}, texts.handoff),
      way.text && element("p", {}, way.text),
      url &&
        element(
          "a",
          { class: "button strong", href: url, ...(elsewhere ? { target: "_blank", rel: "noopener noreferrer" } : {}) },
          texts.handoffLink,
        ),
    )
  );
}
