/**
 * Carries one talk's messages and events: over a WebSocket where it can, over HTTP where sockets are blocked.
 *
 * Nothing is lost: a message stays in the outbox until the server acknowledges it, and is sent again under the same id.
 * Nothing is doubled: events are passed on in order of their numbers, each once; a gap is filled before going on.
 */
import { Problem } from "./api.js";

const READY_WITHIN = 8_000;
const ACKNOWLEDGED_WITHIN = 20_000;
const PING_EVERY = 25_000;
const PONG_WITHIN = 10_000;
const POLL_EVERY = 4_000;
const LONGEST_PAUSE = 30_000;

/**
 * The listener is told: event(event) once for each; status("connecting" | "live" | "polling" | "offline");
 * delivered(id); refused(id, problem); gone().
 */
export class Connection {
  #api;
  #begun;
  #keep;
  #listener;
  #last;
  #socket = null;
  #ready = false;
  #status = "connecting";
  #stopped = false;
  #failures = 0;
  #deadline = 0;
  #retry = 0;
  #later = 0;
  #sending = null;
  #refused = new Set();
  #receiving = Promise.resolve();
  #wake = () => document.visibilityState !== "hidden" && this.retry();

  constructor(api, session, keep, last, listener) {
    this.#api = api;
    this.#begun = session;
    this.#keep = keep;
    this.#last = last;
    this.#listener = listener;
  }

  /** With the newest token. */
  get #session() {
    const kept = this.#keep.session;
    return kept?.id === this.#begun.id ? kept : this.#begun;
  }

  start() {
    addEventListener("online", this.#wake);
    document.addEventListener("visibilitychange", this.#wake);
    this.#connect();
  }

  stop() {
    this.#stopped = true;
    removeEventListener("online", this.#wake);
    document.removeEventListener("visibilitychange", this.#wake);
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** Tries at once; asks a socket that may have died in a sleep. */
  retry() {
    if (this.#retry) {
      this.#failures = 0;
      this.#connect();
    } else if (this.#later) {
      this.#resend();
    } else if (this.#ready && !this.#sending) {
      this.#ping();
    }
  }

  /** Sends again what the server refused. */
  again(id) {
    this.#refused.delete(id);
    this.flush();
  }

  /** Sends the oldest waiting message, one at a time. */
  flush() {
    const next = this.#keep.waiting().find((message) => !this.#refused.has(message.id));
    if (!next || this.#sending || this.#later || this.#stopped) {
      return;
    }
    if (this.#ready) {
      this.#sending = next.id;
      this.#socket.send(JSON.stringify({ type: "message", ...next.body }));
      this.#expect(ACKNOWLEDGED_WITHIN);
    } else if (this.#status === "polling") {
      this.#deliver(next);
    }
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#retry = 0;
    let socket;
    try {
      socket = new WebSocket(this.#api.socket(this.#session));
    } catch {
      this.#fallBack();
      return;
    }
    this.#socket = socket;
    this.#expect(READY_WITHIN);
    socket.onopen = () =>
      socket.send(JSON.stringify({ type: "hello", token: this.#session.token, after: this.#last }));
    socket.onmessage = ({ data }) => this.#socket === socket && this.#frame(JSON.parse(data));
    socket.onclose = () => this.#socket === socket && this.#lost();
  }

  #frame(frame) {
    if (frame.type === "event") {
      this.#receive([{ seq: frame.seq, at: frame.at, ...frame.event }]).catch(() => this.#lost());
    } else if (frame.type === "ready") {
      this.#ready = true;
      this.#failures = 0;
      this.#tell("live");
    } else if (frame.type === "ack") {
      this.#delivered(frame.id);
    } else if (frame.type === "error") {
      this.#troubled(frame);
    }
    if (this.#ready && !this.#sending) {
      this.#expectPong();
      this.flush();
    }
  }

  #troubled(frame) {
    if (frame.id && frame.retryAfter) {
      this.#postpone();
    } else if (frame.id) {
      this.#refuse(frame.id, new Problem(400, frame.code, frame.userMessage));
    } else {
      this.#lost();
    }
  }

  /** Passes events on in order, each once. */
  #receive(events) {
    const passing = this.#receiving.then(async () => {
      let news = events.filter((event) => event.seq > this.#last);
      if (news.length && news[0].seq > this.#last + 1) {
        news = await this.#api.eventsAfter(this.#session, this.#last);
      }
      for (const event of news) {
        if (event.seq > this.#last && !this.#stopped) {
          this.#last = event.seq;
          this.#listener.event(event);
        }
      }
    });
    this.#receiving = passing.catch(() => {});
    return passing;
  }

  /** The server is busy: it goes out again after growing pauses. */
  #postpone() {
    this.#sending = null;
    this.#failures += 1;
    this.#tell("offline");
    this.#later = setTimeout(() => this.#resend(), this.#pause());
  }

  #resend() {
    clearTimeout(this.#later);
    this.#later = 0;
    this.flush();
  }

  /** After the turn's events, so that the person's own words never vanish in between. */
  #delivered(id) {
    this.#receiving.then(() => {
      this.#keep.delivered(id);
      this.#listener.delivered(id);
      if (this.#ready && this.#status === "offline") {
        this.#failures = 0;
        this.#tell("live");
      }
      if (this.#sending === id) {
        this.#sending = null;
        this.flush();
      }
    });
  }

  #refuse(id, problem) {
    this.#refused.add(id);
    this.#sending = null;
    this.#listener.refused(id, problem);
  }

  async #deliver(message) {
    this.#sending = message.id;
    const session = this.#session;
    try {
      await this.#receive(await this.#api.deliver(session, message.body));
      this.#delivered(message.id);
    } catch (problem) {
      this.#sending = null;
      if (problem.gone) {
        this.#end(session);
      } else if (problem.status && !problem.passing) {
        this.#refuse(message.id, problem);
        this.flush();
      } else {
        this.#tell("offline");
      }
    }
  }

  #lost() {
    this.#drop();
    if (!this.#stopped) {
      this.#fallBack();
    }
  }

  #drop() {
    clearTimeout(this.#deadline);
    clearTimeout(this.#later);
    this.#later = 0;
    const socket = this.#socket;
    this.#socket = null;
    this.#ready = false;
    this.#sending = null;
    socket?.close();
  }

  /** Without a socket: fetches what is new, delivers over HTTP, and tries the socket again later. */
  async #fallBack() {
    this.#failures += 1;
    const session = this.#session;
    try {
      await this.#receive(await this.#api.eventsAfter(session, this.#last));
      if (this.#stopped) {
        return;
      }
      this.#tell("polling");
      this.flush();
    } catch (problem) {
      if (problem.gone) {
        this.#end(session);
        return;
      }
      this.#tell("offline");
    }
    if (!this.#stopped) {
      this.#retry = setTimeout(() => this.#connect(), this.#pause());
    }
  }

  /** Doubling pauses with jitter, so that a restarted server is not met by everybody at once. */
  #pause() {
    const longest = this.#status === "polling" ? POLL_EVERY : LONGEST_PAUSE;
    return Math.min(longest, 500 * 2 ** this.#failures) * (0.5 + Math.random() / 2);
  }

  #expect(within) {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#lost(), within);
  }

  #expectPong() {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#ping(), PING_EVERY);
  }

  #ping() {
    this.#socket.send(JSON.stringify({ type: "ping" }));
    this.#expect(PONG_WITHIN);
  }

  #tell(status) {
    this.#status = status;
    this.#listener.status(status);
  }

  /** There is no talk for this token any more; for another there may be. */
  async #end(session) {
    const { renewed } = await import("./renewal.js").catch(() => ({}));
    if (this.#stopped) {
      return;
    }
    if (renewed?.(this.#keep, session)) {
      this.#connect();
    } else {
      this.stop();
      this.#listener.gone();
    }
  }
}
