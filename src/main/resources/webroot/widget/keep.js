/** What a browser keeps of a talk: where to find it, the language, and words not yet delivered. Nothing that was said. */

/** Storage of the host page's origin; memory where the browser refuses it. */
class Shelf {
  #memory = new Map();

  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return this.#memory.get(key) ?? null;
    }
  }

  write(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      this.#memory.set(key, value);
    }
  }

  remove(key) {
    this.#memory.delete(key);
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
      return [...this.#memory.keys()].filter((key) => key.startsWith(prefix));
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

/** One server's talk in this browser. Tabs share it; `onchange` tells of another tab's change of the talk. */
export class Keep {
  #shelf = new Shelf();
  #name;

  constructor(server) {
    this.#name = "haoshang:" + server;
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
      this.waiting().forEach((message) => this.delivered(message.id));
    } else {
      this.#shelf.write(this.#name + ":session", JSON.stringify({ id: session.id, token: session.token }));
    }
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

  /** Calls back when another tab began or ended the talk; returns the function that stops it. */
  watch(changed) {
    const listener = (event) => {
      if (event.key === this.#name + ":session") {
        changed();
      }
    };
    addEventListener("storage", listener);
    return () => removeEventListener("storage", listener);
  }
}
