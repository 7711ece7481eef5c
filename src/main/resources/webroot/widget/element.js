/**
 * The custom element <haoshang-chat>: what a host page sees of the widget. README.md and widget.d.ts describe it.
 *
 * Attributes: layout ("floating": a launcher and a panel; "inline": in its place where the window is wide, floating where
 * it is not; "page": fills its place), open, language, lender, server (its own host unless set), human-url and human-text
 * (the help center's way to a person). Methods: open(), close(), send(text), setLanguage(tag), identify(jwt). Events:
 * haoshang:ready, :message, :proposal, :handoff, :feedback, :identified.
 */
import { frame } from "./style.js";
import { View } from "./view.js";

class HaoshangChat extends HTMLElement {
  #view = null;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [frame];
  }

  connectedCallback() {
    const server = new URL(this.getAttribute("server") ?? "..", this.hasAttribute("server") ? location.href : import.meta.url);
    this.#view = new View(this, server, (name, detail) =>
      this.dispatchEvent(new CustomEvent("haoshang:" + name, { detail, bubbles: true, composed: true })),
    );
    this.#view.start();
  }

  disconnectedCallback() {
    this.#view.stop();
    this.#view = null;
  }

  /** Opens the panel and moves the focus into it. */
  open() {
    this.#view?.open();
  }

  /** Closes a floating panel and gives the focus back to its launcher. */
  close() {
    this.#view?.close();
  }

  /** Says something in the person's name. */
  send(text) {
    this.#view?.say(text);
  }

  /** Changes the language: a talk that has begun goes on in it, one that has not begins anew. */
  async setLanguage(tag) {
    await this.#view?.setLanguage(tag);
  }

  /** Tells who is signed in on the page, or by null that nobody is. */
  async identify(jwt) {
    await (await import("./identify.js")).identify(this.#view, jwt);
  }
}

if (!customElements.get("haoshang-chat")) {
  customElements.define("haoshang-chat", HaoshangChat);
}
