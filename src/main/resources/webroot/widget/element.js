/**
 * The custom element <haoshang-chat>: joins the conversation to its view.
 *
 * Attributes: layout ("floating": a launcher and a panel; "inline": in its place where the window is wide, floating where
 * it is not; "page": fills its place), open, language, lender, server (its own host unless set). Methods: open(),
 * close(), send(text), setLanguage(tag). Events: haoshang:ready, haoshang:message, haoshang:proposal.
 */
import { answers, openChoices } from "./answers.js";
import { Composer } from "./composer.js";
import { confirm } from "./confirm.js";
import { Conversation } from "./conversation.js";
import { element } from "./dom.js";
import { Log } from "./log.js";
import { Panel } from "./panel.js";
import { Place } from "./place.js";
import { frame } from "./style.js";
import { LANGUAGES, nearest } from "./texts.js";

const REOPEN_AFTER = 5_000;
const TROUBLE_AFTER = 1_500;

class HaoshangChat extends HTMLElement {
  #root = element("div", { class: "root" });
  #place = new Place(this, this.#root, () => this.open(), () => this.#arrange());
  #seen = () => this.#showUnread();
  #conversation;
  #language;
  #log;
  #composer;
  #panel;
  #status = "connecting";
  #problems = new Map();
  #reopening = 0;
  #troubling = 0;
  #opened = false;
  #ended = false;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [frame];
    shadow.append(this.#root);
  }

  connectedCallback() {
    const server = new URL(this.getAttribute("server") ?? "..", this.hasAttribute("server") ? location.href : import.meta.url);
    this.#conversation = new Conversation(server, this.getAttribute("lender"), this.#listener());
    this.#opened = this.hasAttribute("open");
    this.#place.watch();
    document.addEventListener("visibilitychange", this.#seen);
    this.#build();
    if (this.#conversation.exists) {
      this.#begin();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#reopening);
    clearTimeout(this.#troubling);
    this.#place.unwatch();
    document.removeEventListener("visibilitychange", this.#seen);
    this.#conversation.leave();
  }

  /** Opens the panel and moves the focus into it. */
  open() {
    this.#opened = true;
    this.#arrange();
    this.#focus();
  }

  /** Closes a floating panel and gives the focus back to its launcher. */
  close() {
    if (this.#place.floating) {
      this.#opened = false;
      this.#arrange();
      this.#place.launcher.focus();
    }
  }

  /** Says something in the person's name. */
  send(text) {
    this.#send({ text }, text);
  }

  /** Changes the language: a talk that has begun goes on in it, one that has not begins anew. */
  async setLanguage(tag) {
    const language = nearest(tag);
    const conversation = this.#conversation;
    const same = language === this.#language;
    conversation.chosenLanguage = language;
    if (same) {
      return;
    }
    if (!conversation.exists) {
      this.#build();
    } else if (conversation.talk.begun || conversation.waiting.length > 0) {
      this.#send({ set: { slot: "language", value: language } }, LANGUAGES[language].name);
    } else {
      await this.#startOver();
    }
    this.#panel.menuButton.focus();
  }

  get #texts() {
    return LANGUAGES[this.#language];
  }

  get #visible() {
    return this.#opened || !this.#place.floating;
  }

  #listener() {
    return {
      begun: () => this.#build(),
      event: (event, isNew) => this.#show(event, isNew),
      state: () => this.#suit(),
      waiting: () => this.#suit(),
      proposal: (event) => this.#tell("proposal", { number: event.number, title: event.title }),
      refused: (id, problem) => {
        this.#problems.set(id, this.#words(problem) ?? this.#texts.refused);
        this.#suit();
      },
      status: (status) => this.#changeStatus(status),
      unopened: (problem) => this.#notOpened(problem),
      gone: (unsent) => this.#replace(unsent),
      erased: () => this.#sayErased(),
    };
  }

  /** Makes the view anew in the language that holds now, with all that was said. */
  #build() {
    const draft = this.#composer?.draft ?? "";
    const hadFocus = this.#panel?.element.contains(this.shadowRoot.activeElement);
    const talk = this.#conversation.talk;
    this.#language = this.#wantedLanguage();
    this.#log = new Log(this.#texts, {
      draw: (block, texts) => this.#draw(block, texts),
      placed: () => this.#suit(),
      again: (id) => {
        this.#problems.delete(id);
        this.#conversation.sendAgain(id);
        this.#suit();
      },
      discard: (id) => this.#conversation.discard(id),
    });
    this.#composer = new Composer(this.#texts, (text) => this.send(text));
    this.#panel = new Panel(
      this.#texts,
      this.#language,
      {
        close: () => this.close(),
        enlarge: () => this.#root.toggleAttribute("data-wide"),
        language: (tag) => this.setLanguage(tag),
        restart: () => this.#askToRestart(),
        erase: () => this.#askToErase(),
      },
      { log: this.#log.elements, composer: this.#composer.element },
    );
    this.#root.lang = this.#language;
    this.#root.replaceChildren(this.#place.launcher, this.#panel.element);
    talk.shown.forEach((event) => this.#log.add(event, false));
    this.#composer.draft = draft;
    this.#arrange();
    this.#suit();
    this.#log.follow();
    this.#showTrouble();
    if (hadFocus) {
      this.#focus();
    }
  }

  async #draw(block, texts) {
    const { drawn, sheet } = await import("./blocks.js");
    this.shadowRoot.adoptedStyleSheets = [frame, sheet];
    return drawn(block, texts, {
      press: (option) => this.#pressOption(option),
      fetch: (address) => this.#conversation.document(address),
    });
  }

  /** The talk's language once there is a talk: what is said and what is around it go together. */
  #wantedLanguage() {
    const { chosenLanguage, talk } = this.#conversation;
    return nearest(talk.state?.language, chosenLanguage, this.getAttribute("language"), ...navigator.languages);
  }

  #arrange() {
    this.#place.arrange(this.#panel.element, this.#visible);
    if (this.#visible) {
      this.#log.follow();
      if (!this.#ended) {
        this.#begin();
      }
    }
    this.#showUnread();
  }

  async #begin() {
    clearTimeout(this.#reopening);
    await this.#conversation.open(this.#language);
  }

  #show(event, isNew) {
    this.#log.add(event, isNew);
    this.#suit();
    this.#showUnread();
    if (isNew) {
      this.#tell("message", { by: event.by ?? "notice", text: event.text });
    }
  }

  /** Fits everything around the talk to where it stands. */
  #suit() {
    const { talk, waiting } = this.#conversation;
    const language = this.#wantedLanguage();
    if (language !== this.#language) {
      this.#build();
      return;
    }
    const choices = waiting.length ? [] : openChoices(talk.shown);
    const several = talk.state?.input?.type === "choices";
    this.#composer.suit(talk.state?.input);
    this.#panel.progress(talk.state?.progress);
    this.#log.after(
      waiting.map((message) => ({ ...message, problem: this.#problems.get(message.id) })),
      this.#reachable && waiting.some((message) => !this.#problems.has(message.id)),
      choices.length > 0 &&
        answers(choices, several, this.#texts, (choice, byKey) => this.#choose(choice, byKey), (words) => this.send(words)),
    );
    const comparisons = [...this.#root.querySelectorAll(".comparison")];
    for (const button of this.#root.querySelectorAll("[data-option]")) {
      const newest = comparisons.at(-1).contains(button);
      button.hidden = waiting.length > 0 || !newest || !this.#choosable(button.dataset.option, choices);
    }
  }

  get #reachable() {
    return this.#status === "live" || this.#status === "polling";
  }

  #choosable(option, choices) {
    return (
      this.#conversation.talk.state?.asking === "desired_option" ||
      choices.some((choice) => choice.id === option || choice.id === "value:" + option)
    );
  }

  #pressOption(option) {
    const offered = openChoices(this.#conversation.talk.shown);
    const choice = offered.find(({ id }) => id === option.id || id === "value:" + option.id);
    this.#send(choice ? { choice: choice.id } : { set: { slot: "desired_option", value: option.id } }, option.label);
    this.#focus();
  }

  #choose(choice, byKey) {
    this.#send({ choice: choice.id }, choice.label);
    if (byKey) {
      this.#composer.focus();
    }
  }

  #send(content, shown) {
    this.#ended = false;
    this.#conversation.send(content, shown);
    this.#log.follow();
    this.#begin();
  }

  /** Into the field; not on touch screens, where the keyboard would cover what is to be read. */
  #focus() {
    if (matchMedia("(pointer: coarse)").matches) {
      this.#panel.menuButton.focus();
    } else {
      this.#composer.focus();
    }
  }

  #changeStatus(status) {
    const first = this.#status === "connecting" && status !== "offline";
    const lost = this.#status !== "offline" && status === "offline";
    this.#status = status;
    this.#root.dataset.status = status;
    this.#suit();
    if (lost) {
      this.#troubling = setTimeout(() => this.#showTrouble(), TROUBLE_AFTER);
    } else if (status !== "offline") {
      clearTimeout(this.#troubling);
      this.#panel.trouble("");
    }
    if (first) {
      import("./blocks.js").catch(() => {}); // It is asked for again when a block comes.
      this.#tell("ready", {});
    }
  }

  #showTrouble() {
    if (this.#status === "offline") {
      this.#panel.trouble(this.#texts.offline, this.#texts.retry, () => this.#conversation.retry());
    }
  }

  #notOpened(problem) {
    this.#panel.trouble(this.#words(problem) ?? this.#texts.opening, this.#texts.retry, () => this.#begin());
    this.#reopening = setTimeout(() => this.#begin(), REOPEN_AFTER);
  }

  /** The server's own sentence for a problem, where it has one. */
  #words(problem) {
    return problem.userMessage?.[this.#language === "en" ? "en" : "zh"];
  }

  /** The talk is gone from the server: begins another and keeps the words that were not delivered. */
  async #replace(unsent) {
    await this.#begin();
    this.#log.add({ type: "notice", text: this.#texts.gone }, true);
    this.#composer.draft = [this.#composer.draft, ...unsent].filter(Boolean).join("\n");
  }

  async #askToRestart() {
    const { confirmRestart, confirmRestartText, restart, cancel } = this.#texts;
    if (await confirm(this.#root, confirmRestart, confirmRestartText, restart, cancel)) {
      await this.#startOver();
    }
  }

  async #askToErase() {
    const { confirmErase, confirmEraseText, erase, cancel } = this.#texts;
    if ((await confirm(this.#root, confirmErase, confirmEraseText, erase, cancel)) && (await this.#erase())) {
      this.#sayErased();
    }
  }

  async #startOver() {
    if (await this.#erase()) {
      this.#build();
      await this.#begin();
    }
  }

  async #erase() {
    try {
      await this.#conversation.erase();
      this.#problems.clear();
      this.#status = "connecting";
      return true;
    } catch {
      this.#panel.trouble(this.#texts.eraseFailed, this.#texts.erase, () => this.#askToErase());
      return false;
    }
  }

  /** Rests after the end of a talk; a new one begins when the person asks for it, or writes. */
  #sayErased() {
    this.#ended = true;
    this.#build();
    this.#panel.trouble(this.#texts.erased, this.#texts.startNew, () => {
      this.#ended = false;
      this.#begin();
    });
  }

  #showUnread() {
    if (this.#visible && document.visibilityState === "visible") {
      this.#conversation.markRead();
    }
    this.#place.label(this.#texts, this.#visible ? 0 : this.#conversation.unread);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent("haoshang:" + name, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get("haoshang-chat")) {
  customElements.define("haoshang-chat", HaoshangChat);
}
