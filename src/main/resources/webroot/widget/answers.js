/** Answers that can be pressed instead of typed: one by one, or several at once where the question takes a set. */
import { element } from "./dom.js";

/**
 * @param choices {id, label} each
 * @param several whether the question takes more than one value
 * @param choose called with one pressed choice
 * @param answer called with words, when several were picked
 */
export function answers(choices, several, texts, choose, answer) {
  const picked = new Set();
  const done = element(
    "button",
    { class: "button strong", type: "button", disabled: true, "data-testid": "done", onclick: () => answer([...picked].join(texts.separator)) },
    texts.done,
  );
  const part = (choice) => several && choice.id.startsWith("value:");
  const parts = choices.filter(part).map((choice) => toggle(choice, picked, done));
  const others = choices.filter((choice) => !part(choice)).map((choice) => single(choice, choose));

  return element(
    "div",
    { class: "answers", role: "group", "aria-label": texts.answers, "data-testid": "answers" },
    parts,
    parts.length > 0 ? element("div", { class: "settle" }, done, others) : others,
  );
}

function single(choice, choose) {
  return element(
    "button",
    { class: "button", type: "button", "data-choice": choice.id, onclick: (event) => choose(choice, event.detail === 0) },
    choice.label,
  );
}

function toggle(choice, picked, done) {
  const button = element(
    "button",
    { class: "button", type: "button", "data-choice": choice.id, "aria-pressed": "false" },
    choice.label,
  );
  button.addEventListener("click", () => {
    const on = !picked.delete(choice.label);
    if (on) {
      picked.add(choice.label);
    }
    button.setAttribute("aria-pressed", String(on));
    done.disabled = picked.size === 0;
  });
  return button;
}

/** What can be pressed now: everything offered since the person last spoke. */
export function openChoices(shown) {
  const since = shown.slice(shown.findLastIndex((event) => event.by === "user") + 1);
  const offered = since.flatMap((event) => event.blocks ?? []).filter((block) => block.type === "choices");
  return [...new Map(offered.flatMap((block) => block.choices).map((choice) => [choice.id, choice])).values()];
}
