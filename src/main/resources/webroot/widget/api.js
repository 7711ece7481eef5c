/** The REST calls of the server. The token travels in a header, never in an address. */

const PATIENCE = 15_000;

/** An answer that is not the one hoped for; `status` 0 means that there was none. */
export class Problem extends Error {
  constructor(status, code, userMessage = null) {
    super(code);
    this.status = status;
    this.code = code;
    this.userMessage = userMessage;
  }

  /** Whether our server says that the talk is gone: deleted, expired or not ours. A proxy's refusal does not count, nor a sign-in's. */
  get gone() {
    return !/^(unknown$|identity_)/.test(this.code) && [401, 403, 404, 410].includes(this.status);
  }

  /** Whether the same request may succeed in a moment. */
  get passing() {
    return [409, 429, 502, 503, 504].includes(this.status);
  }
}

export class Api {
  #server;

  /** @param {URL} server where the server lives, ending in a slash */
  constructor(server) {
    this.#server = server;
  }

  /** Opens a talk: {id, token, events}. */
  open(language, lender, identity) {
    return this.json("POST", "", null, { language, lender: lender || undefined, identity });
  }

  /** Delivers a message or feedback and gives the events of its turn. A repeated id does no harm. */
  async deliver(session, body, kind = "messages") {
    return (await this.json("POST", `/${session.id}/${kind}`, session, body)).events;
  }

  async eventsAfter(session, sequence) {
    return (await this.json("GET", `/${session.id}/events?after=${sequence}`, session)).events;
  }

  /** What is known of the person, each as a fact event has it. */
  async facts(session) {
    return (await this.json("GET", `/${session.id}/facts`, session)).facts;
  }

  async erase(session) {
    await this.#call("DELETE", this.#conversations(`/${session.id}`), session);
  }

  /** A document of the talk. Addresses on other hosts are refused: the token is for this server alone. */
  async document(session, address) {
    const url = new URL(address, this.#server);
    if (url.origin !== this.#server.origin) {
      throw new Problem(0, "foreign_address");
    }
    return (await this.#call("GET", url, session)).blob();
  }

  /** The address of the talk's socket. */
  socket(session) {
    const url = this.#conversations(`/${session.id}/socket`);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    return url;
  }

  #conversations(path) {
    return new URL("api/v1/conversations" + path, this.#server);
  }

  async json(method, path, session, body) {
    return (await this.#call(method, this.#conversations(path), session, body)).json();
  }

  async #call(method, url, session, body) {
    const headers = {};
    if (session) {
      headers.Authorization = "Bearer " + session.token;
    }
    if (body) {
      headers["Content-Type"] = "application/json";
    }
    let answer;
    try {
      answer = await fetch(url, {
        method,
        headers,
        body: body && JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      throw new Problem(0, "unreachable");
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Problem(answer.status, problem.code ?? "unknown", problem.userMessage ?? null);
    }
    return answer;
  }
}
