/** Says that the server cannot be reached, only once it lasts, and tries again. */
const REOPEN_AFTER = 5_000;
const TROUBLE_AFTER = 1_500;

export class Troubles {
  #view;
  #lost = false;
  #reopening = 0;
  #telling = 0;

  /** @param view {texts, panel, conversation, begin(), words(problem)} */
  constructor(view) {
    this.#view = view;
  }

  /** The connection was lost, or is there again. */
  changed(lost) {
    if (lost && !this.#lost) {
      this.#telling = setTimeout(() => this.show(), TROUBLE_AFTER);
    } else if (!lost) {
      clearTimeout(this.#telling);
      this.#view.panel.trouble("");
    }
    this.#lost = lost;
  }

  show() {
    if (this.#lost) {
      const { panel, texts, conversation } = this.#view;
      panel.trouble(texts.offline, texts.retry, () => conversation.retry());
    }
  }

  /** No talk could be opened. */
  notOpened(problem) {
    const { panel, texts } = this.#view;
    panel.trouble(this.#view.words(problem) ?? texts.opening, texts.retry, () => this.#view.begin());
    this.#reopening = setTimeout(() => this.#view.begin(), REOPEN_AFTER);
  }

  /** A talk is being opened. */
  opening() {
    clearTimeout(this.#reopening);
  }

  stop() {
    clearTimeout(this.#reopening);
    clearTimeout(this.#telling);
  }
}
