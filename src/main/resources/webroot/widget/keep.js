/** What a browser keeps of a talk: where to find it, the language, and words not yet delivered. Nothing that was said. */

/** What this page's widgets know where the browser keeps nothing. */
const memory = new Map();

/** Tells the widgets of this page what other tabs learn from the browser's "storage" event. */
const page = new EventTarget();

/** Storage of the host page's origin; memory where the browser refuses it. */
class Shelf {
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return memory.get(key) ?? null;
    }
  }

  write(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      memory.set(key, value);
    }
  }

  remove(key) {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept there.
    }
  }

  keys(prefix) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    } catch {
      return [...memory.keys()].filter((key) => key.startsWith(prefix));
    }
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One server's talk in this browser. Tabs and widgets share it; `watch` tells of a change of the talk that another one made. */
export class Keep {
  #shelf = new Shelf();
  #name;

  /** Talks about several lenders stand beside each other. */
  constructor(server, lender) {
    this.#name = "haoshang:" + server + (lender ? "#" + lender : "");
  }

  /** {id, token} of the talk, or null. */
  get session() {
    const session = parsed(this.#shelf.read(this.#name + ":session"));
    return session?.id && session?.token ? session : null;
  }

  set session(session) {
    if (session === null) {
      this.#shelf.remove(this.#name + ":session");
      this.#shelf.remove(this.#name + ":read");
      this.#shelf.remove(this.#name + ":rated");
      this.#shelf.remove(this.#name + ":signed");
      this.#shelf.remove(this.#name + ":next");
      this.waiting().forEach((message) => this.delivered(message.id));
    } else {
      this.#shelf.write(this.#name + ":session", JSON.stringify({ id: session.id, token: session.token }));
    }
    page.dispatchEvent(new CustomEvent(this.#name, { detail: this }));
  }

  /** The language the person chose, or null. */
  get language() {
    return this.#shelf.read(this.#name + ":language");
  }

  set language(language) {
    this.#shelf.write(this.#name + ":language", language);
  }

  /** Sequence number of the last event that was on screen. */
  get read() {
    return Number(this.#shelf.read(this.#name + ":read") ?? 0);
  }

  set read(sequence) {
    this.#shelf.write(this.#name + ":read", String(sequence));
  }

  /** Whether the person was asked if the talk helped, and answered or skipped it. */
  get rated() {
    return this.#shelf.read(this.#name + ":rated") !== null;
  }

  set rated(rated) {
    this.#shelf.write(this.#name + ":rated", String(rated));
  }

  /** Tells a signed-in person's talk from another's, without their name; or null. */
  get signed() {
    return this.#shelf.read(this.#name + ":signed");
  }

  set signed(mark) {
    if (mark) {
      this.#shelf.write(this.#name + ":signed", mark);
    }
  }

  /** The token asked for, until it is the talk's; or null. */
  get next() {
    return this.#shelf.read(this.#name + ":next") || null;
  }

  set next(token) {
    this.#shelf.write(this.#name + ":next", token ?? "");
  }

  /** Messages not acknowledged yet, oldest first. One key each, so that two tabs never overwrite each other's. */
  waiting() {
    return this.#shelf
      .keys(this.#name + ":outbox:")
      .map((key) => parsed(this.#shelf.read(key)))
      .filter((message) => message?.id)
      .sort((one, other) => one.order - other.order);
  }

  /** Keeps a message {id, order, shown, body} until it is delivered. */
  hold(message) {
    this.#shelf.write(this.#name + ":outbox:" + message.id, JSON.stringify(message));
  }

  delivered(id) {
    this.#shelf.remove(this.#name + ":outbox:" + id);
  }

  /** Calls back when another tab or widget began or ended the talk; returns the function that stops it. */
  watch(changed) {
    const listener = (event) => {
      if (event.key === this.#name + ":session") {
        changed();
      }
    };
    const beside = ({ detail }) => detail !== this && changed();
    addEventListener("storage", listener);
    page.addEventListener(this.#name, beside);
    return () => {
      removeEventListener("storage", listener);
      page.removeEventListener(this.#name, beside);
    };
  }
}
