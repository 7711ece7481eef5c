/** Who is signed in on the page that shows the widget. Loaded when a page says so; the token stays in memory. */

/**
 * Tells the talk who the person is: at once, or when it begins. A talk of somebody else is left, and another begins. By null, which says
 * that nobody is signed in any more, a signed-in person's talk is left too.
 */
export async function identify(view, jwt) {
  const { conversation } = view;
  const told = (accepted, code) => view.tell("identified", accepted ? { accepted } : { accepted, code });
  conversation.opener = (api, language, lender) => (jwt ? opened(api, language, lender, jwt, told) : api.open(language, lender));
  await conversation.with(async (api, session, keep) => {
    if (!jwt) {
      if (keep.signed) {
        view.handOver();
      }
      return;
    }
    if (!session) {
      return;
    }
    try {
      await api.json("PUT", `/${session.id}/identity`, session, { identity: jwt });
      keep.signed = true;
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

/** A sign-in that has run out must not keep the person from talking. */
async function opened(api, language, lender, jwt, told) {
  try {
    const talk = await api.open(language, lender, jwt);
    told(true);
    return { ...talk, signed: true };
  } catch (problem) {
    if (!problem.code.startsWith("identity_")) {
      throw problem;
    }
    told(false, problem.code);
    return api.open(language, lender);
  }
}
