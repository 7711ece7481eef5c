/**
 * Who somebody is: a borrower, by the JWT of a customer whom the lender's page introduces, and a person of the team, by the ID token of
 * a provider of OpenID Connect. Checks both by a shared secret or by keys that are fetched. May use {@code conversation}. Signatures and
 * keys are the business of vertx-auth-jwt, the one user of which this is: it comes with the server's own toolkit and knows HS256, RS256,
 * ES256 and JSON Web Keys; Nimbus would be a second JSON and key library for the same. What the library leaves open is decided here,
 * before or after it: which algorithm goes with which key, that an end is required, and who may ask for new keys how often.
 */
@NullMarked
package dev.haoshang.identity;

import org.jspecify.annotations.NullMarked;
