/** One question at the end of a talk: whether it helped. */
import { element } from "./dom.js";
import { LATER } from "./texts-later.js";

/** @param answer called with true, false, or null where the person skips it */
export function feedback(texts, answer) {
  const later = LATER[texts.tag];
  const button = (label, helped, look) =>
    element(
      "button",
      {
        class: look,
        type: "button",
        "data-testid": "feedback-" + helped,
        onclick: () => {
          asked.replaceChildren(...(helped === null ? [] : [element("p", { class: "small", role: "status" }, later.feedbackThanks)]));
          answer(helped);
        },
      },
      label,
    );
  const asked = element(
    "div",
    { class: "answers", role: "group", "aria-label": later.feedback, "data-testid": "feedback" },
    element("p", { class: "settle" }, later.feedback),
    button(later.feedbackYes, true, "button"),
    button(later.feedbackNo, false, "button"),
    button(later.feedbackSkip, null, "link"),
  );
  return asked;
}
