/** What has happened in a talk, folded from its events. */

export class Talk {
  /** The events a person sees, in order: said, proposal notices and the like. */
  shown = [];
  /** What is known of the situation: fact events by slot. */
  facts = new Map();
  /** The latest state event: what is asked for, by which input, how far the plan is. Null before the first. */
  state = null;
  /** Whether there is a proposal. */
  proposed = false;
  /** Number of the last event. */
  last = 0;
  /** Whether the person has said anything. */
  begun = false;

  /** Takes in an event; true when there is something new to see. */
  take(event) {
    this.last = event.seq;
    if (event.type === "fact") {
      this.#learn(event);
      return false;
    }
    this.proposed ||= event.type === "proposal";
    if (event.type === "state") {
      this.state = event;
      return false;
    }
    if (event.type === "said" || event.type === "notice") {
      this.begun ||= event.by === "user";
      this.shown.push(event);
      return true;
    }
    return false;
  }

  #learn(fact) {
    if (fact.value === null) {
      this.facts.delete(fact.slot);
    } else {
      this.facts.set(fact.slot, fact);
    }
  }
}
