package dev.haoshang.web;

/**
 * A person of the team who asks for something, by whichever way they came in.
 *
 * @param name how the audit calls them
 * @param role what they may do
 */
record TeamMember(String name, Role role) {}
