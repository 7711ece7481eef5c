package dev.haoshang.conversation;

/**
 * A proposal in one format.
 *
 * @param name a file name
 * @param mediaType its media type
 * @param content the bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record ProposalFile(String name, String mediaType, byte[] content) {}
