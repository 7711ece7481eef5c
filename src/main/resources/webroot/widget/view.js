/** Joins one conversation to what is on screen. Lives as long as its element is in the page. */
import { answers, openChoices } from "./answers.js";
import { Asides } from "./asides.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { element } from "./dom.js";
import { Log } from "./log.js";
import { Panel } from "./panel.js";
import { Place } from "./place.js";
import { LANGUAGES, nearest } from "./texts.js";
import { Troubles } from "./troubles.js";

export class View {
  root = element("div", { class: "root" });
  conversation;
  panel;
  log;
  /** Whether a talk was ended and none is to begin before the person wants one. */
  ended = false;
  #host;
  #page;
  #place;
  #language;
  #composer;
  #asides;
  #troubles = new Troubles(this);
  #status = "connecting";
  #problems = new Map();

  /** @param page called with the name of an event for the host page, and its detail */
  constructor(host, server, page) {
    this.#host = host;
    this.#page = page;
    this.#asides = new Asides(this, host);
    this.#place = new Place(host, this.root, () => this.open(), () => this.#arrange(), () => this.#showUnread());
    this.conversation = new Conversation(server, host.getAttribute("lender"), this.#listener());
    host.shadowRoot.replaceChildren(this.root);
  }

  start() {
    this.#place.watch();
    this.build();
    if (this.conversation.exists) {
      this.begin();
    }
  }

  stop() {
    this.#troubles.stop();
    this.#place.unwatch();
    this.conversation.leave();
  }

  open() {
    this.#place.open();
    this.#arrange();
    this.#focus();
  }

  close() {
    if (this.#place.floating) {
      this.#place.close();
      this.#arrange();
      this.#place.launcher.focus();
    }
  }

  say(text) {
    this.send({ text }, text);
  }

  async setLanguage(tag) {
    const language = nearest(tag);
    const conversation = this.conversation;
    const same = language === this.#language;
    conversation.chosenLanguage = language;
    if (same) {
      return;
    }
    if (!conversation.exists) {
      this.build();
    } else if (conversation.talk.begun || conversation.waiting.length > 0) {
      this.send({ set: { slot: "language", value: language } }, LANGUAGES[language].name);
    } else {
      await this.#farewell("startOver");
    }
    this.panel.menuButton.focus();
  }

  /** Lets go of a talk that was another person's: nothing of it stays on screen. */
  handOver() {
    this.conversation.forget();
    this.reset();
    this.#asides.hideFigures();
    this.#composer.draft = "";
    this.build();
  }

  get texts() {
    return LANGUAGES[this.#language];
  }

  /** Opens the talk, or resumes it. */
  async begin() {
    this.#troubles.opening();
    await this.conversation.open(this.#language);
  }

  /** Loads what blocks and questions need. */
  load() {
    return this.#asides.load();
  }

  /** Tells the host page. */
  tell(name, detail) {
    this.#page(name, detail);
  }

  /** Nothing of the last talk holds any more. */
  reset() {
    this.#problems.clear();
    this.#asides.forget();
    this.#status = "connecting";
  }

  /** Makes the view anew in the language that holds now, with all that was said. */
  build() {
    const draft = this.#composer?.draft ?? "";
    const hadFocus = this.panel?.element.contains(this.#host.shadowRoot.activeElement);
    const talk = this.conversation.talk;
    this.#language = this.#wantedLanguage();
    this.#asides.forget();
    this.log = new Log(this.texts, {
      draw: (block, texts) => this.#asides.draw(block, texts),
      placed: () => this.suit(),
      again: (id) => {
        this.#problems.delete(id);
        this.conversation.sendAgain(id);
        this.suit();
      },
      discard: (id) => this.conversation.discard(id),
      copy: (text) => this.#asides.copy(text),
    });
    this.#composer = new Composer(this.texts, (text) => this.say(text));
    this.panel = new Panel(this.texts, this.#language, this.#menu(), {
      log: this.log.elements,
      composer: this.#composer.element,
    });
    this.root.lang = this.#language;
    this.root.replaceChildren(this.#place.launcher, this.panel.element);
    talk.shown.forEach((event) => this.log.add(event, false));
    this.#composer.draft = draft;
    this.#arrange();
    this.suit();
    this.log.follow();
    this.#troubles.show();
    this.#asides.rebuilt();
    if (hadFocus) {
      this.#focus();
    }
  }

  #listener() {
    return {
      begun: () => this.build(),
      event: (event, isNew) => this.#show(event, isNew),
      state: () => {
        this.suit();
        this.#asides.moved();
      },
      waiting: () => {
        this.suit();
        this.#asides.settle();
      },
      proposal: (event) => this.tell("proposal", { number: event.number, status: event.status, title: event.title }),
      refused: (id, problem) => {
        this.#problems.set(id, this.words(problem) ?? this.texts.refused);
        this.suit();
      },
      status: (status) => this.#changeStatus(status),
      unopened: (problem) => this.#troubles.notOpened(problem),
      gone: (unsent) => this.#replace(unsent),
      ended: () => {
        this.reset();
        this.#asides.hideFigures();
        this.#farewell("offerAnother");
      },
      erased: () => this.#farewell("sayErased"),
    };
  }

  /** Ends a talk in one of the ways there are. */
  async #farewell(way) {
    this.ended ||= /^(say|offer)/.test(way);
    try {
      await new (await import("./farewell.js")).Farewell(this)[way]();
    } catch {
      this.panel.trouble(this.texts.opening, this.texts.close, () => this.panel.trouble(""));
    }
  }

  #menu() {
    return {
      close: () => this.close(),
      enlarge: () => this.root.toggleAttribute("data-wide"),
      language: (tag) => this.setLanguage(tag),
      ...this.#asides.menu,
      restart: () => this.#farewell("askToRestart"),
      erase: () => this.#farewell("askToErase"),
    };
  }

  /** The talk's language once there is a talk. */
  #wantedLanguage() {
    const { chosenLanguage, talk } = this.conversation;
    return nearest(talk.state?.language, chosenLanguage, this.#host.getAttribute("language"), ...navigator.languages);
  }

  #arrange() {
    this.#place.arrange(this.panel.element);
    if (this.#place.visible) {
      this.log.follow();
      if (!this.ended) {
        this.begin();
      }
    }
    this.#showUnread();
  }

  #show(event, isNew) {
    this.log.add(event, isNew);
    this.suit();
    this.#showUnread();
    if (isNew) {
      this.tell("message", { by: event.by ?? "notice", text: event.text });
      if (event.blocks?.some(({ type }) => type === "handoff")) {
        this.tell("handoff", { language: this.#language });
      }
    }
  }

  /** Fits everything around the talk to where it stands. */
  suit() {
    const { talk, waiting } = this.conversation;
    const language = this.#wantedLanguage();
    if (language !== this.#language) {
      this.build();
      return;
    }
    const choices = waiting.length ? [] : openChoices(talk.shown);
    const several = talk.state?.input?.type === "choices";
    this.#composer.suit(talk.state?.input);
    this.panel.progress(talk.state?.progress);
    this.log.after(
      waiting.map((message) => ({ ...message, problem: this.#problems.get(message.id) })),
      this.#reachable && waiting.some((message) => !this.#problems.has(message.id)),
      choices.length > 0 &&
        answers(choices, several, this.texts, (choice, byKey) => this.#choose(choice, byKey), (words) => this.say(words)),
      this.#asides.question,
    );
    this.#asides.suit(choices, waiting.length > 0);
    if (this.#reachable) {
      this.#asides.ask();
    }
  }

  get #reachable() {
    return this.#status === "live" || this.#status === "polling";
  }

  /** Sends what a button within the talk stands for. */
  press(content, shown) {
    this.send(content, shown);
    this.#focus();
  }

  #choose(choice, byKey) {
    this.send({ choice: choice.id }, choice.label);
    if (byKey) {
      this.#composer.focus();
    }
  }

  /** Sends {text}, {choice} or {set}; gives the message's id. */
  send(content, shown) {
    this.ended = false;
    const id = this.conversation.send(content, shown);
    this.log.follow();
    this.begin();
    return id;
  }

  /** Into the field; not on touch screens, where the keyboard would cover what is to be read. */
  #focus() {
    if (matchMedia("(pointer: coarse)").matches) {
      this.panel.menuButton.focus();
    } else {
      this.#composer.focus();
    }
  }

  #changeStatus(status) {
    const first = this.#status === "connecting" && status !== "offline";
    this.#status = status;
    this.root.dataset.status = status;
    this.suit();
    this.#troubles.changed(status === "offline");
    if (first) {
      // What is wanted soon; it is asked for again where this fails.
      Promise.all([this.#asides.load(), import("./confirm.js"), import("./farewell.js")]).catch(() => {});
      this.tell("ready", {});
    }
  }

  /** The server's own sentence for a problem, where it has one. */
  words(problem) {
    return problem.userMessage?.[this.#language === "en" ? "en" : "zh"];
  }

  /** The talk is gone from the server: begins another and keeps the words that were not delivered. */
  async #replace(unsent) {
    await this.begin();
    this.log.add({ type: "notice", text: this.texts.gone }, true);
    this.#composer.draft = [this.#composer.draft, ...unsent].filter(Boolean).join("\n");
  }

  #showUnread() {
    if (this.#place.seen) {
      this.conversation.markRead();
    }
    this.#place.label(this.texts, this.conversation.unread);
  }
}
