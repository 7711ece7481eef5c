/**
 * Signs somebody in at the team's provider of OpenID Connect, by the code flow with PKCE. State and verifier wait in this tab's session
 * storage until the provider sends the person back, and are removed then; the token is never stored.
 */

const KEPT = "haoshang:sign-in";
const HERE = location.origin + location.pathname;

/** A refusal with its HTTP status. */
class Refused extends Error {
  constructor(status) {
    super("status " + status);
    this.status = status;
  }
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function answered(request) {
  const answer = await request;
  if (!answer.ok) {
    throw new Refused(answer.status);
  }
  return answer.json();
}

/** Whether this browser can: it hashes only for pages by https and of this machine. */
export const possible = () => Boolean(crypto.subtle);

/** Leaves for the provider. */
export async function begin(language) {
  const kept = { state: random(), verifier: random(), language };
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(kept.verifier));
  const query = new URLSearchParams({ redirect: HERE, state: kept.state, challenge: base64url(new Uint8Array(hash)) });
  const { url } = await answered(fetch("sign-in?" + query, { credentials: "omit", cache: "no-store" }));
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  location.assign(url);
}

/** What the provider sent back in the address, which is cleaned at once; null when nobody comes from there. */
export function returned() {
  const query = new URLSearchParams(location.search);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (!query.has("state")) {
    return null;
  }
  history.replaceState(null, "", HERE);
  return { code: query.get("code"), state: query.get("state"), kept };
}

/** Exchanges what came back for token, name and role. */
export function finish({ code, state, kept }) {
  if (!code || state !== kept?.state) {
    throw new Refused(401);
  }
  return answered(
    fetch("sign-in", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code, verifier: kept.verifier, redirect: HERE }),
      credentials: "omit",
      cache: "no-store",
    }),
  );
}
