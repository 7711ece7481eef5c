package dev.haoshang.conversation;

/**
 * What a person of the team says in a talk.
 *
 * @param id the client's id, 1 to 64 characters; the same one sent again is not said twice
 * @param owner the person's name among the team; the borrower is shown the deployment's name instead
 * @param text 1 to 2,000 characters, private data masked
 */
record PersonMessage(String id, String owner, String text) {}
