/** The frame of a talk: its head with progress and menu, the line of trouble, and what always has to be said. */
import { element, icon } from "./dom.js";
import { LANGUAGES, filled } from "./texts.js";

export class Panel {
  #texts;
  #bar = element("span", { class: "bar" });
  #progress = element("div", { class: "progress", role: "progressbar", "aria-valuemin": "0", hidden: true }, this.#bar);
  #trouble = element("div", { class: "trouble", role: "status", "data-testid": "trouble" });
  #menuButton;
  #menu;
  #main;
  #body;

  /**
   * @param actions {close(), enlarge(), language(tag), figures(), copy(), transcript(), print(), restart(), erase()}
   * @param parts {log, composer}: elements of the talk
   */
  constructor(texts, language, actions, parts) {
    this.#texts = texts;
    this.#menu = this.#makeMenu(language, actions);
    this.#menuButton = element(
      "button",
      {
        class: "round",
        type: "button",
        "aria-label": texts.menu,
        "aria-expanded": "false",
        "data-testid": "menu",
        onclick: () => this.#showMenu(this.#menu.hidden),
      },
      icon("more"),
    );
    const wide = element(
      "button",
      { class: "round enlarge", type: "button", "aria-label": texts.enlarge, "aria-pressed": "false" },
      icon("wide"),
    );
    wide.addEventListener("click", () => wide.setAttribute("aria-pressed", String(actions.enlarge())));
    this.#main = element(
      "div",
      { class: "main" },
      parts.log,
      this.#trouble,
      parts.composer,
      element("p", { class: "disclosure" }, texts.disclosure),
    );
    this.#body = element("div", { class: "body" }, this.#main);
    this.element = element(
      "section",
      { class: "panel", "aria-label": texts.subtitle, "data-testid": "panel", onkeydown: (event) => this.#key(event, actions) },
      element(
        "header",
        {},
        element("span", { class: "mark", "aria-hidden": "true" }, "商"),
        element("div", { class: "titles" }, element("h2", {}, texts.title), element("p", {}, texts.subtitle)),
        wide,
        this.#menuButton,
        element(
          "button",
          { class: "round close", type: "button", "aria-label": texts.close, "data-testid": "close", onclick: actions.close },
          icon("close"),
        ),
        this.#menu,
      ),
      this.#progress,
      this.#body,
    );
    new ResizeObserver(() => this.#cover()).observe(this.element);
  }

  /** Shows something beside the talk, or above it where there is no room; nothing takes it away. */
  aside(part) {
    this.#body.children[1]?.remove();
    this.#body.append(...(part ? [part] : []));
    this.#cover();
  }

  /** What is covered cannot be reached. */
  #cover() {
    const beside = this.#body.children[1];
    this.#main.inert = Boolean(beside) && getComputedStyle(beside).position === "absolute";
  }

  /** How far the plan is: {done, total}, or nothing. */
  progress(progress) {
    const known = progress?.total > 0;
    this.#progress.hidden = !known;
    if (known) {
      const label = filled(this.#texts.progress, progress);
      this.#progress.setAttribute("aria-valuemax", progress.total);
      this.#progress.setAttribute("aria-valuenow", progress.done);
      this.#progress.setAttribute("aria-valuetext", label);
      this.#progress.setAttribute("aria-label", label);
      this.#bar.style.width = (100 * progress.done) / progress.total + "%";
    }
  }

  get menuButton() {
    return this.#menuButton;
  }

  /** A calm line above the field, with one thing to do about it; no words take it away. */
  trouble(words, label, act) {
    if (this.#trouble.firstChild?.textContent === words) {
      return;
    }
    this.#trouble.replaceChildren(
      ...(words ? [element("p", {}, words), element("button", { class: "link", type: "button", onclick: act }, label)] : []),
    );
  }

  #makeMenu(language, actions) {
    const chosen = (act) => () => {
      this.#showMenu(false);
      act();
    };
    return element(
      "div",
      { class: "menu", hidden: true },
      element(
        "div",
        { role: "group", "aria-label": this.#texts.language },
        Object.entries(LANGUAGES).map(([tag, texts]) =>
          element(
            "button",
            { type: "button", lang: tag, "aria-pressed": String(tag === language), onclick: chosen(() => actions.language(tag)) },
            texts.name,
          ),
        ),
      ),
      ["figures", "copy", "transcript", "print", "restart", "erase"].map((name) =>
        element(
          "button",
          { type: "button", "data-testid": name, onclick: chosen(actions[name]) },
          name === "copy" ? this.#texts.copyNewest : this.#texts[name],
        ),
      ),
    );
  }

  #showMenu(shown) {
    this.#menu.hidden = !shown;
    this.#menuButton.setAttribute("aria-expanded", String(shown));
    if (shown) {
      this.#menu.querySelector("button").focus();
    } else {
      this.#menuButton.focus();
    }
  }

  /** Escape goes back one step; Tab stays within a panel that covers everything. */
  #key(event, actions) {
    if (event.key === "Escape" && !event.isComposing) {
      if (this.#menu.hidden) {
        actions.close();
      } else {
        this.#showMenu(false);
      }
    } else if (event.key === "Tab" && this.element.getAttribute("aria-modal") === "true") {
      this.#stayWithin(event);
    }
  }

  #stayWithin(event) {
    const reachable = [...this.element.querySelectorAll("button, textarea, input, a[href], summary, [tabindex='0']")].filter(
      (part) => !part.disabled && part.tabIndex >= 0 && part.checkVisibility() && !part.closest("[inert]"),
    );
    const [from, to] = event.shiftKey ? [reachable[0], reachable.at(-1)] : [reachable.at(-1), reachable[0]];
    if (event.target === from) {
      event.preventDefault();
      to.focus();
    }
  }
}
