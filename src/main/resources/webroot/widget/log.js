/**
 * The talk on screen: bubbles, blocks, words on their way, answers to press. Scrolls along, tells what is further down, and
 * reads new replies out once.
 */
import { element, icon } from "./dom.js";

const MARGIN = 16;
const READ_OUT = 6;
const TOLD_FOR = 4_000;

export class Log {
  #texts;
  #actions;
  #items = element("ol", { class: "items" });
  #tail = element("div", { class: "tail" });
  #live = element("div", { class: "hidden", "aria-live": "polite", "data-testid": "live" });
  #ahead = element("button", { class: "ahead", type: "button", hidden: true, "data-testid": "ahead" });
  #told = element("p", { class: "told", "aria-hidden": "true", "data-testid": "told" });
  #telling = 0;
  #scroller;
  #ownWords = null;
  #following = true;

  /** @param actions {draw(block, texts): Promise of an element, placed(), again(id), discard(id), copy(text)} */
  constructor(texts, actions) {
    this.#texts = texts;
    this.#actions = actions;
    this.#scroller = element(
      "div",
      {
        class: "log",
        role: "log",
        "aria-live": "off",
        "aria-label": texts.conversation,
        tabindex: "0",
        "data-testid": "log",
        onscroll: () => this.#scrolled(),
      },
      this.#items,
      this.#tail,
    );
    this.#ahead.addEventListener("click", () => this.#goAhead());
    // A keyboard that opens or a line of trouble makes the room smaller; a table that is unfolded makes the talk longer.
    const resized = new ResizeObserver(() => (this.#following ? this.follow() : this.#hint()));
    [this.#scroller, this.#items, this.#tail].forEach((part) => resized.observe(part));
  }

  get elements() {
    return [this.#scroller, this.#ahead, this.#told, this.#live];
  }

  /** What was said, as it stands on screen. */
  get items() {
    return this.#items;
  }

  /** Says in passing how something went. */
  tell(text) {
    this.#told.textContent = text;
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => (this.#told.textContent = ""), TOLD_FOR);
    this.#readOut(text);
  }

  #readOut(text) {
    this.#live.append(element("p", {}, text));
    while (this.#live.children.length > READ_OUT) {
      this.#live.firstChild.remove();
    }
  }

  /** Adds what was said; a new reply of the other side is read out. */
  add(event, isNew) {
    this.#moving(() => {
      const item = event.type === "notice" ? this.#notice(event) : this.#said(event);
      this.#items.append(item);
      if (event.by === "user") {
        this.#ownWords = item;
      }
    });
    if (isNew && event.by !== "user") {
      this.#readOut(event.text);
    }
  }

  /**
   * Shows what comes after the last words: messages on their way ({id, shown, problem}), whether an answer is being
   * prepared, the answers that can be pressed, and a last question.
   */
  after(waiting, answering, answers, question) {
    this.#moving(() => {
      this.#tail.replaceChildren(
        ...waiting.map((message) => this.#waiting(message, answering)),
        ...(answering ? [this.#typing()] : []),
        ...[answers, question].filter(Boolean),
      );
    });
  }

  /** Keeps the newest words in sight, unless the person has scrolled away to read. */
  follow() {
    this.#following = true;
    this.#scroller.scrollTop = this.#goal();
    this.#hint();
  }

  #scrolled() {
    this.#following = Math.abs(this.#scroller.scrollTop - this.#goal()) < 80;
    this.#hint();
  }

  #moving(change) {
    const following = this.#following;
    change();
    if (following) {
      this.follow();
    } else {
      this.#hint();
    }
  }

  /** The end, but never past the beginning of the newest reply: a long one is read from there. */
  #goal() {
    const end = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    const waiting = this.#tail.querySelector(".user");
    const reply = this.#ownWords ? this.#ownWords.nextElementSibling : this.#items.firstElementChild;
    const begin = reply ? reply.offsetTop - MARGIN : end;
    return waiting || end <= begin + MARGIN ? end : Math.max(0, begin);
  }

  /** Says what waits below the edge: the newest question, or only that there is more. */
  #hint() {
    const edge = this.#scroller.scrollTop + this.#scroller.clientHeight;
    const last = this.#items.lastElementChild;
    const unseen = last && last.offsetTop + MARGIN > edge;
    const rest = this.#scroller.scrollHeight - edge > 1.5 * MARGIN;
    this.#ahead.hidden = !unseen && !rest;
    const words = unseen && last.querySelector(".words")?.textContent.split("\n")[0];
    this.#ahead.textContent = words || this.#texts.below;
  }

  /** To the newest words where they are out of sight, else to the end. */
  #goAhead() {
    const end = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    const newest = this.#items.lastElementChild.offsetTop - MARGIN;
    this.#scroller.scrollTop = newest > this.#scroller.scrollTop ? Math.min(end, newest) : end;
    this.#scroller.focus({ preventScroll: true });
  }

  #said(event) {
    const texts = this.#texts;
    const who = event.name || texts[event.by] || texts.you;
    return element(
      "li",
      { class: "turn " + event.by, "data-testid": "said-" + event.by, "data-seq": event.seq },
      event.by === "agent" && element("p", { class: "small" }, who),
      event.text && (event.by === "user" ? bubble(who, event.text) : this.#reply(who, event.text)),
      (event.blocks ?? []).filter(({ type }) => type !== "choices").map((block) => this.#block(block)),
    );
  }

  /** Words with a button that copies them; no Tab stop, as each reply has one and the menu copies too. */
  #reply(who, text) {
    return element(
      "div",
      { class: "reply" },
      bubble(who, text),
      element(
        "button",
        { class: "copy", type: "button", tabindex: "-1", "aria-label": this.#texts.copy, onclick: () => this.#actions.copy(text) },
        icon("copy"),
      ),
    );
  }

  /** Keeps a place for a block, filled as soon as it can be drawn. */
  #block(block) {
    const place = element("div", { class: "block" });
    this.#actions
      .draw(block, this.#texts)
      .then((drawn) => this.#moving(() => (drawn ? place.replaceChildren(drawn) : place.remove())))
      .then(() => this.#actions.placed())
      .catch(() => place.replaceChildren(element("p", { class: "small" }, this.#texts.opening)));
    return place;
  }

  #notice(event) {
    return element("li", { class: "turn notice", "data-testid": "notice", "data-seq": event.seq }, event.text);
  }

  #waiting({ id, shown, problem }, underWay) {
    const texts = this.#texts;
    return element(
      "div",
      { class: "turn user waiting", "data-testid": "waiting" },
      bubble(texts.you, shown),
      !problem && !underWay && element("p", { class: "small" }, texts.waiting),
      problem &&
        element(
          "p",
          { class: "small refused", role: "alert" },
          problem,
          element("button", { class: "link", type: "button", onclick: () => this.#actions.again(id) }, texts.again),
          element("button", { class: "link", type: "button", onclick: () => this.#actions.discard(id) }, texts.discard),
        ),
    );
  }

  #typing() {
    return element(
      "div",
      { class: "turn bot typing", "data-testid": "typing" },
      element(
        "p",
        { class: "bubble" },
        element("span", { class: "hidden" }, this.#texts.typing),
        [1, 2, 3].map(() => element("span", { class: "dot", "aria-hidden": "true" })),
      ),
    );
  }
}

function bubble(who, text) {
  return element("p", { class: "bubble" }, element("span", { class: "hidden" }, who + ": "), element("span", { class: "words" }, text));
}
