/** Where the widget sits on its page: in its place, or floating above the page with a launcher; and whether it is seen there. */
import { element, icon } from "./dom.js";
import { filled } from "./texts.js";

export class Place {
  /** Opens the panel. */
  launcher;
  #opened;
  #host;
  #root;
  #wide = matchMedia("(min-width: 900px)");
  #narrow = matchMedia("(max-width: 600px)");
  #changed;
  #seen;

  /**
   * @param host the custom element, whose attribute "layout" decides
   * @param root the element that carries the layout for the style sheets
   * @param open called when the launcher is pressed
   * @param changed called when the window's width makes a difference
   * @param seen called when the page is looked at, or no longer
   */
  constructor(host, root, open, changed, seen) {
    this.#host = host;
    this.#root = root;
    this.#changed = changed;
    this.#seen = seen;
    this.#opened = host.hasAttribute("open");
    this.launcher = element("button", { class: "launcher", type: "button", "data-testid": "launcher", onclick: open });
  }

  watch() {
    this.#wide.addEventListener("change", this.#changed);
    this.#narrow.addEventListener("change", this.#changed);
    document.addEventListener("visibilitychange", this.#seen);
  }

  unwatch() {
    this.#wide.removeEventListener("change", this.#changed);
    this.#narrow.removeEventListener("change", this.#changed);
    document.removeEventListener("visibilitychange", this.#seen);
  }

  open() {
    this.#opened = true;
  }

  close() {
    this.#opened = false;
  }

  /** Whether the panel is there, and not only its launcher. */
  get visible() {
    return this.#opened || !this.floating;
  }

  /** Whether somebody may be looking at it. */
  get seen() {
    return this.visible && document.visibilityState === "visible";
  }

  get floating() {
    const layout = this.#host.getAttribute("layout");
    return layout !== "page" && !(layout === "inline" && this.#wide.matches);
  }

  /** Fits the root and the panel; a panel that covers the whole window is modal. */
  arrange(panel) {
    this.#root.dataset.layout = this.floating ? "floating" : this.#host.getAttribute("layout");
    this.#root.dataset.open = String(this.visible);
    panel.setAttribute("role", this.floating ? "dialog" : "region");
    if (this.floating && this.#narrow.matches) {
      panel.setAttribute("aria-modal", "true");
    } else {
      panel.removeAttribute("aria-modal");
    }
  }

  /** Writes the launcher, with the number of replies that nobody has seen. */
  label(texts, unread) {
    const count = !this.visible && unread > 0 && filled(texts.unread, { n: unread });
    this.launcher.setAttribute("aria-label", [texts.open, count].filter(Boolean).join(texts.separator));
    this.launcher.replaceChildren(
      icon("chat"),
      element("span", {}, texts.subtitle),
      ...(count ? [element("span", { class: "count", "aria-hidden": "true" }, String(unread))] : []),
    );
  }
}
