package dev.haoshang.storage;

import dev.haoshang.conversation.SavedTurn;
import dev.haoshang.conversation.StorageException;
import io.vertx.core.Future;
import java.sql.SQLException;

/** A change that waits for the writer, and the way back to whoever wants it. */
sealed interface Write {
    /** Tells the asker that nothing was changed. */
    void refuse(StorageException reason);

    /** A turn to append; neighbouring ones share their statements. */
    record Turn(SavedTurn turn, Reply<Void> reply) implements Write {
        String conversation() {
            return turn.conversation();
        }

        @Override
        public void refuse(StorageException reason) {
            reply.refuse(reason);
        }
    }

    /** Any other change, on its own. */
    record Single<T>(Change<T> change, Reply<T> reply) implements Write {
        /** Makes the change; what is returned delivers the outcome and is to be run after the commit. */
        Runnable perform(Writing writing) throws SQLException {
            Future<T> outcome = change.on(writing);
            return () -> reply.deliver(outcome);
        }

        @Override
        public void refuse(StorageException reason) {
            reply.refuse(reason);
        }
    }

    /** What a single write does inside the transaction: the outcome, or an exception that undoes the transaction. */
    interface Change<T> {
        Future<T> on(Writing writing) throws SQLException;
    }
}
