/** What stands beside the talk and is loaded when it is wanted: drawn blocks, my figures, the last question, what the menu does. */
import { openChoices } from "./answers.js";
import { element } from "./dom.js";
import { frame } from "./style.js";

export class Asides {
  #view;
  #host;
  #figures = null;
  #question = null;
  #blocks = null;

  /** @param view {root, texts, panel, log, conversation, send(content, shown), press(content, shown), suit(), tell(name, detail)} */
  constructor(view, host) {
    this.#view = view;
    this.#host = host;
  }

  /** The question whether the talk helped, while it is asked; or null. */
  get question() {
    return this.#question;
  }

  /** What the menu offers here. */
  get menu() {
    const view = this.#view;
    return {
      figures: () => this.showFigures(true),
      copy: () => this.copy(view.conversation.talk.shown.findLast((event) => event.by !== "user" && event.text)?.text ?? ""),
      transcript: () => this.#errand((errands) => errands.saveTranscript(view.conversation.talk.shown, view.texts)),
      print: () => this.#errand((errands) => errands.printTalk(view.log.items, this.#host.shadowRoot.adoptedStyleSheets, view.texts)),
    };
  }

  copy(text) {
    this.#errand((errands) => errands.copy(text, this.#view.log, this.#view.texts));
  }

  /** The code and the style sheet of blocks and panels. */
  async load() {
    this.#blocks = await import("./blocks.js");
    this.#host.shadowRoot.adoptedStyleSheets = [frame, this.#blocks.sheet];
    return this.#blocks;
  }

  /** Fits the options that are shown to where the talk stands. */
  suit(choices, waiting) {
    this.#blocks?.suitOptions(this.#view.root, this.#view.conversation.talk.state?.asking, choices, waiting);
  }

  async draw(block, texts) {
    const { chosen, drawn } = await this.load();
    const view = this.#view;
    return drawn(block, texts, {
      press: ({ id, label }) => view.press(chosen(id, openChoices(view.conversation.talk.shown)), label),
      fetch: (address) => view.conversation.document(address),
      person: { url: this.#host.getAttribute("human-url"), text: this.#host.getAttribute("human-text") },
    });
  }

  async showFigures(focus) {
    await this.#attempt(async () => {
      const view = this.#view;
      const [{ Figures }] = await Promise.all([import("./figures.js"), this.load()]);
      this.#figures = new Figures(view.texts, {
        facts: () => view.conversation.facts(),
        set: (slot, value, shown) => view.send({ set: { slot, value } }, shown),
        close: () => {
          this.hideFigures();
          view.panel.menuButton.focus();
        },
      });
      await this.#figures.refresh();
      view.panel.aside(this.#figures.element);
      if (focus) {
        this.#figures.focus();
      }
    });
  }

  hideFigures() {
    this.#figures = null;
    this.#view.panel.aside(null);
  }

  /** The talk stands elsewhere now. */
  moved() {
    this.#figures?.refresh();
  }

  /** The outbox changed. */
  settle() {
    this.#figures?.settle(this.#view.conversation.waiting);
  }

  /** The last question belongs to a talk that is shown no more, or in another language. */
  forget() {
    this.#question = null;
  }

  /** The view was made anew: what was beside it comes back. */
  rebuilt() {
    if (this.#figures) {
      this.showFigures(false);
    }
  }

  /** Once, at the end of a talk with a proposal. */
  async ask() {
    if (!this.#view.conversation.finished || this.#question) {
      return;
    }
    this.#question = element("div");
    const { feedback } = await import("./feedback.js").catch(() => ({}));
    this.#question =
      feedback?.(this.#view.texts, (helped) => {
        this.#view.conversation.rated(helped);
        if (helped !== null) {
          this.#view.tell("feedback", { helped });
        }
      }) ?? null;
    this.#view.suit();
  }

  #errand(act) {
    return this.#attempt(async () => act(await import("./errands.js")));
  }

  async #attempt(act) {
    try {
      await act();
    } catch {
      const { panel, texts } = this.#view;
      panel.trouble(texts.opening, texts.close, () => panel.trouble(""));
    }
  }
}
