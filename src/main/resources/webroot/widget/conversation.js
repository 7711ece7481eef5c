/** One person's conversation with one server: opens or resumes it, sends, starts again, erases. Knows nothing of the screen. */
import { Api } from "./api.js";
import { Connection } from "./connection.js";
import { Keep } from "./keep.js";
import { Talk } from "./talk.js";

/** 128 random bits; unlike crypto.randomUUID it also exists on plain http. */
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The listener is told: begun() when a talk starts from nothing; event(event, isNew), not new where it was there before the
 * page; state(); waiting() when the outbox changed; status(status); proposal(event); refused(id, problem);
 * unopened(problem); gone(unsent) with the words never delivered; ended() when all was erased and the receipt is to be
 * read; erased() when another tab ended the talk.
 */
export class Conversation {
  talk = new Talk();
  /** How a talk is opened; who knows of a person signed in on the page opens it otherwise. */
  opener = (api, language, lender) => api.open(language, lender);
  #api;
  #keep;
  #lender;
  #listener;
  #connection = null;
  #opening = null;
  #settled = false;
  #unwatch;

  constructor(server, lender, listener) {
    this.#api = new Api(server);
    this.#keep = new Keep(server.href, lender);
    this.#lender = lender;
    this.#listener = listener;
    this.#unwatch = this.#keep.watch(() => this.#follow());
  }

  /** Whether there is a talk to resume. */
  get exists() {
    return this.#keep.session !== null;
  }

  /** What is written and not yet acknowledged: {id, shown} each. */
  get waiting() {
    return this.#keep.waiting();
  }

  get chosenLanguage() {
    return this.#keep.language;
  }

  set chosenLanguage(language) {
    this.#keep.language = language;
  }

  /** Whether it is time to ask if the talk helped: it has come to its end with a proposal, and nobody asked before. */
  get finished() {
    const { state, proposed } = this.talk;
    return this.exists && proposed && state?.asking === null && state.dialog !== "care" && !this.#keep.rated;
  }

  rated(helped) {
    this.#keep.rated = true;
    this.#api.deliver(this.#keep.session, { helped }, "feedback").catch(() => {});
  }

  /** How many things the assistant said that were never on screen. */
  get unread() {
    return this.talk.shown.filter((event) => event.by !== "user" && event.seq > this.#keep.read).length;
  }

  /** Everything so far has been on screen. */
  markRead() {
    if (this.exists) {
      this.#keep.read = this.talk.last;
    }
  }

  /** Resumes the talk, or opens one. Calling it again does no harm. */
  async open(language) {
    if (this.#connection || this.#opening) {
      return;
    }
    // Not at once: what begins draws the view anew, and that opens the talk again.
    this.#opening = Promise.resolve()
      .then(() => this.#begin(language))
      .catch((problem) => this.#listener.unopened(problem));
    await this.#opening;
    this.#opening = null;
  }

  /** Does something with the talk that is kept, once it is open: given are the interface, the talk or null, and what is kept. */
  async with(act) {
    await this.#opening;
    return act(this.#api, this.#keep.session, this.#keep);
  }

  /** Sends {text}, {choice} or {set}; `shown` stands in the talk until the server's record of it arrives. Gives the message's id. */
  send(content, shown) {
    const message = { id: newId(), order: Date.now(), shown };
    this.#keep.hold({ ...message, body: { id: message.id, ...content } });
    this.#listener.waiting();
    this.#connection?.flush();
    return message.id;
  }

  sendAgain(id) {
    this.#connection?.again(id);
  }

  discard(id) {
    this.#keep.delivered(id);
    this.#listener.waiting();
  }

  retry() {
    this.#connection?.retry();
  }

  /** What is known of the person now: from the server, or as far as it was heard here. */
  async facts() {
    const session = this.#keep.session;
    return session ? this.#api.facts(session).catch(() => [...this.talk.facts.values()]) : [];
  }

  /** A document of this talk. */
  document(address) {
    return this.#api.document(this.#keep.session, address);
  }

  /** Deletes the talk on the server and here. Fails when the server cannot be reached. */
  async erase() {
    const session = this.#keep.session;
    if (session) {
      // First, or the server's closing of the socket would look like a lost connection.
      this.#connection?.stop();
      try {
        await this.#api.erase(session);
      } catch (problem) {
        if (!problem.gone) {
          this.#resume(session);
          throw problem;
        }
      }
    }
    this.forget();
  }

  /** Lets go of the connection; `open` takes it up again. */
  leave() {
    this.#connection?.stop();
    this.#connection = null;
    this.#unwatch();
  }

  async #begin(language) {
    let session = this.#keep.session;
    let first = [];
    if (!session) {
      const opened = await this.opener(this.#api, language, this.#lender);
      // Another tab may have been quicker.
      session = this.#keep.session;
      if (!session) {
        session = { id: opened.id, token: opened.token };
        this.#keep.session = session;
        this.#keep.signed = opened.signed;
        first = opened.events;
      }
    }
    this.talk = new Talk();
    this.#listener.begun();
    this.#settled = first.length > 0;
    first.forEach((event) => this.#take(event));
    this.#resume(session);
  }

  #resume(session) {
    this.#settled = this.talk.last > 0;
    this.#connection = new Connection(this.#api, session, this.#keep, this.talk.last, {
      event: (event) => this.#take(event),
      delivered: () => this.#listener.waiting(),
      refused: (id, problem) => this.#listener.refused(id, problem),
      status: (status) => {
        this.#settled = true;
        this.#listener.status(status);
      },
      gone: () => {
        const unsent = this.waiting.map((message) => message.shown);
        this.forget();
        this.#listener.gone(unsent);
      },
    });
    this.#connection.start();
    this.#listener.waiting();
  }

  #take(event) {
    if (event.messageId) {
      this.#keep.delivered(event.messageId);
    }
    if (this.talk.take(event)) {
      this.#listener.event(event, this.#settled);
    } else if (event.type === "state") {
      this.#listener.state();
      if (event.state === "erased") {
        this.#end();
        this.#listener.ended();
      }
    } else if (event.type === "proposal") {
      this.#listener.proposal(event);
    }
  }

  /** Lets go of the talk here; on the server it stays until its time is over. */
  forget() {
    this.#end();
    this.talk = new Talk();
  }

  /** Nothing of the talk is left on the server: forgets the way there. What was said stays on screen. */
  #end() {
    this.#connection?.stop();
    this.#connection = null;
    this.#keep.session = null;
  }

  /** Another tab began, ended or replaced the talk. */
  #follow() {
    this.#connection?.stop();
    this.#connection = null;
    this.talk = new Talk();
    if (this.exists) {
      this.open();
    } else {
      this.#listener.erased();
    }
  }
}
