/** How a talk ends: begun anew or erased, each only after a question, and what is said afterwards. Loaded after the first paint. */

export class Farewell {
  #view;

  /** @param view {root, texts, panel, conversation, ended, build(), begin(), reset(), load()} */
  constructor(view) {
    this.#view = view;
  }

  async askToRestart() {
    if (await this.#confirm("confirmRestart", "restart")) {
      await this.startOver();
    }
  }

  async askToErase() {
    if ((await this.#confirm("confirmErase", "erase")) && (await this.#erase())) {
      this.sayErased();
    }
  }

  /** Deletes the talk and begins another. */
  async startOver() {
    if (await this.#erase()) {
      this.#view.build();
      await this.#view.begin();
    }
  }

  /** Rests with nothing on screen; a new talk begins when the person asks for it, or writes. */
  sayErased() {
    this.#view.ended = true;
    this.#view.build();
    this.offerAnother();
  }

  /** The same with the receipt on screen. */
  offerAnother() {
    this.#view.ended = true;
    const { erased, startNew } = this.#view.texts;
    this.#view.panel.trouble(erased, startNew, () => {
      this.#view.ended = false;
      this.#view.begin();
    });
  }

  async #confirm(question, agree) {
    const { root, texts } = this.#view;
    try {
      const [{ confirm }] = await Promise.all([import("./confirm.js"), this.#view.load()]);
      return await confirm(root, texts, question, agree);
    } catch {
      this.#view.panel.trouble(this.#view.texts.opening, this.#view.texts.close, () => this.#view.panel.trouble(""));
      return false;
    }
  }

  async #erase() {
    try {
      await this.#view.conversation.erase();
      this.#view.reset();
      return true;
    } catch {
      const { opening, erase } = this.#view.texts;
      this.#view.panel.trouble(opening, erase, () => this.askToErase());
      return false;
    }
  }
}
