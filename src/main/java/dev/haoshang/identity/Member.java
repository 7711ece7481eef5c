package dev.haoshang.identity;

import java.util.Set;

/**
 * A person of the team, as the provider knows them.
 *
 * @param name up to 64 letters, digits and the signs . @ _ -
 * @param roles what the provider calls their roles; most of them mean nothing here
 */
public record Member(String name, Set<String> roles) {
    /** Copies the set. */
    public Member {
        roles = Set.copyOf(roles);
    }
}
