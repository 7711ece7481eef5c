/**
 * Conversations in SQLite, or in PostgreSQL with the same SQL. The only user of JDBC. May use {@code conversation}.
 */
@NullMarked
package dev.haoshang.storage;

import org.jspecify.annotations.NullMarked;
