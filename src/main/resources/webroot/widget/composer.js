/** Where a person writes: grows with the text, offers the keypad or calendar that suits the question, never insists on it. */
import { element, icon } from "./dom.js";
import { filled } from "./texts.js";

const LONGEST = 2000;
const KEYPADS = {
  money: "decimal",
  monthly_money: "decimal",
  annual_rate: "decimal",
  daily_rate: "decimal",
  months: "numeric",
  days: "numeric",
  day_of_month: "numeric",
  count: "numeric",
};
const CALENDARS = { date: "date", month: "month" };

export class Composer {
  #texts;
  #field;
  #send;
  #keys;
  #calendar;
  #left = element("p", { class: "small left", role: "status" });
  #keypad = "text";

  /** @param send called with the words */
  constructor(texts, send) {
    this.#texts = texts;
    this.#field = element("textarea", {
      rows: "1",
      maxlength: LONGEST,
      enterkeyhint: "send",
      "aria-label": texts.field,
      placeholder: texts.hints.usual,
      "data-testid": "field",
      oninput: () => this.#changed(),
      onkeydown: (event) => this.#key(event),
    });
    this.#keys = element(
      "button",
      { class: "round keys", type: "button", hidden: true, onclick: () => this.#switchKeys() },
      icon("keys"),
    );
    this.#calendar = element("input", {
      class: "calendar",
      "aria-label": texts.pick,
      hidden: true,
      "data-testid": "calendar",
      onchange: () => this.#picked(),
    });
    this.#send = element(
      "button",
      { class: "round send", type: "submit", disabled: true, "aria-label": texts.send, "data-testid": "send" },
      icon("send"),
    );
    const submit = (event) => {
      event.preventDefault();
      this.#submit(send);
    };
    this.element = element(
      "form",
      { class: "composer", onsubmit: submit },
      this.#left,
      element("div", { class: "line" }, this.#keys, this.#calendar, this.#field, this.#send),
    );
  }

  /** What is written and not sent. */
  get draft() {
    return this.#field.value;
  }

  set draft(words) {
    this.#field.value = words;
    this.#changed();
  }

  focus() {
    this.#field.focus({ preventScroll: true });
  }

  /** Fits keypad, calendar and hint to what is asked for; `input` is the state's, or null. */
  suit(input) {
    const type = input?.type;
    this.#keypad = KEYPADS[type] ?? "text";
    this.#field.inputMode = this.#keypad;
    this.#field.placeholder = filled(this.#texts.hints[type] ?? this.#texts.hints.usual, {
      unit: input?.unit ?? this.#texts.month,
    });
    this.#keys.hidden = this.#keypad === "text";
    this.#keys.setAttribute("aria-label", this.#texts.anyKeys);
    this.#calendar.hidden = !(type in CALENDARS);
    this.#calendar.type = CALENDARS[type] ?? "date";
  }

  #submit(send) {
    const words = this.#field.value.trim();
    if (words) {
      this.draft = "";
      send(words);
    }
  }

  /** Enter sends, Shift+Enter breaks the line; Enter that picks a Chinese character does neither. */
  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.element.requestSubmit();
    }
  }

  #changed() {
    const field = this.#field;
    this.#send.disabled = !field.value.trim();
    const left = LONGEST - field.value.length;
    this.#left.textContent = left <= 200 ? filled(this.#texts.left, { n: left }) : "";
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 2 + "px";
  }

  #switchKeys() {
    const toText = this.#field.inputMode !== "text";
    this.#field.inputMode = toText ? "text" : this.#keypad;
    this.#keys.setAttribute("aria-label", toText ? this.#texts.numberKeys : this.#texts.anyKeys);
    this.#field.blur();
    this.focus();
  }

  #picked() {
    if (this.#calendar.value) {
      this.draft = this.#calendar.value;
      this.focus();
    }
  }
}
