/** Asks once before something that cannot be taken back. */
import { element } from "./dom.js";
import { LATER } from "./texts-later.js";

/** Opens a modal question inside `place`; resolves to whether it was agreed to. Focus returns to where it was. */
export function confirm(place, texts, question, agree) {
  const later = LATER[texts.tag];
  return new Promise((resolve) => {
    const finish = (agreed) => {
      dialog.close();
      dialog.remove();
      resolve(agreed);
    };
    const dialog = element(
      "dialog",
      { class: "confirm", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text", "data-testid": "confirm" },
      element("h3", { id: "confirm-title" }, later[question]),
      element("p", { id: "confirm-text" }, later[question + "Text"]),
      element(
        "div",
        { class: "downloads" },
        element("button", { class: "button", type: "button", autofocus: true, onclick: () => finish(false) }, later.cancel),
        element("button", { class: "button strong", type: "button", "data-testid": "agree", onclick: () => finish(true) }, texts[agree]),
      ),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      finish(false);
    });
    place.append(dialog);
    dialog.showModal();
  });
}
