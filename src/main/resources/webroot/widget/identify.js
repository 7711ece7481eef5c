/** Who is signed in on the page that shows the widget. Loaded when a page says so; the page's token stays in memory. */
import { asked, renew, renewed } from "./renewal.js";

/** Stands for a person where the browser cannot hash, as on a page without TLS; the server alone tells them apart then. */
const SOMEBODY = "yes";

/**
 * Tells the talk who the person is: at once, or when it begins. A talk of somebody else is left, and another begins. By null, which says
 * that nobody is signed in any more, a signed-in person's talk is left too.
 */
export async function identify(view, jwt) {
  const { conversation } = view;
  const told = (accepted, code) => view.tell("identified", accepted ? { accepted } : { accepted, code });
  const mark = jwt && (await markOf(jwt));
  conversation.opener = (api, language, lender) =>
    jwt ? opened(api, language, lender, jwt, mark, told) : api.open(language, lender);
  await conversation.with(async (api, session, keep) => {
    if (keep.signed && keep.signed !== mark) {
      view.handOver();
      return;
    }
    if (!session || !jwt) {
      return;
    }
    try {
      await introduce(api, keep, jwt);
      keep.signed = mark;
      told(true);
    } catch (problem) {
      // Whoever it is now, they have not shown that a signed-in person's talk is theirs.
      if (problem.code === "other_customer" || (keep.signed && problem.code === "identity_refused")) {
        view.handOver();
      } else {
        told(false, problem.code);
      }
    }
  });
}

/** A talk that becomes a person's gets a new token: others may have used this browser before them. */
async function introduce(api, keep, jwt) {
  const session = keep.session;
  try {
    await put(api, session, jwt, keep.signed ? undefined : asked(keep));
    renew(keep);
  } catch (problem) {
    // Another tab was quicker, or an answer was lost.
    if (!problem.gone || !renewed(keep, session)) {
      throw problem;
    }
    await put(api, keep.session, jwt);
  }
}

function put(api, session, jwt, token) {
  return api.json("PUT", `/${session.id}/identity`, session, { identity: jwt, token });
}

/** A hash of the token's subject. */
async function markOf(jwt) {
  try {
    const claims = JSON.parse(atob(jwt.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(claims.sub));
    return btoa(String.fromCharCode(...new Uint8Array(hash)));
  } catch {
    return SOMEBODY;
  }
}

/** A sign-in that has run out must not keep the person from talking. */
async function opened(api, language, lender, jwt, mark, told) {
  try {
    const talk = await api.open(language, lender, jwt);
    told(true);
    return { ...talk, signed: mark };
  } catch (problem) {
    if (!problem.code.startsWith("identity_")) {
      throw problem;
    }
    told(false, problem.code);
    return api.open(language, lender);
  }
}
