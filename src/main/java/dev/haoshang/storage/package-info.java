/**
 * Conversations in SQLite, or in PostgreSQL with the same SQL. The only user of JDBC. May use {@code conversation}.
 *
 * <p>A write waits in the queue, the one writer thread takes all that wait and commits them together, and only then their askers
 * hear of it. A sync to the disk costs far more than the statements of a turn, so sharing it is what makes many durable turns a
 * second possible. A turn's conditions (version, sequence, unseen message) stand inside its update statement: a refused turn
 * changes nothing and needs no savepoint, which on PostgreSQL would cost two more journeys to the server for every turn.
 *
 * <p>Rejected: a connection pool, because one writer and three readers are all there is; {@code without rowid} tables in SQLite,
 * which brought nothing measurable; a longer write-ahead log, which made the slowest turns slower.
 *
 * <p>Deleted content is overwritten in SQLite's file and cut out of its log before the deletion is acknowledged, unless another
 * program is reading the file just then; a warning says so, and the next deletion tries again. PostgreSQL overwrites deleted rows
 * when its own clean-up comes by.
 *
 * <p>What people said is sealed before it is written, where there are keys: {@link dev.haoshang.storage.Seal} does it, {@link
 * dev.haoshang.storage.KeyRegister} refuses a start without a key that is needed, and {@link dev.haoshang.storage.Resealing} brings older
 * texts under the newest key. Rejected: encrypting the whole file, for which SQLite needs a build of its own and which PostgreSQL does
 * not know; it would also leave the texts readable to everybody who may query the database.
 */
@NullMarked
package dev.haoshang.storage;

import org.jspecify.annotations.NullMarked;
