/**
 * The renewal of a talk's token. The browser makes the next one and keeps it until it knows that it counts: so it does not matter whether
 * the answer arrives.
 */

/** The token that the server is to be asked to give the talk: 256 random bits as base64url. */
export function asked(keep) {
  keep.next ??= btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace("=", "");
  return keep.next;
}

/** The token that was asked for is the talk's. */
export function renew(keep) {
  const { session, next } = keep;
  if (session && next) {
    keep.next = null;
    keep.session = { id: session.id, token: next };
  }
}

/** Whether another token opens a talk, now that one does not: that which was asked for, or which another tab was given. */
export function renewed(keep, { id, token }) {
  if (keep.session?.token === token) {
    renew(keep);
  }
  return keep.session?.id === id && keep.session.token !== token;
}
