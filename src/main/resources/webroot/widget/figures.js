/** "My figures": every fact that is known, to be seen, corrected and deleted. Loaded when it is asked for. */
import { element, icon } from "./dom.js";
import { LATER } from "./texts-later.js";
import { filled } from "./texts.js";

const MEANS = new Set(
  ("monthly_income income_before income_stable household_size essential_spending rent food utilities transport phone medical " +
    "child elder insurance other_spending other_debts_total other_debts_monthly arrears_priority can_pay_monthly lump_sum").split(" "),
);
const LOAN = new Set(
  ("lender_entity balance principal interest_due penalty_due daily_rate annual_rate instalments_left monthly_payment_now " +
    "next_due_date due_day overdue_days payment_history").split(" "),
);
const GROUPS = ["loan", "means", "rest"];

function groupOf({ slot }) {
  return LOAN.has(slot) ? "loan" : MEANS.has(slot) ? "means" : "rest";
}

export class Figures {
  #texts;
  #actions;
  #list = element("div", { class: "facts" });
  #status = element("p", { class: "small", role: "status", "data-testid": "figures-status" });
  #heading;
  #facts = [];
  #editing = "";
  #pending = null;

  /** @param actions {facts(): Promise of facts, set(slot, value, shown): id of the message, close()} */
  constructor(texts, actions) {
    this.#texts = { ...texts, ...LATER[texts.tag] };
    this.#actions = actions;
    this.#heading = element("h3", { id: "figures-title", tabindex: "-1" }, this.#texts.figures);
    this.element = element(
      "section",
      { class: "figures", "aria-labelledby": "figures-title", "data-testid": "my-figures", onkeydown: (event) => this.#key(event) },
      element(
        "div",
        { class: "figures-head" },
        this.#heading,
        element(
          "button",
          { class: "round", type: "button", "aria-label": this.#texts.closeFigures, "data-testid": "figures-close", onclick: actions.close },
          icon("close"),
        ),
      ),
      element("p", { class: "small" }, this.#texts.figuresNote),
      this.#status,
      this.#list,
    );
  }

  focus() {
    this.#heading.focus();
  }

  /** Asks again for what is known, and shows it. A value that is being written is left alone. */
  async refresh() {
    this.#facts = await this.#actions.facts();
    if (!this.#editing) {
      this.#draw();
    }
  }

  /** Tells how a change went, once its message is no longer on its way. */
  async settle(waiting) {
    const pending = this.#pending;
    if (!pending || waiting.some((message) => message.id === pending.id)) {
      return;
    }
    this.#pending = null;
    await this.refresh();
    const now = this.#facts.find((fact) => fact.slot === pending.slot);
    const done = pending.value === "" ? !now : now?.display !== pending.before;
    this.#status.textContent = filled(
      done ? (now ? this.#texts.figureChanged : this.#texts.figureDeleted) : this.#texts.figureUnread,
      { name: pending.label, value: now?.display ?? "" },
    );
    if (!this.element.contains(this.element.getRootNode().activeElement)) {
      this.#focusOn(pending.slot);
    }
  }

  #draw() {
    const groups = GROUPS.map((name) => [name, this.#facts.filter((fact) => groupOf(fact) === name)]);
    this.#list.replaceChildren(
      ...groups
        .filter(([, facts]) => facts.length > 0)
        .flatMap(([name, facts]) => [
          element("h4", {}, this.#texts.factGroups[name]),
          element("ul", {}, facts.map((fact) => this.#row(fact))),
        ]),
      ...(this.#facts.length ? [] : [element("p", { class: "small" }, this.#texts.noFigures)]),
    );
  }

  #row(fact) {
    return element(
      "li",
      { class: "fact", "data-testid": "fact-" + fact.slot, "data-slot": fact.slot },
      ...(this.#editing === fact.slot ? this.#form(fact) : this.#shown(fact)),
    );
  }

  #shown(fact) {
    const texts = this.#texts;
    const button = (label, testid, act, disabled) =>
      element(
        "button",
        { class: "link", type: "button", "aria-label": `${label}${texts.colon}${fact.label}`, "data-testid": testid, disabled, onclick: act },
        label,
      );
    const busy = this.#pending !== null;
    return [
      element(
        "div",
        { class: "known" },
        element("span", { class: "key" }, fact.label),
        element("span", { class: "value" }, fact.display),
        fact.origin === "lender_page" && element("span", { class: "key" }, fact.confirmed ? texts.fromPage : texts.fromPageUnconfirmed),
      ),
      element(
        "div",
        { class: "doing" },
        button(texts.correct, "correct", () => this.#edit(fact), busy),
        button(texts.deleteFact, "delete", () => this.#set(fact, ""), busy),
      ),
    ];
  }

  #form(fact) {
    const texts = this.#texts;
    const written = writable(fact);
    const field = element("input", {
      type: "text",
      value: written,
      maxlength: "200",
      autocomplete: "off",
      "aria-label": fact.label,
      inputmode: /^\d+(\.\d+)?$/.test(written) ? "decimal" : "text",
      "data-testid": "fact-field",
    });
    const submit = (event) => {
      event.preventDefault();
      const value = field.value.trim();
      this.#editing = "";
      if (value && value !== written) {
        this.#set(fact, value);
      } else {
        this.#leave(fact);
      }
    };
    return [
      element(
        "form",
        { onsubmit: submit },
        element("label", { class: "key" }, fact.label, field),
        element(
          "div",
          { class: "doing" },
          element("button", { class: "button strong", type: "submit", "data-testid": "fact-save" }, texts.save),
          element("button", { class: "button", type: "button", onclick: () => this.#leave(fact) }, texts.cancel),
        ),
      ),
    ];
  }

  #edit(fact) {
    this.#editing = fact.slot;
    this.#status.textContent = "";
    this.#draw();
    const field = this.#list.querySelector("input");
    field.focus();
    field.select();
  }

  #leave(fact) {
    this.#editing = "";
    this.#draw();
    this.#focusOn(fact.slot);
  }

  #set(fact, value) {
    this.#editing = "";
    this.#status.textContent = this.#texts.figureSending;
    const id = this.#actions.set(fact.slot, value, fact.label + this.#texts.colon + (value || this.#texts.deleteFact));
    this.#pending = { id, slot: fact.slot, label: fact.label, before: fact.display, value };
    this.#draw();
    this.#heading.focus();
  }

  #focusOn(slot) {
    (this.#list.querySelector(`[data-slot="${CSS.escape(slot)}"] button`) ?? this.#heading).focus();
  }

  /** Escape gives up a correction first, then closes. */
  #key(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.stopPropagation();
      const fact = this.#facts.find(({ slot }) => slot === this.#editing);
      if (fact) {
        this.#leave(fact);
      } else {
        this.#actions.close();
      }
    }
  }
}

/** A value as a person would write it: numbers and dates plain, anything else as it is shown. */
function writable(fact) {
  const plain = typeof fact.value === "string" && /^[\d.-]+$/.test(fact.value);
  return plain ? fact.value.replace(/\.00$/, "") : fact.display;
}
