/** Types of the element that widget.js defines. Copy this file into your project, or refer to it where your server has it. */

export type HaoshangLanguage = "zh-Hans" | "zh-Hant" | "en";

/** <haoshang-chat>. Its methods are there once `customElements.whenDefined("haoshang-chat")` resolves. */
export interface HaoshangChatElement extends HTMLElement {
  /** Opens the panel and moves the focus into it. */
  open(): void;
  /** Closes a floating panel. */
  close(): void;
  /** Says something in the person's name, up to 2,000 characters. */
  send(text: string): void;
  /** The nearest language to a BCP 47 tag; a talk that has begun goes on in it. */
  setLanguage(tag: string): Promise<void>;
  /**
   * Tells who is signed in on the page, by a JWT that the page's server made; null when nobody is any more. Call it on every load and at
   * each change. A talk that belongs to another customer is left, and a new one begins.
   */
  identify(jwt: string | null): Promise<void>;

  addEventListener<K extends keyof HaoshangChatEvents>(
    type: K,
    listener: (this: HaoshangChatElement, event: HaoshangChatEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What the element tells its page; every event bubbles. */
export interface HaoshangChatEvents {
  /** The talk is open and the server reached. */
  "haoshang:ready": CustomEvent<Record<string, never>>;
  /** Something new was said. The words may hold figures of the person: do not log them. */
  "haoshang:message": CustomEvent<{ by: "user" | "bot" | "agent" | "notice"; text: string }>;
  /** A proposal was drafted, or came further. */
  "haoshang:proposal": CustomEvent<{ number: string; status: string; title?: string }>;
  /** The person asked for a human. */
  "haoshang:handoff": CustomEvent<{ language: HaoshangLanguage }>;
  /** How identify went. `code`: identity_refused, identity_unavailable, unreachable and the like. */
  "haoshang:identified": CustomEvent<{ accepted: boolean; code?: string }>;
  /** The person answered whether the talk helped. */
  "haoshang:feedback": CustomEvent<{ helped: boolean }>;
}

/** Attributes in markup; on the script tag the same with `data-` before. */
export interface HaoshangChatAttributes {
  layout?: "floating" | "inline" | "page";
  open?: boolean | "";
  language?: HaoshangLanguage;
  lender?: string;
  server?: string;
  "human-url"?: string;
  "human-text"?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "haoshang-chat": HaoshangChatElement;
  }
}
